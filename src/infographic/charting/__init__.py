"""Charts with axes: matplotlib draws the data and the axes, our typesetter every word around them."""

from infographic.block import Context
from infographic.blocks.chart import Chart
from infographic.charting.across import across
from infographic.charting.draft import drafted
from infographic.charting.upright import upright
from infographic.geometry import Space
from infographic.scene import Frame


def drawn(chart: Chart, space: Space, ctx: Context) -> Frame:
    """The chart with its axes, its words and what its lengths stand for."""
    draft = drafted(chart, space.width, ctx)
    if chart.kind == "bars" and draft.crowded(space.width, ctx):
        return across(draft, space, ctx)
    return upright(draft, space, ctx)
