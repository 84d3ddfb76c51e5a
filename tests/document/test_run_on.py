"""Invented text on one line: where its headings, items and paragraphs begin."""

import pytest

from kg.document.run_on import split_run_on
from kg.mapped_text import MappedText


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "一、优化流程，推行“一网通办” 为进一步方便群众办事，整合各部门的窗口。 牵头单位：区行政审批局",
            [
                "一、优化流程，推行“一网通办”",
                "为进一步方便群众办事，整合各部门的窗口。",
                "牵头单位：区行政审批局",
            ],
            id="heading with a comma before a space",
        ),
        pytest.param(
            "（二）健全管理体制，加强巡查工作1.组建湖区管理处。2.开展日常巡查。",
            ["（二）健全管理体制，加强巡查工作", "1.组建湖区管理处。", "2.开展日常巡查。"],
            id="first item behind a heading with a comma",
        ),
        pytest.param(
            "（八）其他有关工作1. 开展共治试点建设，争取创建示范区。",
            ["（八）其他有关工作", "1. 开展共治试点建设，争取创建示范区。"],
            id="space behind the number of the first item",
        ),
        pytest.param(
            "一、加强领导。各单位要高度重视 抓好落实。",
            ["一、加强领导。各单位要高度重视 抓好落实。"],
            id="space behind the heading's stop",
        ),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    assert [line.words for line in split_run_on(MappedText.of(text))] == lines
