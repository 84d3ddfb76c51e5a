"""The note below the title of a law or rule: who passed it, who issued it, when, by which order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.document.dates import DATE, iso_date
from kg.document.heads import ORDER, find_number, split_issuers
from kg.document.places import place_of
from kg.model import Block, Stated

# 2019年5月6日 云川市人民政府令第12号公布; （…发布）; 中共中央、国务院印发
_ISSUED = re.compile(
    r"(?:公布|发布|颁布|印发|颁发|制定)(?:\s*自.{4,40}(?:施行|实施))?\s*[）)]?\s*\Z"
)
# 第十三届全国人民代表大会, 北京市第十五届人民代表大会: whose congress, and so which place.
_CONGRESS = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,12}?)第[一二三四五六七八九十\d]+届人民代表大会|(?P<all>全国人民代表大会)"
)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What the note says of the first time that the rule was issued."""

    number: Stated | None = None
    date: Stated | None = None
    issuers: tuple[Stated, ...] = ()


def read_adoption(text: str, blocks: Iterable[Block]) -> Adoption:
    """Return what the first head block says that ends in 公布 or 发布."""
    for block in blocks:
        if block.kind == "head" and _ISSUED.search(text[block.start : block.end]):
            date = DATE.search(text, block.start, block.end)
            if date and iso_date(date):
                return Adoption(
                    find_number(text, date.end(), block.end),
                    Stated(iso_date(date), date.start(), date.end()),
                    _issuing(text, date.end(), block.end),
                )
    return Adoption()


def _issuing(text: str, start: int, end: int) -> tuple[Stated, ...]:
    start += len(text[start:end]) - len(text[start:end].lstrip(" \u3000经由以"))
    order = ORDER.search(text, start, end)
    issued = _ISSUED.search(text[:end], start)
    stop = issued.start() if issued else end
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
