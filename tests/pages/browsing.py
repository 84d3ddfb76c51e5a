"""How the tests of the pages start their browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from playwright.sync_api import Page

Open = Callable[..., Page]
"""Opens a file in a new tab, at a fragment if one is given, and waits until it can be used."""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
