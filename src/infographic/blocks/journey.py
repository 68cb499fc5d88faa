from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Block,
    Box,
    Circle,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Path,
    Point,
    Quantity,
    Range,
    Rect,
    Space,
    Stroke,
    arrange,
    tracks,
)

MIN_COLUMN = 84
"""Narrower than this many pixels a stage has no room beside others: the way leads down."""

HEIGHT = 60
"""How high one step of the mood is, in px at 1200."""

LANE = 0.3
"""How much of the width the curve takes where it leads down."""

FACES = ("smiley-sad", "smiley-meh", "smiley")
"""How it feels: badly, so-so, well."""

BEND = 0.42
"""How long the curve stays level at each stage, for the way to the next."""


class Stage(Colored):
    """A stage of the way."""

    label: str
    """What happens."""
    mood: Annotated[float, Quantity, Range(-2, 2)]
    """How it feels, from -2 (badly) to 2 (well)."""
    text: str = ""
    """What somebody does, thinks or says there."""
    icon: Annotated[str, IconName] = ""
    """A sign on the curve, instead of a face."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Journey(Block):
    """How it feels to go through something, stage by stage: a curve that rises and falls.

    ```yaml
    type: journey
    title: A day at the museum
    items:
      - {label: Plan, mood: 1, text: The site shows what is on}
      - {label: Queue, mood: -2, text: Forty minutes in the rain, highlight: true}
      - {label: Cloakroom, mood: -0.5, text: No coin for the locker}
      - {label: First room, mood: 1.5, text: Nobody else in it yet}
      - {label: Café, mood: 0.5, text: Good cake and few tables}
      - {label: Home, mood: 2, text: We still talk about it}
    ```
    """

    type: Literal["journey"] = "journey"
    other_names: ClassVar[tuple[str, ...]] = (
        "customer-journey",
        "journey-map",
        "experience-map",
        "mood-curve",
        "story-arc",
    )
    items: Annotated[tuple[Stage, ...], Length(2, 12)]
    """The stages in their order."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.4

    def layout(self, space: Space, ctx: Context) -> Frame:
        columns = tracks.columns(space.width, len(self.items), ctx.space(20))
        widest = ctx.type.widest_word([item.label for item in self.items], "item")
        words = ctx.type.widest_word([item.text for item in self.items], "small")
        across = columns[0].length >= max(MIN_COLUMN, widest, words)
        body = _across(self, columns, space, ctx) if across else _down(self, space, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))


def _color(item: Stage, ctx: Context) -> Color:
    if item.is_colored():
        return ctx.color.of(item).solid
    return ctx.color.emphasis()[0] if item.highlight else ctx.color.neutral


def _words(item: Stage, width: float, align: float, ctx: Context) -> Frame:
    """What happens, and what somebody says about it."""
    setting: Literal["start", "center"] = "center" if align == arrange.CENTER else "start"
    strong = ctx.theme.fonts.text.strong
    lines = [ctx.type.text(ctx.cite(item.label, item), "item", width, weight=strong, align=setting, balance=True)]
    if item.text:
        lines.append(ctx.type.text(item.text, "small", width, fill=ctx.palette.ink2, align=setting, balance=True))
    return arrange.stack(lines, ctx.space(6), width)


def _face(item: Stage, size: float, ctx: Context) -> Frame:
    """A disc in the stage's colour with its sign, or with a face for how it feels."""
    name = item.icon or FACES[0 if item.mood < -0.5 else 2 if item.mood > 0.5 else 1]
    color = _color(item, ctx)
    icon = ctx.icon(name, size * 0.72, ctx.color.ink_on(color))
    edge = Stroke(ctx.palette.ground, ctx.space(5))
    disc = Circle(size / 2, size / 2, size / 2, ctx.surface.paint(color), edge)
    return arrange.over(arrange.within(icon, size, size), disc)


def _claim(item: Stage, at: float, ctx: Context) -> Claim:
    return ctx.claim(item, "position", item.mood, at, "mood")


# ---------------------------------------------------------------- across


def _across(block: Journey, columns: Sequence[tracks.Track], space: Space, ctx: Context) -> Frame:
    """The curve from left to right, the words of the stages under it in a row."""
    size = ctx.space(60)
    words = [_words(item, c.length, arrange.CENTER, ctx) for item, c in zip(block.items, columns, strict=True)]
    foot = max(frame.height for frame in words)
    gap = ctx.space(24)
    best, worst = (end(0.0, *(item.mood for item in block.items)) for end in (max, min))
    steps = max(best - worst, 1.0)
    high = max(ctx.space(HEIGHT) * steps, (space.height or 0.0) - foot - gap - size)
    middle = size / 2 + high * best / steps
    points = [Point(c.middle, middle - item.mood * high / steps) for item, c in zip(block.items, columns, strict=True)]
    hair = ctx.space(ctx.theme.stroke.rule)
    items: list[Item] = [Rect(0, middle - hair / 2, space.width, hair, 0, ctx.color.grid)]
    top = high + size + gap
    dashed = Stroke(ctx.color.grid, hair, dash=(hair * 2, hair * 3))
    items += [arrange.line(p.x, p.y, p.x, top - gap / 2, dashed) for p in points]
    items.append(_curve(points, ctx, down=False))
    for item, point, frame, column in zip(block.items, points, words, columns, strict=True):
        face = _face(item, size, ctx)
        claims = (_claim(item, middle - point.y, ctx),)
        items.append(ctx.named(face._replace(claims=claims), item, "point").at(point.x - size / 2, point.y - size / 2))
        items.append(ctx.named(frame, item).at(column.start, top))
    return Frame(space.width, top + foot, tuple(items))


def _curve(points: Sequence[Point], ctx: Context, *, down: bool) -> Path:
    """A smooth line through all stages, level at each of them, so that it never overshoots."""
    first = points[0]
    d = f"M{first.x:.2f} {first.y:.2f}"
    for a, b in pairwise(points):
        if down:
            bend = (b.y - a.y) * BEND
            d += f"C{a.x:.2f} {a.y + bend:.2f} {b.x:.2f} {b.y - bend:.2f} {b.x:.2f} {b.y:.2f}"
        else:
            bend = (b.x - a.x) * BEND
            d += f"C{a.x + bend:.2f} {a.y:.2f} {b.x - bend:.2f} {b.y:.2f} {b.x:.2f} {b.y:.2f}"
    xs, ys = [p.x for p in points], [p.y for p in points]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return Path(d, box, None, Stroke(ctx.color.neutral, ctx.space(8), "round", "round"))


# ---------------------------------------------------------------- down


def _down(block: Journey, space: Space, ctx: Context) -> Frame:
    """The curve from the top down at the left, good to the right; the words of each stage beside it."""
    size, gap = ctx.space(60), ctx.space(24)
    lane = max(space.width * LANE, 2 * size)
    left = lane + gap
    words = [_words(item, space.width - left, arrange.START, ctx) for item in block.items]
    between = arrange.wider([_tall(frame, size) for frame in words], ctx.space(26), space.height)
    rows = tracks.stacked([max(frame.height, size) for frame in words], between)
    middle, reach = lane / 2, (lane - size) / 2
    points = [Point(middle + item.mood * reach / 2, row.middle) for item, row in zip(block.items, rows, strict=True)]
    hair = ctx.space(ctx.theme.stroke.rule)
    items: list[Item] = [Rect(middle - hair / 2, 0, hair, rows[-1].end, 0, ctx.color.grid)]
    items.append(_curve(points, ctx, down=True))
    for item, point, frame, row in zip(block.items, points, words, rows, strict=True):
        face = _face(item, size, ctx)
        claims = (_claim(item, point.x - middle, ctx),)
        items.append(ctx.named(face._replace(claims=claims), item, "point").at(point.x - size / 2, point.y - size / 2))
        items.append(ctx.named(frame, item).at(left, row.middle - frame.height / 2))
    return Frame(space.width, rows[-1].end, tuple(items))


def _tall(frame: Frame, least: float) -> Frame:
    return frame if frame.height >= least else frame._replace(height=least)
