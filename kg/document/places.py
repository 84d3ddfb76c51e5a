"""Which division a body belongs to, read off its name."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from kg.gazetteers.divisions import Division, leading_division, load_places, qualified_name

_FULL_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,6}?(?:[市县州盟旗]|(?:综合实验|新|城|山|江|河|[\u4e00-\u9fff])区)"
)
# 中共云川市委, 清江省云川市人民政府: divisions that no list holds, one inside the other.
_DIVISION = re.compile(
    r"[\u4e00-\u9fff]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|综合实验区|经济技术开发区|高新技术产业开发区|经济开发区"
    r"|开发区|高新区|新区|示范区|林区|特区|地区|矿区|街道|省|市|州(?![市县区])|盟(?!市)|县|旗(?!县)|(?<!片)(?<!园)(?<!社)(?<!城)(?<!辖)区|镇(?![市县区江])|乡(?![市县镇]))"
)
_PARTY = re.compile(r"中国共产党|中共")
_NATIONAL_HEAD = re.compile(
    r"(?:国家|中国)[\u4e00-\u9fff]{2,8}?(?:总局|银行|公司|委员会)(?=[\u4e00-\u9fff]{2})"
)
_NATIONAL = re.compile(
    r"国务院|全国|中华人民共和国|最高人民|中央|国家|公安部|[\u4e00-\u9fff]{2,12}部(?:办公厅)?\Z"
)
# After the division comes the body: not the rest of a word such as 市场监督 or 区块链.
_NOT_DIVISION = re.compile(
    r"市场|市容|市政公用|市民|区块|区域|县域|省际|省级|市级|县级|区级|州级|镇域|城镇|乡村|乡镇|省直|市直|县直|区直|地区性"
)


def place_of(name: str) -> str:
    """Return the full name of the innermost division that the body's name opens with.

    >>> place_of("清江省云川市人民政府办公室"), place_of("国务院办公厅"), place_of("中共云川市委")
    ('云川市', '', '云川市')
    """
    party = _PARTY.match(name)
    if not party and _NATIONAL_HEAD.match(name):
        party = _NATIONAL_HEAD.match(name)
    elif not party and _NATIONAL.match(name):
        return ""
    return _innermost(name[party.end() if party else 0 :])


def _innermost(name: str) -> str:
    known = leading_division(name)
    place = qualified_name(known[0]) if known else ""
    start = known[1] if known else 0
    while (division := _DIVISION.match(name, start)) and not _breaks_word(name, division):
        place, start = division[0], division.end()
    return place


def first_place(title: str) -> str:
    """Return the division that the title of a local law opens with.

    >>> first_place("云川市城镇职工养老保险规定"), first_place("中华人民共和国森林法")
    ('云川市', '')
    """
    if _NATIONAL.match(title):
        return ""
    known = leading_division(title)
    if known and known[0].name == title[: known[1]]:
        return qualified_name(known[0])
    division = _DIVISION.match(title)
    return division[0] if division and not _breaks_word(title, division) else ""


def _breaks_word(name: str, division: re.Match[str]) -> bool:
    return any(_NOT_DIVISION.match(name, at) for at in (division.end() - 1, division.end() - 2))


def leading_place(headline: str, scope: str = "") -> str:
    """Return the division that the headline opens with, as seen from `scope`; "" for none.

    >>> leading_place("章贡区住建局：提高验收效率", "赣州市"), leading_place("努力办好教育")
    ('章贡区', '')
    """
    known = leading_division(headline, scope)
    if known and (known[1] > 2 or headline[: known[1]] == known[0].name):
        return qualified_name(known[0])
    return ""


def most_named_place(text: str) -> str:
    """Return the division that the text names most often by its full name, "" for none.

    A county named beside its city counts for both, so that the page of a city is the city's.
    """
    counts: Counter[str] = Counter()
    for match in _FULL_NAME.finditer(text):
        known = _named_at_end(match[0])
        if known:
            counts.update(step.code for step in load_places().chain(known) if step.parent)
    if not counts:
        return ""
    best = max(counts, key=lambda code: (counts[code], code))
    return qualified_name(load_places().by_code[best])


@lru_cache(maxsize=1 << 12)
def _named_at_end(words: str) -> Division | None:
    for start in range(len(words) - 1):
        named = [p for p in load_places().by_form.get(words[start:], ()) if p.name == words[start:]]
        if len(named) == 1:
            return named[0]
    return None
