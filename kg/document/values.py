"""What a document states of itself: read from the blocks of its title, head and signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.document.adoption import read_adoption
from kg.document.heads import (
    ORDER,
    find_date,
    find_number,
    find_serial,
    organ_alone,
    split_issuers,
    title_issuers,
)
from kg.document.kinds import kind_of
from kg.document.lines import tight
from kg.model import Block, Stated

# These are numbered by themselves: 云川市人民政府令 and below it 第12号.
_ORDERS = ("令", "命令", "公告", "通告")
# 中华人民共和国主席 李明, 市长：李明: an officer signs with his name, which is no body's
_OFFICER = re.compile(
    r"[^\s。]{0,30}(?:主\s?席|总\s?理|部\s?长|[省市县区州局厅署院行会]\s?长|主\s?任|检察长)[ \u3000：:]+"
    r"[\u4e00-\u9fff·](?:[ \u3000]{0,3}[\u4e00-\u9fff·]){1,5}(?=\s*(?:\d|[一二][〇○零ОOＯ0一二三四五六七八九]{3}|\n|\Z))"
)
_PRESIDENT = "中华人民共和国主席"
_JOINED_SPACE = re.compile(r"(?<=[和与及的暨、]) | (?=[和与及的暨、])")


@dataclass(frozen=True, slots=True)
class Values:
    """The values of `Document` that its own words give."""

    title: Stated | None
    number: Stated | None
    issuers: tuple[Stated, ...]
    date: Stated | None
    kind: str
    addressee: Stated | None


def read_values(text: str, blocks: Sequence[Block], layout: str) -> Values:
    """Return what the blocks state; the title keeps the spaces of a headline where it is one."""

    def find(kind: str, read: Callable[[str, int, int], Stated | None]) -> Stated | None:
        found = (read(text, b.start, b.end) for b in blocks if b.kind == kind)
        return next(filter(None, found), None)

    adopted = read_adoption(text, blocks)
    title = find("title", _headline if layout == "article" else _title)
    kind = kind_of(title.value) if title else ""
    number = adopted.number or find("head", find_number)
    number = number or _number_over_lines(text, blocks)
    if title and not number and kind in _ORDERS:
        serial = find("head", find_serial)
        number = serial and Stated(title.value + serial.value, serial.start, serial.end)
    issuers = title_issuers(text, title.start, title.end) if title else ()
    issuers = issuers or adopted.issuers or _named_in_head(text, blocks) or _ordering(text, blocks)
    return Values(
        title,
        number,
        issuers or tuple(_signers(text, blocks)),
        adopted.date
        or find("head", _own_date)
        or find("signature", find_date)
        or find("head", find_date),
        kind,
        find("addressee", _words),
    )


_STAMP = re.compile(r"\d[:：]\d\d|来源[：:]|(?:施行|实施|生效|执行|失效|废止)(?:日期|时间)")
"""2019年3月2日 10:05 来源：云川日报 says when the page was put up: only where nothing else is said."""


# （2005年2月21日…第1343次会议通过 自2005年3月1日起施行）: none of its dates is that of issue
_PASSED = re.compile(r"会议[^，。]{0,12}(?:通过|批准|修订|修正)|起\s*(?:施行|实施)")


def _own_date(text: str, start: int, end: int) -> Stated | None:
    if _STAMP.search(text, start, end) or _PASSED.search(text, start, end):
        return None
    return find_date(text, start, end)


def _number_over_lines(text: str, blocks: Sequence[Block]) -> Stated | None:
    """Return the number of an order printed on two lines: 云川市人民政府令 and below it 第12号."""
    head = [b for b in blocks if b.kind == "head"]
    for order, below in pairwise(head):
        words = tight(text[order.start : order.end])
        serial = find_serial(text, below.start, below.end)
        if serial and words.endswith(_ORDERS) and text[serial.end : below.end].strip("） )") == "":
            return Stated(words + serial.value, order.start, serial.end)
    return None


def _title(text: str, start: int, end: int) -> Stated | None:
    return Stated(tight(text[start:end]), start, end) if start < end else None


def _headline(text: str, start: int, end: int) -> Stated | None:
    """A space in a headline parts two clauses and stays, but not where a clause cannot end."""
    words = _JOINED_SPACE.sub("", " ".join(text[start:end].split()))
    return Stated(words, start, end) if words else None


def _words(text: str, start: int, end: int) -> Stated | None:
    return Stated(text[start:end], start, end)


def _named_in_head(text: str, blocks: Sequence[Block]) -> tuple[Stated, ...]:
    found = (organ_alone(text, b.start, b.end) for b in blocks if b.kind == "head")
    return next(filter(None, found), ())


def _ordering(text: str, blocks: Sequence[Block]) -> tuple[Stated, ...]:
    """Return the bodies whose order a line of the head gives: 云川市人民政府令第12号."""
    for block in blocks:
        order = ORDER.match(text, block.start, block.end) if block.kind == "head" else None
        if order and order["kind"] and order["body"]:
            return organ_alone(text, block.start, order.start("kind"))
    return ()


def _signers(text: str, blocks: Sequence[Block]) -> Iterator[Stated]:
    """Yield the bodies that sign, up to the first day that is signed with.

    Of officers only the president stands for an organ: 中华人民共和国主席 李明.
    """
    for block in blocks:
        if block.kind != "signature":
            continue
        date = find_date(text, block.start, block.end)
        if not _OFFICER.match(text, block.start):
            yield from split_issuers(text, block.start, date.start if date else block.end)
        elif text.startswith(_PRESIDENT, block.start):
            yield Stated(_PRESIDENT, block.start, block.start + len(_PRESIDENT))
        if date:
            return
