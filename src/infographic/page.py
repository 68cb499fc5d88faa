"""The page: header, panels on their grounds, footer.  Full width, as high as its content."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from infographic import compose
from infographic.block import Block, Context, Tone
from infographic.document import Infographic, Panel
from infographic.footer import footer
from infographic.geometry import Insets, Space
from infographic.header import header
from infographic.scene import Frame, Placed, Rect
from infographic.section import Heading, heading
from infographic.solve import tracks

INHERITED: Tone = "plain"
"""The ground of a panel whose blocks stand well on any."""


class Band(NamedTuple):
    """Consecutive blocks of a panel that stand on one ground."""

    tone: Tone
    blocks: tuple[Block, ...]
    panel: Panel | None
    """The panel that begins with this band; None inside of one."""


def bands(panels: Sequence[Panel], stacked: bool = False) -> list[Band]:
    """The grounds from top to bottom: what a panel asks for, or what suits each of its blocks.

    Where sides are stacked, a block that belongs to all of them finds no ground that does, and gets the page.
    """
    found: list[Band] = []
    for panel in panels:
        toned = [_whole_ground(t, b) if stacked else t for t, b in zip(_tones(panel), panel.blocks, strict=True)]
        for tone, run in groupby(zip(toned, panel.blocks, strict=True), key=lambda pair: pair[0]):
            first = panel if not found or not _in_panel(found, panel) else None
            found.append(Band(tone, tuple(block for _, block in run), first))
    return found


def _whole_ground(tone: Tone, block: Block) -> Tone:
    whole = block.interleaved or not block.divides()
    return "plain" if tone in ("split", "solid") and whole else tone


def _in_panel(found: Sequence[Band], panel: Panel) -> bool:
    return any(band.panel is panel for band in found)


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


def page(infographic: Infographic, width: float, ctx: Context) -> Frame:
    """The whole page as one frame."""
    strips = bands(infographic.panels, ctx.stacks)
    top = header(infographic, strips[0].tone, width, ctx.on_tone("plain"))
    parts: list[Frame] = [top]
    seams: list[tuple[Heading, float]] = []
    y = top.height
    for above, band in zip([None, *strips], strips, strict=False):
        title = heading(band.panel, band.tone, ctx.on_tone(band.tone)) if band.panel else None
        frame = _band(band, title, above, width, ctx.on_tone(band.tone))
        if title and title.on_seam:
            seams.append((title, y))
        parts.append(frame)
        y += frame.height
    parts.append(footer(infographic, width, ctx.on_tone("ink")))
    whole = compose.stack(parts)
    return compose.overlay(whole, _seams(seams, width))._replace(name="page", origin=())


def _seams(seams: Sequence[tuple[Heading, float]], width: float) -> Iterator[Placed]:
    """Section names, drawn last because they lie over two grounds."""
    for title, y in seams:
        yield title.frame.at((width - title.frame.width) / 2, y - title.frame.height / 2)


def _band(band: Band, title: Heading | None, above: Band | None, width: float, ctx: Context) -> Frame:
    margin = ctx.scale.margin
    content = Space(width - 2 * margin)
    inner = [title.frame] if title and not title.on_seam else []
    gap = ctx.space(48)
    blocks = [ctx.layout(block, content) for block in band.blocks]
    body = compose.stack(blocks, 0 if _flush(band, ctx) else gap, content.width)
    if inner:
        body = compose.stack([*inner, body], ctx.space(40), content.width)
    insets = _padding(band, title, above, ctx)
    frame = compose.whole(compose.pad(body, insets._replace(left=margin, right=margin), width))
    named = frame._replace(name=f"band {band.tone}", origin=ctx.origin(band.panel) if band.panel else None)
    return compose.over(named, *_ground(band, frame, ctx))


def _flush(band: Band, ctx: Context) -> bool:
    """Whether the blocks bring their own grounds, from edge to edge: divided bands on a narrow page."""
    return ctx.stacks and band.tone in ("split", "solid")


def _padding(band: Band, title: Heading | None, above: Band | None, ctx: Context) -> Insets:
    pad = ctx.space(80)
    seam = title.frame.height / 2 + ctx.space(48) if title and title.on_seam else 0.0
    if _flush(band, ctx):
        return Insets(seam - ctx.space(20) if seam else 0.0, 0, ctx.space(32), 0)
    solid_after_art = band.tone == "solid" and above is None
    top = ctx.space(24) if solid_after_art and not seam else max(pad, seam)
    return Insets(top, 0, ctx.space(72) if band.tone == "solid" else pad, 0)


def _ground(band: Band, frame: Frame, ctx: Context) -> list[Rect]:
    if band.tone not in ("split", "solid") or len(ctx.sides) < 2:
        return [Rect(0, 0, frame.width, frame.height, 0, ctx.palette.ground)]
    if ctx.stacks:
        return _stacked_grounds(frame, ctx)
    columns = ctx.columns(frame.width - 2 * ctx.scale.margin)
    strips = tracks.grounds(frame.width, ctx.scale.margin, columns)
    halves = [
        Rect(strip.start, 0, strip.length, frame.height, 0, ctx.half(i).palette.ground)
        for i, strip in enumerate(strips)
    ]
    spine = ctx.space(ctx.theme.stroke.spine)
    lines = [Rect(s.start - spine / 2, 0, spine, frame.height, 0, ctx.theme.colors.bg) for s in strips[1:]]
    return [*halves, *lines]


def _stacked_grounds(frame: Frame, ctx: Context) -> list[Rect]:
    """Above the strips the ground of the first side, below them that of the last."""
    first, last = (ctx.half(i).palette.ground for i in (0, -1))
    middle = round(frame.height / 2)
    return [
        Rect(0, 0, frame.width, middle, 0, first),
        Rect(0, middle, frame.width, frame.height - middle, 0, last),
    ]
