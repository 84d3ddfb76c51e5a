"""Recognise titles of posts: 副局长, 党组成员, 二级调研员, 首席执行官.

The words come from `kg/gazetteers/titles.yaml`; a title is prefixes, a core and a suffix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteers import read_gazetteer
from kg.mentions.pipeline import add_mentions, text_of


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
    rows: dict[str, Any] = read_gazetteer("titles")
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
    if not found or _CUT_OUT.match(text, max(0, found.start() - 1)):
        return None
    return EndTitle(found["title"], found.start(), bool(found["former"]))


_CUT_OUT = re.compile(r"[管处办代审受治清整护料]理事")
"""管理|事项, 处理|事故: no title 理事 stands here."""

# 总经理|办公室, 委员|会, 书记|处: a title that goes on is part of another name.
_GOES_ON = re.compile(r"[会处室办局团部席单热专制岗]")


@lru_cache(maxsize=1)
def _cores() -> AhoCorasick:
    return AhoCorasick(load_titles().cores, matchkind=MatchKind.LeftmostLongest)


@lru_cache(maxsize=1)
def _prefixes_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load_titles().prefixes)})+$")


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the titles in running text, in text order, prefixes included.

    >>> list(find_titles("市财政局常务副局长和综合科科长"))
    [(4, 9), (13, 15)]
    """
    for _, start, end in _cores().find_matches_as_indexes(text):
        if _GOES_ON.match(text, end):
            continue
        prefixes = _prefixes_at_end().search(text, max(0, start - 8), start)
        yield (prefixes.start() if prefixes else start), end


@Language.component("titles")
def titles(doc: Doc) -> Doc:
    """Add the titles of posts to the document's mentions."""
    text = text_of(doc)
    return add_mentions(doc, ((start, end, "Title", "") for start, end in find_titles(text)))
