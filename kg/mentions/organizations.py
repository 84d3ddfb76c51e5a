"""The bodies that running text names: 市财政局, 云川市人民政府, 财政部, 云川华瑞机械有限公司.

text → FoundBody(s)

A body begins with a place, with a level word that stands free (市, 我县, 区), or is one of the
nation's; it ends where a known kind of body ends, or an ordinary tail (局, 中心, 集团). Nothing is
cut out of a longer word: what follows must be a delimiter or a word that cannot belong to a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteers.bodies import local_forms, longest_start, national_forms
from kg.gazetteers.divisions import load_places
from kg.mentions.pipeline import add_mentions, text_of


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body named in a text: `text[start:end]`, and whether it is a group of bodies."""

    start: int
    end: int
    type: str = "Organization"


_FREE = r"(?<![一-鿿])|(?<=[由和及与向对报经在是为请将的从到给把让任兼去管系助责同合头求以按据])|(?<=转发)|(?<=印发)|(?<=报送)"
_LEVEL = re.compile(
    rf"(?:{_FREE})(?:我|本|该)?(?:自治[区州县旗]|综合实验区|实验区|[省市县区州旗])(?=[一-鿿“])"
)
"""A level word that stands free: after a delimiter, or after a word that takes a body."""

_IN_NAME = r"(?:(?![的是在了为与及并将等各由对向从被其]|(?<!国)有|以及|负责|牵头|按照|应当|召开|下设|印发|组织|开展|推进|建立|成立|牢固|产业|研究(?!院|所|中心)|审议|领导小组(?!办公室)|若干|大集团)[一-鿿]|[“”·]|（[一-鿿]{1,8}）)"
_ORDINARY_BODY = re.compile(
    rf"{_IN_NAME}{{1,22}}?(?:(?:股份|有限责任|有限|责任)*公司(?:[一-鿿]{{2,6}}分公司)?|集团|分公司|委员会办公室|领导小组办公室|指挥部办公室|"
    r"委员会|领导小组|指挥部|联席会议|办公室|管理局|片区管理局|分局|支队|大队|总队|中心|研究院|研究所|医院|大学|学院|[一二三四五六七八九十]小|中学|小学|学校|"
    r"协会|商会|学会|联合会|促进会|总会|法院|检察院|管理处|办事处|管委会|党工委|党组|党委|党校|支行|分行|银行|海关|电视台|报社|纪念馆|博物馆|图书馆|档案馆|(?<![布格结立全大开破])局)"
    r"(?![一-鿿]|（[筹])"
)
"""What may follow a place up to an ordinary tail, before a delimiter: 果业发展中心."""

_COMPANY = re.compile(
    rf"{_IN_NAME}{{2,22}}?(?:(?:股份|有限责任|有限)+公司(?:[一-鿿]{{2,6}}分公司)?|集团(?![一-鿿]))"
    rf"|{_IN_NAME}{{0,6}}?(?:(?:机场|车务段|工务段|供电段)(?=[^一-鿿]|牵头|负责|配合|$)|供电公司)"
)
"""A company's name after its place; its legal form ends it, whatever stands behind."""

_OF_NATION = re.compile(
    rf"(?:全国|国家){_IN_NAME}{{3,14}}?(?:中心|实验室|研究院)(?:[一-鿿]{{2,4}}分中心)?"
    r"(?=[^一-鿿]|合作|共建|联合|建设|牵头|$)"
)
"""A centre of the nation that no list holds: 国家柑桔工程技术研究中心."""

_NO_BODY = re.compile(
    r"(?:有关|相关|各|其他|所属|下属|主管|直属|县|区|级|辖|内|外|域|块|场(?!监)|民(?!政|宗|族|营|兵)|容|中心|价)"
)
"""What after a level word is no body: 市有关部门, 市区, 市场主体, 市中心."""

_UNIT = re.compile(
    r"[一-鿿]{0,8}?(?:支队|大队|总队|中队|分局|办公室|党组|党委|纪检监察组|机关党委|处|科|所|中心)(?=[、，。；：）\s]|$)"
)
"""A unit of a known body, which must end where a delimiter stands: 市公安局|交警支队."""

_VERB = re.compile(r"召|下设|印|关于|研|审|组织|会同|负责|牵头|指导|成立|设|在|的|和|与|及|、")

_BEFORE_PLACE = re.compile(
    r"(?:中国共产党|中共|政协|中国人民政治协商会议|共青团|武警|[哈沈京太呼郑武西济上南宁成昆兰乌广]铁|人行|人民银行|国网|中国(?:电信|移动|联通|铁塔|广电|邮政|石化|石油)[一-鿿]{0,8})$"
)
"""What stands before the place in a body's name: 中共|云川市委员会, 人行|云川中心支行."""

_GROUP_END = re.compile(r"(?:领导小组|指挥部|联席会议|工作组|专班)$")
_NOT_YET = re.compile(r"[员公](?!安)|门|长|级|[一-鿿]?队员")


def find_bodies(text: str) -> list[FoundBody]:
    """Return the bodies named in the text, in text order, spans apart.

    >>> text = "市财政局会同云川市水利局、财政部研究，城市管理局另行通知。"
    >>> [text[b.start:b.end] for b in find_bodies(text)]
    ['市财政局', '财政部']
    """
    found: list[FoundBody] = []
    for start, end in sorted(
        {*_after_levels(text), *_after_names(text), *_centres(text)}, key=lambda s: (s[0], -s[1])
    ):
        if not found or start >= found[-1].end:
            kind = "Group" if _GROUP_END.search(text, start, end) else "Organization"
            found.append(FoundBody(start, end, kind))
    return found


def _centres(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _OF_NATION.finditer(text))


def _after_levels(text: str) -> Iterator[tuple[int, int]]:
    for level in _LEVEL.finditer(text):
        end = body_end(text, level.end())
        if end and (not _NO_BODY.match(text, level.end()) or _is_known(text, level.end())):
            yield level.start(), end


def _is_known(text: str, start: int) -> bool:
    return bool(longest_start(text[start : start + 24], local_forms()))


def _after_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bodies that begin with a place's name, and those of the nation.

    A body of the nation before a place is the front of one name: 国家税务总局|云川市|税务局.
    """
    nation = national_forms(at_home=False)
    first, last = 0, -1
    for _, start, end in _automaton().find_matches_as_indexes(text):
        words = text[start:end]
        if words in nation:
            if not _NOT_YET.match(text, end):
                yield start, end
            first, last = start, end
            continue
        if start != last:
            first = start
        last = end
        body = body_end(text, end, known_only=len(words) < 3 and first == start)
        if body:
            front = _BEFORE_PLACE.search(text, max(0, first - 12), first)
            yield (front.start() if front else first), body


def body_end(text: str, start: int, *, known_only: bool = False) -> int:
    """Return where the body ends that begins at `start`, after its place; 0 where none begins.

    >>> body_end("市财政局副局长", 1), body_end("市政府常务会议", 1), body_end("市区道路", 1)
    (4, 3, 0)
    """
    known = len(longest_start(text[start : start + 24], local_forms()))
    if known and not _NOT_YET.match(text, start + known):
        unit = _UNIT.match(text, start + known)
        return unit.end() if unit and not _VERB.search(unit[0]) else start + known
    body = _COMPANY.match(text, start)
    if not body and not known_only:
        body = _ORDINARY_BODY.match(text, start)
    return body.end() if body else 0


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick_rs.AhoCorasick:
    places = load_places()
    words = {p.name for p in places.by_code.values() if len(p.name) > 2}
    # Without its tail a county is too often an ordinary word: 会同, 文水.
    words.update(f for p in places.by_code.values() if p.level != "county" for f in p.forms)
    words -= {*places.common_words, *(w for w in words if len(w) < 2)}
    words.update(form for form in national_forms(at_home=False) if len(form) > 2)
    return ahocorasick_rs.AhoCorasick(
        sorted(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


def parse_organization(words: str) -> tuple[str, str]:
    """Return the longest body that the words begin with, and the rest; ("", words) for none.

    >>> parse_organization("云川市民政局副局长"), parse_organization("市委组织部部长")
    (('', '云川市民政局副局长'), ('市委组织部', '部长'))
    """
    bodies = find_bodies(words)
    if not bodies or bodies[0].start:
        return "", words
    return words[: bodies[0].end], words[bodies[0].end :]


@Language.component("organizations")
def mark_organizations(doc: Doc) -> Doc:
    """Add the bodies that the document names."""
    return add_mentions(doc, ((b.start, b.end, b.type, "") for b in find_bodies(text_of(doc))))
