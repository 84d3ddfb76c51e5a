"""Where each node of the network view stands: communities as discs, packed side by side.

Everything is computed from the graph's shape by construction, without a simulation of forces:
ten times faster, and the same on every machine, since no rounding can grow into another drawing.
A disc has its best connected node in the middle, that one's leaves on rings around it, and
further out the discs of those neighbours that have leaves of their own.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

Point = tuple[float, float]

GAP = 10.0
"""Distance between neighbouring nodes; the unit of all the rest."""

GRID = 16 * GAP
"""Size of the cells by which discs find those near them."""

NEAR = 0.35
"""Distance between tries for a place, in radii of the disc that looks for it."""

TURN = math.pi * (3 - math.sqrt(5))
"""Angle between two tries: the golden one, with which they cover the plane evenly."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A community on the plane: its middle, its radius, and the node in its middle."""

    x: float
    y: float
    radius: float
    hub: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of each node, in whole units, and the discs of communities of several nodes."""

    points: tuple[tuple[int, int], ...]
    discs: tuple[Disc, ...]


def lay_out(count: int, edges: Iterable[tuple[int, int]]) -> Layout:
    """Return places for the nodes 0 to `count` - 1, so that communities stay apart.

    >>> lay_out(3, [(0, 1), (1, 2)]).discs[0].hub
    1
    """
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(sorted((a, b) for a, b in edges if a != b))
    drawn = [_draw_community(graph, members) for members in _communities(graph)]
    drawn.sort(key=lambda local: (-local.radius, local.hub))
    centres = _pack(drawn, graph)
    points = {
        node: (round(x + cx), round(y + cy))
        for local, (cx, cy) in zip(drawn, centres, strict=True)
        for node, (x, y) in local.points.items()
    }
    discs = (
        Disc(round(x), round(y), round(local.radius), local.hub)
        for local, (x, y) in zip(drawn, centres, strict=True)
        if len(local.points) > 1
    )
    return Layout(tuple(points[node] for node in range(count)), tuple(discs))


@dataclass(frozen=True, slots=True)
class _Local:
    """A community around (0, 0)."""

    hub: int
    points: Mapping[int, Point]
    radius: float


def _communities(graph: nx.Graph) -> list[list[int]]:
    joined = graph.subgraph([n for n in graph if graph.degree(n)])
    found = nx.community.louvain_communities(joined, seed=0) if len(joined) else []
    alone = [[n] for n in graph if not graph.degree(n)]
    return [sorted(members) for members in found] + alone


def _draw_community(graph: nx.Graph, members: Sequence[int]) -> _Local:
    inside = graph.subgraph(members)
    hub = min(members, key=lambda n: (-inside.degree(n), n))
    children = _tree(inside, hub)
    # What the hub does not reach inside the community hangs on it all the same.
    reached = {hub, *(child for found in children.values() for child in found)}
    children[hub].extend(n for n in members if n not in reached)
    points, radius = _draw_branch(hub, children)
    return _Local(hub, points, radius + GAP)


def _tree(graph: nx.Graph, root: int) -> defaultdict[int, list[int]]:
    """Return the children of each node in a search by breadth that visits busy nodes first."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    seen, front = {root}, [root]
    while front:
        following = []
        for node in sorted(front, key=lambda n: (-graph.degree(n), n)):
            fresh = sorted(n for n in graph[node] if n not in seen)
            seen.update(fresh)
            children[node] = fresh
            following += fresh
        front = following
    return children


def _draw_branch(
    node: int, children: Mapping[int, Sequence[int]]
) -> tuple[dict[int, Point], float]:
    """Return the places of the node and of all below it around (0, 0), and the radius they fill."""
    below = children.get(node, ())
    points = {node: (0.0, 0.0)}
    radius = _ring_leaves([child for child in below if not children.get(child)], points)
    branches = [(child, *_draw_branch(child, children)) for child in below if children.get(child)]
    if not branches:
        return points, radius
    ground = _Ground(wide=1.0)
    taken = [(*ground.place(radius, (0.0, 0.0)), radius)]
    for _, local, size in sorted(branches, key=lambda branch: (-branch[2], branch[0])):
        x, y = ground.place(size + GAP * 0.4, (0.0, 0.0))
        taken.append((x, y, size))
        points.update({n: (px + x, py + y) for n, (px, py) in local.items()})
    x, y, radius = _around(taken)
    return {n: (px - x, py - y) for n, (px, py) in points.items()}, radius


def _around(discs: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Return a disc that holds all of them."""
    x = (min(x - r for x, _, r in discs) + max(x + r for x, _, r in discs)) / 2
    y = (min(y - r for _, y, r in discs) + max(y + r for _, y, r in discs)) / 2
    return x, y, max(math.hypot(ox - x, oy - y) + r for ox, oy, r in discs)


def _ring_leaves(leaves: Sequence[int], points: dict[int, Point]) -> float:
    """Put the leaves on rings around the middle, each ring full before the next begins."""
    radius, placed = GAP / 2, 0
    while placed < len(leaves):
        radius += GAP
        ring = leaves[placed : placed + int(2 * math.pi * radius / GAP)]
        for i, leaf in enumerate(ring):
            angle = 2 * math.pi * i / len(ring) + radius
            points[leaf] = (radius * math.cos(angle), radius * math.sin(angle))
        placed += len(ring)
    return radius


def _pack(drawn: Sequence[_Local], graph: nx.Graph) -> list[Point]:
    """Return a middle for each community, near those it is joined to and over none of them."""
    home = {node: i for i, local in enumerate(drawn) for node in local.points}
    ties: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for a, b in graph.edges:
        if home[a] != home[b]:
            for one, other in ((home[a], home[b]), (home[b], home[a])):
                ties[one][other] = ties[one].get(other, 0) + 1
    ground = _Ground(wide=1.15)
    centres: list[Point] = []
    for i, local in enumerate(drawn):
        wanted = _middle([(centres[j], n) for j, n in ties[i].items() if j < len(centres)])
        centres.append(ground.place(local.radius + GAP, wanted))
    return centres


def _middle(weighted: Sequence[tuple[Point, int]]) -> Point:
    total = sum(n for _, n in weighted) or 1
    return sum(x * n for (x, _), n in weighted) / total, sum(
        y * n for (_, y), n in weighted
    ) / total


class _Ground:
    """The plane with the discs that stand on it already, larger ones first.

    It fills to a shape that is `wide` times `wide` as wide as high.
    """

    def __init__(self, wide: float) -> None:
        self.wide = wide
        self.cells: defaultdict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(
            list
        )
        self.reached: dict[tuple[float, Point], float] = {}

    def place(self, radius: float, wanted: Point) -> Point:
        """Return the first free middle on a spiral around the wanted one, and take it.

        Discs of one size that want the same place share one spiral, which never turns back:
        where one did not fit is not tried again by the next, of which there may be thousands.
        """
        away = self.reached.get((radius, wanted), 0.0) or self._distance_out(*wanted, radius)
        turn = int((away / (radius * NEAR)) ** 2)
        while True:
            away = radius * NEAR * math.sqrt(turn)
            x, y = self._spiral(turn, away, wanted)
            if self._is_free(x, y, radius):
                break
            turn += 1
        self.reached[radius, wanted] = away
        for cell in _cells_of(x, y, radius):
            self.cells[cell].append((x, y, radius))
        return x, y

    def _spiral(self, turn: int, away: float, middle: Point) -> Point:
        x, y = math.cos(turn * TURN) * self.wide, math.sin(turn * TURN) / self.wide
        return middle[0] + away * x, middle[1] + away * y

    def _is_free(self, x: float, y: float, radius: float) -> bool:
        return all(
            (x - ox) ** 2 + (y - oy) ** 2 >= (radius + other) ** 2
            for cell in _cells_of(x, y, radius)
            for ox, oy, other in self.cells.get(cell, ())
        )

    def _distance_out(self, x: float, y: float, radius: float) -> float:
        """Return how far from the place the nearest free one is at least."""
        here = self.cells.get((int(x // GRID), int(y // GRID)), ())
        inside = (r + radius - math.hypot(x - ox, y - oy) for ox, oy, r in here)
        return max(0.0, *inside, 0.0) / self.wide


def _cells_of(x: float, y: float, radius: float) -> list[tuple[int, int]]:
    columns = range(int((x - radius) // GRID), int((x + radius) // GRID) + 1)
    rows = range(int((y - radius) // GRID), int((y + radius) // GRID) + 1)
    return [(column, row) for column in columns for row in rows]
