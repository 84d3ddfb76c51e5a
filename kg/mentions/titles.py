"""Recognise titles of posts: 副局长, 党组成员, 二级调研员, 首席执行官.

The words come from `kg/gazetteers/titles.yaml`; a title is prefixes, a core and a suffix.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of titles; see the comments in the gazetteer."""

    prefixes: tuple[str, ...]
    former: tuple[str, ...]
    suffixes: tuple[str, ...]
    inner_organs: tuple[str, ...]
    mixed_organs: tuple[str, ...]
    learned: frozenset[str]
    cores: tuple[str, ...]


@lru_cache(maxsize=1)
def load_titles() -> Titles:
    """Return the gazetteer of titles, the longer words first."""
    text = (files("kg") / "gazetteers" / "titles.yaml").read_text("utf-8")
    rows: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    cores = {core for group in rows["titles"].values() for core in group} | set(rows["learned"])
    return Titles(
        _longest_first(rows["prefixes"]),
        _longest_first(rows["former"]),
        _longest_first(rows["suffixes"]),
        _longest_first(rows["inner_organs"]),
        _longest_first(rows["mixed_organs"]),
        frozenset(rows["learned"]),
        _longest_first(cores),
    )


def _longest_first(words: Any) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=1)
def title_pattern() -> str:
    """Return the source of a pattern for a title with its prefixes and suffix."""
    t = load_titles()
    prefixes, cores, suffixes = ("|".join(words) for words in (t.prefixes, t.cores, t.suffixes))
    return rf"(?:{prefixes})*(?:{cores})(?:{suffixes})?"


@lru_cache(maxsize=1)
def _at_end() -> re.Pattern[str]:
    former = "|".join(load_titles().former)
    return re.compile(rf"(?P<former>{former})?(?P<title>{title_pattern()})$")


@dataclass(frozen=True, slots=True)
class EndTitle:
    """The title that ends a text: where it starts, and whether 原 stands before it."""

    text: str
    start: int
    former: bool


_LONGEST = 24
"""No title with its prefixes is longer; only so much of the end is looked at."""


def title_at_end(text: str) -> EndTitle | None:
    """Return the longest title that the text ends with.

    >>> title_at_end("某某市财政局副局长").text, title_at_end("云川大学原校长").former
    ('副局长', True)
    """
    offset = max(0, len(text) - _LONGEST)
    found = _at_end().search(text, offset)
    if not found:
        return None
    return EndTitle(found["title"], found.start(), bool(found["former"]))
