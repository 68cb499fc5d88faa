"""Topics with their names on lines, and what belongs to them underneath."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.mindmap import Topic
from infographic.blocks.mindmap._branches import Branch
from infographic.ext import Context, Frame, Rect, SidePalette, arrange

Edge = Literal["start", "end"]
"""The edge on which words stand: that towards the middle."""


def indent(ctx: Context) -> float:
    """How much further in each level stands than the one before it."""
    return ctx.space(32)


class Twig(NamedTuple):
    """A topic drawn: its frame, how far under its top its line runs, and how long that is."""

    frame: Frame
    line: float
    length: float


def twig(branch: Branch, width: float, align: Edge, ctx: Context) -> Twig:
    """A topic's name on its line, and what belongs to it underneath."""
    topic, share = branch.topic, arrange.START if align == "start" else arrange.END
    name = _name(topic, branch.colors, width, align, ctx)
    line = name.height + ctx.space(8)
    parts = []
    if topic.value:
        parts.append(ctx.type.text(topic.value, "lead", width, fill=branch.colors.deep, align=align))
    if topic.text:
        parts.append(ctx.type.text(topic.text, "small", width, fill=ctx.palette.ink2, align=align))
    parts += _leaves(topic.items, branch.colors, width, align, ctx)
    under = arrange.stack(parts, ctx.space(6), width, share)
    above = [ctx.type.label(branch.name, width, branch.colors.deep)] if branch.name else []
    head = arrange.stack(above, 0, width, share)
    extra = head.height + ctx.space(10) if above else 0.0
    placed = [(head, 0.0, 0.0)] if above else []
    if above and align == "end":
        placed = [(head, width - arrange.trimmed(above[0]).width, 0.0)]
    x = 0.0 if align == "start" else width - name.width
    frame = Frame(width, extra + line + ctx.space(16) + under.height, arrange.placed([
        *placed, (name, x, extra), (under, 0, extra + line + ctx.space(16)),
    ]))  # fmt: skip
    return Twig(ctx.named(frame, topic), extra + line, name.width)


def _name(topic: Topic, colors: SidePalette, width: float, align: Edge, ctx: Context) -> Frame:
    sign = ctx.type.size("h3") * 1.1
    room = width - (sign + ctx.space(12) if topic.icon else 0)
    style = ctx.type.fitted_words(topic.label, "h3", room, "small")
    fill, _ = ctx.surface.notice() if topic.highlight else (None, None)
    ink = colors.deep if not fill else None
    words = arrange.trimmed(
        ctx.type.text(ctx.cite(topic.label, topic), style, room, fill=ink, align=align, balance=True)
    )
    if not topic.icon:
        return words
    icon = ctx.icon(topic.icon, sign, colors.deep)
    return arrange.beside([icon, words] if align == "start" else [words, icon], ctx.space(12))


def _leaves(topics: Sequence[Topic], colors: SidePalette, width: float, align: Edge, ctx: Context) -> list[Frame]:
    """What belongs to a topic, and under each what belongs to that, further in along a line."""
    found = []
    for topic in topics:
        own = _boxes.colors_of(topic, ctx, colors)
        ink = own.deep if topic.is_colored() or topic.highlight else ctx.palette.ink
        found.append(ctx.named(_boxes.words(topic, width, ctx, ink, align=align, role="small"), topic))
        if topic.items:
            found.append(_further_in(topic.items, own, width, align, ctx))
    return found


def _further_in(topics: Sequence[Topic], colors: SidePalette, width: float, align: Edge, ctx: Context) -> Frame:
    step, thick = indent(ctx), ctx.space(4)
    leaves = _leaves(topics, colors, width - step, align, ctx)
    body = arrange.stack(leaves, ctx.space(4), width - step, arrange.START if align == "start" else arrange.END)
    x = (step - thick) / 2
    color = ctx.color.legible(colors.solid, ratio=3)
    line = Rect(x if align == "start" else width - x - thick, 0, thick, body.height, thick / 2, color)
    return Frame(width, body.height, (line, body.at(step if align == "start" else 0, 0)))
