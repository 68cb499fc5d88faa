"""Boxes under each other in the order of the spec; arrows that do not lead to the next box pass beside them.

Every graph can be drawn so, at every width: it is what remains where layers have no room.

```yaml
type: flow
form: spine
items:
  - {label: "Is it warm?", to: [{label: Wash it, text: "yes"}, {label: Wait, text: "no"}]}
  - {label: Wait, to: ["Is it warm?"]}
  - Wash it
```
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.flow import Flow
from infographic.blocks.flow._graph import TEXT, Graph, graph_of
from infographic.ext import Context, Frame, Item, Point, Space, arrange

WIDEST = 460
"""No box is wider than this many px at 1200."""

LETTERS = 16
"""On a narrow page boxes are as wide as this many ems."""

LANE = 24
"""How far apart lines lie that pass beside the boxes, in px at 1200."""

FIRST_PORT = 0.35
"""How far into its share of a box's edge an arrow leaves it."""

CLEAR = 8
"""The air between the tip of an arrow and its box, in px at 1200."""


class Exit(NamedTuple):
    """An arrow as it leaves a box: where it leads, its lane (none to the next box), and what stands at it."""

    target: int
    lane: int | None
    text: Frame | None


class Gap(NamedTuple):
    """The room below a box: how high it is, and where the lines in it turn aside."""

    height: float
    turns: float


class Plan(NamedTuple):
    """Where everything lies, from the left edge of the boxes."""

    boxes: Sequence[Frame]
    tops: Sequence[float]
    gaps: Sequence[Gap]
    exits: Sequence[Sequence[Exit]]
    width: float
    ctx: Context

    def port(self, node: int, i: int) -> float:
        """Where the arrows leave a box: spread over its lower edge, with room for words at the right of each."""
        count = len(self.exits[node])
        return self.width * (i + (0.5 if count == 1 else FIRST_PORT)) / count

    def lane(self, number: int) -> float:
        return self.width + self.ctx.space(26) + number * self.ctx.space(LANE)


def layout(block: Flow, space: Space, ctx: Context) -> Frame:
    body = _drawn(graph_of(block), space.width, ctx)
    return arrange.within(body, space.width, max(body.height, space.height or 0))


def _drawn(graph: Graph, width: float, ctx: Context) -> Frame:
    """The boxes under each other, as wide as the lanes beside them allow."""
    leads = [[b for a, b in (*graph.layers.ways, *graph.layers.back) if a == node] for node in range(len(graph.stops))]
    lanes = _lanes(leads)
    beside = ctx.space(26) + max(lanes.values()) * ctx.space(LANE) + ctx.space(4) if lanes else 0.0
    comfortable = max(ctx.space(WIDEST), ctx.type.size("item") * LETTERS)
    wide = min(width - beside, max(comfortable, graph.least_width(ctx)))
    boxes = [graph.box(node, wide, ctx) for node in range(len(graph.stops))]
    exits = [_exits(graph, node, leads[node], lanes, wide, ctx) for node in range(len(boxes))]
    gaps = [_gap(leaving, last=node == len(boxes) - 1, ctx=ctx) for node, leaving in enumerate(exits)]
    tops = [sum(box.height + gap.height for box, gap in zip(boxes[:i], gaps, strict=False)) for i in range(len(boxes))]
    plan = Plan(boxes, tops, gaps, exits, wide, ctx)
    wires = [item for node in range(len(boxes)) for item in _wires(plan, node)]
    placed = [box.at(0, top) for box, top in zip(boxes, tops, strict=True)]
    body = Frame(wide + beside, tops[-1] + boxes[-1].height + gaps[-1].height, (*wires, *placed))
    return arrange.within(body, width, body.height)


def _lanes(leads: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """The lane of each box that arrows reach from aside: the shortest nearest to the boxes.

    All arrows to one box share its lane.  Lanes whose lines would lie on each other are beside each other.
    """
    reach = {
        target: [2 * target, *(2 * node + 1 for node in sources)]
        for target in range(len(leads))
        if (sources := [node for node, targets in enumerate(leads) if target in targets and target != node + 1])
    }
    found: dict[int, int] = {}
    for target in sorted(reach, key=lambda t: (max(reach[t]) - min(reach[t]), t)):
        taken = {
            lane
            for other, lane in found.items()
            if min(reach[other]) <= max(reach[target]) and min(reach[target]) <= max(reach[other])
        }
        found[target] = next(lane for lane in range(len(reach)) if lane not in taken)
    return found


def _exits(
    graph: Graph, node: int, targets: Sequence[int], lanes: Mapping[int, int], width: float, ctx: Context
) -> list[Exit]:
    """The arrows that leave a box from left to right: to the next box, then to nearer and farther lanes."""
    order = sorted(targets, key=lambda t: -1 if t == node + 1 else lanes[t])
    share = width / max(1, len(order))
    texts = [graph.texts.get((node, target), "") for target in order]
    last = share * (0.5 if len(order) == 1 else 1 - FIRST_PORT) - ctx.space(14)
    rooms = [*[share - ctx.space(22)] * (len(order) - 1), last]
    frames = [
        ctx.type.text(t, TEXT, r, fill=ctx.palette.ink2) if t else None for t, r in zip(texts, rooms, strict=False)
    ]
    return [Exit(t, None if t == node + 1 else lanes[t], f) for t, f in zip(order, frames, strict=True)]


def _gap(exits: Sequence[Exit], *, last: bool, ctx: Context) -> Gap:
    """Words first, then the turns to the lanes, then room for an arrow that leads on."""
    words = max((leaving.text.height for leaving in exits if leaving.text), default=0.0)
    turns = ctx.space(18) + (words + ctx.space(6) if words else 0.0)
    aside = sum(leaving.lane is not None for leaving in exits)
    straight = len(exits) > aside
    if not exits:
        return Gap(0.0 if last else ctx.space(28), turns)
    height = turns + max(0, aside - 1) * ctx.space(LANE)
    return Gap(height + ctx.space(34 if straight else 4 if last else 28), turns)


def _wires(plan: Plan, node: int) -> list[Item]:
    ctx, found = plan.ctx, list[Item]()
    foot = plan.tops[node] + plan.boxes[node].height
    for i, leaving in enumerate(plan.exits[node]):
        x, top = plan.port(node, i), plan.tops[leaving.target]
        if leaving.lane is None:
            points = [Point(x, foot), Point(x, top - ctx.space(CLEAR))]
        else:
            # The lines farther right turn above those that they would cross otherwise
            level = foot + plan.gaps[node].turns + (len(plan.exits[node]) - 1 - i) * ctx.space(LANE)
            lane, middle = plan.lane(leaving.lane), top + plan.boxes[leaving.target].height / 2
            points = [Point(x, foot), Point(x, level), Point(lane, level), Point(lane, middle)]
            points.append(Point(plan.width + ctx.space(CLEAR), middle))
        found.append(_boxes.wire(points, ctx, arrow=True))
        if leaving.text:
            found.append(leaving.text.at(x + ctx.space(10), foot + ctx.space(10)))
    return found
