"""A drawing that Jupyter shows: the small page around one entity, in a frame of the notebook."""

from __future__ import annotations

import html
from dataclasses import dataclass

from kg.export.ego import ego_page
from kg.graph.rdf import FactTable


@dataclass(frozen=True)
class Drawing:
    """The page around an entity, or around the leadership; `height` in pixels."""

    table: FactTable
    of: str = ""
    height: int = 640

    def _repr_html_(self) -> str:
        """Return the page in a frame that shares nothing with the notebook."""
        page = html.escape(ego_page(self.table, self.of))
        return (
            f'<iframe srcdoc="{page}" sandbox="allow-scripts" '
            f'style="width:100%;height:{self.height}px;border:1px solid #ddd"></iframe>'
        )
