"""Named projects in running text, and the places that their names begin with.

加快推进甲区、乙县生活垃圾焚烧发电厂项目建设 names two projects; 实施甲县北门片区管网改造、乙市污水处理厂
扩容等项目 two more. A project is read where it stands behind a verb of building, in a list, or at
the head of a clause, and begins with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.gazetteers.divisions import (
    Division,
    division_named,
    leading_division,
)
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.facts import prose_blocks
from kg.relations.prose.places import is_near, place_of_sentence
from kg.relations.prose.project_words import project_words


@dataclass(frozen=True, slots=True)
class Project:
    """A project, its words and where they stand; `value` where its full name is put together."""

    mention: Mention
    places: tuple[Mention, ...]


def extract_projects(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `locatedIn` for each project whose name begins with its place."""
    for block in prose_blocks(reading):
        if not _GATE.search(reading.text, block.start, block.end):
            continue
        for clause in _CLAUSE.finditer(reading.text, block.start, block.end):
            scope = _scope(reading, clause)
            for project in find_projects(reading.text, *clause.span(), scope):
                for place in project.places:
                    span = (min(project.mention.start, place.start), project.mention.end)
                    yield reading.fact("locatedIn", project.mention, place, span)


def _scope(reading: Reading, clause: re.Match[str]) -> str:
    """Return the place that the clause speaks of: what 该县 is, and where its short names lie."""
    home = reading.document.place or reading.issued.place
    this = _THIS.search(clause[0])
    if this is None:
        return home
    near = place_of_sentence(reading, clause.start()) if this[0][0] == "该" else ""
    return next((place for place in (near, home) if place.endswith(this[0][1])), "")


_GATE = re.compile(r"项目|工程")
_CLAUSE = re.compile(r"[^，,。；;！？!?：\n]+")


_CLOSING = re.compile(
    r"(?P<etc>等\s?(?:\d+|[一二两三四五六七八九十]+)?\s?个?(?:重点|重大|续建|新建|在建)?(?:项目|工程))?"
    r"(?:(?<=项目)|(?<=工程)|(?<=产业园)|(?<=基地)|(?<=中心)|(?<=大桥))(?:的)?(?:建设|实施|落地|进展|推进|现场|一线|开工|提前开工|集中开工|顺利推进|加快建设|竣工|施工|前期工作|奠基|揭牌|启动|签约|投产|仪式|活动)*[”’）)\s]*$"
)
_ITEM = re.compile(r"[^、（）()]+(?:[（(][^（）()]*[)）][^、（）()]*)*")
_INVESTED = re.compile(r"[，,](?:计划|预计|项目)?总?投资")


def find_projects(text: str, start: int, end: int, scope: str) -> list[Project]:
    """Return the projects that the clause `text[start:end]` names with their places."""
    closing = _CLOSING.search(text, start, end)
    closed = bool(closing and closing["etc"])
    building = bool(_INVESTED.match(text, end))
    end = closing.start() if closing else end
    first = _behind_verb(text, start, end, scope)
    pending: list[Mention] = []
    found: list[Project] = []
    for at, stop in _items(text, first, end, scope):
        places, rest = _leading_places(text, at, stop, scope)
        if places and not text[rest:stop].strip():
            pending.append(places[0])
        elif places:
            if of := _OF.match(text, rest, stop):
                rest, pending = of.end(), []
                stop = _project_end(text, rest, stop)
                if _is_project(text[rest:stop], closed, building or first > start):
                    name = "".join(text[rest:stop].split())
                    found.append(Project(Mention("Project", name, rest, stop), tuple(places)))
                continue
            rest, apart = _behind_builder(text, rest, stop)
            stop = _project_end(text, rest, stop)
            if _is_project(text[rest:stop], closed, building or first > start):
                found += _share(text, places, rest, stop, pending, apart)
            pending = []
    return found


def _items(text: str, start: int, end: int, scope: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the listed items; 和 parts two where a project ends and a place follows."""
    for item in _ITEM.finditer(text, start, end):
        at = item.start()
        for joint in re.finditer("[和及与]", item[0]):
            left, right = item.start() + joint.start(), item.start() + joint.end()
            ended = project_words().tail.search(text[at:left])
            if ended and _division(text, right, item.end(), scope)[0]:
                yield at, left
                at = right
        yield at, item.end()


def _behind_verb(text: str, start: int, end: int, scope: str) -> int:
    """Return where the first item starts: behind the last verb of building that a place follows."""
    for event in _EVENT.finditer(text, start, end):
        start = event.end()
    comma = text.find("、", start, end)
    stop = comma if comma >= 0 else end
    if this := _THIS.search(text, start, stop):
        return this.start()
    if _leading_places(text, start, stop, scope)[0]:
        return start
    verbs = [m.end() for m in project_words().verbs.finditer(text, start, stop) if m.end() < stop]
    placed = [at for at in verbs if _leading_places(text, at, end, scope)[0]]
    return placed[-1] if placed else verbs[0] if verbs else start


_OF = re.compile(r"[县市区]?的")
"""宾县的某某公馆项目: the name of the project does not hold its place."""
_EVENT = re.compile(r"举行|举办|召开|暨|出席|宣布|总投资\s?\d[\d.]*\s?[万亿]元的")
"""举行动员会暨某项目开工仪式: what stands before them is no part of the project's name."""
_BUILDER = re.compile(r"等?(?:\d+个)?(?:县|市|区|[（(]市?、?区?[)）])*(?:等地)?")


def _behind_builder(text: str, rest: int, end: int) -> tuple[int, bool]:
    """Return where the project starts behind 等县（市）建设, and whether a verb sets it apart."""
    lead = _BUILDER.match(text, rest, end)
    verb = project_words().verbs.match(text, lead.end() if lead else rest, end)
    if verb and end - verb.end() > 3:
        return verb.end(), True
    return (lead.end() if lead and lead[0].startswith("等") else rest), False


_PROJECT_END = re.compile(
    r"(?:[二三四一]期(?=[和及以])|(?:项目|工程)(?:[（(][^（）()]{1,6}[)）])?(?:项目)?)(?=[在于将已正是迎的进总占位坐选计投预全就作由与和及以等完开施首主的]|$)"
)


def _project_end(text: str, start: int, end: int) -> int:
    """Return where the project's name ends: at 项目 before what is said of it, else at `end`."""
    etc = text.find("等", start, end)
    if etc > 0 and (
        text[etc + 1].isdigit() or project_words().generic.fullmatch(text[etc + 1 : end])
    ):
        return etc
    found = _PROJECT_END.search(text, start, end)
    return found.end() if found else end


def _leading_places(text: str, start: int, end: int, scope: str) -> tuple[list[Mention], int]:
    """Return the places that the item begins with, outer first, and where its other words begin."""
    while start < end and text[start] in ' “‘"和及与':
        start += 1
    kind = next((k for k in project_words().kinds if text.startswith(k, start)), "")
    if kind:
        return [Mention("Place", kind, start, start + len(kind))], start + len(kind)
    outer, full = _division(text, start, end, scope)
    at = outer.end if outer else start
    if outer and text.startswith("城", at) and not _URBAN.match(text, at):
        return [outer], at + 1
    small = _small_place(text, at, end, zone=outer is not None)
    if small is None:
        return ([outer] if outer else []), at
    begin = small.start("own") if small["own"] and full else start
    inner = Mention("Place", text[begin : small.end()], begin, small.end())
    return ([outer, inner] if outer and full else [inner]), small.end()


_URBAN = re.compile(r"城[乡镇市区]|城[\u4e00-\u9fff]{0,2}(?:镇|乡|街道|村|新区|新城|片区)")


def _small_place(text: str, start: int, end: int, *, zone: bool) -> re.Match[str] | None:
    """Return the match for a zone or a place below the county; after a division 工业园 is enough."""
    words = project_words()
    found = words.zone.match(text, start, end) if zone else None
    if found:
        return found
    found = words.small_place.match(text, start, end)
    if found is None or found[0] in words.no_places or _NO_PLACE.search(found["own"]):
        return None
    if _KIND_OF_PLACE.search(found[0]) or words.verbs.search(found["own"]):
        return None
    if _LONGER_NAME.match(text, found.end() - 1):
        return None
    return found


_LONGER_NAME = re.compile(r"村落|[山江河湖溪港岛][江河湖溪湾岛]")
"""石头村|落, 松山|湖: the name goes on."""
_KIND_OF_PLACE = re.compile(
    r"(?:城镇|集镇|建制镇|乡镇|城乡|乡村|农村|小镇|[各全]村)$|^(?:一批|若干|各|多个)"
)
_NO_PLACE = re.compile(
    r"列入|纳入|入选|位于|坐落|落户|地处|项目|工程|计划|[在和及与的了从向对由把将]|[省市县区州旗]."
)


def _division(text: str, start: int, end: int, scope: str) -> tuple[Mention | None, bool]:
    """Return the division that the words begin with, and whether it is named with its tail.

    A short name counts where it lies near the scope, or in a list that says what it lists
    (兴国、会昌等县).
    """
    if _THIS.match(text, start) and scope:
        return Mention("Place", text[start : start + 2], start, start + 2, value=scope), True
    found = leading_division(text[start : min(end, start + 24)], scope)
    if found is None:
        return None, False
    if _is_another(text, start + found[1], found[0]):
        end = start + found[1] + 1
        return Mention("Place", text[start:end], start, end), True
    place, length = found
    if _TOWN.match(text, start + length) and text[start + length - 1] not in "省市县区州盟旗":
        return None, False
    mention = Mention("Place", text[start : start + length], start, start + length)
    full = mention.text != place.short or place.short == place.name
    if (
        full
        or (is_near(place, scope) and _GENERAL.match(text, mention.end))
        or _LISTED_COUNTY.match(text, mention.end)
    ):
        return mention, full
    return None, False


def _is_another(text: str, end: int, place: Division) -> bool:
    """Tell whether a short name goes on as another place's: 双河|县 is not 双河市."""
    tail = text[end : end + 1]
    return tail in ("县", "旗") and text[end - 1] != tail and not place.name.endswith(tail)


_GENERAL = re.compile(
    r"[、和及与]|城|市|经济|技术|[东西南北中]|新区|高新|经开|开发区|工业|产业|农业|农产|农村|林业|渔业|文化|文旅|旅游|体育|教育|科技|科学|科创|大学|学院|职业|师范|医|康养|养老|人民|第[一二三四五六七八九十]|国际|"
    r"国家|区域|机场|空港|港|站|地铁|轨道|高铁|铁路|公路|高速|快速|绕城|外环|环|火车|客运|物流|冷链|仓储|保税|综合|生活|污水|垃圾|固废|危废|水|引|供|电|热|燃气|天然气|风|光伏|抽水|核|火力|"
    r"生态|湿地|森林|流域|河|湖|湾|江|岛|古|历史|博物|图书|展览|会展|智慧|数字|大数据|云|信息|通信|生产|生物|食品|粮|棉|茶|果|畜|种|新材料|新能源|汽车|装备|智能|智造|机械|电子|纺织|化工|石化|钢|铝|稀|"
    r"[至到—-]|基地|总部|中心|项目|工程|老旧|棚户|保障|安置|海绵|地下|城际|跨|大桥|隧道|万亩|\d"
)
"""What follows a place named without its tail; another word is a company's (尚志春风乳品项目)."""
_TOWN = re.compile(r"镇|乡(?!镇|村)|街道|村(?!镇)|煤矿|矿|水库")
"""小河|镇 is not the division whose short name is 小河."""
_THIS = re.compile(r"[该我本][省市县区州旗](?!级)")
_LISTED_COUNTY = re.compile(r"(?:、[\u4e00-\u9fff]{2,4})*等(?:\d+个)?[县市区]")


_NO_NAME = re.compile(
    r"“[^”]*$|树立|坚持|围绕|创建|争创|打造|聚焦|书记|出席|宣布|仪式|\d+个|计划|推出|各[县乡镇市区]|很|我[市县区省]|全[市县区省]|这[一个些]|有序|封场|请求|尽快|审批|申请"
)
_COMPANY = re.compile(r"公司|集团|大学|学院|医院|银行|合作社")


def _is_project(rest: str, closed: bool, building: bool) -> bool:
    words = project_words()
    if len(rest) < 4 or words.generic.fullmatch(rest) or _COMPANY.search(rest):
        return False
    if _NO_NAME.search(rest):
        return False
    return closed or bool(words.strong.search(rest) or (building and words.tail.search(rest)))


def _share(
    text: str, places: list[Mention], rest: int, end: int, pending: list[Mention], apart: bool
) -> Iterator[Project]:
    """Yield the project at `rest` once for each place of a list that shares it.

    Where a verb stands between place and project (某县实施某工程) the project has its own words.
    """
    tail = "".join(text[rest:end].split())
    apart = apart or bool(places[0].value) or text[places[-1].end] == "等"
    for place in (*pending, *(places[:1] if apart else ())):
        value = tail if place.text in tail else _full(place) + tail
        yield Project(Mention("Project", tail, rest, end, value=value), (place,))
    if not apart:
        first = places[0].start
        name = "".join(text[first:end].split())
        yield Project(Mention("Project", name, first, end), tuple(places))


def _full(place: Mention) -> str:
    division = division_named(place.value or place.text)
    return division.name if division else place.value or place.text
