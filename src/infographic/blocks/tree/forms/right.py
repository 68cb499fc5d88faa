"""The top at the left, and each level to the right of the one before it, joined by curves in the branches' colours.

```yaml
type: tree
form: right
items:
  - label: Bees
    icon: bug-beetle
    items:
      - {label: Fruit, icon: cherries, items: [Apples, Cherries, Blueberries]}
      - {label: Vegetables, icon: carrot, items: [Pumpkins, Cucumbers, Courgettes]}
      - {label: Nuts and oil, icon: acorn, items: [Almonds, Sunflowers, Rapeseed]}
      - {label: From the hive, icon: hexagon, items: [Honey, Wax, Propolis]}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.tree import Branch, Tree
from infographic.blocks.tree._nodes import NodeColors, drawn, room
from infographic.ext import Context, Frame, Item, Path, Point, Space, Stroke
from infographic.solve import polygons

MAX_NODES, MAX_LEVELS = 40, 5
"""More than these are an outline."""

REACH, SLACK = 64, 1.5
"""The least distance from level to level, in px at 1200; and how much wider than its words a box may be."""


def lacks(block: Tree) -> str:
    for tops in block.trees():
        deep = len(_levels(tops))
        if deep < 2:
            return "needs something under the top"
        if deep > MAX_LEVELS:
            return f"takes at most {MAX_LEVELS} levels, not {deep}"
    return ""


def has_room(block: Tree, space: Space, ctx: Context) -> bool:
    width = room(block, space, ctx)
    return all(sum(_least(tops, ctx)) + _reach(tops, ctx) <= width for tops in block.trees())


def suits(block: Tree, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return all(sum(map(len, _levels(tops))) <= MAX_NODES for tops in block.trees())


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx, _across)


def _levels(tops: Sequence[Branch]) -> list[list[Branch]]:
    """The nodes of each level."""
    found, level = [], list(tops)
    while level:
        found.append(level)
        level = [child for branch in level for child in branch.items]
    return found


def _least(tops: Sequence[Branch], ctx: Context) -> list[float]:
    """The least width of each level, in which no word is divided."""
    return [max(_boxes.longest_word(branch, ctx) for branch in level) + 1 for level in _levels(tops)]


def _reach(tops: Sequence[Branch], ctx: Context) -> float:
    return ctx.space(REACH) * (len(_levels(tops)) - 1)


class Column(NamedTuple):
    """Where a level begins and how wide its boxes are."""

    start: float
    width: float


def _columns(tops: Sequence[Branch], width: float, ctx: Context) -> list[Column]:
    """The levels from left to right: as wide as their words where there is room, with what is left between them."""
    least = _least(tops, ctx)
    levels = _levels(tops)
    wanted = [
        max(least[i], *(_boxes.natural_width(branch, ctx.space(520), ctx) for branch in level))
        for i, level in enumerate(levels)
    ]
    free = width - _reach(tops, ctx) - sum(least)
    more = sum(wanted) - sum(least)
    share = min(1.0, free / more) if more > 0 else 1.0
    widths = [a + (b - a) * share for a, b in zip(least, wanted, strict=True)]
    spare = width - _reach(tops, ctx) - sum(widths)
    grow = min(SLACK - 1, spare * 0.5 / sum(widths))
    widths = [one * (1 + grow) for one in widths]
    gap = (width - sum(widths)) / max(len(widths) - 1, 1)
    return [Column(sum(widths[:i]) + gap * i, one) for i, one in enumerate(widths)]


class Spot(NamedTuple):
    """A node drawn: its frame, its place, its level, and the node that it belongs to."""

    branch: Branch
    frame: Frame
    middle: float
    level: int
    parent: Branch | None


def _across(tops: Sequence[Branch], colors: NodeColors, space: Space, ctx: Context) -> Frame:
    columns = _columns(tops, space.width, ctx)
    spots, foot = _stacked(tops, None, 0, 0.0, columns, colors, ctx)
    stretch = max(1.0, (space.height or 0.0) / foot)
    spots = [spot._replace(middle=spot.middle * stretch) for spot in spots]
    places = {id(spot.branch): spot for spot in spots}
    joined = [(places[id(spot.parent)], spot) for spot in spots if spot.parent is not None]
    items: list[Item] = [_curve(parent, spot, columns, colors, ctx) for parent, spot in joined]
    items += [spot.frame.at(columns[spot.level].start, spot.middle - spot.frame.height / 2) for spot in spots]
    return Frame(space.width, foot * stretch, tuple(items))


def _stacked(
    branches: Sequence[Branch],
    parent: Branch | None,
    level: int,
    top: float,
    columns: Sequence[Column],
    colors: NodeColors,
    ctx: Context,
) -> tuple[list[Spot], float]:
    """The nodes under each other, each at the middle of its children, and where the last of them ends."""
    spots: list[Spot] = []
    foot = top
    for i, branch in enumerate(branches):
        start = foot + (_gap(branches, ctx) if i else 0.0)
        frame = _node(branch, columns[level].width, level, colors, ctx)
        under, end = _stacked(branch.items, branch, level + 1, start, columns, colors, ctx)
        short = frame.height - (end - start)
        if short > 0 and under:
            under = [spot._replace(middle=spot.middle + short / 2) for spot in under]
        foot = max(end, start + frame.height)
        own = [spot.middle for spot in under if spot.level == level + 1]
        middle = (own[0] + own[-1]) / 2 if own else start + frame.height / 2
        shift = max(0.0, start + frame.height / 2 - middle)
        under = [spot._replace(middle=spot.middle + shift) for spot in under]
        spots += [Spot(branch, frame, middle + shift, level, parent), *under]
        foot = max(foot + shift, middle + shift + frame.height / 2)
    return spots, foot


def _gap(branches: Sequence[Branch], ctx: Context) -> float:
    """The distance between nodes of one parent: wider where they have children of their own."""
    return ctx.space(40 if any(branch.items for branch in branches) else 14)


def _node(branch: Branch, width: float, level: int, colors: NodeColors, ctx: Context) -> Frame:
    loud = level == 0 or (level == 1 and bool(branch.items)) or branch.is_colored()
    least = ctx.space(84) if loud else ctx.space(64)
    return _boxes.box(branch, width, ctx, colors[id(branch)], loud=loud, least=least, edged=not loud)


def _curve(start: Spot, end: Spot, columns: Sequence[Column], colors: NodeColors, ctx: Context) -> Path:
    """A line that leaves a node level and arrives level at one that belongs to it."""
    a = Point(columns[start.level].start + columns[start.level].width, start.middle)
    b = Point(columns[end.level].start, end.middle)
    bend = (a.x + b.x) / 2
    d = f"M{a.x:.2f} {a.y:.2f}C{bend:.2f} {a.y:.2f} {bend:.2f} {b.y:.2f} {b.x:.2f} {b.y:.2f}"
    stroke = Stroke(ctx.color.legible(colors[id(end.branch)].solid, ratio=3), ctx.space(5 if end.level == 1 else 3.5))
    return Path(d, polygons.bounds([a, b]), None, stroke)
