"""The result of any SPARQL query as text: table, CSV, JSON, Turtle."""

from __future__ import annotations

import json
import re

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from kg.errors import UsageError
from kg.query.show import table
from kg.query.sparql import rows
from kg.resources import ontology_folder

_PREFIX_LINE = re.compile(r"^([a-z]+): (\S+)$", re.M)
_DECLARED = re.compile(r"\bPREFIX\s+([A-Za-z]*):", re.I)


def declare_prefixes(text: str) -> str:
    """Return the query with the prefixes of the ontology that it uses and does not declare."""
    declared = set(_DECLARED.findall(text))
    # Read by a pattern: loading YAML would take longer than most queries.
    known = _PREFIX_LINE.findall((ontology_folder() / "prefixes.yaml").read_text("utf-8"))
    missing = [(p, iri) for p, iri in known if p not in declared and f"{p}:" in text]
    return "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in missing) + text


def result_text(result: QuerySolutions | QueryBoolean | QueryTriples, format: str) -> str:
    """Return the result in the format. Raises `UsageError` where its kind has no such form."""
    if isinstance(result, QueryTriples):
        if format not in ("table", "ttl"):
            raise UsageError("triples are written as Turtle", hint="Use --format ttl.")
        return (serialize(sorted(result, key=str), format=RdfFormat.TURTLE) or b"").decode()
    if format == "ttl":
        raise UsageError("only CONSTRUCT and DESCRIBE give Turtle", hint="Use --format table.")
    if isinstance(result, QueryBoolean):
        return _boolean(bool(result), format)
    if format == "table":
        names = [variable.value for variable in result.variables]
        return table(names, [[row.get(name, "") for name in names] for row in rows(result)])
    kind = QueryResultsFormat.CSV if format == "csv" else QueryResultsFormat.JSON
    text = (result.serialize(format=kind) or b"").decode()
    return text if text.endswith("\n") else text + "\n"


def _boolean(answer: bool, format: str) -> str:
    if format == "json":
        return json.dumps({"head": {}, "boolean": answer}) + "\n"
    return "true\n" if answer else "false\n"
