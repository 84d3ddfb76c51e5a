"""What is known between entities beside the facts: who may be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Triple

from kg.graph.terms import term, thing
from kg.model import Entity, EntityRef, Fact
from kg.resolve.alike import find_alike


def alias_links(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> Iterator[Triple]:
    """Yield the links of the graph of names: which entities may be one, once a pair."""
    for alike in find_alike(entities, facts):
        for one, other in alike.pairs():
            yield Triple(thing(one.id), term("gov:possiblySameAs"), thing(other.id))
