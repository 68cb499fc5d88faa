from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import Colored, IconName, Length, Model, PerSide, Problem, SpecPath, Tone, WithForms, messages
from infographic.layout.sides import Sides
from infographic.layout.status import Status
from infographic.spec.numbers import NotANumber, to_number


class Cell(Model):
    """What one side answers to a criterion."""

    shorthand = "value"

    value: bool | str = ""
    """`yes`, `no` and `partly` are drawn as signs; a text or a number is printed."""
    text: str = ""
    """A few words under it."""
    status: Status = ""
    """How that is rated, told by a sign, a word and a hue; it can stand alone."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [messages.missing_key(path, "value", "an answer")] if self.value == "" and not self.status else []


class Criterion(Colored):
    """One row: a question and the answer of each side."""

    label: str
    """What is compared."""
    values: PerSide[Cell]
    """The answer of each side."""
    unit: str = ""
    """What stands behind each number."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    side: str = ""
    """The side that wins it, whose answer is filled; instead of a colour of its own."""
    highlight: bool = False
    """Whether it is the row to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Order(Model):
    """In which order the rows stand."""

    shorthand = "side"

    side: str
    """By whose numbers; rows without one stand last."""
    first: Literal["largest", "smallest"] = "largest"
    """Which number stands first."""


class Total(Model):
    """A last row that sums up all others."""

    label: str
    """What it says, such as `Together`."""
    of: Literal["sum", "mean", "wins", "yes"] = "sum"
    """What it tells: the sum or the mean of each side's numbers, how many rows it wins, or how often it says yes."""


class CompareTable(WithForms):
    """A table of criteria: a row for each, a column for each side, the winner of a row filled.

    ```yaml
    type: compare-table
    items:
      - {label: Discovered, values: {ceres: "1801", neptune: "1846"}, icon: binoculars}
      - {label: Counted as a planet today, values: {ceres: no, neptune: yes}, icon: planet}
      - label: Visited by a spacecraft
        icon: rocket
        values: {ceres: {value: yes, text: "Dawn, 2015"}, neptune: {value: yes, text: "Voyager 2, 1989"}}
      - {label: Has rings, values: {ceres: no, neptune: yes}, icon: circle-dashed}
      - {label: Diameter, values: {ceres: 939, neptune: 49244}, unit: km, side: neptune, icon: ruler}
    ```
    """

    type: Literal["compare-table"] = "compare-table"
    other_names: ClassVar[tuple[str, ...]] = (
        "feature-matrix",
        "comparison-table",
    )
    items: Annotated[tuple[Criterion, ...], Length(1, 60)]
    """The rows from top to bottom."""
    order: Order | None = None
    """The side by whose numbers the rows are ordered; as they are written where it is left out."""
    total: Total | None = None
    """A row under all others that sums them up."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.4
    ground: ClassVar[Tone | None] = "plain"
    names_sides: ClassVar[bool] = True
    forms: ClassVar[tuple[str, ...]] = ("plain", "heat")
    other_forms: ClassVar[Mapping[str, str]] = {"heatmap": "heat", "shades": "heat", "marks": "plain"}

    def faults(self, path: SpecPath) -> list[Problem]:
        units = {item.unit for item in self.items}
        if self.total and self.total.of in ("sum", "mean") and len(units) > 1:
            return [messages.total_of_units((*path, "total", "of"), sorted(units))]
        return super().faults(path)

    def rows(self, sides: Sides) -> tuple[Criterion, ...]:
        """The rows in their order."""
        if self.order is None:
            return self.items
        key, sign = self.order.side, 1 if self.order.first == "smallest" else -1
        found = [(number_of(item.values.get(key, sides.position(key))), item) for item in self.items]
        ordered = sorted((pair for pair in found if pair[0] is not None), key=lambda pair: sign * (pair[0] or 0.0))
        return tuple(item for _, item in (*ordered, *(pair for pair in found if pair[0] is None)))


def number_of(cell: Cell | None) -> float | None:
    """The number of an answer; None where it is a sign or words."""
    if cell is None or isinstance(cell.value, bool):
        return None
    try:
        return float(to_number(cell.value))
    except NotANumber:
        return None
