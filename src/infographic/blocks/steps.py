from collections.abc import Sequence
from functools import partial
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.ext import (
    Circle,
    Color,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Listing,
    Model,
    PerSide,
    Side,
    Space,
    Stroke,
    Tone,
    arrange,
    tracks,
)

LEAST_COLUMN = 7.5
"""Narrower than this many ems of its text a step stands under the one before it."""

LEAST_BRIEF = 6.2
BRIEF = 2.2
"""The same where no text takes more than so many widths of its column."""


class Step(Model):
    """One step."""

    shorthand = "label"

    label: str
    """What is done, in a few words."""
    text: str = ""
    """How, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """Its sign; the number moves beside it."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Steps(Listing):
    """What is done first, next and last: numbered, with arrows between; across a wide page, down a narrow one.

    ```yaml
    type: steps
    items:
      - {label: Mix, icon: bowl-food, text: "Flour, water and salt."}
      - {label: Wait, icon: clock, text: A night in the fridge.}
      - {label: Fold, icon: hand-palm, text: Four times in two hours.}
      - {label: Bake, icon: oven, text: "Hot, with steam.", highlight: true}
    ```
    """

    type: Literal["steps"] = "steps"
    sides: PerSide[Annotated[tuple[Step, ...], Length(1, 20)]] | None = None
    """Each side's steps, first to last."""
    items: Annotated[tuple[Step, ...], Length(0, 20)] = ()
    """The steps of one process, instead of `sides`."""

    min_width: ClassVar[float] = 200
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            return _one_process(self.items, space, ctx.together())
        answers = dict(self.answers(ctx))
        everything = [step for steps in answers.values() for step in steps or ()]
        size = _label_size(everything, ctx.column_width(space.width) - _disc_size(ctx) - _gap(ctx), ctx)

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            return [partial(_down, place, side.index, size, half) for place in _places(answers[side] or ())]

        return ctx.halves(space, rows, 0)


class NumberedStep(NamedTuple):
    """A step with its number, and whether another follows."""

    step: Step
    number: int
    last: bool


def _places(steps: Sequence[Step]) -> list[NumberedStep]:
    return [NumberedStep(step, i, i == len(steps)) for i, step in enumerate(steps, 1)]


def _disc_size(ctx: Context) -> float:
    return ctx.space(92)


def _gap(ctx: Context) -> float:
    return ctx.space(26)


def _label_size(steps: Sequence[Step], width: float, ctx: Context) -> float:
    """One size for all labels: the largest at which no word of theirs is broken."""
    return min(ctx.type.fitted_words(step.label, "h3", width, "item").size for step in steps)


def _one_process(steps: Sequence[Step], space: Space, ctx: Context) -> Frame:
    gap = ctx.space(28)
    columns = tracks.columns(space.width, len(steps), gap)
    room = columns[0].length
    least = max(ctx.type.longest_word(step.label, ctx.type.style("item")) for step in steps)
    brief = all(ctx.type.measure(step.text, "small") <= BRIEF * room for step in steps)
    if room >= max(least, (LEAST_COLUMN if not brief else LEAST_BRIEF) * ctx.type.size("item")):
        return _across(steps, columns, space, ctx)
    size = _label_size(steps, space.width - _disc_size(ctx) - _gap(ctx), ctx)
    places = _places(steps)
    natural = [_down(place, 0, size, ctx, Space(space.width)).height for place in places]
    more = max(0.0, (space.height or 0.0) - sum(natural)) / max(len(steps) - 1, 1)
    rows = [
        _down(place, 0, size, ctx, Space(space.width, height + (0 if place.last else more)))
        for place, height in zip(places, natural, strict=True)
    ]
    return arrange.pad(arrange.stack(rows, 0, space.width), arrange.NONE, space.width, space.height)


# ---------------------------------------------------------------- across


def _across(steps: Sequence[Step], columns: Sequence[tracks.Track], space: Space, ctx: Context) -> Frame:
    """Discs on one line with arrows between them, the words under each; centred where headings are."""
    share = arrange.CENTER if ctx.centred else arrange.START
    size = _label_size(steps, columns[0].length, ctx)
    diameter = _disc_size(ctx)
    items: list[Item] = []
    for place, column in zip(_places(steps), columns, strict=True):
        words = _words(place.step, column.length, size, ctx, "center" if share else "start")
        parts = arrange.stack([_disc(place, 0, ctx), words], ctx.space(20), column.length, share)
        items.append(ctx.named(parts, place.step).at(column.start, 0))
        if not place.last:
            clear = ctx.space(18)
            indent = (column.length - diameter) * share
            start, end = column.start + indent + diameter + clear, columns[place.number].start + indent - clear
            arrow = _symbols.arrow(end - start, ctx.space(5), _line_color(ctx))
            items.append(arrow.at(start, (diameter - arrow.height) / 2))
    height = max(item.frame.height for item in items)  # type: ignore[union-attr]
    return Frame(space.width, max(height, space.height or 0.0), tuple(items))


# ---------------------------------------------------------------- down


def _down(place: NumberedStep, side: int, size: float, ctx: Context, space: Space) -> Frame:
    """A disc with the words beside it, and an arrow down to the next."""
    diameter = _disc_size(ctx)
    words = _words(place.step, space.width - diameter - _gap(ctx), size, ctx)
    # A single line is centred on the disc; more of them begin near its top
    down = max(ctx.space(6), (diameter - words.height) / 2)
    natural = max(diameter, words.height + down) + (0 if place.last else ctx.space(44))
    height = max(natural, space.height or 0.0)
    items: list[Item] = [_disc(place, side, ctx).at(0, 0), words.at(diameter + _gap(ctx), down)]
    if not place.last:
        clear = ctx.space(10)
        arrow = _symbols.arrow(height - diameter - 2 * clear, ctx.space(5), _line_color(ctx), down=True)
        items.append(arrow.at((diameter - arrow.width) / 2, diameter + clear))
    return ctx.named(Frame(space.width, height, tuple(items)), place.step)


def _line_color(ctx: Context) -> Color:
    return ctx.color.legible(ctx.palette.ink3, ratio=3)


def _words(step: Step, width: float, size: float, ctx: Context, align: Literal["start", "center"] = "start") -> Frame:
    style = ctx.type.style("h3", size=size)
    lines = [ctx.type.text(ctx.cite(step.label, step), style, width, balance=True, align=align)]
    if step.text:
        lines.append(ctx.type.text(step.text, "small", width, fill=ctx.palette.ink2, balance=True, align=align))
    return arrange.stack(lines, ctx.space(6), width)


def _disc(place: NumberedStep, side: int, ctx: Context) -> Frame:
    """The number in a disc; where the step has a sign, that, with the number at the disc's edge."""
    colors, p = ctx.color.side(side), ctx.palette
    color, on = (p.accent, p.on_accent) if place.step.highlight else (colors.solid, colors.on)
    diameter = _disc_size(ctx)
    back = Circle(diameter / 2, diameter / 2, diameter / 2, ctx.surface.paint(color))
    if not place.step.icon:
        numeral = ctx.type.optical(ctx.type.text(str(place.number), "rank", fill=on))
        return arrange.over(arrange.within(arrange.trimmed(numeral), diameter, diameter), back)
    icon = arrange.within(ctx.icon(place.step.icon, diameter * 0.58, on), diameter, diameter)
    badge = _badge(place.number, color, ctx)
    at = diameter * 0.86 - badge.width / 2
    return arrange.overlay(arrange.over(icon, back), [badge.at(at, diameter * 0.14 - badge.height / 2)])


def _badge(number: int, ring: Color, ctx: Context) -> Frame:
    """A small number on the ground's colour."""
    style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    text = ctx.type.optical(arrange.trimmed(ctx.type.text(str(number), style)))
    size = max(text.width, text.height) + ctx.space(20)
    thick = ctx.space(4)
    back = Circle(size / 2, size / 2, (size - thick) / 2, ctx.palette.ground, Stroke(ring, thick))
    return arrange.over(arrange.within(text, size, size), back)
