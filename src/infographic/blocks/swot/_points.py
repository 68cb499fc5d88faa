"""What stands in a field: its points under each other."""

from infographic.blocks.swot import Factor
from infographic.ext import Circle, Color, Context, Frame, arrange


def point(item: Factor, width: float, color: Color, ctx: Context) -> Frame:
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
