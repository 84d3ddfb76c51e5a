"""How fast text becomes facts: the whole way, its stages, memory, start-up, and jieba beside it.

    python benchmarks/speed.py FOLDER [--megabytes 10]

FOLDER holds text files; they are repeated under other names until their size is reached. One
process and one core. jieba is measured in the same run where it is installed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from kg.document import find_documents
from kg.mentions.pipeline import find_mentions, load_pipeline
from kg.model import SourceText
from kg.pipeline import walk_parts, with_evidence
from kg.readers import READERS, read_source
from kg.relations import Reading, extract_facts
from kg.resolve import resolve_facts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=10.0)
    options = parser.parse_args()
    paths = [p for p in sorted(options.folder.rglob("*")) if p.suffix.lower() in READERS]
    stages: Counter[str] = Counter()
    for source in sources(paths[:3], stages, 0.05):  # the first use loads the gazetteers
        run(source, Counter())
    stages.clear()
    size = facts = 0
    started = time.process_time()
    for source in sources(paths, stages, options.megabytes):
        facts += run(source, stages)
        size += len(source.text.encode())
    total = time.process_time() - started
    print(
        f"{size / 1e6:.1f} MB, {facts} facts, {total:.1f} s: {size / 1e6 / total:.2f} MB/s and core"
    )
    for stage, seconds in stages.items():
        print(f"  {stage:<12}{seconds:>7.2f} s {100 * seconds / total:>5.1f} %")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    print(f"kg --help   {start_up():.3f} s")
    jieba_speed(paths)


def sources(paths: list[Path], stages: Counter[str], megabytes: float) -> Iterator[SourceText]:
    size = 0
    for number, path in enumerate(cycle(paths)):
        if size > megabytes * 1e6:
            return
        started = time.process_time()
        source = read_source(path, f"{number}-{path.name}")
        stages["read"] += time.process_time() - started
        size += len(source.text.encode())
        yield source


def run(source: SourceText, stages: Counter[str]) -> int:
    """Take one source the whole way, as `kg.pipeline.extract_source` does, with a clock between."""
    clock = [time.process_time()]

    def lap(stage: str) -> None:
        now = time.process_time()
        stages[stage] += now - clock[0]
        clock[0] = now

    nlp = load_pipeline()
    documents = find_documents(source)
    lap("document")
    facts = []
    for issued in documents:
        for part in walk_parts(issued):
            mentions = find_mentions(part, nlp)
            lap("mentions")
            found = extract_facts(Reading(part, issued, mentions))
            facts += [with_evidence(fact, part, source) for fact in found]
            lap("relations")
    resolve_facts(facts, documents)
    lap("resolve")
    return len(facts)


def start_up() -> float:
    """Return the median of the seconds that five runs of `kg --help` take."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "kg", "--help"], check=True, stdout=subprocess.DEVNULL
        )
        times.append(time.perf_counter() - started)
    return sorted(times)[2]


def jieba_speed(paths: list[Path]) -> None:
    try:
        import jieba.posseg
    except ImportError:
        print("jieba is not installed: pip install jieba")
        return
    text = "".join(read_source(path, path.name).text for path in islice(paths, 3))[:100_000]
    list(jieba.posseg.cut("云川市人民政府"))
    started = time.process_time()
    list(jieba.posseg.cut(text))
    seconds = time.process_time() - started
    print(f"jieba.posseg {len(text.encode()) / 1e6 / seconds:.2f} MB/s (tagging alone)")


if __name__ == "__main__":
    main()
