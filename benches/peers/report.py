"""Runs every way to the same document in turn, whole processes, and prints medians and ratios as a Markdown table."""

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

ANSWERS, ROUNDS = sys.argv[1], int(sys.argv[2])
READINESS, PANDOC, PYTHON = (os.environ[name] for name in ("READINESS", "PANDOC", "PYTHON"))
HERE = os.path.dirname(os.path.abspath(__file__))
DESK = tempfile.mkdtemp(prefix="readiness-peers-")


def at(name):
    return os.path.join(DESK, name)


def readiness(name):
    return [READINESS, "--quiet", "plan", ANSWERS, "--force", "-o", at(name)]


# Typst as its compiler is called from Python; the start of Python is part of the process, and is measured alone too.
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
WEASYPRINT = [PYTHON, "-m", "weasyprint", "--quiet", "--stylesheet", os.path.join(HERE, "report.css"), at("plan.html")]
FROM = ["--from", "gfm", at("plan.md"), "--standalone", "--lua-filter", os.path.join(HERE, "report.lua"), "--metadata", "title=Draft action plan"]

# Name, the commands one after the other, and the file they leave. Every way begins with the same answers file or with
# the Markdown that readiness made from it.
WAYS = [
    ("readiness: answers to PDF", [readiness("plan.pdf")], "plan.pdf"),
    ("readiness: answers to Markdown", [readiness("plan.md")], "plan.md"),
    ("readiness: answers to JSON", [readiness("plan.json")], "plan.json"),
    ("readiness: answers to CSV", [readiness("plan.csv")], "plan.csv"),
    (
        "pandoc, Typst: Markdown to PDF",
        [
            [PANDOC, *FROM, "--variable", "papersize=a4", "--to", "typst", "-o", at("plan.typ")],
            [PYTHON, "-c", TYPST, at("plan.typ"), at("typst.pdf")],
        ],
        "typst.pdf",
    ),
    (
        "pandoc, WeasyPrint: Markdown to PDF",
        [[PANDOC, *FROM, "--to", "html5", "-o", at("plan.html")], [*WEASYPRINT, at("weasyprint.pdf")]],
        "weasyprint.pdf",
    ),
    (
        "pandoc, WeasyPrint: the same, tagged",
        [[PANDOC, *FROM, "--to", "html5", "-o", at("plan.html")], [*WEASYPRINT, "--pdf-tags", at("tagged.pdf")]],
        "tagged.pdf",
    ),
    ("of these: Typst alone", [[PYTHON, "-c", TYPST, at("plan.typ"), at("typst.pdf")]], "typst.pdf"),
    ("of these: Python starting, import typst", [[PYTHON, "-c", "import typst"]], None),
]


def run(commands):
    """Wall time and processor time of the commands in seconds, and the largest memory of one of them in MiB."""
    wall = processor = memory = 0.0
    for command in commands:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        wall += time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)}\n{said}")
        processor += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / 1024)
    return wall, processor, memory


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def words(text):
    """Letters and digits alone, so that hyphens, line breaks and the width of a column do not count."""
    return re.findall(r"\w{4,}", text)


def facts(name):
    path = at(name)
    size = f"{os.path.getsize(path) / 1024:.0f} KiB"
    if not name.endswith(".pdf"):
        return size, ""
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    info = output("pdfinfo", path)
    pages = re.search(r"^Pages:\s+(\d+)", info, re.M)[1]
    tagged = "tagged" if re.search(r"^Tagged:\s+yes", info, re.M) else "not tagged"
    return f"{size}, {pages} pages, {tagged}", len(words(output("pdftotext", path, "-")))


def main():
    for _, commands, _ in WAYS:
        run(commands)  # The first round warms the caches and is not counted.
    taken = {name: [] for name, _, _ in WAYS}
    for _ in range(ROUNDS):
        for name, commands, _ in WAYS:
            taken[name].append(run(commands))
    print(f"{ANSWERS}, {ROUNDS} rounds, every way in turn; {platform.machine()}, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.1f}")
    print(output(READINESS, "--version").strip(), "·", output(PANDOC, "--version").splitlines()[0], "·",
          output(PYTHON, "-c", "from importlib.metadata import version as v; "
                 "print('typst', v('typst'), '· weasyprint', v('weasyprint'))").strip())
    print("\n| way | median, s | least, s | processor, s | memory, MiB | ratio | result | words |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: |")
    base = statistics.median(processor for _, processor, _ in taken[WAYS[0][0]])
    for name, _, result in WAYS:
        wall = [one for one, _, _ in taken[name]]
        processor = statistics.median(one for _, one, _ in taken[name])
        memory = max(one for _, _, one in taken[name])
        about, count = facts(result) if result else ("", "")
        print(f"| {name} | {statistics.median(wall):.3f} | {min(wall):.3f} | {processor:.3f} | {memory:.0f} "
              f"| {processor / base:.1f} | {about} | {count} |")
    print(f"\nThe ratio is that of processor time. The files stand in {DESK}.")


main()
