"""The block tree of documents, for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Block, Document, Stated

_WIDTH = 60


def write_outline(documents: Sequence[Document]) -> str:
    """Return the heads and blocks of the documents, a line each, indented below what holds them."""
    return "\n".join(line for document in documents for line in _outline(document, 0)) + "\n"


def _outline(document: Document, depth: int) -> Iterator[str]:
    indent = "    " * depth
    yield f"{indent}{_value(document.title) or '–'}  [{document.layout}]"
    head = [
        _value(document.number),
        _value(document.date),
        "、".join(issuer.value for issuer in document.issuers),
        document.kind,
        document.place,
    ]
    yield f"{indent}  {' · '.join(filter(None, head)) or '–'}"
    depths: list[int] = []
    for block in document.blocks:
        depths.append(0 if block.parent is None else depths[block.parent] + 1)
        if block.kind != "table":
            yield f"{indent}  {'  ' * depths[-1]}{_line(document, block)}"
        else:
            yield f"{indent}  {'  ' * depths[-1]}table"
    for part in document.parts:
        yield from _outline(part, depth + 1)


def _line(document: Document, block: Block) -> str:
    words = " ".join(document.text_of(block).split())
    if len(words) > _WIDTH:
        words = words[: _WIDTH - 1] + "…"
    kind = "header row" if block.header else block.kind
    return f"{kind}  {words}"


def _value(stated: Stated | None) -> str:
    return stated.value if stated else ""
