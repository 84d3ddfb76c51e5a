"""The places of administration that running text names in full: 会昌县, 云南省昆明市, 两江新区.

text → FoundPlace(s)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteers.divisions import division_named, load_places, qualified_name
from kg.mentions.pipeline import add_mentions, text_of
from kg.model import Document


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place named in a text: `text[start:end]`, and its full name."""

    start: int
    end: int
    name: str


def find_places(text: str, scope: str = "") -> Iterator[FoundPlace]:
    """Yield the places that the text names in full, steps that follow one another as one.

    A name that two places bear is taken where one of them lies nearer to the place `scope`.

    >>> [p.name for p in find_places("从江西省赣州市章贡区到崇义县", "")]
    ['章贡区', '崇义县']
    """
    run: tuple[int, int] | None = None
    for _, start, end in _automaton().find_matches_as_indexes(text):
        if run and start != run[1]:
            yield from _place(text, run, scope)
            run = None
        run = (run[0] if run else start, end)
    if run:
        yield from _place(text, run, scope)


def _place(text: str, run: tuple[int, int], scope: str) -> Iterator[FoundPlace]:
    place = division_named(text[slice(*run)], scope)
    if place:
        yield FoundPlace(*run, qualified_name(place))


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick_rs.AhoCorasick:
    places = load_places().by_code.values()
    # 城区, 郊区 and 东区 are words more often than places.
    names = {place.name for place in places if len(place.name) > 2}
    names.update(form for place in places if place.level == "zone" for form in place.forms)
    return ahocorasick_rs.AhoCorasick(
        sorted(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


@Language.component("places")
def mark_places(doc: Doc) -> Doc:
    """Add the places that the document names; the value of each is its full name."""
    document: Document | None = doc.user_data.get("document")
    found = find_places(text_of(doc), document.place if document else "")
    return add_mentions(doc, ((p.start, p.end, "Place", p.name) for p in found))
