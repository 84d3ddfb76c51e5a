"""One invented document of every kind: what its head states, and which blocks it has."""

import pytest

from kg.document import find_documents
from kg.model import Document, SourceText, Stated

RED_HEAD = """云川市人民政府文件

云政发〔2019〕12号

签发人：李明

云川市人民政府
关于加快水利发展的意见

各县（市、区）人民政府，市政府各部门，
各直属单位：

为加快水利发展，提出如下意见。

一、总体要求

坚持节水优先。

附件：1.水利项目表
      2.水利任务分工

                              云川市人民政府
                              2019年5月6日

（此件公开发布）

附件1

水利项目表

| 序号 | 项目 | 单位 |
|---|---|---|
| 1 | 修管 | 市水务局 |

抄送：市委各部门，市人大常委会办公室。
云川市人民政府办公室                2019年5月7日印发
"""
PDF = """云川市水务局文件

云水发〔2020〕3 号

云川市水务局关于印发《云川市节水型社会建设
工作方案》的通知

各县（市、区）水务局，局属各单位，机关各科室，云川
经济技术开发区水务局：
    为贯彻落实《国家节水行动方案》，加快推进我市节水型
社会建设，现将《云川市节水型社会建设工作方案》印发给你
们，请认真贯彻执行。

                                云川市水务局
                              2020 年 4 月 2 日
- 1 -
云川市节水型社会建设工作方案

    为加强节水工作，根据国家和省的有关规定，结合我市实
际，制定本方案。
    一、总体目标
    到 2022 年，全市万元国内生产总值用水量较 2015 年下
降 25%，节水型小区覆盖率达到 20%。
"""
ORDER = """云川市人民政府令
第12号
《云川市节水办法》已经2019年4月20日市人民政府第30次常务会议审议通过，现予公布，自2019年7月1日起施行。
市长  李明
2019年5月6日
云川市节水办法
第一章  总则
第一条  为了节水，制定本办法。
"""
ANNOUNCEMENT = """云川市水务局公告

2021年第3号

根据《中华人民共和国水法》，现将有关事项公告如下：

一、取消下列许可。

特此公告。

云川市水务局
2021年6月1日
"""
DECISION = """云川市人民代表大会常务委员会
关于加强节水工作的决定
（2019年3月1日云川市第七届人民代表大会常务委员会第十次会议通过）

云川市第七届人民代表大会常务委员会第十次会议作出如下决定：

一、提高认识。
"""
JUDGMENT = """清江省云川市中级人民法院
民 事 判 决 书
（2020）清01民终1234号

上诉人（原审被告）：云川市供水有限公司，住所地云川市清河区。
本院认为，一审判决认定事实清楚。
审 判 长  贾维岳
二〇二〇年九月八日
书 记 员  汤小满
"""
DISCLOSURE = """| 索 引 号： | 000014349/2019-00012 | 主题分类： | 水利 |
|---|---|---|---|
| 发文机关： | 云川市人民政府办公室 | 成文日期： | 2019年01月04日 |
| 标　　题： | 云川市人民政府办公室关于印发节水工作要点的通知 | | |
| 发文字号： | 云政办发〔2019〕1号 | 发布日期： | 2019年01月10日 |

云川市人民政府办公室关于印发

节水工作要点的通知

云政办发〔2019〕1号

各县（市、区）人民政府，市政府各部门：

《云川市2019年节水工作要点》已经市政府同意，现印发给你们。

云川市人民政府办公室

2019年1月4日

云川市2019年节水工作要点

一、总体要求

坚持节水优先。
"""
FORWARDED = """云川市人民政府批转市水利局关于修渠报告的通知
云政发(1985)12号
各县人民政府：
市人民政府同意市水利局《关于修渠的报告》，现转发给你们，望认真执行。
一九八五年三月八日
关于修渠的报告
市人民政府：
渠道年久失修。
市水利局
一九八五年二月二十日
"""
REPLY = """关于同意云川市节水示范城市建设方案的批复

清政函〔2021〕9号

云川市人民政府：

你市《关于报批云川市节水示范城市建设方案的请示》（云政〔2020〕66号）收悉。现批复如下：

一、原则同意。

清江省人民政府
2021年2月3日
"""
LAW = """# 云川市节水条例

2018年12月7日 云川市第十二届人民代表大会常务委员会第二次会议通过

2019年3月29日 清江省第十三届人民代表大会常务委员会第十次会议批准。

<!-- INFO END -->

## 第一章 通则

第一条 为了节水，制定本条例。

第二条 本条例适用于本市：

（一）城区；

（二）县城。
"""
STATE_ORDER = """# 节水条例

2006年3月5日 国务院第81次常务会议通过

2006年3月10日 中华人民共和国国务院令第477号公布

<!-- INFO END -->

第一条 为了节水，制定本条例。
"""


def read(text: str) -> Document:
    [document] = find_documents(SourceText("a.txt", text, "", "txt"))
    return document


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


@pytest.mark.parametrize(
    ("text", "title", "number", "date", "issuer", "kind", "place"),
    [
        (RED_HEAD, "云川市人民政府关于加快水利发展的意见", "云政发〔2019〕12号", "2019-05-06", "云川市人民政府", "意见", "云川市"),
        (PDF, "云川市水务局关于印发《云川市节水型社会建设工作方案》的通知", "云水发〔2020〕3号", "2020-04-02", "云川市水务局", "通知", "云川市"),
        (ORDER, "云川市人民政府令", "云川市人民政府令第12号", "2019-05-06", "云川市人民政府", "令", "云川市"),
        (ANNOUNCEMENT, "云川市水务局公告", "云川市水务局公告2021年第3号", "2021-06-01", "云川市水务局", "公告", "云川市"),
        (DECISION, "云川市人民代表大会常务委员会关于加强节水工作的决定", "", "2019-03-01", "云川市人民代表大会常务委员会", "决定", "云川市"),
        (JUDGMENT, "清江省云川市中级人民法院民事判决书", "（2020）清01民终1234号", "2020-09-08", "清江省云川市中级人民法院", "判决书", "云川市"),
        (DISCLOSURE, "云川市人民政府办公室关于印发节水工作要点的通知", "云政办发〔2019〕1号", "2019-01-04", "云川市人民政府办公室", "通知", "云川市"),
        (FORWARDED, "云川市人民政府批转市水利局关于修渠报告的通知", "云政发〔1985〕12号", "1985-03-08", "云川市人民政府", "通知", "云川市"),
        (REPLY, "关于同意云川市节水示范城市建设方案的批复", "清政函〔2021〕9号", "2021-02-03", "清江省人民政府", "批复", "清江省"),
        (LAW, "云川市节水条例", "", "", "", "条例", "云川市"),
        (STATE_ORDER, "节水条例", "中华人民共和国国务院令第477号", "2006-03-10", "国务院", "条例", ""),
    ],
    ids=["red head", "hard line breaks", "order", "announcement", "decision", "judgment", "disclosure table", "forwarded", "reply", "local law", "state law"],
)  # fmt: skip
def test_head(
    text: str, title: str, number: str, date: str, issuer: str, kind: str, place: str
) -> None:
    document = read(text)
    assert value(document.title) == title
    assert value(document.number) == number
    assert value(document.date) == date
    assert "、".join(i.value for i in document.issuers) == issuer
    assert (document.kind, document.place) == (kind, place)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (PDF, ["云川市节水型社会建设工作方案"]),
        (ORDER, ["云川市节水办法"]),
        (DISCLOSURE, ["云川市2019年节水工作要点"]),
        (FORWARDED, ["关于修渠的报告"]),
        (RED_HEAD, []),
        (REPLY, []),
    ],
)
def test_parts(text: str, titles: list[str]) -> None:
    assert [value(part.title) for part in read(text).parts] == titles


def test_addressee_over_two_lines() -> None:
    assert value(read(PDF).addressee).endswith("机关各科室，云川经济技术开发区水务局：")


def test_sentences_are_joined_and_page_numbers_dropped() -> None:
    document = read(PDF)
    assert "现将《云川市节水型社会建设工作方案》印发给你们，请认真贯彻执行。" in document.text
    assert "用水量较 2015 年下降 25%，" in document.parts[0].text
    assert "- 1 -" not in document.text + document.parts[0].text


def test_annex_table_belongs_to_the_letter() -> None:
    document = read(RED_HEAD)
    kinds = [block.kind for block in document.blocks]
    assert kinds[-7:] == ["annex", "heading", "table", "row", "row", "note", "note"]
    row = next(b for b in document.blocks if b.kind == "row" and not b.header)
    assert [document.text[c.start : c.end] for c in row.cells] == ["1", "修管", "市水务局"]


def test_blocks_of_a_law() -> None:
    law = read(LAW)
    assert [(b.kind, b.label, b.parent) for b in law.blocks[3:]] == [
        ("chapter", "第一章", None),
        ("article", "第一条", 3),
        ("article", "第二条", 3),
        ("item", "（一）", 5),
        ("item", "（二）", 5),
    ]


HEADED = """云川市人民政府关于节水工作的通知
云政发〔2021〕3号
各县人民政府：
请节水。
（一）进一步推进权力清单和责任清单公开工作
对权力清单进行动态调整，公布本年度的市政府部门权力清单，各县也要按时公布。
云川市水务局　云川市财政局　云川市教育局
国家统计局云川调查队　云川市林业局
2021年3月8日
"""


def test_a_heading_above_a_longer_line_and_signers_on_two_lines_stay_apart() -> None:
    [notice] = find_documents(SourceText("n.txt", HEADED, "", "txt"))
    lines = notice.text.split("\n")
    assert "（一）进一步推进权力清单和责任清单公开工作" in lines
    assert "云川市水务局　云川市财政局　云川市教育局" in lines


def test_rows_whose_cells_a_space_parts_stay_apart() -> None:
    table = "序号 工 作 任 务 牵头负责部门\n1 修好全市的农村公路和桥梁 交通运输局\n2 加固所有的水库 水利局\n"
    [notice] = find_documents(SourceText("n.txt", HEADED + table, "", "txt"))
    assert notice.text.endswith("\n2 加固所有的水库 水利局")


def test_the_province_of_a_number() -> None:
    paper = (
        "省人民政府关于节水的意见\n鄂政发〔2031〕926号\n各市人民政府：\n请节水。\n2031年5月21日\n"
    )
    [notice] = find_documents(SourceText("n.txt", paper, "", "txt"))
    assert notice.place == "湖北省"


def test_the_number_says_the_issuer_where_another_paper_has_its_word() -> None:
    text = """关于李明同志任职的通知
云府字〔2021〕18号 2021年3月16日
各县（市、区）人民政府：
李明同志任云川市水务局局长。
云川市人民政府 关于王芳同志任职的通知
云府字〔2021〕19号 2021年3月17日
各县（市、区）人民政府：
王芳同志任云川市财政局局长。
关于节水的通知
云水字〔2021〕2号 2021年3月18日
各县（市、区）水务局：
节约用水。
"""
    found = find_documents(SourceText("g.txt", text, "", "txt"))
    assert [[i.value for i in d.issuers] for d in found] == [["云川市人民政府"]] * 2 + [[]]


def test_a_term_on_a_line_of_its_own_belongs_to_the_clause_above() -> None:
    text = "云川市人民政府关于李明同志任职的通知\n\n各县人民政府：\n\n聘任李明同志为云川市政府总督学\n\n（聘期三年）；\n\n王芳同志任云川市财政局局长。"
    [notice] = find_documents(SourceText("n.txt", text, "", "txt"))
    assert "聘任李明同志为云川市政府总督学（聘期三年）；" in notice.text


def test_who_sends_on_the_paper_of_another_opens_the_title() -> None:
    text = "云川市人民政府办公室转发市水务局\n关于加强节水工作意见的通知\n云政办发〔1997〕2号\n各县人民政府：\n节约用水。\n1997年2月4日"
    [notice] = find_documents(SourceText("n.txt", text, "", "txt"))
    assert notice.title is not None
    assert notice.title.value == "云川市人民政府办公室转发市水务局关于加强节水工作意见的通知"
