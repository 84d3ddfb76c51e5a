"""What one document says of other documents, and from when it holds.

The relations of one family read the same titles, so they are found once and shared.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.documents.amended import extract_amended
from kg.relations.documents.approved import extract_approvals
from kg.relations.documents.carried import extract_carried
from kg.relations.documents.cited import extract_citations
from kg.relations.documents.explained import extract_interpreters
from kg.relations.documents.force import extract_effect, extract_expiry
from kg.relations.documents.frame import Frame, document_mention
from kg.relations.documents.issued import extract_issues
from kg.relations.documents.superseded import extract_superseded

__all__ = ["document_mention", "extract_documents"]


def extract_documents(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts between documents that the document states.

    One without title and number has no name to be spoken of by: only what is said of others counts.
    """
    frame = Frame.of(reading)
    nameless = not frame.letter.number and reading.document.title is None
    for fact in _read_documents(frame):
        if not (nameless and frame.letter in (fact.subject, fact.object)):
            yield fact


def _read_documents(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield the facts of the family, each relation after those that it depends on.

    What it supersedes, amends, approves, carries or forwards is cited only where it is also named
    as a ground; what it carries is never cited.
    """
    yield from extract_issues(frame)
    carried = list(extract_carried(frame))
    done = [
        fact
        for extract in (extract_superseded, extract_amended, extract_approvals)
        for fact in extract(frame)
    ]
    yield from carried
    yield from done
    for extract in (extract_effect, extract_expiry, extract_interpreters):
        yield from extract(frame)
    places = {fact.object.start for fact in carried if fact.object}
    printed = {_key(fact.object) for fact in carried}
    printed |= {frame.key(title) for title in frame.titles if title.start in places}
    taken = [fact.object for fact in done if fact.object]
    for fact in extract_citations(frame, taken):
        if _key(fact.object) not in printed:
            yield fact


def _key(mention: Mention | None) -> tuple[str, str]:
    return (mention.value, mention.number) if mention else ("", "")
