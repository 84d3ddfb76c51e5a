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

_IMPORT = re.compile(r"^import (\{[^}]*\}) from \"\./([\w-]+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


def read_asset(name: str) -> str:
    """Return the text of a file in `web/`."""
    return (files("kg.explorer") / "web" / name).read_text("utf-8")


def join_modules(entry: str) -> str:
    """Return the module and all that it imports as one script, each once, imported ones first.

    Every module but the entry becomes a function that is called once and returns its exports,
    so that names stay its own. Imports and exports are of the one form each that the patterns
    know: `import { a, b } from "./name.js";` and `export function …`, `class …` or `const …`.
    """
    parts: dict[str, str] = {}
    for needed in _needs(entry):
        _add_module(needed, parts)
    return "\n".join([*parts.values(), _bind_imports(read_asset(f"{entry}.js"))])


def _needs(name: str) -> list[str]:
    return [needed for _, needed in _IMPORT.findall(read_asset(f"{name}.js"))]


def _add_module(name: str, parts: dict[str, str]) -> None:
    if name in parts:
        return
    for needed in _needs(name):
        _add_module(needed, parts)
    text = read_asset(f"{name}.js")
    names = ", ".join(found for _, found in _EXPORT.findall(text))
    body = _EXPORT.sub(r"\1", _bind_imports(text))
    parts[name] = f"const module_{name} = (() => {{\n{body}\nreturn {{ {names} }};\n}})();"


def _bind_imports(text: str) -> str:
    return _IMPORT.sub(r"const \1 = module_\2;\n", text)


def content_policy(scripts: Iterable[str]) -> str:
    """Return the policy that lets a page run these inline scripts and fetch nothing."""
    allowed = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
