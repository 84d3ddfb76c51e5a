"""A small graph of an invented city, made by hand, so that pages are tested without extraction."""

from __future__ import annotations

from collections.abc import Iterable

from kg.build import merge
from kg.extraction import Extraction
from kg.graph.rdf import FactTable
from kg.model import DocumentRef, EntityRef, Fact, SourceText, content_id

CITY = "云川市"
LEADERS = {
    "周云山": ["云川市财政局", "云川市审计局"],
    "陆清和": ["云川市商务局", "云川市工业和信息化局", "云川市科学技术局"],
    "贺兰舟": ["云川市教育局", "云川市体育局"],
}
DIVISION = DocumentRef(
    "division.txt",
    "云川市人民政府关于市政府领导分工的通知",
    "云府字〔2024〕7号",
    "2024-03-05",
    CITY,
)


def ref(type: str, name: str, *aliases: str, number: str = "") -> EntityRef:
    """Return an entity of the invented city."""
    return EntityRef(content_id(type, CITY, name), type, name, number=number, aliases=aliases)


def fact(
    predicate: str,
    subject: EntityRef,
    object: EntityRef | None,
    quote: str,
    document: DocumentRef = DIVISION,
    derived: str = "",
    **qualifiers: str | bool | EntityRef,
) -> Fact[EntityRef]:
    """Return a fact whose source is nothing but its quote between two sentences."""
    text = f"（一）有关同志的工作。{quote}。其他事项按原分工办理。"
    source = SourceText(document.source, text, "0" * 64, "txt", (0,))
    start = text.index(quote)
    evidence = source.evidence(start, start + len(quote))
    given = tuple(sorted((k.rstrip("_"), v) for k, v in qualifiers.items()))
    return Fact(predicate, subject, object, document, given, (evidence,), derived)


def table_of(facts: Iterable[Fact[EntityRef]]) -> FactTable:
    """Return the facts as a build would merge them, all from one source."""
    graph = merge([Extraction(DIVISION.source, facts=tuple(facts))])
    return FactTable(graph.facts, graph.entities)


def leadership_facts() -> list[Fact[EntityRef]]:
    """Return who leads what in the city, and who answers for what."""
    found = []
    for name, units in LEADERS.items():
        person = ref("Person", name)
        quote = f"{name}：分管{'、'.join(units)}".replace(CITY, "市")
        for unit in units:
            body = ref("Organization", unit, unit.replace(CITY, "市"))
            found.append(fact("leads", person, body, quote, mode="in_charge"))
        field = ref("Field", f"{name}的领域")
        found.append(fact("answersFor", person, field, f"{name}负责有关方面工作", mode="in_charge"))
    return found


def city_facts() -> list[Fact[EntityRef]]:
    """Return something for every view: two divisions of labour, posts, tasks, documents, places."""
    city = ref("Organization", "云川市人民政府", "市政府")
    first, last = ref("Person", "周云山"), ref("Person", "陆清和")
    commerce = ref("Organization", "云川市商务局", "市商务局")
    earlier = DocumentRef(
        "old.txt", "云川市人民政府关于领导分工的通知", "云府字〔2021〕3号", "2021-04-01", CITY
    )
    plan = DocumentRef(
        "plan.txt", "云川市数字政府建设方案", "云府发〔2023〕9号", "2023-06-30", CITY
    )
    posts = DocumentRef(
        "posts.txt", "云川市人民政府关于任免职务的通知", "云府字〔2022〕8号", "2022-08-01", CITY
    )
    task = ref("Task", "建设统一的政务服务平台")
    old, new, law = (
        ref("Document", n)
        for n in ("云川市奖励办法（试行）", "云川市奖励办法", "中华人民共和国预算法")
    )
    return [
        *leadership_facts(),
        fact("holdsPost", first, city, "周云山：市政府市长", title="市长"),
        fact("holdsPost", last, city, "陆清和：市政府副市长", title="副市长"),
        fact("backsUp", first, last, "周云山与陆清和互为AB岗"),
        fact(
            "heads",
            first,
            ref("Group", "云川市防汛指挥部"),
            "周云山任市防汛指挥部总指挥",
            plan,
            role="总指挥",
        ),
        fact("liaisesWith", last, ref("Organization", "云川海关"), "联系云川海关"),
        fact("leads", first, commerce, "周云山分管市商务局", earlier, mode="in_charge"),
        fact(
            "appoints",
            city,
            ref("Person", "贺兰舟"),
            "任命贺兰舟为市商务局局长",
            posts,
            organization=commerce,
            title="局长",
            date="2022-08-01",
        ),
        fact(
            "holdsPost",
            ref("Person", "贺兰舟"),
            commerce,
            "任命贺兰舟为市商务局局长",
            posts,
            "the tenure that an appointment opens",
            title="局长",
        ),
        fact(
            "removes",
            city,
            ref("Person", "方晓舟"),
            "免去方晓舟的市商务局局长职务",
            posts,
            organization=commerce,
            title="局长",
            date="2022-08-01",
        ),
        fact("leadUnitOf", commerce, task, "牵头单位：市商务局", plan, deadline="2024-12"),
        fact(
            "responsibleUnitOf",
            ref("Organization", "云川市财政局"),
            task,
            "责任单位：市财政局",
            plan,
        ),
        fact(
            "issues",
            city,
            new,
            "云川市人民政府 2023年6月30日",
            plan,
            date="2023-06-30",
            kind="办法",
        ),
        fact("cites", new, law, "根据《中华人民共和国预算法》", plan, basis=True),
        fact("supersedes", new, old, "《云川市奖励办法（试行）》同时废止", plan),
        fact(
            "locatedIn",
            ref("Project", "云川大桥工程"),
            ref("Place", "云川市东山区"),
            "云川大桥工程位于东山区",
            plan,
        ),
    ]


def hostile_facts() -> list[Fact[EntityRef]]:
    """Return facts whose every name and quote tries to run as a script or to turn the reading."""
    attack = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">'
    document = DocumentRef(
        "<svg onload=hacked=3>.txt",
        f"关于{attack}的通知",
        "javascript:hacked=4",
        "2024-01-02",
        CITY,
    )
    person = ref("Person", f"李{attack}", "javascript:window.hacked=5")
    body = ref("Organization", "云川市\u202e局商务\u2066", "${window.hacked=6}")
    quote = f"{attack}\u202e分管\u2069javascript:alert(1)"
    return [fact("leads", person, body, quote, document, mode="assists")]
