"""The responsibility ledger as rows, workbook and CSV."""

import csv
from dataclasses import replace

import pytest
import python_calamine

from kg.errors import UsageError
from kg.export.ledger import COLUMNS, ledger_rows, write, write_csv, write_xlsx
from kg.graph.rdf import FactTable
from kg.model import DocumentRef, EntityRef, Evidence, Fact

DOCUMENT = DocumentRef(
    "plan.txt", "云川市智慧城市行动计划", "云府〔2022〕9号", "2022-03-01", "云川市"
)
BRACKET = "（牵头单位：市数据局；责任单位：市财政局、市公安局）"


def fact(unit, predicate="responsibleUnitOf", task="建设平台", at=10, derived="", **qualifiers):
    return Fact(
        predicate,
        EntityRef(unit, "Organization", f"云川{unit}", unit),
        EntityRef(task, "Task", task, number="1"),
        DOCUMENT,
        tuple(sorted(qualifiers.items())),
        (Evidence("plan.txt", at, at + len(BRACKET), BRACKET, 3),),
        derived,
    )


LEAD = fact("市数据局", "leadUnitOf")
FACTS = [fact("市公安局"), fact("市财政局"), LEAD]


def test_units_stand_in_the_order_of_the_text():
    (row,) = ledger_rows(FACTS)
    assert (row.lead_units, row.responsible_units) == ("云川市数据局", "云川市财政局、云川市公安局")
    assert (row.task, row.number, row.document_number, row.page) == (
        "建设平台",
        "1",
        "云府〔2022〕9号",
        "3",
    )
    assert row.evidence == BRACKET


def test_two_deadlines_are_two_rows_at_odds():
    rows = ledger_rows(
        [fact("市财政局", deadline="2023"), fact("市公安局", at=99, deadline="2024")]
    )
    assert [(r.deadline, r.at_odds) for r in rows] == [("2023", "是"), ("2024", "是")]


def test_units_without_the_deadline_stand_in_the_row_with_it():
    (row,) = ledger_rows([LEAD, fact("市财政局", at=99, deadline="2023")])
    assert (row.lead_units, row.responsible_units, row.deadline) == (
        "云川市数据局",
        "云川市财政局",
        "2023",
    )


def test_units_of_a_remark_stand_apart():
    (row,) = ledger_rows([*FACTS, fact("各县", at=5, derived="a remark")])
    assert row.by_remark == "云川各县"
    assert "各县" not in row.responsible_units


@pytest.mark.parametrize(
    ("deadline", "on", "status"),
    [
        ("2022-12", "2023-01-01", "已到期"),
        ("2022-12", "2022-12-31", "未到期"),
        ("2023", "2023-07-01", "未到期"),
        ("5个工作日", "2023-07-01", ""),
        ("2022-12", "", ""),
    ],
)
def test_status_at_a_date(deadline, on, status):
    (row,) = ledger_rows([fact("市财政局", deadline=deadline)], on)
    assert row.status == status


def test_other_relations_are_left_out():
    assert ledger_rows([fact("市财政局", "hostsOffice")]) == []


def test_workbook_has_dates(tmp_path):
    path = tmp_path / "ledger.xlsx"
    write_xlsx(ledger_rows([fact("市财政局", deadline="2022-12")]), path)
    sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    head, row = sheet.to_python()
    assert head == [words for words, _ in COLUMNS.values()]
    assert str(row[head.index("完成时限")]) == "2022-12-31"
    assert row[0] == "建设平台"


def test_csv_holds_no_formula(tmp_path):
    path = tmp_path / "ledger.csv"
    write_csv(ledger_rows([fact("市财政局", task="=1+1")]), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["任务"], row["责任单位"]) == ("'=1+1", "云川市财政局")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_same_bytes(tmp_path, name):
    table = FactTable(FACTS, [])
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(table, tmp_path / folder / name)
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_headings_above_the_task():
    found = fact("市财政局")
    placed = replace(found.evidence[0], path="二、重点任务 › （一）建设平台")
    (row,) = ledger_rows([replace(found, evidence=(placed,)), LEAD])
    assert row.path == "二、重点任务 › （一）建设平台"


def test_status_is_told_in_the_file(tmp_path):
    path = tmp_path / "ledger.csv"
    write(FactTable([fact("市财政局", deadline="2022-12")], []), path, "2023-01-01")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["状态"] == "已到期"


@pytest.mark.parametrize("on", ["2023", "2023-13-01", "tomorrow"])
def test_no_date(tmp_path, on):
    with pytest.raises(UsageError, match="no date"):
        write(FactTable(FACTS, []), tmp_path / "ledger.csv", on)


def test_tasks_stand_in_the_order_of_the_text():
    facts = [
        fact("市财政局", task="乙", at=20),
        fact("市财政局", task="甲", at=10),
        fact("各县", task="乙", at=1, derived="a remark"),
    ]
    assert [row.task for row in ledger_rows(facts)] == ["甲", "乙"]


def test_unit_whose_tail_is_shared_stands_where_it_is_printed():
    words = "（牵头单位：东湖经开区、清江新区管委会、水利局）"
    units = [
        replace(
            fact(unit),
            evidence=(Evidence("plan.txt", 1, 1 + len(words), words),),
        )
        for unit in ("市水利局", "清江新区管委会", "东湖经开区管委会")
    ]
    (row,) = ledger_rows(units)
    assert row.responsible_units == "云川东湖经开区管委会、云川清江新区管委会、云川市水利局"
