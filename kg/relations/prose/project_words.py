"""The words around building projects in running text, as patterns made once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """What `prose_projects.yaml` lists, as patterns."""

    verbs: re.Pattern[str]
    strong: re.Pattern[str]
    tail: re.Pattern[str]
    generic: re.Pattern[str]
    small_place: re.Pattern[str]
    zone: re.Pattern[str]
    no_places: frozenset[str]
    kinds: tuple[str, ...]


_ZONES = "(?:经济技术|高新技术产业|循环经济|经济|高新技术|旅游|化工|文化产业|现代农业|工业)(?:开发区|示范区|产业园区?|园区)|工业园区?|产业园区?|科技园区?|开发区|经开区|高新区|新城|新区|园区|度假区"


@lru_cache(maxsize=1)
def project_words() -> ProjectWords:
    """Return the words of building projects."""
    rows = read_gazetteer("prose_projects")
    strong, weak, verbs, generic, small = (
        "|".join(sorted(set(rows[key].split()), key=lambda w: (-len(w), w)))
        for key in ("strong", "weak", "verbs", "generic", "small_places")
    )
    phase = r"(?:[（(][^（）()]{1,8}[)）]|[一二三四五]期|PPP|\s)*"
    return ProjectWords(
        re.compile(rf"(?:{verbs})(?:了|的|好|着|以|在)?"),
        re.compile(rf"(?:{strong})(?:{phase})(?:项目)?$"),
        re.compile(rf"(?:{strong}|{weak}){phase}(?:项目)?$"),
        re.compile(rf"(?:{generic}|[的等和及、0-9年个\s])*(?:项目|工程)?$"),
        re.compile(
            rf"(?P<own>[\u4e00-\u9fff]{{1,6}}?)(?:{small})(?:镇|乡(?!镇)|街道|村)?(?:{_ZONES})?(?![煤铁铜金锡]?矿|水[库电])(?=[\u4e00-\u9fff]{{2}}|\d)"
        ),
        re.compile(rf"(?P<own>)(?:{_ZONES})(?=[\u4e00-\u9fff]{{2}}|[“‘])"),
        frozenset(rows["no_places"].split()),
        tuple(rows["kinds_of_place"].split()),
    )
