"""The embedded store `OUT/store`: the dataset and the vocabulary, for questions and SPARQL."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from kg.errors import UsageError
from kg.graph.iris import VOCABULARY
from kg.output import finish_output
from kg.resources import ontology_folder


def write_store(nquads: Path, folder: Path) -> None:
    """Load the dataset and `ontology.ttl` into a new store in `folder`."""
    store = Store(str(folder))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)
    vocabulary = (ontology_folder() / "ontology.ttl").read_bytes()
    store.bulk_load(vocabulary, RdfFormat.TURTLE, to_graph=NamedNode(VOCABULARY))
    store.flush()


def open_store(folder: Path) -> Store:
    """Return the store of a build's folder, to read. Raises `UsageError` where there is none."""
    finish_output(folder)
    if not (folder / "store").is_dir():
        hint = "Run `kg build` first, or name its folder with --from."
        raise UsageError("no store in this folder", where=str(folder), hint=hint)
    return Store.read_only(str(folder / "store"))
