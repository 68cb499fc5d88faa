"""Boxes in boxes: the top over all, a card for each branch, and in it what belongs to that.

```yaml
type: tree
form: boxed
items:
  - label: A ministry
    icon: bank
    items:
      - {label: Roads, icon: road-horizon, items: [Motorways, Bridges, Winter service]}
      - {label: Rails, icon: train, items: [Tracks, Stations]}
      - {label: Water, icon: drop, items: [{label: Rivers, items: [Locks, Dykes]}, Harbours]}
```
"""

from collections.abc import Sequence

from infographic.blocks import _boxes, _capped_card
from infographic.blocks.tree import Branch, Tree
from infographic.blocks.tree._nodes import NodeColors, drawn, room
from infographic.ext import Context, Frame, Insets, Space, Stroke, arrange, tracks

MIN_CARD, MAX_COLUMNS = 8.5, 4
"""The least width of a card in ems, and the most of them in a row."""

MAX_LEVELS = 5
"""Boxes in more boxes than these leave no room for words."""


def lacks(block: Tree) -> str:
    tops = [top for each in block.trees() for top in each]
    if not all(top.items for top in tops):
        return "needs something under each top"
    deep = max(_depth(top) for top in tops)
    return f"takes at most {MAX_LEVELS} levels, not {deep}" if deep > MAX_LEVELS else ""


def has_room(block: Tree, space: Space, ctx: Context) -> bool:
    width = room(block, space, ctx)
    return all(_columns(top, width, ctx) for tops in block.trees() for top in tops)


def suits(block: Tree, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Whether the cards are much alike, so that none stands half empty beside another."""
    sizes = [_count(branch) for tops in block.trees() for top in tops for branch in top.items]
    return max(sizes) <= 2 * min(sizes) + 1


def layout(block: Tree, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx, _stacked)


def _depth(branch: Branch) -> int:
    return 1 + max((_depth(child) for child in branch.items), default=0)


def _count(branch: Branch) -> int:
    """How many nodes a branch has."""
    return 1 + sum(map(_count, branch.items))


def _inset(ctx: Context) -> float:
    return ctx.space(24)


def _least(branch: Branch, ctx: Context) -> float:
    """The least width of a box in which no word of it, or of what lies in it, is divided."""
    inner = max((_least(child, ctx) for child in branch.items), default=0.0)
    return max(_boxes.longest_word(branch, ctx), inner + 2 * _inset(ctx) if inner else 0.0) + 1


def _columns(top: Branch, width: float, ctx: Context) -> tuple[tracks.Track, ...]:
    """The columns of the cards under a top: none where they have no room."""
    least = max(_least(branch, ctx) for branch in top.items)
    if max(least, _boxes.longest_word(top, ctx)) > width:
        return ()
    gap, count = ctx.space(24), len(top.items)
    fitting = tracks.per_row(width, max(least, MIN_CARD * ctx.type.size("item")), gap, count, MAX_COLUMNS)
    rows = -(-count // fitting)
    return tracks.columns(width, -(-count // rows), gap)


def _stacked(tops: Sequence[Branch], colors: NodeColors, space: Space, ctx: Context) -> Frame:
    """Each top over its cards."""
    parts = [_top(top, colors, space.width, 0.0, ctx) for top in tops]
    short = max(0.0, (space.height or 0.0) - arrange.stack(parts, ctx.space(44)).height)
    if short:
        parts = [_top(top, colors, space.width, short / len(tops), ctx) for top in tops]
    return arrange.stack(parts, ctx.space(44), space.width)


def _top(top: Branch, colors: NodeColors, width: float, more: float, ctx: Context) -> Frame:
    """A bar for the top, and under it a card for each of its branches; `more` pixels go to the cards."""
    columns = _columns(top, width, ctx) or tracks.columns(width, 1, 0)
    bar = _boxes.box(top, width, ctx, colors[id(top)], loud=True, least=ctx.space(96))
    per_row, gap = len(columns), ctx.space(24)
    lines = [top.items[i : i + per_row] for i in range(0, len(top.items), per_row)]
    rows = []
    for line in lines:
        places = tracks.columns(width, len(line), gap)  # the last ones fill their row
        high = max(_card(branch, colors, places[0].length, None, ctx).height for branch in line)
        cards = [_card(branch, colors, places[0].length, high + more / len(lines), ctx) for branch in line]
        placed = tuple(card.at(place.start, 0) for card, place in zip(cards, places, strict=True))
        rows.append(Frame(width, high + more / len(lines), placed))
    return arrange.stack([bar, *rows], gap, width)


def _card(branch: Branch, colors: NodeColors, width: float, height: float | None, ctx: Context) -> Frame:
    """A card with the name of a branch at its head; one without anything in it is a box."""
    own = colors[id(branch)]
    if not branch.items:
        return _boxes.box(branch, width, ctx, own, least=height or ctx.space(84), edged=True)
    on = ctx.on_card()
    inset = _inset(ctx)
    head = _boxes.words(branch, width - 2 * inset, on, own.on, align="center")
    head = arrange.within(head, width, head.height + ctx.space(36))
    body = arrange.pad(_inside(branch.items, colors, width - 2 * inset, on), Insets.even(inset), width)
    card = _capped_card.capped_card(ctx.named(head, branch), body, own.solid, ctx, height=height)
    return card._replace(name="branch")


def _inside(branches: Sequence[Branch], colors: NodeColors, width: float, ctx: Context) -> Frame:
    """What belongs to a branch: boxes under each other, and boxes in boxes."""
    return arrange.stack([_nested(branch, colors, width, ctx) for branch in branches], ctx.space(14), width)


def _nested(branch: Branch, colors: NodeColors, width: float, ctx: Context) -> Frame:
    own = colors[id(branch)]
    if not branch.items:
        return _boxes.box(branch, width, ctx, own, edged=branch.is_colored(), least=ctx.space(64))
    inset = _inset(ctx)
    name = _boxes.words(branch, width - 2 * inset, ctx, ctx.palette.ink, align="start")
    inner = _inside(branch.items, colors, width - 2 * inset, ctx)
    room_ = arrange.stack([ctx.named(name, branch), inner], ctx.space(14), width - 2 * inset)
    line = Stroke(ctx.color.legible(own.solid, ratio=3), ctx.space(ctx.theme.stroke.rule))
    return arrange.backed(arrange.pad(room_, Insets.even(inset), width), None, ctx.surface.row_radius, line)
