"""Laws in the form of a law book: `# title`, the notes of adoption and issue, then the articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.dates import DATE, iso_date
from kg.document.head_lines import Head
from kg.document.heads import ORDER, find_number, split_issuers
from kg.document.lines import Line
from kg.document.notice import build_document
from kg.document.places import first_place, place_of
from kg.document.repairs import repair_lines
from kg.model import Block, Document, SourceText, Stated

INFO_END = "<!-- INFO END -->"
# 2021年7月22日 国家市场监督管理总局令第43号公布; 中共中央、国务院发布; 第…次会议通过
_ISSUED = re.compile(r"(?:公布|发布|颁布|印发|制定)\s*[）)]?\s*\Z")
# 第十三届全国人民代表大会, 北京市第十五届人民代表大会: whose congress, and so which place.
_CONGRESS = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,12}?)第[一二三四五六七八九十\d]+届人民代表大会|(?P<all>全国人民代表大会)"
)


def is_law(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text is a law as the law books print it."""
    return INFO_END in text[:8000]


def find_law(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the one law of the source."""
    end = source.text.index(INFO_END)
    above = [line for line in lines if line.start < end]
    body = repair_lines(lines[len(above) :])
    title = tuple(line for line in above if line.level)[:1] or tuple(above[:1])
    others = tuple(line for line in above if line not in title)
    document = build_document(source.name, "law", Head(title, others), body)
    return [_with_adoption(document)]


def _with_adoption(document: Document) -> Document:
    """Return the law with number, date and issuers of the note that says who issued it."""
    text, issuers, number, date = document.text, document.issuers, None, None
    for block in document.blocks:
        if block.kind != "head" or not _ISSUED.search(text[block.start : block.end]):
            continue
        first = DATE.search(text, block.start, block.end)
        if first and not date:
            date = Stated(iso_date(first), first.start(), first.end())
            number = find_number(text, first.end(), block.end)
            issuers = issuers or _issuing(text, first.end(), block)
    return replace(
        document,
        number=number or document.number,
        date=date,
        issuers=issuers,
        place=document.place or _place(document),
    )


def _issuing(text: str, start: int, block: Block) -> tuple[Stated, ...]:
    start += len(text[start : block.end]) - len(text[start : block.end].lstrip())
    order = ORDER.search(text, start, block.end)
    word = _ISSUED.search(text, start, block.end)
    end = order.start("kind") if order and order["kind"] else word.start() if word else block.end
    if order and order["kind2"]:
        end = order.end("body2")
    return tuple(split_issuers(text, start, end))


def _place(document: Document) -> str:
    for block in document.blocks:
        if block.kind == "head":
            congress = _CONGRESS.search(document.text, block.start, block.end)
            if congress:
                return place_of((congress["place"] or "") + "人民代表大会")
    title = document.title
    return first_place(title.value) if title and not document.issuers else ""
