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
    """Every link leads somewhere, no name of a place stands twice, and nothing runs or asks for anything."""
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


with chromium() as context:
    for path in pages:
        for width in (320, 800, 1400):
            page = open_page(context, path)
            page.set_viewport_size({"width": width, "height": 900})
            room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            if room[0] > room[1]:
                fail(f"{path.name} is {room[0]} wide on a screen of {width}")
            page.screenshot(path=desk / f"{path.stem}-{width}.png")
            if width == 800:
                accessible(page, path.name)
                whole(page, path.name)
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
