"""Boxes in layers, each after those that lead to it: beside each other, or under each other.

What stands at an arrow stands on the part that is its own: on the last stretch, on the first where others join it
later, or, where neither is its own, on the last one to a port for each arrow.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.flow._graph import TEXT, Graph
from infographic.ext import Context, Frame, Item, Placed, Point, arrange
from infographic.solve import layered
from infographic.solve.layered import Edge, Turn

STUB, TRACK, TAIL = 26, 26, 46
"""How far arrows lead on before they turn, between lines on which they turn, and after it, in px at 1200."""

STAND_IN = 20
"""The room of an arrow that passes a layer, in px at 1200."""

WIDEST_TEXT = 200
"""What stands at an arrow is broken after this many px at 1200."""


class Plan(NamedTuple):
    """Where everything lies, told along the arrows (`along`) and across them (`middles`), in pixels.

    `along` is where each layer begins and ends; a stand-in for a long arrow has a middle but no box.  `ports` says
    where arrows end that have a place of their own at their box, and `tracks` on which line the arrows of a box turn.
    """

    graph: Graph
    frames: Mapping[int, Frame]
    middles: Mapping[int, float]
    ports: Mapping[Edge, float]
    tracks: Mapping[int, int]
    texts: Mapping[Edge, Frame]
    along: tuple[tuple[float, float], ...]
    upright: bool

    def point(self, along: float, across: float) -> Point:
        return Point(across, along) if self.upright else Point(along, across)

    def arrival(self, a: int, b: int) -> float:
        """Where across the layers an arrow from `a` ends."""
        return self.ports.get((a, b), self.middles[b])

    def rank(self, node: int) -> int:
        return next(i for i, row in enumerate(self.graph.layers.rows) if node in row)


def down(graph: Graph, width: float, ctx: Context) -> Frame | None:
    """Layers under each other; None where boxes, or words at arrows, have no room beside each other."""
    back = _margin(graph, ctx, upright=True)
    sizes = _widths(graph, width - back, ctx)
    if any(sizes[i] < graph.least_width(ctx) for i in range(len(graph.stops))):
        return None
    middles = layered.placed(graph.layers, sizes, ctx.space(28), width - back)
    if middles is None or _tangled(graph, middles):
        return None
    ports = _ports(graph, middles, sizes)
    texts = _wrapped(graph, middles, ports, width - back, ctx)
    if texts is None:
        return None
    frames = {}
    for row in graph.layers.rows:
        boxes = [n for n in row if n < len(graph.stops)]
        least = max((graph.box(n, sizes[n], ctx).height for n in boxes), default=0.0)
        frames.update({n: graph.box(n, sizes[n], ctx, least) for n in boxes})
    thick = [max((frames[n].height for n in row if n in frames), default=0.0) for row in graph.layers.rows]
    turns = _tracks(graph, middles, ports)
    along = _along(graph, thick, turns, texts, True, ctx)
    plan = Plan(graph, frames, middles, ports, turns, texts, along, True)
    return _centred(_drawn(plan, Frame(width, along[-1][1]), ctx), plan, width, ctx)


def across(graph: Graph, width: float, ctx: Context) -> Frame | None:
    """Layers beside each other; None where their words have no room."""
    texts = {edge: ctx.type.text(text, TEXT, fill=ctx.palette.ink2) for edge, text in graph.texts.items() if text}
    count = len(graph.layers.rows)
    between = _along(graph, [0.0] * count, {}, texts, False, ctx)[-1][1]
    column = min((width - between) / count, ctx.space(340))
    if column < graph.least_width(ctx):
        return None
    frames = {n: graph.box(n, column, ctx, _least_height(graph, n, texts)) for n in range(len(graph.stops))}
    if column < ctx.type.size("item") * 7 and max(frame.height for frame in frames.values()) > column:
        return None
    gap = ctx.space(36)
    sizes = {n: frames[n].height if n in frames else ctx.space(STAND_IN) for row in graph.layers.rows for n in row}
    whole = max(sum(sizes[n] for n in row) + gap * (len(row) - 1) for row in graph.layers.rows)
    middles = layered.placed(graph.layers, sizes, gap, whole)
    if (
        middles is None
        or _tangled(graph, middles)
        or (len(graph.layers.back) > 1 and any(e in texts for e in graph.layers.back))
    ):
        return None
    ports = _ports(graph, middles, sizes)
    turns = _tracks(graph, middles, ports)
    along = _along(graph, [column] * count, turns, texts, False, ctx)
    if along[-1][1] > width:
        return None
    plan = Plan(graph, frames, middles, ports, turns, texts, along, False)
    if not all(_has_room(plan, edge, ctx) for edge in graph.layers.back):
        return None
    drawn = _drawn(plan, Frame(along[-1][1], whole + _margin(graph, ctx, upright=False)), ctx)
    return arrange.within(drawn, width, drawn.height)


def _widths(graph: Graph, width: float, ctx: Context) -> dict[int, float]:
    """How wide boxes may be for all of a layer to stand beside each other."""
    found: dict[int, float] = {}
    gap, stand_in = ctx.space(28), ctx.space(STAND_IN)
    for row in graph.layers.rows:
        boxes = sum(node < len(graph.stops) for node in row)
        spare = width - gap * (len(row) - 1) - stand_in * (len(row) - boxes)
        for node in row:
            found[node] = stand_in
            if node < len(graph.stops):
                comfortable = min(ctx.space(460), width * 0.62)
                found[node] = min(spare / boxes, max(comfortable, _boxes.longest_word(graph.stops[node], ctx)))
    return found


def _margin(graph: Graph, ctx: Context, *, upright: bool) -> float:
    """The room beside the boxes in which arrows lead back, and what stands at them."""
    longest = max((ctx.type.measure(graph.texts.get(edge, ""), TEXT) for edge in graph.layers.back), default=0.0)
    words = longest + ctx.space(8) if upright and longest else 0.0
    return ctx.space(44) * len(graph.layers.back) + words


def _tangled(graph: Graph, middles: Mapping[int, float]) -> bool:
    """Whether an arrow that leads back would cross a box, or another one its words or its loop."""
    ends = Counter(node for edge in graph.layers.back for node in set(edge))
    if any(ends[a] > 1 for a, b in graph.layers.back if a == b or graph.texts.get((a, b))):
        return True
    last = {node for row in graph.layers.rows for node in row if middles[node] == max(middles[n] for n in row)}
    return any(node not in last for edge in graph.layers.back for node in edge)


# ---------------------------------------------------------------- whose part is whose


def _place_of_text(graph: Graph, edge: Edge) -> Literal["first", "last", "port"]:
    """On which part of an arrow its words stand: one that no other arrow shares."""
    way = graph.layers.ways[edge]
    if len(_sources(graph, way[1])) == 1:
        return "last"
    return "first" if sum(other[0] == way[0] for other in graph.layers.ways.values()) == 1 else "port"


def _sources(graph: Graph, node: int) -> list[int]:
    """From where in the layer before it arrows come to a box or stand-in."""
    return [a for way in graph.layers.ways.values() for a, b in pairwise(way) if b == node]


def _ported(graph: Graph, node: int) -> bool:
    """Whether each arrow needs a place of its own at a box."""
    ways = graph.layers.ways.items()
    return any(way[1] == node and graph.texts.get(e) and _place_of_text(graph, e) == "port" for e, way in ways)


def _ports(graph: Graph, middles: Mapping[int, float], sizes: Mapping[int, float]) -> dict[Edge, float]:
    """Where arrows end that do not share the last stretch: evenly along their box, in the order of their sources."""
    found: dict[Edge, float] = {}
    for node in filter(lambda node: _ported(graph, node), range(len(graph.stops))):
        sources = sorted(_sources(graph, node), key=lambda a: middles[a])
        for i, source in enumerate(sources):
            found[source, node] = middles[node] + sizes[node] * ((i + 0.5) / len(sources) - 0.5)
    return found


def _tracks(graph: Graph, middles: Mapping[int, float], ports: Mapping[Edge, float]) -> dict[int, int]:
    """For each box whose arrows turn aside, on which line they do."""
    found: dict[int, int] = {}
    for row in graph.layers.rows:
        turns: dict[int, Turn] = {}
        for node in row:
            targets = dict.fromkeys(b for way in graph.layers.ways.values() for a, b in pairwise(way) if a == node)
            ends: dict[Hashable, float] = {
                (node, b) if (node, b) in ports else b: ports.get((node, b), middles[b]) for b in targets
            }
            if any(abs(end - middles[node]) > layered.STRAIGHT for end in ends.values()):
                turns[node] = Turn(middles[node], ends)
        found.update(zip(turns, layered.tracks(list(turns.values())), strict=True))
    return found


def _wrapped(
    graph: Graph, middles: Mapping[int, float], ports: Mapping[Edge, float], width: float, ctx: Context
) -> dict[Edge, Frame] | None:
    """What stands at arrows that lead down, as wide as the next one leaves room; None where a word has none."""
    clear = ctx.space(10)
    found: dict[Edge, Frame] = {}
    for edge, text in graph.texts.items():
        if not text:
            continue
        room = ctx.space(WIDEST_TEXT)
        if way := graph.layers.ways.get(edge):
            row = next(row for row in graph.layers.rows if way[0] in row)
            steps = [step for other in graph.layers.ways.values() for step in pairwise(other) if step[0] in row]
            if _place_of_text(graph, edge) == "first":
                own, others = middles[way[0]], [middles[a] for a, _ in steps]
            else:
                others = [ports.get(step, middles[step[1]]) for step in steps]
                own = ports.get((way[0], way[1]), middles[way[1]])
            end = min((at for at in others if at > own + 1), default=width)
            room = min(room, end - own - 3 * clear)  # nearer to its own arrow than to the next
            if room < ctx.type.longest_word(text, TEXT):
                return None
        found[edge] = arrange.trimmed(ctx.type.text(text, TEXT, room, fill=ctx.palette.ink2))
    return found


def _least_height(graph: Graph, node: int, texts: Mapping[Edge, Frame]) -> float:
    """How high a box is at which each arrow ends under words of its own."""
    if not _ported(graph, node):
        return 0
    words = max(frame.height for edge, frame in texts.items() if edge in graph.layers.ways)
    return len(_sources(graph, node)) * words * 1.9


# ---------------------------------------------------------------- lengths along the arrows


class Channel(NamedTuple):
    """The room between two layers: until arrows turn, and after the last line on which they do."""

    stub: float
    turns: float
    tail: float

    @property
    def length(self) -> float:
        return self.stub + self.turns + self.tail


def _channel(
    graph: Graph, i: int, turns: Mapping[int, int], texts: Mapping[Edge, Frame], upright: bool, ctx: Context
) -> Channel:
    """The room between a layer and the next, in which there is room for what stands at arrows."""
    longest = {"first": 0.0, "last": 0.0, "port": 0.0}
    for edge, way in graph.layers.ways.items():
        if way[0] in graph.layers.rows[i] and edge in texts:
            place = _place_of_text(graph, edge)
            longest[place] = max(longest[place], texts[edge].height if upright else texts[edge].width)
    first, last = longest["first"], max(longest["last"], longest["port"])
    # On a line that leads to the right words stand over it, before the head of the arrow
    around = (8, 38) if upright else (28, 48)
    stub = max(ctx.space(STUB), first + ctx.space(around[0]) if first else 0.0)
    tail = max(ctx.space(TAIL), last + ctx.space(around[1]) if last else 0.0)
    more = max((turns.get(node, 0) for node in graph.layers.rows[i]), default=0)
    return Channel(stub, more * ctx.space(TRACK), tail)


def _along(
    graph: Graph, thick: Sequence[float], turns: Mapping[int, int], texts: Mapping[Edge, Frame], upright: bool,
    ctx: Context,
) -> tuple[tuple[float, float], ...]:  # fmt: skip
    """From where to where each layer reaches."""
    found, at = [], 0.0
    for i, length in enumerate(thick):
        found.append((at, at + length))
        at += length + (_channel(graph, i, turns, texts, upright, ctx).length if i < len(thick) - 1 else 0)
    return tuple(found)


# ---------------------------------------------------------------- drawing


def _drawn(plan: Plan, empty: Frame, ctx: Context) -> Frame:
    wires = [item for edge, way in plan.graph.layers.ways.items() for item in _arrow(plan, edge, way, ctx)]
    backs = [item for i, edge in enumerate(sorted(plan.graph.layers.back)) for item in _back(plan, edge, i, ctx)]
    return empty._replace(items=(*wires, *backs, *(_in_place(plan, node) for node in plan.frames)))


def _centred(drawn: Frame, plan: Plan, width: float, ctx: Context) -> Frame:
    """Layers under each other, with what leads back beside them, in the middle of the page."""
    left = min(plan.middles[node] - frame.width / 2 for node, frame in plan.frames.items())
    backs = [i for i, (a, b) in enumerate(sorted(plan.graph.layers.back)) if a != b]
    right = _outside(plan, backs[-1], ctx) if backs else _reach(plan, ctx)
    shift = max(0.0, (width - left - right) / 2) if right < width else 0.0
    return Frame(width, drawn.height, (drawn.at(shift, 0),), drawn.baseline)


def _reach(plan: Plan, ctx: Context) -> float:
    """How far boxes, arrows and words reach across the layers."""
    boxes = [plan.middles[n] + (f.width if plan.upright else f.height) / 2 for n, f in plan.frames.items()]
    if not plan.upright:
        return max(boxes)
    ways = plan.graph.layers.ways.items()
    words = [at.x + at.frame.width for edge, way in ways if edge in plan.texts for at in [_text(plan, edge, way, ctx)]]
    loops = [
        _side_of(plan, a, 0)[1] + ctx.space(44) + (plan.texts[a, b].width if (a, b) in plan.texts else 0)
        for a, b in plan.graph.layers.back
        if a == b
    ]
    return max(*boxes, *plan.middles.values(), *words, *loops)


def _outside(plan: Plan, i: int, ctx: Context) -> float:
    """Where an arrow that leads back passes the layers: beyond everything, and beyond its own words."""
    words = [plan.texts[edge].width + ctx.space(8) for edge in plan.graph.layers.back if edge in plan.texts]
    return _reach(plan, ctx) + max(words if plan.upright else [], default=0.0) + ctx.space(30) + ctx.space(40) * i


def _in_place(plan: Plan, node: int) -> Placed:
    frame = plan.frames[node]
    start, end = plan.along[plan.rank(node)]
    size = frame.height if plan.upright else frame.width
    at = plan.point(start + (end - start - size) / 2, plan.middles[node])
    return frame.at(at.x - frame.width / 2, at.y) if plan.upright else frame.at(at.x, at.y - frame.height / 2)


def _arrow(plan: Plan, edge: Edge, way: Sequence[int], ctx: Context) -> Iterator[Item]:
    """A line over its stand-ins to a box, with what stands at it."""
    clear = ctx.space(8)
    points = [plan.point(plan.along[plan.rank(way[0])][1], plan.middles[way[0]])]
    for a, b in pairwise(way):
        rank, end = plan.rank(a), plan.arrival(a, b)
        if abs(plan.middles[a] - end) > layered.STRAIGHT:
            channel = _channel(plan.graph, rank, plan.tracks, plan.texts, plan.upright, ctx)
            bend = plan.along[rank][1] + channel.stub + ctx.space(TRACK) * plan.tracks.get(a, 0)
            points += [plan.point(bend, plan.middles[a]), plan.point(bend, end)]
        last = plan.along[rank + 1][0] - clear if b == way[-1] else plan.along[rank + 1][1]
        points.append(plan.point(last, end))
    yield _boxes.wire(_straight(points), ctx, arrow=True)
    if edge in plan.texts:
        yield _text(plan, edge, way, ctx)


def _text(plan: Plan, edge: Edge, way: Sequence[int], ctx: Context) -> Placed:
    """What stands at an arrow: beside the stretch that is its own, or over that where it leads to the right."""
    frame, rank = plan.texts[edge], plan.rank(way[0])
    channel = _channel(plan.graph, rank, plan.tracks, plan.texts, plan.upright, ctx)
    leave = plan.along[rank][1]
    if _place_of_text(plan.graph, edge) == "first":
        at, over = plan.point(leave, plan.middles[way[0]]), ctx.space(2)
    else:
        at = plan.point(leave + channel.stub + channel.turns, plan.arrival(way[0], way[1]))
        over = ctx.space(12)
    if plan.upright:
        return frame.at(at.x + ctx.space(10), at.y + over)
    return frame.at(at.x + ctx.space(18), at.y - frame.height + ctx.space(1))


def _back(plan: Plan, edge: Edge, i: int, ctx: Context) -> Iterator[Item]:
    """A line that leads back, around all boxes, or from a box to itself."""
    a, b = edge
    leave, from_edge = _side_of(plan, a, 0.25 if a == b else 0.12)
    arrive, to_edge = _side_of(plan, b, -0.25 if a == b else -0.12)
    outside = from_edge + ctx.space(34) if a == b else _outside(plan, i, ctx)
    points = [
        plan.point(leave, from_edge),
        plan.point(leave, outside),
        plan.point(arrive, outside),
        plan.point(arrive, to_edge + ctx.space(8)),
    ]
    yield _boxes.wire(points, ctx, arrow=True)
    if frame := plan.texts.get(edge):
        corner = plan.point(leave, outside)
        if not plan.upright:
            yield frame.at(corner.x - frame.width - ctx.space(10), corner.y - frame.height - ctx.space(2))
        elif a == b:
            yield frame.at(outside + ctx.space(10), (leave + arrive - frame.height) / 2)
        else:
            yield frame.at(from_edge + ctx.space(8), leave - frame.height - ctx.space(2))


def _side_of(plan: Plan, node: int, shift: float) -> tuple[float, float]:
    """Where arrows that lead back leave a box: a share of its length behind its middle, at its far edge."""
    frame = plan.frames[node]
    start, end = plan.along[plan.rank(node)]
    half = (frame.width if plan.upright else frame.height) / 2
    return (start + end) / 2 + (end - start) * shift, plan.middles[node] + half


def _has_room(plan: Plan, edge: Edge, ctx: Context) -> bool:
    """Whether what stands at a line that leads back fits over it."""
    a, b = edge
    shift = 0.25 if a == b else 0.12
    room = _side_of(plan, a, shift)[0] - _side_of(plan, b, -shift)[0]
    return edge not in plan.texts or plan.texts[edge].width + ctx.space(30) <= room


def _straight(points: Sequence[Point]) -> list[Point]:
    """The points without those that lie on the line between their neighbours."""
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        if (point.x - before.x) * (after.y - point.y) != (point.y - before.y) * (after.x - point.x):
            kept.append(point)
    return [*kept, points[-1]]
