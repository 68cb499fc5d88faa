"""A winding road with a pin at each bend, the words on its outer side: down a narrow page, across a wide one.

```yaml
type: steps
form: road
items:
  - {label: Look before you shop, icon: camera, text: A photo of the open fridge will do.}
  - {label: Write a list, icon: list-checks, text: And eat something before you go.}
  - {label: Keep the fridge cold, icon: thermometer-cold, text: Food lasts longer at 5 degrees than at 8.}
  - {label: Old to the front, icon: arrows-left-right, text: New milk goes behind the open one.}
  - {label: Plan a day of leftovers, icon: fork-knife, text: One evening a week for what is there., highlight: true}
```
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

from infographic.blocks._marks import hairline, ruled, strong
from infographic.blocks.steps import Step, Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, label_room, label_size, numbered, words
from infographic.ext import Box, Context, Frame, Item, Path, Point, Space, Stroke, arrange, blend
from infographic.graphics.color import luminance

MIN_STEPS, MAX_STEPS = 3, 12
MIN_COLUMN = 7.5
"""The least width of the words at a bend, in ems."""

WIDE, WIDE_COLUMN = 42, 9
"""The minimum width in ems of the words at each bend for the road to run across."""

AHEAD = 0.62
"""How far the road goes beyond its first and last bend, as a share of the way between two."""

MIN_SWING, MAX_SWING = 0.09, 0.2
"""How far the road's middle leaves the middle of the page, as shares of its width."""

STRAIGHT = 0.62
"""How far the road keeps its direction at a bend, as a share of the way to the next."""


Align = Literal["start", "center", "end"]
SHARES: Mapping[Align, float] = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}


def lacks(block: Steps) -> str:
    return lacks_count(block, MIN_STEPS, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    longest = label_room(block.items, ctx)
    return _room(block, space, ctx) >= max(longest, MIN_COLUMN * ctx.type.size("item"))


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(block, space, ctx)
    labels = all(ctx.type.within_lines(step.label, "lead", room, 2) for step in block.items)
    return (
        labels and len(block.items) >= 5 and all(ctx.type.within_lines(s.text, "small", room, 3) for s in block.items)
    )


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    return (_across if _runs_across(block, space, ctx) else _down)(block, space, ctx)


def _runs_across(block: Steps, space: Space, ctx: Context) -> bool:
    """Whether the words of every second bend have room beside each other."""
    em = ctx.type.size("item")
    return space.width >= WIDE * em and _room_across(block, space, ctx) >= WIDE_COLUMN * em


def _room(block: Steps, space: Space, ctx: Context) -> float:
    """The width of the words at a bend."""
    if _runs_across(block, space, ctx):
        return _room_across(block, space, ctx)
    return space.width / 2 - _swing(block, space.width, ctx) - _clear(ctx)


def _room_across(block: Steps, space: Space, ctx: Context) -> float:
    return space.width / (len(block.items) + 1) * 2 - ctx.space(24)


def _swing(block: Steps, width: float, ctx: Context) -> float:
    """How far the road's middle leaves the middle of the page: as far as the words leave it room."""
    style = ctx.type.style("h3", size=ctx.type.size("lead"))
    longest = max(max(ctx.type.measure(s.label, style), ctx.type.measure(s.text, "small")) for s in block.items)
    return min(max(width / 2 - _clear(ctx) - longest, width * MIN_SWING), width * MAX_SWING)


def _clear(ctx: Context) -> float:
    """From the road's middle to the words."""
    return ctx.space(84)


def _width(ctx: Context) -> float:
    return ctx.space(76)


# ---------------------------------------------------------------- down


def _down(block: Steps, space: Space, ctx: Context) -> Frame:
    swing, clear = _swing(block, space.width, ctx), _clear(ctx)
    room = space.width / 2 - swing - clear
    size = label_size(block.items, room, ctx, "lead")
    sides: list[Literal["start", "end"]] = ["end" if i % 2 == 0 else "start" for i in range(len(block.items))]
    said = [_told(step, room, size, side, ctx) for step, side in zip(block.items, sides, strict=True)]
    ys = _bends(said, space, ctx)
    middle = space.width / 2
    bends = [Point(middle + swing * (-1 if i % 2 == 0 else 1), y) for i, y in enumerate(ys)]
    ahead = (ys[1] - ys[0]) * AHEAD
    way = [Point(middle, ys[0] - ahead), *bends, Point(middle, ys[-1] + ahead)]
    items: list[Item] = [*_road(way, True, ctx)]
    for i, (place, text, bend) in enumerate(zip(numbered(block, block.items), said, bends, strict=True)):
        x = bend.x - clear - text.width if i % 2 == 0 else bend.x + clear
        top = max(0.0, bend.y - text.height / 2)
        drawn = Frame(space.width, way[-1].y, (text.at(x, top), *_pin(place, bend, ctx)))
        items.append(ctx.named(drawn, place.step).at(0, 0))
    foot = ys[-1] + _before(said[-1], ys[1] - ys[0], ctx)
    return Frame(space.width, max(foot, space.height or 0.0), tuple(items))


def _told(step: Step, width: float, size: float, align: Align, ctx: Context) -> Frame:
    """The sign of a step over its words, on the edge towards the road."""
    said = words(step, width, size, ctx, align)
    if not step.icon:
        return said
    sign = ctx.icon(step.icon, ctx.space(80), ctx.color.legible(ctx.color.of(step).solid, ratio=3))
    return arrange.stack([sign, said], ctx.space(8), width, SHARES[align])


def _bends(said: Sequence[Frame], space: Space, ctx: Context) -> list[float]:
    """The height of each bend: equal steps, so far apart that the words of one side do not meet."""
    apart = [(a.height + b.height) / 4 + ctx.space(20) for a, b in zip(said, said[2:], strict=False)]
    step = max(ctx.space(150), *apart)
    count = len(said)
    spare = max(0.0, (space.height or 0.0) - _foot(said, step, ctx))
    step += spare / (count - 1 + 2 * AHEAD)
    first = _before(said[0], step, ctx)
    return [first + step * i for i in range(count)]


def _before(text: Frame, step: float, ctx: Context) -> float:
    """From an end of the road to the bend next to it."""
    return max(step * AHEAD + _width(ctx) / 2, text.height / 2)


def _foot(said: Sequence[Frame], step: float, ctx: Context) -> float:
    """How high the road and its words are."""
    return _before(said[0], step, ctx) + step * (len(said) - 1) + _before(said[-1], step, ctx)


# ---------------------------------------------------------------- across


def _across(block: Steps, space: Space, ctx: Context) -> Frame:
    room = _room_across(block, space, ctx)
    size = label_size(block.items, room, ctx, "lead")
    said = [_told(step, room, size, "center", ctx) for step in block.items]
    above = max(text.height for text in said[1::2]) + ctx.space(110)
    swing = ctx.space(56)
    middle = above + swing
    pitch = space.width / (len(block.items) + 1)
    bends = [Point(pitch * (i + 1), middle + swing * (1 if i % 2 == 0 else -1)) for i in range(len(block.items))]
    way = [Point(0, middle), *bends, Point(space.width, middle)]
    under = middle + swing + ctx.space(64)
    items: list[Item] = [*_road(way, False, ctx)]
    for i, (place, text, bend) in enumerate(zip(numbered(block, block.items), said, bends, strict=True)):
        x = min(max(bend.x - room / 2, 0.0), space.width - room)
        y = under if i % 2 == 0 else bend.y - ctx.space(110) - text.height
        drawn = Frame(space.width, under, (text.at(x, y), *_pin(place, bend, ctx)))
        items.append(ctx.named(drawn, place.step).at(0, 0))
    foot = under + max(text.height for text in said[::2])
    return Frame(space.width, max(foot, space.height or 0.0), tuple(items))


# ---------------------------------------------------------------- the road


def _road(way: Sequence[Point], down: bool, ctx: Context) -> list[Item]:
    """The road through its bends, with a line along its middle."""
    d = f"M{way[0].x:.2f} {way[0].y:.2f}"
    for a, b in pairwise(way):
        dx, dy = (b.x - a.x) * STRAIGHT, (b.y - a.y) * STRAIGHT
        one, two = (
            (Point(a.x, a.y + dy), Point(b.x, b.y - dy)) if down else (Point(a.x + dx, a.y), Point(b.x - dx, b.y))
        )
        d += f"C{one.x:.2f} {one.y:.2f} {two.x:.2f} {two.y:.2f} {b.x:.2f} {b.y:.2f}"
    xs, ys = [p.x for p in way], [p.y for p in way]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return [Path(d, box, None, stroke) for stroke in _strokes(ctx)]


def _strokes(ctx: Context) -> list[Stroke]:
    """The road's edge, its surface and the line along its middle."""
    wide, p = _width(ctx), ctx.palette
    dash = (ctx.space(20), ctx.space(22))
    if ruled(ctx):
        hair = hairline(ctx).width
        line = Stroke(p.ink, hair, dash=dash)
        return [Stroke(p.ink, wide * 0.8, "round"), Stroke(p.ground, wide * 0.8 - 2 * hair, "round"), line]
    surface = blend(p.ink, p.ground, 0.82 if luminance(p.ground) > luminance(p.ink) else 0.3)
    edge = Stroke(blend(ctx.color.side(0).solid, p.ground, 0.2), wide + ctx.space(36), "round")
    return [edge, Stroke(surface, wide, "round"), Stroke(ctx.color.ink_on(surface), ctx.space(6), dash=dash)]


def _pin(place: NumberedStep, bend: Point, ctx: Context) -> list[Item]:
    """A pin with the number, its tip in the middle of the road."""
    mark = strong(place.step.highlight, ctx)
    r, tall = ctx.space(35), ctx.space(98)
    top = bend.y - tall
    middle = top + r
    k = r * 0.95
    d = (
        f"M{bend.x:.2f} {bend.y:.2f}C{bend.x - r * 0.25:.2f} {bend.y - r * 0.7:.2f} {bend.x - r:.2f} {middle + k:.2f} "
        f"{bend.x - r:.2f} {middle:.2f}A{r:.2f} {r:.2f} 0 0 1 {bend.x + r:.2f} {middle:.2f}"
        f"C{bend.x + r:.2f} {middle + k:.2f} {bend.x + r * 0.25:.2f} {bend.y - r * 0.7:.2f} {bend.x:.2f} {bend.y:.2f}Z"
    )
    rim = Stroke(ctx.palette.ground, ctx.space(5), join="round")
    shape = Path(d, Box(bend.x - r, top, 2 * r, tall), ctx.surface.paint(mark.fill), rim)
    style = ctx.type.style("item", face="display")
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(place.number), style, fill=mark.ink)))
    return [shape, number.at(bend.x - number.width / 2, middle - number.height / 2)]
