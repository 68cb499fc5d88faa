"""A ladder with a rung for each step, the first at its foot, the words beside it.

```yaml
type: steps
form: ladder
items:
  - {label: Greet, icon: hand-waving, text: Say good morning on the stairs}
  - {label: Ask, icon: chat-circle, text: What is needed this week}
  - {label: Help, icon: handshake, text: Carry something up once}
  - {label: Meet, icon: coffee, text: A table in the yard each month}
```
"""

from infographic.blocks._marks import disc, hairline, marks, own, ruled
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, figure, label_room, label_size, numbered, words
from infographic.ext import Box, Color, Context, Frame, Item, Rect, Space, blend, tracks

MIN_STEPS, MAX_STEPS = 3, 8
MIN_WORDS = 9.5
"""The least width of the words beside the ladder, in ems."""


def lacks(block: Steps) -> str:
    return lacks_count(block, MIN_STEPS, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = space.width - _words_from(ctx)
    return room >= max(MIN_WORDS * ctx.type.size("item"), label_room(block.items, ctx))


def suits(block: Steps, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Only where it is asked for: it is read from the foot up."""
    return False


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    left = _words_from(ctx)
    room = space.width - left
    size = label_size(block.items, room, ctx)
    diameter, gap = _disc(ctx), ctx.space(36)
    places = numbered(block, block.items)[::-1]
    shades = own(block.items, marks([step.highlight for step in block.items], ctx), ctx)[::-1]
    said = [words(place.step, room, size, ctx) for place in places]
    heights = tracks.filled([max(diameter, text.height) for text in said], gap, space.less(2 * _beyond(ctx)).height)
    lines = tracks.stacked(heights, gap)
    foot = lines[-1].end + 2 * _beyond(ctx)
    items: list[Item] = [*_rails(foot, ctx)]
    for place, mark, text, line in zip(places, shades, said, lines, strict=True):
        y = _beyond(ctx) + line.middle
        sign = disc(_figure(place, diameter, mark.ink, ctx), diameter, mark, ctx)
        row = (
            *_rung(y, ctx),
            sign.at((_wide(ctx) - diameter) / 2, y - diameter / 2),
            text.at(left, y - text.height / 2),
        )
        items.append(ctx.named(Frame(space.width, foot, row), place.step).at(0, 0))
    return Frame(space.width, max(foot, space.height or 0.0), tuple(items))


def _disc(ctx: Context) -> float:
    return ctx.space(100)


def _wide(ctx: Context) -> float:
    """The width of the ladder."""
    return ctx.space(210)


def _beyond(ctx: Context) -> float:
    """How far the rails reach beyond the outer rungs' discs."""
    return ctx.space(30)


def _words_from(ctx: Context) -> float:
    return _wide(ctx) + ctx.space(48)


def _wood(ctx: Context) -> Color:
    return blend(ctx.color.side(0).solid, ctx.palette.ground, 0.3)


def _rails(height: float, ctx: Context) -> list[Item]:
    """The two sides of the ladder."""
    thick = ctx.space(24)
    if ruled(ctx):
        hair = hairline(ctx).width
        return [Rect(x, 0, hair, height, 0, ctx.palette.ink) for x in (thick / 2, _wide(ctx) - thick / 2)]
    ends = (0.0, _wide(ctx) - thick)
    return [item for x in ends for item in ctx.surface.filled(Box(x, 0, thick, height), _wood(ctx), thick / 2)]


def _rung(y: float, ctx: Context) -> list[Item]:
    """One rung, between the rails."""
    thick, inset = ctx.space(18), ctx.space(12)
    if ruled(ctx):
        hair = hairline(ctx).width
        return [Rect(inset, y - hair / 2, _wide(ctx) - 2 * inset, hair, 0, ctx.palette.ink)]
    return [*ctx.surface.filled(Box(inset, y - thick / 2, _wide(ctx) - 2 * inset, thick), _wood(ctx))]


def _figure(place: NumberedStep, diameter: float, ink: Color, ctx: Context) -> Frame:
    """The sign of a step, or its number."""
    if place.step.icon:
        return ctx.icon(place.step.icon, diameter * 0.56, ink)
    return figure(place.number, diameter * 0.5, ink, ctx)
