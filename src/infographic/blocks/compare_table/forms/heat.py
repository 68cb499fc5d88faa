"""Numbers on shades of one hue, the deeper the larger; rows of one unit have one scale.

```yaml
type: compare-table
form: heat
items:
  - {label: Spring, values: {oslo: 5.5, cairo: 22, lima: 20}, unit: °C}
  - {label: Summer, values: {oslo: 17, cairo: 28, lima: 17}, unit: °C}
  - {label: Autumn, values: {oslo: 6.5, cairo: 23.5, lima: 17.5}, unit: °C}
  - {label: Winter, values: {oslo: -3, cairo: 15, lima: 22.5}, unit: °C}
```
"""

from collections.abc import Sequence

from infographic.blocks._shading import shading
from infographic.blocks.compare_table import CompareTable, Criterion, number_of
from infographic.blocks.compare_table._rows import drawn
from infographic.blocks.compare_table._table import Shades
from infographic.ext import Context, Frame, Space

MIN_NUMBERS = 4
"""Fewer numbers than these are read faster than shades."""


def lacks(block: CompareTable) -> str:
    count = sum(number_of(cell) is not None for item in block.items for _, cell in item.values.items())
    return "" if count >= MIN_NUMBERS else f"needs at least {MIN_NUMBERS} numbers"


def suits(block: CompareTable, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Only where it is asked for: shades compare all answers, and most tables compare those of a row."""
    return False


def layout(block: CompareTable, space: Space, ctx: Context) -> Frame:
    return drawn(block, _shades(block, ctx), space, ctx)


def _shades(block: CompareTable, ctx: Context) -> Shades:
    """The shade of each number among those of its unit."""
    found: dict[tuple[int, int], str] = {}
    for unit in dict.fromkeys(item.unit for item in block.items):
        numbers = _numbers([item for item in block.items if item.unit == unit], ctx)
        if len(set(numbers.values())) > 1:
            scale = shading(list(numbers.values()), None, ctx)
            found |= {key: ctx.color.bearing(scale.of(number)) for key, number in numbers.items()}
    return found


def _numbers(items: Sequence[Criterion], ctx: Context) -> dict[tuple[int, int], float]:
    answers = ((item, side, cell) for item in items for side, cell in ctx.sides.answers(item.values))
    numbers = {(id(item), side.index): number_of(cell) for item, side, cell in answers}
    return {key: number for key, number in numbers.items() if number is not None}
