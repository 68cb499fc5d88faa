"""Labels on one side of a level line: each at its anchor if it can be, beginning or ending there."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from infographic.solve.label_spacing import apart

TURNED = 0.5
"""What it costs, in pixels, that a label ends at its anchor instead of beginning there."""

MAX_LABELS = 10
"""More labels than this all begin at their anchors: the ways to turn them are too many to try."""


class LineLabel(NamedTuple):
    """Where a label stands: its left edge, whether it ends at its anchor, and the edge that its line leads to."""

    left: float
    ends: bool
    edge: float


def along(anchors: Sequence[float], widths: Sequence[float], gap: float, length: float) -> list[LineLabel]:
    """The places of labels, in order, that need the least moving; all of them between 0 and `length`."""
    turns = product((False, True), repeat=len(anchors)) if len(anchors) <= MAX_LABELS else [(False,) * len(anchors)]
    tried = ((_placed(anchors, widths, ends, gap, length), ends) for ends in turns)
    lefts, ends = min(tried, key=lambda pair: _cost(anchors, widths, *pair))
    return [
        LineLabel(left, end, left + width if end else left)
        for left, width, end in zip(lefts, widths, ends, strict=True)
    ]


def _placed(
    anchors: Sequence[float], widths: Sequence[float], ends: Sequence[bool], gap: float, length: float
) -> tuple[float, ...]:
    wanted = [a - w if end else a for a, w, end in zip(anchors, widths, ends, strict=True)]
    return apart(wanted, widths, gap, 0.0, length)


def _cost(anchors: Sequence[float], widths: Sequence[float], lefts: Sequence[float], ends: Sequence[bool]) -> float:
    moved = (abs(left + (w if end else 0.0) - a) for a, w, left, end in zip(anchors, widths, lefts, ends, strict=True))
    return sum(moved) + TURNED * sum(ends)


def levels(anchors: Sequence[float], edges: Sequence[float]) -> list[int]:
    """How many bends lie between the line and each label's own bend, so that no two lines cross.

    Of lines that lead to the right the first bends farthest from the level line, of those to the left the last.
    """
    found = [0] * len(anchors)
    for i in reversed(range(len(anchors))):
        if edges[i] > anchors[i]:
            over = [j for j in range(i + 1, len(anchors)) if anchors[j] < edges[i] and edges[j] > anchors[j]]
            found[i] = max((found[j] + 1 for j in over), default=0)
    for i in range(len(anchors)):
        if edges[i] < anchors[i]:
            over = [j for j in range(i) if anchors[j] > edges[i] and edges[j] < anchors[j]]
            found[i] = max((found[j] + 1 for j in over), default=0)
    return found
