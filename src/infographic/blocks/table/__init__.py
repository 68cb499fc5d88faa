from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from infographic.errors.messages import missing_key, wrong_count
from infographic.ext import (
    Block,
    Colored,
    Context,
    Frame,
    IconName,
    Length,
    Model,
    PerSide,
    Problem,
    Space,
    SpecPath,
    arrange,
    messages,
)
from infographic.layout.status import Status


class Column(Colored):
    """A column of the table."""

    shorthand = "label"

    label: str
    """What stands over it."""
    unit: str = ""
    """What its numbers count: a sign stands at each of them, a longer word once, under the column's name."""
    show: Literal["words", "heat", "bars"] = "words"
    """Its numbers alone, on shades that are the darker the more there is, or with a bar each."""
    align: Literal["", "start", "center", "end"] = ""
    """Where its cells stand; numbers at the end, so that their digits stand under each other, words at the start."""
    total: Literal["sum", "mean", "none"] = "sum"
    """What the last row says of its numbers, where the table has one."""


class TableCell(Model):
    """What a row says in a column."""

    shorthand = "value"

    value: bool | float | str = ""
    """A number, a text, or `yes`, `no` and `partly`, which are drawn as signs."""
    text: str = ""
    """A few words under it."""
    status: Status = ""
    """How that is rated, told by a sign, a word and a hue; it can stand alone."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [missing_key(path, "value", "a cell")] if self.value == "" and not self.status else []


class TableRow(Colored):
    """A row of the table."""

    label: str
    """What the row is about."""
    values: tuple[TableCell | None, ...] | PerSide[TableCell] = ()
    """What it says in each of the columns, or of each side; an empty one where nothing is known."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Table(Block):
    """Rows and columns of anything: numbers under each other by their digits, with shades, bars, an order and totals.

    ```yaml
    type: table
    title: The largest moons
    label: Moon
    columns: [Planet, {label: Diameter, unit: km, show: bars}, {label: Found, align: end}]
    order: -Diameter
    items:
      - {label: Moon, values: [Earth, 3475, ancient]}
      - {label: Ganymede, values: [Jupiter, 5268, 1610], highlight: true}
      - {label: Io, values: [Jupiter, 3643, 1610]}
      - {label: Titan, values: [Saturn, 5150, 1655]}
      - {label: Callisto, values: [Jupiter, 4821, 1610]}
    source: NASA, Planetary Satellite Physical Parameters
    ```
    """

    type: Literal["table"] = "table"
    other_names: ClassVar[tuple[str, ...]] = (
        "data-table",
        "plain-table",
        "spreadsheet",
        "matrix-table",
        "heat-table-of-columns",
        "league-table",
    )
    items: Annotated[tuple[TableRow, ...], Length(1, 100)]
    """The rows from top to bottom."""
    columns: Annotated[tuple[Column, ...], Length(0, 20)] = ()
    """The columns after the names of the rows; the sides where they are left out."""
    label: str = ""
    """What stands over the names of the rows."""
    order: str = ""
    """The column by which the rows stand in order, from least to most; with a minus before it from most to least."""
    total: str = ""
    """The name of a last row that sums up the columns of numbers; years have no sum."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3

    def faults(self, path: SpecPath) -> list[Problem]:
        wanted = len(self.columns)
        found = [
            wrong_count((*path, "items", i, "values"), len(item.values), wanted, "columns")
            for i, item in enumerate(self.items)
            if isinstance(item.values, tuple) and self.columns and len(item.values) != wanted
        ]
        names = [column.label for column in self.columns]
        if self.order and self.columns and self.order.removeprefix("-") not in (*names, self.label):
            found.append(messages.unknown_name((*path, "order"), "column", self.order.removeprefix("-"), names))
        return found

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        from infographic.blocks.table import content

        return content.told(self, lang, sides)

    def layout(self, space: Space, ctx: Context) -> Frame:
        from infographic.blocks.table import content, grid, records

        held = content.content(self, ctx)
        body = grid.drawn(held, space, ctx) or records.drawn(held, space, ctx)
        return arrange.pad(body, arrange.NONE, space.width, space.height)
