"""What `kg build` wrote, as objects for a notebook: facts, entities, networkx, rdflib."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.model import Entity, EntityRef, Fact
from kg.output import finish_output
from kg.records import fact_record, read_entities, read_facts

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from kg.export.notebook import Drawing


class LoadedGraph:
    """The folder of a build. Each view is read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        finish_output(folder)
        if not (folder / "facts.jsonl").is_file():
            raise UsageError(
                "no facts.jsonl in this folder", where=str(folder), hint="Run `kg build` first."
            )
        self.folder = folder

    def __repr__(self) -> str:
        return f"<{len(self.facts)} facts about {len(self.entities)} entities in {self.folder}>"

    @cached_property
    def facts(self) -> list[Fact[EntityRef]]:
        """All facts, in the order of `facts.jsonl`."""
        return list(read_facts(self.folder / "facts.jsonl"))

    @cached_property
    def entities(self) -> list[Entity]:
        """All entities, in the order of `entities.jsonl`: by id."""
        return list(read_entities(self.folder / "entities.jsonl"))

    @cached_property
    def sources(self) -> dict[str, str]:
        """The SHA-256 of each source, by its name."""
        report = json.loads((self.folder / "report.json").read_text("utf-8"))
        return {source["source"]: source["sha256"] for source in report["sources"]}

    @cached_property
    def nx(self) -> nx.MultiDiGraph:
        """The facts as a networkx multigraph: see `kg.graph.network`."""
        from kg.graph.network import build_network

        return build_network(self.facts, self.entities)

    @cached_property
    def rdf(self) -> rdflib.Dataset:
        """The dataset with a named graph for each document, for rdflib."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(self.folder / "graph.nq", format="nquads")
        return dataset

    def draw(self, of: str = "", height: int = 640) -> Drawing:
        """Return what Jupyter shows as the small page around one entity, or around the leadership."""
        from kg.export.notebook import Drawing
        from kg.graph.rdf import FactTable

        return Drawing(FactTable(self.facts, self.entities, self.sources), of, height)

    def frame(self) -> Any:
        """Return the facts as a pandas DataFrame. Raises `UsageError` where pandas is missing."""
        try:
            import pandas
        except ImportError:
            raise UsageError("pandas is not installed", hint="Run `pip install pandas`.") from None
        return pandas.json_normalize([fact_record(fact) for fact in self.facts])


def load(folder: str | Path) -> LoadedGraph:
    """Return what `kg build` wrote into `folder`. Raises `UsageError` where it wrote nothing."""
    return LoadedGraph(Path(folder))
