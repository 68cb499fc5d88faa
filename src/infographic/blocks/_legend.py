"""A list that tells what each colour of a drawing means: a swatch, a name and a figure in each line."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from infographic.ext import Color, Context, Frame, Model, Rect, Space, TextStyle, arrange


class Entry(NamedTuple):
    """One line: the item that it names, its figure as it is printed, its colour, and whether it is loud."""

    item: Model
    label: str
    figure: str
    color: Color
    loud: bool = False


def entry_rows(entries: Sequence[Entry], ctx: Context) -> list[arrange.RowBuilder]:
    """A row for each entry, their figures in one column."""
    widest = max((ctx.type.measure(e.figure, _strong(ctx)) for e in entries), default=0.0)
    return [partial(_row, entry, widest, ctx) for entry in entries]


def least_entry_width(entries: Sequence[Entry], ctx: Context) -> float:
    """The width below which a word of a name would be divided."""
    figures = max((ctx.type.measure(e.figure, _strong(ctx)) for e in entries), default=0.0)
    words = ctx.type.widest_word([e.label for e in entries], _strong(ctx))
    return ctx.type.size("item") * 0.8 + 2 * ctx.space(16) + figures + words


def _strong(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _row(entry: Entry, widest: float, ctx: Context, space: Space) -> Frame:
    width = space.width
    size, gap = ctx.type.size("item") * 0.8, ctx.space(16)
    swatch = Frame(size, size, (Rect(0, 0, size, size, min(ctx.surface.bar_radius, size / 3), entry.color),))
    figure = ctx.type.text(entry.figure, _strong(ctx))
    weight = ctx.theme.fonts.text.strong if entry.loud else None
    room = width - size - 2 * gap - widest
    label = ctx.type.text(ctx.cite(entry.label, entry.item), "item", room, weight=weight)
    line = label.baseline or label.height
    top = line - ctx.type.size("item") * 0.35 - size / 2
    items = (
        swatch.at(0, top),
        label.at(size + gap, 0),
        figure.at(width - figure.width, line - (figure.baseline or line)),
    )
    return ctx.named(Frame(width, max(label.height, figure.height), items, label.baseline), entry.item)
