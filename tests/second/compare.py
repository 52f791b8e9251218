"""Holds the second scorer against the program: on the examples, and on answers made at random.

    cargo build
    python3 tests/second/compare.py --program target/debug/readiness --random 2000

Prints for each kind of figure how many are equal and how many are not, with the first that differ, and ends with 1
where any does. The random files of a seed are always the same; `--keep FOLDER` leaves those that differ there.
"""

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter

import yaml
from planner import Plan
from scorer import Assessment, Checklists, load

ROOT = pathlib.Path(__file__).resolve().parents[2]
AGENCIES = ["customs", "quarantine", "trade-ministry", "chamber"]
DROPPED = {"title", "version", "prompt"}
OF_ACTION = ["number", "later", "closes", "lead", "horizon", "start", "target-date", "effort", "after", "gain", "unlocks", "state"]


def leaves(value, path=""):
    """(path, value) of every figure."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in DROPPED:
                yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for i, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{inner.get('id', i)}]")
    else:
        yield path, value


def shape(plan, scores, gaps, *alone):
    return dict(zip(("score alone", "gaps alone"), alone)) | {
        "score": scores, "gaps": gaps, "plan.bound": plan["bound"],
        "plan.horizons": plan["horizons"], "plan.projection": plan["projection"],
        "plan.order": {"named": [a["id"] for a in plan["actions"] if not a["later"]],
                       "later": [a["id"] for a in plan["actions"] if a["later"]]},
        "action": [{"id": a["id"]} | {key: a[key] for key in OF_ACTION} for a in plan["actions"]],
    }


def run(program, *words):
    done = subprocess.run([program, *map(str, words), "-q", "--with-confidential", "--format", "json"], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout else done.stderr


def compare(program, worlds, case, counts, shown):
    folder = ["--checklists", case["checklists"]] if case.get("checklists") else []
    config = ["--config", case["config"]] if case.get("config") else []
    words = folder + config
    extra = [x for key in ("most", "horizon") if case.get(key) is not None for x in (f"--{key}", case[key])]
    if case.get("plan"):
        copy = case["plan"].with_suffix(".run.yaml")
        shutil.copy(case["plan"], copy)
        extra += ["--plan", copy]
    alone = case.get("alone", True)
    theirs = [run(program, command, case["answers"], *words, *more)
              for command, more in (("plan", extra), ("score", []), ("gaps", []))[: 3 if alone else 1]]
    if not all(isinstance(t, dict) for t in theirs):
        counts["refused"] += 1
        shown.setdefault("refused", []).append(f"{case['answers']}: {next(t for t in theirs if isinstance(t, str))[:300]}")
        return True
    treaty = theirs[0]["treaty"] or {}
    listed = treaty.get("standing") == "party" and treaty["word"] in ("list", "outdated", "secondary")
    theirs[0]["bound"] = treaty["since"] if listed else None
    theirs = shape(theirs[0], theirs[0]["checklists"], theirs[0]["gaps"], *((theirs[1]["checklists"], theirs[2]["gaps"]) if alone else ()))
    key = str(case.get("checklists") or ROOT / "checklists")
    if key not in worlds:
        worlds[key] = Checklists(key, ROOT / "checklists")
    world = worlds[key]
    settings = tomllib.loads(case["config"].read_text("utf-8")) if case.get("config") else {}
    assessment = Assessment(world, load(case["answers"]), settings)
    plan = Plan(assessment, load(case["plan"]) if case.get("plan") else {}, case.get("most"), case.get("horizon"))
    figures = json.loads(json.dumps(plan.figures()))
    scores = assessment.scores()
    ours = shape(figures, scores, figures["gaps"], *((scores, assessment.gaps()) if alone else ()))
    ours, theirs = dict(leaves(ours)), dict(leaves(theirs))
    fine = True
    for path in ours | theirs:
        kind = re.sub(r"\[[^]]*\]", "", path).lstrip(".")
        a, b = ours.get(path, "absent"), theirs.get(path, "absent")
        if a == b:
            counts[kind, "equal"] += 1
            continue
        fine = False
        counts[kind, "unequal"] += 1
        shown.setdefault(kind, []).append(f"{case['answers']} {path}: second {a}, program {b}")
    return fine


def examples():
    for path in sorted((ROOT / "examples").glob("*/*.yaml")):
        if "answers" in load(path):
            own = path.parent / "checklists"
            yield {"answers": path, "checklists": own if own.exists() else None}


# Random answers


def value(dice, question):
    if question["kind"] == "percent":
        return dice.choice([0, 100, dice.randint(0, 100)])
    if question["kind"] == "text":
        return dice.choice(["words", "other words"])
    options = list(question["options"])
    if question["kind"] == "many":
        exclusive = [o for o in options if question["options"][o] == 0]
        some = [o for o in options if o not in exclusive]
        return dice.sample(some, dice.randint(1, len(some))) if dice.random() < 0.85 else exclusive[:1]
    return dice.choices(options, [2] + [1] * (len(options) - 1) if dice.random() < 0.5 else None)[0]


def day(dice, first=2024, last=2033):
    return f"{dice.randint(first, last)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def said(dice, question, style):
    """What one agency, or the team, says."""
    entry = {"not-applicable": "no such thing"} if dice.random() < style["na"] else {"value": value(dice, question)}
    if dice.random() < style["planned"]:
        entry["planned"] = {"by": day(dice, 2026, 2034)}
    return entry


def answer(dice, question, style):
    if dice.random() < style["open"]:
        return dice.choice([None, {"note": "nobody knows"}, {"marked": True}, {"suggested": {"value": value(dice, question), "from": "x"}}]) \
            if question["kind"] != "text" else None
    if dice.random() < style["agencies"]:
        entry = {"agencies": {}}
        same = said(dice, question, style)
        for name in dice.sample(AGENCIES, dice.randint(1, 4)):
            chance = dice.random()
            entry["agencies"][name] = dict(same) if chance < 0.7 else {"note": "silent", **({"planned": {"by": day(dice)}} if dice.random() < style["planned"] else {})} if chance < 0.85 else said(dice, question, style)
        if dice.random() < 0.3:
            entry |= said(dice, question, style)
        return entry
    if dice.random() < 0.5:
        return value(dice, question)
    entry = said(dice, question, style)
    if "value" in entry and dice.random() < style["carried"]:
        entry["carried"] = "2021"
    return entry


def made(dice, world, folder, n):
    """Answers, settings and a plan file, written into the folder."""
    style = {"open": dice.choice([0, 0.1, 0.4, 0.9]), "agencies": dice.choice([0, 0.2, 0.6]), "na": dice.choice([0, 0.05, 0.3]),
             "planned": dice.choice([0, 0.05, 0.3]), "carried": dice.choice([0, 0.3])}
    versions = {c["id"]: c["version"] for c in world.checklists}
    file = {"format": 1, "round": "r"}
    if dice.random() < 0.9:
        file["assessed-on"] = dice.choice(["2024-02-29", "2026-03-12", "2024-12-20", "2024-12-21", day(dice, 2021, 2027)])
    if dice.random() < 0.9:
        file["country"] = dice.choice(["XA", "MN", "UZ", "TH", "KH", "AM", "AZ", "KZ"])
    if dice.random() < 0.4:
        file["treaty"] = {"standing": dice.choice(["party", "signed", "none"])}
    file["profile"] = dice.choice([None, None, None, "quick", "official"])
    some = dice.choice([["legal", "technical"], ["legal"], ["technical"], ["survey"], list(versions), None])
    if file["profile"] and some == ["survey"]:
        some = ["legal"]
    if not file["profile"]:
        del file["profile"]
    if some:
        file["checklists"] = {name: versions[name] for name in some}
    file["answers"] = {q["id"]: answer(dice, q, style) for q in world.questions.values()
                       if q["checklist"] in (some or ["legal", "technical"]) and dice.random() < 1 - style["open"] / 3}
    case = {"answers": folder / f"{n}.json"}
    case["answers"].write_text(json.dumps(file, indent=1), "utf-8")
    case["config"] = folder / f"{n}.toml"
    case["config"].write_text(settings(dice, world, file.get("assessed-on")), "utf-8")
    case["most"] = dice.choice([None, None, 0, 5, 60])
    case["horizon"] = dice.choice([None, None, None, "short", "medium"])
    if dice.random() < 0.3:
        case["plan"] = folder / f"{n}.plan.yaml"
        case["plan"].write_text(kept(dice, world), "utf-8")
    return case


def settings(dice, world, assessed):
    lines = []
    if dice.random() < 0.4:
        start = int((assessed or "2026")[:4])
        days = [f"{start + at}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
                for at in sorted(dice.sample(range(1, 9), 3))]
        lines += ["[horizons]"] + [f"{h} = {d}" for h, d in zip(("short", "medium", "long"), days) if dice.random() < 0.6]
    lines += ["[plan]"] + [f"{key} = {dice.choice(few)}" for key, few in (("per-agency", [0, 1, 2, 4]), ("most", [0, 10, 80])) if dice.random() < 0.3]
    if dice.random() < 0.4:
        lines += ["[weights]"] + [f'"{q}" = {dice.randint(0, 5)}' for q in dice.sample(list(world.questions), dice.choice([1, 20, 100]))
                                  if world.questions[q]["kind"] != "text"]
    return "\n".join(lines) + "\n"


def kept(dice, world):
    """A plan file as a team keeps it."""
    ids = [a["id"] for a in world.actions]
    scored = [q["id"] for q in world.questions.values() if q["kind"] != "text"]
    actions = {}
    for name in dice.sample(ids + ["join-cpta", "confirm-cpta", "implement-cpta"], dice.choice([1, 6, 30])):
        entry = {"status": dice.choice(["planned", "under-way", "done", "dropped"])}
        if entry["status"] == "dropped":
            entry["reason"] = "given up"
        if dice.random() < 0.2:
            entry["lead"] = dice.choice(AGENCIES)
        first = dice.randint(2025, 2031)
        if dice.random() < 0.2:
            entry["start"] = f"{first}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        if dice.random() < 0.2:
            entry["target"] = f"{first + 1}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        actions[name] = entry
    file = {"format": 1, "actions": actions}
    if dice.random() < 0.6:
        file["own-actions"] = [
            {"id": f"own-{i}", "title": f"Own {i}", "what": "Do it.", "lead": dice.choice(AGENCIES),
             "horizon": dice.choice(["medium", "long"]) if i else "long", "closes": dice.sample(scored, dice.randint(1, 3)),
             **({"effort": dice.choice(["low", "high"])} if dice.random() < 0.5 else {}),
             **({"after": dice.sample([a["id"] for a in world.actions if a["horizon"] == "short"], 2)} if dice.random() < 0.5 else {})}
            for i in range(dice.randint(1, 3))]
    text = yaml.safe_dump(file, sort_keys=False, allow_unicode=True)
    return text.replace("'20", "20").replace("'\n", "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=ROOT / "target/debug/readiness")
    parser.add_argument("--random", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first random file")
    parser.add_argument("--plain", action="store_true", help="no settings and no plan files")
    parser.add_argument("--brief", action="store_true", help="no lines for kinds that are all equal")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    worlds, counts, shown, differ = {}, Counter(), {}, 0
    for case in examples():
        differ += not compare(options.program, worlds, case, counts, shown)
    world = worlds[str(ROOT / "checklists")]
    with tempfile.TemporaryDirectory() as folder:
        for n in range(options.first, options.first + options.random):
            case = made(random.Random(f"{options.seed}-{n}"), world, pathlib.Path(folder), n)
            if options.plain:
                case = {"answers": case["answers"]}
            case["alone"] = n % 5 == 0
            if not compare(options.program, worlds, case, counts, shown):
                differ += 1
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    for path in pathlib.Path(folder).glob(f"{n}.*"):
                        shutil.copy(path, options.keep)
                    (options.keep / f"{n}.case").write_text(json.dumps(case, default=str))
            for path in pathlib.Path(folder).glob(f"{n}.*"):
                path.unlink()
    kinds = sorted({key[0] for key in counts if isinstance(key, tuple)})
    for kind in kinds:
        if options.brief and not counts[kind, "unequal"]:
            continue
        print(f"{kind:45} equal {counts[kind, 'equal']:9} unequal {counts[kind, 'unequal']:7}")
        for line in shown.get(kind, [])[:3]:
            print("    " + line[:400])
    for line in shown.get("refused", [])[:5]:
        print("refused: " + line)
    total = Counter()
    for key, n in counts.items():
        if isinstance(key, tuple):
            total[key[1]] += n
    print(f"equal {total['equal']}, unequal {total['unequal']}, files that differ {differ}, refused {counts['refused']}")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
