"""A lane for each side or category, and in it what is done there: down the page, or across a wide one.

```yaml
type: flow
form: lanes
items:
  - {label: Order, category: Guest, to: [Write it down]}
  - {label: Write it down, category: Waiter, to: [Cook]}
  - {label: Cook, category: Kitchen, to: [Serve]}
  - {label: Serve, category: Waiter, to: [Eat]}
  - {label: Eat, category: Guest}
```
"""

from collections.abc import Iterator

from infographic.blocks import _boxes, _capped_card
from infographic.blocks.flow import Flow
from infographic.blocks.flow._graph import graph_of, lane_of
from infographic.blocks.flow._lane_grid import lane_grid
from infographic.blocks.flow._lane_plan import CLEAR, LanePlan, lane_colors, planned
from infographic.ext import Box, Context, Frame, Item, Path, Placed, Space, arrange
from infographic.solve.layered import Edge

MAX_LANES, MAX_BOXES = 5, 16
"""More lanes or boxes than these have no room, or no ways between them."""


def lacks(block: Flow) -> str:
    if not all(lane_of(stop) for stop in block.items):
        return "needs a side or a category for each box"
    count = len({lane_of(stop) for stop in block.items})
    if not 1 < count <= MAX_LANES:
        return f"takes 2 to {MAX_LANES} lanes, not {count}"
    return f"takes at most {MAX_BOXES} boxes, not {len(block.items)}" if len(block.items) > MAX_BOXES else ""


def has_room(block: Flow, space: Space, ctx: Context) -> bool:
    return ctx.once(_drawn, block, space) is not None


def layout(block: Flow, space: Space, ctx: Context) -> Frame:
    body = ctx.once(_drawn, block, space) or Frame(space.width, 0)
    return arrange.within(body, space.width, max(body.height, space.height or 0))


def _drawn(block: Flow, space: Space, ctx: Context) -> Frame | None:
    graph = graph_of(block)
    grid = lane_grid(graph, [lane_of(stop) for stop in block.items])
    plan = planned(graph, grid, space, ctx) if grid else None
    if plan is None:
        return None
    lanes = [_band(plan, i, ctx) for i in range(len(plan.grid.lanes))]
    wires = [item for edge in plan.grid.ways for item in _arrow(plan, edge, ctx)]
    boxes = [_in_place(plan, node) for node in plan.boxes]
    return Frame(space.width, plan.height, (*lanes, *wires, *boxes))


def _in_place(plan: LanePlan, node: int) -> Placed:
    frame, box = plan.boxes[node]
    return frame.at(box.x, box.y)


def _arrow(plan: LanePlan, edge: Edge, ctx: Context) -> Iterator[Item]:
    """A line from box to box, with what stands at it."""
    yield _boxes.wire(plan.wire(edge, ctx.space(CLEAR)), ctx, arrow=True)
    if edge in plan.texts:
        frame, place = plan.texts[edge]
        yield frame.at(place.x, place.y)


# ---------------------------------------------------------------- lanes


def _band(plan: LanePlan, lane: int, ctx: Context) -> Placed:
    """The tint of a lane, with its name at its head in full colour."""
    colors, name = lane_colors(plan.graph, plan.grid.lanes[lane], ctx), plan.names[lane]
    start, end = plan.lanes[lane]
    if plan.upright:
        head = arrange.within(name, end - start, plan.head)
        body = Frame(end - start, plan.length - plan.head)
        return _capped_card.capped_card(head, body, colors.solid, ctx, fill=colors.tint).at(start, 0)
    radius = min(ctx.surface.radius, (end - start) / 2)
    r, high = radius, end - start
    corner = f"a{r:.2f} {r:.2f} 0 0 "
    d = f"M{plan.head:.2f} 0V{high:.2f}H{r:.2f}{corner}1 {-r:.2f} {-r:.2f}V{r:.2f}{corner}1 {r:.2f} {-r:.2f}Z"
    cap = Path(d, Box(0, 0, plan.head, high), ctx.surface.paint(colors.solid))
    body = arrange.backed(Frame(plan.length, high), colors.tint, radius)
    return arrange.overlay(body, [cap, name.at((plan.head - name.width) / 2, (high - name.height) / 2)]).at(0, start)
