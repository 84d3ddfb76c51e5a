"""Interleaved columns: a notice read line by line over both columns, put back in order.

Short notices of personnel suffer most. The left column holds the addressee, the opening clause and
the start of the last sentence; its end and the note stand in the right column, at the height of the
addressee:

    各县（市、区）人民政府，市政府各部门，各直属单位；主任职务。
    经市政府研究，决定：（此件主动公开）
    免去李明同志的云川市水文中心副
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.document.endings import NOTE
from kg.document.heads import is_date_line, organ_alone
from kg.document.lines import Line
from kg.mapped_text import MappedText

# The addressee with the end of another sentence behind it: …各单位；主任职务。, 驻市各单位：主任职务。,
# …市属、 职务；
_TAILED_ADDRESSEE = re.compile(
    r"(?P<head>[^。！？：:]{0,200}(?:(?:单位|部门|人民政府|机构|企业|院校|公司)[，,；;：:]|[属级]、(?=\s)))\s*"
    r"(?P<tail>[^各市县\s][^：:]{0,80}[。；;])"
)
_OPENING = re.compile(
    r"(?P<head>[^：:]{0,60}(?:决定|研究|同意|如下)[^：:。]{0,16}[：:])\s*(?P<tail>.*)"
)
# 张建华同志任副局长； 免去赵刚同志的…: two clauses side by side.
_TWO_CLAUSES = re.compile(r"(?P<head>.{6,}?[；;。])\s+(?P<tail>\S.{6,})")
# 张建华同志任云川市水务局副 免去赵刚同志的…职务。: the same where the line breaks the left one.
_CUT_AND_CLAUSE = re.compile(
    r"(?P<head>.*同志.{4,}?[^；;。，,：:\s])\s+"
    r"(?P<tail>(?:免去|免除|解聘|[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}同志任).{6,}[。；;])"
)
_NOTED = re.compile(rf"(?P<head>.*?)\s*(?P<tail>{NOTE.pattern})")
# What a clause of a notice of personnel begins with; the rest of a broken one does not.
_CLAUSE = re.compile(
    r"免去|免除|任命|聘任|聘请|续聘|解聘|撤销|罢免|接受|批准|同意|以上|上述"
    r"|[\u4e00-\u9fff·]{1,4}\s{0,3}[\u4e00-\u9fff·]{1,4}(?:[（(][^（）()]{1,8}[）)])?"
    r"(?:同志|不再|[任为](?=[\u4e00-\u9fff]{0,4}[省市县区州旗]))"
)
_FINISHED = re.compile(r"[。；;：:！？!?][”’）)]*\Z")
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class _Page:
    """The pieces of the lines below the head of a notice, in the order of each column."""

    head: tuple[Line, ...]
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    foot: tuple[Line, ...]


def restore_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one notice in reading order; as they are where no column broke them."""
    at = next((i for i, line in enumerate(lines) if line.words.startswith("各")), None)
    if at is None or len(lines) > _MOST_LINES or any(line.is_row for line in lines):
        return list(lines)
    opening = next((i for i in range(at + 1, len(lines)) if _is_opening(lines[i])), None)
    if opening is None:
        return list(lines)
    page = _read_page(lines, at, opening)
    if not _is_broken(page):
        return list(lines)
    return [*page.head, *_join_broken([*page.left, *page.right]), *page.foot]


def _is_opening(line: Line) -> bool:
    return _OPENING.fullmatch(line.words) is not None


def _read_page(lines: Sequence[Line], at: int, opening: int) -> _Page:
    addressee, tails = _read_addressee(lines[at:opening])
    clause, tail = _parted(lines[opening], _OPENING)
    foot: list[Line] = []
    right = [*tails, *(_without_note(tail, foot) if tail else ())]
    left: list[Line] = []
    for line in lines[opening + 1 :]:
        for piece in _without_note(line, foot):
            own, beside = _parted(piece, _TWO_CLAUSES)
            if beside is None:
                own, beside = _parted(piece, _CUT_AND_CLAUSE)
            if own and beside and _CLAUSE.match(beside.words):
                left, right = [*left, own], [*right, beside]
            else:
                left.append(piece)
    signed = [line for line in left if _is_signature(line.words)]
    left = _whole_clauses([line for line in left if line not in signed])
    head = [*lines[:at], *addressee, *([clause] if clause else [])]
    return _Page(tuple(head), tuple(left), tuple(right), (*signed, *foot))


def _whole_clauses(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one column, those that a line end broke inside a clause joined."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        goes_on = above and (above.words[-1] in "，," or not _CLAUSE.match(line.words))
        if above and goes_on and _is_cut(above):
            whole[-1] = replace(above, text=MappedText.join([above.text, line.text]))
        else:
            whole.append(line)
    return whole


def _read_addressee(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that name who is addressed, and what of the right column stands among them."""
    addressee: list[Line] = []
    right: list[Line] = []
    for line in lines:
        own, tail = _parted(line, _TAILED_ADDRESSEE)
        ended = bool(addressee) and addressee[-1].words[-1] in "：:；;"
        if own and (not ended or own.words[-1] in "：:"):
            addressee.append(own)
        elif own:
            right.append(own)
        right += [tail] if tail else []
    return addressee, right


def _parted(line: Line, pattern: re.Pattern[str]) -> tuple[Line | None, Line | None]:
    """Return the line in two where the pattern parts it, else the whole and nothing."""
    match = pattern.fullmatch(line.words)
    if match is None:
        return line, None
    parts = [line.text.slice(*match.span(name)).strip() for name in ("head", "tail")]
    first, second = (replace(line, text=part) if part.text else None for part in parts)
    return first, second


def _without_note(line: Line, foot: list[Line]) -> Iterator[Line]:
    """Yield the line without the note behind it, which goes to the foot."""
    own, note = _parted(line, _NOTED)
    foot += [note] if note else []
    if own:
        yield own


def _is_signature(words: str) -> bool:
    """Tell whether the line signs; 李明同志任云川市水文中心 ends with a body too."""
    is_organ = bool(organ_alone(words, 0, len(words))) and not _CLAUSE.match(words)
    return is_organ or is_date_line(words)


def _is_broken(page: _Page) -> bool:
    """Tell whether a clause of the left column ends in the right one."""
    broken = [line for line in page.left if _is_cut(line)]
    rests = [line for line in page.right if not _CLAUSE.match(line.words)]
    return len(broken) == 1 and len(rests) == 1 and _FINISHED.search(rests[0].words) is not None


def _is_cut(line: Line) -> bool:
    return _CLAUSE.match(line.words) is not None and not _FINISHED.search(line.words)


def _join_broken(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, what a clause lacks at its end joined to it."""
    cut = next(line for line in lines if _is_cut(line))
    rest = next(line for line in lines if not _CLAUSE.match(line.words) and line is not cut)
    whole = replace(cut, text=MappedText.join([cut.text, rest.text]))
    return [whole if line is cut else line for line in lines if line is not rest]
