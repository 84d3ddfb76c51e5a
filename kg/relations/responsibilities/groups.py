"""Which unit hosts the office of a group, and which units are its members: `hostsOffice`, `memberOf`.

Document → Facts
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.mentions.lists import is_unit_list, split_units
from kg.mentions.persons import is_name
from kg.model import Document, Fact, Mention
from kg.relations import Reading

_KINDS = (
    r"领导小组|协调小组|工作小组|推进小组|专项小组|指导小组|攻坚小组|试点小组|治理小组|工作组|专项组|指挥部|工作专班|专班|联席会议|协调机制|"
    r"(?:工作)?委员会|安委会|组委会|小组"
)
_IN_NAME = r"[^，。；;：:、\s“”\"‘’（）()《》|\n]"
_GROUP = re.compile(rf"{_IN_NAME}{{1,60}}?(?:{_KINDS})")
# What stands before the name of a group in a sentence and is none of it
_BEFORE_NAME = re.compile(
    r".*(?:成立|设立|组建|建立|调整|充实|完善|健全|明确|组成|印发|公布|加强|发挥|更名为|为成员(?:单位)?的|由(?!贸)|关于|根据|的|了|简称|下称|决定"
    r"|承担|联系|完成|提请|接到|比照|按照|担任|做好|提交|现将|下设|或者|督促|通报|提升|推行|参与|及其职责"
    r"|主任|科员|局长|厅长|院长|部长|处长|书记|主席|市长|县长|区长|调研员|巡视员|负责人|秘书长|队长|行长|经理|董事长|镇长|乡长|校长|会长|所长|站长|台长|社长|关长|检察长|司令员|参谋长|干事|同志"
    r"|[在对报向经送和与及](?=[市省县区国全]))"
)
_LEADING = re.compile(
    r"^(?:全[市县区省州国](?!污染|国|爱|农|人|土|经)|以下|相应|有关|我[市县区省])+(?=.{5})"
)
# 领导小组 alone, 现场指挥部, 各专项指挥部, 县级以上…委员会: no one group
_GENERIC = re.compile(
    r"(?:.*(?:办理|召开|协助|配合|负责|兼任|各|该|本|此|上述|其|成员|人员|临时|统一|参加))?"
    rf"(?:{_KINDS})|(?:各.*|专项.{{0,4}}|现场.*|.{{0,3}}级.*|.*(?:各级|同级|以上|相关|有关).*)(?:{_KINDS})"
)


_SETTING_UP = re.compile(r"(?:成立|设立|组建|建立|组成|调整|充实|完善)了?[“\"‘]?$")


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that a document names by more than their kind, in text order.

    `set_up` are those that it says are set up or changed.
    """

    found: tuple[Mention, ...]
    set_up: tuple[Mention, ...]
    titled: Mention | None
    short: Mapping[str, Mention]

    @classmethod
    def of(cls, document: Document) -> Groups:
        found = tuple(g for m in _GROUP.finditer(document.text) if (g := _group(*m.span(), m[0])))
        title = document.title
        heads = [g for g in found if title and title.start <= g.start < title.end]
        set_up = tuple(g for g in found if _SETTING_UP.search(document.text[: g.start][-5:]))
        return cls(found, set_up, heads[0] if heads else None, _short_names(document.text, found))

    def before(self, offset: int, words: str = "") -> Mention | None:
        """Return the last group named before the offset that the words can stand for.

        领导小组 stands for any of that kind, 试点工作小组 for one whose name ends with it, 治理工作 for
        one that has it in its name; one that is set up comes before others.
        """
        last = bisect_left(self.found, offset, key=lambda g: g.start)
        above = [g for g in self.set_up if g.start < offset][::-1]
        near = [*above, *self.found[max(0, last - 40) : last][::-1]]
        for fits in (str.endswith, str.__contains__):
            for group in near:
                if fits(group.text, words) and len(group.text) > len(words):
                    return group
        return self.titled if self.titled and words in self.titled.text else None


# 市抗旱应急指挥部（以下简称市抗旱指挥部）
_SHORT = re.compile(
    r"[（(](?:以下|下文|下)?(?:简称|称)[为：:]?[“\"]?(?P<name>[^“”\"）)，。\n]{2,12})[”\"]?[）)]"
)


def _short_names(text: str, groups: tuple[Mention, ...]) -> dict[str, Mention]:
    return {m["name"]: g for g in groups if (m := _SHORT.match(text, g.end))}


_JOINED = re.compile("为|是|兼任|担任")
"""…负责同志为联席会议成员."""


def _group(start: int, end: int, words: str) -> Mention | None:
    cut = _BEFORE_NAME.match(words)
    begin = cut.end() if cut else 0
    if leading := _LEADING.match(words[begin:]):
        begin += leading.end()
    if joined := _JOINED.match(words, begin):
        begin = joined.end()
    name = words[begin:]
    if len(name) < 5 or _GENERIC.fullmatch(name):
        return None
    return Mention("Group", name, start + begin, end)


def extract_group_units(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the hosts of offices and the members of groups, in the order of the patterns."""
    text = reading.text
    if not _WORTH_READING.search(text):
        return
    groups = Groups.of(reading.document)
    yield from _offices(reading, groups)
    yield from _members(reading, groups)
    yield from _members_by_duties(reading, groups)


_WORTH_READING = re.compile(r"办公室|办事机构|秘书处|成员|组成")

# 市应急委员会办公室（以下简称市应急办）是…，设在市应急管理局; 领导小组下设办公室，依托区教育局
_OFFICE = re.compile(
    rf"(?P<name>{_IN_NAME}{{0,60}}?)(?:下|内)?(?:[设立]{{1,2}})?(?:联合|综合|日常)?(?:办公室|办事机构|秘书处|协调办)"
    r"(?:[（(][^）)\n]{0,40}[）)])?(?P<between>[^。；\n（）()]{0,40}?(?:。(?:领导小组|指挥部)?(?:联合)?办公室)?)"
    r"(?:设在|设于|设置在|挂靠在?|依托于?|(?<=办公室)在)(?P<host>[^。；，,\n（）()：:]{2,50})"
)
# 市竹产业发展领导小组办公室（设在市林业局）
_OFFICE_ASIDE = re.compile(
    rf"(?P<name>{_IN_NAME}{{2,60}}?)(?:办公室|秘书处)[（(](?:办公室)?设在(?P<host>[^）)\n，。；]{{2,40}})[）)]"
)
# A name that says whose group it is stands for itself: 国家…, 全省…, 市…, 云川市…
_COMPLETE = re.compile(r"国家|国务院|中央|全国|.{0,5}[省市县区州旗].{3}")
_WITHOUT_ONE_PLACE = re.compile(r"同级|各级|本级|所在|以上|县级|乡级|镇级|当地|属地")


def _offices(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    for pattern in (_OFFICE, _OFFICE_ASIDE):
        for match in _in_lines(pattern, _HOSTING, reading.text):
            first, last = match.span("host")
            words = reading.text[first:last]
            if _WITHOUT_ONE_PLACE.search(match[0]) or not is_unit_list(words):
                continue
            group = _named(reading.text, groups, match)
            hosts = [unit for unit in split_units(words, first) if _is_one(unit)]
            for host in hosts if group else ():
                yield reading.fact("hostsOffice", host, group, match.span())


_HOSTING = re.compile(r"设在|设于|设置在|挂靠|依托|办公室在")
_MEMBERSHIP = re.compile(r"组成|成\s{0,4}员")


def _in_lines(
    pattern: re.Pattern[str], word: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """Yield the matches in the lines that have the word, in text order."""
    end = -1
    for found in word.finditer(text):
        if found.start() > end:
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
            yield from pattern.finditer(text, start, end)


def _is_one(unit: Mention) -> bool:
    return unit.type == "Organization" or unit.text.startswith("国务院")


def _ends_a_list_of_persons(words: str) -> bool:
    """Tell whether a name and a kind of group follow each other: 甲、乙、丙领导小组下设办公室."""
    return is_name(re.sub(rf"(?:{_KINDS})$", "", words))


def _named(text: str, groups: Groups, match: re.Match[str]) -> Mention | None:
    start = match.start("name")
    name = re.sub(r"(?:下|内)?设[立置]?$", "", match["name"])
    if short := groups.short.get(name):
        return short
    own = _group(start, start + len(name), name)
    if own and text[start - 1 : start] == "、" and _ends_a_list_of_persons(own.text):
        own = None
    if own and re.search(rf"(?:{_KINDS})$", own.text):
        if _COMPLETE.match(own.text):
            return own
        return groups.before(own.start, own.text) or own
    kind = re.search(rf"(?:{_KINDS})$", name)
    return groups.before(start, kind[0] if kind else name)


_PEOPLE = (
    r"(?:(?:有关|相关|主要|分管|单位|部门|等)*(?:负责人|负责同志|领导|领导同志|同志|人员|处室负责人)|"
    r"(?:等)?(?:\d{1,3}个)?(?:有关|相关|成员)*(?:部门|单位)+(?:和单位|（单位）)?(?:(?:有关|相关|主要|分管)*(?:负责人|负责同志))?)?"
)
_UNITS = r"(?P<units>[^。；：:\n]{4,600}?)"
_MEMBERS = (
    # 由市民政局、市教育局组成市校园安全工作小组; 联席会议由市民政局、市财政局等部门组成
    re.compile(rf"(?P<who>[^，。；\n]{{0,40}}?)由{_UNITS}{_PEOPLE}(?:共同)?组成(?:的)?(?P<group>{_IN_NAME}{{0,60}})"),
    # …，市发改委、市财政局等相关部门为成员的市知识产权工作领导小组
    re.compile(rf"(?:^|[，,；：任])(?P<who>){_UNITS}{_PEOPLE}(?:为|作为)成员(?:单位)?(?:的)?(?P<group>{_IN_NAME}{{0,60}})"),
    # 成员：公安部、财政部有关负责人; 成员单位：市发改委、市财政局; 成员单位包括市发改委、市财政局
    re.compile(rf"(?P<who>[^，。；：\n]{{0,30}})成\s{{0,4}}员(?:单位)?(?:主要)?(?:[：:]|包括|有|为[：:]?|由){_UNITS}{_PEOPLE}(?P<group>)(?=[。；\n]|组成|$)"),
)  # fmt: skip


def _members(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    for pattern in _MEMBERS:
        for match in _in_lines(pattern, _MEMBERSHIP, reading.text):
            first, last = match.span("units")
            units = _units(reading.text, first, last)
            if not units or "办公室" in match["who"]:
                continue
            group = _set_up(groups, match)
            for unit in units if group else ():
                yield reading.fact("memberOf", unit, group, match.span())


def _units(text: str, start: int, end: int) -> list[Mention]:
    """Return the bodies of the list, none where it lists persons or says something else."""
    commas = [m.end() for m in re.finditer("[，,]", text[start:end])]
    for cut in (0, *commas):
        words = re.sub(rf"{_PEOPLE}$", "", text[start + cut : end].rstrip())
        words = re.sub(r"\s{2,}|\n", "、", words)
        if is_unit_list(words):
            return [u for u in split_units(words, start + cut) if u.type == "Organization"]
    return []


def _set_up(groups: Groups, match: re.Match[str]) -> Mention | None:
    """Return the group that the match names after the units, before them, or above."""
    if match["group"]:
        named = _GROUP.match(match["group"])
        if named and (
            own := _group(match.start("group"), match.start("group") + named.end(), named[0])
        ):
            return own
    start = match.start("who") + len(match["who"])
    kinds = re.findall(_KINDS, match["who"])
    return groups.before(start, kinds[-1] if kinds else "")


# 市抗旱指挥部成员单位职责; 六、成员单位工作职责
_DUTIES = re.compile(r"成员单位(?:的)?(?:主要|工作)?(?:及其)?职责(?:分工|任务)?[:：]?$")
_DOER = re.compile(
    r"^\s*(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)?\s*(?P<units>[^。；：:，,]{2,60}?)(?:[：:]|负责|会同|按照|承担|牵头|组织|协助|依法|根据)"
)


def _members_by_duties(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    """Yield the units whose duties stand below the heading 成员单位职责."""
    document = reading.document
    for index, block in enumerate(document.blocks):
        words = document.text_of(block).strip()
        if len(words) > 60 or not _DUTIES.search(words):
            continue
        group = groups.before(block.end)
        for _, item in document.children(index) if group else ():
            doer = _DOER.match(document.text_of(item))
            if not doer or not is_unit_list(doer["units"]):
                continue
            for unit in split_units(doer["units"], item.start + doer.start("units")):
                if unit.type == "Organization":
                    yield reading.fact(
                        "memberOf", unit, group, (item.start, item.start + doer.end())
                    )
