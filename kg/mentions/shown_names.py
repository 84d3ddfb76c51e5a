"""Names that the words beside them show beyond doubt: 任命…为, …同志任.

There a name may open with a surname that is an everyday word (自, 木), and may have all its
characters set apart, as old pages print them.
"""

from __future__ import annotations

from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.names import HAN, HONORIFICS, load_names, name_pattern

_GIVEN = rf"(?![的了是及或任为兼担聘])[{HAN}]"
_AFTER = (
    rf"(?=[ \u3000]*(?:[（(、，为任的]|{HONORIFICS}|$|[ \u3000]+[{HAN}]{{2,5}}[省市县区州旗盟]))"
)


@lru_cache(maxsize=1)
def seldom_surnames() -> str:
    """Return the surnames that open a name only where words show it, as a string of characters."""
    return "".join(read_gazetteer("seldom_surnames")["surnames"].split())


@lru_cache(maxsize=1)
def shown_name_pattern() -> str:
    """Return the source of a pattern for one name between words that hold nothing but names."""
    known, seldom, gap = load_names(), seldom_surnames(), r"[ \u3000]{1,4}"
    single = known.single
    torn = (
        rf"[{single}{seldom}](?:{gap}{_GIVEN}(?:(?:{gap})?{_GIVEN})?|{_GIVEN}{gap}{_GIVEN}){_AFTER}"
    )
    return rf"(?:{torn}|{name_pattern()}|[{seldom}]{_GIVEN}{{1,2}}?{_AFTER})"
