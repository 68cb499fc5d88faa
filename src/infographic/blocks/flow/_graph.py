"""What leads to what, as every drawing of a flow needs it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.flow import Flow, Stop
from infographic.ext import Context, Frame
from infographic.solve import layered
from infographic.solve.layered import Edge, Layers

MIN_COLUMN = 96
"""Narrower than this many pixels a box does not hold its words."""

TEXT = "small"
"""The role of what stands at an arrow."""


class Graph(NamedTuple):
    """The boxes, their layers, and what stands at each arrow."""

    stops: Sequence[Stop]
    layers: Layers
    texts: Mapping[Edge, str]

    def loud(self, node: int) -> bool:
        """Whether a box stands in full colour: where the way begins, and what belongs to a side."""
        return self.stops[node].is_colored() or node in self.layers.rows[0]

    def box(self, node: int, width: float, ctx: Context, least: float = 0) -> Frame:
        stop = self.stops[node]
        colors, loud = _boxes.colors_of(stop, ctx), self.loud(node)
        return _boxes.box(stop, width, ctx, colors, loud=loud, least=least, shape=stop.shape)

    def least_width(self, ctx: Context) -> float:
        """The width of boxes in which no word of a label is broken."""
        return max(MIN_COLUMN, *(_boxes.longest_word(stop, ctx, stop.shape) for stop in self.stops))


def graph_of(block: Flow) -> Graph:
    """The boxes of a flow in their layers."""
    names = [item.name() for item in block.items]
    texts = {(i, names.index(a.label)): a.text for i, item in enumerate(block.items) for a in item.to}
    edges = tuple(texts) or tuple(pairwise(range(len(names))))
    return Graph(block.items, layered.layered(len(names), edges), texts)


def lane_of(stop: Stop) -> str:
    """The lane of a box: its side or its category; empty where it has neither."""
    return stop.side or stop.category
