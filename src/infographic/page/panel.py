"""A panel on its part of the page: its bands, each with blocks on one ground, and its name."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.graphics import arrange
from infographic.graphics.geometry import Insets, Space
from infographic.graphics.scene import Frame, Placed, Rect
from infographic.layout.block import Context
from infographic.page.band_edges import Strip, edge
from infographic.page.bands import PanelBand
from infographic.page.grounds import divided, ground, strips_below
from infographic.page.panel_heading import Heading, beside_name, heading
from infographic.solve import spare_room

FARTHER_BESIDE = 2
"""How much farther blocks are stretched in panels beside each other, where a foot that hangs is seen first."""


class Part(NamedTuple):
    """A panel, or the beginning of a page that has no panel's name, as it is set at one place."""

    bands: tuple[PanelBand, ...]
    title: Heading | None
    ctx: Context
    """As wide as its place."""


class Around(NamedTuple):
    """What a panel's neighbours do to it: the band above it, and how far the name below it reaches up over it."""

    above: PanelBand | None = None
    covered: float = 0
    head: Sequence[Strip] = ()
    """The colours of the header, for a panel right below it."""
    top: float = 0
    """Where the panel begins, down the page."""
    follows: bool = False
    """Whether it stands under another panel on the same ground, so that their rooms are one."""


def part(bands: Sequence[PanelBand], ctx: Context, *, seams: bool = True, hung: bool = True) -> Part:
    """A panel at its place; its name may stand on the seam above it where `seams` allow."""
    first = bands[0]
    if any(block.leads() for band in bands for block in band.blocks):
        ctx = _leading(ctx)
    if first.panel and first.panel.title and not any(divided(band, ctx) for band in bands):
        ctx = beside_name(first.panel.title, ctx)
    title = heading(first.panel, first.tone, first.on(ctx), seams=seams, hung=hung) if first.panel else None
    return Part(tuple(bands), title, ctx)


LEAD = 1.3
"""How large type is in the panel of the lead, on pages that are as high as they need to be."""

LEAD_WIDTH = 700
"""A page of at least this many pixels has room for larger type."""


def _leading(ctx: Context) -> Context:
    """The context of the panel that leads its page; on a page of a fixed height it is large already."""
    if ctx.scale.air < 1 or ctx.scale.width < LEAD_WIDTH:
        return ctx
    return ctx.with_place(
        ctx.scale.larger(LEAD)._replace(margins=(ctx.scale.margin, ctx.scale.end_margin)), beside=ctx.beside
    )


def over_seam(title: Heading | None) -> float:
    """How far a name reaches up over the seam that it stands on."""
    return title.frame.height * title.above if title and title.on_seam else 0.0


def on_seam(title: Heading, x: float, y: float, ctx: Context) -> Placed:
    """A name on the seam `y` pixels down the page, for a panel that begins at `x`."""
    across = (ctx.scale.content - title.frame.width) * title.across
    return title.frame.at(x + ctx.scale.margin + across, y - title.frame.height * title.above)


def drawn(panel: Part, around: Around, height: float | None = None) -> list[Frame]:
    """The bands of a panel, as wide as its place; together exactly `height` high where that is given."""
    frames = _bands(panel, around, [0.0] * len(panel.bands))
    spare = 0.0 if height is None else height - sum(frame.height for frame in frames)
    return _bands(panel, around, _shares(panel, spare)) if spare >= 1 else frames


def height(panel: Part, around: Around) -> float:
    """How high a panel is between its neighbours, remembered for each part that is kept."""
    known = panel.ctx.shared.fits
    key = ("height", id(panel), around.above is None, around.covered, around.follows)
    if key not in known:
        # The part is kept beside its height, so that its identity is not given to another one
        known[key] = panel, sum(frame.height for frame in drawn(panel, around))
    found: float = known[key][1]
    return found


def stretch(panel: Part) -> float:
    """By how many pixels the panel can be made higher and look as well."""
    return sum(sum(_stretches(band, panel.ctx)) for band in panel.bands)


def _stretches(band: PanelBand, ctx: Context) -> list[float]:
    """The same for each block of a band."""
    on, content = band.on(ctx), Space(ctx.scale.content)
    return [block.stretches() * on.layout(block, content).height for block in band.blocks]


def _shares(panel: Part, spare: float) -> list[float]:
    """How much higher each band becomes: by what its blocks can be stretched, then all by the same."""
    limits = [sum(_stretches(band, panel.ctx)) for band in panel.bands]
    forms, space = spare_room.in_turn(spare, [limits, [spare] * len(limits)])
    return [a + b for a, b in zip(forms, space, strict=True)]


def _bands(panel: Part, around: Around, more: Sequence[float]) -> list[Frame]:
    bands = panel.bands
    found: list[Frame] = []
    top = around.top
    for i, (band, extra) in enumerate(zip(bands, more, strict=True)):
        last = i == len(bands) - 1
        own = Around(
            bands[i - 1] if i else around.above,
            around.covered if last else 0.0,
            around.head,
            top,
            around.follows and not i,
        )
        found.append(_band(band, None if i else panel.title, own, extra, band.on(panel.ctx)))
        top += found[-1].height
    return found


def _band(band: PanelBand, title: Heading | None, around: Around, more: float, ctx: Context) -> Frame:
    """A band on its ground, `more` pixels higher than it must be."""
    scale = ctx.scale
    inner = title.frame if title and not title.on_seam else None
    apart = divided(band, ctx)
    body, over = _body(band, more, ctx)
    if inner and not apart:
        body = _titled(inner, body, title, ctx)
    if over:  # panels beside each other share a head; one that has the width to itself stands in the middle
        high = body.height + over
        body = arrange.at_least(body, high) if ctx.beside else arrange.within(body, scale.content, high, arrange.START)
    insets = _padding(band, title, around, ctx)
    padded = arrange.pad(body, insets._replace(left=scale.margin, right=scale.end_margin), scale.width)
    frame = arrange.whole(padded)
    grounds = ground(band, frame, around.top, ctx)
    if _runs_on(band, around):  # or a picture that is shrunk would show a hairline between equal colours
        grounds = [g._replace(y=g.y - 1, height=g.height + 1) if isinstance(g, Rect) else g for g in grounds]
    frame = arrange.over(frame, *grounds)
    if inner and apart:
        frame = arrange.stack([_head(inner, ctx.on_tone("plain")), frame])
    if around.above or band.tone != "solid":
        above = strips_below(around.above, ctx) if around.above else around.head
        frame = arrange.overlay(frame, edge(above, frame, ctx))
    return frame._replace(name=f"band {band.tone}", origin=ctx.origin(band.panel) if band.panel else None)


def _runs_on(band: PanelBand, around: Around) -> bool:
    """Whether its ground continues the one above it: that of an illustration, or of a band of the same tone."""
    return band.tone == (around.above.tone if around.above else "solid")


def _body(band: PanelBand, more: float, ctx: Context) -> tuple[Frame, float]:
    """The blocks of a band under each other, made `more` pixels higher as far as they can be, and what is left."""
    content = ctx.scale.content
    gap = 0 if _flush(band, ctx) else ctx.space(48)
    frames = [ctx.layout(block, Space(content)) for block in band.blocks]
    natural = arrange.stack(frames, gap, content)
    if more < 1:
        return natural, 0.0
    far = FARTHER_BESIDE if ctx.beside else 1
    shares = spare_room.share(more, [limit * far for limit in _stretches(band, ctx)])
    wider = gap + min(ctx.space(48), (more - sum(shares)) / max(1, len(frames) - 1))
    frames = [
        ctx.layout(block, Space(content, frame.height + share)) if share else frame
        for block, frame, share in zip(band.blocks, frames, shares, strict=True)
    ]
    body = arrange.stack(frames, wider, content)
    return body, max(0.0, natural.height + more - body.height)


def _titled(name: Frame, body: Frame, title: Heading | None, ctx: Context) -> Frame:
    """A panel's blocks under its name, or beside it where that hangs in a column of its own."""
    if title and title.beside:
        below = arrange.at_least(body, name.height)
        return arrange.overlay(below, [name.at(-title.beside, 0)])
    gap = ctx.scale.gap(40) if ctx.scale.air == 1 else ctx.space(28)
    return arrange.stack([name, body], gap, ctx.scale.content)


def _head(title: Frame, ctx: Context) -> Frame:
    """A name above a divided ground, on the page, so that no line runs through it."""
    scale = ctx.scale
    insets = Insets(ctx.space(64), scale.end_margin, ctx.space(32), scale.margin)
    frame = arrange.whole(arrange.pad(title, insets, scale.width))
    return arrange.over(frame, Rect(0, 0, scale.width, frame.height, 0, ctx.palette.ground))


def _flush(band: PanelBand, ctx: Context) -> bool:
    """Whether the blocks bring their own grounds, from edge to edge: divided bands on a narrow page."""
    return ctx.stacks and band.tone in ("split", "solid") and not band.color


def _padding(band: PanelBand, title: Heading | None, around: Around, ctx: Context) -> Insets:
    pad = top = ctx.scale.gap(80)
    if around.follows:
        top = ctx.scale.gap(24)
    clear = around.covered + ctx.scale.gap(32) if around.covered else 0.0
    seam = title.frame.height * (1 - title.above) + ctx.scale.gap(48) if title and title.on_seam else 0.0
    if title and not title.on_seam and divided(band, ctx) and ctx.theme.look.grounds != "full":
        top = ctx.scale.gap(8)  # the name above stands on the same ground
    if _flush(band, ctx):
        last = band.blocks[-1]
        noted = last.captioned and last.footing(ctx.scale.content, ctx)
        own = 0 if noted else ctx.scale.gap(40)  # below the last side's strip
        return Insets(seam - ctx.scale.gap(20) if seam else 0.0, 0, max(ctx.scale.gap(32), clear - own), 0)
    solid_after_art = band.tone == "solid" and around.above is None
    close = ctx.scale.gap(24 if ctx.theme.look.grounds == "full" else 48)
    top = close if solid_after_art and not seam else max(top, seam)
    return Insets(top, 0, max(ctx.scale.gap(72) if band.tone == "solid" else pad, clear), 0)
