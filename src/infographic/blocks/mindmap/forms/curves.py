"""The middle with curves to the topics left and right of it, whose names stand on the lines.

```yaml
type: mindmap
form: curves
text: Sleep
icon: moon
items:
  - {label: Light, items: [Dark room, No screens at night]}
  - {label: Rhythm, items: [The same hour each day, Short naps]}
  - {label: Food, items: [No coffee after noon, A light supper]}
  - {label: Body, items: [Move by day, A cool bedroom]}
```
"""

from infographic.blocks.mindmap import Mindmap, every
from infographic.blocks.mindmap._branches import center, halves, least_center
from infographic.blocks.mindmap._twigs import indent, twig
from infographic.ext import Context, Frame, Item, Path, Point, SidePalette, Space, Stroke, tracks
from infographic.solve import polygons

WIDE = 520
"""Narrower than this many pixels there is no room on both sides of the middle."""

CENTER_SHARE = 0.3
"""The most of the width that the middle takes."""


def has_room(block: Mindmap, space: Space, ctx: Context) -> bool:
    room = (space.width * (1 - CENTER_SHARE)) / 2 - ctx.space(72)
    topics = block.items if block.sides is None else [t for _, ts in block.sides.items() for t in ts or ()]
    items = max((ctx.type.longest_word(t.label, "small") + deep * indent(ctx) for t, deep in every(topics)), default=0)
    signs = ctx.space(60) if any(topic.icon for topic in topics) else 0.0
    names = ctx.type.widest_word((topic.label for topic in topics), "small") * 1.1 + signs
    wide = space.width >= ctx.legible(WIDE) and least_center(block, ctx) <= space.width * CENTER_SHARE
    return wide and max(items, names) <= room


def layout(block: Mindmap, space: Space, ctx: Context) -> Frame:
    width = space.width
    middle = center(block, width * CENTER_SHARE, ctx)
    reach = ctx.space(72)
    room = (width - middle.width) / 2 - reach
    left, right = halves(block, ctx)
    drawn = [
        [twig(branch, room, "end", ctx) for branch in left],
        [twig(branch, room, "start", ctx) for branch in right],
    ]
    gap = ctx.space(36)
    heights = [sum(t.frame.height for t in half) + gap * max(len(half) - 1, 0) for half in drawn]
    height = max(*heights, middle.height, space.height or 0.0)
    items: list[Item] = []
    for half, branches, tall, at_left in zip(drawn, (left, right), heights, (True, False), strict=True):
        lines = tracks.stacked([one.frame.height for one in half], gap)
        for one, branch, line in zip(half, branches, lines, strict=True):
            y = line.start + (height - tall) / 2
            start = Point((width + (-middle.width if at_left else middle.width)) / 2, height / 2)
            inner = room if at_left else width - room
            items.append(_curve(start, Point(inner, y + one.line), one.length, branch.colors, ctx))
            items.append(one.frame.at(0 if at_left else width - room, y))
    items.append(middle.at((width - middle.width) / 2, (height - middle.height) / 2))
    return Frame(width, height, tuple(items))


def _curve(start: Point, end: Point, length: float, colors: SidePalette, ctx: Context) -> Path:
    """A line that leaves the middle level, swings to a topic and runs on under its name."""
    way = 1 if end.x > start.x else -1
    bend = (start.x + end.x) / 2
    d = f"M{start.x:.2f} {start.y:.2f}C{bend:.2f} {start.y:.2f} {bend:.2f} {end.y:.2f} {end.x:.2f} {end.y:.2f}"
    d += f"H{end.x + way * length:.2f}"
    box = polygons.bounds([start, end, Point(end.x + way * length, end.y)])
    return Path(d, box, None, Stroke(colors.solid, ctx.space(6), "round", "round"))
