"""Interleaved columns: a page read line by line over both columns, put back in order.

Short notices suffer most. The left column holds the addressee, the opening clause and the start of
the last sentence; its end and the note stand in the right column, at the height of the addressee:

    各县（市、区）人民政府，市政府各部门，各直属单位；主任职务。
    经市政府研究，决定：（此件主动公开）
    免去李明同志的云川市水文中心副
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.endings import NOTE
from kg.document.heads import is_date_line, is_number_line
from kg.document.kinds import kind_of
from kg.document.lines import Line
from kg.mapped_text import MappedText

# The addressee with the end of another sentence behind it: …各单位；主任职务。
_TAILED_ADDRESSEE = re.compile(
    r"(?P<addressee>各[^。！？：:]{2,200}(?:单位|部门|人民政府|机构|企业|院校|公司)[，,；;：:])\s*"
    r"(?P<tail>[^各\s][^：:]{0,80}[。；;])"
)
_OPENING = re.compile(r"(?P<opening>.{2,80}[：:])\s*(?P<note>[（(][^（）()]{4,30}[）)])?")
_FINISHED = re.compile(r"[。；;：:！？!?][”’）)]*\Z")
_MOST_LINES = 16


def restore_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one notice in reading order; as they are where no column broke them."""
    for index, line in enumerate(lines[: _MOST_LINES // 2]):
        tailed = _TAILED_ADDRESSEE.fullmatch(line.words)
        if tailed and len(lines) <= _MOST_LINES:
            return _restore(list(lines), index, tailed) or list(lines)
    return list(lines)


def _restore(lines: list[Line], at: int, tailed: re.Match[str]) -> list[Line] | None:
    opening = next((i for i in range(at + 1, len(lines)) if _is_opening(lines[i])), None)
    if opening is None:
        return None
    broken = next((i for i in range(len(lines) - 1, opening, -1) if _is_broken(lines[i])), None)
    if broken is None:
        return None
    head = _cut(lines[at], *tailed.span("addressee"))
    tail = _cut(lines[at], *tailed.span("tail"))
    clause, notes = _cut_note(lines[opening])
    whole = replace(lines[broken], text=MappedText.join([lines[broken].text, tail.text]))
    between = lines[at + 1 : opening]
    rest_of_addressee = [line for line in between if line.words.endswith(("：", ":"))]
    moved = [line for line in between if line not in rest_of_addressee]
    below = [line for i, line in enumerate(lines) if i > opening and i != broken]
    notes += [line for line in below if NOTE.fullmatch(line.words)]
    middle = [line for line in below if line not in notes]
    return [*lines[:at], head, *rest_of_addressee, clause, *middle, whole, *moved, *notes]


def _cut(line: Line, start: int, end: int) -> Line:
    return replace(line, text=line.text.slice(start, end))


def _cut_note(line: Line) -> tuple[Line, list[Line]]:
    match = _OPENING.fullmatch(line.words)
    if match is None or not match["note"]:
        return line, []
    return _cut(line, *match.span("opening")), [_cut(line, *match.span("note"))]


def _is_opening(line: Line) -> bool:
    match = _OPENING.fullmatch(line.words)
    return match is not None and re.search(r"决定|如下|研究|同意", match["opening"]) is not None


def _is_broken(line: Line) -> bool:
    words = line.words
    if _FINISHED.search(words) or NOTE.fullmatch(words) or len(words) < 6 or line.is_row:
        return False
    return not (is_date_line(words) or is_number_line(words) or kind_of(words))
