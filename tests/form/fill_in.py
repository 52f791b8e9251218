"""Fills in forms as an official would, and reads with the program what they save."""

import json
import subprocess
import sys
from pathlib import Path

from browser import chromium, finish, open_form

desk = Path(sys.argv[1])
CUSTOMS = desk / "customs.html"


def shown(page):
    return page.locator(".question:not([hidden]) .id").all_inner_texts()


def status(page):
    return page.get_by_role("status").inner_text()


def save(page, name):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save", exact=True).click()
    path = desk / name
    download.value.save_as(path)
    return json.loads(path.read_text())


def program(*arguments):
    ran = subprocess.run(["readiness", *arguments], cwd=desk, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def question(page, id):
    return page.locator("fieldset", has=page.locator(f"[id='q-{id}']"))


def with_the_mouse(context):
    page = open_form(context, CUSTOMS)
    assert shown(page) == ["T2.1", "T2.2", "T2.3"], shown(page)
    # A text of the checklist is text.
    assert page.get_by_role("heading", name="<img src=x onerror=alert(1)>").count() == 1
    assert page.locator("main img, main script").count() == 0
    page.get_by_label("Filled in by").fill("A. Person")
    page.get_by_label("Day").first.fill("2026-05-04")

    first = question(page, "T2.1")
    first.get_by_label("Partly").check()
    assert status(page) == "Now also asked: T2.1.1.", status(page)
    assert shown(page) == ["T2.1", "T2.1.1", "T2.2", "T2.3"], shown(page)
    share = question(page, "T2.1.1").get_by_label("A whole number")
    share.fill("101")
    assert share.get_attribute("aria-invalid") == "false", "nothing is wrong before the field is left"
    share.blur()
    assert share.get_attribute("aria-invalid") == "true"
    assert question(page, "T2.1.1").get_by_text("A whole number from 0 to 100 is needed").count() == 1
    share.fill("45")
    assert share.get_attribute("aria-invalid") == "false"
    first.get_by_label("No", exact=False).first.check()
    assert status(page).startswith("No longer asked: T2.1.1."), status(page)
    first.get_by_label("Yes").check()
    assert share.input_value() == "45"
    first.get_by_label("Evidence").fill("Decree 5, article 2\nA demonstration")
    first.get_by_label("Note").fill("First.\n\nSecond.")
    first.get_by_text("What is planned").first.click()
    first.get_by_label("What is planned").fill("A new system")
    first.get_by_label("By when it is planned").fill("2027-06-30")

    measures = question(page, "T2.2")
    measures.get_by_label("Tokens").check()
    measures.get_by_label("Passwords").check()
    measures.get_by_label("None None.").check()
    assert not measures.get_by_label("Tokens").is_checked()
    measures.get_by_label("Audit").check()
    measures.get_by_label("Tokens").check()
    assert not measures.get_by_label("None None.").is_checked()

    words = question(page, "T2.3")
    words.get_by_label("We do not know").check()
    words.get_by_label("Whom to ask").fill("Ministry of justice (Mr. B.)")
    words.get_by_label("By when", exact=True).fill("2026-06-01")
    assert page.locator(".counted").inner_text() == "4 of 4"

    saved = save(page, "saved.json")
    person = {"name": "A. Person", "on": "2026-05-04"}
    asked = {"agency": "Ministry of justice (Mr. B.)", "by": "2026-06-01"}
    first_said = {
        "value": "yes",
        "evidence": ["Decree 5, article 2", "A demonstration"],
        "note": "First.\n\nSecond.",
        "planned": {"by": "2027-06-30", "what": "A new system"},
        **person,
    }
    expected = {
        "format": 1,
        "country": "XA",
        "round": "2026",
        "agency": "customs",
        **person,
        "checklists": {"tech": "2.1.0"},
        "answers": {
            "T2.1": {"agencies": {"customs": first_said}},
            "T2.1.1": {"agencies": {"customs": {"value": 45, **person}}},
            "T2.2": {"agencies": {"customs": {"value": ["tokens", "audit"], **person}}},
            "T2.3": {"agencies": {"customs": {"note": "Not known to us.", "ask": asked, **person}}},
        },
    }
    assert saved == expected, json.dumps(saved, indent=1)
    program("check", "saved.json", "--deny", "warnings")
    # By hand: 100 × 2 for T2.1, 45 × 1, and of T2.2 the 100 points of tokens and audit × 2: 445 of 500.
    sections = [line.split() for line in program("score", "saved.json").splitlines()]
    assert ["T2", "Systems", "89", "%", "3/3", "–"] in sections, sections
    into_the_team_s_file()

    # The browser has kept it; so has the file, for a browser that has kept nothing.
    page.reload()
    assert save(page, "again.json") == expected
    page.evaluate("localStorage.clear()")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Empty the form").click()
    assert page.locator(".counted").inner_text() == "0 of 3"
    page.get_by_label("Go on with a saved file").set_input_files(desk / "saved.json")
    page.get_by_text("saved.json is open.").wait_for()
    page.get_by_label("Day").first.fill("2026-05-04")
    assert save(page, "reopened.json") == expected
    assert question(page, "T2.3").get_by_label("Whom to ask").input_value() == "Ministry of justice (Mr. B.)"

    words.get_by_label("Does not apply to this country").check()
    words.get_by_label("Why it does not apply").focus()
    words.get_by_label("Why it does not apply").blur()
    assert words.get_by_text("Give the reason").count() == 1
    assert "T2.3" not in save(page, "without.json")["answers"]
    assert "these are saved as open: T2.3." in status(page), status(page)
    words.get_by_label("Why it does not apply").fill("No such plans")
    reason = {"not-applicable": "No such plans", **person}
    assert save(page, "reason.json")["answers"]["T2.3"] == {"agencies": {"customs": reason}}
    program("check", "reason.json", "--deny", "warnings")

    # A file of an earlier form: evidence, plan and reason stood beside the agency's value, with a speaker of their own.
    beside = ("evidence", "planned")
    earlier = {key: expected[key] for key in ("format", "country", "round", "checklists")}
    earlier["answers"] = expected["answers"] | {
        "T2.1": {
            **{key: first_said[key] for key in beside},
            "agencies": {"customs": {key: said for key, said in first_said.items() if key not in beside}},
            "said-by": {"agency": "customs", **person},
        },
        "T2.3": {"not-applicable": "No such plans", "said-by": {"agency": "customs", **person}},
    }
    (desk / "earlier.json").write_text(json.dumps(earlier))
    page.get_by_label("Filled in by").fill("")
    page.get_by_label("Go on with a saved file").set_input_files(desk / "earlier.json")
    page.get_by_text("earlier.json is open.").wait_for()
    assert status(page) == "earlier.json is open.", status(page)
    again = expected | {"answers": expected["answers"] | {"T2.3": {"agencies": {"customs": reason}}}}
    assert save(page, "from-earlier.json") == again


def into_the_team_s_file():
    """What the form saved, taken into the file of a team that holds an answer of its own."""
    team = desk / "team.yaml"
    team.write_text('format: 1\ncountry: XA\nround: "2026"\nanswers:\n  T1.1: no\n')
    program("merge", "team.yaml", "saved.json")
    assert team.read_text() == """\
format: 1
country: XA
round: "2026"
answers:
  T1.1: no
  T2.1:
    agencies:
      "customs":
        value: "yes"
        evidence:
          - "Decree 5, article 2"
          - A demonstration
        note: |-
          First.

          Second.
        planned:
          by: 2027-06-30
          what: A new system
        name: A. Person
        on: 2026-05-04
        file: saved.json
  T2.1.1:
    agencies:
      "customs":
        value: 45
        name: A. Person
        on: 2026-05-04
        file: saved.json
  T2.2:
    agencies:
      "customs":
        value: [tokens, audit]
        name: A. Person
        on: 2026-05-04
        file: saved.json
  T2.3:
    agencies:
      "customs":
        note: Not known to us.
        ask:
          agency: Ministry of justice (Mr. B.)
          by: 2026-06-01
        name: A. Person
        on: 2026-05-04
        file: saved.json
""", team.read_text()


def with_the_keyboard(context):
    page = open_form(context, CUSTOMS)
    page.evaluate("localStorage.clear()")
    page.reload()
    keys = page.keyboard
    keys.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    focused = "document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText"

    def go_to(wanted):
        for _ in range(60):
            if page.evaluate(focused).startswith(wanted):
                return
            keys.press("Tab")
        raise AssertionError(f"no Tab leads to {wanted}")

    go_to("Next open question")
    keys.press("Enter")
    assert page.evaluate(focused).startswith("T2.1 "), page.evaluate(focused)
    keys.press("Tab")
    keys.press("Space")
    keys.press("ArrowDown")
    assert question(page, "T2.1").get_by_label("Partly").is_checked()
    go_to("Evidence")
    keys.type("A line list")
    keys.press("Tab")
    keys.type("A note")
    go_to("A whole number")
    keys.type("12")
    page.wait_for_timeout(500)
    answers = save(page, "keyboard.json")["answers"]
    assert answers["T2.1"]["agencies"]["customs"]["value"] == "partial"
    assert answers["T2.1"]["agencies"]["customs"]["note"] == "A note"
    assert answers["T2.1"]["agencies"]["customs"]["evidence"] == ["A line list"]
    assert answers["T2.1.1"]["agencies"]["customs"]["value"] == 12

    # Only what is open, what is looked for, and a section that is gone to.
    page.get_by_label("Only what is open").check()
    assert shown(page) == ["T2.2", "T2.3"], shown(page)
    question(page, "T2.2").get_by_label("Audit").check()
    assert shown(page) == ["T2.2", "T2.3"], "what was just answered stays"
    page.get_by_label("Only what is open").uncheck()
    page.get_by_label("Find by number or words").fill("share declar")
    assert shown(page) == ["T2.1.1"] and status(page) == "Questions shown: 1", shown(page)
    page.get_by_label("Find by number or words").fill("")
    page.locator("summary", has_text="Sections").click()
    page.get_by_role("link", name="T2 Systems").click()
    assert page.evaluate("document.activeElement.id") == "s-T2"


def from_one_open_question_to_the_next(context):
    """The button goes on from where one is, past what one leaves open."""
    page = open_form(context, desk / "whole.html")
    here = lambda: page.evaluate("document.activeElement.id")
    following = page.get_by_role("button", name="Next open question")
    seen = []
    for _ in range(3):
        following.click()
        seen.append(here())
    assert seen == ["q-L.A.1", "q-T1.1", "q-T2.1"], seen
    page.locator("summary", has_text="Sections").click()
    page.get_by_role("link", name="T2 Systems").click()
    following.click()
    assert here() == "q-T2.1", here()


def with_hostile_files(context):
    page = open_form(context, CUSTOMS)
    before = save(page, "before.json")
    page.on("dialog", lambda dialog: dialog.accept())
    entry = {"agencies": {"cabinet": {"value": "yes"}}}
    for name, text, told in [
        ("no.json", "{", "is no file that this form has saved"),
        ("list.json", "[]", "is no file that this form has saved"),
        ("other.json", json.dumps({"format": 1, "answers": {"T2.1": entry}}), "another agency: cabinet"),
        ("their.json", json.dumps({"format": 1, "agency": "cabinet", "answers": {}}), "another agency: cabinet"),
        ("big.json", " " * 5_000_001, "is no file that this form has saved"),
    ]:
        (desk / name).write_text(text)
        page.get_by_label("Go on with a saved file").set_input_files(desk / name)
        page.get_by_text(told).wait_for()
        assert save(page, "after.json") == before, name
    mixed = '{"format": 1, "answers": {"__proto__": {"value": 1}, "T9": "yes", "T2.1": {"agencies": {"customs":'
    mixed += ' {"value": ["<b>", 7]}}}, "T2.2": {"agencies": {"customs": {"value": {"a": 1}}}}, "T2.3": null}}'
    (desk / "mixed.json").write_text(mixed)
    page.get_by_label("Go on with a saved file").set_input_files(desk / "mixed.json")
    page.get_by_text("more than this form has room for, at: __proto__, T9, T2.1, T2.2.").wait_for()
    assert save(page, "after.json")["answers"] == {}
    # What another page wrote in the place of what this one keeps.
    key = json.loads(page.locator("#data").text_content())["key"]
    for kept in ["[", "[]", '{"given": {"T2.1": {"choice": "value", "places": [9, "x"], "note": {}}}, "head": 7}']:
        page.evaluate("([key, kept]) => { addEventListener('pagehide', () => localStorage.setItem(key, kept)); }", [key, kept])
        page.reload()
        assert save(page, "after.json")["answers"] == {}, kept


def for_a_screen_reader(context):
    page = open_form(context, CUSTOMS)
    tree = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    nodes = [node for node in tree if not node["ignored"]]
    value = lambda node, key: node.get(key, {}).get("value", "")
    for node in nodes:
        if value(node, "role") in ("radio", "checkbox", "textbox", "searchbox", "button", "link", "Date", "progressbar"):
            assert value(node, "name").strip(), f"a {value(node, 'role')} without a name"
    names = {value(node, "name") for node in nodes if value(node, "role") == "group"}
    for id in ("T2.1", "T2.2", "T2.3"):
        assert any(name.startswith(f"{id} ") for name in names), names
    levels = [
        int(next(entry["value"]["value"] for entry in node["properties"] if entry["name"] == "level"))
        for node in nodes
        if value(node, "role") == "heading"
    ]
    assert levels == [1, 2, 3, 3, 3], levels
    roles = {value(node, "role") for node in nodes}
    assert {"main", "navigation", "status"} <= roles, roles


def on_a_phone(context):
    for name in ("customs", "whole", "persian", "russian"):
        page = open_form(context, desk / f"{name}.html")
        for summary in page.locator("summary").all():
            if summary.is_visible():
                summary.click()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{name} is {width} wide"
        direction = page.evaluate("getComputedStyle(document.body).direction")
        assert direction == ("rtl" if name == "persian" else "ltr"), f"{name}: {direction}"


def from_right_to_left(context):
    page = open_form(context, desk / "persian.html")
    way = "element => [element.dir, element.lang, getComputedStyle(element).direction, getComputedStyle(element).textAlign]"
    assert page.evaluate("document.documentElement.dir") == "rtl"
    # A sentence that nobody has translated is English from left to right, and begins on its own side.
    for place in ("header > p:nth-of-type(2)", "[id='q-T2.1']"):
        assert page.locator(place).first.evaluate(way) == ["ltr", "en", "ltr", "start"], place
    # Three words and an id are no sentence: they stand where the page begins.
    assert question(page, "T2.1").locator(".words").nth(1).evaluate(way)[2] == "rtl"
    assert page.locator("h1").evaluate(way)[:3] == ["", "", "rtl"]
    # Figures have the digits of the language.
    counts = lambda: [page.locator(".counted").inner_text(), page.locator(".count").first.text_content()]
    assert counts() == ["۰ of ۳", "۰/۳"], counts()
    question(page, "T2.1").locator("input[type=radio]").nth(0).check()
    assert counts() == ["۱ of ۳", "۱/۳"], counts()


def in_another_language(context):
    page = open_form(context, desk / "russian.html")
    # The same form in another language goes on with what the browser has kept, and saves the same.
    page.get_by_label("Кто заполнил").fill("Б. Человек")
    question(page, "T2.3").get_by_label("Мы не знаем").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Сохранить", exact=True).click()
    download.value.save_as(desk / "russian.json")
    assert json.loads((desk / "russian.json").read_text())["answers"]["T2.3"]["agencies"]["customs"]["note"] == "Нам не известно."
    program("check", "russian.json", "--deny", "warnings")


def of_a_team(context):
    """A form without an agency saves the team's own answers, or those of the agency that is typed."""
    page = open_form(context, desk / "whole.html")
    page.get_by_label("Day").first.fill("2026-05-04")
    question(page, "T1.1").get_by_label("Yes").check()
    assert save(page, "team.json")["answers"] == {"T1.1": {"value": "yes", "said-by": {"on": "2026-05-04"}}}
    page.get_by_label("Agency").fill("cabinet")
    typed = save(page, "typed.json")
    assert (typed["agency"], typed["on"]) == ("cabinet", "2026-05-04"), typed
    assert typed["answers"]["T1.1"] == {"agencies": {"cabinet": {"value": "yes", "on": "2026-05-04"}}}
    program("check", "team.json", "typed.json", "--deny", "warnings")


def on_paper(context):
    page = open_form(context, CUSTOMS)
    page.emulate_media(media="print")
    first = question(page, "T2.1")
    assert page.locator(".bar").is_hidden() and first.is_visible()
    # What is open is there to be filled in by hand; of what is answered there is the answer.
    assert first.locator("input[type=radio]:visible").count() == 5 and first.get_by_label("Note").is_visible()
    first.get_by_label("Evidence").fill("A line list")
    first.get_by_label("Partly").check()
    assert first.locator("input[type=radio]:visible").count() == 1 and first.get_by_label("Evidence").is_visible()
    assert first.get_by_label("Note").is_hidden()


STEPS = [with_the_mouse, with_the_keyboard, from_one_open_question_to_the_next, with_hostile_files, for_a_screen_reader, from_right_to_left, in_another_language, of_a_team, on_paper]
for step in STEPS:
    with chromium() as context:
        step(context)
with chromium(viewport={"width": 320, "height": 640}) as context:
    on_a_phone(context)
finish()
print(f"form: {len(STEPS) + 1} ways to fill it in")
