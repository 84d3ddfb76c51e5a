"""Invented newspaper pages and briefings."""

from kg.document import find_documents
from kg.model import Document, SourceText

PAGE = """
节水惠民 云川市在行动

——我市推进节水工作纪实

□本报记者 李明 通讯员 王芳

近年来,云川市坚持节水优先,把节水工作摆上重要位置,全市用水总量下降,节水成为市

民的习惯。云川市水务局局长贾维岳向记者介绍,今年将再建十个节水小区。

打好节水基础

云川市先后出台《云川市节水办法》等文件,不断完善制度,三年来共投入资金两亿元,改造管网一百公里,成效明显。

章贡区水务局: 送水上门解民忧

本报讯(邬一帆)近日,章贡区水务局组织志愿者为山上住户送水上门,解民忧。章贡区水务局还建了水窖。

本报讯(汤小满)9月2日,省歌舞团在剧院演出,观众掌声不断。
"""
BRIEFING = """
# 云川市节水工作 简报

第 12 期

云川市节水领导小组办公室

2020 年 3 月 2 日

---

## 云川市推进节水 用水总量下降

近年来，云川市坚持节水优先，把节水工作摆上重要位置，全市用水总量下降，节水成为市民的习惯。

**一、建章立制。**先后出台文件。

## 会昌县修好管网

会昌县改造管网一百公里，漏损率下降到百分之八，群众用上了放心水，对此十分满意，纷纷点赞。

报：市委、市政府领导
"""


def read(text: str) -> list[Document]:
    return find_documents(SourceText("a.txt", text, "", "txt"))


def titles(documents: list[Document]) -> list[str]:
    return [d.title.value if d.title else "" for d in documents]


def test_articles_of_a_newspaper_page() -> None:
    assert titles(read(PAGE)) == ["节水惠民 云川市在行动", "章贡区水务局: 送水上门解民忧", ""]


def test_lines_of_columns_are_joined() -> None:
    assert "节水成为市民的习惯。" in read(PAGE)[0].text


def test_by_line_and_subtitle_are_head_lines() -> None:
    article = read(PAGE)[0]
    heads = [article.text_of(b) for b in article.blocks if b.kind == "head"]
    assert heads == ["——我市推进节水工作纪实", "□本报记者 李明 通讯员 王芳"]


def test_subheading() -> None:
    article = read(PAGE)[0]
    assert [article.text_of(b) for b in article.blocks if b.kind == "heading"] == ["打好节水基础"]


def test_an_article_belongs_to_the_place_of_its_headline() -> None:
    assert read(PAGE)[1].place == "章贡区"


def test_a_briefing_and_its_articles() -> None:
    issue, *articles = read(BRIEFING)
    assert issue.title and issue.title.value == "云川市节水工作简报"
    assert issue.number and issue.number.value == "第12期"
    assert issue.date and issue.date.value == "2020-03-02"
    assert [i.value for i in issue.issuers] == ["云川市节水领导小组办公室"]
    assert titles(articles) == ["云川市推进节水 用水总量下降", "会昌县修好管网"]
    assert [a.place for a in articles] == ["云川市", "会昌县"]
    assert "报：" not in articles[-1].text
