"""Holds the questions that a form asks against those that the program asks, for questionnaires filled in at random.

A form of the whole questionnaire asks just what the program asks. One agency's form cannot know what others answer; it may
ask more, and never less.
"""

import json
import sys
from pathlib import Path

from browser import chromium, finish, open_form

folder = Path(sys.argv[1])
cases = json.loads((folder / "cases.json").read_text())
assert len(cases) == 1000
ASK = "cases => cases.map(said => asked(JSON.parse(document.getElementById('data').textContent).questions, said))"
left_open = closed = 0
with chromium() as context:
    for form in sorted({case["form"] for case in cases}):
        mine = [case for case in cases if case["form"] == form]
        found = open_form(context, folder / f"{form}.html").evaluate(ASK, [case["said"] for case in mine])
        for case, asks in zip(mine, found, strict=True):
            if form in ("whole", "quick"):
                assert asks == case["asked"], f"{form}: {case}"
                continue
            for asked, program in zip(asks, case["asked"], strict=True):
                assert asked is not False or not program, f"{form} hides a question that is asked: {case}"
                assert asked is not True or program, f"{form} is sure of a question that is not asked: {case}"
                left_open += asked is None
                closed += asked is False
finish()
assert left_open > 1000 and closed > 1000, (left_open, closed)
print(f"conditions: {len(cases)} questionnaires; other agencies decide {left_open} times")
