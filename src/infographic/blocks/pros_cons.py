from collections.abc import Sequence
from functools import partial
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _capped_card, _symbols
from infographic.ext import (
    Block,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    Insets,
    Length,
    Model,
    PerSide,
    Problem,
    Quantity,
    Range,
    Side,
    SidePalette,
    Space,
    SpecPath,
    Stroke,
    Tone,
    arrange,
    messages,
    tracks,
)
from infographic.i18n.phrases import phrase

MIN_COLUMN = 11.5
"""Narrower than this many ems the two lists stand under each other."""


MAX_WEIGHT = 5


class Reason(Colored):
    """One thing that speaks for or against."""

    shorthand = "label"

    label: str
    """It, in a few words."""
    text: str = ""
    """A sentence under it."""
    weight: Annotated[int, Range(0, MAX_WEIGHT), Quantity] | None = None
    """How much it counts, from 1 to 5: as many dots, and a sum at the head of the list."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Weighing(Model):
    """What speaks for one side, and what against it."""

    pros: Annotated[tuple[Reason, ...], Length(0, 20)] = ()
    """What speaks for it."""
    cons: Annotated[tuple[Reason, ...], Length(0, 20)] = ()
    """What speaks against it."""


class ProsCons(Colored, Block):
    """What speaks for and what against: of one thing, or of each side.

    ```yaml
    type: pros-cons
    pros:
      - {label: Long evenings, text: Light until after nine in June}
      - Less light burned before bed
    cons:
      - {label: An hour of sleep lost, text: On one Sunday in March}
      - Dark mornings in October
    ```
    """

    type: Literal["pros-cons"] = "pros-cons"
    other_names: ClassVar[tuple[str, ...]] = (
        "for-and-against",
        "pros",
        "advantages",
        "plus-minus",
    )
    sides: PerSide[Weighing] | None = None
    """The reasons for and against each side."""
    pros: Annotated[tuple[Reason, ...], Length(0, 20)] = ()
    """What speaks for the one thing, instead of `sides`."""
    cons: Annotated[tuple[Reason, ...], Length(0, 20)] = ()
    """What speaks against it."""
    labels: Annotated[tuple[str, ...], Length(2, 2)] | None = None
    """Other names for the two lists; those of the page's language where it is left out."""

    headed: ClassVar[tuple[str, ...]] = ("pros", "cons")
    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3
    ground: ClassVar[Tone | None] = "split"

    def divides(self) -> bool:
        return self.sides is not None

    def wanted_ground(self) -> Tone | None:
        return self.ground if self.divides() else None

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return not self.divides() and bool(self.title or self.note)

    def faults(self, path: SpecPath) -> list[Problem]:
        return (
            [] if (self.sides is None) == bool(self.pros or self.cons) else [messages.either_of(path, "sides", "pros")]
        )

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            return self._one_thing(space, ctx)
        answers = ctx.sides.answers(self.sides)
        weighings = dict(answers)

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            weighing = weighings[side] or Weighing()
            return [
                partial(_card, part, self, side.index, half) for part in self._lists(weighing.pros, weighing.cons, ctx)
            ]

        return ctx.halves(space, rows, ctx.space(20))

    def _one_thing(self, space: Space, ctx: Context) -> Frame:
        lists = [part for part in self._lists(self.pros, self.cons, ctx) if part.items]
        drawn = [partial(_card, part, self, 0, ctx.together()) for part in lists]
        gap = ctx.space(24)
        columns = tracks.columns(space.width, len(drawn), gap)
        if columns[0].length < MIN_COLUMN * ctx.type.size("item"):
            return arrange.stack([card(Space(space.width)) for card in drawn], gap, space.width)
        natural = [card(Space(c.length)).height for card, c in zip(drawn, columns, strict=True)]
        height = max(*natural, space.height or 0.0, 0.0)
        items = [card(Space(c.length, height)).at(c.start, 0) for card, c in zip(drawn, columns, strict=True)]
        return Frame(space.width, height, tuple(items))

    def _lists(self, pros: Sequence[Reason], cons: Sequence[Reason], ctx: Context) -> list["Column"]:
        good, bad = self.labels or phrase(ctx.lang, self.type)
        return [Column(good, "plus", pros), Column(bad, "minus", cons)]


class Column(NamedTuple):
    """One of the two lists with its name."""

    name: str
    kind: Literal["plus", "minus"]
    items: Sequence[Reason]

    @property
    def weight(self) -> int:
        """What all of it counts; 0 where nothing is weighed."""
        return sum(item.weight or 0 for item in self.items)


def _card(part: Column, block: ProsCons, side: int, ctx: Context, space: Space) -> Frame:
    """A cap with the list's name, in full colour where it speaks for a thing, and the list under it."""
    on = ctx.on_card(ctx.paper)
    colors = on.color.of(block, side)
    filled = part.kind == "plus"
    wash = on.color.faint(on.palette.ground, colors.solid)
    loud = (on.palette.ink, on.palette.ground) if ctx.paper else (colors.solid, colors.on)
    color, ink = loud if filled else (wash, on.color.legible(colors.deep, wash))
    head = _head(part, space.width, ink, on)
    insets = Insets.even(ctx.space(26))
    inner = space.width - insets.horizontal
    rows = [_row(item, part.kind, inner, colors, on) for item in part.items]
    body = arrange.pad(arrange.stack(rows, ctx.space(18), inner), insets, space.width)
    card = _capped_card.capped_card(head, body, color, ctx, height=space.height, fill=ctx.paper)
    return card._replace(name=part.kind)


def _head(part: Column, width: float, ink: Color, ctx: Context) -> Frame:
    size = ctx.type.size("h3") * 1.05
    sign = Frame(size, size, (_symbols.strokes(part.kind, size, ink),))
    total = [arrange.trimmed(ctx.type.text(str(part.weight), "h3", fill=ink))] if part.weight else []
    room = width - size - ctx.space(60) - sum(frame.width + ctx.space(20) for frame in total)
    style = ctx.type.fitted_words(part.name, "h3", room, "item")
    line = arrange.beside([sign, ctx.type.text(part.name, style, room, fill=ink), *total], ctx.space(10))
    return arrange.pad(line, Insets(ctx.space(16), ctx.space(26), ctx.space(16), ctx.space(20)), width)


def _row(item: Reason, kind: Literal["plus", "minus"], width: float, colors: SidePalette, ctx: Context) -> Frame:
    colors, ink = ctx.color.own_or(item, colors), ctx.color.named(item, ctx.palette.ink)
    size = ctx.type.size("item") * 1.25
    gap = ctx.space(14)
    sign = _symbols.draw_answer(kind, size, ctx, ctx.color.legible(colors.solid, ratio=3), colors.on)
    room = width - size - gap
    lines = [ctx.type.text(ctx.cite(item.label, item), "item", room, fill=ink)]
    if item.text:
        lines.append(ctx.type.text(item.text, "small", room, fill=ctx.palette.ink2))
    if item.weight:
        lines.append(
            arrange.pad(_dots(item, item.weight, ctx.color.legible(colors.solid, ratio=3), ctx), Insets(ctx.space(4)))
        )
    words = arrange.stack(lines, ctx.space(4), room)
    down = max(0.0, (size - ctx.type.size("item") * 1.18) / 2)
    line = arrange.beside([sign, arrange.pad(words, Insets(down))], gap, arrange.START)
    return ctx.named(arrange.pad(line, arrange.NONE, width), item)


def _dots(item: Reason, weight: int, color: Color, ctx: Context) -> Frame:
    """Five places, of which as many are filled as a reason counts."""
    r, line = ctx.space(9), ctx.space(ctx.theme.stroke.rule)
    step = r * 2 + ctx.space(8)
    full = [Circle(r + i * step, r, r, color) for i in range(weight)]
    rest = [Circle(r + i * step, r, r - line / 2, None, Stroke(color, line)) for i in range(weight, MAX_WEIGHT)]
    claim = ctx.claim(item, "count", weight, len(full), f"dots of {MAX_WEIGHT}", MAX_WEIGHT)
    return Frame(step * MAX_WEIGHT, 2 * r, (*full, *rest), name="weight", claims=(claim,))
