"""Blocks that rise to the back, seen from above; a line leads from each to its words.

```yaml
type: steps
form: isometric
items:
  - {label: Egg, icon: egg, text: Three days}
  - {label: Larva, icon: spiral, text: "Fed for six days, then sealed in"}
  - {label: Pupa, icon: bug, text: Twelve days in a closed cell}
  - {label: Bee, icon: bug-beetle, text: "Indoors first, then out to the flowers"}
```
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from infographic.blocks._marks import Mark, hairline, own, ramp, ruled
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, label_room, label_size, numbered, words
from infographic.ext import (
    Box,
    Circle,
    Color,
    Context,
    Frame,
    Group,
    Item,
    Path,
    Point,
    Space,
    Stroke,
    arrange,
    blend,
    contrast,
)
from infographic.graphics.color import apca, luminance

FORESHORTENED = 0.577
"""How much shorter depth is than width: the tangent of 30 degrees."""

LARGE_CONTRAST = 3.0
"""WCAG 2.2, success criterion 1.4.3, for large text."""

NUMERAL_STRENGTH = 46.0
"""The APCA lightness contrast that large text needs, bronze level (https://github.com/Myndex/apca-w3)."""

MIN_WORDS = 9.0
"""The least width of the words in ems."""


def lacks(block: Steps) -> str:
    return lacks_count(block, 2, 6)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(block, space.width, ctx)
    longest = label_room(block.items, ctx)
    return room >= max(longest, MIN_WORDS * ctx.type.size("item")) and _half(block, space.width, ctx) >= ctx.space(70)


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(block, space.width, ctx)
    brief = all(ctx.type.within_lines(step.label, "lead", room, 1) for step in block.items)
    return brief and len(block.items) >= 3 and all(ctx.type.within_lines(s.text, "small", room, 2) for s in block.items)


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    room = _room(block, space.width, ctx)
    size = label_size(block.items, room, ctx, "lead")
    said = [words(step, room, size, ctx) for step in block.items]
    stack = _stack(said, block, space, ctx)
    shades = own(block.items, ramp([step.highlight for step in block.items], ctx), ctx)
    items: list[Item] = []
    for i, (place, mark, text) in enumerate(zip(numbered(block, block.items), shades, said, strict=True)):
        corner = stack.corner(i)
        lead = [*_leader(corner, ctx), text.at(0, corner.y + stack.gap)]
        drawn = Frame(space.width, stack.height, (*_block(i, place, mark, stack, ctx), *lead))
        items.append(ctx.named(drawn, place.step).at(0, 0))
    # The nearest block is drawn last, because it hides the foot of the one behind it
    return Frame(space.width, stack.height, tuple(reversed(items)))


class Stack(NamedTuple):
    """The measures of the blocks: half a top's width and depth, from top to top, and the first left corner."""

    half: float
    depth: float
    apart: float
    first: Point
    gap: float
    height: float

    def corner(self, i: int) -> Point:
        """The left corner of the top of a block."""
        return Point(self.first.x + i * self.half, self.first.y - i * self.apart)


def _half(block: Steps, width: float, ctx: Context) -> float:
    """Half the width of a block: the blocks take at most two thirds of the page together."""
    return min(ctx.space(140), width * 0.66 / (len(block.items) + 1))


def _room(block: Steps, width: float, ctx: Context) -> float:
    """The width of the words: up to the nearest block."""
    return width - _half(block, width, ctx) * (len(block.items) + 1) - ctx.space(24)


def _stack(said: Sequence[Frame], block: Steps, space: Space, ctx: Context) -> Stack:
    """Tops so far apart that the words of one end above the line of the next."""
    half = _half(block, space.width, ctx)
    depth, gap, count = half * FORESHORTENED, ctx.space(20), len(said)
    apart = max(depth + ctx.space(70), *(text.height + gap + ctx.space(22) for text in said))
    base = max(apart - depth, said[0].height + gap - depth)
    natural = depth + apart * (count - 1) + depth + base
    more = max(0.0, (space.height or 0.0) - natural)
    first = Point(space.width - half * (count + 1), depth + apart * (count - 1) + more)
    return Stack(half, depth, apart, first, gap, natural + more)


def _block(i: int, place: NumberedStep, mark: Mark, stack: Stack, ctx: Context) -> list[Item]:
    """The top, the front and the side of one block, its sign lying on it and its number in front."""
    left = stack.corner(i)
    back, right = Point(left.x + stack.half, left.y - stack.depth), Point(left.x + 2 * stack.half, left.y)
    near = Point(left.x + stack.half, left.y + stack.depth)
    rise = stack.apart - stack.depth
    foot = stack.height - i * stack.depth
    front = (left, near, Point(near.x, near.y + rise), Point(left.x, left.y + rise))
    side = (near, right, Point(right.x, foot - stack.depth), Point(near.x, foot))
    shades = (mark.fill, *_in_shade(mark.fill, ctx))
    faces = ((left, back, right, near), front, side)
    drawn: list[Item] = [_face(face, shade, mark, ctx) for face, shade in zip(faces, shades, strict=True)]
    return [*drawn, *_figures(place, mark, shades[1], Point(left.x + stack.half, left.y), front, stack, ctx)]


def _in_shade(fill: Color, ctx: Context) -> tuple[Color, Color]:
    """A fill on the two faces that look away from the light: darker within its hue; the same where lines are drawn."""
    if ruled(ctx):
        return fill, fill
    deep = min((ctx.color.side(0).deep, ctx.palette.ground, ctx.theme.colors.ink), key=_nearest_below(fill))
    return blend(deep, fill, 0.22), blend(deep, fill, 0.44)


def _nearest_below(fill: Color) -> Callable[[Color], tuple[bool, float]]:
    """Orders shades: those that are darker first, and of those the lightest."""
    return lambda shade: (luminance(shade) >= luminance(fill) * 0.8, -luminance(shade))


def _face(corners: Sequence[Point], shade: Color, mark: Mark, ctx: Context) -> Path:
    d = "M" + "L".join(f"{p.x:.2f} {p.y:.2f}" for p in corners) + "Z"
    xs, ys = [p.x for p in corners], [p.y for p in corners]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    # Without a line of its own a face gets one in its colour, so that no seam shines through
    line = Stroke(ctx.theme.colors.ink, ctx.space(ctx.theme.stroke.rule), join="round")
    edge = mark.stroke or (line if ctx.theme.look.outline else Stroke(shade, 0.6, join="round"))
    if ruled(ctx) and not mark.stroke:
        edge = hairline(ctx)
    return Path(d, box, shade, edge)


def _figures(
    place: NumberedStep, mark: Mark, front: Color, middle: Point, face: Sequence[Point], stack: Stack, ctx: Context
) -> list[Item]:
    """The sign flat on the top, the number on the front."""
    style = ctx.type.style("h3", face="display")
    inks = (mark.ink, ctx.palette.ink, ctx.palette.ground)
    clear = (
        ink for ink in inks if contrast(ink, front) >= LARGE_CONTRAST and abs(apca(ink, front)) >= NUMERAL_STRENGTH
    )
    ink = next(clear, max(inks, key=lambda ink: contrast(ink, front)))
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(place.number), style, fill=ink)))
    x = (face[0].x + face[1].x) / 2 - number.width / 2
    y = (face[0].y + face[2].y) / 2 - number.height / 2
    items: list[Item] = [number.at(x, y)]
    if place.step.icon:
        size = stack.half * 0.72
        sign = ctx.icon(place.step.icon, size, mark.ink)
        flat = Group(sign.items, (1, 0, 0, 0.68, 0, size * 0.16))
        items.append(
            Frame(size, size, (flat,), name=sign.name, upright=True).at(middle.x - size / 2, middle.y - size / 2)
        )
    return items


def _leader(corner: Point, ctx: Context) -> list[Item]:
    """A level line from a block's corner to the page's edge, with a dot at the block."""
    color = ctx.color.legible(ctx.palette.ink3, ratio=3)
    stroke = Stroke(color, ctx.space(ctx.theme.stroke.hair) * 1.5)
    r = ctx.space(6)
    return [arrange.line(0, corner.y, corner.x, corner.y, stroke), Circle(corner.x, corner.y, r, color)]
