"""`kg explain` shows what is known between entities beside facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from invented import DIVISION, FINANCE, LU, MEASURES, TASK, entity, fact
from pyoxigraph import Store

from kg.graph.rdf import FactTable
from kg.graph.store import open_store, write_store
from kg.graph.turtle import write_nquads
from kg.query.explain import explain
from kg.query.questions import ask
from kg.resolve import collect_entities

COUNTIES = replace(entity("UnitSet", "各县（市、区）人民政府"), place="嘉兴市")
NAMESAKE = replace(LU, id="person/00000000000000aa", place="临溪县")
OLD, NEW = entity("Organization", "云川市环境保护局"), entity("Organization", "云川市生态环境局")
FACTS = [
    fact("leads", LU, OLD, DIVISION, "陆一鸣分管市环境保护局", mode="in_charge"),
    fact("leads", LU, NEW, DIVISION, "陆一鸣分管市生态环境局", mode="in_charge"),
    fact("responsibleUnitOf", COUNTIES, TASK, MEASURES, "责任单位：各县（市、区）人民政府"),
    fact("leads", LU, FINANCE, DIVISION, "陆一鸣分管市财政局", mode="in_charge"),
    fact("liaisesWith", NAMESAKE, FINANCE, MEASURES, "陆一鸣联系市财政局"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder: Path = tmp_path_factory.mktemp("out")
    write_nquads(FactTable(FACTS, collect_entities(FACTS)), folder / "graph.nq")
    write_store(folder / "graph.nq", folder / "store")
    return open_store(folder)


def test_members_of_a_class(store: Store) -> None:
    told = "\n".join(explain(store, COUNTIES.id))
    assert "members (derived): 南湖区人民政府、嘉善县人民政府" in told


def test_who_may_be_the_same(store: Store) -> None:
    for one, other in ((LU, NAMESAKE), (NAMESAKE, LU)):
        assert f"may be the same as: 陆一鸣 ({other.id})" in "\n".join(explain(store, one.id))


def test_who_replaced_whom(store: Store) -> None:
    told = "云川市生态环境局 replaces 云川市环境保护局 since 2018 (gazetteer)"
    assert told in "\n".join(explain(store, OLD.name))
    first = ask(store, "history", NEW.name)[0]
    assert (first.values["relation"], first.values["to"]) == ("取代", OLD.name)
    assert first.proof.cite() == "2018 gazetteer (derived)"
    assert all(a.proof.words for a in ask(store, "history", NEW.name, "2017"))
