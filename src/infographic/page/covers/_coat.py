"""The colours of a cover on its header: a field from edge to edge, and what stands on it."""

from typing import NamedTuple

from infographic.graphics.color import blend, contrast
from infographic.graphics.scene import Color
from infographic.layout.block import Context

SEEN = 2.0
"""The least contrast of a large figure with its field."""


class Coat(NamedTuple):
    """The field of a cover, the figure on it, and what stands on the figure; `faint` is between field and figure."""

    field: Color
    figure: Color
    on: Color
    faint: Color


def coat(ctx: Context) -> Coat:
    """The tint of the page's colour with that colour on it; on a header of a colour of its own, what is seen there."""
    main, p = ctx.color.shared, ctx.palette
    if p.ground == ctx.theme.colors.bg:
        return Coat(main.tint, main.solid, main.on, blend(main.solid, main.tint, 0.16))
    pairs = ((p.accent, p.on_accent), (main.solid, main.on), (p.ink, p.ground))
    figure, on = next((pair for pair in pairs if contrast(pair[0], p.ground) >= SEEN), pairs[-1])
    return Coat(p.ground, figure, on, blend(figure, p.ground, 0.2))
