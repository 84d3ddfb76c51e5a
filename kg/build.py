"""`kg build`: from files to the folder of outputs.

Extraction maps over files, in this process or in a pool; what comes back is merged in an order
that depends on the facts alone, so that any number of workers gives the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg import __version__
from kg.cache import Cache
from kg.explorer.page import write as write_explorer
from kg.extraction import Components, Extraction, Problem
from kg.graph.rdf import FactTable
from kg.graph.store import write_store
from kg.graph.turtle import write_graph
from kg.inputs import Progress, extract_inputs, find_inputs
from kg.model import Entity, EntityRef, Evidence, Fact
from kg.ontology.fit import misfit
from kg.output import locked_output
from kg.records import entity_record, fact_id, fact_record, write_lines
from kg.resolve import collect_entities, link_entities
from kg.resolve.corrections import Corrections, Outcome, apply_corrections, read_corrections
from kg.resolve.disagreements import find_disagreements
from kg.resolve.implied_issuers import imply_issuers


@dataclass(frozen=True, slots=True)
class Graph:
    """What a build knows when all files are read: the merged facts and their entities."""

    facts: tuple[Fact[EntityRef], ...]
    entities: tuple[Entity, ...]
    extractions: tuple[Extraction, ...]
    corrected: tuple[Outcome, ...] = ()
    left_out: tuple[Problem, ...] = ()

    @property
    def problems(self) -> list[Problem]:
        read = (problem for extraction in self.extractions for problem in extraction.problems)
        return [*read, *self.left_out]

    @property
    def all_read(self) -> bool:
        return all(extraction.readable for extraction in self.extractions)


def build(
    inputs: Sequence[Path],
    out: Path,
    *,
    workers: int | None = None,
    components: Components = Components(),
    progress: Progress = lambda done, total, name: None,
    fresh: bool = False,
    corrections: Path | None = None,
) -> Graph:
    """Read the inputs, write every output below `out`, and return what was found.

    Only files that changed since the last build into `out` are read, all of them where `fresh`.
    `corrections` is a file of decisions by a person: see `kg.resolve.corrections`.
    Raises `UsageError` where an input is not there or holds no file that could be read,
    `OutputError` where another build is writing to `out`, `DeclarationError` for wrong corrections.
    """
    files = find_inputs(inputs)
    decided = read_corrections(corrections) if corrections else Corrections()
    with locked_output(out) as output:
        cache = Cache.open(output.cache, components)
        if fresh:
            cache.keep_only(())
        graph = merge(extract_inputs(files, cache, workers, components, progress), decided)
        write_outputs(graph, output.stage())
        output.commit()
    return graph


def merge(extractions: Iterable[Extraction], corrections: Corrections = Corrections()) -> Graph:
    """Return all facts once, sorted, each with all its evidence, and the entities they name.

    A fact that the ontology does not allow is left out and told as a problem.
    """
    extractions = tuple(extractions)
    same: dict[str, list[Fact[EntityRef]]] = defaultdict(list)
    facts, mentioned = link_entities(
        (fact for extraction in extractions for fact in extraction.facts),
        (ref for extraction in extractions for ref in extraction.mentioned),
    )
    facts = [*facts, *imply_issuers(facts)]
    facts, mentioned, outcomes = apply_corrections(facts, mentioned, corrections)
    wrong = [(fact, why) for fact in facts if (why := misfit(fact))]
    unfit = {id(fact) for fact, _ in wrong}
    for fact in facts:
        if id(fact) not in unfit:
            same[fact_id(fact)].append(fact)
    facts = sorted((_join(group) for group in same.values()), key=_order)
    entities = collect_entities(facts, mentioned)
    left_out = sorted({_problem(fact, why) for fact, why in wrong}, key=repr)
    return Graph(tuple(facts), tuple(entities), extractions, tuple(outcomes), tuple(left_out))


def _problem(fact: Fact[EntityRef], why: str) -> Problem:
    evidence = fact.evidence[0]
    return Problem(evidence.source, f"fact left out: {why}", evidence.start)


def _join(group: list[Fact[EntityRef]]) -> Fact[EntityRef]:
    stated = {e for fact in group if not fact.derived for e in fact.evidence}
    evidence = sorted(
        {e for fact in group for e in fact.evidence}, key=lambda e: (e not in stated, *_place(e))
    )
    # What is stated once is stated, even where another passage only implies it.
    derived = "" if any(not fact.derived for fact in group) else min(f.derived for f in group)
    return replace(group[0], evidence=tuple(evidence), derived=derived)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.source, evidence.start, evidence.end


def _order(fact: Fact[EntityRef]) -> tuple[Any, ...]:
    return *_place(fact.evidence[0]), fact.predicate, fact_id(fact)


def write_outputs(graph: Graph, folder: Path) -> None:
    """Write all files of the build, and the store, into an empty folder."""
    write_lines(folder / "facts.jsonl", map(fact_record, graph.facts))
    write_lines(folder / "entities.jsonl", map(entity_record, graph.entities))
    report = json.dumps(report_record(graph), ensure_ascii=False, indent=1)
    (folder / "report.json").write_text(report + "\n", "utf-8")
    table = FactTable(graph.facts, graph.entities, {e.source: e.sha256 for e in graph.extractions})
    write_graph(table, folder / "graph.nq", folder / "graph.ttl")
    # The store loads without holding the interpreter, so the page is made beside it.
    with ThreadPoolExecutor(1) as beside:
        stored = beside.submit(write_store, folder / "graph.nq", folder / "store")
        write_explorer(table, folder / "index.html")
        stored.result()


def report_record(graph: Graph) -> dict[str, Any]:
    """Return `report.json`: what was read, what was found, what a person should look at."""
    return {
        "version": __version__,
        "sources": [
            {"source": e.source, "sha256": e.sha256, "characters": e.characters,
             "documents": len(e.documents), "facts": len(e.facts)}
            for e in graph.extractions
        ],
        "facts": dict(sorted(Counter(fact.predicate for fact in graph.facts).items())),
        "derived": sum(bool(fact.derived) for fact in graph.facts),
        "entities": dict(sorted(Counter(entity.type for entity in graph.entities).items())),
        "corrections": [
            {"kind": o.kind, "number": o.number, "applied": not o.stale}
            | ({"why": o.stale} if o.stale else {})
            for o in graph.corrected
        ],
        "disagreements": [
            {"source": d.source, "offset": d.offset, "task": d.task, "what": d.what}
            for d in find_disagreements(graph.facts)
        ],
        "problems": [
            {k: v for k, v in
             (("source", p.source), ("offset", p.offset), ("what", p.what), ("hint", p.hint))
             if v not in ("", None)}
            for p in graph.problems
        ],
    }  # fmt: skip
