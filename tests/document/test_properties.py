"""What holds for every text, whatever the repair."""

import itertools

from hypothesis import given, settings
from invented_texts import TEXTS, source_of

from kg.document import check_contents, find_documents
from kg.document.outline import write_outline
from kg.model import Document
from kg.pipeline import walk_parts


def all_documents(text: str) -> list[Document]:
    return [part for issued in find_documents(source_of(text)) for part in walk_parts(issued)]


@given(TEXTS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_every_piece_of_a_body_stands_in_the_source(text: str) -> None:
    for document in all_documents(text):
        for piece in document.body.pieces:
            there = text[piece.source_start : piece.source_start + piece.length]
            assert document.text[piece.start : piece.end] == there


@given(TEXTS)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_nothing_of_the_source_is_in_two_places(text: str) -> None:
    taken = sorted(
        (piece.source_start, piece.source_start + piece.length)
        for document in all_documents(text)
        for piece in document.body.pieces
    )
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(taken))


@given(TEXTS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_blocks_are_apart_and_parents_come_first(text: str) -> None:
    for document in all_documents(text):
        end = 0
        for index, block in enumerate(document.blocks):
            assert block.parent is None or block.parent < index
            assert block.end <= len(document.text)
            if block.kind != "table":
                assert block.start >= end
                end = block.end
            for cell in block.cells:
                assert block.start <= cell.start <= cell.end <= block.end


@given(TEXTS)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_values_of_the_head_stand_in_the_body(text: str) -> None:
    for document in all_documents(text):
        for stated in (document.title, document.number, document.date, *document.issuers):
            if stated:
                assert document.text[stated.start : stated.end].strip()
                assert document.evidence(stated.start, stated.end, source_of(text)).quote


@given(TEXTS)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_outline_and_comparison_never_fail(text: str) -> None:
    documents = find_documents(source_of(text))
    assert write_outline(documents)
    check_contents(source_of(text), documents)
