"""The Turtle of the ontology is what its YAML says, and the YAML is checked strictly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import rdflib

from kg.errors import DeclarationError
from kg.graph.shapes import shapes_turtle
from kg.graph.vocabulary import vocabulary_turtle
from kg.ontology import load_ontology, ontology_folder, read_ontology


@pytest.mark.parametrize(
    "name, make", [("ontology.ttl", vocabulary_turtle), ("shapes.ttl", shapes_turtle)]
)
def test_the_turtle_is_up_to_date(name, make) -> None:  # type: ignore[no-untyped-def]
    checked_in = (ontology_folder() / name).read_text("utf-8")
    assert make(load_ontology()) == checked_in, "run `kg ontology -o ontology`"


def test_every_term_of_our_own_is_labelled_in_both_languages() -> None:
    graph = rdflib.Graph().parse(data=vocabulary_turtle(load_ontology()), format="turtle")
    for kind in (rdflib.OWL.Class, rdflib.OWL.DatatypeProperty):
        for term in graph.subjects(rdflib.RDF.type, kind):
            languages = {label.language for label in graph.objects(term, rdflib.RDFS.label)}
            assert languages == {"zh", "en"}, term


def test_examples_use_declared_qualifiers() -> None:
    for relation in load_ontology().relations.values():
        assert relation.example["text"] and relation.example["subject"]
        assert set(relation.example.get("qualifiers", {})) <= set(relation.qualifiers)


WRONG = [
    ("unknown type", "relations.yaml", "object: [Person]", "object: [Persom]", "Person"),
    ("unknown qualifier", "relations.yaml", "[scope]", "[scoop]", "scope"),
    ("unknown key", "relations.yaml", "symmetric: true", "symetric: true", "symmetric"),
    ("unknown prefix", "entities.yaml", "foaf:Person", "foat:Person", "foaf"),
    ("unknown value", "relations.yaml", "assists]", "asists]", "assists"),
    ("key twice", "entities.yaml", "Place:", "Person:", "twice"),
]


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"), [row[1:] for row in WRONG], ids=[r[0] for r in WRONG]
)
def test_a_wrong_declaration_stops_the_load(
    file: str, right: str, wrong: str, told: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(str(ontology_folder()), tmp_path / "ontology"))
    text = (folder / file).read_text("utf-8")
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(DeclarationError) as error:
        read_ontology(folder)
    assert told in str(error.value)
