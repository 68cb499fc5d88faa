"""The top over what is under it, level by level; what has nothing under it hangs in lists.

```yaml
type: tree
form: down
items:
  - label: Apes
    items:
      - {label: Great apes, items: [Humans, Chimpanzees, Gorillas, Orangutans]}
      - {label: Gibbons, items: [Siamangs, Hoolocks, Crested gibbons, Dwarf gibbons]}
```
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.blocks import _boxes
from infographic.blocks.tree import Branch, Tree, every
from infographic.blocks.tree._leaves import leaves
from infographic.blocks.tree._nodes import NodeColors, drawn, room
from infographic.ext import Context, Frame, Item, Point, SidePalette, Space
from infographic.solve import tidy_tree

MIN_COLUMN = 118
"""Narrower than this many pixels a column of boxes is not worth its lines."""


def lacks(block: Tree) -> str:
    return "" if all(any(top.items for top in tops) for tops in block.trees()) else "needs something under the top"


def has_room(block: Tree, space: Space, ctx: Context) -> bool:
    width = room(block, space, ctx)
    for tops in block.trees():
        words = max(_boxes.longest_word(branch, ctx) for branch in every(tops))
        if _column(tops, width, ctx) < max(ctx.legible(MIN_COLUMN), words):
            return False
    return True


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx, _spread)


class TreeBox(NamedTuple):
    """A node that has its own place: what it is, its stretch, its level from the tops, its frame and its colours, and
    whether it stands in full colour.
    """

    branch: Branch
    span: tidy_tree.NodeSpan
    level: int
    frame: Frame
    colors: SidePalette
    loud: bool


def _shape(branches: Sequence[Branch]) -> tidy_tree.TreeShape:
    return tuple(_shape(branch.items) for branch in branches)


def _whole(tops: Sequence[Branch]) -> tidy_tree.TreeShape:
    """The shape of the tree; several tops stand under one that is not drawn."""
    return _shape(tops[0].items) if len(tops) == 1 else _shape(tops)


def _column(tops: Sequence[Branch], width: float, ctx: Context) -> float:
    gap = ctx.space(24)
    return (width + gap) / tidy_tree.columns(_whole(tops)) - gap


def _spread(tops: Sequence[Branch], colors: NodeColors, space: Space, ctx: Context) -> Frame:
    """The tops over their children, level by level."""
    boxes = _placed(tops, space.width, colors, ctx)
    depth = max(box.level for box in boxes)
    heights = [max(b.frame.height for b in boxes if b.level == level) for level in range(depth + 1)]
    fall = ctx.space(56)
    tops_of = [sum(heights[:level]) + fall * level for level in range(depth + 1)]
    items: list[Item] = []
    foot = 0.0
    for box in boxes:
        y = tops_of[box.level]
        x = box.span.middle - box.frame.width / 2
        if not box.span.hangs:
            items += _wires(box, boxes, y + box.frame.height, tops_of, ctx)
        foot = max(foot, y + box.frame.height)
        if box.span.hangs:
            hung = leaves(box.branch.items, colors, box.frame.width, 0, ctx)
            items.append(hung.at(x, y + box.frame.height))
            foot = max(foot, y + box.frame.height + hung.height)
        items.append(box.frame.at(x, y))
    return Frame(space.width, foot, tuple(items))


def _placed(tops: Sequence[Branch], width: float, colors: NodeColors, ctx: Context) -> list[TreeBox]:
    """The boxes of all nodes that do not hang; those of a level are equally high."""
    column, above = _column(tops, width, ctx), 0 if len(tops) == 1 else 1
    found = []
    for span in tidy_tree.spans(_whole(tops), width, ctx.space(24)):
        if len(span.path) < above:
            continue
        branch = _at_path(tops, span.path)
        wide = span.length > column + 1
        across = max(_boxes.natural_width(branch, span.length, ctx), min(column, ctx.space(340))) if wide else column
        level, own = len(span.path) - above, colors[id(branch)]
        loud = level == 0 or branch.is_colored() or (level == 1 and own != colors[id(tops[0])])
        frame = _boxes.box(branch, across, ctx, own, loud=loud)
        found.append(TreeBox(branch, span, level, frame, own, loud))
    least = {b.level: max(o.frame.height for o in found if o.level == b.level) for b in found}
    return [
        b._replace(frame=_boxes.box(b.branch, b.frame.width, ctx, b.colors, loud=b.loud, least=least[b.level]))
        for b in found
    ]


def _at_path(tops: Sequence[Branch], path: Sequence[int]) -> Branch:
    """The node at a path, which begins at the one top or among several."""
    branches, found = (tops[0].items, tops[0]) if len(tops) == 1 else (tops, tops[0])
    for i in path:
        found = branches[i]
        branches = found.items
    return found


def _wires(
    box: TreeBox, boxes: Sequence[TreeBox], foot: float, tops_of: Sequence[float], ctx: Context
) -> Iterator[Item]:
    """Lines from a box down to each of its children."""
    for child in boxes:
        if child.level == box.level + 1 and child.span.path[:-1] == box.span.path:
            start, end = Point(box.span.middle, foot), Point(child.span.middle, tops_of[child.level])
            middle = (start.y + end.y) / 2
            yield _boxes.wire(
                [start, Point(start.x, middle), Point(end.x, middle), end],
                ctx,
                ctx.color.legible(child.colors.solid, ratio=3),
            )
