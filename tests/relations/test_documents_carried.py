"""Which documents an invented letter prints or passes on."""

import pytest

from tests.relations.document_facts import lines_of

HEAD = "云川市人民政府办公室关于养犬工作的通知\n云府办发〔2031〕3号\n各县（市、区）人民政府：\n"
END = "\n云川市人民政府办公室\n2031年3月5日\n"

CASES = [
    (
        "《云川市养犬办法》已经市政府同意，现印发给你们，请认真贯彻执行。",
        ["carries 云川市养犬办法"],
    ),
    ("现将《云川市养犬办法》印发给你们，请抓好贯彻落实。", ["carries 云川市养犬办法"]),
    ("现印发《云川市养犬办法》，请遵照执行。", ["carries 云川市养犬办法"]),
    (
        "根据《中华人民共和国动物防疫法》，我市制定了《云川市养犬办法》，现印发给你们。",
        ["carries 云川市养犬办法", "cites 中华人民共和国动物防疫法 basis=True"],
    ),
    (
        "现将《云川市养犬办法》（以下简称《办法》）印发给你们，请按照《办法》执行。",
        ["carries 云川市养犬办法"],
    ),
    (
        "《云川市养犬办法》《云川市养猫办法》已经市政府同意，现予印发。",
        ["carries 云川市养犬办法", "carries 云川市养猫办法"],
    ),
    (
        "现将《清江省关于印发养犬办法的通知》（清府办发〔2031〕1号）转发给你们。",
        ["forwards 清江省关于印发养犬办法的通知"],
    ),
    ("市公安局《关于养犬的意见》已经市政府同意，现转发给你们。", ["forwards 关于养犬的意见"]),
    ("经市政府同意，将市公安局《云川市养犬办法》印发给你们。", ["carries 云川市养犬办法"]),
    ("各单位应当将《云川市养犬办法》的要求落实到位。", ["cites 云川市养犬办法"]),
    ("市政府印发的《云川市养犬办法》作了规定。", ["cites 云川市养犬办法"]),
    ("各单位要及时印发《养犬宣传手册》。", ["cites 养犬宣传手册"]),
    ("现行的《云川市养犬办法》已公布多年。", ["cites 云川市养犬办法"]),
    ("现就有关事项通知如下：", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_carried(text: str, expected: list[str]) -> None:
    assert lines_of(HEAD + text + END, "carries", "forwards", "cites") == expected


def test_a_letter_whose_title_forwards_but_whose_text_prints() -> None:
    text = (
        "云川市人民政府办公室转发市公安局关于印发养犬办法的通知\n云府办发〔2031〕3号\n各县人民政府：\n"
        "现将《云川市养犬办法》印发给你们，请遵照执行。\n"
    )
    assert lines_of(text + END, "carries", "forwards") == ["forwards 云川市养犬办法"]


def test_a_letter_that_nothing_names_carries_nothing() -> None:
    text = "各县人民政府：\n《2031年工作责任分解》已经市政府同意，现印发给你们。\n"
    titled = "云川市人民政府关于印发2031年工作责任分解的通知\n"
    assert lines_of(text, "carries", "cites") == []
    assert lines_of(titled + text, "carries") == ["carries 2031年工作责任分解"]


def test_notice_that_prints_its_text_at_once() -> None:
    text = (
        "云川市公安局关于印发《云川市养犬办法》的通知\n云公发〔2031〕3号\n第一条 根据《动物防疫法》，"
        "制定本办法。\n第二条 本办法自2031年5月1日起施行。\n"
    )
    assert lines_of(text, "carries") == ["carries 云川市养犬办法"]
