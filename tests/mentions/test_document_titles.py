import pytest

from kg.mentions.document_titles import find_titles, fold_title, is_document

TITLES = [
    ("plain", "依据《云川市养犬管理条例》规定", ["云川市养犬管理条例"]),
    ("list", "根据《甲法》《乙条例》和《丙办法》", ["甲法", "乙条例", "丙办法"]),
    (
        "angle",
        "《关于印发<云川市救助办法>的通知》",
        ["关于印发〈云川市救助办法〉的通知"],
    ),
    (
        "nested",
        "《关于修改《云川市救助办法》的决定》施行",
        ["关于修改〈云川市救助办法〉的决定"],
    ),
    (
        "nested_list",
        "《关于修改《甲办法》、《乙办法》的决定》",
        ["关于修改〈甲办法〉、〈乙办法〉的决定"],
    ),
    (
        "wrong_close",
        "按照《关于印发〈云川市救助办法》的通知》要求",
        ["关于印发〈云川市救助办法〉的通知"],
    ),
    ("line_break", "《云川市公共租赁住房\n管理办法》", ["云川市公共租赁住房管理办法"]),
    ("ocr_spaces", "《云川市 “十四五” 林业规划》", ["云川市“十四五”林业规划"]),
    ("open", "根据《云川市救助办法（云府发〔2015〕3号）规定", ["云川市救助办法"]),
    (
        "open_then_next",
        "根据《云川市救助办法、《云川市低保办法》",
        ["云川市救助办法", "云川市低保办法"],
    ),
    ("open_nested", "《关于印发《云川市救助办法》的通知要求", ["关于印发〈云川市救助办法〉的通知"]),
    ("empty", "填写《》", []),
    ("no_title", "小于<3 大于>2", []),
]


@pytest.mark.parametrize("id, text, expected", TITLES, ids=[row[0] for row in TITLES])
def test_find_titles(id: str, text: str, expected: list[str]) -> None:
    assert [title.title for title in find_titles(text)] == expected


def test_fold_title_twice_is_once() -> None:
    title = fold_title("云川市<救助> 办法(2021-2025年)")
    assert fold_title(title) == title == "云川市〈救助〉办法（2021—2025年）"


NUMBERS = [
    ("after", "《云川市救助办法》（云府发〔2015〕3号）", "云府发〔2015〕3号", ()),
    ("ascii", "《云川市救助办法》(云府发[2015]3 号)", "云府发〔2015〕3号", ()),
    ("order", "《救助条例》（国务院令第9513号）", "国务院令第9513号", ()),
    (
        "short",
        "《救助规定》（云府发〔2015〕3号，以下简称《规定》）",
        "云府发〔2015〕3号",
        ("规定",),
    ),
    ("short_quoted", "《救助规定》（以下简称“规定”）", "", ("规定",)),
    ("short_bare", "《救助规定》（以下简称规定）", "", ("规定",)),
    ("standard", "《救助规范》（GB/T 99580—2012）", "GB/T 99580-2012", ()),
    ("standard_bare", "《救助规范》GB/T99580-2012执行", "GB/T 99580-2012", ()),
    ("other", "《救助规定》（试行稿）", "", ()),
    ("open_bracket", "《救助规定》（云府发", "", ()),
]


@pytest.mark.parametrize("id, text, number, names", NUMBERS, ids=[row[0] for row in NUMBERS])
def test_bracket(id: str, text: str, number: str, names: tuple[str, ...]) -> None:
    title, *_ = find_titles(text)
    assert (title.number, title.short_names) == (number, names)


KINDS = [
    ("云川市救助办法（试行）", True),
    ("云川市林业发展规划（2031—2035年）", True),
    ("云川市政务公开主要任务分解表", True),
    ("商品房买卖合同（示范文本）", True),
    ("中华人民共和国宪法", True),
    ("云川晚报", False),
    ("建设工程施工许可证", False),
    ("行政处罚决定书", False),
    ("救助申请审批表", False),
    ("春天的故事", False),
    ("信访工作条例", True),
    ("若干意见", False),
    ("实施方案", False),
]


@pytest.mark.parametrize("title, expected", KINDS, ids=[row[0] for row in KINDS])
def test_is_document(title: str, expected: bool) -> None:
    assert is_document(title) is expected
