"""What lies on the page before anything stands on it: a quiet pattern, and a thread that leads from name to name."""

from collections.abc import Iterator

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Item, Path, Rect, Stroke
from infographic.layout.context import Context
from infographic.theme.palettes import pattern_ink

PITCH = 40
"""The distance of a pattern's lines or dots, in px at 1200."""

DOT = 0.02
"""The length of a dash whose round ends are a dot: the shortest that every program draws."""


def backdrop(width: float, height: float, top: float, ctx: Context) -> list[Item]:
    """The pattern on a part of the page that begins `top` pixels down it, and the thread."""
    return [*_pattern(width, height, top, ctx), *_thread(height, ctx)]


def _pattern(width: float, height: float, top: float, ctx: Context) -> Iterator[Item]:
    look, pitch = ctx.theme.look.backdrop, ctx.space(PITCH)
    ink = pattern_ink(ctx.theme.look, ctx.palette)
    if not ink or ctx.palette.ground != ctx.theme.colors.bg:
        return
    first = -top % pitch
    rows = [first + i * pitch for i in range(int((height - first) / pitch) + 1)] if height > first else []
    columns = [pitch / 2 + i * pitch for i in range(int(width / pitch))]
    if look == "grid":
        d = "".join(f"M{x:.2f} 0V{height:.2f}" for x in columns) + "".join(f"M0 {y:.2f}H{width:.2f}" for y in rows)
        stroke = Stroke(ink, ctx.space(1))
    else:
        ends = f"H{columns[-1] + DOT:.2f}" if columns else ""
        d = "".join(f"M{columns[0]:.2f} {y:.2f}{ends}" for y in rows if columns)
        stroke = Stroke(ink, ctx.space(3.4), "round", dash=(DOT, pitch - DOT))
    if d:
        yield Path(d, Box(0, 0, width, height), stroke=stroke)


# ---------------------------------------------------------------- the thread


def has_thread(ctx: Context) -> bool:
    """Whether a thread leads down the margin: only on a page of one column."""
    return ctx.theme.look.section == "node" and not ctx.beside and not ctx.scale.zoom


def thread_x(ctx: Context) -> float:
    """Where the thread runs, from the left edge of the page."""
    return ctx.scale.margin / 2


def _thread(height: float, ctx: Context) -> Iterator[Item]:
    if has_thread(ctx):
        thick = ctx.space(ctx.theme.stroke.rule)
        yield Rect(thread_x(ctx) - thick / 2, 0, thick, height, 0, ctx.palette.rule)


def node(color: str, ctx: Context) -> Frame:
    """A lit node of the thread, around the middle of a square."""
    size = min(ctx.space(60), ctx.scale.margin * 0.86)
    middle, ring = size / 2, size / 6
    glow = [Circle(middle, middle, size / 2 * share, color, opacity=0.1) for share in (1, 0.74, 0.5)]
    line = Stroke(color, size / 12)
    return Frame(size, size, (*glow, Circle(middle, middle, ring, ctx.palette.ground, line)))
