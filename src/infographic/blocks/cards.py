from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _number_pictures
from infographic.blocks._figure import figure, figure_size, seated
from infographic.blocks._measures import Measured
from infographic.blocks._prose import remark
from infographic.ext import (
    Block,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Length,
    Range,
    Space,
    arrange,
    tracks,
)

MIN_COLUMN = 9.5
"""The least width of the words of a card beside others, in ems."""

MAX_COLUMNS = 4
"""The most cards in a row, where the spec does not say how many."""


class CardItem(Colored, Measured):
    """One card."""

    shorthand = "label"

    label: str
    """What it is about."""
    value: str = ""
    """Its figure, as it is to be printed."""
    text: str = ""
    """A sentence or two."""
    icon: Annotated[str, IconName] = ""
    """Its sign."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Cards(Block):
    """Cards in columns: a sign, a figure, a name and a sentence each, with a bar for how far it has come.

    ```yaml
    type: cards
    title: What happened to the oceans' plan
    items:
      - {label: Area protected, icon: shield-check, value: 8 %, share: 8, of: 30, text: "Of 30 % by the year 2030"}
      - {label: Stocks fished in balance, icon: fish, value: 62 %, share: 62, text: Fewer than ten years before}
      - {label: Treaty on the high seas, icon: handshake, value: "60", share: 60, text: "States, so that it holds"}
      - {label: Plastic bags banned, icon: bag, value: "127", share: 127, of: 193, text: "Countries, at least in part"}
    ```
    """

    type: Literal["cards"] = "cards"
    other_names: ClassVar[tuple[str, ...]] = (
        "kpi-cards",
        "info-cards",
        "card-grid",
        "progress-cards",
        "fact-cards",
        "dashboard",
    )
    items: Annotated[tuple[CardItem, ...], Length(1, 24)]
    """The cards in their order."""
    columns: Annotated[int, Range(1, 6)] | None = None
    """How many stand beside each other, where there is room; as many as suit the width where it is left out."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.4

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return bool(self.title or self.note)

    def layout(self, space: Space, ctx: Context) -> Frame:
        ctx = ctx.together()
        grid = _grid(self, space.width, ctx)
        count = grid.per_row
        lines = [self.items[i : i + count] for i in range(0, len(self.items), count)]
        rows = [_line(line, grid, 0.0, ctx) for line in lines]
        heights = tracks.filled([row.height for row in rows], grid.gap, space.height)
        if heights != tuple(row.height for row in rows):
            rows = [_line(line, grid, height, ctx) for line, height in zip(lines, heights, strict=True)]
        return arrange.pad(arrange.stack(rows, grid.gap, space.width), arrange.NONE, space.width, space.height)


class Grid(NamedTuple):
    """What all cards share: how many stand in a row, how wide they are, and the size of their figures."""

    per_row: int
    width: float
    gap: float
    figure: float
    beside: bool
    """Whether signs stand beside the words, because a card has the whole width."""


def _inset(ctx: Context) -> float:
    return ctx.space(32)


def _sign_size(ctx: Context) -> float:
    return ctx.space(80)


def _grid(block: Cards, width: float, ctx: Context) -> Grid:
    """As many columns as no word is broken in, and rows of even length."""
    gap, inset = ctx.space(24), _inset(ctx)
    style = ctx.type.style("h3", size=ctx.type.size("lead"))
    words = ctx.type.widest_word([item.label for item in block.items], style)
    least = max(MIN_COLUMN * ctx.type.size("small"), words) + 2 * inset
    asked = block.columns or MAX_COLUMNS
    count = tracks.per_row(width, min(least, width), gap, len(block.items), asked)
    if block.columns and (width + gap) // (least + gap) >= block.columns:
        count = min(block.columns, len(block.items))
    column = tracks.columns(width, count, gap)[0].length
    signed = any(item.icon for item in block.items)
    aside = _sign_size(ctx) + ctx.space(28) if signed else 0.0
    beside = signed and count == 1 and column - 2 * inset - aside >= max(words, MIN_COLUMN * ctx.type.size("small"))
    room = column - 2 * inset - (aside if beside else 0.0)
    number = ctx.type.style("number")
    sizes = [figure_size(i.value, number, ctx.type.size("h3"), room, ctx) for i in block.items if i.value]
    size = min([*sizes, ctx.type.size("h1") * 1.1])
    return Grid(count, column, gap, size, beside)


# ---------------------------------------------------------------- cards of a row


def _line(items: Sequence[CardItem], grid: Grid, least: float, ctx: Context) -> Frame:
    """Cards beside each other: their signs, figures, names and bars stand at the same heights."""
    surfaces = [_surface(item, ctx) for item in items]
    drawn = [_parts(item, grid, on) for item, on in zip(items, surfaces, strict=True)]
    heights = tracks.lockstep([[part.height for part in parts] for parts in drawn])
    bodies = [_body(parts, heights, ctx) for parts in drawn]
    feet = [_foot(item, grid, on) for item, on in zip(items, surfaces, strict=True)]
    foot = max(frame.height for frame in feet)
    inset, gap = _inset(ctx), ctx.space(24) if foot else 0.0
    tall = max(least, max(body.height for body in bodies) + foot + gap + 2 * inset)
    cards = []
    for item, body, low in zip(items, bodies, feet, strict=True):
        words = arrange.pad(body, Insets.even(inset), grid.width, tall)
        padded = arrange.overlay(words, [low.at(inset, tall - inset - low.height)])
        surface = ctx.tiled(padded, item) if item.highlight else ctx.surface.card(padded)
        cards.append(ctx.named(surface, item))
    return arrange.beside(cards, grid.gap, arrange.START)


def _surface(item: CardItem, ctx: Context) -> Context:
    return ctx.on_tile(item) if item.highlight else ctx.on_card()


def _color(item: CardItem, on: Context) -> Color:
    """The colour of what a card says loudest."""
    if item.highlight:
        return on.palette.ink if on.color.place(item) is None else on.color.of(item).deep
    return on.color.of(item).deep


def _parts(item: CardItem, grid: Grid, on: Context) -> list[Frame]:
    """Sign, figure, name and sentence; what a card lacks is empty, so that the others keep their places."""
    inset = _inset(on)
    room = grid.width - 2 * inset
    color, size = _color(item, on), _sign_size(on)
    aside = size + on.space(28) if grid.beside else 0.0
    sign = arrange.empty()
    if item.icon:
        ground = on.color.faint(on.palette.ground, color) if item.highlight else on.color.of(item).tint
        sign = on.disc(item.icon, size, ground, color)
    words = room - aside
    number = arrange.empty()
    if item.value:
        style = on.type.style("number", size=grid.figure)
        number = seated(figure(item.value, style, on.type.size("item"), words, on, color), on)
    style = on.type.style("h3", size=on.type.size("lead"))
    label = on.type.text(on.cite(item.label, item), style, words, balance=True)
    text = remark(item.text, "small", words, on, fill=on.palette.ink2) if item.text else arrange.empty()
    if not grid.beside:
        return [arrange.pad(frame, arrange.NONE, room) for frame in (sign, number, label, text)]
    said = [frame for frame in (number, label, text) if frame.height]
    told = _stacked(said, on)
    return [arrange.beside([arrange.within(sign, size, size), told], on.space(28), arrange.START)]


def _stacked(parts: Sequence[Frame], ctx: Context) -> Frame:
    """Figure, name and sentence under each other."""
    return arrange.stack(parts, ctx.space(14))


def _body(parts: Sequence[Frame], heights: Sequence[float], ctx: Context) -> Frame:
    slots = [arrange.pad(part, arrange.NONE, part.width, high) for part, high in zip(parts, heights, strict=True)]
    kept = [slot for slot in slots if slot.height]
    if not heights[0] or len(kept) < 2:
        return _stacked(kept, ctx)
    return arrange.stack([kept[0], _stacked(kept[1:], ctx)], ctx.space(32))


def _foot(item: CardItem, grid: Grid, on: Context) -> Frame:
    """The bar of a share, or the course of the values that led to a figure."""
    room = grid.width - 2 * _inset(on)
    drawn = []
    if item.trend:
        drawn.append(_number_pictures.sparkline(item.trend, room, on.space(150), _color(item, on), on))
    if item.share is not None:
        drawn.append(_number_pictures.bar(item, room, on.space(18), _color(item, on), on))
    return arrange.stack(drawn, on.space(20), room) if drawn else arrange.empty()
