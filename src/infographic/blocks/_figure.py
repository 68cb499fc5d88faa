"""A figure in words and digits: `over 3×`, `8 minutes`, `1 in 3`: the number large, its words small."""

from itertools import groupby
from typing import NamedTuple

from infographic.ext import Color, Context, Frame, Text, TextStyle, arrange, walk

WORDS = 0.42
"""The size of words beside a number, as a share of the number's."""

LETTERS_IN_NUMBER = 2
"""The maximum number of letters in a part that is still a number: `3x`, `12k`, `5bn`."""


class FigurePart(NamedTuple):
    """A stretch of a figure: numbers, or the words between them."""

    text: str
    large: bool


def parts(text: str) -> list[FigurePart]:
    """The figure taken apart at its spaces; neighbours of one kind stay together."""
    words = text.split(" ")
    grouped = groupby(words, key=_is_large)
    found = [FigurePart(" ".join(group), large) for large, group in grouped]
    return found if any(part.large for part in found) else [FigurePart(text, True)]


def _is_large(word: str) -> bool:
    letters = sum(c.isalpha() for c in word)
    return letters <= LETTERS_IN_NUMBER if any(c.isdigit() for c in word) else letters == 0


def figure(
    text: str, style: TextStyle, smallest: float, width: float, ctx: Context, fill: Color | None = None
) -> Frame:
    """A figure on one baseline, smaller where the width asks for it; words go below where that is not enough."""
    pieces = parts(text)
    sized = style._replace(size=figure_size(text, style, smallest, width, ctx))
    if _width(pieces, sized, ctx) <= width + 0.5:
        return arrange.on_baseline([_set(p, sized, ctx, fill) for p in pieces], _gap(sized))
    return _below_each_other(pieces, style, smallest, width, ctx, fill)


def seated(drawn: Frame, ctx: Context) -> Frame:
    """A figure cut to its glyphs above and to its baseline below, so that commas do not push what follows down."""
    lines = [y + item.y for inner, _, y in walk(drawn) for item in inner.items if isinstance(item, Text)]
    if not lines:
        return drawn
    top = ctx.type.ink(drawn).y
    return Frame(drawn.width, max(lines) - top, (drawn.at(0, -top),), max(lines) - top)


def figure_size(text: str, style: TextStyle, smallest: float, width: float, ctx: Context) -> float:
    """The size at which a figure stands on one line, between the style's own and `smallest`."""
    pieces = parts(text)
    full = _width(pieces, style, ctx)
    if full <= width:
        return style.size
    size = ctx.type.step_down(style, full, width, smallest).size
    while size > smallest and _width(pieces, style._replace(size=size), ctx) > width + 0.5:
        size = ctx.type.scale.step(size * 0.99, smallest)  # its words have a least size, and shrink no further
    return size


def least_width(text: str, style: TextStyle, smallest: float, ctx: Context) -> float:
    """The width below which not even the smallest figure stands on one line."""
    return _width(parts(text), style._replace(size=min(smallest, style.size)), ctx)


def _below_each_other(
    pieces: list[FigurePart], style: TextStyle, smallest: float, width: float, ctx: Context, fill: Color | None
) -> Frame:
    lines = []
    for part in pieces:
        own = _own_style(part, style, ctx)
        floor = smallest if part.large else ctx.type.size("caption")
        fitted = ctx.type.shrink(part.text, own, width, floor)
        lines.append(ctx.type.text(part.text, fitted, width, fill=fill))
    return arrange.stack(lines, 0, width)


def _set(part: FigurePart, style: TextStyle, ctx: Context, fill: Color | None) -> Frame:
    return ctx.type.text(part.text, _own_style(part, style, ctx), fill=fill)


def _own_style(part: FigurePart, style: TextStyle, ctx: Context) -> TextStyle:
    if part.large:
        return style
    words = ctx.type.style("body", weight=ctx.theme.fonts.text.strong)
    return words._replace(size=ctx.type.scale.step(style.size * WORDS, ctx.type.size("caption")))


def _gap(style: TextStyle) -> float:
    return style.size * 0.14


def _width(pieces: list[FigurePart], style: TextStyle, ctx: Context) -> float:
    widths = [ctx.type.measure(p.text, _own_style(p, style, ctx)) for p in pieces]
    return sum(widths) + _gap(style) * (len(pieces) - 1)
