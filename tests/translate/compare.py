"""Whether the same strings stand in a table and in every other file for translators, read by other people's programs."""

import csv
import re
import sys

import openpyxl
import polib
from translate.filters import checks
from translate.storage import factory


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row["id"]: (row["source"], row["text"]) for row in csv.DictReader(file)}


def po(path):
    return {entry.msgctxt: (entry.msgid, entry.msgstr) for entry in polib.pofile(path)}


def xliff(path):
    units = [unit for unit in factory.getobject(path).units if unit.istranslatable()]
    return {unit.xmlelement.get("id"): (unit.source, unit.target or "") for unit in units}


def workbook(path):
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    names = next(rows)
    next(rows)
    rows = [dict(zip(names, row)) for row in rows]
    return {row["id"]: (row["source"], row["text"] or "") for row in rows}


def differing_gaps(texts):
    """Strings whose gaps the toolkit finds to differ, but for the count that one plural form says and another does not."""
    checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage="ru", varmatches=[("{ $", " }")]))
    for id, (source, text) in texts.items():
        counted = set(re.findall(r"[\[,]([a-z-]+)=", id))
        # Sentences that are too entangled for rows hold their branches.
        if not text or "->" in source or "->" in text:
            continue
        for check in (checker.variables, checker.escapes):
            try:
                check(source, text)
            except checks.FilterFailure as failure:
                names = set(re.findall(r"\{ \$([a-z-]+) \}", " ".join(failure.messages)))
                # The toolkit takes gaps in another order for others.
                names = {name for name in names if (f"${name} " in source) != (f"${name} " in text)}
                if check is checker.escapes or not names <= counted:
                    yield id, failure.messages


wanted = table(sys.argv[1])
# A spreadsheet runs what begins like a formula; an apostrophe keeps it from that.
wanted = {id: tuple(text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text for text in texts) for id, texts in wanted.items()}
assert len(wanted) > 5_000
for path, read in zip(sys.argv[2:5], (po, xliff, workbook)):
    found = read(path)
    differing = [id for id in wanted.keys() | found.keys() if wanted.get(id) != found.get(id)]
    assert not differing, f"{path}: {[(id, wanted.get(id), found.get(id)) for id in differing[:5]]}"
found = list(differing_gaps(wanted))
assert not found, f"the checks of the toolkit find: {found[:5]}"
# What another program makes of XLIFF has lost the ids, and keeps one translation of what stands there twice.
sources = {entry.msgid for entry in polib.pofile(sys.argv[5]) if entry.msgstr}
lost = [source for source, text in wanted.values() if text and source not in sources]
assert not lost, f"{sys.argv[5]}: {lost[:5]}"
