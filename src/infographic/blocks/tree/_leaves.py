"""What hangs from a node in a list."""

from collections.abc import Sequence

from infographic.blocks import _boxes
from infographic.blocks.tree import Branch
from infographic.blocks.tree._nodes import NodeColors
from infographic.ext import Context, Frame, Item, Point, SidePalette, arrange


def leaves(branches: Sequence[Branch], colors: NodeColors, width: float, depth: int, ctx: Context) -> Frame:
    """A list that hangs from what is over it, with a line to each of its rows; `depth` 1 stands in boxes."""
    indent, gap = ctx.space(40), ctx.space(16)
    rows, middles = [], []
    y = 0.0
    for branch in branches:
        own = colors[id(branch)]
        head = _leaf(branch, own, width - indent, depth, ctx)
        under = leaves(branch.items, colors, width - indent, depth + 1, ctx) if branch.items else None
        y += gap
        middles.append((y + (head.baseline or head.height / 2), own))
        row = arrange.stack([head, under], 0, width - indent) if under else head
        rows.append(row.at(indent, y))
        y += row.height
    alike = len({own for _, own in middles}) == 1
    wires = [_hook(indent, middle, own if alike else None, ctx) for middle, own in middles]
    return Frame(width, y, (*wires, *rows))


def _hook(indent: float, y: float, colors: SidePalette | None, ctx: Context) -> Item:
    """A line down and to a row, in its colour where all rows share that."""
    x = indent * 0.4
    color = ctx.color.legible(colors.solid, ratio=3) if colors else ""
    return _boxes.wire([Point(x, 0), Point(x, y), Point(indent - ctx.space(8), y)], ctx, color)


def _leaf(branch: Branch, colors: SidePalette, width: float, depth: int, ctx: Context) -> Frame:
    """A row of an outline, with the height at which its line meets it as its baseline."""
    if (depth == 1 and branch.items) or branch.is_colored() or branch.highlight:
        box = _boxes.box(branch, width, ctx, colors, loud=branch.is_colored())
        return box._replace(baseline=box.height / 2)
    words = _boxes.words(branch, width, ctx, ctx.palette.ink, align="start", strong=bool(branch.items))
    first = ctx.type.size("item") * 0.62
    return ctx.named(words, branch)._replace(baseline=first)
