"""Say whose the posts are that a division of labour names without a body, or by 局 alone.

党委书记、局长 in a paper of a bureau are posts of the bureau; 镇长 in one of a town is the town's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.mentions.posts import Post
from kg.model import Mention
from kg.relations import Reading

_OF_A_TOWN = re.compile(r"(?P<level>镇|乡|街道)(?:人民政府|办事处|党委|党工委|党政办公室)")
_PARTY_OF_TOWN = re.compile(r"(?P<organ>党委|党工委)(?P<title>.+)")
_UNITS_OF_TOWN = ("武装部", "人武部", "人民武装部")
_GOVERNMENT = re.compile(r"(?P<body>.+人民政府)(?:办公室|办公厅)?")


def settled_post(reading: Reading, post: Post) -> tuple[Mention | None, str]:
    """Return the body of the post and its title, what the paper leaves out taken from its issuer.

    党委书记 in a notice of a town is the secretary of the town's committee, 秘书长 in one of a
    government that government's.
    """
    issuers = reading.issued.issuers
    issuer = issuers[0] if len(issuers) == 1 else None
    town = _OF_A_TOWN.search(issuer.value) if issuer else None
    government = _GOVERNMENT.fullmatch(issuer.value) if issuer else None
    body = post.organization
    if town and body and body.text in _UNITS_OF_TOWN:
        return replace(body, text=town["level"] + body.text), post.title
    party = _PARTY_OF_TOWN.fullmatch(post.title)
    if town and party and body is None:
        words = town["level"] + party["organ"]
        return Mention("Organization", words, post.start, post.end), party["title"]
    if government and issuer and body is None and post.title in _OF_GOVERNMENT:
        return Mention("Organization", government["body"], issuer.start, issuer.end), post.title
    if body is None and post.title in _OF_GOVERNMENT and not issuers:
        return _government_of_title(reading), post.title
    own = own_body(reading)
    if own and body and own.text.endswith(body.text) and body.text in _BODIES_WITH_LEADERS:
        return own, post.title
    if own and body and body.text in _INNER:
        words = reading.text[post.start : post.end]
        return own, body.text + post.title if words.startswith(body.text) else post.title
    return body or (own if own and leads(own.text, post.title) else None), post.title


_OF_GOVERNMENT = ("秘书长", "副秘书长")


def _government_of_title(reading: Reading) -> Mention | None:
    """清江省政府领导分工 without an issuer: the government of the place, where the title names one."""
    title, place = reading.issued.title, reading.document.place
    if not title or not place or "政府" not in title.value:
        return None
    return Mention("Organization", f"{place}人民政府", title.start, title.end)


_DIVIDES = re.compile(
    r"(?:中共|关于(?:调整|印发|明确|公布)?)?(?!关于)(?P<body>[^\s，。：:《》]{0,30}?(?:局|厅|委员会|院|大学|学校|中学|小学|中心|公司|集团|办公室))"
    r"(?:党组|党委)?(?:关于)?[^，。：:]{0,8}?(?:领导|班子|党组成员|党委成员|党政)"
)
_ITS_PARTY = re.compile(
    r"(?:中共)?(?P<body>.+(?:局|厅|委员会|院|大学|学校|中心|公司|集团|办公室))(?:分?党组|党委)"
)


def own_body(reading: Reading) -> Mention | None:
    """Return the body whose leaders share their work: the issuer, else as the title opens."""
    issued = reading.issued
    if len(issued.issuers) == 1:
        issuer = issued.issuers[0]
        party = _ITS_PARTY.fullmatch(issuer.value)
        words = party["body"] if party else issuer.value
        own = words.endswith(_BODIES_WITH_LEADERS)
        return Mention("Organization", words, issuer.start, issuer.end) if own else None
    found = _DIVIDES.match(issued.title.value) if issued.title and not issued.issuers else None
    if not found or not issued.title:
        return None
    if _NO_NAME.fullmatch(found["body"]):
        return _meeting_body(reading)
    return Mention("Organization", found["body"], issued.title.start, issued.title.end)


_NO_NAME = re.compile(
    r"(?:本|我)?(?:集团公司|公司|集团|学校|学院|医院|中心|局机关|委员会)|[局厅院校]"
)
"""关于集团公司领导分工的通知: the title does not name the body."""
_MEETS = re.compile(
    r"经(?P<body>[\u4e00-\u9fff（）()]{4,30}?(?:公司|集团|大学|学院|学校|医院|中心|[局厅院]))(?:党组|党委|党总支|董事会|班子|领导|院长|校长|总经理|办公)[^，。]{0,10}?(?:会|研究)"
)


def _meeting_body(reading: Reading) -> Mention | None:
    """Return the body whose meeting divides the work: 经云川建设集团有限公司党委会研究."""
    found = _MEETS.search(reading.text)
    return Mention("Organization", found["body"], *found.span("body")) if found else None


def leads(body: str, title: str) -> bool:
    """Tell whether the title is one of the body: 党委书记、局长 of a bureau."""
    return _OF_ANY_BODY.fullmatch(title) is not None or any(
        kind.search(body) and titles.fullmatch(title) for kind, titles in _OWN_TITLES
    )


_INNER = ("检委会", "审委会", "审判委员会", "检察委员会", "纪检")
"""检委会专职委员, 纪检组长 of a court are posts at the court."""
_BODIES_WITH_LEADERS = (
    "局", "厅", "委员会", "院", "大学", "学校", "中学", "小学", "中心", "公司", "集团", "办公室", "办", "联合会", "协会",
)  # fmt: skip
_OF_ANY_BODY = re.compile(
    r"(?:党组|党委|党工委|纪委|纪检组|党总支|党支部)[^\s]{0,2}(?:书记|成员|委员|组长)|纪检监察组组长|工会(?:副?主席)|团委副?书记|妇委会主任"
    r"|总(?:工程|会计|经济|规划|农艺|审计|统计|畜牧|建筑)师|总工"
    r"|[一二三四]级(?:调研员|主任科员|巡视员|高级主办|主办)|副?(?:调研员|巡视员)|副?主任科员|(?:副|总)?督[学察]"
)
_OWN_TITLES = (
    # (how the body's name ends, titles that are posts of the body itself)
    (re.compile(r"局$"), re.compile(r"副?局长")),
    (re.compile(r"厅$"), re.compile(r"副?厅长")),
    (re.compile(r"院$"), re.compile(r"(?:常务)?副?(?:院|检察)长")),
    (
        re.compile(r"(?:大学|学校|中学|小学)$"),
        re.compile(r"(?:常务)?副?校长|(?:教导|教务|总务|政教|德育)(?:处)?副?主任|大队辅导员"),
    ),
    (re.compile(r"学院$"), re.compile(r"(?:常务)?副?[校院]长")),
    (re.compile(r"(?:委员会|中心|办公室|办)$"), re.compile(r"(?:常务)?副?主任")),
    (
        re.compile(r"(?:公司|集团)$"),
        re.compile(
            r"(?:常务)?副?(?:董事长|总经理|总裁)|监事会主席|(?:职工|外部|独立)?[董监]事|[财运安技市行人][务营全术场政事]总监|总(?:法律顾问|会计师|经理助理|监)"
        ),
    ),
    (re.compile(r"(?:联合会|协会)$"), re.compile(r"副?(?:主席|理事长|会长)")),
)
