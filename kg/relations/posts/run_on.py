"""Find where names and posts meet in lists that lost their spaces: 李清泉市长王楠市财政局局长周川副市长.

words of a list → spans of each name and of its posts
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from kg.gazetteers.bodies import local_forms, longest_start, national_forms
from kg.gazetteers.divisions import leading_division
from kg.mentions.names import HAN, is_everyday_word, is_name
from kg.mentions.titles import find_titles

Span = tuple[int, int]
_LONGEST_FORM = 24
_SHORTEST_FORM = 3
_WIDE = re.compile(rf"[{HAN}][ \u3000]{{1,3}}[{HAN}](?![ \u3000])")
_LEVEL = re.compile(
    r"(?:[省市县区州旗镇乡]|街道|全国)(?:委|政府|人民政府|人大|政协|纪委|监委|妇联|法院|检察院|[一-龥]{1,12}?(?:局|办|委|厅|院|处|会|队|中心|部|站|所|公司))"
)
_GAP = re.compile(r"(?:[\s；;。，、]|[-—]\s?\d{1,3}\s?[-—])*")
_SURNAME_OF_PLACE = frozenset("市县区省州旗镇乡")
_GOES_ON = re.compile(r"\s*[、，,/]\s*(?:兼)?|\s*兼|[会处室办局团部席单协热助候组制奖库学]")
"""After a title that is not the last word of its list, or is part of a name (委员|会)."""


def names_into_posts(text: str) -> list[tuple[Span, Span]]:
    """Return (name, posts) of each person where the whole list, or most of its lines, read so.

    >>> text = "李清泉市长王楠市财政局局长"
    >>> [(text[a:b], text[c:d]) for (a, b), (c, d) in names_into_posts(text)]
    [('李清泉', '市长'), ('王楠', '市财政局局长')]
    """
    lines = text.split("\n")
    whole = _names_into_posts(text, 0, len(text))
    if whole or len(lines) < _FEWEST_LINES:
        return whole
    found, position, read = [], 0, 0
    for line in lines:
        here = _names_into_posts(text, position, position + len(line))
        found += here
        read += bool(here)
        position += len(line) + 1
    return found if read * 2 > len(lines) else []


_FEWEST_LINES = 3


def _names_into_posts(text: str, first: int, last: int) -> list[tuple[Span, Span]]:
    titles = list(find_titles(text))
    starts = frozenset(start for start, _ in titles)
    ends = sorted({end for _, end in titles})
    found: list[tuple[Span, Span]] = []
    text = text[:last]
    position = _skip(text, first)
    while position < len(text):
        name = _name_end(text, position, starts)
        end = name and _end_of_posts(text, name, starts, ends)
        if not name or not end:
            return []
        found.append(((position, name), (name, end)))
        position = _skip(text, end)
    return found


def _skip(text: str, position: int) -> int:
    gap = _GAP.match(text, position)
    return gap.end() if gap else position


def _name_end(text: str, start: int, titles: frozenset[int]) -> int:
    """Return where the name at `start` ends and a post begins, 0 where there is none."""
    if _begins_post(text, start, titles):
        return 0
    fitting = [end for end in _ends(text, start) if _begins_post(text, end, titles)]
    if len(fitting) > 1 and text[fitting[0] - 1] in _SURNAME_OF_PLACE:
        return fitting[1]
    return fitting[0] if fitting else 0


def _ends(text: str, start: int) -> Iterator[int]:
    """Yield where a name at `start` may end, the likeliest first."""
    if wide := _WIDE.match(text, start):
        if is_name(wide[0]):
            yield wide.end()
        return
    for size in (3, 2, 4):
        words = text[start : start + size]
        if len(words) == size and is_name(words) and not is_everyday_word(words):
            yield start + size


def begins_post(text: str, start: int) -> bool:
    """Tell whether a body or a title begins at `start`."""
    return _begins_post(text, start, frozenset(s for s, _ in find_titles(text[start : start + 12])))


def _begins_post(text: str, start: int, titles: frozenset[int]) -> bool:
    if start in titles or _LEVEL.match(text, start):
        return True
    words = text[start : start + _LONGEST_FORM]
    return _known_body(words) or leading_division(words[:12]) is not None


@lru_cache(maxsize=4096)
def _known_body(words: str) -> bool:
    forms = (local_forms(), national_forms(True))
    return any(len(longest_start(words, form)) >= _SHORTEST_FORM for form in forms)


def _end_of_posts(text: str, start: int, titles: frozenset[int], ends: list[int]) -> int:
    """Return the end of the first title behind which the list ends or the next name stands, else 0."""
    for end in ends[bisect_right(ends, start) :]:
        if _GOES_ON.match(text, end):
            continue
        after = _skip(text, end)
        if after == len(text) or _name_end(text, after, titles):
            return end
    return 0
