"""A single document: head, letter, signature, and what it prints after the letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kg.document.endings import close_letter
from kg.document.head_lines import HEAD_BRACKET, Head, join_title, read_head, title_length
from kg.document.heads import is_addressee, is_number_line, organ_alone
from kg.document.lines import Line
from kg.document.parts import ANNEX_ALONE, ANNEX_TITLED, find_parts, without_contents
from kg.document.places import first_place, place_of, place_of_number
from kg.document.repairs import repair_lines
from kg.document.structure import Draft, as_kind, assemble, draft_blocks
from kg.document.values import read_values
from kg.model import Document

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
    elif named := ANNEX_TITLED.fullmatch(lines[0].words):
        lines = [Line(lines[0].text.slice(*named.span("title"))), *lines[1:]]
    length = rest = title_length(lines)
    while rest < len(lines) and _is_below_title(lines[rest]):
        rest += 1
    others = tuple(lines[length:rest])
    addressee = lines[rest] if rest < len(lines) and _is_addressed(lines[rest]) else None
    rest += addressee is not None
    title = (*lines[: length - 1], without_contents(lines[length - 1]))
    drafts = _draft_head(Head(title, others, addressee))
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
    values = read_values(body.text, blocks, layout)
    place = next(filter(None, (place_of(issuer.value) for issuer in values.issuers)), "")
    if not place and not values.issuers and values.title and layout != "part":
        place = first_place(values.title.value)
    if not place and values.number:
        place = place_of_number(values.number.value, [i.value for i in values.issuers])
    return Document(
        source,
        layout,
        body,
        blocks,
        values.title,
        values.number,
        values.issuers,
        values.date,
        values.kind,
        values.addressee,
        place,
        tuple(parts),
    )
