"""Officers who sign invented orders."""

import pytest

from kg.document import find_documents
from kg.mentions import Mentions
from kg.model import SourceText
from kg.relations import Reading
from kg.relations.posts.signers import extract_signers

ORDER = "云川省水利厅令\n第8号\n《云川省节水办法》已经厅务会议通过，现予发布。\n{}\n1993年9月27日\n"


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("云川省水利厅厅长　李明", [("李明", "云川省水利厅", "厅长")]),
        ("云川省水利厅厅长：李 明", [("李明", "云川省水利厅", "厅长")]),
        ("厅长　李明", [("李明", "云川省水利厅", "厅长")]),
        ("代 厅 长：李 小 明", [("李小明", "云川省水利厅", "代厅长")]),
        ("厅长　李明\n厅长　周川", []),
        ("云川省水利厅", []),
        ("云川省水利厅　云川省财政厅", []),
    ],
)
def test_signers(signature: str, expected: list[tuple[str, str, str]]) -> None:
    [order] = find_documents(SourceText("o.txt", ORDER.format(signature), "", "txt"))
    facts = extract_signers(Reading(order, order, Mentions.of([])))
    found = [(f.subject.value, f.object.text, dict(f.qualifiers)["title"]) for f in facts]
    assert found == expected


def test_none_where_two_bodies_issue_the_order() -> None:
    order = "云川省水利厅\n云川省财政厅令\n第8号\n现发布《云川省节水办法》。\n厅长　李明\n1993年9月27日\n"
    [order] = find_documents(SourceText("o.txt", order, "", "txt"))
    assert not list(extract_signers(Reading(order, order, Mentions.of([]))))
