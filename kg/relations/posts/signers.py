"""Find the officers who sign an order with their posts: `holdsPost`.

For 云川省水利厅厅长　李明 below the text of an order; a title alone (市长　李明) means the one body that issues it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.names import clean_name, is_name
from kg.mentions.posts import parse_posts
from kg.model import Document, Fact, Mention
from kg.relations import Reading

_NAME = r"(?P<name>[\u4e00-\u9fff·](?:[ \u3000]{0,3}[\u4e00-\u9fff·]){1,5})\s*"
_SIGNED = re.compile(
    rf"(?P<post>[\u4e00-\u9fff（）]{{4,40}}?(?:长|主任|主席|书记|总理))[ \u3000：:]+{_NAME}"
)
# 市长　李明, 部 长：李明, 代省长 李明: whose title says nothing of the body
_TITLE_ALONE = re.compile(
    r"(?P<title>(?:代理?\s?)?(?:(?:主\s*任|总\s*理|专\s*员|主\s*席|秘\s*书\s*长|审\s*计\s*长|检\s*察\s*长|(?:党\s*委\s*)?书\s*记)"
    rf"|[部省市县区州盟旗局厅署院行会镇乡]\s*长))(?:[ \u3000]*[：:][ \u3000]*|[ \u3000]+){_NAME}"
)
_ORDER_KINDS = ("令", "命令", "公告", "通告", "布告", "决定", "决议")
# The president signs for himself, and a congress is signed for by its presidium.
_NO_BODY = re.compile(r"主席\Z|主席团\Z")


def extract_signers(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the post that each signature names beside a person, with the document's date."""
    for block in reading.document.blocks:
        if block.kind != "signature":
            continue
        signed = _SIGNED.fullmatch(reading.text, block.start, block.end)
        alone = _TITLE_ALONE.fullmatch(reading.text, block.start, block.end)
        if alone:
            yield from _of_issuer(reading, alone)
        elif signed and is_name(clean_name(signed["name"])):
            for post in parse_posts(signed["post"], block.start):
                if post.organization:
                    yield _held(reading, signed, post.organization, post.title)


def _of_issuer(reading: Reading, signed: re.Match[str]) -> Iterator[Fact[Mention]]:
    """Yield the post at the body that issues the order; none where several issue or sign it."""
    order = reading.document
    if order is not reading.issued or order.kind not in _ORDER_KINDS or len(order.issuers) != 1:
        return
    issuer = order.issuers[0]
    if (
        not is_name(clean_name(signed["name"]))
        or _NO_BODY.search(issuer.value)
        or _several_sign(order)
    ):
        return
    body = Mention("Organization", issuer.value, issuer.start, issuer.end)
    yield _held(reading, signed, body, "".join(signed["title"].split()))


def _several_sign(order: Document) -> bool:
    signatures = (b for b in order.blocks if b.kind == "signature")
    signed = [_TITLE_ALONE.fullmatch(order.text, b.start, b.end) for b in signatures]
    return sum(map(bool, signed)) > 1


def _held(reading: Reading, signed: re.Match[str], body: Mention, title: str) -> Fact[Mention]:
    first, last = signed.span("name")
    person = Mention("Person", signed["name"], first, last, clean_name(signed["name"]))
    date = reading.issued.date.value if reading.issued.date else ""
    return reading.fact("holdsPost", person, body, (signed.start(), last), title=title, date=date)
