"""Find the issued documents in a source text and repair their text.

SourceText → Document(s)
"""

from __future__ import annotations

from kg.document.plain import find_plain_document
from kg.model import Document, SourceText


def find_documents(source: SourceText) -> list[Document]:
    """Return the documents that the source holds, in the order in which they start."""
    return [find_plain_document(source)]
