"""Towns, townships and subdistricts of the counties, with their codes.

kg/gazetteers/towns.yaml, former_towns.yaml → Division, one for each town
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.gazetteers.division_table import Division, short_place

_TODAY, _FORMER = "towns", "former_towns"


@lru_cache(maxsize=1 << 12)
def towns_of(county: str) -> Mapping[str, Division]:
    """Return the towns that the county of this GB/T 2260 code has today, by full name, by code.

    The code of a town is the county's with three digits more, as the statistics have it.
    """
    return _parsed(_TODAY, county)


@lru_cache(maxsize=1 << 12)
def every_town_of(county: str) -> Mapping[str, Division]:
    """Return the towns of today and then those that were merged or renamed, by full name.

    >>> towns = every_town_of("410928")
    >>> towns["白罡乡"].code == towns["白堽乡"].code
    True
    """
    return {**_parsed(_TODAY, county), **_parsed(_FORMER, county)}


def towns_called(name: str) -> Iterator[Division]:
    """Yield every town of China with this full name, today's first, in the order of codes."""
    for file in (_TODAY, _FORMER):
        for county, towns in _declared(file).items():
            if f"/{name} " in f"{towns} ":
                yield every_town_of(county)[name]


def _parsed(file: str, county: str) -> dict[str, Division]:
    towns = (token.split("/") for token in _declared(file).get(county, "").split())
    return {
        name: Division(county + digits, name, short_place(name), "town", county)
        for digits, name in towns
    }


@lru_cache(maxsize=2)
def _declared(file: str) -> dict[str, str]:
    declared: dict[str, str] = read_gazetteer(file, text_only=True)
    return declared
