"""Sign and word of a status, as a table shows them."""

from infographic.ext import Color, Context, Frame, arrange
from infographic.layout.status import STATES, Status, word_of


def rated(status: Status, width: float, ground: Color, ctx: Context, ink: Color | None = None) -> Frame:
    """The sign and the word in the state's hue, or in `ink`; under each other where they do not fit beside."""
    place = ctx.color.swatches.named(STATES[status].hue)
    hue = ctx.palette.ink if place is None else ctx.palette.sides[place].deep
    fill = ink or ctx.color.legible(hue, ground)
    sign = ctx.icon(STATES[status].icon, ctx.type.size("item") * 1.3, fill, style="fill")
    word, gap = word_of(status, ctx.lang), ctx.space(8)
    style = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    if sign.width + gap + ctx.type.measure(word, style) <= width:
        return arrange.beside([sign, arrange.trimmed(ctx.type.text(word, style, width, fill=fill))], gap)
    small = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    words = arrange.trimmed(ctx.type.text(word, small, width, fill=fill, align="center"))
    return arrange.stack([sign, words], ctx.space(4), max(sign.width, words.width), arrange.CENTER)
