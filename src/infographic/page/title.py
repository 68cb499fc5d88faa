"""The title of a page: one text, or a line that is divided between the sides."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from infographic.document import Document
from infographic.graphics import arrange, shapes, tracks
from infographic.graphics.color import contrast
from infographic.graphics.scene import Color, Frame, Rect, Stroke, Text
from infographic.i18n.phrases import articles
from infographic.layout.block import Context
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
    """The title as it is read aloud, and as the name of the picture: of a page without one, that of its first part."""
    if not infographic.title:
        first = infographic.panels[0]
        return first.title or next((block.title for block in first.blocks if block.title), first.blocks[0].type)
    title = take_apart(infographic.title, len(infographic.sides))
    if not title.parts:
        return infographic.title
    return f"{title.lead} {(' / ' if title.spaced else '').join(title.parts)}".strip()


def across(ctx: Context) -> float:
    """The share of the free room before what stands in the header."""
    return arrange.START if align(ctx) == "start" else arrange.CENTER


def align(ctx: Context) -> Literal["start", "center"]:
    """How the lines of a header are aligned."""
    look = ctx.theme.look.title
    if ctx.beside or look == "start":
        return "start"
    return "center" if look == "center" or len(ctx.sides) == 2 else "start"


def title(infographic: Document, content: float, ctx: Context, *, low: bool = False) -> Frame:
    """The page's title, fitted to a width; a `low` one stands on one line, where that is still a large one."""
    apart = take_apart(infographic.title, len(infographic.sides))
    frame = _divided(apart, content, ctx) if apart.parts else _undivided(apart.lead, content, ctx, low=low)
    return frame._replace(name="title", origin=("title",))


MAX_LINES = 3
"""A title of more lines is set smaller, until the size of a heading is reached."""


MAX_GROWTH = 1.16
"""A title whose lines are short is set larger than its step of the scale, until the longest fills the page."""

SMALL = 2.1
"""A short title that would be smaller than this, in sizes of the body text, takes three lines instead of two."""

SHORT = 44
"""A title of fewer characters stands on two lines, of which the last may stand out."""


LOW = 0.6
"""A title on one line is at least this large, against its step of the scale."""


def _undivided(text: str, content: float, ctx: Context, *, low: bool = False) -> Frame:
    """The title in the largest size at which it stands in few lines and no word is broken."""
    full = _style("display", ctx)
    room = content - 2 * _overhang(full, ctx)
    if low and (whole := min(1.0, room / max(1.0, ctx.type.measure(text, full)))) >= LOW:
        style = full._replace(size=full.size * whole * 0.999)
        line = ctx.type.text(text, style, room, align=align(ctx))
        return arrange.within(line, content, line.height, across(ctx))
    style = _fitted(text, full, room, MAX_LINES if len(text) >= SHORT else 2, ctx)
    if style.size < ctx.type.size("body") * SMALL:
        style = _fitted(text, full, room, MAX_LINES, ctx)
    frame = ctx.type.text(text, style, room, align=align(ctx), balance=True)
    turned = _turned(frame, style, ctx) if len(text) < SHORT else frame
    return arrange.within(turned, content, turned.height, across(ctx))


def _fitted(text: str, style: TextStyle, room: float, lines: int, ctx: Context) -> TextStyle:
    """The largest size, down to a heading's, at which a title takes at most this many lines and no article ends one."""
    size, least = style.size * (1 if ctx.beside else MAX_GROWTH), ctx.type.size("h2") * 1.15
    words = text.split()
    together = [f"{a} {b}" for a, b in pairwise(words) if a.casefold() in articles(ctx.lang)]
    while size > least:
        style = style._replace(size=size)
        frame = ctx.type.text(text, style, room, align=align(ctx), balance=True)
        widest = max([ctx.type.longest_word(text, style), *(ctx.type.measure(pair, style) for pair in together)])
        if len(frame.items) <= lines and widest <= room:
            return style
        size *= 0.97
    return style._replace(size=least)


def _style(role: str, ctx: Context) -> TextStyle:
    return ctx.type.style(role)._replace(caps=ctx.theme.look.capitals)


# ---------------------------------------------------------------- the line that stands out


def _overhang(style: TextStyle, ctx: Context) -> float:
    """How far what is behind the last line reaches beyond it."""
    return style.size * SLAB_PAD if ctx.theme.look.turn == "slab" else 0.0


SLAB_PAD, SLAB_TOP, SLAB_FOOT = 0.26, 0.84, 0.32
"""How far a slab reaches beyond its words, above their baseline and below it, in ems."""


def _turned(frame: Frame, style: TextStyle, ctx: Context) -> Frame:
    """The title with its last line standing out, as the theme does it; nothing where it has but one line."""
    look, last = ctx.theme.look.turn, frame.items[-1] if len(frame.items) > 1 else None
    if look == "none" or not isinstance(last, Text):
        return frame
    if look == "stroke":
        return _underlined(frame, last, style, ctx)
    if look == "slab":
        return _on_slab(frame, last, style, ctx)
    ink = _loud_ink(ctx)
    return frame._replace(items=(*frame.items[:-1], _inked(last, ink))) if ink else frame


def _loud_ink(ctx: Context) -> Color | None:
    """A colour that is louder than ink on the header's ground; None where there is none that is read there."""
    own, accent = ctx.color.shared.solid, ctx.palette.accent
    on_page = ctx.palette.ground == ctx.theme.colors.bg
    loud = [color for color in ((own, accent) if on_page else (accent, own)) if color != ctx.palette.ink]
    return next((color for color in loud if contrast(color, ctx.palette.ground) >= 3), None)


def _inked(line: Text, ink: Color) -> Text:
    return line._replace(runs=tuple(run._replace(fill=ink) for run in line.runs))


def _on_slab(frame: Frame, last: Text, style: TextStyle, ctx: Context) -> Frame:
    """The last line on a slanting slab, a little lower, so that the slab is clear of the line above."""
    colors = ctx.color.shared
    down = style.size * 0.14
    left = align(ctx) == "start"
    pad = style.size * SLAB_PAD
    x = last.x if left else last.x - pad
    wide, high = last.width + 2 * pad, style.size * (SLAB_TOP + SLAB_FOOT)
    y = last.y + down - style.size * SLAB_TOP
    line = Stroke(ctx.theme.colors.ink, ctx.space(ctx.theme.stroke.rule), join="round")
    slab = shapes.tilted(wide, high, min(ctx.space(36), high / 2), ctx.space(18))
    slab = slab._replace(x=x, y=y, bounds=slab.bounds.moved(x, y), fill=colors.solid, stroke=line)
    moved = _inked(last, colors.on)._replace(x=x + pad, y=last.y + down)
    items = (*frame.items[:-1], moved)
    height = max(frame.height, y + high + style.size * 0.06)
    width = max(frame.width, x + wide) if left else frame.width
    return arrange.over(frame._replace(items=items, width=width, height=height), slab)


def _underlined(frame: Frame, last: Text, style: TextStyle, ctx: Context) -> Frame:
    """The last line over one stroke of a broad pen."""
    thick = style.size * 0.09
    y = last.y + style.size * 0.2
    stroke = Stroke(_loud_ink(ctx) or ctx.palette.ink, thick, "round")
    under = arrange.line(last.x, y, last.x + last.width, y, stroke)
    return arrange.over(frame._replace(height=max(frame.height, y + thick)), under)


# ---------------------------------------------------------------- a title in parts


def _divided(title: Title, content: float, ctx: Context) -> Frame:
    """A title whose last line is divided between the sides; all lines are equally wide."""
    whole = not title.lead or align(ctx) == "start"
    measure = content if whole else min(content, max(content * 0.76, ctx.type.size("display") * 5))
    if title.spaced and _line_size(title, measure, ctx) < ctx.type.size("h1"):
        return _halves(title.parts, content, ctx)
    line = _parts(title, measure, ctx)
    if not title.lead:
        return arrange.within(line, content, line.height, across(ctx))
    style = _fill(title.lead, _style("display", ctx), line.width, ctx.type.size("display") * 1.2, ctx)
    above = ctx.type.text(title.lead, style, content, align=align(ctx), balance=True)
    return arrange.stack([above, line], 0, content, across(ctx))


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
    return _style("display" if title.spaced else "display_max", ctx)


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
