"""The layout of last resort: each line with text is a paragraph."""

from __future__ import annotations

import re

from kg.mapped_text import MappedText
from kg.model import Block, Document, SourceText, Stated


def find_plain_document(source: SourceText) -> Document:
    lines = [
        MappedText.of(source.text, m.start(), m.end())
        for m in re.finditer(r"\S[^\n]*", source.text)
    ]
    body = MappedText.join([line.strip() for line in lines], "\n")
    blocks, start = [], 0
    for line in body.text.split("\n"):
        blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    first = blocks[0]
    title = Stated(body.text[first.start : first.end], first.start, first.end)
    return Document(source.name, "plain", body, tuple(blocks), title)
