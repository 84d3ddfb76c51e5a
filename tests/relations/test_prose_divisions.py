"""Which place belongs to which in running prose; every place is invented."""

from __future__ import annotations

import pytest
from prose_readings import reading_of

from kg.relations.prose.divisions import extract_divisions

BELONGING = [
    ("said of the part", "清水镇隶属白塔县。石湾村属清水镇管辖。", [("清水镇", "白塔县"), ("石湾村", "清水镇")]),
    ("a list with tails", "白塔县现辖清水镇、石湾乡。", [("清水镇", "白塔县"), ("石湾乡", "白塔县")]),
    ("a closing tail", "清水镇下辖桃源、杏林和柳溪三个村，人口2万。", [("桃源村", "清水镇"), ("杏林村", "清水镇"), ("柳溪村", "清水镇")]),
    ("the subject of the sentence", "清水镇位于白塔县东部，下辖桃源、杏林2个村。", [("桃源村", "清水镇"), ("杏林村", "清水镇"), ("清水镇", "白塔县")]),
    ("and others", "白塔县下辖清水镇、石湾镇等乡镇。", [("清水镇", "白塔县"), ("石湾镇", "白塔县")]),
    ("only a number", "清水镇下辖12个村。我市辖5个县。", []),
    ("a kind of place", "石湾村属亚热带季风气候区。该镇属于贫困地区，不属于市区。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [b[1:] for b in BELONGING], ids=[b[0] for b in BELONGING]
)
def test_belonging(text: str, expected: list[tuple[str, str]]) -> None:
    facts = extract_divisions(reading_of(text))
    found = [(f.subject.value or f.subject.text, f.object.text) for f in facts if f.object]
    assert found == expected
