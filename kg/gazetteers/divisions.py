"""The places of administration: divisions, development zones, towns; by name and by what they lie in.

`division_named` finds the one place that words name in the scope of another, `leading_division`
the one that a longer name begins with. Both answer None where the words fit two places equally well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.errors import DeclarationError
from kg.gazetteers import line_of, read_gazetteer

LEVELS = ("province", "prefecture", "county", "zone", "town")

_PEOPLES = (
    "(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|达斡尔|锡伯)族?|"
    "(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|土|仫佬|羌|布朗|"
    "撒拉|毛南|仡佬|阿昌|普米|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族|各族"
)
_PLAIN_TAIL = (
    r"族?自治[区州县旗]|特别行政区|地区|街道|民族乡|苏木|(?<=神农架)林区|[省市州盟县旗区镇乡]"
)
_TAILS = (
    re.compile(rf"(?:{_PEOPLES})+(?:自治[区州县旗]|区|民族乡)$"),
    re.compile(rf"(?:{_PLAIN_TAIL})$"),
)
"""What stands after a place's proper name: 积石山|保安族东乡族撒拉族自治县, 鄂伦春|自治旗, 沙河|市."""

_LEVEL_TAILS = (
    ("新区", "zone"),
    ("开发区", "zone"),
    ("实验区", "zone"),
    ("示范区", "zone"),
    ("管理区", "zone"),
    ("自治区", "province"),
    ("省", "province"),
    ("市", "prefecture"),
    ("州", "prefecture"),
    ("盟", "prefecture"),
    ("地区", "prefecture"),
    ("县", "county"),
    ("旗", "county"),
    ("区", "county"),
    ("街道", "town"),
    ("镇", "town"),
    ("乡", "town"),
)

_TOWN_TAILS = ("镇", "乡", "苏木", "街道")

_SHORT_ZONES = (
    ("经济技术开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("出口加工区", "出口加工区"),
    ("综合保税区", "综保区"),
    ("自由贸易试验区", "自贸区"),
    ("自由贸易试验区", "自贸试验区"),
    ("旅游度假区", "度假区"),
    ("经济开发区", "经开区"),
)
"""Full tails of development zones and the short ones that are used everywhere, the first preferred."""


@dataclass(frozen=True, slots=True)
class Division:
    """A place of administration. `code` is GB/T 2260; a zone or town has its parent's with a suffix.

    `short` is the proper name alone (赣州 for 赣州市), or the name where one character would be left.
    `same_ground` names the division that a zone shares its ground with, "" if none; `other` are
    names that no rule makes.
    """

    code: str
    name: str
    short: str
    level: str
    parent: str
    same_ground: str = ""
    other: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name of the place, the full one first."""
        forms = (self.name, self.short, *_zone_forms(self.name), *self.other)
        return tuple(dict.fromkeys(forms))


@dataclass(frozen=True)
class Gazetteer:
    """All divisions and zones, found by code and by any of their names, former ones too."""

    by_code: Mapping[str, Division]
    by_form: Mapping[str, tuple[Division, ...]]
    common_words: frozenset[str]

    def chain(self, place: Division | None) -> Iterator[Division]:
        """Yield the place and all that it lies in, innermost first."""
        while place:
            yield place
            place = self.by_code.get(place.parent)

    @cached_property
    def longest_form(self) -> int:
        return max(map(len, self.by_form))

    def within(self, place: Division, outer: Division) -> bool:
        """Tell whether the place is `outer` or lies in it."""
        return any(step.code == outer.code for step in self.chain(place))


@lru_cache(maxsize=1)
def load_places() -> Gazetteer:
    """Return all divisions to county level and the development zones, read once (some 40 ms)."""
    declared = read_gazetteer("divisions", text_only=True)
    places = {code: _division(code, name) for code, name in declared["divisions"].items()}
    forms: dict[str, list[Division]] = defaultdict(list)
    for place in places.values():
        _index(forms, place.forms, place)
    supplement = read_gazetteer("zones", text_only=True)
    for row in supplement["zones"]:
        zone = _zone(row, places, forms)
        places[zone.code] = zone
        _index(forms, zone.forms, zone)
    for row in declared["former"]:
        _index(forms, (row["name"],), places[row["now"]])
    by_form = {form: tuple(found) for form, found in forms.items()}
    return Gazetteer(places, by_form, frozenset(supplement["common_words"]))


def _index(forms: dict[str, list[Division]], names: Iterable[str], place: Division) -> None:
    for name in names:
        if place not in forms[name]:
            forms[name].append(place)


def _division(code: str, name: str) -> Division:
    if code.endswith("0000"):
        return Division(code, name, short_place(name), "province", "")
    if code.endswith("00"):
        return Division(code, name, short_place(name), "prefecture", code[:2] + "0000")
    # Counties under the province itself (469…, 429…, 659…) and the districts of municipalities.
    direct = code[2:4] == "90" or code[:2] in ("11", "12", "31", "50")
    parent = code[:2] + "0000" if direct else code[:4] + "00"
    return Division(code, name, short_place(name), "county", parent)


def _zone(
    row: dict[str, str],
    places: Mapping[str, Division],
    forms: Mapping[str, list[Division]],
) -> Division:
    parent = _listed(row["within"], places, forms)
    shared = next((p.name for p in forms.get(row.get("county", ""), ())), "")
    name, other = row["name"], tuple(row.get("short", ()))
    return Division(f"{parent.code}-{name}", name, name, "zone", parent.code, shared, other)


def _listed(
    name: str, places: Mapping[str, Division], forms: Mapping[str, list[Division]]
) -> Division:
    """Return the division of the full name, or of the name after its parent's: 长春市朝阳区."""
    for end in range(len(name)):
        outer, inner = name[:end], name[end:]
        named = [p for p in forms.get(inner, ()) if p.name == inner]
        found = [p for p in named if not outer or places[p.parent].name == outer]
        if len(found) == 1:
            return found[0]
    raise DeclarationError(
        f"no division is called {name!r}, or more than one",
        where=line_of("zones", f"within: {name}"),
        hint="Write the full name, after that of what it lies in where two bear it.",
    )


def short_place(name: str) -> str:
    """Return the proper name of a place, or the name itself where a single character would be left.

    >>> [short_place(n) for n in ("赣州市", "积石山保安族东乡族撒拉族自治县", "新疆维吾尔自治区", "沙县")]
    ['赣州', '积石山', '新疆', '沙县']
    """
    return next((s for t in _TAILS if len(s := t.sub("", name)) > 1 and s != name), name)


def _zone_forms(name: str) -> Iterator[str]:
    for full, short in _SHORT_ZONES:
        if name.endswith(full):
            yield name.removesuffix(full) + short


def full_zone(name: str) -> str:
    """Return the name of a development zone with its tail in full, by rule.

    >>> full_zone("云川经开区"), full_zone("云川高新区"), full_zone("云川新区")
    ('云川经济技术开发区', '云川高新技术产业开发区', '云川新区')
    """
    for full, short in _SHORT_ZONES:
        if name.endswith(short) and not name.endswith(full):
            return name.removesuffix(short) + full
    return name


def qualified_name(place: Division) -> str:
    """Return the name that is the place's alone in China: 长春市朝阳区, but 章贡区."""
    places = load_places()
    same = [p for p in places.by_form.get(place.name, ()) if p.name == place.name]
    parent = places.by_code.get(place.parent)
    return parent.name + place.name if len(same) > 1 and parent else place.name


def division_named(words: str, scope: str = "") -> Division | None:
    """Return the one place that the words name, as seen from the place `scope`; None if unsure.

    Words may hold several steps (江西省赣州市章贡区). Where several places bear the name, the one
    nearest to the scope is meant: inside it, then inside what it lies in.

    >>> division_named("章贡", "赣州市").name, division_named("朝阳区"), division_named("朝阳区", "长春市").code
    ('章贡区', None, '220104')
    """
    found = leading_division(words, scope)
    return found[0] if found and found[1] == len(words) else None


@lru_cache(maxsize=1 << 14)
def leading_division(words: str, scope: str = "") -> tuple[Division, int] | None:
    """Return the innermost place that the words begin with and the length of its name there.

    >>> place, length = leading_division("江西省赣州市章贡区教育局")
    >>> place.name, length
    ('章贡区', 9)
    """
    places = load_places()
    here = division_of(scope)
    if here and here.code.startswith("/"):
        form = next((f for f in here.forms if words.startswith(f)), "")
        if form:
            return here, len(form)
    found, length = None, 0
    while length < len(words):
        step = _step(places, words[length:], found, scope)
        if not step:
            break
        found, length = step[0], length + step[1]
    return (found, length) if found else None


def _step(
    places: Gazetteer, words: str, outer: Division | None, scope: str
) -> tuple[Division, int] | None:
    for length in range(min(len(words), places.longest_form), 1, -1):
        named = places.by_form.get(words[:length], ())
        if outer:
            named = tuple(p for p in named if p.code != outer.code and places.within(p, outer))
        if named:
            place = _nearest(places, named, words[:length], outer, scope)
            return (place, length) if place else None
    return None


def _nearest(
    places: Gazetteer, named: tuple[Division, ...], form: str, outer: Division | None, scope: str
) -> Division | None:
    exact = tuple(p for p in named if p.name == form)
    seen_from = None if outer or not scope else division_of(scope)
    for ring in places.chain(seen_from):
        inside = [p for p in exact or named if places.within(p, ring)]
        if inside:
            return _highest(inside)
    if form in places.common_words and not outer:
        return None
    return _highest(list(exact or named))


def _highest(named: list[Division]) -> Division | None:
    """Return the only place, or the prefecture of a county of the same proper name (吉安, 抚州)."""
    if len(named) == 1:
        return named[0]
    top = min(LEVELS.index(p.level) for p in named)
    highest = [p for p in named if LEVELS.index(p.level) == top]
    return highest[0] if len(highest) == 1 and top < 2 else None


@lru_cache(maxsize=1 << 10)
def division_of(place: str) -> Division | None:
    """Return the place of a full name as `Document.place` gives it (章贡区, 长春市朝阳区).

    A division that the gazetteer does not list (made since, or long ago) is read by its tail.
    """
    return (division_named(place) or _town_anywhere(place) or _unlisted(place)) if place else None


def _town_anywhere(name: str) -> Division | None:
    """Return the town of this name where only one county of China has it, 平潭县屿头乡 by its county."""
    if not name.endswith(_TOWN_TAILS):
        return None
    places = load_places().by_code
    counties = [code for code, towns in _towns().items() if f" {name} " in f" {towns} "]
    lying_in = leading_division(name)
    if lying_in and lying_in[0].level == "county" and lying_in[1] < len(name):
        return in_county(lying_in[0], name[lying_in[1] :])
    county = places.get(counties[0]) if len(counties) == 1 else None
    return in_county(county, name) if county else None


def in_county(county: Division, town: str) -> Division:
    """Return the town as it is named in full outside its county: 会昌县北岭镇."""
    name = qualified_name(county) + town
    return Division(f"{county.code}/{town}", name, short_place(town), "town", county.code)


def _unlisted(name: str) -> Division | None:
    level = next((level for tail, level in _LEVEL_TAILS if name.endswith(tail)), "")
    return Division(f"/{name}", name, short_place(name), level, "") if level else None


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    declared: dict[str, str] = read_gazetteer("towns", text_only=True)
    return declared


def towns_of(county: Division) -> tuple[str, ...]:
    """Return the full names of the towns and subdistricts of a county; the file is read once."""
    return tuple(_towns().get(county.code, "").split())


def town_named(words: str, county: Division) -> Division | None:
    """Return the town of the county whose full or proper name the words are.

    >>> town_named("梅林", division_named("赣县区")).name
    '梅林镇'
    """
    found = [t for t in towns_of(county) if words in (t, short_place(t))]
    if len(found) != 1:
        return None
    return Division(
        f"{county.code}/{found[0]}", found[0], short_place(found[0]), "town", county.code
    )
