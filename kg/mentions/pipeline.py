"""The spaCy pipeline: one token a character, one component a kind of thing named.

A component reads `text_of(doc)` and adds spans to the group `mentions`; what a span's words mean
(`Mention.value`) goes into `span.id_`. The document read is `doc.user_data["document"]`. A user
adds a component of his own by one line of config: its name in `components`, registered with
`@Language.component` in a module that `code` names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.mentions import Mentions
from kg.model import Document, Mention

GROUP = "mentions"
COMPONENTS: tuple[str, ...] = ("dates", "organizations", "places", "titles", "persons")
"""The built-in components, in the order in which they run; see the modules beside this one."""

_MODULES: tuple[str, ...] = (
    "kg.mentions.dates",
    "kg.mentions.organizations",
    "kg.mentions.places",
    "kg.mentions.titles",
    "kg.mentions.persons",
)

# The labels of statistical models, whose entities stand in `doc.ents`, and the types they name here.
ENTITY_LABELS = {
    "PER": "Person",
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
}
Grounds = Mapping[tuple[int, int, str], tuple[float, tuple[str, ...]]]
"""How sure a component is of a mention (start, end, type), and why."""


class CharacterTokenizer:
    """Make each character, spaces included, a token, so that token and text offsets are one."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))


@lru_cache(maxsize=4)
def load_pipeline(extra: tuple[str, ...] = (), code: tuple[str, ...] = ()) -> Language:
    """Return the pipeline with the built-in components and then the `extra` ones.

    `code` are modules to import first, which register the extra components.
    """
    for module in (*_MODULES, *code):
        import_module(module)
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    nlp.max_length = 1 << 30
    for name in (*COMPONENTS, *extra):
        nlp.add_pipe(name)
    return nlp


def find_mentions(document: Document, nlp: Language | None = None) -> Mentions:
    """Return what the pipeline's components find in the body of the document."""
    nlp = nlp or load_pipeline()
    doc = nlp.make_doc(document.text)
    doc.user_data["document"] = document
    for _, component in nlp.pipeline:
        doc = component(doc)
    return Mentions.of(_all_mentions(doc, document.text))


def _all_mentions(doc: Doc, text: str) -> Iterator[Mention]:
    """Yield the spans of the group, and the entities that a user's component put into `doc.ents`."""
    grounds: Grounds = doc.user_data.get("grounds", {})
    for span in doc.spans.get(GROUP, ()):
        score, reasons = grounds.get((span.start, span.end, span.label_), (1.0, ()))
        yield _mention(span, text, span.label_, score, reasons)
    for entity in doc.ents:
        if entity.label_ in ENTITY_LABELS:
            yield _mention(entity, text, ENTITY_LABELS[entity.label_], 1.0, ("entity of a model",))


def text_of(doc: Doc) -> str:
    """Return the text that is read; `doc.text` would put it together anew, a token at a time."""
    document = doc.user_data.get("document")
    return document.text if document else doc.text


def add_mentions(
    doc: Doc, found: Iterable[tuple[int, int, str, str]], grounds: Grounds | None = None
) -> Doc:
    """Add (start, end, type, value) spans to the document's mentions; what components call.

    `grounds` say how sure the component is of those that are not certain.
    """
    spans: Sequence[Span] = [
        Span(doc, start, end, label=kind, span_id=value) for start, end, kind, value in found
    ]
    doc.spans[GROUP] = [*doc.spans.get(GROUP, ()), *spans]
    doc.user_data.setdefault("grounds", {}).update(grounds or {})
    return doc


def _mention(span: Span, text: str, type: str, score: float, reasons: tuple[str, ...]) -> Mention:
    words = "".join(text[span.start : span.end].split())
    value = span.id_ if type == span.label_ else ""
    return Mention(type, words, span.start, span.end, value, score=score, reasons=reasons)
