"""Which division a body belongs to, read off its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.gazetteers.divisions import Division, leading_division, load_places, qualified_name

_FULL_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,6}?(?:[市县州盟旗]|(?:综合实验|新|城|山|江|河|[\u4e00-\u9fff])区)"
)
_TAILS = tuple("省市县区州旗盟镇乡")
_SHORT = 2
_MEDIA = re.compile(
    r"(?:新闻|政府|政务|人民|融媒体?|广播|电视)*(?:门户)?(?:网站?|日报|时报|晚报|晨报|报|发布|电视台|中心|台)"
)
_OF_ZONE = re.compile(
    r"我区|全区|实验区|党工委|管委会|(?<![\u4e00-\u9fff])区[\u4e00-\u9fff]{2,8}[局委]"
)
_OF_COUNTY = re.compile(r"我县|全县|县委|县政府|县人民政府|县人大|县政协")
# 双河县三项举措…, 云川市…协会: a division that no list holds, at the head of a headline or a title.
_NO_NAME = r"(?![全我本各该城社园片新老县市区在进]|中心城|实验区|试验区|开发区|高新区|经开区|示范区|管理区|自贸区|保税区|景区|库区|灾区|山区)"
_NAMED = re.compile(_NO_NAME + r"[\u4e00-\u9fff]{2}")
_UNKNOWN = re.compile(rf"{_NO_NAME}[\u4e00-\u9fff]{{2,3}}?[县市区](?![长场民容])")
_UNKNOWN_CITY = re.compile(
    rf"(?:[《“，。、；：\n日]|\A)({_NO_NAME}[\u4e00-\u9fff]{{2,3}}?[市县])(?=[\u4e00-\u9fff]{{2}})(?![长场民容])"
)
# 中共云川市委, 清江省云川市人民政府: divisions that no list holds, one inside the other.
_DIVISION = re.compile(
    r"[\u4e00-\u9fff]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|综合实验区|经济技术开发区|高新技术产业开发区|经济开发区"
    r"|开发区|高新区|新区|示范区|林区|特区|地区|矿区|街道|省|市|州(?![市县区])|盟(?!市)|县|旗(?!县)|(?<!片)(?<!园)(?<!社)(?<!城)(?<!辖)(?<!展)区|镇(?![市县区江])|(?<!城)乡(?![市县镇]))"
)
# 临海|经济技术开发区: a zone without a name of its own has that of what stands before it.
_BARE_ZONE = re.compile(
    r"(?:经济技术|经济|高新技术产业|高新|综合实验|产业|工业|旅游|生态|循环经济){0,2}(?:开发区|高新区|新区|示范区|实验区|特区)"
)
_PARTY = re.compile(r"中国共产党|中共")
_NATIONAL_HEAD = re.compile(
    r"(?:国家|中国)[\u4e00-\u9fff]{2,8}?(?:总局|银行|公司|委员会)(?=[\u4e00-\u9fff]{2})"
)
_NATIONAL = re.compile(
    r"国务院|全国|中华人民共和国|最高人民|中央|国家|公安部|(?:(?![省市县区州盟旗])[\u4e00-\u9fff]){2,12}(?<!指挥)部(?:办公厅)?\Z"
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
    known = _leading(name)
    place = qualified_name(known[0]) if known else ""
    begin, start = 0, known[1] if known else 0
    while (division := _DIVISION.match(name, start)) and not _breaks_word(name, division):
        bare = start > 0 and _BARE_ZONE.fullmatch(division[0])
        begin, start = begin if bare else start, division.end()
        own = name[begin:start]
        place = place + own if own.endswith(_OF_A_COUNTY) else own
    return place


# 李明同志在全市|工作会议上的讲话, 关于加强全县|…: words before the end of a division's name
_NO_DIVISION = re.compile(
    r"同志|关于|加强|做好|印发|落户|入驻|进驻|落地|走进|总部|调研|视察|慰问|访问|来到|[在与及和][全我本]|[全我本各][省市县区州]"
)


_OF_A_COUNTY = ("镇", "乡", "街道")
"""Towns have one name in many counties: with that of the county they are told apart."""


def _leading(name: str, scope: str = "") -> tuple[Division, int] | None:
    """Return the known division that the name opens with; 双河 of 双河县 is not 双河市."""
    known = leading_division(name, scope)
    if known and not name[: known[1]].endswith(known[0].name) and name[known[1] :][:1] in _TAILS:
        return None
    return known


def place_of_number(number: str, issuers: Sequence[str]) -> str:
    """Return the province whose letter opens the number of a paper of 省人民政府, "" for others.

    >>> place_of_number("鄂政发〔2031〕3号", ["省人民政府"]), place_of_number("鄂政发〔2031〕3号", ["市政府"])
    ('湖北省', '')
    """
    of_province = all(name.startswith(("省", "自治区")) for name in issuers)
    return _province_letters().get(number[:1], "") if issuers and of_province else ""


# 结合官渡区实际, 结合云川市的实际情况: whose paper it is
_OUR_PLACE = re.compile(
    r"结合(?P<place>(?![本我全各该当])[\u4e00-\u9fff]{2,12}?(?:省|自治区|市|自治州|州|县|区|旗|镇|乡))(?:的|发展|工作)?实际"
)
_LEVEL = re.compile(r"(?:省|自治区|市|县|区|州|旗|镇|乡)(?!场)")


def place_of_bare(issuers: Sequence[str], signed: str, text: str, annexes: Sequence[str]) -> str:
    """Return the place of an issuer that its title names without it: 市人民政府.

    The signature has its whole name, or the text says 结合云川市实际, or what it prints opens with
    a division of its kind: 云川市第二批名单.
    """
    level = _LEVEL.match(issuers[0]) if issuers else None
    if level is None:
        return ""
    whole = re.search(rf"[\u4e00-\u9fff]{{1,12}}(?={re.escape(issuers[0])})", signed)
    if whole:
        return place_of(whole[0] + issuers[0])
    named = [our_place(text), *map(first_place, annexes)]
    return next((place for place in named if place.endswith(level[0])), "")


def our_place(text: str) -> str:
    """Return the division that the text says it is for, "" for none.

    >>> our_place("结合云川市实际，制定本办法"), our_place("结合我市实际，制定本办法")
    ('云川市', '')
    """
    found = _OUR_PLACE.search(text)
    return place_of(found["place"]) or found["place"] if found else ""


@lru_cache(maxsize=1)
def _province_letters() -> dict[str, str]:
    letters: dict[str, str] = read_gazetteer("province_letters")["letters"]
    return letters


def first_place(title: str) -> str:
    """Return the division that the title of a local law opens with.

    >>> first_place("云川市城镇职工养老保险规定"), first_place("中华人民共和国森林法")
    ('云川市', '')
    """
    title = _PARTY.sub("", title, count=1) if _PARTY.match(title) else title
    if _NATIONAL.match(title):
        return ""
    known = _leading(title)
    if known and known[0].name == title[: known[1]]:
        return qualified_name(known[0])
    division = _DIVISION.match(title) if _NAMED.match(title) else None
    if division is None or _breaks_word(title, division) or _NO_DIVISION.search(division[0]):
        return ""
    # 某公司落户平潭综合实验区: a listed division stands at the end of the words.
    return "" if _named_at_end(division[0]) else division[0]


def _breaks_word(name: str, division: re.Match[str]) -> bool:
    return any(_NOT_DIVISION.match(name, at) for at in (division.end() - 1, division.end() - 2))


def place_of_article(headline: str, text: str, scope: str = "", publisher: str = "") -> str:
    """Return the division that an article is about, as seen from `scope`, the place of its page.

    It is the one that the headline opens with; else the scope; else the one in the name of its
    publisher or the one named most often.

    >>> place_of_article("章贡区住建局：提高验收效率", "", "赣州市")
    '章贡区'
    """
    place = _named_first(headline, text, scope) or scope or our_place(text)
    place = place or published_in(publisher) or most_named_place(text) or _only_province(text)
    return _zone_of(place, text)


_SPEAKS_OF_PROVINCE = re.compile(
    r"(?<![\u4e00-\u9fff])省(?:委|政府|人民政府|人大|政协|[一二三四五六七八九十]+届)"
)


def _only_province(text: str) -> str:
    """Return the one province that the text names in full, where it speaks of 省委 and 省政府."""
    if not _SPEAKS_OF_PROVINCE.search(text):
        return ""
    places = load_places().by_code.values()
    named = [p.name for p in places if not p.parent and p.name.endswith("省") and p.name in text]
    return named[0] if len(named) == 1 else ""


def published_in(publisher: str) -> str:
    """Return the city or county whose newspaper or site it is: 云川日报, 云川网; "" for a province."""
    known = _leading(publisher)
    if known and known[0].parent and _MEDIA.fullmatch(publisher, known[1]):
        return qualified_name(known[0])
    return ""


def _named_first(words: str, text: str, scope: str) -> str:
    """Return the division that the words open with; by its short name only if the text repeats it."""
    known = _leading(words, scope)
    if known and (known[1] > _SHORT or words[: known[1]] == known[0].name):
        return qualified_name(known[0])
    if known and text.count(words[: known[1]]) > 1:
        return qualified_name(known[0])
    unknown = _UNKNOWN.match(words)
    return unknown[0] if unknown and not known and text.count(unknown[0]) > 1 else ""


def _zone_of(place: str, text: str) -> str:
    """Return the zone that shares the ground of the county, where the text speaks of the zone."""
    for zone in load_places().by_code.values() if place else ():
        if zone.same_ground == place and _speaks_of(zone.name, place, text):
            return zone.name
    return place


def _speaks_of(zone: str, county: str, text: str) -> bool:
    """Tell whether the text calls its place a zone (我区, 管委会) more often than a county (我县)."""
    if zone in text or not county.endswith("县"):
        return zone in text
    return len(_OF_ZONE.findall(text)) > len(_OF_COUNTY.findall(text))


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
        return _most_named_unknown(text)
    best = max(counts, key=lambda code: (counts[code], code))
    return qualified_name(load_places().by_code[best])


def _most_named_unknown(text: str) -> str:
    """A city that no list holds, which opens titles and sentences more than once."""
    names = Counter(match[1] for match in _UNKNOWN_CITY.finditer(text))
    name, count = max(names.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return name if count > 1 else ""


@lru_cache(maxsize=1 << 12)
def _named_at_end(words: str) -> Division | None:
    for start in range(len(words) - 1):
        named = [p for p in load_places().by_form.get(words[start:], ()) if p.name == words[start:]]
        if len(named) == 1:
            return named[0]
    return None
