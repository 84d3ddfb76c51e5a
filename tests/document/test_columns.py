"""Invented short notices whose two columns the reading mixed."""

import pytest

from kg.document.columns import restore_columns
from kg.document.lines import read_lines

ONE = """各县（市、区）人民政府，市政府各部门，各直属单位，主任职务。
经市政府研究，决定：（此件主动公开）
免去李明同志的云川市水文中心副
"""
TWO = """各县(市、区)人民政府,市政府各部门,各直属单位; 长、云川市人民政府办公室主任职务;
免去王芳同志的云川学院副院长职务。
经市政府研究,决定:
贾维岳同志任云川市节水中心主任(试用期一年);
(此件主动公开)
免去李明同志的云川市人民政府副秘书
"""
WHOLE = """各县（市、区）人民政府，市政府各部门：
经市政府研究，决定：
李明同志任云川市水务局副局长。
（此件主动公开）
"""
AT_OPENING = """各县（市、区）人民政府，市政府各部门：
经市政府研究，决定：主任职务。
（此件主动公开）
免去李明同志的云川市水文中心副
"""
ALONE = """各县（市、区）人民政府，市政府各部门：
局长职务；
免去王芳同志的云川市财政局副局长职务。
经市政府研究，决定：
周山同志任云川市林业局副局长；
（此件主动公开）
免去李明同志的云川市水利局副
"""
SECOND_LINE = """各县（区）人民政府，市政府各工作部门，市属、
驻市各单位：局副局长。
经市政府研究，决定：
（此件主动公开）
周山同志任云川市林业
"""
SIDE_BY_SIDE = """各县（市、区）人民政府，市政府各部门：局长职务；
经市政府研究，决定： 免去王芳同志的云川市财政局副局长职务；
周山同志任云川市林业局副局长； 免去赵刚同志的云川市审计局副局长职务。
免去李明同志的云川市水利局副 （此件主动公开）
"""
BROKEN_BESIDE = """各县（区）人民政府，市政府各工作部门，市属、 职务；
驻市各单位： 免去王芳同志的云川市财政局副局长职务。
经市政府研究，决定： （此件主动公开）
周山同志任云川市林业局副 免去赵刚同志的云川市审计局副局长职务；
局长；
欧阳青同志任云川市教育局局长，
免去其云川市体育局局长职务；
免去李明同志的云川市水利局副局长
"""
COMMENT = """各县（市、区）人民政府，市政府各部门要加强领导，各有关单位；要密切配合。
工作安排如下：
先修老管
"""


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            ONE,
            [
                "各县（市、区）人民政府，市政府各部门，各直属单位，",
                "经市政府研究，决定：",
                "免去李明同志的云川市水文中心副主任职务。",
                "（此件主动公开）",
            ],
        ),
        (
            TWO,
            [
                "各县(市、区)人民政府,市政府各部门,各直属单位;",
                "经市政府研究,决定:",
                "贾维岳同志任云川市节水中心主任(试用期一年);",
                "免去李明同志的云川市人民政府副秘书长、云川市人民政府办公室主任职务;",
                "免去王芳同志的云川学院副院长职务。",
                "(此件主动公开)",
            ],
        ),
        (
            AT_OPENING,
            [
                "各县（市、区）人民政府，市政府各部门：",
                "经市政府研究，决定：",
                "免去李明同志的云川市水文中心副主任职务。",
                "（此件主动公开）",
            ],
        ),
        (
            ALONE,
            [
                "各县（市、区）人民政府，市政府各部门：",
                "经市政府研究，决定：",
                "周山同志任云川市林业局副局长；",
                "免去李明同志的云川市水利局副局长职务；",
                "免去王芳同志的云川市财政局副局长职务。",
                "（此件主动公开）",
            ],
        ),
        (
            SECOND_LINE,
            [
                "各县（区）人民政府，市政府各工作部门，市属、",
                "驻市各单位：",
                "经市政府研究，决定：",
                "周山同志任云川市林业局副局长。",
                "（此件主动公开）",
            ],
        ),
        (
            SIDE_BY_SIDE,
            [
                "各县（市、区）人民政府，市政府各部门：",
                "经市政府研究，决定：",
                "周山同志任云川市林业局副局长；",
                "免去李明同志的云川市水利局副局长职务；",
                "免去王芳同志的云川市财政局副局长职务；",
                "免去赵刚同志的云川市审计局副局长职务。",
                "（此件主动公开）",
            ],
        ),
        (
            BROKEN_BESIDE,
            [
                "各县（区）人民政府，市政府各工作部门，市属、",
                "驻市各单位：",
                "经市政府研究，决定：",
                "周山同志任云川市林业局副局长；",
                "欧阳青同志任云川市教育局局长，免去其云川市体育局局长职务；",
                "免去李明同志的云川市水利局副局长职务；",
                "免去王芳同志的云川市财政局副局长职务。",
                "免去赵刚同志的云川市审计局副局长职务；",
                "（此件主动公开）",
            ],
        ),
        (WHOLE, WHOLE.split("\n")[:-1]),
        (COMMENT, COMMENT.split("\n")[:-1]),
    ],
    ids=[
        "one sentence",
        "sentences on both sides",
        "the end beside the opening",
        "the end on a line of its own",
        "the end behind the second line of the addressee",
        "clauses side by side",
        "a clause beside a broken one",
        "nothing to mend",
        "no notice of personnel",
    ],
)
def test_order(text: str, order: list[str]) -> None:
    lines = restore_columns(read_lines(text))
    assert [line.words for line in lines] == order


def test_every_character_keeps_its_place() -> None:
    for line in restore_columns(read_lines(TWO)):
        for piece in line.text.pieces:
            there = TWO[piece.source_start : piece.source_start + piece.length]
            assert line.words[piece.start : piece.end] == there
