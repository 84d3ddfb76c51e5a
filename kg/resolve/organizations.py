"""Canonical names of bodies: the place expanded, the short form written out, by rules that hold anywhere.

Every answer says which rule gave it. What no rule reaches keeps the words of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.gazetteers.bodies import Form, local_forms, longest_start, national_forms
from kg.gazetteers.divisions import Division, division_of, full_zone, leading_division, load_places
from kg.resolve.agencies import canonical_agency
from kg.resolve.place_prefix import COMPANY, place_before
from kg.resolve.scope import is_listed, place_label


@dataclass(frozen=True, slots=True)
class Resolved:
    """What words name: the canonical name, other names that are certain, the place, the rule.

    `full` is the kind of body and `since` the first year of that kind's name, where a kind was found.
    """

    name: str
    aliases: tuple[str, ...] = ()
    place: str = ""
    reason: str = ""
    full: str = ""
    since: int = 0


NAMEPLATES = "two nameplates, the first is the name"

_WIDE = str.maketrans({"(": "（", ")": "）", "[": "（", "]": "）", "〔": "（", "〕": "）"})
_NAMEPLATE = re.compile(r"(.{3,}?)（([^（）]{2,})）")
"""市行政审批局（市政务服务数据管理局）, 市烟草专卖局（公司）: two nameplates of one body."""

_BODY_END = re.compile(
    r"(?:局|厅|委|委员会|办|办公室|中心|室|处|公司|馆|院|所|社|部|站|校|台|队|会)$"
)
_NOT_A_BODY_YET = re.compile(r"^(?:[员公]|门|长|级|分|队)(?!.*支队)")
"""What may not follow a matched form: 委|员会, 办|公室, 教育部|门, 公安局|长."""

_GENERIC_END = re.compile(
    r"(?:局|厅|委员会|办公室|办|中心|管理处|办事处|指挥部|领导小组|党组|党委|党工委|管委会|联合会|联席会议|工作组|专班|支队|大队|总队)$"
)
_WIDER = re.compile(
    r"国家|全国|中国|中央|中华|国际|国务院|世界|亚洲|台湾|华[东北南中]|西[北南]|东北|"
    r"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕甘青宁新][东南西北中]|"
    r"[一-鿿]{1,4}[湖山江河岛洞](?:风?景区|风景名胜|自然保护|国家|湿地|森林|水库|流域)|"
    r"长江|黄河|珠江|淮河|海河|松辽|太湖|[一-鿿]江[上中下]游|南水北调"
)
"""Names that begin with a wider region are not the document's own place's: 华东, 闽南, 长江."""

_CLEAR_ALONE = 5
"""A name of fewer characters (财政局) says too little without its place to be an alias."""

_BRIEF_COMPANY = re.compile(r"(?!.*有限)[一-鿿]{2,8}(?:集团|公司)")
"""城投集团, 水务公司: which one depends on the place."""

_BUSINESS = re.compile(r"公司|集团|厂|银行|商会|协会|学会|联盟")

_COMMITTEE = re.compile(r"管委会$")

_TWO_BODIES = re.compile(r"[、和及]?[省市县区州旗](?:人民)?政府$")
"""市委|市政府, 市委|、市政府: whoever splits them knows, here the words are kept."""

_STATIONED = re.compile(r"驻.+纪检(?:监察)?组$")
"""市纪委监委驻市财政局纪检监察组: the words are the name; only the place in front is written out."""

_SESSION = re.compile(r"第[一二三四五六七八九十\d]+届")
_PREFIX = re.compile(
    r"中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|团(?=[省市县区州旗盟]委)|武警"
)


@lru_cache(maxsize=1 << 15)
def canonical_organization(words: str, scope: str = "", year: int = 0) -> Resolved:
    """Return what the words name in a document of the place `scope` and of the year, 0 if unknown.

    >>> canonical_organization("市发改委", "哈尔滨市").name
    '哈尔滨市发展和改革委员会'
    >>> canonical_organization("县委组织部", "会昌县").name
    '中共会昌县委组织部'
    """
    words = words.translate(_WIDE).strip("、，；。：")
    plate = _NAMEPLATE.fullmatch(words)
    if plate and _BODY_END.search(plate[1]) and _BODY_END.search(plate[2]):
        return _two_nameplates(words, plate[1], plate[2], scope, year)
    return _named_with_city(_in_its_year(words, _single(words, scope, year), scope, year))


def _named_with_city(found: Resolved) -> Resolved:
    """Add the name with the city before the county: 赣州市章贡区教育局 is 章贡区教育局."""
    here, known = division_of(found.place), load_places().by_code
    county = known.get(here.parent) if here and here.level == "town" else here
    city = known.get(county.parent) if county and county.level == "county" else None
    if not here or not city or not city.name.endswith(("市", "州", "盟", "地区")):
        return found
    label = place_label(here)
    if label.startswith(city.name):
        return found
    names = [n for n in (found.name, *found.aliases) if label in n and city.name not in n]
    whole = (name.replace(label, city.name + label, 1) for name in names)
    return replace(found, aliases=tuple(dict.fromkeys((*found.aliases, *whole))))


def _in_its_year(words: str, found: Resolved, scope: str, year: int) -> Resolved:
    """Return what was found, or in a paper older than the full name the words with their place."""
    if not year or found.since <= year or words.endswith(found.full):
        return found
    placed = place_before(words, scope)
    body = placed[1] if placed else words
    reason = f"{found.full} is a name since {found.since}; {found.place} from the document"
    return Resolved(found.place + body, (), found.place, reason)


def _two_nameplates(words: str, first: str, second: str, scope: str, year: int) -> Resolved:
    main = canonical_organization(first, scope, year)
    other = canonical_organization(second, scope, year)
    # （外事办） is another office in the same rooms; （市政务服务局） the same body's second name.
    named = len(second) > 2 and other.place == main.place and place_before(second, scope)
    certain = (other.name, *other.aliases) if named else ()
    return replace(
        main,
        aliases=tuple(dict.fromkeys((*main.aliases, words, *certain))),
        reason=f"{NAMEPLATES}; {main.reason}",
    )


def _single(words: str, scope: str, year: int) -> Resolved:
    agency = canonical_agency(words, scope)
    if agency:
        return Resolved(agency.name, agency.aliases, agency.place, agency.reason)
    national = _national(words, scope, year)
    if national:
        return national
    prefix = _PREFIX.match(words)
    if prefix and words != prefix[0]:
        return _with_prefix(words, prefix[0], scope)
    return _placed(words, scope) or Resolved(full_zone(words), reason="as written")


def _national(words: str, scope: str, year: int) -> Resolved | None:
    forms = national_forms(not scope, year)
    start = longest_start(words, forms)
    rest = words[len(start) :]
    if not start or _NOT_A_BODY_YET.match(rest) or (rest and len(start) < 3):
        return None
    if rest and start not in (forms[start].full,) and not _unit_of_national(rest):
        return None
    name = forms[start].full + rest
    aliases = (start + rest,) if rest else (forms[start].full, *forms[start].short)
    return Resolved(
        name, tuple(a for a in aliases if a != name), "", f"body of the nation: {start}"
    )


def _unit_of_national(rest: str) -> bool:
    return leading_division(rest) is None and not _BUSINESS.search(rest)


def _with_prefix(words: str, prefix: str, scope: str) -> Resolved:
    """Read 中共…委员会, 政协第十届…委员会, 共青团…委员会, whose place stands inside."""
    rest = _SESSION.sub("", words[len(prefix) :], count=1)
    kind = {"中": "", "政": "政协", "共": "共青团", "团": "共青团", "武": "武警"}[prefix[0]]
    if "政治协商" in prefix:
        kind = "政协"
    elif "青年团" in prefix:
        kind = "共青团"
    found = place_before(rest, scope)
    if not found:
        return Resolved(words, reason="as written")
    place, body = found
    if kind in ("政协", "共青团"):
        body = kind + body.removeprefix("委员会").removeprefix("委")
    if kind == "武警" or not longest_start(body, local_forms()):
        return Resolved(_spelled(words, rest, body, place), (), place_label(place), "as written")
    return _compose(place, body, f"place and body named after {prefix}")


def _spelled(words: str, rest: str, body: str, place: Division) -> str:
    """Return the words with the place's name in full: 中共|平潭|…委员会."""
    return words[: len(words) - len(rest)] + place_label(place) + body


def _placed(words: str, scope: str) -> Resolved | None:
    found = place_before(words, scope)
    if found:
        place, body = found
        label = place_label(place)
        if not body:
            return Resolved(label, place.forms, label, "name of a place")
        return _compose(place, body, f"{words[: len(words) - len(body)]} is {label}")
    here = division_of(scope)
    if here and _belongs_to_scope(words, scope):
        return _compose(here, words, "the place of the document")
    if here and _BRIEF_COMPANY.fullmatch(words) and not _WIDER.match(words):
        return Resolved(words, (), place_label(here), "as written, in the place of the document")
    return None


def _belongs_to_scope(words: str, scope: str) -> bool:
    """Tell whether a name without a place is one of the document's own place: 农业农村局."""
    start = longest_start(words, local_forms())
    if start:
        return start == words or not COMPANY.search(words)
    if COMPANY.search(words) or _WIDER.match(words) or leading_division(words, scope):
        return False
    return _GENERIC_END.search(words) is not None


def _compose(place: Division, body: str, reason: str) -> Resolved:
    label, short = place_label(place), place.short
    forms = local_forms()
    start = longest_start(body, forms)
    rest = body[len(start) :]
    if not start or _NOT_A_BODY_YET.match(rest) or _STATIONED.search(rest):
        body = _COMMITTEE.sub("管理委员会", body)
        return Resolved(label + body, _plain_aliases(place, label, body), label, reason)
    if _TWO_BODIES.match(rest):
        return Resolved(label + body, (), label, "two bodies in one name")
    form = forms[start]
    rank = _COURT_LEVELS.get(place.level) if form.kind.full == _COURT else None
    if rank and (is_listed(place) or start != _COURT):
        found = _compose(place, rank + _COURT + rest, reason)
        return replace(found, aliases=(*found.aliases, label + _COURT + rest))
    reason = f"{reason}; {start} is {form.kind.full}"
    if rest:
        return _sub_body(form, place, label, rest, reason)
    names = _names(form, place, label, short)
    return Resolved(names[0], names[1:], label, reason, form.kind.full, form.kind.since)


_COURT = "人民法院"
_COURT_LEVELS = {"prefecture": "中级", "province": "高级"}
"""市法院 of a prefecture is its 中级人民法院; what a city of no list calls 人民法院 may be of a county."""


def _sub_body(form: Form, place: Division, label: str, rest: str, reason: str) -> Resolved:
    """Name a part of a body: 公安局|交警支队; the Party's keep 市委: 中共赣州市委|财经办."""
    whole = _names(form, place, label, place.short)[0]
    if form.kind.full == "委员会" and form.kind.name.startswith("中共"):
        whole = f"中共{label}委"
    return Resolved(whole + rest, (label + form.kind.full + rest,), label, reason)


def _names(found: Form, place: Division, label: str, short: str) -> tuple[str, ...]:
    """Return the canonical name and then the other names that are certain by rule."""
    kind = found.kind
    values = {"place": label, "short": short, "full": kind.full}
    plain = kind.name.format(**values)
    host = found.host or _host(kind.under, place)
    if kind.under == "party":
        full_host = "委员会" if host == "委" else host
        names = [f"中共{label}{host}{kind.full}", f"中共{label}{full_host}{kind.full}", plain]
    elif kind.under == "government":
        names = [f"{label}人民政府{kind.full}", plain]
    else:
        names = [plain]
    names += [label + form for form in kind.forms if form != "委员会"]
    if kind.bare and place.level != "town":
        names += [short + form for form in kind.forms if len(form) > 1 and form[0] != "市"]
    return tuple(dict.fromkeys(names))


def _host(under: str, place: Division) -> str:
    if under == "party":
        return "工作委员会" if place.level == "zone" else "委"
    return "人民政府" if under else ""


def _plain_aliases(place: Division, label: str, body: str) -> tuple[str, ...]:
    return (place.short + body,) if place.short != label else ()


def relative_forms(name: str, place: str) -> tuple[str, ...]:
    """Return the forms that a body of the place has in the place's own papers: 市发改委, 市发展改革委.

    >>> "市发改委" in relative_forms("哈尔滨市发展和改革委员会", "哈尔滨市")
    True
    """
    here = division_of(place)
    if not here:
        return ()
    forms = canonical_organization(name, place).aliases
    label = place_label(here)
    level = "区" if here.level == "zone" else here.name[-1]
    certain = [form for form in (name, *forms) if form.startswith(label)]
    bare = [f for form in certain if len(f := form[len(label) :]) >= _CLEAR_ALONE]
    return (*forms, *(level + form[len(label) :] for form in certain), *bare)


def scope_of(*places: str) -> str:
    """Return the first of the places that the gazetteer knows, "" where none is known."""
    return next((p for p in places if p and division_of(p)), "")
