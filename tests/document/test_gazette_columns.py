"""Invented gazettes whose columns, records, speeches and imprint stand between the documents."""

import pytest

from kg.document import find_documents
from kg.document.gazette_columns import drop_imprint, is_record, split_columns
from kg.document.lines import read_lines
from kg.model import Document, SourceText

TWO = """白溪县人民政府公报
2021年第2期

目  录
【县政府文件】
白溪县人民政府关于表彰先进企业的决定…………………………（3）
【{column}】
{listed}…………………………（6）

白溪县人民政府公报          2021年第2期

白溪县人民政府关于表彰先进企业的决定
白溪政发〔2021〕11号

各乡镇人民政府：
县人民政府决定，授予白溪粮油有限公司等5家企业“先进企业”称号。
白溪县人民政府
2021年4月20日

{column}

{text}

主管：白溪县人民政府  主办：白溪县人民政府办公室
编辑出版：《白溪县人民政府公报》编辑部  主 编：韩松柏
"""


def read(text: str) -> list[Document]:
    return find_documents(SourceText("x.txt", text, "", "plain"))


def titles(documents: list[Document]) -> list[str]:
    return [d.title.value if d.title else "" for d in documents]


LAST = [
    (
        "a list of officers appointed, without a number",
        "人事任免",
        "白溪县人民政府2021年4月任免干部名单\n任命：\n王楠为白溪县教育局副局长。",
        ("白溪县人民政府2021年4月任免干部名单", ["白溪县人民政府"]),
    ),
    (
        "a speech",
        "领导讲话",
        "在全县农村工作会议上的讲话\n（2021年2月25日）\n白溪县县长 韩松柏\n同志们：\n今天召开全县农村工作会议。",
        ("在全县农村工作会议上的讲话", []),
    ),
    (
        "a table of figures",
        "资料",
        "2021年1—4月全县主要经济指标\n指    标      单位   1—4月\n生产总值      亿元   15.4",
        ("2021年1—4月全县主要经济指标", []),
    ),
    (
        "a record of events",
        "大事记",
        "（2021年4月）\n2日，县委副书记、县长韩松柏主持召开县人民政府第5次常务会议。",
        ("大事记", []),
    ),
]


@pytest.mark.parametrize(("name", "column", "text", "expected"), LAST)
def test_column_starts_what_shows_no_number(
    name: str, column: str, text: str, expected: tuple
) -> None:
    first, last = read(TWO.format(column=column, text=text, listed=text.split("\n", 1)[0]))
    assert first.text.endswith("2021年4月20日")
    assert (titles([last])[0], [i.value for i in last.issuers]) == expected
    assert "编辑部" not in last.text and last.place == "白溪县"


def test_running_head_with_the_name_of_a_column_parts_nothing() -> None:
    page = "县政府文件\n第{0}条 本县的{0}号水库由水利局管理。\n"
    kept, starts = split_columns(read_lines("".join(page.format(n) for n in "123")))
    assert [line.words[:3] for line in kept] == ["第1条", "第2条", "第3条"]
    assert starts == []


RECORDS = [
    ("大事记", True),
    ("2021年4月大事记", True),
    ("白溪县人民政府2021年4月份大事记", True),
    ("大事记（2021年1-6月）", True),
    ("市政府办公室政务日志", True),
    ("白溪县关于编写大事记的通知", False),
    ("做好大事记的整理工作", False),
]


@pytest.mark.parametrize(("words", "expected"), RECORDS)
def test_title_of_a_record(words: str, expected: bool) -> None:
    assert is_record(words) is expected


def test_red_head_above_a_number_is_no_column() -> None:
    lines = read_lines("全县一盘棋。\n白溪县人民政府文件\n白溪政发〔2021〕11号\n")
    assert len(split_columns(lines)[0]) == 3


IMPRINTS = [
    ("labels of a publisher", "主管：白溪县人民政府  主办：县政府办公室  发行：县邮政局", 0),
    ("who edits", "主 编：韩松柏 责任编辑：王楠", 0),
    ("the foot of a paper", "本报地址:白溪市长征大道16号 邮编:341000 零售每份1.5元", 0),
    ("whom to ask", "联系人：王楠，电话：0797-1234567", 1),
    ("who hosts a contest", "主办单位：县文旅局", 1),
]


@pytest.mark.parametrize(("name", "line", "kept"), IMPRINTS)
def test_imprint_is_dropped(name: str, line: str, kept: int) -> None:
    assert len(drop_imprint(read_lines(line))) == kept


def test_contents_without_pages_end_where_the_titles_come_again() -> None:
    documents = read(
        "云川行署公报\n一九八八年第三期\n\n目录\n云川地区行政公署关于加强集市管理的布告\n关于李明等同志任免职的通知\n\n"
        "云川地区行政公署关于加强集市管理的布告\n云行发〔1988〕24号\n\n为搞活流通，特布告如下：\n一、明码标价。\n"
        "云川地区行政公署\n一九八八年五月三日\n\n关于李明等同志任免职的通知\n云署任字〔1988〕11号\n\n各县、市人民政府：\n"
        "李明同志任地区物价局局长。\n云川地区行政公署\n一九八八年七月十五日\n"
    )
    assert titles(documents) == [
        "云川地区行政公署关于加强集市管理的布告",
        "关于李明等同志任免职的通知",
    ]
    assert [d.kind for d in documents] == ["布告", "通知"]


def test_contents_of_a_plan_are_none_of_the_gazette() -> None:
    order = "白溪县人民政府关于表彰先进的决定\n白溪政发〔2021〕1{0}号\n\n各乡镇：\n县政府决定表彰先进。\n白溪县人民政府\n2021年4月2{0}日\n\n"
    contents = "目 录\n第一章 总则……1\n第二章 附则……2\n"
    documents = read(order.format(1) + contents + order.format(2))
    assert len(documents) == 2


def test_order_of_several_bodies_on_lines_of_their_own() -> None:
    (order,) = read(
        "中华人民共和国云水部\n国家云川局令\n第 2 号\n\n《云川档案规定》已经部务会议通过，现予发布。\n"
        "云 水 部 部 长  李 明\n国家云川局局长  王 芳\n1999年4月5日\n\n云川档案规定\n第一条 为了归档，制定本规定。\n"
    )
    assert [i.value for i in order.issuers] == ["云水部", "国家云川局"]
    assert [d.title.value for d in order.parts if d.title] == ["云川档案规定"]
    signatures = [order.text_of(b) for b in order.blocks if b.kind == "signature"]
    assert len(signatures) == 3


def test_contents_with_pages_in_brackets_are_no_documents() -> None:
    documents = read(
        "白溪县人民政府公报\n2014年第1期\n目   录\n【县政府文件】\n白溪县人民政府关于防火工作的通知（白政发〔2014〕2号）  (3)\n"
        "【大事记】\n2014年一季度大事记  (9)\n\n县政府文件\n\n白溪县人民政府\n关于防火工作的通知\n白政发〔2014〕2号\n\n"
        "各乡镇人民政府：\n现就防火工作通知如下。\n白溪县人民政府\n2014年1月13日\n\n大事记\n2014年一季度大事记\n"
        "1月6日 县长韩松柏主持召开会议。\n《白溪县人民政府公报》编辑委员会\n"
    )
    assert titles(documents) == ["白溪县人民政府关于防火工作的通知", "2014年一季度大事记"]
    assert "编辑委员会" not in documents[-1].text
