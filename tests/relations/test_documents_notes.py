"""What the note below the title of an invented rule says of who passed and who issued it."""

import pytest

from tests.relations.document_facts import full_lines

RULE = "云川市节水办法"
TEXT = "\n\n第一条 为了节水，制定本办法。\n\n第二条 用水应当节约。\n"
AMENDMENT = "云川市人民代表大会常务委员会关于修改〈云川市节水办法〉的决定"
CITY = "issues 云川市人民政府 云川市节水办法"

NOTES = [
    (
        "revised_later",
        "（1998年6月3日云川市人民政府令第72号发布　根据2004年6月29日《云川市人民政府关于修改〈云川市节水办法〉的决定》修正）",
        {
            f"{CITY} date=1998-06-03 number=云川市人民政府令第72号",
            f"amends 云川市人民政府关于修改〈云川市节水办法〉的决定 {RULE}",
        },
    ),
    (
        "passed_then_issued",
        "（一九八三年九月二日云川市人民政府第七次会议通过，一九八三年九月十日云川市人民政府公布）",
        {
            f"approves 云川市人民政府第七次会议 {RULE} date=1983-09-02",
            f"{CITY} date=1983-09-10",
        },
    ),
    (
        "with_leave",
        "（1987年3月2日经市人民政府批准，市水利局发布）",
        {f"issues 市水利局 {RULE} date=1987-03-02"},
    ),
    (
        "made_by_a_meeting",
        "（1990年9月26日云川市人民政府第十九次会议制定）",
        {f"approves 云川市人民政府第十九次会议 {RULE} date=1990-09-26"},
    ),
    (
        "issued_and_carried_out",
        "（1987年6月12日云川市人民政府第三次会议通过 1987年7月29日云川市人民政府公布施行）",
        {
            f"approves 云川市人民政府第三次会议 {RULE} date=1987-06-12",
            f"{CITY} date=1987-07-29",
        },
    ),
    (
        "decided_by_all",
        "（2021年7月20日云川市监察委员会全体会议决定，自2021年9月20日起施行）",
        {
            f"approves 云川市监察委员会全体会议 {RULE} date=2021-07-20",
            f"takesEffect {RULE} date=2021-09-20",
        },
    ),
    (
        "passed_and_issued_at_once",
        "（1998年3月1日云川市人民政府第5次常务会议通过并发布）",
        {f"approves 云川市人民政府第5次常务会议 {RULE} date=1998-03-01"},
    ),
    (
        "order_without_note",
        "云川市人民政府令第12号\n\n1998年6月3日",
        {f"{CITY} date=1998-06-03 number=云川市人民政府令第12号"},
    ),
]
BOOK = [
    (
        "announced",
        "2006年6月20日 云川市人民代表大会常务委员会公告公布",
        {f"issues 云川市人民代表大会常务委员会 {RULE} date=2006-06-20"},
    ),
    (
        "term",
        "2018年4月23日 云川市人民代表大会常务委员会公告〔十三届〕第4号公布",
        {
            f"issues 云川市人民代表大会常务委员会 {RULE} date=2018-04-23 number=云川市人民代表大会常务委员会公告〔十三届〕第4号"
        },
    ),
    (
        "approved_amendment",
        "2003年8月21日 云川市第十届人民代表大会常务委员会第十二次会议通过的《云川市人民代表大会常务委员会关于修改<云川市节水办法>的决定》修正\n\n2003年11月6日 清江省第十届人民代表大会常务委员会第六次会议批准",
        {
            f"approves {meeting} {AMENDMENT} date={date}"
            for meeting, date in (
                ("云川市第十届人民代表大会常务委员会第十二次会议", "2003-08-21"),
                ("清江省第十届人民代表大会常务委员会第六次会议", "2003-11-06"),
            )
        }
        | {f"amends {AMENDMENT} {RULE}"},
    ),
    (
        "together",
        "2003年1月2日 公安部、司法部联合发布",
        {f"issues {body} {RULE} date=2003-01-02" for body in ("公安部", "司法部")},
    ),
]


@pytest.mark.parametrize(("id", "note", "expected"), NOTES, ids=[row[0] for row in NOTES])
def test_note_in_brackets(id: str, note: str, expected: set[str]) -> None:
    assert full_lines(f"{RULE}\n\n{note}{TEXT}") == expected


@pytest.mark.parametrize(("id", "note", "expected"), BOOK, ids=[row[0] for row in BOOK])
def test_note_of_a_law_book(id: str, note: str, expected: set[str]) -> None:
    assert full_lines(f"# {RULE}\n\n{note}\n\n<!-- INFO END -->{TEXT}") == expected


def test_dates_of_the_note_are_not_that_of_issue() -> None:
    reply = """清江省高级人民法院
关于查阅案卷问题的批复
清法释〔2035〕6号
（2035年2月21日清江省高级人民法院审判委员会第1343次会议通过 自2035年3月1日起施行）
云川市中级人民法院：
你院云中法〔2034〕118号《关于查阅案卷的请示》收悉。经研究，答复如下：
可以查阅。
二〇三五年二月二十四日
"""
    own = "清江省高级人民法院关于查阅案卷问题的批复"
    assert full_lines(reply) == {
        f"issues 清江省高级人民法院 {own} date=2035-02-24 number=清法释〔2035〕6号",
        f"approves 清江省高级人民法院审判委员会第1343次会议 {own} date=2035-02-21",
        f"takesEffect {own} date=2035-03-01",
        f"cites {own} 关于查阅案卷的请示 number=云中法〔2034〕118号",
    }


def test_title_once_more_on_two_lines() -> None:
    title = "清江省高级人民法院、清江省人民检察院关于湖泊案件若干问题的规定"
    text = f"""# {title}

<!-- INFO END -->

清江省高级人民法院 清江省人民检察院

关于湖泊案件若干问题的规定

清法释〔2032〕15号

第一条 本规定自2032年5月15日起施行。
"""
    assert full_lines(text) == {
        f"issues 清江省高级人民法院 {title} number=清法释〔2032〕15号",
        f"issues 清江省人民检察院 {title} number=清法释〔2032〕15号",
        f"takesEffect {title} date=2032-05-15",
    }


def test_front_matter_gives_the_title() -> None:
    text = f"""---
title: "{RULE}"
date: 2031-05-01
tags:
  - 水
---

（2031年4月2日云川市人民政府令第9号公布）
{TEXT}"""
    assert full_lines(text) == {f"{CITY} date=2031-04-02 number=云川市人民政府令第9号"}


def test_report_that_prints_a_rule_in_full() -> None:
    rule = "关于减轻基层负担的若干规定"
    text = f"""中共云川市委办公室 云川市人民政府办公室印发《{rule}》
2031-11-02 19:04 来源：云川日报
近日，市委办公室、市政府办公室印发了《{rule}》，并发出通知，要求认真贯彻落实。
《{rule}》全文如下。
第一条 根据《中国共产党章程》，制定本规定。
第二条 本规定自2031年11月1日起施行。《云川市基层减负办法》同时废止。
"""
    found = {line for line in full_lines(text) if not line.startswith(("issues", "carries"))}
    assert found == {
        f"cites {rule} 中国共产党章程 basis=True",
        f"takesEffect {rule} date=2031-11-01",
        f"supersedes {rule} 云川市基层减负办法 date=2031-11-01",
    }


LAST = [
    ("bare_day", "本办法公布之日起施行。", {f"takesEffect {RULE} from=issue"}),
    ("no_space", "第四十条本办法自2031年6月1日起施行。", {f"takesEffect {RULE} date=2031-06-01"}),
    (
        "later",
        "本办法自发文之日起 30 日后施行，有效期 5 年。",
        {f"takesEffect {RULE} from=issue", f"expires {RULE} period=P5Y"},
    ),
    ("part", "本办法第五条自2031年6月1日起施行。", set()),
    (
        "old_effect",
        "2001年6月1日起施行的《云川市节约用水办法》同时废止。",
        {f"supersedes {RULE} 云川市节约用水办法"},
    ),
    (
        "two_meetings",
        "1998年5月6日云川市第十届人民代表大会常务委员会第三次会议通过、1998年7月1日清江省第九届人民代表大会常务委员会第四次会议批准的《云川市节约用水条例》同时废止。",
        {
            f"supersedes {RULE} 云川市节约用水条例",
            "approves 云川市第十届人民代表大会常务委员会第三次会议 云川市节约用水条例 date=1998-05-06",
            "approves 清江省第九届人民代表大会常务委员会第四次会议 云川市节约用水条例 date=1998-07-01",
        },
    ),
    (
        "repealed_by_meetings",
        "废止2001年8月31日云川市第十二届人民代表大会第二次会议通过、2001年9月29日公布的《云川市乡镇企业条例》。",
        {
            f"supersedes {RULE} 云川市乡镇企业条例",
            "approves 云川市第十二届人民代表大会第二次会议 云川市乡镇企业条例 date=2001-08-31",
        },
    ),
    (
        "list_with_others",
        "根据《中华人民共和国刑法》等法律和《云川市案件办理意见》的规定，制定本办法。",
        {
            f"cites {RULE} 中华人民共和国刑法 basis=True",
            f"cites {RULE} 云川市案件办理意见 basis=True",
        },
    ),
    (
        "order_before",
        "根据国务院令第9591号《危险化学品条例》，制定本办法。",
        {f"cites {RULE} 危险化学品条例 basis=True number=国务院令第9591号"},
    ),
    ("by_a_law", "依《云川市水条例》办理。", {f"cites {RULE} 云川市水条例 basis=True"}),
    ("papers", "应当取得《选址意见书》，保存《健康监护档案》和《验收报告》。", set()),
    ("old_style", "本办法由云川市水利局解释之。", {f"interprets 云川市水利局 {RULE}"}),
    (
        "short_name_in_a_list",
        "依照《中华人民共和国水法》（以下简称《水法》）和国务院《取水许可条例》的规定办理。",
        {
            f"cites {RULE} 中华人民共和国水法 basis=True",
            f"cites {RULE} 取水许可条例 basis=True",
        },
    ),
]


@pytest.mark.parametrize(("id", "sentence", "expected"), LAST, ids=[row[0] for row in LAST])
def test_sentence_of_a_rule(id: str, sentence: str, expected: set[str]) -> None:
    assert full_lines(f"# {RULE}\n\n<!-- INFO END -->\n\n{sentence}\n") == expected


REPEALS = """云川市人民政府关于废止和修改部分规章的决定
云川市人民政府令第47号
市政府决定：
一、对下列规章予以废止：
1.云川市房屋拆迁管理办法（2003年6月1日云川市人民政府令第8号公布，2008年9月12日修正）
2.《云川市罚没财物管理办法》（云川市人民政府令第11号）
3.云川市人民政府关于印发《云川市暂住人口管理规定》的通知（云府发〔1998〕2号）
二、对《云川市户外广告管理办法》《云川市城市绿线管理办法》等2件规章的部分条款予以修改：
（一）将《云川市户外广告管理办法》第九条修改为：“设置户外广告应当安全。”
（二）删去《云川市城市绿线管理办法》第十二条。
"""


LISTS = """双河县人民政府办公室关于公布继续有效、废止和失效的行政规范性文件目录的通知
双政办发〔2018〕62号
各镇人民政府：
现将清理结果公布如下：
一、继续有效的行政规范性文件（1件）
1.双河县人民政府关于加强河道管理的通告（双政发〔2016〕3号）
二、废止的行政规范性文件（2件）
1.双河县人民政府关于印发《双河县小型水库安全管理办法（试行）》的通知（双政发〔2012〕7号）
2.《双河县人民政府关于食盐专营管理的通告》（双政发〔2004〕30号）
三、失效的行政规范性文件（1件）
双河县人民政府关于扶持光伏产业发展的若干意见（双政发〔2013〕11号）
本通知自印发之日起执行。
双河县人民政府办公室
2018年8月20日
"""


TWO_ISSUERS = """清江省高级人民法院
清江省人民检察院
公  告
《清江省高级人民法院、清江省人民检察院关于办理湖泊案件的规定》已于2034年1月6日由清江省高级人民法院审判委员会第1602次会议通过，现予公布，自2034年4月1日起施行。
清江省高级人民法院 清江省人民检察院
2034年3月14日
清江省高级人民法院 清江省人民检察院
关于办理湖泊案件的规定
第一条 根据《中华人民共和国刑法》，制定本规定。
第二条 本规定自2034年4月1日起施行。
"""


def test_print_and_letter_space_the_issuers_differently() -> None:
    rule = "清江省高级人民法院清江省人民检察院关于办理湖泊案件的规定"
    found = full_lines(TWO_ISSUERS)
    assert {
        f"approves 清江省高级人民法院审判委员会第1602次会议 {rule} date=2034-01-06",
        f"takesEffect {rule} date=2034-04-01",
        f"cites {rule} 中华人民共和国刑法 basis=True",
    } <= found
    assert not [line for line in found if "、清江省人民检察院关于" in line]


def test_part_left_out_before_its_title() -> None:
    own = "云川市人民政府关于修改部分规章的决定"
    text = f"{own}\n一、删去《云川市口岸检查办法》第四条。\n二、删去《云川市养犬表》。\n"
    found = {line for line in full_lines(text) if line.startswith("amends")}
    assert found == {f"amends {own} 云川市口岸检查办法"}


SUPREME = """# 清江省高级人民法院关于废止部分文件（第十三批）的决定

<!-- INFO END -->

决定废止的文件目录

| 序号 | 标题 | 发文日期、文号 | 废止理由 |
|---|---|---|---|
| 1 | 关于离婚后财产处理的函 | 1962年8月22日（62）清法研字第97号 | 不再适用 |
| 2 | 关于移送案件的通知 | 清法（经）发〔1991〕30号 | 已被《清江省高级人民法院关于执行工作的规定》代替 |
"""


def test_table_of_what_ends_with_dates_and_reasons() -> None:
    own = "清江省高级人民法院关于废止部分文件（第十三批）的决定"
    found = {line for line in full_lines(SUPREME) if line.startswith("supersedes")}
    assert found == {
        f"supersedes {own} 关于离婚后财产处理的函 number=〔62〕清法研字第97号",
        f"supersedes {own} 关于移送案件的通知 number=清法（经）发〔1991〕30号",
    }


def test_title_names_one_of_several_that_change() -> None:
    own = "云川市人民政府关于修改《云川市环保办法》等二件规章的决定"
    text = f"{own}\n一、云川市环保办法\n将第三条修改为：“略”。\n二、《云川市养犬办法》\n第八条修改为：“略”。\n"
    found = {line.split()[-1] for line in full_lines(text) if line.startswith("amends")}
    assert found == {"云川市环保办法", "云川市养犬办法"}


def test_items_that_end_without_marks_by_their_notes() -> None:
    text = """清江省人民政府关于废止部分规章的决定
省政府决定废止下列规章：
一、清江省公私合营企业暂行办法（1954年9月2日省政府第二百二十三次会议通过，1954年9月5日公布）
二、《清江省户口管理规定》
"""
    found = {line.split()[-1] for line in full_lines(text) if line.startswith("supersedes")}
    assert found == {"清江省公私合营企业暂行办法", "清江省户口管理规定"}


CARRYING = """云川市建设局关于印发《云川市质量检测实施细则（试行）》的通知
云建规〔2037〕3号
各有关单位：
我局制定了《云川市质量检测实施细则（试行）》，现印发给你们。本细则自2037年8月1日起施行，有效期至2042年7月31日。《云川市质量检测规定》（云建〔2029〕120号）同时废止。本通知自2037年7月1日起执行。
云川市建设局
2037年6月26日
"""


def test_rule_that_a_letter_speaks_of() -> None:
    letter = "云川市建设局关于印发〈云川市质量检测实施细则（试行）〉的通知"
    rule = "云川市质量检测实施细则（试行）"
    found = {line for line in full_lines(CARRYING) if not line.startswith(("issues", "carries"))}
    assert found == {
        f"takesEffect {rule} date=2037-08-01",
        f"expires {rule} date=2042-07-31",
        f"takesEffect {letter} date=2037-07-01",
        f"supersedes {letter} 云川市质量检测规定 date=2037-08-01 number=云建〔2029〕120号",
    }


def test_amendment_of_several() -> None:
    own = "〈双河自治县景区条例〉等两部单行条例修正案"
    text = """# 《双河自治县景区条例》等两部单行条例修正案

（2031年1月8日双河自治县第七届人民代表

大会第四次会议通过 2031年7月27日清江省第十

三届人民代表大会常务委员会第二十七次会议批准）

**一、关于《双河自治县景区条例》的修正**

第一条修改为：略。

**二、对《双河自治县供水条例》的修改**

原《条例》共二十条，条目不变。
"""
    found = full_lines(text)
    assert {
        f"amends {own} 双河自治县景区条例",
        f"amends {own} 双河自治县供水条例",
        f"approves 双河自治县第七届人民代表大会第四次会议 {own} date=2031-01-08",
        f"approves 清江省第十三届人民代表大会常务委员会第二十七次会议 {own} date=2031-07-27",
    } <= found


def test_tags_and_names_for_spaces_in_markdown() -> None:
    own = "云川市节水管理规定"
    text = f"""# {own}

<p align="center">（2031年5月6日云川市人民政府令第66号发布）</p>

<b>第一条</b>&emsp;根据《清江省节水条例》，制定本规定。<br>
<b>第二条</b>&emsp;本规定自2031年7月1日起施行。&nbsp;《云川市节水暂行办法》同时废止。
"""
    assert full_lines(text) == {
        f"issues 云川市人民政府 {own} date=2031-05-06 number=云川市人民政府令第66号",
        f"cites {own} 清江省节水条例 basis=True",
        f"takesEffect {own} date=2031-07-01",
        f"supersedes {own} 云川市节水暂行办法 date=2031-07-01",
    }


FIELDS = "{}清江省节水条例 制定机关：清江省人民代表大会常务委员会 公布日期：2031-03-30 施行日期：2031-06-01 时效性：有效 {}"
ARTICLES = "（2031年3月30日清江省第十二届人民代表大会常务委员会第二十一次会议通过） 第一条 根据《中华人民共和国水法》，制定本条例。 第二条 本条例自2031年6月1日起施行。"
FILLER = " 第三条 " + "县级以上人民政府应当加强节水工作，将经费列入本级预算，保障人员和设备。" * 9


@pytest.mark.parametrize(("before", "note"), [("标题：", "题注："), ("", "")])
def test_law_on_one_line_with_fields(before: str, note: str) -> None:
    own = "清江省节水条例"
    found = full_lines(FIELDS.format(before, note + ARTICLES + FILLER))
    assert {
        f"issues 清江省人民代表大会常务委员会 {own} date=2031-03-30",
        f"cites {own} 中华人民共和国水法 basis=True",
        f"takesEffect {own} date=2031-06-01",
    } <= found
    approved = "清江省第十二届人民代表大会常务委员会第二十一次会议"
    assert not note or f"approves {approved} {own} date=2031-03-30" in found


def test_earlier_rule_of_the_same_title_is_changed() -> None:
    text = f"# {RULE}\n\n<!-- INFO END -->\n\n现决定对《{RULE}》（云政发〔2008〕5号）作如下修改：\n"
    assert full_lines(text) == {f"amends {RULE} {RULE} number=云政发〔2008〕5号"}


def test_lists_of_one_notice() -> None:
    own = "双河县人民政府办公室关于公布继续有效、废止和失效的行政规范性文件目录的通知"
    assert full_lines(LISTS) == {
        f"issues 双河县人民政府办公室 {own} date=2018-08-20 number=双政办发〔2018〕62号",
        f"takesEffect {own} from=issue",
        f"supersedes {own} 双河县人民政府关于印发〈双河县小型水库安全管理办法（试行）〉的通知 number=双政发〔2012〕7号",
        f"supersedes {own} 双河县人民政府关于食盐专营管理的通告 number=双政发〔2004〕30号",
        f"supersedes {own} 双河县人民政府关于扶持光伏产业发展的若干意见 number=双政发〔2013〕11号",
    }


def test_list_of_what_ends_stops_where_that_of_what_changes_begins() -> None:
    own = "云川市人民政府关于废止和修改部分规章的决定"
    found = {line for line in full_lines(REPEALS) if not line.startswith("issues")}
    assert found == {
        f"supersedes {own} 云川市房屋拆迁管理办法 number=云川市人民政府令第8号",
        f"supersedes {own} 云川市罚没财物管理办法 number=云川市人民政府令第11号",
        f"supersedes {own} 云川市人民政府关于印发〈云川市暂住人口管理规定〉的通知 number=云府发〔1998〕2号",
        f"amends {own} 云川市户外广告管理办法",
        f"amends {own} 云川市城市绿线管理办法",
    }
