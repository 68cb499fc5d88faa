"""Panels beside each other on a wide page: which stand in which row, and how wide."""

from collections.abc import Sequence

from infographic.graphics.geometry import Space
from infographic.layout.block import Context, Tone
from infographic.page import panel as panels
from infographic.page.bands import QUIET, Cut, PanelBand, bands
from infographic.page.coverage import bare
from infographic.page.panel import Around, Part
from infographic.page.row import Row
from infographic.solve import panel_rows
from infographic.solve.panel_rows import COLUMNS, Arrangement, Fit, Setting

SPLITS = ((12,), (6, 6), (7, 5), (5, 7), (8, 4), (4, 8), (4, 4, 4))
"""How a row is divided, in columns of the grid."""

HALVES = 2
"""How many of them are tried first, where the rest would be measured in vain."""

MAX_GAIN = 1.25
"""How much higher than there is room for a page of whole and half rows may be, if unequal parts are to help."""

GUTTER = 52
"""Between columns, in px at 1200."""

TALLEST = 1.6
"""The maximum ratio of height to width of a page of ordinary length."""

ILLEGIBLE = 1000.0
"""How badly a panel suits a width at which it cannot be read, or a lead one at which it does not lead."""

COMFORT = 2.2
"""How many times its minimum legible width a block needs to be comfortable."""


def asked(given: Sequence[Cut], ctx: Context, *, topmost: bool) -> list[Row]:
    """The panels under each other, but those beside each other that ask for it, where they are legible."""
    scale = ctx.scale
    fixed = scale._replace(zoom=scale.unit, margins=(scale.margin, scale.end_margin))  # type as on the whole page
    ctx = ctx.with_place(fixed, beside=ctx.beside)
    found = arranged(given, ctx, None, most=1)
    return laid_out(found, given, ctx, topmost=topmost) if found else []


def in_columns(given: Sequence[Cut], ctx: Context, room: float, *, topmost: bool) -> list[Row]:
    """The panels in rows, which are `room` pixels high together if they can; nothing stands above `topmost` ones."""
    found = arranged(given, ctx, room) or arranged(given, ctx, None)
    return laid_out(found, given, ctx, topmost=topmost) if found else []


def laid_out(
    found: Arrangement, given: Sequence[Cut], ctx: Context, last: Tone | None = None, *, topmost: bool = False
) -> list[Row]:
    """The panels at the places that an arrangement gives them, next to a ground of the `last` tone.

    Those that are `topmost` on a page have no seam above them on which a name could stand.
    """
    laid: list[Row] = []
    for row in found.rows:
        whole = len(row) == 1
        quiet: Tone = "tint" if last == "plain" else "plain"
        slices = _slices([cell.span for cell in row], ctx)
        laid.append(
            tuple(
                tuple(
                    _part(given[i], at, whole, quiet, hung=i == cell.start, seams=bool(laid) or not topmost)
                    for i in range(cell.start, cell.end)
                )
                for at, cell in zip(slices, row, strict=True)
            )
        )
        last = laid[-1][0][-1].bands[-1].tone
    return laid


def _part(cut: Cut, ctx: Context, whole: bool, quiet: Tone = "plain", *, hung: bool = True, seams: bool = True) -> Part:
    """A panel at its place, remembered; beside others it stands on the one ground of its row."""
    known, key = ctx.shared.fits, ("part", cut.key, ctx.scale[1:], ctx.beside, whole, quiet, hung, seams)
    if key not in known:
        found = bands([cut], ctx.stacks, len(ctx.sides) > 1)
        if not cut.panel.tone:
            found = [band._replace(tone=_tone(band.tone, whole, quiet)) for band in found]
        known[key] = panels.part(_merged(found), ctx, seams=whole and seams, hung=hung)
    part: Part = known[key]
    return part


def _tone(tone: Tone, whole: bool, quiet: Tone) -> Tone:
    return quiet if tone in QUIET or (tone == "split" and not whole) else tone


def _merged(found: Sequence[PanelBand]) -> list[PanelBand]:
    """The bands, those on one ground as one."""
    merged: list[PanelBand] = []
    for band in found:
        if merged and merged[-1].tone == band.tone:
            merged[-1] = merged[-1]._replace(blocks=merged[-1].blocks + band.blocks)
        else:
            merged.append(band)
    return merged


def _slices(spans: Sequence[int], ctx: Context) -> list[Context]:
    """The context on each part of a row: the grid's columns, and the page divided in the middle of the gutters."""
    scale, gutter = ctx.scale, ctx.space(GUTTER)
    column = (scale.content + gutter) / COLUMNS
    found, start, used = [], 0.0, 0
    for span in spans:
        used += span
        last = used == COLUMNS
        end = scale.width if last else round(scale.margin + used * column - gutter / 2)
        content = span * column - gutter
        left = scale.margin + (used - span) * column - start
        margins = left, end - start - left - content
        found.append(ctx.with_place(scale._replace(width=end - start, margins=margins), beside=len(spans) > 1))
        start = end
    return found


def arranged(given: Sequence[Cut], ctx: Context, room: float | None, most: int | None = None) -> Arrangement | None:
    """The rows that are at most `room` pixels high, None where none are; thrifty ones where no room is given.

    Each panel is laid out once for each width, however often it is arranged.  At most so many as the page asks for,
    or `most`, stand beside each other unasked.
    """
    measure = _measuring(given, ctx)
    setting = _setting(given, ctx, measure, most)
    if room is None:
        return panel_rows.arrange(len(given), measure, setting, panel_rows.THRIFTS[-2])
    return panel_rows.arrange_within(len(given), measure, setting, room)


def fitted(given: Sequence[Cut], ctx: Context, room: float) -> Arrangement | None:
    """The rows that are at most `room` pixels high, found in two passes; None where none are.

    Whole and half rows come first: panels that are far too high even so need not be measured at further widths, and
    those that have a row to themselves keep it.
    """
    measure = _measuring(given, ctx)
    setting = _setting(given, ctx, measure)
    halves = setting._replace(splits=setting.splits[:HALVES])
    roughly = panel_rows.arrange_within(len(given), measure, halves, room * MAX_GAIN)
    if roughly is None:
        return None
    alone = {row[0].start for row in roughly.rows if len(row) == 1}
    never = Fit(ILLEGIBLE * ctx.scale.width, badness=ILLEGIBLE)

    def finer(i: int, span: int) -> Fit:
        return never if i in alone and span not in (COLUMNS, COLUMNS // 2) else measure(i, span)

    return panel_rows.arrange_within(len(given), finer, setting, room)


def _setting(given: Sequence[Cut], ctx: Context, measure: panel_rows.Measure, most: int | None = None) -> Setting:
    splits = tuple(split for split in SPLITS if len(split) <= (most or ctx.shared.columns or COLUMNS))
    return Setting(ctx.scale.width, 0, 0, splits, _joined(given, measure))


def suits(found: Arrangement, given: Sequence[Cut], ctx: Context) -> float:
    """How badly the panels suit the widths that an arrangement gives them."""
    measure = _measuring(given, ctx)
    cells = [cell for row in found.rows for cell in row]
    return sum(measure(i, cell.span).badness for cell in cells for i in range(cell.start, cell.end))


def _measuring(given: Sequence[Cut], ctx: Context) -> panel_rows.Measure:
    """How the panels fit spans of this page, each remembered."""

    def measure(i: int, span: int) -> Fit:
        fits, key = ctx.shared.fits, (given[i].key, span, ctx.scale[1:])
        found: Fit | None = fits.get(key)
        if found is None:
            found = fits[key] = _fit(given[i], span, ctx)
        return found

    return measure


def _joined(given: Sequence[Cut], measure: panel_rows.Measure) -> frozenset[int]:
    """The panels that stand beside the one before them because they ask for it, as far as all of a row are legible."""
    joined: set[int] = set()
    start = 0
    for end in range(1, len(given) + 1):
        if end < len(given) and given[end].panel.beside and end - start < panel_rows.MAX_IN_ROW:
            continue
        span = COLUMNS // (end - start)
        if all(measure(i, span).badness < ILLEGIBLE for i in range(start, end)):
            joined.update(range(start + 1, end))
        start = end
    return frozenset(joined)


def _fit(cut: Cut, span: int, ctx: Context) -> Fit:
    whole = span == COLUMNS
    part = _part(cut, _slices([span] if whole else [span, COLUMNS - span], ctx)[0], whole)
    if not whole and not _may_stand(part):
        return Fit(ILLEGIBLE * ctx.scale.width, badness=ILLEGIBLE)
    return Fit(panels.height(part, Around()), panels.stretch(part), _badness(part, whole))


def _may_stand(part: Part) -> bool:
    """Whether a panel can stand beside others at this width: it is read there, and does not lead the page."""
    blocks = [block for band in part.bands for block in band.blocks]
    least = part.ctx.legible(max(block.min_width for block in blocks))
    return part.ctx.scale.content >= least and not any(block.leads() for block in blocks)


def _badness(part: Part, whole: bool) -> float:
    """How badly a panel suits its width: too narrow to be comfortable, or bare in large parts."""
    ctx, width = part.ctx, part.ctx.scale.content
    placed = [(band.on(ctx), block) for band in part.bands for block in band.blocks]
    least = ctx.legible(max(block.min_width * (len(ctx.sides) if block.divides() else 1) for _, block in placed))
    if width < ctx.legible(max(block.min_width for _, block in placed)):
        return ILLEGIBLE
    narrow = max(0.0, 1 - width / (least * COMFORT)) ** 2
    frames = [on.layout(block, Space(width)) for on, block in placed]
    empty = sum(bare(frame, ctx.space(36)) * frame.height for frame in frames)
    solid = not whole and any(band.tone == "solid" for band in part.bands)
    return 4 * narrow + empty / max(1.0, sum(frame.height for frame in frames)) + 2 * solid
