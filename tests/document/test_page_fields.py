"""Invented pages whose fields stand in rows, on lines of their own or below a menu."""

import pytest

from kg.document import find_documents
from kg.document.lines import read_lines
from kg.document.page_fields import count_fields, read_fields
from kg.model import Document, SourceText, Stated

LETTER = (
    "各县人民政府：\n为节约用水，现通知如下：\n一、统一规划。\n二、分级管理。\n三、严格考核。\n"
)
TITLE = "云川市人民政府关于加强节水工作的通知"


def read(text: str) -> Document:
    return find_documents(SourceText("p.txt", text, "", "txt"))[0]


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


PAGES = [
    (
        "two fields a line",
        f"索引号: 00312/2031-03 组配分类: 规范性文件\n发文日期: 2031-01-23 生效时间: 2031-02-01\n废止时间: 2033-02-01 名称: {TITLE}\n"
        f"{TITLE}\n{LETTER}云川市人民政府\n2031年1月17日\n",
        (TITLE, "", "2031-01-17", ["云川市人民政府"]),
    ),
    (
        "rows without a bar in front",
        f"索引号 | 00312/2031-03 | ||\n组配分类 | 部门文件 | 发布机构 | 双河镇 |\n生成日期 | 2031-01-17 | 公开方式 | 主动公开 |\n文号 | 云政发〔2031〕3号 |\n{TITLE}\n{LETTER}",
        (TITLE, "云政发〔2031〕3号", "2031-01-17", ["云川市人民政府"]),
    ),
    (
        "each value below its name",
        f"{TITLE}\n  • 索引号：\n\n    00312/2031-03\n  • 发文机构：\n\n    市政府网站\n  • 发文字号：\n\n    云政发〔2031〕3号\n  • 发文日期：\n\n    2031年1月17日\n  • 内容概述：\n{TITLE}\n{LETTER}",
        (TITLE, "云政发〔2031〕3号", "2031-01-17", ["云川市人民政府"]),
    ),
    (
        "below a menu, with joint issuers",
        "\n".join(f"专题{n}" for n in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌")
        + "\n发文标题: 清江省财政厅清江省水利厅关于节水的公告\n发文文号: 清江省水利厅公告2031年第6号\n发文部门: 清江省财政厅 清江省水利厅\n发文时间: 2031-1-17\n发文内容:\n"
        + "  为节约用水，现公告如下：\n  一、统一规划。\n  二、分级管理。\n  三、严格考核。\n  四、加强宣传。\n",
        (
            "清江省财政厅清江省水利厅关于节水的公告",
            "清江省水利厅公告2031年第6号",
            "2031-01-17",
            ["清江省财政厅", "清江省水利厅"],
        ),
    ),
    (
        "an archive whose day of publishing is that of issue",
        "原标题：水利部公告2031年第9号 关于调整节水措施的公告\n【发布单位】中华人民共和国水利部\n【发布文号】公告2031年第9号\n【发布日期】2031-5-9\n"
        "为节约用水，现公告如下：\n一、统一规划。\n二、分级管理。\n三、严格考核。\n四、加强宣传。\n",
        ("关于调整节水措施的公告", "水利部公告2031年第9号", "2031-05-09", ["水利部"]),
    ),
    (
        "marks of HTML, with two fields on one line",
        f"<tr><Td align=center><b><font color=maroon>{TITLE}</font></b></td></tr>\n<td><font color=#614E4E>颁布日期：2031-01-17</font><font>　颁布单位：云川市人民政府</font></td>\n"
        '<p><div class="a">各县人民政府：</div><p class="b">为节约用水，&nbsp;&nbsp;现通知如下。<br>一、统一规划。<br/>二、分级管理。</p>\n',
        (TITLE, "", "2031-01-17", ["云川市人民政府"]),
    ),
    (
        "values beside their names, one of them empty",
        f"- 索引号:SY3002\n- 发文机关:云川市人民政府\n- 成文日期:2031-01-17\n- 发文字号:云政发〔2031〕3号\n- 文件状态:\n{TITLE}\n{LETTER}",
        (TITLE, "云政发〔2031〕3号", "2031-01-17", ["云川市人民政府"]),
    ),
    (
        "without a title, the number of the fields",
        f"发文机关云川市人民政府\n发文日期2031年01月17日\n时效性现行有效\n发文字号云政发〔2031〕3号\n效力级别规范性文件\n{LETTER}云川市人民政府\n2031年1月17日\n",
        ("", "云政发〔2031〕3号", "2031-01-17", ["云川市人民政府"]),
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), PAGES, ids=[p[0] for p in PAGES])
def test_fields_of_pages(name: str, text: str, expected: tuple[str, str, str, list[str]]) -> None:
    page = read(text)
    issuers = [issuer.value for issuer in page.issuers]
    assert (value(page.title), value(page.number), value(page.date), issuers) == expected


def test_a_title_that_opens_like_a_field_is_none() -> None:
    fields, body = read_fields(
        read_lines(
            "文号：云政发〔2031〕3号\n索引号：7\n信息内容安全管理办法\n第一条 为保障安全，制定本办法。"
        )
    )
    assert next(line.words for line in body) == "信息内容安全管理办法"
    assert "信息内容" not in fields.values


@pytest.mark.parametrize("line", ["节水工作 | 抗旱工作", "来源 | 时间", "内容提要"])
def test_no_field_of_a_document(line: str) -> None:
    assert count_fields(read_lines(line)) <= 1


def test_a_lone_bar_is_no_row() -> None:
    text = f"|\n云政发〔2031〕3号 |\n━━━━━━━━ |\n{TITLE}\n各县人民政府： 市政府同意节水方案，现予公布，请各地遵照执行。\n云川市人民政府 二○三一年一月十九日\n|\n"
    letter = read(text)
    assert (value(letter.title), value(letter.number)) == (TITLE, "云政发〔2031〕3号")
    assert value(letter.addressee) == "各县人民政府："
    assert value(letter.date) == "2031-01-19"


def test_marks_of_html_end_lines_and_are_no_text() -> None:
    text = "<p>第一行<b>粗</b>体字</p><p>第二行<br>第三行</p>\n印发<节水办法>的通知 a<b 且 b>c\n"
    lines = read_lines(text)
    assert [line.words for line in lines] == [
        "第一行粗体字",
        "第二行",
        "第三行",
        "印发<节水办法>的通知 a<b 且 b>c",
    ]
    for line in lines:
        for piece in line.text.pieces:
            source = text[piece.source_start : piece.source_start + piece.length]
            assert source == line.words[piece.start : piece.end]
