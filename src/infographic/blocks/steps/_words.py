"""What the forms of steps share: the words of a step, its number, and its disc."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.blocks._prose import remark
from infographic.blocks.steps import Step, Steps
from infographic.ext import Circle, Color, Context, Frame, Stroke, arrange


class NumberedStep(NamedTuple):
    """A step with its number, and whether it is the last."""

    step: Step
    number: int
    last: bool


def numbered(block: Steps, steps: Sequence[Step]) -> list[NumberedStep]:
    """The steps of one process with their numbers."""
    return [NumberedStep(step, block.first + i, i + 1 == len(steps)) for i, step in enumerate(steps)]


def label_size(steps: Sequence[Step], width: float, ctx: Context, largest: str = "h3") -> float:
    """One size for all labels: the largest at which no word of theirs is divided, but not under that of `item`."""
    style = ctx.type.style("h3", size=ctx.type.size(largest))
    widest = ctx.type.widest_word((step.label for step in steps), style)
    return ctx.type.step_down(style, widest, width, ctx.type.size("item")).size


def label_room(steps: Sequence[Step], ctx: Context) -> float:
    """The least width in which no word of a label is divided."""
    return ctx.type.widest_word((step.label for step in steps), ctx.type.style("h3", size=ctx.type.size("item"))) + 1


def words(
    step: Step, width: float, size: float, ctx: Context, align: Literal["start", "center", "end"] = "start"
) -> Frame:
    """The label, and under it the text."""
    style = ctx.type.style("h3", size=size)
    lines = [ctx.type.text(ctx.cite(step.label, step), style, width, balance=True, align=align)]
    if step.text:
        lines.append(remark(step.text, "small", width, ctx, fill=ctx.palette.ink2, align=align, balance=True))
    return arrange.stack(lines, ctx.space(6), width)


def line_color(ctx: Context) -> Color:
    """The colour of what leads from step to step."""
    return ctx.color.legible(ctx.palette.ink3, ratio=3)


def step_colors(step: Step, side: int, ctx: Context) -> tuple[Color, Color]:
    """The fill of a step's mark and the ink on it: the accent where it is the one to notice."""
    colors, p = ctx.color.of(step, side), ctx.palette
    return (p.accent, p.on_accent) if step.highlight else (colors.solid, colors.on)


def disc_size(ctx: Context) -> float:
    """The diameter of a step's disc."""
    return ctx.space(92)


def disc(place: NumberedStep, side: int, ctx: Context) -> Frame:
    """The number in a disc; where the step has a sign, that, with the number at the disc's edge."""
    color, on = step_colors(place.step, side, ctx)
    diameter = disc_size(ctx)
    back = Circle(diameter / 2, diameter / 2, diameter / 2, ctx.surface.paint(color))
    if not place.step.icon:
        numeral = ctx.type.optical(ctx.type.text(str(place.number), "rank", fill=on))
        return arrange.over(arrange.within(arrange.trimmed(numeral), diameter, diameter), back)
    icon = arrange.within(ctx.icon(place.step.icon, diameter * 0.58, on), diameter, diameter)
    small = badge(place.number, color, ctx)
    at = diameter * 0.86 - small.width / 2
    return arrange.overlay(arrange.over(icon, back), [small.at(at, diameter * 0.14 - small.height / 2)])


def figure(number: int, size: float, ink: Color, ctx: Context) -> Frame:
    """A number of `size` pixels at most, cut to its glyphs."""
    style = ctx.type.style("rank", size=min(size, ctx.type.size("h2")))
    return ctx.type.optical(arrange.trimmed(ctx.type.text(str(number), style, fill=ink)))


def badge(number: int, ring: Color, ctx: Context) -> Frame:
    """A small number on the ground's colour."""
    style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    text = ctx.type.optical(arrange.trimmed(ctx.type.text(str(number), style)))
    size = max(text.width, text.height) + ctx.space(20)
    thick = ctx.space(4)
    back = Circle(size / 2, size / 2, (size - thick) / 2, ctx.palette.ground, Stroke(ring, thick))
    return arrange.over(arrange.within(text, size, size), back)
