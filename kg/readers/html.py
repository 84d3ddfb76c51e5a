"""HTML: the text a browser would show, tables as Markdown tables, one block a line."""

from __future__ import annotations

import re
from collections import deque

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.readers.encoding import decode

_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "head", "svg", "iframe", "-comment"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "tbody",
        "td",
        "tr",
        "ul",
    ]
)


def read(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the visible text; offsets of facts count in it, since markup is no part of the words."""
    declared = _CHARSET.search(data[:4096])
    tree = LexborHTMLParser(decode(data, declared.group(1).decode() if declared else ""))
    lines: list[str] = [""]
    if tree.root is not None:
        _write(tree.root, lines)
    return "\n\n".join(filter(None, map(_tidy, lines))) + "\n", ()


def _write(node: LexborNode, lines: list[str]) -> None:
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            lines[-1] += child.text_content or ""
        elif tag == "br":
            lines.append("")
        elif tag == "table" and _is_data_table(child):
            lines += ["", _markdown_table(child), ""]
        elif tag not in _SKIPPED:
            _write_element(child, tag in _BLOCKS, lines)
        child = child.next


def _write_element(node: LexborNode, is_block: bool, lines: list[str]) -> None:
    if is_block:
        lines.append("")
    _write(node, lines)
    if is_block:
        lines.append("")


def _is_data_table(table: LexborNode) -> bool:
    """Tell tables from layout: a table of data has a row of two cells and no table inside."""
    return not table.css("table table") and any(len(r.css("td, th")) > 1 for r in table.css("tr"))


def _markdown_table(table: LexborNode) -> str:
    rows = _grid(table)
    width = max(map(len, rows), default=0)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _grid(table: LexborNode) -> list[list[str]]:
    """Return the cells of each row; one merged over rows stands in each, over columns in the first."""
    hanging: dict[int, tuple[int, str]] = {}
    return [_row(tr, hanging) for tr in table.css("tr")]


def _row(tr: LexborNode, hanging: dict[int, tuple[int, str]]) -> list[str]:
    """Return the cells of a row; `hanging` has, by column, for how many more rows a text counts."""
    cells = deque(tr.css("td, th"))
    row: list[str] = []
    while cells or len(row) in hanging:
        if len(row) in hanging:
            (high, text), wide = hanging.pop(len(row)), 1
        else:
            cell = cells.popleft()
            text, high, wide = _cell(cell), _span(cell, "rowspan"), _span(cell, "colspan")
        if high > 1:
            hanging[len(row)] = (high - 1, text)
        row += [text, *[""] * (wide - 1)]
    return row


def _span(cell: LexborNode, attribute: str) -> int:
    """Return how many rows or columns a cell covers; pages also say nonsense."""
    value = cell.attributes.get(attribute) or ""
    return min(int(value), 1000) if value.isdecimal() and int(value) else 1


def _cell(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text(separator=" ").strip()).replace("|", "｜")


def _tidy(line: str) -> str:
    if line.startswith("| "):
        return line
    return re.sub(r"[ \t\r\n\xa0]+", " ", line).strip(" \u3000")
