"""Which body took the place of which: departments renamed and merged by the reforms of the gazetteers.

云川市环境保护局 and 云川市生态环境局 are two bodies; where both occur, the second replaces the first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers.bodies import local_forms, national_bodies
from kg.model import Entity

SOURCE = "gazetteer"

_TAIL = re.compile(r"(?:局|厅|委员会|办公室)$")


@dataclass(frozen=True, slots=True)
class Succession:
    """`new` replaces `old` since the year, "" where it is not known."""

    old: Entity
    new: Entity
    since: str


@dataclass(frozen=True, slots=True)
class _Body:
    """A kind of body through time: its name, first and last year as text, by what it was replaced."""

    name: str
    since: str
    until: str
    replaced_by: tuple[str, ...]


def find_successions(entities: Iterable[Entity]) -> list[Succession]:
    """Return who replaced whom among the bodies of each place, sorted by place, old and new name.

    Where the next body does not occur, the one after it that does is taken.
    """
    by_place: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        if entity.type == "Organization":
            by_place[entity.place][entity.name.removeprefix(entity.place)] = entity
    found = []
    for place, bodies in sorted(by_place.items()):
        kinds = _local() if place else _national()
        for name in sorted(bodies.keys() & kinds.keys()):
            for new, since in _occurring(kinds[name], kinds, bodies):
                found.append(Succession(bodies[name], bodies[new], since))
    return found


def _occurring(
    old: _Body, kinds: Mapping[str, _Body], bodies: Mapping[str, Entity]
) -> Iterator[tuple[str, str]]:
    """Yield the names of the successors that occur, each with the year in which it took over."""
    reached, seen = [old], {old.name}
    while reached:
        body = reached.pop(0)
        for new in _successors(body, kinds):
            if new.name not in seen:
                seen.add(new.name)
                if new.name in bodies:
                    yield new.name, body.until
                else:
                    reached.append(new)


def _successors(body: _Body, kinds: Mapping[str, _Body]) -> Sequence[_Body]:
    """Return the kinds by which the body was replaced: of that stem, with any tail or with more.

    自然资源 stands for 自然资源局 and for 自然资源和规划局, which is also since the year of the reform.
    """
    if not body.replaced_by:
        return []
    stems = tuple(_TAIL.sub("", name) for name in body.replaced_by)
    exact = set(body.replaced_by)
    return [
        kind
        for kind in kinds.values()
        if kind.name in exact
        or _TAIL.sub("", kind.name) in stems
        or (kind.since and kind.since >= body.until and kind.name.startswith(stems))
    ]


@lru_cache(maxsize=1)
def _local() -> Mapping[str, _Body]:
    kinds = {form.kind.full: form.kind for form in local_forms().values()}
    return {
        name: _Body(name, _year(kind.since), _year(kind.until), kind.replaced_by)
        for name, kind in kinds.items()
    }


@lru_cache(maxsize=1)
def _national() -> Mapping[str, _Body]:
    return {b.full: _Body(b.full, b.since, b.until, b.replaced_by) for b in national_bodies()}


def _year(year: int) -> str:
    return str(year or "")
