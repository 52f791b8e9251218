"""Compares the formats of one document, each as another program reads it, with the JSON form."""

import base64
import csv
import hashlib
import json
import re
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

FOLDER, NAME = sys.argv[1:]
FAULTS = []

REFERENCE = (Path(__file__).parents[2] / "docs/reference/file-formats.md").read_text(encoding="utf-8")


def columns(rows):
    """The columns of a table, as the reference of file formats promises them."""
    line = re.search(rf"^\| {rows} \| (.*) \|$", REFERENCE, re.MULTILINE)
    return [column.strip("`") for column in line[1].split(", ")]


# The title of the chapter with a sheet for every action.
SHEETS = "Паспорта мероприятий" if NAME == "russian" else "Action sheets"
STEERS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"


def check(holds, words):
    if not holds:
        FAULTS.append(words)


def read(ending):
    with open(f"{FOLDER}/{NAME}{ending}", encoding="utf-8", newline="") as file:
        return file.read()


def shown(text):
    """Text as it may be shown: what steers is replaced."""
    return re.sub(STEERS, "\ufffd", text)


def bare(text):
    """Nothing but letters, digits and signs, since every program breaks lines where it likes."""
    return re.sub(r"[\s\u00ad\u200b\u200e\u200f]+", "", text)


def in_order(texts, haystack, where):
    """Every text stands after the one before it."""
    place = 0
    for text in texts:
        found = haystack.find(bare(text), place)
        check(found >= 0, f"{where} does not have, after what stands before it: {text[:200]}")
        place = max(place, found)


def words(node):
    """The words of a part of a pandoc document."""
    if isinstance(node, list):
        return "".join(words(part) for part in node)
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return content
    if kind == "Code":
        return content[1]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "RawInline":
        return ""
    return words(content)


def walk(node):
    """Every element of a pandoc document, in order."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        for part in node.values():
            yield from walk(part)
    elif isinstance(node, list):
        for part in node:
            yield from walk(part)


def outline(ast):
    """Headings with their level, and the head cells and the number of rows of every table."""
    found = []
    for node in walk(ast["blocks"]):
        if node["t"] == "Header":
            found.append(("heading", node["c"][0], bare(words(node["c"][2]))))
        if node["t"] == "Table":
            head, bodies = node["c"][3], node["c"][4]
            cells = [bare(words(cell[4])) for row in head[1] for cell in row[1]]
            found.append(("table", cells, sum(len(body[3]) for body in bodies)))
    return found


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_paragraphs(body):
    """The paragraphs of a Word file, each a list of its lines."""
    for paragraph in body.iter(f"{WORD}p"):
        lines = [""]
        for node in paragraph.iter():
            if node.tag == f"{WORD}t":
                lines[-1] += node.text or ""
            if node.tag == f"{WORD}br":
                lines.append("")
        yield [bare(line) for line in lines]


def word(name, plan):
    """Links and paragraphs of what pandoc makes of the Markdown."""
    with zipfile.ZipFile(f"{FOLDER}/{name}") as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
    marks = {mark.get(f"{WORD}name") for mark in body.iter(f"{WORD}bookmarkStart")}
    links = [link.get(f"{WORD}anchor") for link in body.iter(f"{WORD}hyperlink")]
    links = [link for link in links if link is not None]
    dead = sorted(set(links) - marks)
    check(len(links) >= len(actions_in_order(plan)), f"{name} has {len(links)} links within")
    check(not dead, f"{name}: {len(dead)} links lead nowhere, such as {dead[:3]}")
    if NAME == "paragraphs":
        lines = [line for paragraph in word_paragraphs(body) for line in paragraph]
        for expected in ("First paragraph, first line.", "First paragraph, second line.", "Second paragraph."):
            found = [line for line in lines if bare(expected) in line]
            check(found, f"{name} does not have: {expected}")
            check(all(line == bare(expected) for line in found), f"{name} joins lines: {found}")


def actions_in_order(plan):
    """Titles of the actions as the chapter of action sheets has them: those that the plan names, by the agency that leads."""
    named = [action for action in plan["actions"] if not action["later"]]
    leads = list(dict.fromkeys(action["lead"] for action in named))
    named.sort(key=lambda action: leads.index(action["lead"]))
    return [f"{action['number']} {shown(action['title'])}" for action in named]


def pdf(plan):
    check("Encrypted:       no" in read(".info"), "pdfinfo: encrypted")
    check("(A4)" in read(".info") and re.search(r"^Tagged: +yes", read(".info"), re.M), "pdfinfo: A4, tagged")
    text = read(".pdf.txt")
    # The cover's pages and the running foot are in the way of text that goes over a page; titles do not.
    titles = actions_in_order(plan)
    if NAME == "hostile":
        # Hostile letters have a form of their own in a PDF, which tests/it/pdf.rs is about.
        titles = [title for title in titles if "<script>" not in title]
        check("<script>alert(1)</script>" in text, "the PDF does not show the script as text")
        check("=1+1<b>note</b>" in bare(text), "the PDF does not have the long note")
    sheets = bare(text).rfind(bare(SHEETS))
    check(sheets > 0, "the PDF has no chapter of action sheets")
    # pdftotext takes a hyphen at the end of a line for one that parts a word.
    in_order([title.replace("-", "") for title in titles], bare(text)[sheets:].replace("-", ""), "the PDF")


def markdown(plan):
    source, ast = read(".md"), json.loads(read(".md.ast"))
    check(not re.search(STEERS, source), "the Markdown steers a terminal")
    for node in walk(ast["blocks"]):
        kind, content = node["t"], node["c"] if "c" in node else None
        check(kind not in ("CodeBlock", "Image", "Math", "Strikeout", "Note", "HorizontalRule"), f"{kind}: {content}")
        if kind in ("RawInline", "RawBlock"):
            # What stands in HTML does not reach Word.
            ours = re.fullmatch(r"<!-- written by readiness [\d.]+ -->\s*", content[1])
            check(ours, f"HTML: {content[1]}")
        if kind == "Link":
            check(re.match(r"#[^\s\"<>]+$|https?://", content[2][0]), f"a link to {content[2][0]}")
    first, second = outline(ast), outline(json.loads(read(".docx.ast")))
    check(len([one for one in first if one[0] == "table"]) > 10, "too few tables to compare")
    check(first == second, "headings and tables differ between Markdown and Word: "
          + str(next((pair for pair in zip(first, second) if pair[0] != pair[1]), (len(first), len(second)))))
    text = bare(read(".docx.txt"))
    sheets = text.rfind(bare(SHEETS))
    check(sheets > 0, "Word has no chapter of action sheets")
    in_order(actions_in_order(plan), text[sheets:], "Word")
    headings = [one[2] for one in first if one[0] == "heading"]
    check(all(bare(title) in headings for title in actions_in_order(plan)), "an action's title is no heading")
    for name in (f"{NAME}.docx", f"{NAME}.x.docx"):
        word(name, plan)
    if NAME == "hostile":
        for expected in ("<script>alert(1)</script>", "**c**", "[d](http://e.org)", ":bomb:", "~~j~~", "$i$", "@k",
                         "https://l.org/m_n?o=1&p=2", "\ufffd[31mred\ufffdleft#", "1.nolist", "#noheading", "---",
                         ">noquote", "|no|table|", "```", "<b>nobold</b>"):
            check(expected in text, f"Word does not have: {expected}")
        check(text.count("=1+1<b>note</b>") >= 2 * (100 * 1024 // 17), "the long note is cut")


class Page(HTMLParser):
    """The words of a page, its headings, the places in it, where its links lead, and every element."""

    def __init__(self):
        super().__init__()
        self.words, self.headings, self.places, self.links, self.tags = [], [], set(), set(), set()
        self.within = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.add(tag)
        self.within.append(tag)
        self.places.add(attributes.get("id"))
        if tag == "a":
            self.links.add(attributes["href"].removeprefix("#"))
        if re.fullmatch("h[1-5]", tag):
            self.headings.append("")
        if tag in ("meta", "br", "img"):
            self.within.pop()

    def handle_endtag(self, tag):
        if self.within.pop() != tag:
            check(False, f"the page does not close what it opens before </{tag}>")

    def handle_startendtag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        if not {"style", "script", "head"} & set(self.within):
            self.words.append(data)
        if any(re.fullmatch("h[1-5]", tag) for tag in self.within):
            self.headings[-1] += data


def html(plan):
    source, page = read(".html"), Page()
    page.feed(source)
    check(not page.within, f"the page leaves open {page.within}")
    check(not re.search(STEERS, source), "the page steers its reader")
    # What pandoc makes of the Markdown has the same headings; the title of the contents is the page's own.
    first = [one[2] for one in outline(json.loads(read(".md.ast"))) if one[0] == "heading"]
    headings = [bare(heading) for heading in page.headings]
    check(headings[:1] + headings[2:] == first, "headings differ between Markdown and the page")
    known = "html head meta title style body header h1 h2 h3 h4 h5 p nav ol ul li a main div table caption thead tbody tr"
    known += " th td strong em br span svg rect line text dl dt dd footer label select option output script"
    foreign = page.tags - set(known.split())
    check(not foreign, f"the page has {foreign}")
    # The one script is the page's own: the content policy names it by its hash.
    scripts = re.findall("<script>(.*?)</script>", source, re.S)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    check(len(scripts) <= 1 and all(f"script-src 'sha256-{one}'" in source for one in hashes), "a script is not the page's own")
    check(source.count("<script") == len(scripts), "the page has a script that was not looked at")
    check(page.links <= page.places, f"links of the page lead nowhere: {sorted(page.links - page.places)[:3]}")
    check(len(page.links) >= len(plan["actions"]), f"the page has {len(page.links)} links")
    text = bare("".join(page.words))
    sheets = text.rfind(bare(SHEETS))
    check(sheets > 0, "the page has no chapter of action sheets")
    in_order(actions_in_order(plan), text[sheets:], "the page")
    if NAME == "hostile":
        for expected in ("<script>alert(1)</script>", "**c**", "[d](http://e.org)", "\ufffd[31mred\ufffdleft#", "<b>nobold</b>"):
            check(expected in text, f"the page does not have: {expected}")
        check(text.count("=1+1<b>note</b>") >= 2 * (100 * 1024 // 17), "the long note is cut")


def table(ending, expected):
    source = read(ending)
    check(source.startswith("\ufeff"), f"{ending} has no byte order mark, so Excel does not read it as UTF-8")
    source = source.removeprefix("\ufeff")
    check(not re.search(STEERS, source.replace("\r\n", "\n")), f"{ending} steers a terminal")
    rows = list(csv.reader(source.splitlines(keepends=True), strict=True))
    check(rows[0] == expected, f"{ending}: columns {rows[0]}")
    check(all(len(row) == len(expected) for row in rows), f"{ending}: rows of different length")
    for cell in (cell for row in rows for cell in row):
        formula = re.match(r"[=+\-@＝＋－＠\t\r\n]", cell) and not re.fullmatch(r"[+-]\d+", cell)
        check(not formula, f"{ending}: a formula: {cell[:40]}")
    return [dict(zip(expected, row)) for row in rows[1:]]


def sheets(plan):
    rows = table(".csv", columns("actions"))
    check([row["id"] for row in rows] == [action["id"] for action in plan["actions"]], "the CSV has other actions")
    for row, action in zip(rows, plan["actions"]):
        check(row["title"] == shown(action["title"]), f"the CSV has another title: {row['title']}")
        check(row["number"] == action["number"] and row["horizon"] == action["horizon"], f"{row['id']}: differs")
    rows = table("-annex.csv", columns("questions"))
    answered = sum(row["state"] == "answered" or (row["state"] == "on-file" and row["weight"] != "0") for row in rows)
    expected = sum(one["coverage"]["answered"] for one in plan["checklists"])
    check(answered == expected, f"the annex has {answered} answers of {expected}")
    if NAME == "hostile":
        row = next(row for row in rows if row["question"] == "A1.1")
        check(row["note"].startswith("'=1+1 <b>"), "a formula in a note is not guarded")
        check(len(row["note"]) > 100_000, "the long note is cut")


def main():
    plan = json.loads(read(".json"))
    check(not re.search(STEERS, read(".json")), "the JSON steers a terminal")
    check(plan["actions"], "no action to compare")
    pdf(plan)
    markdown(plan)
    html(plan)
    sheets(plan)
    for fault in FAULTS:
        print(f"{NAME}: {fault}", file=sys.stderr)
    sys.exit(1 if FAULTS else 0)


main()
