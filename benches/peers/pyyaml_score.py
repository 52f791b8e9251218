"""The same arithmetic in Python, with PyYAML's C loader: reads every file below a folder and prints one line of JSON for
each, with the points of every section and checklist, their lowest and highest, and the coverage.

Usage: pyyaml_score.py CATALOG.json FOLDER
"""

import json
import sys
from pathlib import Path

import yaml

Loader = yaml.CSafeLoader


def holds(condition, values):
    if "all" in condition:
        return all(holds(part, values) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, values) for part in condition["any"])
    return any(option in condition["any-of"] for option in values.get(condition["question"]) or ())


def verdict(answer):
    """The options or the number that counts, as a list; nothing where there is none."""
    if isinstance(answer, dict):
        value = answer.get("value")
        if value is None:
            said = [agency["value"] for agency in answer.get("agencies", {}).values() if "value" in agency]
            value = said[0] if said and all(one == said[0] for one in said) else None
    else:
        value = answer
    if value is None or isinstance(value, list):
        return value
    return [value]


def filled(question, fill):
    if fill is None or question["weight"] == 0 or question["kind"] == "text":
        return None
    if question["kind"] == "percent":
        return [100 if fill == "highest" else 0]
    options = list(question["points"])
    if question["kind"] == "one":
        return [options[-1] if fill == "highest" else options[0]]
    return [name for name in options if (question["points"][name] > 0) == (fill == "highest")]


def points(question, value):
    if question["kind"] == "percent":
        return int(str(value[0]).rstrip("% ")) * question["full"] // 100
    return min(sum(question["points"][name] for name in value), question["full"])


def assess(questions, answers, scope, fill):
    values, sums = {}, {}
    for question in questions:
        answer = answers.get(question["id"])
        if question["checklist"] not in scope:
            values[question["id"]] = verdict(answer)
            continue
        if question["if"] is not None and not holds(question["if"], values):
            continue
        counted = question["weight"] > 0 and question["kind"] != "text"
        for place in (question["section"], question["checklist"]):
            sums.setdefault(place, [0, 0, 0, 0, 0])
        if isinstance(answer, dict) and "not-applicable" in answer:
            if counted:
                for place in (question["section"], question["checklist"]):
                    sums[place][4] += 1
            continue
        value = verdict(answer)
        if value is None:
            value = filled(question, fill)
        values[question["id"]] = value
        if not counted:
            continue
        earned = points(question, value) * question["weight"] if value is not None else 0
        possible = question["full"] * question["weight"] if value is not None else 0
        for place in (question["section"], question["checklist"]):
            total = sums[place]
            total[0] += earned
            total[1] += possible
            total[2] += value is not None
            total[3] += 1
    return sums


def percent(earned, possible):
    if possible == 0:
        return None
    return (earned * 20000 + possible) // (possible * 2) / 100


def main():
    questions = json.loads(Path(sys.argv[1]).read_text())
    for path in sorted(Path(sys.argv[2]).rglob("*.yaml")):
        with open(path, "rb") as file:
            document = yaml.load(file, Loader)
        answers = document.get("answers") or {}
        scope = set(document["checklists"])
        actual = assess(questions, answers, scope, None)
        lowest = assess(questions, answers, scope, "lowest")
        highest = assess(questions, answers, scope, "highest")
        rows = {
            place: {
                "earned": total[0],
                "possible": total[1],
                "percent": percent(total[0], total[1]),
                "lowest": percent(*lowest[place][:2]),
                "highest": percent(*highest[place][:2]),
                "answered": total[2],
                "asked": total[3],
                "not_applicable": total[4],
            }
            for place, total in actual.items()
        }
        print(json.dumps({"input": str(path), "country": document.get("country"), "rows": rows}))


main()
