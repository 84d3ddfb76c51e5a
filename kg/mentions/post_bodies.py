"""Say which body a post is at where its words leave a part of the body's name out.

市委常委、组织部部长 is 市委组织部; 柳溪镇党委书记、镇长 is 柳溪镇人民政府; 市委宣传部长 is 市委宣传部.
"""

from __future__ import annotations

import re

from kg.model import Mention

_HEADS_OF_DIVISION = re.compile(
    r"(?:副|代|代理)*(?:助理)?([省市县区镇乡州旗])长(?:助理|候选人|提名人选|人选)?$"
)
_SHORTENED = re.compile(r"^([局部厅处院社台站所馆行校科室])长$")
BODY_END = re.compile(
    r"(?:[局部厅处院社台站所馆行校科室委办组会队团司厂店中站]|公司|集团|大学|中学|小学|学院|中心|政府|办公室|委员会|银行|党校|幼儿园|医院)$"
)


_NAMEPLATE = re.compile(r"[（(][^（）()]*[)）]$")
"""市科技局（市地震局）局长: the body's second name."""


def body_words(base: str, title: str, carried: Mention | None) -> str:
    """Return the words that name the body of the post, "" where nothing does."""
    head = _HEADS_OF_DIVISION.search(title)
    if title == "国务委员" and not base:
        return "国务院"
    if title.endswith("主席") and base.endswith("自治区"):
        return base + "人民政府"
    if head:
        return _government(base, head[1], carried)
    if not base:
        own = carried and not _of_another_kind(carried.text, title)
        return _court_of(carried.text, title) if carried and own else ""
    shortened = _SHORTENED.match(title)
    if title == "队长" and base.endswith("团"):
        return base + "队"
    if shortened and not BODY_END.search(_NAMEPLATE.sub("", base)):
        return base + shortened[1]
    return _complete(base, carried)


_OF_A_DEPARTMENT = re.compile(r"^(?:常务)?副?([局厅])长$")


def _of_another_kind(body: str, title: str) -> bool:
    """省委教育工委委员、副厅长: a committee has no 厅长; which department is meant, nothing says."""
    kind = _OF_A_DEPARTMENT.match(title)
    return kind is not None and kind[1] not in body and bool(_WHOLE.search(body))


_NO_DIVISION = re.compile(
    r"(?:通风|采煤|掘进|机电|运输|综采|开拓|生产|维修|选煤|工|矿|片|校|营|景|库|牧|军|服务)区$|(?:超|夜|菜|集)市$"
)
"""某矿通风区区长 heads no division of the state."""


def _government(base: str, level: str, carried: Mention | None) -> str:
    """Return the government that a 市长 or 镇长 heads, as it is named or implied."""
    if not base and carried:
        place = place_of(carried.text)
        if place.endswith(level) and carried.text.endswith("政府"):
            return carried.text
        if not place or not place.endswith(level):
            return carried.text if carried.text.endswith(("政府", "管委会")) else level + "政府"
        base = place
    if not base:
        return level + "政府"
    if _NO_DIVISION.search(base):
        return base
    if base.endswith(level):
        return base + ("政府" if len(base) == 1 else "人民政府")
    if BODY_END.search(base) or base.endswith(("省", "市", "县", "区")):
        return base
    return base + level + "人民政府"


_PLACE_OF_BODY = re.compile(
    r"^(?:中共|中国共产党)?(.*?(?:[省市县区旗州盟镇乡]|街道|苏木|开发区|新区))"
    r"(?=委|党|纪|人大|政协|政府|人民|管委|管理委|工委|监委|团|妇|总工|办事处)"
)


def place_of(body: str) -> str:
    found = _PLACE_OF_BODY.match(body)
    return found[1] if found else ""


_SEATS_OF_COURT = re.compile(r"(?:审判员|检察员|法官|检察官)$|(?:审判|检察)委员会")
_COURT = re.compile(r"^.*(?:法院|检察院)")
PART_OF_COURT = re.compile(
    r"^(?:[^省市县区]{0,12}(?:庭|执行局|检察部|检察室)|(?:政治部|司法警察支队|法警支队|法警大队|监察室|研究室|综合处)|第[一二三四五六七八九十]+检察部)$"
)


def _court_of(body: str, title: str) -> str:
    """A judge is one of the court, not of its division: 刑事审判庭副庭长、审判员."""
    court = _COURT.match(body) if _SEATS_OF_COURT.search(title) else None
    return court[0] if court else body


# Bodies of a division that a second post names without it: 镇党委书记、人大主席.
_OF_THE_PLACE = re.compile(
    r"^(?:管委会|管理委员会|办事处|人大|人大常委会|人大工委|人大主席团|人大工作委员会|政协|政府|人民政府|"
    r"党工委|党委|纪委|纪工委|监委|监察委员会|监察工委|人武部|人民武装部|武装部|总工会|妇联|团委|工商联|"
    r"政府办公室|委办公室|政府办|监委委员|综治办|工会|政协工委|政协联络组)$"
)
# 临溪市委常委、市总工会主席: the city is the one that the body before it names.
_AT_LEVEL = re.compile(
    r"[省市县区州旗](?=委|政府|人民政府|人大|政协|纪委|监委|总工会|工会|妇联|团委|工商联|科协|文联|侨联|残联|人武部|法院|人民法院|检察院|人民检察院|[\u4e00-\u9fff]{1,9}[局委办部]$)"
    r"(?![长场民容区县])"
)
_VILLAGE = re.compile(r"^.*(?:村|社区)(?=党|支部|总支|支委|村|居)")
_OF_THE_VILLAGE = ("村委会", "居委会", "村民委员会", "居民委员会", "村监委会", "村务监督委员会")
# 市委常委、公安局局长; 副市长、公安局局长: a department named without the 市 of the body before it.
_WHOLE = re.compile(r"(?:委|委员会|政府|人大常委会|政协)$")
_BARE_DEPARTMENT = re.compile(r"^[^省市县区州旗盟镇乡国]{2,7}(?:局|法院|检察院)$")
# Departments of a party committee: 市委常委、组织部部长.
_OF_THE_COMMITTEE = re.compile(
    r"^(?:组织部|宣传部|统战部|统一战线工作部|政法委|政法委员会|办公室|办公厅|政研室|政策研究室|党校|"
    r"编办|网信办|老干部局|党群工作部|社会工作部|社工部|巡察办|直属机关工委|机关工委)$"
)
_OF_THE_BODY = re.compile(
    r"^(?:办公室|办公厅|秘书局|机关党委|机关纪委|机关工会|研究室|政治部|指挥中心|[^省市县区]{1,6}(?:支队|大队|中队))$"
)


def _complete(base: str, carried: Mention | None) -> str:
    """Return the base with what it leaves out of the body before it: 管委会 → 区管委会."""
    if carried is None:
        return base
    place = place_of(carried.text)
    if place and _OF_THE_PLACE.match(base):
        return place + base
    if len(place) > 2 and base[0] == place[-1] and _AT_LEVEL.match(base):
        return place + base[1:]
    village = _VILLAGE.match(carried.text)
    if village and base in _OF_THE_VILLAGE:
        return village[0] + base
    if place and _WHOLE.search(carried.text) and _BARE_DEPARTMENT.match(base):
        return place + base
    court = _COURT.match(carried.text)
    if court and PART_OF_COURT.match(base):
        return court[0] + base
    committee = carried.text.endswith(("委", "委员会", "工委"))
    if committee and place and _OF_THE_COMMITTEE.match(base):
        return carried.text + base
    if _OF_THE_BODY.match(base) and not committee:
        return carried.text + base
    return base
