import math
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Box,
    Color,
    Colored,
    Context,
    Frame,
    Item,
    Length,
    Measures,
    Problem,
    Quantity,
    Range,
    Rect,
    Scaled,
    Shaded,
    Space,
    SpecPath,
    amount,
    arrange,
    messages,
)
from infographic.solve import treemap

WIDE = 480
"""From this many pixels on the whole lies; on a narrower page it stands."""

LYING, STANDING = 0.62, 1.2
"""The height of the whole, for its width; less for one or two parts."""

FEW = 3

SAME = 0.01
"""Edges as near as this, in pixels, are one."""

ROLES = ("h3", "item", "small", "caption")
"""The sizes of type in a part, of which the largest is taken that leaves it air."""

AIR = 0.62
"""How much of a part's height its words may take in any but the smallest type."""

MAX_LINES = 3

MAX_KEYED = 5
"""More groups than this are not told by a key of shades, but by a list of what belongs to them."""


class Part(Colored):
    """A part of the whole."""

    label: str
    """What it is."""
    value: Annotated[float, Quantity, Range(0)]
    """How much."""
    group: str = ""
    """The part of the whole that it belongs to; parts of a group lie together."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Treemap(Shaded, Scaled):
    """The parts of a whole as rectangles, each as large as its value; parts of a group lie together.

    ```yaml
    type: treemap
    title: Where the heat comes from
    unit: "%"
    items:
      - {label: Natural gas, value: 38, group: Fossil}
      - {label: Coal, value: 14, group: Fossil}
      - {label: Oil, value: 6, group: Fossil}
      - {label: Wood, value: 16, group: Renewable}
      - {label: Heat pumps, value: 9, group: Renewable}
      - {label: Geothermal, value: 5, group: Renewable}
      - {label: Waste incineration, value: 8, group: Other}
      - {label: Industry, value: 4, group: Other}
    ```
    """

    type: Literal["treemap"] = "treemap"
    other_names: ClassVar[tuple[str, ...]] = (
        "tree-map",
        "mosaic",
        "marimekko",
        "area-chart-of-parts",
    )
    items: Annotated[tuple[Part, ...], Length(1, 80)]
    """The parts in any order: the greatest lie first."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.6

    def shaded_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.group for item in self.items if item.group))

    def shaded(self) -> Sequence[Part]:
        return self.items

    def loud(self) -> list[Part]:
        """The parts that stand out."""
        noticed = self.noticed(self.items, [item.value for item in self.items])
        return [item for item, is_noticed in zip(self.items, noticed, strict=True) if is_noticed]

    def has_kinds(self, free: bool) -> bool:
        """Groups are in no order."""
        return super().has_kinds(free) or (free and self.is_unsaid() and len(self.shaded_names()) > 1)

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if any(item.value for item in self.items) else [messages.all_zero((*path, "items"))]

    def measures(self) -> Measures | None:
        whole = sum(item.value for item in self.items)
        return None if self.scale == "own" else Measures(("treemap", self.unit), 0.0, whole)

    def layout(self, space: Space, ctx: Context) -> Frame:
        groups = _groups(self.items)
        colors = _colors(groups, self, ctx)
        share = min(1.0, (len(self.items) + 1) / (FEW + 1))
        height = space.width * (LYING if space.width >= WIDE else STANDING) * share
        drawn = _drawn(groups, colors, self, self._box(space.width, height, ctx), space.width, ctx)
        if space.height is not None:  # what stands under the whole depends on its height, but hardly
            height = max(height, height + space.height - drawn.height)
            drawn = _drawn(groups, colors, self, self._box(space.width, height, ctx), space.width, ctx)
        return arrange.pad(drawn, arrange.NONE, space.width, space.height)

    def _box(self, width: float, height: float, ctx: Context) -> Box:
        """The outline of the whole: of one form with these measures, and no larger than the scale that it shares."""
        whole = sum(item.value for item in self.items)
        shrunk = min(1.0, math.sqrt(ctx.common_scale(self).unit * whole / (width * height)))
        return Box(0, 0, width * shrunk, height * shrunk)


class Cluster(NamedTuple):
    """Parts that lie together: the name of their group, or none, and the parts."""

    name: str
    parts: tuple[Part, ...]

    @property
    def value(self) -> float:
        return sum(part.value for part in self.parts)


def _groups(items: Sequence[Part]) -> list[Cluster]:
    """The groups in the order in which they are first named; parts without one are one group."""
    names = dict.fromkeys(item.group for item in items)
    return [Cluster(name, tuple(item for item in items if item.group == name)) for name in names]


def _colors(groups: Sequence[Cluster], block: Treemap, ctx: Context) -> list[Color]:
    """A shade for each group; a group whose name is a category has its colour."""
    if block.loud():
        return [ctx.color.emphasis()[1]] * len(groups)
    shades = ctx.color.ramp(ctx.color.neutral, len(groups), words=True)
    places = [ctx.color.swatches.category(group.name) for group in groups]
    sides = ctx.palette.sides
    return [shade if at is None else sides[at].solid for shade, at in zip(shades, places, strict=True)]


class Cell(NamedTuple):
    """A part in its place."""

    part: Part
    box: Box
    inner: Box
    """What is seen of it, without its seams."""
    color: Color
    words: Frame | None
    """What stands on it; None where it is too small for that."""


def _drawn(
    groups: Sequence[Cluster], colors: Sequence[Color], block: Treemap, box: Box, width: float, ctx: Context
) -> Frame:
    """The whole, and under it what is too small for words; where groups' names do not fit into it, these in a key over
    it, or with their parts in a list under it.
    """
    places = treemap.squarified([group.value for group in groups], box)
    clusters = list(zip(groups, places, colors, strict=True))
    cells = [list(_cells(*each, each[0].name, box, block, ctx)) for each in clusters]
    unnamed = [i for i, group in enumerate(groups) if group.name and not _is_named(cells[i])]
    keyed = bool(unnamed) and len(groups) <= MAX_KEYED
    if keyed:
        cells = [list(_cells(*each, "", box, block, ctx)) for each in clusters]
    whole = _whole(cells, box, ctx)
    frames = [whole]
    if keyed:
        entries = [(group.name, color) for group, color in zip(groups, colors, strict=True) if group.name]
        frames.insert(0, ctx.key(entries, width))
    listed = [] if keyed else unnamed
    small = [cell for i, each in enumerate(cells) if i not in listed for cell in each if cell.words is None]
    if listed:
        members = [_members(groups[i].name, cells[i], block, width, ctx) for i in listed]
        frames.append(arrange.stack(members, ctx.space(10), width))
    if small:
        frames.append(_rest(small, block, width, ctx))
    return arrange.stack(frames, ctx.space(20), width)


def _is_named(cells: Sequence[Cell]) -> bool:
    """Whether the greatest part of a group has room for the group's name as well."""
    greatest = max(cells, key=lambda cell: cell.part.value)
    return greatest.words is not None and greatest.words.name == "named"


def _cells(
    group: Cluster, place: Box, color: Color, name: str, whole: Box, block: Treemap, ctx: Context
) -> Iterator[Cell]:
    """The parts of a group in its place; `name` is that of the group, where it is to stand on its greatest part."""
    values = [part.value for part in group.parts]
    first = max(range(len(values)), key=lambda i: (values[i], -i))
    loud = block.loud()
    for i, (part, box) in enumerate(zip(group.parts, treemap.squarified(values, place), strict=True)):
        fill = ctx.color.emphasis()[0] if part in loud else color
        own = ctx.color.swatches.of(part)
        fill = ctx.color.bearing(fill if own is None else ctx.palette.sides[own].solid)
        inner = _inner(box, place, whole, ctx.space(4))
        yield Cell(part, box, inner, fill, _words(part, inner, fill, name if i == first else "", block, ctx))


def _words(part: Part, box: Box, fill: Color, name: str, block: Treemap, ctx: Context) -> Frame | None:
    """What stands on a part, in the largest type that leaves it air; None where nothing fits."""
    pad = _pad(box, ctx)
    width, height = box.width - 2 * pad, box.height - 2 * pad
    if width <= 0:
        return None
    ink = ctx.color.ink_on(fill)
    if name and ctx.type.longest_word(name, "caption") <= width:
        head = ctx.type.label(name, width, ink)
        gap = ctx.space(4)
        if words := _fitted(part, Box(0, 0, width, height - head.height - gap), ink, block, ctx):
            return arrange.stack([head, words], gap, width)._replace(name="named")
    return _fitted(part, Box(0, 0, width, height), ink, block, ctx)


def _fitted(part: Part, room: Box, ink: Color, block: Treemap, ctx: Context) -> Frame | None:
    """A part's figure over its name."""
    figure, strong = amount(part.value, block.unit, ctx.lang), ctx.theme.fonts.text.strong
    for role in ROLES:
        style = ctx.type.style(role, face="text")
        bold = style._replace(weight=strong)
        if max(ctx.type.widest_word([part.label], style), ctx.type.measure(figure, bold)) > room.width:
            continue
        label = ctx.type.text(ctx.cite(part.label, part), style, room.width, fill=ink, balance=True)
        words = arrange.stack([ctx.type.text(figure, bold, fill=ink), label], 0, room.width)
        high = room.height if role == ROLES[-1] else room.height * AIR
        if words.height <= high and len(label.items) < MAX_LINES:
            return words
    return None


def _whole(groups: Sequence[Sequence[Cell]], box: Box, ctx: Context) -> Frame:
    """The parts with their seams, which are wider between groups."""
    marks = (_mark(cell, ctx).at(cell.box.x, cell.box.y) for cells in groups for cell in cells)
    return Frame(box.width, box.height, tuple(marks))


def _mark(cell: Cell, ctx: Context) -> Frame:
    """A part, what stands on it, and what its extent claims: seams are taken off the picture, not off the value."""
    radius = min(ctx.surface.bar_radius / 2, ctx.space(10), cell.inner.width / 4, cell.inner.height / 4)
    local = cell.inner.moved(-cell.box.x, -cell.box.y)
    items: list[Item] = [*ctx.surface.filled(local, cell.color, radius)] if cell.part.value else []
    if cell.words:
        items.append(cell.words.at(local.x + _pad(local, ctx), local.y + _pad(local, ctx)))
    claim = ctx.claim(cell.part, "area", cell.part.value, cell.box.width * cell.box.height, "parts")
    frame = Frame(cell.box.width, cell.box.height, tuple(items), claims=(claim,))
    return ctx.named(frame, cell.part, "point of a value")


def _inner(box: Box, group: Box, whole: Box, seam: float) -> Box:
    """A part without its seams: half a seam to its neighbours, more to other groups, none at the edge of the whole."""

    def edge(at: float, end: float, last: float) -> float:
        return 0.0 if abs(at - last) < SAME else seam * 1.25 if abs(at - end) < SAME else seam / 2

    left, right = edge(box.x, group.x, whole.x), edge(box.right, group.right, whole.right)
    top, foot = edge(box.y, group.y, whole.y), edge(box.bottom, group.bottom, whole.bottom)
    across, down = min(1.0, box.width / 2 / ((left + right) or 1)), min(1.0, box.height / 2 / ((top + foot) or 1))
    return Box(
        box.x + left * across, box.y + top * down, box.width - (left + right) * across, box.height - (top + foot) * down
    )


def _pad(box: Box, ctx: Context) -> float:
    """From the edge of a part to what stands on it."""
    return min(ctx.space(16), box.width * 0.12)


def _members(name: str, cells: Sequence[Cell], block: Treemap, width: float, ctx: Context) -> Frame:
    """What belongs to a group: its name and its parts, with the figures of those that have no room for them."""
    swatch, gap = ctx.type.size("small") * 0.7, ctx.space(10)
    parts = []
    for cell in sorted(cells, key=lambda cell: -cell.part.value):
        figure = "" if cell.words else f" ({amount(cell.part.value, block.unit, ctx.lang)})"
        parts.append(ctx.cite(cell.part.label, cell.part) + figure)
    room = width - swatch - gap
    words = ctx.type.text(f"**{name}** {', '.join(parts)}", "small", room)
    first = Rect(
        0, (ctx.type.size("small") * 1.3 - swatch) / 2, swatch, swatch, ctx.surface.bar_radius / 2, cells[0].color
    )
    return Frame(width, words.height, (first, words.at(swatch + gap, 0)))


def _rest(small: Sequence[Cell], block: Treemap, width: float, ctx: Context) -> Frame:
    """The parts that are too small for words, in a line of text with their colours."""
    entries = []
    alike = len({cell.color for cell in small}) == 1
    for cell in sorted(small, key=lambda cell: -cell.part.value):
        size = ctx.type.size("small") * 0.7
        swatch = Frame(size, size, (Rect(0, 0, size, size, ctx.surface.bar_radius / 2, cell.color),))
        said = f"{ctx.cite(cell.part.label, cell.part)} **{amount(cell.part.value, block.unit, ctx.lang)}**"
        words = arrange.trimmed(ctx.type.text(said, "small", width - size - ctx.space(10)))
        entry = words if alike else arrange.beside([swatch, words], ctx.space(10))
        entries.append(ctx.named(entry, cell.part))
    return ctx.flow(entries, width, ctx.space(28), ctx.space(8))
