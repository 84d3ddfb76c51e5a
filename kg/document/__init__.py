"""Find the issued documents in a source text and repair their text.

SourceText → Document(s)
"""

from __future__ import annotations

from kg.document.contents import Difference, check_contents
from kg.document.layout import read_layout
from kg.model import Document, SourceText

__all__ = ["Difference", "check_contents", "find_documents"]


def find_documents(source: SourceText) -> list[Document]:
    """Return the documents that the source holds, in the order in which they start."""
    return read_layout(source)
