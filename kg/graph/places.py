"""Places on the map of divisions: the kind of each, what it lies in, and which bodies are of it.

entities → triples of the graph `divisions`: known from the gazetteers, stated by no document
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pyoxigraph import Literal, Triple

from kg.gazetteers import read_gazetteer
from kg.gazetteers.divisions import Division, division_of, load_places
from kg.gazetteers.towns import every_town_of
from kg.graph.terms import chinese, choice_term, term, thing
from kg.model import Entity, content_id

_BODIES = ("Organization", "Group")


def division_links(entities: Sequence[Entity]) -> Iterator[Triple]:
    """Yield the kind of each place, the division of each body, and the divisions up to the province."""
    named = {entity.id for entity in entities}
    divisions: dict[str, Division] = {}
    for entity in entities:
        if entity.type == "Place" and (kind := place_kind(entity.name, entity.number)):
            yield Triple(thing(entity.id), term("gov:placeKind"), choice_term(kind))
        home = _home(entity)
        if home is None:
            continue
        if entity.type in _BODIES:
            yield Triple(thing(entity.id), term("dcterms:spatial"), thing(_place_id(home)))
        divisions.update((step.code, step) for step in load_places().chain(home))
    for division in divisions.values():
        yield from _division_triples(division)
        if _place_id(division) not in named:
            yield Triple(
                thing(_place_id(division)), term("skos:prefLabel"), chinese(_label(division))
            )


def place_kind(name: str, code: str = "") -> str:
    """Return the kind of a place, a value of `placeKind`; "" where its name does not tell.

    >>> place_kind("梅林镇", "360704100"), place_kind("云川高新区"), place_kind("清江"), place_kind("云上")
    ('town', 'zone', 'water', '')
    """
    if code:
        return _kind_of_code(code)
    ends = _kinds_by_ending()
    lengths = range(min(len(name) - 1, max(map(len, ends))), 0, -1)
    return next((ends[name[-n:]] for n in lengths if name[-n:] in ends), "")


def _kind_of_code(code: str) -> str:
    if len(code) == 9:
        return "town"
    return "province" if code[2:] == "0000" else "prefecture" if code[4:] == "00" else "county"


@lru_cache(maxsize=1)
def _kinds_by_ending() -> dict[str, str]:
    declared: dict[str, list[str]] = read_gazetteer("place_kinds")
    return {ending: kind for kind, endings in declared.items() for ending in endings}


def _home(entity: Entity) -> Division | None:
    """Return the listed division that the entity is or belongs to, None for zones and others."""
    if entity.type not in ("Place", *_BODIES):
        return None
    home = division_of(entity.place)
    if home is None or not home.code.isdigit():
        return None
    return home if entity.type in _BODIES or home.code == entity.number else None


def _place_id(division: Division) -> str:
    return content_id("Place", division.code)


def _label(division: Division) -> str:
    """Return the name of today, a town's without its county."""
    towns = every_town_of(division.parent).values() if division.level == "town" else ()
    today = load_places().by_code.get(division.code, division)
    return next((t.name for t in towns if t.code == division.code), today.name)


def _division_triples(division: Division) -> Iterator[Triple]:
    node = thing(_place_id(division))
    yield Triple(node, term("rdf:type"), term("gov:Place"))
    yield Triple(node, term("dcterms:identifier"), Literal(division.code))
    yield Triple(node, term("gov:placeKind"), choice_term(_kind_of_code(division.code)))
    if outer := load_places().by_code.get(division.parent):
        yield Triple(node, term("dcterms:isPartOf"), thing(_place_id(outer)))
