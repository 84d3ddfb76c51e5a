"""Invented pages of government sites, stored as text on one line."""

from kg.document import find_documents
from kg.document.lines import read_lines
from kg.document.page_fields import count_fields
from kg.model import Document, SourceText, Stated

HEAD = (
    "标题: {title}\n发布时间: 2020-03-02 09:15\n文号: \n发布机构: 云川市政务网\n===== 正文 =====\n"
)


def read(title: str, body: str) -> Document:
    [document] = find_documents(SourceText("p.txt", HEAD.format(title=title) + body, "", "txt"))
    return document


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


def kinds(document: Document) -> list[str]:
    return [block.kind for block in document.blocks]


def test_a_notice_between_crumbs_and_foot() -> None:
    page = read(
        "云川市水务局关于李明等同志任职的通知",
        "当前位置： 首页政务公开人事任免 云川市水务局关于李明等同志任职的通知 时间：2020-03-02 09:15 微信 微博 QQ空间 "
        "云水发〔2019〕7号 云川市水务局关于李明等同志任职的通知 局属各单位：经研究决定：李明同志任云川市水文站站长。 "
        "云川市水务局 2019年8月2日 来源：云川市水务局 附件下载",
    )
    assert value(page.title) == "云川市水务局关于李明等同志任职的通知"
    assert value(page.number) == "云水发〔2019〕7号"
    assert value(page.date) == "2019-08-02"
    assert value(page.addressee) == "局属各单位："
    assert kinds(page) == ["title", "head", "addressee", "paragraph", "signature"]
    assert "QQ" not in page.text and "来源" not in page.text


def test_title_of_the_page_where_the_body_has_none() -> None:
    page = read(
        "云川市水务局关于放水的通知",
        "云水发〔2019〕8号各单位：今日放水。 云川市水务局 2019年8月3日",
    )
    assert value(page.title) == "云川市水务局关于放水的通知"
    assert (value(page.number), value(page.date)) == ("云水发〔2019〕8号", "2019-08-03")


def test_items_of_run_on_text() -> None:
    page = read(
        "云川市人民政府关于加强节水的意见",
        "云川市人民政府关于加强节水的意见各县人民政府：为加强节水，提出如下意见：一、主要任务（一）摸清家底。查清1.5万户。"
        "（二）修管网。见（一）办理。1.先修老管。2.再修新管。二、工作要求请认真落实。云川市人民政府2020年1月9日",
    )
    labels = [block.label for block in page.blocks if block.label]
    assert labels == ["一、", "（一）", "（二）", "1.", "2.", "二、"]
    assert value(page.date) == "2020-01-09"


def test_what_a_page_carries() -> None:
    page = read(
        "云川市人民政府关于印发云川市节水办法的通知",
        "云川市人民政府关于印发云川市节水办法的通知 各县人民政府： 《云川市节水办法》已经市政府同意，现印发给你们。 "
        "云川市人民政府 2020年1月9日 云川市节水办法 第一条 为了节水，制定本办法。第二条 本办法自2020年2月1日起施行。",
    )
    [rules] = page.parts
    assert value(rules.title) == "云川市节水办法"
    assert [b.label for b in rules.blocks if b.kind == "article"] == ["第一条", "第二条"]


def test_the_day_of_the_page_is_no_date_of_the_document() -> None:
    assert read("云川市人民政府关于节水的通知", "各县人民政府： 请节水。").date is None


def test_roles_open_lines_of_a_list_of_members() -> None:
    page = read(
        "云川市人民政府关于成立节水领导小组的通知",
        "各县人民政府：领导小组成员如下：组 长：李明 市政府副市长副组长：王芳 市水务局局长成 员：贾维岳 市财政局副局长 "
        "邬一帆 市住建局副局长领导小组办公室设在市水务局。 云川市人民政府 2020年1月9日",
    )
    openings = [page.text_of(b)[:4] for b in page.blocks if b.kind == "paragraph"]
    assert openings[1:] == ["组 长：", "副组长：", "成 员："]


def test_run_on_text_without_fields() -> None:
    [notice] = find_documents(
        SourceText(
            "n.txt",
            "云川市人民政府关于加强节水工作的通知 云政发〔2021〕3号 各县（市、区）人民政府，市政府各部门： "
            "为加强节水工作，现就有关事项通知如下： 一、提高认识 各地要充分认识节水工作的重要意义，把节水工作摆上重要位置。 "
            + "加强领导，明确责任，狠抓落实，务求实效。" * 20
            + " 二、突出重点 （一）农业节水。推进灌区改造。（责任单位：市农业农村局、市水务局） 云川市人民政府 2021年3月8日",
            "",
            "txt",
        )
    )
    assert value(notice.title) == "云川市人民政府关于加强节水工作的通知"
    assert (value(notice.number), value(notice.date)) == ("云政发〔2021〕3号", "2021-03-08")
    assert [b.kind for b in notice.blocks if b.label] == ["heading", "heading", "item"]


def test_a_page_of_paragraphs_between_fields_and_foot() -> None:
    page = """首页 | 简 | 繁
当前位置：首页 > 政策 > 文件库
索 引 号：000014349/2021-00012
发文机关：云川市人民政府办公室
成文日期：2021年01月04日
标　　题：云川市人民政府办公室关于节水工作的通知
发文字号：云政办发〔2021〕1号
云川市人民政府办公室关于节水工作的通知
云政办发〔2021〕1号
各县（市、区）人民政府：
为加强节水工作，现就有关事项通知如下：
一、提高认识
各地要提高认识。
云川市人民政府办公室
2021年1月4日
扫一扫在手机打开当前页
相关稿件
解读：节水通知
"""
    [notice] = find_documents(SourceText("n.html", page, "", "html"))
    assert value(notice.title) == "云川市人民政府办公室关于节水工作的通知"
    assert value(notice.number) == "云政办发〔2021〕1号"
    assert "扫一扫" not in notice.text and "解读" not in notice.text


def test_issuer_and_day_that_only_the_fields_give() -> None:
    page = """索 引 号：000014349/2021-00012
发文机关：云川市水务局
成文日期：2021年01月04日
标　　题：关于做好修管工作的通知
关于做好修管工作的通知
各县（市、区）水务局：
请做好修管工作。
先修老管。
再修新管。
请遵照执行。
"""
    [notice] = find_documents(SourceText("n.html", page, "", "html"))
    assert [i.value for i in notice.issuers] == ["云川市水务局"]
    assert (value(notice.date), notice.place) == ("2021-01-04", "云川市")


BARE_FIELDS = """国务院关于同意建立节水工作联席会议制度的批复
发文机关国务院
发文日期2011年01月11日
时效性现行有效
发文字号国函〔2011〕902号
施行日期2011年02月01日
发展改革委：
你委《关于建立节水工作联席会议制度的请示》收悉。现批复如下：
同意建立节水工作联席会议制度。
附件：节水工作联席会议制度
为贯彻落实《节水条例》，建立联席会议制度。
一、主要职能
研究节水工作。
"""


def test_fields_whose_colons_were_lost() -> None:
    [letter] = find_documents(SourceText("p.txt", BARE_FIELDS, "", "txt"))
    assert value(letter.title) == "国务院关于同意建立节水工作联席会议制度的批复"
    assert (value(letter.number), value(letter.date)) == ("国函〔2011〕902号", "2011-01-11")
    assert [value(part.title) for part in letter.parts] == ["节水工作联席会议制度"]


def test_fields_on_one_line_above_a_letter() -> None:
    head = "索 引 号： 000014349/1996-77 主题分类： 水利 发文机关： 国务院办公厅、水利部 成文日期： 1996年06月29日 发文字号： 国办发〔1996〕925号\n"
    letter = "国务院办公厅、水利部\n关于节水工作的通知\n国办发〔1996〕925号\n各省人民政府：\n请节水。\n国务院办公厅 水利部\n一九九六年六月二十九日\n"
    [notice] = find_documents(SourceText("p.txt", head + letter, "", "txt"))
    assert value(notice.title) == "国务院办公厅、水利部关于节水工作的通知"
    assert [i.value for i in notice.issuers] == ["国务院办公厅", "水利部"]


def test_the_fields_of_a_newspaper_are_none_of_a_document() -> None:
    line = "编辑：李明 责任编辑：王楠 时间：2021年3月8日 来源：云川日报"
    assert count_fields(read_lines(line)) == 1


def test_a_short_letter_on_one_line() -> None:
    text = (
        "云川省人民政府批转省计委关于加强节水工作报告的通知(云政发〔1986〕38号)各市、县人民政府，省政府各部门："
        "省人民政府同意省计委《关于加强节水工作的报告》，现转发给你们，请研究执行。节水是一项重要工作，各地都要加强领导。"
        "一九八六年三月二十九日关于加强节水工作的报告省人民政府：现报告如下：一、统一规划。二、分级管理。"
        "以上报告如无不妥，请批转各地执行。云川省计划委员会一九八六年二月二十日"
    )
    [notice] = find_documents(SourceText("p.txt", text, "", "txt"))
    assert (value(notice.number), value(notice.date)) == ("云政发〔1986〕38号", "1986-03-29")
    assert [value(part.title) for part in notice.parts] == ["关于加强节水工作的报告"]


def test_fields_in_brackets_and_notes_of_the_archive() -> None:
    page = """【颁布时间】1988-1-6
【标题】云川铁路装卸办法(试行)
【发文号】
【失效时间】1998-5-1
【颁布单位】铁道部
【法规来源】
注:本法规1998-5-1已经被id13868法规废止
【法规全文】
云川铁路装卸办法(试行)
1988年1月6日,铁道部
第1条 为加强装卸工作,制定本办法。
第2条 本办法自1988年5月1日起施行。
"""
    [rules] = find_documents(SourceText("p.txt", page, "", "txt"))
    assert value(rules.title) == "云川铁路装卸办法(试行)"
    assert (value(rules.date), [i.value for i in rules.issuers]) == ("1988-01-06", ["铁道部"])
