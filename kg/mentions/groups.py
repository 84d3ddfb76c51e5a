"""Find the names of bodies of bodies: leading groups, headquarters, joint conferences, committees.

words of a text → Mentions of type Group

A name ends with its kind (领导小组, 指挥部) and begins behind a delimiter, or behind the words that
speak of it: 决定成立|云川市防汛抗旱指挥部, 局长|领导小组.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.names import is_name
from kg.mentions.titles import title_at_end
from kg.mentions.units import is_unit
from kg.model import Mention

LONGEST_NAME = 60
_SHORTEST_NAME = 5


@dataclass(frozen=True, slots=True)
class GroupWords:
    """The gazetteer `groups`, ready for matching; `kinds` is the source of a pattern."""

    kinds: str
    kind: re.Pattern[str]
    generic: re.Pattern[str]
    ordinary: re.Pattern[str]
    before: re.Pattern[str]
    inner_verb: re.Pattern[str]
    introducing: re.Pattern[str]


@lru_cache(maxsize=1)
def load_group_words() -> GroupWords:
    rows = {key: str(value).split() for key, value in read_gazetteer("groups").items()}
    kinds = _either(rows["kinds"])
    return GroupWords(
        kinds,
        re.compile(rf"(?<!村民)(?<!居民)(?<!党)(?:{kinds})(?!织)"),
        _generic(kinds),
        re.compile(rf".*(?:{_either(rows['ordinary_committees'])})委员会"),
        re.compile(rf".*(?:{_either((*rows['verbs'], *rows['titles']))}|{_PREPOSITIONS})"),
        re.compile(_either(rows["inner_verbs"])),
        re.compile(rf"(?:(?:{_either(rows['introducing'])})了?)+(?:{_LEADING})?[“\"‘]?$"),
    )


def _either(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_PREPOSITIONS = r"由(?!贸)|了(?!解)|的|[在对报向经送和与及受](?=[市省县区国全])"
_LEADING = r"(?:全[市县区省州盟旗镇乡]|以下|相应的?|有关|[我本][市县区省州]|\d{1,2}(?:[.．]\d{1,2})+|\d{1,2}[.．、])+"
_LEADS = re.compile(rf"^{_LEADING}(?=.{{5}})")
_JOINED = re.compile("为|是|兼任|担任|兼|[以将对]")
"""…负责同志为|联席会议成员."""


def _generic(kinds: str) -> re.Pattern[str]:
    """Return the pattern of words that name no one group: 各专项指挥部, 县级以上…委员会."""
    return re.compile(
        r"(?:.*(?:办理|召开|协助|配合|负责|兼任|各|该|本|此|上述|其|成员|人员|临时|统一|参加|相应|职责|单位|机构|名单|规则|制度|要求|如下|任务|组成))?"
        rf"(?:{kinds})|.*[\d一二三四五六七八九十两]个(?:工作|专项|专业|应急|职能|行动|业务|具体|临时)*(?:{kinds})|(?:各.*|专项.{{0,4}}|现场.*|.*若干个?.*|.{{0,3}}级.*|.*(?:各级|同级|以上|相关|有关).*)(?:{kinds})"
    )


@lru_cache(maxsize=4)
def find_groups(text: str) -> tuple[Mention, ...]:
    """Return the groups that the text names by more than their kind, in text order.

    >>> [g.text for g in find_groups("决定成立云川市“三农”工作领导小组，领导小组下设办公室。")]
    ['云川市“三农”工作领导小组']
    """
    return tuple(_find(text))


def _find(text: str) -> Iterator[Mention]:
    floor = 0
    for kind in load_group_words().kind.finditer(text):
        if kind.start() < floor:
            continue
        start = _first(text, max(floor, kind.start() - LONGEST_NAME), kind.start())
        floor = kind.end()
        named = group_named(text[start : kind.end()], start)
        if named and not _ends_a_list(text, named, kind.start()):
            yield named


_IS_SET_UP = re.compile(r"(?:成立|设立|组建|建立)了?$")
"""成立云川市青年志愿者突击队: 志愿者 is no title of a person there."""


def _ends_a_list(text: str, group: Mention, kind: int) -> bool:
    """Tell whether a list that lost its line end runs into 领导小组: 、县水利局|领导小组, 理事长|领导小组."""
    words = text[group.start : kind]
    if _IS_SET_UP.search(text, max(0, group.start - 3), group.start):
        return False
    in_list = text[group.start - 1 : group.start] == "、"
    return title_at_end(words) is not None or (in_list and (is_unit(words) or is_name(words)))


_STOP = frozenset('，,。；;：:、“”"‘’（）()《》〈〉|！？!?【】[]〔〕')
_PAIRS = {"”": "“", "）": "（", "》": "《", ")": "("}
_ASIDE = re.compile(r"[一二三四五六七八九十\d]+$|以下|下称|简称|试行|.*[，,。；：]")
_LONGEST_ASIDE = 20


def _first(text: str, floor: int, end: int) -> int:
    """Return where the run of words before `end` begins; 创建“文明城市”工作|领导小组 is one run."""
    while end > floor:
        char = text[end - 1]
        if char in _PAIRS and (inner := _opening(text, floor, end)):
            end = inner
        elif char in _STOP or char.isspace():
            break
        else:
            end -= 1
    return end


def _opening(text: str, floor: int, end: int) -> int:
    """Return the offset of the bracket that pairs with the one before `end`, 0 where it is no part."""
    at = text.rfind(_PAIRS[text[end - 1]], max(floor, end - _LONGEST_ASIDE), end - 1)
    inside = text[at + 1 : end - 1]
    aside = _ASIDE.match(inside) or title_at_end(inside)
    return 0 if at <= floor or text[at - 1].isspace() or aside else at


def group_named(words: str, start: int) -> Mention | None:
    """Return the group whose name ends the words, without what stands before it; None for no name."""
    known = load_group_words()
    begin = _cut_verbs(words)
    if leading := _LEADS.match(words[begin:]):
        begin += leading.end()
    if joined := _JOINED.match(words, begin):
        begin = joined.end()
    name = words[begin:]
    if (
        len(name) < _SHORTEST_NAME
        or known.generic.fullmatch(name)
        or known.ordinary.fullmatch(name)
    ):
        return None
    return Mention("Group", name, start + begin, start + len(words))


def _cut_verbs(words: str) -> int:
    known = load_group_words()
    cut = known.before.match(words)
    begin = cut.end() if cut else 0
    for verb in known.inner_verb.finditer(words, begin):
        if _is_clause(words[begin : verb.start()]):
            begin = verb.end()
    return begin


def _is_clause(before: str) -> bool:
    """Tell whether words before a verb make it one of the sentence: 市政府|加强…, not 市能力|提升…."""
    if not before or is_unit(before):
        return True
    return not _PLACE_LED.match(before)


_PLACE_LED = re.compile(r".{0,5}[省市县区州旗盟镇乡]|全国|国家|国务院")


def is_introduced(text: str, start: int) -> bool:
    """Tell whether the words before `start` set up, change or announce what is named there."""
    return load_group_words().introducing.search(text, max(0, start - 16), start) is not None


# （1）抢险救援组。由…; 2.综合协调组：; （三）人员疏散、安置组⏎; …，医疗救护组由卫生院负责
_PART = re.compile(
    r"(?:(?P<numbered>[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,2}、|(?<![\d.．])\d{1,2}(?:[.．、]|(?:[.．]\d{1,2}){1,3}[ \u3000])|[①-⑳])|(?<=[。；;：:，,\n])|^)[ \u3000]*"
    r"(?P<name>[一-龥]{2,16}(?:、[一-龥]{2,12}){0,2}组)"
    r"(?:(?=[，,]?(?:由|牵头))|(?P<mark>(?=[：:。（(\n]|[ \u3000]|$)))",
    re.MULTILINE,
)
_NO_PART = re.compile(
    r".*领导小?组|.*(?:[党机班分编重村户每本各该全老首]|课题|居民|村民|换届)组|.*(?:成立|设立|设置|下设|组成|由|的|了).*"
)


@lru_cache(maxsize=4)
def find_parts(text: str) -> tuple[Mention, ...]:
    """Return the groups inside a group, as numbered or as spoken of, in text order: 抢险救援组.

    >>> [g.text for g in find_parts("（1）抢险救援组。由县公安局牵头。（2）医疗组：")]
    ['抢险救援组', '医疗组']
    """
    return tuple(
        Mention("Group", found["name"], *found.span("name"))
        for found in _PART.finditer(text)
        if _is_part(text, found)
    )


def _is_part(text: str, found: re.Match[str]) -> bool:
    """A list name of several words, or one set apart by a comma alone, must be more surely a name."""
    if _NO_PART.fullmatch(found["name"]) or load_group_words().generic.fullmatch(found["name"]):
        return False
    if found["numbered"]:
        return True
    before = text[found.start("name") - 1 : found.start("name")]
    by_verb = found["mark"] is None
    return "、" not in found["name"] and (
        by_verb or (before in "\n；;。" and text[found.end()] in "：:")
    )
