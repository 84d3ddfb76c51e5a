"""Tables that text recognition wrote as HTML among the lines of a text, as rows of Markdown."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from kg.mapped_text import MappedText

TABLE = re.compile(r"<table\b[^<>]*>.*?</table\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(?P<cells>.*?)(?=<tr\b|</tr|</table)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(
    r"<t[dh]\b(?P<how>[^<>]*)>(?P<words>.*?)(?=<t[dh]\b|</t[dh]|</tr|\Z)", re.DOTALL | re.IGNORECASE
)
_SPAN = r"{}\s*=\s*[\"']?(\d{{1,3}})"
_HIGH, _WIDE = (re.compile(_SPAN.format(name), re.IGNORECASE) for name in ("rowspan", "colspan"))
_WORDS = re.compile(r"[^\s|](?:[^\n|]*[^\s|])?")
_EMPTY = MappedText("", ())


def read_rows(text: str, start: int, end: int) -> Iterator[MappedText]:
    """Yield the rows of the table `text[start:end]`, each as `|one|other|` mapped to its source.

    A cell merged over rows stands in each of them, one over columns in the first.
    """
    hanging: dict[int, tuple[int, MappedText]] = {}
    for found in _ROW.finditer(text, start, end):
        cells = deque(_CELL.finditer(text, *found.span("cells")))
        row = _read_row(text, cells, hanging)
        if any(cell.text for cell in row):
            yield MappedText.join([_EMPTY, *row, _EMPTY], "|")


def _read_row(
    text: str, cells: deque[re.Match[str]], hanging: dict[int, tuple[int, MappedText]]
) -> list[MappedText]:
    row: list[MappedText] = []
    while cells or len(row) in hanging:
        high, wide = 1, 1
        if len(row) in hanging:
            high, words = hanging.pop(len(row))
        else:
            cell = cells.popleft()
            words = _words(text, *cell.span("words"))
            high, wide = _number(_HIGH, cell["how"]), _number(_WIDE, cell["how"])
        if high > 1:
            hanging[len(row)] = (high - 1, words)
        row += [words, *[_EMPTY] * (wide - 1)]
    return row


def _words(text: str, start: int, end: int) -> MappedText:
    """Return the words of a cell in one line."""
    found = _WORDS.finditer(text, start, end)
    return MappedText.join([MappedText.of(text, *match.span()) for match in found])


def _number(pattern: re.Pattern[str], how: str) -> int:
    found = pattern.search(how)
    return max(1, int(found[1])) if found else 1
