"""A number with its sign and its words, as all forms of one number set it."""

from infographic.blocks._figure import figure, figure_size
from infographic.blocks.big_number import BigNumber, Figure
from infographic.ext import Color, Context, Frame, Space, arrange

LOOSE = 108
"""Farther than this, in px at 1200, a sign and its number are not seen as one."""

BESIDE_WIDTH = 380
"""Narrower than this many pixels a picture stands under the words, not beside them."""


def is_alone(ctx: Context) -> bool:
    """Whether no other number stands beside a number: those in a line have one size and one baseline."""
    return sum(isinstance(peer, BigNumber) for peer in ctx.peers) < 2


def size_of(value: str, width: float, ctx: Context) -> float:
    """The size at which a number stands on one line; one of several is never larger than the others have room for."""
    role = "big_number" if is_alone(ctx) else "number"
    return figure_size(value, ctx.type.style(role), ctx.type.size("h3"), width, ctx)


def told(shown: Figure, color: Color, space: Space, ctx: Context, size: float, down: float | None = None) -> Frame:
    """Sign, number and words; with a little room to spare the sign keeps to the top and the words to the foot.

    `down` says where number and words stand instead, as a share of that room: the same for all of a line.
    """
    sign = ctx.icon(shown.icon, ctx.space(84), color) if shown.icon else None
    style = ctx.type.style("big_number", size=size)
    number = ctx.type.optical(figure(shown.value, style, ctx.type.size("h3"), space.width, ctx, color))
    words = [ctx.type.text(shown.text, "body", space.width)] if shown.text else []
    foot = arrange.stack([number, *words], ctx.space(20), space.width)
    head = sign.height + ctx.space(28) if sign else 0.0
    room = max(0.0, (space.height or 0) - foot.height - head)
    apart = bool(sign) and down is None and room <= ctx.space(LOOSE)
    free = room * (arrange.END if apart else arrange.CENTER if down is None else down)
    items = [foot.at(0, head + free), *([sign.at(0, 0 if apart or down is not None else free)] if sign else [])]
    baseline = None if foot.baseline is None else head + free + foot.baseline
    return Frame(space.width, head + foot.height + room, tuple(items), baseline)


def number(block: BigNumber, width: float, color: Color, ctx: Context, most: float = 0) -> Frame:
    """The number alone, cut to its glyphs; at most `most` pixels large where that is given."""
    size = size_of(block.value, width, ctx)
    style = ctx.type.style("big_number", size=min(size, most) if most else size)
    return arrange.trimmed(ctx.type.optical(figure(block.value, style, ctx.type.size("h3"), width, ctx, color)))


def line(block: BigNumber, width: float, ctx: Context) -> list[Frame]:
    """What it counts, as a headline beside a picture; nothing where it has no words."""
    text = block.words(ctx)
    if not text:
        return []
    role = next((role for role in ("h3", "lead") if ctx.type.within_lines(text, role, width, 4)), "body")
    return [ctx.type.text(text, role, width, balance=True)]


def signed(block: BigNumber, width: float, color: Color, ctx: Context) -> Frame:
    """Sign, number and words under each other."""
    sign = [ctx.icon(block.icon, ctx.space(84), color)] if block.icon else []
    parts = [*sign, number(block, width, color, ctx), *line(block, width, ctx)]
    return arrange.stack(parts, ctx.space(24), width)


def in_room(body: Frame, space: Space) -> Frame:
    """What was drawn, in the middle of the height that was agreed."""
    return arrange.within(body, space.width, max(body.height, space.height or 0.0), arrange.START)
