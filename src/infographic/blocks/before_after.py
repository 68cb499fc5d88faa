from functools import partial
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.blocks._figure import figure, figure_size
from infographic.ext import (
    Block,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Length,
    Model,
    Problem,
    Space,
    SpecPath,
    arrange,
    messages,
)
from infographic.i18n.phrases import phrase

MIN_COLUMN = 8.5
"""Narrower than this many ems what follows stands under what was before."""


class State(Model):
    """How something is at one time."""

    shorthand = "label"

    label: str = ""
    """It, in a few words."""
    value: str = ""
    """A number, printed large over the words."""
    text: str = ""
    """A sentence under them."""
    icon: Annotated[str, IconName] = ""
    """A sign above."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if self.label or self.value else [messages.missing_key(path, "label", "a state without a value")]


class Change(Colored):
    """One thing that changed."""

    label: str = ""
    """What changed; nothing where the states say it themselves."""
    before: State
    """How it was."""
    after: State
    """How it is now."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class BeforeAfter(Block):
    """Pairs of states with an arrow between: how it was, and how it is.

    ```yaml
    type: before-after
    points: ["1990", "2022"]
    items:
      - label: People without electricity
        before: {value: 28%, label: of the world, icon: lamp}
        after: {value: 9%, label: of the world, icon: lightbulb}
    ```
    """

    type: Literal["before-after"] = "before-after"
    other_names: ClassVar[tuple[str, ...]] = (
        "transformation",
        "then-and-now",
        "change",
    )
    items: Annotated[tuple[Change, ...], Length(1, 20)]
    """What changed, from top to bottom."""
    points: Annotated[tuple[str, ...], Length(2, 2)] | None = None
    """What stands over the two states, such as two years; `Before` and `After` where it is left out."""

    headed: ClassVar[tuple[str, ...]] = ("before", "after")
    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.3

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return bool(self.title or self.note)

    def layout(self, space: Space, ctx: Context) -> Frame:
        names = self.points or phrase(ctx.lang, self.type)
        gap = ctx.space(92)
        column = (space.width - gap) / 2
        across = column >= MIN_COLUMN * ctx.type.size("item")
        width = column if across else space.width
        size = min(_figure_size(state.value, width, ctx) for item in self.items for state in (item.before, item.after))
        pair = Pair((names[0], names[1]), width, gap if across else ctx.space(64), across, size)
        rows = [_change(item, pair, 0.0, ctx) for item in self.items]
        line_gap = ctx.space(36)
        used = sum(row.height for row in rows) + line_gap * (len(rows) - 1)
        more = max(0.0, (space.height or 0.0) - used) / len(rows)
        if more and across:
            rows = [_change(item, pair, more, ctx) for item in self.items]
        return arrange.pad(arrange.stack(rows, line_gap, space.width), arrange.NONE, space.width, space.height)


class Pair(NamedTuple):
    """What all pairs share: the names of the two times, a card's width, the gap, the size of numbers."""

    names: tuple[str, str]
    width: float
    gap: float
    across: bool
    size: float


def _figure_size(value: str, width: float, ctx: Context) -> float:
    style = ctx.type.style("number")
    return figure_size(value, style, ctx.type.size("h3"), width - 2 * ctx.space(30), ctx) if value else style.size


def _change(item: Change, pair: Pair, more: float, ctx: Context) -> Frame:
    """Both states with the arrow, under what changed; `more` is added to the height of the cards."""
    draw = [partial(_before, item.before, pair, ctx), partial(_after, item, pair, ctx)]
    heights = [card(None).height for card in draw]
    if pair.across:
        height = max(heights) + more
        cards = [card(height) for card in draw]
        second = pair.width + pair.gap
        arrow = _arrow(pair, ctx)
        at = (pair.width + (pair.gap - arrow.width) / 2, (height - arrow.height) / 2)
        both = Frame(second + pair.width, height, (cards[0].at(0, 0), cards[1].at(second, 0), arrow.at(*at)))
    else:
        cards = [card(None) for card in draw]
        arrow = arrange.within(_arrow(pair, ctx), pair.width, pair.gap)
        both = arrange.stack([cards[0], arrow, cards[1]], 0, pair.width)
    if not item.label:
        return ctx.named(both, item)
    label = ctx.type.text(ctx.cite(item.label, item), "item", both.width, weight=ctx.theme.fonts.text.strong)
    return ctx.named(arrange.stack([label, both], ctx.space(14), both.width), item)


def _arrow(pair: Pair, ctx: Context) -> Frame:
    return _symbols.arrow(pair.gap - ctx.space(32), ctx.space(7), ctx.palette.ink, down=not pair.across)


def _before(state: State, pair: Pair, ctx: Context, height: float | None) -> Frame:
    """The earlier state, quiet on a card."""
    on = ctx.on_card()
    body = _state(state, pair.names[0], pair, height, on)
    return ctx.named(ctx.surface.card(body), state)


def _after(item: Change, pair: Pair, ctx: Context, height: float | None) -> Frame:
    """The later state, in full colour."""
    body = _state(item.after, pair.names[1], pair, height, ctx.on_tile(item))
    return ctx.named(ctx.tiled(body, item), item.after)


def _state(state: State, name: str, pair: Pair, height: float | None, on: Context) -> Frame:
    insets = Insets.even(on.space(30))
    inner = pair.width - insets.horizontal
    sign = on.icon(state.icon, on.space(64)) if state.icon else None
    head = on.type.label(name, inner - (sign.width + on.space(16) if sign else 0), on.palette.ink2)
    if sign:
        head = arrange.beside([arrange.pad(head, arrange.NONE, inner - sign.width), sign], 0, arrange.START)
    parts = []
    if state.value:
        style = on.type.style("number", size=pair.size)
        parts.append(on.type.optical(figure(state.value, style, on.type.size("h3"), inner, on)))
    if state.label:
        role = "small" if state.value else "h3"
        style = on.type.style(role) if state.value else on.type.fitted_words(state.label, role, inner, "item")
        parts.append(on.type.text(state.label, style, inner, balance=True))
    if state.text:
        parts.append(on.type.text(state.text, "small", inner, fill=on.palette.ink2, balance=True))
    words = arrange.stack(parts, on.space(12), inner)
    body = arrange.stack([head, words], on.space(22), inner)
    return arrange.pad(body, insets, pair.width, height)
