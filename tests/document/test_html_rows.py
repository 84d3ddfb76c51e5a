"""Invented tables that text recognition wrote as HTML."""

import pytest

from kg.document.html_rows import read_rows
from kg.document.lines import read_lines

TABLES = [
    (
        "one line",
        "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>修路</td></tr></table>",
        ["|序号|任务|", "|1|修路|"],
    ),
    (
        "a cell over two rows, tags and line ends inside",
        "<table border=1>\n<tr><td rowspan='2'>一</td><td>修\n路</td></tr>\n<tr><td>建桥</td></tr>\n</table>",
        ["|一|修路|", "|一|建桥|"],
    ),
    (
        "a name over two columns",
        "<table><tr><th colspan=2>单位</th><th>时限</th></tr></table>",
        ["|单位||时限|"],
    ),
    ("nothing in it", "<table><tr><td></td></tr></table>", []),
]


@pytest.mark.parametrize(("name", "text", "rows"), TABLES, ids=[t[0] for t in TABLES])
def test_rows(name: str, text: str, rows: list[str]) -> None:
    found = list(read_rows(text, 0, len(text)))
    assert [row.text for row in found] == rows
    for row in found:
        for piece in row.pieces:
            there = text[piece.source_start : piece.source_start + piece.length]
            assert row.text[piece.start : piece.end] == there


def test_table_among_lines() -> None:
    lines = read_lines("上文。\n<table><tr><td>1</td><td>修路</td></tr></table>\n下文。\n")
    assert [line.words for line in lines] == ["上文。", "|1|修路|", "下文。"]
    assert [line.is_row for line in lines] == [False, True, False]


def test_tags_in_a_cell_of_markdown_break_no_row() -> None:
    text = "| 单位 | 任务 |\n|---|---|\n| 市民政局 | <p>1. 修缮礼堂。</p><p>2. 建成食堂。</p> |\n<p>以上任务</p><p>按月报送。</p>"
    lines = read_lines(text)
    assert [line.is_row for line in lines] == [True, True, True, False, False]
    assert [line.words for line in lines[-2:]] == ["以上任务", "按月报送。"]
