"""Departments renamed and merged: who replaced whom, and since when."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve.successors import find_successions

CASES = [
    ("renamed", ["云川市环境保护局", "云川市生态环境局"], [("云川市环境保护局", "云川市生态环境局", "2018")]),
    ("merged", ["云川市劳动和社会保障局", "云川市人事局", "云川市人力资源和社会保障局"],
     [("云川市人事局", "云川市人力资源和社会保障局", "2008"),
      ("云川市劳动和社会保障局", "云川市人力资源和社会保障局", "2008")]),
    ("another tail", ["云川市卫生局", "云川市卫生和计划生育委员会"],
     [("云川市卫生局", "云川市卫生和计划生育委员会", "2013")]),
    ("over one that does not occur", ["云川市卫生局", "云川市卫生健康委员会"],
     [("云川市卫生局", "云川市卫生健康委员会", "2018")]),
    ("a name with more", ["云川市国土资源局", "云川市自然资源和规划局"],
     [("云川市国土资源局", "云川市自然资源和规划局", "2018")]),
    ("of the nation", ["环境保护部", "生态环境部"], [("环境保护部", "生态环境部", "2018")]),
    ("of two places", ["云川市环境保护局", "临溪县生态环境局"], []),
    ("unrelated", ["云川市财政局", "云川市生态环境局"], []),
]  # fmt: skip


@pytest.mark.parametrize(("names", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_successions(names: list[str], expected: list[tuple[str, str, str]]) -> None:
    places = {"云": "云川市", "临": "临溪县"}
    bodies = [
        Entity(f"organization/{n}", "Organization", n, (), places.get(n[0], "")) for n in names
    ]
    found = [(s.old.name, s.new.name, s.since) for s in find_successions(bodies)]
    assert found == expected
