"""The head of a page: topic, title, subtitle, illustration, and the sides by name."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from infographic.assets import illustrations
from infographic.document import Document
from infographic.graphics import arrange, tracks
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Frame, Rect, Stroke
from infographic.graphics.tracks import Track
from infographic.layout.block import Context, Side, Tone
from infographic.page.backdrop import backdrop
from infographic.page.logo import logo
from infographic.page.title import across, align, plain_title, title
from infographic.theme.palettes import palette_of_tile


def on_header(ctx: Context) -> Context:
    """The context on the header's ground: the page's own where sides have colours there, or panels stand beside it."""
    look = ctx.theme.look.header
    if look == "page" or len(ctx.sides) > 1 or ctx.beside:
        return ctx.on_tone("plain")
    if look == "accent":
        return replace(ctx.on_accent(), carded=False)
    if look == "color" and ctx.main is not None:
        return replace(ctx, palette=palette_of_tile(ctx.theme, ctx.main, ctx.palette.sides))
    return ctx.on_tone("ink")


def header(
    infographic: Document,
    first_tone: Tone,
    width: float,
    ctx: Context,
    covered: float = 0,
    *,
    art: bool = True,
    brief: bool = False,
    low: bool = False,
    number: str = "",
    follows: bool = False,
) -> Frame:
    """The header across the whole page, on its own ground; its last `covered` pixels lie under a panel's name.

    A `brief` one has the title and the topic only, a `low` one its title on one line if that can be.  A page of a
    series has its `number` in the line above; one that `follows` another has its title there as well, and nothing else.
    """
    ctx = on_header(ctx)
    margin = ctx.scale.margin
    content = width - 2 * margin
    first = plain_title(infographic) if follows else infographic.kicker
    topline = _topline(first, number or ("" if brief else infographic.by), width, ctx)
    if follows:
        clear = arrange.empty(width, max(ctx.scale.gap(36), covered + ctx.space(24)))
        return _grounded([topline, clear], width, ctx)._replace(name="header", origin=())
    sign = logo("header", infographic, content, ctx)
    words = [*([sign] if sign else []), *([title(infographic, content, ctx, low=low)] if infographic.title else [])]
    if infographic.subtitle and not brief:
        words.append(_subtitle(infographic, content, ctx))
    if told := ctx.shared.swatches.key:
        words.append(_key(told, content, ctx))
    body = arrange.stack(words, ctx.scale.gap(36), content, across(ctx))
    below = _illustrated(infographic, first_tone, width, ctx, covered) if art else []
    if not words and not first and not number and not infographic.by:
        return _grounded(below, width, ctx)._replace(name="header", origin=())
    foot = ctx.scale.gap(48) if below else max(ctx.scale.gap(48), covered + ctx.space(24))
    parts = [topline, arrange.pad(body, Insets(ctx.scale.gap(36), margin, foot, margin), width), *below]
    return _grounded(parts, width, ctx)._replace(name="header", origin=())


def _grounded(parts: Sequence[Frame], width: float, ctx: Context) -> Frame:
    """Parts under each other on the page's ground, in whole pixels."""
    frame = arrange.stack([arrange.whole(part) for part in parts], 0, width)
    pattern = [] if len(ctx.sides) > 1 else backdrop(width, frame.height, 0, ctx)
    return arrange.over(frame, Rect(0, 0, width, frame.height, 0, ctx.palette.ground), *pattern)


def _illustrated(
    infographic: Document,
    first_tone: Tone,
    width: float,
    ctx: Context,
    covered: float = 0,
    height: float | None = None,
) -> list[Frame]:
    """The illustration, `height` high where that is given, and the sides' names, unless the panel below tells them."""
    banded = infographic.band and len(ctx.sides) > 1 and first_tone != "solid"
    names = [_names(width, ctx, covered)] if banded else []
    drawn = picture(infographic, width, ctx, height) if height is None or height > 0 else None
    return [*([drawn] if drawn else []), *names]


class Cover(NamedTuple):
    """The illustration of a page of a fixed height, with the sides' names: its least and its natural height, and how
    it is drawn at any between them.
    """

    least: float
    most: float
    draw: Callable[[float], Frame]


LEAST_ART = 0.32
"""An illustration is at least this high against its width; on a low page it leaves."""


def cover(
    infographic: Document, first_tone: Tone, width: float, room: float, ctx: Context, covered: float, *, art: bool
) -> Cover:
    """What stands between the words and the panels of a page that leaves `room` for both; see `header`."""
    drawn = art and _drawable(infographic, ctx)
    most = illustrations.natural_height(infographic.art, len(ctx.sides), width, room) if drawn else 0.0
    least = min(most, math.ceil(width * LEAST_ART))
    below = sum(math.ceil(f.height) for f in _illustrated(infographic, first_tone, width, ctx, covered, 0.0))

    def draw(height: float) -> Frame:
        parts = _illustrated(infographic, first_tone, width, ctx, covered, height - below if drawn else 0.0)
        return _grounded(parts, width, ctx)._replace(name="cover")

    return Cover(least + below, most + below, draw)


def _key(categories: Sequence[str], width: float, ctx: Context) -> Frame:
    """What the colours of the whole page mean."""
    places = [(name, ctx.shared.swatches.category(name)) for name in categories]
    entries = [(name, ctx.palette.sides[place].solid) for name, place in places if place is not None]
    return ctx.key(entries, width, share=across(ctx))


def picture(infographic: Document, width: float, ctx: Context, height: float | None = None) -> Frame | None:
    """The illustration from edge to edge, or None where there is none for these sides."""
    return _art(infographic, width, ctx, height) if _drawable(infographic, ctx) else None


def _drawable(infographic: Document, ctx: Context) -> bool:
    return bool(infographic.art) and len(ctx.sides) in illustrations.side_counts(infographic.art)


# ---------------------------------------------------------------- the line above the title


def _topline(first: str, last: str, width: float, ctx: Context) -> Frame:
    """The topic and the maker across the page, or what stands for them, as the theme sets them."""
    margin = ctx.scale.margin
    content = width - 2 * margin
    look = ctx.theme.look.topline
    on = ctx.on_tone("ink") if look == "band" else ctx
    texts = [text for text in (first, last) if text]
    labels = [_label(text, i == 0 and bool(first), content, on) for i, text in enumerate(texts)]
    line = _placed(labels, content, ctx)
    if look == "band":
        pad = Insets(ctx.space(24), margin, ctx.space(24), margin)
        return arrange.backed(arrange.pad(line, pad, width), on.palette.ground)
    if look == "rules":
        line = _between_rules(line, ctx)
    top = ctx.scale.gap(56 if labels else 20)
    return arrange.pad(line, Insets(top, margin, 0, margin), width)


def _label(text: str, first: bool, content: float, ctx: Context) -> Frame:
    look = ctx.theme.look.topline
    if look == "sticker" and first:
        on = ctx.on_accent()
        return ctx.surface.sticker(arrange.trimmed(on.type.label(text, content * 0.8, on.palette.ink)))
    ink = ctx.palette.ink if look == "band" else None
    label = arrange.trimmed(ctx.type.label(text, content * 0.9 if look == "chips" else content, ink))
    if look != "chips":
        return label
    chip = arrange.pad(label, Insets(ctx.space(10), ctx.space(22), ctx.space(10), ctx.space(22)))
    line = Stroke(ctx.palette.rule, ctx.space(ctx.theme.stroke.rule))
    return arrange.backed(chip, ctx.palette.card, min(ctx.space(ctx.theme.radius.pill), chip.height / 2), line)


def _placed(labels: Sequence[Frame], content: float, ctx: Context) -> Frame:
    """One at the left and one at the right; under each other where both do not fit."""
    if sum(label.width for label in labels) + ctx.space(32) * (len(labels) - 1) > content:
        return arrange.stack(labels, ctx.space(8), content, across(ctx))
    if len(labels) == 1:
        return arrange.within(labels[0], content, labels[0].height, across(ctx))
    tall = max((label.height for label in labels), default=0.0)
    places = zip(labels, (arrange.START, arrange.END), strict=False)
    items = tuple(label.at((content - label.width) * share, (tall - label.height) / 2) for label, share in places)
    return Frame(content, tall, items)


def _between_rules(line: Frame, ctx: Context) -> Frame:
    """A heavy line above and a thin one below, as under the name of a newspaper."""
    heavy, thin = ctx.space(ctx.theme.stroke.rule * 4), ctx.space(ctx.theme.stroke.hair)
    bars = [Frame(line.width, h, (Rect(0, 0, line.width, h, 0, ctx.palette.ink),)) for h in (heavy, thin)]
    return arrange.stack([bars[0], line, bars[1]] if line.height else bars[:1], ctx.space(14))


def _subtitle(infographic: Document, content: float, ctx: Context) -> Frame:
    measure = content if ctx.beside else min(content, max(content * 0.78, 300))
    frame = ctx.type.text(infographic.subtitle, "lead", measure, fill=ctx.palette.ink2, align=align(ctx))
    return frame._replace(name="subtitle", origin=("subtitle",))


# ---------------------------------------------------------------- the sides


def _art(infographic: Document, width: float, ctx: Context, height: float | None) -> Frame:
    colors = illustrations.ArtColors(ctx.palette.ground, ctx.palette.ink, ctx.palette.accent, ctx.palette.on_accent)
    inks = [
        illustrations.SideInk(*ctx.color.side(side.index), side.icon or None, _signs(infographic, side))
        for side in ctx.sides
    ]
    grounds = tracks.grounds(width, ctx.scale.margin, _columns(width, ctx))
    frame = illustrations.draw(infographic.art, width, inks, colors, ctx.theme.look.icon, grounds, height)
    return frame._replace(name=f"art {infographic.art}", origin=("art",))


def _signs(infographic: Document, side: Side) -> tuple[str, ...]:
    """The icons around a side's figure: its own, or the first of its lists."""
    own = infographic.sides[side.key].icons
    return own or tuple(dict.fromkeys(_listed_icons(infographic, side)))[:3]


def _listed_icons(infographic: Document, side: Side) -> list[str]:
    shown = (getattr(model, "icon", "") for model, path in infographic.models() if side.key in path[2:])
    return [icon for icon in shown if icon]


def _names(width: float, ctx: Context, covered: float) -> Frame:
    """The sides by name on their colours, from edge to edge, clear of what covers the foot."""
    margin = ctx.scale.margin
    columns = _columns(width, ctx)
    grounds = tracks.grounds(width, margin, columns)
    pad = ctx.space(28)
    room = columns[0].length
    beside = room - (ctx.type.size("h2") + ctx.space(16) if any(side.icon for side in ctx.sides) else 0.0)
    over = _name_size(ctx.sides, beside, ctx) < ctx.type.size("h3")
    size = _name_size(ctx.sides, room if over else beside, ctx)
    named = [_name(side, room, size, over, ctx) for side in ctx.sides]
    free = max(f.height for f in named) + 2 * pad
    height = math.ceil(free + (max(0.0, covered - pad / 2) if covered else 0.0))  # no seam under the illustration
    solid = ctx.on_tone("solid")
    backs = [
        Rect(g.start, 0, g.length, height, 0, ctx.surface.paint(solid.half(i).palette.ground))
        for i, g in enumerate(grounds)
    ]
    spine = ctx.space(ctx.theme.stroke.spine)
    lines = [Rect(g.start - spine / 2, 0, spine, height, 0, ctx.palette.ground) for g in grounds[1:]]
    items = [f.at(margin + c.start, (free - f.height) / 2) for f, c in zip(named, columns, strict=True)]
    return Frame(width, height, (*backs, *lines, *items), name="sides")


def _columns(width: float, ctx: Context) -> tuple[Track, ...]:
    return tracks.columns(width - 2 * ctx.scale.margin, len(ctx.sides), ctx.space(40))


def _name(side: Side, width: float, size: float, over: bool, ctx: Context) -> Frame:
    """A side's name beside or under its icon."""
    on = ctx.on_tone("solid").half(side.index).color.side(side.index).deep
    style = ctx.type.style("h3", size=size)
    if not side.icon:
        return ctx.type.text(_called(side, width, ctx), style, width, fill=on)
    sign = ctx.icon(side.icon, ctx.type.size("h2") * (0.8 if over else 1), on)
    gap = ctx.space(8 if over else 16)
    room = width if over else width - sign.width - gap
    text = ctx.type.text(_called(side, room, ctx), style, room, fill=on)
    return arrange.stack([sign, text], gap) if over else arrange.beside([sign, text], gap)


def _called(side: Side, width: float, ctx: Context) -> str:
    """The full name where it fits on a line."""
    return side.label if ctx.type.measure(side.label, "h3") <= width else side.short


def _name_size(sides: Sequence[Side], width: float, ctx: Context) -> float:
    """One size for all names: the largest at which no word of theirs is broken."""
    return min(ctx.type.fitted_words(_called(side, width, ctx), "h3", width, "small").size for side in sides)
