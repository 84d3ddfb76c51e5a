"""Invented texts: lines of every kind that official documents have, in any order."""

from __future__ import annotations

from hypothesis import strategies as st

from kg.model import SourceText

_LINES = [
    "云川市人民政府关于印发云川市节水办法的通知",
    "云川市人民政府办公室",
    "关于李明同志任职的通知",
    "云政发〔2021〕7号 2021年3月8日",
    "云政发〔2021〕8号",
    "各县（市、区）人民政府，市政府各部门：",
    "各县（市、区）人民政府，市政府各部门，各直属单位；主任职务。",
    "经市政府研究，决定：（此件主动公开）",
    "免去李明同志的云川市水文中心副",
    "《云川市节水办法》已经市政府同意，现印发给你们。",
    "（此件公开发布）",
    "云川市节水办法",
    "第一章 总则",
    "第一条 为了节水，制定本办法。",
    "一、总体要求",
    "（一）摸清家底。查清用水户，",
    "不得遗漏。",
    "1. 先修老管，再修新管",
    "附件",
    "目录",
    "| 序号 | 任务 | 单位 |",
    "|---|---|---|",
    "| 1 | <p>修管</p><p>换表</p> | 市水务局 |",
    "|  | 续修 |  |",
    "- 12 -",
    "# 云川市节水简报",
    "第 12 期",
    "**一、建章立制。**先后出台文件。",
    "本报讯(记者 李明)近日,云川市水务局送水上门。",
    "□本报记者 王芳",
    "节水惠民 云川在行动",
    "标题: 云川市人民政府关于节水的通知",
    "发布时间: 2021-03-08",
    "文号: 云政发〔2021〕9号",
    "当前位置： 首页公文 云川市人民政府关于节水的通知 时间：2021-03-08 微信 各县：一、节水。（一）修管。云川市人民政府2021年3月8日 附件下载",
    "<!-- INFO END -->",
    "二〇二一年三月八日",
    "2021年3月8日 云川市人民政府令第12号公布",
    "",
    "　　",
]
_LINE = st.sampled_from(_LINES) | st.text(
    st.sampled_from("云川市水务局（）()：。；、一二三1.2 　|*#<>p《》“”\f\r"), max_size=40
)
TEXTS = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(_LINE, max_size=30),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)


def source_of(text: str) -> SourceText:
    return SourceText("invented.txt", text, "", "txt")
