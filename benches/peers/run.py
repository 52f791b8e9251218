"""Runs `readiness batch` and its peers on the same files in the same run and prints times and ratios.

Usage: run.py [--files 10000] [--rounds 3] [--folder DIR] [--target target/release]

Build first: cargo build --release --bins --examples. Needs PyYAML with its C loader.

Times are processor time (user and system) of the whole process, the least of the rounds, which are interleaved so that
what else the machine does falls on all alike. Only the question whether two cores are used asks for time on the clock.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(command, stdin=None):
    """Processor seconds, clock seconds and the greatest memory in MiB of one process."""
    with open(os.devnull, "wb") as null, open(stdin or os.devnull, "rb") as source:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=null, stderr=subprocess.DEVNULL, stdin=source)
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024


def check(readiness, here, folder):
    """Both implementations of the arithmetic must agree, or their speeds say nothing."""
    few = folder / "few"
    few.mkdir(exist_ok=True)
    for path in sorted((folder / "yaml").iterdir())[:200]:
        if not (few / path.name).exists():
            os.link(path, few / path.name)
    ours = subprocess.run([readiness, "batch", "-q", few], capture_output=True, check=True).stdout.splitlines()
    script = [sys.executable, here / "pyyaml_score.py", folder / "catalog.json", few]
    theirs = subprocess.run(script, capture_output=True, check=True).stdout.splitlines()
    compared = 0
    for mine, other in zip(map(json.loads, ours), map(json.loads, theirs), strict=True):
        for checklist in mine["checklists"]:
            entries = [(checklist["checklist"], checklist)] + [(one["section"], one) for one in checklist["sections"]]
            for place, entry in entries:
                if entry["score"] != other["rows"][place]:
                    sys.exit(f"{mine['input']} {place}: {entry['score']} is not {other['rows'][place]}")
                compared += 1
    print(f"{compared} scores of {len(ours)} questionnaires agree with the Python script's\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--target", type=Path, default=Path("target/release"))
    arguments = parser.parse_args()
    here = Path(__file__).parent
    readiness = arguments.target / "readiness"
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="questionnaires-"))
    generate = arguments.target / "examples" / "questionnaires"
    for form in ("yaml", "jsonl"):
        if not (folder / form).exists():
            subprocess.run([generate, folder / form, str(arguments.files), form], check=True)
    subprocess.run([generate, folder, "0", "catalog"], check=True)
    check(readiness, here, folder)
    parse = arguments.target / "examples" / "parse_only"
    lines = folder / "jsonl" / "all.jsonl"
    python = [sys.executable, here / "pyyaml_score.py", folder / "catalog.json"]
    # The script is slow: a tenth of the files are enough to know its rate.
    tenth = folder / "tenth"
    tenth.mkdir(exist_ok=True)
    for path in sorted((folder / "yaml").iterdir())[: arguments.files // 10]:
        if not (tenth / path.name).exists():
            os.link(path, tenth / path.name)
    yaml = folder / "yaml"
    out = folder / "out"
    jobs = {
        "read the bytes": ([parse, "read", yaml], None, 1),
        "parse YAML, granit-parser, and nothing else": ([parse, "granit", yaml], None, 1),
        "parse YAML, serde_yaml, and nothing else": ([parse, "serde-yaml", yaml], None, 1),
        "readiness batch, YAML, 1 job": ([readiness, "batch", "-q", "-j1", yaml], None, 1),
        "readiness batch, YAML, 2 jobs": ([readiness, "batch", "-q", "-j2", yaml], None, 1),
        "readiness batch -o, YAML, 1 job": ([readiness, "batch", "-q", "-j1", yaml, "-o", out], None, 1),
        "readiness batch -o, YAML, 2 jobs": ([readiness, "batch", "-q", "-j2", yaml, "-o", out], None, 1),
        "parse JSON Lines, serde_json, and nothing else": ([parse, "serde-json", lines], None, 1),
        "readiness batch -, JSON Lines, 1 job": ([readiness, "batch", "-q", "-j1", "-"], lines, 1),
        "readiness batch -, JSON Lines, 2 jobs": ([readiness, "batch", "-q", "-j2", "-"], lines, 1),
        "Python, PyYAML CSafeLoader, same arithmetic": (python + [tenth], None, 10),
    }
    best = {}
    for _ in range(arguments.rounds):
        for name, (command, stdin, times) in jobs.items():
            cpu, clock, memory = run([str(part) for part in command], stdin)
            before = best.get(name, (float("inf"), float("inf"), 0))
            best[name] = (min(before[0], cpu * times), min(before[1], clock * times), max(before[2], memory))
            shutil.rmtree(out, ignore_errors=True)
    print(f"{arguments.files} questionnaires, {arguments.rounds} rounds, the least of each\n")
    print(f"| what | processor time, s | on the clock, s | per processor second | memory, MiB |")
    print(f"|---|---:|---:|---:|---:|")
    for name, (cpu, clock, memory) in best.items():
        print(f"| {name} | {cpu:.2f} | {clock:.2f} | {arguments.files / cpu:,.0f} | {memory:.0f} |")
    cpu = {name: figures[0] for name, figures in best.items()}
    clock = {name: figures[1] for name, figures in best.items()}
    ours = "readiness batch, YAML, 1 job"
    stream = "readiness batch -, JSON Lines, 1 job"
    print("\n| ratio | |\n|---|---:|")
    for what, value in [
        ("scoring over parsing alone, granit-parser", cpu[ours] / cpu["parse YAML, granit-parser, and nothing else"]),
        ("scoring over parsing alone, serde_yaml", cpu[ours] / cpu["parse YAML, serde_yaml, and nothing else"]),
        ("Python over readiness, processor time", cpu["Python, PyYAML CSafeLoader, same arithmetic"] / cpu[ours]),
        ("YAML over JSON Lines, processor time", cpu[ours] / cpu[stream]),
        ("Python over readiness with 2 jobs, on the clock",
         clock["Python, PyYAML CSafeLoader, same arithmetic"] / clock["readiness batch, YAML, 2 jobs"]),
        ("one job over two on the clock, YAML", clock[ours] / clock["readiness batch, YAML, 2 jobs"]),
        ("one job over two on the clock, YAML into a folder",
         clock["readiness batch -o, YAML, 1 job"] / clock["readiness batch -o, YAML, 2 jobs"]),
        ("one job over two on the clock, JSON Lines", clock[stream] / clock["readiness batch -, JSON Lines, 2 jobs"]),
    ]:
        print(f"| {what} | {value:.2f} |")
    command = [str(readiness), "score", str(next(iter(sorted(yaml.iterdir()))))]
    print(f"\nreadiness score on one full questionnaire: {min(run(command)[0] for _ in range(20)) * 1000:.1f} ms")
    print("\nMemory by number of files:")
    few = [10, 100, 1000, 10_000, 100_000]
    for count in few:
        many = folder / f"many-{count}"
        if not many.exists():
            many.mkdir()
            files = sorted(yaml.iterdir())
            for number in range(count):
                os.link(files[number % len(files)], many / f"{number:06}.yaml")
        _, _, streamed = run([str(part) for part in [readiness, "batch", "-q", many]])
        _, _, written = run([str(part) for part in [readiness, "batch", "-q", many, "-o", out]])
        shutil.rmtree(out, ignore_errors=True)
        print(f"  {count:>7}: {streamed:.0f} MiB printed, {written:.0f} MiB into a folder")
    if arguments.folder is None:
        shutil.rmtree(folder)


main()
