"""Charts with axes: matplotlib draws the data and the axes, our typesetter every word around them."""

from infographic.blocks._places import tell_places
from infographic.blocks.chart.across import across
from infographic.blocks.chart.facets import faceted
from infographic.blocks.chart.series import drafted
from infographic.blocks.chart.spec import ChartSpec
from infographic.blocks.chart.upright import upright
from infographic.ext import Context, Frame, Space


def drawn(chart: ChartSpec, space: Space, ctx: Context) -> Frame:
    """The chart with its axes, its words and what its lengths stand for."""
    tell_places(chart, [item.values for item in chart.items], chart.unit, ctx)
    draft = drafted(chart, space.width, ctx)
    if chart.facet:
        return faceted(draft, space, ctx)
    if draft.only_bars() and draft.crowded(space.width, ctx):
        return across(draft, space, ctx)
    return upright(draft, space, ctx)
