"""`ontology/shapes.ttl`: SHACL Core shapes that a built graph conforms to.

Written as text, since nested shapes read better so than with named blank nodes; everything put
into it comes from our own declarations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.ontology import Ontology, Qualifier, Relation

_DATES = (
    "sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:gYear ] )"
)

_CONSTRAINTS = {
    "text": "sh:datatype rdf:langString",
    "code": "sh:datatype xsd:string",
    "date": _DATES,
    # A date, or words that are none (5个工作日).
    "time": _DATES.replace(" )", " [ sh:datatype rdf:langString ] )"),
    "period": "sh:datatype xsd:duration",
    "flag": "sh:in ( true )",
}

_FIXED = """
gov:FactShape a sh:NodeShape ;
    sh:targetClass gov:Fact ;
    sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path rdf:object ; sh:maxCount 1 ] ;
    sh:property [ sh:path gov:statedIn ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:node gov:EvidenceShape ] .

gov:EvidenceShape a sh:NodeShape ;
    sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:class gov:Source ] ;
    sh:property [ sh:path ( oa:hasSelector oa:exact ) ; sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1 ] ;
    sh:property [ sh:path oa:hasSelector ; sh:minCount 2 ; sh:maxCount 2 ] ;
    sh:property [ sh:path gov:page ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 1 ] .

gov:PositionShape a sh:NodeShape ;
    sh:targetClass oa:TextPositionSelector ;
    sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ; sh:lessThan oa:end ] ;
    sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ;
    sh:property [ sh:path gov:offsetUnit ; sh:minCount 1 ; sh:maxCount 1 ; sh:hasValue "codepoint" ] .

gov:IntervalShape a sh:NodeShape ;
    sh:targetClass time:Interval ;
    sh:property [ sh:path time:hasBeginning ; sh:maxCount 1 ; sh:class time:Instant ] ;
    sh:property [ sh:path time:hasEnd ; sh:maxCount 1 ; sh:class time:Instant ] .

gov:MembershipShape a sh:NodeShape ;
    sh:targetClass org:Membership ;
    sh:property [ sh:path org:member ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path org:organization ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path org:role ; sh:maxCount 1 ; sh:class org:Role ] .

gov:BacksUpOnceShape a sh:NodeShape ;
    sh:targetSubjectsOf gov:backsUp ;
    sh:property [ sh:path gov:backsUp ; sh:disjoint [ sh:inversePath gov:backsUp ] ] .
"""


def shapes_turtle(ontology: Ontology) -> str:
    """Return `shapes.ttl`."""
    lines = ["# Made from the YAML files of this folder by `kg ontology`; change those instead."]
    used = ("gov", "oa", "org", "rdf", "sh", "skos", "time", "xsd")
    lines += [f"@prefix {prefix}: <{ontology.prefixes[prefix]}> ." for prefix in used]
    lines.append(_FIXED.rstrip())
    lines += [_entity_shape(type) for type in ontology.types]
    lines += [_ends_shape(relation) for relation in ontology.relations.values()]
    lines += [_node_shape(relation, ontology) for relation in ontology.relations.values()]
    return "\n".join(lines) + "\n"


def _shape(name: str, target: str, constraints: Iterable[str]) -> str:
    body = " ;\n".join(f"    {line}" for line in (target, *constraints))
    return f"\ngov:{name} a sh:NodeShape ;\n{body} ."


def _property(path: str, *constraints: str) -> str:
    return f"sh:property [ sh:path {path} ; {' ; '.join(constraints)} ]"


def _entity_shape(type: str) -> str:
    number = ["sh:maxCount 1"] if type == "Document" else []
    constraints = [_property("skos:prefLabel", "sh:minCount 1", "sh:maxCount 1", "sh:minLength 1")]
    constraints += [_property("gov:documentNumber", *number)] if number else []
    return _shape(f"{type}Shape", f"sh:targetClass gov:{type}", constraints)


def _ends_shape(relation: Relation) -> str:
    ends = _DATES if relation.value else _classes(relation.object)
    constraints = [_classes(relation.subject), _property(f"gov:{relation.id}", ends)]
    name = f"{relation.id[0].upper()}{relation.id[1:]}EndsShape"
    return _shape(name, f"sh:targetSubjectsOf gov:{relation.id}", constraints)


def _classes(types: tuple[str, ...]) -> str:
    if len(types) == 1:
        return f"sh:class gov:{types[0]}"
    return "sh:or ( " + " ".join(f"[ sh:class gov:{type} ]" for type in types) + " )"


def _node_shape(relation: Relation, ontology: Ontology) -> str:
    constraints = [_property("rdf:predicate", f"sh:hasValue gov:{relation.id}")]
    if not relation.value:
        constraints.append(_property("rdf:object", "sh:minCount 1"))
    for name in relation.qualifiers:
        path = f"gov:{ontology.property_of(relation, name)}"
        bound = ("sh:maxCount 1", *_value_constraint(relation, ontology.qualifiers[name], ontology))
        constraints.append(_property(path, *bound))
    return _shape(f"{relation.node}Shape", f"sh:targetClass gov:{relation.node}", constraints)


def _value_constraint(
    relation: Relation, qualifier: Qualifier, ontology: Ontology
) -> Iterator[str]:
    if qualifier.type == "choice":
        choices = ontology.choices(relation, qualifier.id)
        names = ("".join(p.capitalize() for p in choice.id.split("_")) for choice in choices)
        yield "sh:in ( " + " ".join(f"gov:{name}" for name in names) + " )"
    elif qualifier.type == "entity":
        yield "sh:nodeKind sh:IRI"
    else:
        yield _CONSTRAINTS[qualifier.type]
