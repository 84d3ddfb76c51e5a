"""interprets: which body explains a document (本办法由市应急管理局负责解释)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations.documents.frame import Frame

_BODIES = r"[^，。；：《》\n]{2,60}?"
_EXPLAINS = re.compile(
    # 由市公安局负责解释, 由市公安局会同市农业农村局负责修订和解释, 由市公安局组织实施，负责解释
    rf"由\s?(?P<by>{_BODIES})\s?(?:负责|承担|组织实施，)(?:其|具体|本[\u4e00-\u9fff]{{1,6}}的?|的|应用|修订|制定|组织实施|贯彻实施|组织|实施|监督|执行|负责|和|并|、)*解释"
    # 由公安部解释
    rf"|由\s?(?P<plainly>{_BODIES})\s?(?:进行)?解释之?(?=[，。；\s）]|和|并|、|\Z)"
    # 解释权归市公安局所有
    rf"|解释权(?:属于?|归)(?P<owned>{_BODIES})(?:所有)?(?=[，。；\s]|\Z)"
    # 具体解释工作由市公安局承担
    rf"|解释工作由(?P<work>{_BODIES})(?:承担|负责)"
    # 市公安局负责本办法的解释
    r"|(?:^|[，。；\n\s])(?P<first>[^，。；：《》\n由]{2,40}?)负责(?:对)?(?:本[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{0,4}(?:办法|规定|细则|指南|标准|规范|方案|意见|通知|规则|制度))的?解释"
)
_BODY_END = "部委局厅院署政府办室会行社司处科组心队站所团校"
# Between two bodies; 人力资源和社会保障局 is one body, for 资源 ends none
_BODY_GAP = re.compile(rf"、|会同|商(?=[市省县区国州])|(?<=[{_BODY_END}])(?:和|以及|与|及)")
# 由市水利局、市林业局按各自职责负责解释: how, not who
_MANNER = re.compile(
    r"(?:(?:按照?|依据|根据|在)?各?自?的?(?:工作)?(?:职责|职能|分工)(?:分工|权限|范围)*内?|按职责分工|共同|联合|分别)+\Z"
)
_VAGUE_BODY = re.compile(
    r"(?:有关|相关|各)(?:部门|单位)|其他|等\Z|(?:发布|制定|印发|发文|本|起草)机关\Z|人员|单位\Z|请|对|通过的|法律\Z"
)
_EXPLAINED = re.compile(
    r"本\s?[\u4e00-\u9fff]{1,10}|《|负责(?:对)?[\u4e00-\u9fff]{0,4}(?:办法|规定|细则|指南|标准|规范|方案|意见|通知|规则|制度)的?解释"
)


def extract_interpreters(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield which bodies explain the document (本办法由市应急管理局负责解释)."""
    for match in _EXPLAINS.finditer(frame.text):
        if frame.quoted(match.start()):
            continue
        left, right = frame.sentence(match.start(), match.end())
        named = _EXPLAINED.search(frame.text, left, right)
        if named is None and "解释工作" not in frame.text[left:right]:
            continue
        group = match.lastgroup or "bodies"
        for start, end in _bodies(frame.text, match.start(group), match.end(group)):
            words = "".join(frame.text[start:end].split())
            mention = Mention("Organization", words, start, end)
            span = (min(named.start() if named else left, match.start()), match.end())
            yield frame.fact("interprets", _explained(frame, left, match), span, subject=mention)


def _explained(frame: Frame, left: int, match: re.Match[str]) -> Mention:
    titles = frame.titles_in(left, match.start())
    return frame.mention(titles[-1]) if titles else frame.subject


def _bodies(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in [*_BODY_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        words = _MANNER.sub("", text[start:stop].strip())
        if len(words) > 1 and not _VAGUE_BODY.search(words):
            left = text.index(words, start)
            yield left, left + len(words)
        start = gap.end() if gap else end
