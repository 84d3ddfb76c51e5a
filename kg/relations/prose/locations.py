"""Where a project or a body is said to be: 项目位于某镇某村, 某公司落户某经开区, 在某岛建设某馆."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.gazetteers.divisions import leading_division
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.appositions import body_start
from kg.relations.prose.coreference import full_name_of, project_of_article
from kg.relations.prose.facts import prose_blocks
from kg.relations.prose.project_names import PROJECT, PROJECT_END, is_named, project_of


def extract_locations(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `locatedIn` for what a sentence says to lie, settle or be built at a place."""
    for block in prose_blocks(reading):
        for sentence in _SENTENCE.finditer(reading.text, block.start, block.end):
            if _GATE.search(sentence[0]):
                yield from _listed(reading, *sentence.span())
                yield from _lying(reading, *sentence.span())
                yield from _built_at(reading, *sentence.span())
                yield from _of_place(reading, *sentence.span())


_SENTENCE = re.compile(r"[^。！？!?\n]+")
_GATE = re.compile(
    r"位于|坐落|落户|选址|落地|地处|入驻|进驻|建设地点|在[^，。]{1,24}?(?:建设|新建|兴建|建成|打造|设立|投资|[，,])"
)

_PLACE_TAIL = (
    "省|市|县|区|旗|州|镇|乡|村|街道|社区|新区|新城|开发区|经开区|高新区|园区|产业园|工业园|科技园|创业园|物流园|园|组团|片区|岛|湾|湖|"
    "交汇处|交叉口|路口|半岛|港|渔港|码头|路|街|大道|广场|公园|卫生院|医院|学校|大学|大厦|中心|基地|小镇|古城|城|机场|车站|高铁站|口岸|保税区|自贸区|商务区|商贸区|集聚区|核心区"
)
_PLACE = rf"(?P<place>[\u4e00-\u9fffA-Z·]{{1,24}}?(?:{_PLACE_TAIL}))"
_PLACE_END = r"(?=[，,。；;、）)（(]|内|境内|的|$|\s|[东西南北中]+[部侧面])"
_LYING = "位于|坐落于|坐落在|落户于|落户在|落户|选址于|选址在|选址|落地于|落地|地处|入驻|进驻|建设地点为|建设地点涉及|建设地点在|建设地点位于"
_LIES = re.compile(
    r"(?<![^，,；;：。！？!?\n\s])(?P<who>[^，,。；;：、\s]{0,40}?)(?:将|拟|已|正式|成功|均|都|也|，)*"
    rf"(?:{_LYING})(?:了|在)?"
    rf"(?:{_PLACE}{_PLACE_END}|(?P<first>[\u4e00-\u9fff]{{1,10}}?(?:省|市|县|镇|乡|村|街道|新区|开发区)))"
)
"""The place goes on to the end of its clause, or ends with the first division (某镇具有…)."""


def _lying(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """医院将落户在某卫生院内; 某总部落户某新区; 某集团是首家进驻某园的公司."""
    for found in _LIES.finditer(reading.text, start, end):
        subject = _subject(reading, *found.span("who"), start)
        places = [found.span("place" if found["place"] else "first"), *_further(found)]
        for place in (_place(reading, *span) for span in places):
            if subject and place:
                begin = min(subject.start, found.start("who"))
                yield reading.fact("locatedIn", subject, place, (begin, place.end))


_FURTHER = re.compile(
    rf"(?:[、和及][\u4e00-\u9fff]{{1,8}}(?:镇|乡|村|街道|社区|县|区|市))+{_PLACE_END}"
)
_EACH = re.compile(r"[^、和及]+")


def _further(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the places listed behind the first: 涉及甲镇、乙乡."""
    listed = _FURTHER.match(found.string, found.end()) if found["place"] else None
    for item in _EACH.finditer(found.string, *listed.span()) if listed else ():
        yield item.span()


_IS = re.compile(r"(?P<who>[^，,。；;：、\s]{3,30}?)是")
_OPENING = re.compile(
    r"(?:(?:据了解|据悉|据介绍|目前|其中)[，,])?(?:总?投资\s?[\d.]+\s?[万亿]元的)?(?P<who>[^，,。；;：、\s]{2,30}?(?:项目|工程|基地|产业园|综合体|生产线|公司|集团|医院|保健院|卫生院|学院|大学|学校|中学|小学|研究院|研究所|博物馆|纪念馆|银行|会展中心|陆港))"
    r"(?=(?:计划|预计|概算)?总?投资|(?:总|规划|计划)?占地|(?:总)?建筑面积|始建于|成立于|创建于|创办于|由|是|建于|建成于|[，,])"
)
"""某项目总投资5亿元，占地50亩，位于某镇: what opens the sentence is what lies there."""
_FIGURES = re.compile(
    r"(?:(?:计划|预计|概算)?总?投资|(?:总|规划|计划)?占地|总?建筑面积|始建于|成立于|创建于|建于|注册资)"
)
_FIRST = re.compile(r"^(?:是)?(?:首家|首个|第一家|唯一)?$")
_PROJECT_WORDS = ("项目", "该项目", "本项目", "工程", "该工程", "基地", "该基地")
_BODY_WORDS = re.compile(
    r"^该?(医院|公司|集团|学校|企业|酒店|中心|研究院|大学|银行)$|^该([院校馆厂])$"
)
_PROJECT_TAIL = re.compile(
    r"(?:项目|工程|基地|产业园|综合体|园区|生产线|陆港|科创城|产业城|风电场|电站|电厂|水厂|会展中心|枢纽)(?:[（(][^（）()]*[)）])?$"
)
_BODY_TAIL = re.compile(
    r"(?:公司|集团|总部|医院|保健院|卫生院|中学|小学|学校|大学|学院|研究院|研究所|银行|中心|厂|馆|酒店|法院|支行|分行|商会|协会)$"
)


def _subject(reading: Reading, start: int, end: int, sentence: int) -> Mention | None:
    """Return the project or body that the words before the verb name, or stand for."""
    words = reading.text[start:end]
    figures = not words or _FIGURES.match(words)
    if figures or _FIRST.match(words):
        opening = (_OPENING if figures else _IS).match(reading.text, sentence, start)
        if opening is None:
            return None
        start, end = opening.span("who")
        words = opening["who"]
    if said := _IS.match(reading.text, start, end):
        end, words = said.end("who"), said["who"]
    if words in _PROJECT_WORDS:
        project = project_of_article(reading, start)
        return Mention("Project", words, start, end, value=project) if project else None
    if short := _BODY_WORDS.match(words):
        body = full_name_of(reading, short[1] or short[2], start)
        return Mention("Organization", body.text, start, end) if body else None
    start = body_start(reading.text, start, end)
    words = reading.text[start:end]
    kind = "Project" if _PROJECT_TAIL.search(words) else "Organization"
    if len(words) < 4 or not (kind == "Project" or _BODY_TAIL.search(words)):
        return None
    return None if _SEVERAL.search(words) else Mention(kind, words, start, end)


_SEVERAL = re.compile(r"\d+[个家座]|多家|一批|各|企业$|等|这|全[市县区省]|许多|不少|更多|重[大点]")
_KIND_OF_ZONE = re.compile(
    r"(?:国家级|省级)?(?:经济技术|高新技术|高新技术产业|工业|产业|科技|创业|物流|化工|现代农业|循环经济|经济|旅游)?(?:开发区|经开区|高新区|园区?|新区|新城|集聚区|集中区|示范区)$"
)
_TAILED = re.compile(rf"(?:{_PLACE_TAIL})$")
_NO_PLACE = re.compile(
    r"^(?:有条件|条件成熟|符合条件)|^(?:中心|基地|园区|片区|新区|城|街|路|村|镇|乡|县|市|区|省|我.|全.|当地|本地|各.*|前列|首位)$|生效|见效|生根|实施"
)


def _place(reading: Reading, start: int, end: int) -> Mention | None:
    """Return the place; of a chain (某实验区某岛) its value is the innermost name.

    Without a tail it must be the short name of a division.
    """
    words = reading.text[start:end]
    if _NO_PLACE.search(words):
        return None
    found = leading_division(words, reading.document.place)
    if not _TAILED.search(words) and (found is None or found[1] < len(words)):
        return None
    inner = words[found[1] :] if found else ""
    named = len(inner) > 2 and found is not None and words[: found[1]][-1:] in "省市县区"
    named = named and not _KIND_OF_ZONE.match(inner)
    return Mention("Place", words, start, end, value=inner if named else "")


_NEAR = rf"(?P<place>[\u4e00-\u9fffA-Z·]{{1,24}}?(?:{_PLACE_TAIL})|[\u4e00-\u9fff]{{1,5}})"
"""A place with its tail, or a short name (在龙泉驿, 在蓉)."""
_BUILT_AT = re.compile(
    rf"在{_NEAR}(?:内|境内)?(?:投资\d[^，,。；;]{{1,12}}?元的|(?:投资|规划|合作|共同)?(?:投资\d[^，,。；;]{{1,12}}?元)?(?:建设|新建|兴建|打造|建成|启动建设|设立)(?:了|的)?){PROJECT}{PROJECT_END}"
)


def _built_at(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """计划在某岛建设某博物馆."""
    for found in _BUILT_AT.finditer(reading.text, start, end):
        place = _place(reading, *found.span("place"))
        project = project_of(found)
        if place and is_named(project.text) and not _VAGUE.search(project.text):
            yield reading.fact("locatedIn", project, place, (place.start, project.end))


_PRICE = r"(?:(?:计划|预计|概算)?总?投资[^，,。；;]{1,16}?元的)?"
_OF_PLACE = re.compile(
    rf"(?:(?:{_LYING})(?:了|在)?{_PLACE}(?:内|境内)?的|(?<![^，,。；;：\s“])在{_PLACE.replace('place', 'standing')}[，,])"
    rf"(?:(?P<body>[^，,。；;：、\s“”]{{2,30}}?(?:公司|集团))(?![^，,。；;]{{0,12}}(?:的|项目))|{_PRICE}(?P<builder>[^，,。；;、\s]{{2,30}}?(?:投资[^，,。；;]{{2,12}}元)?(?:投资建设|承建|新建|建设|实施|打造|开发)的)?{PROJECT}{PROJECT_END})"
)


def _of_place(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """位于某园的某项目; 在某县，总投资5亿元的某项目已经开工; 在某区，某集团承建的某工程即将通水."""
    for found in _OF_PLACE.finditer(reading.text, start, end):
        place = _place(reading, *found.span("place" if found["place"] else "standing"))
        what = (
            Mention("Organization", found["body"], *found.span("body"))
            if found["body"]
            else project_of(found)
        )
        if place and is_named(what.text) and not _VAGUE.search(what.text):
            for each in (what, *(_listed_behind(found) if found["place"] else ())):
                yield reading.fact("locatedIn", each, place, (found.start(), each.end))


_NEXT = re.compile(rf"(?:[、和及与]|以及){PROJECT}{PROJECT_END}")


def _listed_behind(found: re.Match[str]) -> Iterator[Mention]:
    """Yield the projects listed behind the first: 位于某片区的某枢纽及某综合体和某中心."""
    at = found.end()
    while following := _NEXT.match(found.string, at):
        project = project_of(following)
        if is_named(project.text) and not _VAGUE.search(project.text):
            yield project
        at = following.end()


_VAGUE = re.compile(
    r"\d+[个家座条]|一批|一[个家座条]|多个|若干|的|国家级?[^，]{0,4}中心$|区域[^，]{0,6}中心$|[高大]地"
)

_LIST = re.compile(
    rf"位于{_PLACE}{_PLACE_END}(?:[^。]{{0,3}}?(?:均|都|全部)在(?P<second>[\u4e00-\u9fff]{{2,20}}?)内)?"
    r"[，,](?:分别为|分别是|即|包括)(?P<items>[^。；;]+)"
)


def _listed(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """有6个位于某组团，均在某区内，分别为甲、乙、丙: each lies in both."""
    for found in _LIST.finditer(reading.text, start, end):
        places = [_place(reading, *found.span(key)) for key in ("place", "second") if found[key]]
        for item in re.finditer(r"[^、和]{3,30}", found["items"]):
            at = found.start("items") + item.start()
            project = Mention("Project", item[0], at, at + len(item[0]))
            for place in filter(None, places):
                yield reading.fact("locatedIn", project, place, (found.start(), project.end))
