"""Tables of contents: dropped from a document, read in a gazette and compared with what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from kg.document.heads import NUMBER, fold_number, is_number_line
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.model import Document, SourceText

_HEADING = re.compile(r"[【\[]?目\s*[录次]\s*[】\]]?|本期(?:要目|目录)|CONTENTS", re.IGNORECASE)
# The dots that lead to a page, and its number: 总则……………3, 总则 (3), 总则 /3.
_LEADER = r"(?:[.．…·•⋯]{2,}|…)"
_TO_PAGE = re.compile(
    rf"\s*(?:{_LEADER}[\s.．…·•⋯]*[（(]?\s*|/|[（(]|(?<=日)\s|\s{{2,}})\s*(?P<page>\d{{1,4}})[）)]?\s*\Z"
)
_PARTS_OF_TABLE = re.compile(r"</?(?:p|br|td|tr|li)\b[^<>]*>|[\n|]")
_DATE = re.compile(r"\s*\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?\s*\Z")
# An entry of a gazette's contents: its page is printed.
_LEADS_TO_PAGE = re.compile(
    rf"\s*{_LEADER}[\s.．…·•⋯]*[（(]?\s*\d{{1,4}}\s*[）)]?\s*\Z|\s+[（(]\s*\d{{1,3}}\s*[）)]\s*\Z"
)
# | 3 | 云川市…的通知 | 12 |: an entry of contents set as a table, with or without its rank.
_ROW = re.compile(r"\|(?:\s*\d{1,3}\s*\|)?\s*(?P<title>[^|]{8,120}?)\s*\|\s*\d{1,4}\s*\|?")
# The marks around the name of a column, and those of a table.
_MARKUP = re.compile(r"</?\w+[^<>]*>|[【】〖〗［］\[\]◆●■★▲□◇○·•※\s]")
# What is no title: a sentence, an addressee, a note such as （此件公开发布）.
_SENTENCE = re.compile(r"[。：；，:;,]|\A[（(].*[）)]\Z")
_MOST_LINES, _LONGEST_COLUMN = 400, 12
# Lines between two entries of the contents; characters of the shortest title.
_FARTHEST, _FARTHEST_TABLE, _SHORTEST = 8, 24, 8
_LIKE_ENOUGH = 0.9


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a gazette's table of contents, and where it starts in the source."""

    title: str
    number: str
    offset: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which the table of contents and the documents found are not one."""

    what: str
    offset: int | None = None
    hint: str = ""


def drop_contents(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a document without its table of contents, which the text repeats."""
    for start, line in enumerate(lines):
        if len(line.words) < 12 and _HEADING.fullmatch(line.words):
            end = _end_of_contents(lines, start + 1)
            return [*lines[:start], *drop_contents(lines[end:])] if end else list(lines)
    return list(lines)


def _end_of_contents(lines: Sequence[Line], start: int) -> int:
    """Return where the text starts: after the rows, or where the first entry stands again."""
    end = start
    while end < len(lines) and (lines[end].is_row or _TO_PAGE.search(lines[end].words)):
        end += 1
    if end > start or end == len(lines):
        return end if end > start else 0
    first = tight(lines[start].words)
    again = (i for i in range(start + 1, min(len(lines), start + _MOST_LINES)))
    return next((i for i in again if tight(lines[i].words) == first), 0)


def read_listing(lines: Sequence[Line]) -> tuple[frozenset[str], int]:
    """Return the titles that a gazette's table of contents lists, and where the text below starts.

    The titles are without white space; a title over two lines is given in one piece too.
    """
    start = next((i for i, line in enumerate(lines) if _opens_contents(line)), None)
    if start is None or any(_is_numbered(line) for line in lines[:start]):
        return frozenset(), 0
    titles: set[str] = set()
    end, above = start + 1, ""
    for index in range(start + 1, min(start + _MOST_LINES, len(lines))):
        line = lines[index]
        if index - end > (_FARTHEST_TABLE if line.is_row else _FARTHEST):
            break
        found = _listed_on(line)
        titles |= {*found, *(above + title for title in found[:1])}
        above = "" if found or line.is_row else tight(line.words)
        end = index + 1 if found else end
    if not titles:
        return _repeated_below(lines, start + 1)
    if end < len(lines) and is_number_line(lines[end].words) and lines[end].words[0] in "（(":
        end += 1
    return frozenset(title for title in titles if len(title) >= _SHORTEST), end


def _listed_on(line: Line) -> list[str]:
    """Return the titles that a line of the contents, or the cells of a row, give with their pages."""
    row = _ROW.fullmatch(line.words)
    if row:
        return [_bare_title(row["title"])]
    parts = _PARTS_OF_TABLE.split(line.words) if line.is_row else [line.words]
    leads = _TO_PAGE if line.is_row else _LEADS_TO_PAGE
    pages = ((part, leads.search(part)) for part in parts)
    return [_bare_title(part[: page.start()]) for part, page in pages if page]


def _bare_title(words: str) -> str:
    return tight(NUMBER.sub("", _DATE.sub("", words))).strip("（(")


def _is_numbered(line: Line) -> bool:
    """Tell whether the line is the number of a paper: what follows is no contents of the whole."""
    return is_number_line(line.words) and NUMBER.search(line.words) is not None


def _repeated_below(lines: Sequence[Line], start: int) -> tuple[frozenset[str], int]:
    """Return the titles of contents that print no pages: those that stand again below."""
    words = [tight(line.words) for line in lines[start:]]
    last = {w: i for i, w in enumerate(words)}
    for number, pair in enumerate(pairwise(words)):
        last["".join(pair)] = number
    titles: set[str] = set()
    end = 0
    for index, title in enumerate(words[:_MOST_LINES]):
        if index - end > _FARTHEST or title in titles:
            break
        if len(title) >= _SHORTEST and last[title] > index and not _SENTENCE.search(title):
            titles.add(title)
            end = index + 1
    return frozenset(titles), start + end


def columns_listed(lines: Sequence[Line]) -> frozenset[str]:
    """Return the short lines and first cells of the contents, which may name columns (栏目).

    They are without white space and the brackets around them: 【部门文件】.
    """
    start = next((i for i, line in enumerate(lines) if _opens_contents(line)), len(lines))
    words = (_MARKUP.sub("", _first_cell(line)) for line in lines[start + 1 :])
    return frozenset(w for w in words if 1 < len(w) <= _LONGEST_COLUMN and not kind_of(w))


def _first_cell(line: Line) -> str:
    return line.words.split("|")[1] if line.is_row else line.words


def _opens_contents(line: Line) -> bool:
    """Tell whether the line is the heading 目录, or the header of contents set as a table."""
    if line.is_row:
        return _HEADING.fullmatch(line.words.split("|")[1].strip()) is not None
    return _HEADING.fullmatch(line.words) is not None


def check_contents(source: SourceText, documents: Sequence[Document]) -> list[Difference]:
    """Return what the gazette's table of contents lists and was not found, and the other way round.

    A source without a table of contents has no difference.
    """
    if len(documents) < 2:
        return []
    entries = list(read_contents(source, min(map(_start, documents))))
    if len(entries) < 2:
        return []
    numbers = {d.number.value for d in documents if d.number}
    titles = [tight(d.title.value) for d in documents if d.title]
    missing = [e for e in entries if not _is_found(e, numbers, titles)]
    extra = [d for d in documents if not _is_listed(d, entries)]
    return [
        *(
            Difference(f"in the contents, but not found: {e.title}", e.offset, _HINT)
            for e in missing
        ),
        *(
            Difference(f"found, but not in the contents: {_name(d)}", _start(d), _HINT)
            for d in extra
        ),
    ]


_HINT = "Look at it with `kg outline`."


def read_contents(source: SourceText, end: int) -> Iterator[Entry]:
    """Yield the entries of the table of contents that stands above `end`."""
    text, start = source.text[:end], 0
    cuts = [*_PARTS_OF_TABLE.finditer(text), None]
    for cut in cuts:
        stop = cut.start() if cut else end
        entry = _read_entry(text[start:stop], start)
        if entry:
            yield entry
        start = cut.end() if cut else end


def _read_entry(words: str, offset: int) -> Entry | None:
    number, page = NUMBER.search(words), _TO_PAGE.search(words)
    if not (number or page) or len(tight(words)) < 6:
        return None
    title = words[: number.start() if number else page.start()]  # type: ignore[union-attr]
    title = tight(_DATE.sub("", title)).strip("（(")
    return Entry(title, fold_number(number) if number else "", offset) if len(title) > 3 else None


def _is_found(entry: Entry, numbers: set[str], titles: Sequence[str]) -> bool:
    return entry.number in numbers or any(_are_alike(entry.title, title) for title in titles)


def _is_listed(document: Document, entries: Sequence[Entry]) -> bool:
    number = document.number.value if document.number else ""
    title = tight(document.title.value) if document.title else ""
    return any((number and number == e.number) or _are_alike(e.title, title) for e in entries)


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two printings of a title are one; the reading may have doubled a character."""
    if one == other or not one or not other or abs(len(one) - len(other)) > 4:
        return one == other
    digits = [re.findall(r"[\d一二三四五六七八九十]+", words)[:3] for words in (one, other)]
    same = digits[0] == digits[1] or len("".join(digits[0])) != len("".join(digits[1]))
    return same and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE_ENOUGH


def _start(document: Document) -> int:
    return min((piece.source_start for piece in document.body.pieces), default=0)


def _name(document: Document) -> str:
    values = (document.title, document.number)
    return next((value.value for value in values if value), document.text[:20])
