"""What is built from the samples conforms to the shapes, and nothing had to be left out."""

from __future__ import annotations

import json
from pathlib import Path

import pyshacl
import pytest
import rdflib

from kg.build import build
from kg.ontology import ontology_folder

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples") / "out"
    build([SAMPLES], out, workers=1)
    return out


def test_the_graph_of_the_samples_conforms(out: Path) -> None:
    conforms, _, report = pyshacl.validate(
        rdflib.Graph().parse(out / "graph.ttl"),
        shacl_graph=rdflib.Graph().parse(str(ontology_folder() / "shapes.ttl")),
        ont_graph=rdflib.Graph().parse(str(ontology_folder() / "ontology.ttl")),
    )
    assert conforms, report


def test_no_fact_of_the_samples_is_left_out(out: Path) -> None:
    problems = json.loads((out / "report.json").read_text("utf-8"))["problems"]
    assert not [problem for problem in problems if "left out" in problem["what"]]
