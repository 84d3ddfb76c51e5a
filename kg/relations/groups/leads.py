"""Which units lead and help a group inside a group: `leadUnitOf`, `responsibleUnitOf` of its item.

（1）抢险救援组：由市公安局牵头，市卫健委、市民政局参加; 2.宣传组。牵头部门为市委宣传部.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.lists import is_unit_list, split_units
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.named import Groups

_LED = re.compile(
    r"[：:。\s]{0,3}(?:(?:主要)?由?(?P<by>[^。；;：:，,\n]{2,60}?)(?:负责)?牵头"
    r"|(?:牵头|主办|主责)(?:单位|部门)(?:[：:]|为)(?P<label>[^。；;：:，,\n]{2,60}))"
)


_HELPED = re.compile(
    r"[，,]\s*(?P<units>[^。；;：:\n]{3,300}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:共同)?(?:参加|参与|配合)(?=[，,。；;\n]|$)"
    r"|[，,；;。]\s*(?:参与|参加|配合|协助|协办)(?:单位|部门)(?:为|有|包括|[：:])(?P<label>[^。；;：:\n]{3,300}?)(?=[。；;\n]|$)"
)


def lead_facts(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    """Yield the units that lead the groups inside groups, named right behind them, and their helpers."""
    for part in groups.parts:
        if led := _LED.match(reading.text, part.end):
            yield from _unit_facts(reading, "leadUnitOf", part, led, "by" if led["by"] else "label")
            if helped := _HELPED.match(reading.text, led.end()):
                yield from _unit_facts(
                    reading,
                    "responsibleUnitOf",
                    part,
                    helped,
                    "units" if helped["units"] else "label",
                )


def _unit_facts(
    reading: Reading, predicate: str, part: Mention, found: re.Match[str], name: str
) -> Iterator[Fact[Mention]]:
    if not is_unit_list(found[name]):
        return
    task = replace(part, type="Task")
    for unit in split_units(found[name], found.start(name)):
        if unit.type in ("Organization", "UnitSet"):
            yield reading.fact(predicate, unit, task, (part.start, found.end()))
