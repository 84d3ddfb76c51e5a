"""The explorer in a real browser: its views, its proofs, its links, its filters."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Open
from invented_graph import city_facts, hostile_facts, table_of
from playwright.sync_api import Page, expect

from kg.explorer.page import explorer_page, write


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "index.html"
    write(table_of(city_facts()), path)
    return path


def find(page: Page, words: str) -> None:
    page.locator("#search").fill(words)
    page.locator("#search").press("Enter")


def test_the_search_is_a_list_one_walks_with_arrows(open_page: Open, city: Path):
    page = open_page(city)
    page.locator("#search").fill("局")
    options = page.locator("#results li")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.locator("#search").press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    wanted = options.nth(1).locator("span").inner_text()
    page.locator("#search").press("Enter")
    expect(page.locator("#panel h2")).to_have_text(wanted)
    expect(options).to_have_count(0)


@pytest.mark.parametrize("words", ["市商务局", "云川市商务局", "ycssw", "yunchuanshishangwuju"])
def test_search_by_name_alias_pinyin_and_initials(open_page: Open, city: Path, words: str):
    page = open_page(city)
    find(page, words)
    expect(page.locator("#panel h2")).to_have_text("云川市商务局")


def test_the_chart_puts_the_head_above_the_deputies(open_page: Open, city: Path):
    page = open_page(city)
    expect(page.locator(".person.first h3")).to_have_text("周云山")
    expect(page.locator(".person.first button.group-headed")).to_have_text(
        "云川市防汛指挥部 总指挥"
    )
    assert sorted(page.locator(".deputies h3").all_inner_texts()) == ["贺兰舟", "陆清和"]
    lu = page.locator(".deputies .person", has_text="陆清和").first
    expect(lu.locator(".titles")).to_have_text("云川市人民政府 副市长")
    expect(lu.locator("button.mode-in_charge")).to_have_count(3)
    expect(lu.locator("button.liaison")).to_have_text("云川海关")
    expect(lu.locator(".substitute")).to_have_text("AB ⇄ 周云山")


def test_a_cell_opens_its_proof_in_context(open_page: Open, city: Path):
    page = open_page(city)
    page.get_by_role("button", name="云川海关", exact=True).click()
    proof = page.locator("#panel .proof")
    expect(proof.locator("mark")).to_have_text("联系云川海关")
    expect(proof.locator("blockquote")).to_have_text(
        "（一）有关同志的工作。联系云川海关。其他事项按原分工办理。"
    )
    for words in ("云府字〔2024〕7号", "2024-03-05", "division.txt", "页1", "11–17"):
        expect(proof.locator(".where")).to_contain_text(words)


def test_a_derived_fact_says_what_it_derives_from(open_page: Open, city: Path):
    page = open_page(city)
    find(page, "贺兰舟")
    derived = page.locator("#panel li", has=page.locator(".statement.derived"))
    derived.get_by_role("button", name="原文依据").click()
    expect(derived).to_contain_text("推导依据：the tenure that an appointment opens")


def test_tasks_by_unit_as_list_and_matrix(open_page: Open, city: Path):
    page = open_page(city, "#view=tasks")
    row = page.locator(".task-list tbody tr").nth(1)
    expect(row.locator("td").nth(0)).to_have_text("云川市商务局")
    expect(row.locator("td").nth(1)).to_have_text("云川市财政局")
    expect(row.locator(".deadline")).to_have_text("2024-12")
    expect(page.locator("#panel .unit-totals li")).to_have_count(2)
    page.get_by_role("button", name="矩阵").click()
    page.get_by_role("button", name="云川市商务局 牵头单位 建设统一的政务服务平台").click()
    expect(page.locator("#panel mark")).to_have_text("牵头单位：市商务局")
    page.get_by_label("按任务或单位筛选").fill("财政局")
    expect(page.locator(".tools")).to_contain_text("1/1")
    page.get_by_label("按任务或单位筛选").press_sequentially("没有")
    expect(page.locator(".tools")).to_contain_text("0/1")


def test_documents_show_what_rests_on_what(open_page: Open, city: Path):
    page = open_page(city, "#view=documents")
    page.locator(".timeline").get_by_role("button", name="云川市奖励办法", exact=True).click()
    flow = page.locator(".flow-figure svg")
    expect(flow).to_contain_text("中华人民共和国预算法 引用")
    expect(flow).to_contain_text("云川市奖励办法（试行） 废止")
    page.get_by_label("按标题、文号或发文机关筛选").fill("试行")
    expect(page.locator(".timeline > li")).to_have_count(0)
    page.get_by_label("按标题、文号或发文机关筛选").fill("云川市人民政府")
    expect(page.locator(".timeline > li")).to_have_count(1)
    flow.get_by_text("中华人民共和国预算法").click()
    expect(page.locator("#panel mark")).to_have_text("根据《中华人民共和国预算法》")


def test_people_have_a_line_in_time(open_page: Open, city: Path):
    page = open_page(city, "#view=people")
    row = page.locator(".person-row", has_text="贺兰舟")
    expect(row.locator(".label")).to_have_text("云川市商务局局长 2022-08-01 – …")
    expect(row.locator("i.start")).to_have_count(1)
    removed = page.locator(".person-row", has_text="方晓舟")
    expect(removed.locator(".label")).to_have_text("云川市商务局局长 … – 2022-08-01")


def test_places_count_what_lies_there(open_page: Open, city: Path):
    page = open_page(city, "#view=places")
    place = page.locator(".place", has_text="云川市东山区")
    expect(place.locator("summary")).to_contain_text("位于此地 1")
    place.locator("summary").click()
    place.get_by_role("button", name="云川大桥工程").click()
    expect(page.locator("#panel mark")).to_have_text("云川大桥工程位于东山区")


def test_the_date_shows_the_state_of_that_day(open_page: Open, city: Path):
    page = open_page(city, "#view=chart&sel=")
    find(page, "云川市商务局")
    leaders = page.locator("#panel .group", has_text="分管单位").locator(".statement")
    expect(leaders).to_have_text(["周云山 分管 云川市商务局", "陆清和 分管 云川市商务局"])
    slider = page.get_by_label("某日状态")
    slider.focus()
    slider.press("Home")
    expect(leaders).to_have_text(["周云山 分管 云川市商务局"])
    expect(page.locator(".slider output")).to_have_text("截至 2021-04-01")
    for _ in range(3):
        slider.press("ArrowRight")
    expect(page.locator(".slider output")).to_have_text("截至 2024-03-05")
    expect(leaders).to_have_text(["陆清和 分管 云川市商务局"])


def test_filters_count_and_leave_out(open_page: Open, city: Path):
    page = open_page(city, "#view=network")
    before = int(page.locator("[data-view=network][role=tab] small").inner_text())
    page.locator("[data-filter=kinds] summary").click()
    page.get_by_role("checkbox", name="人员").uncheck()
    after = int(page.locator("[data-view=network][role=tab] small").inner_text())
    assert after < before
    expect(page.get_by_role("checkbox", name="人员")).not_to_be_checked()
    page.get_by_role("button", name="清除筛选").click()
    expect(page.locator("[data-view=network][role=tab] small")).to_have_text(str(before))


def test_a_shared_link_opens_the_same_view_and_selection(open_page: Open, city: Path):
    page = open_page(city)
    page.get_by_role("tab", name="任务责任").click()
    find(page, "周云山")
    page.get_by_label("某日状态").press("Home")
    fragment = page.evaluate("location.hash")
    other = open_page(city, "#")
    other.evaluate(f"location.hash = {fragment!r}")
    other.reload()
    expect(other.get_by_role("tab", name="任务责任")).to_have_attribute("aria-selected", "true")
    expect(other.locator("#panel h2")).to_have_text("周云山")
    expect(other.locator(".slider output")).to_contain_text("2021-04-01")


def test_a_node_and_a_line_of_the_network_are_clicked(open_page: Open, city: Path):
    page = open_page(city, "#view=network")
    find(page, "云川海关")
    canvas = page.locator("canvas").bounding_box()
    assert canvas
    middle = canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2
    # The line to the only neighbour runs through the middle, its name stands right of that.
    page.wait_for_timeout(200)
    page.mouse.click(*middle)
    expect(page.locator("#panel mark")).to_have_text("联系云川海关")
    page.wait_for_timeout(200)
    page.mouse.click(middle[0] + 150, middle[1])
    expect(page.locator("#panel h2")).to_have_text("陆清和")


def test_the_path_between_two_is_found(open_page: Open, city: Path):
    page = open_page(city, "#view=network")
    find(page, "云川海关")
    page.get_by_text("查找路径").click()
    page.get_by_label("到谁？").fill("云川市财政局")
    page.get_by_label("到谁？").press("Enter")
    expect(page.locator("#panel ol.facts > li")).to_have_count(3)
    expect(page.locator("#panel")).to_contain_text("3 步")


def test_keyboard_language_and_theme(open_page: Open, city: Path):
    page = open_page(city)
    page.keyboard.press("4")
    expect(page.get_by_role("tab", name="文件脉络")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("tab", name="Who leads what")).to_be_visible()
    page.get_by_role("button", name="Dark / light").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.evaluate("localStorage.clear()")


def test_print_leaves_the_view_alone_on_the_paper(open_page: Open, city: Path):
    page = open_page(city)
    page.emulate_media(media="print")
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator(".person.first")).to_be_visible()


@pytest.mark.parametrize("view", ["network", "chart", "tasks", "documents", "people", "places"])
def test_nothing_is_wider_than_a_telephone(open_page: Open, city: Path, view: str):
    page = open_page(city, f"#view={view}")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("view", ["network", "chart", "tasks", "documents", "people", "places"])
def test_nothing_from_a_document_runs(open_page: Open, tmp_path: Path, view: str):
    path = tmp_path / "hostile.html"
    write(table_of(hostile_facts()), path)
    page = open_page(path, f"#view={view}")
    find(page, "李")
    page.get_by_role("button", name="原文依据").first.click()
    expect(page.locator("#panel mark").first).to_contain_text("<script>window.hacked=1</script>")
    expect(page.locator("#panel mark").first).to_contain_text("⟨U+202E⟩分管⟨U+2069⟩")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, object, embed, a[href]").count() == 0


def test_a_hostile_fragment_is_no_more_than_a_wrong_one(open_page: Open, city: Path):
    page = open_page(city, "#view=<script>&sel=constructor&doc=__proto__&asof=x&to=%3Cimg%3E")
    expect(page.locator("#panel h2")).to_have_text("总览")


def test_without_facts_the_page_still_opens(open_page: Open, tmp_path: Path):
    path = tmp_path / "empty.html"
    write(table_of([]), path)
    page = open_page(path)
    for view in ("tasks", "documents", "people", "places"):
        page.locator(f"[data-view={view}]").last.click()
        expect(page.locator("#view")).to_contain_text("没有找到")


def test_the_same_facts_give_the_same_bytes_and_no_link_out():
    page = explorer_page(table_of(city_facts()))
    assert page == explorer_page(table_of(reversed(city_facts())))
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page
