"""The worked example for notebooks runs as it is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.build import build

ROOT = Path(__file__).parent.parent


def test_every_cell_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    build([ROOT / "samples" / "division-of-labour-2024.docx"], tmp_path / "exports", workers=1)
    monkeypatch.chdir(tmp_path)
    cells = re.findall(
        r"```python\n(.*?)```", (ROOT / "docs" / "notebook.md").read_text("utf-8"), re.S
    )
    names: dict[str, object] = {}
    for cell in cells:
        exec(cell, names)
    printed = capsys.readouterr().out
    assert "→" in printed and "division-of-labour-2024.docx" in printed
