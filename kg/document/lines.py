"""The lines of a source text, without the marks of Markdown, each mapped to where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.document.gaps import find_gaps, gaps_of_wide_line
from kg.document.html_rows import TABLE, read_rows
from kg.mapped_text import MappedText, Piece

_LINE = re.compile(r"[^\n\f]+")
# A heading `## …`, a quotation `> …`, a list item `- （一）…` of Markdown; the rest of the line is text.
_OPENING = re.compile(r"[ \t]*(?P<heading>#{1,6})[ \t]+|[ \t]*>[ \t]?|[ \t]*[-*+][ \t]+(?=\S)")
# A rule or a comment says nothing; a picture says nothing either.
_SILENT = re.compile(
    r"\s*(?:[|｜]|[-*_=~]{3,}|[─━―—–－_＿═]{5,}|:{3,}(?:\s*[\w-]+)?.{0,20}|<!--.*-->|!\[[^\]]*\]\([^)]*\))\s*"
)
# Tags of HTML that end a line.
_ATTRIBUTES = r"(?:\s[^<>\n]{0,200}=[^<>\n]{0,600}|\s*)"
_LINE_TAG = re.compile(
    rf"</?(?:p|br|hr|div|t[rdh]|table|tbody|thead|h[1-6]|li|[uod]l|d[td]|center|section|title|body|html){_ATTRIBUTES}/?>",
    re.IGNORECASE,
)
# Bold type of Markdown, tags of HTML for the look of a line, and its names for spaces.
_MARKUP = re.compile(
    rf"\*\*|</?(?:b|strong|em|i|u|s|p|br|hr|span|div|font|center|section|a|h[1-6]|img|input|su[pb]|small|big|label|o:p){_ATTRIBUTES}/?>"
    r"|(?P<space>&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#x3000);)",
    re.IGNORECASE,
)
_BLANK = " \t\r\u3000\u00a0\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with text: `text` is stripped and mapped to the source.

    `gap` tells whether an empty line stands above it, `indent` whether it begins with white space
    (the two spaces that open a paragraph), `level` is that of a Markdown heading, 0 for none.
    """

    text: MappedText
    gap: bool = False
    indent: bool = False
    level: int = 0

    @property
    def words(self) -> str:
        return self.text.text

    @property
    def start(self) -> int:
        """The offset in the source at which the line starts."""
        return self.text.pieces[0].source_start

    @property
    def is_row(self) -> bool:
        return self.text.text.startswith("|")


def read_lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Return the lines of `text[start:end]` that say something, in their order."""
    lines: list[Line] = []
    end = len(text) if end is None else end
    gaps = find_gaps(text)
    below = start
    for table in TABLE.finditer(text, start, end) if "<table" in text else ():
        lines += _read_lines(text, below, table.start(), gaps)
        rows = [Line(row) for row in read_rows(text, *table.span())]
        lines += [replace(row, gap=True) for row in rows[:1]] + rows[1:]
        below = table.end()
    return [*lines, *_read_lines(text, below, end, gaps)]


def _read_lines(text: str, start: int, end: int, gaps: frozenset[int]) -> Iterator[Line]:
    below = start
    for first, last in _line_spans(text, start, end):
        line = _read_line(text, first, last, first - below > 1, gaps)
        if line:
            yield line
            below = last


def _line_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of the text stand, those that tags of HTML end among them.

    Inside a row of Markdown a tag parts what one cell holds.
    """
    marked = _LINE_TAG.search(text, start, end) is not None
    for match in _LINE.finditer(text, start, end):
        at = match.start()
        parted = marked and not match[0].lstrip().startswith("|")
        for tag in _LINE_TAG.finditer(text, *match.span()) if parted else ():
            if tag.start() > at:
                yield at, tag.start()
            at = tag.end()
        if at < match.end():
            yield at, match.end()


def _read_line(text: str, start: int, end: int, gap: bool, gaps: frozenset[int]) -> Line | None:
    raw = text[start:end]
    if _SILENT.fullmatch(raw):
        return None
    level = 0
    opening = _OPENING.match(raw)
    if opening:
        level = len(opening["heading"] or "")
        start += opening.end()
        raw = text[start:end]
    words = raw.strip(_BLANK)
    if words.endswith("|") and words.count("|") == 1:  # the only cell of a row of a page
        words = words[:-1].rstrip(_BLANK)
    if not words or _SILENT.fullmatch(words):
        return None
    left = start + raw.index(words)
    wide = frozenset(left + at for at in gaps_of_wide_line(words))
    mapped = _mapped(words, left, gaps | wide if wide else gaps)
    return Line(mapped, gap, left > start and not opening, level) if mapped.text else None


def _mapped(words: str, start: int, gaps: frozenset[int]) -> MappedText:
    """Return the words without the marks of type and without the spaces at `gaps`."""
    marks = list(_MARKUP.finditer(words)) if _may_have_marks(words) else []
    if not marks and not gaps:
        return MappedText(words, (Piece(0, start, len(words)),))
    parts: list[MappedText] = []
    at = 0
    for mark in marks:
        parts += _between_gaps(words[at : mark.start()], start + at, gaps)
        if mark["space"]:
            parts.append(MappedText(" ", (Piece(0, start + mark.start(), 1),)))
        at = mark.end()
    return MappedText.join([*parts, *_between_gaps(words[at:], start + at, gaps)]).strip()


def _may_have_marks(words: str) -> bool:
    return "**" in words or "<" in words or "&" in words


def _between_gaps(words: str, start: int, gaps: frozenset[int]) -> Iterator[MappedText]:
    begin = 0
    cuts = (i for i, c in enumerate(words) if c in " \u3000" and start + i in gaps)
    for end in [*(cuts if gaps else ()), len(words)]:
        if end > begin:
            yield MappedText(words[begin:end], (Piece(0, start + begin, end - begin),))
        begin = end + 1


def tight(text: str) -> str:
    """Return the text without white space, as titles and names are compared.

    >>> tight("云川市人民政府 关于…的 通知")
    '云川市人民政府关于…的通知'
    """
    return "".join(text.split())
