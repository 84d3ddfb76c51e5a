"""Corrections by a person: applied after resolution, reported when they no longer apply."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from invented import APPOINTMENTS, COMMERCE, DIVISION, FACTS, FINANCE, LU, SU, TABLE

from kg.build import build
from kg.cli import main
from kg.errors import DeclarationError
from kg.model import EntityRef, Fact
from kg.query.review import find_doubts
from kg.records import entity_record, fact_id, fact_record, write_lines
from kg.resolve.corrections import apply_corrections, read_corrections

Facts = list[Fact[EntityRef]]


def corrected(tmp_path: Path, text: str) -> tuple[Facts, list[str]]:
    """The facts after the corrections, and for each correction why it is stale, "" if applied."""
    (tmp_path / "corrections.toml").write_text(text, "utf-8")
    corrections = read_corrections(tmp_path / "corrections.toml")
    facts, _, outcomes = apply_corrections(FACTS, [], corrections)
    return facts, [outcome.stale for outcome in outcomes]


def test_a_merge_moves_every_fact_and_says_why(tmp_path: Path) -> None:
    facts, stale = corrected(
        tmp_path, '[[merge]]\nkeep = "云川市财政局"\ndrop = ["市商务局"]\nnote = "one office"'
    )
    assert stale == [""]
    assert COMMERCE.id not in {f.object.id for f in facts if f.object}
    led = next(f.object for f in facts if f.predicate == "leads" and f.subject == LU)
    assert led is not None and (led.id, led.name) == (FINANCE.id, FINANCE.name)
    assert "云川市商务局" in led.aliases and led.reason == "corrections: merge 1: one office"


def test_a_split_gives_one_document_an_entity_of_its_own(tmp_path: Path) -> None:
    facts, stale = corrected(
        tmp_path, f'[[split]]\nentity = "陆一鸣"\ndocument = "{APPOINTMENTS.number}"'
    )
    assert stale == [""]
    ids = {f.document: f.object.id for f in facts if f.predicate == "appoints" and f.object}
    assert ids[APPOINTMENTS] != LU.id
    assert LU.id in {f.subject.id for f in facts if f.document == DIVISION}


def test_a_rename_keeps_the_old_name_as_alias(tmp_path: Path) -> None:
    facts, _ = corrected(tmp_path, f'[[rename]]\nentity = "{LU.id}"\nname = "陆一鸿"')
    renamed = next(f.subject for f in facts if f.subject.id == LU.id)
    assert (renamed.name, renamed.aliases) == ("陆一鸿", ("陆一鸣",))


def test_a_rejected_fact_is_gone(tmp_path: Path) -> None:
    facts, _ = corrected(tmp_path, f'[[reject]]\nfact = "{fact_id(FACTS[1])}"')
    assert facts == [*FACTS[:1], *FACTS[2:]]


ADDED = f"""
[[add]]
predicate = "leads"
subject = {{ type = "Person", name = "苏文渊" }}
object = {{ name = "云川市水利局" }}
qualifiers = {{ mode = "in_charge" }}
document = "{DIVISION.number}"
note = "stated in a table that the scan cuts off"
"""


def test_an_added_fact_has_the_note_as_evidence(tmp_path: Path) -> None:
    facts, stale = corrected(tmp_path, ADDED)
    added, evidence = facts[-1], facts[-1].evidence[0]
    assert stale == [""] and added.document == DIVISION and added.subject.id == SU.id
    assert added.object is not None and added.object.name == "云川市水利局"
    assert evidence.source == "corrections.toml"
    assert (
        ADDED[evidence.start : evidence.end]
        == evidence.quote
        == "stated in a table that the scan cuts off"
    )


STALE = [
    (
        "merge",
        '[[merge]]\nkeep = "云川市财政局"\ndrop = "市农机局"',
        "no entity is called 市农机局",
    ),
    ("one already", '[[merge]]\nkeep = "市财政局"\ndrop = "云川市财政局"', "is one already"),
    ("reject", '[[reject]]\nfact = "fact/0"', "no fact"),
    ("rename", '[[rename]]\nentity = "陆一鸣"\nname = "陆一鸣"', "its name already"),
    ("split", '[[split]]\nentity = "陆一鸣"\nsource = "x.txt"', "nothing about 陆一鸣"),
    ("document", ADDED.replace(DIVISION.number, "云府〔1999〕1号"), "no document"),
    ("distinct", '[[distinct]]\nentities = ["市财政局", "云川市财政局"]', "one entity"),
]


@pytest.mark.parametrize(("text", "why"), [row[1:] for row in STALE], ids=[row[0] for row in STALE])
def test_what_no_longer_applies_is_stale_and_changes_nothing(
    text: str, why: str, tmp_path: Path
) -> None:
    facts, stale = corrected(tmp_path, text)
    assert facts == FACTS
    assert why in stale[0]


WRONG = [
    ("kind", '[[merg]]\nkeep = "a"', "merge"),
    ("key", '[[rename]]\nentity = "a"\nnam = "b"\nname = "c"', "name"),
    ("missing", '[[merge]]\nkeep = "a"', "'drop' is missing"),
    ("not a list", '[merge]\nkeep = "a"', "[[merge]]"),
    ("no TOML", "[[merge", "corrections.toml"),
]


@pytest.mark.parametrize(
    ("text", "told"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_a_wrong_file_stops_the_build_and_says_where(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "corrections.toml").write_text(text, "utf-8")
    with pytest.raises(DeclarationError) as error:
        read_corrections(tmp_path / "corrections.toml")
    assert told in str(error.value)


def test_a_build_applies_and_reports_corrections(tmp_path: Path) -> None:
    notice = "云川市人民政府关于陆一鸣任职的通知\n\n云府人字〔2021〕2号\n\n任命陆一鸣同志为云川市财政局副局长。\n\n云川市人民政府\n2021年5月6日\n"
    (tmp_path / "notice.txt").write_text(notice, "utf-8")
    (tmp_path / "c.toml").write_text(
        '[[rename]]\nentity = "陆一鸣"\nname = "陆一鸿"\n[[reject]]\nfact = "fact/0"', "utf-8"
    )
    build([tmp_path / "notice.txt"], tmp_path / "out", workers=1, corrections=tmp_path / "c.toml")
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["corrections"] == [
        {"kind": "rename", "number": 1, "applied": True},
        {"kind": "reject", "number": 1, "applied": False, "why": "no fact fact/0"},
    ]
    assert "陆一鸿" in (tmp_path / "out" / "entities.jsonl").read_text("utf-8")


def test_review_lists_doubts_until_they_are_decided(tmp_path: Path) -> None:
    namesake = EntityRef("person/00000000000000aa", "Person", "陆一鸣", place="临溪县")
    other = Fact("liaisesWith", namesake, FINANCE, DIVISION, (), FACTS[0].evidence)
    table = [*FACTS, other]
    from kg.resolve import collect_entities

    entities = collect_entities(table)
    doubts = find_doubts(table, entities)
    pair = tuple(sorted((LU.id, namesake.id)))
    assert pair in {d.ids for d in doubts if d.kind == "possiblySameAs"}
    assert pair not in {d.ids for d in find_doubts(table, entities, {frozenset(pair)})}


def test_review_appends_decisions_that_a_build_reads(tmp_path: Path) -> None:
    write_lines(tmp_path / "facts.jsonl", map(fact_record, TABLE.facts))
    write_lines(tmp_path / "entities.jsonl", map(entity_record, TABLE.entities))
    file = tmp_path / "c.toml"
    for decision in (
        ["--merge", FINANCE.id, COMMERCE.id],
        ["--apart", "a", "b"],
        ["--reject", "fact/1"],
    ):
        arguments = ["review", "--corrections", str(file), "--note", 'so "said" 陆', *decision]
        assert CliRunner().invoke(main, arguments).exit_code == 0
    entries = read_corrections(file).entries
    assert [(e.kind, e.note) for e in entries] == [
        (kind, 'so "said" 陆') for kind in ("merge", "reject", "distinct")
    ]
    listed = CliRunner().invoke(
        main, ["review", "--from", str(tmp_path), "--corrections", str(file)]
    )
    assert listed.exit_code == 0
