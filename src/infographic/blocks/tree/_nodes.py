"""What the forms of a tree share: a tree for each side, and the colours of its nodes."""

from collections.abc import Callable, Mapping, Sequence

from infographic.blocks import _boxes
from infographic.blocks.tree import Branch, Tree
from infographic.ext import Context, Frame, Side, SidePalette, Space, arrange, blend

NodeColors = Mapping[int, SidePalette]
"""The colours of each node, by its identity."""

Draw = Callable[[Sequence[Branch], NodeColors, Space, Context], Frame]
"""What draws one tree."""


def drawn(block: Tree, space: Space, ctx: Context, draw: Draw) -> Frame:
    """The tree, or one for each side."""
    if block.sides is None:
        body = draw(block.items, _of_all(block, ctx), space, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))
    answers = dict(ctx.sides.answers(block.sides))

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        answer = answers[side]
        if not answer:
            return []
        tops = (answer,) if isinstance(answer, Branch) else answer
        colors = inherited(tops, half.color.side(side.index), half)
        return [lambda s: draw(tops, colors, s, half)]

    return ctx.halves(space, rows, 0)


def room(block: Tree, space: Space, ctx: Context) -> float:
    """The width of one tree."""
    return space.width if block.sides is None else ctx.column_width(space.width)


def inherited(branches: Sequence[Branch], colors: SidePalette, ctx: Context) -> dict[int, SidePalette]:
    """The colours of branches and of all that is under them: their own, else those of what they belong to."""
    found = {}
    for branch in branches:
        own = _boxes.colors_of(branch, ctx, colors)
        found[id(branch)] = own
        found |= inherited(branch.items, own, ctx)
    return found


def _of_all(block: Tree, ctx: Context) -> dict[int, SidePalette]:
    """The colours of a tree that belongs to no side: one for each branch, and ink for the top of all of them."""
    branches = block.told_apart()
    if not branches or not ctx.color.swatches.kinds:
        return inherited(block.items, ctx.together().color.side(0), ctx)
    p = ctx.palette
    found = inherited(block.items, SidePalette(p.ink, p.ink, blend(p.ink, p.card, 0.08), p.ground), ctx)
    for i, branch in enumerate(branches):
        found |= inherited([branch], ctx.color.kind(i), ctx)
    return found
