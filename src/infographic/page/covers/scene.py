"""The signs of the page on plates in rows, in one style and size; with a share, so many of them stand back."""

from collections.abc import Iterator

from infographic.document import Document
from infographic.graphics.color import blend
from infographic.graphics.scene import Frame, Item, Rect
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.page.covers._coat import Coat, coat
from infographic.page.covers._content import signs

MIN_SIGNS, MAX_SIGNS = 6, 40

PITCH = 196
"""From the middle of a plate to that of the next, in px at 1200."""

PLATE, SIGN = 0.84, 0.56
"""A plate against the pitch, and a sign against its plate."""


def lacks(page: Document) -> str:
    return "" if len(_shown(page)) >= MIN_SIGNS else f"needs {MIN_SIGNS} icons or more: `cover: {{scene: […]}}`"


def suits(page: Document) -> bool:
    return not page.sides


def _shown(page: Document) -> tuple[str, ...]:
    return page.cover.scene if page.cover and page.cover.scene else signs(page)[:MAX_SIGNS]


def _grid(count: int, width: float, ctx: Context) -> tuple[int, int]:
    """Columns and rows of plates, as many of each as make whole rows of at most the signs there are."""
    most = max(3, int((width - ctx.scale.margin) / ctx.space(PITCH)))
    columns = min(most, count)
    rows = min(3, max(1, count // columns))
    fuller = [n for n in range(columns, max(2, columns - 3), -1) if count % n == 0 and 2 <= count // n <= 3]
    return (fuller[0], count // fuller[0]) if fuller else (columns, rows)


def height(page: Document, width: float, ctx: Context) -> float:
    columns, rows = _grid(len(_shown(page)), width, ctx)
    return round((width - ctx.scale.margin) / columns * rows + ctx.scale.margin * 0.5)


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    colors, names = coat(ctx), _shown(page)
    columns, rows = _grid(len(names), room.width, ctx)
    foot = room.height - room.covered
    pitch = min((room.width - ctx.scale.margin) / columns, (foot - ctx.scale.margin * 0.5) / rows)
    columns = max(columns, min(int((room.width - ctx.scale.margin) / pitch), len(names) // rows))
    lost = round(page.cover.share * columns * rows) if page.cover and page.cover.share else 0
    left = (room.width - columns * pitch) / 2
    items: list[Item] = [Rect(0, 0, room.width, room.height, 0, colors.field)]
    if lost and lost % rows == 0:
        start = left + (columns - lost // rows) * pitch
        items.append(Rect(start, 0, room.width - start, room.height, 0, blend(colors.on, colors.field, 0.4)))
    places = [(i % columns, i // columns) for i in range(columns * rows)]
    for (column, row), name in zip(places, names, strict=False):
        x, y = left + (column + 0.5) * pitch, (foot - rows * pitch) / 2 + (row + 0.5) * pitch
        items += _plate(name, x, y, pitch * PLATE, colors, ctx, lost=column * rows + row >= columns * rows - lost)
    return Frame(room.width, room.height, tuple(items), name="cover scene")


def _plate(name: str, x: float, y: float, size: float, colors: Coat, ctx: Context, *, lost: bool) -> Iterator[Item]:
    """A sign on its plate, or without one where it stands back."""
    if lost:
        faded = blend(colors.figure, colors.field, 0.5)
        yield ctx.icon(name, size * SIGN, faded).at(x - size * SIGN / 2, y - size * SIGN / 2)
        return
    disc = ctx.disc(name, size, colors.figure, colors.on, filled=True)
    yield disc.at(x - disc.width / 2, y - disc.height / 2)
