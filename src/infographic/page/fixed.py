"""A page of a fixed height: what stays on it, how large its type is, and how it is filled."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product
from typing import NamedTuple

from infographic.document import Document, Panel
from infographic.errors import SpecError, messages
from infographic.graphics import arrange
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Frame, Placed, Rect
from infographic.layout.block import Context, Tone
from infographic.page import panel as panels
from infographic.page import row as rows
from infographic.page.bands import PanelBand, bands
from infographic.page.columns import arranged, laid_out
from infographic.page.footer import footer, note_numbers
from infographic.page.header import header, picture
from infographic.page.panel import Around
from infographic.page.row import Row
from infographic.solve import spare_room

LANDSCAPE = 1.5
"""From this ratio of width to height on the words stand beside the panels, not above them."""

WORDS, WORDS_ON_SLIDE = 0.5, 0.42
"""The share of such a page that the words take: half of a card, less where there is more to show."""

SLIDE_WIDTH = 1600

BREVITY = ((True, False), (True, True), (False, False), (False, True))
"""What is tried in turn: with the illustration, and with a brief header."""

STEPS = (1.0, 1.15, 1.3, 1.45)
"""By how much type may grow to fill a page."""


WORSE = 0.25
"""By how much larger type may make panels suit their widths worse."""


class Setting(NamedTuple):
    """The panels in rows on a page, and how badly they suit it."""

    stage: "Stage"
    rows: list[Row]
    badness: float


class Stage(NamedTuple):
    """What surrounds the panels, and where that leaves room for them."""

    items: tuple[Placed, ...]
    ctx: Context
    x: float
    y: float
    height: float


def fixed_page(infographic: Document, size: PageSize, height: float, ctx: Context) -> Frame:
    """The whole page, exactly `height` high.

    What does not fit leaves by its priority and is told; then type grows by steps for as long as all that stayed
    still fits, and what is left over is given to the blocks.  Raises SpecError where not even the first panel fits.
    """
    kept, way = _kept(infographic, size, height, ctx)
    ctx = _without(infographic, kept, size.width, height, ctx)

    first = _set(infographic, kept, size, height, way, ctx)
    assert first, "what was kept fits"

    def fits(step: float) -> bool:
        found = _set(infographic, kept, size, height, way, _zoomed(ctx, step))
        return found is not None and found.badness <= first.badness + WORSE

    step = spare_room.largest_that_fits(STEPS, fits) or 1.0
    return _drawn(size, height, _set(infographic, kept, size, height, way, _zoomed(ctx, step)) or first)


def _without(infographic: Document, kept: Sequence[Panel], width: float, height: float, ctx: Context) -> Context:
    """The context of a page on which only the kept panels are shown, which is told; notes are numbered anew."""
    gone = [panel for panel in infographic.panels if not any(panel is one for one in kept)]
    for panel in gone:
        ctx.report(messages.left_out(ctx.origin(panel), panel.title, width, height))
    paths = tuple(ctx.origin(panel) for panel in gone)
    numbers, _ = note_numbers(infographic, paths)
    return replace(ctx, shared=ctx.shared._replace(left_out=paths, notes=numbers, memo={}, fits={}))


def _zoomed(ctx: Context, step: float) -> Context:
    return replace(ctx, scale=ctx.scale._replace(zoom=ctx.scale.unit * step)) if step > 1 else ctx


def _kept(infographic: Document, size: PageSize, height: float, ctx: Context) -> tuple[list[Panel], tuple[bool, bool]]:
    """The panels for which there is room, those of the highest priority and then the first, and the kind of header.

    The illustration stays as long as the most important panel fits beside it, and the words before it are shortened
    first.
    """
    given = infographic.panels
    order = sorted(range(len(given)), key=lambda i: (-given[i].priority, i))
    for first, way in product(range(len(order)), BREVITY):

        def fits(some: Sequence[int], way: tuple[bool, bool] = way) -> bool:
            return not some or _set(infographic, [given[i] for i in sorted(some)], size, height, way, ctx) is not None

        if kept := spare_room.most_that_fit(order[first:], fits):
            return [given[i] for i in sorted(kept)], way
    lead = given[order[0]]
    stage = _stage(infographic, lead, size, height, BREVITY[-1], ctx)
    found = arranged([lead], stage.ctx, None)
    least = height - stage.height + found.height if found and stage.height > 0 else 0.0
    raise SpecError([messages.too_low(ctx.origin(lead), size.width, height, least)])


def _set(
    infographic: Document, kept: Sequence[Panel], size: PageSize, height: float, way: tuple[bool, bool], ctx: Context
) -> Setting | None:
    """The panels in rows on the page; None where they do not fit."""
    stage = _stage(infographic, kept[0], size, height, way, ctx)
    found = arranged(kept, stage.ctx, stage.height) if stage.height > 0 else None
    if not found:
        return None
    laid = laid_out(found, kept, stage.ctx)
    return Setting(stage, laid, found.badness) if sum(_heights(laid)) <= stage.height else None


def _stage(
    infographic: Document, first: Panel, size: PageSize, height: float, way: tuple[bool, bool], ctx: Context
) -> Stage:
    tone = bands([first], ctx.stacks, len(ctx.sides) > 1)[0].tone
    if size.width / height >= LANDSCAPE:
        return _beside(infographic, tone, height, way, ctx)
    return _stacked(infographic, tone, size, height, way, ctx)


def _stacked(
    infographic: Document, tone: Tone, size: PageSize, height: float, way: tuple[bool, bool], ctx: Context
) -> Stage:
    """The words above the panels; what programs cover at head and foot is left to the grounds."""
    head, foot = size.medium.head, size.medium.foot
    art, brief = way
    top = header(infographic, tone, ctx.scale.width, ctx.on_tone("plain"), art=art, brief=brief)
    below = footer(infographic, ctx.on_tone("ink"))
    grounds = Frame(
        ctx.scale.width,
        height,
        (
            Rect(0, 0, ctx.scale.width, height, 0, ctx.on_tone("plain").palette.ground),
            Rect(0, height - foot, ctx.scale.width, foot, 0, ctx.on_tone("ink").palette.ground),
        ),
    )
    start, end = head + top.height, height - foot - below.height
    return Stage((grounds.at(0, 0), top.at(0, head), below.at(0, end)), ctx, 0, start, end - start)


def _beside(infographic: Document, tone: Tone, height: float, way: tuple[bool, bool], ctx: Context) -> Stage:
    """The words in a column of their own; the illustration and the panels bleed on the other three sides."""
    scale, gap = ctx.scale, ctx.space(48)
    art, brief = way
    split = round(scale.width * (WORDS_ON_SLIDE if scale.width >= SLIDE_WIDTH else WORDS))
    left = ctx.with_place(scale._replace(width=split, margins=(scale.margin, gap)), beside=True).on_tone("plain")
    right = ctx.with_place(scale._replace(width=scale.width - split, margins=(gap, scale.end_margin)), beside=False)
    words = header(infographic, tone, split, left, art=False, brief=brief)
    below = footer(infographic, left)
    drawn = picture(infographic, scale.width - split, right.on_tone("plain")) if art else None
    top = drawn.height if drawn else 0.0
    free = height - words.height - below.height
    ground = Frame(scale.width, height, (Rect(0, 0, scale.width, height, 0, left.palette.ground),))
    items = [ground.at(0, 0), words.at(0, max(0.0, free / 2)), below.at(0, height - below.height)]
    if drawn:
        items.append(drawn.at(split, 0))
    return Stage(tuple(items), right, split, top, height - top if free >= 0 else 0.0)


def _neighbours(laid: Sequence[Row]) -> list[Around]:
    above: list[PanelBand | None] = [None, *(row[0][-1].bands[-1] for row in laid[:-1])]
    below = [*map(rows.reach, laid[1:]), 0.0]
    return [Around(*pair) for pair in zip(above, below, strict=True)]


def _heights(laid: Sequence[Row]) -> list[float]:
    return [
        sum(frame.height for frame in rows.drawn(row, around))
        for row, around in zip(laid, _neighbours(laid), strict=True)
    ]


def _drawn(size: PageSize, height: float, setting: Setting) -> Frame:
    """The page with its rows made higher until they fill it: those that can be stretched first."""
    stage, laid, _ = setting
    natural = _heights(laid)
    limits = [max(sum(map(panels.stretch, column)) for column in row) for row in laid]
    spare = stage.height - sum(natural)
    forms, space = spare_room.in_turn(spare, [limits, [spare] * len(laid)])
    ends = [0.0]
    for parts in zip(natural, forms, space, strict=True):
        ends.append(float(round(ends[-1] + sum(parts))))
    items = list(stage.items)
    seams: list[Placed] = []
    for row, around, (top, end) in zip(laid, _neighbours(laid), pairwise(ends), strict=True):
        y = stage.y + top
        seams += [name._replace(x=name.x + stage.x) for name in rows.names_on_seams(row, y)]
        items.append(arrange.stack(rows.drawn(row, around, end - top)).at(stage.x, y))
    return Frame(size.width, height, (*items, *seams), name="page", origin=())
