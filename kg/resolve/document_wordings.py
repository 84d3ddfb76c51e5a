"""Documents that may be one under several wordings of their title.

The same paper is cited with and without the letter that carries it (关于印发…的通知), with and without its
edition (（试行）) and with and without the place or the issuer at the front. None of this proves that two
titles mean one paper, so nothing is merged here: pairs are given for a person to decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from kg.gazetteers.divisions import leading_division
from kg.model import Entity

NATION = "中华人民共和国"

_LETTER = re.compile(
    # 云川市人民政府办公室关于印发《…办法》的通知, 关于转发市财政局〈…细则〉的通知, 印发…方案的函
    r"(?P<issuer>[^《〈]*?)(?:关于)?(?:修订)?(?:印发|转发|批转|发布|公布|颁布|颁发|下发)(?P<inner>.+?)"
    r"的(?:通知|公告|通告|决定|命令|函)"
)
_IN_MARKS = re.compile(r"[《〈](?P<title>[^《》〈〉]+)[》〉]")
_EDITION = re.compile(
    # （试行）, （修订版）, （2019年修订）, （第二版）
    r"（(?P<edition>试行|暂行|修[订正](?:版|稿|本)?|(?:19|20)\d\d年?(?:修[订正])?(?:版|本|稿)?|第.版|新版)）"
)
_ISSUED = re.compile(
    # 云川市人民政府|关于加强…的意见
    r"(?P<issuer>[^《》]{2,30}?(?:政府|办公[室厅]|委员?会?|局|厅|部|院|署|总会))(?P<rest>关于.+)"
)
_WIDE = str.maketrans({"(": "（", ")": "）", "〔": "（", "〕": "）"})
_SPACE = re.compile(r"\s+")
_SHORTEST = 6
"""Cores of fewer characters (工作方案, 实施办法) name too many documents; a law's may be shorter (水法)."""

_MANY = 8
"""Of more documents of one core only neighbours are paired, so that pairs stay in proportion."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A title taken apart: what it is about, the place or issuer in front, the edition behind."""

    core: str
    front: str = ""
    edition: str = ""

    def may_mean(self, other: Wording) -> bool:
        """Tell whether neither front nor edition speaks against one document."""
        fronts = {self.front, other.front} - {""}
        years = {w.edition for w in (self, other) if w.edition[:2] in ("19", "20")}
        return self.core == other.core and len(fronts) < 2 and len(years) < 2


def read_wording(title: str) -> Wording:
    """Return the title without what other wordings of it leave out.

    >>> read_wording("云川市人民政府关于印发《云川市公园管理办法（试行）》的通知").core
    '云川市公园管理办法'
    >>> read_wording("中华人民共和国公园法")
    Wording(core='公园法', front='中华人民共和国', edition='')
    """
    title = _SPACE.sub("", title).translate(_WIDE)
    letter = _LETTER.fullmatch(title)
    issuer = ""
    if letter:
        marked = _IN_MARKS.findall(letter["inner"])
        issuer, title = letter["issuer"], marked[0] if len(marked) == 1 else letter["inner"]
    edition = _EDITION.search(title)
    title = _EDITION.sub("", title)
    core, front = _without_front(title)
    return Wording(core, front or _place_of(issuer), edition["edition"] if edition else "")


def _without_front(title: str) -> tuple[str, str]:
    if title.startswith(NATION):
        return title.removeprefix(NATION), NATION
    issued = _ISSUED.fullmatch(title)
    if issued:
        return issued["rest"], issued["issuer"]
    place = _place_of(title)
    length = leading_division(title)
    return (title[length[1] :], place) if length else (title, "")


def _place_of(words: str) -> str:
    found = leading_division(words)
    return found[0].name if found else ""


def find_rewordings(
    entities: Iterable[Entity], related: Collection[frozenset[str]]
) -> Iterator[tuple[Entity, Entity]]:
    """Yield the pairs of documents that may be one, each pair sorted by id.

    Two numbers are two documents, and so are the ones of a pair in `related`: a letter and what it
    carries, a rule and the one it replaces.
    """
    groups: dict[str, list[tuple[Entity, Wording]]] = defaultdict(list)
    for entity in sorted((e for e in entities if e.type == "Document"), key=lambda e: e.id):
        wording = read_wording(entity.name)
        if _says_enough(wording.core):
            groups[wording.core].append((entity, wording))
    for group in groups.values():
        pairs = combinations(group, 2) if len(group) <= _MANY else pairwise(group)
        for (one, wording), (other, worded) in pairs:
            numbered = one.number and other.number
            if not numbered and wording.may_mean(worded) and {one.id, other.id} not in related:
                yield one, other


def _says_enough(core: str) -> bool:
    return len(core) >= _SHORTEST or (core.endswith("法") and not core.endswith("办法"))
