"""Whether a fact is one that the ontology allows: the shapes, checked before anything is written."""

from __future__ import annotations

import re

from kg.errors import DeclarationError
from kg.model import EntityRef, Fact, QualifierValue, is_iso_date
from kg.ontology.declarations import Relation
from kg.ontology.load import load_ontology

_PERIOD = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?")


def misfit(fact: Fact[EntityRef]) -> str:
    """Return what is wrong with the fact, "" for one that fits."""
    try:
        relation = load_ontology().relation(fact.predicate)
    except DeclarationError as error:
        return error.what
    if fact.subject.type not in relation.subject:
        return f"{fact.predicate} has the subject {fact.subject.name} ({fact.subject.type})"
    type = fact.object.type if fact.object else ""
    if type not in (relation.object or ("",)):
        name = f"the object {fact.object.name} ({type})" if fact.object else "no object"
        return f"{fact.predicate} has {name}"
    wrong = (_wrong(relation, key, value) for key, value in fact.qualifiers)
    return next(filter(None, wrong), "")


def _wrong(relation: Relation, key: str, value: QualifierValue) -> str:
    ontology = load_ontology()
    if key not in relation.qualifiers:
        return f"{relation.id} takes no {key}"
    choices = {choice.id for choice in ontology.choices(relation, key)}
    fits = {
        "flag": value is True,
        "entity": isinstance(value, EntityRef),
        "date": isinstance(value, str) and is_iso_date(value),
        "period": isinstance(value, str) and bool(_PERIOD.fullmatch(value)),
        "choice": value in choices,
    }.get(ontology.qualifiers[key].type, isinstance(value, str) and value != "")
    return "" if fits else f"{relation.id} has the {key} {value!r}"
