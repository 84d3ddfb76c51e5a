"""Invented tables whose rules were lost: cells a line each, or parted by space."""

import pytest

from kg.document.lines import read_lines
from kg.document.loose_tables import fold_tables

HEAD = ["序号", "工作任务", "牵头单位", "完成时限"]
CELLS = [
    "1",
    "改造农贸市场8个。",
    "市商务局",
    "9月底前",
    "2",
    "新建书屋10处。",
    "市文旅局",
    "年底前",
]
ROWS = [
    "|序号|工作任务|牵头单位|完成时限|",
    "|1|改造农贸市场8个。|市商务局|9月底前|",
    "|2|新建书屋10处。|市文旅局|年底前|",
]


def folded(*lines: str) -> list[str]:
    return [line.words for line in fold_tables(read_lines("\n".join(lines)))]


def spaced(space: str) -> list[str]:
    return [space.join(row) for row in (HEAD, CELLS[:4], CELLS[4:])]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param([*HEAD, *CELLS], ROWS, id="a cell a line"),
        pytest.param([*HEAD, *CELLS, "联系人：李明"], [*ROWS, "联系人：李明"], id="text below"),
        pytest.param(
            [*HEAD, *CELLS[:4], "— 3 —", *HEAD, *CELLS[4:]], ROWS, id="head repeated on a page"
        ),
        pytest.param(
            [*HEAD, *CELLS[:4], "二、文化建设", *CELLS[4:]],
            [*ROWS[:2], "|二、文化建设||||", ROWS[2]],
            id="row of a section",
        ),
        pytest.param(
            [*HEAD, "1", "改造农贸", "市场8个。", "市商务局、", "市住建局", "9月底前", *CELLS[4:]],
            [ROWS[0], "|1|改造农贸市场8个。|市商务局、市住建局|9月底前|", ROWS[2]],
            id="cells over two lines",
        ),
        pytest.param(
            [
                "序号 类别 重点任务 具体措施 牵头单位",
                "1 治水 控制总量 实施双控行动。 市水利局",
                "2 抓好节水改造。 市工信局",
            ],
            [
                "|序号|类别|重点任务|具体措施|牵头单位|",
                "|1|治水|控制总量|实施双控行动。|市水利局|",
                "|2|||抓好节水改造。|市工信局|",
            ],
            id="merged cells at the start",
        ),
        pytest.param(spaced("\t"), ROWS, id="tabs"),
        pytest.param(spaced("   "), ROWS, id="wide space"),
        pytest.param(spaced(" "), ROWS, id="a space"),
    ],
)
def test_tables(lines: list[str], rows: list[str]) -> None:
    assert folded(*lines) == rows


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*HEAD], id="names without rows"),
        pytest.param([*HEAD, "现将有关事项通知如下。"], id="text below the names"),
        pytest.param(["序号", "一、总体要求", "（一）加强领导。"], id="no names"),
        pytest.param([*HEAD, "1", "改造农贸市场8个。", "2", "新建书屋10处。"], id="cells missing"),
    ],
)
def test_other_lines_stay(lines: list[str]) -> None:
    assert folded(*lines) == lines


def test_cells_keep_their_place_in_the_source() -> None:
    source = "\n".join([*HEAD, *CELLS])
    row = fold_tables(read_lines(source))[2].text
    start = row.text.index("市文旅局")
    span = row.source_span(start, start + 4)
    assert source[span.start : span.end] == "市文旅局"
