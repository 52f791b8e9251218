"""Edits one string of a file for translators, as the program of a translator does: which program, file, new text."""

import sys

import openpyxl
import polib
from translate.storage import factory

ID = "words/report.ftl:title-plan"
program, path, text = sys.argv[1:]
if program == "polib":
    file = polib.pofile(path)
    next(entry for entry in file if entry.msgctxt == ID).msgstr = text
    file.save()
elif program == "toolkit":
    file = factory.getobject(path)
    next(unit for unit in file.units if unit.xmlelement.get("id") == ID).target = text
    file.save()
else:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    row = next(row for row in range(3, sheet.max_row + 1) if sheet.cell(row, columns["id"]).value == ID)
    sheet.cell(row, columns["text"]).value = text
    book.save(path)
