"""Short names that a document defines for itself: 云川市安全生产专业委员会（以下简称市安专委）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.gazetteers.divisions import leading_division

_DEFINITION = re.compile(
    r"([^，。；：、！？\s“”\"《》〈〉]{3,60})[（(](?:以下|下文|后文|文中)?(?:均|统|合)?(?:简称|称)为?[：:]?"
    r"[“\"‘「『]?([^”\"’」』（）()，。；]{2,20})[”\"’」』]?(?:[，,][^）)]{0,20})?[）)]"
)
_BOUNDARY = re.compile(
    r"(?:成立|设立|组建|建立|撤销|印发|经|由|对|与|和|及|向|在|是|为|被|将|把|从|给|让|使|于|的|同意|授予|委托|聘请|支持|依托)"
)
_GENERAL_START = re.compile(r"全国|国家|中国|中央|国务院|中华")
_LEVELS = "省市县区州旗盟"


def find_definitions(texts: Iterable[str]) -> dict[str, str]:
    """Return the short names that the texts define, each with the words it stands for.

    A short name that two places define differently is left out.

    >>> find_definitions(["决定成立云川市安全生产专业委员会（以下简称“市安专委”）。"])
    {'市安专委': '云川市安全生产专业委员会'}
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        if "简称" not in text and "下称" not in text:
            continue
        for match in _DEFINITION.finditer(text):
            full = _full_name(match[1], match[2])
            if full:
                found.setdefault(match[2], set()).add(full)
    return {short: min(full) for short, full in found.items() if len(full) == 1}


def _full_name(run: str, short: str) -> str:
    """Return the end of the run that the short name abbreviates, "" where none begins clearly.

    It begins after the last verb or preposition that leaves all of the short name's characters; a
    place's name after that is a clearer beginning.
    """
    for start in sorted((0, *(m.end() for m in _BOUNDARY.finditer(run))), reverse=True):
        words = run[start:]
        if not _stands_for(short, words):
            continue
        place = next((i for i in _place_starts(words) if _stands_for(short, words[i:])), None)
        if place is not None:
            return words[place:]
        clear = start or words[0] == short[0] or short.endswith(("公司", "集团", "协会"))
        return words if clear else ""
    return ""


def _stands_for(short: str, words: str) -> bool:
    return len(words) > len(short) and abbreviates(short, words)


def _place_starts(run: str) -> list[int]:
    return [i for i in range(len(run)) if _GENERAL_START.match(run, i) or leading_division(run[i:])]


def abbreviates(short: str, full: str) -> bool:
    """Tell whether the characters of `short` stand in `full` in this order, the last at its end.

    A level word at the front of the short name (市安委会) may stand for a place's name.

    >>> abbreviates("国投集团", "国有资产投资集团"), abbreviates("国投集团", "城市投资集团")
    (True, False)
    """
    for tail, brief in (("委员会", "委"), ("办公室", "办")):
        if short.endswith(brief) and full.endswith(tail):
            full = full.removesuffix(tail) + brief
    rest = iter(full)
    core = short[1:] if short[0] in _LEVELS and short[0] not in full else short
    return short[-1] == full[-1] and all(character in rest for character in core)


def defined_name(words: str, definitions: Mapping[str, str]) -> str:
    """Return what the words stand for by definition, or the words.

    A body of a defined body keeps its own part: 市安专委办公室. A name that is itself defined
    begins with its short name and stands for itself: 市安委 in 市安委员会.
    """
    if words in definitions:
        return definitions[words]
    if any(words.startswith(full) for full in definitions.values()):
        return words
    start = next((s for s in definitions if words.startswith(s) and len(s) > 2), "")
    return definitions[start] + words[len(start) :] if start else words


_BARE = re.compile(
    r"领导小组|工作小组|指挥部|总指挥部|联席会议|工作组|工作专班|专班|专家组|协会|商会|学会|促进会|委员会|集团|公司|中心|大学|学院|医院"
)
"""Words that name a body only where the document names one of that kind in full."""


def bare_names(named: Iterable[str]) -> dict[str, str]:
    """Return for each bare word among the names the one longer name that ends with it.

    >>> bare_names(["云川市物业管理协会", "协会", "云川市民政局"])
    {'协会': '云川市物业管理协会'}
    """
    names = sorted(set(named))
    found = {}
    for word in names:
        if _BARE.fullmatch(word):
            longer = [n for n in names if n.endswith(word) and len(n) > len(word) + 2]
            if len(longer) == 1:
                found[word] = longer[0]
    return found
