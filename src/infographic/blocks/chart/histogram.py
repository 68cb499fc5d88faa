"""How often values occur: the edges between which they are counted, and the columns."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from infographic.blocks.chart.axes import widened
from infographic.blocks.chart.bars import seam
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import Context
from infographic.matplotlib_backend import Axes, round_numbers


def bin_edges(chart: ChartSpec) -> list[float]:
    """Round edges for the bars of a histogram, about as many as its data ask for (numpy's `auto` rule)."""
    values = [v for item in chart.items for v in item.values if v is not None] or [0.0]
    low, high = widened(min(values), max(values))
    shares = [(value - low) / (high - low) for value in values]  # numpy has no room between numbers that are close
    count = chart.bins or min(max(len(np.histogram_bin_edges(shares, "auto", (0, 1))) - 1, 5), 30)
    tried = [round_numbers(low, high, most) for most in range(count, 2 * count + 1)]
    edges = min(tried, key=lambda found: abs(len(found) - 1 - count))
    while len(edges) > 2 and edges[1] <= min(values):
        edges.pop(0)
    while len(edges) > 2 and edges[-2] > max(values):
        edges.pop()
    return edges


def counts(values: Sequence[float | None], edges: Sequence[float]) -> list[float]:
    """How many of the values lie between each pair of edges."""
    found, _ = np.histogram([v for v in values if v is not None], bins=list(edges))
    return [float(n) for n in found]


def histogram(axes: Axes, rows: Sequence[DataRow], edges: Sequence[float], ctx: Context) -> None:
    """Columns that touch; several series one over the other, each with its outline."""
    for row in rows:
        tops = [v or 0.0 for v in row.values]
        alone = len(rows) == 1
        alpha = 1.0 if alone else 0.3
        axes.stairs(
            tops, edges, fill=True, facecolor=row.look.color, edgecolor="none", linewidth=0, alpha=alpha, zorder=2
        )
        if alone:
            heights = [max(pair) for pair in pairwise(tops)]
            axes.vlines(edges[1:-1], 0, heights, **seam(ctx))
            continue
        first = next((i for i, top in enumerate(tops) if top), 0)
        last = max((i for i, top in enumerate(tops) if top), default=0)
        axes.stairs(
            tops[first : last + 1], edges[first : last + 2], edgecolor=row.look.color, linewidth=ctx.space(5),
            linestyle="-", zorder=3, clip_on=False,
        )  # fmt: skip
