"""The title of a page: plain, or divided between the sides."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.document import Document
from infographic.graphics import arrange, tracks
from infographic.graphics.scene import Color, Frame, Rect
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
    """The title as it is read aloud, and as the name of the picture."""
    title = take_apart(infographic.title, len(infographic.sides))
    if not title.parts:
        return infographic.title
    return f"{title.lead} {(' / ' if title.spaced else '').join(title.parts)}".strip()


def across(ctx: Context) -> float:
    return arrange.START if align(ctx) == "start" else arrange.CENTER


def align(ctx: Context) -> Literal["start", "center"]:
    return "start" if ctx.beside else ctx.theme.look.title


def title(infographic: Document, content: float, ctx: Context) -> Frame:
    taken = take_apart(infographic.title, len(infographic.sides))
    frame = _divided(taken, content, ctx) if taken.parts else _undivided(taken.lead, content, ctx)
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
        frame = ctx.type.text(text, style, content, align=align(ctx), balance=True)
        if len(frame.items) <= lines_wanted and setter.longest_word(text, style) <= content:
            return frame
        size *= 0.94
    return ctx.type.text(text, style._replace(size=least), content, align=align(ctx), balance=True)


def _divided(title: Title, content: float, ctx: Context) -> Frame:
    """A title whose last line is divided between the sides; all lines are equally wide."""
    whole = not title.lead or ctx.theme.look.title == "start"
    measure = content if whole else min(content, max(content * 0.76, ctx.type.size("display") * 5))
    if title.spaced and _line_size(title, measure, ctx) < ctx.type.size("h1"):
        return _halves(title.parts, content, ctx)
    line = _parts(title, measure, ctx)
    if not title.lead:
        return arrange.within(line, content, line.height, across(ctx))
    style = _fill(title.lead, ctx.type.style("display"), line.width, ctx.type.size("display") * 1.2, ctx)
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
