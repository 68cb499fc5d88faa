"""The page's own values as columns from edge to edge, deeper the greater they are."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.color import apca, contrast, from_oklch, mix, to_oklch
from infographic.graphics.scene import Claim, Color, Frame, Item, Rect, Stroke
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.layout.telling import Course
from infographic.page.covers._coat import coat
from infographic.page.covers._content import told
from infographic.text import TextStyle
from infographic.theme.palettes import TEXT_CONTRAST, TEXT_STRENGTH

SHARE = 0.56
"""How high the picture is against its width."""

COLUMN_SHARE = 0.7
"""How much of its height the highest column takes; the rest is for words."""

MIN_COLUMNS, MAX_COLUMNS = 5, 60


def lacks(page: Document) -> str:
    course = told(page, Course)
    if course and len(course.values) >= 2 and max(course.values) > 0:
        return ""
    return "needs a `chart` with one series of values that are all known, or one that is highlighted"


def suits(page: Document) -> bool:
    course = told(page, Course)
    return not page.sides and course is not None and MIN_COLUMNS <= len(course.values) <= MAX_COLUMNS


def height(page: Document, width: float, ctx: Context) -> float:
    return round(width * SHARE)


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    course = told(page, Course)
    assert course, "a cover is drawn of what it does not lack"
    foot = room.height - room.covered
    drawing = _Columns(course, room, foot, ctx)
    items = (Rect(0, 0, room.width, room.height, 0, ctx.palette.ground), *drawing.items())
    claims = tuple(Claim("length", v, h, "cover") for v, h in zip(course.values, drawing.heights, strict=True))
    return Frame(room.width, room.height, items, name="cover chart", claims=claims)


class _Columns:
    """Columns of one picture: how high each is, and what is written on them."""

    def __init__(self, course: Course, room: Room, foot: float, ctx: Context) -> None:
        self.course, self.room, self.foot, self.ctx = course, room, foot, ctx
        unit = foot * COLUMN_SHARE / max(course.values)
        self.heights = [value * unit for value in course.values]
        """How high each column is above the lower edge of the picture, of which the panel's name hides a part."""
        self.tops = [room.height - high for high in self.heights]
        self.step = room.width / len(course.values)
        self.paints = _paints(course.values, ctx)

    def items(self) -> Iterator[Item]:
        for i, (high, paint) in enumerate(zip(self.heights, self.paints, strict=True)):
            start, end = round(self.step * i), round(self.step * self._run(i))
            yield Rect(start, self.tops[i], end - start, high, 0, paint.fill)
        yield from self._places()
        yield from self._values()
        yield from self._words()

    def _run(self, i: int) -> int:
        """Where a column ends that reaches on under those after it that are as high: no seam is seen between them."""
        lower = (j for j in range(i + 1, len(self.heights)) if self.heights[j] < self.heights[i])
        return next(lower, len(self.heights))

    def _places(self) -> Iterator[Item]:
        """The names of the columns at their feet, or of the first and the last where not all are read."""
        pad = self.ctx.space(18)
        named = [(i, place) for i, place in enumerate(self.course.places)]
        wide = max(self.ctx.type.measure(place, "caption") for place in self.course.places) > self.step - 4
        if wide or not all(map(_reads, self.paints)):
            named = [named[0], named[-1]]
        for i, place in named:
            text = arrange.trimmed(self.ctx.type.text(place, "caption", fill=self.paints[i].ink))
            x = self._across(i, text.width, alone=len(named) == 2)
            if self.foot - self.tops[i] > 2.6 * text.height + pad and self._reads_across(i, x, text.width):
                yield text.at(x, self.foot - text.height - pad)

    def _reads_across(self, i: int, x: float, width: float) -> bool:
        """Whether words in the ink of a column are read on all columns that they reach across."""
        reached = self.paints[int(x / self.step) : int((x + width) / self.step) + 1]
        return all(_reads(paint._replace(ink=self.paints[i].ink)) for paint in reached)

    def _values(self) -> Iterator[Item]:
        """The first and the last value, inside their columns where these are large enough, else above them."""
        for i in (0, len(self.heights) - 1):
            text, inside = self._value(i), self._is_inside(i)
            top = self.tops[i]
            y = top + self.ctx.space(18) if inside else top - text.height - self.ctx.space(14)
            yield text.at(self._across(i, text.width, alone=not inside), y)

    def _value(self, i: int) -> Frame:
        """The first or the last value, in the ink of where it stands."""
        ink = self.paints[i].ink if self._is_inside(i) else self.ctx.palette.ink
        return arrange.trimmed(self.ctx.type.text(self._printed(i), self._style(), fill=ink))

    def _is_inside(self, i: int) -> bool:
        style = self._style()
        wide = self.ctx.type.measure(self._printed(i), style) <= self.step - 6
        return wide and _reads(self.paints[i]) and self.foot - self.tops[i] > 3 * style.size + 2 * self.ctx.space(18)

    def _printed(self, i: int) -> str:
        return self.course.printed[1 if i else 0]

    def _style(self) -> TextStyle:
        return self.ctx.type.style("item", weight=self.ctx.theme.fonts.text.strong)

    def _across(self, i: int, width: float, *, alone: bool) -> float:
        """Where words begin that stand in the middle of a column, or start and end with the picture's margins."""
        if not alone:
            return self.step * (i + 0.5) - width / 2
        margin = self.ctx.space(14)
        return margin if i == 0 else self.room.width - width - margin

    def _words(self) -> Iterator[Item]:
        """What is measured, at the start, and each remark on a leader to its column."""
        ctx, free = self.ctx, min(self.tops)
        taken = 0.0
        first = self.tops[0] - ctx.space(70)
        about = arrange.trimmed(
            ctx.type.text(self.course.about, "caption", self.room.width * 0.36, fill=ctx.palette.ink2)
        )
        if about.height < first:
            yield about.at(ctx.scale.margin, first - about.height)
            taken = ctx.scale.margin + about.width + ctx.space(24)
        stroke = Stroke(ctx.palette.ink, ctx.space(3))
        end = self.room.width - ctx.scale.margin
        if not self._is_inside(last := len(self.heights) - 1):
            end = self.room.width - self._value(last).width - ctx.space(38)
        for place, text in self.course.remarks:
            if place not in self.course.places or free < ctx.space(90):
                continue
            i = self.course.places.index(place)
            x = round(self.step * (i + 0.5))
            label = arrange.trimmed(ctx.type.text(text, "caption", weight=ctx.theme.fonts.text.strong))
            left = min(x - label.width / 2, end - label.width)
            if left < taken or left > x:
                continue
            top = self.tops[i]
            yield label.at(left, top - ctx.space(58) - label.height)
            yield arrange.line(x, top - ctx.space(46), x, top - ctx.space(6), stroke)
            taken = left + label.width + ctx.space(24)


class _Paint(NamedTuple):
    """The fill of a column, and the ink that is read on it."""

    fill: Color
    ink: Color


def _paints(values: tuple[float, ...], ctx: Context) -> list[_Paint]:
    """A shade for each value, the deeper the greater, in even steps, and the ink that is read on it best."""
    distinct = sorted(set(values))
    shades = [_shade(distinct.index(value) / max(1, len(distinct) - 1), ctx) for value in values]
    inks = [max((ctx.palette.ground, ctx.palette.ink), key=partial(_strength, shade)) for shade in shades]
    return [_Paint(shade, ink) for shade, ink in zip(shades, inks, strict=True)]


def _strength(fill: Color, ink: Color) -> float:
    return abs(apca(ink, fill))


def _reads(paint: _Paint) -> bool:
    """Whether small words are read on a fill, by both measures."""
    contrasted = contrast(paint.ink, paint.fill) >= TEXT_CONTRAST
    return contrasted and _strength(paint.fill, paint.ink) >= TEXT_STRENGTH


MIDDLE = 0.62
"""Where between the palest and the deepest shade the page's own colour lies."""


def _shade(share: float, ctx: Context) -> Color:
    """A shade between the tint of the page's colour and a deep one of the same hue."""
    figure, pale = coat(ctx).figure, coat(ctx).field
    pale = mix(pale, figure, 0.22)
    light, chroma, hue = to_oklch(figure)
    deep = from_oklch(light * 0.66, chroma * 0.86, hue)
    return mix(pale, figure, share / MIDDLE) if share < MIDDLE else mix(figure, deep, (share - MIDDLE) / (1 - MIDDLE))
