"""A single document: head, letter, signature, and what it prints after the letter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.document.endings import close_letter
from kg.document.head_lines import HEAD_BRACKET, Head, join_title, read_head, title_length
from kg.document.heads import is_addressee, is_number_line, organ_alone
from kg.document.kinds import kind_of
from kg.document.lines import Line
from kg.document.parts import ANNEX_ALONE, ANNEX_TITLED, find_parts, without_contents
from kg.document.places import first_place, place_of, place_of_bare, place_of_number
from kg.document.repairs import repair_lines
from kg.document.structure import Draft, as_kind, assemble, draft_blocks
from kg.document.values import Values, read_values
from kg.model import Block, Document

_LONGEST_PART_ADDRESSEE = 60
_LISTS = ("名单", "名录", "清单", "目录", "一览表", "明细表", "分解表", "汇总表")


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
    source: str, layout: str, drafts: Sequence[Draft], parts: Sequence[Document] = ()
) -> Document:
    """Return the document of the blocks, its values read from title, head and signature."""
    body, blocks = assemble(drafts)
    values = read_values(body.text, blocks, layout)
    place = _place(values, layout) or _place_by_text(values, body.text, blocks, parts)
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


def _place(values: Values, layout: str) -> str:
    """Return the place that the names of the issuers give, else the one that the title opens with."""
    place = next(filter(None, (place_of(issuer.value) for issuer in values.issuers)), "")
    if not place and not values.issuers and values.title and layout != "part":
        return first_place(values.title.value)
    return place


def _place_by_text(
    values: Values, text: str, blocks: Sequence[Block], parts: Sequence[Document]
) -> str:
    """Return the place of issuers named without it (市人民政府), as the rest of the paper tells it."""
    issuers = [issuer.value for issuer in values.issuers]
    signed = "\n".join(text[b.start : b.end] for b in blocks if b.kind == "signature")
    titles = [part.title.value for part in parts if part.title]
    place = place_of_bare(issuers, signed, text, [*titles, *_short_lines(text, blocks)])
    if not place and values.number:
        return place_of_number(values.number.value, issuers)
    return place


def _short_lines(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return the lines that may be the title of a list or table: 云川市第二批名单."""
    near = (b for b in blocks if b.kind in ("paragraph", "heading", "annex"))
    lines = (text[b.start : b.end] for b in near if b.end - b.start <= _LONGEST_PART_ADDRESSEE)
    return [line for line in lines if kind_of(line) or line.endswith(_LISTS)]
