"""The fields that open a page of a government site: 标题：…, 成文日期：…, also as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.site_lines import is_title, split_number
from kg.gazetteers import read_gazetteer
from kg.mapped_text import MappedText

_BODY_RULE = re.compile(r"[=\-—*]{3,}\s*正文\s*[=\-—*]{3,}")
_MOST_LINES, _LONGEST_LINE, _LONGEST_VALUE, _FAR = 50, 300, 200, 1200
# 编辑：… 来源：… 时间：… is a line of a newspaper; a page of a document gives one of these.
_OF_DOCUMENT = ("title", "number", "made", "issuer", "index")
# 发文机构：县政府网站 is where the page stands, not who issued it.
_SITE = re.compile(r"网站?\Z")
# （2031年3月5日…会议通过）: a note of adoption, behind which the text follows
_NOTE = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]")
# A name without a colon behind it has at least as many characters; a line of fields as many fields.
_LONG_NAME, _RUN = 4, 2
# 信息内容安全管理办法 is a title: these open no field whose colon is missing.
_OPENS_TITLE = ("信息", "文件", "公文", "内容", "规范性")
# A field whose value stands on the line below it has no more characters there.
_LONGEST_BELOW = 60
# 公文类型 ⏎ 部令: a kind alone is a value, more of it may be the title of the document.
_SHORT_KIND = 6
# • 文号：, - 文号：
_BULLET = r"[•·●▪◦*\-]?"


@dataclass(frozen=True, slots=True)
class PageFields:
    """The values of the fields by their names, as the page gives them first."""

    values: dict[str, MappedText] = field(default_factory=dict)

    def of(self, role: str) -> MappedText | None:
        """Return the value of the field that says it: title, number, made, issuer, publisher.

        That of `effective` and `expires` keeps its name, which tells it from the day of issue.
        """
        given = (self.values[n] for n in _names()[role] if n in self.values)
        return next((v for v in given if role != "issuer" or not _SITE.search(v.text)), None)


@dataclass(frozen=True, slots=True)
class _Patterns:
    names: frozenset[str]
    line: re.Pattern[str]
    bare: re.Pattern[str]
    alone: re.Pattern[str]
    inline: re.Pattern[str]


@lru_cache(maxsize=1)
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = read_gazetteer("page_fields")
    return names


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    names = {name for group in _names().values() for name in group}
    spaced = _any_of(names)
    return _Patterns(
        frozenset(names),
        # 发文字号：云政发〔2031〕3号, 【发文字号】云政发〔2031〕3号
        re.compile(
            rf"\s*{_BULLET}\s*[【\[]?(?P<name>{spaced})\s*[：:】\]]{{1,2}}\s*(?P<value>.*?)\s*\Z"
        ),
        # 发文字号云政发〔2031〕3号: the cells of a table run together
        re.compile(
            rf"\s*(?P<name>{_any_of(filter(_may_be_bare, names))})(?P<value>[^。，；：:]{{2,60}}?)\s*\Z"
        ),
        # 发文字号 and below it 云政发〔2031〕3号
        re.compile(rf"\s*{_BULLET}\s*[【\[]?(?P<name>{spaced})\s*[：:】\]]{{0,2}}\s*\Z"),
        re.compile(rf"(?:\A|(?<=\s))(?P<name>{spaced})\s?[：:]\s?"),
    )


def _may_be_bare(name: str) -> bool:
    return len(name) >= _LONG_NAME and not name.startswith(_OPENS_TITLE)


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern for the names, with the white space that pages put inside them."""
    return "|".join(r"\s{0,3}".join(n) for n in sorted(names, key=lambda n: (-len(n), n)))


def count_fields(lines: Sequence[Line]) -> int:
    """Return how many fields the lines give, no more than one a line but for lines of fields."""
    return sum(map(_fields_given, lines))


def _fields_given(line: Line) -> int:
    if _is_row(line):
        return 1
    if _is_run(line):
        given = [tight(m["name"]) for m in _patterns().inline.finditer(line.words)]
        roles = sum(any(name in _names()[role] for name in given) for role in _OF_DOCUMENT)
        return len(given) + (roles > 1)  # 颁布日期：… 颁布单位：… is the head of an archive
    return int(_match_line(line) is not None or _of_document(line))


def _is_row(line: Line) -> bool:
    """Tell whether the line is a row of cells of which the first names a field."""
    cells = line.words.strip("|｜ ").replace("｜", "|").split("|")
    return (line.is_row or len(cells) > 1) and _key(cells[0]) in _patterns().names


def _key(words: str) -> str:
    return tight(words).strip("【】[]：:")


def _of_document(line: Line) -> bool:
    """Tell whether the line is the name of a field that only pages of documents have: 发文字号."""
    alone = _patterns().alone.fullmatch(line.words)
    return alone is not None and any(tight(alone["name"]) in _names()[r] for r in _OF_DOCUMENT)


def _match_line(line: Line) -> re.Match[str] | None:
    """Return the field that is the whole line."""
    if len(line.words) >= _LONGEST_LINE:
        return None
    return _patterns().line.match(line.words) or _patterns().bare.match(line.words)


def _is_run(line: Line) -> bool:
    """Tell whether the line is the fields of a table and nothing else: 索引号：… 成文日期：…"""
    if "。" in line.words or len(line.words) > _FAR:
        return False
    found = list(_patterns().inline.finditer(line.words))
    if len(found) < _RUN or found[0].start() or len(line.words) - found[-1].end() > _LONGEST_VALUE:
        return False
    given = {tight(match["name"]) for match in found}
    return any(given & set(_names()[role]) for role in _OF_DOCUMENT)


def read_fields(lines: Sequence[Line]) -> tuple[PageFields, list[Line]]:
    """Return the fields that open the page, and the lines of its body."""
    values: dict[str, MappedText] = {}
    start, beside = 0, False
    others: list[Line] = []
    for index, line in enumerate(lines[:_MOST_LINES]):
        if _BODY_RULE.fullmatch(line.words):
            start, others = index + 1, []
            break
        if index < start:
            continue
        beside = beside or _is_given_beside(line)
        if _read_below(line, lines[index + 1 : index + 2], values, beside):
            start = index + 2
        elif _read_row(line, values) if line.is_row or _is_row(line) else _read_line(line, values):
            start = index + 1
        elif line.is_row or not is_title(line):
            continue
        else:
            others.append(line)
    _part_number(values)
    titles = [] if _names_title(values) else [o for o in others if o.start < _start(lines, start)]
    body = [*titles[:1], *lines[start:]]
    if body:
        _read_run_on(body[0].text, values)
    return PageFields(values), body


def end_before_fields(text: str) -> int:
    """Return where the words end that stand before the first field: 云川市节水条例 制定机关：…"""
    first = _patterns().inline.search(text, 0, _LONGEST_LINE)
    return len(text[: first.start()].rstrip()) if first else 0


def _part_number(values: dict[str, MappedText]) -> None:
    """Part the number from the title in a field: 标题：云政发〔2031〕3号 云川市…的通知."""
    name = next((n for n in _names()["title"] if n in values), "")
    title, *number = split_number(Line(values[name])) if name else (None,)
    if title is not None and number:
        values[name] = title.text
        given = next((n for n in _names()["number"] if n in values), _names()["number"][0])
        if given not in values or values[given].text in number[0].words:
            values[given] = number[0].text  # 公告2031年第9号 of the field is 水利部公告2031年第9号


def _names_title(values: dict[str, MappedText]) -> bool:
    return any(name in values for name in _names()["title"])


def _start(lines: Sequence[Line], index: int) -> int:
    """Return where the line stands in the source, 0 where there is none."""
    return lines[index].start if index < len(lines) else 0


def _is_given_beside(line: Line) -> bool:
    found = _match_line(line)
    return found is not None and bool(found["value"])


def _read_below(
    line: Line, below: Sequence[Line], values: dict[str, MappedText], beside: bool
) -> bool:
    """Add the field that is named on the line and given on the one below: 发文字号 ⏎ 云政发〔2031〕3号.

    Where others have their value `beside` the name, a name with nothing behind its colon is empty.
    """
    alone = _patterns().alone.fullmatch(line.words)
    if alone is None or not below or _may_be_no_value(below[0]):
        return False
    if beside and line.words.endswith(("：", ":")):
        return False
    name = tight(alone["name"])
    if kind_of(below[0].words) and name not in _names()["title"] and not _is_short(below[0].words):
        return False
    both = MappedText.join([line.text, below[0].text])
    _add(values, both, alone, len(line.text), len(both))
    return True


def _may_be_no_value(line: Line) -> bool:
    words = line.words
    if line.is_row or len(words) > _LONGEST_BELOW or re.search("[。；：:]", words):
        return True
    return _fields_given(line) > 0 or _patterns().alone.fullmatch(words) is not None


def _is_short(words: str) -> bool:
    return len(words) <= _SHORT_KIND


def _read_line(line: Line, values: dict[str, MappedText]) -> bool:
    if _is_run(line):
        _read_run_on(line.text, values, whole=True)
        return True
    found = _match_line(line)
    if found is None:
        return False
    _add(values, line.text, found, found.start("value"), found.end("value"))
    return True


def _add(
    values: dict[str, MappedText], text: MappedText, field: re.Match[str], start: int, end: int
) -> None:
    """Add the field with `text[start:end]` as its value, unless the page gave it before."""
    name, value = tight(field["name"]), text.slice(start, end).strip()
    if 0 < len(value.text) < _LONGEST_VALUE:
        named = name in (*_names()["effective"], *_names()["expires"])
        values.setdefault(name, text.slice(field.start("name"), end).strip() if named else value)


def _read_row(line: Line, values: dict[str, MappedText]) -> bool:
    """Add the fields of a row of a disclosure table: | 索引号： | … | 成文日期： | … |"""
    names = _patterns().names
    cells = [cell for cell in _cells(line) if cell.text]
    keys = [_key(cell.text) for cell in cells]
    for (key, _), (following, value) in pairwise(zip(keys, cells, strict=True)):
        if key in names and following not in names:
            values.setdefault(key, value)
    return any(key in names for key in keys) or set(line.words) <= set("|-: ")


def _cells(line: Line) -> list[MappedText]:
    cuts = [-1, *(i for i, c in enumerate(line.words) if c in "|｜"), len(line.words)]
    return [line.text.slice(a + 1, b).strip() for a, b in pairwise(cuts)]


def _read_run_on(text: MappedText, values: dict[str, MappedText], whole: bool = False) -> None:
    """Add the fields of a disclosure table that runs on in the line: 索引号：… 成文日期：…

    Behind the last of them the document may begin, unless the line is `whole`.
    """
    found = list(_patterns().inline.finditer(text.text, 0, _FAR))
    starts = [*(f.start() for f in found), *([len(text)] if whole else [])]
    for match, following in zip(found, starts[1:], strict=False):
        _add(values, text, match, match.end(), following)
    note = _NOTE.match(text.text, found[-1].end()) if found and not whole else None
    if note and tight(found[-1]["name"]) in _names()["note"]:
        _add(values, text, found[-1], *note.span())
