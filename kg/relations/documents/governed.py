"""The sentence around titles: which verb governs a title, and which titles stand in one list."""

from __future__ import annotations

import re

from kg.mentions.document_titles import FoundTitle

# The verb that governs a title; what begins longer (贯彻执行) comes before what is in it (执行).
_GOVERNING = re.compile(
    r"(?P<basis>根据|依据|依照|按照|遵照|(?:学习|宣传|全面|认真|深入)?贯彻(?:落实|执行|实施)?|落实好?"
    r"|按(?![时期月年日季需量揭钮]|比例|程序|职责|计划|规定|要求|步骤)|依(?=\s*(?:《|\Z)))"
    r"|(?P<other>参照|参考|比照|对照|采用|执行|推动|推进|实施|修订|修改|修正|印发|出台|纳入|列入|制定|制订"
    r"|编制|起草|完善|违反|符合|遵守|遵循|提交|提供|报送|上报|宣传|学习|审议|听取|通过|发布|公布|颁布"
    r"|做好|抓好|完成|适用|结合|严格|废止|下发|转发|除|组织|见)"
    r"|(?P<form>填写|填报|填制|制作|出具|开具|签发|签订|签署|送达|领取|核发|颁发|发放|换发|取得|持有|申请|申领"
    r"|办理|凭)"
)
_CLAUSE_END = "。；：！？，,\n"
_WORK = r"(?:第[\d一二三四五六七八九十百零]+[条款项章节](?:之[一二三四五])?|[、和至])*"
_AND_OTHERS = r"(?:等(?:有关|相关)?(?:法律|行政|地方性|法规|规章|司法解释|政策|规范性|文件|、)*)?"
# What joins two titles of one list: 《甲》（…号）第五条和省教育厅《乙》, 《甲》精神和《乙》要求
_LIST_GAP = re.compile(
    rf"[）)]?\s*(?:{_WORK})?的?{_AND_OTHERS}(?:有关|相关|总体|统一|具体)?(?:精神|规定|要求|部署|安排|文件|内容|条款|标准|等)?"
    r"\s*(?:[、和与及]|以及|并|或者?)*\s*(?P<issuer>[^。；：！？，,《》]{0,60})"
)
_LONGEST_GAP = 90
_COMMA_GAP = re.compile(r"\s*[，,]\s*")


def governing_verb(text: str, floor: int, start: int) -> re.Match[str] | None:
    """Return the verb of the clause that governs what starts at `start`, not before `floor`.

    Its group `basis` matched where it makes the title a ground. Verbs in an attribute
    （国务院批准的《…》） govern nothing.
    """
    clause = max(floor, max(text.rfind(mark, floor, start) for mark in _CLAUSE_END) + 1)
    attribute = text[clause:start].rstrip().endswith("的")
    for verb in reversed(list(_GOVERNING.finditer(text, clause, start))):
        if not attribute or verb.lastgroup == "basis":
            return verb
    return None


def in_one_list(text: str, left: FoundTitle, right: FoundTitle) -> bool:
    """Tell whether the two titles stand in one list: joined by 、, 和, a comma, or nothing."""
    gap = text[left.stop : right.start]
    if len(gap) > _LONGEST_GAP or right.start < left.stop:
        return False
    if not gap.strip() or _COMMA_GAP.fullmatch(gap):
        return True
    match = _LIST_GAP.fullmatch(gap)
    if match is None:
        return False
    issuer = match["issuer"]
    # 和市委、市政府印发的《…》: a verb in an attribute does not end the list
    if _GOVERNING.search(issuer) and not issuer.rstrip().endswith("的"):
        return False
    joined = gap[: match.start("issuer")]
    return bool(joined.strip()) and joined.rstrip()[-1] in "、和与及并或者以"
