"""Discs under each other with arrows between, the words beside each: for any steps, and for each side.

```yaml
type: steps
form: down
items:
  - {label: Call 112, icon: phone, text: "Say where you are, and stay on the line."}
  - {label: Check the breathing, icon: wind, text: Look and listen for ten seconds.}
  - {label: Press hard and fast, icon: heartbeat, text: "Five centimetres deep, twice a second.", highlight: true}
```
"""

from collections.abc import Sequence
from functools import partial

from infographic.blocks import _symbols
from infographic.blocks.steps import Step, Steps
from infographic.blocks.steps._words import NumberedStep, disc, disc_size, label_size, line_color, numbered, words
from infographic.ext import Context, Frame, Item, Side, Space, arrange


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    if block.sides is None:
        return _one_process(block, space, ctx.together())
    answers = dict(block.answers(ctx))
    everything = [step for steps in answers.values() for step in steps or ()]
    size = _label_size(everything, ctx.column_width(space.width), ctx)

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        return [partial(_row, place, side.index, size, half) for place in numbered(block, answers[side] or ())]

    return ctx.halves(space, rows, 0)


def _one_process(block: Steps, space: Space, ctx: Context) -> Frame:
    size = _label_size(block.items, space.width, ctx)
    places = numbered(block, block.items)
    natural = [_row(place, 0, size, ctx, Space(space.width)).height for place in places]
    more = max(0.0, (space.height or 0.0) - sum(natural)) / max(len(places) - 1, 1)
    rows = [
        _row(place, 0, size, ctx, Space(space.width, height + (0 if place.last else more)))
        for place, height in zip(places, natural, strict=True)
    ]
    return arrange.pad(arrange.stack(rows, 0, space.width), arrange.NONE, space.width, space.height)


def _gap(ctx: Context) -> float:
    return ctx.space(26)


def _label_size(steps: Sequence[Step], width: float, ctx: Context) -> float:
    return label_size(steps, width - disc_size(ctx) - _gap(ctx), ctx)


def _row(place: NumberedStep, side: int, size: float, ctx: Context, space: Space) -> Frame:
    """A disc with the words beside it, and an arrow down to the next."""
    diameter = disc_size(ctx)
    said = words(place.step, space.width - diameter - _gap(ctx), size, ctx)
    # A single line is centred on the disc; more of them begin near its top
    down = max(ctx.space(6), (diameter - said.height) / 2)
    natural = max(diameter, said.height + down) + (0 if place.last else ctx.space(44))
    height = max(natural, space.height or 0.0)
    items: list[Item] = [disc(place, side, ctx).at(0, 0), said.at(diameter + _gap(ctx), down)]
    if not place.last:
        clear = ctx.space(10)
        arrow = _symbols.arrow(height - diameter - 2 * clear, ctx.space(5), line_color(ctx), down=True)
        items.append(arrow.at((diameter - arrow.width) / 2, diameter + clear))
    return ctx.named(Frame(space.width, height, tuple(items)), place.step)
