"""Places of a ranking that are drawn as amounts: a scale of amounts puts place 1 where the least is."""

from collections.abc import Sequence

from infographic.ext import Block, Context, messages

MIN_PLACES = 3
"""Fewer places may as well be amounts."""


def tell_places(block: Block, rows: Sequence[Sequence[float | None]], unit: str, ctx: Context) -> None:
    """Reports that the values of things, a row for each, seem to be places; a unit says that they are amounts."""
    if not unit and are_places(rows):
        ctx.report(messages.seem_places(ctx.origin(block), len(rows), block.type))


def are_places(rows: Sequence[Sequence[float | None]]) -> bool:
    """Whether each of 1, 2, 3 … stands once at every point, of which there are two or more."""
    count = len(rows)
    if count < MIN_PLACES or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2:
        return False
    places = {float(i + 1) for i in range(count)}
    return all(set(point) == places for point in zip(*rows, strict=True))
