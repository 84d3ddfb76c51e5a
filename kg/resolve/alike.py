"""Entities that may be one: nothing proves it, so they stay apart and a person decides.

Facts and entities → Alike(s), for `gov:possiblySameAs` and for `kg review`
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kg.folding import fold
from kg.model import Entity, EntityRef, Fact
from kg.resolve.document_wordings import find_rewordings

_TOGETHER = ("carries", "forwards", "supersedes", "amends", "cites", "issues")
"""Relations between two documents that are therefore not one."""

_BODIES = ("Organization", "Group")
_FEW = 6
"""Of more entities of one name only neighbours are paired, so that pairs stay in proportion."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Entities of one type that may be one, sorted by id: at least two, and the name they share."""

    type: str
    name: str
    entities: tuple[Entity, ...]

    def pairs(self) -> Iterator[tuple[Entity, Entity]]:
        """Yield pairs that connect all of them, each pair sorted by id."""
        few = len(self.entities) <= _FEW
        yield from combinations(self.entities, 2) if few else pairwise(self.entities)


def find_alike(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> list[Alike]:
    """Return who may be one: people of one name, bodies that share one, documents worded anew."""
    related = {
        frozenset((fact.subject.id, fact.object.id))
        for fact in facts
        if fact.object and fact.predicate in _TOGETHER
    }
    reworded = (
        Alike("Document", min(a.name, b.name, key=len), (a, b))
        for a, b in find_rewordings(entities, related)
    )
    return [*_people(entities), *_bodies(entities), *reworded]


def _people(entities: Iterable[Entity]) -> Iterator[Alike]:
    yield from _sharing("Person", ((e.name, e) for e in entities if e.type == "Person"))


def _bodies(entities: Iterable[Entity]) -> Iterator[Alike]:
    """Yield bodies of one place that share a name, and of one full name whose place is not known."""
    bodies = [e for e in entities if e.type in _BODIES]
    names = ((f"{e.place} {fold(name)}", e) for e in bodies for name in (e.name, *e.aliases))
    yield from _sharing("Organization", names)
    placed = {e.name for e in bodies if e.place}
    unplaced = {e.name for e in bodies if not e.place} & placed
    yield from _sharing("Organization", ((e.name, e) for e in bodies if e.name in unplaced))


def _sharing(type: str, named: Iterable[tuple[str, Entity]]) -> Iterator[Alike]:
    groups: Mapping[str, dict[str, Entity]] = defaultdict(dict)
    for name, entity in named:
        groups[name][entity.id] = entity
    for name, group in groups.items():
        if len(group) > 1:
            yield Alike(type, name.strip(), tuple(group[id] for id in sorted(group)))
