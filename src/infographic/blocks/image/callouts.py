"""Numbered call-outs at places of a picture: their discs, and their words beside it or in a list under it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from infographic.blocks.image import Callout
from infographic.ext import (
    UNBOUNDED,
    Box,
    Circle,
    Color,
    Context,
    Frame,
    Item,
    Point,
    Stroke,
    arrange,
    blend,
    contrast,
    tracks,
    walk,
)
from infographic.graphics.color import to_hex
from infographic.images import Bitmap, Picture
from infographic.solve import pins

MIN_COLUMN, MAX_COLUMN = 9.0, 18.0
"""The width of a column of words beside the picture, in ems."""

MIN_SHARE = 0.54
"""The share of the room that the picture keeps when words stand beside it."""

MIN_CONTRAST = 3.0
"""Of a disc with its rim to what lies under it (WCAG 2.2, success criterion 1.4.11)."""

MAX_LISTED = 3
"""Columns of the list under the picture, at most."""


class Pin(NamedTuple):
    """The look of all numbers on a picture: the disc, the number on it and the rim around it."""

    fill: Color
    ink: Color
    rim: Color
    diameter: float


def explained(
    callouts: Sequence[Callout], picture: Picture, draw: Callable[[float], Frame], width: float, ctx: Context
) -> Frame:
    """The picture, as `draw` makes it for a width, with its call-outs."""
    em, gap = ctx.type.size("small"), ctx.space(40)
    pin = _pin(callouts, picture, ctx)
    words = ctx.type.widest_word([callout.text for callout in callouts], "small") * 1.02
    column = pin.diameter + ctx.space(14) + max(MIN_COLUMN * em, words)
    rights = [_across(callout, ctx) >= 0.5 for callout in callouts]
    for places in (rights, [sum(rights) * 2 >= len(rights)] * len(rights)):
        columns = len(set(places))
        if width - columns * (column + gap) >= MIN_SHARE * width:
            shown = draw(width - columns * (column + gap))
            seen = _seen(shown)
            room = min((width - seen.width) / columns - gap, pin.diameter + MAX_COLUMN * em)
            return _beside(callouts, places, shown, room, gap, pin, ctx)
    shown = draw(width)
    discs = _discs(_centers(callouts, _seen(shown), pin, ctx), pin, ctx)
    numbered = Frame(shown.width, shown.height, (shown.at(0, 0), *discs))  # the picture's own frame is never mirrored
    centred = arrange.within(numbered, width, shown.height)
    return arrange.stack([centred, _listed(callouts, width, pin, ctx)], ctx.space(24), width)


# ---------------------------------------------------------------- numbers on the picture


def _pin(callouts: Sequence[Callout], picture: Picture, ctx: Context) -> Pin:
    """The first of the page's pairs of colours that is told from what lies under every number; else the best one."""
    style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    diameter = ctx.type.measure("0" * len(str(len(callouts))), style) * 0.6 + style.size * 1.3
    p, main = ctx.palette, ctx.together().color.side(0)
    pairs = [(main.solid, main.on), (p.ink, p.ground), (p.ground, p.ink)]
    under = _under(callouts, picture, ctx)

    def told(pair: tuple[Color, Color]) -> float:
        return min((max(contrast(color, ground) for color in pair) for ground in under), default=MIN_CONTRAST)

    fill, ink = next((pair for pair in pairs if told(pair) >= MIN_CONTRAST), max(pairs, key=told))
    return Pin(fill, ink, ink, diameter)


def _under(callouts: Sequence[Callout], picture: Picture, ctx: Context) -> list[Color]:
    """The colours around the places: the picture's own pixels on the ground, or the inks of a drawing."""
    if not isinstance(picture, Bitmap):
        return list(picture.inks)
    side = 0.08 * min(picture.width, picture.height)
    whole = Box(0, 0, picture.width - side, picture.height - side)
    found = []
    for callout in callouts:
        x, y = callout.at[0] / 100 * whole.width, callout.at[1] / 100 * whole.height
        for r, g, b, opacity in picture.colors(Box(x, y, side, side)):
            color = to_hex((r / 255, g / 255, b / 255))
            found.append(blend(color, ctx.palette.ground, opacity / 255))
    return found


def _across(callout: Callout, ctx: Context) -> float:
    """How far from the left a place is, as a share; pages that are read from the right are turned over later."""
    share = callout.at[0] / 100
    return 1 - share if ctx.type.typesetter.rtl else share


def _seen(shown: Frame) -> Box:
    """Where the picture is in its frame, which may have a plate."""
    return next((Box(x, y, f.width, f.height) for f, x, y in walk(shown) if f.name == "picture"))


def _centers(callouts: Sequence[Callout], seen: Box, pin: Pin, ctx: Context) -> list[Point]:
    places = [Point(_across(c, ctx) * seen.width, c.at[1] / 100 * seen.height) for c in callouts]
    apart = pins.spread(places, pin.diameter * 1.1, seen.width, seen.height)
    return [Point(seen.x + place.x, seen.y + place.y) for place in apart]


def _discs(centers: Sequence[Point], pin: Pin, ctx: Context) -> list[Item]:
    half = pin.diameter / 2
    return [_disc(number, pin, ctx).at(center.x - half, center.y - half) for number, center in enumerate(centers, 1)]


def _disc(number: int, pin: Pin, ctx: Context) -> Frame:
    style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    numeral = ctx.type.optical(arrange.trimmed(ctx.type.text(str(number), style, fill=pin.ink)))
    thick = ctx.space(3)
    half = pin.diameter / 2
    back = Circle(half, half, half - thick / 2, pin.fill, Stroke(pin.rim, thick))
    return arrange.over(arrange.within(numeral, pin.diameter, pin.diameter), back)


# ---------------------------------------------------------------- their words


def _entry(number: int, callout: Callout, width: float, pin: Pin, ctx: Context, *, turned: bool = False) -> Frame:
    """The number and the words, the first line of which stands at the middle of the disc; `turned`, before it."""
    gap = ctx.space(14)
    align = "end" if turned else "start"
    words = ctx.type.text(callout.text, "small", width - pin.diameter - gap, align=align)  # type: ignore[arg-type]
    line = ctx.type.text("0", "small", UNBOUNDED).height
    lower = max(0.0, (pin.diameter - line) / 2)
    placed = words.at(0 if turned else pin.diameter + gap, lower)
    raised = max(0.0, (line - pin.diameter) / 2)
    disc = _disc(number, pin, ctx).at(width - pin.diameter if turned else 0, raised)
    height = max(lower + words.height, raised + pin.diameter)
    return ctx.named(Frame(width, height, (disc, placed)), callout)


def _listed(callouts: Sequence[Callout], width: float, pin: Pin, ctx: Context) -> Frame:
    """The words under the picture: down the first column, then the next."""
    gap = ctx.space(28)
    least = MIN_COLUMN * 1.6 * ctx.type.size("small")
    count = tracks.per_row(width, least, gap, len(callouts), MAX_LISTED)
    columns = tracks.columns(width, count, gap)
    rows = [_entry(i, callout, columns[0].length, pin, ctx) for i, callout in enumerate(callouts, 1)]
    deep = -(-len(rows) // count)
    lists = [arrange.stack(rows[i : i + deep], ctx.space(10)) for i in range(0, len(rows), deep)]
    return arrange.beside(lists, gap, arrange.START)


def _beside(
    callouts: Sequence[Callout], rights: Sequence[bool], shown: Frame, room: float, gap: float, pin: Pin, ctx: Context
) -> Frame:
    """The picture between its words, or beside them, with a line from each number to its words."""
    entries = [
        _entry(i, callout, room, pin, ctx, turned=not right)
        for i, (callout, right) in enumerate(zip(callouts, rights, strict=True), 1)
    ]
    columns = {right: [i for i, at in enumerate(rights) if at == right] for right in (False, True)}
    between = ctx.space(20)
    needed = [sum(entries[i].height + between for i in column) - between for column in columns.values() if column]
    height = max(shown.height, *needed)
    left, down = (room + gap if columns[False] else 0.0), (height - shown.height) / 2
    width = left + shown.width + (gap + room if columns[True] else 0.0)
    centers = _centers(callouts, _seen(shown).moved(left, down), pin, ctx)
    anchor = pin.diameter / 2 + max(0.0, (ctx.type.text("0", "small").height - pin.diameter) / 2)
    lines: list[Item] = []
    placed: list[Item] = []
    for right, column in columns.items():
        edge = width - room if right else room
        discs, heights = [centers[i] for i in column], [entries[i].height for i in column]
        for i, top in zip(column, pins.tops(discs, heights, edge, anchor, between, height), strict=True):
            placed.append(entries[i].at(edge if right else 0.0, top))
            lines += _leader(Point(edge, top + anchor), centers[i], ctx)
    return Frame(width, height, (shown.at(left, down), *lines, *_discs(centers, pin, ctx), *placed))


def _leader(start: Point, end: Point, ctx: Context) -> list[Item]:
    """A line that is seen on any picture: in ink, with a hem in the colour of the ground."""
    thick = ctx.space(3)
    strokes = (Stroke(ctx.palette.ground, thick * 3), Stroke(ctx.palette.ink, thick))
    return [arrange.line(*start, *end, stroke) for stroke in strokes]
