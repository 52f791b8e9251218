"""Reads a Word file with python-docx, and the pages that LibreOffice makes of it, and holds both to the JSON form."""

import json
import re
import sys

import docx
from docx.oxml.ns import qn

from common import FAULTS, FOLDER, NAME, STEERS, check


def bare(text):
    """Letters, digits and signs alone, since every program breaks lines where it likes."""
    return re.sub(r"[\s\u00ad\u200b\u200e\u200f-]+", "", re.sub(STEERS, "\ufffd", text))


def titles(plan):
    """Titles of the actions that the plan names, each of which has a sheet."""
    return [f"{action['number']} {action['title']}" for action in plan["actions"] if not action["later"]]


def main():
    with open(f"{FOLDER}/{NAME}.json", encoding="utf-8") as file:
        plan = json.load(file)
    document = docx.Document(f"{FOLDER}/{NAME}.docx")
    language = "ru" if NAME == "russian" else "en"

    styles = {style.name for style in document.styles}
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Caption", "Table", "Title", "List Bullet"):
        check(name in styles, f"no style {name}")
    used = [paragraph.style.name for paragraph in document.paragraphs]
    check(used.count("Title") == 1, "one title")
    check(used.count("Heading 1") >= 4, f"too few chapters: {used.count('Heading 1')}")
    headings = [bare(paragraph.text) for paragraph in document.paragraphs if paragraph.style.name == "Heading 3"]
    for title in titles(plan):
        check(bare(title) in headings, f"no heading of level 3: {title}")

    tables = [table for table in document.tables if table.style.name == "Table"]
    check(len(tables) >= 5, f"{len(tables)} tables")
    for table in tables:
        check(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None, "a head that is not repeated")
    body = document.element.body
    tags = [tag.get(qn("w:val")) for tag in body.iter(qn("w:tag"))]
    for action in (action for action in plan["actions"] if not action["later"]):
        check(f"action-{action['id']}"[:64] in tags, f"no control for {action['id']}")
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    check(links and links <= marks, f"links that lead nowhere: {sorted(links - marks)[:3]}")
    texts = "".join(node.text or "" for node in body.iter(qn("w:t")))
    check(not re.search(STEERS, texts), "a text steers")
    languages = {node.get(qn("w:val")) for node in body.iter(qn("w:lang"))}
    check(languages <= {language, "en"} and language in languages, f"languages: {languages}")
    pictures = [node.get("descr") for node in body.iter(qn("wp:docPr"))]
    check(pictures and all(pictures), "a picture without words")

    about = document.core_properties
    check(about.title and about.subject and about.language == language, "properties of the document")
    check(round(document.sections[0].page_width.mm) == 210, "A4")

    with open(f"{FOLDER}/{NAME}.txt", encoding="utf-8") as file:
        pages = bare(file.read())
    for title in titles(plan):
        # Letters that a font lacks come out of a PDF as others.
        if "<script>" not in title:
            check(bare(title) in pages, f"LibreOffice does not show: {title}")
    if NAME == "hostile":
        for expected in ("<script>alert(1)</script>", "=1+1", "=cmd|'/Ccalc'!A0"):
            check(bare(expected) in bare(texts), f"not there as text: {expected}")

    for fault in FAULTS:
        print(f"{NAME}.docx: {fault}", file=sys.stderr)
    sys.exit(1 if FAULTS else 0)


main()
