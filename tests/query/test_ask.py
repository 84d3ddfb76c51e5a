"""Named questions on a store of invented facts: answers, dates, proofs, names that miss."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from invented import CITY, COMMERCE, FACTS, FINANCE, GOVERNMENT, LU, SU, TABLE, entity, fact
from pyoxigraph import Store

from kg.cli import main
from kg.errors import UsageError
from kg.graph.rdf import FactTable
from kg.graph.store import open_store, write_store
from kg.graph.turtle import write_nquads
from kg.model import DocumentRef
from kg.query.explain import explain
from kg.query.names import complete
from kg.query.questions import QUESTIONS, TaskFilter, ask
from kg.records import fact_id
from kg.resolve import collect_entities

LATER = DocumentRef(
    "gazette-2023.txt",
    "云川市人民政府关于调整领导分工的通知",
    "云府字〔2023〕2号",
    "2023-01-05",
    CITY,
)
REMOVAL = DocumentRef(
    "gazette-2023.txt", "关于免职的通知", "云府人字〔2023〕7号", "2023-07-01", CITY
)
XU = entity("Person", "许望舒")
OTHER_LU = replace(LU, id="person/00000000000000aa", place="临溪县")
MORE = [
    fact("leads", XU, COMMERCE, LATER, "许望舒分管市商务局", mode="in_charge"),
    fact("leads", SU, FINANCE, LATER, "苏文渊分管市财政局", mode="in_charge"),
    fact("removes", GOVERNMENT, LU, REMOVAL, "免去陆一鸣的市财政局局长职务",
         organization=FINANCE, title="局长", date="2023-07-01"),
    fact("holdsPost", OTHER_LU, entity("Organization", "临溪县水利局"), LATER, "县水利局陆一鸣"),
    fact("holdsPost", XU, GOVERNMENT, LATER, "市长许望舒", title="市长", date="2023-01-05"),
    fact("holdsPost", LU, GOVERNMENT, LATER, "副市长陆一鸣", title="副市长", date="2023-01-05"),
    fact("leads", LU, FINANCE, LATER, "陆一鸣分管市财政局", mode="in_charge"),
]  # fmt: skip
ALL = [*FACTS, *MORE]
TABLE_NOW = FactTable(ALL, collect_entities(ALL), TABLE.sources)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    write_nquads(TABLE_NOW, folder / "graph.nq")
    write_store(folder / "graph.nq", folder / "store")
    return folder


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    return open_store(folder)


def lines(store: Store, question: str, name: str = "", as_of: str = "") -> list[str]:
    """The answers as short lines: the values of the columns, then the status."""
    columns = QUESTIONS[question].columns
    return [
        " ".join(filter(None, [*(a.values.get(c, "") for c in columns), a.status]))
        for a in ask(store, question, name, as_of)
    ]


ANSWERS = [
    ("who-leads", "市商务局", "", [
        "陆一鸣 分管单位 分管 云川市商务局 replaced 2023-01-05 云府字〔2023〕2号",
        "苏文渊 分管单位 协管 云川市商务局 replaced 2023-01-05 云府字〔2023〕2号",
        "许望舒 分管单位 分管 云川市商务局"]),
    ("who-leads", "市商务局", "2022-10-01", [
        "陆一鸣 分管单位 分管 云川市商务局 last known 2021-05-06",
        "苏文渊 分管单位 协管 云川市商务局 last known 2021-05-06"]),
    ("who-leads", "云川市商务局", "2023-01-05", ["许望舒 分管单位 分管 云川市商务局"]),
    ("who-leads", "市商务局", "2020", []),
    ("answers-for", "城乡建设", "", ["陆一鸣 分管 城乡建设 replaced 2023-01-05 云府字〔2023〕2号"]),
    ("tasks-of", "市财政局", "", ["牵头单位 建设老旧小区充电设施 2022-12 true"]),
    ("deadlines", "", "", ["2022-12 牵头单位 云川市财政局 建设老旧小区充电设施"]),
    ("tenure", "市财政局", "", [
        "苏文渊 云川市财政局 局长 2021-06-01 云府人字〔2021〕2号 2021-06-01 gazette-2021.txt:2617-2633 p.3",
        "陆一鸣 云川市财政局 局长 2021-06-01 2023-07-01 试用期一年 云府人字〔2023〕7号 2023-07-01 gazette-2023.txt:1474-1488 p.3"]),
    ("tenure", "市财政局", "2024", []),
    ("in-force", "云川市城市绿化管理办法", "2022-04", [
        "not yet in force on 2022-04 takes effect on 2022-05-01",
        "not yet in force on 2022-04 云川市人民政府关于印发绿化办法的通知 印发 云川市城市绿化管理办法 last known 2022-03",
        "not yet in force on 2022-04 云川市政府第8次常务会议 审议通过 云川市城市绿化管理办法 2022-02-28 last known 2022-03",
        "not yet in force on 2022-04 云川市城市绿化管理办法 失效 P5Y last known 2022-03"]),
    ("in-force", "云川市绿化暂行办法", "2023", [
        "superseded on 2023 superseded by 云川市城市绿化管理办法 from 2022-05-01",
        "superseded on 2023 云川市人民政府关于印发绿化办法的通知 修改 云川市绿化暂行办法 last known 2022-03"]),
    ("cited-by", "城市绿化条例", "", [
        "云川市城市绿化管理办法 引用 true", "云川市人民政府关于印发绿化办法的通知 云府发〔2022〕9号 转发"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "name", "as_of", "expected"), ANSWERS, ids=[" ".join(row[:3]) for row in ANSWERS]
)
def test_answers(question: str, name: str, as_of: str, expected: list[str], store: Store) -> None:
    found = [_without_offsets(line) for line in lines(store, question, name, as_of)]
    assert sorted(found) == sorted(map(_without_offsets, expected))


TASKS = [
    ("all", TaskFilter(), 1),
    ("led by the unit", TaskFilter(lead=True), 1),
    ("due before the next year", TaskFilter(due_before="2023"), 1),
    ("due within the month", TaskFilter(due_before="2022-12-15"), 0),
    ("led and due", TaskFilter(True, "2023-01-01"), 1),
]


@pytest.mark.parametrize(("tasks", "count"), [t[1:] for t in TASKS], ids=[t[0] for t in TASKS])
def test_tasks_are_limited(tasks: TaskFilter, count: int, store: Store) -> None:
    assert len(ask(store, "tasks-of", "市财政局", "", tasks)) == count
    assert len(ask(store, "deadlines", "", "", tasks)) == count


def test_only_responsible_units_do_not_lead(store: Store) -> None:
    unit = "各县（市、区）人民政府"
    assert ask(store, "tasks-of", unit) and not ask(store, "tasks-of", unit, "", TaskFilter(True))


def _without_offsets(line: str) -> str:
    return " ".join("…" if ".txt:" in word else word for word in line.split())


def test_a_chain_leads_from_the_task_to_the_head_of_the_government(store: Store) -> None:
    found = {(a.values["step"], a.values["from"]) for a in ask(store, "chain-of", "充电设施")}
    assert {("1", "云川市财政局"), ("2", "陆一鸣"), ("3", "陆一鸣"), ("4", "许望舒")} <= found


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_line_has_its_proof(question: str, store: Store) -> None:
    name = QUESTIONS[question].example
    if name == LU.name:
        name = LU.id
    answers = ask(store, question, name)
    assert answers
    words = {e.quote for f in ALL for e in f.evidence}
    assert all(a.proof.words in words and ".txt:" in a.proof.cite() for a in answers)


MISSES = [
    ("who-leads", "市商物局", "市商务局"),
    ("who-leads", "陆一鸣", "Person"),
    ("tenure", "陆一鸣", OTHER_LU.id),
    ("tenure", "", "陆一鸣"),
    ("who-lead", "市商务局", "who-leads"),
]


@pytest.mark.parametrize(("question", "name", "told"), MISSES)
def test_a_miss_says_what_to_do(question: str, name: str, told: str, store: Store) -> None:
    with pytest.raises(UsageError) as error:
        ask(store, question, name)
    assert told in str(error.value)


@pytest.mark.parametrize("name", ["云川市财政局", "市财政局", "市财政局", FINANCE.id])
def test_an_entity_answers_to_all_its_names(name: str, store: Store) -> None:
    assert lines(store, "tasks-of", name)


def test_a_document_answers_to_its_number(store: Store) -> None:
    assert lines(store, "history", "云府发〔2010〕3号")


def test_completion_knows_beginnings_and_initials() -> None:
    entities = TABLE_NOW.entities
    assert complete(entities, "市财") == ["市财政局"]
    assert complete(entities, "ycsczj") == ["云川市财政局"]
    assert complete([replace(entities[0], name="重庆市园林局", aliases=())], "CQS") == [
        "重庆市园林局"
    ]


def test_a_fact_is_explained_in_its_context(store: Store) -> None:
    text = "\n".join(explain(store, fact_id(FACTS[1])))
    assert "陆一鸣 —分管单位→ 云川市商务局" in text and "…前文。【分管市商务局】后文" in text
    assert "云府字〔2021〕6号" in text


def test_an_entity_is_explained_by_its_names(store: Store) -> None:
    text = "\n".join(explain(store, "市政府"))
    assert "市政府: 市政府 + issuer 云川市" in text and "任命 (subject)" in text
    assert OTHER_LU.id in "\n".join(explain(store, LU.id))


COMMANDS = [
    (["ask", "who-leads", "市商务局"], "云府字〔2021〕6号 2021-05-06 gazette-2021.txt:"),
    (["ask", "who-leads", "市商务局", "--csv"], "proof_number"),
    (["explain", "市商务局"], "云川市商务局"),
    (["query", "SELECT ?n { ?p a gov:Person ; skos:prefLabel ?n } ORDER BY ?n"], "许望舒"),
    (["query", "--named", "appointments"], "陆一鸣"),
    (["query", "ASK { ?f a gov:Fact }", "--format", "json"], '"boolean": true'),
    (
        ["query", "CONSTRUCT { ?p a gov:Person } WHERE { ?p a gov:Person }", "--format", "ttl"],
        LU.id,
    ),
    (["query", "SELECT ?n { ?p a gov:Place ; skos:prefLabel ?n }", "--format", "csv"], "临溪县"),
]


@pytest.mark.parametrize(
    ("arguments", "told"), COMMANDS, ids=[" ".join(row[0][:2]) for row in COMMANDS]
)
def test_commands(arguments: list[str], told: str, folder: Path) -> None:
    result = CliRunner().invoke(main, [*arguments, "--from", str(folder)])
    assert result.exit_code == 0, result.output
    assert told in result.output


def test_json_has_values_and_proof(folder: Path) -> None:
    result = CliRunner().invoke(main, ["ask", "deadlines", "--json", "--from", str(folder)])
    record = json.loads(result.output)[0]
    assert record["deadline"] == "2022-12" and record["proof"]["words"] == "牵头单位：市财政局"


def test_a_query_asks_a_file(folder: Path) -> None:
    arguments = [
        "query",
        "SELECT (COUNT(*) AS ?n) { ?f a gov:Fact }",
        "--on",
        str(folder / "graph.nq"),
    ]
    assert CliRunner().invoke(main, arguments).output.split() == ["n", str(len(ALL))]


WRONG = [
    (["ask", "who-leads", "市商物局"], "Did you mean"),
    (["ask", "who-lead", "x"], "Did you mean who-leads"),
    (["ask", "deadlines", "--as-of", "autumn"], "2022-10-01"),
    (["query", "SELEC"], "not a SPARQL query"),
    (["query"], "one query is needed"),
    (["query", "--named", "apointments"], "appointments"),
    (["explain", "fact/0000000000000000"], "no fact"),
    (["explain", "fact/not an iri"], "nobody is called"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=[" ".join(row[0]) for row in WRONG])
def test_wrong_usage(arguments: list[str], told: str, folder: Path) -> None:
    result = CliRunner().invoke(main, [*arguments, "--from", str(folder)])
    assert (result.exit_code, "Traceback" in result.output) == (2, False)
    assert told in result.output


def test_without_a_build_the_command_says_what_to_do(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["ask", "deadlines", "--from", str(tmp_path)])
    assert result.exit_code == 2 and "kg build" in result.output
