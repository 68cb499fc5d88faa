"""A page of a fixed height: what stays on it, how large its type is, and how it is filled."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise, product
from typing import NamedTuple

from infographic.document import Document, Panel
from infographic.errors import SpecError, messages
from infographic.graphics import arrange
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Frame, Placed
from infographic.layout.block import Context
from infographic.page import panel as panels
from infographic.page import row as rows
from infographic.page.bands import Cut, PanelBand, loose, uncut
from infographic.page.columns import arranged, fitted, laid_out, suits
from infographic.page.cover import kind_of
from infographic.page.footer import note_numbers
from infographic.page.panel import Around
from infographic.page.row import Row
from infographic.page.stage import (
    Field,
    Sheet,
    Stage,
    Steps,
    Way,
    first_tone,
    last_ground,
    missing,
    noting,
    stage,
    unsaid,
)
from infographic.solve import spare_room
from infographic.solve.panel_rows import Arrangement

STEPS = (1.0, 1.15, 1.3, 1.45, 1.65, 1.9)
"""By how much type may grow to fill a page."""

WORSE = 0.25
"""By how much larger type may make panels suit their widths worse."""


TIGHTER = 0.8
"""By how much a further panel may make all of a page suit their widths worse: what is more important keeps its size."""


SEEN_FIRST = ("card", "story")
"""Kinds of pages that are seen before they are read: their picture stays as long as it can.  A slide or a sheet of
paper is read."""

MAX_PICTURES = 2
"""By how much less than its type a panel may grow, since a picture in it is as high as it is wide."""

MAX_TRIES = 12
"""A page is full when this many panels in turn found no room on it."""


NO_ROWS = Arrangement((), (), 0.0, 0.0)
"""What stands under a picture that fills its field alone."""


class Setting(NamedTuple):
    """The panels of each field in rows, and how badly they suit it."""

    stage: Stage
    found: list[Arrangement]
    rows: list[list[Row]]
    badness: float


def fixed_page(infographic: Document, size: PageSize, height: float, ctx: Context) -> Frame:
    """The whole page, exactly `height` high.

    What does not fit leaves by its priority and is told; then type grows by steps for as long as all that stayed
    still fits, and what is left over is given to the illustration and the blocks.  Raises SpecError where nothing
    fits beside the title.
    """
    sheet = Sheet(infographic, size, height, ctx)
    cuts, way = _chosen(sheet)
    for model in missing(sheet, cuts):
        ctx.report(messages.left_out(ctx.origin(model), model.title or getattr(model, "type", ""), size.width, height))
    for key in unsaid(infographic, way):
        ctx.report(messages.head_left_out(key, size.width, height))
    return finished(sheet, cuts, way)


def finished(sheet: Sheet, cuts: Sequence[Cut], way: Way) -> Frame:
    """The page with these panels, which are known to fit, filled: type grows by steps, and the rest is room.

    Larger type keeps to the rows that were found for the smallest, so that each panel is laid out once for each step.
    """
    before, sheet = sheet, sheet._replace(ctx=_without(sheet, cuts))
    first = set_out(sheet, cuts, way) or set_out(before, cuts, way)
    assert first, "what was kept fits"

    worst = first.badness + WORSE
    settings = {(1.0,) * len(first.stage.fields): first}
    most = max(map(_room_to_grow, first.stage.fields, first.rows))
    growth = [step for step in STEPS if step <= most]

    def fits(steps: Steps) -> bool:
        found = set_out(sheet, cuts, way, steps, first.found)
        if found is None or found.badness > worst:
            return False
        settings[steps] = found
        return True

    steps = (1.0,) * len(first.stage.fields)
    steps = spare_room.largest_that_fits([(step,) * len(steps) for step in growth], fits) or steps
    for i in range(len(steps)) if len(steps) > 1 else ():
        larger = [(*steps[:i], step, *steps[i + 1 :]) for step in growth if step >= steps[i]]
        steps = spare_room.largest_that_fits(larger, fits) or steps
    return _drawn(sheet, settings[steps])


def _room_to_grow(field: Field, laid: Sequence[Row]) -> float:
    """By how much type may grow at most, since larger type makes panels higher by as much or more."""
    return 1 + MAX_PICTURES * (field.room / max(1.0, sum(_heights(laid))) - 1)


# ---------------------------------------------------------------- what stays


def _chosen(sheet: Sheet) -> tuple[list[Cut], Way]:
    """What is shown, and how the page is set: with its lead in a column where further panels fit beside it."""
    found = _kept(sheet, Way())
    if (alone := _picture_alone(sheet, found)) is not None:
        return [], alone
    led = _kept(sheet, Way(led=True)) if sheet.may_lead else None
    # A dark column before the title would be read before it
    if led and len(led[0]) > 1 and first_tone(led[0], sheet.ctx) != "ink":
        return led
    if found or (found := _kept(sheet, Way(stacked=True)) if sheet.landscape else None):
        return _fuller(sheet, *found)
    raise too_low(sheet, uncut(_order(sheet)[0]), Way(art=False, brief=True))


def _fuller(sheet: Sheet, cuts: list[Cut], way: Way) -> tuple[list[Cut], Way]:
    """The same without the picture, where half of the panels have room on a page to be read, and less with it."""
    half = len(sheet.infographic.panels) / 2
    if not way.art or sheet.size.kind in SEEN_FIRST or len(cuts) >= half:
        return cuts, way
    bare = _kept(sheet, way, arts=(False,))
    return bare if bare and len(bare[0]) >= half else (cuts, way)


def _picture_alone(sheet: Sheet, found: tuple[list[Cut], Way] | None) -> Way | None:
    """How the page is set with its words and its picture alone, where no panel fits beside the picture.

    A panel that leads the page stays, and the picture leaves.
    """
    crowded = sheet.size.kind in SEEN_FIRST and not (found and found[1].art)
    if not crowded or not kind_of(sheet.infographic, sheet.ctx) or _leads(_order(sheet)[0]):
        return None
    ways = (Way(brief=brief) for brief in (False, True))
    return next((way for way in ways if set_out(sheet, [], way)), None)


def too_low(sheet: Sheet, cut: Cut, way: Way) -> SpecError:
    """The error of a page that does not hold the first block of this, with the least height that would do."""
    smallest = Cut(cut.panel, loose(cut.blocks)[:1])
    field = stage(sheet, [smallest], way, (1.0,)).fields[0]
    natural = arranged([smallest], field.ctx, None)
    least = sheet.height - field.room + natural.height if natural else 0.0
    path = sheet.ctx.origin(cut.panel)
    return SpecError([messages.too_low(path, sheet.size.width, sheet.height, least)])


def _order(sheet: Sheet) -> list[Panel]:
    """The panels, the last to leave first: that of the lead, then by priority, and of equals the first."""
    return sorted(sheet.infographic.panels, key=lambda panel: (not _leads(panel), -panel.priority))


def _leads(panel: Panel) -> bool:
    return any(block.leads() for block in panel.blocks)


def _kept(sheet: Sheet, asked: Way, *, arts: Sequence[bool] = (True, False)) -> tuple[list[Cut], Way] | None:
    """The most important panel that fits, and each that fits beside it; None where none does.

    The illustration stays as long as that panel, or a part of it, fits with it; words before it are shortened first.
    """
    order = _order(sheet)
    for first, art, whole, brief in product(order, arts, (True, False), (False, True)):
        way = asked._replace(art=art, brief=brief)
        if found := _largest(sheet, first, [], way, math.inf, whole=whole):
            cuts = [found]
            break
    else:
        return None
    alone, failed = _badness(sheet, cuts, way), 0
    everything = [uncut(panel) for panel in sheet.infographic.panels]
    if first is order[0] and _badness(sheet, everything, way) <= alone + TIGHTER * (len(everything) - 1):
        return everything, way
    for panel in order[order.index(first) + 1 :]:
        if failed == MAX_TRIES:
            break
        more = _largest(sheet, panel, cuts, way, alone + TIGHTER)
        failed = 0 if more else failed + 1
        if more:
            cuts.append(more)
            alone = _badness(sheet, cuts, way)
    return _in_order(sheet, cuts), way


def _in_order(sheet: Sheet, cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts as their panels follow each other in the spec."""
    return [cut for panel in sheet.infographic.panels for cut in cuts if cut.panel is panel]


def _badness(sheet: Sheet, cuts: Sequence[Cut], way: Way) -> float:
    found = set_out(sheet, _in_order(sheet, cuts), way)
    return found.badness if found else math.inf


def _largest(
    sheet: Sheet, panel: Panel, beside: Sequence[Cut], way: Way, worst: float, *, whole: bool = False
) -> Cut | None:
    """As many of a panel's blocks, its lead and then the first, as fit on the page beside what stands there already,
    none of which suits its width `worst` or worse.
    """

    def fits(cut: Cut) -> bool:
        found = set_out(sheet, _in_order(sheet, [*beside, cut]), way)
        return found is not None and found.badness <= worst

    if fits(uncut(panel)):
        return uncut(panel)
    blocks = loose(panel.blocks)
    order = sorted(range(len(blocks)), key=lambda i: not blocks[i].leads())

    def cut(few: Sequence[int]) -> Cut:
        return Cut(panel, tuple(blocks[i] for i in sorted(few)))

    if blocks == panel.blocks:
        order.pop()  # all of them do not fit
    some = () if whole else spare_room.most_that_fit(order, lambda few: not few or fits(cut(few)))
    return cut(some) if some else None


def _without(sheet: Sheet, cuts: Sequence[Cut]) -> Context:
    """The context of a page on which only this is shown; notes are numbered anew."""
    ctx = noting(sheet, cuts)
    numbers, _ = note_numbers(sheet.infographic, ctx.shared.left_out)
    if numbers == ctx.shared.notes:
        return ctx
    return replace(ctx, shared=ctx.shared._replace(notes=numbers, memo={}, fits={}))


# ---------------------------------------------------------------- where it stands


def set_out(
    sheet: Sheet, cuts: Sequence[Cut], way: Way, steps: Steps = (1.0,), like: Sequence[Arrangement] = ()
) -> Setting | None:
    """The panels in rows on the page, in those of another setting where it is given; None where they do not fit."""
    around = stage(sheet, cuts, way, steps)
    found, laid, badness = list[Arrangement](), list[list[Row]](), 0.0
    for i, field in enumerate(around.fields):
        if not field.cuts and field.cover.most and field.room > 0:
            found.append(NO_ROWS)
            laid.append([])
            continue
        rows_found = like[i] if like else fitted(field.cuts, field.ctx, field.room) if field.room > 0 else None
        if not rows_found:
            return None
        topmost = field.y == 0 and field.cover.most == 0
        laid.append(laid_out(rows_found, field.cuts, field.ctx, field.above, topmost=topmost))
        if any(high > field.room for high in accumulate(_heights(laid[-1]), initial=0.0)):
            return None
        found.append(rows_found)
        badness += suits(rows_found, field.cuts, field.ctx) if like else rows_found.badness
    return Setting(around, found, laid, badness)


def _neighbours(laid: Sequence[Row]) -> list[Around]:
    if not laid:
        return []
    above: list[PanelBand | None] = [None, *(row[0][-1].bands[-1] for row in laid[:-1])]
    below = [*map(rows.reach, laid[1:]), 0.0]
    return [Around(*pair) for pair in zip(above, below, strict=True)]


def _heights(laid: Sequence[Row]) -> Iterator[float]:
    return (rows.height(row, around) for row, around in zip(laid, _neighbours(laid), strict=True))


def _drawn(sheet: Sheet, setting: Setting) -> Frame:
    """The page, all of its fields filled."""
    items, seams = list(setting.stage.items), list[Placed]()
    for field, laid in zip(setting.stage.fields, setting.rows, strict=True):
        drawn, names = _filled(field, laid)
        items += drawn
        seams += names
    if (end := setting.stage.end) is not None:
        items += last_ground(sheet, end, setting.rows[-1][-1][0][-1].bands[-1])
    return Frame(sheet.size.width, sheet.height, (*items, *seams), name="page", origin=())


def _filled(field: Field, laid: Sequence[Row]) -> tuple[list[Placed], list[Placed]]:
    """The cover and rows of a field, made higher until they fill it: what can be stretched first.

    The names on the seams come second, because they lie over two grounds.
    """
    natural = [*_heights(laid)]
    top = field.cover
    if not laid:
        return [top.draw(field.height).at(field.x, field.y)], []
    limits = [max(sum(map(panels.stretch, column)) for column in row) for row in laid]
    spare = field.room - sum(natural)
    art, forms, space = spare_room.in_turn(spare, [[top.most - top.least], limits, [spare] * len(laid)])
    ends = [float(round(top.least + art[0]))]
    items, seams = [top.draw(ends[0]).at(field.x, field.y)], list[Placed]()
    for parts in zip(natural, forms, space, strict=True):
        ends.append(float(round(ends[-1] + sum(parts))))
    for row, around, (start, end) in zip(laid, _neighbours(laid), pairwise(ends), strict=True):
        y = field.y + start
        seams += [name._replace(x=name.x + field.x) for name in rows.names_on_seams(row, y)]
        items.append(arrange.stack(rows.drawn(row, around, end - start))._replace(name="row").at(field.x, y))
    return items, seams
