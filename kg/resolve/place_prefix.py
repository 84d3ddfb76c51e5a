"""The place that a body's name begins with: a level word, a division, a development zone, a town."""

from __future__ import annotations

import re

from kg.gazetteers.bodies import local_forms, longest_start
from kg.gazetteers.divisions import (
    Division,
    division_of,
    full_zone,
    in_county,
    leading_division,
    load_places,
)
from kg.gazetteers.towns import every_town_of
from kg.resolve.scope import LEVEL_WORD, PROTECTED, place_at_level

COMPANY = re.compile(
    r"公司|集团|厂|银行|商会|协会|学会|联盟|大学|学院|中学|小学|医院|合作社|研究院|商行|超市|酒店|基金|俱乐部|事务所"
)
"""Words of names that are left as written: they belong to no place by rule."""

_ZONE = re.compile(
    r"((?:[一-鿿]{2,10}?)?(?:经济技术开发区|经济开发区|高新技术产业开发区|经开区|高新区|综合实验区|综合保税区|开发区|"
    r"示范区|管理区|度假区|风景名胜区|风景区|工业园区?|产业园区?|园区|新区|新城))"
    r"(?=管委会|管理委员会|党工委|工委|党委|工作委员会|纪工委|管理局|管理处)"
)
"""A development zone before a body of its own, in the gazetteer or not: 云川经开区管委会."""

_BARE_ZONE = re.compile(r"经济|高新|综合|开发区|示范|管理|园区|新区|工业|产业|度假|风景|新城")
"""经开区 alone: which one, no rule says."""

_ZONE_OF_CITY = re.compile(
    r"(?P<tail>经济技术开发区|经开区|高新技术产业开发区|高新区|综合保税区|综保区)"
    r"(?=$|管委会|管理委员会|党工委|工委|纪工委)"
)
"""The zone of a city without its name, 市经开区: certain where the gazetteer knows only one."""

_TOWN = re.compile(
    r"(?P<name>[一-鿿]{1,5}?(?:镇|乡|苏木|街道))(?=党委|党工委|工委|纪委|人大|政府|人民政府|委员会|工作委员会|"
    r"办事处|便民|综合|农业|卫生院|中心小学|中心卫生院|派出所|司法所|财政所)"
)
"""A town before a body of its own, in the list of towns or not: 北岭镇党委."""

_TOWN_TAIL = re.compile(r"(?:街道|镇|乡|苏木)(?!企业|村)")
"""福海|街道办事处: a town that has the proper name of a county somewhere."""

_UNLISTED = re.compile(
    r"(?![该全我本各两几某每原老新城郊市县区省乡和与由在])[一-鿿]{2,3}[县市旗区](?=(?:委|政府|人民政府|人大|人大常委会|政协|纪委|监委|人民法院|法院|人民检察院|检察院)(?:$|[一-鿿]{0,6}[部室办会局]$))"
)
"""A county that is none today, before an organ that every county has: 罗江县委."""

_STREET_WORD = re.compile(r"政(?=公用|工程|园林|设施|建设|集团|中心)")
"""云川|市政工程公司: 市 belongs to 市政, so the full name of the city does not stand before it."""


def place_before(words: str, scope: str) -> tuple[Division, str] | None:
    """Return the place that the name begins with and the words after it; None for none.

    >>> place, body = place_before("北岭镇党委", "会昌县")
    >>> place.name, body
    ('会昌县北岭镇', '党委')
    """
    found = _zone_before(words, scope) or _level_before(words, scope)
    if found:
        return found
    leading = leading_division(words, scope)
    if leading and _may_lead(words, leading):
        place, length = leading
        rest = words[length:]
        return _inside(place, rest) or (place, rest)
    if unlisted := _UNLISTED.match(words):
        name = unlisted[0]
        level = "county" if name[-1] in "县旗区" else "prefecture"
        return Division(f"/{name}", name, name[:-1], level, ""), words[len(name) :]
    here = division_of(scope)
    return _inside(here, words) if here else None


def _inside(place: Division, words: str) -> tuple[Division, str] | None:
    return _town_after(place, words) or _zone_of_city(place, words)


def _zone_of_city(place: Division, words: str) -> tuple[Division, str] | None:
    zone = _ZONE_OF_CITY.match(words)
    if not zone or place.level not in ("prefecture", "county"):
        return None
    tail = full_zone(zone["tail"])
    listed = load_places().by_code.values()
    of_city = [z for z in listed if z.level == "zone" and z.parent == place.code]
    found = [z for z in of_city if z.name.endswith(tail)]
    return (found[0], words[zone.end() :]) if len(found) == 1 else None


def _level_before(words: str, scope: str) -> tuple[Division, str] | None:
    level = LEVEL_WORD.match(words)
    place = place_at_level(level[1], scope) if level else None
    if not level or not place:
        return None
    rest = words[level.end() :]
    if not rest:
        return (place, "") if level.end() > 1 else None
    if PROTECTED.match(words) and not longest_start(rest, local_forms()):
        return None
    return _inside(place, rest) or (place, rest)


def _zone_before(words: str, scope: str) -> tuple[Division, str] | None:
    zone = _ZONE.match(words)
    level = LEVEL_WORD.match(words)
    if not zone or place_at_level(zone[1], scope) or (level and place_at_level(level[1], scope)):
        return None
    rest = words[zone.end() :]
    listed = leading_division(zone[1], scope)
    if listed and listed[1] == len(zone[1]):
        return listed[0], rest
    # 云川市经开区: the one zone of its kind that the city has.
    if listed and (of_city := _zone_of_city(listed[0], words[listed[1] :])):
        return of_city
    name = full_zone(zone[1])
    return None if _BARE_ZONE.match(name) else (Division(f"/{name}", name, name, "zone", ""), rest)


def _may_lead(words: str, leading: tuple[Division, int]) -> bool:
    """Tell whether the place really stands before a body: 公安|局 is no county, 九江|地区 no city."""
    place, length = leading
    if words.startswith("地区", length):
        return False
    if _TOWN_TAIL.match(words, length) and words[:length] != place.name:
        return False
    if words[:length] == place.name or length > 3 or length == len(words):
        return not _STREET_WORD.match(words, length)
    if longest_start(words, local_forms()) or PROTECTED.match(words):
        return False
    return bool(longest_start(words[length:], local_forms())) and not COMPANY.search(words)


def _town_after(place: Division, words: str) -> tuple[Division, str] | None:
    """Return the town or subdistrict that the words begin with, and what follows it.

    A zone that shares its ground with a county has the county's towns; its subdistricts are its own.
    """
    if place.level not in ("county", "zone"):
        return None
    ground = division_of(place.same_ground) or place
    name = next((t for t in every_town_of(ground.code) if words.startswith(t)), "")
    if not name:
        found = _TOWN.match(words)
        name = found["name"] if found else ""
    if not name:
        return None
    return in_county(place if name.endswith("街道") else ground, name), words[len(name) :]
