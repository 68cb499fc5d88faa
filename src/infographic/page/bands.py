"""Which ground each part of a panel stands on."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from infographic.document import Document, Panel
from infographic.errors import Problem, messages
from infographic.graphics.scene import Color
from infographic.layout.block import Block, Context, Tone

INHERITED: Tone = "plain"
"""The ground of a panel whose blocks stand well on any."""

QUIET: Sequence[Tone] = ("plain", "tint")
"""Grounds that say nothing: they alternate, and panels beside each other share one."""


class Cut(NamedTuple):
    """A panel, or those of its blocks for which a page has room."""

    panel: Panel
    blocks: tuple[Block, ...]

    @property
    def missing(self) -> Sequence[Block]:
        """The blocks of the panel that are not shown."""
        shown = {id(inner) for block in self.blocks for inner in (block, *block.apart())}
        return [block for block in loose(self.panel.blocks) if id(block) not in shown]

    @property
    def key(self) -> tuple[int, ...]:
        """What tells it from every other cut of a page."""
        return id(self.panel), *map(id, self.blocks)


def uncut(panel: Panel) -> Cut:
    """The panel with all of its blocks."""
    return Cut(panel, tuple(panel.blocks))


def loose(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks one by one, also those that stand in rows and columns."""
    return tuple(inner for block in blocks for inner in block.apart())


class PanelBand(NamedTuple):
    """Consecutive blocks of a panel that stand on one ground."""

    tone: Tone
    blocks: tuple[Block, ...]
    panel: Panel | None
    """The panel that begins with this band; None inside of one."""
    color: str = ""
    """The colour of the whole panel, where it has one of its own."""

    def on(self, ctx: Context) -> Context:
        """The context on its ground."""
        return ctx.on_hue(self.color, self.tone)


def bands(cuts: Sequence[Cut], stacked: bool = False, several: bool = True) -> list[PanelBand]:
    """The grounds from top to bottom: what a panel asks for, or what suits each of its blocks.

    Grounds are divided only between `several` sides.  Where these are stacked, a block that belongs to all of
    them finds no ground that does, and gets the page.
    """
    found: list[PanelBand] = []
    for panel, blocks in cuts:
        divides = several and not panel.color
        toned = [
            _whole_ground(tone, block, panel, several) if stacked or not divides else tone
            for tone, block in zip(_tones(panel, blocks), blocks, strict=True)
        ]
        first: Panel | None = panel
        for tone, run in groupby(zip(toned, blocks, strict=True), key=lambda pair: pair[0]):
            ground = _rhythm(tone, found) if first and not panel.tone else tone
            found.append(PanelBand(ground, tuple(block for _, block in run), first, panel.color))
            first = None
    return found


TOLD_APART: Sequence[Tone] = ("plain", "tint", "ink", "split", "solid")
"""From the ground that every theme has to those that some have not."""


def lost_tones(infographic: Document, ctx: Context) -> Iterator[Problem]:
    """What is to be told of panels that ask for a ground which looks like another one on this page."""
    for i, panel in enumerate(infographic.panels):
        if panel.tone:
            wanted = _colors(panel.tone, panel.color, ctx)
            alike = next(tone for tone in TOLD_APART if _colors(tone, panel.color, ctx) == wanted)
            if alike != panel.tone:
                path, divides = ("panels", i, "tone"), panel.tone in ("split", "solid")
                if divides and not panel.color and len(ctx.sides) < 2:
                    yield messages.tone_without_sides(path, panel.tone)
                else:
                    yield messages.lost_tone(path, panel.tone, alike, ctx.theme.name)


def _colors(tone: Tone, color: str, ctx: Context) -> tuple[Color, ...]:
    """The colours of a ground from edge to edge: one, or one for each side."""
    on = ctx.on_hue(color, tone)
    if color or tone not in ("split", "solid") or len(ctx.sides) < 2:
        return (on.palette.ground,)
    return tuple(on.half(i).palette.ground for i in range(len(ctx.sides)))


def _rhythm(tone: Tone, before: Sequence[PanelBand]) -> Tone:
    """A panel that would stand on the page after another one that does gets a quiet ground of its own."""
    return "tint" if tone == "plain" and before and before[-1].tone == "plain" else tone


def _whole_ground(tone: Tone, block: Block, panel: Panel, several: bool) -> Tone:
    if panel.color:
        return "tint" if tone == "split" else tone
    whole = not several or block.interleaved or not block.divides()
    return "plain" if tone in ("split", "solid") and whole else tone


def _tones(panel: Panel, blocks: Sequence[Block]) -> list[Tone]:
    if panel.tone:
        return [panel.tone] * len(blocks)
    wanted = [block.wanted_ground() for block in blocks]
    tone: Tone = next((t for t in wanted if t), INHERITED)
    tones = []
    for want in wanted:
        tone = want or tone
        tones.append(tone)
    return tones
