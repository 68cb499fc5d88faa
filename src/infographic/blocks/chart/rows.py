"""A series ready to be drawn."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.chart.colors import SeriesStyle
from infographic.blocks.chart.spec import ChartKind


class DataRow(NamedTuple):
    """A series ready to be drawn: its places, its values, on what each of them stands, and its look."""

    places: list[float]
    values: list[float | None]
    bases: list[float]
    look: SeriesStyle
    kind: ChartKind = "line"
    low: Sequence[float | None] = ()
    """From where each value may come; nothing where that is not said."""
    high: Sequence[float | None] = ()
    sizes: Sequence[float] = ()
    """What each point stands for, by its area; nothing where all are alike."""
    ranged: bool = False
    """Whether it shows from where to where something goes: its values stand on `low`, and reach to `high`."""

    def known(self) -> list[tuple[float, float]]:
        """Places and tops where there is a value."""
        return [(p, v + b) for p, v, b in zip(self.places, self.values, self.bases, strict=True) if v is not None]

    def sized(self) -> list[tuple[float, float, float]]:
        """Place, value and size of each point that stands for something."""
        known = zip(self.places, self.values, self.sizes, strict=False)
        return [(place, value, size) for place, value, size in known if value is not None]

    def tops(self) -> list[float | None]:
        """Every value upon what it stands on."""
        return [None if v is None else v + b for v, b in zip(self.values, self.bases, strict=True)]

    def reach(self) -> list[float]:
        """Every number that has to be on the axis."""
        bounds = [bound for bound in (*self.low, *self.high) if bound is not None]
        return [*(top for top in self.tops() if top is not None), *bounds]

    def spans(self) -> list[tuple[float, float, float]]:
        """Place, lower and upper bound where both are known."""
        return [
            (place, low, high)
            for place, low, high in zip(self.places, self.low, self.high, strict=False)
            if low is not None and high is not None
        ]
