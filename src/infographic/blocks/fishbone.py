from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Box,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Item,
    Length,
    Point,
    Rect,
    Space,
    Stroke,
    arrange,
    tracks,
)

MIN_COLUMN = 148
"""Narrower than this many pixels a bone has no room for its causes: they stand in a list."""

SLANT = 0.34
"""How far a bone leans back, for its height."""

HEAD_SHARE = 0.2
"""The most of the width that the effect takes."""


class Cause(Colored):
    """One cause."""

    shorthand = "label"

    label: str
    """What it is, in a few words."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Bone(Colored):
    """A kind of causes."""

    label: str
    """What kind: people, method, machine …"""
    items: Annotated[tuple[Cause, ...], Length(0, 8)] = ()
    """The causes."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""


class Fishbone(Block):
    """Why something happens: its causes by kind, as bones that lead to it (Ishikawa 1968).

    ```yaml
    type: fishbone
    effect: Bread does not rise
    items:
      - {label: Yeast, items: [Past its date, Killed by hot water]}
      - {label: Dough, items: [Too much salt, Too dry]}
      - {label: Time, items: [Proved too short]}
      - {label: Kitchen, items: [Too cold, Draught at the window]}
      - {label: Flour, items: [Little gluten, {label: Old flour, highlight: true}]}
      - {label: Oven, items: [Not hot enough, No steam]}
    ```
    """

    type: Literal["fishbone"] = "fishbone"
    other_names: ClassVar[tuple[str, ...]] = (
        "ishikawa",
        "cause-and-effect",
        "fish-bone",
        "root-causes",
    )
    effect: str
    """What happens: the head of the fish."""
    items: Annotated[tuple[Bone, ...], Length(1, 10)]
    """The kinds of causes, over and under the spine in turn."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3

    def layout(self, space: Space, ctx: Context) -> Frame:
        body = _fish(self, space, ctx) or _listed(self, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))


def _head(block: Fishbone, width: float, ctx: Context) -> Frame:
    """The effect on a card in the loudest colour."""
    colors = ctx.color.shared
    pad = ctx.space(24)
    role = "item" if ctx.type.widest_word([block.effect], "item") <= width - 2 * pad else "small"
    weight = ctx.theme.fonts.text.strong
    words = ctx.type.text(block.effect, role, width - 2 * pad, fill=colors.on, weight=weight, balance=True)
    body = arrange.pad(words, Insets.even(pad), width)
    box = Box(0, 0, body.width, body.height)
    return arrange.over(body, *ctx.surface.filled(box, colors.solid, min(ctx.surface.radius, ctx.space(20))))


def _color(bone: Bone, ctx: Context) -> Color:
    return ctx.color.of(bone).solid


def _name(bone: Bone, width: float, ctx: Context) -> Frame:
    """The kind of causes, at the end of its bone."""
    deep = ctx.color.of(bone).deep
    strong = ctx.theme.fonts.text.strong
    sign = ctx.icon(bone.icon, ctx.type.size("item") * 1.3, deep) if bone.icon else None
    room = width - (sign.width + ctx.space(10) if sign else 0.0)
    words = arrange.trimmed(
        ctx.type.text(ctx.cite(bone.label, bone), "item", room, fill=deep, weight=strong, balance=True)
    )
    return arrange.beside([sign, words], ctx.space(10)) if sign else words


# ---------------------------------------------------------------- the fish


class Skeleton(NamedTuple):
    """Where the bones lie: their columns, the height of a side, and how far they lean."""

    columns: Sequence[tracks.Track]
    height: float
    lean: float
    head: float


def _fish(block: Fishbone, space: Space, ctx: Context) -> Frame | None:
    """The fish, swimming to the right; None where its bones have no room for their causes."""
    head = _head(block, max(space.width * HEAD_SHARE, ctx.space(220)), ctx)
    pairs = -(-len(block.items) // 2)
    room = space.width - head.width - ctx.space(24)
    columns = tracks.columns(room, pairs, ctx.space(10))
    if columns[0].length < MIN_COLUMN:
        return None
    text = columns[0].length - ctx.space(28)
    sides = [_causes(bone, text * 0.86, ctx) for bone in block.items]
    names = [_name(bone, columns[0].length, ctx) for bone in block.items]
    if ctx.type.widest_word([c.label for b in block.items for c in b.items], "small") > text * 0.7:
        return None
    gap = ctx.space(12)
    high = max(sum(f.height + gap for f in side) for side in sides) + ctx.space(26)
    spare = (space.height or 0.0) - 2 * (high + max(n.height for n in names) + gap) - ctx.space(10)
    high += max(0.0, min(spare / 2, high * 0.5))
    lean = min(high * SLANT, columns[0].length * 0.3)
    skeleton = Skeleton(columns, high, lean, head.width)
    top = max(name.height for name in names[::2]) + gap
    foot = max((name.height for name in names[1::2]), default=0.0) + gap
    spine = top + high
    items: list[Item] = [_spine(spine, room + ctx.space(24), ctx)]
    for i, bone in enumerate(block.items):
        items += _bone(bone, names[i], sides[i], i, spine, skeleton, ctx)
    below = high + foot if len(block.items) > 1 else head.height / 2
    height = max(spine + below, spine + head.height / 2)
    items.append(head.at(space.width - head.width, spine - head.height / 2))
    return Frame(space.width, height, tuple(items))


def _causes(bone: Bone, width: float, ctx: Context) -> list[Frame]:
    """The causes of a kind, each a line or two of text."""
    return [ctx.named(_cause(cause, width, ctx), cause, "point") for cause in bone.items]


def _cause(cause: Cause, width: float, ctx: Context) -> Frame:
    weight = ctx.theme.fonts.text.strong if cause.highlight else None
    plain = ctx.color.legible(ctx.color.emphasis()[0]) if cause.highlight else ctx.palette.ink
    fill = ctx.color.named(cause, plain)
    label = ctx.cite(cause.label, cause)
    return arrange.trimmed(ctx.type.text(label, "small", width, weight=weight, fill=fill, balance=True))


def _spine(y: float, width: float, ctx: Context) -> Rect:
    thick = ctx.space(8)
    return Rect(0, y - thick / 2, width, thick, thick / 2, ctx.color.shared.solid)


def _bone(
    bone: Bone, name: Frame, causes: Sequence[Frame], index: int, spine: float, fish: Skeleton, ctx: Context
) -> list[Item]:
    """A bone over the spine or under it: its line, its name at the end, its causes along it."""
    way = -1 if index % 2 == 0 else 1
    column = fish.columns[index // 2]
    foot = Point(column.end, spine)
    end = Point(column.end - fish.lean, spine + way * fish.height)
    line = Stroke(_color(bone, ctx), ctx.space(5), "round")
    items: list[Item] = [arrange.line(*end, *foot, line)]
    x = max(column.start, min(end.x - name.width / 2, column.end - name.width))
    gap = ctx.space(12)
    items.append(ctx.named(name, bone).at(x, end.y - gap - name.height if way < 0 else end.y + gap))
    used = sum(frame.height for frame in causes)
    free = (fish.height - used) / (len(causes) + 1)
    at = min(spine, end.y) + free
    hair = Stroke(ctx.palette.ink3, ctx.space(ctx.theme.stroke.hair), "round")
    for frame in causes:
        middle = at + frame.height / 2
        along = foot.x - fish.lean * abs(middle - spine) / fish.height
        tick = ctx.space(18)
        items.append(arrange.line(along - tick, middle, along, middle, hair))
        items.append(frame.at(along - tick - ctx.space(8) - frame.width, at))
        at += frame.height + free
    return items


# ---------------------------------------------------------------- a list


def _listed(block: Fishbone, width: float, ctx: Context) -> Frame:
    """The effect, and under it each kind with its causes, along one line that leads to it."""
    line, indent = ctx.space(8), ctx.space(44)
    rows = [_group(bone, width - indent, ctx) for bone in block.items]
    body = arrange.stack(rows, ctx.space(28), width - indent)
    head = _head(block, width, ctx)
    gap = ctx.space(28)
    solid = ctx.color.shared.solid
    items: list[Item] = [Rect(ctx.space(12) - line / 2, head.height, line, gap + body.height, 0, solid)]
    at = head.height + gap
    for row in rows:
        y = at + ctx.type.size("item") * 0.6
        items.append(Rect(ctx.space(12), y - line / 4, indent - ctx.space(26), line / 2, 0, solid))
        at += row.height + ctx.space(28)
    items += [head.at(0, 0), body.at(indent, head.height + gap)]
    return Frame(width, head.height + gap + body.height, tuple(items))


def _group(bone: Bone, width: float, ctx: Context) -> Frame:
    name = _name(bone, width, ctx)
    return ctx.named(arrange.stack([name, *_causes(bone, width, ctx)], ctx.space(6), width), bone)
