"""Places in the network view: nobody on top of another, communities apart, always the same."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.explorer.layout import GAP, lay_out

PAIRS = st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=80)


@settings(max_examples=40, deadline=None)
@given(edges=PAIRS)
def test_nodes_and_discs_never_overlap(edges: list[tuple[int, int]]):
    layout = lay_out(40, edges)
    points = layout.points
    assert all(math.dist(a, b) >= GAP * 0.8 for i, a in enumerate(points) for b in points[i + 1 :])
    assert all(
        math.dist((a.x, a.y), (b.x, b.y)) >= a.radius + b.radius - 2
        for i, a in enumerate(layout.discs)
        for b in layout.discs[i + 1 :]
    )


@settings(max_examples=20, deadline=None)
@given(edges=PAIRS)
def test_the_order_of_edges_changes_nothing(edges: list[tuple[int, int]]):
    assert lay_out(40, edges) == lay_out(40, edges[::-1])


@pytest.mark.parametrize("count", [0, 1, 2], ids=["nothing", "one", "two alone"])
def test_small_graphs(count: int):
    assert len(lay_out(count, []).points) == count


def test_a_star_has_its_hub_in_the_middle():
    layout = lay_out(30, [(7, n) for n in range(30) if n != 7])
    assert [disc.hub for disc in layout.discs] == [7]
    assert layout.points[7] == (layout.discs[0].x, layout.discs[0].y)
