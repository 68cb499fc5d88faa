"""Pieces of a puzzle that lock into each other, the words under them.

```yaml
type: steps
form: puzzle
items:
  - {label: Need, icon: magnifying-glass, text: Ask ten people what is missing}
  - {label: Draft, icon: pencil, text: Build the smallest thing that helps}
  - {label: Trial, icon: flask, text: Let five of them use it for a week}
  - {label: Launch, icon: rocket, text: Mend what hurt and open the doors}
```
"""

from infographic.blocks._marks import Mark, own, ramp
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, label_room, label_size, numbered, words
from infographic.ext import Box, Context, Frame, Item, Space, Stroke, arrange

MIN_STEPS, MAX_STEPS = 2, 6
MIN_COLUMN = 6.0
"""Narrower than this many ems of its text a step has no words that look well."""


def lacks(block: Steps) -> str:
    return lacks_count(block, MIN_STEPS, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(block, space.width, ctx)
    return room >= MIN_COLUMN * ctx.type.size("item") and room >= label_room(block.items, ctx)


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(block, space.width, ctx)
    labels = all(ctx.type.within_lines(step.label, "lead", room, 2) for step in block.items)
    return labels and all(ctx.type.within_lines(step.text, "small", room, 4) for step in block.items)


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    pitch, height = space.width / len(block.items), ctx.space(190)
    room = _room(block, space.width, ctx)
    size = label_size(block.items, room, ctx, "lead")
    shades = own(block.items, ramp([step.highlight for step in block.items], ctx), ctx)
    foot = height + ctx.space(28)
    items: list[Item] = []
    for i, (place, mark) in enumerate(zip(numbered(block, block.items), shades, strict=True)):
        said = words(place.step, room, size, ctx)
        piece = _piece(i, place, mark, pitch, height, ctx)
        drawn = Frame(space.width, foot + said.height, (*piece, said.at(i * pitch + _inset(i, ctx), foot)))
        items.append(ctx.named(drawn, place.step).at(0, 0))
    tall = max(item.frame.height for item in items)  # type: ignore[union-attr]
    return Frame(space.width, max(tall, space.height or 0.0), tuple(reversed(items)))


def _room(block: Steps, width: float, ctx: Context) -> float:
    return width / len(block.items) - ctx.space(30)


def _inset(i: int, ctx: Context) -> float:
    return ctx.space(10) if i else 0.0


def _piece(i: int, place: NumberedStep, mark: Mark, pitch: float, height: float, ctx: Context) -> list[Item]:
    """A piece with a knob at its end, and a notch for that of the piece before it; the first and last have one each."""
    x, end, middle = i * pitch, (i + 1) * pitch, height / 2
    r = _knob(ctx)
    neck = r * 0.62
    knob = "" if place.last else f"V{middle - neck:.2f}A{r:.2f} {r:.2f} 0 1 1 {end:.2f} {middle + neck:.2f}"
    notch = f"V{middle + neck:.2f}A{r:.2f} {r:.2f} 0 1 0 {x:.2f} {middle - neck:.2f}" if i else ""
    d = f"M{x:.2f} 0H{end:.2f}{knob}V{height:.2f}H{x:.2f}{notch}Z"
    reach = 0.0 if place.last else r + (r * r - neck * neck) ** 0.5
    seam = mark.stroke or (None if ctx.theme.look.outline else Stroke(ctx.palette.ground, ctx.space(6), join="round"))
    shape = ctx.surface.cut(d, Box(x, 0, pitch + reach, height), mark.fill, stroke=seam)
    start = x + (2 * r if i else 0.0) + ctx.space(24)
    return [*shape, *_inside(place, Box(start, 0, end - start - ctx.space(18), height), mark, ctx)]


def _knob(ctx: Context) -> float:
    """The radius of a knob."""
    return ctx.space(30)


def _inside(place: NumberedStep, box: Box, mark: Mark, ctx: Context) -> list[Item]:
    """The number over the sign, or beside it where there is room."""
    style = ctx.type.style("h2", face="display")
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(place.number), style, fill=mark.ink)))
    size = ctx.space(66)
    if not place.step.icon:
        return [number.at(box.center.x - number.width / 2, box.center.y - number.height / 2)]
    sign = ctx.icon(place.step.icon, size, mark.ink)
    parts = [number, sign]
    if number.width + size + ctx.space(20) <= box.width:
        said = arrange.beside(parts, ctx.space(20))
    else:
        said = arrange.stack(parts, ctx.space(14), None, arrange.CENTER)
    return [said.at(box.center.x - said.width / 2, box.center.y - said.height / 2)]
