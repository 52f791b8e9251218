"""A real Chromium without a network, in which every message of a page is a fault."""

from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright


@contextmanager
def chromium(**options):
    with sync_playwright() as playwright:
        # The pages are this program's own, and a gate may run as root, for whom Chromium has no sandbox.
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(accept_downloads=True, offline=True, **options)
        yield context
        browser.close()


def open_form(context, path):
    """The page of a form. It may say nothing to the console and ask for nothing but itself."""
    page = context.new_page()
    page.on("pageerror", lambda error: fail(f"{path}: {error}"))
    page.on("console", lambda message: fail(f"{path}: {message.text}"))
    page.on("request", lambda request: request.url.startswith(("file://", "blob:")) or fail(f"{path}: {request.url}"))
    page.goto(Path(path).resolve().as_uri())
    return page


FAULTS = []


def fail(fault):
    FAULTS.append(fault)


def finish():
    assert not FAULTS, "\n".join(FAULTS)
