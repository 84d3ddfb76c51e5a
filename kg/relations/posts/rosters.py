"""Read lists of persons with their posts, one a line or run together without breaks.

The texts: 王楠 云川市教育局局长⏎周 山 云川市财政局副局长; the same with the line breaks lost
(局长周 山 云川市…); 李清泉（市委副书记）、王楠（副市长）; 市委副书记、市长李清泉.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.mentions.names import HAN, HONORIFICS, clean_name, is_everyday_word, is_name, name_pattern
from kg.mentions.posts import Post, parse_posts
from kg.mentions.titles import title_at_end, title_pattern
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.division.own_posts import leads, own_body
from kg.relations.posts.run_on import begins_post, names_into_posts


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of a list with the posts beside the name; offsets in the body."""

    person: Mention
    posts: tuple[Post, ...]
    start: int
    end: int


def read_entries(text: str, start: int) -> list[Entry]:
    """Return the persons that the text lists, in its order; `start` is its offset in the body."""
    for reader in _READERS:
        entries = list(reader(text, start))
        if entries:
            return entries
    return []


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    return re.compile(name_pattern())


@lru_cache(maxsize=1)
def _name_before_post() -> re.Pattern[str]:
    note = r"(?:[（(][^（）()\n]{1,14}[)）])?"
    return re.compile(
        rf"(?:\d+[.．、]\s*)?(?P<name>{name_pattern()})(?:{HONORIFICS})?{note}"
        rf"(?:[ \u3000\t]+|[，,:：|](?=\S{{3}})|\n(?=\S{{4}})(?!{name_pattern()}[（(]))(?=[^\s：:（(])"
    )


def _names_then_posts(text: str, start: int) -> Iterator[Entry]:
    """王楠 云川市教育局局长: a name set apart from the posts after it."""
    heads = list(_entry_heads(text))
    if not heads:
        return
    if not _HEADINGS.fullmatch(text, 0, heads[0].start()):
        above = list(_names_only(text[: heads[0].start()], start))
        if not above or "\n" not in text[above[-1].end - start : heads[0].start()]:
            return
        yield from above
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, limit in zip(heads, ends, strict=True):
        end = head.end() + _length_of_posts(text[head.end() : limit])
        yield _entry(text, start, head.start("name"), head.end("name"), (head.end(), end))


_HEADINGS = re.compile(r"(?:\s*[（(][一二三四五六七八九十\d]+[)）][^\n]*\n)*\s*")
"""（一）部门委员: lines that part a list and name nobody."""


# 乌云其木格 旗农牧业局局长: a name of another people at the head of a line, without a mark inside.
_LONG_NAME = re.compile(
    rf"^[ \u3000]*(?P<name>(?![{HAN}]{{0,5}}[省市县区旗州盟乡镇村局委部厅办院处科厂室队组会司员长任记党政校站所社各等])[{HAN}]{{3,6}})[ \u3000]+(?=[^\s：:（(]{{3}})",
    re.MULTILINE,
)


def _entry_heads(text: str) -> Iterator[re.Match[str]]:
    """Yield where a new person starts: at a line, after a space, or after the title before it."""
    found = {head.start("name"): head for head in _marked_heads(text)}
    for head in _LONG_NAME.finditer(text):
        line = text[head.end() :].split("\n", 1)[0].rstrip(" \u3000；;，,、。")
        if not is_everyday_word(head["name"]) and title_at_end(line):
            found[head.start("name")] = head
    yield from _apart(found[start] for start in sorted(found))


def _apart(heads: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    end = 0
    for head in heads:
        if head.start("name") >= end:
            yield head
            end = head.end()


def _marked_heads(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while head := _name_before_post().search(text, position):
        if _can_start(text, head.start()) and not _has_its_brackets(text, head):
            head = _wide_head(text, head)
            yield head
            position = head.end()
        else:
            position = head.start() + 1


# 马 建 国    镇党委书记: a name of three characters printed wide
_WIDE_NAME = re.compile(
    rf"(?P<name>[{HAN}][ \u3000]{{1,2}}[{HAN}][ \u3000]{{1,2}}[{HAN}])(?P<gap>[ \u3000\t]+)(?=\S)"
)


def _wide_head(text: str, head: re.Match[str]) -> re.Match[str]:
    """Return the head with the third character of its name where that is printed apart too."""
    wide = _WIDE_NAME.match(text, head.start("name"))
    apart = wide is not None and len(wide["gap"]) * 2 > len(wide["name"]) - 3 + 2
    return wide if wide and (apart or begins_post(text, wide.end())) else head


def _has_its_brackets(text: str, head: re.Match[str]) -> bool:
    wide = _WIDE_IN_LIST.match(text, head.start("name"))
    return wide is not None or _has_posts_in_brackets(head)


def _has_posts_in_brackets(head: re.Match[str]) -> bool:
    """王楠（副校长） 周川（工会主席）: the posts of a name are in the brackets, not behind them."""
    note = _NOTE_AT_END.search(head[0])
    return note is not None and title_at_end(note[1]) is not None


_NOTE_AT_END = re.compile(r"[（(]([^（）()]+)[)）]\s*$")


def _can_start(text: str, at: int) -> bool:
    before = text[max(0, at - 24) : at]
    if not before.strip() or before[-1] in "\n；;：:）)":
        return True
    if before[-1] in " \u3000\t":
        return before.rstrip()[-1] not in "、，,"
    return title_at_end(before) is not None


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    return re.compile(rf"{title_pattern()}(?P<note>[（(][^（）()\n]{{1,14}}[)）])?")


_CONTINUES = re.compile(r"\s*[、，,/]\s*(?:兼)?|\s*兼|[会处室办局团部席单协热助候组部制奖库学]")
"""After a title that is not the last word of its list (院长、…), or is part of a name (委员会)."""


_ALL_OF_A_CLASS = re.compile(r"(?<=[长任记员])\s*各(?=[村乡镇街社县市区成单有部])")
"""…站长|各村党支部书记: an unnamed class of persons after the last name."""


def _length_of_posts(text: str) -> int:
    """Return how much of the text is posts; the last entry may run on into the next sentence."""
    text = _ALL_OF_A_CLASS.split(text)[0]
    first = text.split("\n", 1)[0].rstrip(" \u3000")
    line = first.rstrip("；;，,、。")
    whole = text.rstrip(" \u3000\n\t；;，,、。")
    for candidate in (line, whole):
        if candidate is line and first.endswith(("、", "，", ",")):
            continue
        words = re.sub(r"[（(][^（）()]*[)）]$", "", candidate)
        if title_at_end(words) and "。" not in candidate:
            return len(candidate)
    for title in _title().finditer(text):
        if not _CONTINUES.match(text, title.end()):
            return title.end()
    return len(line)


def _names_with_brackets(text: str, start: int) -> Iterator[Entry]:
    """李清泉（市委副书记）、王楠（副市长）; 周 山 川（女，市教育局局长）."""
    for found in _bracketed().finditer(text):
        if title_at_end(_NOTE_AT_END.sub("", found["posts"])) and is_name(
            clean_name(found["name"])
        ):
            yield _entry(text, start, *found.span("name"), found.span("posts"))


_WIDE_THREE = rf"(?<![{HAN}][ \u3000])[{HAN}][ \u3000]{{1,2}}[{HAN}][ \u3000]{{1,2}}[{HAN}](?=[ \u3000]{{0,2}}[（(])"
"""周  山  川（市教育局局长）: a name of three characters printed wide."""
_WIDE_IN_LIST = re.compile(_WIDE_THREE)


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s、，,；;：:）)]))(?P<name>{_WIDE_THREE}|{name_pattern()})(?:同志)?[ \u3000]{{0,2}}"
        rf"(?:[（(](?:[男女]|[{HAN}]{{1,5}}族)[)）])?"
        rf"[（(](?:(?:[男女]|[{HAN}]{{1,5}}族)[，,、])*(?P<posts>(?:[^（）()\n]|[（(][^（）()\n]{{1,10}}[)）]){{2,60}})[)）]"
    )


def _posts_then_names(text: str, start: int) -> Iterator[Entry]:
    """市委副书记、市长李清泉；副市长王楠、周山: the title stands right before the name."""
    begin = 0
    for found in _post_before_name().finditer(text):
        posts = (begin + _lead(text[begin : found.start("names")]), found.start("names"))
        for name in _name().finditer(found["names"]):
            at = found.start("names")
            yield _entry(text, start, at + name.start(), at + name.end(), posts)
        begin = found.end()


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip(" \u3000\n、，,；;"))


@lru_cache(maxsize=1)
def _post_before_name() -> re.Pattern[str]:
    name = rf"{name_pattern()}(?:{HONORIFICS})?"
    return re.compile(
        rf"{title_pattern()}(?:[（(](?:兼|女|挂职|代|主持[^（）()]{{0,4}}工作|正[县处科]级|副[县处科]级)[)）])?[ \u3000]{{0,4}}(?P<names>{name}(?:、{name}(?=[、，,；;\s]|$))*)"
        rf"(?=[、，,；;。\s]|$)"
    )


def _names_run_into_posts(text: str, start: int) -> Iterator[Entry]:
    """李清泉市长王楠市财政局局长."""
    for name, posts in names_into_posts(text):
        yield _entry(text, start, *name, posts)


_NAME_OR_WIDE = rf"(?:[{HAN}][ \u3000]{{1,4}}[{HAN}](?![{HAN}])|[{HAN}][ \u3000][{HAN}][ \u3000][{HAN}](?![{HAN}])|[{HAN}·•]{{2,12}}?)(?:{HONORIFICS})?(?:[ \u3000]?[（(][^（）()\n]{{1,14}}[)）])?"
_NAMES = re.compile(rf"\s*{_NAME_OR_WIDE}(?:[、，,；;\s]+{_NAME_OR_WIDE})*[、，,；;。\s]*")
_ONE_NAME = re.compile(rf"{_NAME_OR_WIDE}(?=[、，,；;。\s]|$)")


def _names_only(text: str, start: int) -> Iterator[Entry]:
    """李清泉、王 楠、周山; parted by spaces alone: 李清泉 王 楠."""
    if not _NAMES.fullmatch(text):
        return
    names = list(_ONE_NAME.finditer(text))
    if any(_has_posts_in_brackets(name) for name in names) or _WIDE_IN_LIST.search(text):
        return
    sure = [n for n in names if not is_everyday_word(_bare(n[0]))]
    if sure and all(is_name(_bare(n[0])) for n in names):
        for name in names:
            yield _entry(text, start, name.start(), name.end(), (0, 0))


def _bare(words: str) -> str:
    bare = re.sub(r"[（(][^（）()]*[)）]", "", words).strip()
    return re.sub(r"(?<=\S)[ \u3000]+(?=\S[ \u3000])", "", re.sub(rf"(?:{HONORIFICS})$", "", bare))


_READERS = (
    _names_only,
    _names_then_posts,
    _names_with_brackets,
    _names_run_into_posts,
    _posts_then_names,
)


def _entry(text: str, start: int, first: int, last: int, posts: tuple[int, int]) -> Entry:
    person = Mention("Person", clean_name(text[first:last]), start + first, start + last)
    words = text[posts[0] : posts[1]]
    found = tuple(parse_posts(words, start + posts[0])) if words else ()
    begin = min(first, posts[0]) if words else first
    return Entry(person, found, start + begin, start + max(last, posts[1] if words else last))


def held_posts(reading: Reading, entry: Entry) -> Iterator[Fact[Mention]]:
    """Yield the posts that stand beside a person's name, with the document's date."""
    date = reading.issued.date.value if reading.issued.date else ""
    for post in entry.posts:
        body = post.organization or _own_body(reading, post.title)
        if body and not post.former and not _NO_BODY.match(body.text):
            span = (entry.start, entry.end)
            yield reading.fact("holdsPost", entry.person, body, span, title=post.title, date=date)


def _own_body(reading: Reading, title: str) -> Mention | None:
    """院长 in a paper of a hospital, 局长 in one of a bureau: the issuer whose post it is."""
    own = own_body(reading) if reading.issued.issuers else None
    return own if own and leads(own.text, title) else None


_NO_BODY = re.compile(r"(?:家长|学生|教师|教职工|职工|群众|居民|村民|业主|患者|党员|企业)$")
"""家长代表, 学生代表 are no posts at a body."""
