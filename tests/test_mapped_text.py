"""Repaired text and its map back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.mapped_text import MappedText


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_every_piece_is_what_stands_in_the_source(source: str, cuts: list[tuple[int, int]]) -> None:
    parts = [MappedText.of(source, *sorted(cut)) for cut in cuts]
    joined = MappedText.join(parts, "\n")
    for piece in joined.pieces:
        words = source[piece.source_start : piece.source_start + piece.length]
        assert joined.text[piece.start : piece.end] == words
    assert sum(p.length for p in joined.pieces) == sum(map(len, parts))
