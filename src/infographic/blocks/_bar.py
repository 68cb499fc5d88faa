"""What `bars` draws: items with their values, whether they lie or stand."""

from typing import Annotated, NamedTuple

from infographic.errors.messages import either_of
from infographic.ext import (
    Claim,
    Color,
    Colored,
    Context,
    IconName,
    PerSide,
    Problem,
    Quantity,
    SpecPath,
    TextStyle,
)
from infographic.solve.bars import Axis


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
        return [] if (self.value is None) != (self.values is None) else [either_of(path, "values", "value")]


class BarLevel(NamedTuple):
    """One bar of a group: from where to where it reaches, its value, what is printed, and its colour."""

    start: float
    end: float
    value: float
    text: str
    color: Color
    known: bool = True
    """Whether there is a value; where there is none, its text says why."""


class BarGroup(NamedTuple):
    """An item with its bars, and what is printed behind a whole stack."""

    item: Bar
    levels: tuple[BarLevel, ...]
    total: str


def value_style(ctx: Context, role: str = "item") -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong)


def claims(group: BarGroup, axis: Axis, ctx: Context) -> tuple[Claim, ...]:
    """What the lengths of a group's bars stand for."""
    known = [level.value for level in group.levels if level.known]
    return tuple(ctx.claim(group.item, "length", abs(value), abs(value) * axis.unit, "bars") for value in known)
