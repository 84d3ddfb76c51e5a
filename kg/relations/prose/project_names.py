"""How the name of a project ends in running text, and what names none (多个重点项目)."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.model import Mention


def _tails() -> str:
    rows = read_gazetteer("prose_projects")
    words = {*rows["strong"].split(), *rows["weak"].split()}
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


_PART = r"(?:[^，,。；;、（(“”\s]|(?<=\d)[ ]|[ ](?=\d))"
"""A character of the name; a scan sets spaces around figures (年产 500 万件)."""
PROJECT = rf"(?P<project>{_PART}{{1,40}}?(?:[（(][^）)]{{1,10}}[）)])?{_PART}{{0,20}}?(?:{_tails()})(?:[（(][^（）()]{{1,6}}期[）)])?(?:项目|工程)?)"
PROJECT_END = (
    r"(?=[，,。；;、等的“”‘’）)每可能日年已正将于即刚今也在是由与和及\s]|(?:建设|开发|改造|建成)(?!项目|工程)|占地|位于|落户|总投资|计划|预计|全面|"
    r"提前|顺利|开工|开业|动工|竣工|投产|投用|封顶|完工|通车|奠基|签约|启动|进入|进展|施工|举行|现场|首|主体|$)"
)
"""What follows the name: a mark, or what is said of the project."""


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    words = "|".join(read_gazetteer("prose_projects")["generic"].split())
    return re.compile(rf"(?:{words}|[的等和及、0-9年个\s一该此这大])*(?:项目|工程|基地|中心|厂)?")


def is_named(words: str) -> bool:
    """Tell whether the words name one project, not 多个重点项目."""
    return (
        len(words) > 3
        and not _generic().fullmatch(words)
        and not re.search(r"\d+个|一批|各类|多个|^约?\d[\d.]*[万亿]+元", words)
    )


def project_of(found: re.Match[str]) -> Mention:
    """Return the project of the group `project`, without what it costs and 等3个项目 behind it."""
    priced = _PRICED.match(found["project"])
    start = found.start("project") + (priced.end() if priced else 0)
    end = found.end("project")
    words = _ETC.sub("", "".join(found.string[start:end].split()))
    return Mention("Project", words, start, end)


_PRICED = re.compile(
    r"(?:一[个座条家处片所]|占地[^，,的]{1,16}的)|(?:(?:位于|坐落于|坐落在|落户)[^，,]{2,20}?的)?(?:[^\d，,]{0,6}投资[^\d]{0,3})?[\d.\s]+[万亿]元的|(?:位于|坐落于|坐落在|落户)[^，,]{2,20}?的"
)
"""总投资5亿元的某项目: the amount is no part of the project's name."""
_ETC = re.compile(r"建设$|等\d*个?(?:重点|重大)?(?:项目|工程)$")
