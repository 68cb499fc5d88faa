"""Boxes with a few words, as trees, maps and flows are made of them, and the lines between them."""

from collections.abc import Sequence
from typing import Annotated, Literal

from infographic.ext import (
    Box,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Path,
    Point,
    SidePalette,
    Stroke,
    TextStyle,
    arrange,
    contrast,
    mix,
)
from infographic.solve import polygons

SEEN = 1.09
"""A box of less contrast with the ground is not seen as a box."""

DIAMOND = 0.64
"""The share of a diamond's width that its words take."""

FLATTEST = 0.42
"""The least height of a diamond for its width."""

Outline = Literal["box", "diamond", "pill"]


class BoxNode(Colored):
    """A few words in a box."""

    shorthand = "label"

    label: str
    """What it is, in a few words."""
    text: str = ""
    """A sentence under it."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    value: str = ""
    """Its figure, as it is to be printed."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


def colors_of(node: BoxNode, ctx: Context, inherited: SidePalette | None = None) -> SidePalette:
    """The colours of its side; else those that it inherits; else those of what belongs to all."""
    own = ctx.color.swatches.of(node)
    return inherited if inherited and own is None else ctx.together().color.of(node)


def box(
    node: BoxNode,
    width: float,
    ctx: Context,
    colors: SidePalette,
    *,
    loud: bool = False,
    least: float = 0,
    role: str = "item",
    edged: bool = False,
    shape: Outline = "box",
) -> Frame:
    """A node in a box of a width: on a tile in full colour where it is loud, else on a card; at least so high.

    One that is `edged` is outlined in its colour.
    """
    if shape == "diamond":
        return _diamond(node, width, ctx, colors, loud=loud, least=least, role=role)
    fill, stroke = ctx.surface.notice() if node.highlight else (None, None)
    if edged and not stroke and not ctx.theme.look.outline:
        stroke = Stroke(ctx.color.legible(colors.solid, ratio=3), ctx.space(ctx.theme.stroke.rule))
    surface = fill or _surface(colors, loud, ctx)
    on = ctx.on_card(surface)
    insets = _insets(ctx, role)
    ink = colors.on if surface == colors.solid else on.palette.ink
    inner = words(node, width - insets.horizontal, on, ink, align="center", role=role)
    height = max(least, inner.height + insets.vertical)
    body = arrange.within(inner, width, height)
    radius = height / 2 if shape == "pill" else ctx.surface.row_radius
    if loud and not fill:
        return ctx.named(ctx.surface.tile(body, colors, radius, stroke), node)
    return ctx.named(ctx.surface.card(body, surface, radius=radius, stroke=stroke or ctx.surface.card_stroke()), node)


def _diamond(
    node: BoxNode, width: float, ctx: Context, colors: SidePalette, *, loud: bool, least: float, role: str
) -> Frame:
    """A node in a diamond: words so wide and so high lie in one of width w and height h where their shares of both
    add up to one.
    """
    fill, stroke = ctx.surface.notice() if node.highlight else (None, None)
    surface = fill or _surface(colors, loud, ctx)
    on = ctx.on_card(surface)
    room = min(max(width * DIAMOND, _word(node, ctx)), width * 0.9)
    ink = colors.on if surface == colors.solid else on.palette.ink
    inner = words(node, room, on, ink, align="center", role=role)
    height = max(least, inner.height / (1 - room / width), width * FLATTEST)
    corners = (Point(width / 2, 0), Point(width, height / 2), Point(width / 2, height), Point(0, height / 2))
    line = stroke or Stroke(ctx.color.legible(colors.solid, ratio=3), ctx.space(ctx.theme.stroke.rule), join="round")
    outline = polygons.rounded(corners, ctx.surface.bar_radius)
    drawn = ctx.surface.cut(outline, Box(0, 0, width, height), surface, stroke=line, raised=loud)
    return ctx.named(arrange.over(arrange.within(inner, width, height), *drawn), node)


def natural_width(node: BoxNode, most: float, ctx: Context, role: str = "item") -> float:
    """As wide as a node's words need on one line, but not wider than `most`."""
    sign = ctx.type.size(role) * 1.3 + ctx.space(12) if node.icon else 0.0
    longest = max(ctx.type.measure(node.label, _style(role, True, ctx)) + sign, ctx.type.measure(node.text, "small"))
    longest = max(longest, ctx.type.measure(node.value, "lead"))
    return min(most, longest + 1.5 * _insets(ctx, role).horizontal)


def longest_word(node: BoxNode, ctx: Context, shape: Outline = "box") -> float:
    """The least width of a box that breaks no word of the label."""
    word = _word(node, ctx)
    return word / DIAMOND if shape == "diamond" else word + _insets(ctx, "item").horizontal


def _word(node: BoxNode, ctx: Context) -> float:
    """The longest word of the label beside the sign."""
    sign = ctx.type.size("item") * 1.3 + ctx.space(12) if node.icon else 0.0
    return ctx.type.longest_word(node.label, _style("item", True, ctx)) + sign


def words(
    node: BoxNode,
    width: float,
    ctx: Context,
    ink: Color,
    *,
    align: Literal["start", "center", "end"],
    strong: bool = True,
    role: str = "item",
) -> Frame:
    """A node's label with its sign, and its sentence under it."""
    size = ctx.type.size(role) * 1.3
    room = width - (size + ctx.space(12) if node.icon else 0)
    style = _style(role, strong, ctx)
    label = ctx.type.text(ctx.cite(node.label, node), style, room, fill=ink, align=align, balance=True)
    if node.icon:
        label = arrange.beside([ctx.icon(node.icon, size, ink), arrange.trimmed(label)], ctx.space(12))
    share = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}[align]
    lines = [label]
    quiet = ctx.palette.ink2 if ink == ctx.palette.ink else ink
    if node.value:
        lines.append(ctx.type.text(node.value, "lead", width, fill=ink, align=align))
    if node.text:
        lines.append(ctx.type.text(node.text, "small", width, fill=quiet, align=align, balance=True))
    return arrange.stack(lines, ctx.space(4), width, share)


def line_color(ctx: Context) -> Color:
    """The colour of lines between boxes: seen, but under the words."""
    return ctx.color.legible(ctx.palette.ink3, ratio=3)


def wire(points: Sequence[Point], ctx: Context, color: Color = "", *, arrow: bool = False) -> Path:
    """A line through points with rounded corners; an `arrow` has an open head at its end."""
    thick = ctx.space(4 if arrow else 3)
    d = polygons.wire(points, ctx.space(16))
    if arrow:
        angle = polygons.heading(points[-2], points[-1])
        tip, one, other = polygons.arrowhead(points[-1], angle, thick * 3.2)
        d += f"M{one.x:.2f} {one.y:.2f}L{tip.x:.2f} {tip.y:.2f}L{other.x:.2f} {other.y:.2f}"
    return Path(d, polygons.bounds(points), None, Stroke(color or line_color(ctx), thick, "round", "round"))


def _style(role: str, strong: bool, ctx: Context) -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong if strong and role == "item" else None)


def _insets(ctx: Context, role: str) -> Insets:
    across, down = (20, 18) if role == "item" else (32, 30)
    return Insets(ctx.space(down), ctx.space(across), ctx.space(down), ctx.space(across))


def _surface(colors: SidePalette, loud: bool, ctx: Context) -> Color:
    """The colour of the box: the full colour, a quiet one, or the card's."""
    if loud:
        look = ctx.theme.look.tile
        return {"solid": colors.solid, "tint": colors.tint}.get(look, ctx.palette.ground)
    ground = ctx.palette.ground
    quiet = (ctx.surface.card_color, colors.tint) if ctx.tone != "plain" and not ctx.carded else (colors.tint,)
    seen = (color for color in quiet if contrast(color, ground) >= SEEN)
    return next(seen, mix(ground, colors.solid, 0.12))
