"""The places of administration: divisions, development zones, towns; by name and by what they lie in.

`division_named` finds the one place that words name in the scope of another, `leading_division`
the one that a longer name begins with. Both answer None where the words fit two places equally well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.gazetteers.division_table import (
    LEVELS,
    Division,
    Gazetteer,
    full_zone,
    load_places,
    short_place,
)
from kg.gazetteers.towns import every_town_of, towns_called

__all__ = [
    "LEVELS",
    "Division",
    "Gazetteer",
    "division_named",
    "division_of",
    "full_zone",
    "in_county",
    "leading_division",
    "load_places",
    "qualified_name",
    "short_place",
    "town_within",
]

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
        if named and _FORMER_COUNTY.match(words, length):
            named = tuple(p for p in named if p.name == words[:length])
        if outer:
            named = tuple(p for p in named if p.code != outer.code and places.within(p, outer))
        if named:
            place = _nearest(places, named, words[:length], outer, scope)
            return (place, length) if place else None
    return None


_FORMER_COUNTY = re.compile("[县旗](?=委|政府|人民|人大|政协|纪委|公安|[\u4e00-\u9fff]{1,8}局)")
"""罗江|县委: the county of before is not the district that has its name today."""


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
    lying_in = leading_division(name)
    # 三河镇 is a town of any county, and no 镇 of 三河市.
    if lying_in and lying_in[0].level == "county" and lying_in[1] < len(name) - 1:
        return in_county(lying_in[0], name[lying_in[1] :])
    towns = list(towns_called(name))
    county = load_places().by_code.get(towns[0].parent) if len(towns) == 1 else None
    return in_county(county, name) if county else None


def town_within(words: str, scope: str) -> Division | None:
    """Return the town that the words name, after its county's name or alone, as seen from a place.

    Alone it is the only one of its name in the place `scope` or in the innermost division around it
    that has one; None where that has two.

    >>> town_within("赣县区梅林镇", "").code, town_within("梅林镇", "赣州市").code
    ('360704100', '360704100')
    """
    if not words.endswith(_TOWN_TAILS):
        return None
    county = leading_division(words, scope)
    if county and county[1] < len(words) - 1:
        return every_town_of(county[0].code).get(words[county[1] :])
    places = load_places()
    towns = [t for t in towns_called(words) if t.parent in places.by_code]
    here = division_of(scope)
    ground = division_of(here.same_ground) if here else None
    for ring in places.chain(ground or here):
        inside = [t for t in towns if places.within(t, ring)]
        if inside:
            return inside[0] if len(inside) == 1 else None
    return None


def in_county(county: Division, town: str) -> Division:
    """Return the town as it is named in full outside its county: 会昌县北岭镇."""
    listed = every_town_of(county.code).get(town)
    code = listed.code if listed else f"{county.code}/{town}"
    return Division(code, qualified_name(county) + town, short_place(town), "town", county.code)


def _unlisted(name: str) -> Division | None:
    level = next((level for tail, level in _LEVEL_TAILS if name.endswith(tail)), "")
    return Division(f"/{name}", name, short_place(name), level, "") if level else None
