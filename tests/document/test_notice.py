"""Invented notices: their heads, and what they carry."""

import pytest

from kg.document import find_documents
from kg.model import Document, SourceText, Stated

LETTER = """云川市人民政府关于
印发云川市养犬管理办法的通知
云政发〔2021〕7号
各县（市、区）人民政府，市政府各部门：
《云川市养犬管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。
云川市人民政府
2021年3月8日
（此件公开发布）
云川市养犬管理办法
第一章 总则
第一条 为了规范养犬行为，制定本办法。
第二条 本办法适用于本市。
"""


def read(text: str) -> list[Document]:
    return find_documents(SourceText("a.txt", text, "", "txt"))


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


def test_head_of_a_notice() -> None:
    [notice] = read(LETTER)
    assert value(notice.title) == "云川市人民政府关于印发云川市养犬管理办法的通知"
    assert value(notice.number) == "云政发〔2021〕7号"
    assert [i.value for i in notice.issuers] == ["云川市人民政府"]
    assert value(notice.date) == "2021-03-08"
    assert (notice.kind, notice.place) == ("通知", "云川市")
    assert value(notice.addressee) == "各县（市、区）人民政府，市政府各部门："


def test_what_a_notice_carries() -> None:
    [notice] = read(LETTER)
    [rules] = notice.parts
    assert value(rules.title) == "云川市养犬管理办法"
    assert [b.kind for b in rules.blocks] == ["title", "chapter", "article", "article"]
    assert rules.blocks[2].parent == 1


@pytest.mark.parametrize(
    "number",
    ["云政办发〔2008〕5号", "云政办发[2008]5号", "云政办发（2008） 5 号", "云政办发【2008】5号"],
)
def test_number_is_folded(number: str) -> None:
    [notice] = read(f"云川市人民政府办公室关于放假的通知\n{number}\n各单位：\n今天放假。\n")
    assert value(notice.number) == "云政办发〔2008〕5号"


STAMP = "2019年11月25日 10:05 来源：云川市政府网"


@pytest.mark.parametrize(
    ("signature", "date"), [("云川市人民政府\n2019年11月20日\n", "2019-11-20"), ("", "2019-11-25")]
)
def test_the_stamp_of_a_page_is_no_part_of_the_title(signature: str, date: str) -> None:
    title = "云川市人民政府任免工作人员"
    [notice] = read(f"{title}\n{STAMP}\n　　任命李清泉为云川市水利局局长。\n{signature}")
    assert (value(notice.title), value(notice.date)) == (title, date)
