"""What README shows is true: its queries give answers, its Python runs, its commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from rdflib import Graph

from kg.build import build
from kg.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme") / "out"
    build([ROOT / "samples"], folder, workers=1)
    return folder


@pytest.fixture(scope="module")
def turtle(out: Path) -> Graph:
    return Graph().parse(out / "graph.ttl")


@pytest.mark.parametrize("query", blocks("sparql"))
def test_queries_give_answers(turtle: Graph, query: str) -> None:
    assert len(list(turtle.query(query))) > 0


@pytest.mark.parametrize("code", blocks("python"))
def test_python_runs(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    monkeypatch.chdir(out.parent)
    exec(compile(code, "README.md", "exec"), {})
    assert "邢一舟 → 云川市商务局" in capsys.readouterr().out


def test_the_answer_shown_is_the_answer_given(out: Path) -> None:
    done = CliRunner().invoke(main, ["ask", "who-leads", "市财政局", "--from", str(out)])
    assert done.exit_code == 0, done.output
    shown = next(block for block in blocks("text") if "proof" in block)
    assert [line.split() for line in done.output.splitlines()] == [
        line.split() for line in shown.splitlines()
    ]


def test_every_command_is_described() -> None:
    described = README + (ROOT / "docs" / "graph.md").read_text("utf-8")
    missing = [name for name in main.commands if f"kg {name}" not in described]
    assert missing == []
