"""Tables of persons: appointments, members of groups, posts."""

import pytest

from kg.document import find_documents
from kg.mentions import Mentions
from kg.model import SourceText
from kg.relations import Reading
from kg.relations.posts.tables import extract_tables

HEAD = "云川市人民政府关于李清泉等同志职务任免的通知\n\n云府字〔2021〕7号\n\n各县（市、区）人民政府：\n\n经研究，决定：\n\n"
GROUP = "云川市人民政府办公室关于成立云川市防汛指挥部的通知\n\n云府办字〔2021〕8号\n\n各县（市、区）人民政府：\n\n组成人员如下：\n\n"


def read(text):
    found = []
    for document in find_documents(SourceText("a.md", text, "", "md")):
        facts = extract_tables(Reading(document, document, Mentions.of([])))
        for fact in (f for f in facts if not f.derived):
            q = dict(fact.qualifiers)
            body = q.get("organization")
            found.append(
                (
                    fact.predicate,
                    fact.subject.text if fact.object.type == "Person" else fact.object.text,
                    fact.object.text if fact.object.type == "Person" else fact.subject.text,
                    body.text if body else None,
                    q.get("title") or q.get("role"),
                )
            )
    return found


CASES = [
    (
        "appointed_and_removed",
        HEAD + "| 姓名 | 任职 | 免职 |\n| --- | --- | --- |\n| 李清泉 | 云川市水利局局长 | 云川市林业局局长 |\n| 王 楠 | | 云川市水利局局长 |\n",
        [
            ("appoints", "云川市人民政府", "李清泉", "云川市水利局", "局长"),
            ("removes", "云川市人民政府", "李清泉", "云川市林业局", "局长"),
            ("removes", "云川市人民政府", "王楠", "云川市水利局", "局长"),
        ],
    ),
    (
        "group",
        GROUP + "| 指挥部职务 | 姓名 | 单位及职务 |\n| --- | --- | --- |\n| 总指挥 | 李清泉 | 市长 |\n| 成员 | 王 楠 | 市水利局局长 |\n",
        [
            ("holdsPost", "市政府", "李清泉", None, "市长"),
            ("heads", "云川市防汛指挥部", "李清泉", None, "总指挥"),
            ("holdsPost", "市水利局", "王楠", None, "局长"),
        ],
    ),
    (
        "body_and_post_apart",
        GROUP + "| 序号 | 姓名 | 单位 | 职务 |\n| --- | --- | --- | --- |\n| 1 | 李清泉 | 市财政局 | 副局长 |\n",
        [("holdsPost", "市财政局", "李清泉", None, "副局长")],
    ),
    ("no_persons", GROUP + "| 序号 | 单位 | 任务 |\n| --- | --- | --- |\n| 1 | 市财政局 | 保障经费 |\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_tables(text, expected):
    assert read(text) == expected
