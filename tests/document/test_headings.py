"""The headings above a place in a document."""

import pytest

from kg.document import find_documents
from kg.document.headings import heading_path
from kg.model import SourceText

TEXT = """云川市智慧城市行动方案
一、总体要求
坚持服务群众。
二、重点任务
（一）建设平台（2023年底前）。
1．建设云平台。统一归集数据。（牵头单位：市数据局）
2．开放数据。分批开放。
三、保障措施
各单位要密切配合。
"""


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("建设云平台", "二、重点任务 › （一）建设平台"),
        ("统一归集", "二、重点任务 › （一）建设平台 › 1．建设云平台"),
        ("开放数据", "二、重点任务 › （一）建设平台"),
        ("各单位", "三、保障措施"),
        ("云川市", ""),
    ],
)
def test_headings_above(words, path):
    (document,) = find_documents(SourceText("a.txt", TEXT, "", "txt"))
    assert heading_path(document, document.text.index(words)) == path
