"""From an installed wheel, in an empty folder, to outputs; and the promises of `kg build`."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which the installed wheel, not the checkout, is imported."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "install", "--no-deps", "--no-build-isolation", "--target", target, ROOT], check=True
    )
    return os.environ | {"PYTHONPATH": str(target), "PYTHONUTF8": "1"}


def run_kg(
    environment: dict[str, str], folder: Path, *arguments: str | Path
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each output file; the store is a database and no file of bytes to compare."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.is_file()
    }


def test_installed_command_builds_the_samples(installed: dict[str, str], tmp_path: Path) -> None:
    done = run_kg(installed, tmp_path, "build", SAMPLES, "-o", "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert {s["source"] for s in report["sources"]} == {p.name for p in SAMPLES.iterdir()}
    written = digests(tmp_path / "out").keys()
    assert written >= {"graph.ttl", "graph.nq", "facts.jsonl", "entities.jsonl", "index.html"}
    asked = run_kg(installed, tmp_path, "ask", "who-leads", "市商务局")
    assert asked.returncode == 0
    assert "邢一舟" in asked.stdout
    assert "云府字〔2024〕21号" in asked.stdout


def test_same_bytes_for_any_seed_and_number_of_workers(
    installed: dict[str, str], tmp_path: Path
) -> None:
    for name, seed, workers in (("a", "1", "1"), ("b", "77", "2"), ("c", "4000", "3")):
        done = run_kg(
            installed | {"PYTHONHASHSEED": seed},
            tmp_path,
            "build",
            SAMPLES,
            "-o",
            name,
            "-j",
            workers,
        )
        assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "a") == digests(tmp_path / "b") == digests(tmp_path / "c")


def test_exports_are_what_the_samples_give(installed: dict[str, str], tmp_path: Path) -> None:
    """`exports/` holds what `make demo` writes; run it again after a change of extraction."""
    run_kg(installed, tmp_path, "build", SAMPLES, "-o", "out")
    assert digests(tmp_path / "out") == digests(ROOT / "exports")


def test_unreadable_file_is_reported_and_the_rest_built(
    installed: dict[str, str], tmp_path: Path
) -> None:
    shutil.copy(SAMPLES / "newspaper-2024-11-06.txt", tmp_path / "page.txt")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    done = run_kg(installed, tmp_path, "build", "page.txt", "broken.docx", "-o", "out")
    assert done.returncode == 3
    assert "broken.docx: not a .docx file" in done.stderr
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [p["source"] for p in report["problems"]] == ["broken.docx"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "nothing.txt", "-o", "out"], "nothing.txt: no such file"),
        (["build", ".", "-o", "out"], "no file to read"),
        (["build"], "Missing argument"),
        (["biuld"], "No such command"),
    ],
)
def test_wrong_usage(
    installed: dict[str, str], tmp_path: Path, arguments: list[str], message: str
) -> None:
    done = run_kg(installed, tmp_path, *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
