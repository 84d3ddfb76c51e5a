"""A component as a user would add it: registered under a name, told to `kg build` by config."""

from spacy.language import Language
from spacy.tokens import Doc, Span


@Language.component("rivers")
def rivers(doc: Doc) -> Doc:
    """Put every 清江 into the entities, with the label that a statistical model uses for places."""
    text = doc.text
    starts = [i for i in range(len(text)) if text.startswith("清江", i)]
    doc.ents = [Span(doc, start, start + 2, label="LOC") for start in starts]
    return doc
