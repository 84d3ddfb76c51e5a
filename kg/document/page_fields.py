"""The fields that open a page of a government site: 标题：…, 成文日期：…, also as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from kg.document.lines import Line, tight
from kg.document.site_lines import is_title
from kg.document.tables import read_table
from kg.gazetteers import read_gazetteer
from kg.mapped_text import MappedText

_BODY_RULE = re.compile(r"[=\-—*]{3,}\s*正文\s*[=\-—*]{3,}")
_MOST_LINES, _LONGEST_LINE, _LONGEST_VALUE, _FAR = 30, 300, 200, 1200


@dataclass(frozen=True, slots=True)
class PageFields:
    """The values of the fields by their names, as the page gives them first."""

    values: dict[str, MappedText] = field(default_factory=dict)

    def of(self, role: str) -> MappedText | None:
        """Return the value of the field that says it: title, number, made, issuer, publisher."""
        return next((self.values[n] for n in _names()[role] if n in self.values), None)


@dataclass(frozen=True, slots=True)
class _Patterns:
    names: frozenset[str]
    line: re.Pattern[str]
    inline: re.Pattern[str]


@lru_cache(maxsize=1)
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = read_gazetteer("page_fields")
    return names


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    names = {name for group in _names().values() for name in group}
    spaced = "|".join(r"\s{0,3}".join(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return _Patterns(
        frozenset(names),
        re.compile(rf"\s*(?P<name>{spaced})\s*[：:]\s*(?P<value>.*?)\s*\Z"),
        re.compile(rf"(?:\A|(?<=\s))(?P<name>{spaced})\s?[：:]\s?"),
    )


def count_fields(lines: Sequence[Line]) -> int:
    """Return how many of the lines give a field."""
    return sum(map(_gives_field, lines))


def _gives_field(line: Line) -> bool:
    if len(line.words) >= _LONGEST_LINE:
        return False
    words = line.words.strip("| ").split("|")[0] if line.is_row else line.words
    if line.is_row:
        return tight(words).rstrip("：:") in _patterns().names
    return _patterns().line.match(words) is not None


def read_fields(lines: Sequence[Line]) -> tuple[PageFields, list[Line]]:
    """Return the fields that open the page, and the lines of its body."""
    values: dict[str, MappedText] = {}
    start = 0
    others: list[Line] = []
    for index, line in enumerate(lines[:_MOST_LINES]):
        if _BODY_RULE.fullmatch(line.words):
            start, others = index + 1, []
            break
        if _read_row(line, values) if line.is_row else _read_line(line, values):
            start = index + 1
        elif line.is_row or not is_title(line):
            continue
        else:
            others.append(line)
    titles = [] if _names_title(values) else [o for o in others if o.start < _start(lines, start)]
    body = [*titles[:1], *lines[start:]]
    if body:
        _read_run_on(body[0].text, values)
    return PageFields(values), body


def _names_title(values: dict[str, MappedText]) -> bool:
    return any(name in values for name in _names()["title"])


def _start(lines: Sequence[Line], index: int) -> int:
    """Return where the line stands in the source, 0 where there is none."""
    return lines[index].start if index < len(lines) else 0


def _read_line(line: Line, values: dict[str, MappedText]) -> bool:
    found = _patterns().line.match(line.words) if len(line.words) < _LONGEST_LINE else None
    if found is None:
        return False
    value = line.text.slice(found.start("value"), found.end("value")).strip()
    if value.text:
        values.setdefault(tight(found["name"]), value)
    return True


def _read_row(line: Line, values: dict[str, MappedText]) -> bool:
    """Add the fields of a row of a disclosure table: | 索引号： | … | 成文日期： | … |"""
    names = _patterns().names
    rows = read_table([[line]]).rows
    cells = rows[0] if rows else ()
    keys = [tight(cell.text).rstrip("：:") for cell in cells]
    for (key, _), (following, value) in pairwise(zip(keys, cells, strict=True)):
        if key in names and value.text and following not in names:
            values.setdefault(key, value)
    return any(key in names for key in keys) or set(line.words) <= set("|-: ")


def _read_run_on(text: MappedText, values: dict[str, MappedText]) -> None:
    """Add the fields of a disclosure table that runs on in the line: 索引号：… 成文日期：…"""
    found = list(_patterns().inline.finditer(text.text, 0, _FAR))
    for field_name, following in pairwise(found):
        value = text.slice(field_name.end(), following.start()).strip()
        if 0 < len(value.text) < _LONGEST_VALUE:
            values.setdefault(tight(field_name["name"]), value)
