"""`kg build`: from files to the folder of outputs.

Extraction maps over files, in this process or in a pool; what comes back is merged in an order
that depends on the facts alone, so that any number of workers gives the same bytes. Outputs are
written into a new folder beside the last one and moved into its place only when all are there.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg import __version__
from kg.errors import UsageError
from kg.export.ego import write_ego
from kg.graph.rdf import FactTable
from kg.graph.turtle import write_nquads, write_turtle
from kg.model import Entity, EntityRef, Evidence, Fact
from kg.pipeline import Components, Extraction, Problem, extract_file
from kg.readers import READERS
from kg.records import entity_record, fact_id, fact_record, write_lines
from kg.resolve import collect_entities, link_entities

Progress = Callable[[int, int, str], None]
"""Called after each file with how many are done, how many there are, and the file's name."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read and the name that its facts give as their source."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Graph:
    """What a build knows when all files are read: the merged facts and their entities."""

    facts: tuple[Fact[EntityRef], ...]
    entities: tuple[Entity, ...]
    extractions: tuple[Extraction, ...]

    @property
    def problems(self) -> list[Problem]:
        return [problem for extraction in self.extractions for problem in extraction.problems]

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
) -> Graph:
    """Read the inputs, write every output below `out`, and return what was found.

    Raises `UsageError` where an input is not there or holds no file that could be read.
    """
    extractions = list(extract_files(find_inputs(inputs), workers, components, progress))
    graph = merge(extractions)
    write_outputs(graph, out)
    return graph


def find_inputs(inputs: Iterable[Path]) -> list[InputFile]:
    """Return the files named by the inputs, folders walked, sorted by name.

    The name is the path below the folder that was given, or the file's own name.
    """
    found: dict[str, Path] = {}
    for path in inputs:
        if not path.exists():
            raise UsageError("no such file or folder", where=str(path))
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if path.is_dir() and not _is_candidate(file.relative_to(path)):
                continue
            name = file.relative_to(path).as_posix() if path.is_dir() else file.name
            if found.setdefault(name, file) != file:
                name = f"{file.parent.name}/{name}"
                found[name] = file
    if not found:
        raise UsageError(
            "no file to read",
            where=", ".join(map(str, inputs)),
            hint="Known endings: " + ", ".join(READERS),
        )
    return [InputFile(found[name], name) for name in sorted(found)]


def _is_candidate(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.suffix.lower() in READERS


def extract_files(
    files: Sequence[InputFile],
    workers: int | None,
    components: Components,
    progress: Progress,
) -> Iterator[Extraction]:
    """Yield what each file gave, in the order of the files, large files begun first."""
    workers = min(workers or os.cpu_count() or 1, len(files))
    if workers == 1:
        for done, file in enumerate(files, 1):
            yield extract_file(file.path, file.name, components)
            progress(done, len(files), file.name)
        return
    by_size = sorted(files, key=lambda f: (-f.path.stat().st_size, f.name))
    # Spawned, not forked: the same on every platform, and no thread is copied half way.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        jobs = {pool.submit(extract_file, f.path, f.name, components): f.name for f in by_size}
        finished: dict[str, Extraction] = {}
        try:
            for done, job in enumerate(as_completed(jobs), 1):
                finished[jobs[job]] = job.result()
                progress(done, len(files), jobs[job])
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    for file in files:
        yield finished[file.name]


def merge(extractions: Iterable[Extraction]) -> Graph:
    """Return all facts once, sorted, each with all its evidence, and the entities they name."""
    extractions = tuple(extractions)
    same: dict[str, list[Fact[EntityRef]]] = defaultdict(list)
    facts, mentioned = link_entities(
        (fact for extraction in extractions for fact in extraction.facts),
        (ref for extraction in extractions for ref in extraction.mentioned),
    )
    for fact in facts:
        same[fact_id(fact)].append(fact)
    facts = sorted((_join(group) for group in same.values()), key=_order)
    return Graph(tuple(facts), tuple(collect_entities(facts, mentioned)), extractions)


def _join(group: list[Fact[EntityRef]]) -> Fact[EntityRef]:
    evidence = sorted({e for fact in group for e in fact.evidence}, key=_place)
    # What is stated once is stated, even where another passage only implies it.
    derived = "" if any(not fact.derived for fact in group) else min(f.derived for f in group)
    return replace(group[0], evidence=tuple(evidence), derived=derived)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.source, evidence.start, evidence.end


def _order(fact: Fact[EntityRef]) -> tuple[Any, ...]:
    return *_place(fact.evidence[0]), fact.predicate, fact_id(fact)


def write_outputs(graph: Graph, out: Path) -> None:
    """Write all files of the build into `out`, which is never seen half written."""
    out = out.absolute()
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as temporary:
        fresh = Path(temporary)
        write_lines(fresh / "facts.jsonl", map(fact_record, graph.facts))
        write_lines(fresh / "entities.jsonl", map(entity_record, graph.entities))
        report = json.dumps(report_record(graph), ensure_ascii=False, indent=1)
        (fresh / "report.json").write_text(report + "\n", "utf-8")
        write_ego(graph, fresh / "index.html")
        table = FactTable(
            graph.facts, graph.entities, {e.source: e.sha256 for e in graph.extractions}
        )
        write_nquads(table, fresh / "graph.nq")
        write_turtle(table, fresh / "graph.ttl")
        out.mkdir(exist_ok=True)
        for file in sorted(fresh.iterdir()):
            shutil.move(file, out / file.name)


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
        "problems": [
            {k: v for k, v in
             (("source", p.source), ("offset", p.offset), ("what", p.what), ("hint", p.hint))
             if v not in ("", None)}
            for p in graph.problems
        ],
    }  # fmt: skip
