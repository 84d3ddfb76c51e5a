"""govkg reads official documents and builds a knowledge graph with the words that prove it.

>>> import kg
>>> kg.load("no-such-folder")
Traceback (most recent call last):
...
kg.errors.UsageError: no-such-folder: no facts.jsonl in this folder
Run `kg build` first.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph.load import LoadedGraph

__version__ = "0.1.0"


def load(folder: str | Path) -> LoadedGraph:
    """Return what `kg build` wrote into `folder`, as facts, entities, networkx and rdflib."""
    from kg.graph.load import load

    return load(folder)
