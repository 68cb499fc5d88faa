"""What remarks are about, as points of the plot, and what else is drawn there."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks.chart.annotations import Dots, Noted
from infographic.blocks.chart.axes import Label, PlotArea
from infographic.blocks.chart.bars import bar_boxes
from infographic.blocks.chart.points import radius_of_one
from infographic.blocks.chart.series import Draft
from infographic.blocks.chart.spec import Remark
from infographic.ext import Box, Circle, Context, Frame, Path, Point, Stroke, arrange


def noted_points(draft: Draft, plot: PlotArea, values: list[Label], width: float, ctx: Context) -> list[Noted]:
    """Each remark with the point that it is about: on a line, around a disc, or over a bar and its value."""
    found = []
    for note in draft.chart.notes:
        place = draft.scale.at(note.x) if note.x else None
        if place is None:
            continue
        height = _height(note, place, draft)
        if draft.only_bars():
            point, ring = _over_bar(draft, plot, values, place), Circle(0, 0, 0)
        else:
            point, ring = Point(plot.x(place), plot.y(height)), _ring(draft, place, height, width, ctx)
        found.append(Noted(note, ring._replace(cx=point.x, cy=point.y)))
    return found


class LineAcross(NamedTuple):
    """A line at a value, over the whole plot, and what it stands for."""

    line: Path
    words: Label


def lines_across(draft: Draft, plot: PlotArea, values: Sequence[Box], ctx: Context) -> list[LineAcross]:
    """The lines of remarks that name a value and no place; their words where they cover least."""
    pen = Stroke(ctx.palette.ink, ctx.space(3), dash=(ctx.space(9), ctx.space(7)))
    bars = [box for row in bar_boxes(draft.chart, draft.of("bars"), plot) for box in row if box]
    taken, points = [*bars, *values], dots(draft, plot, plot.area.width, ctx).points
    found = []
    for note in draft.chart.notes:
        if not note.x and note.y is not None:
            y, area = plot.y(note.y), plot.area
            text = ctx.type.text(note.text, "caption", area.width * 0.6, fill=ctx.palette.ink)
            words = ctx.named(arrange.trimmed(text), note)
            label = min(_along(words, y, area, ctx), key=lambda one: _covered(one.box, taken, points))
            taken.append(label.box)
            found.append(LineAcross(arrange.line(area.x, y, area.right, y, pen), label))
    return found


def _along(words: Frame, y: float, area: Box, ctx: Context) -> Iterator[Label]:
    """Places over and under a line, its end first."""
    gap = ctx.space(8)
    for share in (1, 0, 0.75, 0.5, 0.25):
        for top in (y - gap - words.height, y + gap):
            yield Label(words, area.x + (area.width - words.width) * share, top)


def _covered(box: Box, taken: Sequence[Box], points: Sequence[Point]) -> float:
    """How much words would cover: of other things their area, of points each."""
    shared = (box.intersection(other) for other in taken)
    near = box.grown(3)
    crossed = sum(near.x < p.x < near.right and near.y < p.y < near.bottom for p in points)
    return sum(both.width * both.height for both in shared if both) + 20 * crossed


def _over_bar(draft: Draft, plot: PlotArea, values: list[Label], place: float) -> Point:
    """The middle of the top of the loudest bar at a place, or of what is printed over it."""
    rows = list(zip(draft.rows, bar_boxes(draft.chart, draft.rows, plot), strict=True))
    loud = [(row, boxes) for row, boxes in rows if row.look.loud] or rows
    boxes = [box for row, own in loud for at, box in zip(row.places, own, strict=True) if box and at == place]
    bar = min(boxes, key=lambda box: box.y, default=Box(plot.x(place), plot.area.bottom, 0, 0))
    above = [label.y for label in values if abs(label.box.center.x - bar.center.x) < 1 and label.y < bar.y]
    return Point(bar.center.x, min(above, default=bar.y))


def _ring(draft: Draft, place: float, height: float, width: float, ctx: Context) -> Circle:
    """What marks the point of a remark: a dot on a line, a ring around one of many points, a rim around a disc."""
    cloud = draft.of("scatter")
    stroke = Stroke(ctx.palette.ink, ctx.space(4))
    if not cloud:
        return Circle(0, 0, ctx.space(9), ctx.palette.ground, stroke)
    each = radius_of_one(cloud, width)
    here = [s for row in cloud for x, y, s in row.sized() if (x, y) == (place, height)]
    disc = each * math.sqrt(max(here, default=0.0)) if each else 0.0
    return Circle(0, 0, max(disc + ctx.space(4), ctx.space(17)), None, stroke)


def _height(note: Remark, place: float, draft: Draft) -> float:
    """The height that a remark names, or that of the loudest series at its place."""
    if note.y is not None:
        return note.y
    row = max(draft.rows, key=lambda row: row.look.loud)
    known = row.known() or [(place, 0.0)]
    after = next((i for i, (x, _) in enumerate(known) if x >= place), len(known) - 1)
    (x1, y1), (x0, y0) = known[after], known[max(0, after - 1)]
    return y1 if x1 == x0 else y0 + (y1 - y0) * min(max((place - x0) / (x1 - x0), 0), 1)


def dots(draft: Draft, plot: PlotArea, width: float, ctx: Context) -> Dots:
    """Points all along what is drawn, and inside of areas, which words keep clear of."""
    found: list[Point] = []
    for row in draft.rows:
        known = [Point(plot.x(x), plot.y(y)) for x, y in row.known()]
        found += known
        if row.kind in ("line", "area"):
            found += [dot for a, b in pairwise(known) for dot in _between(a, b)]
    if draft.of("area"):
        foot = plot.y(max(plot.up.low, 0.0))
        found += [dot for top in found[::3] for dot in _between(top, Point(top.x, foot))]
    cloud = draft.of("scatter")
    largest = radius_of_one(cloud, width) * math.sqrt(max((size for row in cloud for size in row.sizes), default=0.0))
    return Dots(found, max(largest, ctx.space(13)) if cloud else 0.0)


def _between(a: Point, b: Point) -> list[Point]:
    """Points on a line, a few pixels apart."""
    steps = max(1, round(math.dist(a, b) / 6))
    return [Point(a.x + (b.x - a.x) * i / steps, a.y + (b.y - a.y) * i / steps) for i in range(steps)]
