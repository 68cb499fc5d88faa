"""A value in a pill: the last one of a line."""

from infographic.blocks.chart.axis_scale import printed
from infographic.blocks.chart.rows import DataRow
from infographic.ext import Context, Frame, Insets, arrange


def pill(row: DataRow, unit: str, icon: str, ctx: Context) -> Frame:
    """The last value of a series on its colour, with its sign; nothing where no value is known."""
    known = row.known()
    if not known:
        return Frame(0, 0)
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    words = ctx.type.optical(ctx.type.text(printed(known[-1][1], unit, ctx.lang), style, fill=row.look.over))
    signs = [ctx.icon(icon, ctx.type.size("item"), row.look.over)] if icon else []
    inner = arrange.beside([*signs, words], ctx.space(8))
    down, across = ctx.space(10), ctx.space(18)
    padded = arrange.pad(inner, Insets(down, across, down, across))
    radius = min(ctx.space(ctx.theme.radius.pill), padded.height / 2)
    return arrange.backed(padded, row.look.color, radius)
