"""Find who answers for what in a division of labour among leaders.

`holdsPost`, `answersFor`, `leads`, `liaisesWith`, `backsUp` from notices such as 关于市政府领导分工的通知:
a head line for each person (李清泉：市政府副市长、党组成员), then what he or she does (负责…等方面工作，
分管…，协管…，联系…), and the pairs of substitutes (…互为AB岗).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.mentions.persons import HONORIFICS, clean_name, is_name, name_pattern
from kg.mentions.posts import Post, parse_posts
from kg.model import Document, Fact, Mention
from kg.relations import Reading
from kg.relations.division_duties import STARTS_WITH_DUTY, Duty, read_duties


def extract_division(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield what the document says each leader does, in text order."""
    date = reading.issued.date.value if reading.issued.date else ""
    for section in _sections(reading):
        leader = section.leader
        for post in leader.posts:
            if post.organization and not post.former:
                span = (leader.start, leader.end)
                yield reading.fact(
                    "holdsPost", leader.person, post.organization, span, title=post.title, date=date
                )
        for duty in read_duties(section.text, section.start):
            yield from _duty_facts(reading, leader.person, duty, date)


_TITLE = re.compile(r"分工|工作职责|班子成员|领导.{0,6}职责|岗位职责|包.{0,4}责任")
_DUTY_WORD = re.compile(
    r"(?:^|[。；，\n：:])\s*(?:主要)?(?:负责|分管|协助|主持|联系|协管|兼管|主管)"
)


def _sections(reading: Reading) -> list[Section]:
    """Return the sections where the document divides work: as its title says, or by three leaders."""
    title = reading.document.title or reading.issued.title
    named = title is not None and _TITLE.search(title.value) is not None
    if not named and (reading.text.count("分管") < 3 or len(_DUTY_WORD.findall(reading.text)) < 6):
        return []
    sections = list(find_sections(reading.document))
    return sections if named or sum(bool(s.leader.posts) for s in sections) >= 3 else []


@dataclass(frozen=True, slots=True)
class Leader:
    """A person whose duties follow: where the name and posts stand."""

    person: Mention
    posts: tuple[Post, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """One leader and the text about him or her, up to the next."""

    leader: Leader
    text: str
    start: int


def find_sections(document: Document) -> Iterator[Section]:
    """Yield a section for each head line of a leader, in text order.

    It goes on over the blocks that begin with a duty; 市政府班子成员要… is about all of them.
    """
    leader: Leader | None = None
    begin = end = 0
    for block in document.blocks:
        if block.kind in _NOT_READ:
            continue
        text = document.text_of(block)
        found = _head_of(text, block.start)
        if found or not STARTS_WITH_DUTY.match(text):
            if leader:
                yield Section(leader, document.text[begin:end], begin)
            leader, begin = found or (None, 0)
        end = block.end
    if leader:
        yield Section(leader, document.text[begin:end], begin)


_NOT_READ = ("title", "head", "addressee", "signature", "note", "table", "article", "chapter")


_NUMBER = r"(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])?\s*"


@lru_cache(maxsize=1)
def _head_forms() -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<name>{name_pattern()})(?:[（(](?:女|男|[^（）()]{{1,5}}族|女，[^（）()]{{1,5}}族)[)）])?(?:{HONORIFICS})?"
    duty = r"(?=\s*(?:[:：，,。]|$|(?:主要)?(?:负责|主持|分管|协助|领导)))"
    return (
        # 李清泉：市政府副市长、党组成员; 李清泉 副市长; 李清泉同志：负责…
        re.compile(rf"^{_NUMBER}{name}\s*[:：，,]\s*(?P<posts>[^。；;:：\n]*?)\s*(?=$|[:：。；\n]|[，,]?\s*(?:主要)?(?:负责|主持|分管|协助|领导|联系))", re.M),
        re.compile(rf"^{_NUMBER}{name}[（(](?P<posts>[^（）()\n]{{2,80}})[)）]{duty}", re.M),
        re.compile(rf"^{_NUMBER}{name}[ \u3000]+(?P<posts>[^。；;:：\n]{{2,80}}?){duty}", re.M),
        re.compile(rf"^{_NUMBER}(?P<posts>[^。；;:：\n]{{2,60}}?)[ \u3000]*{name}\s*(?:[:：，,]|$|(?=(?:主要)?(?:负责|主持|分管|协助|领导)))", re.M),
        re.compile(rf"^{_NUMBER}{name}(?P<posts>)(?=(?:主要)?(?:负责|主持|分管|协助|领导)|\s*$)", re.M),
    )  # fmt: skip


def _head_of(text: str, start: int) -> tuple[Leader, int] | None:
    for form in _head_forms():
        found = form.match(text)
        if not found or not is_name(found["name"]):
            continue
        posts = tuple(parse_posts(found["posts"], start + found.start("posts")))
        if found["posts"].strip() and not posts:
            continue
        if not posts and not _DUTY_WORD.search(text[found.end() :].lstrip("：:，,") or "。负责"):
            continue
        person = Mention(
            "Person",
            clean_name(found["name"]),
            start + found.start("name"),
            start + found.end("name"),
        )
        return Leader(
            person, posts, start + found.start(), start + found.end()
        ), start + found.end()
    return None


def _duty_facts(
    reading: Reading, person: Mention, duty: Duty, date: str
) -> Iterator[Fact[Mention]]:
    span = (duty.start, duty.end)
    mode = duty.mode or None
    if duty.predicate == "holdsPost":
        yield reading.fact("holdsPost", person, duty.object, span, date=date)
    elif duty.predicate == "liaisesWith":
        yield reading.fact("liaisesWith", person, duty.object, span)
    else:
        yield reading.fact(duty.predicate, person, duty.object, span, mode=mode)


# ---- substitutes


_SCOPE = r"(?:在(?P<scope>[^，。；、]{2,20}?)(?:方面|工作)(?:上|中)?)?"
_MUTUAL = re.compile(r"[^。\n]*?互为[“\"]?[AＡ][、，]?\s*[BＢ]")


@lru_cache(maxsize=1)
def _pair() -> re.Pattern[str]:
    name = rf"{name_pattern()}"
    return re.compile(
        rf"(?P<one>{name})(?:同志)?{_SCOPE}[与和、—－\-](?:同志)?(?P<other>{name})(?:同志)?"
        rf"(?=[、，,；;。\s]|互为|$)"
    )


_AB_POST = r"[（(]\s*%s\s*[岗角]\s*[)）]"


@lru_cache(maxsize=1)
def _marked_pair() -> re.Pattern[str]:
    """李清泉（A岗） 王楠（B岗）; A岗：李清泉，B岗：王楠."""
    name = name_pattern()
    return re.compile(
        rf"(?P<one>{name})(?:同志)?{_AB_POST % '[AＡ]'}[、，,；;\s]*(?P<other>{name})(?:同志)?{_AB_POST % '[BＢ]'}"
        rf"|[AＡ][岗角]\s*[:：]\s*(?P<a>{name})[^。\n]{{0,12}}?[、，,；;\s]+[BＢ][岗角]\s*[:：]\s*(?P<b>{name})"
    )


def extract_substitutes(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the pairs who stand in for each other, from sentences and from tables."""
    text = reading.text
    if not any(post in text for post in ("B岗", "B角", "Ｂ岗", "Ｂ角", "B 岗", "B 角")):
        return
    for sentence in _MUTUAL.finditer(text):
        for pair in _pair().finditer(sentence[0]):
            yield _substitutes(reading, sentence.start(), sentence.span(), pair, "one", "other")
    for pair in _marked_pair().finditer(text):
        first, second = ("one", "other") if pair["one"] else ("a", "b")
        yield _substitutes(reading, 0, pair.span(), pair, first, second)
    yield from _table_pairs(reading)


def _substitutes(
    reading: Reading,
    start: int,
    span: tuple[int, int],
    pair: re.Match[str],
    first: str,
    second: str,
) -> Fact[Mention]:
    one, other = (
        Mention("Person", clean_name(pair[g]), start + pair.start(g), start + pair.end(g))
        for g in (first, second)
    )
    scope = pair.groupdict().get("scope") or ""
    return reading.fact("backsUp", one, other, span, scope=scope)


_A_COLUMN, _B_COLUMN = re.compile(r"[AＡ]\s*[岗角]"), re.compile(r"[BＢ]\s*[岗角]")


def _table_pairs(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the pairs of a table whose header has a column A岗 and a column B岗."""
    document = reading.document
    columns: tuple[int, int] | None = None
    for block in document.blocks:
        if block.kind != "row":
            continue
        cells = [document.text[c.start : c.end].strip() for c in block.cells]
        found = [
            next((i for i, c in enumerate(cells) if p.search(c)), None)
            for p in (_A_COLUMN, _B_COLUMN)
        ]
        if found[0] is not None and found[1] is not None:
            columns = found[0], found[1]
        elif columns and max(columns) < len(cells):
            pair = [_cell_name(document, block.cells[i]) for i in columns]
            if pair[0] and pair[1]:
                yield reading.fact("backsUp", pair[0], pair[1], (block.start, block.end))


def _cell_name(document: Document, cell: object) -> Mention | None:
    start, end = cell.start, cell.end  # type: ignore[attr-defined]
    words = document.text[start:end].strip()
    found = re.match(name_pattern(), words)
    if not found:
        return None
    return Mention("Person", clean_name(found[0]), start, start + found.end())
