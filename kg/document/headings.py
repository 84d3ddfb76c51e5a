"""Tell under which headings a place in a document stands.

Document, offset → 二、重点任务 › （一）深化改革
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kg.model import Block, Document

_HEADING_KINDS = ("chapter", "section", "article", "heading", "item", "annex")
_HEADING_END = re.compile(r"[。：:；;！？!?\n（(〔［\[]|$")
_LONGEST = 40
JOINT = " › "


def heading_path(document: Document, offset: int) -> str:
    """Return the headings above the offset, outermost first, "" where there are none.

    A heading that the offset itself stands in is none above it. Of an item the words up to its
    first sentence's end count, 40 characters at most.
    """
    names = [_name(document, block) for block in _above(document, offset)]
    return JOINT.join(reversed([name for name in names if name]))


def _above(document: Document, offset: int) -> Iterator[Block]:
    """Yield the blocks with a heading that hold the offset below it, innermost first."""
    blocks = document.blocks
    index: int | None = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    while index is not None and index >= 0:
        block = blocks[index]
        if block.kind in _HEADING_KINDS and offset > _heading_end(document, block):
            yield block
        index = block.parent


def _heading_end(document: Document, block: Block) -> int:
    """Return where the block's heading ends; its label's own brackets end nothing."""
    found = _HEADING_END.search(document.text, block.start + len(block.label), block.end)
    return found.start() if found else block.end


def _name(document: Document, block: Block) -> str:
    end = min(_heading_end(document, block), block.start + _LONGEST)
    return "".join(document.text[block.start : end].split())
