"""Read a file of any known format into a `SourceText`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from kg.errors import SourceError
from kg.model import SourceText

Reader = Callable[[bytes], tuple[str, tuple[int, ...]]]

READERS = {
    ".txt": "kg.readers.plain",
    ".md": "kg.readers.plain",
    ".markdown": "kg.readers.plain",
    ".html": "kg.readers.html",
    ".htm": "kg.readers.html",
    ".docx": "kg.readers.docx",
    ".pdf": "kg.readers.pdf",
}
"""The module that reads each file name ending; each has `read(data) -> (text, page starts)`."""

MAX_BYTES = 200 * 1024 * 1024


def read_source(path: Path, name: str) -> SourceText:
    """Return the decoded text of the file, under the name that facts will give as their source.

    Raises `SourceError` where the file cannot be read, is empty or is too large.
    """
    reader = _reader_for(path)
    data = _read_bytes(path)
    text, pages = reader(data)
    if not text.strip():
        raise SourceError("no text in it", where=name, hint="A scanned page needs OCR first.")
    return SourceText(name, text, hashlib.sha256(data).hexdigest(), path.suffix[1:].lower(), pages)


def _reader_for(path: Path) -> Reader:
    module = READERS.get(path.suffix.lower())
    if module is None:
        raise SourceError(
            f"no reader for {path.suffix or 'a file without an ending'}",
            where=str(path),
            hint="Known endings: " + ", ".join(READERS),
        )
    read: Reader = import_module(module).read
    return read


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError(f"larger than {MAX_BYTES >> 20} MiB", where=str(path))
        return path.read_bytes()
    except OSError as error:
        raise SourceError(error.strerror or str(error), where=str(path)) from error
