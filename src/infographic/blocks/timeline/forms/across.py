"""Large dates along a level line, evenly spaced, the words under each.

```yaml
type: timeline
form: across
items:
  - {date: "1996", label: A report asks for a larger one, icon: scroll}
  - {date: "2002", label: It is named after James Webb, icon: tag}
  - {date: "2021", label: Launch on an Ariane 5, icon: rocket-launch}
  - {date: "2022", label: The first pictures are shown, icon: image, highlight: true}
```
"""

from infographic.blocks._marks import hairline, ruled
from infographic.blocks.timeline import Timeline, lacks_line
from infographic.blocks.timeline._events import (
    Happening,
    date_style,
    dates_fit,
    in_order,
    labels_fit,
    ring,
    words,
)
from infographic.ext import Context, Frame, Item, Rect, Space, TextStyle, arrange, blend, tracks

MIN_COLUMN = 6.2
"""The least width of an event in ems of its text."""


def lacks(block: Timeline) -> str:
    return lacks_line(block, 2, 8)


def has_room(block: Timeline, space: Space, ctx: Context) -> bool:
    room = _columns(block, space, ctx)[0].length
    if room < MIN_COLUMN * ctx.type.size("item"):
        return False
    return dates_fit(in_order(block, ctx.together()), room, ctx) and labels_fit(block.items, room, ctx)


def suits(block: Timeline, space: Space, ctx: Context) -> bool:
    if not 3 <= len(block.items) <= 6:
        return False
    room = _columns(block, space, ctx)[0].length
    labels = all(ctx.type.within_lines(event.label, "item", room, 3) for event in block.items)
    texts = all(ctx.type.within_lines(event.text, "small", room, 3) for event in block.items)
    return labels and texts


def layout(block: Timeline, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    columns = _columns(block, space, ctx)
    happenings = in_order(block, ctx)
    style = date_style(happenings, columns[0].length, "h2", ctx)
    line = style.size + ctx.space(36)
    signed = any(event.icon for event in block.items)
    items: list[Item] = [_line(space.width, line, ctx)]
    for happening, column in zip(happenings, columns, strict=True):
        event = _event(happening, column.length, style, line, signed, ctx)
        items.append(event.at(column.start, 0))
    height = max(item.frame.height for item in items[1:])  # type: ignore[union-attr]
    return Frame(space.width, max(height, space.height or 0.0), tuple(items))


def _columns(block: Timeline, space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    return tracks.columns(space.width, len(block.items), ctx.space(28))


def _line(width: float, y: float, ctx: Context) -> Rect:
    """The line of time, from edge to edge."""
    thick = hairline(ctx).width if ruled(ctx) else ctx.space(6)
    color = ctx.palette.ink if ruled(ctx) else blend(ctx.color.side(0).solid, ctx.palette.ground, 0.5)
    return Rect(0, y - thick / 2, width, thick, thick / 2, color)


def _event(happening: Happening, width: float, style: TextStyle, line: float, signed: bool, ctx: Context) -> Frame:
    """The date over the line, the dot on it, sign and words under it, on one edge."""
    event = happening.event
    fill = ctx.color.side(0).deep if event.highlight else ctx.palette.ink
    date = ctx.type.text(happening.printed, style, fill=fill)
    dot = ring(event, 0, ctx)
    parts = [words(event, width, ctx)]
    if signed:
        size = ctx.space(64)
        sign = ctx.icon(event.icon, size, ctx.color.side(0).deep) if event.icon else arrange.empty(size, size)
        parts.insert(0, sign)
    under = arrange.stack(parts, ctx.space(14), width)
    top = line + ctx.space(40)
    baseline = line - ctx.space(34)
    rise = date.baseline or date.height
    drawn = (date.at(0, baseline - rise), dot.at(0, line - dot.height / 2), under.at(0, top))
    return ctx.named(Frame(width, top + under.height, drawn, baseline), event)
