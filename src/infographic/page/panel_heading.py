"""How a panel's name is set: on the seam to the panel before it, as a tab at its top, or at its head."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from infographic.document import Panel
from infographic.graphics import arrange
from infographic.graphics.color import mix
from infographic.graphics.geometry import Box, Insets
from infographic.graphics.scene import Color, Frame, Path, Rect, Stroke, Text
from infographic.layout.block import Context, Tone
from infographic.page.backdrop import has_thread, node, thread_x
from infographic.text import TextStyle
from infographic.theme.palettes import palette_of_tile


class Heading(NamedTuple):
    """A panel's name, drawn; `on_seam` where it lies over the panel's upper edge instead of inside of it."""

    frame: Frame
    on_seam: bool
    across: float = arrange.CENTER
    """Where a name on the seam stands between the margins, as a share of the free room."""
    above: float = 0.5
    """The share of its height that stands above the seam."""
    beside: float = 0
    """How far to the left of the panel's blocks it begins, where it stands beside them."""


DrawHeading = Callable[[str, float, Context], Frame]
Align = Literal["start", "center"]


def heading(panel: Panel, tone: Tone, ctx: Context, *, seams: bool = True, hung: bool = True) -> Heading | None:
    """The name of a panel, or None where it has none; inside of the panel where there are no `seams`,
    or nothing from which it could be `hung`.
    """
    if not panel.title:
        return None
    content, title = ctx.scale.content, ctx.cite(panel.title, panel)
    if seams or (hung and ctx.theme.look.section == "plate"):
        found = _drawn(title, content, tone, ctx)
    else:
        found = Heading(_HEADS.get(ctx.theme.look.section, _plain)(title, content, ctx), False)
    return found._replace(frame=ctx.named(found.frame, panel, "heading"))


def _drawn(title: str, content: float, tone: Tone, ctx: Context) -> Heading:
    look = ctx.theme.look.section
    if look == "plate":
        return Heading(_plate(title, content, ctx), True, arrange.START, 0)
    if look in _ON_EVERY_SEAM or (tone in ("split", "solid") and look in _SEAMS):
        return Heading(_SEAMS[look](title, content, ctx), True)
    if look == "column" and (style := _column_style(title, ctx)):
        words = ctx.type.text(title, style, _column(ctx), balance=True)
        return Heading(_in_column(words, content, ctx), False, beside=_column(ctx) + ctx.space(COLUMN_GAP))
    if look in _HEADS:
        return Heading(_HEADS[look](title, content, ctx), False)
    align: Align = "center" if tone in ("ink", "split", "solid") else "start"
    return Heading(ctx.type.text(title, "h2", content, align=align), False)


def _words(title: str, width: float, ctx: Context) -> Frame:
    style = ctx.type.style("h3")
    if ctx.theme.look.capitals:
        style = style._replace(caps=True, tracking=0.03, size=style.size * 0.84)
    return arrange.trimmed(ctx.type.text(title, style, width, align="center", balance=True))


def _plain(title: str, width: float, ctx: Context) -> Frame:
    return ctx.type.text(title, "h2", width)


# ---------------------------------------------------------------- on the seam


def _pill(title: str, width: float, ctx: Context) -> Frame:
    pad = Insets(ctx.space(20), ctx.space(44), ctx.space(20), ctx.space(44))
    night = ctx.on_tone("ink")
    border = ctx.space(7)
    body = arrange.pad(_words(title, width - pad.horizontal, night), pad)
    radius = min(ctx.space(ctx.theme.radius.pill), min(body.height, ctx.space(84)) / 2)
    pill = arrange.backed(body, night.palette.ground, radius)
    return arrange.backed(arrange.pad(pill, Insets.even(border)), ctx.theme.colors.bg, radius + border)


def _ribbon(title: str, width: float, ctx: Context) -> Frame:
    """A band with forked tails folded behind it."""
    pad = Insets(ctx.space(18), ctx.space(52), ctx.space(18), ctx.space(52))
    tail, drop = ctx.space(56), ctx.space(14)
    band = _ribbon_ground(ctx)
    words = _words(title, width - pad.horizontal - 2 * tail, band)
    body = arrange.backed(arrange.pad(words, pad), band.palette.ground)
    shade = mix(band.palette.ground, ctx.theme.colors.ink, 0.35)
    tails = [_tail(body.height, tail, drop, shade, ctx, left=left) for left in (True, False)]
    left, right = (Frame(0, 0, paths) for paths in tails)
    wide = body.width + 2 * (tail - drop)
    items = (left.at(0, 0), right.at(wide - tail, 0), body.at(tail - drop, 0))
    return Frame(wide, body.height, items, body.baseline)


def _ribbon_ground(ctx: Context) -> Context:
    """The context on a ribbon: in the page's colour where no sides have colours, else dark."""
    plain = ctx.on_tone("plain")
    if ctx.main is None or len(ctx.sides) > 1:
        return ctx.on_tone("ink")
    return replace(plain, palette=palette_of_tile(ctx.theme, ctx.main, plain.palette.sides))


def _tail(height: float, tail: float, drop: float, shade: Color, ctx: Context, *, left: bool) -> tuple[Path, Path]:
    """The forked end of a ribbon and the dark triangle where it folds."""
    notch = tail * 0.36
    outer, inner = (0.0, tail) if left else (tail, 0.0)
    cut = notch if left else tail - notch
    fork = f"M{outer:.2f} {drop:.2f}H{inner:.2f}V{height + drop:.2f}H{outer:.2f}L{cut:.2f} {drop + height / 2:.2f}Z"
    fold_from = tail - drop if left else drop
    fold = f"M{fold_from:.2f} {height:.2f}H{inner:.2f}V{height + drop:.2f}Z"
    box = Box(0, drop, tail, height)
    return Path(fork, box, shade), Path(fold, Box(min(fold_from, inner), height, drop, drop), ctx.theme.colors.ink)


def _sticker(title: str, width: float, ctx: Context) -> Frame:
    """Words on a tilted, outlined piece of the accent's colour."""
    on = ctx.on_accent()
    return ctx.surface.sticker(_words(title, width - ctx.space(112), on))


# ---------------------------------------------------------------- at the head


def _plate(title: str, width: float, ctx: Context) -> Frame:
    """A tab that hangs from the panel's upper edge: in ink, or in the accent's colour on a dark panel."""
    dark = ctx.palette.ground == ctx.on_tone("ink").palette.ground
    on = ctx.on_accent() if dark else ctx.on_tone("ink")
    pad = Insets(ctx.space(18), ctx.space(32), ctx.space(20), ctx.space(24))
    size, gap = ctx.type.size("h3") * 0.46, ctx.space(18)
    words = arrange.trimmed(on.type.text(title, "h3", width - pad.horizontal - size - gap))
    ink = on.palette.ink if dark else on.palette.accent
    line = ctx.type.size("h3") * 1.12
    square = Rect(0, (line - size) / 2, size, size, 0, ink)
    named = Frame(words.width + size + gap, words.height, (square, words.at(size + gap, 0)), words.baseline)
    return arrange.backed(arrange.pad(named, pad), on.palette.ground)


def _ruled(title: str, width: float, ctx: Context) -> Frame:
    """Words under a short heavy line on a long thin one."""
    heavy, thin = ctx.space(ctx.theme.stroke.rule * 4), ctx.space(ctx.theme.stroke.hair)
    lines = (
        Rect(0, 0, min(width, ctx.space(120)), heavy, 0, ctx.palette.ink),
        Rect(0, heavy - thin, width, thin, 0, ctx.palette.ink),
    )
    return arrange.stack([Frame(width, heavy, lines), ctx.type.text(title, "h2", width)], ctx.space(24))


def _ticked(title: str, width: float, ctx: Context) -> Frame:
    """Words after a short upright bar in the accent's colour."""
    thick, gap = ctx.space(8), ctx.space(24)
    words = ctx.type.text(title, "h2", width - thick - gap)
    ink = ctx.type.ink(words)
    bar = Rect(0, ink.y, thick, ink.height, thick / 2, ctx.palette.accent)
    return Frame(width, words.height, (bar, words.at(thick + gap, 0)), words.baseline)


def _noded(title: str, width: float, ctx: Context) -> Frame:
    """Words beside a node of the thread in the margin."""
    if not has_thread(ctx):
        return _ticked(title, width, ctx)
    words = ctx.type.text(title, "h2", width)
    mark = node(ctx.color.shared.solid, ctx)
    x, y = thread_x(ctx) - ctx.scale.margin, ctx.type.style("h2").size * ctx.type.style("h2").line_height / 2
    hair = ctx.space(ctx.theme.stroke.rule)
    start, end = x + mark.width * 0.3, -ctx.space(10)
    lead = Rect(start, y - hair / 2, max(0.0, end - start), hair, 0, ctx.palette.rule)
    items = (lead, mark.at(x - mark.width / 2, y - mark.height / 2), words.at(0, 0))
    return Frame(width, words.height, items, words.baseline)


def _underlined(title: str, width: float, ctx: Context) -> Frame:
    """Words whose last line stands over the stroke of a pen."""
    words = ctx.type.text(title, "h2", width)
    last = [item for item in words.items if isinstance(item, Text)][-1:]
    thick, size = ctx.space(7), ctx.type.size("h2")
    ink = ctx.color.shared.solid
    lines = [
        arrange.line(
            line.x, line.y + size * 0.26, line.x + line.width, line.y + size * 0.26, Stroke(ink, thick, "round")
        )
        for line in last
    ]
    return arrange.pad(arrange.over(words, *lines), Insets(0, 0, size * 0.16, 0))


COLUMN, COLUMN_GAP = 0.28, 40
"""The share of the page's content that a column for names takes, with the gap beside it in px at 1200."""

MAX_LINES_BESIDE = 3
"""A name of more lines in its column stands above its panel instead."""

LEAST_BESIDE = 400
"""The minimum width in pixels of the blocks beside a name."""


def beside_name(title: str, ctx: Context) -> Context:
    """The context of a panel's blocks: narrower where the theme sets names in a column beside them."""
    if ctx.theme.look.section != "column" or not _column_style(title, ctx):
        return ctx
    margins = ctx.scale.margin + _column(ctx) + ctx.space(COLUMN_GAP), ctx.scale.end_margin
    return ctx.with_place(ctx.scale._replace(margins=margins), beside=ctx.beside)


def _column(ctx: Context) -> float:
    """The width of the column for names."""
    return _whole(ctx) * COLUMN - ctx.space(COLUMN_GAP)


def _whole(ctx: Context) -> float:
    """The width between the page's own margins, which are equal."""
    return ctx.scale.width - 2 * ctx.scale.end_margin


def _column_style(title: str, ctx: Context) -> TextStyle | None:
    """The style of a name in its column; None where it takes too many lines, or the blocks have too little room."""
    if ctx.beside or _whole(ctx) * (1 - COLUMN) < LEAST_BESIDE:
        return None
    style, least = ctx.type.style("h3"), ctx.type.size("body")
    while style.size >= least:
        lines = ctx.type.text(title, style, _column(ctx), balance=True).items
        if len(lines) <= MAX_LINES_BESIDE and ctx.type.longest_word(title, style) <= _column(ctx):
            return style
        style = style._replace(size=style.size * 0.93)
    return None


def _in_column(words: Frame, content: float, ctx: Context) -> Frame:
    """Words under a heavy line in their column, and a thin line over the blocks."""
    heavy, thin = ctx.space(ctx.theme.stroke.rule * 4), ctx.space(ctx.theme.stroke.hair)
    top, column = -heavy - ctx.space(18), _column(ctx)
    lines = (
        Rect(0, top, column, heavy, 0, ctx.color.shared.deep),
        Rect(column + ctx.space(COLUMN_GAP), top, content, thin, 0, ctx.palette.ink3),
    )
    return Frame(column, words.height, (*lines, words.at(0, 0)), words.baseline)


def _stuck(title: str, width: float, ctx: Context) -> Frame:
    words = _sticker(title, width, ctx)
    return Frame(width, words.height, (words.at(0, 0),), words.baseline)


_SEAMS: Mapping[str, DrawHeading] = {"pill": _pill, "ribbon": _ribbon, "sticker": _sticker}
_ON_EVERY_SEAM = ("pill", "ribbon")
_HEADS: Mapping[str, DrawHeading] = {
    "rule": _ruled, "column": _ruled, "tick": _ticked, "node": _noded, "sticker": _stuck, "underline": _underlined,
}  # fmt: skip
