"""The page that pyvis draws, in a real browser: search, click, read the proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browsing import Open
from invented_graph import hostile_facts, leadership_facts, table_of
from playwright.sync_api import Page, expect

from kg.errors import UsageError
from kg.export.ego import Cell, cells_of, ego_page, leadership, positions, write
from kg.export.notebook import Drawing


@pytest.fixture(scope="module")
def leaders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ego") / "index.html"
    write(table_of(leadership_facts()), path)
    return path


def click_edge(page: Page, start: str, end: str) -> None:
    """Click where pyvis has drawn the edge between two nodes, as a reader would."""
    middle = page.evaluate(
        """([start, end]) => {
            const of = (label) => nodes.get({filter: (n) => n.label === label})[0].id;
            const [a, b] = [of(start), of(end)].map((id) => network.getPosition(id));
            const at = network.canvasToDOM({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
            const box = document.querySelector("canvas").getBoundingClientRect();
            return [box.x + at.x, box.y + at.y];
        }""",
        [start, end],
    )
    page.mouse.click(*middle)


def test_search_then_click_an_edge_and_read_the_evidence(open_page: Open, leaders: Path):
    page = open_page(leaders)
    page.get_by_role("searchbox").fill("luqh")
    page.locator("#results button").first.click()
    expect(page.locator("#panel h2")).to_have_text("陆清和")
    page.wait_for_timeout(200)
    click_edge(page, "陆清和", "云川市商务局")
    proof = page.locator("#panel .proof")
    expect(proof.locator(".statement")).to_have_text("陆清和 分管 云川市商务局")
    expect(proof.locator("mark")).to_have_text(
        "陆清和：分管市商务局、市工业和信息化局、市科学技术局"
    )
    expect(proof.locator("blockquote")).to_contain_text("其他事项按原分工办理")
    where = proof.locator(".where")
    for words in ("云府字〔2024〕7号", "2024-03-05", "division.txt", "11–37"):
        expect(where).to_contain_text(words)


def test_relations_are_filtered_and_neighbours_opened(open_page: Open, leaders: Path):
    page = open_page(leaders)
    page.locator("#relations summary").click()
    page.get_by_label("分管单位").uncheck()
    assert page.evaluate("edges.get({filter: (e) => !e.hidden}).length") == 0
    page.get_by_role("searchbox").fill("周云山")
    page.get_by_role("searchbox").press("Enter")
    assert page.evaluate("edges.get({filter: (e) => !e.hidden}).map((e) => e.relation)") == [
        "answersFor"
    ]


def test_the_page_speaks_two_languages(open_page: Open, leaders: Path):
    page = open_page(leaders)
    expect(page.locator("#legend")).to_contain_text("人员 Person")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("searchbox")).to_have_attribute(
        "placeholder", "Search by name, alias or pinyin"
    )
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_notebook_shows_the_page_in_a_frame(open_page: Open, tmp_path: Path):
    path = tmp_path / "notebook.html"
    drawing = Drawing(table_of(leadership_facts()), "周云山")
    path.write_text(
        f'<html data-ready="true"><meta charset="utf-8">{drawing._repr_html_()}', "utf-8"
    )
    frame = open_page(path).frame_locator("iframe")
    expect(frame.locator("html[data-ready=true]")).to_be_attached()
    expect(frame.locator("#legend")).to_contain_text("人员 Person")


def test_nothing_from_a_document_runs(open_page: Open, tmp_path: Path):
    path = tmp_path / "hostile.html"
    write(table_of(hostile_facts()), path)
    page = open_page(path)
    page.evaluate("network.body.emitter.emit('click', {nodes: [], edges: [edges.getIds()[0]]}), 0")
    expect(page.locator("#panel mark")).to_contain_text("<script>window.hacked=1</script>")
    expect(page.locator("#panel mark")).to_contain_text("⟨U+202E⟩分管⟨U+2069⟩")
    assert page.evaluate("window.hacked") is None


def test_the_page_links_to_nowhere_and_is_always_the_same():
    table = table_of(leadership_facts())
    page = ego_page(table)
    assert 'src="http' not in page and 'href="http' not in page
    assert page == ego_page(table)


def test_around_one_entity_only_its_facts_are_drawn():
    page = ego_page(table_of(leadership_facts()), "市商务局")
    assert json.dumps("云川市商务局") in page and json.dumps("云川市体育局") not in page
    with pytest.raises(UsageError, match="周云山"):
        ego_page(table_of(leadership_facts()), "周云")


def test_nodes_of_a_drawing_never_overlap():
    facts = leadership(table_of(leadership_facts()))
    places = positions([*cells_of(facts), Cell("hub", tuple(str(i) for i in range(70)))])
    spots = sorted(places.values())
    assert len(set(spots)) == len(spots)
    assert all(
        abs(a[0] - b[0]) >= 150 or abs(a[1] - b[1]) >= 30
        for i, a in enumerate(spots)
        for b in spots[i + 1 :]
    )


def test_an_empty_graph_gives_an_empty_page():
    assert "<canvas" not in ego_page(table_of([]))
