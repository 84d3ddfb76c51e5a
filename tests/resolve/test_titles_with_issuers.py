"""Titles whose issuers the print only sets apart: with 、 between them, and without them."""

from kg.document import find_documents
from kg.model import DocumentRef, SourceText
from kg.relations.documents.frame import document_mention
from kg.resolve.entities import resolve_mention

LETTER = "清江省水利厅\n清江省财政厅\n关于节水工作的通知\n清水发〔2031〕3号\n各市水利局、财政局：\n请节水。\n2031年3月5日\n"


def names_of(text: str) -> set[str]:
    [letter] = find_documents(SourceText("l.txt", text, "", "txt"))
    ref = resolve_mention(document_mention(letter), DocumentRef("d", "l.txt"))
    return {ref.name, ref.mention, *ref.aliases}


def test_issuers_on_lines_of_their_own() -> None:
    assert names_of(LETTER) == {
        "清江省水利厅清江省财政厅关于节水工作的通知",
        "清江省水利厅、清江省财政厅关于节水工作的通知",
        "关于节水工作的通知",
    }


def test_one_issuer_and_issuers_joined_in_print() -> None:
    for title in ("清江省水利厅关于节水工作的通知", "清江省水利厅、清江省财政厅关于节水工作的通知"):
        assert names_of(title + LETTER[LETTER.index("\n清水发") :]) == {title}
