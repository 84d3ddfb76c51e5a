"""Tell the names of units from other words: bodies, bodies of bodies, classes of bodies.

words → entity type
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer

# 各县、市、区人民政府; 省、自治区、直辖市人民政府; 县、乡（镇）人民政府; 各区、县级市;
# 各县（区）党委、政府: one class of governments
ENUMERATED_CLASS = re.compile(
    r"各?(?:省级?|自治区|直辖市|自治州|自治县|地区?|市级?|县级?|区|旗|州|盟|镇|乡)(?:[（(〔\[][^）)〕\]]{1,9}[）)〕\]])?"
    r"(?:[、和及与](?:省|自治区|直辖市|自治州|自治县|市|县级市|县|区|旗|州|盟|镇|乡|街道|园区)(?:[（(〔\[][^）)〕\]]{1,9}[）)〕\]])?)+"
    r"(?:级?人民政府|政府)?(?:[（(](?:[^）)]{0,6}(?:管委会|办事处|街道|园区|场))[）)])?(?=$|[、，,；;。\s和及])"
    r"|各(?:地区?|[省市县区州旗镇乡])(?:[（(〔\[][^）)〕\]]{1,9}[）)〕\]])?(?:党委|党工委)[、和](?:人民)?政府(?=$|[、，,；;。\s和及])"
)
_MANY = r"(?:部门|单位|机关|企业|企事业单位|机构)"
_KINDS = r"(?:部门|单位|企业|银行|机构|院校|学校|医院|公司|政府|街道|乡镇|县|市|区|州)"
_CLASSES = (
    # 各县（市、区）, 各有关单位, 各乡镇人民政府; not 各项工作
    r"各(?![项类种自方环阶层领界不])[^。；]{1,30}",
    # 市直相关部门, 区级各部门, 县属国有企业, 市政府各部门, 市委各部门
    rf".*(?:[市区县省州][直级属]|政府|党委|党政|[市区县省州]委).{{0,3}}(?:各|有关|相关)?.{{0,4}}{_MANY}",
    # 市属（驻市）各银行机构, 市安委会各成员单位
    rf".+各.{{0,8}}{_KINDS}",
    # 有关县（市、区）人民政府, 试点城市政府, 属地乡镇, 沿江有关企业
    rf".*(?:有关|相关|所有|其他|属地|试点|基层|地方(?!金融|税务|志|铁路)|同级|所在地|所在(?=[乡镇县区市街片])|发生地|事发地|当地|沿线).*{_KINDS}",
    r".*(?:成员|牵头|责任)(?:单位|部门)",
    # 中心城区五区, 沿海县（市、区）, 主城区, 城区三区
    r"(?:有关|相关|沿江|沿海|省辖|中心城区|主城区?|城区).{0,4}[一二三四五六七八九十\d]{0,2}[省市县区州]+(?:[（(].*[）)])?(?:人民政府|政府|管委会)?",
    r".*[一二两三四五六七八九十]{1,3}(?:县|区|市|个县|个区|大银行|大运营商|家运营商|大通信运营商)",
    # 县（市、区）自然资源局: the bureau of each county
    r".*[县市区乡镇][（(<〈〔\[][市县区旗镇乡、街道办事处，,]{1,9}[）)>〉〕\]].*",
    # 乡镇人民政府, 县级以上地方人民政府, 区县, 街道; 市政府 is one body
    r"(?:乡|镇|乡镇|县级|市级|省级|区级|地市|市县|区县|县区|市县区|镇街|乡镇街道|村|社区|街道)(?:以上)?(?:地方)?(?:各级)?(?:人民)?(?:政府|党委|街道|办事处|（街道）)?",
    r"(?:县|市|区|省)级?以上.*",
    # 驻市单位, 政府信息公开工作部门, 电信运营商, 职业院校
    r"驻.{1,3}(?:单位|部队|机构|企业)",
    r"[^由]{2,14}部门",
    # 有关行业协会, 相关科研院所
    r"(?:各|有关|相关).{0,8}(?:协会|商会|学会|社会组织|科研院所|研究机构)",
    # 区县公安局, 市县两级法院: that of the county beside that of the district
    r"(?:区县|县区|市县|县市区|市县区|省市县)(?!域)(?:两级|三级)?.{2,12}(?:局|委|办|厅|院|会|中心|所|站|队|部门|单位)",
    # 公安、农业、交通等部门
    r"[一-龥]{2,6}(?:[、和][一-龥]{2,6}?)+(?:等)?部门",
    r".{0,4}(?:企业|金融机构|高校|高等院校|职业院校|运营商)",
)
_CLASS = re.compile("|".join(_CLASSES))
# What no name of a unit has: sentences, titles, dates, floors of a building
_BAD = re.compile(
    r"大厅$|(?<!人大)常委$|(?:有关|相关)$|[一二三四五六七八九十\d号]楼|由(?!贸)|[。！？!?：:《》…%％=＋]|[\d]{3,}年|\d月|^\d+$"
)
_BRACKETED = re.compile(r"[（(〔\[【<〈][^）)〕\]】>〉]*[）)〕\]】>〉]?")


@dataclass(frozen=True, slots=True)
class Words:
    """The gazetteer `units`, ready for matching."""

    suffix: re.Pattern[str]
    group: re.Pattern[str]
    verb: re.Pattern[str]
    standing: re.Pattern[str]
    party: frozenset[str]
    nobody: frozenset[str]
    no_suffix: frozenset[str]
    bare_classes: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> Words:
    words = {key: str(value).split() for key, value in read_gazetteer("units").items()}
    return Words(
        re.compile(rf".*(?:{_either(words['suffixes'])})"),
        re.compile(rf".*(?:{_either(words['group_suffixes'])})"),
        re.compile(rf"(?:{_either(words['verbs'])})"),
        re.compile(rf"(?:{_either(words['self_standing'])})"),
        frozenset(words["party_departments"]),
        frozenset(words["nobody"]),
        frozenset(words["not_suffixes"]),
        frozenset(words["bare_classes"]),
    )


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def outside_brackets(words: str) -> str:
    """Return the words without what stands in brackets."""
    return _BRACKETED.sub("", words)


def is_class(words: str) -> bool:
    """Tell whether the words name a class of units: 各县（市、区）, 市直相关部门."""
    return bool(_CLASS.fullmatch(words) or ENUMERATED_CLASS.fullmatch(words))


def is_unit(words: str) -> bool:
    return unit_type(words) != ""


@lru_cache(maxsize=65536)
def unit_type(words: str) -> str:
    """Return `Organization`, `UnitSet` or `Group` for the name of a unit, "" for other words.

    >>> [unit_type(w) for w in ("市财政局", "各县（市、区）", "市防汛指挥部", "加强领导", "有关部门")]
    ['Organization', 'UnitSet', 'Group', '', '']
    """
    known = load_words()
    outside = outside_brackets(words)
    if not 2 <= len(outside) <= 40 or _BAD.search(words) or words in known.nobody:
        return ""
    if known.verb.match(words) or outside in known.no_suffix:
        return ""
    if is_class(words) and (words[0] != "各" or known.suffix.fullmatch(outside)):
        return "UnitSet"
    if known.group.fullmatch(outside):
        return "Group"
    return "Organization" if known.suffix.fullmatch(outside) else ""
