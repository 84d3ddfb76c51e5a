"""The one list of entity types, relations and qualifiers, read from `ontology/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DeclarationError, nearest


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of entity: its label in Chinese and English, and the RDF classes it is mapped to."""

    id: str
    zh: str
    en: str
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: which types it joins, which qualifiers it takes, and who extracts it."""

    id: str
    zh: str
    en: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()
    symmetric: bool = False
    details: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All declarations, in the order of the files."""

    types: Mapping[str, EntityType]
    relations: Mapping[str, Relation]
    extractors: tuple[str, ...]

    def relation(self, predicate: str) -> Relation:
        """Return the relation. Raises `DeclarationError` for one that is not declared."""
        try:
            return self.relations[predicate]
        except KeyError:
            raise DeclarationError(
                f"unknown relation {predicate!r}", hint=nearest(predicate, self.relations)
            ) from None


def ontology_folder() -> Traversable:
    """Return the folder `ontology/`: inside the installed package, or beside it in a checkout."""
    installed = files("kg") / "_ontology"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "ontology"


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """Return the checked declarations. Raises `DeclarationError` where they contradict."""
    folder = ontology_folder()
    types = {
        key: EntityType(key, row["zh"], row["en"], tuple(row.get("classes", ())))
        for key, row in _read(folder / "entities.yaml").items()
    }
    declared = _read(folder / "relations.yaml")
    relations = {key: _relation(key, row, types) for key, row in declared["relations"].items()}
    return Ontology(types, relations, tuple(declared["extractors"]))


def _read(path: Traversable) -> dict[str, Any]:
    try:
        declared: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise DeclarationError(str(error), where=str(path)) from error
    return declared


def _relation(key: str, row: dict[str, Any], types: Mapping[str, EntityType]) -> Relation:
    subject, object = tuple(row["subject"]), tuple(row.get("object", ()))
    for wrong in {*subject, *object} - types.keys():
        raise DeclarationError(
            f"relation {key} names the unknown type {wrong}",
            where="ontology/relations.yaml",
            hint=nearest(wrong, types),
        )
    return Relation(
        key,
        row["zh"],
        row["en"],
        subject,
        object,
        tuple(row.get("qualifiers", ())),
        row.get("symmetric", False),
        row,
    )
