"""Facts that the ontology does not allow are found before they are written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import FACTS, LU, SU, TASK

from kg.build import merge
from kg.extraction import Extraction
from kg.model import EntityRef, Fact
from kg.ontology.fit import misfit

LEADS = next(fact for fact in FACTS if fact.predicate == "leads")
EXPIRES = next(fact for fact in FACTS if fact.predicate == "expires")

WRONG = [
    ("unknown relation", replace(LEADS, predicate="directs"), "directs"),
    ("subject", replace(LEADS, subject=TASK), "subject 建设老旧小区充电设施 (Task)"),
    ("object", replace(LEADS, object=SU), "object 苏文渊 (Person)"),
    ("no object", replace(LEADS, object=None), "no object"),
    ("an object too many", replace(EXPIRES, object=LU), "object 陆一鸣"),
    ("qualifier", replace(LEADS, qualifiers=(("title", "市长"),)), "takes no title"),
    ("choice", replace(LEADS, qualifiers=(("mode", "coordinates"),)), "mode 'coordinates'"),
    ("date", replace(EXPIRES, qualifiers=(("date", "2022年底"),)), "date '2022年底'"),
    ("period", replace(EXPIRES, qualifiers=(("period", "2年"),)), "period '2年'"),
    ("empty text", replace(FACTS[0], qualifiers=(("title", ""),)), "title ''"),
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.predicate)
def test_facts_of_every_relation_fit(fact: Fact[EntityRef]) -> None:
    assert misfit(fact) == ""


@pytest.mark.parametrize(
    ("fact", "told"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_a_misfit_is_told(fact: Fact[EntityRef], told: str) -> None:
    assert told in misfit(fact)


def test_a_build_leaves_misfits_out_and_says_so() -> None:
    graph = merge([Extraction("gazette-2021.txt", facts=(LEADS, WRONG[1][1]))])
    assert graph.facts == (LEADS,)
    assert [problem.offset for problem in graph.problems] == [LEADS.evidence[0].start]
