from kg.model import DocumentRef, EntityRef, Evidence, Fact
from kg.resolve.definitions import defined_name
from kg.resolve.statements import join_statements


def fact(start, predicate="responsibleUnitOf", **qualifiers):
    unit, task = EntityRef("u", "Organization", "市财政局"), EntityRef("t", "Task", "建设平台")
    evidence = (Evidence("s", start, start + 1, "字"),)
    return Fact(predicate, unit, task, DocumentRef("s", "t"), tuple(qualifiers.items()), evidence)


def test_bare_statement_joins_the_fuller():
    (joined,) = join_statements([fact(1), fact(5, deadline="2023-06")])
    assert joined.qualifier("deadline") == "2023-06"
    assert [e.start for e in joined.evidence] == [5, 1]


def test_post_with_and_without_its_day_is_one():
    bare, dated = (
        fact(n, "holdsPost", title="局长", **q) for n, q in ((1, {}), (5, {"date": "2023"}))
    )
    other = fact(9, "holdsPost", title="书记")
    assert [f.qualifier("date") for f in join_statements([bare, dated, other])] == ["2023", None]


def test_two_deadlines_both_stand():
    facts = [fact(1, deadline="2023-06"), fact(5, deadline="2023-12")]
    assert join_statements(facts) == facts


def test_another_predicate_stands():
    facts = [fact(1, "leadUnitOf"), fact(5, deadline="2023-12")]
    assert join_statements(facts) == facts


def test_a_defined_name_stands_for_itself():
    definitions = {"市应急委": "市应急委员会"}
    assert defined_name("市应急委员会", definitions) == "市应急委员会"
    assert defined_name("市应急委办公室", definitions) == "市应急委员会办公室"
