"""The identifiers that readers of the store need, without the ontology behind them."""

from __future__ import annotations

BASE = "https://w3id.org/govkg/"
"""Of everything that has an identifier: `id/` things, `doc/` graphs of documents, `ns#` terms."""

THINGS = f"{BASE}id/"
TERMS = f"{BASE}ns#"
ALIASES = f"{BASE}aliases"
VOCABULARY = f"{BASE}ns"
"""The graph of the store that holds `ontology.ttl`."""

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
