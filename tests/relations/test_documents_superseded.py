"""Which documents an invented notice ends or changes."""

import pytest

from tests.relations.document_facts import full_lines, lines_of

HEAD = "云川市人民政府关于{}的通知\n云府发〔2031〕3号\n各县（市、区）人民政府：\n"
END = "\n云川市人民政府\n2031年3月5日\n"
OLD = "云川市养犬办法"

SUPERSEDED = [
    (
        "《云川市养犬办法》（云府发〔2021〕1号）、《云川市养猫办法》（云府发〔2021〕2号）同时废止。",
        [f"{OLD} number=云府发〔2021〕1号", "云川市养猫办法 number=云府发〔2021〕2号"],
    ),
    ("《云川市养犬办法》等3个文件同时废止。", [OLD]),
    ("《云川市养犬办法》自本通知印发之日起废止。", [OLD]),
    (
        "原印发的《云川市养犬办法》（云府发〔2021〕1号）即行废止。",
        [f"{OLD} number=云府发〔2021〕1号"],
    ),
    ("同时废止《云川市养犬办法》（云府发〔2021〕1号）。", [f"{OLD} number=云府发〔2021〕1号"]),
    ("2021年7月1日印发的《云川市养犬办法》同时作废。", [OLD]),
    (
        "本通知自2031年4月1日起施行，《云川市养犬办法》同时停止执行。",
        [f"{OLD} date=2031-04-01"],
    ),
    ("《云川市养犬办法》自2031年6月1日起停止执行。", [f"{OLD} date=2031-06-01"]),
    ("《云川市养犬办法》自同日起废止。", [OLD]),
    (
        "云川市公安局令第7号公布的《云川市养犬办法》同时废止。",
        [f"{OLD} number=云川市公安局令第7号"],
    ),
    ("决定对《云川市养犬办法》等2件规范性文件予以废止。", [OLD]),
    (
        "2000年10月31日原云川市计划委员会令第8号发布的《云川市养犬办法》、2001年11月7日原云川市计划委员会令第15号发布的《云川市养猫办法》同时废止。",
        [
            f"{OLD} number=云川市计划委员会令第8号",
            "云川市养猫办法 number=云川市计划委员会令第15号",
        ],
    ),
    ("《云川市养犬办法》及其他与本通知相抵触的规定同时废止。", [OLD]),
    ("《云川市养犬办法》中有关登记费的规定同时废止。", []),
    ("《云川市养犬办法》第五条同时废止。", []),
    ("《云川市养犬办法》与本通知不一致的，以本通知为准。", []),
    ("《云川市养犬许可证》被撤销的，", []),
    ("不再执行《云川市养犬办法》中关于收费的规定。", []),
]
AMENDED = [
    ("修改养犬办法", "决定对《云川市养犬办法》作如下修改：", [OLD]),
    (
        "修改养犬办法",
        "现对《云川市养犬办法》（云府发〔2021〕1号）部分条款修改如下：",
        [f"{OLD} number=云府发〔2021〕1号"],
    ),
    ("调整养犬收费", "现对《云川市养犬办法》有关内容调整如下：", [OLD]),
    ("废止和宣布失效部分规章", "将《云川市养犬办法》第六条中的“公安局”修改为“城管局”。", [OLD]),
    ("修改部分规章", "将《云川市养犬办法》第三条修改为：“养犬应当登记。”", [OLD]),
    ("修改《云川市养犬办法》", "请遵照执行。", [OLD]),
    ("做好养犬工作", "要抓紧修订《云川市养犬办法》。", []),
    ("做好养犬工作", "组织对《云川市养犬办法》进行修改完善。", []),
]


@pytest.mark.parametrize(("text", "expected"), SUPERSEDED, ids=[c[0] for c in SUPERSEDED])
def test_supersedes(text: str, expected: list[str]) -> None:
    found = lines_of(HEAD.format("做好养犬工作") + text + END, "supersedes")
    assert found == [f"supersedes {line}" for line in expected]


@pytest.mark.parametrize(("about", "text", "expected"), AMENDED, ids=[c[1] for c in AMENDED])
def test_amends(about: str, text: str, expected: list[str]) -> None:
    found = lines_of(HEAD.format(about) + text + END, "amends")
    assert found == [f"amends {line}" for line in expected]


LIST_WITH_COUNT = """云川市人民政府关于宣布失效一批文件的决定
云府〔2031〕7号
各县（市、区）人民政府：
根据2031年3月1日市政府关于公布失效的文件目录的通知，市政府决定宣布下列文件失效。
1990年4月9日《云川市人民政府关于粮票的通知》印发以来，情况已经变化。
云川市人民政府
2031年3月5日
附件
宣布失效的云川市人民政府文件目录
（共1件）
1.关于做好粮票发放工作的通知（云府〔1988〕8号）
"""


def test_a_count_may_stand_below_the_head_of_a_list_and_a_year_opens_no_item() -> None:
    found = [line for line in full_lines(LIST_WITH_COUNT) if line.startswith("supersedes")]
    own = "云川市人民政府关于宣布失效一批文件的决定"
    assert found == [f"supersedes {own} 关于做好粮票发放工作的通知 number=云府〔1988〕8号"]


LIST = """云川市人民政府关于公布规范性文件清理结果的决定
云府发〔2031〕6号
各县（市、区）人民政府：
经2031年3月1日市政府第5次常务会议审议通过，市政府决定：
一、废止下列规范性文件：
1．云川市人民政府关于加快发展养老服务业的意见（云府发〔2014〕11号）
2．《云川市燃气管理办法》（云府发〔2016〕3号）
二、继续有效的规范性文件：
1．云川市人民政府关于加强消防工作的意见（云府发〔2019〕11号）
云川市人民政府
2031年3月5日
"""


def test_repeal_list_names_documents_without_brackets_too() -> None:
    own = "云川市人民政府关于公布规范性文件清理结果的决定"
    assert full_lines(LIST) == {
        f"issues 云川市人民政府 {own} date=2031-03-05 number=云府发〔2031〕6号",
        f"approves 市政府第5次常务会议 {own} date=2031-03-01",
        f"supersedes {own} 云川市人民政府关于加快发展养老服务业的意见 number=云府发〔2014〕11号",
        f"supersedes {own} 云川市燃气管理办法 number=云府发〔2016〕3号",
    }


RULES = """# 云川市犬只猫只管理规定

2031年3月1日云川市人民政府令第9号公布 自2031年4月1日起施行

<!-- INFO END -->

第一条 为了加强管理，制定本规定。

第二条 本规定自2031年4月1日起施行。2012年12月29日原云川市畜牧局令第8号公布的《云川市犬只、猫只管理规定》同时废止。
"""


def test_an_earlier_rule_of_the_same_title_keeps_its_number() -> None:
    (found,) = [line for line in full_lines(RULES) if line.startswith("supersedes")]
    assert found.endswith("date=2031-04-01 number=云川市畜牧局令第8号")
