"""The values that the ontology is made of: types, relations, qualifiers and their RDF terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kg.errors import DeclarationError, nearest

QUALIFIER_TYPES = ("text", "code", "date", "time", "period", "flag", "entity", "choice")
LINK_WORDS = ("node", "subject", "object", "membership")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of entity: its label in Chinese and English, and the RDF classes it is mapped to."""

    id: str
    zh: str
    en: str
    classes: tuple[str, ...] = ()
    comment: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a qualifier that is a closed list."""

    id: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A qualifier: what its values are, and the property it is written with (`gov:` + `property`)."""

    id: str
    zh: str
    en: str
    type: str
    property: str
    values: tuple[Choice, ...] = ()
    class_: str = ""
    superproperties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A triple written beside a fact; `end`/`type` or `qualifier` say when, "" always.

    The terms are names of `gov:` or other vocabularies (`prov:agent`), or one of `LINK_WORDS`.
    """

    subject: str
    predicate: str
    object: str
    end: str = ""
    type: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """Which ends of a fact make an org:Membership, and which qualifier begins or ends it."""

    member: str
    body: str
    begins: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or role of our own: its labels, what it is a kind of, its values if listed."""

    id: str
    zh: str
    en: str
    superterms: tuple[str, ...] = ()
    comment: str = ""
    range: str = ""
    values: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: which types it joins, which qualifiers it takes, and how RDF writes it.

    `node` is the class of its facts' nodes. `value` names the qualifier that stands in the place
    of an object where the relation has none. `states` are (end, qualifier, property).
    """

    id: str
    zh: str
    en: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()
    symmetric: bool = False
    superproperties: tuple[str, ...] = ()
    inverse: Term | None = None
    node: str = ""
    node_superclasses: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    properties: Mapping[str, str] = field(default_factory=dict, compare=False)
    states: tuple[tuple[str, str, str], ...] = ()
    links: tuple[Link, ...] = ()
    membership: Membership | None = None
    value: str = ""
    example: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All declarations, in the order of the files."""

    types: Mapping[str, EntityType]
    relations: Mapping[str, Relation]
    extractors: tuple[str, ...]
    qualifiers: Mapping[str, Qualifier]
    prefixes: Mapping[str, str]
    classes: Mapping[str, Term]
    properties: Mapping[str, Term]
    roles: Mapping[str, Term]

    def relation(self, predicate: str) -> Relation:
        """Return the relation. Raises `DeclarationError` for one that is not declared."""
        return known_name(predicate, self.relations, "relation")

    def property_of(self, relation: Relation, qualifier: str) -> str:
        """Return the `gov:` name of the property that the relation writes the qualifier with."""
        return relation.properties.get(qualifier) or self.qualifiers[qualifier].property

    def choices(self, relation: Relation, qualifier: str) -> tuple[Choice, ...]:
        """Return the values that the relation allows for a qualifier that is a closed list."""
        allowed = relation.values.get(qualifier)
        values = self.qualifiers[qualifier].values
        return tuple(v for v in values if allowed is None or v.id in allowed)


def known_name(key: str, known: Mapping[str, T], what: str, where: str = "") -> T:
    """Return the entry. Raises `DeclarationError` that lists the nearest where there is none."""
    try:
        return known[key]
    except KeyError:
        hint = nearest(key, known)
        raise DeclarationError(f"unknown {what} {key!r}", where=where, hint=hint) from None
