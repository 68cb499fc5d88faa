from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Listing,
    Path,
    PerSide,
    Point,
    Rect,
    Side,
    Space,
    Tone,
    arrange,
    tracks,
)
from infographic.solve import polygons

SHARE = 0.44
"""The triangle's part of the width."""

MIN_TEXT = 132
"""Fewer pixels than this do not hold the words of a level."""


class Level(Colored):
    """One level."""

    shorthand = "label"

    label: str
    """What stands at this level."""
    text: str = ""
    """What it means, in a sentence."""
    value: str = ""
    """Its figure, as it is to be printed."""
    icon: Annotated[str, IconName] = ""
    """A sign in its band."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Pyramid(Listing):
    """Levels that rest on each other: the order counts, the size of a band means nothing.

    ```yaml
    type: pyramid
    title: What a body needs
    items:
      - {label: Self-fulfilment, icon: star, text: Becoming what one can be}
      - {label: Esteem, icon: trophy, text: Being good at something}
      - {label: Belonging, icon: users-three, text: Friends and family}
      - {label: Safety, icon: house-line, text: A roof and some savings}
      - {label: Bodily needs, icon: bowl-food, text: "Food, water, sleep"}
    source: Abraham Maslow, A theory of human motivation, 1943
    ```
    """

    type: Literal["pyramid"] = "pyramid"
    other_names: ClassVar[tuple[str, ...]] = (
        "pyramid-chart",
        "hierarchy-of-needs",
        "levels",
    )
    sides: PerSide[Annotated[tuple[Level, ...], Length(1, 9)]] | None = None
    """Each side's levels from top to bottom."""
    items: Annotated[tuple[Level, ...], Length(0, 9)] = ()
    """The levels from top to bottom, instead of `sides`."""
    direction: Literal["up", "down"] = "up"
    """Where the tip points."""

    min_width: ClassVar[float] = 200
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            colors = _colors(self.items, ctx.color.neutral, ctx)
            body = _pyramid(self.items, colors, self, space.width, 0, ctx)
            return arrange.within(body, space.width, max(body.height, space.height or 0))
        answers = dict(ctx.sides.answers(self.sides))
        width = ctx.column_width(space.width)
        least = max(_band_height(levels, width, ctx) for levels in answers.values() if levels)

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            levels = answers[side]
            if not levels:
                return []
            colors = _colors(levels, half.color.side(side.index).solid, half)
            return [lambda s: _pyramid(levels, colors, self, s.width, least, half)]

        return ctx.halves(space, rows, 0)


class BandShape(NamedTuple):
    """How a width is shared between the triangle and the words, in pixels."""

    triangle: float
    gap: float
    text: float


def _shape(width: float, ctx: Context) -> BandShape:
    gap = ctx.space(28)
    triangle = min(width * SHARE, ctx.space(520), max(width - gap - MIN_TEXT, width * 0.3))
    return BandShape(triangle, gap, width - triangle - gap)


def _colors(levels: Sequence[Level], color: Color, ctx: Context) -> tuple[Color, ...]:
    """The tip in full colour and paler towards the foot; where one level is to be noticed, all others are pale."""
    if any(level.highlight for level in levels):
        loud = ctx.color.emphasis()[0] if color == ctx.palette.ink else color
        pale = ctx.color.shades(color, 4)[2]
        return ctx.color.own(levels, [loud if level.highlight else pale for level in levels])
    return ctx.color.own(levels, ctx.color.shades(color, len(levels), 0.35))


def _words(level: Level, width: float, ctx: Context) -> Frame:
    label = ctx.cite(level.label, level)
    if level.value:
        label = f"{label}  **{level.value}**"
    strong = ctx.theme.fonts.text.strong
    lines = [ctx.type.text(label, ctx.type.style("item", weight=strong if level.text else None), width, balance=True)]
    if level.text:
        lines.append(ctx.type.text(level.text, "small", width, fill=ctx.palette.ink2))
    return arrange.stack(lines, ctx.space(4), width)


def _band_height(levels: Sequence[Level], width: float, ctx: Context) -> float:
    """One height for all bands: as much as the longest words need."""
    room = _shape(width, ctx).text
    return max(*(_words(level, room, ctx).height + ctx.space(24) for level in levels), ctx.space(84))


def _pyramid(
    levels: Sequence[Level], colors: Sequence[Color], block: Pyramid, width: float, least: float, ctx: Context
) -> Frame:
    shape = _shape(width, ctx)
    height = max(least, _band_height(levels, width, ctx))
    gap = ctx.space(6)
    down = block.direction == "down"
    bands = polygons.bands(shape.triangle, [height] * len(levels), gap, down=down)
    lines = tracks.stacked([height] * len(levels), gap)
    rows = [
        ctx.named(_row(level, color, band, line, shape, ctx), level)
        for level, color, band, line in zip(levels, colors, bands, lines, strict=True)
    ]
    return Frame(width, lines[-1].end, tuple(row.at(0, line.start) for row, line in zip(rows, lines, strict=True)))


def _row(
    level: Level, color: Color, band: Sequence[Point], line: tracks.Track, shape: BandShape, ctx: Context
) -> Frame:
    """A band of the triangle and, from its slope on, a line to its words."""
    points = [Point(p.x, p.y - line.start) for p in band]
    box = polygons.bounds(points)
    outline = polygons.rounded(points, min(ctx.surface.bar_radius, line.length / 6))
    words = _words(level, shape.text, ctx)
    hair = ctx.space(ctx.theme.stroke.hair)
    edge = sum(sorted(p.x for p in points)[-2:]) / 2
    start = edge + ctx.space(14)
    end = shape.triangle + shape.gap - ctx.space(14)
    items: list[Item] = [Path(outline, box, ctx.surface.paint(color)), words.at(shape.triangle + shape.gap,
                         (line.length - words.height) / 2)]  # fmt: skip
    if end > start:
        items.append(Rect(start, (line.length - hair) / 2, end - start, hair, 0, ctx.color.grid))
    if level.icon:
        place = polygons.widest_square(points)
        size = min(place.width, ctx.space(60))
        sign = ctx.icon(level.icon, size, ctx.color.ink_on(color))
        items.append(sign.at(place.center.x - size / 2, place.center.y - size / 2))
    return Frame(shape.triangle + shape.gap + shape.text, line.length, tuple(items))
