"""Kill builds at random moments: the last output must stay whole and the next build be right.

    python benchmarks/kill_builds.py INPUT [--times 50]

Builds INPUT once to know its bytes and how long it takes, kills that many builds of it, and exits
with 1 at the first output that is not whole.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def command(source: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "kg", "build", str(source), "-o", str(out), "-j", "2", "--fresh"]


def digest(out: Path) -> str:
    """Return one checksum for the files of the output and for what its store answers."""
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    asked = [sys.executable, "-m", "kg", "query", query, "--from", str(out)]
    total = hashlib.sha256(subprocess.run(asked, capture_output=True, check=True).stdout)
    for file in sorted(f for f in out.iterdir() if f.is_file()):
        total.update(file.name.encode() + file.read_bytes())
    return total.hexdigest()


def kill_at(moment: float, source: Path, out: Path) -> None:
    running = subprocess.Popen(
        command(source, out), start_new_session=True, stderr=subprocess.DEVNULL
    )
    time.sleep(moment)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", type=Path)
    parser.add_argument("--times", type=int, default=50)
    options = parser.parse_args()
    moments = random.Random(50)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        begun = time.perf_counter()
        subprocess.run(command(options.input, out), stderr=subprocess.DEVNULL, check=False)
        taken, whole = time.perf_counter() - begun, digest(out)
        for number in range(options.times):
            kill_at(moments.uniform(0, taken), options.input, out)
            if digest(out) != whole:
                print(f"kill {number}: the output is not whole")
                return 1
        subprocess.run(command(options.input, out), stderr=subprocess.DEVNULL, check=False)
        print(f"{options.times} kills, next build {'right' if digest(out) == whole else 'wrong'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
