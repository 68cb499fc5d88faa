"""The head of a page: topic, title, subtitle, illustration, and the sides by name."""

import math
from collections.abc import Sequence
from dataclasses import replace

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Frame, Rect, Stroke
from infographic.layout.block import Context, Tone
from infographic.layout.covers import CoverKind, Room
from infographic.page.cover import grounded, kind_of, pictured
from infographic.page.logo import logo
from infographic.page.title import across, align, plain_title, title
from infographic.theme.palettes import palette_of_tile
from infographic.theme.type_scale import COLUMNS_FROM


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
    kind = kind_of(infographic, ctx) if art else None
    beside = kind is not None and _stands_beside(kind, ctx)
    room = round(width * WORDS_BESIDE) if beside else width
    margin = ctx.scale.margin
    content = room - 2 * margin
    first = plain_title(infographic) if follows else infographic.kicker
    topline = _topline(first, number or ("" if brief else infographic.by), room, ctx)
    if follows:
        clear = arrange.empty(width, max(ctx.scale.gap(36), covered + ctx.space(24)))
        return grounded([topline, clear], width, ctx)._replace(name="header", origin=())
    sign = logo("header", infographic, content, ctx)
    words = [*([sign] if sign else []), *([title(infographic, content, ctx, low=low)] if infographic.title else [])]
    if infographic.subtitle and not brief:
        words.append(_subtitle(infographic, content, ctx))
    if told := ctx.shared.swatches.key:
        words.append(_key(told, content, ctx))
    body = arrange.stack(words, ctx.scale.gap(36), content, across(ctx))
    below = pictured(infographic, first_tone, width, ctx, covered) if art and not beside else []
    above = [below.pop(0)] if kind and kind.above and below else []
    if not words and not first and not number and not infographic.by:
        return grounded([*above, *below], width, ctx)._replace(name="header", origin=())
    foot = ctx.scale.gap(48) if below else max(ctx.scale.gap(48), covered + ctx.space(24))
    parts = [*above, topline, arrange.pad(body, Insets(ctx.scale.gap(36), margin, foot, margin), room), *below]
    if kind and beside:
        parts = [_beside(kind, infographic, arrange.stack(parts), width, covered, ctx)]
    return grounded(parts, width, ctx)._replace(name="header", origin=())


WORDS_BESIDE = 0.6
"""The share of a wide page that its words take beside their picture: a title on two lines keeps its size."""


def _stands_beside(kind: CoverKind, ctx: Context) -> bool:
    """Whether a picture stands beside the words: on wide pages, where it would be as high as a screen below them."""
    return bool(ctx.scale.zoom) and ctx.scale.width >= COLUMNS_FROM and len(ctx.sides) < 2 and kind.name != "plain"


def _beside(kind: CoverKind, infographic: Document, words: Frame, width: float, covered: float, ctx: Context) -> Frame:
    """The words in the first part of a wide page, and the picture in the rest, from head to foot."""
    rest = width - words.width
    high = math.ceil(max(words.height, kind.height(infographic, rest, ctx) + covered))
    picture = kind.draw(infographic, Room(rest, high, covered), ctx)
    return Frame(width, high, (words.at(0, 0), picture.at(words.width, 0)))


def _key(categories: Sequence[str], width: float, ctx: Context) -> Frame:
    """What the colours of the whole page mean."""
    places = [(name, ctx.shared.swatches.category(name)) for name in categories]
    entries = [(name, ctx.palette.sides[place].solid) for name, place in places if place is not None]
    return ctx.key(entries, width, share=across(ctx))


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
