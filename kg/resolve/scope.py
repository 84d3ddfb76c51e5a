"""Whose 市 and 县 a document means: the place that a level word stands for in a scope."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.gazetteers.divisions import Division, division_of, load_places, qualified_name

OWN = "[我本全该]?"
LEVEL_WORD = re.compile(
    rf"{OWN}(自治[区州县旗]|综合实验区|实验区|示范区|管理区|开发区|经开区|高新区|新区|地区|街道|省|市|州|盟|县|旗|区|镇|乡)"
)
"""市 of 市财政局, 我市 of 我市教育局, 实验区 of 实验区党工委."""

PROTECTED = re.compile(
    r"市(?:场|容|政(?!府|协|法|务|研|策)|区|县|辖|级|直|属|郊|民(?!政|宗|族|兵|革|盟|建|进|营|间|防|航|办)|价)|"
    r"县(?:域|级|直|属|城)|区(?:域|块|间|级|直|属|位|县)|省(?:级|直|属|际|市|内|外)|州(?:级|直|属)|旗(?:下|舰|帜)|镇(?:域|区|级|街)|"
    r"乡(?:村|镇|级)|街道(?:级|社)"
)
"""Words that begin like a level word and are none: 市场监管局, 市政公用集团, 区域中心."""


@lru_cache(maxsize=1 << 12)
def place_at_level(word: str, scope: str) -> Division | None:
    """Return the place that a level word means in a document of the place `scope`; None if none.

    A county's 市 is the prefecture it lies in; a county-level city's 市 is itself.

    >>> [place_at_level(w, "会昌县").name for w in ("省", "市", "县")]
    ['江西省', '赣州市', '会昌县']
    """
    here = division_of(scope)
    if here is None:
        return None
    places = load_places()
    if here.level == "zone" and word in ("县", "旗") and here.same_ground:
        return division_of(here.same_ground)
    return next((p for p in places.chain(here) if _answers(p, word)), None) or (
        _prefecture_of_ground(here) if word == "市" else None
    )


def _prefecture_of_ground(zone: Division) -> Division | None:
    ground = division_of(zone.same_ground)
    return load_places().by_code.get(ground.parent) if ground else None


def _answers(place: Division, word: str) -> bool:
    if word == "区":
        return place.name.endswith("区") and place.level != "prefecture"
    if word == "州":
        return place.name.endswith("自治州")
    if word == "省":
        return place.level == "province" and place.name.endswith("省")
    return place.name.endswith(word)


def place_label(place: Division) -> str:
    """Return the place as it stands in canonical names: 赣州市, 长春市朝阳区, 会昌县北岭镇."""
    return place.name if place.level == "town" else qualified_name(place)


def is_listed(place: Division) -> bool:
    """Tell whether the gazetteer lists the place; of others the level is read off the name."""
    return not place.code.startswith("/")
