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
        ("厅长　李明", []),
        ("云川省水利厅", []),
        ("云川省水利厅　云川省财政厅", []),
    ],
)
def test_signers(signature: str, expected: list[tuple[str, str, str]]) -> None:
    [order] = find_documents(SourceText("o.txt", ORDER.format(signature), "", "txt"))
    facts = extract_signers(Reading(order, order, Mentions.of([])))
    found = [(f.subject.value, f.object.text, dict(f.qualifiers)["title"]) for f in facts]
    assert found == expected
