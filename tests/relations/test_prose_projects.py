"""Projects whose names begin with a place; the projects are invented, the divisions are real ones."""

from __future__ import annotations

import pytest
from prose_readings import reading_of

from kg.relations.prose.projects import extract_projects

CASES = [
    (
        "a shared tail",
        "加快推进阿城区、宾县、尚志市秸秆综合利用电厂项目建设。",
        {("阿城区秸秆综合利用电厂项目", "阿城区"), ("宾县秸秆综合利用电厂项目", "宾县"), ("尚志市秸秆综合利用电厂项目", "尚志市")},
    ),
    (
        "a list closed by 等项目",
        "加快实施宾县北门片区雨污分流改造、尚志市净水厂扩容工程（一期）、依兰县集镇污水收集等项目建设。",
        {
            ("宾县北门片区雨污分流改造", "宾县"), ("宾县北门片区雨污分流改造", "北门片区"),
            ("尚志市净水厂扩容工程（一期）", "尚志市"), ("依兰县集镇污水收集", "依兰县"),
        },
    ),
    (
        "counties without their tails",
        "推进宾县、依兰、通河等3个县（市）建设粮食烘干中心工程。",
        {("宾县粮食烘干中心工程", "宾县"), ("依兰县粮食烘干中心工程", "依兰"), ("通河县粮食烘干中心工程", "通河")},
    ),
    ("a zone in a county", "推进宾县工业园铝材深加工项目。", {("宾县工业园铝材深加工项目", "宾县"), ("宾县工业园铝材深加工项目", "宾县工业园")}),
    ("small places", "一行先后来到白塔镇饮水工程、月亮湾水闸项目。", {("白塔镇饮水工程", "白塔镇"), ("月亮湾水闸项目", "月亮湾")}),
    ("at the head of a clause", "月亮湾湿地公园二期项目于今年5月开工。", {("月亮湾湿地公园二期项目", "月亮湾")}),
    ("the place is no part of the name", "宾县的春风公馆项目占地300亩。", {("春风公馆项目", "宾县")}),
    ("behind an amount", "总投资3亿元的宾县冷链物流园项目开工。", {("宾县冷链物流园项目", "宾县")}),
    ("a person opens a ceremony", "宾县县委书记韩松出席开工仪式并宣布项目开工，并列入黑龙江省要点建设项目。", set()),
    ("a county like a city's short name", "双河县智慧粮仓项目已完工。", {("双河县智慧粮仓项目", "双河县")}),
    ("behind a ceremony", "我县举行动员会暨宾县冷链物流园建设项目开工仪式。", {("宾县冷链物流园建设项目", "宾县")}),
    ("the zone of a city", "总投资2亿元的尚志经济技术开发区“九通一平”道路工程。", {("尚志经济技术开发区“九通一平”道路工程", "尚志经济技术开发区")}),
    ("a town like a district's short name", "宣布双河镇全域土地整治项目开工。", {("双河镇全域土地整治项目", "双河镇")}),
    ("opened with a ceremony", "重点项目建设加快。举行动员会暨宾县新区文化产业园奠基仪式。", {("宾县新区文化产业园", "宾县"), ("宾县新区文化产业园", "宾县新区")}),
    ("whom a leader answers for", "副县长韩松挂点联系宾县智能家居产业园项目。", {("宾县智能家居产业园项目", "宾县")}),
    ("said behind 位于", "走进位于宾县经开区的春晓电子产业园项目。", set()),
    ("a sentence before a quote", "宾县牢固树立“抓项目就是抓发展”理念，建设工程。", set()),
    ("a brand behind a short name", "尚志正欣元15万只肉羊养殖项目、宾县清水镇果品库建设项目等项目开工。", {("宾县清水镇果品库建设项目", "宾县"), ("宾县清水镇果品库建设项目", "清水镇")}),
    ("short names in a list", "已纳入规划的依兰、尚志抽水蓄能电站项目。", {("依兰县抽水蓄能电站项目", "依兰"), ("尚志抽水蓄能电站项目", "尚志")}),
    ("a name that goes on", "石头村落改造工程、松山湖口岸工程。", set()),
    ("what is only striven for", "支持我市创建国家区域医疗中心建设。", set()),
    ("parted by 和", "调研了宾县湿地水环境治理、依兰县高钙石产业园和通河县千吨级港口工程等项目。", {("宾县湿地水环境治理", "宾县"), ("依兰县高钙石产业园", "依兰县"), ("通河县千吨级港口工程", "通河县")}),
    ("generic words are no name", "全省重点项目加快推进，宾县重大项目有序推进，实施一批城镇污水处理工程。", set()),
    ("a request is no name", "尚志市请求尽快审批蚂蚁河电厂项目。", set()),
    ("numbers are no name", "宾县推出9个旅游大项目。", set()),
    ("a company's project is not placed by its name", "推进尚志春风乳业有限公司奶粉生产线项目建设。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_projects_with_their_places(text: str, expected: set[tuple[str, str]]) -> None:
    facts = extract_projects(reading_of(text, place="哈尔滨市"))
    found = {(f.subject.value or f.subject.text, f.object.text) for f in facts if f.object}
    assert found == expected


def test_this_county_is_the_county_of_the_headline() -> None:
    reading = reading_of("宾县深化供水改革。", "宾县解决了该县城乡供水一体化项目的资金等难题。")
    (fact,) = extract_projects(reading)
    assert fact.object is not None
    assert (fact.subject.value, fact.object.value) == ("宾县城乡供水一体化项目", "宾县")
