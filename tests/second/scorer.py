"""A second scorer, written from docs/reference/scoring.md alone, without a look at the program.

It reads the files of the checklists and a file of answers, and works out what that page defines: scores, ranges, gaps
and the plan. Where it and the program differ, one of them or the page is wrong. planner.py beside it makes the plan, and compare.py
holds all of it against the program.

    python3 -m pip install PyYAML
    python3 tests/second/scorer.py examples/early-starter/answers.yaml > figures.json

Answers are read as the program writes them: ids or labels, dates as 2027-06-30, today's edition of the checklists.
"""

import argparse
import datetime
import json
import pathlib
import sys
import tomllib
from collections import Counter

import yaml

HORIZONS = ["short", "medium", "long"]
YEARS = [1, 3, 5]
EFFORTS = {"low": 1, "medium": 2, "high": 3}
MONTHS = {"low": 3, "medium": 6, "high": 12}
DAY = datetime.timedelta(days=1)


def load(path):
    """A file of JSON, or one of YAML, whose scalars all stay words, so that `no` is no truth value."""
    with open(path, encoding="utf-8") as file:
        if str(path).endswith(".json"):
            return json.load(file)
        return yaml.load(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)) or {}


def many(value):
    """What may be written as one entry or as a list of them."""
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def date(text):
    return datetime.date.fromisoformat(str(text)) if text else None


def add_months(day, months):
    """The same day so many months on; a day that the month lacks becomes its last."""
    count = day.year * 12 + day.month - 1 + months
    first = datetime.date(count // 12, count % 12 + 1, 1)
    last = (datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1) - DAY).day
    return first.replace(day=min(day.day, last))


def end_of_quarter(day):
    return add_months(datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3) - DAY


def percent(part, whole):
    """Rounded once to two decimals, halves upwards; the two ends only for none and for all."""
    if whole == 0:
        return None
    hundredths = (part * 20000 + whole) // (whole * 2)
    if part < whole:
        hundredths = min(hundredths, 9999)
    if part > 0:
        hundredths = max(hundredths, 1)
    return hundredths / 100


class Checklists:
    """The files of the checklists; what the folder does not hold of data comes from `shipped`."""

    def __init__(self, folder, shipped):
        folder, shipped = pathlib.Path(folder), pathlib.Path(shipped)

        def data(name):
            own = folder / "data" / f"{name}.yaml"
            return load(own if own.exists() else shipped / "data" / f"{name}.yaml")

        found = [load(path) | {"folder": path.parent} for path in sorted(folder.glob("*/checklist.yaml"))]
        order = ["legal", "technical", "survey"]
        found.sort(key=lambda c: (order.index(c["id"]) if c["id"] in order else len(order), c["id"]))
        self.checklists, self.questions, self.actions = found, {}, []
        for checklist in found:
            scales = {scale["id"]: scale for scale in checklist.get("scales", [])}
            count = 0
            for part in checklist["parts"]:
                for name in part["sections"]:
                    section = load(next(checklist["folder"].glob(f"{name}-*.yaml")))
                    for question in section.get("questions", []):
                        self.add_question(question, section, part, checklist, scales)
                    for action in section.get("actions", []):
                        count += 1
                        self.actions.append(action | {"number": f"{checklist['action-prefix']}{count}"})
        self.profiles = {p["id"]: p["questions"] for p in map(load, folder.glob("profiles/*.yaml"))}
        self.agencies = {agency["id"]: agency for agency in data("agencies")["agencies"]}
        self.treaty = data("treaty")

    def add_question(self, question, section, part, checklist, scales):
        full = int(checklist["full-points"])
        scale = scales.get(question["answer"], {})
        target = question.get("target", scale.get("target"))
        options = {option["id"]: int(option["points"]) for option in scale.get("options", [])}
        kind = question["answer"] if question["answer"] in ("percent", "text") else scale.get("select", "one")
        question |= {
            "kind": kind, "full": full, "options": options, "section": section["id"], "part": part["id"],
            "checklist": checklist["id"], "section-weight": int(section.get("weight", 1)),
            "names": {name.casefold(): option["id"] for option in scale.get("options", [])
                      for name in (option["label"], option["id"])},
        }
        if kind == "percent":
            question["target-points"] = int(target) * full // 100
        elif kind == "many":
            question["target-points"] = int(target)
        elif kind == "one":
            question["target-points"] = options[target]
        self.questions[question["id"]] = question


class Assessment:
    """What the answers of one file come to."""

    def __init__(self, world, answers, settings=None):
        self.world, self.file, self.settings = world, answers, settings or {}
        named = answers.get("checklists") or [c["id"] for c in world.checklists if c.get("by-default") != "false"]
        profile = world.profiles[answers["profile"]] if answers.get("profile") else None
        self.pool = [q for q in world.questions.values()
                     if q["checklist"] in named and (profile is None or q["id"] in profile)]
        self.checklists = [c for c in world.checklists if any(q["checklist"] == c["id"] for q in self.pool)]
        self.entries = answers.get("answers") or {}
        self.weights = {q["id"]: self.team_weight(q) for q in world.questions.values()}
        self.states = {q["id"]: self.state(q) for q in self.pool}
        self.asked = self.walk(None)
        self.low, self.high = self.walk("low"), self.walk("high")

    # Answers

    def confidential(self, question):
        """Whether what was said is not to be told: the question is confidential, or the answer."""
        said = self.entries.get(question)
        marks = [self.world.questions.get(question, {}), said if isinstance(said, dict) else {}]
        return any(str(mark.get("confidential")).lower() == "true" for mark in marks)

    def read(self, question, value):
        """A value as one that can be compared: an option, a set of them, a number or words; None for nothing."""
        values = many(value)
        if not values:
            return None
        if question["kind"] == "percent":
            return int(values[0])
        if question["kind"] == "text":
            return str(values)
        options = frozenset(question["names"][str(v).casefold()] for v in values)
        return options if question["kind"] == "many" else next(iter(options))

    def state(self, question):
        """(word, value): `answered`, `not-applicable` or `open`."""
        entry = self.entries.get(question["id"])
        if not isinstance(entry, dict):
            entry = {"value": entry}
        said = self.position(question, entry)
        if said:
            return said
        positions = {self.position(question, agency) for agency in (entry.get("agencies") or {}).values()} - {None}
        return positions.pop() if len(positions) == 1 else ("open", None)

    def position(self, question, entry):
        if not isinstance(entry, dict):
            entry = {"value": entry}
        value = self.read(question, entry.get("value"))
        if value is not None:
            return ("answered", value)
        return ("not-applicable", None) if entry.get("not-applicable") else None

    def holds(self, condition, states):
        if condition is None:
            return True
        if "any" in condition:
            return any(self.holds(c, states) for c in condition["any"])
        if "all" in condition:
            return all(self.holds(c, states) for c in condition["all"])
        word, value = states.get(condition["question"], ("open", None))
        values = value if isinstance(value, frozenset) else {value}
        return word == "answered" and bool(values & set(condition["any-of"]))

    def denies(self, condition):
        """Whether the answers say that a condition does not hold; an open question says nothing."""
        if "any" in condition:
            return all(self.denies(c) for c in condition["any"])
        if "all" in condition:
            return any(self.denies(c) for c in condition["all"])
        return self.asked.get(condition["question"], ("open", None))[0] != "open" and not self.holds(condition, self.asked)

    def walk(self, fill):
        """The questions asked, in order, with their states; with `fill`, open ones and follow-ups filled."""
        states = {}
        for question in self.pool:
            if not self.holds(question.get("applies-if"), states):
                continue
            state = self.states[question["id"]]
            if fill and question["kind"] != "text" and (state[0] == "open" or question["id"] not in self.asked):
                state = ("answered", self.extreme(question, fill))
            states[question["id"]] = state
        return states

    def extreme(self, question, fill):
        if question["kind"] == "percent":
            return 0 if fill == "low" else 100
        options = question["options"]
        if question["kind"] == "many":
            return frozenset(o for o, points in options.items() if (points > 0) == (fill == "high"))
        return (min if fill == "low" else max)(options, key=options.get)

    # Points and scores

    def points(self, question, value):
        if question["kind"] == "percent":
            return value * question["full"] // 100
        if question["kind"] == "many":
            return min(sum(question["options"][o] for o in value), question["full"])
        return question["options"][value]

    def weight(self, question):
        return self.weights[question["id"]]

    def team_weight(self, question):
        own = self.settings.get("weights", {}).get(question["id"], question.get("weight", 0))
        return int(own) * question["section-weight"]

    def counted(self, states, where):
        """The scored questions among `states`, with their words and values."""
        return [(q, *states[q["id"]]) for q in self.pool
                if where(q) and q["id"] in states and q["kind"] != "text" and self.weight(q) > 0]

    def sums(self, states, where):
        answered = [(q, v) for q, word, v in self.counted(states, where) if word == "answered"]
        return (sum(self.points(q, v) * self.weight(q) for q, v in answered),
                sum(q["full"] * self.weight(q) for q, _ in answered))

    def score(self, where):
        counted = self.counted(self.asked, where)
        words = Counter(word for _, word, _ in counted)
        earned, possible = self.sums(self.asked, where)
        applies = words["answered"] + words["open"]
        carried = sum(word == "answered" and self.carried(q) for q, word, _ in counted)
        ends = [self.sums(states, where) for states in (self.low, self.high)]
        return {
            "earned": earned, "possible": possible, "percent": percent(earned, possible),
            "coverage": {"answered": words["answered"], "carried": carried, "asked": applies,
                         "not-applicable": words["not-applicable"], "percent": percent(words["answered"], applies)},
            "range": {"lowest": percent(*ends[0]), "highest": percent(*ends[1])},
        }

    def carried(self, question):
        entry = self.entries.get(question["id"])
        return isinstance(entry, dict) and bool(entry.get("carried"))

    def scores(self):
        result = []
        for checklist in self.checklists:
            parts = []
            for part in checklist["parts"]:
                sections = [{"id": s} | self.score(lambda q, s=s, c=checklist: q["section"] == s and q["checklist"] == c["id"])
                            for s in part["sections"] if any(q["section"] == s for q in self.pool)]
                if sections:
                    inside = lambda q: q["part"] == part["id"] and q["checklist"] == checklist["id"]
                    parts.append({"id": part["id"]} | self.score(inside) | {"sections": sections})
            whole = self.score(lambda q: q["checklist"] == checklist["id"])
            result.append({"id": checklist["id"]} | whole | {"parts": parts})
        return result

    def strong(self):
        """Sections from 75 % on, with three answers and half of what is asked at least."""
        return [s["id"] for c in self.scores() for p in c["parts"] for s in p["sections"]
                if s["possible"] and s["earned"] * 4 >= s["possible"] * 3
                and s["coverage"]["answered"] >= 3 and s["coverage"]["answered"] * 2 >= s["coverage"]["asked"]]

    # Gaps

    def gaps(self, own=()):
        found = {}
        for question, word, value in self.counted(self.asked, lambda _: True):
            if word == "answered" and self.points(question, value) < question["target-points"]:
                actual = self.points(question, value)
                shortfall = question["target-points"] - actual
                found[question["id"]] = {
                    "question": question["id"], "actual": actual, "target": question["target-points"],
                    "shortfall": shortfall, "weight": self.weight(question),
                    "priority": shortfall * self.weight(question),
                }
        actions = [a for a in self.world.actions if set(a["closes"]) & set(found)] + list(own)
        needed = {a["id"]: a for a in actions}
        waits = {}
        for name in needed:
            waits_for(name, {n: [x for x in a.get("after", []) if x in needed] for n, a in needed.items()}, waits)
        for name, gap in found.items():
            gap["closed-by"] = [a["id"] for a in actions if name in a.get("closes", [])]
            gap["blocks"] = set()
        for action in actions:
            for other in waits[action["id"]]:
                closes, before = action.get("closes", []), needed[other].get("closes", [])
                for name in (n for n in closes if n in found and n not in before):
                    for first in (n for n in before if n in found and n not in closes):
                        found[first]["blocks"].add(name)
        order = list(found)
        ranked = sorted(found.values(), key=lambda g: (-g["priority"], -len(g["blocks"]), order.index(g["question"])))
        for gap in ranked:
            gap["blocks"] = sorted(gap["blocks"], key=order.index)
        return ranked


def waits_for(name, after, memo):
    """All that an action waits for, however far behind."""
    if name not in memo:
        memo[name] = set()
        for other in after[name]:
            memo[name] |= {other} | waits_for(other, after, memo)
    return memo[name]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("answers")
    parser.add_argument("--checklists", default=pathlib.Path(__file__).parents[2] / "checklists")
    parser.add_argument("--config")
    parser.add_argument("--plan")
    parser.add_argument("--most", type=int)
    parser.add_argument("--horizon", choices=HORIZONS)
    parser.add_argument("--as-of")
    options = parser.parse_args()
    settings = tomllib.loads(pathlib.Path(options.config).read_text("utf-8")) if options.config else {}
    world = Checklists(options.checklists, pathlib.Path(__file__).parents[2] / "checklists")
    assessment = Assessment(world, load(options.answers), settings)
    from planner import Plan  # which itself needs this file

    plan = Plan(assessment, load(options.plan) if options.plan else {}, options.most, options.horizon, date(options.as_of))
    json.dump({"checklists": assessment.scores(), "strong": assessment.strong()} | plan.figures(), sys.stdout, indent=2)


if __name__ == "__main__":
    main()
