"""What careful readers found in real documents is found; floors that no change may go below.

The gold files stand beside the checkout and are no part of it; without them nothing is defined here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.build import build
from kg.readers import read_source

SHARED = Path(__file__).parents[2] / "shared"

FLOORS = {
    "personnel": 0.99,
    "documents": 0.99,
    "responsibilities": 0.99,
    "prose": 0.98,
    "other-pingtan": 0.99,
    "other-places": 0.985,
    "other-prose": 0.97,
}
"""The least strict F1 of each gold file."""

if SHARED.is_dir():

    @pytest.fixture(scope="module")
    def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
        out = tmp_path_factory.mktemp("shared")
        build([SHARED / "corpus", SHARED / "corpus-other"], out)
        yield out

    @pytest.mark.parametrize("name", FLOORS)
    def test_strict_f1_is_at_least_its_floor(built: Path, name: str) -> None:
        done = score(built, name, "--min-f1", str(FLOORS[name]))
        assert done.returncode == 0, done.stdout + done.stderr

    def test_names_of_one_body_are_one_entity_and_of_two_are_two(built: Path) -> None:
        aliases = SHARED / "gold" / "aliases.jsonl"
        done = score(
            built,
            "personnel",
            "--entities",
            built / "entities.jsonl",
            "--aliases",
            aliases,
            "--json",
        )
        pairs = json.loads(done.stdout)["aliases"]
        assert pairs["merged"] == pairs["pairs"]
        assert pairs["kept_apart"] == pairs["distinct"]

    def test_the_contents_of_the_gazette_list_what_is_found_in_it(built: Path) -> None:
        assert json.loads((built / "report.json").read_text("utf-8"))["problems"] == []

    def test_every_quote_is_what_stands_in_its_source(built: Path) -> None:
        texts: dict[str, str] = {}
        for line in (built / "facts.jsonl").read_text("utf-8").splitlines():
            fact = json.loads(line)
            for evidence in (fact["evidence"], *fact.get("more_evidence", ())):
                name = evidence["source"]
                if name not in texts:
                    folder = next(
                        f for f in ("corpus", "corpus-other") if (SHARED / f / name).exists()
                    )
                    texts[name] = read_source(SHARED / folder / name, name).text
                assert texts[name][evidence["start"] : evidence["end"]] == evidence["quote"]

    def score(out: Path, name: str, *options: str | Path) -> subprocess.CompletedProcess[str]:
        gold = SHARED / "gold" / f"{name}.jsonl"
        command = [SHARED / "tools" / "score.py", "--gold", gold, "--facts", out / "facts.jsonl"]
        return subprocess.run(
            [sys.executable, *map(str, command), *options], capture_output=True, text=True
        )
