"""How soon the explorer can be used: time from opening the file to the first answer, and per zoom.

    python benchmarks/explorer.py [NODES ...]     # 3000 and 30000 without arguments

Builds an invented graph of that many entities and about twice as many facts, writes the page and,
for comparison on the same graph, one drawn by pyvis with the same positions and without physics;
opens each in headless Chromium (software drawing, as on a machine without a graphics card).
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from kg.explorer.data import page_data
from kg.explorer.page import write
from kg.graph.rdf import FactTable
from kg.model import DocumentRef, EntityRef, Fact, SourceText, content_id
from kg.resolve import collect_entities

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
COMMUNITY = (60, 240)


def invented_table(nodes: int) -> FactTable:
    """Return communities of some 150 units around a few hubs, and one node in ten in small groups."""
    facts = [fact for n, pair in enumerate(_pairs(nodes)) for fact in [_fact(n, *pair)]]
    return FactTable(facts, collect_entities(facts))


def _pairs(nodes: int) -> Iterator[tuple[int, int]]:
    chance, start, hubs = random.Random(7), 0, []
    while start < nodes * 0.9:
        size = min(chance.randint(*COMMUNITY), nodes - start)
        for node in range(start + 1, start + size):
            yield start + int((node - start) * chance.random() ** 3), node
            yield start + int(size * chance.random() ** 4), start + chance.randrange(size)
        hubs.append(start)
        for _ in range(size // 12):
            yield start, chance.choice(hubs)
        start += size
    for node in range(start, nodes - 1, 3):
        yield from ((node, node + 1), (node + 1, min(node + 2, nodes - 1)))


def _fact(number: int, a: int, b: int) -> Fact[EntityRef]:
    document = DocumentRef(
        f"d{number // 40}.txt",
        f"第{number // 40}号通知",
        f"云府字〔2024〕{number // 40}号",
        "2024-03-05",
    )
    subject, object = _entity(a), _entity(b)
    source = SourceText(document.source, f"一、分工。{subject.name}联系{object.name}。", "", "txt")
    evidence = source.evidence(5, len(source.text))
    return Fact("liaisesWith", subject, object, document, (("mode", str(number)),), (evidence,))


def _entity(number: int) -> EntityRef:
    type = ("Organization", "Person", "Task", "Document")[number % 4]
    name = f"云川市第{number}单位"
    return EntityRef(content_id(type, name), type, name)


def write_pyvis(table: FactTable, path: Path) -> None:
    """Write the same graph with pyvis, at the same positions."""
    from pyvis.network import Network

    data = page_data(table)
    drawing = Network(height="800px", width="100%", cdn_resources="in_line")
    drawing.toggle_physics(False)
    points = data["points"]
    for number, row in enumerate(data["entities"]):
        drawing.add_node(
            number, label=row[2], x=points[2 * number], y=points[2 * number + 1], size=3
        )
    drawing.add_edges([(row[2], row[3]) for row in data["facts"]])
    page = drawing.generate_html().replace(
        "return network;",
        "network.once('afterDrawing', () => {document.documentElement.dataset.ready = 'true'}); return network;",
    )
    path.write_text(page, "utf-8")


def measure(page: Page, path: Path, act: str) -> tuple[float, float]:
    """Return seconds until the page can be used, and seconds until one action has been drawn."""
    start = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready=true]", state="attached", timeout=600_000)
    ready = time.perf_counter() - start
    drawn = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    took = page.evaluate(
        f"(async () => {{ const t = performance.now(); {act}; await {drawn}; return performance.now() - t; }})()"
    )
    return ready, took / 1000


def main(sizes: list[int]) -> None:
    zoom = (
        "document.querySelector('canvas').dispatchEvent(new KeyboardEvent('keydown', {key: '+'}))"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            Path(folder) / "browser", executable_path=shutil.which("chromium"), args=ARGUMENTS,
            viewport={"width": 1280, "height": 800}, offline=True,
        )  # fmt: skip
        print("nodes  facts  page        MB  build s  ready s  zoom s")
        for size in sizes:
            table = invented_table(size)
            for name, writer, act in (
                ("explorer", write, zoom),
                ("pyvis", write_pyvis, "network.moveTo({scale: network.getScale() * 1.3})"),
            ):
                path = Path(folder) / f"{name}.html"
                start = time.perf_counter()
                writer(table, path)
                built = time.perf_counter() - start
                page = context.new_page()
                ready, took = measure(page, path, act)
                page.screenshot(path=f"{tempfile.gettempdir()}/{name}-{size}.png", timeout=300_000)
                page.close()
                print(
                    f"{len(table.entities):>5}  {len(table.facts):>5}  {name:<8}  {path.stat().st_size / 1e6:>5.2f}  {built:>7.1f}  {ready:>7.2f}  {took:>6.2f}",
                    flush=True,
                )
        context.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [3000, 30000])
