"""What the members of an enumeration share: the 市 of the first, the 管委会 of the last.

Pieces → Pieces
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.gazetteers.bodies import local_forms
from kg.gazetteers.divisions import leading_division
from kg.mentions.units import Words, is_class, is_unit, load_words

# 市 of 市财政局, not that of 市场监管局, 市政公用集团, 市民中心
_HEAD = re.compile(
    r"(?:省|自治区|自治州|区县|县区|市县区?|县市区|市(?!场|政(?!府|协|法|数|务)|容|民[服中])|县(?!域)|区(?!域|块)|州|旗|盟|镇|乡(?!村))(?=[^级直属])"
)
_ZONE = re.compile(
    r".*(?:经开区|高新区|新区|开发区|示范区|试验区|度假区|保税区|产业园区?|园区|工业园|风景区|管理区|林区)$"
)
_DISTRICT = re.compile(r"[一-龥]{1,12}[区县市旗镇乡]$")
_TAILS = re.compile(
    r"((?:片区|景区|园区)(?:开发|建设)?管理局|管委会|管理委员会|人民政府|政府|街道办事处|街道办)$"
)
# 公安、安监、信息化部门; 公安、交通等部门: fields before the word that makes them one class
FIELDS = re.compile(r"[一-龥]{2,6}(?:[、和][一-龥]{2,6}?)+(?:等)?部门(?![一-龥])")


@dataclass(frozen=True, slots=True)
class Piece:
    """One member of an enumeration as printed: `text[start:end]`, its separator before it."""

    start: int
    end: int
    words: str
    separator: str = ""


def share_heads(pieces: list[Piece]) -> list[Piece]:
    """Give 教育局 after 市财政局 its 市, and 统战部 after 市委宣传部 its 市委."""
    words, head = load_words(), ""
    shared: list[Piece] = []
    for piece in pieces:
        piece = _beside_committee(piece, shared[-1] if shared else None)
        name = piece.words
        found = _HEAD.match(name)
        if found:
            head = found[0] + ("委" if name[found.end() :].startswith("委") else "")
        elif _PLACE.match(name):
            head = ""
        elif words.standing.match(name) or not is_unit(name) or _stands_apart(name):
            pass
        elif head:
            piece = replace(piece, words=_with_head(head, name, words))
        shared.append(piece)
    return shared


# 东湖市委、市政府; 清江经开区党工委、管委会: the two bodies of one place
_COMMITTEE = re.compile(r"(?P<place>.{2,12}?)(?:(?P<level>[省市县区州旗镇乡])委|党委|党工委)")


def _beside_committee(piece: Piece, above: Piece | None) -> Piece:
    """Return 市政府 after 东湖市委 as 东湖市政府."""
    found = _COMMITTEE.fullmatch(above.words) if above and piece.separator in "、和" else None
    if found and found["level"] and piece.words.startswith(found["level"] + "政府"):
        return replace(piece, words=found["place"] + piece.words)
    if found and not found["level"] and piece.words in ("政府", "人民政府", "管委会", "管理委员会"):
        return replace(piece, words=found["place"] + piece.words)
    return piece


def _with_head(head: str, name: str, words: Words) -> str:
    if name.startswith(("园区", "乡镇", "办事处")) or _NEEDS_NO_HEAD.match(name):
        return name
    return (head if name in words.party else head.removesuffix("委")) + name


# 云川市财政局, 赤水河县教育局, 东湖区: what follows may be that place's
_PLACE = re.compile(r"[一-龥]{2,8}?(?:省|市(?!场)|县|自治区|区(?!域)|州|旗|镇|乡(?!村))")
# 国网云川供电公司, 云川海关, 清江大学: bodies under no local government
_APART = re.compile(
    r".*(?:分公司|供电公司|支行|分行|分局|分理处|海关|机场|大学|学院|医院|医学院|科学院)$|[一-龥]{2,4}(?:集团|银行)"
)
# 青石镇, 东湖街道办事处; 市级有关部门, 县属企业
_NEEDS_NO_HEAD = re.compile(
    r".*(?:街道|镇|乡)(?:办事处|办|人民政府|政府|党工委|党委)?$|[省市县区州旗][级直属]"
)


# 三江湖水库管理处, 青云山风景区管委会; 公安部门: named after a lake or a hill, or a class
_OF_NATURE = re.compile(
    r"[一-龥]{1,5}[湖江河山岛泉](?:水库|湿地|景区|风景区|森林|灌区|流域|保护区)"
)


def _stands_apart(name: str) -> bool:
    if _APART.match(name) or _OF_NATURE.match(name) or leading_division(name):
        return True
    return re.fullmatch(r"[一-龥]{2,6}部门", name) is not None or FIELDS.fullmatch(name) is not None


_LEVELS = ("省", "市", "县", "区", "州", "旗")
_LAST_OF_BODY = ("局", "委", "办", "厅")


def share_tails(pieces: list[Piece]) -> list[Piece]:
    """Give 云川经开区 before 清江新区管委会 its 管委会, and 东湖区 before 西山区人民政府 its own."""
    shared: list[Piece] = []
    tail = separator = ""
    for piece in reversed(pieces):
        name = piece.words
        if found := _TAILS.search(name):
            tail = "" if name.startswith("各") else found[0]
        elif shared and _names_both(name, shared[-1]):
            tail = name[-3:] + "和" + shared[-1].words
        elif "和" in tail and _takes(name, "管"):
            committee, office = tail.split("和")
            shared.append(replace(piece, words=name + office))
            piece = replace(piece, words=name + committee)
        elif tail and _takes(name, tail):
            piece = replace(piece, words=name.removesuffix("街道") + tail)
        elif shared and separator == "、":
            piece = replace(piece, words=_like_the_next(name, shared[-1].words))
        separator = piece.separator
        if separator != "、":
            tail = ""
        shared.append(piece)
    return shared[::-1]


def _names_both(name: str, following: Piece) -> bool:
    """Tell whether 云川经开区党工委 stands before 管委会, so that zones before it share both."""
    return name.endswith("党工委") and following.words in ("管委会", "管理委员会")


def _like_the_next(name: str, following: str) -> str:
    """Return 市规划局 for 市规划 before 国土局, 区教育局 for 区 before 县教育局; else the name."""
    if name in _LEVELS and following[:1] in _LEVELS and is_unit(following):
        return name + following[1:]
    bare = name[1:] if name[:1] in _LEVELS else name
    tail = following[-1:]
    if tail in _LAST_OF_BODY and not is_unit(name) and bare + tail in local_forms():
        return name + tail
    return name


def _takes(name: str, tail: str) -> bool:
    if is_class(name):
        return False
    if tail[1:].startswith("区") and tail.endswith("管理局"):
        return re.fullmatch(r"[一-龥]{2,5}", name) is not None and not is_unit(name)
    if tail.startswith("管"):
        return _ZONE.fullmatch(name) is not None
    if tail.startswith("街道"):
        return name.endswith("街道")
    return _DISTRICT.match(name) is not None and not _ZONE.fullmatch(name)
