"""SPARQL on the store of a build, or on a file of RDF; the named queries of `ontology/queries/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Variable,
)

from kg.errors import UsageError, nearest
from kg.resources import ontology_folder

Row = dict[str, str]
"""The bound variables of a solution, IRIs and literals alike as text."""

# The lines with the name that a user of a named query edits: VALUES ?name { "市商务局"@zh } and
# what joins it to the entity. With the second left in, each alias would give the answers again.
_EXAMPLE = re.compile(
    r"VALUES \?name \{[^}]*\}\s*\?entity \(skos:prefLabel\|skos:altLabel\) \?name \."
)


def load_file(path: Path) -> Store:
    """Return a store in memory with what a file of RDF holds, its format known by its ending."""
    format = RdfFormat.from_extension(path.suffix[1:])
    if format is None:
        raise UsageError("no RDF format has this ending", where=str(path), hint="Known: .ttl .nq")
    store = Store()
    try:
        store.load(path=str(path), format=format)
    except (OSError, SyntaxError) as error:
        raise UsageError(str(error), where=str(path)) from error
    return store


def run_query(store: Store, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Return what the query gives on the union of all graphs.

    Raises `UsageError` for a query that is not SPARQL 1.1.
    """
    try:
        return store.query(text, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise UsageError(f"not a SPARQL query: {error}") from error


def named_query(name: str) -> str:
    """Return the text of a query that is shipped. Raises `UsageError` that lists them."""
    folder = ontology_folder() / "queries"
    known = sorted(file.stem for file in folder.glob("*.rq"))
    if name not in known:
        hint = nearest(name, known) or "Known: " + ", ".join(known)
        raise UsageError(f"no query is called {name!r}", hint=hint)
    return (folder / f"{name}.rq").read_text("utf-8")


def ask_named(store: Store, name: str, entities: Sequence[str]) -> list[Row]:
    """Return the rows of a named query about the entities, given by IRI; about all for none."""
    about = " ".join(f"<{NamedNode(iri).value}>" for iri in entities)
    text = _EXAMPLE.sub(f"VALUES ?entity {{ {about} }}" if about else "", named_query(name))
    return list(rows(run_query(store, text)))


def rows(solutions: QuerySolutions | QueryBoolean | QueryTriples) -> Iterator[Row]:
    """Yield the solutions of a SELECT."""
    if not isinstance(solutions, QuerySolutions):
        raise UsageError("only a SELECT gives rows")
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        found = ((name, solution[Variable(name)]) for name in names)
        yield {name: str(getattr(term, "value", term)) for name, term in found if term is not None}
