"""`ontology/ontology.ttl`: the declarations of the YAML files as RDFS, OWL and SKOS."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, Triple

from kg.graph.rdf import sort_triples
from kg.graph.terms import choice_term, term
from kg.graph.turtle import turtle_bytes
from kg.ontology import Ontology, Qualifier, Relation, Term

_RANGES = {
    "text": "rdf:langString",
    "code": "xsd:string",
    "period": "xsd:duration",
    "flag": "xsd:boolean",
    "choice": "skos:Concept",
}

_HEADER = "# Made from the YAML files of this folder by `kg ontology`; change those instead.\n"


def vocabulary_turtle(ontology: Ontology) -> str:
    """Return `ontology.ttl`, sorted by term."""
    turtle = turtle_bytes(sort_triples(_triples(ontology)), ontology.prefixes)
    return _HEADER + turtle.decode()


def _triples(ontology: Ontology) -> Iterator[Triple]:
    yield Triple(term("gov:"), term("rdf:type"), term("owl:Ontology"))
    yield Triple(
        term("gov:"), term("rdfs:label"), Literal("The vocabulary of govkg", language="en")
    )
    for type in ontology.types.values():
        yield from _class(type.id, type.zh, type.en, type.classes, type.comment)
    for class_ in ontology.classes.values():
        yield from _class(class_.id, class_.zh, class_.en, class_.superterms, class_.comment)
    for relation in ontology.relations.values():
        yield from _relation(relation)
    for qualifier in ontology.qualifiers.values():
        yield from _qualifier(qualifier)
    for property in ontology.properties.values():
        yield from _property(property)
    for role in ontology.roles.values():
        yield from _labelled(role.id, role.zh, role.en, "prov:Role")


def _labelled(name: str, zh: str, en: str, type: str, comment: str = "") -> Iterator[Triple]:
    node = term(f"gov:{name}")
    yield Triple(node, term("rdf:type"), term(type))
    yield Triple(node, term("rdfs:isDefinedBy"), term("gov:"))
    for text, language in ((zh, "zh"), (en, "en")):
        if text:
            yield Triple(node, term("rdfs:label"), Literal(text, language=language))
    if comment:
        yield Triple(node, term("rdfs:comment"), Literal(comment, language="en"))


def _class(
    name: str, zh: str, en: str, superclasses: tuple[str, ...], comment: str = ""
) -> Iterator[Triple]:
    yield from _labelled(name, zh, en, "owl:Class", comment)
    for superclass in superclasses:
        yield Triple(term(f"gov:{name}"), term("rdfs:subClassOf"), term(superclass))


def _relation(relation: Relation) -> Iterator[Triple]:
    node = term(f"gov:{relation.id}")
    kind = "owl:DatatypeProperty" if relation.value else "owl:ObjectProperty"
    yield from _labelled(relation.id, relation.zh, relation.en, kind)
    if relation.symmetric:
        yield Triple(node, term("rdf:type"), term("owl:SymmetricProperty"))
    for superproperty in relation.superproperties:
        yield Triple(node, term("rdfs:subPropertyOf"), term(superproperty))
    if relation.inverse:
        yield from _inverse(relation, relation.inverse)
    yield from _class(
        relation.node,
        f"{relation.zh}（事实）",
        f"fact: {relation.en}",
        ("gov:Fact", *relation.node_superclasses),
    )


def _inverse(relation: Relation, inverse: Term) -> Iterator[Triple]:
    node = term(f"gov:{inverse.id}")
    yield from _labelled(inverse.id, "", f"inverse of {relation.en}", "owl:ObjectProperty")
    yield Triple(node, term("owl:inverseOf"), term(f"gov:{relation.id}"))
    for superproperty in inverse.superterms:
        yield Triple(node, term("rdfs:subPropertyOf"), term(superproperty))


def _qualifier(qualifier: Qualifier) -> Iterator[Triple]:
    objects = qualifier.type in ("choice", "entity")
    kind = "owl:ObjectProperty" if objects else "owl:DatatypeProperty"
    yield from _labelled(qualifier.property, qualifier.zh, qualifier.en, kind)
    node = term(f"gov:{qualifier.property}")
    for superproperty in qualifier.superproperties:
        yield Triple(node, term("rdfs:subPropertyOf"), term(superproperty))
    range = f"gov:{qualifier.class_}" if qualifier.class_ else _RANGES.get(qualifier.type)
    if range:
        yield Triple(node, term("rdfs:range"), term(range))
    yield from _scheme(qualifier.property, qualifier)


def _scheme(property: str, declared: Qualifier | Term) -> Iterator[Triple]:
    if not declared.values:
        return
    name = property[0].upper() + property[1:] + "Scheme"
    yield from _labelled(name, declared.zh, declared.en, "skos:ConceptScheme")
    for choice in declared.values:
        node = choice_term(choice.id)
        yield Triple(node, term("rdf:type"), term("skos:Concept"))
        yield Triple(node, term("skos:inScheme"), term(f"gov:{name}"))
        yield Triple(node, term("skos:notation"), Literal(choice.id))
        for text, language in ((choice.zh, "zh"), (choice.en, "en")):
            yield Triple(node, term("skos:prefLabel"), Literal(text, language=language))


def _property(property: Term) -> Iterator[Triple]:
    is_datatype = property.range.startswith("xsd:") or property.range == "rdf:langString"
    kind = "owl:DatatypeProperty" if is_datatype else "rdf:Property"
    yield from _labelled(property.id, property.zh, property.en, kind, property.comment)
    node = term(f"gov:{property.id}")
    for superproperty in property.superterms:
        yield Triple(node, term("rdfs:subPropertyOf"), term(superproperty))
    if property.range:
        yield Triple(node, term("rdfs:range"), term(property.range))
    yield from _scheme(property.id, property)
