"""What remarks are about, as points of the plot, and what else is drawn there."""

import math
from itertools import pairwise

from infographic.blocks.chart.annotations import Dots, Noted
from infographic.blocks.chart.axes import Label, PlotArea
from infographic.blocks.chart.bars import bar_boxes
from infographic.blocks.chart.points import radius_of_one
from infographic.blocks.chart.series import Draft
from infographic.blocks.chart.spec import Remark
from infographic.ext import Box, Circle, Context, Point, Stroke


def noted_points(draft: Draft, plot: PlotArea, values: list[Label]) -> list[Noted]:
    """Each remark with the point that it is about: on a line, or over a bar and its value."""
    found = []
    for note in draft.chart.notes:
        place = draft.scale.at(note.x)
        if place is None:
            continue
        point = Point(plot.x(place), plot.y(_height(note, place, draft)))
        found.append((note, _over_bar(draft, plot, values, place) if draft.only_bars() else point))
    return found


def _over_bar(draft: Draft, plot: PlotArea, values: list[Label], place: float) -> Point:
    """The middle of the top of the loudest bar at a place, or of what is printed over it."""
    rows = list(zip(draft.rows, bar_boxes(draft.chart, draft.rows, plot), strict=True))
    loud = [(row, boxes) for row, boxes in rows if row.look.loud] or rows
    boxes = [box for row, own in loud for at, box in zip(row.places, own, strict=True) if box and at == place]
    bar = min(boxes, key=lambda box: box.y, default=Box(plot.x(place), plot.area.bottom, 0, 0))
    above = [label.y for label in values if abs(label.box.center.x - bar.center.x) < 1 and label.y < bar.y]
    return Point(bar.center.x, min(above, default=bar.y))


def ring(draft: Draft, ctx: Context) -> Circle:
    """What marks the point of a remark: a dot on a line, a ring around one of many points, nothing over a bar."""
    if draft.only_bars():
        return Circle(0, 0, 0)
    cloud = bool(draft.of("scatter"))
    stroke = Stroke(ctx.palette.ink, ctx.space(4))
    return Circle(0, 0, ctx.space(17 if cloud else 9), None if cloud else ctx.palette.ground, stroke)


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
