"""Four fields with a sign, those that are good for the thing in full colour.

```yaml
type: swot
form: fields
strengths: [City centre to city centre, A night's sleep saved]
weaknesses: [Few lines, {label: Dear tracks, text: Each country charges its own fee}]
opportunities: [Short flights are taxed, Travellers count carbon]
threats: [Old carriages, Night works on the tracks]
```
"""

from functools import partial

from infographic.blocks import _capped_card
from infographic.blocks.swot import Swot, SwotField
from infographic.blocks.swot._points import point
from infographic.ext import Color, Context, Frame, Insets, Space, arrange, tracks

MIN_COLUMN = 11.5
"""Narrower than this many ems the four fields stand under each other."""

SIGNS = ("barbell", "puzzle-piece", "binoculars", "lightning")
"""The signs of the four fields."""


def layout(block: Swot, space: Space, ctx: Context) -> Frame:
    gap = ctx.space(20)
    drawn = [partial(_field, field, ctx) for field in block.four(ctx.lang)]
    count = 2 if tracks.columns(space.width, 2, gap)[0].length >= MIN_COLUMN * ctx.type.size("item") else 1
    columns = tracks.columns(space.width, count, gap)
    width = columns[0].length
    natural = [draw(Space(width)).height for draw in drawn]
    heights = [max(natural[i : i + count]) for i in range(0, len(drawn), count)]
    lines = tracks.stacked(tracks.filled(heights, gap, space.height), gap)
    items = [
        draw(Space(width, lines[i // count].length)).at(columns[i % count].start, lines[i // count].start)
        for i, draw in enumerate(drawn)
    ]
    return Frame(space.width, lines[-1].end, tuple(items))


def _field(field: SwotField, ctx: Context, space: Space) -> Frame:
    """A cap with the name, in full colour where it is good, and the list under it."""
    on = ctx.on_card()
    colors = ctx.together().color.side(0)
    wash = on.color.faint(on.palette.ground, colors.solid)
    fill, ink = (colors.solid, colors.on) if field.good else (wash, on.color.legible(colors.deep, wash))
    head = _head(field, space.width, ink, on)
    insets = Insets.even(ctx.space(28))
    inner = space.width - insets.horizontal
    rows = [point(item, inner, on.color.own([item], [colors.solid])[0], on) for item in field.items]
    body = arrange.pad(arrange.stack(rows, ctx.space(16), inner), insets, space.width)
    return _capped_card.capped_card(head, body, fill, ctx, height=space.height)._replace(name="field")


def _head(field: SwotField, width: float, ink: Color, ctx: Context) -> Frame:
    inset = ctx.space(28)
    sign = ctx.icon(SIGNS[field.place], ctx.type.size("h3") * 1.2, ink)
    room = width - 2 * inset - sign.width - ctx.space(16)
    words = ctx.type.text(field.name, ctx.type.fitted_words(field.name, "h3", room, "item"), room, fill=ink)
    height = max(ctx.space(80), words.height + ctx.space(28))
    line = arrange.beside([arrange.pad(words, arrange.NONE, room), sign], ctx.space(16))
    return arrange.within(arrange.pad(line, Insets(0, inset, 0, inset), width), width, height)
