"""What leads to what, as every drawing of a flow needs it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.ext import Context, Frame
from infographic.solve.layered import Edge, Layers

MIN_COLUMN = 96
"""Narrower than this many pixels a box does not hold its words."""

TEXT = "small"
"""The role of what stands at an arrow."""


class Graph(NamedTuple):
    """The boxes, their layers, and what stands at each arrow."""

    stops: Sequence[BoxNode]
    layers: Layers
    texts: Mapping[Edge, str]

    def loud(self, node: int) -> bool:
        """Whether a box stands in full colour: where the way begins, and what belongs to a side."""
        return self.stops[node].is_colored() or node in self.layers.rows[0]

    def box(self, node: int, width: float, ctx: Context, least: float = 0) -> Frame:
        stop = self.stops[node]
        return _boxes.box(stop, width, ctx, _boxes.colors_of(stop, ctx), loud=self.loud(node), least=least)

    def least_width(self, ctx: Context) -> float:
        """The width of boxes in which no word of a label is broken."""
        return max(MIN_COLUMN, *(_boxes.longest_word(stop, ctx) for stop in self.stops))
