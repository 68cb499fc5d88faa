"""Topics with their names on lines, and what belongs to them underneath."""

from typing import Literal, NamedTuple

from infographic.blocks.mindmap import Topic
from infographic.blocks.mindmap._branches import Branch
from infographic.ext import Context, Frame, SidePalette, arrange


class Twig(NamedTuple):
    """A topic drawn: its frame, how far under its top its line runs, and how long that is."""

    frame: Frame
    line: float
    length: float


def twig(branch: Branch, width: float, align: Literal["start", "end"], ctx: Context) -> Twig:
    """A topic's name on its line, and what belongs to it underneath."""
    topic, share = branch.topic, arrange.START if align == "start" else arrange.END
    name = _name(topic, branch.colors, width, align, ctx)
    line = name.height + ctx.space(8)
    parts = [ctx.type.text(item, "small", width, align=align, balance=True) for item in topic.items]
    if topic.text:
        parts.insert(0, ctx.type.text(topic.text, "small", width, fill=ctx.palette.ink2, align=align))
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


def _name(topic: Topic, colors: SidePalette, width: float, align: Literal["start", "end"], ctx: Context) -> Frame:
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
