from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.ext import (
    Context,
    Frame,
    Item,
    Length,
    Listing,
    PerSide,
    Point,
    Side,
    SidePalette,
    Space,
    Tone,
    arrange,
)
from infographic.solve import tidy_tree

MIN_COLUMN = 118
"""Narrower than this many pixels a column of boxes is not worth its lines."""


class Branch(BoxNode):
    """One node with what is under it."""

    items: Annotated[tuple["Branch", ...], Length(0, 30)] = ()
    """What is under it."""


class Tree(Listing):
    """What is under what: an organisation, a family, a classification; an outline where the page is narrow.

    ```yaml
    type: tree
    title: Great apes and lesser apes
    items:
      - label: Apes
        items:
          - {label: Great apes, items: [Humans, Chimpanzees, Gorillas, Orangutans]}
          - {label: Gibbons, items: [Siamangs, Hoolocks, Crested gibbons, Dwarf gibbons]}
    ```
    """

    type: Literal["tree"] = "tree"
    other_names: ClassVar[tuple[str, ...]] = (
        "org-chart",
        "hierarchy",
        "organigram",
        "taxonomy",
    )
    sides: PerSide[Annotated[tuple[Branch, ...], Length(1, 6)] | Branch] | None = None
    """Each side's tree."""
    items: Annotated[tuple[Branch, ...], Length(0, 6)] = ()
    """The top of the tree, or several tops, instead of `sides`."""

    min_width: ClassVar[float] = 180
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            colors = ctx.together().color.side(0)
            body = _spread(self.items, colors, space.width, ctx) or _outline(self.items, colors, space.width, ctx)
            return arrange.within(body, space.width, max(body.height, space.height or 0))
        answers = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            answer = answers[side]
            if not answer:
                return []
            tops = (answer,) if isinstance(answer, Branch) else answer
            colors = half.color.side(side.index)
            return [lambda s: _spread(tops, colors, s.width, half) or _outline(tops, colors, s.width, half)]

        return ctx.halves(space, rows, 0)


# ---------------------------------------------------------------- spread over the width


class TreeBox(NamedTuple):
    """A node that has its own place: what it is, its stretch, its frame and its colours."""

    branch: Branch
    span: tidy_tree.NodeSpan
    frame: Frame
    colors: SidePalette


def _shape(branch: Branch) -> tidy_tree.TreeShape:
    return tuple(_shape(child) for child in branch.items)


def _spread(tops: Sequence[Branch], colors: SidePalette, width: float, ctx: Context) -> Frame | None:
    """The tops over their children, level by level; None where the columns would be too narrow."""
    if len(tops) > 1 or not tops[0].items:
        return None
    top, gap = tops[0], ctx.space(24)
    shape = _shape(top)
    column = (width + gap) / tidy_tree.columns(shape) - gap
    if column < max(MIN_COLUMN, *(_boxes.longest_word(b, ctx) for b in _all(top))):
        return None
    boxes = _placed(top, list(tidy_tree.spans(shape, width, gap)), column, colors, ctx)
    depth = max(len(box.span.path) for box in boxes)
    heights = [max(b.frame.height for b in boxes if len(b.span.path) == level) for level in range(depth + 1)]
    fall = ctx.space(56)
    tops_of = [sum(heights[:level]) + fall * level for level in range(depth + 1)]
    items: list[Item] = []
    foot = 0.0
    for box in boxes:
        y = tops_of[len(box.span.path)]
        x = box.span.middle - box.frame.width / 2
        if not box.span.hangs:
            items += _wires(box, boxes, y + box.frame.height, tops_of, ctx)
        foot = max(foot, y + box.frame.height)
        if box.span.hangs:
            leaves = _leaves(box.branch.items, box.colors, box.frame.width, 0, ctx)
            items.append(leaves.at(x, y + box.frame.height))
            foot = max(foot, y + box.frame.height + leaves.height)
        items.append(box.frame.at(x, y))
    return Frame(width, foot, tuple(items))


def _all(branch: Branch) -> Iterator[Branch]:
    yield branch
    for child in branch.items:
        yield from _all(child)


def _placed(
    top: Branch, spans: Sequence[tidy_tree.NodeSpan], column: float, colors: SidePalette, ctx: Context
) -> list[TreeBox]:
    """The boxes of all nodes that do not hang; those of a level are equally high."""
    found = []
    for span in spans:
        branch, own = _at_path(top, span.path, colors, ctx)
        wide = span.length > column + 1
        width = max(_boxes.natural_width(branch, span.length, ctx), min(column, ctx.space(340))) if wide else column
        found.append((branch, span, width, own))
    level_heights: dict[int, float] = {}
    for branch, span, width, own in found:
        frame = _boxes.box(branch, width, ctx, own, loud=_loud(branch, len(span.path)))
        level = len(span.path)
        level_heights[level] = max(level_heights.get(level, 0.0), frame.height)
    return [
        TreeBox(b, span, _boxes.box(b, width, ctx, own, loud=_loud(b, len(span.path)),
                               least=level_heights[len(span.path)]), own)
        for b, span, width, own in found
    ]  # fmt: skip


def _loud(branch: Branch, depth: int) -> bool:
    return depth == 0 or branch.is_colored()


def _at_path(top: Branch, path: Sequence[int], colors: SidePalette, ctx: Context) -> tuple[Branch, SidePalette]:
    """The node at a path, with the colours that it has or inherits."""
    branch, own = top, _boxes.colors_of(top, ctx, colors)
    for i in path:
        branch = branch.items[i]
        own = _boxes.colors_of(branch, ctx, own)
    return branch, own


def _wires(
    box: TreeBox, boxes: Sequence[TreeBox], foot: float, tops_of: Sequence[float], ctx: Context
) -> Iterator[Item]:
    """Lines from a box down to each of its children."""
    level = len(box.span.path) + 1
    for child in boxes:
        if child.span.path[:-1] == box.span.path and len(child.span.path) == level:
            start, end = Point(box.span.middle, foot), Point(child.span.middle, tops_of[level])
            middle = (start.y + end.y) / 2
            yield _boxes.wire([start, Point(start.x, middle), Point(end.x, middle), end], ctx)


# ---------------------------------------------------------------- outlines


def _outline(tops: Sequence[Branch], colors: SidePalette, width: float, ctx: Context) -> Frame:
    """Each top with its descendants in an indented list."""
    parts = []
    for top in tops:
        own = _boxes.colors_of(top, ctx, colors)
        box = _boxes.box(top, width, ctx, own, loud=True)
        parts.append(arrange.stack([box, _leaves(top.items, own, width, 1, ctx)], 0, width))
    return arrange.stack(parts, ctx.space(32), width)


def _leaves(branches: Sequence[Branch], colors: SidePalette, width: float, depth: int, ctx: Context) -> Frame:
    """A list that hangs from what is over it, with a line to each of its rows; `depth` 1 stands in boxes."""
    indent, gap = ctx.space(40), ctx.space(16)
    rows, middles = [], []
    y = 0.0
    for branch in branches:
        own = _boxes.colors_of(branch, ctx, colors)
        head = _leaf(branch, own, width - indent, depth, ctx)
        under = _leaves(branch.items, own, width - indent, depth + 1, ctx) if branch.items else None
        y += gap
        middles.append(y + (head.baseline or head.height / 2))
        row = arrange.stack([head, under], 0, width - indent) if under else head
        rows.append(row.at(indent, y))
        y += row.height
    wires = [_hook(indent, middle, ctx) for middle in middles]
    return Frame(width, y, (*wires, *rows))


def _hook(indent: float, y: float, ctx: Context) -> Item:
    x = indent * 0.4
    return _boxes.wire([Point(x, 0), Point(x, y), Point(indent - ctx.space(8), y)], ctx)


def _leaf(branch: Branch, colors: SidePalette, width: float, depth: int, ctx: Context) -> Frame:
    """A row of an outline, with the height at which its line meets it as its baseline."""
    if (depth == 1 and branch.items) or branch.is_colored() or branch.highlight:
        box = _boxes.box(branch, width, ctx, colors, loud=branch.is_colored())
        return box._replace(baseline=box.height / 2)
    words = _boxes.words(branch, width, ctx, ctx.palette.ink, align="start", strong=bool(branch.items))
    first = ctx.type.size("item") * 0.62
    return ctx.named(words, branch)._replace(baseline=first)
