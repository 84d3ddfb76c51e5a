"""PDF with a text layer: the text of each page in the order of the file, page starts kept."""

from __future__ import annotations

import pypdfium2

from kg.errors import SourceError


def read(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the text of all pages and where each starts."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise SourceError(
            f"not a readable PDF: {error}", hint="An encrypted file must be unlocked first."
        ) from error
    text, starts = "", []
    for page in document:
        starts.append(len(text))
        text += _page_text(page) + "\n\n"
    document.close()
    if not text.strip():
        raise SourceError("a PDF without a text layer", hint="Run OCR on it first.")
    return text, tuple(starts)


def _page_text(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    words: str = layer.get_text_bounded()
    layer.close()
    page.close()
    # U+FFFE is how PDFium marks a hyphen at a line end.
    return words.replace("\r\n", "\n").replace("\ufffe", "").strip()
