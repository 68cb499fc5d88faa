"""Where columns and rows lie: numbers in, numbers out."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Track(NamedTuple):
    """A stretch along one axis: where it starts and how long it is, in pixels."""

    start: float
    length: float

    @property
    def end(self) -> float:
        return self.start + self.length

    @property
    def middle(self) -> float:
        return self.start + self.length / 2


def columns(width: float, count: int, gap: float) -> tuple[Track, ...]:
    """Equal columns with equal gaps that fill the width."""
    return weighted(width, (1,) * count, gap)


def weighted(width: float, weights: Sequence[float], gap: float) -> tuple[Track, ...]:
    """Columns whose widths stand to each other as their weights; the gaps are taken off first."""
    free = max(0.0, width - gap * (len(weights) - 1))
    total = sum(weights) or 1
    tracks, x = [], 0.0
    for weight in weights:
        length = free * weight / total
        tracks.append(Track(x, length))
        x += length + gap
    return tuple(tracks)


def stacked(lengths: Sequence[float], gap: float) -> tuple[Track, ...]:
    """One track after another, as long as given."""
    tracks, at = [], 0.0
    for length in lengths:
        tracks.append(Track(at, length))
        at += length + gap
    return tuple(tracks)


def lockstep(lists: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The height of each row when several lists stand side by side: row i is as high as its highest item."""
    rows = max((len(heights) for heights in lists), default=0)
    return tuple(max(heights[i] for heights in lists if i < len(heights)) for i in range(rows))


def filled(heights: Sequence[float], gap: float, height: float | None) -> tuple[float, ...]:
    """Rows made higher, all by the same, until they fill a height; as they are where none is given, or too little."""
    spare = (height or 0.0) - sum(heights) - gap * (len(heights) - 1)
    return tuple(each + spare / len(heights) for each in heights) if spare > 0 and heights else tuple(heights)


def per_row(width: float, least: float, gap: float, count: int, most: int | None = None) -> int:
    """How many columns of at least `least` pixels fit; as even as the count allows (4 items: 2 + 2, not 3 + 1)."""
    fitting = max(1, min(count, most or count, int((width + gap) // (least + gap))))
    rows = -(-count // fitting)
    return -(-count // rows)


def grounds(width: float, margin: float, tracks: Sequence[Track]) -> tuple[Track, ...]:
    """The bands of the page under columns: divided in the middle of each gap, the outer ones to the edges."""
    middles = [margin + (a.end + b.start) / 2 for a, b in pairwise(tracks)]
    edges = [0.0, *middles, width]
    return tuple(Track(a, b - a) for a, b in pairwise(edges))
