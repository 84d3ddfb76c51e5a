"""The scripts of the pages: joined as modules, and never a way from text to markup."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from kg.explorer.assets import content_policy, join_modules

SOURCES = sorted(f.name for f in (files("kg.explorer") / "web").iterdir() if f.name.endswith(".js"))


@pytest.mark.parametrize("name", SOURCES)
def test_text_never_becomes_markup_or_code(name: str):
    text = (files("kg.explorer") / "web" / name).read_text("utf-8")
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\.href"
    assert not re.search(forbidden, text)


@pytest.mark.parametrize("entry", ["app", "ego"])
def test_every_module_comes_before_those_that_need_it(entry: str):
    script = join_modules(entry)
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    made = [m.start() for m in re.finditer(r"^const module_(\w+) =", script, re.MULTILINE)]
    for use in re.finditer(r"^const \{[^}]*\} = module_(\w+);", script, re.MULTILINE):
        assert script.index(f"const module_{use[1]} =") < use.start()
    assert len(made) == len(set(made))


def test_the_policy_names_the_script_and_nothing_else():
    policy = content_policy(["alert(1)"])
    assert "default-src 'none'" in policy and "sha256-" in policy
    assert "unsafe-eval" not in policy and "script-src 'unsafe-inline'" not in policy
