"""Small multiples: a plot for each series, all on one scale, the name of each over it."""

from infographic.blocks.chart.axes import title_above, upwards
from infographic.blocks.chart.axis_scale import is_attached
from infographic.blocks.chart.series import Draft, drafted
from infographic.blocks.chart.spec import ChartSpec
from infographic.blocks.chart.upright import upright
from infographic.ext import Context, Frame, Space, arrange, tracks

NARROWEST, MOST = 200, 3
"""The minimum width of a plot in px at 1200, and the maximum number of plots in a row."""


def faceted(draft: Draft, space: Space, ctx: Context) -> Frame:
    """The plots in rows, the highest value of all at the same height in each."""
    chart, gap = draft.chart, ctx.space(36)
    most = max(1, int((space.width + gap) / (ctx.legible(NARROWEST) + gap)))
    columns = tracks.columns(space.width, min(len(chart.items), most, MOST), gap)
    up = upwards(chart, draft.tops(), 4, ctx)
    plots = [_plot(draft, i, (up.low, up.high), columns[0].length, ctx) for i in range(len(chart.items))]
    rows = [arrange.beside(plots[i : i + len(columns)], gap, arrange.END) for i in range(0, len(plots), len(columns))]
    title = title_above(chart)
    head = [ctx.type.text(title, "caption", space.width, fill=ctx.palette.ink2)] if title else []
    body = arrange.stack([*head, *rows], ctx.space(28), space.width)
    return arrange.pad(body, arrange.NONE, space.width, space.height)


def _plot(draft: Draft, i: int, ends: tuple[float, float], width: float, ctx: Context) -> Frame:
    """One series under its name, in the look that it has among all of them."""
    chart, item = draft.chart, draft.chart.items[i]
    alone: ChartSpec = chart.replace(
        items=(item,), facet=False, range=ends, title=item.label, y_title="", size_title="",
        unit=chart.unit if is_attached(chart.unit) else "",
    )  # fmt: skip
    one = drafted(alone, width, ctx)._replace(rows=[draft.rows[i]], names=[])
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    name = ctx.type.text(ctx.cite(item.label, item), style, width, fill=draft.rows[i].look.text)
    return ctx.named(arrange.stack([name, upright(one, Space(width), ctx)], ctx.space(4), width), item)
