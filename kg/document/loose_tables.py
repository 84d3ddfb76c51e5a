"""Tables of which a text keeps the cells and loses the rules: a cell a line, or parted by space.

Lines → Lines, those of such a table as rows `|…|…|` of their cells

    序号             序号  工作任务          牵头单位
    工作任务          1    改造农贸市场8个。   市商务局
    牵头单位
    1
    改造农贸市场8个。
    市商务局
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.document.lines import Line
from kg.mapped_text import MappedText

Cells = list[MappedText]

_ORDINAL = re.compile(r"序\s*号|编\s*号|项\s*次|序")
_NAME = re.compile(
    r"(?:类\s*别|领\s*域|备\s*注|方\s*面|说\s*明|[\u4e00-\u9fff（）()/、]{0,10}(?:单位|部门|时限|时间|期限|节点|任务|内容|事项|措施|举措|目标|名称|项目"
    r"|要求|要点|领导|责任人|联系人|电话|姓名|职务|地点|金额|投资|规模|进度|标准|指标|分值|类别|问题|进展|情况))"
)
# The columns whose cells are sentences: what is too much in a row belongs to the first of them.
_PROSE = re.compile(r"任务|内容|措施|事项|举措|目标|项目|要求|要点|名称|问题|指标|标准")
_NUMBER = re.compile(r"[（(]?(\d{1,3})[）)]?[.．、]?")
_CATEGORY = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]\S{2,40}|[（(][一二三四五六七八九十]{1,3}[）)]\S{2,40}"
)
_PAGE_NUMBER = re.compile(r"[-—–－·]+\s*\d{1,4}\s*[-—–－·]+|第\s*\d+\s*页.{0,12}")
_OPEN_END = re.compile(r"[，,、（(；;和及与]\Z")
_CLOSING_START = re.compile(r"[，,、；;。）)]")
_FEWEST, _MOST, _LONGEST_CELL = 3, 10, 40
_WIDE = re.compile(r"\t|[ \u3000]{2,}")
_SPACE = re.compile(r"[ \t\u3000]+")


def fold_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each table that lost its rules as rows."""
    folded: list[Line] = []
    index = 0
    while index < len(lines):
        rows, end = _table_at(lines, index)
        folded += rows or [lines[index]]
        index = end if rows else index + 1
    return folded


def _table_at(lines: Sequence[Line], index: int) -> tuple[list[Line], int]:
    """Return the rows of the table that begins with the line, and the index of the line after it."""
    words = lines[index].words
    if not _ORDINAL.match(words) or lines[index].is_row:
        return [], index
    if _ORDINAL.fullmatch(words):
        names = _names_from(lines, index)
        return _rows_of_cell_lines(lines, index, names) if names else ([], index)
    for gap in (_WIDE, _SPACE):
        header = _split(lines[index], gap)
        if len(header) >= _FEWEST and all(_is_name(cell.text) for cell in header):
            return _rows_of_spaced_lines(lines, index, header, gap)
    return [], index


def _is_name(words: str) -> bool:
    bare = "".join(words.split())
    return bool(_ORDINAL.fullmatch(bare) or _NAME.fullmatch(bare))


def _names_from(lines: Sequence[Line], index: int) -> Cells:
    """Return the names of columns that stand a line each from the index on."""
    names: Cells = []
    for line in lines[index : index + _MOST]:
        if not _is_name(line.words) or (names and _ORDINAL.fullmatch(line.words)):
            break
        names.append(line.text)
    return names if len(names) >= _FEWEST else []


def _rows_of_cell_lines(lines: Sequence[Line], index: int, names: Cells) -> tuple[list[Line], int]:
    rows, at, number = [_row(names, len(names))], index + len(names), 0
    while at < len(lines):
        words = lines[at].words
        found = _NUMBER.fullmatch(words)
        if found and int(found[1]) == (number or int(found[1]) - 1) + 1:
            number = int(found[1])
            cells, end = _cells_of_row(lines, at, number, names)
            if not cells:
                break
            rows.append(_row([lines[at].text, *cells], len(names)))
            at = end
        elif _PAGE_NUMBER.fullmatch(words):
            at += 1
        elif _ORDINAL.fullmatch(words) and len(_names_from(lines, at)) == len(names):
            at += len(names)
        elif _CATEGORY.fullmatch(words) and _is_number(lines, at + 1, number + 1):
            rows.append(_row([lines[at].text], len(names)))
            at += 1
        else:
            break
    return (rows, at) if len(rows) > 1 else ([], index)


def _is_number(lines: Sequence[Line], at: int, number: int) -> bool:
    found = _NUMBER.fullmatch(lines[at].words) if at < len(lines) else None
    return bool(found and int(found[1]) == number)


def _cells_of_row(lines: Sequence[Line], at: int, number: int, names: Cells) -> tuple[Cells, int]:
    """Return the cells behind the number of a row, none where they do not fit, and the next index."""
    count = len(names) - 1
    last = min(at + 1 + _LONGEST_CELL, len(lines))
    for end in range(at + 1 + count, last):
        if _is_number(lines, end, number + 1):
            begin = end
            while begin > at + 1 + count and _CATEGORY.fullmatch(lines[begin - 1].words):
                begin -= 1
            return _fit(_without_page_break(lines[at + 1 : begin], names), names[1:]), begin
    end = at + 1
    cells: Cells = []
    while (
        end < len(lines)
        and not _is_number(lines, end, number + 1)
        and (len(cells) < count or _goes_on(cells[-1], lines[end].text))
    ):
        cells = _joined([*cells, lines[end].text])
        end += 1
    return (cells, end) if len(cells) == count else ([], at)


def _without_page_break(lines: Sequence[Line], names: Cells) -> Cells:
    """Return the texts of the lines without page numbers and names of columns printed again."""
    again = {name.text for name in names}
    return [
        line.text
        for line in lines
        if line.words not in again and not _PAGE_NUMBER.fullmatch(line.words)
    ]


def _goes_on(above: MappedText, below: MappedText) -> bool:
    return bool(_OPEN_END.search(above.text) or _CLOSING_START.match(below.text))


def _joined(cells: Cells) -> Cells:
    """Return the cells with those one that a line break cut behind a comma."""
    joined: Cells = []
    for cell in cells:
        if joined and _goes_on(joined[-1], cell):
            joined[-1] = MappedText.join([joined[-1], cell])
        else:
            joined.append(cell)
    return joined


def _fit(cells: Cells, names: Cells) -> Cells:
    """Return a cell for each column: broken cells joined, the rest to the first column of prose."""
    if len(cells) > len(names):
        cells = _joined(cells)
    surplus = len(cells) - len(names)
    if surplus < 0:
        return _filled(cells, names, -surplus)
    prose = next((i for i, name in enumerate(names) if _PROSE.search(name.text)), None)
    if surplus and prose is None:
        return []
    at = prose or 0
    middle = MappedText.join(cells[at : at + surplus + 1])
    return [*cells[:at], middle, *cells[at + surplus + 1 :]]


def _filled(cells: Cells, names: Cells, missing: int) -> Cells:
    """Return the cells with empty ones: remarks at the end, or merged cells at the start.

    Merged cells leave the last column of prose its own words, and no sentence in one of units.
    """
    empty = [MappedText("", ())] * missing
    if all("备" in name.text for name in names[-missing:]):
        return [*cells, *empty]
    last = max((i for i, name in enumerate(names) if _PROSE.search(name.text)), default=-1)
    filled = [*empty, *cells]
    if missing > last or any("。" in cell.text for cell in filled[last + 1 :]):
        return []
    return filled


def _row(cells: Cells, width: int) -> Line:
    empty = MappedText("", ())
    padded = [*cells, *[empty] * (width - len(cells))]
    return Line(MappedText.join([empty, *padded, empty], "|"))


def _rows_of_spaced_lines(
    lines: Sequence[Line], index: int, header: Cells, gap: re.Pattern[str]
) -> tuple[list[Line], int]:
    rows, at = [_row(header, len(header))], index + 1
    while at < len(lines):
        cells = _split(lines[at], gap)
        if not cells or lines[at].is_row:
            break
        numbered = _NUMBER.fullmatch(cells[0].text) is not None
        fitted = _fit(cells[1:], header[1:]) if numbered and len(cells) >= _FEWEST else []
        if fitted:
            rows.append(_row([cells[0], *fitted], len(header)))
        elif len(cells) == 1 and _CATEGORY.fullmatch(cells[0].text):
            rows.append(_row(cells, len(header)))
        elif not _PAGE_NUMBER.fullmatch(lines[at].words) and not _repeats(cells, header):
            break
        at += 1
    return (rows, at) if len(rows) > 1 else ([], index)


def _repeats(cells: Cells, header: Cells) -> bool:
    return [cell.text for cell in cells] == [name.text for name in header]


def _split(line: Line, gap: re.Pattern[str]) -> Cells:
    return list(_between(line.text, gap))


def _between(text: MappedText, gap: re.Pattern[str]) -> Iterator[MappedText]:
    start = 0
    for match in gap.finditer(text.text):
        yield text.slice(start, match.start()).strip()
        start = match.end()
    yield text.slice(start, len(text.text)).strip()
