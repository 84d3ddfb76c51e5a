"""Invented gazettes: their documents, and their tables of contents."""

from kg.document import check_contents, find_documents
from kg.document.contents import drop_contents
from kg.document.lines import read_lines
from kg.model import SourceText

CONTENTS = """
云川市人民政府公报
2021年第3期

目 录

| | |
|---|--|
| 市政府文件 | <p>云川市人民政府关于印发云川市节水办法的通知 云政发〔2021〕7号 2021年3月8日 ……3</p> <p>云川市人民政府关于李明同志任职的通知 云政任〔2021〕2号 2021年3月9日 ……5</p> |
| 政务动态 | <p>市政府召开第九次常务会议…6</p> |
"""
FIRST = """
云川市人民政府关于印发 云川市节水办法的通知

云政发〔2021〕7号 2021年3月8日

各县（市、区）人民政府，市直各部门：

《云川市节水办法》已经市政府同意，现印发给你们。

（此件主动公开）

云川市节水办法

目 录

第一章 总则

第二章 附则

第一章 总 则

第一条 为了节水，制定本办法。

第二章 附 则

第二条 本办法自2021年4月1日起施行。
"""
SECOND = """
云川市人民政府

关于李明同志任职的通知

云政任〔2021〕2号 2021年3月9日

各县（市、区）人民政府，市直各部门，各直属、
驻市各单位：

经市政府研究，决定：

李明同志任云川市水务局副局长。

（此件主动公开）
"""
REPORT = """
市政府召开 第九次常务会议

本报讯（记者王芳）3月9日，市政府召开第九次常务会议。
"""


def source(text: str) -> SourceText:
    return SourceText("g.txt", text, "", "txt")


def test_documents_of_a_gazette() -> None:
    rules, appointment, report = find_documents(source(CONTENTS + FIRST + SECOND + REPORT))
    assert rules.number and rules.number.value == "云政发〔2021〕7号"
    assert rules.parts[0].title and rules.parts[0].title.value == "云川市节水办法"
    assert appointment.title
    assert appointment.title.value == "云川市人民政府关于李明同志任职的通知"
    assert appointment.addressee
    assert appointment.addressee.value == "各县（市、区）人民政府，市直各部门，各直属、驻市各单位："
    assert (report.layout, report.place) == ("article", "云川市")


def test_a_report_has_its_day_in_the_year_of_the_issue() -> None:
    report = find_documents(source(CONTENTS + FIRST + SECOND + REPORT))[-1]
    assert report.date is not None
    assert report.date.value == "2021-03-09"
    assert report.text[report.date.start : report.date.end] == "3月9日"


def test_contents_and_documents_agree() -> None:
    whole = source(CONTENTS + FIRST + SECOND + REPORT)
    assert check_contents(whole, find_documents(whole)) == []


def test_a_document_that_the_contents_list_is_missing() -> None:
    part = source(CONTENTS + FIRST + REPORT)
    [difference] = check_contents(part, find_documents(part))
    assert difference.what.endswith("云川市人民政府关于李明同志任职的通知")
    assert difference.offset is not None and part.text[difference.offset :].startswith("云川市")


def test_a_document_that_the_contents_do_not_list() -> None:
    more = source(CONTENTS.replace("市政府召开第九次常务会议…6", "") + FIRST + SECOND + REPORT)
    [difference] = check_contents(more, find_documents(more))
    assert "not in the contents" in difference.what


def test_contents_inside_a_document_are_dropped() -> None:
    words = [line.words for line in drop_contents(read_lines(FIRST))]
    assert words.count("第一章 总则") == 0 and "第一章 总 则" in words


PROVINCE = """
清江省人民政府公报
2021年第5号（总第812号）

目　　录

清江省节水办法（省政府令第300号） ………………………………3
清江省人民代表大会常务委员会关于加强水源保护的决定……………………8
清江省人民政府办公厅转发省水利厅关于修管意见的通知（清政办发〔2021〕8号）………………10

清江省人民政府令

第300号

《清江省节水办法》已经2021年2月3日省人民政府第88次常务会议通过，现予公布，自2021年5月1日起施行。

省长　李明

2021年2月20日

清江省节水办法

（2021年2月20日清江省人民政府令第300号公布）

第一条　为了节水，制定本办法。

3

清江省人民政府公报　2021年第5号

第二条　本办法适用于本省行政
区域。

清江省人民代表大会常务委员会
关于加强水源保护的决定

（2021年3月1日清江省第十三届人民代表大会常务委员会第二十次会议通过）

为加强水源保护，作出如下决定：

一、提高认识。

清江省人民政府办公厅转发
省水利厅关于修管意见的通知

清政办发〔2021〕8号

各市、县人民政府，省政府各部门：

省水利厅《关于修管的意见》已经省政府同意，现转发给你们。

2021年3月9日

关于修管的意见
省水利厅

一、先修老管。
"""


def test_orders_decisions_and_notices_of_a_provincial_gazette() -> None:
    order, decision, notice = find_documents(source(PROVINCE))
    assert order.number and order.number.value == "清江省人民政府令第300号"
    [rules] = order.parts
    assert rules.number and rules.number.value == "清江省人民政府令第300号"
    assert "适用于本省行政区域。" in rules.text and "公报" not in rules.text
    assert decision.title
    assert decision.title.value == "清江省人民代表大会常务委员会关于加强水源保护的决定"
    assert notice.title
    assert notice.title.value == "清江省人民政府办公厅转发省水利厅关于修管意见的通知"
    assert [i.value for i in notice.parts[0].issuers] == ["省水利厅"]


def test_a_notice_that_another_forwards_is_its_part() -> None:
    [outer] = find_documents(
        source(
            """云川市人民政府办公室转发清江省人民政府办公厅关于节水工作的通知的通知
云政办发〔2021〕9号
各县（市、区）人民政府：
现将《清江省人民政府办公厅关于节水工作的通知》（清政办发〔2021〕4号）转发给你们。
云川市人民政府办公室
2021年4月8日
清江省人民政府办公厅关于节水工作的通知
清政办发〔2021〕4号
各市、县人民政府：
请加强节水。
清江省人民政府办公厅
2021年3月9日
"""
        )
    )
    assert outer.number and outer.number.value == "云政办发〔2021〕9号"
    assert outer.parts[0].number and outer.parts[0].number.value == "清政办发〔2021〕4号"
