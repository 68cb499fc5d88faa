"""The four fields as cards, each in a colour of its own and with the first letter of its name."""

from collections.abc import Sequence

from infographic.blocks import _capped_card
from infographic.blocks._marks import Mark, disc, ruled
from infographic.blocks.swot import HUES, Swot, SwotField
from infographic.blocks.swot._points import point
from infographic.ext import Color, Context, Frame, Insets, Rect, SidePalette, Space, TextStyle, arrange, tracks


def columns(space: Space, count: int, ctx: Context) -> tuple[tracks.Track, ...]:
    """Where the cards stand in a row."""
    return tracks.columns(space.width, count, ctx.space(24))


def hold(block: Swot, width: float, ctx: Context) -> bool:
    """Whether cards of a width hold the words of all fields without dividing one."""
    room = width - _insets(ctx).horizontal - ctx.space(32)
    fields = block.four(ctx.lang)
    labels = ctx.type.widest_word((item.label for field in fields for item in field.items), "item")
    names = ctx.type.widest_word((field.name for field in fields), _name_style(ctx))
    return labels <= room and names <= width - _insets(ctx).horizontal


def cards(block: Swot, space: Space, count: int, ctx: Context) -> Frame:
    """All fields as cards, this many in a row; those of a row are equally high."""
    fields = block.four(ctx.lang)
    places = columns(space, count, ctx)
    gap, width = ctx.space(24), places[0].length
    below = any(_below(field, width, ctx) for field in fields)
    rows = [fields[i : i + count] for i in range(0, len(fields), count)]
    heights = [max(_card(field, Space(width), below, ctx).height for field in row) for row in rows]
    lines = tracks.stacked(tracks.filled(heights, gap, space.height), gap)
    drawn = [
        _card(field, Space(width, line.length), below, ctx).at(place.start, line.start)
        for row, line in zip(rows, lines, strict=True)
        for field, place in zip(row, places, strict=False)
    ]
    return Frame(space.width, lines[-1].end, tuple(drawn))


def _insets(ctx: Context) -> Insets:
    return Insets.even(ctx.space(30))


def _name_style(ctx: Context) -> TextStyle:
    return ctx.type.style("h3", size=ctx.type.size("lead"))


def _letter(field: SwotField, color: Color, ctx: Context, size: float = 0) -> Frame:
    """The first letter of a field's name, large."""
    style = ctx.type.style("h1", face="display", size=size or ctx.type.size("h1") * 0.9)
    return ctx.type.optical(arrange.trimmed(ctx.type.text(field.name.strip()[:1].upper(), style, fill=color)))


def _below(field: SwotField, width: float, ctx: Context) -> bool:
    """Whether the name has no room beside the letter."""
    room = width - _insets(ctx).horizontal - _letter(field, ctx.palette.ink, ctx).width - ctx.space(24)
    return ctx.type.measure(field.name, _name_style(ctx)) > room


def _card(field: SwotField, space: Space, below: bool, ctx: Context) -> Frame:
    colors = ctx.color.hued(HUES[field.place])
    if ruled(ctx):
        return _on_rule(field, colors, space, below, ctx)
    if ctx.theme.look.outline:
        return _on_card(field, colors, space, below, ctx)
    return _with_cap(field, colors, space, below, ctx)


def _with_cap(field: SwotField, colors: SidePalette, space: Space, below: bool, ctx: Context) -> Frame:
    """A cap in full colour with letter and name, the points on a wash of it."""
    letter = _letter(field, colors.on, ctx)
    head = arrange.pad(_head(field, letter, space.width - _insets(ctx).horizontal, colors.on, below, ctx), _insets(ctx))
    on = ctx.on_card(colors.tint)
    dot = on.color.legible(colors.solid, colors.tint, 3)
    return _capped_card.capped_card(
        head, _body(field, space.width, dot, on), colors.solid, ctx, height=space.height, fill=colors.tint
    )._replace(name="field")


def _on_card(field: SwotField, colors: SidePalette, space: Space, below: bool, ctx: Context) -> Frame:
    """A card of the theme with the letter on a disc, for a theme that outlines its fills."""
    on = ctx.on_card()
    diameter = ctx.space(88)
    letter = _letter(field, colors.on, on, diameter * 0.56)
    mark = disc(letter, diameter, Mark(colors.solid, colors.on), ctx)
    room = space.width - _insets(ctx).horizontal
    head = arrange.pad(_head(field, mark, room, on.palette.ink, below, on), _insets(ctx)._replace(bottom=0))
    body = arrange.stack([head, _body(field, space.width, colors.solid, on)], 0, space.width)
    return ctx.surface.card(arrange.pad(body, arrange.NONE, space.width, space.height))._replace(name="field")


def _on_rule(field: SwotField, colors: SidePalette, space: Space, below: bool, ctx: Context) -> Frame:
    """Under a rule in the field's colour, for a theme that draws lines instead of fills."""
    thick = ctx.space(ctx.theme.stroke.rule) * 3
    letter = _letter(field, ctx.color.legible(colors.solid, ratio=3), ctx)
    head = _head(field, letter, space.width, ctx.palette.ink, below, ctx)
    dot = ctx.color.legible(colors.solid, ratio=3)
    points = arrange.stack([point(item, space.width, dot, ctx) for item in field.items], ctx.space(16), space.width)
    body = arrange.pad(
        arrange.stack([head, points], ctx.space(28), space.width), Insets(ctx.space(28), 0, ctx.space(12))
    )
    whole = arrange.pad(body, arrange.NONE, space.width, space.height)
    return arrange.overlay(whole, [Rect(0, 0, space.width, thick, 0, colors.solid)])._replace(name="field")


def _head(field: SwotField, letter: Frame, room: float, ink: Color, below: bool, ctx: Context) -> Frame:
    """The letter with the name beside it, or under it."""
    gap = ctx.space(24)
    wide = room if below else room - letter.width - gap
    name = arrange.trimmed(ctx.type.text(field.name, _name_style(ctx), wide, fill=ink))
    if below:
        return arrange.stack([letter, name], ctx.space(14), room)
    return arrange.pad(arrange.beside([letter, name], gap), arrange.NONE, room)


def _body(field: SwotField, width: float, dot: Color, ctx: Context) -> Frame:
    """The points of a field."""
    insets = _insets(ctx)
    room = width - insets.horizontal
    rows: Sequence[Frame] = [point(item, room, ctx.color.own([item], [dot])[0], ctx) for item in field.items]
    return arrange.pad(arrange.stack(rows, ctx.space(16), room), insets, width)
