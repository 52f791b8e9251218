"""Changes a workbook of the plan as a ministry would, with openpyxl."""

import datetime
import sys

import openpyxl

FROM, TO = sys.argv[1:]
book = openpyxl.load_workbook(FROM)
sheet = book.worksheets[0]
names = {cell.value: cell.column for cell in sheet[1]}
rows = {sheet.cell(row, names["id"]).value: row for row in range(3, sheet.max_row + 1)}


def fill(key, column, value):
    cell = sheet.cell(rows[key], names[column])
    assert not cell.protection.locked, cell.coordinate
    cell.value = value


fill("set-up-body", "status", "under way")
fill("set-up-body", "target_date", datetime.date(2027, 12, 31))
fill("set-up-body", "budget", "USD 40,000\nand two people")
fill("raise-security", "support", "Customs\nBoard of Ports")
fill("raise-security", "note", "=1+1")
fill("pass-law", "status", "finished?")
sheet.cell(rows["pass-law"], names["effort"]).value = "none"
guide = next(one for one in book.worksheets if one.cell(3, 1).value == ":sent-by")
guide.cell(3, 3).value = "Ministry of Finance"
book.save(TO)
