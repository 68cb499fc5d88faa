"""How a panel's name is set: on the seam to the panel before it, or at its head."""

from typing import NamedTuple

from infographic import compose
from infographic.block import Context, Tone
from infographic.document import Panel
from infographic.geometry import Box, Insets
from infographic.scene import Frame, Path, Rect


class Heading(NamedTuple):
    """A panel's name, drawn; `on_seam` where it lies over two grounds, centred."""

    frame: Frame
    on_seam: bool


def heading(panel: Panel, tone: Tone, ctx: Context) -> Heading | None:
    """The name of a panel, or None where it has none."""
    if not panel.title:
        return None
    content = ctx.scale.width - 2 * ctx.scale.margin
    if tone in ("split", "solid") and ctx.theme.look.section in _SEAMS:
        frame = _SEAMS[ctx.theme.look.section](panel.title, content, ctx)
        return Heading(ctx.named(frame, panel, "heading"), True)
    align = "center" if tone in ("ink", "split", "solid") else "start"
    frame = ctx.text(panel.title, "h2", content, align=align)  # type: ignore[arg-type]
    if align == "start" and ctx.theme.look.section == "rule":
        rule = ctx.space(ctx.theme.stroke.rule)
        frame = compose.stack(
            [frame, Frame(content, rule, (Rect(0, 0, content, rule, 0, ctx.palette.ink),))], ctx.space(16)
        )
    return Heading(ctx.named(frame, panel, "heading"), False)


def _words(title: str, width: float, ctx: Context) -> Frame:
    return ctx.text(title, "h3", width, align="center", fill=ctx.on_tone("ink").palette.ink)


def _pill(title: str, width: float, ctx: Context) -> Frame:
    pad = Insets(ctx.space(20), ctx.space(44), ctx.space(20), ctx.space(44))
    inner = width - pad.horizontal
    words = compose.trimmed(_words(title, inner, ctx))
    border = ctx.space(7)
    body = compose.pad(words, pad)
    radius = min(ctx.space(ctx.theme.radius.pill), min(body.height, ctx.space(84)) / 2)
    pill = compose.backed(body, ctx.on_tone("ink").palette.ground, radius)
    return compose.backed(compose.pad(pill, Insets.even(border)), ctx.theme.colors.bg, radius + border)


def _plate(title: str, width: float, ctx: Context) -> Frame:
    return _pill(title, width, ctx)


def _ribbon(title: str, width: float, ctx: Context) -> Frame:
    """A band with forked tails folded behind it."""
    pad = Insets(ctx.space(18), ctx.space(52), ctx.space(18), ctx.space(52))
    tail, drop = ctx.space(56), ctx.space(14)
    inner = width - pad.horizontal - 2 * tail
    words = compose.trimmed(_words(title, inner, ctx))
    body = compose.backed(compose.pad(words, pad), ctx.on_tone("ink").palette.ground)
    tails = [_tail(body.height, tail, drop, ctx, left=True), _tail(body.height, tail, drop, ctx, left=False)]
    left, right = (Frame(0, 0, paths) for paths in tails)
    wide = body.width + 2 * (tail - drop)
    items = (left.at(0, 0), right.at(wide - tail, 0), body.at(tail - drop, 0))
    return Frame(wide, body.height, items, body.baseline)


def _tail(height: float, tail: float, drop: float, ctx: Context, *, left: bool) -> tuple[Path, Path]:
    """The forked end of a ribbon and the dark triangle where it folds."""
    notch = tail * 0.36
    shade = ctx.legible(ctx.theme.colors.ink3, ctx.theme.colors.bg)
    outer, inner = (0.0, tail) if left else (tail, 0.0)
    cut = notch if left else tail - notch
    fork = f"M{outer:.2f} {drop:.2f}H{inner:.2f}V{height + drop:.2f}H{outer:.2f}L{cut:.2f} {drop + height / 2:.2f}Z"
    fold_from = tail - drop if left else drop
    fold = f"M{fold_from:.2f} {height:.2f}H{inner:.2f}V{height + drop:.2f}Z"
    box = Box(0, drop, tail, height)
    return Path(fork, box, shade), Path(fold, Box(min(fold_from, inner), height, drop, drop), ctx.theme.colors.ink)


_SEAMS = {"pill": _pill, "ribbon": _ribbon, "plate": _plate}
