from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.ext import (
    Block,
    Context,
    Frame,
    Item,
    Length,
    Model,
    Placed,
    Point,
    Problem,
    Space,
    SpecPath,
    arrange,
    messages,
)
from infographic.solve import layered
from infographic.solve.layered import Edge, Layers

MIN_COLUMN = 96
"""Narrower than this many pixels a box does not hold its words."""


TEXT = "small"
"""The role of what stands at an arrow."""


TRACK = 26
"""How far apart arrows turn that would else lie on each other, in px at 1200."""


class Arrow(Model):
    """An arrow to another box."""

    shorthand = "label"

    label: str
    """The label of the box that it leads to."""
    text: str = ""
    """What stands at the arrow, such as `yes`."""


class Stop(BoxNode):
    """One box, and where it leads."""

    to: tuple[Arrow, ...] = ()
    """The boxes that it leads to; a word at an arrow is written `{label: Box, text: yes}`."""


class Flow(Block):
    """Boxes and arrows: what leads to what, and where it splits and meets again.

    ```yaml
    type: flow
    title: Is it a planet?
    items:
      - {label: "Does it orbit the Sun?", to: [{label: "Is it round?", text: "yes"}, {label: No planet, text: "no"}]}
      - {label: "Is it round?", to: [{label: "Has it cleared its orbit?", text: "yes"}, {label: No planet, text: "no"}]}
      - {label: "Has it cleared its orbit?", to: [{label: A planet, text: "yes"}, {label: A dwarf planet, text: "no"}]}
      - {label: A planet, highlight: true}
      - A dwarf planet
      - No planet
    source: International Astronomical Union, resolution B5, 2006
    ```
    """

    type: Literal["flow"] = "flow"
    other_names: ClassVar[tuple[str, ...]] = (
        "flowchart",
        "flow-chart",
        "diagram",
        "dag",
        "decision-tree",
    )
    items: Annotated[tuple[Stop, ...], Length(2, 30)]
    """The boxes; where none says what it leads `to`, each leads to the next."""
    direction: Literal["right", "down"] = "right"
    """Where the arrows lead; down where the page is too narrow for boxes beside each other."""

    min_width: ClassVar[float] = 200

    def faults(self, path: SpecPath) -> list[Problem]:
        names = [item.label for item in self.items]
        return [
            messages.unknown_name((*path, "items", i, "to", j, "label"), "box", arrow.label, names)
            for i, item in enumerate(self.items)
            for j, arrow in enumerate(item.to)
            if arrow.label not in names
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        graph = _graph(self)
        across = _across(graph, space.width, ctx) if self.direction == "right" else None
        body = across or _down(graph, space.width, ctx) or _listed(graph, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))


class Graph(NamedTuple):
    """The boxes, their layers, and what stands at each arrow."""

    stops: tuple[Stop, ...]
    layers: Layers
    texts: Mapping[Edge, str]

    def loud(self, node: int) -> bool:
        """Whether a box stands in full colour: where the way begins, and what belongs to a side."""
        return self.stops[node].is_colored() or node in self.layers.rows[0]


def _graph(block: Flow) -> Graph:
    names = [item.label for item in block.items]
    texts = {(i, names.index(a.label)): a.text for i, item in enumerate(block.items) for a in item.to}
    edges = list(texts) or list(pairwise(range(len(names))))
    return Graph(block.items, layered.layered(len(names), edges), texts)


def _box(graph: Graph, node: int, width: float, ctx: Context, least: float = 0) -> Frame:
    stop = graph.stops[node]
    return _boxes.box(stop, width, ctx, _boxes.colors_of(stop, ctx), loud=graph.loud(node), least=least)


# ---------------------------------------------------------------- boxes in their places


class Plan(NamedTuple):
    """Where everything lies, told along the arrows (`along`) and across them (`middles`), in pixels.

    `along` is where each layer begins and ends; a stand-in for a long arrow has a middle but no box.  `tracks` says
    on which of several parallel lines the arrows of a box turn.
    """

    graph: Graph
    frames: Mapping[int, Frame]
    middles: Mapping[int, float]
    tracks: Mapping[int, int]
    along: tuple[tuple[float, float], ...]
    whole: float
    upright: bool

    def point(self, along: float, across: float) -> Point:
        return Point(across, along) if self.upright else Point(along, across)


def _down(graph: Graph, width: float, ctx: Context) -> Frame | None:
    """Layers under each other; None where boxes have no room beside each other."""
    back = _margin(graph, ctx)
    gap = ctx.space(28)
    real = {n: len([m for m in row if m < len(graph.stops)]) for row in graph.layers.rows for n in row}
    stand_in = ctx.space(20)
    sizes: dict[int, float] = {}
    for row in graph.layers.rows:
        spare = width - back - gap * (len(row) - 1) - stand_in * (len(row) - real[row[0]])
        for node in row:
            sizes[node] = stand_in
            if node < len(graph.stops):
                comfortable = min(ctx.space(460), width * 0.62)
                wide = max(comfortable, _boxes.longest_word(graph.stops[node], ctx))
                sizes[node] = min(spare / real[node], wide)
    if any(sizes[i] < max(MIN_COLUMN, _boxes.longest_word(stop, ctx)) for i, stop in enumerate(graph.stops)):
        return None
    middles = layered.placed(graph.layers, sizes, gap, width - back)
    if middles is None or _tangled(graph, middles):
        return None
    frames = {}
    for row in graph.layers.rows:
        boxes = [n for n in row if n < len(graph.stops)]
        least = max(_box(graph, n, sizes[n], ctx).height for n in boxes) if boxes else 0.0
        frames.update({n: _box(graph, n, sizes[n], ctx, least) for n in boxes})
    thick = [max((frames[n].height for n in row if n in frames), default=0.0) for row in graph.layers.rows]
    turns = layered.tracks(graph.layers, middles)
    along = _along(graph, thick, turns, True, ctx)
    plan = Plan(graph, frames, middles, turns, along, width - back, True)
    return _drawn(plan, Frame(width, plan.along[-1][1]), ctx)


def _across(graph: Graph, width: float, ctx: Context) -> Frame | None:
    """Layers beside each other; None where their words have no room."""
    count = len(graph.layers.rows)
    between = _along(graph, [0.0] * count, {}, False, ctx)[-1][1]
    column = min((width - between) / count, ctx.space(340))
    if column < max(MIN_COLUMN, *(_boxes.longest_word(stop, ctx) for stop in graph.stops)):
        return None
    frames = {n: _box(graph, n, column, ctx) for n in range(len(graph.stops))}
    if column < ctx.type.size("item") * 7 and max(frame.height for frame in frames.values()) > column:
        return None
    gap = ctx.space(36)
    sizes = {n: frames[n].height if n in frames else ctx.space(20) for row in graph.layers.rows for n in row}
    whole = max(sum(sizes[n] for n in row) + gap * (len(row) - 1) for row in graph.layers.rows)
    middles = layered.placed(graph.layers, sizes, gap, whole)
    turns = layered.tracks(graph.layers, middles or {})
    if middles is None or any(turns.values()) or _tangled(graph, middles):
        return None
    plan = Plan(graph, frames, middles, turns, _along(graph, [column] * count, turns, False, ctx), whole, False)
    drawn = _drawn(plan, Frame(plan.along[-1][1], whole + _margin(graph, ctx)), ctx)
    return arrange.within(drawn, width, drawn.height)


def _margin(graph: Graph, ctx: Context) -> float:
    """The room beside the boxes in which arrows lead back."""
    return ctx.space(44) * len(graph.layers.back)


def _tangled(graph: Graph, middles: Mapping[int, float]) -> bool:
    """Whether an arrow that leads back would cross a box, or words at arrows that meet could not be told apart."""
    ways, rows = graph.layers.ways, graph.layers.rows
    last = {node for row in rows for node in row if middles[node] == max(middles[n] for n in row)}
    if any(node not in last for edge in graph.layers.back for node in edge):
        return True
    leaves = [way[0] for edge, way in ways.items()]
    return any(_meet(graph, way[1]) and leaves.count(way[0]) > 1 for edge, way in ways.items() if graph.texts.get(edge))


def _along(
    graph: Graph, thick: Sequence[float], turns: Mapping[int, int], upright: bool, ctx: Context
) -> tuple[tuple[float, float], ...]:
    """From where to where each layer reaches; between two there is room for what stands at their arrows."""
    found, at = [], 0.0
    for i, length in enumerate(thick):
        found.append((at, at + length))
        more = max((turns.get(node, 0) for node in graph.layers.rows[i]), default=0)
        at += length + (_channel(graph, i, upright, ctx) + more * ctx.space(TRACK) if i < len(thick) - 1 else 0)
    return tuple(found)


def _channel(graph: Graph, i: int, upright: bool, ctx: Context) -> float:
    """The room between a layer and the next."""
    texts = [graph.texts.get(edge, "") for edge, way in graph.layers.ways.items() if way[-2] in graph.layers.rows[i]]
    longest = max((ctx.type.measure(text, TEXT) for text in texts if text), default=0.0)
    if upright:
        return ctx.space(72) + (ctx.type.size("small") if longest else 0)
    return ctx.space(72) + (longest + ctx.space(16) if longest else 0)


# ---------------------------------------------------------------- drawing


def _drawn(plan: Plan, empty: Frame, ctx: Context) -> Frame:
    wires = [item for edge, way in plan.graph.layers.ways.items() for item in _arrow(plan, edge, way, ctx)]
    backs = [item for i, edge in enumerate(sorted(plan.graph.layers.back)) for item in _back(plan, edge, i, ctx)]
    return empty._replace(items=(*wires, *backs, *(_in_place(plan, node) for node in plan.frames)))


def _rank(plan: Plan, node: int) -> int:
    return next(i for i, row in enumerate(plan.graph.layers.rows) if node in row)


def _in_place(plan: Plan, node: int) -> Placed:
    frame = plan.frames[node]
    start, end = plan.along[_rank(plan, node)]
    size = frame.height if plan.upright else frame.width
    at = plan.point(start + (end - start - size) / 2, plan.middles[node])
    return frame.at(at.x - frame.width / 2, at.y) if plan.upright else frame.at(at.x, at.y - frame.height / 2)


def _arrow(plan: Plan, edge: Edge, way: Sequence[int], ctx: Context) -> Iterator[Item]:
    """A line over its stand-ins to a box, with what stands at it beside its last stretch."""
    clear = ctx.space(8)
    points = [plan.point(plan.along[_rank(plan, way[0])][1], plan.middles[way[0]])]
    for a, b in pairwise(way):
        leave, arrive = plan.along[_rank(plan, a)][1], plan.along[_rank(plan, b)][0]
        bend = leave + ctx.space(26 + TRACK * plan.tracks.get(a, 0))
        if abs(plan.middles[a] - plan.middles[b]) > 0.5:
            points += [plan.point(bend, plan.middles[a]), plan.point(bend, plan.middles[b])]
        last = arrive - clear if b == way[-1] else plan.along[_rank(plan, b)][1]
        points.append(plan.point(last, plan.middles[b]))
    yield _boxes.wire(_straight(points), ctx, arrow=True)
    if text := plan.graph.texts.get(edge, ""):
        yield _text(plan, text, way, ctx)


def _text(plan: Plan, text: str, way: Sequence[int], ctx: Context) -> Placed:
    """What stands at an arrow: beside the stretch that is its own, or over that where it leads to the right."""
    frame = ctx.type.text(text, TEXT, fill=ctx.palette.ink2)
    leave = plan.along[_rank(plan, way[0])][1]
    bend, across = leave + ctx.space(26 + TRACK * plan.tracks.get(way[0], 0)), plan.middles[way[1]]
    if len(way) == 2 and _meet(plan.graph, way[1]):
        bend, across = leave, plan.middles[way[0]]
    at = plan.point(bend, across)
    if plan.upright:
        return frame.at(at.x + ctx.space(10), at.y + ctx.space(6))
    return frame.at(at.x + ctx.space(10), at.y - frame.height - ctx.space(2))


def _meet(graph: Graph, node: int) -> bool:
    """Whether several arrows with words come to a box from the layer before it."""
    ways = graph.layers.ways.items()
    return sum(len(way) == 2 and way[1] == node and bool(graph.texts.get(edge)) for edge, way in ways) > 1


def _back(plan: Plan, edge: Edge, i: int, ctx: Context) -> Iterator[Item]:
    """A line that leads back, around all boxes."""
    a, b = edge
    clear = ctx.space(8)
    outside = plan.whole + ctx.space(40) * (i + 1) - ctx.space(10)
    ends = []
    for node in (a, b):
        frame = plan.frames[node]
        start, end = plan.along[_rank(plan, node)]
        half = (frame.width if plan.upright else frame.height) / 2
        shift = (end - start) * (0.12 if node == a else -0.12)
        ends.append(((start + end) / 2 + shift, plan.middles[node] + half))
    (leave, from_edge), (arrive, to_edge) = ends
    points = [
        plan.point(leave, from_edge),
        plan.point(leave, outside),
        plan.point(arrive, outside),
        plan.point(arrive, to_edge + clear),
    ]
    yield _boxes.wire(points, ctx, arrow=True)
    if text := plan.graph.texts.get(edge, ""):
        frame = ctx.type.text(text, TEXT, fill=ctx.palette.ink2)
        at = plan.point(leave, from_edge)
        if plan.upright:
            yield frame.at(at.x + ctx.space(8), at.y - frame.height - ctx.space(2))
        else:
            yield frame.at(at.x + ctx.space(10), at.y + ctx.space(4))


def _straight(points: Sequence[Point]) -> list[Point]:
    """The points without those that lie on the line between their neighbours."""
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        if (point.x - before.x) * (after.y - point.y) != (point.y - before.y) * (after.x - point.x):
            kept.append(point)
    return [*kept, points[-1]]


# ---------------------------------------------------------------- a list


def _listed(graph: Graph, width: float, ctx: Context) -> Frame:
    """The boxes under each other, each with the names of those that it leads to."""
    order = [n for row in graph.layers.rows for n in row if n < len(graph.stops)]
    rows = []
    for node in order:
        box = _box(graph, node, width, ctx)
        leads = [b for a, b in (*graph.layers.ways, *graph.layers.back) if a == node]
        lines = [_lead(graph, (node, b), width - ctx.space(40), ctx) for b in leads]
        hung = arrange.stack(lines, ctx.space(4), width - ctx.space(40))
        rows.append(Frame(width, box.height + (hung.height + ctx.space(10) if lines else 0), (
            box.at(0, 0), *([hung.at(ctx.space(40), box.height + ctx.space(10))] if lines else []),
        )))  # fmt: skip
    return arrange.stack(rows, ctx.space(28), width)


def _lead(graph: Graph, edge: Edge, width: float, ctx: Context) -> Frame:
    """What stands at an arrow, and where it leads."""
    text, label = graph.texts.get(edge, ""), graph.stops[edge[1]].label
    thick = ctx.space(30)
    y = ctx.type.size("small") * 0.65
    sign = Frame(thick, y * 2, (_boxes.wire([Point(0, y), Point(thick, y)], ctx, arrow=True),))
    words = ctx.type.text(f"{text}: **{label}**" if text else f"**{label}**", "small", width - thick - ctx.space(12))
    return arrange.beside([sign, words], ctx.space(12), arrange.START)
