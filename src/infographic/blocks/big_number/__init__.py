from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._measures import Measured, lacks_share, lacks_trend
from infographic.ext import (
    Colored,
    Context,
    Frame,
    IconName,
    Model,
    PerSide,
    Problem,
    Space,
    SpecPath,
    WithForms,
    messages,
)
from infographic.layout.telling import ToldShare


class Figure(Model):
    """One number and what it counts."""

    shorthand = "value"

    value: str
    """The number as it is to be printed, such as `+26%`, `1 in 3` or `over 3×`."""
    text: str = ""
    """What it counts."""
    icon: Annotated[str, IconName] = ""
    """A sign above it."""


class BigNumber(Colored, Measured, WithForms):
    """One number, as large as it deserves; `side` puts it on a tile in that side's colour.

    ```yaml
    type: big-number
    value: 1 in 3
    text: trips under five kilometres is made by bicycle
    icon: bicycle
    ```
    """

    type: Literal["big-number"] = "big-number"
    other_names: ClassVar[tuple[str, ...]] = (
        "stat",
        "kpi",
        "callout-number",
        "number",
        "metric",
        "figure",
    )
    value: str = ""
    """The number as it is to be printed, such as `+26%`, `1 in 3` or `over 3×`."""
    text: str = ""
    """What it counts."""
    icon: Annotated[str, IconName] = ""
    """A sign above it."""
    sides: PerSide[Figure] | None = None
    """One number for each side, instead of `value`."""
    part: str = ""
    """What the share is, in a bar of proportion."""
    rest: str = ""
    """What the rest of the whole is, in a bar of proportion."""

    min_width: ClassVar[float] = 160
    stretch: ClassVar[float] = 0.4
    forms: ClassVar[tuple[str, ...]] = ("sparkline", "fill", "ring", "bar", "plain")
    other_forms: ClassVar[Mapping[str, str]] = {
        "text": "plain",
        "progress": "bar",
        "donut": "ring",
        "gauge": "ring",
        "icon": "fill",
        "shape": "fill",
        "trend": "sparkline",
        "line": "sparkline",
    }

    def divides(self) -> bool:
        return self.sides is not None

    def faults(self, path: SpecPath) -> list[Problem]:
        either = [] if (self.sides is None) == bool(self.value) else [messages.either_of(path, "sides", "value")]
        return either or super().faults(path)

    def footing(self, width: float, ctx: Context) -> Frame | None:
        return None if self.mark_in_text() else super().footing(width, ctx)

    def mark_in_text(self) -> bool:
        """Whether the mark of its source stands behind its own words, and not alone below them."""
        return bool(self.sides is None and self.text and not (self.title or self.note))

    def tells(self, lang: str) -> ToldShare | None:
        return ToldShare(self.share / self.of, self.value, self.text) if self.share is not None and self.of else None

    def stands_out(self) -> bool:
        return self.is_colored()

    def dressed(self, space: Space, ctx: Context) -> Frame:
        if self.is_colored() and not ctx.carded and (ctx.in_row or ctx.divided):
            return ctx.tile(self._with_captions, space, self)
        return super().dressed(space, ctx)

    def words(self, ctx: Context) -> str:
        """What it counts, with the mark of its source where that stands behind its own words."""
        return ctx.cite(self.text, self) if self.mark_in_text() else self.text

    def lacks_share(self) -> str:
        """What a form lacks that draws a share."""
        return ONE_NUMBER if self.sides is not None else lacks_share(self)

    def lacks_trend(self) -> str:
        """What a form lacks that draws a course of values."""
        return ONE_NUMBER if self.sides is not None else lacks_trend(self)


ONE_NUMBER = "shows one number, and this has one for each side"
