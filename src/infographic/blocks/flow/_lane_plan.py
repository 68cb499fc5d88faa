"""Where lanes, boxes, arrows and their words lie, once it is known which box stands in which row and track."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.flow._graph import TEXT, Graph
from infographic.blocks.flow._lane_grid import LaneGrid
from infographic.ext import Box, Context, Frame, Point, SidePalette, Space, arrange
from infographic.solve.layered import Edge

WIDE = 46
"""In so many ems and more the lanes lie across."""

PAD, LANE_GAP, BETWEEN, CHANNEL = 30, 14, 62, 70
"""The room at a lane's edges, between lanes, between boxes, and where an arrow passes, in px at 1200."""

CLEAR, HEAD = 8, 30
"""The air before the tip of an arrow, and the length of its head that words keep free, in px at 1200."""

WIDEST_TEXT = 240
"""What stands at an arrow is broken after this many px at 1200."""

LABEL = 9.5
"""The room for the names of lanes that lie across, in ems."""


class LanePlan(NamedTuple):
    """All places, in pixels: the lines of the lattice along the rows and across them, the extents of the lanes across
    with their names, the boxes with their frames, and the words at arrows.
    """

    graph: Graph
    grid: LaneGrid
    along: tuple[float, ...]
    across: tuple[float, ...]
    lanes: tuple[tuple[float, float], ...]
    names: tuple[Frame, ...]
    head: float
    length: float
    boxes: Mapping[int, tuple[Frame, Box]]
    texts: Mapping[Edge, tuple[Frame, Point]]
    upright: bool

    def point(self, along: float, across: float) -> Point:
        return Point(across, along) if self.upright else Point(along, across)

    @property
    def height(self) -> float:
        return self.length if self.upright else self.lanes[-1][1]

    def wire(self, edge: Edge, clear: float) -> list[Point]:
        """The corners of an arrow from the edge of one box to that of the other."""
        points = [self.point(self.along[a], self.across[b]) for a, b in self.grid.ways[edge]]
        start, end = self.boxes[edge[0]][1], self.boxes[edge[1]][1]
        return [_edge(start, points[1], 0), *points[1:-1], _edge(end, points[-2], clear)]


def _edge(box: Box, towards: Point, clear: float) -> Point:
    """The middle of the edge of a box that faces a point, and so far away from it."""
    middle = box.center
    if abs(towards.x - middle.x) > abs(towards.y - middle.y):
        return Point(box.right + clear if towards.x > middle.x else box.x - clear, middle.y)
    return Point(middle.x, box.bottom + clear if towards.y > middle.y else box.y - clear)


def planned(graph: Graph, grid: LaneGrid, space: Space, ctx: Context) -> LanePlan | None:
    """Lanes across a wide page, or down; None where words have no room."""
    wide = space.width >= WIDE * ctx.type.size("item")
    for upright in (False, True) if wide else (True,):
        if plan := _plan(graph, grid, space.width, upright, ctx):
            return plan
    return None


def _plan(graph: Graph, grid: LaneGrid, width: float, upright: bool, ctx: Context) -> LanePlan | None:
    room = ctx.space(WIDEST_TEXT)
    texts = {e: arrange.trimmed(ctx.type.text(t, TEXT, room, balance=True)) for e, t in graph.texts.items() if t}
    gaps = [_gaps(grid, texts, axis, upright, ctx) for axis in (0, 1)]
    label = 0.0 if upright else LABEL * ctx.type.size("item")
    count = sum(grid.tracks) if upright else grid.rows
    size = (width - sum(gaps[1 if upright else 0]) - label) / count
    if size < graph.least_width(ctx):
        return None
    drawn, thick = _boxes_of(graph, grid, size, upright, ctx)
    sizes = (thick, [size] * count) if upright else ([size] * count, thick)
    across, _ = _lines(0.0, gaps[1], sizes[1])
    lanes = _extents(grid, gaps[1], sizes[1], ctx)
    names = [
        lane_name(graph, lane, (end - start if upright else label) - 2 * ctx.space(20), ctx)
        for lane, (start, end) in zip(grid.lanes, lanes, strict=True)
    ]
    head = max(ctx.space(90), max(name.height for name in names) + ctx.space(32)) if upright else label
    along, length = _lines(head, gaps[0], sizes[0])
    plan = LanePlan(graph, grid, along, across, lanes, tuple(names), head, length, {}, {}, upright)
    boxes = {}
    for node, frame in drawn.items():
        middle = plan.point(along[2 * grid.cells[node][0] + 1], across[2 * grid.cells[node][1] + 1])
        boxes[node] = frame, Box(middle.x - frame.width / 2, middle.y - frame.height / 2, frame.width, frame.height)
    placed = _texts(plan._replace(boxes=boxes), texts, ctx)
    return None if placed is None else plan._replace(boxes=boxes, texts=placed)


def lane_colors(graph: Graph, lane: str, ctx: Context) -> SidePalette:
    """The colours of a lane."""
    return ctx.color.of(next(stop for stop in graph.stops if lane in (stop.side, stop.category)))


def lane_name(graph: Graph, lane: str, room: float, ctx: Context) -> Frame:
    """The name of a side or category, with the side's sign."""
    side = next((side for side in ctx.sides if side.key == lane), None)
    ink = lane_colors(graph, lane, ctx).on
    label = side.short if side else lane
    style = ctx.type.fitted_words(label, "lead", room, "small")._replace(weight=ctx.theme.fonts.text.strong)
    words = arrange.trimmed(ctx.type.text(label, style, room, fill=ink, align="center", balance=True))
    if not side or not side.icon:
        return words
    sign = ctx.icon(side.icon, style.size * 1.4, ink)
    left = room - sign.width - ctx.space(12)
    if ctx.type.longest_word(label, style) <= left:
        words = arrange.trimmed(ctx.type.text(label, style, left, fill=ink, balance=True))
        return arrange.beside([sign, words], ctx.space(12))
    return arrange.stack([sign, words], ctx.space(6), None, arrange.CENTER)


def _boxes_of(
    graph: Graph, grid: LaneGrid, size: float, upright: bool, ctx: Context
) -> tuple[dict[int, Frame], list[float]]:
    """Each box on the tint of its lane, and how thick each row of boxes is: all in it are equally high."""
    thick = [ctx.space(110)] * (grid.rows if upright else sum(grid.tracks))
    found: dict[int, Frame] = {}
    for _ in range(2):
        for node, stop in enumerate(graph.stops):
            at = grid.cells[node][0 if upright else 1]
            colors, loud = ctx.color.of(stop), node in graph.layers.rows[0]
            on = replace(ctx.on_card(colors.tint), carded=False, tone="tint")
            found[node] = _boxes.box(
                stop, size, on, colors, loud=loud, least=thick[at], edged=not loud, shape=stop.shape
            )
            thick[at] = max(thick[at], found[node].height)
    return found, thick


def _gaps(grid: LaneGrid, texts: Mapping[Edge, Frame], axis: int, upright: bool, ctx: Context) -> list[float]:
    """The room before each row (axis 0) or track (axis 1), and after the last."""
    pad, level = ctx.space(PAD), (axis == 1) == upright
    count = (grid.rows, sum(grid.tracks))[axis]
    gaps = [pad, *[ctx.space(BETWEEN)] * (count - 1), pad]
    if axis == 1:
        at = 0
        for tracks in grid.tracks[:-1]:
            at += tracks
            gaps[at] = 2 * pad + ctx.space(LANE_GAP)
    for edge, way in grid.ways.items():
        for a, b in pairwise(way):
            if a[axis] == b[axis] and a[axis] % 2 == 0:
                words = 2 * texts[edge].height if edge in texts and not level else 0.0
                gaps[a[axis] // 2] = max(gaps[a[axis] // 2], ctx.space(CHANNEL) + words)
        first, second = way[0][axis], way[1][axis]
        if edge in texts and abs(second - first) == 2:
            frame = texts[edge]
            need = frame.width + ctx.space(HEAD + 24) if level else frame.height + ctx.space(HEAD + 16)
            gaps[max(first, second) // 2] = max(gaps[max(first, second) // 2], need)
    return gaps


def _lines(start: float, gaps: Sequence[float], sizes: Sequence[float]) -> tuple[tuple[float, ...], float]:
    """The lines of the lattice, through channels and cells by turns, and where the last gap ends."""
    found, at = [], start
    for gap, size in zip(gaps, sizes, strict=False):
        found += [at + gap / 2, at + gap + size / 2]
        at += gap + size
    return (*found, at + gaps[-1] / 2), at + gaps[-1]


def _extents(
    grid: LaneGrid, gaps: Sequence[float], sizes: Sequence[float], ctx: Context
) -> tuple[tuple[float, float], ...]:
    """From where to where each lane reaches."""
    lines, end = _lines(0.0, gaps, sizes)
    ends, at = [0.0], 0
    for tracks in grid.tracks[:-1]:
        at += tracks
        ends.append(lines[2 * at])
    ends.append(end)
    half = ctx.space(LANE_GAP) / 2
    return tuple((a + (half if a else 0), b - (half if b < end else 0)) for a, b in pairwise(ends))


# ---------------------------------------------------------------- words at arrows


def _texts(plan: LanePlan, texts: Mapping[Edge, Frame], ctx: Context) -> dict[Edge, tuple[Frame, Point]] | None:
    """Each text beside or over a stretch of its own arrow, over nothing else; None where one has no place."""
    clear = ctx.space(CLEAR)
    wires = {edge: plan.wire(edge, clear) for edge in plan.grid.ways}
    foot = plan.point(plan.length, plan.lanes[-1][1])
    corner = plan.point(plan.head, plan.lanes[-1][1])
    barred = [*(box for _, box in plan.boxes.values()), Box(0, 0, corner.x, corner.y)]  # and the names of the lanes
    found: dict[Edge, tuple[Frame, Point]] = {}
    for edge, frame in texts.items():
        others = [_strip(a, b, clear / 2) for other, wire in wires.items() if other != edge for a, b in pairwise(wire)]
        places = (p for a, b in pairwise(wires[edge]) for p in _places(frame, a, b, ctx))
        free = (
            p
            for p in places
            if 0 <= p.x <= foot.x - frame.width
            and 0 <= p.y <= foot.y - frame.height
            and not any(_over(p, frame, box) for box in (*barred, *others))
        )
        place = next(free, None)
        if place is None:
            return None
        found[edge] = frame, place
        barred.append(Box(place.x, place.y, frame.width, frame.height))
    return found


def _strip(a: Point, b: Point, air: float) -> Box:
    """The box around a stretch of a line."""
    return Box(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)).grown(air)


def _over(place: Point, frame: Frame, box: Box) -> bool:
    common = Box(place.x, place.y, frame.width, frame.height).intersection(box)
    return bool(common and common.width > 0 and common.height > 0)


def _places(frame: Frame, a: Point, b: Point, ctx: Context) -> Iterator[Point]:
    """Where a text may stand at a stretch: over a level one, right or left of an upright one."""
    air, head = ctx.space(12), ctx.space(HEAD)
    if abs(a.y - b.y) < 1:
        low, high = min(a.x, b.x) + (head if b.x < a.x else air), max(a.x, b.x) - (head if b.x > a.x else air)
        if high - low >= frame.width:
            yield Point((low + high - frame.width) / 2, a.y - frame.height - ctx.space(5))
        return
    low, high = min(a.y, b.y) + (head if b.y < a.y else air / 2), max(a.y, b.y) - (head if b.y > a.y else air / 2)
    if high - low >= frame.height:
        middle = (low + high - frame.height) / 2
        yield Point(a.x + air, middle)
        yield Point(a.x - air - frame.width, middle)
