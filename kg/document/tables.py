"""Markdown tables to rows and cells; the pieces of a table over several pages are one table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.document.lines import Line, tight
from kg.mapped_text import MappedText, Span

Row = list[MappedText]

_RULE = re.compile(r"\|?[\s|:-]*-[\s|:-]*\|?")
# The tags that Markdown allows in a cell: they part its paragraphs and are no words of the text.
_TAG = re.compile(r"</?(?:p|br|ol|ul|li|b|strong|i|em|span|div|sub|sup)\b[^<>]*>", re.IGNORECASE)
# A cell of data rather than the name of a column: a number, or a sentence.
_DATA = re.compile(r"[（(]?[\d一二三四五六七八九十]+[)）.、．]?|.*[。；;].*|.{26,}", re.DOTALL)

# Characters of the longest name of a column below another.
_LONGEST_NAME = 12


@dataclass(frozen=True, slots=True)
class Table:
    """Rows from top to bottom, each with its cells; `headers` are the rows that name the columns."""

    rows: tuple[tuple[MappedText, ...], ...]
    headers: frozenset[int]


def read_table(pieces: Iterable[list[Line]]) -> Table:
    """Return the table that stands in the pieces, one for each page.

    A header printed again is a header; a row that a page cuts in two is one row.
    """
    rows: list[Row] = []
    headers: set[int] = set()
    for lines in pieces:
        found, header = _read_piece(lines)
        if header is None and rows and found and _continues(rows[-1], found[0]):
            rows[-1] = [_append(a, b) for a, b in zip(rows[-1], found[0], strict=True)]
            found = found[1:]
        if header is not None:
            headers.add(len(rows) + header)
        rows += found
    return Table(tuple(map(tuple, rows)), frozenset(headers))


def same_table(above: list[Line], below: list[Line]) -> bool:
    """Tell whether the lower piece goes on with the table of the upper one, after a page break."""
    first, _ = _read_piece(above)
    second, header = _read_piece(below)
    if not first or not second or len(first[0]) != len(second[0]):
        return False
    return header is None or _words(first[0]) == _words(second[header])


def _read_piece(lines: list[Line]) -> tuple[list[Row], int | None]:
    rows = [_cells(line.text) for line in lines if not _RULE.fullmatch(line.words)]
    rows = [row for row in rows if any(cell.text for cell in row)]
    width = max(map(len, rows), default=0)
    rows = [row + [MappedText("", ())] * (width - len(row)) for row in rows]
    if len(rows) < 2 or not _is_header(rows[0]):
        return rows, None
    if len(rows) > 2 and _names_below(rows[0], rows[1]):
        names = [below if below.text else above for above, below in zip(*rows[:2], strict=True)]
        rows = [names, *rows[2:]]
    return rows, 0


def _names_below(above: Row, below: Row) -> bool:
    """Tell whether the second row parts a name of the header: 责任单位 into 牵头单位, 配合单位.

    Columns of one name are empty there, or repeat it.
    """
    cells = [(a.text, b.text) for a, b in zip(above, below, strict=True)]
    new = [b for a, b in cells if b and b != a]
    if cells[0][1] not in ("", cells[0][0]) or len(new) < 2 or len(new) == len(cells):
        return False
    whole = all(a or b for a, b in cells)
    return whole and not any(_DATA.fullmatch(name) or len(name) > _LONGEST_NAME for name in new)


def _cells(line: MappedText) -> Row:
    end = len(line.text) - line.text.endswith("|")
    return [
        _without_tags(line.slice(m.start(), m.end()).strip())
        for m in re.finditer(r"(?<=\|)[^|]*", line.text[:end])
    ]


def _without_tags(cell: MappedText) -> MappedText:
    if "<" not in cell.text:
        return cell
    parts, start = [], 0
    for tag in _TAG.finditer(cell.text):
        parts.append(cell.slice(start, tag.start()).strip())
        start = tag.end()
    parts.append(cell.slice(start, len(cell.text)).strip())
    return MappedText.join([part for part in parts if part.text], "\n")


def _is_header(row: Row) -> bool:
    """A header names the columns in short words; a form has empty cells beside its names.

    A name over several columns leaves cells empty behind it.
    """
    named = [cell.text for cell in row if cell.text]
    enough = len(named) == len(row) or (len(named) > 2 and len(named) * 10 >= len(row) * 6)
    return enough and not any(_DATA.fullmatch(name) for name in named)


def _continues(above: Row, below: Row) -> bool:
    """A row cut by a page goes on without its first cell, from a cell that does not end."""
    if below[0].text or len(above) != len(below) or not above[0].text:
        return False
    return any(
        a.text and b.text and a.text[-1] not in "。；;！？"
        for a, b in zip(above, below, strict=True)
    )


def _append(above: MappedText, below: MappedText) -> MappedText:
    return MappedText.join([above, below])


def _words(row: Row) -> list[str]:
    return [tight(cell.text) for cell in row]


def join_cells(row: tuple[MappedText, ...]) -> tuple[MappedText, tuple[Span, ...]]:
    """Return the text of the row, its cells parted by `|`, and the span of each cell in it."""
    spans, start = [], 0
    for cell in row:
        spans.append(Span(start, start + len(cell.text)))
        start += len(cell.text) + 1
    return MappedText.join(row, "|"), tuple(spans)
