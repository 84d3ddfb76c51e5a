"""Every export, read back with another library than the one that wrote it."""

from __future__ import annotations

import base64
import csv
import gzip
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
import python_calamine
import rdflib
from click.testing import CliRunner
from invented import CITY, COMMERCE, FACTS, LU, TABLE
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from kg.cli import main
from kg.errors import UsageError
from kg.export import FORMATS, export
from kg.graph.rdf import FactTable, quads
from kg.graph.turtle import union
from kg.model import Evidence
from kg.records import entity_record, fact_record, write_lines
from kg.resolve import collect_entities

JOINING = [fact for fact in FACTS if fact.object is not None]
TRIPLES = sum(1 for _ in union(TABLE))
QUADS = sum(1 for _ in quads(TABLE))

NASTY = '=cmd|"/c"!A1</data><script>alert(1)</script>\x0c\x01 & "乙",\n丙'


def nasty() -> FactTable:
    """A table whose words try to be markup, a formula, a control character, a new row."""
    evidence = Evidence("a&b.txt", 0, len(NASTY), NASTY)
    subject = replace(LU, name=NASTY, id="person/nasty")
    fact = replace(FACTS[1], subject=subject, evidence=(evidence,))
    return FactTable([fact], collect_entities([fact]))


WHOLE = [name for name, format in FORMATS.items() if not (format.about_one or format.selects)]


@pytest.fixture(params=WHOLE)
def format(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def written(table: FactTable, format: str, folder: Path) -> Path:
    path = folder / FORMATS[format].file
    export(table, format, path)
    return path


def count_dataset(path: Path) -> int:
    dataset = rdflib.Dataset()
    dataset.parse(path)
    return sum(1 for _ in dataset.quads())


def count_xlsx(path: Path) -> int:
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return len(book.get_sheet_by_name("facts").to_python()) - 1


def count_csv(path: Path) -> int:
    with (path / "relationships.csv").open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def count_page(path: Path) -> int:
    packed = LexborHTMLParser(path.read_text("utf-8")).css_first("script#data")
    assert packed is not None
    return len(json.loads(gzip.decompress(base64.b64decode(packed.text())))["facts"])


READ_BACK: dict[str, tuple[Callable[[Path], int], int]] = {
    "ttl": (lambda path: len(rdflib.Graph().parse(path)), TRIPLES),
    "trig": (count_dataset, QUADS),
    "nq": (count_dataset, QUADS),
    "jsonld": (count_dataset, QUADS),
    "rdfxml": (lambda path: len(rdflib.Graph().parse(path, format="xml")), TRIPLES),
    "graphml": (lambda path: nx.read_graphml(path).number_of_edges(), len(JOINING)),
    "gexf": (lambda path: nx.read_gexf(path, version="1.3").number_of_edges(), len(JOINING)),
    "csv": (count_csv, len(JOINING)),
    "xlsx": (count_xlsx, len(FACTS)),
    "html": (count_page, len(FACTS)),
}


def test_another_library_reads_all_that_was_written(format: str, tmp_path: Path) -> None:
    count, expected = READ_BACK[format]
    assert count(written(TABLE, format, tmp_path)) == expected


def test_what_a_document_says_stays_text(format: str, tmp_path: Path) -> None:
    count, _ = READ_BACK[format]
    assert count(written(nasty(), format, tmp_path)) > 0


def test_two_exports_are_the_same_bytes(format: str, tmp_path: Path) -> None:
    paths = [written(TABLE, format, tmp_path / name) for name in "ab"]
    files = [sorted(p.rglob("*")) if p.is_dir() else [p] for p in paths]
    assert [f.read_bytes() for f in files[0]] == [f.read_bytes() for f in files[1]]


def test_jsonld_is_json_without_a_context_to_fetch(tmp_path: Path) -> None:
    graphs = json.loads(written(TABLE, "jsonld", tmp_path).read_text("utf-8"))
    assert all("@context" not in graph for graph in graphs)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networks_keep_labels_types_and_dates(format: str, tmp_path: Path) -> None:
    path = written(TABLE, format, tmp_path)
    graph = nx.read_graphml(path) if format == "graphml" else nx.read_gexf(path, version="1.3")
    assert graph.nodes[LU.id] == {
        "label": "陆一鸣",
        "type": "Person",
        "type_label": "人员",
        "place": CITY,
    }
    edge = next(e for *_, e in graph.edges(data=True) if e.get("deadline"))
    assert (edge["label"], edge["deadline"], edge["stated_on"]) == (
        "牵头单位",
        "2022-12",
        "2022-03",
    )


def test_a_workbook_has_text_where_a_document_has_a_formula(tmp_path: Path) -> None:
    book = python_calamine.CalamineWorkbook.from_path(str(written(nasty(), "xlsx", tmp_path)))
    assert book.get_sheet_by_name("facts").to_python()[1][1].startswith("=cmd|")


def test_neo4j_types_are_the_relations(tmp_path: Path) -> None:
    with (written(TABLE, "csv", tmp_path) / "relationships.csv").open(encoding="utf-8") as file:
        types = Counter(row[":TYPE"] for row in csv.DictReader(file))
    assert types == Counter(fact.predicate for fact in JOINING)


def test_a_report_shows_relations_with_their_words(tmp_path: Path) -> None:
    export(TABLE, "report", tmp_path / "r.md", "市商务局")
    html = MarkdownIt().render((tmp_path / "r.md").read_text("utf-8"))
    assert "<h1>云川市商务局</h1>" in html
    assert (
        "陆一鸣；方式：分管" in html and "云府字〔2021〕6号" in html and "gazette-2021.txt" in html
    )


def test_a_report_runs_nothing(tmp_path: Path) -> None:
    export(nasty(), "report", tmp_path / "r.md", COMMERCE.name)
    html = MarkdownIt().render((tmp_path / "r.md").read_text("utf-8"))
    assert "<script>" not in html


WRONG = [("gefx", "", "gexf"), ("report", "", "--of"), ("report", "市商物局", "市商务局")]


@pytest.mark.parametrize(("format", "name", "told"), WRONG, ids=["format", "no name", "wrong name"])
def test_wrong_usage_says_what_to_do(format: str, name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        export(TABLE, format, tmp_path / "x", name)
    assert told in str(error.value)


def test_the_command_writes_into_the_folder_of_the_build(tmp_path: Path) -> None:
    write_lines(tmp_path / "facts.jsonl", map(fact_record, TABLE.facts))
    write_lines(tmp_path / "entities.jsonl", map(entity_record, TABLE.entities))
    (tmp_path / "report.json").write_text('{"sources": []}', "utf-8")
    result = CliRunner().invoke(main, ["export", "gexf", "--from", str(tmp_path)])
    assert (result.exit_code, result.output.strip()) == (0, str(tmp_path / "graph.gexf"))
    assert (tmp_path / "graph.gexf").is_file()
