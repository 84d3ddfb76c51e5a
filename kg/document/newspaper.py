"""A newspaper page as one stream: articles by their headlines, by-lines and first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.document.articles import (
    BY_LINE,
    CAPTION,
    REPORT,
    build_article,
    is_finished,
    is_headline,
    is_masthead,
    place_of_page,
)
from kg.document.endings import is_signature
from kg.document.gazette_columns import drop_imprint
from kg.document.heads import is_date_line
from kg.document.lines import Line
from kg.document.notice import build_notice
from kg.document.repairs import drop_furniture
from kg.model import Document, SourceText

# 公 告, 云川市自然资源局公告, 遗失声明: above what a body has printed on the page.
_NOTICE = re.compile(r"[\u4e00-\u9fff（）]{0,24}?(?:公\s*告|通\s*告|公\s*示|声\s*明|启\s*事)")
# 白溪: 科技助农增收致富
_PLACE_FIRST = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,12})\s?[：:]\s?\S")
_MOST_HEADLINES, _MOST_NOTICE_LINES = 3, 14
_LIKE_ENOUGH = 0.3


def is_newspaper(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text has the first words of reports, or by-lines, more than once."""
    marks = 0
    for line in lines:
        marks += bool(REPORT.match(line.words) or BY_LINE.fullmatch(line.words))
        if marks > 1:
            return True
    return False


def find_newspaper(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the articles of the page, each with its headline where it can be told."""
    lines = [x for x in drop_imprint(drop_furniture(lines)) if not is_masthead(x)]
    place = place_of_page(source.text)
    spans = _article_spans(lines)
    return [_build(source.name, lines[a:b], place) for a, b in spans]


def _build(source: str, lines: Sequence[Line], place: str) -> Document:
    if _end_of_notice(lines, 0):
        notice = build_notice(source, lines)
        return replace(notice, place=notice.place or place)
    by_line = next((i for i, line in enumerate(lines) if BY_LINE.fullmatch(line.words)), None)
    end = by_line if by_line is not None else _headline_end(lines)
    start = end
    while start and end - start < _MOST_HEADLINES and is_headline(lines[start - 1]):
        start -= 1
    if start and end - start > 1 and not is_finished(lines[start - 1]):
        start = end - 1
    others = lines[end : end + 1] if by_line is not None else []
    text = [*lines[:start], *lines[end + len(others) :]]
    return build_article(source, lines[start:end], others, text, place)


def _headline_end(lines: Sequence[Line]) -> int:
    end = 0
    while end < min(_MOST_HEADLINES, len(lines) - 1) and is_headline(lines[end]):
        end += 1
    return end


def _article_spans(lines: Sequence[Line]) -> list[tuple[int, int]]:
    starts = {0}
    for index, line in enumerate(lines):
        if end := _end_of_notice(lines, index):
            starts |= {index, end} - {len(lines)}
        elif REPORT.match(line.words):
            starts.add(_headline_start(lines, index))
        elif BY_LINE.fullmatch(line.words) and index:
            starts.add(_start_of_signed(lines, index, max(starts)))
        elif CAPTION.match(line.words) and index and not CAPTION.match(lines[index - 1].words):
            starts.add(
                index - (is_headline(lines[index - 1]) and _is_finished_at(lines, index - 2))
            )
    return list(pairwise([*sorted(starts), len(lines)]))


def _end_of_notice(lines: Sequence[Line], index: int) -> int:
    """Return where the notice ends that a body has printed in the paper, 0 where none starts here."""
    if not _NOTICE.fullmatch(lines[index].words) or not _is_finished_at(lines, index - 1):
        return 0
    for end in range(index + 2, min(index + _MOST_NOTICE_LINES, len(lines)) + 1):
        words = lines[end - 1].words
        if REPORT.match(words):
            return 0
        if is_date_line(words) or is_signature(words):
            return end
    return 0


def _is_finished_at(lines: Sequence[Line], index: int) -> bool:
    return index < 0 or is_finished(lines[index])


def _is_of_place(headline: str, text: Sequence[Line]) -> bool:
    """Tell whether the headline names the place first that the report names too: 白溪: 科技助农."""
    found = _PLACE_FIRST.match(headline)
    return found is not None and any(found["place"] in line.words for line in text)


def _headline_start(lines: Sequence[Line], index: int) -> int:
    """Return where the headline begins that the report below is about, `index` if none is."""
    start = index
    while start and index - start < _MOST_HEADLINES and is_headline(lines[start - 1]):
        start -= 1
    headline, text = "".join(line.words for line in lines[start:index]), lines[index : index + 3]
    is_own = _likeness(headline, text) >= _LIKE_ENOUGH or _is_of_place(headline, text)
    return start if is_own else index


def _start_of_signed(lines: Sequence[Line], index: int, last: int) -> int:
    """Return where the article of the by-line begins: some of its text may stand above it."""
    start = index
    while start > last and index - start < _MOST_HEADLINES and is_headline(lines[start - 1]):
        start -= 1
    own = _pairs("".join(line.words for line in lines[start : index + 4]))
    other = _pairs("".join(line.words for line in lines[last : min(last + 2, start)]))
    best, best_gain, gain = start, 0, 0
    for at in range(start - 1, last, -1):
        here = _pairs(lines[at].words)
        gain += len(here & own) - len(here & other)
        if gain > best_gain:
            best, best_gain = at, gain
    return best


def _likeness(headline: str, text: Sequence[Line]) -> float:
    """Return the share of the headline's pairs of characters that the text has too."""
    pairs = _pairs(headline)
    found = _pairs("".join(line.words for line in text))
    return len(pairs & found) / len(pairs) if pairs else 0.0


def _pairs(words: str) -> set[str]:
    return {a + b for a, b in pairwise(words) if a.isalnum() and b.isalnum()}
