"""Read and check the declarations of `ontology/`: strict, with the nearest names for a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DeclarationError, nearest
from kg.ontology.declarations import (
    LINK_WORDS,
    QUALIFIER_TYPES,
    Choice,
    EntityType,
    Link,
    Membership,
    Ontology,
    Qualifier,
    Relation,
    Term,
    known_name,
)
from kg.resources import ontology_folder

Row = dict[str, Any]


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """Return the checked declarations. Raises `DeclarationError` where they contradict."""
    return read_ontology(ontology_folder())


def read_ontology(folder: Path) -> Ontology:
    """Return the checked declarations of the folder's YAML files."""
    declared = _read(folder / "relations.yaml")
    extra = _read(folder / "properties.yaml")
    ontology = Ontology(
        {key: _type(key, row) for key, row in _read(folder / "entities.yaml").items()},
        {key: _relation(key, row) for key, row in declared["relations"].items()},
        tuple(declared["extractors"]),
        {key: _qualifier(key, row) for key, row in _read(folder / "qualifiers.yaml").items()},
        _read(folder / "prefixes.yaml"),
        {key: _term(key, row) for key, row in extra["classes"].items()},
        {key: _term(key, row) for key, row in extra["properties"].items()},
        {key: _term(key, row) for key, row in declared["roles"].items()},
    )
    _check(ontology)
    return ontology


class _StrictLoader(yaml.CSafeLoader):
    """YAML in which a key that stands twice is an error and not silently the last one."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{key!r} is declared twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def _read(path: Path) -> Row:
    try:
        declared: Row = yaml.load(path.read_text("utf-8"), _StrictLoader)
    except (OSError, yaml.YAMLError) as error:
        raise DeclarationError(str(error), where=str(path)) from error
    return declared


def _take(key: str, row: Row, required: Iterable[str], optional: Iterable[str]) -> Row:
    """Return the row. Raises `DeclarationError` for a key that is missing or not known."""
    for missing in set(required) - row.keys():
        raise DeclarationError(f"{key} has no {missing!r}", where="ontology/")
    for wrong in row.keys() - {*required, *optional}:
        hint = nearest(wrong, [*required, *optional])
        raise DeclarationError(f"{key} has the unknown key {wrong!r}", where="ontology/", hint=hint)
    return row


def _type(key: str, row: Row) -> EntityType:
    row = _take(key, row, ("zh", "en", "comment", "classes", "example"), ())
    return EntityType(
        key, row["zh"], row["en"], tuple(row["classes"]), row["comment"], row["example"]
    )


def _term(key: str, row: Row) -> Term:
    names = ("superproperties", "superclasses")
    row = _take(key, row, ("zh", "en"), (*names, "comment", "range", "values"))
    superterms = tuple(term for name in names for term in row.get(name, ()))
    return Term(
        key,
        row["zh"],
        row["en"],
        superterms,
        row.get("comment", ""),
        "skos:Concept" if "values" in row else row.get("range", ""),
        _choices(row),
    )


def _choices(row: Row) -> tuple[Choice, ...]:
    return tuple(Choice(v, names["zh"], names["en"]) for v, names in row.get("values", {}).items())


def _qualifier(key: str, row: Row) -> Qualifier:
    optional = ("property", "values", "class", "superproperties")
    row = _take(key, row, ("zh", "en", "type"), optional)
    if row["type"] not in QUALIFIER_TYPES or (row["type"] == "choice") != ("values" in row):
        raise DeclarationError(
            f"qualifier {key} has a wrong type", where="ontology/qualifiers.yaml"
        )
    return Qualifier(
        key,
        row["zh"],
        row["en"],
        row["type"],
        row.get("property", key),
        _choices(row),
        row.get("class", ""),
        tuple(row.get("superproperties", ())),
    )


_RELATION_OPTIONS = (
    "object", "qualifiers", "symmetric", "superproperties", "inverse", "node", "values",
    "properties", "states", "links", "membership", "value",
)  # fmt: skip


def _relation(key: str, row: Row) -> Relation:
    row = _take(key, row, ("zh", "en", "subject", "example"), _RELATION_OPTIONS)
    node = row.get("node", {})
    inverse = row.get("inverse")
    states = row.get("states", {})
    return Relation(
        key,
        row["zh"],
        row["en"],
        tuple(row["subject"]),
        tuple(row.get("object", ())),
        tuple(row.get("qualifiers", ())),
        row.get("symmetric", False),
        tuple(row.get("superproperties", ())),
        Term(inverse["name"], "", "", tuple(inverse["superproperties"])) if inverse else None,
        node.get("class", f"{key[0].upper()}{key[1:]}Fact"),
        tuple(node.get("superclasses", ())),
        {name: tuple(values) for name, values in row.get("values", {}).items()},
        row.get("properties", {}),
        tuple((end, q, prop) for end, stated in states.items() for q, prop in stated.items()),
        tuple(map(_link, row.get("links", ()))),
        Membership(**row["membership"]) if "membership" in row else None,
        row.get("value", ""),
        row["example"],
    )


def _link(row: Row) -> Link:
    when: dict[str, str] = row.get("when", {})
    qualifier = when.get("qualifier", "")
    end, type = next(((e, t) for e, t in when.items() if e != "qualifier"), ("", ""))
    subject, predicate, object = row["link"]
    return Link(subject, predicate, object, end, type, qualifier)


def _check(ontology: Ontology) -> None:
    """Raise `DeclarationError` where one declaration names another that is not there."""
    properties = dict(ontology.properties) | {q.property: q for q in ontology.qualifiers.values()}
    for relation in ontology.relations.values():
        where = f"ontology/relations.yaml: {relation.id}"
        for type in (*relation.subject, *relation.object):
            known_name(type, ontology.types, "type", where)
        for qualifier in (*relation.qualifiers, *filter(None, [relation.value])):
            known_name(qualifier, ontology.qualifiers, "qualifier", where)
        _check_values(relation, ontology, where)
        for property in (*relation.properties.values(), *(p for _, _, p in relation.states)):
            known_name(property, properties, "property", where)
    for term in _curies(ontology):
        prefix = term.partition(":")[0]
        known_name(prefix, ontology.prefixes, "prefix", f"ontology/: {term}")


def _check_values(relation: Relation, ontology: Ontology, where: str) -> None:
    for qualifier, values in relation.values.items():
        known = {v.id: v for v in ontology.qualifiers[qualifier].values}
        for value in values:
            known_name(value, known, f"value of {qualifier}", where)


def _curies(ontology: Ontology) -> Iterable[str]:
    for type in ontology.types.values():
        yield from type.classes
    for qualifier in ontology.qualifiers.values():
        yield from qualifier.superproperties
    for term in (*ontology.classes.values(), *ontology.properties.values()):
        yield from (*term.superterms, *filter(None, [term.range]))
    for relation in ontology.relations.values():
        yield from (*relation.superproperties, *relation.node_superclasses)
        yield from relation.inverse.superterms if relation.inverse else ()
        ends = (t for link in relation.links for t in (link.subject, link.predicate, link.object))
        yield from (term for term in ends if term not in LINK_WORDS)
