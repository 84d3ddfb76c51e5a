"""The table of divisions and development zones, and how their names are made of parts.

kg/gazetteers/divisions.yaml, former.yaml, zones.yaml → Gazetteer
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
        forms = (
            self.name,
            self.short,
            *_zone_forms(self.name),
            *_self_governed_forms(self.name),
            *self.other,
        )
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
    """Return all divisions to county level and the development zones, read once (some 100 ms)."""
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
        _index(forms, (row["name"],), _former(row["name"], places[row["now"]]))
    for row in read_gazetteer("former", text_only=True)["former"]:
        now = _listed(row["now"], "former", places, forms)
        _index(forms, (row["name"],), _former(row["name"], now))
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


def _former(name: str, now: Division) -> Division:
    """Return the place under its former name: its papers are not signed by the name of today."""
    return replace(now, name=name, short=short_place(name))


def _zone(
    row: dict[str, str],
    places: Mapping[str, Division],
    forms: Mapping[str, list[Division]],
) -> Division:
    parent = _listed(row["within"], "zones", places, forms)
    shared = next((p.name for p in forms.get(row.get("county", ""), ())), "")
    name, other = row["name"], tuple(row.get("short", ()))
    return Division(f"{parent.code}-{name}", name, name, "zone", parent.code, shared, other)


def _listed(
    name: str, file: str, places: Mapping[str, Division], forms: Mapping[str, list[Division]]
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
        where=line_of(file, f": {name}}}"),
        hint="Write the full name, after that of what it lies in where two bear it.",
    )


def short_place(name: str) -> str:
    """Return the proper name of a place, or the name itself where a single character would be left.

    >>> [short_place(n) for n in ("赣州市", "积石山保安族东乡族撒拉族自治县", "新疆维吾尔自治区", "沙县")]
    ['赣州', '积石山', '新疆', '沙县']
    """
    return next((s for t in _TAILS if len(s := t.sub("", name)) > 1 and s != name), name)


def _self_governed_forms(name: str) -> Iterator[str]:
    """Yield 黔南州 and 黔南自治州 for 黔南布依族苗族自治州, 积石山县 for 积石山…自治县."""
    for tail in ("自治州", "自治县", "自治旗"):
        if name.endswith(tail) and (short := short_place(name)) != name:
            yield short + tail[-1]
            yield short + tail


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
