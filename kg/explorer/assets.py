"""The scripts and styles of the pages, put together from the files in `web/`.

The scripts are ES modules by hand, without a step of compilation: they are joined into one, so
that a page is one file and its content security policy can name that one script by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from importlib.resources import files

_IMPORT = re.compile(r"^import\s[^;]*?from\s+\"\./([\w-]+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)


def read_asset(name: str) -> str:
    """Return the text of a file in `web/`."""
    return (files("kg.explorer") / "web" / name).read_text("utf-8")


def join_modules(*entries: str) -> str:
    """Return the modules and all that they import as one script, each once, imported ones first.

    The modules share one scope, so a name is exported or used at top level by one module only.
    """
    done: dict[str, str] = {}
    for entry in entries:
        _add_module(entry, done)
    return "\n".join(done.values())


def _add_module(name: str, done: dict[str, str]) -> None:
    if name in done:
        return
    text = read_asset(f"{name}.js")
    for needed in _IMPORT.findall(text):
        _add_module(needed, done)
    done[name] = _EXPORT.sub("", _IMPORT.sub("", text))


def content_policy(scripts: Iterable[str]) -> str:
    """Return the policy that lets a page run these inline scripts and fetch nothing."""
    allowed = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
