"""Write out the bodies that a personnel notice names by less than their name.

A body named again without its place, a unit of the issuer (公司办公室, 执行局 of a court), 该镇.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.gazetteers.divisions import leading_division
from kg.mentions.post_bodies import PART_OF_COURT, place_of
from kg.relations.posts.terms import Decision

_SHORT_NAME = 5
"""A name of so few characters (财政局) is a kind of body; the document's place tells which."""


def with_whole_names(decisions: list[Decision], issuers: Sequence[str]) -> Iterator[Decision]:
    """Yield the decisions, each body with its whole name as value where the notice tells it.

    任清江新区柳溪片区管理局书记，免去其柳溪片区管理局局长职务.
    """
    bodies = [d.post.organization.text for d in decisions if d.post.organization]
    placed = {t[found[1] :]: t for t in sorted(bodies) if (found := leading_division(t))}
    before: list[str] = []
    for decision in decisions:
        body = decision.post.organization
        words = body.text if body else ""
        whole = placed.get(words, "") if len(words) > _SHORT_NAME else ""
        whole = whole or _same_as_before(words, before) or _unit_of(issuers, words)
        if body and whole:
            post = replace(decision.post, organization=replace(body, value=whole))
            decision = replace(decision, post=post)
        before.append(whole or words)
        yield decision


def _same_as_before(words: str, before: Sequence[str]) -> str:
    """Return the body or its place that 该院, 该镇 means: the last one of this kind."""
    if not re.fullmatch(r"[该本]\S{1,3}", words):
        return ""
    named = [name for body in reversed(before) for name in (body, place_of(body))]
    return next((name for name in named if name.endswith(words[1:])), "")


_OF_ISSUER = re.compile(r"(?P<whole>集团公司|公司|集团|学校|学院|医院|[局院校])(?P<unit>[^长]\S+)")
_ISSUER = re.compile(r"(?:中共)?(?P<body>.+?)(?:分?党组|党委|委员会)?")


def _unit_of(issuers: Sequence[str], words: str) -> str:
    """Return the whole name of a unit of the only issuer, "" where the words name none."""
    issuer = _ISSUER.fullmatch(issuers[0]) if len(issuers) == 1 else None
    body = issuer["body"] if issuer else ""
    if body.endswith(("法院", "检察院")) and PART_OF_COURT.match(words):
        return body + words
    own = _OF_ISSUER.fullmatch(words)
    kind = own["whole"].removeprefix("集团") or "集团" if own else ""
    return body + own["unit"] if own and body.endswith((kind, own["whole"])) else ""
