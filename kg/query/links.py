"""What the store knows between entities beside facts: members of classes, who may be one."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from kg.graph.iris import SKOS, TERMS, THINGS
from kg.model import Entity

_LABEL = NamedNode(f"{SKOS}prefLabel")
_SAME = NamedNode(f"{TERMS}possiblySameAs")
_SHOWN = (
    (NamedNode(f"{SKOS}member"), "members (derived)", "belongs to (derived)"),
    (_SAME, "may be the same as", "may be the same as"),
)
"""Each link with what is said of its subject and of its object."""


def describe_links(store: Store, entity: Entity) -> Iterator[str]:
    """Yield a line for each kind of link that the entity has, what it leads to sorted by name."""
    node = NamedNode(THINGS + entity.id)
    found: dict[str, set[str]] = {}
    for property, of_subject, of_object in _SHOWN:
        for quad in store.quads_for_pattern(node, property, None, None):
            found.setdefault(of_subject, set()).add(_named(store, quad.object, property))
        for quad in store.quads_for_pattern(None, property, node, None):
            found.setdefault(of_object, set()).add(_named(store, quad.subject, property))
    yield from (f"  {what}: {'、'.join(sorted(names))}" for what, names in found.items())


def _named(store: Store, node: object, property: NamedNode) -> str:
    """Return the name, with the id where what is linked may have the same name."""
    assert isinstance(node, NamedNode)
    labels = store.quads_for_pattern(node, _LABEL, None, None)
    name = min((str(getattr(quad.object, "value", "")) for quad in labels), default="")
    id = node.value.removeprefix(THINGS)
    return f"{name} ({id})" if property == _SAME else name or id
