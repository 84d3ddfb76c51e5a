"""A real Chromium for the tests of the pages, started once, without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ARGUMENTS, CHROMIUM, Open
from playwright.sync_api import BrowserContext, Page, sync_playwright


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Yield one browser for all tests, its user data in a new folder."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"),
            executable_path=CHROMIUM,
            args=ARGUMENTS,
            viewport={"width": 1280, "height": 800},
            offline=True,
            locale="zh-CN",
        )
        context.set_default_timeout(10_000)
        yield context
        context.close()


@pytest.fixture
def open_page(browser: BrowserContext) -> Iterator[Open]:
    """Yield a function that opens a file in a new tab and waits until it can be used.

    An error in a script of the page, or a request beyond the file, fails the test.
    """
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    page.on("request", lambda r: wrong.append(r.url) if r.url.startswith("http") else None)

    def open_file(path: Path, fragment: str = "") -> Page:
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready=true]", state="attached")
        return page

    yield open_file
    page.close()
    assert not wrong
