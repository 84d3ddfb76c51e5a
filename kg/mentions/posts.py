"""Read the posts that stand beside a name: '区党工委委员、管委会副主任' is two posts at two bodies.

A part that gives no body has that of the part before it (局党组书记、局长), or the one that its own
words imply there (市委副书记、市长 → 市政府; 镇党委书记、人大主席 → 镇人大).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.mentions.post_bodies import BODY_END, body_words, place_of
from kg.mentions.titles import EndTitle, load_titles, title_at_end
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Post:
    """One post as the text words it, `start`/`end` offsets like those given to `parse_posts`.

    `organization` is None where the text names no body. `note` are the words in brackets after
    the title (挂职, 试用期一年). `former` marks what is said to be over (原校长).
    """

    organization: Mention | None
    title: str
    start: int
    end: int
    note: str = ""
    former: bool = False


def parse_posts(text: str, start: int = 0) -> list[Post]:
    """Return the posts that the whole text lists; empty where it does not end in titles.

    `start` is the offset of `text` in the body; the posts' offsets are the body's.

    >>> [(p.organization.text, p.title) for p in parse_posts("云川市民政局党组书记、局长")]
    [('云川市民政局', '党组书记'), ('云川市民政局', '局长')]
    """
    posts: list[Post] = []
    for part in _parts(text):
        post = _read_part(part, start, posts)
        if post:
            posts.append(post)
    return _with_learned_body(text, start, posts)


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of one post, without the brackets after its title; offsets in the text."""

    words: str
    start: int
    end: int
    note: str
    title: EndTitle


_OPEN, _CLOSE = "（(〔[【", "）)〕]】"
_SEPARATOR = re.compile(
    r"[、，,；;。/／\n]\s*(?:同时|并|且|继续|仍)*(?:兼任|兼|任)?|\s+|(?:兼任|兼|暨|以及|和|及)"
)
_TRAILING_NOTE = re.compile(r"\s*[（(〔]([^（）()〔〕]*)[)）〕]\s*$")
_DUTY = re.compile(
    r"的?(?:等?职务|职级|职位|一职|等职)(?:的?(?:请求|申请|报告))?(?:的(?:决定|决议))?$"
)
"""After the posts of a removal: 党组成员职务、三级调研员职级."""


def _parts(text: str) -> Iterator[_Part]:
    """Yield the pieces between separators; one without a title belongs to the next.

    区党工委、管委会办公室副主任 is one post at a joint office.
    """
    begin = None
    for first, last in _pieces(text):
        begin = first if begin is None else begin
        words, note = _without_notes(_DUTY.sub("", text[begin:last].rstrip()))
        words = _DUTY.sub("", words)
        title = title_at_end(words)
        if title is None:
            continue
        lead = len(words) - len(words.lstrip())
        yield _Part(words[lead:], begin + lead, begin + len(words), note,
                    replace(title, start=title.start - lead))  # fmt: skip
        begin = None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans between the separators that stand outside brackets."""
    inside = _bracketed(text)
    begin = 0
    for separator in _SEPARATOR.finditer(text):
        if inside[separator.start()] or not _separates(text, begin, separator):
            continue
        if text[begin : separator.start()].strip():
            yield begin, separator.start()
        begin = separator.end()
    if text[begin:].strip():
        yield begin, len(text)


def _separates(text: str, begin: int, separator: re.Match[str]) -> bool:
    """兼, 暨 and 和 join posts only after a title; elsewhere they may stand inside a name."""
    if separator[0][0] not in "兼暨以和及":
        return True
    return title_at_end(_without_notes(text[begin : separator.start()])[0]) is not None


def _bracketed(text: str) -> list[bool]:
    depth, inside = 0, []
    for character in text:
        depth += character in _OPEN
        inside.append(depth > 0)
        depth = max(0, depth - (character in _CLOSE))
    return inside


def _without_notes(words: str) -> tuple[str, str]:
    notes = []
    while found := _TRAILING_NOTE.search(words):
        notes.append(found[1])
        words = words[: found.start()]
    return words.rstrip(), "，".join(reversed(notes))


def _read_part(part: _Part, start: int, before: list[Post]) -> Post | None:
    base, title, former = part.words[: part.title.start], part.title.text, part.title.former
    carried = next((p.organization for p in reversed(before) if p.organization), None)
    base = _TERM.sub("", _BATCH.sub("", base.strip("的之 ")))
    if acting := _ACTING.match(base):
        base, title = base[acting.end() :], f"代理{title}"
    base, title = _with_organ(base, title, carried)
    if title.startswith(_LEAGUE) and base:
        base, title = base + title[:2], title[2:]
    if base.endswith(load_titles().former):
        base, former = base[:-1], True
    if not base and title in load_titles().learned and part.note == "" and carried is None:
        return None
    words = body_words(base, title, carried)
    organization = None
    if words and (base or carried is None or words != carried.text):
        at = start + part.start
        end = at + max(len(base), 1) if base else start + part.end
        organization = Mention("Organization", _squeeze(words), at, end)
    elif words:
        organization = carried
    return Post(organization, title, start + part.start, start + part.end, part.note, former)


_LEAGUE = ("妇联",)
"""全国 + 妇联副主席: what is a village's title is elsewhere a body and its title."""
_BATCH = re.compile(
    r"(?:第[一二三四五六七八九十\d]+[批届任]|首批|首届|新一届|本届)$|^第[一二三四五六七八九十\d]+届(?=.{4})(?!.*(?:组委会|组织委员会|筹委会|执委会))"
)
"""云川市政府第一批招商顾问: which batch it is belongs to neither body nor title."""


_TERM = re.compile(
    r"第?[一二三四五六七八九十百\d]+届(?=人大|人民代表大会|政协|委员会|理事会|监事会)"
)
"""清江省第十二届人民代表大会常务委员会: the term is no part of the name."""
_ACTING = re.compile(r"代理(?=[\u4e00-\u9fff]{2,8}(?:政府|法院|检察院)$)")
"""副省长、代理清江省人民政府省长."""


def _squeeze(words: str) -> str:
    return "".join(words.split())


def _with_organ(base: str, title: str, carried: Mention | None) -> tuple[str, str]:
    """Move an organ inside the body from the base to the title: 局党组 + 书记 → 局, 党组书记."""
    t = load_titles()
    for organ in (*t.inner_organs, *t.mixed_organs):
        if base.endswith(organ):
            rest = base[: -len(organ)]
            if organ in t.inner_organs or _is_inside(organ, rest, carried):
                return rest, organ + title
            break
    return base, title


_DIVISION = re.compile(r"(?:[省市县区旗州盟镇乡]|街道|自治区|兵团|苏木|开发区|新区|林区)$")


_NOT_INSIDE = ("总", "兵团", "中共", "村", "社区", "党")
"""市总 + 工会, 某村 + 党总支, 某村党 + 支部 are bodies of their own."""


def _is_inside(organ: str, rest: str, carried: Mention | None) -> bool:
    """公司 + 党委 names an organ of the company; 镇 + 党委 is the party committee itself.

    省纪委驻省财政厅 + 纪检组 is a body of the 省纪委, 临时党支部 a branch of no body.
    """
    if not rest:
        return carried is None or not place_of(carried.text)
    if organ == "纪检组" and "驻" in rest:
        return False
    if organ.startswith("党支部"):
        return BODY_END.search(rest) is not None and not rest.endswith(_NOT_INSIDE)
    return not _DIVISION.search(rest) and not rest.endswith(_NOT_INSIDE)


_LEARNED_FIRST = re.compile(r"^\s*(\S{2,8}?)[、，,]\s*(\S+)$")


def _with_learned_body(text: str, start: int, posts: list[Post]) -> list[Post]:
    """教授、云川大学: a learned title before a body without another title is held there."""
    found = None if posts else _LEARNED_FIRST.match(text)
    if not found or found[1] not in load_titles().learned or title_at_end(found[2]):
        return posts
    if not BODY_END.search(found[2]):
        return posts
    organization = Mention("Organization", found[2], start + found.start(2), start + found.end(2))
    return [Post(organization, found[1], start + found.start(1), start + found.end(2))]
