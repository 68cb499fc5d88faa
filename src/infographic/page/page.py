"""The page: header, panels on their grounds, footer.  Full width, as high as its content."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from infographic.document import Document, Panel
from infographic.graphics import arrange, tracks
from infographic.graphics.geometry import Insets, Space
from infographic.graphics.scene import Color, Frame, Gradient, Placed, Rect, Stop
from infographic.layout.block import Block, Context, Tone
from infographic.page.band_edges import Strip, edge
from infographic.page.footer import footer
from infographic.page.header import header
from infographic.page.panel_heading import Heading, heading

INHERITED: Tone = "plain"
"""The ground of a panel whose blocks stand well on any."""


class PanelBand(NamedTuple):
    """Consecutive blocks of a panel that stand on one ground."""

    tone: Tone
    blocks: tuple[Block, ...]
    panel: Panel | None
    """The panel that begins with this band; None inside of one."""


def bands(panels: Sequence[Panel], stacked: bool = False, several: bool = True) -> list[PanelBand]:
    """The grounds from top to bottom: what a panel asks for, or what suits each of its blocks.

    Grounds are divided only between `several` sides.  Where these are stacked, a block that belongs to all of
    them finds no ground that does, and gets the page.
    """
    found: list[PanelBand] = []
    for panel in panels:
        toned = [
            _whole_ground(tone, block, several) if stacked or not several else tone
            for tone, block in zip(_tones(panel), panel.blocks, strict=True)
        ]
        first: Panel | None = panel
        for tone, run in groupby(zip(toned, panel.blocks, strict=True), key=lambda pair: pair[0]):
            ground = _rhythm(tone, found) if first and not panel.tone else tone
            found.append(PanelBand(ground, tuple(block for _, block in run), first))
            first = None
    return found


def _rhythm(tone: Tone, before: Sequence[PanelBand]) -> Tone:
    """A panel that would stand on the page after another one that does gets a quiet ground of its own."""
    return "tint" if tone == "plain" and before and before[-1].tone == "plain" else tone


def _whole_ground(tone: Tone, block: Block, several: bool) -> Tone:
    whole = not several or block.interleaved or not block.divides()
    return "plain" if tone in ("split", "solid") and whole else tone


def _tones(panel: Panel) -> list[Tone]:
    if panel.tone:
        return [panel.tone] * len(panel.blocks)
    wanted = [block.wanted_ground() for block in panel.blocks]
    tone: Tone = next((t for t in wanted if t), INHERITED)
    tones = []
    for want in wanted:
        tone = want or tone
        tones.append(tone)
    return tones


def page(infographic: Document, width: float, ctx: Context) -> Frame:
    """The whole page as one frame."""
    strips = bands(infographic.panels, ctx.stacks, len(ctx.sides) > 1)
    titles = [heading(b.panel, b.tone, ctx.on_tone(b.tone)) if b.panel else None for b in strips]
    top = header(infographic, strips[0].tone, width, ctx.on_tone("plain"), _over_seam(titles[0]))
    parts: list[Frame] = [top]
    seams: list[Placed] = []
    y = top.height
    below = [_over_seam(title) for title in (*titles[1:], None)]
    for above, band, title, covered in zip([None, *strips], strips, titles, below, strict=False):
        frame = _band(band, title, above, width, covered, ctx.on_tone(band.tone))
        if title and title.on_seam:
            seams.append(_seam(title, y, width, ctx))
        parts.append(frame)
        y += frame.height
    foot = footer(infographic, width, ctx.on_tone("ink"))
    parts.append(arrange.overlay(foot, edge(_grounds(strips[-1], width, ctx), foot, ctx.on_tone("ink"))))
    # Section names are drawn last, because they lie over two grounds
    return arrange.overlay(arrange.stack(parts), seams)._replace(name="page", origin=())


def _over_seam(title: Heading | None) -> float:
    """How far a name reaches up over the seam that it stands on."""
    return title.frame.height * title.above if title and title.on_seam else 0.0


def _seam(title: Heading, y: float, width: float, ctx: Context) -> Placed:
    margin = ctx.scale.margin
    x = margin + (width - 2 * margin - title.frame.width) * title.across
    return title.frame.at(x, y - title.frame.height * title.above)


def _band(
    band: PanelBand, title: Heading | None, above: PanelBand | None, width: float, covered: float, ctx: Context
) -> Frame:
    """A band on its ground; the name of the next one covers its last `covered` pixels."""
    margin = ctx.scale.margin
    content = Space(width - 2 * margin)
    divided = _divided(band, ctx)
    inner = title.frame if title and not title.on_seam else None
    blocks = [ctx.layout(block, content) for block in band.blocks]
    body = arrange.stack(blocks, 0 if _flush(band, ctx) else ctx.space(48), content.width)
    if inner and not divided:
        body = arrange.stack([inner, body], ctx.space(40), content.width)
    insets = _padding(band, title, above, covered, ctx)
    frame = arrange.whole(arrange.pad(body, insets._replace(left=margin, right=margin), width))
    frame = arrange.over(frame, *_ground(band, frame, ctx))
    if inner and divided:
        frame = arrange.stack([_head(inner, width, ctx.on_tone("plain")), frame])
    if above or band.tone != "solid":
        frame = arrange.overlay(frame, edge(_grounds(above, width, ctx) if above else (), frame, ctx))
    return frame._replace(name=f"band {band.tone}", origin=ctx.origin(band.panel) if band.panel else None)


def _head(title: Frame, width: float, ctx: Context) -> Frame:
    """A name above a divided ground, on the page, so that no line runs through it."""
    insets = Insets(ctx.space(64), ctx.scale.margin, ctx.space(32), ctx.scale.margin)
    frame = arrange.whole(arrange.pad(title, insets, width))
    return arrange.over(frame, Rect(0, 0, width, frame.height, 0, ctx.palette.ground))


def _flush(band: PanelBand, ctx: Context) -> bool:
    """Whether the blocks bring their own grounds, from edge to edge: divided bands on a narrow page."""
    return ctx.stacks and band.tone in ("split", "solid")


def _padding(band: PanelBand, title: Heading | None, above: PanelBand | None, covered: float, ctx: Context) -> Insets:
    pad = top = ctx.space(80)
    clear = covered + ctx.space(32) if covered else 0.0
    seam = title.frame.height * (1 - title.above) + ctx.space(48) if title and title.on_seam else 0.0
    if title and not title.on_seam and _divided(band, ctx) and ctx.theme.look.grounds != "full":
        top = ctx.space(8)  # the name above stands on the same ground
    if _flush(band, ctx):
        own = ctx.space(40)  # below the last side's strip
        return Insets(seam - ctx.space(20) if seam else 0.0, 0, max(ctx.space(32), clear - own), 0)
    solid_after_art = band.tone == "solid" and above is None
    close = ctx.space(24 if ctx.theme.look.grounds == "full" else 48)
    top = close if solid_after_art and not seam else max(top, seam)
    return Insets(top, 0, max(ctx.space(72) if band.tone == "solid" else pad, clear), 0)


def _divided(band: PanelBand, ctx: Context) -> bool:
    return band.tone in ("split", "solid") and len(ctx.sides) > 1


def _ground(band: PanelBand, frame: Frame, ctx: Context) -> list[Rect]:
    if not _divided(band, ctx):
        return [Rect(0, 0, frame.width, frame.height, 0, ctx.palette.ground)]
    if ctx.stacks:
        return _stacked_grounds(frame, ctx)
    strips = _grounds(band, frame.width, ctx)
    glow = ctx.theme.look.grounds == "glow"
    halves = [
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


def _grounds(band: PanelBand, width: float, ctx: Context) -> list[Strip]:
    """The colours side by side at the foot of a band."""
    on = ctx.on_tone(band.tone)
    if not _divided(band, ctx):
        return [Strip(0, width, on.palette.ground)]
    if ctx.stacks:
        return [Strip(0, width, on.half(len(ctx.sides) - 1).palette.ground)]
    columns = ctx.columns(width - 2 * ctx.scale.margin)
    strips = tracks.grounds(width, ctx.scale.margin, columns)
    return [Strip(s.start, s.length, on.half(i).palette.ground) for i, s in enumerate(strips)]


def _stacked_grounds(frame: Frame, ctx: Context) -> list[Rect]:
    """Above the strips the ground of the first side, below them that of the last."""
    first, last = (ctx.surface.paint(ctx.half(i).palette.ground) for i in (0, len(ctx.sides) - 1))
    middle = round(frame.height / 2)
    return [
        Rect(0, 0, frame.width, middle, 0, first),
        Rect(0, middle, frame.width, frame.height - middle, 0, last),
    ]
