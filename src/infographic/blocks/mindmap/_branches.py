"""The topics with their colours, and what stands in the middle of them."""

from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.blocks.mindmap import Mindmap, Topic
from infographic.ext import Context, Frame, SidePalette, blend


class Branch(NamedTuple):
    """A topic with its colours and, where it is the first of its side, that side's name."""

    topic: Topic
    colors: SidePalette
    name: str


def branches(block: Mindmap, ctx: Context) -> list[list[Branch]]:
    """The topics of each side, or all of them together."""
    if block.sides is None:
        whole, told = ctx.together().color.side(0), bool(block.told_apart()) and bool(ctx.color.swatches.kinds)
        inherited = [ctx.color.kind(i) if told else whole for i in range(len(block.items))]
        pairs = zip(block.items, inherited, strict=True)
        return [[Branch(topic, _boxes.colors_of(topic, ctx, colors), "") for topic, colors in pairs]]
    return [
        [Branch(topic, ctx.color.side(side.index), "" if i else side.label) for i, topic in enumerate(topics)]
        for side, topics in ctx.sides.answers(block.sides)
        if topics
    ]


def halves(block: Mindmap, ctx: Context) -> tuple[list[Branch], list[Branch]]:
    """What stands at the left and what at the right."""
    sides = branches(block, ctx)
    if len(sides) == 2:
        return sides[0], sides[1]
    all_of_them = [branch for side in sides for branch in side]
    half = (len(all_of_them) + 1) // 2
    return all_of_them[half:], all_of_them[:half]


def center(block: Mindmap, width: float, ctx: Context) -> Frame:
    """What stands in the middle; no word of it is divided."""
    node = BoxNode(label=block.text, icon=block.icon) if block.icon else BoxNode(label=block.text)
    least = min(width, least_center(block, ctx))
    wide = max(_boxes.natural_width(node, width, ctx, "h3"), least)
    return _boxes.box(node, wide, ctx, center_colors(block, ctx), loud=True, role="h3")._replace(
        origin=ctx.origin(block)
    )


def least_center(block: Mindmap, ctx: Context) -> float:
    """The least width of the middle in which no word is divided."""
    sign = ctx.type.size("h3") * 1.3 + ctx.space(12) if block.icon else 0.0
    return ctx.type.widest_word([block.text], "h3") + sign + ctx.space(66)


def center_colors(block: Mindmap, ctx: Context) -> SidePalette:
    """The colours of the middle: ink where each topic has a colour of its own."""
    if not block.told_apart() or not ctx.color.swatches.kinds:
        return ctx.together().color.side(0)
    p = ctx.palette
    return SidePalette(p.ink, p.ink, blend(p.ink, p.card, 0.08), p.ground)
