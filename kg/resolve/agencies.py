"""Bodies of the nation or of national firms in a place, whose names have an order of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.gazetteers.divisions import Division, leading_division, load_places
from kg.resolve.scope import is_listed, place_at_level, place_label


@dataclass(frozen=True, slots=True)
class Agency:
    """The name of such a body, other names that are certain, its place, and the rule."""

    name: str
    aliases: tuple[str, ...]
    place: str
    reason: str


_RAILWAYS = {
    "哈铁": "哈尔滨", "沈铁": "沈阳", "京铁": "北京", "太铁": "太原", "呼铁": "呼和浩特", "郑铁": "郑州",
    "武铁": "武汉", "西铁": "西安", "济铁": "济南", "上铁": "上海", "南铁": "南昌", "宁铁": "南宁",
    "成铁": "成都", "昆铁": "昆明", "兰铁": "兰州", "乌铁": "乌鲁木齐", "广铁": "广州",
}  # fmt: skip
"""The railway companies (中国铁路…局集团有限公司) by the short names of their units: 南铁赣州车务段."""

_BRANCH = re.compile(r"(?P<place>[一-鿿]{2,14}?)(?P<bureau>生态环境局|公安分局)")
"""Since 2019 the environment bureau of a county belongs to the city: 赣州市会昌生态环境局."""

_RAILWAY_UNIT = re.compile(
    r"(?P<bureau>[一-鿿]铁)(?P<unit>[一-鿿]{2,8}(?:段|站|公司|基地|工程部|办事处))"
)

_COURT = re.compile(r"(?P<place>[省市]|[一-鿿]{2,12}?)(?:人民)?法院")
_COURTS = {"province": "高级", "prefecture": "中级"}
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")

_PLACE = r"(?P<place>[省市县区州旗盟]|[一-鿿]{2,12}?)"
_COUNTY = r"(?P<place>(?:[一-鿿]{2,12})?[县旗])"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern.replace("P", _PLACE).replace("Q", _COUNTY)), name)
    for pattern, name in (
        (r"(?:中国人民银行|人民银行|人行)P(?:中心支行|中支)", "中国人民银行{full}中心支行"),
        (r"Q(?:中国人民银行|人民银行|人行)", "中国人民银行{full}支行"),
        (r"P(?:中国人民银行|人民银行|人行)", "中国人民银行{full}中心支行"),
        (r"[省市县区](?:中国人民银行|人民银行|人行)P支行", "中国人民银行{short}支行"),
        (r"(?:中国人民银行|人民银行|人行)P支行", "中国人民银行{short}支行"),
        (
            r"(?:中国银行保险监督管理委员会|中国银保监会)P监管分局",
            "中国银行保险监督管理委员会{short}监管分局",
        ),
        (r"P银保监分局", "中国银行保险监督管理委员会{short}监管分局"),
        (r"P银保监局", "中国银行保险监督管理委员会{short}监管局"),
        (r"P银监分局", "中国银行业监督管理委员会{short}监管分局"),
        (r"(?:国家金融监督管理总局|金融监管总局)P监管分局", "国家金融监督管理总局{short}监管分局"),
        (r"P金融监管分局", "国家金融监督管理总局{short}监管分局"),
        (r"(?:中国人民银行|人民银行|人行)P分行", "中国人民银行{short}分行"),
        (r"民航P(?:安全监督管理局|安全监管局|监管局)", "中国民用航空{short}安全监督管理局"),
        (r"(?:国家统计局)P调查队", "国家统计局{short}调查队"),
        (r"P统计局?调查队", "国家统计局{short}调查队"),
        (r"国家税务总局P税务局", "国家税务总局{full}税务局"),
        (r"(?:国家电网|国网)(?:[一-鿿]{2,3}省?)?P供电公司", "国网{short}供电公司"),
        (r"中国电信(?:股份有限公司)?P(?:市)?分公司", "中国电信股份有限公司{short}分公司"),
        (
            r"(?:中国移动通信集团(?:[一-鿿]{2,3}有限)?公司|中国移动)P分公司",
            "中国移动通信集团{province}有限公司{short}分公司",
        ),
        (
            r"(?:中国联合网络通信(?:集团)?有限公司|中国联通)P分公司",
            "中国联合网络通信有限公司{full}分公司",
        ),
        (r"(?:中国铁塔股份有限公司|中国铁塔)P分公司", "中国铁塔股份有限公司{full}分公司"),
        (r"中国广电P分公司", "中国广电{full}分公司"),
        (
            r"(?:中国国际贸易促进委员会|中国贸促会)P(?:委员会|委)",
            "中国国际贸易促进委员会{full}委员会",
        ),
        (r"P仲裁委(?:员会)?", "{short}仲裁委员会"),
        (r"(?:中国国民党革命委员会|民革)P(?:委员会|委会|委)", "中国国民党革命委员会{full}委员会"),
        (r"(?:中国民主同盟|民盟)P(?:委员会|委会|委)", "中国民主同盟{full}委员会"),
        (r"(?:中国民主建国会|民建)P(?:委员会|委会|委)", "中国民主建国会{full}委员会"),
        (r"(?:中国民主促进会|民进)P(?:委员会|委会|委)", "中国民主促进会{full}委员会"),
        (r"(?:中国农工民主党|农工民主党|农工党)P(?:委员会|委会|委)", "中国农工民主党{full}委员会"),
        (r"(?:中国致公党|致公党)P(?:委员会|委会|委)", "中国致公党{full}委员会"),
        (r"九三学社P(?:委员会|委会|委)", "九三学社{full}委员会"),
        (r"(?:台湾民主自治同盟|台盟)P(?:委员会|委会|委)", "台湾民主自治同盟{full}委员会"),
        (r"(?:中国邮政集团(?:有限)?公司|中国邮政)P分公司", "中国邮政集团公司{full}分公司"),
    )
)


def canonical_agency(words: str, scope: str) -> Agency | None:
    """Return the body that the words name by one of the rules, None where none fits or no place does.

    >>> canonical_agency("人行昆明中心支行", "").name
    '中国人民银行昆明市中心支行'
    """
    railway = _RAILWAY_UNIT.fullmatch(words)
    if railway and railway["bureau"] in _RAILWAYS:
        company = f"中国铁路{_RAILWAYS[railway['bureau']]}局集团有限公司"
        return Agency(company + railway["unit"], (words,), "", "unit of a railway company")
    branch = _branch(words, scope)
    if branch:
        return branch
    if court := _court(words, scope):
        return court
    for pattern, name in _RULES:
        found = pattern.fullmatch(words)
        place = found and _place(found["place"], scope)
        if place:
            return _agency(name, place, words)
    return None


def _court(words: str, scope: str) -> Agency | None:
    """Return the court of a province or city: 省法院 is the higher, 市法院 the intermediate one."""
    found = _COURT.fullmatch(words)
    place = found and _place(found["place"], scope)
    if not place or place.level not in _COURTS:
        return None
    if words.endswith("人民法院") and not is_listed(place):
        return None
    rank = "高级" if place.short in _MUNICIPALITIES else _COURTS[place.level]
    label = place_label(place)
    return Agency(f"{label}{rank}人民法院", (f"{label}法院",), label, f"{rank} court of {label}")


def _branch(words: str, scope: str) -> Agency | None:
    """Return the branch that a city's bureau has in a county: 会昌生态环境局, 海淀公安分局."""
    found = _BRANCH.fullmatch(words)
    place = found and _place(found["place"], scope)
    if not found or not place or place.level != "county" or found["place"].endswith(place.name):
        return None
    parent = load_places().by_code.get(place.parent)
    if not parent:
        return None
    city, plain = place_label(parent), place_label(place)
    if found["bureau"] == "生态环境局":
        name, variant = f"{city}{place.short}生态环境局", f"{plain}生态环境局"
    else:
        name, variant = f"{city}公安局{place.short}分局", f"{plain}公安分局"
    return Agency(
        name, tuple(a for a in (variant, words) if a != name), plain, "branch in a county"
    )


def _place(words: str, scope: str) -> Division | None:
    if len(words) == 1:
        return place_at_level(words, scope)
    found = leading_division(words, scope)
    return found[0] if found and found[1] == len(words) else None


def _agency(name: str, place: Division, words: str) -> Agency:
    province = [*load_places().chain(place)][-1]
    full, short = place_label(place), place.short
    canonical, variant = (
        name.format(full=a, short=b, province=province.short)
        for a, b in ((full, short), (short, full))
    )
    aliases = tuple(a for a in dict.fromkeys((variant, words)) if a != canonical)
    return Agency(canonical, aliases, full, "agency of the nation in a place")
