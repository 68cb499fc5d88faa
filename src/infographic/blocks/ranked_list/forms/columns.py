"""Two columns of short rows: the rank in a disc, filled where the item is to be noticed, and the value at the end.

```yaml
type: ranked-list
form: columns
items:
  - {label: India, value: 1.45 billion, highlight: true}
  - {label: China, value: 1.42 billion, highlight: true}
  - {label: United States, value: 345 million}
  - {label: Indonesia, value: 283 million, highlight: true}
  - {label: Pakistan, value: 251 million, highlight: true}
  - {label: Nigeria, value: 233 million}
```
"""

from infographic.blocks._marks import Mark, disc, hairline, own
from infographic.blocks.ranked_list import ONE_RANKING, RankedItem, RankedList, ranks
from infographic.ext import Context, Frame, Rect, Space, TextStyle, arrange, tracks

MIN_ITEMS, MANY = 4, 6
"""The fewest items of which two columns can be made, and the fewest that ask for them."""


def lacks(block: RankedList) -> str:
    if block.sides is not None:
        return ONE_RANKING
    return "" if len(block.items) >= MIN_ITEMS else f"takes at least {MIN_ITEMS} items, not {len(block.items)}"


def has_room(block: RankedList, space: Space, ctx: Context) -> bool:
    words = ctx.type.widest_word((item.label for item in block.items), _label_style(ctx))
    return _room(block, space, ctx) >= words + 1


def suits(block: RankedList, space: Space, ctx: Context) -> bool:
    """Whether there are many, and each of them stands on a line."""
    room = _room(block, space, ctx)
    return len(block.items) >= MANY and all(ctx.type.measure(i.label, _label_style(ctx)) <= room for i in block.items)


def layout(block: RankedList, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    columns = _columns(space, ctx)
    items = ranks(block.items)
    deep = -(-len(items) // len(columns))
    lists = [items[i : i + deep] for i in range(0, len(items), deep)]
    room = _room(block, space, ctx)
    drawn = [[_row(block, item, rank, room, columns[0].length, ctx) for item, rank in part] for part in lists]
    heights = tracks.lockstep([[frame.height for frame in part] for part in drawn])
    line = _line(ctx)
    heights = tracks.filled(heights, 0, space.less(line).height)
    lines = tracks.stacked(heights, 0)
    rules = [Rect(column.start, 0, column.length, line, 0, ctx.palette.ink) for column in columns]
    hair = ctx.space(ctx.theme.stroke.hair)
    rows = []
    for part, column in zip(drawn, columns, strict=True):
        for frame, track in zip(part, lines, strict=False):
            body = arrange.within(frame, frame.width, track.length)
            foot = Rect(0, track.length - hair, column.length, hair, 0, ctx.palette.rule)
            row = arrange.overlay(body, [foot])._replace(origin=frame.origin, name="row")
            rows.append(row.at(column.start, line + track.start))
    return Frame(space.width, line + lines[-1].end, (*rules, *rows))


def _columns(space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    return tracks.columns(space.width, 2, ctx.space(64))


def _line(ctx: Context) -> float:
    """How thick the rule over a column is."""
    return ctx.space(ctx.theme.stroke.rule) * 1.5


def _label_style(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _disc_size(ctx: Context) -> float:
    return ctx.space(58)


def _figures_width(block: RankedList, ctx: Context) -> float:
    """The width of the widest value, with the gap before it."""
    texts = [printed for item in block.items if (printed := block.printed(item, ctx.lang))]
    return max((ctx.type.measure(text, "small") for text in texts), default=-ctx.space(20)) + ctx.space(20)


def _room(block: RankedList, space: Space, ctx: Context) -> float:
    """The width of a label."""
    sign = ctx.space(60) if any(item.icon for item in block.items) else 0.0
    return _columns(space, ctx)[0].length - _disc_size(ctx) - ctx.space(20) - sign - _figures_width(block, ctx)


def _row(block: RankedList, item: RankedItem, rank: int, room: float, width: float, ctx: Context) -> Frame:
    style = _label_style(ctx)
    label = ctx.type.text(ctx.cite(item.label, item), style, room)
    parts = [_rank(item, rank, ctx), ctx.icon(item.icon, ctx.space(44)) if item.icon else None, label]
    line = arrange.beside([part for part in parts if part], ctx.space(20))
    height = max(line.height + ctx.space(24), ctx.space(86))
    body = arrange.within(line, width, height, arrange.START)
    if printed := block.printed(item, ctx.lang):
        figure = ctx.type.text(printed, "small", fill=ctx.palette.ink2)
        above = (height - line.height) / 2 + (line.baseline or 0.0)
        body = arrange.overlay(body, [figure.at(width - figure.width, above - (figure.baseline or 0.0))])
    return ctx.named(body, item, "row")


def _rank(item: RankedItem, rank: int, ctx: Context) -> Frame:
    """The rank in a disc: filled where it is to be noticed, else a ring."""
    colors = ctx.color.side(0)
    edge = hairline(ctx)._replace(paint=ctx.color.legible(ctx.palette.rule, ratio=1.6))
    ring = Mark(ctx.palette.ground, ctx.palette.ink2, edge)
    (mark,) = own([item], [Mark(colors.solid, colors.on) if item.highlight else ring], ctx)
    style = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(rank), style, fill=mark.ink)))
    return disc(number, _disc_size(ctx), mark, ctx)
