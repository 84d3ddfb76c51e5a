"""Join what a document states twice, once with less said: it is one fact with two proofs.

Facts about entities → Facts about entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.model import EntityRef, Fact

_JOINED = ("leadUnitOf", "responsibleUnitOf", "undertakes")


def join_statements(facts: Sequence[Fact[EntityRef]]) -> list[Fact[EntityRef]]:
    """Return the facts with each bare one joined to the one that says more, in the same order.

    The body names a task's units, the annex the same units with a deadline: one fact, with the
    deadline and both proofs. Two different deadlines both stand. A project named twice has one amount.
    """
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        if fact.predicate in _JOINED and fact.object and not fact.derived:
            document = fact.document
            key = document.source, document.number, document.title
            same[fact.predicate, fact.subject.id, fact.object.id, *key].append(index)
    joined = list(facts)
    dropped: set[int] = set()
    for indices in same.values():
        for bare in (i for i in indices if not facts[i].qualifiers):
            fuller = [i for i in indices if facts[i].qualifiers]
            if fuller:
                evidence = (*joined[fuller[0]].evidence, *facts[bare].evidence)
                joined[fuller[0]] = replace(joined[fuller[0]], evidence=evidence)
                dropped.add(bare)
    return [fact for index, fact in enumerate(joined) if index not in dropped]
