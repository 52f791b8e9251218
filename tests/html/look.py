"""Opens pages in a real Chromium on three widths, light and dark, holds them to WCAG with axe, and prints them."""

import re
import sys
from pathlib import Path

import axe_playwright_python

sys.path.append(str(Path(__file__).parents[1] / "form"))
from browser import chromium, fail, finish, open_form as open_page  # noqa: E402

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run({ preload: false, runOnly: tags, resultTypes: ['violations'] })"
desk = Path(sys.argv[1])
pages = sorted(desk.glob("*.html"))
assert len(pages) > 5, pages


def violations(page, rules=TAGS):
    page.evaluate(AXE)
    return page.evaluate(RUN, rules)["violations"]


def accessible(page, what, rules=TAGS):
    for found in violations(page, rules):
        nodes = [node["html"][:160] for node in found["nodes"][:3]]
        fail(f"{what}: axe: {found['id']}: {found['help']}: {len(found['nodes'])} times, such as {nodes}")


def whole(page, what):
    """Every link leads somewhere, no name of a place stands twice, and nothing foreign runs or asks for anything."""
    told = page.evaluate("""() => {
      const all = (which) => [...document.querySelectorAll(which)];
      const ids = all("[id]").map((node) => node.id);
      return {
        dead: all("a").map((link) => link.getAttribute("href")).filter((to) => !ids.includes(decodeURIComponent(to.slice(1)))),
        doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
        foreign: all("iframe, object, embed, link, base, form, img:not([src^='data:']), [style], [onclick], [onerror]").length,
      };
    }""")
    for kind, found in told.items():
        if found:
            fail(f"{what}: {kind}: {found if isinstance(found, int) else found[:3]}")


ROWS = "[...document.querySelectorAll('tr[data-facets]')]"


def narrowed(page, what):
    """What is chosen leaves the rows that have it, and headings that have such rows; the page says how many."""
    every = page.evaluate(f"{ROWS}.map((row) => row.dataset.facets.split(' '))")
    lists = page.locator(".filter select")
    for at in range(lists.count()):
        wanted = every[-1][at]
        # As somebody does who has no mouse.
        lists.nth(at).focus()
        for _ in range(int(wanted) + 1):
            page.keyboard.press("ArrowDown")
        left = page.evaluate(f"{ROWS}.filter((row) => row.offsetHeight).map((row) => row.dataset.facets.split(' '))")
        expected = [facets for facets in every if facets[at] == wanted]
        if left != expected or len(left) == len(every):
            fail(f"{what}: {len(left)} of {len(every)} rows for list {at}, not {len(expected)}")
        said = page.locator(".filter output").inner_text()
        if not {len(left), len(every)} <= set(map(int, re.findall(r"\d+", said))):
            fail(f"{what}: says {said!r} for {len(left)} of {len(every)}")
        # What is printed says that it is not all, and what was chosen.
        chosen = lists.nth(at).evaluate("list => list.selectedOptions[0].text")
        page.emulate_media(media="print")
        if chosen not in said or not page.locator(".filter output").is_visible():
            fail(f"{what}: the print does not say that only {chosen!r} is shown")
        page.emulate_media(media="screen")
        empty = page.evaluate("""() => [...document.querySelectorAll("table:has([data-facets]) tr.strong")].filter((row) => {
          let next = row.nextElementSibling;
          while (next && !next.offsetHeight) next = next.nextElementSibling;
          return row.offsetHeight && (!next || next.matches(".strong"));
        }).length""")
        if empty:
            fail(f"{what}: {empty} headings without a row")
        accessible(page, f"{what}, narrowed down")
        lists.nth(at).select_option("")


def unscripted(browser, path):
    """Without a script every row stands there, and nothing to choose from."""
    page = browser.new_context(java_script_enabled=False, offline=True).new_page()
    page.goto(path.resolve().as_uri())
    rows = page.locator("tr[data-facets]")
    if page.locator(".filter").is_visible() or not all(row.is_visible() for row in rows.all()):
        fail(f"{path.name} differs without a script")
    page.close()


FILTERED = {"plan", "russian", "persian"}

with chromium() as context:
    for path in pages:
        if path.stem in FILTERED:
            unscripted(context.browser, path)
        for width in (320, 800, 1400):
            page = open_page(context, path)
            page.set_viewport_size({"width": width, "height": 900})
            room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            if room[0] > room[1]:
                fail(f"{path.name} is {room[0]} wide on a screen of {width}")
            page.screenshot(path=desk / f"{path.stem}-{width}.png")
            if width == 320:
                beside = page.evaluate("[...document.querySelectorAll('.stacked')].filter((box) => box.scrollWidth > box.clientWidth).length")
                if beside:
                    fail(f"{path.name}: {beside} tables have text beside a narrow screen")
                accessible(page, f"{path.name} on a phone")
            if width == 800:
                accessible(page, path.name)
                whole(page, path.name)
                if path.stem in FILTERED:
                    narrowed(page, path.name)
                page.emulate_media(color_scheme="dark")
                accessible(page, f"{path.name} in the dark", ["color-contrast"])
                page.screenshot(path=desk / f"{path.stem}-dark.png")
                page.emulate_media(color_scheme="light", media="print")
                page.pdf(path=desk / f"{path.stem}.pdf", prefer_css_page_size=True)
            page.close()
    # The checker finds what is wrong, where something is.
    page = open_page(context, pages[0])
    page.evaluate("document.documentElement.lang = ''")
    assert [found["id"] for found in violations(page)] == ["html-has-lang"]
    page.close()
finish()
script = next(desk.glob("hostile.html")).read_text(encoding="utf-8")
assert "&lt;script&gt;alert(1)" in script and not re.search(r"<script>alert|<img src=x", script)
print(f"{len(pages)} pages: three widths, light and dark, on paper")
