from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _boxes
from infographic.blocks._boxes import BoxNode
from infographic.blocks._marks import hairline, ruled
from infographic.ext import (
    Block,
    Box,
    Color,
    Colored,
    Context,
    Frame,
    Group,
    IconName,
    Insets,
    Item,
    Length,
    Rect,
    SidePalette,
    Space,
    Stroke,
    TextStyle,
    arrange,
    contrast,
    mix,
    tracks,
)

NAME_SHARE = 0.29
"""How much of the width the names take beside what is in the layers."""

MIN_BESIDE = 400
"""Narrower than this many pixels, names stand over what is in the layers."""

DEEPEST = 0.5
"""How far the colour of the lowest layer has gone from the full colour to the ink."""

MIN_CELL = 6.5
"""The least width of a part, in ems of its words."""

SEEN = 1.06
"""A band of less contrast with the ground is not seen as one."""


class Layer(Colored):
    """One layer, and what it is made of."""

    shorthand = "label"

    label: str
    """What the layer is called."""
    items: Annotated[tuple[BoxNode, ...], Length(0, 16)] = ()
    """What it is made of."""
    text: str = ""
    """A sentence under its name."""
    icon: Annotated[str, IconName] = ""
    """A sign before its name."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Layers(Block):
    """What stands on what, layer by layer: the name of each at its start, what it is made of beside it.

    ```yaml
    type: layers
    title: What stands under a page on the web
    items:
      - {label: Page, icon: browser, items: [Text, Pictures, Forms]}
      - {label: Browser, icon: compass, items: [Layout, Scripts]}
      - {label: Names, icon: signpost, items: [Domain names find the server]}
      - {label: Transport, icon: package, items: [In order, Encrypted]}
      - {label: Cables, icon: plugs-connected, items: [Fibre, Copper, Radio]}
    ```
    """

    type: Literal["layers"] = "layers"
    other_names: ClassVar[tuple[str, ...]] = (
        "architecture",
        "layer-diagram",
        "stack",
        "tech-stack",
        "tiers",
        "block-diagram",
    )
    items: Annotated[tuple[Layer, ...], Length(1, 20)]
    """The layers from top to bottom: each needs those below it."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.6

    def layout(self, space: Space, ctx: Context) -> Frame:
        plan = _plan(self.items, space.width, ctx)
        gap = ctx.space(14)
        colors = _colors(self.items, ctx)
        rows = [_row(item, color, plan, 0, ctx) for item, color in zip(self.items, colors, strict=True)]
        heights = [row.height for row in rows]
        if plan.beside:  # layers are alike, so that only their words tell them apart
            heights = [max(heights) if max(heights) < 1.6 * height else height for height in heights]
        heights = list(tracks.filled(heights, gap, space.height))
        triples = zip(self.items, colors, heights, strict=True)
        rows = [_row(item, color, plan, height, ctx) for item, color, height in triples]
        return arrange.pad(arrange.stack(rows, gap, space.width), arrange.NONE, space.width, space.height)


class Plan(NamedTuple):
    """What all layers share: how wide their names are, and whether these stand beside what is in them."""

    width: float
    name: float
    beside: bool


def _plan(items: Sequence[Layer], width: float, ctx: Context) -> Plan:
    sign = _sign_room(ctx) if any(item.icon for item in items) else 0.0
    least = max(ctx.type.longest_word(item.label, _name_style(ctx)) for item in items) + sign + 2 * ctx.space(28)
    name = max(least, width * NAME_SHARE)
    cell = max((_least_cell(item, ctx) for item in items if item.items), default=0.0)
    if width >= MIN_BESIDE and name <= width * 0.5 and cell + 2 * ctx.space(18) <= width - name:
        return Plan(width, name, True)
    return Plan(width, width, False)


def _least_cell(item: Layer, ctx: Context) -> float:
    return max(MIN_CELL * ctx.type.size("item"), *(_boxes.longest_word(part, ctx) for part in item.items))


def _colors(items: Sequence[Layer], ctx: Context) -> list[SidePalette]:
    """Each layer's own colours; else those of the page, deeper from layer to layer."""
    shared = ctx.together().color.shared
    steps = max(len(items) - 1, 1)
    found = []
    for i, item in enumerate(items):
        place = ctx.color.swatches.of(item)
        deeper = mix(shared.solid, ctx.theme.colors.ink, DEEPEST * i / steps) if i else shared.solid
        fill = ctx.color.bearing(deeper)
        found.append(
            shared._replace(solid=fill, on=shared.on if i == 0 else ctx.color.ink_on(fill))
            if place is None
            else ctx.palette.sides[place]
        )
    return found


# ---------------------------------------------------------------- a layer


def _row(item: Layer, colors: SidePalette, plan: Plan, height: float, ctx: Context) -> Frame:
    """A layer in its band: its name in full colour, and its parts on boxes."""
    fill, ink = (ctx.palette.accent, ctx.palette.on_accent) if item.highlight else (colors.solid, colors.on)
    name = _name(item, plan.name, ink, ctx)
    room = plan.width - plan.name if plan.beside else plan.width
    parts = _parts(item, Space(room, height - (0 if plan.beside else name.height)), plan.beside, ctx)
    tall = max(name.height, parts.height, height) if plan.beside else max(name.height + parts.height, height)
    named = Box(0, 0, plan.name if item.items else plan.width, tall if plan.beside or not item.items else name.height)
    placed: list[Item] = [*_band(plan.width, tall, named, fill, colors, ctx)]
    placed.append(name.at(0, (named.height - name.height) / 2))
    left, top = (plan.name, 0.0) if plan.beside else (0.0, named.height)
    placed.append(parts.at(left, top + (tall - top - parts.height) / 2))
    return ctx.named(Frame(plan.width, tall, tuple(placed)), item, "row")


def _band(width: float, height: float, named: Box, fill: Color, colors: SidePalette, ctx: Context) -> list[Item]:
    """What a layer stands on: a wash with the field of its name, cut to one shape with round corners."""
    if ruled(ctx):
        line = Rect(0, 0, width, ctx.space(ctx.theme.stroke.rule) * 1.5, 0, ctx.palette.ink)
        return [Rect(*named, 0, fill), line]
    radius = ctx.surface.row_radius
    whole = Rect(0, 0, width, height, radius)
    band = Rect(0, 0, width, height, 0, _wash(colors, ctx))
    parts: list[Item] = [Group((band, Rect(*named, 0, ctx.surface.paint(fill))), clip=whole)]
    if ctx.theme.look.outline:
        thick = ctx.space(ctx.theme.stroke.rule)
        inset = thick / 2
        edge = Rect(inset, inset, width - thick, height - thick, max(0.0, radius - inset), None)
        parts.append(edge._replace(stroke=Stroke(ctx.theme.colors.ink, thick)))
        parts = [*ctx.surface.shadow(Box(0, 0, width, height), radius), *parts]
    return parts


def _wash(colors: SidePalette, ctx: Context) -> Color:
    """The quiet colour of a band: seen on the ground, whatever that is."""
    ground = ctx.palette.ground
    return colors.tint if contrast(colors.tint, ground) >= SEEN else mix(ground, colors.solid, 0.14)


def _name_style(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _sign_room(ctx: Context) -> float:
    return ctx.type.size("item") * 1.5 + ctx.space(20)


def _name(item: Layer, width: float, ink: Color, ctx: Context) -> Frame:
    """A layer's sign and name, and a sentence under it."""
    edge = ctx.space(28)
    room = width - 2 * edge - (_sign_room(ctx) if item.icon else 0.0)
    strong = ctx.theme.fonts.text.strong
    lines = [ctx.type.text(ctx.cite(item.label, item), "item", room, fill=ink, weight=strong, balance=True)]
    if item.text:
        lines.append(ctx.type.text(item.text, "small", room, fill=ink, balance=True))
    words = arrange.stack(lines, ctx.space(4), room)
    if item.icon:
        size = ctx.type.size("item") * 1.5
        words = arrange.beside([ctx.icon(item.icon, size, ink), words], ctx.space(20))
    pad = ctx.space(22)
    return arrange.pad(words, Insets(pad, edge, pad, edge), width)


def _parts(item: Layer, space: Space, beside: bool, ctx: Context) -> Frame:
    """What a layer is made of, in boxes of one width, on as many lines as they take."""
    width, height = space.width, space.height or 0.0
    if not item.items:
        return arrange.empty(width)
    edge, gap = ctx.space(18), ctx.space(18)
    insets = _part_insets(edge, beside, ctx)
    room = width - insets.horizontal
    count = tracks.per_row(room, min(_least_cell(item, ctx), room), gap, len(item.items))
    lines = [item.items[i : i + count] for i in range(0, len(item.items), count)]
    columns = tracks.columns(room, count, gap)
    least = max(_part(part, columns[0].length, 0, ctx).height for part in item.items)
    deep = tracks.filled([least] * len(lines), gap, height - 2 * edge)
    rows = []
    for line, tall in zip(lines, deep, strict=True):
        boxes = [_part(part, c.length, tall, ctx).at(c.start, 0) for part, c in zip(line, columns, strict=False)]
        rows.append(Frame(room, tall, tuple(boxes)))
    body = arrange.stack(rows, gap, room)
    return arrange.pad(body, insets, width)


def _part_insets(edge: float, beside: bool, ctx: Context) -> Insets:
    """The room around the parts of a layer; where the theme draws no band, they share the edges of the page."""
    if not ruled(ctx):
        return Insets.even(edge)
    return Insets(edge, 0, edge if beside else 0, edge if beside else 0)


def _part(part: BoxNode, width: float, height: float, ctx: Context) -> Frame:
    """A part in a box of the page's ground; of a colour of its own where it has one."""
    own = ctx.color.swatches.of(part)
    fill = ctx.palette.ground if own is None else ctx.palette.sides[own].solid
    notice, stroke = ctx.surface.notice() if part.highlight else (None, None)
    fill = notice or fill
    on = ctx.on_card(fill)
    ink = on.palette.ink if own is None or notice else ctx.palette.sides[own].on
    insets = Insets(ctx.space(14), ctx.space(16), ctx.space(14), ctx.space(16))
    inner = _boxes.words(part, width - insets.horizontal, on, ink, align="center", strong=part.highlight)
    body = arrange.within(inner, width, max(inner.height + insets.vertical, height))
    if ruled(ctx) and not stroke:
        stroke = hairline(ctx)
    elif ctx.theme.look.outline and not stroke:
        stroke = Stroke(ctx.theme.colors.ink, ctx.space(ctx.theme.stroke.rule))
    return ctx.named(arrange.backed(body, ctx.surface.paint(fill), ctx.surface.row_radius * 0.7, stroke), part)
