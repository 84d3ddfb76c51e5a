"""What the map of divisions adds to the graph: kinds of places, what they lie in, the bodies there."""

from __future__ import annotations

import pytest
import rdflib

from kg.graph.places import division_links, place_kind
from kg.model import Entity, content_id

KINDS = [
    ("云川市", "990100", "prefecture"),
    ("临溪县", "990121", "county"),
    ("北岭镇", "990121101", "town"),
    ("双河县", "", "county"),
    ("云川高新技术产业开发区", "", "zone"),
    ("临江工业园", "", "zone"),
    ("滨河公园", "", "park"),
    ("清江", "", "water"),
    ("上坪水库", "", "water"),
    ("鹿屿", "", "island"),
    ("大坪村", "", "village"),
    ("人民大道", "", "road"),
    ("江", "", ""),
    ("体育中心", "", ""),
]


@pytest.mark.parametrize(("name", "code", "kind"), KINDS)
def test_kinds_of_places(name: str, code: str, kind: str) -> None:
    assert place_kind(name, code) == kind


ENTITIES = [
    Entity("organization/1", "Organization", "赣县区梅林镇人民政府", place="赣县区梅林镇"),
    Entity(content_id("Place", "360700"), "Place", "赣州市", place="赣州市", number="360700"),
    Entity("place/river", "Place", "清江", place="赣州市"),
    Entity("project/1", "Project", "清江大桥项目", place="赣州市"),
]


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    lines = "\n".join(f"{triple} ." for triple in division_links(ENTITIES))
    return rdflib.Graph().parse(data=lines, format="nt")


PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govkg/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""

STATED = {
    "a town's body lies in the province": "<https://w3id.org/govkg/id/organization/1> dcterms:spatial"
    "/dcterms:isPartOf/dcterms:isPartOf/dcterms:isPartOf/skos:prefLabel '江西省'@zh",
    "a town by its own name": "?town gov:placeKind gov:Town ; skos:prefLabel '梅林镇'@zh ; dcterms:identifier '360704100'",
    "a county": "?county gov:placeKind gov:County ; dcterms:identifier '360704'",
    "a river": "<https://w3id.org/govkg/id/place/river> gov:placeKind gov:Water",
}
NOT_STATED = {
    "where the river of a document's place flows": "<https://w3id.org/govkg/id/place/river> dcterms:isPartOf ?x",
    "where a project is": "<https://w3id.org/govkg/id/project/1> ?p ?x",
    "a second label of a named place": "?x skos:prefLabel '赣州市'@zh",
}


@pytest.mark.parametrize("pattern", STATED.values(), ids=STATED.keys())
def test_what_the_map_knows(pattern: str, graph: rdflib.Graph) -> None:
    assert graph.query(f"{PREFIXES} ASK {{ {pattern} }}").askAnswer


@pytest.mark.parametrize("pattern", NOT_STATED.values(), ids=NOT_STATED.keys())
def test_what_the_map_leaves_open(pattern: str, graph: rdflib.Graph) -> None:
    assert not graph.query(f"{PREFIXES} ASK {{ {pattern} }}").askAnswer
