"""The middle on a large disc, with a spoke to the disc of each topic, and from there to what belongs to it.

```yaml
type: mindmap
form: discs
text: Bees
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

from infographic.blocks._marks import Mark, disc
from infographic.blocks.mindmap import Mindmap, every
from infographic.blocks.mindmap._branches import Branch, center_colors, halves
from infographic.ext import Circle, Context, Frame, Item, Path, Point, Space, Stroke, TextStyle, arrange, tracks
from infographic.solve import polygons

MIN_TOPICS, MAX_TOPICS, MAX_ITEMS = 2, 8, 6

SPOKE, CURVE = 36, 60
"""The least length of a spoke, and of the curves to what belongs to a topic, in px at 1200."""

MAX_STRETCH = 1.9
"""By how much both may grow where there is room."""


def lacks(block: Mindmap) -> str:
    if block.sides is not None:
        return "shows one map, and this has one for each side"
    if not MIN_TOPICS <= len(block.items) <= MAX_TOPICS:
        return f"takes {MIN_TOPICS} to {MAX_TOPICS} topics, not {len(block.items)}"
    if any(topic.text or topic.value or (depth and topic.icon) for topic, depth in every(block.items)):
        return "has no place for texts and figures, nor for icons of what belongs to a topic"
    if not all(topic.icon for topic in block.items):
        return "needs an icon for each topic"
    if any(item.items for topic in block.items for item in topic.items):
        return "takes two levels, and this has more"
    most = max(len(topic.items) for topic in block.items)
    return "" if most <= MAX_ITEMS else f"takes at most {MAX_ITEMS} items of a topic, not {most}"


def has_room(block: Mindmap, space: Space, ctx: Context) -> bool:
    radius = _radius(block, ctx)
    leaves = ctx.type.widest_word((item.label for topic in block.items for item in topic.items), "small")
    fixed = radius + ctx.space(SPOKE + CURVE) + _small(ctx)
    half = space.width / 2
    label = ctx.type.widest_word((topic.label for topic in block.items), _label_style(ctx))
    return fixed + leaves + ctx.space(24) <= half and label <= _small(ctx) + 1.4 * ctx.space(SPOKE + CURVE)


def layout(block: Mindmap, space: Space, ctx: Context) -> Frame:
    plan = _plan(block, space.width, ctx)
    columns = halves(block, ctx)
    rows = [[_Row(branch, i * 2 < len(half), plan, ctx) for i, branch in enumerate(half)] for half in columns]
    gap = ctx.space(44)
    heights = [sum(row.height for row in half) + gap * (len(half) - 1) for half in rows]
    height = max(*heights, 2 * plan.radius, space.height or 0.0)
    middle = Point(space.width / 2, height / 2)
    spokes: list[Item] = []
    drawn: list[Item] = []
    for half, at_left in zip(rows, (True, False), strict=True):
        lengths = tracks.filled([row.height for row in half], gap, max(heights))
        top = (height - sum(lengths) - gap * (len(half) - 1)) / 2
        for row, line in zip(half, tracks.stacked(lengths, gap), strict=True):
            y = top + line.start + (line.length - row.height) / 2 + row.middle
            away = plan.radius + plan.spoke + plan.small / 2
            center = Point(middle.x + (-away if at_left else away), y)
            spokes.append(_spoke(middle, center, row.branch, ctx))
            parts = Frame(space.width, height, tuple(row.items(center, at_left)))
            drawn.append(ctx.named(parts, row.branch.topic).at(0, 0))
    hub = _hub(block, plan.radius, ctx)
    drawn.append(hub.at(middle.x - hub.width / 2, middle.y - hub.height / 2))
    return Frame(space.width, height, (*spokes, *drawn))


class DiscsPlan(NamedTuple):
    """The radius of the middle, the length of a spoke, the diameter of a topic, the length of a curve and the width
    of what belongs to a topic.
    """

    radius: float
    spoke: float
    small: float
    curve: float
    leaf: float


def _small(ctx: Context) -> float:
    return ctx.space(100)


def _label_style(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _radius(block: Mindmap, ctx: Context) -> float:
    """The radius of the middle, on which its words have room."""
    word = ctx.type.widest_word([block.text], _label_style(ctx))
    return max(ctx.space(100), word * 0.66)


def _plan(block: Mindmap, width: float, ctx: Context) -> DiscsPlan:
    radius, small = _radius(block, ctx), _small(ctx)
    spoke, curve = ctx.space(SPOKE), ctx.space(CURVE)
    room = width / 2 - radius - small - ctx.space(24)
    wanted = (
        max((ctx.type.measure(item.label, "small") for topic in block.items for item in topic.items), default=0.0) + 1
    )
    leaf = min(wanted, room - spoke - curve)
    grow = min(MAX_STRETCH, (room - leaf) / (spoke + curve))
    return DiscsPlan(radius, spoke * grow, small, curve * grow, leaf)


def _hub(block: Mindmap, radius: float, ctx: Context) -> Frame:
    colors = center_colors(block, ctx)
    mark = Mark(colors.solid, colors.on)
    text = ctx.type.text(block.text, _label_style(ctx), radius * 1.5, fill=mark.ink, align="center", balance=True)
    sign = [ctx.icon(block.icon, radius * 0.72, mark.ink)] if block.icon else []
    said = arrange.stack([*sign, arrange.trimmed(text)], ctx.space(6), None, arrange.CENTER)
    return disc(said, 2 * radius, mark, ctx)._replace(origin=ctx.origin(block))


class _Row:
    """A topic with what belongs to it: measured before it is known where it stands."""

    def __init__(self, branch: Branch, above: bool, plan: DiscsPlan, ctx: Context) -> None:
        self.branch, self.above, self.plan, self.ctx = branch, above, plan, ctx
        wide = plan.small + 1.4 * min(plan.spoke + plan.radius * 0.2, plan.curve)
        text = ctx.cite(branch.topic.label, branch.topic)
        self.label = ctx.type.text(text, _label_style(ctx), wide, fill=branch.colors.deep, align="center", balance=True)
        self.leaves = [ctx.type.text(ctx.cite(item.label, item), "small", plan.leaf) for item in branch.topic.items]
        hung = arrange.stack(self.leaves, ctx.space(18)).height
        beyond = self.label.height + ctx.space(12)
        over = max(plan.small / 2 + (beyond if above else 0.0), hung / 2)
        under = max(plan.small / 2 + (0.0 if above else beyond), hung / 2)
        self.middle, self.height, self.hung = over, over + under, hung

    def items(self, center: Point, at_left: bool) -> Sequence[Item]:
        """The disc of the topic at its place, its label over or under it, and its leaves at the outer edge."""
        ctx, plan, colors = self.ctx, self.plan, self.branch.colors
        mark = Mark(colors.solid, colors.on)
        sign = disc(ctx.icon(self.branch.topic.icon, plan.small * 0.56, mark.ink), plan.small, mark, ctx)
        reach = plan.small / 2 + ctx.space(12)
        y = center.y - reach - self.label.height if self.above else center.y + reach
        drawn: list[Item] = [*self._leaves(center, at_left)]
        drawn.append(sign.at(center.x - plan.small / 2, center.y - plan.small / 2))
        return [*drawn, self.label.at(center.x - self.label.width / 2, y)]

    def _leaves(self, center: Point, at_left: bool) -> Sequence[Item]:
        """A curve to each leaf, with a dot at its end."""
        ctx, plan = self.ctx, self.plan
        way = -1 if at_left else 1
        start = Point(center.x + way * plan.small / 2, center.y)
        end = start.x + way * plan.curve
        color = ctx.color.legible(self.branch.colors.solid, ratio=3)
        drawn: list[Item] = []
        top = center.y - self.hung / 2
        for leaf in self.leaves:
            y = top + leaf.height / 2
            bend = (start.x + end) / 2
            d = f"M{start.x:.2f} {start.y:.2f}C{bend:.2f} {start.y:.2f} {bend:.2f} {y:.2f} {end:.2f} {y:.2f}"
            box = polygons.bounds([start, Point(end, y)])
            drawn += [Path(d, box, None, Stroke(color, ctx.space(4))), Circle(end, y, ctx.space(7), color)]
            words = arrange.trimmed(leaf)
            x = end - ctx.space(20) - words.width if at_left else end + ctx.space(20)
            drawn.append(words.at(x, top))
            top += leaf.height + ctx.space(18)
        return drawn


def _spoke(middle: Point, center: Point, branch: Branch, ctx: Context) -> Item:
    """A spoke that grows thinner from the middle to a topic."""
    dx, dy = center.x - middle.x, center.y - middle.y
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    side = Point(-dy / length, dx / length)
    near, far = ctx.space(18), ctx.space(7)
    points = [
        Point(middle.x + side.x * near, middle.y + side.y * near),
        Point(center.x + side.x * far, center.y + side.y * far),
        Point(center.x - side.x * far, center.y - side.y * far),
        Point(middle.x - side.x * near, middle.y - side.y * near),
    ]
    d = "M" + "L".join(f"{p.x:.2f} {p.y:.2f}" for p in points) + "Z"
    return Path(d, polygons.bounds(points), branch.colors.solid)
