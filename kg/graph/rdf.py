"""Facts as RDF, in three layers.

1. the plain triple `subject gov:leads object`, for the simple question;
2. a node for the fact (RDF 1.1 reification) with its qualifiers; appointments, removals and posts
   also make an org:Membership;
3. the evidence on that node: Web Annotation selectors that give the offsets and the words.

Each issued document has a named graph; what is inferred is in `derived`, names of entities are in
`aliases`, what the map of divisions knows of places in `divisions`, what is known of documents and
sources in `meta`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg import __version__
from kg.graph.entity_links import alias_links, member_links
from kg.graph.membership import membership_of, membership_triples
from kg.graph.places import division_links
from kg.graph.terms import (
    chinese,
    choice_term,
    date_literal,
    document_graph,
    special_graph,
    term,
    thing,
)
from kg.model import (
    DocumentRef,
    Entity,
    EntityRef,
    Evidence,
    Fact,
    QualifierValue,
    content_id,
    is_iso_date,
)
from kg.ontology import load_ontology
from kg.ontology.declarations import Link, Qualifier, Relation
from kg.records import fact_id

Node = NamedNode
Term = NamedNode | Literal

_NUMBERS = {"Place": "dcterms:identifier"}
"""What the number of an entity is where it is not that of a document: a GB/T 2260 code."""


@dataclass(frozen=True, slots=True)
class FactTable:
    """What becomes a graph: the facts, their entities, and the SHA-256 of each source if known."""

    facts: Sequence[Fact[EntityRef]]
    entities: Sequence[Entity]
    sources: Mapping[str, str] = field(default_factory=dict)


def named_graphs(table: FactTable) -> Iterator[tuple[NamedNode, list[Triple]]]:
    """Yield each named graph with its triples, graphs and triples sorted.

    One graph at a time is held: the memory needed is that of the largest document. The words that
    prove a derived fact stand in the graph of their document, once for all that rests on them:
    a query on the union of the graphs would meet each copy.
    """
    facts: dict[NamedNode, list[Fact[EntityRef]]] = defaultdict(list)
    proofs: dict[NamedNode, set[Evidence]] = defaultdict(set)
    for fact in table.facts:
        name = special_graph("derived") if fact.derived else document_graph(fact.document)
        facts[name].append(fact)
        proofs[document_graph(fact.document)].update(fact.evidence)
    derived = special_graph("derived")
    members = list(member_links(table.entities, table.facts))
    always = {special_graph(name) for name in ("aliases", "divisions", "meta")}
    special = always | ({derived} if members else set())
    for name in sorted(facts.keys() | proofs.keys() | special, key=lambda n: n.value):
        if name == special_graph("aliases"):
            links = alias_links(table.entities, table.facts)
            yield name, sort_triples((*entity_triples(table), *links))
        elif name == special_graph("divisions"):
            yield name, sort_triples(division_links(table.entities))
        elif name == special_graph("meta"):
            yield name, sort_triples(meta_triples(table))
        else:
            stated = (t for fact in facts[name] for t in fact_triples(fact))
            quoted = (t for evidence in proofs[name] for t in evidence_triples(evidence))
            yield name, sort_triples((*stated, *quoted, *(members if name == derived else ())))


def quads(table: FactTable) -> Iterator[Quad]:
    """Yield the whole dataset, sorted by graph and then by triple."""
    for name, triples in named_graphs(table):
        yield from in_graph(triples, name)


def in_graph(triples: Iterable[Triple], name: NamedNode) -> Iterator[Quad]:
    """Yield the triples as statements of the named graph."""
    return (Quad(t.subject, t.predicate, t.object, name) for t in triples)


def sort_triples(triples: Iterable[Triple]) -> list[Triple]:
    """Return the triples once each, in the order of their N-Triples lines."""
    return sorted(set(triples), key=str)


def fact_triples(fact: Fact[EntityRef]) -> Iterator[Triple]:
    """Yield the plain triple of the fact, its node with the qualifiers, and what proves it."""
    relation = load_ontology().relation(fact.predicate)
    node, subject = thing(fact_id(fact)), thing(fact.subject.id)
    predicate, object = term(f"gov:{fact.predicate}"), _object_of(fact, relation)
    yield Triple(node, term("rdf:type"), term("gov:Fact"))
    yield Triple(node, term("rdf:type"), term(f"gov:{relation.node}"))
    yield Triple(node, term("rdf:subject"), subject)
    yield Triple(node, term("rdf:predicate"), predicate)
    if object is not None:
        yield Triple(subject, predicate, object)
        yield Triple(node, term("rdf:object"), object)
    yield from _qualifier_triples(fact, relation, node)
    yield from _link_triples(fact, relation, node)
    yield from membership_triples(fact, relation)
    yield Triple(node, term("gov:statedIn"), document_graph(fact.document))
    if fact.derived:
        yield Triple(node, term("rdf:type"), term("gov:DerivedFact"))
        yield Triple(node, term("gov:derivedFrom"), Literal(fact.derived))
    for evidence in fact.evidence:
        yield Triple(node, term("oa:hasTarget"), thing(_evidence_id(evidence)))


def _object_of(fact: Fact[EntityRef], relation: Relation) -> Term | None:
    if fact.object is not None:
        return thing(fact.object.id)
    value = fact.qualifier(relation.value)
    return date_literal(value) if isinstance(value, str) and is_iso_date(value) else None


def _qualifier_triples(fact: Fact[EntityRef], relation: Relation, node: Node) -> Iterator[Triple]:
    ontology = load_ontology()
    ends = {"subject": fact.subject, "object": fact.object}
    for name, value in fact.qualifiers:
        literal = qualifier_term(ontology.qualifiers[name], value)
        yield Triple(node, term(f"gov:{ontology.property_of(relation, name)}"), literal)
        for end, qualifier, property in relation.states:
            entity = ends[end]
            if qualifier == name and entity is not None:
                yield Triple(thing(entity.id), term(f"gov:{property}"), literal)


def qualifier_term(qualifier: Qualifier, value: QualifierValue) -> Term:
    """Return the value as the ontology types it; text where it is not what the type asks for."""
    if isinstance(value, EntityRef):
        return thing(value.id)
    if isinstance(value, bool):
        return Literal(value)
    text = str(value)
    if qualifier.type in ("date", "time") and is_iso_date(text):
        return date_literal(text)
    if qualifier.type == "choice" and any(choice.id == text for choice in qualifier.values):
        return choice_term(text)
    if qualifier.type == "period":
        return Literal(text, datatype=term("xsd:duration"))
    return Literal(text) if qualifier.type == "code" else chinese(text)


def _link_triples(fact: Fact[EntityRef], relation: Relation, node: Node) -> Iterator[Triple]:
    words: dict[str, Node | None] = {
        "node": node,
        "subject": thing(fact.subject.id),
        "object": thing(fact.object.id) if fact.object else None,
        "membership": membership_of(fact, relation),
    }
    for link in relation.links:
        subject = words.get(link.subject)
        object = words[link.object] if link.object in words else term(link.object)
        if subject is not None and object is not None and _applies(link, fact):
            yield Triple(subject, term(link.predicate), object)


def _applies(link: Link, fact: Fact[EntityRef]) -> bool:
    end = fact.subject if link.end == "subject" else fact.object
    if link.type and (end is None or end.type != link.type):
        return False
    return not link.qualifier or fact.qualifier(link.qualifier) is not None


def _evidence_id(evidence: Evidence) -> str:
    return content_id("Evidence", evidence.source, str(evidence.start), str(evidence.end))


def evidence_triples(evidence: Evidence) -> Iterator[Triple]:
    """Yield where the words stand and how they read."""
    id = _evidence_id(evidence)
    target, position, quote = thing(id), thing(f"{id}-position"), thing(f"{id}-quote")
    rdf_type = term("rdf:type")
    yield Triple(target, rdf_type, term("gov:EvidenceTarget"))
    yield Triple(target, term("oa:hasSource"), source_iri(evidence.source))
    yield Triple(target, term("oa:hasSelector"), position)
    yield Triple(target, term("oa:hasSelector"), quote)
    if evidence.page is not None:
        yield Triple(target, term("gov:page"), Literal(evidence.page))
    yield Triple(position, rdf_type, term("oa:TextPositionSelector"))
    yield Triple(position, term("oa:start"), _count(evidence.start))
    yield Triple(position, term("oa:end"), _count(evidence.end))
    yield Triple(position, term("gov:offsetUnit"), Literal("codepoint"))
    yield Triple(quote, rdf_type, term("oa:TextQuoteSelector"))
    yield Triple(quote, term("oa:exact"), Literal(evidence.quote))
    if evidence.prefix:
        yield Triple(quote, term("oa:prefix"), Literal(evidence.prefix))
    if evidence.suffix:
        yield Triple(quote, term("oa:suffix"), Literal(evidence.suffix))


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=term("xsd:nonNegativeInteger"))


def source_iri(name: str) -> NamedNode:
    """Return the IRI of a source text, made from its name."""
    return thing(content_id("Source", name))


def entity_triples(table: FactTable) -> Iterator[Triple]:
    """Yield type and names of every entity, and why each of its names was taken for it."""
    for entity in table.entities:
        node = thing(entity.id)
        yield Triple(node, term("rdf:type"), term(f"gov:{entity.type}"))
        yield Triple(node, term("skos:prefLabel"), chinese(entity.name))
        for alias in entity.aliases:
            yield Triple(node, term("skos:altLabel"), chinese(alias))
        if entity.place:
            yield Triple(node, term("gov:place"), chinese(entity.place))
        if entity.number:
            yield Triple(
                node, term(_NUMBERS.get(entity.type, "gov:documentNumber")), Literal(entity.number)
            )
    for ref in {ref for fact in table.facts for ref in named_by(fact)}:
        # A body that one document treats as a group and another as an organization is both.
        yield Triple(thing(ref.id), term("rdf:type"), term(f"gov:{ref.type}"))
        if ref.reason:
            yield Triple(thing(ref.id), term("gov:mergedBecause"), Literal(_reason(ref)))


def _reason(ref: EntityRef) -> str:
    return f"{ref.mention or ref.name}: {ref.reason}"


def named_by(fact: Fact[EntityRef]) -> Iterator[EntityRef]:
    """Yield every entity that the fact names: subject, object, qualifiers."""
    yield fact.subject
    if fact.object is not None:
        yield fact.object
    yield from (value for _, value in fact.qualifiers if isinstance(value, EntityRef))


def meta_triples(table: FactTable) -> Iterator[Triple]:
    """Yield what is known of each document's graph, of the sources, and of the run."""
    run = thing(f"activity/govkg-{__version__}")
    yield Triple(run, term("rdf:type"), term("prov:Activity"))
    yield Triple(run, term("rdfs:label"), Literal(f"govkg {__version__}"))
    issued = {(e.name, e.number): e for e in table.entities if e.type == "Document"}
    for document in {fact.document for fact in table.facts}:
        graph = document_graph(document)
        yield Triple(graph, term("prov:wasGeneratedBy"), run)
        yield from _document_triples(graph, document)
        entity = issued.get((document.title, document.number))
        if entity is not None:
            yield Triple(graph, term("gov:aboutDocument"), thing(entity.id))
    names = {e.source for fact in table.facts for e in fact.evidence} | table.sources.keys()
    for name in names:
        yield Triple(source_iri(name), term("rdf:type"), term("gov:Source"))
        yield Triple(source_iri(name), term("dcterms:title"), Literal(name))
        if table.sources.get(name):
            yield Triple(source_iri(name), term("gov:sha256"), Literal(table.sources[name]))


def _document_triples(graph: NamedNode, document: DocumentRef) -> Iterator[Triple]:
    yield Triple(graph, term("rdf:type"), term("gov:DocumentGraph"))
    yield Triple(graph, term("gov:readFrom"), source_iri(document.source))
    if document.title:
        yield Triple(graph, term("dcterms:title"), chinese(document.title))
    if document.number:
        yield Triple(graph, term("gov:documentNumber"), Literal(document.number))
    if is_iso_date(document.date):
        yield Triple(graph, term("gov:documentDate"), date_literal(document.date))
    if document.place:
        yield Triple(graph, term("gov:place"), chinese(document.place))
