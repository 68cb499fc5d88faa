"""What bands stand on, from edge to edge of their part of the page: one colour, or one for each side."""

from typing import TypeGuard

from infographic.graphics import tracks
from infographic.graphics.scene import Color, Frame, Gradient, Item, Placed, Rect, Stop
from infographic.layout.block import Context
from infographic.page.backdrop import backdrop
from infographic.page.band_edges import Strip
from infographic.page.bands import PanelBand


def divided(band: PanelBand, ctx: Context) -> bool:
    """Whether the sides stand beside or under each other on grounds of their own."""
    return band.tone in ("split", "solid") and len(ctx.sides) > 1 and not band.color


def ground(band: PanelBand, frame: Frame, top: float, ctx: Context) -> list[Item]:
    """What lies behind a band that begins `top` pixels down the page."""
    if not divided(band, ctx):
        whole = Rect(0, 0, frame.width, frame.height, 0, ctx.palette.ground)
        return [whole, *backdrop(frame.width, frame.height, top, ctx)]
    if ctx.stacks:
        return _stacked(frame, ctx)
    strips = strips_below(band, ctx)
    glow = ctx.theme.look.grounds == "glow"
    halves: list[Item] = [
        Rect(
            s.x, 0, s.width, frame.height, 0, _glow(s.color, frame.height, ctx) if glow else ctx.surface.paint(s.color)
        )
        for s in strips
    ]
    if ctx.theme.look.grounds == "paper":
        return halves
    spine = ctx.space(ctx.theme.stroke.spine)
    return [*halves, *(Rect(s.x - spine / 2, 0, spine, frame.height, 0, ctx.theme.colors.bg) for s in strips[1:])]


def _glow(color: Color, height: float, ctx: Context) -> Gradient:
    """From the page's colour above to a tint below."""
    return Gradient(0, 0, 0, height, (Stop(0, ctx.theme.colors.bg), Stop(1, color)))


PARTS = ("band", "header", "cover", "footer", "row", "ground")
"""What frames of a page are called that stand on a ground from edge to edge, or hold such."""


def bare(page: Frame, color: Color) -> Frame:
    """The page without the rectangles of this colour from edge to edge that lie under its parts."""

    def part(frame: Frame) -> Frame:
        kept = (item for item in frame.items if not (isinstance(item, Rect) and item.fill == color and item.x <= 0))
        return frame._replace(
            items=tuple(item._replace(frame=part(item.frame)) if _grounded(item) else item for item in kept)
        )

    return part(page)


def _grounded(item: Item) -> TypeGuard[Placed]:
    """Whether it is a part of the page that may stand on a ground from edge to edge."""
    return isinstance(item, Placed) and item.frame.name.startswith(PARTS)


def strips_below(band: PanelBand, ctx: Context) -> list[Strip]:
    """The colours side by side at the foot of a band."""
    on = band.on(ctx)
    width = ctx.scale.width
    if not divided(band, ctx):
        return [Strip(0, width, on.palette.ground)]
    if ctx.stacks:
        return [Strip(0, width, on.half(len(ctx.sides) - 1).palette.ground)]
    strips = tracks.grounds(width, ctx.scale.margin, ctx.columns(ctx.scale.content))
    return [Strip(s.start, s.length, on.half(i).palette.ground) for i, s in enumerate(strips)]


def _stacked(frame: Frame, ctx: Context) -> list[Item]:
    """Above the strips the ground of the first side, below them that of the last."""
    first, last = (ctx.surface.paint(ctx.half(i).palette.ground) for i in (0, len(ctx.sides) - 1))
    middle = round(frame.height / 2)
    return [
        Rect(0, 0, frame.width, middle, 0, first),
        Rect(0, middle, frame.width, frame.height - middle, 0, last),
    ]
