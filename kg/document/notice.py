"""A single document: head, letter, signature, and what it prints after the letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from kg.document.adoption import read_adoption
from kg.document.endings import close_letter
from kg.document.head_lines import HEAD_BRACKET, Head, join_title, read_head, title_length
from kg.document.heads import (
    find_date,
    find_number,
    find_serial,
    is_addressee,
    is_number_line,
    organ_alone,
    split_issuers,
    title_issuers,
)
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.parts import ANNEX_ALONE, find_parts
from kg.document.places import place_of
from kg.document.repairs import repair_lines
from kg.document.structure import Draft, as_kind, assemble, draft_blocks
from kg.model import Block, Document, Stated

_JOINED_SPACE = re.compile(r"(?<=[和与及的暨、]) | (?=[和与及的暨、])")
# These are numbered by themselves: 云川市人民政府令 and below it 第12号.
_ORDERS = ("令", "命令", "公告", "通告")
_LONGEST_PART_ADDRESSEE = 60


def build_notice(source: str, lines: Sequence[Line], layout: str = "notice") -> Document:
    """Return the document that the lines print, with what it carries as parts."""
    head = read_head(lines)
    return build_document(source, layout, head, repair_lines(lines[head.length :]))


def build_document(source: str, layout: str, head: Head, body: Sequence[Line]) -> Document:
    """Return the document of a head and repaired lines."""
    drafts = _draft_head(head)
    title = "".join(line.words for line in head.title)
    end, starts = find_parts(title, body)
    drafts += close_letter(draft_blocks(body[:end]))
    parts = [build_part(source, body[a:b]) for a, b in pairwise([*starts, len(body)])]
    return finish(source, layout, drafts, parts)


def build_part(source: str, lines: Sequence[Line]) -> Document:
    """Return the document that the letter carries, from its printed title on."""
    if ANNEX_ALONE.fullmatch(lines[0].words):
        lines = lines[1:]
    length = rest = title_length(lines)
    while rest < len(lines) and _is_below_title(lines[rest]):
        rest += 1
    others = tuple(lines[length:rest])
    addressee = lines[rest] if rest < len(lines) and _is_addressed(lines[rest]) else None
    rest += addressee is not None
    drafts = _draft_head(Head(tuple(lines[:length]), others, addressee))
    return finish(source, "part", drafts + close_letter(draft_blocks(lines[rest:])))


def _is_below_title(line: Line) -> bool:
    words = line.words
    if HEAD_BRACKET.fullmatch(words) or is_number_line(words):
        return True
    return bool(organ_alone(words, 0, len(words)))


def _is_addressed(line: Line) -> bool:
    return len(line.words) < _LONGEST_PART_ADDRESSEE and is_addressee(line.words)


def _draft_head(head: Head) -> list[Draft]:
    title = join_title(head.title)
    drafts = [Draft("title", title)] if title.text else []
    drafts += [as_kind("head", line) for line in head.others]
    if head.addressee:
        drafts.append(as_kind("addressee", head.addressee))
    return drafts


def finish(
    source: str, layout: str, drafts: Sequence[Draft], parts: Iterable[Document] = ()
) -> Document:
    """Return the document of the blocks, its values read from title, head and signature."""
    body, blocks = assemble(drafts)
    text = body.text

    def find(kind: str, read: Callable[[str, int, int], Stated | None]) -> Stated | None:
        found = (read(text, b.start, b.end) for b in blocks if b.kind == kind)
        return next(filter(None, found), None)

    title = find("title", _headline if layout == "article" else _title)
    kind = kind_of(title.value) if title else ""
    adopted = read_adoption(text, blocks)
    issuers = title_issuers(text, title.start, title.end) if title else ()
    issuers = issuers or adopted.issuers or _named_in_head(text, blocks)
    issuers = issuers or tuple(_signers(text, blocks))
    number = adopted.number or find("head", find_number)
    if title and not number and kind in _ORDERS:
        serial = find("head", find_serial)
        number = serial and Stated(title.value + serial.value, serial.start, serial.end)
    return Document(
        source,
        layout,
        body,
        blocks,
        title,
        number,
        issuers,
        adopted.date or find("head", find_date) or find("signature", find_date),
        kind,
        find("addressee", _words),
        next(filter(None, (place_of(issuer.value) for issuer in issuers)), ""),
        tuple(parts),
    )


def _title(text: str, start: int, end: int) -> Stated | None:
    return Stated(tight(text[start:end]), start, end) if start < end else None


def _headline(text: str, start: int, end: int) -> Stated | None:
    """A space in a headline parts two clauses and stays, but not where a clause cannot end."""
    words = _JOINED_SPACE.sub("", " ".join(text[start:end].split()))
    return Stated(words, start, end) if words else None


def _words(text: str, start: int, end: int) -> Stated | None:
    return Stated(text[start:end], start, end)


def _named_in_head(text: str, blocks: Iterable[Block]) -> tuple[Stated, ...]:
    found = (organ_alone(text, b.start, b.end) for b in blocks if b.kind == "head")
    return next(filter(None, found), ())


def _signers(text: str, blocks: Iterable[Block]) -> Iterator[Stated]:
    """Yield the bodies that sign, up to the first day that is signed with."""
    for block in blocks:
        if block.kind == "signature":
            date = find_date(text, block.start, block.end)
            yield from split_issuers(text, block.start, date.start if date else block.end)
            if date:
                return
