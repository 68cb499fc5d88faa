from functools import partial
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _capped_card
from infographic.ext import Block, Circle, Color, Colored, Context, Frame, Insets, Length, Space, arrange, tracks
from infographic.i18n.phrases import phrase

MIN_COLUMN = 11.5
"""Narrower than this many ems the four fields stand under each other."""


SIGNS = ("barbell", "puzzle-piece", "binoculars", "lightning")
"""The signs of the four fields."""


class Factor(Colored):
    """One thing in a field."""

    shorthand = "label"

    label: str
    """It, in a few words."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


Factors = Annotated[tuple[Factor, ...], Length(1, 12)]


class Swot(Block):
    """Strengths and weaknesses of a thing, opportunities and threats around it, in four fields.

    ```yaml
    type: swot
    title: A night train
    strengths: [City centre to city centre, A night's sleep saved]
    weaknesses: [Few lines, {label: Dear tracks, text: Each country charges its own fee}]
    opportunities: [Short flights are taxed, Travellers count carbon]
    threats: [Old carriages, Night works on the tracks]
    ```
    """

    type: Literal["swot"] = "swot"
    other_names: ClassVar[tuple[str, ...]] = ("swot-analysis",)
    strengths: Factors
    """What is good about it."""
    weaknesses: Factors
    """What is bad about it."""
    opportunities: Factors
    """What is good for it from outside."""
    threats: Factors
    """What is bad for it from outside."""
    labels: Annotated[tuple[str, ...], Length(4, 4)] | None = None
    """Other names for the four fields; those of the page's language where it is left out."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.4

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return bool(self.title or self.note)

    def layout(self, space: Space, ctx: Context) -> Frame:
        names = self.labels or phrase(ctx.lang, self.type)
        lists = (self.strengths, self.weaknesses, self.opportunities, self.threats)
        fields = [SwotField(*field, i % 2 == 0) for i, field in enumerate(zip(names, SIGNS, lists, strict=True))]
        gap = ctx.space(20)
        drawn = [partial(_field, field, ctx) for field in fields]
        columns = tracks.columns(space.width, 2, gap)
        if columns[0].length < MIN_COLUMN * ctx.type.size("item"):
            return arrange.stack([draw(Space(space.width)) for draw in drawn], gap, space.width)
        width = columns[0].length
        heights = [max(draw(Space(width)).height for draw in drawn[i : i + 2]) for i in (0, 2)]
        more = max(0.0, (space.height or 0.0) - sum(heights) - gap) / 2
        lines = tracks.stacked([height + more for height in heights], gap)
        items = [
            draw(Space(width, lines[i // 2].length)).at(columns[i % 2].start, lines[i // 2].start)
            for i, draw in enumerate(drawn)
        ]
        return Frame(space.width, lines[-1].end, tuple(items))


class SwotField(NamedTuple):
    """One of the four: its name and sign, what stands in it, and whether that is good."""

    name: str
    icon: str
    items: tuple[Factor, ...]
    good: bool


def _field(field: SwotField, ctx: Context, space: Space) -> Frame:
    """A cap with the name, in full colour where it is good, and the list under it."""
    on = ctx.on_card()
    colors = ctx.together().color.side(0)
    wash = on.color.faint(on.palette.ground, colors.solid)
    fill, ink = (colors.solid, colors.on) if field.good else (wash, on.color.legible(colors.deep, wash))
    head = _head(field, space.width, ink, on)
    insets = Insets.even(ctx.space(28))
    inner = space.width - insets.horizontal
    rows = [_row(item, inner, on.color.own([item], [colors.solid])[0], on) for item in field.items]
    body = arrange.pad(arrange.stack(rows, ctx.space(16), inner), insets, space.width)
    return _capped_card.capped_card(head, body, fill, ctx, height=space.height)._replace(name="field")


def _head(field: SwotField, width: float, ink: Color, ctx: Context) -> Frame:
    inset = ctx.space(28)
    sign = ctx.icon(field.icon, ctx.type.size("h3") * 1.2, ink)
    room = width - 2 * inset - sign.width - ctx.space(16)
    words = ctx.type.text(field.name, ctx.type.fitted_words(field.name, "h3", room, "item"), room, fill=ink)
    height = max(ctx.space(80), words.height + ctx.space(28))
    line = arrange.beside([arrange.pad(words, arrange.NONE, room), sign], ctx.space(16))
    return arrange.within(arrange.pad(line, Insets(0, inset, 0, inset), width), width, height)


def _row(item: Factor, width: float, color: Color, ctx: Context) -> Frame:
    """A dot and the words."""
    radius = ctx.space(7)
    gap = ctx.space(18)
    room = width - 2 * radius - gap
    lines = [ctx.type.text(ctx.cite(item.label, item), "item", room)]
    if item.text:
        lines.append(ctx.type.text(item.text, "small", room, fill=ctx.palette.ink2))
    words = arrange.stack(lines, ctx.space(4), room)
    middle = (words.baseline or 0.0) - ctx.type.size("item") * 0.34
    dot = Circle(radius, middle, radius, ctx.color.legible(color, ratio=3))
    return ctx.named(Frame(width, words.height, (dot, words.at(2 * radius + gap, 0)), words.baseline), item)
