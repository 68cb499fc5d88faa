from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.errors.messages import either_of
from infographic.ext import (
    Block,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Path,
    PerSide,
    Point,
    Problem,
    SidePalette,
    Space,
    SpecPath,
    Stroke,
    arrange,
    tracks,
)
from infographic.solve import polygons

WIDE = 520
"""Narrower than this many pixels all topics stand under the middle."""

CENTER_SHARE = 0.26
"""The most of the width that the middle takes."""


class Topic(BoxNode):
    """One branch with what belongs to it."""

    items: Annotated[tuple[str, ...], Length(0, 12)] = ()
    """What belongs to it, in a few words each."""


class Mindmap(Block):
    """One thought in the middle, and what it leads to on both sides of it.

    ```yaml
    type: mindmap
    text: Sleep
    icon: moon
    items:
      - {label: Light, items: [Dark room, No screens at night]}
      - {label: Rhythm, items: [The same hour each day, Short naps]}
      - {label: Food, items: [No coffee after noon, A light supper]}
      - {label: Body, items: [Move by day, A cool bedroom]}
    ```
    """

    type: Literal["mindmap"] = "mindmap"
    other_names: ClassVar[tuple[str, ...]] = (
        "mind-map",
        "spider",
    )
    text: str
    """What stands in the middle."""
    icon: Annotated[str, IconName] = ""
    """A sign in the middle."""
    sides: PerSide[Annotated[tuple[Topic, ...], Length(1, 8)]] | None = None
    """Each side's topics: those of the first at the left, those of the second at the right."""
    items: Annotated[tuple[Topic, ...], Length(0, 12)] = ()
    """The topics, first those at the right from top to bottom, then those at the left, instead of `sides`."""

    min_width: ClassVar[float] = 200

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if (self.sides is None) == bool(self.items) else [either_of(path, "sides", "items")]

    def layout(self, space: Space, ctx: Context) -> Frame:
        body = _wide(self, space.width, ctx) if space.width >= ctx.legible(WIDE) else _narrow(self, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))


class Branch(NamedTuple):
    """A topic with its colours and, where it is the first of its side, that side's name."""

    topic: Topic
    colors: SidePalette
    name: str


def _branches(block: Mindmap, ctx: Context) -> list[list[Branch]]:
    """The topics of each side, or all of them together."""
    if block.sides is None:
        whole = ctx.together().color.side(0)
        return [[Branch(topic, _boxes.colors_of(topic, ctx, whole), "") for topic in block.items]]
    return [
        [Branch(topic, ctx.color.side(side.index), "" if i else side.label) for i, topic in enumerate(topics)]
        for side, topics in ctx.sides.answers(block.sides)
        if topics
    ]


def _halves(block: Mindmap, ctx: Context) -> tuple[list[Branch], list[Branch]]:
    """What stands at the left and what at the right."""
    sides = _branches(block, ctx)
    if len(sides) == 2:
        return sides[0], sides[1]
    all_of_them = [branch for side in sides for branch in side]
    half = (len(all_of_them) + 1) // 2
    return all_of_them[half:], all_of_them[:half]


def _center(block: Mindmap, width: float, ctx: Context) -> Frame:
    node = BoxNode(label=block.text, icon=block.icon) if block.icon else BoxNode(label=block.text)
    wide = _boxes.natural_width(node, width, ctx, "h3")
    return _boxes.box(node, wide, ctx, ctx.together().color.side(0), loud=True, role="h3")._replace(
        origin=ctx.origin(block)
    )


# ---------------------------------------------------------------- on both sides


class Twig(NamedTuple):
    """A topic drawn: its frame, how far under its top its line runs, and how long that is."""

    frame: Frame
    line: float
    length: float


def _wide(block: Mindmap, width: float, ctx: Context) -> Frame:
    """The middle with curves to the topics left and right of it."""
    center = _center(block, width * CENTER_SHARE, ctx)
    reach = ctx.space(72)
    room = (width - center.width) / 2 - reach
    left, right = _halves(block, ctx)
    drawn = [
        [_twig(branch, room, "end", ctx) for branch in left],
        [_twig(branch, room, "start", ctx) for branch in right],
    ]
    gap = ctx.space(36)
    heights = [sum(t.frame.height for t in half) + gap * max(len(half) - 1, 0) for half in drawn]
    height = max(*heights, center.height)
    items: list[Item] = []
    for half, branches, tall, at_left in zip(drawn, (left, right), heights, (True, False), strict=True):
        lines = tracks.stacked([twig.frame.height for twig in half], gap)
        for twig, branch, line in zip(half, branches, lines, strict=True):
            y = line.start + (height - tall) / 2
            start = Point((width + (-center.width if at_left else center.width)) / 2, height / 2)
            inner = room if at_left else width - room
            items.append(_curve(start, Point(inner, y + twig.line), twig.length, branch.colors, ctx))
            items.append(twig.frame.at(0 if at_left else width - room, y))
    items.append(center.at((width - center.width) / 2, (height - center.height) / 2))
    return Frame(width, height, tuple(items))


def _twig(branch: Branch, width: float, align: Literal["start", "end"], ctx: Context) -> Twig:
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


def _curve(start: Point, end: Point, length: float, colors: SidePalette, ctx: Context) -> Path:
    """A line that leaves the middle level, swings to a topic and runs on under its name."""
    way = 1 if end.x > start.x else -1
    bend = (start.x + end.x) / 2
    d = f"M{start.x:.2f} {start.y:.2f}C{bend:.2f} {start.y:.2f} {bend:.2f} {end.y:.2f} {end.x:.2f} {end.y:.2f}"
    d += f"H{end.x + way * length:.2f}"
    box = polygons.bounds([start, end, Point(end.x + way * length, end.y)])
    return Path(d, box, None, Stroke(colors.solid, ctx.space(6), "round", "round"))


# ---------------------------------------------------------------- under each other


def _narrow(block: Mindmap, width: float, ctx: Context) -> Frame:
    """The middle on top, and a line down its edge from which every topic branches off."""
    center = _center(block, width, ctx)
    indent, gap = ctx.space(52), ctx.space(30)
    items: list[Item] = []
    y = center.height
    for branch in (branch for side in _branches(block, ctx) for branch in side):
        twig = _twig(branch, width - indent, "start", ctx)
        y += gap
        stem = Point(ctx.space(20), center.height / 2)
        points = [stem, Point(stem.x, y + twig.line), Point(indent + twig.length, y + twig.line)]
        stroke = Stroke(branch.colors.solid, ctx.space(6), "round", "round")
        line = Path(polygons.wire(points, ctx.space(24)), polygons.bounds(points), None, stroke)
        items = [line, *items, twig.frame.at(indent, y)]
        y += twig.frame.height
    return Frame(width, y, (*items, center.at(0, 0)))
