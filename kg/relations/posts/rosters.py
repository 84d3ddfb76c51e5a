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


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of a list with the posts beside the name; offsets in the body."""

    person: Mention
    posts: tuple[Post, ...]
    start: int
    end: int


def read_entries(text: str, start: int) -> list[Entry]:
    """Return the persons that the text lists, in its order; `start` is its offset in the body."""
    for reader in (_names_then_posts, _names_with_brackets, _posts_then_names, _names_only):
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
    if not heads or not _HEADINGS.fullmatch(text, 0, heads[0].start()):
        return
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
        if _can_start(text, head.start()):
            yield head
            position = head.end()
        else:
            position = head.start() + 1


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


def _length_of_posts(text: str) -> int:
    """Return how much of the text is posts; the last entry may run on into the next sentence."""
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
    """李清泉（市委副书记）、王楠（副市长）."""
    for found in _bracketed().finditer(text):
        if title_at_end(found["posts"]):
            yield _entry(text, start, *found.span("name"), found.span("posts"))


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s、，,；;：:]))(?P<name>{name_pattern()})(?:同志)?[（(](?P<posts>[^（）()\n]{{2,60}})[)）]"
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
        rf"{title_pattern()}[ \u3000]{{0,4}}(?P<names>{name}(?:、{name}(?=[、，,；;\s]|$))*)"
        rf"(?=[、，,；;。\s]|$)"
    )


def _names_only(text: str, start: int) -> Iterator[Entry]:
    """李清泉、王 楠、周山."""
    pieces = [p for p in re.finditer(r"[^、，,；;\n]+", text) if p[0].strip()]
    names = [p for p in pieces if is_name(_bare(p[0])) and not is_everyday_word(_bare(p[0]))]
    if len(names) != len(pieces):
        return
    for piece in names:
        at = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        yield _entry(text, start, at, at + len(piece[0].strip()), (0, 0))


def _bare(words: str) -> str:
    return re.sub(rf"(?:{HONORIFICS})$", "", re.sub(r"[（(][^（）()]*[)）]", "", words).strip())


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
        if post.organization and not post.former:
            span = (entry.start, entry.end)
            yield reading.fact(
                "holdsPost", entry.person, post.organization, span, title=post.title, date=date
            )
