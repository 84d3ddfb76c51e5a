"""Tasks that one document states twice, in its body and in its annex, with other units or deadlines.

Both statements stand as facts; here is what a person should look at. Facts → Disagreement(s)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.model import EntityRef, Evidence, Fact
from kg.records import fact_id

_OF_UNITS = ("leadUnitOf", "responsibleUnitOf")

_APART = 500
"""Code points between the body's statement and the annex's; the brackets of one item stand nearer."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What two statements about one task say apart, the facts that do, and where the second stands."""

    task: str
    what: str
    facts: tuple[str, ...]
    source: str
    offset: int


@dataclass(frozen=True, slots=True)
class _Statement:
    """What stands together about a task: the first of its words, and its facts."""

    evidence: Evidence
    facts: list[Fact[EntityRef]] = field(default_factory=list)

    def units(self, predicates: Sequence[str] = _OF_UNITS) -> set[str]:
        return {f.subject.name for f in self.facts if f.predicate in predicates}

    def deadlines(self) -> set[str]:
        return {str(d) for f in self.facts if (d := f.qualifier("deadline"))}


def find_disagreements(facts: Iterable[Fact[EntityRef]]) -> list[Disagreement]:
    """Return the tasks on whose units or deadlines two statements of a document disagree, in order.

    Two statements that share less than half of their units are about two tasks of one heading.
    """
    by_task: dict[tuple[object, str], list[Fact[EntityRef]]] = defaultdict(list)
    for fact in facts:
        if fact.predicate in _OF_UNITS and fact.object and not fact.derived:
            by_task[fact.document, fact.object.id].append(fact)
    found = (d for stated in by_task.values() for d in _of_task(stated))
    return sorted(found, key=lambda d: (d.source, d.offset, d.what))


def _of_task(facts: Sequence[Fact[EntityRef]]) -> Iterator[Disagreement]:
    for one, other in pairwise(_statements(facts)):
        shared = one.units() & other.units()
        if 2 * len(shared) < min(len(one.units()), len(other.units())) or not shared:
            continue
        task = facts[0].object.name if facts[0].object else ""
        for what, concerned in _differences(one, other):
            ids = tuple(sorted({fact_id(f) for f in concerned}))
            yield Disagreement(task, what, ids, other.evidence.source, other.evidence.start)


def _statements(facts: Sequence[Fact[EntityRef]]) -> list[_Statement]:
    """Return the facts by where they stand, in text order; a fact may have a proof in several."""
    placed = sorted(
        ((e, f) for f in facts for e in f.evidence), key=lambda p: (p[0].source, p[0].start)
    )
    found: list[_Statement] = []
    end, source = 0, ""
    for evidence, fact in placed:
        if not found or evidence.source != source or evidence.start - end > _APART:
            found.append(_Statement(evidence))
        found[-1].facts.append(fact)
        end, source = evidence.end, evidence.source
    return found


def _differences(one: _Statement, other: _Statement) -> Iterator[tuple[str, list[Fact[EntityRef]]]]:
    here, there = one.units(), other.units()
    concerned = [f for f in (*one.facts, *other.facts) if f.subject.name in here ^ there]
    if concerned:
        first, second = _listed(here - there), _listed(there - here)
        yield f"only the first names {first}, only the second {second}", concerned
    leads = one.units(("leadUnitOf",)), other.units(("leadUnitOf",))
    if all(leads) and leads[0] != leads[1]:
        leading = [f for f in (*one.facts, *other.facts) if f.predicate == "leadUnitOf"]
        yield f"lead unit {_listed(leads[0])} or {_listed(leads[1])}", leading
    dates = one.deadlines(), other.deadlines()
    if all(dates) and dates[0] != dates[1]:
        dated = [f for f in (*one.facts, *other.facts) if f.qualifier("deadline")]
        yield f"deadline {_listed(dates[0])} or {_listed(dates[1])}", dated


def _listed(names: Iterable[str]) -> str:
    return "、".join(sorted(names)) or "none"
