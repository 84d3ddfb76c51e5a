"""Who issued a document that is only cited: its number says so, where the same word is known.

云府发〔2015〕8号 is a paper of 云川市人民政府 where another paper with a number of 云府发 names it as its
issuer. The facts are derived, and there are none where anything is open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.gazetteers.divisions import division_of, load_places
from kg.mentions.numbers import find_numbers
from kg.model import DocumentRef, EntityRef, Evidence, Fact
from kg.resolve.organizations import canonical_organization

DERIVED = "document number"

_NUMBER = re.compile(r"(?P<word>[\u4e00-\u9fff（）]{2,})〔(?P<year>\d{4})〕第?\d+号")
_ANY_PLACE = re.compile(r"[省市州盟县区旗镇乡厅局部委政府办函字人]|.{2}$")
"""Words for the numbers of any place: 市府发, 政发, 府办."""

_OF_THE_NATION = re.compile(r"[国中]")

Issues = Mapping[str, Mapping[str, EntityRef]]


def imply_issuers(facts: Sequence[Fact[EntityRef]]) -> Iterator[Fact[EntityRef]]:
    """Yield `issues` for each cited document whose number's word has one issuer in the corpus.

    The evidence is the words that give the number, in the citing document; that document must lie
    where the issuer rules: two places far apart may number their papers alike.
    """
    known, issued = _issuers_by_word(facts)
    done = set()
    for fact in facts:
        for document in filter(None, (fact.object, fact.subject)):
            word = _word(document)
            if document.id in issued or len(known.get(word, ())) != 1:
                continue
            (issuer,) = known[word].values()
            proof = _proof(fact, document.number)
            key = (document.id, fact.document)
            if proof and key not in done and _rules(issuer, document.number, fact.document):
                done.add(key)
                number = (("number", document.number),)
                yield Fact("issues", issuer, document, fact.document, number, (proof,), DERIVED)


def _issuers_by_word(facts: Sequence[Fact[EntityRef]]) -> tuple[Issues, set[str]]:
    """Return the issuers by the word of the numbers, and the ids of documents whose issuer is stated.

    What several bodies issue together tells nothing about whose number it is.
    """
    of: dict[str, dict[str, EntityRef]] = defaultdict(dict)
    documents = {}
    for fact in facts:
        if fact.predicate == "issues" and fact.object and not fact.derived:
            documents[fact.object.id] = fact.object
            held = of[fact.object.id].setdefault(fact.subject.id, fact.subject)
            of[fact.object.id][fact.subject.id] = min(held, fact.subject, key=_wording)
    known: dict[str, dict[str, EntityRef]] = defaultdict(dict)
    for id, issuers in of.items():
        if len(issuers) == 1 and (word := _word(documents[id])):
            (issuer,) = issuers.values()
            held = known[word].setdefault(issuer.id, issuer)
            known[word][issuer.id] = min(held, issuer, key=_wording)
    return known, set(of)


def _wording(ref: EntityRef) -> tuple[str, str, tuple[str, ...]]:
    return ref.mention, ref.reason, ref.aliases


def _word(document: EntityRef) -> str:
    found = _NUMBER.fullmatch(document.number) if document.type == "Document" else None
    if not found or (_ANY_PLACE.match(found["word"]) and not _OF_THE_NATION.match(found["word"])):
        return ""
    return found["word"]


def _proof(fact: Fact[EntityRef], number: str) -> Evidence | None:
    """Return the words of the fact that give the number."""
    given = (e for e in fact.evidence if _gives(e.quote, number))
    return next(given, None)


def _gives(quote: str, number: str) -> bool:
    # A quote keeps the line breaks of its source, which may stand inside the number.
    return any(found.value == number for found in find_numbers("".join(quote.split())))


def _rules(issuer: EntityRef, number: str, citing: DocumentRef) -> bool:
    """Tell whether the issuer had its name in the year and rules where the citing document is from."""
    found = _NUMBER.fullmatch(number)
    since = canonical_organization(issuer.name, issuer.place).since
    if not found or since > int(found["year"]):
        return False
    home, here = division_of(issuer.place), division_of(citing.place)
    if not issuer.place:
        return True
    return bool(home and here and load_places().within(here, home))
