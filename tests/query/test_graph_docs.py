"""`docs/graph.md`: its queries run and answer, its table lists every question."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from invented import TABLE

from kg.graph.terms import prefixes
from kg.graph.turtle import turtle_bytes, union
from kg.query.questions import QUESTIONS

PAGE = (Path(__file__).parents[2] / "docs" / "graph.md").read_text("utf-8")
SPARQL = re.findall(r"```sparql\n(.*?)```", PAGE, re.S)


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle_bytes(union(TABLE), prefixes()), format="turtle")


@pytest.mark.parametrize("query", SPARQL)
def test_queries_answer(query: str, graph: rdflib.Graph) -> None:
    assert len(graph.query(query)) > 0


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_listed(question: str) -> None:
    assert f"| `{question}` | {QUESTIONS[question].asks} |" in PAGE
