"""What the modules of prose share: which blocks they read, and how a post becomes a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.post_bodies import place_of
from kg.mentions.posts import Post, parse_posts
from kg.mentions.titles import load_titles
from kg.model import Block, Fact, Mention
from kg.relations import Reading
from kg.relations.prose.appositions import is_body

_PROSE = frozenset(("paragraph", "item", "heading", "box"))
_SHORTEST = 8
"""No block of fewer characters names a body, a post and a person."""


def prose_blocks(reading: Reading) -> Iterator[Block]:
    """Yield the blocks of running text in their order; a law tells of no persons or projects."""
    if reading.document.layout == "law":
        return
    for block in reading.document.blocks:
        if block.kind in _PROSE and block.end - block.start >= _SHORTEST:
            yield block


def read_posts(
    text: str, start: int, end: int, before: Mention | None = None
) -> list[tuple[Mention, str]]:
    """Return (body, title) of each present post that `text[start:end]` names with its body.

    `before` is the body of the person named just before, for a bare title joined to him
    (公司总经理甲、董事长乙).
    """
    if _ALL_FORMER.match(text, start, end):
        return []
    posts = _own_posts(_present(parse_posts(text[start:end], start)))
    near = place_of(before.text) if before else ""
    read: list[tuple[Mention, str]] = []
    for post in posts:
        if before and post.organization is None and _may_share(before.text, post.title):
            read.append((before, _without_organ(before.text, post.title)))
        elif body := _stated_body(post):
            read.append((_at_place(body, near), post.title))
    return read


def _own_posts(posts: list[Post]) -> list[Post]:
    """Return the posts without those of unnamed heads: 市监委负责人、市检察院检察长甲."""
    return [p for p in posts if p is posts[-1] or not p.title.endswith("负责人")]


def _without_organ(body: str, title: str) -> str:
    """柳溪镇党委书记甲，党委副书记乙: at the committee itself the title is 副书记."""
    organ = next((o for o in ("党委", "纪委", "工会") if body.endswith(o)), "")
    return title.removeprefix(organ)


def _at_place(body: Mention, place: str) -> Mention:
    """Return the body with the place that the person before him names: 临溪县委书记甲、县长乙."""
    same = len(place) > 2 and body.text[0] == place[-1] and _OF_LEVEL.match(body.text)
    return replace(body, text=place + body.text[1:]) if same else body


_OF_LEVEL = re.compile(r"[省市县区州旗](?=委|政府|人民政府|人大|政协|纪委|监委|法院|检察院)")


def _present(posts: list[Post]) -> list[Post]:
    """Return the posts still held: 某局原党组书记、局长 has left both, not a body named after them."""
    left: set[str] = set()
    held = []
    for post in posts:
        body = post.organization.text if post.organization else ""
        if post.former:
            left.add(body)
        elif body not in left:
            held.append(post)
    return held


def _may_share(body: str, title: str) -> bool:
    """Tell whether a bare title can be one at the body named before it; a village role at no other."""
    if _VILLAGE_ROLE.search(title):
        return body.endswith(("村", "社区", "村委会"))
    return is_body(body, title)


_VILLAGE_ROLE = re.compile(r"村官|网格员|驻村|村干部|护林员|^支书|^村医")
_ALL_FORMER = re.compile(r"(?:原(?![州阳平])|前任|离任|卸任|已故|退休|时任|曾任)")
"""Before the first post, these make all posts of the list former ones; not 原阳县, 原州区."""

_SENT_TO = re.compile(r".{2,20}?(?:派驻|驻(?!村)|选派到|派到|派往|下派到)(?P<to>.{2,20}[村乡镇])$")
"""县农业局派驻清水镇石湾村 + 第一书记: the post is at the village."""
TERM_OF = re.compile(
    r"第?[一二三四五六七八九十百\d]+届(?=人大|人民代表大会|政协|委员会|理事会|监事会)"
)
"""县十六届人大常委会, 政协第九届委员会: the term is no part of the name."""
_COMMITTEE_TWICE = re.compile(r"(?<=[省市州盟县旗区])委(?=委员会$)")
"""中共清江省委第九届委员会, without its term."""
_SHORT_NAME = re.compile(r"（(?:以下|下)?简?称.*?）|\((?:以下|下)?简?称.*?\)")


def _stated_body(post: Post) -> Mention | None:
    """Return the body of the post; None where the words can name none.

    A learned title is a post only where a body stands before it: 国医大师 is none.
    """
    body = post.organization
    if post.title.endswith(("人选", "候选人", "记者", "通讯员")):
        return None
    if post.title == "国务委员":
        return Mention("Organization", "国务院", post.start, post.end)
    if body is None and post.title.startswith("驻村"):
        return Mention("Organization", "村", post.start, post.end)
    if body is None or (post.title in load_titles().learned and body.start < post.start):
        return None
    words = _COMMITTEE_TWICE.sub("", TERM_OF.sub("", _SHORT_NAME.sub("", body.text)))
    if sent := _SENT_TO.match(words):
        words = sent["to"]
    return replace(body, text=words) if is_body(words, post.title) else None


_GROUP = re.compile(
    r"(?:领导小组|工作小组|协调小组|指挥部|工作专班|专班|联席会议|攻坚组|工作组|专家组"
    r"|安委会|食安委|食药安委|减灾委|爱卫会|绿委会|(?:安全生产|食品(?:药品)?安全|爱国卫生运动|绿化|减灾|防灾减灾救灾)委员会)$"
)
_GROUP_HEAD = re.compile(r"组长|总指挥|指挥长|召集人|^(?:常务)?副?主任$|班长|总负责人|牵头人")


def post_fact(
    reading: Reading,
    person: Mention,
    body: Mention,
    title: str,
    span: tuple[int, int],
    date: str = "",
) -> Fact[Mention]:
    """Return `heads` for the head of a group, `holdsPost` for every other post; `date` of the document."""
    if _GROUP.search(body.text) and _GROUP_HEAD.search(title):
        return reading.fact("heads", person, replace(body, type="Group"), span, role=title)
    own = reading.document.date
    date = date or (own.value if own else "")
    return reading.fact("holdsPost", person, body, span, title=title, date=date)
