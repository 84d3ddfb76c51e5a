"""The organisation chart of one division of labour as a picture, for slides and web pages."""

from __future__ import annotations

from pathlib import Path

from kg.errors import UsageError
from kg.export.chart import chart_svg
from kg.graph.rdf import FactTable

ZOOM = 2
"""Pixels for each unit of the drawing, so that small type stays sharp."""


def write(table: FactTable, path: Path, of: str = "") -> None:
    """Write the chart of the document `of`, or of the fullest one, on white.

    Raises `UsageError` where the renderer, an optional dependency, is not installed.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise UsageError(
            "PNG needs a renderer that is not installed", hint="pip install 'govkg[png]'"
        ) from error
    path.write_bytes(svg_to_bytes(svg_string=chart_svg(table, of), background="#fff", zoom=ZOOM))
