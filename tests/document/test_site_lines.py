"""Invented pages of archives and sites that put lines of their own above a document."""

import pytest

from kg.document import find_documents
from kg.document.kinds import kind_of
from kg.document.lines import read_lines
from kg.document.site_lines import without_site
from kg.model import Document, SourceText, Stated

ARCHIVE = """您的位置： 首页 » 法规资料网 » 法律法规 »

云川市鼓励投资的规定

时间：2024-07-22 14:39:19 来源： 法规资料网 作者：法规资料网 阅读：9201
下载地址： 点击此处下载

云川市鼓励投资的规定

清江省云川市人民政府


云川市鼓励投资的规定

云政令[1997]29号


第一条 为鼓励投资，根据国务院《关于鼓励投资的规定》，制定本规定。
第二条 本规定自发布之日起施行。
"""
BELOW_CRUMBS = """归档时间：2031-11-21
当前位置： 首页 > 政务公开 > 政策法规

中共云川市委办公室云川市人民政府办公室印发《关于加强节水的意见》的通知（云办发〔2031〕2号）

来源：云川市政府网 日期：2031-01-12 17:08 字号：【
浏览量：

各县市区委、人民政府，市直各单位：

《关于加强节水的意见》已经市委、市政府同意，现印发给你们，请认真贯彻执行。

中共云川市委办公室

云川市人民政府办公室

2031年1月10日

关于加强节水的意见

根据《清江省节水条例》，提出如下意见。
"""
PLAN = """云川市人民政府办公室关于印发《云川市防汛应急预案》的通知
发布时间：2031-07-27 11:44 作者： 来源：市水务局 浏览次数： 字体：【大】 【中】 【小】

各县（市、区）人民政府：

  《云川市防汛应急预案》已经市政府同意，现印发给你们，请遵照执行。

  云川市人民政府办公室

  2030年12月25日

  云川市防汛应急预案目录

  1.总则

  1.1编制目的

  1.总则

  1.1编制目的

  为做好防汛工作，依据《清江省防汛条例》，制定本预案。
"""


ORDER = """云川市水务条例

作者：法规资料网 时间：2024-07-22 08:17:50

云川市水务条例

实施日期：2031-8-1

云川市人民政府令

第227号

现发布《云川市水务条例》，自
发布之日起施行。

市长李明

2031年8月3日

第一章总则

第一条为了规范水务，制定本条例。
"""


def read(text: str) -> Document:
    [document] = find_documents(SourceText("p.txt", text, "", "txt"))
    return document


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


def test_a_title_that_page_and_text_print() -> None:
    law = read(ARCHIVE)
    assert value(law.title) == "云川市鼓励投资的规定"
    assert (value(law.number), value(law.date)) == ("云政令〔1997〕29号", "")
    assert [issuer.value for issuer in law.issuers] == ["清江省云川市人民政府"]


def test_a_title_with_its_number_above_the_fields_of_the_page() -> None:
    page = read(BELOW_CRUMBS)
    assert value(page.title).endswith("印发《关于加强节水的意见》的通知")
    assert (value(page.number), value(page.date)) == ("云办发〔2031〕2号", "2031-01-10")
    assert [i.value for i in page.issuers] == ["中共云川市委办公室", "云川市人民政府办公室"]
    assert [value(part.title) for part in page.parts] == ["关于加强节水的意见"]


def test_the_day_of_the_letter_not_of_the_page_and_a_plan_with_contents() -> None:
    letter = read(PLAN)
    assert value(letter.date) == "2030-12-25"
    assert [value(part.title) for part in letter.parts] == ["云川市防汛应急预案"]


def test_an_item_of_a_list_keeps_its_number() -> None:
    item = "1．云川市节水办法（云政发〔2031〕3号）"
    assert [line.words for line in without_site(read_lines(item))] == [item]


@pytest.mark.parametrize(
    "words",
    ["来源广泛的资金应当纳入预算。", "时间安排如下", "作者应当是本市居民。", "编辑部的意见"],
)
def test_text_is_kept(words: str) -> None:
    assert [line.words for line in without_site(read_lines(words))] == [words]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云川市财政局转发省财政厅《关于补助费的通知》", "通知"),
        ("云川市组织学习《清江省节水条例》", ""),
    ],
)
def test_kind_of_what_is_passed_on(title: str, kind: str) -> None:
    assert kind_of(title) == kind


def test_an_officer_is_no_issuer_but_the_president() -> None:
    text = "云川市养犬办法\n第一条 为管理犬只，制定本办法。\n{}\n2031年3月5日\n"
    signed = [read(text.format(s)).issuers for s in ("市长 李明", "中华人民共和国主席 李明")]
    assert [[i.value for i in issuers] for issuers in signed] == [[], ["中华人民共和国主席"]]


def test_the_number_of_an_order_on_two_lines_and_a_sentence_below_it() -> None:
    order = read(ORDER)
    assert value(order.title) == "云川市水务条例"
    assert value(order.number) == "云川市人民政府令第227号"
    assert "现发布《云川市水务条例》，自发布之日起施行。" in order.text


@pytest.mark.parametrize(
    "heading",
    ["云政办发〔2031〕6号《云川市关于节水的通知》", "《云川市关于节水的通知》"],
)
def test_a_heading_in_brackets_is_a_title(heading: str) -> None:
    lines = without_site(read_lines(heading + "\n云政办发〔2031〕6号\n各单位：\n"))
    assert lines[0].words == "云川市关于节水的通知"
    assert [x.words for x in without_site(read_lines("《云川日报》"))] == ["《云川日报》"]


def test_a_paper_that_an_archive_put_below_another() -> None:
    second = "云川市人民政府关于节水的通知\n\n清江省云川市人民政府\n\n云川市人民政府关于节水的通知\n云政发〔2031〕3号\n各县人民政府：\n  请节约用水。\n二○三一年五月八日\n"
    text = ARCHIVE + "\n下载地址： 点击此处下载\n\n" + second
    first, other = find_documents(SourceText("p.txt", text, "", "txt"))
    assert (value(first.title), value(other.title)) == (
        "云川市鼓励投资的规定",
        "云川市人民政府关于节水的通知",
    )
    assert (value(other.number), value(other.date)) == ("云政发〔2031〕3号", "2031-05-08")
    assert len(find_documents(SourceText("p.txt", ARCHIVE, "", "txt"))) == 1


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("云川市节水办法（云川市人民政府令第12号）", ["云川市节水办法", "云川市人民政府令第12号"]),
        ("水利部公告2031年第9号 关于节水的公告", ["关于节水的公告", "水利部公告2031年第9号"]),
        (
            "水利部公告2031年第9号颁布时间:2031-05-17",
            ["水利部公告2031年第9号", "颁布时间:2031-05-17"],
        ),
        (
            "云政发〔2031〕3号 云川市人民政府关于节水的通知",
            ["云川市人民政府关于节水的通知", "云政发〔2031〕3号"],
        ),
        ("关于废止水利部公告2031年第9号的公告", ["关于废止水利部公告2031年第9号的公告"]),
    ],
)
def test_title_and_number_on_one_line(line: str, parts: list[str]) -> None:
    assert [x.words for x in without_site(read_lines(line))] == parts


def test_two_issuers_each_on_a_line_above_the_title() -> None:
    text = "云文〔2031〕6号\n中共双河县委\n双河县人民政府\n关于表彰文明单位的通报\n(2031年2月26日)\n2030年，全县认真开展节水工作，成绩很大。希望再接再厉。\n"
    paper = read(text)
    assert value(paper.title) == "中共双河县委双河县人民政府关于表彰文明单位的通报"
    assert [i.value for i in paper.issuers] == ["中共双河县委", "双河县人民政府"]


def test_the_end_of_a_paper_above_is_no_issuer() -> None:
    text = "免去李明同志的云川市机关事务服务中心\n云川市人民政府办公室\n关于节水的通知\n云府办发〔2031〕9号\n各县人民政府：\n请节水。\n"
    assert [i.value for i in read(text).issuers] == ["云川市人民政府办公室"]
