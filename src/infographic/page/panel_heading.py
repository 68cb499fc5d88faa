"""How a panel's name is set: on the seam to the panel before it, as a tab at its top, or at its head."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from infographic.document import Panel
from infographic.graphics import arrange
from infographic.graphics.geometry import Box, Insets
from infographic.graphics.scene import Frame, Path, Rect
from infographic.layout.block import Context, Tone


class Heading(NamedTuple):
    """A panel's name, drawn; `on_seam` where it lies over the panel's upper edge instead of inside of it."""

    frame: Frame
    on_seam: bool
    across: float = arrange.CENTER
    """Where a name on the seam stands between the margins, as a share of the free room."""
    above: float = 0.5
    """The share of its height that stands above the seam."""


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
    if tone in ("split", "solid") and look in _SEAMS:
        return Heading(_SEAMS[look](title, content, ctx), True)
    if look in _HEADS:
        return Heading(_HEADS[look](title, content, ctx), False)
    align: Align = "center" if tone in ("ink", "split", "solid") else "start"
    return Heading(ctx.type.text(title, "h2", content, align=align), False)


def _words(title: str, width: float, ctx: Context) -> Frame:
    return arrange.trimmed(ctx.type.text(title, "h3", width, align="center"))


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
    night = ctx.on_tone("ink")
    words = _words(title, width - pad.horizontal - 2 * tail, night)
    body = arrange.backed(arrange.pad(words, pad), night.palette.ground)
    tails = [_tail(body.height, tail, drop, ctx, left=True), _tail(body.height, tail, drop, ctx, left=False)]
    left, right = (Frame(0, 0, paths) for paths in tails)
    wide = body.width + 2 * (tail - drop)
    items = (left.at(0, 0), right.at(wide - tail, 0), body.at(tail - drop, 0))
    return Frame(wide, body.height, items, body.baseline)


def _tail(height: float, tail: float, drop: float, ctx: Context, *, left: bool) -> tuple[Path, Path]:
    """The forked end of a ribbon and the dark triangle where it folds."""
    notch = tail * 0.36
    shade = ctx.color.legible(ctx.theme.colors.ink3, ctx.theme.colors.bg)
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
    pad = Insets(ctx.space(18), ctx.space(32), ctx.space(20), ctx.space(32))
    words = arrange.trimmed(on.type.text(title, "h3", width - pad.horizontal))
    return arrange.backed(arrange.pad(words, pad), on.palette.ground)


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


def _stuck(title: str, width: float, ctx: Context) -> Frame:
    words = _sticker(title, width, ctx)
    return Frame(width, words.height, (words.at(0, 0),), words.baseline)


_SEAMS: Mapping[str, DrawHeading] = {"pill": _pill, "ribbon": _ribbon, "sticker": _sticker}
_HEADS: Mapping[str, DrawHeading] = {"rule": _ruled, "tick": _ticked, "sticker": _stuck}
