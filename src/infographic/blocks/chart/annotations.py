"""Where words about single points stand: near them, inside the plot, and on nothing else."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.blocks.chart.spec import Remark
from infographic.ext import Box, Circle, Context, Frame, Item, Point, Stroke, arrange


class Noted(NamedTuple):
    """A remark, the point that it is about, and what marks that point; a ring without a radius is not drawn."""

    remark: Remark
    ring: Circle

    @property
    def point(self) -> Point:
        return Point(self.ring.cx, self.ring.cy)


class Dots(NamedTuple):
    """What is drawn, as points, and how far each of them reaches."""

    points: Sequence[Point]
    radius: float


COLLIDES = 200
"""The fault of words on words; less is only less beautiful."""


class LabelPlace(NamedTuple):
    """Where words may stand, and where their leader meets them."""

    box: Box
    end: Point


def remarks(notes: Sequence[Noted], words: Sequence[Box], dots: Dots, room: Box, ctx: Context) -> list[Item] | None:
    """The remarks, each with a line to its point, clear of `words` and `dots`; None where they have no room."""
    items: list[Item] = []
    taken = list(words)
    for note, ring in notes:
        point = Point(ring.cx, ring.cy)
        text = ctx.type.text(
            note.text, "caption", min(room.width * 0.42, ctx.space(420)), fill=ctx.palette.ink, balance=True
        )
        frame = ctx.named(arrange.trimmed(text), note)
        places = (_kept(place, point, room) for place in _places(frame, ring, ctx))
        place = min(places, key=lambda p: _faults(p, point, taken, dots, room))
        if _faults(place, point, taken, dots, room) >= COLLIDES:
            return None
        items += _drawn(frame, place, ring, ctx)
        taken.append(place.box)
    return items


def numbered(notes: Sequence[Noted], ctx: Context) -> list[Item]:
    """A numbered disc at each point, for remarks that stand below the chart."""
    items: list[Item] = []
    style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    for i, point in enumerate((note.point for note in notes), 1):
        numeral = ctx.type.optical(ctx.type.text(str(i), style, fill=ctx.palette.ground))
        disc = Circle(point.x, point.y, style.size * 0.72, ctx.palette.ink, Stroke(ctx.palette.ground, ctx.space(3)))
        items += [disc, numeral.at(point.x - numeral.width / 2, point.y - numeral.height / 2)]
    return items


def listed(notes: Sequence[Remark], width: float, ctx: Context) -> Frame:
    """Remarks one under the other, with the numbers of their discs."""
    lines = [
        ctx.named(ctx.type.text(f"**{i}**\u2002{note.text}", "caption", width, fill=ctx.palette.ink), note)
        for i, note in enumerate(notes, 1)
    ]
    return arrange.stack(lines, ctx.space(4), width)


def _places(words: Frame, ring: Circle, ctx: Context) -> Iterator[LabelPlace]:
    """Places around a ring, the best first: near and further, above and below, in the middle and to each side."""
    point, near = Point(ring.cx, ring.cy), max(ctx.space(44), ring.r + ctx.space(27))
    for distance in (near + ctx.space(44) * more for more in (0, 0.8, 1.8, 3)):
        for down in (-1, 1):
            y = point.y - distance - words.height if down < 0 else point.y + distance
            for share in (0.5, 0.08, 0.92):
                box = Box(point.x - words.width * share, y, words.width, words.height)
                yield LabelPlace(box, Point(point.x, box.bottom if down < 0 else box.y))
        for right in (1, -1):
            x = point.x + distance if right > 0 else point.x - distance - words.width
            box = Box(x, point.y - words.height / 2, words.width, words.height)
            yield LabelPlace(box, Point(box.x if right > 0 else box.right, point.y))


def _faults(place: LabelPlace, point: Point, taken: Sequence[Box], dots: Dots, room: Box) -> float:
    """How much a place and its leader cover, and how far it reaches out of the room."""
    box = place.box.grown(3)
    out = max(0.0, room.x - place.box.x) + max(0.0, place.box.right - room.right)
    out += max(0.0, room.y - place.box.y) + max(0.0, place.box.bottom - room.bottom)
    out += max(0.0, box.x - place.end.x) + max(0.0, place.end.x - box.right)
    near = box.grown(dots.radius)
    covered = any(near.x < dot.x < near.right and near.y < dot.y < near.bottom for dot in dots.points)
    crossed = sum(_on_leader(dot, point, place.end, max(4, dots.radius)) for dot in dots.points)
    return out * 20 + crossed * 3 + COLLIDES * (covered + sum(other.intersection(box) is not None for other in taken))


def _on_leader(dot: Point, start: Point, end: Point, radius: float) -> bool:
    """Whether a dot lies on an upright or level leader, its ends left out."""
    along, across = (1, 0) if start.x == end.x else (0, 1)
    low, high = sorted((start[along], end[along]))
    return abs(dot[across] - start[across]) < radius and low + 8 < dot[along] < high - 4


def _kept(place: LabelPlace, point: Point, room: Box) -> LabelPlace:
    """The place moved sideways into the room, if it stands above or below its point."""
    if place.end.y == point.y:
        return place
    x = min(max(place.box.x, room.x), room.right - place.box.width)
    return place._replace(box=place.box._replace(x=x))


def _drawn(words: Frame, place: LabelPlace, ring: Circle, ctx: Context) -> list[Item]:
    """The words, a ring around their point, and a line from one to the other."""
    stroke, gap = Stroke(ctx.palette.ink, ctx.space(2)), ctx.space(6)
    if place.end.y == ring.cy:
        right = 1 if place.end.x > ring.cx else -1
        leader = arrange.line(ring.cx + right * ring.r, ring.cy, place.end.x - right * gap, ring.cy, stroke)
    else:
        down = 1 if place.end.y > ring.cy else -1
        leader = arrange.line(ring.cx, ring.cy + down * ring.r, ring.cx, place.end.y - down * gap, stroke)
    return [leader, *([ring] if ring.r else []), words.at(place.box.x, place.box.y)]
