"""The networkx view and `kg.load`."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented import COMMERCE, FACTS, LU, RULES, SU, TABLE

import kg
from kg.errors import UsageError
from kg.graph.network import build_network
from kg.graph.turtle import write_nquads
from kg.records import entity_record, fact_record, write_lines

NETWORK = build_network(TABLE.facts, TABLE.entities)


def test_edges_are_facts_with_their_words() -> None:
    edge = next(iter(NETWORK.get_edge_data(LU.id, COMMERCE.id).values()))
    assert (edge["predicate"], edge["mode"], edge["quote"]) == (
        "leads",
        "in_charge",
        "分管市商务局",
    )


def test_a_symmetric_relation_goes_both_ways() -> None:
    assert NETWORK.has_edge(LU.id, SU.id) and NETWORK.has_edge(SU.id, LU.id)


def test_what_has_no_object_stands_at_the_node() -> None:
    stated = {row["predicate"] for row in NETWORK.nodes[RULES.id]["facts"]}
    assert stated == {"takesEffect", "expires"}


def test_a_built_folder_loads(tmp_path: Path) -> None:
    write_lines(tmp_path / "facts.jsonl", map(fact_record, TABLE.facts))
    write_lines(tmp_path / "entities.jsonl", map(entity_record, TABLE.entities))
    write_nquads(TABLE, tmp_path / "graph.nq")
    loaded = kg.load(tmp_path)
    assert loaded.facts == FACTS
    assert loaded.entities == list(TABLE.entities)
    assert loaded.nx.number_of_edges() == NETWORK.number_of_edges()
    assert len(loaded.rdf) > 500


def test_a_folder_without_a_graph_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="kg build"):
        kg.load(tmp_path)
