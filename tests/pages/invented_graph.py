"""A small graph of an invented city, made by hand, so that pages are tested without extraction."""

from __future__ import annotations

from collections.abc import Iterable

from kg.build import Graph, merge
from kg.model import DocumentRef, EntityRef, Fact, SourceText, content_id
from kg.pipeline import Extraction

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


def graph_of(facts: Iterable[Fact[EntityRef]]) -> Graph:
    """Return the facts as a build would, all from one source."""
    return merge([Extraction(DIVISION.source, facts=tuple(facts))])


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
