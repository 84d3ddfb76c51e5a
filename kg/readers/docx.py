"""DOCX: paragraphs and tables in the order of the body, tables as Markdown tables."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Row

from kg.errors import SourceError

MAX_UNPACKED_BYTES = 500 * 1024 * 1024


def read(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the text; DOCX has no pages before it is laid out."""
    _check_archive(data)
    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise SourceError(f"not a Word document: {error}") from error
    blocks = [
        _markdown_table(block) if isinstance(block, Table) else block.text.strip()
        for block in document.iter_inner_content()
    ]
    return "\n\n".join(filter(None, blocks)) + "\n", ()


def _check_archive(data: bytes) -> None:
    """Refuse what is no archive, and one that unpacks to far more than any document holds."""
    try:
        size = sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile as error:
        raise SourceError(
            "not a .docx file", hint="An old .doc file must be saved as .docx first."
        ) from error
    if size > MAX_UNPACKED_BYTES:
        raise SourceError(f"unpacks to {size >> 20} MiB, more than a document can hold")


def _markdown_table(table: Table) -> str:
    rows = [_cells(row) for row in table.rows]
    width = max(map(len, rows), default=0)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]]) if lines else ""


def _cells(row: _Row) -> list[str]:
    """Return the text of each cell; one that is merged over columns counts once and leaves blanks."""
    texts, last = [], None
    for cell in row.cells:
        texts.append("" if cell._tc is last else " ".join(cell.text.split()).replace("|", "｜"))
        last = cell._tc
    return texts
