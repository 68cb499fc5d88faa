"""The cover of a page: its picture and the band of its sides, between the words of the header and the panels."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.scene import Frame, Rect
from infographic.layout.block import Context, Tone
from infographic.layout.covers import CoverKind, Room, chosen
from infographic.page.backdrop import backdrop
from infographic.page.side_names import side_names


def grounded(parts: Sequence[Frame], width: float, ctx: Context) -> Frame:
    """Parts under each other on the page's ground, in whole pixels."""
    frame = arrange.stack([arrange.whole(part) for part in parts], 0, width)
    pattern = [] if len(ctx.sides) > 1 else backdrop(width, frame.height, 0, ctx)
    return arrange.over(frame, Rect(0, 0, width, frame.height, 0, ctx.palette.ground), *pattern)


def kind_of(infographic: Document, ctx: Context) -> CoverKind | None:
    """The kind of cover that a page has, which is found once; None for a plain one."""
    known = ctx.shared.fits
    if (key := ("cover",)) not in known:
        known[key] = chosen(infographic, infographic.asked_cover())
    found: CoverKind | None = known[key]
    return found


def pictured(infographic: Document, first_tone: Tone, width: float, ctx: Context, covered: float = 0) -> list[Frame]:
    """The picture at its natural height, and the sides' names, unless the panel below tells them."""
    kind = kind_of(infographic, ctx)
    high = kind.height(infographic, width, ctx) if kind else 0.0
    return _parts(infographic, first_tone, width, ctx, covered, high)


def _parts(
    infographic: Document, first_tone: Tone, width: float, ctx: Context, covered: float, height: float
) -> list[Frame]:
    first = infographic.panels[0].blocks[:1] if infographic.panels else ()
    told = first_tone == "solid" or any(block.names_sides for block in first)
    named = infographic.band and len(ctx.sides) > 1 and not told
    names = [side_names(width, ctx, covered)] if named else []
    kind = kind_of(infographic, ctx)
    if kind is None or height <= 0:
        return names
    below = 0.0 if named else math.ceil(max(0.0, covered))
    return [kind.draw(infographic, Room(width, height + below, below), ctx), *names]


class Cover(NamedTuple):
    """The picture of a page of a fixed height, with the sides' names: its least and its natural height, and how it is
    drawn at any between them.
    """

    least: float
    most: float
    draw: Callable[[float], Frame]


def cover(infographic: Document, first_tone: Tone, width: float, ctx: Context, covered: float, *, art: bool) -> Cover:
    """What stands between the words and the panels of a page of a fixed height."""
    kind = kind_of(infographic, ctx) if art else None
    most = kind.height(infographic, width, ctx) if kind else 0.0
    least = min(most, math.ceil(width * kind.min_share)) if kind else 0.0
    below = sum(math.ceil(f.height) for f in _parts(infographic, first_tone, width, ctx, covered, 0.0))
    below = below or (math.ceil(max(0.0, covered)) if most else 0)

    def draw(height: float) -> Frame:
        parts = _parts(infographic, first_tone, width, ctx, covered, height - below if most else 0.0)
        return grounded(parts, width, ctx)._replace(name="cover")

    return Cover(least + below, most + below, draw)
