"""Who builds or invests in which project: 某公司投资5亿元新建某项目; 某小区由某公司负责承建.

A company is named in full, or by the short name that opens its clause and invests an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.appositions import body_start
from kg.relations.prose.coreference import full_name_of, project_of_article
from kg.relations.prose.facts import prose_blocks
from kg.relations.prose.project_names import PROJECT, PROJECT_END, is_named, project_of


def extract_undertakings(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `undertakes`, with the amount where the same sentence states it."""
    for block in prose_blocks(reading):
        for sentence in _SENTENCE.finditer(reading.text, block.start, block.end):
            if _GATE.search(sentence[0]):
                for form in (_invested, _built_by, _builds, _named_after_builder, _investor):
                    yield from form(reading, *sentence.span())


_SENTENCE = re.compile(r"[^。！？!?\n]+")
_GATE = re.compile(r"公司|集团|企业|资\s?\d|由[^，。]{4,30}?(?:建设|承建|实施)")
_AMOUNT = (
    r"\s?(?P<amount>约?\d[\d.,—~～至-]*\s?(?:多|余)?[万亿]+(?:多|余)?(?:元|美元|港元|欧元|人民币)?)"
)
_BUILD = (
    "建设|新建|兴建|扩建|改建|打造|建成|实施|开发|投建|启动|续建|筹建|技改|设立|建立|兴办|创办|上马"
)

_INVESTS = re.compile(
    r"(?<![^，,；;：、。！？!?\n\s“])(?:其中|比如|例如|如)?(?P<who>[^，,。；;：、\s]{2,30}?)"
    rf"(?:今年|明年|去年|年内|将|还|已|已经|再|又|先后|计划|拟|预计|共|累计|(?<=公司)[，,]|(?<=集团)[，,])*(?:在[^，,。；]{{2,20}}?)?(?:增资扩产|增资|投资|斥资|出资|总投资|追加投资)(?:约|近|超|超过)?{_AMOUNT}"
    rf"(?:(?:，|,|来|用于)?(?:在[^，,。；]{{1,20}}?)?(?:{_BUILD})(?:的|了)?|(?P<of>的)){PROJECT}{PROJECT_END}"
)


def _invested(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """云川家具增资50亿元新建智能家居项目."""
    for found in _INVESTS.finditer(reading.text, start, end):
        builder = _builder(reading, *found.span("who"), short=not found["of"])
        if builder and (not found["of"] or _COMPANY.search(found["who"])):
            span = (builder.start, found.end())
            amount = "".join(found["amount"].split())
            yield reading.fact("undertakes", builder, project_of(found), span, amount=amount)


_COMPANY = re.compile(r"(?:公司|集团|合作社)$")

_DUTY = "承建|代建|投建|建设|投资建设|投资|实施|施工|总承包|开发|开发建设|建设运营|投资运营|筹建|打造|承办|组织实施"
_BY = re.compile(
    r"(?<![^，,；;。、：！？!?\n\s])(?:[（(]?\d+[、.．)）])?(?:其中)?(?P<project>(?!其中)(?:[^，,。；;：\s]|(?<=\d) | (?=\d)){2,50}?)(?:(?:是|，|,)?(?:均|统一|全部)?由|(?<=[目程地园])是)"
    r"(?P<who>[^，,。；;：\s]{4,50}?(?:公司|集团|企业|合作社|研究院|设计院|(?P<public>大学|学院|学校|医院|[局委]|管委会|人民政府|指挥部)))"
    rf"(?:统一|全权|具体|联合|全资|独资)?(?:负责)?(?:(?:总?投资|出资|斥资)(?:约|近|超)?{_AMOUNT}[，,]?)?(?:{_DUTY})"
)


def _built_by(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """云川安置小区由清江建设有限公司负责承建."""
    for found in _BY.finditer(reading.text, start, end):
        builders = [
            _builder(reading, found.start("who") + m.start(), found.start("who") + m.end())
            for m in _EACH.finditer(found["who"])
        ]
        project: Mention | None = project_of(found)
        amount = _stated_amount(reading.text, start, end, found)
        if opening := _opening_project(reading.text, start, found):
            project = opening
        if found["public"] and project and not _BUILT.search(project.text):
            project = None
        if project and _PRONOUN.match(project.text):
            named = project_of_article(reading, found.start())
            project = replace(project, value=named) if named else None
            amount = amount or _amount(_ITS_TOTAL, reading.text, 0, len(reading.text))
        span = (project.start if project else found.start(), found.end())
        for builder in filter(None, builders if project else ()):
            yield reading.fact("undertakes", builder, project, span, amount=amount)


def _stated_amount(text: str, start: int, end: int, found: re.Match[str]) -> str:
    """Return the amount that stands before the project or behind its builder, else the only total."""
    priced = _price_before(text, start, project_of(found).start)
    amount = priced["amount"] if priced else found["amount"] or ""
    return "".join(amount.split()) or _amount(_TOTAL, text, start, end)


_EACH = re.compile(r"[^、]+")
_BUILT = re.compile(r"(?:项目|工程|基地|园|小区|生产线|综合体)(?:[（(][^（）()]{1,8}[)）])?$")
_FIGURES = re.compile(
    r"(?:项目|工程)?(?:[计规]划|预计|概算|拟)?(?:总?投资|用地|占地|总?建筑面积|全长|工期|总?规模|于|今年|去年|\d)"
)
_OPENING = re.compile(
    rf"(?:[（(]?\d+[、.．)）])?(?P<opening>项目|工程|基地|{PROJECT})"
    r"(?=位于|坐落|选址|落户|落地|地处|占地|[计规]划|总投资|投资|预计|是|于|将|已|，|,)"
)
_PLACED = re.compile(r"位于|坐落|选址|落户|地处")


def _opening_project(text: str, start: int, found: re.Match[str]) -> Mention | None:
    """Return the project that opens the sentence where only figures or its place stand before 由.

    某产业园项目位于某区，总投资5亿元，由某公司建设.
    """
    if not (_FIGURES.match(found["project"]) or _PLACED.search(found["project"])):
        return None
    opening = _OPENING.match(text, start, found.end("project"))
    return Mention("Project", opening["opening"], *opening.span("opening")) if opening else None


_PRONOUN = re.compile(
    r"(?:(?:[该本]|整个|全部)?(?:项目|工程|基地)|其)(?:总?投资.*|计划.*|占地.*|已|将|拟)?$"
)
_TOTAL = re.compile(
    rf"(?:总投资|计划投资|预计投资|投资总额|投资额|投资)(?:达|为|约为|约|超|超过|近)*{_AMOUNT}"
)


_ITS_TOTAL = re.compile(rf"项目[^。！？\n]{{0,40}}?{_TOTAL.pattern}")


def _amount(pattern: re.Pattern[str], text: str, start: int, end: int) -> str:
    """Return the one amount that the pattern finds, as written; "" for none or several."""
    found = {"".join(m["amount"].split()) for m in pattern.finditer(text, start, end)}
    return found.pop() if len(found) == 1 else ""


_BUILDS = re.compile(
    r"(?P<who>[^，,。；;：、\s“”]{1,40}?(?:公司|集团))(?:还|已经|已|正在|正|将|计划|负责|主要|全面|重点|也|先后|共同|所|联合|参与|不仅)*"
    rf"(?:承建|承接|承揽|代建|投资建设|投资兴建|投资|兴建|新建|扩建|改建|建设|开发建设|开发|打造|启动|实施|完成|拟建|续建|中标)(?:的|了)?{PROJECT}{PROJECT_END}"
)
_AND_BUILDS = re.compile(
    rf"[，,](?:建设|拟建|完成|续建|启动|实施|新建|开工|在建)(?:的|了)?{PROJECT}(?=等)"
)


def _builds(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """某水务公司已经完成甲工程等6个项目，建设乙工程等12个项目; 某公司打造的某项目."""
    for found in _BUILDS.finditer(reading.text, start, end):
        builder = _builder(reading, *found.span("who"))
        named = is_named(found["project"]) and not _INVESTING.match(found["project"])
        if builder is None or not named:
            continue
        yield reading.fact("undertakes", builder, project_of(found), (builder.start, found.end()))
        for more in _AND_BUILDS.finditer(reading.text, found.end(), end):
            if is_named(more["project"]):
                yield reading.fact(
                    "undertakes", builder, project_of(more), (builder.start, more.end())
                )


_INVESTING = re.compile(r"约?\d|增资|投资|斥资|出资|总投资")
"""投资5亿元建设某项目: the amount is no part of the project's name; see `_invested`."""


_OWN = re.compile(
    r"(?P<who>[^，,。；;：、\s“”]{4,40}?公司(?![^，,。；;：、\s“”]{0,12}公司))"
    r"(?P<project>[^，,。；;、的“”\s]{4,40}?(?:项目|工程))(?![^，,。；;、\s等]{0,8}(?:项目|工程))"
)
_OF_AMOUNT = re.compile(rf"(?:总投资|计划投资|投资额|投资)(?:约|达|为|近|超)*{_AMOUNT}的")
_LONGEST_AMOUNT = 30


def _price_before(text: str, start: int, at: int) -> re.Match[str] | None:
    """Return the match for 总投资5亿元的 that ends at `at`."""
    given = [*_OF_AMOUNT.finditer(text, max(start, at - _LONGEST_AMOUNT), at)][-1:]
    return given[0] if given and given[0].end() == at else None


def _named_after_builder(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """云川消防器材有限公司年产30万樘防火门项目: a company in full before its project.

    总投资5亿元的 before the company is the amount.
    """
    for found in _OWN.finditer(reading.text, start, end):
        builder = _builder(reading, *found.span("who"))
        if builder is None or not is_named(found["project"]) or _VERB.match(found["project"]):
            continue
        stated = _price_before(reading.text, start, builder.start)
        span = (stated.start() if stated else builder.start, found.end())
        amount = "".join(stated["amount"].split()) if stated else ""
        yield reading.fact("undertakes", builder, project_of(found), span, amount=amount)


_INVESTOR = re.compile(
    r"(?P<project>[^，,。；;：:、的“”\s]{2,30}?(?:项目|工程))的?"
    r"(?:投资商|投资方|业主|业主单位|建设单位|承建单位|施工单位|承建商|开发商|代建单位)(?:是|为|：|:|——)?"
    r"(?P<who>[^，,。；;：:、的“”\s]{4,40}?公司)"
)


def _investor(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """云川热电项目投资商清江能源有限公司: a company named by what it is to the project."""
    for found in _INVESTOR.finditer(reading.text, start, end):
        builder = _builder(reading, *found.span("who"))
        if builder and is_named(found["project"]):
            yield reading.fact("undertakes", builder, project_of(found), found.span())


_VERB = re.compile(
    r"[等与和及在为向对将已还承负是有获被从中]|建设|投资|实施|打造|启动|完成|开展|参与|组织|推进|申请|董事|总经理|党"
    r"|增资|斥资|出资|追加|举行|举办|召开|负责|来到|走进|参观|调研|签订|签署|就|新建|扩建|续建|改建|承建|承接|中标|引进|签约|迁移|落户|入驻|进驻"
)


def _builder(reading: Reading, start: int, end: int, *, short: bool = False) -> Mention | None:
    """Return the company whose name ends at `end`; 该公司 is the one named last before it."""
    while start < end and reading.text[start] in '“‘"（(':
        start += 1
    moved = _MOVED.match(reading.text, start, end)
    start = body_start(reading.text, moved.end() if moved else start, end)
    words = reading.text[start:end]
    if words in _SAME:
        named = full_name_of(reading, words.removeprefix("该"), start)
        return Mention("Organization", named.text, start, end) if named else None
    if len(words) < (2 if short else 5) or _NO_COMPANY.search(words):
        return None
    return Mention("Organization", words, start, end)


# 引进某某有限公司投资2亿元建设…, 推动某某公司…: what is done to the company named in full.
_MOVED = re.compile(
    r"[^，,。；;公]{0,8}?(?:引进|推动|促成|帮助|协调|支持|助力|服务|吸引)(?:了)?(?=[^，,。；;]{4,30}?(?:有限|责任|股份)公司)"
)
_SAME = ("该公司", "该集团", "该企业", "公司", "集团")
_NO_COMPANY = re.compile(
    r"(?:项目|工程)(?!.{0,14}公司$)|会场|[一二三]期|我们|他们|^(?:企业|累计|完成|计划|总|全年|今年|去年|外商|客商|政府|财政|国家|我[市县区省]|全[市县区省]|多家|一家|各|引进|引导|社会)"
)
