"""Which invented meeting passed which document."""

import pytest

from tests.relations.document_facts import lines_of

NOTICE = "云川市人民政府关于养犬工作的通知\n云府发〔2031〕3号\n各县（市、区）人民政府：\n{}\n云川市人民政府\n2031年3月5日\n"
REPORT = "云川市政务动态\n2031年9月16日，{}\n"
OWN = "云川市养犬办法"

IN_NOTICE = [
    (
        "《云川市养犬办法》已经2031年2月3日市政府第8次常务会议审议通过，现印发给你们。",
        [f"市政府第8次常务会议 {OWN} date=2031-02-03"],
    ),
    (
        "《云川市养犬办法》已经2031年2月3日召开的市政府第八次常务会议修订通过，现予印发。",
        [f"市政府第8次常务会议 {OWN} date=2031-02-03"],
    ),
    (
        "《云川市养犬办法》已经市政府第8次常务会研究通过，现印发给你们。",
        [f"市政府第8次常务会议 {OWN}"],
    ),
    (
        "经市政府第8次常务会议研究同意，现将《云川市养犬办法》印发给你们。",
        [f"市政府第8次常务会议 {OWN}"],
    ),
    (
        "《云川市养犬条例》已由云川市第十六届人民代表大会常务委员会第十次会议于2031年1月5日通过，"
        "并经清江省第十四届人民代表大会常务委员会第八次会议于2031年2月6日批准，现予公布。",
        [
            "云川市第十六届人民代表大会常务委员会第十次会议 云川市养犬条例 date=2031-01-05",
            "清江省第十四届人民代表大会常务委员会第八次会议 云川市养犬条例 date=2031-02-06",
        ],
    ),
    (
        "落实党的十九届五中全会通过的《关于发展规划的建议》。",
        ["中国共产党第十九届中央委员会第五次全体会议 关于发展规划的建议"],
    ),
    ("《云川市养犬办法》已经市政府常务会议审议通过，现印发给你们。", []),
    ("《云川市养犬办法》经市政府同意，现印发给你们。", []),
    ("经市政府第8次常务会议研究，现就有关事项通知如下。", []),
    ("《云川市养犬办法》提交市政府第8次常务会议审议。", []),
]
IN_REPORT = [
    (
        "市政府召开第二十一次常务会议。会议听取了养犬工作汇报，原则通过了《甲办法》《乙方案》，审议了《丙规划》。",
        [f"市政府第21次常务会议 {name} date=2031-09-16" for name in ("甲办法", "乙方案")],
    ),
    (
        "市长周大河主持召开市政府党组会议暨第三次常务会议。会议审议并原则同意《甲办法》。",
        ["市政府第3次常务会议 甲办法 date=2031-09-16"],
    ),
    (
        "县政府召开党组（扩大）会议和第十三三次常务会议。会议原则通过了《甲办法》。",
        ["县政府第13次常务会议 甲办法 date=2031-09-16"],
    ),
    (
        "云川市第十六届人大常委会第五次会议举行。会议表决通过了《甲条例》，听取和审议了《乙报告》。",
        ["云川市第十六届人民代表大会常务委员会第五次会议 甲条例 date=2031-09-16"],
    ),
    ("会议通过了《甲办法》。", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_NOTICE, ids=[c[0] for c in IN_NOTICE])
def test_approved_in_a_notice(text: str, expected: list[str]) -> None:
    assert lines_of(NOTICE.format(text), "approves") == [f"approves {e}" for e in expected]


@pytest.mark.parametrize(("text", "expected"), IN_REPORT, ids=[c[0] for c in IN_REPORT])
def test_approved_in_a_report(text: str, expected: list[str]) -> None:
    assert lines_of(REPORT.format(text), "approves") == [f"approves {e}" for e in expected]
