"""The shipped SPARQL questions run as they are on pyoxigraph and on rdflib, with the same answers."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from invented import TABLE

from kg.graph.turtle import write_turtle
from kg.ontology import ontology_folder

QUERIES = sorted(
    (f for f in (ontology_folder() / "queries").iterdir() if f.name.endswith(".rq")),
    key=lambda f: f.name,
)


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("queries") / "graph.ttl"
    write_turtle(TABLE, path)
    return path


@pytest.mark.parametrize("query", QUERIES, ids=lambda f: f.name)
def test_both_libraries_give_the_same_answers(query: Path, turtle: Path) -> None:
    store = pyoxigraph.Store()
    store.load(path=str(turtle), format=pyoxigraph.RdfFormat.TURTLE)
    text = query.read_text("utf-8")
    found = store.query(text)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    rows = [tuple(_value(term) for term in row) for row in found]
    expected = rdflib.Graph().parse(turtle).query(text)
    assert rows
    assert sorted(rows) == sorted(tuple(_value(term) for term in row) for row in expected)


def _value(term: object) -> str:
    """The text of a term of either library; rdflib's are strings."""
    if term is None or isinstance(term, str):
        return str(term or "")
    return str(getattr(term, "value", ""))
