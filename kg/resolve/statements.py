"""Join what a document states twice, once with less said: it is one fact with two proofs.

Facts about entities → Facts about entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.model import EntityRef, Fact

_JOINED = ("leadUnitOf", "responsibleUnitOf", "undertakes", "holdsPost")


def join_statements(facts: Sequence[Fact[EntityRef]]) -> list[Fact[EntityRef]]:
    """Return the facts with each bare one joined to the one that says more, in the same order.

    The body names a task's units, the annex the same units with a deadline: one fact, with the
    deadline and both proofs. Two different deadlines both stand. A project named twice has one amount,
    a post held with and without its day is one.
    """
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        if fact.predicate in _JOINED and fact.object and not fact.derived:
            document = fact.document
            key = document.source, document.number, document.title
            title = str(fact.qualifier("title") or "")
            same[fact.predicate, fact.subject.id, fact.object.id, *key, title].append(index)
    joined = list(facts)
    dropped: set[int] = set()
    for indices in same.values():
        for bare in (i for i in indices if not _when(facts[i])):
            fuller = [i for i in indices if _when(facts[i])]
            if fuller:
                evidence = (*joined[fuller[0]].evidence, *facts[bare].evidence)
                joined[fuller[0]] = replace(joined[fuller[0]], evidence=evidence)
                dropped.add(bare)
    return [fact for index, fact in enumerate(joined) if index not in dropped]


def _when(fact: Fact[EntityRef]) -> bool:
    """Tell whether the fact says more than which post or task it is about."""
    return any(key != "title" for key, _ in fact.qualifiers)
