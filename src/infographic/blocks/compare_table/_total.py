"""The last row of a table, which sums up all others."""

from infographic.blocks import _symbols
from infographic.blocks.compare_table import Cell, CompareTable, Criterion, Total, number_of
from infographic.ext import Context, PerSide, Side


def summed(block: CompareTable, ctx: Context) -> Criterion:
    """The row of the totals, one for each side."""
    total = block.total or Total(label="")
    answers = {side.key: Cell(value=_figure(block, total, side)) for side in ctx.sides}
    unit = block.items[0].unit if total.of in ("sum", "mean") else ""
    return Criterion(label=total.label, values=PerSide(answers), unit=unit)


def _figure(block: CompareTable, total: Total, side: Side) -> str:
    """What a total tells about a side, as a number in a spec is written."""
    if total.of == "wins":
        return str(sum(item.side == side.key for item in block.items))
    cells = [item.values.get(side.key, side.index) for item in block.items]
    if total.of == "yes":
        return str(sum(cell is not None and _symbols.answer(str(cell.value)) == "yes" for cell in cells))
    numbers = [number for cell in cells if (number := number_of(cell)) is not None]
    whole = sum(numbers)
    if total.of == "mean":
        whole /= max(1, len(numbers))
    return f"{whole:.12g}" if total.of == "sum" else f"{whole:.3g}"
