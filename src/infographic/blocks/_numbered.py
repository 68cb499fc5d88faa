"""Numbers at the things of a drawing that has no room for their words, and the words in columns under it."""

from collections.abc import Sequence

from infographic.ext import Context, Frame, Model, arrange, tracks

MIN_ENTRY, MAX_COLUMNS = 9.0, 4
"""The least width of an entry in ems, and the most of them beside each other."""


def key(entries: Sequence[tuple[Model, str]], width: float, ctx: Context) -> Frame:
    """The words of things behind their numbers, from 1 on: down the first column, then the next."""
    gap = ctx.space(28)
    count = tracks.per_row(width, MIN_ENTRY * ctx.type.size("small"), gap, len(entries), MAX_COLUMNS)
    columns = tracks.columns(width, count, gap)
    widest = max(ctx.type.measure(str(i), "small") for i in range(1, len(entries) + 1)) * 1.2
    rows = [_entry(model, text, i, widest, columns[0].length, ctx) for i, (model, text) in enumerate(entries, 1)]
    deep = -(-len(rows) // count)
    lists = [arrange.stack(rows[i : i + deep], ctx.space(6)) for i in range(0, len(rows), deep)]
    return arrange.beside(lists, gap, arrange.START)


def _entry(model: Model, text: str, number: int, widest: float, width: float, ctx: Context) -> Frame:
    numeral = ctx.type.text(str(number), "small", widest, align="end", weight=ctx.theme.fonts.text.strong)
    gap = ctx.space(14)
    words = ctx.type.text(text, "small", width - widest - gap)
    line = arrange.beside([arrange.pad(numeral, arrange.NONE, widest), words], gap, arrange.START)
    return ctx.named(arrange.pad(line, arrange.NONE, width), model)
