"""Evidence is cut from the source: its words, its page and what stands around it."""

from __future__ import annotations

import pytest

from kg.model import CONTEXT, SourceText

TEXT = "前" * 50 + "任命周云山为局长" + "后" * 50
SOURCE = SourceText("a.txt", TEXT, "", "txt", (0, 50))


def test_evidence_keeps_the_words_around_it():
    evidence = SOURCE.evidence(50, 58)
    assert (evidence.quote, evidence.page) == ("任命周云山为局长", 2)
    assert (evidence.prefix, evidence.suffix) == ("前" * CONTEXT, "后" * CONTEXT)


@pytest.mark.parametrize("start, end", [(0, 5), (3, len(TEXT))], ids=["at start", "at end"])
def test_context_ends_where_the_source_ends(start: int, end: int):
    evidence = SOURCE.evidence(start, end)
    assert evidence.prefix + evidence.quote + evidence.suffix == TEXT[: end + CONTEXT]
