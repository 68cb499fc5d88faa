"""The head of a page: topic, title, subtitle, illustration, and the sides by name."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.assets import illustrations
from infographic.document import Document
from infographic.graphics import arrange, tracks
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Color, Frame, Rect, Stroke
from infographic.graphics.tracks import Track
from infographic.layout.block import Context, Side, Tone
from infographic.page.logo import logo
from infographic.text import TextStyle

DIVIDE = "|"
"""In a title: where the sides part."""


class Title(NamedTuple):
    """A title taken apart: the lines above the divided line, and its parts, one for each side."""

    lead: str
    parts: tuple[str, ...]
    spaced: bool = False
    """Whether the parts are words of their own."""


def take_apart(title: str, sides: int) -> Title:
    """Divides a title at its bars; without one bar for each spine it is a plain title.

    `The Mindset Div|ide` divides its last word and leaves the others above; with room around the bar,
    as in `Cats | Dogs`, whatever stands on either side is a part.
    """
    parts = title.split(DIVIDE)
    if sides < 2 or len(parts) != sides:
        return Title(title, ())
    if parts[0].endswith(" ") or parts[1].startswith(" "):
        return Title("", tuple(part.strip() for part in parts), spaced=True)
    lead, _, first = parts[0].rpartition(" ")
    return Title(lead, (first, *parts[1:]))


def plain_title(infographic: Document) -> str:
    """The title as it is read aloud, and as the name of the picture."""
    title = take_apart(infographic.title, len(infographic.sides))
    if not title.parts:
        return infographic.title
    return f"{title.lead} {(' / ' if title.spaced else '').join(title.parts)}".strip()


def header(
    infographic: Document,
    first_tone: Tone,
    width: float,
    ctx: Context,
    covered: float = 0,
    *,
    art: bool = True,
    brief: bool = False,
) -> Frame:
    """The header across the whole page, on its own ground; its last `covered` pixels lie under a panel's name.

    A `brief` one has the title and the topic only.
    """
    margin = ctx.scale.margin
    content = width - 2 * margin
    topline = _topline(infographic, width, ctx, brief=brief)
    sign = logo("header", infographic, content, ctx)
    words = [*([sign] if sign else []), _title(infographic, content, ctx)]
    if infographic.subtitle and not brief:
        words.append(_subtitle(infographic, content, ctx))
    if told := ctx.shared.swatches.key:
        words.append(_key(told, content, ctx))
    body = arrange.stack(words, ctx.scale.gap(36), content, _across(ctx))
    parts = [topline, arrange.pad(body, Insets(ctx.scale.gap(36), margin, ctx.scale.gap(48), margin), width)]
    if art and (drawn := picture(infographic, width, ctx)):
        parts.append(drawn)
    named_below = first_tone == "solid"
    if covered and named_below and len(parts) < 3:  # no illustration that the name may lie over
        parts.append(arrange.empty(width, max(0.0, covered - ctx.space(24))))
    if art and len(ctx.sides) > 1 and not named_below:
        parts.append(_names(width, ctx, covered))
    frame = arrange.stack([arrange.whole(part) for part in parts], 0, width)
    ground = Rect(0, 0, width, frame.height, 0, ctx.palette.ground)
    return arrange.over(frame, ground)._replace(name="header", origin=())


def _key(categories: Sequence[str], width: float, ctx: Context) -> Frame:
    """What the colours of the whole page mean."""
    places = [(name, ctx.shared.swatches.category(name)) for name in categories]
    entries = [(name, ctx.palette.sides[place].solid) for name, place in places if place is not None]
    return ctx.key(entries, width, share=_across(ctx))


def picture(infographic: Document, width: float, ctx: Context) -> Frame | None:
    """The illustration from edge to edge, or None where there is none for these sides."""
    art = infographic.art
    return _art(infographic, width, ctx) if art and len(ctx.sides) in illustrations.side_counts(art) else None


def _across(ctx: Context) -> float:
    return arrange.START if _align(ctx) == "start" else arrange.CENTER


def _align(ctx: Context) -> Literal["start", "center"]:
    return "start" if ctx.beside else ctx.theme.look.title


# ---------------------------------------------------------------- the line above the title


def _topline(infographic: Document, width: float, ctx: Context, *, brief: bool) -> Frame:
    """The topic and the maker across the page, as the theme sets them."""
    margin = ctx.scale.margin
    content = width - 2 * margin
    look = ctx.theme.look.topline
    on = ctx.on_tone("ink") if look == "band" else ctx
    texts = [t for t in (infographic.kicker, "" if brief else infographic.by) if t]
    labels = [_label(text, i == 0 and bool(infographic.kicker), content, on) for i, text in enumerate(texts)]
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
        return arrange.stack(labels, ctx.space(8), content, _across(ctx))
    if len(labels) == 1:
        return arrange.within(labels[0], content, labels[0].height, _across(ctx))
    tall = max((label.height for label in labels), default=0.0)
    places = zip(labels, (arrange.START, arrange.END), strict=False)
    items = tuple(label.at((content - label.width) * share, (tall - label.height) / 2) for label, share in places)
    return Frame(content, tall, items)


def _between_rules(line: Frame, ctx: Context) -> Frame:
    """A heavy line above and a thin one below, as under the name of a newspaper."""
    heavy, thin = ctx.space(ctx.theme.stroke.rule * 4), ctx.space(ctx.theme.stroke.hair)
    bars = [Frame(line.width, h, (Rect(0, 0, line.width, h, 0, ctx.palette.ink),)) for h in (heavy, thin)]
    return arrange.stack([bars[0], line, bars[1]] if line.height else bars[:1], ctx.space(14))


# ---------------------------------------------------------------- the title


def _title(infographic: Document, content: float, ctx: Context) -> Frame:
    title = take_apart(infographic.title, len(infographic.sides))
    frame = _divided(title, content, ctx) if title.parts else _undivided(title.lead, content, ctx)
    return frame._replace(name="title", origin=("title",))


MAX_LINES = 3
"""A title of more lines is set smaller, until the size of a heading is reached."""


def _undivided(text: str, content: float, ctx: Context) -> Frame:
    """The title in the largest size at which it stands in few lines and no word is broken."""
    style = ctx.type.style("display")
    least = ctx.type.size("h2") * 1.15
    size = style.size
    lines_wanted = 2 if len(text) < 44 else MAX_LINES
    setter = ctx.type.typesetter
    while size > least:
        style = style._replace(size=size)
        frame = ctx.type.text(text, style, content, align=_align(ctx), balance=True)
        if len(frame.items) <= lines_wanted and setter.longest_word(text, style) <= content:
            return frame
        size *= 0.94
    return ctx.type.text(text, style._replace(size=least), content, align=_align(ctx), balance=True)


def _divided(title: Title, content: float, ctx: Context) -> Frame:
    """A title whose last line is divided between the sides; all lines are equally wide."""
    whole = not title.lead or ctx.theme.look.title == "start"
    measure = content if whole else min(content, max(content * 0.76, ctx.type.size("display") * 5))
    if title.spaced and _line_size(title, measure, ctx) < ctx.type.size("h1"):
        return _halves(title.parts, content, ctx)
    line = _parts(title, measure, ctx)
    if not title.lead:
        return arrange.within(line, content, line.height, _across(ctx))
    style = _fill(title.lead, ctx.type.style("display"), line.width, ctx.type.size("display") * 1.2, ctx)
    above = ctx.type.text(title.lead, style, content, align=_align(ctx), balance=True)
    return arrange.stack([above, line], 0, content, _across(ctx))


def _fill(text: str, style: TextStyle, width: float, largest: float, ctx: Context) -> TextStyle:
    """The style in the size at which the text is just as wide as asked, within limits."""
    measured = ctx.type.measure(text, style)
    size = style.size * width / measured if measured else style.size
    return style._replace(size=max(ctx.type.size("h2"), min(size, largest)))


def _parts(title: Title, measure: float, ctx: Context) -> Frame:
    """The divided line: each part in its side's colour, a spine between them."""
    size = _line_size(title, measure, ctx)
    style, room = _line_style(title, ctx)._replace(size=size), size * _line_gap(title)
    row = arrange.on_baseline(
        [ctx.type.text(part, style, fill=_part_ink(i, ctx)) for i, part in enumerate(title.parts)], room
    )
    rule = ctx.space(ctx.theme.stroke.spine * 1.5)
    ends = tracks.stacked([ctx.type.measure(part, style) for part in title.parts], room)
    spines = [
        Rect(t.end + room / 2 - rule / 2, row.height * 0.04, rule, row.height * 0.94, rule / 2, ctx.palette.ink)
        for t in ends[:-1]
    ]
    return arrange.overlay(row, spines)


WITHIN_WORD, BETWEEN_WORDS = 0.15, 0.42
"""The room for the spine between two parts of a word, and between two words, in ems."""


def _line_style(title: Title, ctx: Context) -> TextStyle:
    return ctx.type.style("display" if title.spaced else "display_max")


def _line_gap(title: Title) -> float:
    return BETWEEN_WORDS if title.spaced else WITHIN_WORD


def _line_size(title: Title, measure: float, ctx: Context) -> float:
    """The size at which all parts stand on one line."""
    style = _line_style(title, ctx)
    gaps = style.size * _line_gap(title) * (len(title.parts) - 1)
    return style.size * min(1.0, measure / (sum(ctx.type.measure(part, style) for part in title.parts) + gaps))


def _part_ink(side: int, ctx: Context) -> Color:
    return ctx.color.legible(ctx.color.side(side).solid, ratio=3)


MAX_IN_HALF = 4
"""A part of a title that takes more lines in its column stands across the page instead."""


def _halves(parts: Sequence[str], content: float, ctx: Context) -> Frame:
    """Long parts, each broken to lines on its own side; under each other where the columns are too narrow."""
    gap = ctx.spine_gap()
    columns = tracks.columns(content, len(parts), gap)
    style = ctx.type.style("h1", size=max(ctx.type.size("h1"), ctx.type.size("h2")))
    least = ctx.type.size("h2") * 0.8
    while style.size > least and not _stand(parts, style, columns[0].length, ctx):
        style = style._replace(size=max(least, style.size * 0.94))
    thick = ctx.space(ctx.theme.stroke.spine * 1.5)
    if not _stand(parts, style, columns[0].length, ctx):
        return _under_each_other(parts, style, content, thick, ctx)
    drawn = [ctx.type.text(part, style, c.length, fill=_part_ink(i, ctx), balance=True)
             for i, (part, c) in enumerate(zip(parts, columns, strict=True))]  # fmt: skip
    height = max(frame.height for frame in drawn)
    spines = [Rect(c.end + (gap - thick) / 2, 0, thick, height, thick / 2, ctx.palette.ink) for c in columns[:-1]]
    return Frame(content, height, (*(f.at(c.start, 0) for f, c in zip(drawn, columns, strict=True)), *spines))


def _stand(parts: Sequence[str], style: TextStyle, width: float, ctx: Context) -> bool:
    """Whether all parts stand in their columns in few lines, with no word broken."""
    return all(
        ctx.type.longest_word(part, style) <= width
        and len(ctx.type.text(part, style, width, balance=True).items) <= MAX_IN_HALF
        for part in parts
    )


def _under_each_other(parts: Sequence[str], style: TextStyle, width: float, thick: float, ctx: Context) -> Frame:
    rule = Frame(width, thick, (Rect(0, 0, ctx.space(120), thick, thick / 2, ctx.palette.ink),))
    lines: list[Frame] = []
    for i, part in enumerate(parts):
        fitted = ctx.type.fitted_words(part, "h2", width, "item")._replace(size=min(style.size, ctx.type.size("h2")))
        lines += [*([rule] if lines else []), ctx.type.text(part, fitted, width, fill=_part_ink(i, ctx), balance=True)]
    return arrange.stack(lines, ctx.space(16), width)


def _subtitle(infographic: Document, content: float, ctx: Context) -> Frame:
    measure = min(content, max(content * 0.78, 300))
    frame = ctx.type.text(infographic.subtitle, "lead", measure, fill=ctx.palette.ink2, align=_align(ctx))
    return frame._replace(name="subtitle", origin=("subtitle",))


# ---------------------------------------------------------------- the sides


def _art(infographic: Document, width: float, ctx: Context) -> Frame:
    colors = illustrations.ArtColors(ctx.palette.ground, ctx.palette.ink, ctx.palette.accent, ctx.palette.on_accent)
    inks = [
        illustrations.SideInk(*ctx.color.side(side.index), side.icon or None, _signs(infographic, side))
        for side in ctx.sides
    ]
    grounds = tracks.grounds(width, ctx.scale.margin, _columns(width, ctx))
    frame = illustrations.draw(infographic.art, width, inks, colors, ctx.theme.look.icon, grounds)
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
