"""A block of one's own: a class, registered by being defined; specs then know its `type`."""

from typing import Annotated, Literal

import infographic as ig
from infographic.ext import Circle, Context, Frame, Length, Model, Range, Space, arrange


class Moment(Model):
    """One day of a streak."""

    shorthand = "count"

    count: Annotated[float, Range(0, 100)]
    """How often it happened."""
    label: str = ""
    """What stands under its dot."""


class Streak(ig.Block):
    """A dot for each day, as large as its count: a habit at a glance."""

    type: Literal["streak"] = "streak"
    days: Annotated[tuple[Moment, ...], Length(1, 31)]
    """The days in their order."""

    def layout(self, space: Space, ctx: Context) -> Frame:
        """Dots in equal columns; their areas, not their widths, are in proportion to the counts."""
        side = space.width / len(self.days)
        largest = max(day.count for day in self.days) or 1
        columns = [
            arrange.stack([self._dot(day.count / largest, side, ctx), self._label(day, side, ctx)], ctx.space(8), side)
            for day in self.days
        ]
        return arrange.beside(columns, 0)

    def _dot(self, share: float, side: float, ctx: Context) -> Frame:
        radius = 0.45 * side * share**0.5
        return Frame(side, side, (Circle(side / 2, side / 2, radius, ctx.palette.accent),))

    def _label(self, day: Moment, side: float, ctx: Context) -> Frame:
        return ctx.type.text(day.label, "caption", side, align="center")


week = ig.parse(
    """
title: A week of walks
panels:
  - title: Kilometres a day
    blocks:
      - type: streak
        days:
          - {count: 3, label: Mon}
          - {count: 5, label: Tue}
          - {count: 1, label: Wed}
          - {count: 8, label: Thu}
          - {count: 2, label: Fri}
          - {count: 13, label: Sat}
          - {count: 9, label: Sun}
"""
)
week.save("week.svg", "week.png")
