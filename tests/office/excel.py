"""Reads a workbook with openpyxl, as it was written and as LibreOffice saves it, and holds both to the JSON form."""

import datetime
import json
import re
import sys

import openpyxl

from common import FAULTS, FOLDER, NAME, STEERS, check


def shown(text):
    """Text as it may be shown: what steers is replaced."""
    return "\n".join(re.sub(STEERS, "\ufffd", line) for line in (text or "").split("\n")) or None


def day(text):
    return datetime.datetime.fromisoformat(text) if text else None


def holds(workbook, plan, where):
    sheet = workbook.worksheets[0]
    names = [cell.value for cell in sheet[1]]
    check(names[:5] == ["number", "title", "id", "horizon", "what"], f"{where}: names {names}")
    check(sheet.row_dimensions[1].hidden, f"{where}: the names are not hidden")
    check(sheet.auto_filter.ref.startswith("A2:"), f"{where}: filter over {sheet.auto_filter.ref}")
    check(sheet.protection.sheet, f"{where}: the sheet is not locked")
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    check(len(lists) == 4, f"{where}: {len(lists)} lists to choose from")
    rows = [dict(zip(names, row)) for row in sheet.iter_rows(min_row=3)]
    check(len(rows) == len(plan["actions"]), f"{where}: {len(rows)} rows")
    for row, action in zip(rows, plan["actions"]):
        for name, wanted in (("id", action["id"]), ("title", action["title"]), ("what", action["what"]),
                             ("budget", action["budget"]), ("donor", action["donor"]), ("note", action["note"])):
            check(row[name].value == shown(wanted), f"{where}: {action['id']}: {name}: {row[name].value!r}")
        for name, wanted in (("start", action["start"]), ("target_date", action["target-date"])):
            check(row[name].value == day(wanted), f"{where}: {action['id']}: {name}: {row[name].value!r}")
        later = row["later"].value in ("later", "позже")
        check(later == action["later"], f"{where}: {action['id']}: {row['later'].value!r}")
        check(row["id"].protection.locked and not row["note"].protection.locked, f"{where}: locks")
    for one in workbook.worksheets:
        for cell in (cell for row in one.iter_rows() for cell in row):
            check(cell.data_type != "f" and cell.hyperlink is None, f"{where}: {one.title}!{cell.coordinate}: not text")


def main():
    with open(f"{FOLDER}/{NAME}.json", encoding="utf-8") as file:
        plan = json.load(file)
    written = openpyxl.load_workbook(f"{FOLDER}/{NAME}.xlsx")
    hidden = [sheet.title for sheet in written.worksheets if sheet.sheet_state == "hidden"]
    sent = [f"origin_{sheet}" for sheet in ("actions", "agencies", "gaps", "scores", "objectives", "guide")]
    check(hidden == ["origin", *sent, "lists"], f"{written.sheetnames}")
    scored = [checklist for checklist in plan["checklists"] if checklist["percent"] is not None]
    check(len(written.worksheets[3]._charts) == len(scored), "a chart for each checklist with a score")
    check(written.properties.title and written.properties.created.year in (1980, 2026), "properties")
    # LibreOffice without a window does not keep where a head is frozen.
    check(written.worksheets[0].freeze_panes == "C3", "the head, number and title are not frozen")
    holds(written, plan, "as written")
    holds(openpyxl.load_workbook(f"{FOLDER}/saved/{NAME}.xlsx"), plan, "saved by LibreOffice")
    for fault in FAULTS[:20]:
        print(f"{NAME}.xlsx: {fault}", file=sys.stderr)
    sys.exit(1 if FAULTS else 0)


main()
