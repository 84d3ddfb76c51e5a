"""An invented city: facts of every relation, for the tests of graph, exports and questions."""

from __future__ import annotations

from kg.graph.rdf import FactTable
from kg.model import DocumentRef, EntityRef, Evidence, Fact, content_id
from kg.resolve import collect_entities

CITY = "云川市"
DIVISION = DocumentRef(
    "gazette-2021.txt", "云川市人民政府关于领导分工的通知", "云府字〔2021〕6号", "2021-05-06", CITY
)
APPOINTMENTS = DocumentRef(
    "gazette-2021.txt",
    "云川市人民政府关于陆一鸣等任免职的通知",
    "云府人字〔2021〕2号",
    "2021-06-01",
    CITY,
)
MEASURES = DocumentRef(
    "measures.txt", "云川市人民政府关于印发绿化办法的通知", "云府发〔2022〕9号", "2022-03", CITY
)


def entity(type: str, name: str, mention: str = "", **more: str) -> EntityRef:
    return EntityRef(content_id(type, CITY, name), type, name, mention, place=CITY, **more)


LU, SU = entity("Person", "陆一鸣"), entity("Person", "苏文渊")
GOVERNMENT = entity("Organization", "云川市人民政府", "市政府", reason="市政府 + issuer 云川市")
COMMERCE = entity("Organization", "云川市商务局", "市商务局")
FINANCE = entity("Organization", "云川市财政局", "市财政局")
GROUP = entity("Group", "云川市安全生产领导小组")
RULES = entity("Document", "云川市城市绿化管理办法")
OLD_RULES = entity("Document", "云川市绿化暂行办法", number="云府发〔2010〕3号")
LAW = entity("Document", "城市绿化条例")
NOTICE = entity("Document", MEASURES.title, number=MEASURES.number)
TASK = entity("Task", "建设老旧小区充电设施")
PROJECT = entity("Project", "云川北站综合交通枢纽项目")
COUNTY, PLACE = entity("Place", "临溪县"), entity("Place", CITY)


def fact(
    predicate: str,
    subject: EntityRef,
    object: EntityRef | None,
    document: DocumentRef,
    words: str,
    derived: str = "",
    **qualifiers: str | bool | EntityRef,
) -> Fact[EntityRef]:
    start = sum(map(ord, words)) % 9000
    evidence = Evidence(
        document.source, start, start + len(words), words, 3, "前文。", "后文\n“”\\。"
    )
    given = tuple(sorted((k.rstrip("_"), v) for k, v in qualifiers.items()))
    return Fact(predicate, subject, object, document, given, (evidence,), derived)


FACTS = [
    fact("holdsPost", LU, GOVERNMENT, DIVISION, "陆一鸣：市政府副市长", title="副市长", date="2021-05-06"),
    fact("leads", LU, COMMERCE, DIVISION, "分管市商务局", mode="in_charge"),
    fact("leads", SU, COMMERCE, DIVISION, "协管市商务局", mode="assists"),
    fact("liaisesWith", LU, FINANCE, DIVISION, "联系市财政局"),
    fact("answersFor", LU, entity("Field", "城乡建设"), DIVISION, "负责城乡建设", mode="in_charge"),
    fact("backsUp", LU, SU, DIVISION, "陆一鸣与苏文渊互为AB岗"),
    fact("heads", LU, GROUP, DIVISION, "组长：陆一鸣", role="组长"),
    fact("heads", entity("Post", "云川市人民政府市长"), GROUP, MEASURES, "由市长任组长", role="组长"),
    fact("appoints", GOVERNMENT, LU, APPOINTMENTS, "任命陆一鸣为市财政局局长（试用期一年）",
         organization=FINANCE, title="局长", date="2021-06-01", term="试用期一年", capacity="probation"),
    fact("removes", GOVERNMENT, SU, APPOINTMENTS, "免去苏文渊的市财政局局长职务",
         organization=FINANCE, title="局长", date="2021-06-01"),
    fact("holdsPost", LU, FINANCE, APPOINTMENTS, "任命陆一鸣为市财政局局长", "opened by an appointment",
         title="局长", date="2021-06-01"),
    fact("holdsPost", SU, PROJECT, MEASURES, "现场负责人苏文渊", title="现场负责人"),
    fact("issues", GOVERNMENT, NOTICE, MEASURES, MEASURES.number,
         number=MEASURES.number, date="2022-03", kind="通知"),
    fact("carries", NOTICE, RULES, MEASURES, "现将《云川市城市绿化管理办法》印发"),
    fact("forwards", NOTICE, LAW, MEASURES, "转发《城市绿化条例》"),
    fact("cites", RULES, LAW, MEASURES, "根据《城市绿化条例》", basis=True),
    fact("supersedes", RULES, OLD_RULES, MEASURES, "《云川市绿化暂行办法》同时废止",
         number="云府发〔2010〕3号", date="2022-05-01"),
    fact("amends", NOTICE, OLD_RULES, MEASURES, "修改《云川市绿化暂行办法》"),
    fact("approves", entity("Meeting", "云川市政府第8次常务会议"), RULES, MEASURES, "第8次常务会议审议通过",
         date="2022-02-28"),
    fact("interprets", FINANCE, RULES, MEASURES, "由市财政局负责解释"),
    fact("takesEffect", RULES, None, MEASURES, "自2022年5月1日起施行", date="2022-05-01"),
    fact("takesEffect", NOTICE, None, MEASURES, "自印发之日起施行", from_="issue"),
    fact("expires", RULES, None, MEASURES, "有效期5年", period="P5Y"),
    fact("expires", NOTICE, None, MEASURES, "有效期至2027年", date="2027"),
    fact("leadUnitOf", FINANCE, TASK, MEASURES, "牵头单位：市财政局", deadline="2022-12", ongoing=True),
    fact("responsibleUnitOf", entity("UnitSet", "各县（市、区）人民政府"), TASK, MEASURES, "责任单位：各县"),
    fact("hostsOffice", FINANCE, GROUP, MEASURES, "办公室设在市财政局"),
    fact("memberOf", COMMERCE, GROUP, MEASURES, "成员单位：市商务局"),
    fact("memberOf", COMMERCE, entity("Organization", "云川市绿化协会"), MEASURES, "会长单位", title="会长单位"),
    fact("locatedIn", PROJECT, COUNTY, MEASURES, "位于临溪县"),
    fact("undertakes", COMMERCE, PROJECT, MEASURES, "投资20亿元建设", amount="20亿元"),
    fact("partOf", COUNTY, PLACE, MEASURES, "云川市临溪县"),
]  # fmt: skip

TABLE = FactTable(FACTS, collect_entities(FACTS), {"gazette-2021.txt": "ab" * 32})
