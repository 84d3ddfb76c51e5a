"""Repairs of printed text: furniture of the page dropped, what a page or a column broke joined.

Nothing is altered or put in; lines are left out, joined or moved, and keep their map.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.document.contents import drop_contents
from kg.document.endings import is_copies_line, is_signature
from kg.document.head_lines import HEAD_BRACKET
from kg.document.heads import organ_alone
from kg.document.lines import Line
from kg.document.run_on import ROLE
from kg.document.structure import label_of
from kg.mapped_text import MappedText

# `- 12 -`, `— 3 —`, `第 3 页 共 9 页`, `12 / 40`: the number of a page. A bare number only between lines of text.
_PAGE_NUMBER = re.compile(
    r"[-—–－·•.\s]*\d{1,4}[-—–－·•.\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}"
    r"|(?:Page|page|PAGE)\s*\d+(?:\s*of\s*\d+)?"
    # What a browser prints above and below a page: 3/5/24, 9:41 AM; https://… 3/4.
    r"|\d{1,2}/\d{1,2}/\d{2},\s*\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.*)?|(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}"
)
# 云川市人民政府公报 2021年第3期（总第58期）: the running head of a journal.
_RUNNING_HEAD = re.compile(
    r"[^。，；]{0,30}(?:公报|简报|政报|通报|日报|晚报|月刊|专刊)[^。，；\s]{0,12}\s*"
    r"(?:\d{4}\s*[·.．]\s*\d{1,2}(?!\d)|\d{4}\s*年\s*(?:第)?\s*\d{1,3}\s*[期号]|第\s*\d{1,4}\s*期|总第\s*\d{1,4}\s*期)[^。，；]{0,24}"
)
_ENDS_SENTENCE = re.compile(r"[。；;：:！？!?…][”’」』）)\]〕】]*\Z")
# …抓好落实。（牵头单位：市水务局）: a sentence with its bracket behind it.
_ENDS_BRACKET = re.compile(
    r"[。！？][”’]?\s*[（(〔【](?:[^（）()〔〕。]|[（(][^（）()]*[）)]){4,}[）)〕】]\Z"
)
_OPEN_END = re.compile(r"[，,、（(《“‘〈〔\[及和与或的—]\Z")
_CLOSING_START = re.compile(r"[，,、。；：！？）)》”’〉〕\]]")
_NEW_START = re.compile(r"——|[-—]{2}|【|附\s?[件表]|注[：:]|[□◆●■★▲△※↑↓←→]|本报讯")
# 责任单位：市教育局, 完成时限：6月底: a field of the item above, on a line of its own.
_FIELD = re.compile(
    r"(?:[\u4e00-\u9fff（）()/]{0,8}(?:单位|部门|主体|处室|科室|时限|时间|期限|节点|领导|责任人|联系人)|牵头|配合|责任)\s?[：:]"
)
# 李 明 某某公司董事长: an entry of a list of names, one a line.
_NAME_ENTRY = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]{0,3}[\u4e00-\u9fff]){1,3}[ \u3000]+\S")
# …市财政局局长: the last entry of a list, above the paragraph that follows.
_ENDS_POST = re.compile(
    r"(?:[局处科校院所站县市区旗镇乡部厅队行会]长|主任|书记|委员|经理|主席|政委|苏木达)[）)]?\Z"
)
# 镇派出所、镇司法所、…负责人: below the last person of a list
_LISTS_UNITS = re.compile(r"(?:[\u4e00-\u9fff（）]{2,16}、)+.*(?:负责人|负责同志|同志|人员)")
# 王楠（县公安局局长）: an entry of a list.
_NAME_WITH_POST = re.compile(
    r"[\u4e00-\u9fff]{1,2}[ \u3000]*[\u4e00-\u9fff]{1,3}[（(][^（）()。]{3,50}(?:长|主任|书记|委员|经理|主席|员)[）)][；;，,、。]?"
)
_ENDS_TITLE = re.compile(
    r"(?:通知|意见|办法|方案|规划|规定|条例|细则|决定|批复|通报|公告|通告|措施|计划|预案|报告|请示|清单|名单|规则|纲要|要点|函|表|纪要|司法解释|的解释|守则|准则|章程|决议|命令|答复|公约|规程)"
    r"(?:\s*[（(][^）)]{1,16}[）)])?\Z"
)
# 李明：市政府副市长、党组成员: a person whose duties follow on lines of their own.
_PERSON_LINE = re.compile(
    r"[\u4e00-\u9fff·]{1,4}\s{0,3}[\u4e00-\u9fff·]{1,6}[：:].{4,60}(?:长|书记|主任|巡视员|调研员|成员|委员)"
)
# 区经发局局长、投资促进局局长（兼）王楠: persons behind their posts, one a line.
_POSTS_WITH_NAME = re.compile(
    r"[\u4e00-\u9fff（）、]{2,40}(?:长|主任|书记|委员|经理|主席|员|总工程师)(?:[（(][^（）()]{1,8}[)）])?\s{0,4}(?!兼|任)[\u4e00-\u9fff]{1,2}\s{0,4}[\u4e00-\u9fff][；;、，,]?"
)
# 王  楠  市水利局副局长     联络员：周  山: a person of a list in columns.
_ENTRY_LINE = re.compile(
    r"(?:[\u4e00-\u9fff][ \u3000]{1,4}[\u4e00-\u9fff]|[\u4e00-\u9fff]{3})(?:[ \u3000]{2,}|\t)[\u4e00-\u9fff、]{3,30}(?:长|主任|书记|委员|经理|主席|员)(?=\s|\Z)"
)
# 市 长 李 明, 国家档案局局长  王 芳: who signs an order, one above the other.
_SIGNS = re.compile(
    r"[\u4e00-\u9fff\s]{0,24}(?:主\s*席|总\s*理|部\s*长|[省市县区州局署院行会]\s*长|主\s*任|专\s*员|检察长)"
    r"[：:\s]+[\u4e00-\u9fff·](?:\s{0,3}[\u4e00-\u9fff·]){1,5}"
)
# 附件：某某联席会议制度 and below it 为贯彻落实…: the text of an annex, not the rest of its name
_OPENS_TEXT = re.compile(
    r"为(?!主)|根据|按照|依照|依据|经(?!济|营|费|贸|信)|近年来|各地|第一[条章]"
)
_DATE_LINE = re.compile(
    r"[\d〇○零ОOＯ０o◯一二三四五六七八九十\s]{4,10}年[\d元一二三四五六七八九十\s]{1,4}月[\d一二三四五六七八九十廿\s]{1,5}日"
)
_LONG = 40
# Characters of a line of the narrowest column; what is shorter ended by itself.
_COLUMN = 17
_FEW = 12
# （聘期三年）；: the end of a clause of a notice of personnel, on a line of its own.
_TERM_NOTE = re.compile(r"[（(](?:试用|聘|任|挂职)[^（）()]{1,24}[）)][；;。]?")
# What is so much shorter than the line below it ended by itself: a line that was broken is about as long.
_RAGGED = 8
# 3 推进公路建设 省交通厅: a row of a table whose cells a space parts
_SPACED_ROW = re.compile(r"(?P<nth>\d{1,3})\s+\S|序\s*号\s")
_BRACKET_REACH = 160


def repair_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without furniture, broken sentences joined."""
    return join_broken(drop_contents(drop_furniture(lines, least=1)))


def drop_furniture(lines: Sequence[Line], least: int = 3) -> list[Line]:
    """Return the lines without page numbers and running heads.

    The name of a journal with its issue is a running head where it stands `least` times.
    """
    counts = Counter(line.words for line in lines if len(line.words) <= 120)
    return [line for line in lines if not _is_furniture(line, counts, least)]


def _is_furniture(line: Line, counts: Counter[str], least: int) -> bool:
    words = " ".join(line.words.split())
    if len(words) > 60 or line.is_row:
        return False
    if _PAGE_NUMBER.fullmatch(words):
        return True
    return counts[line.words] >= least and _RUNNING_HEAD.fullmatch(words) is not None


def join_broken(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each sentence in one piece that a line, column or page end broke."""
    width = wrap_width(lines)
    joined: list[Line] = []
    last: Line | None = None  # the printed line that `joined[-1]` ends with
    for line in lines:
        if joined and last and _goes_on(joined[-1], last, line, width):
            joined[-1] = replace(joined[-1], text=MappedText.join([joined[-1].text, line.text]))
        else:
            joined.append(line)
        last = line
    return joined


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the lines are broken, in characters; 0 where a line is a paragraph."""
    widths = sorted(_width(line.words) for line in lines if not line.is_row)
    if len(widths) < 6:
        return 0
    widest = widths[len(widths) * 9 // 10]
    if not 15 <= widest <= 60:
        return 0
    full = sum(widest - 3 <= width <= widest + 3 for width in widths)
    return widest if full * 3 >= len(widths) else 0


def _width(words: str) -> int:
    """Return the width in characters; what takes one byte in UTF-8 is half as wide as the rest."""
    wide = (len(words.encode()) - len(words)) // 2
    return wide + (len(words) - wide) // 2


def _goes_on(whole: Line, above: Line, below: Line, width: int) -> bool:
    """Tell whether the line below goes on with the sentence of the line above."""
    if above.is_row or below.is_row or below.level or above.level:
        return False
    start, end = below.words, above.words
    if _CLOSING_START.match(start):
        return True
    if _TERM_NOTE.fullmatch(start) and not _ENDS_SENTENCE.search(end):
        return True
    if _FIELD.match(start):
        return _is_inside_brackets(whole.words)
    if _FIELD.fullmatch(whole.words):
        return not label_of(start)
    inside = _is_inside_brackets(whole.words)
    if _opens_block(below) or (_ENDS_SENTENCE.search(end) and not (inside and end[-1] in "：:；;")):
        return False
    if _OPEN_END.search(end) or inside:
        return True
    if _stands_alone(whole.words, end, start):
        return False
    if _NAME_ENTRY.match(whole.words) and "。" not in whole.words:
        if _ENDS_POST.search(end) and ("。" in start or _LISTS_UNITS.match(start)):
            return False
        return _NAME_ENTRY.match(start) is None and start[0] not in "(（【"
    if _is_cut_name(end, start):
        return True
    if _FIELD.match(whole.words) and (not width or organ_alone(start, 0, len(start))):
        return False
    if width and _width(end) >= width - 2:
        return not below.indent or not below.gap
    return _is_cut(whole, above, below)


def _is_cut_name(above: str, below: str) -> bool:
    """Tell whether the line end cut a name in a list of bodies: 县民政局、县教|育和体育局、."""
    tail, head = _IN_LIST.split(above)[-1], _IN_LIST.split(below)[0]
    if above.count("、") < 2 or "、" not in below or not 0 < len(tail) < _LONG or len(head) > _LONG:
        return False
    if _WHOLE_TAIL.search(tail) or _NEW_NAME.match(head):
        return False
    return not _is_organ(tail) and _is_organ(tail + head)


_WHOLE_TAIL = re.compile(r".[省市县区州旗盟镇乡村街道站所司园校团队]$|.{9}")
"""The list went on behind a whole name."""
_NEW_NAME = re.compile(r"[省市县区州旗盟镇乡各国中武驻](?![一-龥]$)|.*[由为是的]")
_IN_LIST = re.compile(r"[、，,：:；;。]")


def _is_organ(words: str) -> bool:
    return bool(organ_alone(words, 0, len(words)))


def _stands_alone(whole: str, end: str, start: str) -> bool:
    """Tell whether one of two lines is whole: an entry with its post, a day, a title, a row."""
    if _ENDS_BRACKET.search(whole, max(0, len(whole) - _BRACKET_REACH)):
        return True
    if _ENTRY_LINE.match(start):
        return True
    if _POSTS_WITH_NAME.fullmatch(end) and _POSTS_WITH_NAME.fullmatch(start):
        return True
    if _NAME_WITH_POST.fullmatch(start) or _DATE_LINE.fullmatch(start) or is_signature(end):
        return True
    if ends_title(end) or HEAD_BRACKET.fullmatch(end) or _PERSON_LINE.fullmatch(whole):
        return True
    if label_of(whole).startswith("附") and _OPENS_TEXT.match(start):
        return True
    return _is_next_row(whole, start) or _both_sign(end, start)


def _is_next_row(above: str, below: str) -> bool:
    """Tell whether the lines are rows of one list: 序号 任务 单位, 1 …, 2 …"""
    first, second = _SPACED_ROW.match(above), _SPACED_ROW.match(below)
    if not first or not second or not second["nth"]:
        return False
    return int(second["nth"]) == int(first["nth"] or 0) + 1


def _both_sign(above: str, below: str) -> bool:
    """Tell whether each of the lines names bodies and nothing else, as below a joint letter."""
    lines = (above, below)
    return all(len(words) <= 60 and organ_alone(words, 0, len(words)) for words in lines)


def ends_title(words: str) -> bool:
    """Tell whether the line ends like the title of a document."""
    return _ENDS_TITLE.search(words) is not None


def _opens_block(line: Line) -> bool:
    words = line.words
    opens = label_of(words) or _NEW_START.match(words) or ROLE.match(words)
    return bool(opens or _SIGNS.fullmatch(words) or is_copies_line(words))


def _is_inside_brackets(words: str) -> bool:
    """Tell whether a bracket is open at the end: （市水务局、市财政局、市 or 《云川市节水"""
    tail = words[-_BRACKET_REACH:]
    return _is_open(tail, "（(〔[【", "）)〕]】") or _is_open(tail, "《", "》")


def _is_open(words: str, opening: str, closing: str) -> bool:
    opened = max(words.rfind(c) for c in opening)
    return opened >= 0 and not any(c in closing for c in words[opened:])


def _is_cut(whole: Line, above: Line, below: Line) -> bool:
    """A sentence goes on where a page or column ended: the line above is none and no heading."""
    if "。" in whole.words:
        return True
    is_column = _width(above.words) >= _COLUMN
    if not below.gap:
        return is_column and _width(below.words) <= _width(above.words) + _RAGGED
    label = label_of(whole.words)
    if label and len(whole.words) < _LONG:
        return _is_cut_item(whole.words, label, below.words)
    if below.words[0] in "(（【":
        return False
    return len(whole.words) >= _LONG or (is_column and _ends_sentence(below))


def _is_cut_item(words: str, label: str, below: str) -> bool:
    """An article is a sentence, a heading stands alone; an item ends where its few last words do."""
    if label.startswith("附"):
        is_name = len(below) <= _FEW and below.isalnum() and not organ_alone(below, 0, len(below))
        return is_name and len(words) > len(label) + 2
    if label.startswith("第"):
        return _ENDS_SENTENCE.search(below) is not None
    few = len(below) <= _FEW and below.endswith(("。", "；", ";"))
    return len(words) >= _COLUMN - 2 and (few or below.endswith(("；", ";")))


def _ends_sentence(line: Line) -> bool:
    return _ENDS_SENTENCE.search(line.words) is not None
