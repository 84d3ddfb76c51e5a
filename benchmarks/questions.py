"""Latency of each named question from the store, start-up of the command included.

    python benchmarks/questions.py OUT [--times 5]

Asks about the entity of each kind that most facts name, and prints the median in seconds.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import kg
from kg.graph.rdf import named_by
from kg.query.questions import QUESTIONS


def busiest(folder: Path) -> dict[str, str]:
    """Return for each type the id of the entity that most facts name."""
    counts = Counter((ref.type, ref.id) for fact in kg.load(folder).facts for ref in named_by(fact))
    found: dict[str, str] = {}
    for (type, id), _ in counts.most_common():
        found.setdefault(type, id)
    return found


def seconds(arguments: list[str], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg", *arguments], capture_output=True, check=True)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    about = busiest(options.out)
    print(f"{'--help':<14}{seconds(['--help'], options.times):.3f}")
    for name, question in QUESTIONS.items():
        type = next((t for t in question.queries if t in about), "Organization")
        arguments = ["ask", name, about[type], "--from", str(options.out)]
        print(f"{name:<14}{seconds(arguments, options.times):.3f}")


if __name__ == "__main__":
    main()
