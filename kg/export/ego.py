"""One person, unit or document and what surrounds it, drawn with pyvis: a page for small graphs.

Everything else that the graph holds travels along, so that the reader can open more. Nodes get
their places here and physics stays off: the drawing is there at once and always the same.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.explorer.assets import content_policy, join_modules, read_asset
from kg.explorer.data import ends, pack, page_data
from kg.graph.rdf import FactTable
from kg.model import Entity, EntityRef, Fact
from kg.query.names import one_named

MOST_SHOWN = 60
"""How many neighbours a page begins with; the reader opens the others."""

COLORS = {
    "Person": ("#fbe3d6", "#c2571a"),
    "Organization": ("#dbe8f6", "#2b67a8"),
    "Group": ("#d8eeee", "#1f7f83"),
    "UnitSet": ("#e6e9ee", "#6b7686"),
    "Document": ("#eee4f6", "#7a4aa3"),
    "Meeting": ("#f3e0ea", "#a43e73"),
    "Task": ("#fbf0cc", "#9a7611"),
    "Project": ("#e6f2d5", "#5b8420"),
    "Place": ("#d8efdf", "#2d7d4a"),
    "Field": ("#f2ebe2", "#8a6d4b"),
    "Post": ("#fbe3e3", "#b04040"),
}
"""Background and border of each entity type."""

ROWS, ROW, COLUMN, GAP = 26, 30, 220, 22
"""Rows of a column of neighbours, height of a row, width of a column, space between cells."""

REACH = 165
"""Distance from the middle of a cell to its first column of neighbours."""

LABEL = 18
"""Characters of a name that a node shows; the panel shows all."""

_CDN = re.compile(r"<(?:link|script)\s[^>]*?(?:href|src)=\"https?:[^>]*>(?:\s*</script>)?", re.S)
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.S)


@dataclass(frozen=True, slots=True)
class Cell:
    """An entity in the middle and the neighbours listed beside it, all by their ids."""

    hub: str
    leaves: tuple[str, ...]


def write(table: FactTable, path: Path, of: str = "") -> None:
    """Write the page around the entity called `of`, or around the leadership without a name.

    Raises `UsageError` where nobody has that name.
    """
    path.write_text(ego_page(table, of), "utf-8", newline="\n")


def ego_page(table: FactTable, of: str = "") -> str:
    """Return the page as HTML with its scripts and data inside and no link to anywhere."""
    shown = facts_around(table, one_named(list(table.entities), of)) if of else leadership(table)
    drawing = _draw(shown, {entity.id: i for i, entity in enumerate(table.entities)})
    return _complete(_CDN.sub("", drawing), table)


def facts_around(table: FactTable, entity: Entity) -> list[Fact[EntityRef]]:
    """Return the facts that name the entity at one of their ends, at most `MOST_SHOWN`."""
    return [f for f in table.facts if entity.id in ends(f)][:MOST_SHOWN]


def leadership(table: FactTable) -> list[Fact[EntityRef]]:
    """Return who leads what by the document that says most of it, else what names the hub."""
    divisions: dict[tuple[str, str], list[Fact[EntityRef]]] = defaultdict(list)
    for fact in table.facts:
        if fact.predicate == "leads":
            document = fact.document
            divisions[document.source, document.number or document.title].append(fact)
    if divisions:
        return max(divisions.values(), key=len)
    degree: dict[str, int] = defaultdict(int)
    for fact in table.facts:
        for end in ends(fact):
            degree[end] += 1
    hub = max(table.entities, key=lambda entity: degree[entity.id], default=None)
    return facts_around(table, hub) if hub else []


def cells_of(facts: Iterable[Fact[EntityRef]]) -> list[Cell]:
    """Return a star for each entity that has most neighbours of those not listed yet."""
    near: dict[str, dict[str, None]] = defaultdict(dict)
    for pair in filter(lambda pair: len(pair) == 2, map(ends, facts)):
        near[pair[0]][pair[1]] = None
        near[pair[1]][pair[0]] = None
    cells, listed = [], set[str]()
    for hub in sorted(near, key=lambda id: -len(near[id])):
        if hub not in listed:
            leaves = tuple(id for id in near[hub] if id not in listed)
            cells.append(Cell(hub, leaves))
            listed |= {hub, *leaves}
    return cells


def positions(cells: Sequence[Cell]) -> dict[str, tuple[int, int]]:
    """Return where each id stands: cells below each other, in columns of about equal height."""
    sizes = [_size(cell) for cell in cells]
    # A drawing is somewhat wider than high.
    tallest = (sum(width * height for width, height in sizes) / 1.25) ** 0.5
    found: dict[str, tuple[int, int]] = {}
    left = top = widest = 0
    for cell, (width, height) in zip(cells, sizes, strict=True):
        if top and top + height > tallest + ROW * 2:
            left, top, widest = left + widest, 0, 0
        found |= _place_cell(cell, left, top)
        top, widest = top + height, max(widest, width)
    return found


def _size(cell: Cell) -> tuple[int, int]:
    columns = max(-(-len(cell.leaves) // ROWS), 1)
    rows = min(max(len(cell.leaves), 1), ROWS)
    return columns * COLUMN + min(columns, 2) * REACH, rows * ROW + GAP


def _place_cell(cell: Cell, left: int, top: int) -> dict[str, tuple[int, int]]:
    """Return the places of hub and leaves, the first column right of the hub, the next left of it."""
    columns = [cell.leaves[i : i + ROWS] for i in range(0, len(cell.leaves), ROWS)]
    middle = left + (REACH + len(columns) // 2 * COLUMN if len(columns) > 1 else 0)
    found = {cell.hub: (middle, top + (min(len(cell.leaves), ROWS) - 1) * ROW // 2)}
    for i, leaves in enumerate(columns):
        away = REACH + i // 2 * COLUMN
        x = middle - away if i % 2 else middle + away
        found |= {leaf: (x, top + ROW * row) for row, leaf in enumerate(leaves)}
    return found


def _draw(facts: Sequence[Fact[EntityRef]], numbers: Mapping[str, int]) -> str:
    from pyvis.network import Network

    drawing = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    drawing.set_options(json.dumps(_options()))
    places = positions(cells_of(facts))
    refs = {ref.id: ref for fact in facts for ref in _refs(fact)}
    for id, (x, y) in places.items():
        name, type = refs[id].name, refs[id].type
        label = name if len(name) <= LABEL else name[: LABEL - 1] + "…"
        drawing.add_node(numbers[id], label=label, group=type, shape="box", x=x, y=y)
    for relation, start, end in dict.fromkeys(_edges(facts)):
        drawing.add_edge(numbers[start], numbers[end], relation=relation)
    page: str = drawing.generate_html()
    return page


def _refs(fact: Fact[EntityRef]) -> Iterator[EntityRef]:
    for ref in (fact.subject, fact.object, fact.qualifier("organization")):
        if isinstance(ref, EntityRef):
            yield ref


def _edges(facts: Iterable[Fact[EntityRef]]) -> Iterator[tuple[str, str, str]]:
    for fact in facts:
        pair = ends(fact)
        if len(pair) == 2:
            yield fact.predicate, *pair


def _options() -> dict[str, Any]:
    groups = {
        type: {"color": {"background": back, "border": line, "highlight": {"background": "#fff"}}}
        for type, (back, line) in COLORS.items()
    }
    return {
        "physics": {"enabled": False},
        "groups": groups,
        "nodes": {
            "shape": "box", "margin": 4, "borderWidth": 1, "font": {"size": 14, "color": "#1d2430"},
            "shapeProperties": {"borderRadius": 5},
        },
        "edges": {
            "color": {"color": "#b3bcc9", "highlight": "#c2571a", "hover": "#5a6677"},
            "smooth": {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.5},
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}}, "selectionWidth": 2,
            "font": {"size": 11, "color": "#5a6677"}, "width": 1.4, "hoverWidth": 1,
        },
        "interaction": {"hover": True, "keyboard": {"bindToWindow": False}, "tooltipDelay": 150},
    }  # fmt: skip


def _complete(drawing: str, table: FactTable) -> str:
    """Return pyvis' page with our frame around it: search, legend, filters, panel, policy."""
    frame = read_asset("ego.html")
    script = join_modules("ego")
    title = html.escape("govkg")
    head = f"<style>{read_asset('base.css')}{read_asset('ego.css')}</style><title>{title}</title>"
    data = f'<script type="application/json" id="data">{pack(page_data(table))}</script>'
    page = drawing.replace("</head>", f"{head}</head>", 1)
    page = page.replace("</body>", f"{frame}{data}<script type=module>{script}</script></body>")
    policy = content_policy(_SCRIPT.findall(page))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page = page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{meta}', 1)
    return "<!doctype html>\n" + page.replace("<html>", '<html lang="zh-CN">', 1)
