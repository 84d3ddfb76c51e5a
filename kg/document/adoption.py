"""The note below the title of a law or rule: who passed it, who issued it, when, by which order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.document.dates import DATE, iso_date
from kg.document.heads import ORDER, find_number, split_issuers
from kg.document.lines import Line
from kg.document.places import place_of
from kg.mapped_text import MappedText
from kg.model import Block, Stated

# 2019年5月6日 云川市人民政府令第12号公布; （…令第12号发布 根据…修正）; 中共中央、国务院印发
_ISSUED = re.compile(
    r"(?<!会议)(?:公布|发布|颁布|印发|颁发|制定)(?=[\s，,；;）)]|根据|依据|自|[施实]行|实施|\Z)"
)
# …常务委员会公告公布, 公安部、司法部联合发布: what stands between the bodies and the verb
_PAPER = re.compile(r"(?:公告|通告|命?令|联合|共同)\s*\Z")
# 经市人民政府批准，市水务局发布: who gave leave does not issue it
_BY_LEAVE = re.compile(r".*(?:批准|同意|审定)[，,、\s]*由?")
# 第十三届全国人民代表大会, 北京市第十五届人民代表大会: whose congress, and so which place.
_CONGRESS = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,12}?)第[一二三四五六七八九十\d]+届人民代表大会|(?P<all>全国人民代表大会)"
)
# （2019年5月6日云川市第七届人民代表大会常务委员会第 | 十五次会议通过）: a note that a line end broke.
_OPENS_NOTE = re.compile(r"[（(]\s*[12一二][\d○〇0零一二三四五六七八九]{3}年[^（）()]*")
_CLOSES_NOTE = re.compile(r"[^（）()。；]*(?:通过|批准|公布|发布|修[正订改])[^（）()。；]*[）)]")
_MOST_NOTE_LINES = 4


def join_notes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each note of adoption in brackets in one piece."""
    joined: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end_of_note(lines, index)
        text = MappedText.join([line.text for line in lines[index:end]])
        joined.append(lines[index] if end == index + 1 else replace(lines[index], text=text))
        index = end
    return joined


def _end_of_note(lines: Sequence[Line], index: int) -> int:
    """Return the index after the note that the line opens, after the line where it opens none."""
    if not _OPENS_NOTE.fullmatch(lines[index].words):
        return index + 1
    words = ""
    for end in range(index + 1, min(index + _MOST_NOTE_LINES, len(lines))):
        words += lines[end].words
        if _CLOSES_NOTE.fullmatch(words):
            return end + 1
    return index + 1


@dataclass(frozen=True, slots=True)
class Adoption:
    """What the note says of the first time that the rule was issued."""

    number: Stated | None = None
    date: Stated | None = None
    issuers: tuple[Stated, ...] = ()


def read_adoption(text: str, blocks: Iterable[Block]) -> Adoption:
    """Return what the first clause of a head block says that ends in 公布 or 发布."""
    for block in blocks:
        issued = _ISSUED.search(text, block.start, block.end) if block.kind == "head" else None
        date = _last_day(text, block.start, issued.start()) if issued else None
        if issued and date and iso_date(date):
            return Adoption(
                find_number(text, date.end(), issued.start()),
                Stated(iso_date(date), date.start(), date.end()),
                _issuing(text, date.end(), issued.start()),
            )
    return Adoption()


def _last_day(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last date before the verb: 4月11日…会议通过，4月18日公布."""
    return max(DATE.finditer(text, start, end), key=lambda date: date.start(), default=None)


def _issuing(text: str, start: int, end: int) -> tuple[Stated, ...]:
    leave = _BY_LEAVE.match(text, start, end)
    start = leave.end() if leave else start
    if "会议" in text[start:end]:
        return ()
    start += len(text[start:end]) - len(text[start:end].lstrip(" \u3000经由以"))
    order = ORDER.search(text, start, end)
    unnumbered = _PAPER.search(text, start, end)
    stop = unnumbered.start() if unnumbered else end
    if order:
        stop = order.start("kind") if order["kind"] else order.end("body2")
    return tuple(split_issuers(text, start, stop))


def congress_place(text: str, blocks: Iterable[Block]) -> str:
    """Return the place whose people's congress passed it, "" for the national one or for none."""
    for block in blocks:
        if block.kind == "head":
            congress = _CONGRESS.search(text, block.start, block.end)
            if congress:
                return place_of((congress["place"] or "") + "人民代表大会")
    return ""
