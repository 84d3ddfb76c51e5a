"""Gazettes: a table of contents, then many documents one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.document.articles import REPORT, build_article
from kg.document.columns import restore_columns
from kg.document.head_lines import title_span
from kg.document.heads import NUMBER, fold_number, is_date_line, is_number_line
from kg.document.lines import Line, tight
from kg.document.notice import build_notice
from kg.document.repairs import drop_furniture
from kg.model import Document, SourceText

_SENTENCE = re.compile(r"[。；！？]")
_JOURNAL = re.compile(r"公报|政报|文告|文件汇编|文件选编")
_HEAD = 1500
_MOST_TITLE_LINES = 5
_ISSUE_TITLE = re.compile(r"关于|印发|转发|任免|任命|公布|发布")


def is_gazette(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text prints several documents under their numbers, or says it is a gazette."""
    head = tight(text[:_HEAD])
    if _JOURNAL.search(head) and "目录" in head:
        return True
    numbered = (line.words for line in lines if is_number_line(line.words))
    return len({fold_number(m) for m in map(NUMBER.search, numbered) if m}) > 1


def find_gazette(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the documents of the gazette in the order of its pages."""
    lines = drop_furniture(lines, least=1)
    starts = _find_starts(lines)
    documents: list[Document] = []
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=False):
        documents.append(_build(source.name, lines[start:stop], _place(documents)))
    return documents


def _place(documents: Sequence[Document]) -> str:
    """Return the place whose gazette it is: the one of most of the documents so far."""
    places = Counter(document.place for document in documents if document.place)
    return places.most_common(1)[0][0] if places else ""


def _build(source: str, lines: Sequence[Line], place: str) -> Document:
    if any(REPORT.match(line.words) for line in lines[1:4]):
        return _read_report(source, lines, place)
    return build_notice(source, restore_columns(lines), "gazette")


def _read_report(source: str, lines: Sequence[Line], place: str) -> Document:
    length = next((i for i, line in enumerate(lines) if REPORT.match(line.words)), 1)
    return build_article(source, lines[:length], (), lines[length:], place)


def _find_starts(lines: Sequence[Line]) -> list[int]:
    """Return the indices of the first line of each document."""
    starts: list[int] = []
    for index, line in enumerate(lines):
        if line.is_row:
            continue
        start = None
        if is_number_line(line.words) and (NUMBER.search(line.words)):
            start = _title_start(lines, index)
        elif REPORT.match(line.words):
            start = _headline_start(lines, index)
        if start is not None and (not starts or start > starts[-1]):
            starts.append(start)
    return starts


def _title_start(lines: Sequence[Line], index: int) -> int | None:
    """Return where the head begins that the number line belongs to."""
    start = index
    while start and index - start < _MOST_TITLE_LINES and _may_be_title(lines[start - 1]):
        start -= 1
    span = title_span(lines[start:index])
    if span:
        return start + span[0]
    below = tight("".join(line.words for line in lines[index + 1 : index + 4]))
    return index if _ISSUE_TITLE.search(below[:60]) else None


def _may_be_title(line: Line) -> bool:
    words = line.words
    return not (
        line.is_row
        or len(words) > 80
        or _SENTENCE.search(words)
        or is_date_line(words)
        or re.fullmatch(r"[（(].*[）)]", words)
        or is_number_line(words)
    )


def _headline_start(lines: Sequence[Line], index: int) -> int | None:
    start = index
    while start and index - start < 3 and _may_be_title(lines[start - 1]):
        start -= 1
    return start if start < index else None
