"""What `bars` draws: items with their values, whether they lie or stand."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from infographic.ext import (
    BarShape,
    Box,
    Circle,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    PerSide,
    Problem,
    Quantity,
    SpecPath,
    TextStyle,
    amount,
    arrange,
    messages,
)
from infographic.layout.common_scale import CommonScale
from infographic.solve.bars import Axis, counting_step
from infographic.theme.bar_marks import Way

MAX_SIGNS = 25
"""The maximum number of signs in the longest bar, where a theme draws bars as counted signs."""


class Bar(Colored):
    """One bar, or one group or stack of bars with one for each side or series."""

    label: str
    """What was measured."""
    value: Annotated[float, Quantity] | None = None
    """How much."""
    values: tuple[Annotated[float, Quantity], ...] | PerSide[Annotated[float, Quantity]] | None = None
    """How much on each side, or of each of the `series`, instead of `value`."""
    text: str = ""
    """How the value is printed, where that differs from the number with its unit; alone it says why there is none."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        if self.value is None and self.values is None and self.text:
            return []
        return [] if (self.value is None) != (self.values is None) else [messages.either_of(path, "values", "value")]


class BarLevel(NamedTuple):
    """One bar of a group: from where to where it reaches, its value, what is printed, and its colour."""

    start: float
    end: float
    value: float
    text: str
    color: Color
    known: bool = True
    """Whether there is a value; where there is none, its text says why."""
    quiet: bool = False
    """Whether it stands back behind another one, which is to be noticed."""
    loud: bool = False
    """Whether it is the one to notice."""

    def shape(self, box: Box, way: Way, axis: Axis, step: float) -> BarShape:
        """The bar in its place; `step` is the value of each sign, where the theme draws signs to be counted."""
        return BarShape(box, self.color, way, self.quiet, self.loud, abs(axis.unit) * step)


class BarGroup(NamedTuple):
    """An item with its bars, and what is printed behind a whole stack."""

    item: Bar
    levels: tuple[BarLevel, ...]
    total: str


def value_style(ctx: Context, role: str = "item") -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong)


def claims(group: BarGroup, axis: Axis, ctx: Context, step: float = 0) -> tuple[Claim, ...]:
    """What the lengths of a group's bars, or their signs of `step` each, stand for."""
    known = [abs(level.value) for level in group.levels if level.known]
    if step:
        return tuple(ctx.claim(group.item, "count", value, value / step, "bars") for value in known)
    return tuple(ctx.claim(group.item, "length", value, value * axis.unit, "bars") for value in known)


def counted_step(groups: Sequence[BarGroup], common: CommonScale, ctx: Context, *, stacked: bool) -> float:
    """The value of each sign where the theme draws bars as signs to be counted; 0 where it does not."""
    if not ctx.surface.counts or stacked:
        return 0.0
    values = [*common.ends, *(level.value for group in groups for level in group.levels)]
    return counting_step(max(map(abs, values)), MAX_SIGNS)


def sign_key(step: float, unit: str, ctx: Context) -> Frame:
    """What one sign stands for."""
    size = ctx.type.size("small") * 0.7
    sign = Frame(size, size, (Circle(size / 2, size / 2, size / 2, ctx.color.neutral),))
    words = arrange.trimmed(ctx.type.text(f"= {amount(step, unit, ctx.lang)}", "small", fill=ctx.palette.ink2))
    return arrange.beside([sign, words], ctx.space(10))._replace(name="key")
