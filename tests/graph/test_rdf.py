"""The graph of invented facts: shapes, other libraries, the same bytes, the named graphs."""

from __future__ import annotations

import random
from pathlib import Path

import pyshacl
import pytest
import rdflib
from invented import FACTS, LU, TABLE

from kg.graph.rdf import FactTable, named_graphs, quads
from kg.graph.terms import thing
from kg.graph.turtle import union, write_graph, write_nquads, write_turtle
from kg.ontology import load_ontology, ontology_folder

ONTOLOGY = ontology_folder()


def parsed(file: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(data=file.read_text("utf-8"), format="turtle")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    write_turtle(TABLE, folder / "graph.ttl")
    write_nquads(TABLE, folder / "graph.nq")
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "graph.ttl")


def test_every_relation_is_among_the_invented_facts() -> None:
    assert {fact.predicate for fact in FACTS} == set(load_ontology().relations)


def test_the_graph_conforms_to_the_shapes(graph: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(
        graph,
        shacl_graph=parsed(ONTOLOGY / "shapes.ttl"),
        ont_graph=parsed(ONTOLOGY / "ontology.ttl"),
    )
    assert conforms, report


WRONG = {
    "a mode outside the list": 'fact:x a gov:LeadsFact ; gov:mode "charge" .',
    "a fact without words": "fact:x a gov:Fact ; rdf:subject person:a ; rdf:predicate gov:leads .",
    "an end before the start": 'evidence:x a oa:TextPositionSelector ; oa:start "9"^^xsd:nonNegativeInteger ;'
    ' oa:end "3"^^xsd:nonNegativeInteger ; gov:offsetUnit "codepoint" .',
    "a person who is led": "person:a a gov:Person . person:b a gov:Person . person:a gov:leads person:b .",
    "backsUp both ways": "person:a a gov:Person ; gov:backsUp person:b . person:b a gov:Person ; gov:backsUp person:a .",
    "a document with two numbers": 'document:a a gov:Document ; gov:documentNumber "1" , "2" .',
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG)
def test_the_shapes_find(statement: str, folder: Path) -> None:
    prefixes = "\n".join(
        line for line in (folder / "graph.ttl").read_text("utf-8").splitlines() if line[0] == "@"
    )
    conforms, _, _ = pyshacl.validate(
        rdflib.Graph().parse(data=f"{prefixes}\n{statement}", format="turtle"),
        shacl_graph=parsed(ONTOLOGY / "shapes.ttl"),
        ont_graph=parsed(ONTOLOGY / "ontology.ttl"),
    )
    assert not conforms


def test_rdflib_reads_as_many_triples_as_were_written(folder: Path, graph: rdflib.Graph) -> None:
    assert len(graph) == sum(1 for _ in union(TABLE))
    dataset = rdflib.Dataset()
    dataset.parse(folder / "graph.nq", format="nquads")
    assert sum(1 for _ in dataset.quads()) == sum(1 for _ in quads(TABLE))


def test_turtle_is_the_union_of_the_named_graphs(folder: Path, graph: rdflib.Graph) -> None:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(folder / "graph.nq", format="nquads")
    assert set(dataset.triples((None, None, None))) == set(graph)


def test_any_order_of_facts_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    facts, entities = list(TABLE.facts), list(TABLE.entities)
    random.Random(3).shuffle(facts)
    random.Random(4).shuffle(entities)
    table = FactTable(facts, entities, TABLE.sources)
    write_turtle(table, tmp_path / "graph.ttl")
    write_nquads(table, tmp_path / "graph.nq")
    for name in ("graph.ttl", "graph.nq"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_both_files_at_once_are_the_files_one_by_one(folder: Path, tmp_path: Path) -> None:
    write_graph(TABLE, tmp_path / "graph.nq", tmp_path / "graph.ttl")
    for name in ("graph.ttl", "graph.nq"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_identifiers_are_ascii(graph: rdflib.Graph) -> None:
    assert all(str(t).isascii() for triple in graph for t in triple if isinstance(t, rdflib.URIRef))


def test_each_document_has_a_graph_and_what_is_inferred_has_its_own() -> None:
    names = [name.value.removeprefix("https://w3id.org/govkg/") for name, _ in named_graphs(TABLE)]
    assert sorted(name for name in names if "/" not in name) == [
        "aliases",
        "derived",
        "divisions",
        "meta",
    ]
    assert sum(name.startswith("doc/") for name in names) == 3


PRECISIONS = [
    ("a day", "gov:takesEffect", '"2022-05-01"^^xsd:date'),
    ("a month", "gov:deadline", '"2022-12"^^xsd:gYearMonth'),
    ("a year", "gov:takesEffect|gov:expires", '"2027"^^xsd:gYear'),
    ("a period", "gov:validFor", '"P5Y"^^xsd:duration'),
]


@pytest.mark.parametrize(("path", "literal"), [row[1:] for row in PRECISIONS])
def test_dates_are_typed_by_what_is_known(path: str, literal: str, graph: rdflib.Graph) -> None:
    assert graph.query(f"ASK {{ ?s {path} {literal} }}").askAnswer


MAPPED = {
    "membership": "?m a org:Membership ; org:member ?p ; org:organization ?o ; org:role/skos:prefLabel '局长'@zh",
    "beginning": "?m org:memberDuring/time:hasBeginning/time:inXSDDate '2021-06-01'^^xsd:date",
    "appointment": "?f a gov:Appointment ; prov:generated/org:member ?p ; prov:wasAssociatedWith ?o",
    "removal": "?f a gov:Removal ; prov:invalidated/org:member ?p",
    "head in person": "?p a gov:Person ; org:headOf ?g",
    "head ex officio": "?p a gov:Post ; gov:headsExOfficio ?g",
    "ground": "?a gov:basedOn ?b",
    "lead unit": "?t prov:qualifiedAssociation [ prov:agent ?o ; prov:hadRole gov:LeadUnit ]",
    "number of the document": "?d a gov:Document ; gov:documentNumber '云府发〔2022〕9号'",
    "unit of offsets": "?f oa:hasTarget/oa:hasSelector/gov:offsetUnit 'codepoint'",
    "why the name": "?o gov:mergedBecause ?why",
}


@pytest.mark.parametrize("pattern", MAPPED.values(), ids=MAPPED)
def test_the_graph_has(pattern: str, graph: rdflib.Graph) -> None:
    assert graph.query(f"ASK {{ {pattern} }}").askAnswer


def test_a_post_at_a_project_is_no_membership(graph: rdflib.Graph) -> None:
    assert not graph.query("ASK { ?m org:organization/a gov:Project }").askAnswer


def test_standard_terms_are_found_through_the_ontology(graph: rdflib.Graph) -> None:
    whole = graph + parsed(ONTOLOGY / "ontology.ttl")
    people = whole.query("SELECT ?s { ?s a/rdfs:subClassOf foaf:Person }")
    assert rdflib.URIRef(thing(LU.id).value) in {row[0] for row in people}
