"""Fills in a form as a workbook with openpyxl, or says whether its sheet is what was promised."""

import datetime
import sys

import openpyxl

FROM, TO = sys.argv[1:]
book = openpyxl.load_workbook(FROM)
sheet = book.worksheets[0]
names = {cell.value: cell.column for cell in sheet[1]}
rows = {sheet.cell(row, names["id"]).value: row for row in range(3, sheet.max_row + 1)}
assert sheet.protection.sheet and sheet.row_dimensions[1].hidden and sheet.column_dimensions["A"].hidden
assert book.worksheets[1].sheet_state == "hidden", book.sheetnames
lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
choices = lists[f"D{rows['T2.1']}"]
column = choices.split("$")[1]
assert [cell.value for cell in book.worksheets[1][column] if cell.value] == ["No", "Partly", "Yes"], choices


def fill(key, column, value):
    cell = sheet.cell(rows[key], names[column])
    assert not cell.protection.locked and cell.value is None, cell.coordinate
    cell.value = value


fill(":name", "answer", "A. Person")
fill(":on", "answer", datetime.date(2026, 5, 4))
fill("T2.1", "answer", "Partly")
fill("T2.1", "evidence", "Decree 5\nA demonstration")
fill("T2.1", "planned_what", "A new system")
fill("T2.1", "planned_by", datetime.date(2027, 6, 30))
fill("T2.1.1", "answer", 45)
fill("T2.2:tokens", "answer", "x")
fill("T2.2:audit", "answer", "X")
fill("T2.3", "not_applicable", "Nothing is planned")
book.save(TO)
