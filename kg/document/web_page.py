"""Pages of government sites as text: a head of fields, crumbs and buttons, then the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.head_lines import Head, read_head
from kg.document.heads import NUMBER, is_addressee, title_issuers
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.notice import build_document
from kg.document.page_fields import PageFields, count_fields, end_before_fields, read_fields
from kg.document.parts import carried_titles
from kg.document.places import place_of_article
from kg.document.repairs import repair_lines
from kg.document.run_on import split_run_on
from kg.document.site_lines import is_title, without_site
from kg.mapped_text import MappedText
from kg.model import Document, SourceText

# What stands around the text: crumbs, buttons, share links, the foot of the page.
_PAGE_HEAD = re.compile(
    r"(?:您?(?:的|现在)?(?:当前|所在)?位置[：:是]|首页\s?[>＞»/])|微信|微博|QQ空间|文件下载|相关链接[：:]?\s*(?:-->)?|全真版|文字版"
    r"|[【\[]?字体[：:]\s*[【\[]?\s*大\s*中\s*小\s*[】\]]?|分享(?:到|至)?[：:]?|打印(?:本页)?|(?:浏览|阅读|点击|访问)(?:次数|量|数)[：:]\s?\d*"
)
_PAGE_FOOT = re.compile(
    r"\s(?:来源[：:]\s?\S{2,40}\s*)?附件下载(?:[\s：:]|\Z)[\s\S]{0,400}\Z|\s来源[：:]\s?\S{2,40}\s*\Z"
    r"|(?:扫一扫|分享到|打印本页|关闭窗口|【打印】|【关闭】|上一篇[：:]|下一篇[：:]|相关文件[：:]|相关附件[：:]|政策解读[：:])[\s\S]{0,600}\Z"
)
# With such a line the foot of the page begins, and nothing below it is the document's.
_FOOT_LINE = re.compile(
    r"扫一扫|相关(?:稿件|链接|文档|文件|解读|附件|报道|新闻|文章|信息|内容|政策|阅读|推荐|图解|专题|资讯)\s*(?:[：:]|\Z)|[【\[](?:我要纠错|打印|关闭|返回)|上一(?:篇|条)[：:]|下一(?:篇|条)[：:]"
    r"|主办单位|主办[：:]|版权所有|附件下载\s*\Z|分享到|责任编辑[：:]|\W{0,2}打印本页"
)
_SILENT_LINE = re.compile(
    r"页面链接与图片.*|[【\[]?(?:打印|关闭|收藏|返回顶部?|分享)(?:本页|窗口)?[】\]]?|(?:上一篇|下一篇|主办单位|版权所有|网站标识码|网站地图|联系我们).*"
    r"|.*(?:ICP备|公网安备).*|(?:首页|您?当前位置).*[>＞»].*|[【\[]?字体[：:].*|(?:浏览|阅读|点击|访问)(?:次数|量|数)[：:].*"
)
# 经研究决定：, 现将名单通知如下：, 本报讯（记者：…）: a colon of the text, not of an addressee.
_OPENS_TEXT = re.compile(r"\s(?=为|根据|经|按照)|研究决定|通知|讯[（(：:]")
# A page with as many texts has a line for each paragraph.
_PARAGRAPHS = 5
_FAR = 1200
_HEAD_LINES, _LEAST_FIELDS = 20, 3
# A menu may stand above the fields: they are sought in as many lines, near to one another.
_MENU_LINES = 44
# A text of a few lines as long as this has lost its line breaks.
_RUN_ON = 400
# A letter on one line has as many characters below its title.
_LEAST_TEXT = 100
# 云川市人民政府关于加强节水工作的通知 云政发〔2021〕3号 各县…: a title that opens run-on text.
_OPENING_TITLE = re.compile(
    r"[\u4e00-\u9fff（）、\s]{2,60}?(?:关于|印发|转发|批转)[^。；：！？]{4,160}?(?:通知|意见|决定|批复|函|通报|公告|通告|答复|方案|办法)"
    r"(?=\s|[〔\[（(]|[\u4e00-\u9fff]{1,12}[〔\[]|[各省市县区国][^。；]{2,200}[：:])"
)

# 云政发〔2021〕3号, (云政发〔2021〕3号): the number right behind the title
_NUMBER_FIRST = re.compile(rf"(?P<open>[（(]\s*)?(?P<number>{NUMBER.pattern})(?(open)\s*[）)])")


def is_web_page(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text opens with the fields of a page, or with its crumbs."""
    head = lines[:_HEAD_LINES]
    if any("当前位置" in line.words[:12] for line in head) or count_fields(head) >= _LEAST_FIELDS:
        return True
    below = (lines[at : at + _LEAST_FIELDS] for at in range(_HEAD_LINES - 2, _MENU_LINES))
    if any(count_fields(few) >= _LEAST_FIELDS for few in below):
        return True
    if len(lines) >= _PARAGRAPHS:
        return False
    return any(len(line.words) > _RUN_ON for line in lines) or any(map(_is_letter, lines[:1]))


def _is_letter(line: Line) -> bool:
    """Tell whether title, number and text of a short letter stand on the one line."""
    title = _OPENING_TITLE.match(line.words)
    if title is None or len(line.words) < title.end() + _LEAST_TEXT:
        return False
    return bool(title_issuers(line.words, 0, title.end()))


def find_web_page(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the document or article that the page shows."""
    fields, body = read_fields(lines)
    texts = _without_page(body)
    if not texts:
        return []
    if len(texts) >= _PARAGRAPHS:
        return [_read_paragraphs(source.name, texts, fields)]
    title, texts = _take_title(texts, fields)
    number, texts = _take_number(texts, fields)
    addressee, texts = _take_addressee(texts)
    others = [Line(number)] if number else []
    head = Head(
        (Line(title),) if title else (), tuple(others), Line(addressee) if addressee else None
    )
    layout = "web" if addressee or (title and _is_issued(tight(title.text))) else "article"
    items = _split(title.text if title else "", texts)
    document = build_document(source.name, layout, head, items)
    return [_with_fields(document, head, items, fields)]


def _read_paragraphs(source: str, texts: list[MappedText], fields: PageFields) -> Document:
    """Return the document of a page whose paragraphs are lines; fields give what its head lacks."""
    lines = without_site([Line(text) for text in texts])
    head = read_head(lines)
    given = fields.of("title")
    title = "".join(line.words for line in head.title)
    if given and tight(given.text) not in tight(title):
        head = replace(head, title=(Line(given),), others=(*head.others, *head.title))
        title = given.text
    layout = "web" if head.addressee or _is_issued(tight(title)) else "article"
    body = repair_lines(lines[head.length :])
    document = build_document(source, layout, head, body)
    return _with_fields(document, head, body, fields)


def _split(title: str, texts: list[MappedText]) -> list[Line]:
    issuers = [issuer.value for issuer in title_issuers(title, 0, len(title))]
    carried = carried_titles(title, [Line(text) for text in texts])
    return [line for text in texts for line in split_run_on(text, issuers, carried)]


def _with_fields(document: Document, head: Head, lines: list[Line], fields: PageFields) -> Document:
    """Return the document with what only the fields of the page say.

    That is who issued it (发文机关), the day on which it was made (成文日期), not the one on which
    the page was put up, and from when it is in force (施行日期); and for an article, by its
    publisher, the place that it is about.
    """
    if document.layout == "article":
        headline = document.title.value if document.title else ""
        publisher = fields.of("publisher")
        place = place_of_article(
            headline, document.text, publisher=publisher.text if publisher else ""
        )
        return replace(document, place=document.place or place)
    missing = [
        None if document.date else _role_of_date(fields),
        None if document.issuers else _role_of_issuer(fields),
        "effective",
        "expires",
        "note",
    ]
    if (head.title or head.addressee) and not document.number:
        missing.append("number")
    given = [Line(text) for text in (fields.of(role) for role in missing if role) if text]
    if not given:
        return document
    fuller = replace(head, others=(*head.others, *given))
    return build_document(document.source, document.layout, fuller, lines)


def _role_of_date(fields: PageFields) -> str:
    """Return the role of the field of the day: an archive that gives 【发布文号】 means it by 【发布日期】."""
    issued = {"发布文号", "发布单位", "发布部门"} & fields.values.keys()
    return "posted" if issued and not fields.of("made") else "made"


def _role_of_issuer(fields: PageFields) -> str:
    return "issuer" if fields.of("issuer") else "poster"


def _is_issued(title: str) -> bool:
    return bool(kind_of(title)) and bool(re.search("关于|印发|办法|规定|条例|任免", title))


def _without_page(lines: Sequence[Line]) -> list[MappedText]:
    """Return the texts of the lines without what the page puts around them."""
    foot = next((i for i, x in enumerate(lines) if i and _FOOT_LINE.match(x.words)), len(lines))
    texts = [line.text for line in lines[:foot] if not _is_silent(line.words)]
    if not texts:
        return []
    if re.match(r"您?(?:现在)?的?当?前?位置|首页", texts[0].text):
        texts[0] = texts[0].slice(_end_of_page_head(texts[0].text), len(texts[0]))
    end = _PAGE_FOOT.search(texts[-1].text)
    if end:
        texts[-1] = texts[-1].slice(0, end.start())
    return [text for text in (t.strip() for t in texts) if text.text]


def _is_silent(words: str) -> bool:
    return len(words) <= 120 and _SILENT_LINE.fullmatch(words) is not None


def _end_of_page_head(text: str) -> int:
    end = 0
    for match in _PAGE_HEAD.finditer(text, 0, _FAR):
        end = match.end()
    return end


def _take_title(
    texts: list[MappedText], fields: PageFields
) -> tuple[MappedText | None, list[MappedText]]:
    """Return the title as the body prints it, or as the field does, and the texts without it."""
    given = fields.of("title")
    first = texts[0]
    if given is None and len(texts) > 1 and is_title(Line(first)):
        return first, texts[1:]
    start, end = _find_title(first.text, tight(given.text) if given else "")
    if end:
        above = [first.slice(0, start).strip()] if start else []
        return first.slice(start, end).strip(), [
            *above,
            first.slice(end, len(first)).strip(),
            *texts[1:],
        ]
    return given, texts


def _find_title(text: str, given: str) -> tuple[int, int]:
    if not given:
        opening = _OPENING_TITLE.match(text)
        if opening and title_issuers(text, 0, opening.end()):
            return opening.span()
        end = end_before_fields(text)
        return (0, end) if kind_of(text[:end]) else (0, 0)
    pattern = r"\s*".join(map(re.escape, given))
    match = re.search(pattern, text[: _FAR + len(given)])
    if not match:
        return 0, 0
    start = match.start()
    above = re.search(r"(?:\A|(?<=[号\s]))[\u4e00-\u9fff（）、]{4,60}\s?\Z", text[:start])
    if above and title_issuers(text[above.start() : start].strip() + given, 0, 200):
        start = above.start()
    return start, match.end()


def _take_number(
    texts: list[MappedText], fields: PageFields
) -> tuple[MappedText | None, list[MappedText]]:
    printed = _NUMBER_FIRST.match(texts[0].text)
    if printed:
        rest = texts[0].slice(printed.end(), len(texts[0])).strip()
        number = texts[0].slice(*printed.span("number"))
        return number, [t for t in (rest, *texts[1:]) if t.text]
    given = fields.of("number")
    return given if given and NUMBER.search(given.text) else None, texts


def _take_addressee(texts: list[MappedText]) -> tuple[MappedText | None, list[MappedText]]:
    if not texts:
        return None, texts
    first = texts[0]
    end = min((e for e in (first.text.find("："), first.text.find(":")) if e > 0), default=0) + 1
    words = first.text[:end]
    if not end or not is_addressee(words) or _OPENS_TEXT.search(words):
        return None, texts
    return first.slice(0, end), [
        t for t in (first.slice(end, len(first)).strip(), *texts[1:]) if t.text
    ]
