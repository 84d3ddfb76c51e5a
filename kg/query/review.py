"""What a person should look at first: who may be one, what contradicts, what looks misread."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import Entity, EntityRef, Fact
from kg.records import fact_id
from kg.resolve.alike import find_alike
from kg.resolve.disagreements import find_disagreements

Facts = Sequence[Fact[EntityRef]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A thing to look at: what it is, why, the ids of what it is about, most urgent first by `rank`."""

    rank: int
    kind: str
    why: str
    ids: tuple[str, ...]


def find_doubts(
    facts: Facts, entities: Sequence[Entity], apart: Collection[frozenset[str]] = ()
) -> list[Doubt]:
    """Return what to look at, most urgent first; pairs in `apart` were decided already."""
    checks: tuple[Callable[[Facts, Sequence[Entity]], Iterator[Doubt]], ...] = (
        _two_in_charge, _appointed_and_removed, _disagreements, _one_number, _alike, _odd_names,
    )  # fmt: skip
    found = {doubt for check in checks for doubt in check(facts, entities)}
    open_ones = (doubt for doubt in found if frozenset(doubt.ids) not in apart)
    return sorted(open_ones, key=lambda d: (d.rank, d.kind, d.why, d.ids))


def _two_in_charge(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield units of which one document says that two persons are in charge."""
    leaders: dict[tuple[object, str], dict[str, str]] = defaultdict(dict)
    for fact in facts:
        charged = fact.predicate == "leads" and fact.qualifier("mode") == "in_charge"
        if charged and fact.object and fact.object.type == "Organization":
            leaders[fact.document, fact.object.name][fact_id(fact)] = fact.subject.name
    for (_, unit), by in leaders.items():
        if len(set(by.values())) > 1:
            names = "、".join(sorted(set(by.values())))
            yield Doubt(1, "contradiction", f"{names} are all in charge of {unit}", _ids(by))


def _appointed_and_removed(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield posts to which one document appoints a person and from which it removes the same."""
    events: dict[tuple[object, ...], dict[str, str]] = defaultdict(dict)
    for fact in facts:
        if fact.predicate in ("appoints", "removes") and fact.object:
            key = (
                fact.document,
                fact.object.name,
                fact.qualifier("organization"),
                fact.qualifier("title"),
            )
            events[key][fact_id(fact)] = fact.predicate
    for (_, person, _, title), by in events.items():
        if len(set(by.values())) > 1:
            yield Doubt(1, "contradiction", f"{person} appointed and removed: {title}", _ids(by))


def _disagreements(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield tasks on whose units or deadlines body and annex of a document disagree."""
    for found in find_disagreements(facts):
        yield Doubt(2, "disagreement", f"{found.task}: {found.what}", found.facts)


def _one_number(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield documents that share a number."""
    groups = _grouped((e.number, e) for e in entities if e.type == "Document" and e.number)
    yield from _shared(2, "one number", groups)


def _alike(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield people, bodies and documents that may be one."""
    ranks = {"Person": 3, "Organization": 4, "Document": 5}
    for alike in find_alike(entities, facts):
        group = {entity.id: entity for entity in alike.entities}
        yield from _shared(ranks[alike.type], "possiblySameAs", {alike.name: group})


def _odd_names(facts: Facts, entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield people whose name is too short or, without the dot of other scripts, too long."""
    for entity in entities:
        odd = len(entity.name) < 2 or (len(entity.name) > 4 and "·" not in entity.name)
        if entity.type == "Person" and odd:
            yield Doubt(6, "odd name", entity.name, (entity.id,))


def _grouped(named: Iterable[tuple[str, Entity]]) -> Mapping[str, dict[str, Entity]]:
    groups: dict[str, dict[str, Entity]] = defaultdict(dict)
    for name, entity in named:
        groups[name][entity.id] = entity
    return groups


def _shared(rank: int, kind: str, groups: Mapping[str, dict[str, Entity]]) -> Iterator[Doubt]:
    for name, group in groups.items():
        if len(group) > 1:
            who = "; ".join(sorted(f"{e.name} ({e.place or e.type})" for e in group.values()))
            yield Doubt(rank, kind, f"{name.strip()}: {who}", _ids(group))


def _ids(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(found))


def append_correction(path: Path, kind: str, values: Mapping[str, str | Sequence[str]]) -> str:
    """Append an entry to the corrections file and return its text.

    >>> from tempfile import mkdtemp
    >>> print(append_correction(Path(mkdtemp(), "c.toml"), "reject", {"fact": "fact/1"}), end="")
    <BLANKLINE>
    [[reject]]
    fact = "fact/1"
    """
    # A JSON string or list of strings is one of TOML, too.
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    entry = f"\n[[{kind}]]\n{''.join(lines)}"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(entry)
    return entry
