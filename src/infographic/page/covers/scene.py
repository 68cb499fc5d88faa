"""The signs of the page on plates in rows, in one style and size; with a share, so many of them stand back."""

from collections.abc import Iterator
from typing import NamedTuple

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.affine import turned
from infographic.graphics.color import blend
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame, Group, Item, Path, Rect, Stroke
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.page.covers._coat import Coat, coat
from infographic.page.covers._content import signs

MIN_SIGNS, MAX_SIGNS = 6, 40

PITCH = 196
"""From the middle of a plate to that of the next, in px at 1200."""

PLATE = 0.84
"""A plate against the pitch."""


def lacks(page: Document) -> str:
    return "" if len(_shown(page)) >= MIN_SIGNS else f"needs {MIN_SIGNS} icons or more: `cover: {{scene: […]}}`"


def suits(page: Document) -> bool:
    return not page.sides


def _shown(page: Document) -> tuple[str, ...]:
    return page.cover.scene if page.cover and page.cover.scene else signs(page)[:MAX_SIGNS]


MAX_COLUMNS_OF_SHARE = 6
"""So many columns show a share as a whole column at most; a smaller share is rounded up."""


def _grid(page: Document, width: float, ctx: Context) -> tuple[int, int]:
    """Columns and rows of plates, as many of each as make whole rows of at most the signs there are."""
    count = len(_shown(page))
    most = max(3, int((width - ctx.scale.margin) / ctx.space(PITCH)))
    if share := page.cover.share if page.cover and page.cover.into else None:
        columns = max(min(most, count), min(round(1 / share), MAX_COLUMNS_OF_SHARE, count))
        return columns, min(3, max(1, count // columns))
    columns = min(most, count)
    rows = min(3, max(1, count // columns))
    fuller = [n for n in range(columns, max(2, columns - 3), -1) if count % n == 0 and 2 <= count // n <= 3]
    return (fuller[0], count // fuller[0]) if fuller else (columns, rows)


def height(page: Document, width: float, ctx: Context) -> float:
    columns, rows = _grid(page, width, ctx)
    return round((width - ctx.scale.margin) / columns * rows + ctx.scale.margin * 0.5)


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    colors, names = coat(ctx), _shown(page)
    columns, rows = _grid(page, room.width, ctx)
    foot = room.height - room.covered
    pitch = min((room.width - ctx.scale.margin) / columns, (foot - ctx.scale.margin * 0.5) / rows)
    columns = max(columns, min(int((room.width - ctx.scale.margin) / pitch), len(names) // rows))
    lost = round(page.cover.share * columns * rows) if page.cover and page.cover.share else 0
    if page.cover and page.cover.into:
        lost = max(1, round(lost / rows)) * rows
    left = (room.width - columns * pitch) / 2
    items: list[Item] = [Rect(0, 0, room.width, room.height, 0, colors.field)]
    strip = _Strip(left + (columns - lost // rows) * pitch, foot, pitch, ctx) if lost and lost % rows == 0 else None
    items += strip.ground(room, colors) if strip else ()
    places = [(i % columns, i // columns) for i in range(columns * rows)]
    for (column, row), name in zip(places, names, strict=False):
        x, y = left + (column + 0.5) * pitch, (foot - rows * pitch) / 2 + (row + 0.5) * pitch
        place = column * rows + row - (columns * rows - lost)
        if place < 0:
            items += _plate(name, x, y, pitch * PLATE, colors, ctx)
        else:
            items += _fallen(name, x, y, pitch * PLATE, place % rows if strip else 0, colors, ctx)
    if strip and page.cover and page.cover.into == "bin":
        items += strip.bin(room, colors)
    return Frame(room.width, room.height, tuple(items), name="cover scene")


def _plate(name: str, x: float, y: float, size: float, colors: Coat, ctx: Context) -> Iterator[Item]:
    """A sign on its plate."""
    disc = ctx.disc(name, size, colors.figure, colors.on, filled=True)
    yield disc.at(x - disc.width / 2, y - disc.height / 2)


TILTS = (0.0, 16.0, 34.0, 52.0)
"""By how many degrees the signs of a column are turned that fall, from the first to the last."""


def _fallen(name: str, x: float, y: float, size: float, row: int, colors: Coat, ctx: Context) -> Iterator[Item]:
    """A sign that stands back: without a plate, and turned the more the farther it has fallen."""
    sign = ctx.icon(name, size * 0.7, blend(colors.figure, colors.field, 0.5))
    yield Group((sign.at(-sign.width / 2, -sign.height / 2),), (*turned(TILTS[row])[:4], x, y))


class _Strip(NamedTuple):
    """The columns that stand back, from `start` to the edge of the page: their ground, and what they fall into."""

    start: float
    foot: float
    pitch: float
    ctx: Context

    def ground(self, room: Room, colors: Coat) -> Iterator[Item]:
        yield Rect(self.start, 0, room.width - self.start, room.height, 0, blend(colors.on, colors.field, 0.55))

    def bin(self, room: Room, colors: Coat) -> Iterator[Item]:
        """A bin that the foot of the picture cuts; its rim hides what has nearly fallen in."""
        wide, middle = (room.width - self.start) * 0.84, (room.width + self.start) / 2
        top, left = self.foot - self.pitch * 0.82, middle - wide / 2
        inset, rim = wide * 0.07, self.pitch * 0.17
        corners = ((left + inset, top), (left + wide - inset, top))
        feet = ((left + wide - inset * 2, room.height), (left + inset * 2, room.height))
        outline = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in (*corners, *feet)) + "Z"
        yield Path(outline, Box(left, top, wide, room.height - top), colors.figure)
        for share in (0.3, 0.5, 0.7):
            x, lean = left + wide * share, (0.5 - share) * inset
            slat = Stroke(blend(colors.on, colors.figure, 0.3), wide * 0.06)
            yield arrange.line(x, top + rim * 2, x + lean, room.height, slat)
        yield Rect(left, top - rim / 2, wide, rim, rim * 0.4, colors.figure)
