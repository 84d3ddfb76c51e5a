"""The explorer, `index.html`: one file with its data, its script and its styles inside."""

from __future__ import annotations

from pathlib import Path

from kg.explorer.assets import content_policy, join_modules, read_asset
from kg.explorer.data import pack, page_data
from kg.graph.rdf import FactTable


def write(table: FactTable, path: Path) -> None:
    """Write the explorer: the same facts, the same bytes."""
    path.write_text(explorer_page(table), "utf-8", newline="\n")


def explorer_page(table: FactTable) -> str:
    """Return the explorer as HTML. What documents say stands in it only packed, never as markup."""
    script = join_modules("app")
    policy = content_policy([script])
    parts = {
        "POLICY": f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        "STYLE": read_asset("base.css") + read_asset("explorer.css"),
        "SCRIPT": script,
        "DATA": pack(page_data(table)),
    }
    page = read_asset("explorer.html")
    for name, text in parts.items():
        page = page.replace(f"<!--{name}-->", text, 1)
    return page
