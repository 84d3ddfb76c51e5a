"""Blocks: which line is a chapter, an article, an item …, and which block holds it.

Line(s) → Draft(s) → body and Block(s)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.document.lines import Line
from kg.document.tables import Table, join_cells, read_table, same_table
from kg.mapped_text import MappedText, Span
from kg.model import Block

_NUMERAL = "[一二三四五六七八九十百千零〇○两\\d]"
# What a block may open with, by rank: the lower the rank, the more it holds. Spaces inside are OCR's.
_LABEL = re.compile(
    rf"""
    (?P<part>第\s?{_NUMERAL}{{1,4}}\s?(?:[编篇]|部\s?分))(?=[\s　]|$|[^\d，。、的])
    |(?P<chapter>第\s?{_NUMERAL}{{1,4}}\s?章)(?![，。、的规])
    |(?P<section>第\s?{_NUMERAL}{{1,4}}\s?节)(?![，。、的规])
    |(?P<article>第\s?{_NUMERAL}{{1,5}}\s?条(?:之[一二三四五六七八九十]+)?)(?!款|[、，至和或及的]|规定|所[列称述]|第)
    |(?P<han>[一二三四五六七八九十]{{1,3}}\s?[、．.]|[一二三四五六七八九十]{{1,3}}\s(?=\S))
    |(?P<han_bracket>[㈠-㈩]|[（(]\s?[一二三四五六七八九十]{{1,3}}\s?[）)])
    |(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})(?=[\s　]|[\u4e00-\u9fff])(?!\s?[个万亿元年月日倍号版])
    |(?P<number>\d{{1,2}})(?=[\s　]+[\u4e00-\u9fff、]{{2,20}}$)
    |(?P<arabic>[⒈-⒛]|\d{{1,3}}\s?[.．、](?!\d))
    |(?P<arabic_bracket>[⑴-⒇]|[（(]\s?\d{{1,3}}\s?[）)])
    |(?P<half_bracket>\d{{1,2}}\s?[）)])
    |(?P<circle>[①-⑳])
    |(?P<box>专栏\s?[一二三四五六七八九十\d]*)(?=[：:\s　]|$)
    |(?P<annex>附\s?[件表录图]\s?[一二三四五六七八九十\d]{{0,3}}(?=[：:\s　\-—.．]|$)|附件\s?\d{{1,2}}(?=[\u4e00-\u9fff“《])|附(?=\s?[：:]))
    """,
    re.VERBOSE,
)
_RANKS = {
    "annex": 0,
    "part": 1,
    "chapter": 2,
    "section": 3,
    "article": 4,
    "box": 4,
    "number": 4,
    "han": 5,
    "han_bracket": 6,
    "decimal": 5,
    "arabic": 7,
    "arabic_bracket": 8,
    "half_bracket": 9,
    "circle": 10,
    "plain": 11,
}
_KINDS = {
    "part": "chapter",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "box": "box",
    "annex": "annex",
}
_SENTENCE_END = re.compile(r"[。；;：:！？!?]")
_NOTE = re.compile(r"[（(【](?:此件|此文|本文有删|信息公开|公开方式|联系人)[^）)】]{0,60}[）)】]")
_LONGEST_HEADING = 45
# The styles that part the text around a box: 二、 and （七）.
_OUTSIDE = (_RANKS["han"], _RANKS["han_bracket"])
_FOLDED = str.maketrans("()．.", "（）、、")


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has its place: `rank` says how much it holds, the lowest the most."""

    kind: str
    text: MappedText
    rank: int = _RANKS["plain"]
    label: str = ""
    table: Table | None = None


def draft_blocks(lines: Sequence[Line]) -> list[Draft]:
    """Return the blocks of the repaired lines, in their order."""
    drafts: list[Draft] = []
    index = 0
    while index < len(lines):
        if lines[index].is_row:
            pieces, index = _table_pieces(lines, index)
            table = read_table(pieces)
            if table.rows:
                drafts.append(Draft("table", MappedText("", ()), table=table))
        else:
            drafts.append(draft_line(lines[index]))
            if index and _names_annex(lines[index - 1], lines[index]):
                drafts[-1] = Draft("heading", lines[index].text, _RANKS["part"])
            index += 1
    return drafts


def _names_annex(above: Line, line: Line) -> bool:
    """Tell whether the line is the title of the annex whose 附件 stands alone above it."""
    label = _LABEL.match(above.words)
    alone = label is not None and label.lastgroup == "annex" and label.end() >= len(above.words) - 1
    return alone and len(line.words) <= _LONGEST_HEADING and not _SENTENCE_END.search(line.words)


def _table_pieces(lines: Sequence[Line], index: int) -> tuple[list[list[Line]], int]:
    pieces = [[lines[index]]]
    index += 1
    while index < len(lines) and lines[index].is_row:
        if lines[index].gap and not same_table(pieces[0], _rows_from(lines, index)):
            break
        if lines[index].gap:
            pieces.append([])
        pieces[-1].append(lines[index])
        index += 1
    return pieces, index


def _rows_from(lines: Sequence[Line], index: int) -> list[Line]:
    end = index + 1
    while end < len(lines) and lines[end].is_row and not lines[end].gap:
        end += 1
    return list(lines[index:end])


def draft_line(line: Line) -> Draft:
    """Return the block that the line opens by its label, or else a heading or a paragraph."""
    words = line.words
    label = _LABEL.match(words)
    if label:
        name = str(label.lastgroup)
        return Draft(_labelled_kind(name, words, label), line.text, _rank(name, label), label[0])
    if _NOTE.fullmatch(words):
        return Draft("note", line.text)
    if line.level and not _SENTENCE_END.search(words):
        return Draft("heading", line.text, _RANKS["han"])
    return Draft("paragraph", line.text)


def _labelled_kind(name: str, words: str, label: re.Match[str]) -> str:
    kind = _KINDS.get(name)
    if kind:
        return kind
    rest = words[label.end() :]
    is_heading = bool(rest.strip()) and len(rest) <= _LONGEST_HEADING
    return "heading" if is_heading and not _SENTENCE_END.search(rest) else "item"


def _rank(name: str, label: re.Match[str]) -> int:
    deeper = label[0].count(".") + label[0].count("．") - 1 if name == "decimal" else 0
    return _RANKS[name] + deeper


def label_of(words: str) -> str:
    """Return the number that the line opens with, "" for none.

    >>> label_of("（一）加强领导。"), label_of("第三条规定的，"), label_of("1.5万元")
    ('（一）', '', '')
    """
    label = _LABEL.match(words)
    return label[0] if label else ""


def assemble(drafts: Iterable[Draft]) -> tuple[MappedText, tuple[Block, ...]]:
    """Return the body, a block a line, and the blocks with their parents.

    Parents stand before their children; a block is apart from the next, only a table holds its
    rows in its own range.
    """
    texts: list[MappedText] = []
    blocks: list[Block] = []
    open_blocks: list[tuple[int, int]] = []  # rank, index
    start = 0
    for draft in drafts:
        _close_box(open_blocks, blocks, draft)
        rank = _RANKS["arabic"] if draft.kind == "box" else draft.rank
        while open_blocks and open_blocks[-1][0] >= rank:
            open_blocks.pop()
        parent = open_blocks[-1][1] if open_blocks else None
        if draft.kind in ("title", "head", "addressee", "signature", "note"):
            parent = None
        for block, text in _place(draft, start, parent, len(blocks)):
            blocks.append(block)
            if text is not None:
                texts.append(text)
                start += len(text) + 1
        if draft.rank < _RANKS["plain"]:
            open_blocks.append((draft.rank, len(blocks) - 1))
    return MappedText.join(texts, "\n"), tuple(blocks)


def _close_box(open_blocks: list[tuple[int, int]], blocks: list[Block], draft: Draft) -> None:
    """Close the open box where the block goes on with the part that holds the box.

    专栏1 has 1. 2. 3.; the （七） below them is no first of its style, so it follows the （六） above.
    """
    box = next((i for i, (_, at) in enumerate(open_blocks) if blocks[at].kind == "box"), None)
    if box is None:
        return
    inside = {_style(block.label) for block in blocks[open_blocks[box][1] + 1 :]}
    goes_on = draft.rank in _OUTSIDE and not _is_first(draft.label)
    if draft.kind == "box" or (goes_on and _style(draft.label) not in inside):
        del open_blocks[box:]


def _is_first(label: str) -> bool:
    return re.fullmatch(r"\W*[一1㈠⑴⒈]\W*", label) is not None


def _style(label: str) -> str:
    """（十二） and （三） are of one style."""
    return re.sub(r"[一二三四五六七八九十]+", "一", label.translate(_FOLDED)).strip()


def _place(
    draft: Draft, start: int, parent: int | None, index: int
) -> Iterator[tuple[Block, MappedText | None]]:
    if draft.table is None:
        end = start + len(draft.text)
        yield Block(draft.kind, start, end, parent, draft.label), draft.text
        return
    rows = [join_cells(row) for row in draft.table.rows]
    end = start + sum(len(text) + 1 for text, _ in rows) - bool(rows)
    yield Block("table", start, end, parent), None
    for number, (text, cells) in enumerate(rows):
        moved = tuple(Span(c.start + start, c.end + start) for c in cells)
        header = number in draft.table.headers
        yield Block("row", start, start + len(text), index, "", moved, header), text
        start += len(text) + 1


def as_kind(kind: str, line: Line) -> Draft:
    """Return the line as a block of this kind, whatever it opens with."""
    return Draft(kind, line.text)
