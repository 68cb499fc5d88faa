"""One large quotation, as a theme sets it: one way for each value of a theme's `quote`."""

import math
from collections.abc import Callable, Mapping

from infographic.ext import Box, Context, Frame, Path, Rect, SidePalette, Space, Stroke, arrange


def quotation(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """The words and who said them, across the whole width."""
    return _QUOTATIONS[ctx.theme.look.quote](text, by, space, ctx)


def opening(colors: SidePalette, ctx: Context) -> Frame:
    """Two slanted strokes, for the opening of a quotation in any language."""
    high = ctx.space(28)
    wide = high * 0.62
    one = f"M{wide * 0.28:.2f} 0H{wide:.2f}L{wide * 0.9:.2f} {high:.2f}H0Z"
    path = Path(one, Box(0, 0, wide, high), colors.solid)
    second = path._replace(x=wide * 1.16, bounds=path.bounds.moved(wide * 1.16, 0))
    return Frame(wide * 2.16, high, (path, second))


def _words(text: str, by: str, width: float, ctx: Context, *, centred: bool = False) -> Frame:
    align = "center" if centred else "start"
    lines = [ctx.type.text(text, "h3", width, balance=True, align=align)]  # type: ignore[arg-type]
    if by:
        ink = ctx.palette.ink2 if ctx.color.about is None else ctx.color.side(0).deep
        lines.append(ctx.type.text(by, "body", width, fill=ink, align=align))  # type: ignore[arg-type]
    return arrange.stack(lines, ctx.space(16), width)


def _filled(body: Frame, space: Space) -> Frame:
    """The quotation in the middle of the height that was agreed."""
    return arrange.within(body, space.width, max(body.height, space.height or 0), arrange.START)


def _marked(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """Under the sign of an opening quotation."""
    mark = opening(ctx.together().color.side(0), ctx)
    return _filled(arrange.stack([mark, _words(text, by, space.width, ctx)], ctx.space(18), space.width), space)


def _ruled(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """Beside an upright line in the page's colour."""
    thick, gap = ctx.space(5), ctx.space(32)
    words = _words(text, by, space.width - gap - thick, ctx)
    bar = Rect(0, 0, thick, words.height, 0, ctx.together().color.side(0).solid)
    return _filled(Frame(space.width, words.height, (bar, words.at(gap + thick, 0))), space)


def _slanted(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """In large italics, without any sign."""
    large = ctx.type.fitted_words(text, "h2", space.width, "lead")._replace(italic=True, weight=400)
    ink = ctx.together().color.side(0).deep
    lines = [ctx.type.text(text, large, space.width, fill=ink, balance=True)]
    if by:
        lines.append(ctx.type.text(by, "small", space.width, fill=ctx.palette.ink2))
    return _filled(arrange.stack(lines, ctx.space(16), space.width), space)


def _spoken(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """In a speech bubble with its tail at the foot."""
    on = ctx.on_card()
    tail, insets = ctx.space(34), ctx.card_insets(space.width)
    card = ctx.surface.card(arrange.pad(_words(text, by, space.width - insets.horizontal, on), insets, space.width))
    height, line = card.height, ctx.surface.card_stroke()
    lap, x = line.width if line else 2.0, min(ctx.space(72), space.width * 0.2)
    d = f"M{x:.2f} {height - lap:.2f}L{x - tail * 0.3:.2f} {height + tail:.2f}L{x + tail * 1.1:.2f} {height - lap:.2f}"
    box = Box(x - tail * 0.3, height - lap, tail * 1.4, tail + lap)
    drawn = arrange.overlay(card, [Path(d, box, ctx.surface.card_color, line and line._replace(join="round"))])
    return _filled(drawn._replace(height=height + tail), space)


def _boxed(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """In a frame of ink."""
    insets = ctx.card_insets(space.width)
    words = _words(text, by, space.width - insets.horizontal, ctx)
    line = Stroke(ctx.palette.ink, ctx.space(ctx.theme.stroke.rule) * 1.4)
    return arrange.backed(arrange.pad(words, insets, space.width, space.height), None, ctx.surface.radius, line)


BUMP = 150
"""The width of one bump of a cloud, in px at 1200."""


def _clouded(text: str, by: str, space: Space, ctx: Context) -> Frame:
    """In a cloud, in the middle."""
    edge = min(ctx.space(84), space.width * 0.14)
    words = _words(text, by, space.width - 2 * edge, ctx, centred=True)
    height = max(words.height + 1.4 * edge, space.height or 0.0)
    inner = arrange.within(words, space.width, height)
    cloud = _cloud(Box(0, 0, space.width, height).grown(-edge * 0.32), ctx.space(BUMP))
    return arrange.over(inner, cloud._replace(stroke=Stroke(ctx.palette.ink, ctx.space(5), "round", "round")))


def _cloud(box: Box, bump: float) -> Path:
    """Bumps around an oval, each an arc that leans on the next."""
    rx, ry, middle = box.width / 2, box.height / 2, box.center
    count = max(9, round(2 * math.pi * math.sqrt((rx * rx + ry * ry) / 2) / bump))
    places = [
        (middle.x + rx * math.cos(turn), middle.y + ry * math.sin(turn))
        for turn in (2 * math.pi * (i + 0.5) / count - math.pi / 2 for i in range(count))
    ]
    d = f"M{places[-1][0]:.2f} {places[-1][1]:.2f}"
    for last, (x, y) in zip([places[-1], *places[:-1]], places, strict=True):
        r = math.dist(last, (x, y)) * 0.56
        d += f"A{r:.2f} {r:.2f} 0 0 1 {x:.2f} {y:.2f}"
    return Path(d + "Z", box.grown(bump * 0.2))


_QUOTATIONS: Mapping[str, Callable[[str, str, Space, Context], Frame]] = {
    "mark": _marked,
    "rule": _ruled,
    "italic": _slanted,
    "speech": _spoken,
    "box": _boxed,
    "cloud": _clouded,
}
