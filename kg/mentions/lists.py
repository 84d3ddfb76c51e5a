"""Split an enumeration of units as a reader would.

words of a text → Mentions, one a unit

    市科技局、教育局，各县（市、区）人民政府，云川经开区、清江新区管委会

is five: the second gets its 市 from the first, the fourth its 管委会 from the last, and the
enumeration inside 县（市、区） is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.shared_names import FIELDS, Piece, share_heads, share_tails
from kg.mentions.units import (
    ENUMERATED_CLASS,
    is_class,
    is_unit,
    load_words,
    outside_brackets,
    unit_type,
)
from kg.model import Mention

_OPEN, _CLOSE = "（(〔[【〈<", "）)〕]】〉>"
# 文化广电和旅游局, 教育和体育局 are one bureau: 和 parts two only behind the end of a name
_JOINING = re.compile(
    r"以及|会同|[与及]|和(?!(?:旅游|体育|信息化|科学技术|城乡建设|社会保障)[局厅委])|(?<=[局委办部厅])和"
)
_TRAILING = re.compile(
    r"(?:等(?:\d{0,3}[个家]?(?:部门|单位|部委|机构|有关方面)(?:和单位)?|(?:各?(?:有关|相关|其他|职能|责任|成员|行业主管)+)(?:部门|单位|方面|地方|企业)(?:和单位)?)?)$"
)
_ETC = re.compile(r"等(?=各?[市区县省州](?:[直级属]|有关|相关|各)|各)")
_LEADING = re.compile(
    r"^(?:[\s:：、，,；;.．。★●◆■*-]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|以及|会同|由|并|及|和(?![平田顺龙静硕政布林])|与(?!会))+"
)
# （牵头） after a unit says its part in the work and is none of its name
_PART = re.compile(r"[（(](?:牵头|负责|主办|主责|配合|协办|参与)(?:单位|部门)?[）)]$")
_FULL_WIDTH = str.maketrans("()<>〈〉[],", "（）（）（）〔〕，")


def split_units(text: str, offset: int = 0) -> list[Mention]:
    """Return the units that the words enumerate, in text order; what is no unit is left out.

    `offset` is where the words stand in the body. A mention's text has what a shared head or tail
    supplies; its span is what is printed.

    >>> [m.text for m in split_units("市财政局、教育局和各县（市、区）人民政府等有关单位")]
    ['市财政局', '市教育局', '各县（市、区）人民政府']
    """
    return [unit for _, unit in _read(text, offset) if unit]


def is_unit_list(text: str) -> bool:
    """Tell whether the words enumerate units and nothing else.

    >>> is_unit_list("财政部、教育部等部门"), is_unit_list("按规定需要审批的，由财政部")
    (True, False)
    """
    read = list(_read(text, 0))
    return any(unit for _, unit in read) and all(
        unit or piece.words in load_words().nobody for piece, unit in read
    )


_LONGEST_ODD = 14
_FEWEST_UNITS = 5


def is_nearly_unit_list(text: str) -> bool:
    """Tell whether the words enumerate many units and, among them, few short names of no known kind.

    >>> is_nearly_unit_list("市财政局、教育局、公安局、民政局、交通与建设、水利局、林业局、司法局")
    True
    """
    read = list(_read(text, 0))
    odd = [piece for piece, unit in read if not unit and piece.words not in load_words().nobody]
    return (
        len(read) - len(odd) >= _FEWEST_UNITS
        and len(odd) * 6 <= len(read)
        and all(len(piece.words) <= _LONGEST_ODD for piece in odd)
    )


def _read(text: str, offset: int) -> Iterator[tuple[Piece, Mention | None]]:
    pieces = share_heads(share_tails(_join_classes(list(find_pieces(text)))))
    return ((piece, _mention(piece, offset)) for piece in pieces)


# 区党工委、管委会办公室: one office of two bodies
_ONE_OFFICE = re.compile(
    r"[一-龥]{0,8}党工委[、和]管委会办(?:公室(?:[一-龥]{2,6}[处科])?)?(?![一-龥])"
)


def _one_name(text: str, start: int, end: int | None = None) -> re.Match[str] | None:
    """Return the match of a name at the place that holds the separators of lists."""
    end = len(text) if end is None else end
    fields = FIELDS.match(text, start, end)
    if fields and not any(map(is_unit, re.split("[、和]", fields[0].removesuffix("部门"))[:-1])):
        return fields
    return ENUMERATED_CLASS.match(text, start, end) or _ONE_OFFICE.match(text, start, end)


def find_pieces(text: str) -> Iterator[Piece]:
    """Yield the members of the enumeration as printed, without what joins them."""
    for start, end, separator in _cut(text):
        for first, last, joint in _cut_joined(text, start, end, separator):
            yield from _trim(text, first, last, joint)


def _cut(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the ranges between separators outside brackets, with the separator before each."""
    start, depth, position, before = 0, 0, 0, ""
    while position < len(text):
        char = text[position]
        if depth == 0 and (whole := _one_name(text, position) if position == start else None):
            position = whole.end()
            continue
        depth = max(0, depth + (char in _OPEN) - (char in _CLOSE))
        if depth == 0 and (char in "、，,；;/／" or _is_gap(text, start, position)):
            yield start, position, before
            start, before = position + 1, char
        position += 1
    yield start, len(text), before


def _is_gap(text: str, start: int, position: int) -> bool:
    """Tell whether the space at `position` parts two units: 市公安局 市信访局."""
    if not text[position].isspace() or not text[start:position].strip():
        return False
    left = "".join(text[start:position].split())
    right = "".join(re.split(r"[、，,；;/\s]", text[position:].lstrip(), maxsplit=1)[0].split())
    return len(right) > 1 and is_unit(left) and is_unit(right)


def _cut_joined(text: str, start: int, end: int, before: str) -> Iterator[tuple[int, int, str]]:
    """Yield the range cut at 和, 及, 与 and 等 where units stand on both sides."""
    words = text[start:end].strip()
    if (whole := _one_name(words, 0)) and whole.end() == len(words):
        yield start, end, before
        return
    for joint in (*_ETC.finditer(text, start, end), *_JOINING.finditer(text, start, end)):
        left = _bare(text[start : joint.start()])
        right = _bare(text[joint.end() : end])
        outside = text[start : joint.start()].count("（") == text[start : joint.start()].count("）")
        if outside and is_unit(left) and (is_unit(right) or right in load_words().nobody):
            yield from _cut_joined(text, start, joint.start(), before)
            yield from _cut_joined(text, joint.end(), end, joint[0])
            return
    yield start, end, before


def _trim(text: str, start: int, end: int, before: str) -> Iterator[Piece]:
    words = text[start:end]
    if lead := _LEADING.match(words):
        start, words = start + lead.end(), words[lead.end() :]
    words = words.rstrip(" \n\t\u3000。．.;；★☆▲●")
    fields = FIELDS.fullmatch(words) and not is_unit(_bare(words))
    bare = words if fields else _PART.sub("", _TRAILING.sub("", words).rstrip())
    if bare:
        yield Piece(start, start + len(bare), "".join(bare.split()), before)


def _bare(words: str) -> str:
    return _TRAILING.sub("", "".join(words.split()))


def _join_classes(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces, with 各国有融资租赁、商业保理公司 one, and 街道 after 各乡镇 as 各街道."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last
            and piece.separator == "、"
            and last.words.startswith("各")
            and is_class(last.words)
        ):
            if piece.words in load_words().bare_classes:
                piece = replace(piece, words="各" + piece.words)
            elif not load_words().suffix.fullmatch(outside_brackets(last.words)):
                joined.pop()
                piece = Piece(last.start, piece.end, f"{last.words}、{piece.words}", last.separator)
        joined.append(piece)
    return joined


def _mention(piece: Piece, offset: int) -> Mention | None:
    kind = unit_type(piece.words)
    if not kind:
        return None
    value = piece.words.translate(_FULL_WIDTH) if kind == "UnitSet" else ""
    value = "" if value == piece.words else value
    return Mention(kind, piece.words, piece.start + offset, piece.end + offset, value)
