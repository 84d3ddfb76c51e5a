"""Which place a sentence of prose speaks of: 会某县委…成立了由县委书记任组长的…."""

from __future__ import annotations

import re

from kg.gazetteers.divisions import (
    Division,
    division_of,
    leading_division,
    load_places,
    qualified_name,
)
from kg.relations import Reading

_CLAUSE = re.compile(r"[^，,。；;：:！!？?\n]+")


def place_of_sentence(reading: Reading, start: int) -> str:
    """Return the full name of the place that the sentence at `start`, or the article's headline,
    names first, "" where that is the document's own place or none is named."""
    end = reading.text.find("。", start)
    end = end if end >= 0 else len(reading.text)
    for clause in _CLAUSE.finditer(reading.text, start, min(end, start + 120)):
        if place := leading_place(clause[0].strip(), reading.document.place):
            return place
    title = reading.document.title
    return leading_place(title.value, reading.document.place) if title else ""


def leading_place(words: str, scope: str) -> str:
    """Return the full name of the division that the words begin with, "" for none or the scope."""
    found = leading_division(words, scope)
    if found is None:
        return ""
    name = qualified_name(found[0])
    return "" if name == scope else name


def is_near(place: Division, scope: str) -> bool:
    """Tell whether a place named without its tail is meant: above the scope, or inside it."""
    if place.level in ("province", "prefecture"):
        return True
    home = division_of(scope)
    return home is not None and (
        load_places().within(place, home) or place.parent == home.parent or place.code == home.code
    )
