"""The one list of entity types, relations and qualifiers, read from `ontology/`."""

from __future__ import annotations

from kg.ontology.declarations import Choice, EntityType, Ontology, Qualifier, Relation, Term
from kg.ontology.load import load_ontology, read_ontology
from kg.resources import ontology_folder

__all__ = [
    "Choice",
    "EntityType",
    "Ontology",
    "Qualifier",
    "Relation",
    "Term",
    "load_ontology",
    "ontology_folder",
    "read_ontology",
]
