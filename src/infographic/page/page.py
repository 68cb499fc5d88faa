"""The page: header, panels on their grounds, footer.  Full width, as high as its content."""

from collections.abc import Sequence
from itertools import pairwise

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.page_size import BLOG_WIDTH
from infographic.graphics.scene import Color, Frame, Placed, Rect, walk
from infographic.layout.block import Context, Tone
from infographic.page import panel as panels
from infographic.page import row as rows
from infographic.page.band_edges import Strip, edge
from infographic.page.bands import QUIET, PanelBand, bands, uncut
from infographic.page.footer import footer
from infographic.page.grounds import strips_below
from infographic.page.header import header, on_header
from infographic.page.panel import Around
from infographic.page.row import Row
from infographic.theme.type_scale import COLUMNS_FROM


def page(infographic: Document, ctx: Context) -> Frame:
    """The whole page as one frame."""
    foot = footer(infographic, ctx.on_tone("ink")).height
    laid = _rows(infographic, foot, ctx)
    first = laid[0][0][0].bands[0].tone
    top = _header(infographic, first, laid, ctx)
    parts: list[Frame] = [top]
    seams: list[Placed] = []
    y = top.height
    above: PanelBand | None = None
    head = (Strip(0, ctx.scale.width, on_header(ctx).palette.ground),) if top.height else ()
    for row, below in zip(laid, [*map(rows.reach, laid[1:]), 0.0], strict=True):
        frames = rows.drawn(row, Around(above, below, head, y))
        seams += rows.names_on_seams(row, y)
        parts += frames
        y += sum(frame.height for frame in frames)
        above = row[0][-1].bands[-1]
    parts.append(_foot(infographic, laid[-1], parts[-1], ctx))
    # Section names are drawn last, because they lie over two grounds
    return arrange.overlay(arrange.stack(parts), seams)._replace(name="page", origin=())


HEADER = 0.25
"""The maximum share of a short page that its header takes, if a title on one line can bring it there."""


def _header(infographic: Document, first: Tone, laid: Sequence[Row], ctx: Context) -> Frame:
    """The header, its title on one line where what follows is short."""
    on, width, covered = ctx.on_tone("plain"), ctx.scale.width, rows.reach(laid[0])
    top = header(infographic, first, width, on, covered)
    if width < COLUMNS_FROM or not ctx.scale.zoom:
        return top
    below = sum(frame.height for row in laid for frame in rows.drawn(row, Around()))
    if top.height <= HEADER * (top.height + below):
        return top
    return header(infographic, first, width, on, covered, low=True)


def _foot(infographic: Document, row: Row, above: Frame, ctx: Context) -> Frame:
    """The footer on the dark ground, but never right below another dark surface: there it shares the ground above."""
    tones = [column[-1].bands[-1].tone for column in row]
    night = ctx.on_tone("ink")
    if all(tone == "ink" for tone in tones):
        return footer(infographic, night, ruled=True)
    if _ends_in(above, night.palette.ground, ctx.space(160)):
        return footer(infographic, ctx.on_tone(tones[0] if tones[0] in QUIET else "plain"), ruled=True)
    foot = footer(infographic, night)
    return arrange.overlay(foot, edge(strips_below(row[0][-1].bands[-1], ctx), foot, night))


def _ends_in(frame: Frame, color: Color, reach: float) -> bool:
    """Whether a surface of this colour stands in the last `reach` pixels of a frame."""
    return any(
        isinstance(item, Rect) and item.fill == color and y + item.y + item.height > frame.height - reach
        for inner, _, y in walk(frame)
        for item in inner.items
    )


def _rows(infographic: Document, taken: float, ctx: Context) -> list[Row]:
    """The panels in rows, on a page on which header and footer take some of the height."""
    given = [*map(uncut, infographic.panels)]
    wide = ctx.scale.zoom and ctx.scale.width >= COLUMNS_FROM
    if not wide and (ctx.scale.width < BLOG_WIDTH or not any(panel.beside for panel in infographic.panels)):
        return one_column(infographic, ctx)
    from infographic.page.columns import TALLEST, asked, in_columns  # only where panels stand beside each other

    first = bands(given[:1], ctx.stacks, len(ctx.sides) > 1)[0]
    head = header(infographic, first.tone, ctx.scale.width, ctx.on_tone("plain")).height
    if not wide:
        return asked(given, ctx, topmost=not head)
    room = ctx.scale.width * TALLEST - head - taken
    return in_columns(given, ctx, room, topmost=not head)


def one_column(infographic: Document, ctx: Context) -> list[Row]:
    """Every panel in a row of its own."""
    every = bands([*map(uncut, infographic.panels)], ctx.stacks, len(ctx.sides) > 1)
    starts = [i for i, band in enumerate(every) if band.panel] + [len(every)]
    headed = infographic.title or header(infographic, every[0].tone, ctx.scale.width, ctx.on_tone("plain")).height
    return [((panels.part(every[a:b], ctx, seams=bool(a or headed)),),) for a, b in pairwise(starts)]
