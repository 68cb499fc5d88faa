from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks._shading import Shading, shading, strip, two_ways
from infographic.ext import (
    Block,
    Box,
    Colored,
    Context,
    Frame,
    Insets,
    Item,
    Length,
    PerSide,
    Problem,
    Rect,
    Space,
    SpecPath,
    Stroke,
    amount,
    arrange,
    messages,
    tracks,
)
from infographic.graphics.tracks import Track
from infographic.i18n.number_format import ATTACHED

LABEL_SHARE = 0.32
"""The most of the width that the names of rows take."""

MANY = 9
"""From this many columns on, only every second, third … may have its name: they are in an order."""


class HeatRow(Colored):
    """A row of the table."""

    label: str
    """What the row is about."""
    values: tuple[float | None, ...] | PerSide[float]
    """How much in each of the columns, or on each side; an empty one where nothing is known."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Heatmap(Block):
    """A table whose cells are the stronger in colour, the more they hold: where there is much and where little.

    ```yaml
    type: heatmap
    title: Rain, month by month
    unit: mm
    columns: [Jan, Mar, May, Jul, Sep, Nov]
    items:
      - {label: Bergen, values: [255, 200, 106, 156, 283, 268]}
      - {label: London, values: [55, 42, 49, 45, 49, 59]}
      - {label: Lisbon, values: [100, 53, 54, 4, 33, 128]}
      - {label: Mumbai, values: [1, 0, 18, 799, 359, 13]}
    ```
    """

    type: Literal["heatmap"] = "heatmap"
    other_names: ClassVar[tuple[str, ...]] = (
        "heat-map",
        "heat-table",
        "correlation-matrix",
        "calendar-heatmap",
    )
    items: Annotated[tuple[HeatRow, ...], Length(1, 60)]
    """The rows from top to bottom."""
    columns: Annotated[tuple[str, ...], Length(0, 60)] = ()
    """The names of the columns; the sides where it is left out."""
    unit: str = ""
    """What stands behind each number."""
    middle: float | None = None
    """From where shades go two ways; zero where some numbers are negative."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.8

    shades: Literal["", "sequential", "diverging"] = ""
    """Shades of one hue, or of two from the middle; by the values where it is left out."""

    def kinds(self) -> tuple[str, ...]:
        return two_ways(self.known(), self.middle, self.shades)

    def known(self) -> list[float]:
        """The values of all cells."""
        return [value for item in self.items for value in _given(item) if value is not None]

    def faults(self, path: SpecPath) -> list[Problem]:
        wanted = len(self.columns) or len(self.items[0].values if isinstance(self.items[0].values, tuple) else ())
        found = [
            messages.wrong_count((*path, "items", i, "values"), len(item.values), wanted, "columns")
            for i, item in enumerate(self.items)
            if isinstance(item.values, tuple) and len(item.values) != wanted
        ]
        unknown = not self.known()
        return found or ([messages.nothing_known((*path, "items"))] if unknown else [])

    def layout(self, space: Space, ctx: Context) -> Frame:
        table = _table(self, ctx)
        body = _grid(table, space, ctx) or _tiles(table, space.width, ctx)
        return arrange.pad(body, arrange.NONE, space.width, space.height)


def _given(item: HeatRow) -> Sequence[float | None]:
    return item.values if isinstance(item.values, tuple) else [value for _, value in item.values.items()]


# ---------------------------------------------------------------- values and shades


class HeatTable(NamedTuple):
    """The rows with their values, the names of the columns, and the shades."""

    block: Heatmap
    names: Sequence[str]
    rows: Sequence[Sequence[float | None]]
    shading: Shading

    @property
    def unit(self) -> str:
        """The unit that stands in each cell; a longer one stands once, over the names of the rows."""
        return self.block.unit if self.block.unit in ATTACHED else ""

    def printed(self, value: float | None, ctx: Context) -> str:
        return "" if value is None else amount(value, self.unit, ctx.lang)


def _table(block: Heatmap, ctx: Context) -> HeatTable:
    sided = not isinstance(block.items[0].values, tuple)
    names = block.columns or (tuple(side.short for side in ctx.sides) if sided or ctx.sides else ())
    rows = [_values(item, ctx) for item in block.items]
    return HeatTable(block, names, rows, shading(block.known(), block.middle, ctx, block.shades))


def _values(item: HeatRow, ctx: Context) -> Sequence[float | None]:
    if isinstance(item.values, tuple):
        return item.values
    return [value for _, value in ctx.sides.answers(item.values)]


# ---------------------------------------------------------------- the grid


def _grid(table: HeatTable, space: Space, ctx: Context) -> Frame | None:
    """Names at the left and over the columns; None where the columns are too narrow for their names."""
    width, gap = space.width, ctx.space(4)
    labels = [_label(item, width * LABEL_SHARE, ctx) for item in table.block.items]
    left = max(label.width for label in labels) + ctx.space(16)
    columns = [Track(t.start + left, t.length) for t in tracks.columns(width - left, len(table.rows[0]), gap)]
    head = _head(table, columns, width, ctx)
    if head is None:
        return None
    role = _role(table, columns[0].length, ctx)
    high = max(ctx.type.size("item") * 1.9, *(label.height + ctx.space(10) for label in labels))
    key = [] if role else [strip(table.shading, table.block.unit, width, ctx)]
    taken = head.height + ctx.space(10) + sum(frame.height + ctx.space(16) for frame in key)
    heights = tracks.filled([high] * len(labels), gap, space.less(taken).height)
    rows = [_row(i, labels[i], columns, role, heights[i], table, ctx) for i in range(len(labels))]
    body = arrange.stack([head, arrange.stack(rows, gap, width)], ctx.space(10), width)
    return arrange.stack([body, *key], ctx.space(16), width)


def _label(item: HeatRow, width: float, ctx: Context) -> Frame:
    weight = ctx.theme.fonts.text.strong if item.highlight else None
    ink = ctx.color.named(item, ctx.palette.ink)
    words = ctx.type.text(ctx.cite(item.label, item), "small", width, fill=ink, weight=weight, balance=True)
    return arrange.trimmed(words)


def _head(table: HeatTable, columns: Sequence[Track], width: float, ctx: Context) -> Frame | None:
    """The names of the columns; of many, every second or third; None where they do not fit."""
    if not table.names:
        return arrange.empty(width)
    fits = ctx.type.widest_word(table.names, "caption") <= columns[0].length
    if not fits and len(columns) < MANY:
        return None
    every = 1
    if not fits:
        pitch = columns[1].start - columns[0].start
        every = int(max(ctx.type.measure(name, "caption") for name in table.names) / pitch) + 1
    room = columns[0].length if every == 1 else columns[0].length * every
    frames = [
        (ctx.type.text(name, "caption", room, fill=ctx.palette.ink2, align="center"), column)
        for i, (name, column) in enumerate(zip(table.names, columns, strict=True))
        if i % every == 0
    ]
    height = max(frame.height for frame, _ in frames)
    places = [(f, min(c.middle - room / 2, width - room), height - f.height) for f, c in frames]
    if table.block.unit and not table.unit:
        unit = ctx.type.text(table.block.unit, "caption", columns[0].start, fill=ctx.palette.ink2, max_lines=1)
        places.append((unit, 0, height - unit.height))
    return Frame(width, height, arrange.placed(places))


def _role(table: HeatTable, width: float, ctx: Context) -> str:
    """The type in which every number fits into its cell; none where there is no room for them."""
    printed = [table.printed(value, ctx) for row in table.rows for value in row]
    for role in ("small", "caption"):
        style = ctx.type.style(role, weight=ctx.theme.fonts.text.strong)
        if max(ctx.type.measure(text, style) for text in printed) + ctx.space(8) <= width:
            return role
    return ""


def _row(
    index: int, label: Frame, columns: Sequence[Track], role: str, height: float, table: HeatTable, ctx: Context
) -> Frame:
    """A row's name and its cells."""
    items: list[Item] = [label.at(0, (height - label.height) / 2)]
    for value, column in zip(table.rows[index], columns, strict=True):
        items += _cell(value, Box(column.start, 0, column.length, height), role, table, ctx)
    width = columns[-1].end
    return ctx.named(Frame(width, height, tuple(items)), table.block.items[index], "shade")


def _cell(value: float | None, box: Box, role: str, table: HeatTable, ctx: Context) -> Iterator[Item]:
    """A cell in its shade, with its number where there is room; an empty outline where nothing is known."""
    radius = min(ctx.surface.bar_radius / 2, ctx.space(6))
    if value is None:
        hair = ctx.space(ctx.theme.stroke.hair)
        yield Rect(*box.grown(-hair / 2), radius, None, Stroke(ctx.color.grid, hair))
        return
    fill = table.shading.of(value)
    fill = ctx.color.bearing(fill) if role else fill
    yield Rect(*box, radius, fill)
    if role:
        strong = ctx.type.style(role, weight=ctx.theme.fonts.text.strong)
        text = ctx.type.text(table.printed(value, ctx), strong, fill=ctx.color.ink_on(fill))
        text = ctx.type.optical(arrange.trimmed(text))
        yield text.at(box.center.x - text.width / 2, box.center.y - text.height / 2)


# ---------------------------------------------------------------- a list, where columns are too narrow


def _tiles(table: HeatTable, width: float, ctx: Context) -> Frame:
    """Each row under its name, with a tile for each column that says what it is about."""
    gap = ctx.space(6)
    pad = ctx.space(10)
    strong = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    known = [amount(v, table.block.unit, ctx.lang) for row in table.rows for v in row if v is not None]
    least = max(ctx.type.widest_word(table.names, "caption"), *(ctx.type.measure(text, strong) for text in known))
    count = tracks.per_row(width, min(least + 2 * pad, width), gap, len(table.names))
    columns = tracks.columns(width, count, gap)
    frames = [
        ctx.named(_listed(i, item, columns, table, width, ctx), item, "shade")
        for i, item in enumerate(table.block.items)
    ]
    return arrange.stack(frames, ctx.space(24), width)


def _listed(index: int, item: HeatRow, columns: Sequence[Track], table: HeatTable, width: float, ctx: Context) -> Frame:
    gap, pad = ctx.space(6), ctx.space(10)
    weight = ctx.theme.fonts.text.strong if item.highlight else None
    ink = ctx.color.named(item, ctx.palette.ink)
    name = ctx.type.text(ctx.cite(item.label, item), "item", width, fill=ink, weight=weight)
    strong = ctx.theme.fonts.text.strong
    made = []
    for text, value in zip(table.names, table.rows[index], strict=True):
        fill = ctx.palette.card if value is None else ctx.color.bearing(table.shading.of(value))
        ink, room = ctx.color.ink_on(fill), columns[0].length - 2 * pad
        words = [ctx.type.text(text, "caption", room, fill=ink)]
        if value is not None:
            printed = amount(value, table.block.unit, ctx.lang)
            words.append(ctx.type.text(printed, "small", room, fill=ink, weight=strong))
        made.append((arrange.stack(words, 0, room), fill))
    high = max(words.height for words, _ in made) + 2 * pad
    radius = min(ctx.surface.bar_radius, ctx.space(10))
    items = [
        arrange.backed(arrange.pad(words, Insets.even(pad), columns[0].length, high), fill, radius).at(
            columns[i % len(columns)].start, i // len(columns) * (high + gap)
        )
        for i, (words, fill) in enumerate(made)
    ]
    lines = -(-len(made) // len(columns))
    return arrange.stack([name, Frame(width, lines * (high + gap) - gap, tuple(items))], ctx.space(8), width)
