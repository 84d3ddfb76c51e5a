"""Which titles a sentence cites, and whether as its ground."""

import pytest

from tests.relations.document_facts import lines_of

HEAD = "云川市人民政府关于做好社会救助工作的意见\n云府发〔2031〕3号\n各县（市、区）人民政府：\n"

CASES = [
    ("according", "根据《云川市救助条例》，制定本意见。", ["云川市救助条例 basis=True"]),
    (
        "list",
        "依据《甲省救助条例》、《云川市救助条例》和《云川市救助办法》等规定，结合实际。",
        ["甲省救助条例 basis=True", "云川市救助条例 basis=True", "云川市救助办法 basis=True"],
    ),
    (
        "issuer_between",
        "按照民政部《关于救助的通知》（民发〔2030〕2号）、省民政厅《关于低保的通知》（清民〔2030〕9号）要求，",
        [
            "关于救助的通知 basis=True number=民发〔2030〕2号",
            "关于低保的通知 basis=True number=清民〔2030〕9号",
        ],
    ),
    (
        "approved_by",
        "按照省委、省政府批准的《云川市改革方案》执行。",
        ["云川市改革方案 basis=True"],
    ),
    ("carry_out", "为贯彻落实《云川市救助条例》精神，", ["云川市救助条例 basis=True"]),
    ("carry_out_law", "要认真贯彻执行国务院发布的《救助条例》。", ["救助条例 basis=True"]),
    ("by", "困难学生按《云川市资助办法》执行。", ["云川市资助办法 basis=True"]),
    ("by_and", "依照本办法和《云川市救助条例》的规定处理。", ["云川市救助条例 basis=True"]),
    (
        "article",
        "依照《云川市救助条例》第二十七条第一款的规定处罚。",
        ["云川市救助条例 article=第二十七条第一款 basis=True"],
    ),
    ("as_ground", "以《云川市救助条例》为依据，", ["云川市救助条例 basis=True"]),
    ("to_implement", "为了实施《云川市救助条例》，制定本意见。", ["云川市救助条例"]),
    (
        "number_before",
        "比照省税务局下发的清税发〔1993〕15号《关于清产核资的通知》办理。",
        ["关于清产核资的通知 number=清税发〔1993〕15号"],
    ),
    (
        "number_behind_issuer",
        "国家税务总局国税函〔1996〕685号《关于湖泊的批复》已有规定。",
        ["关于湖泊的批复 number=国税函〔1996〕685号"],
    ),
    (
        "attached_paper_of_others",
        "《关于工会资产的通知》（云工字〔1993〕66号，见附件）已经明确。",
        ["关于工会资产的通知 number=云工字〔1993〕66号"],
    ),
    ("itself_by_its_kind", "各部门按照本《实施细则》要求，制定细则。", []),
    ("refer", "参照《云川市低保办法》办理。", ["云川市低保办法"]),
    ("strict", "严格执行《云川市救助规范》，", ["云川市救助规范"]),
    ("violate", "违反《治安管理办法》的，", ["治安管理办法"]),
    (
        "adopt",
        "先后印发《云川市低保办法》《云川市特困办法》，",
        ["云川市低保办法", "云川市特困办法"],
    ),
    (
        "new_clause",
        "根据《云川市救助条例》，参照《云川市低保办法》，",
        ["云川市救助条例 basis=True", "云川市低保办法"],
    ),
    (
        "made_after",
        "根据《云川市救助条例》制定的《云川市低保办法》",
        ["云川市救助条例 basis=True", "云川市低保办法"],
    ),
    ("by_rule_submit", "应当按规定提交《低保工作报告》。", ["低保工作报告"]),
    ("once", "依据《甲条例》，适用《甲条例》。又按照《甲条例》。", ["甲条例 basis=True"]),
    ("ground_later", "适用《甲条例》。按照《甲条例》执行。", ["甲条例 basis=True"]),
    (
        "two_numbers",
        "执行《甲办法》（云府发〔2029〕1号）、《甲办法》（云府发〔2030〕2号）。",
        ["甲办法 number=云府发〔2029〕1号", "甲办法 number=云府发〔2030〕2号"],
    ),
    (
        "short_name",
        "依据《中华人民共和国救助法》（以下简称《救助法》），按照《救助法》第三条，",
        ["中华人民共和国救助法 basis=True"],
    ),
    (
        "short_names",
        "根据《中华人民共和国甲法》《中华人民共和国乙法》（以下简称《甲法》《乙法》），适用《乙法》。",
        ["中华人民共和国甲法 basis=True", "中华人民共和国乙法 basis=True"],
    ),
    (
        "state_name",
        "依照《中华人民共和国救助法》。按照《救助法》办理。",
        ["中华人民共和国救助法 basis=True"],
    ),
    ("newspaper", "在《云川日报》上公告。", []),
    ("form", "填写《低保申请审批表》，", []),
    ("permit", "取得《云川市经营许可证》的，", []),
    ("own", "按照《云川市人民政府关于做好社会救助工作的意见》，", []),
    ("no_brackets", "根据云川市救助条例，", []),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_cites(text: str, expected: list[str]) -> None:
    assert lines_of(HEAD + text + "\n", "cites") == ["cites " + line for line in expected]
