"""One sign, so large that the page cuts it, before rings that spread from it; on a page with sides, one for each."""

from collections.abc import Iterator

from infographic.document import Document
from infographic.graphics import tracks
from infographic.graphics.affine import turned
from infographic.graphics.color import blend
from infographic.graphics.scene import Circle, Color, Frame, Group, Item, Rect, Stroke
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.page.covers._coat import coat
from infographic.page.covers._content import signs
from infographic.page.side_names import columns

SHARE, SHARE_OF_SIDES = 0.5, 0.36
"""How high the picture is against its width."""

TILT = -10.0
"""By how many degrees the sign is turned."""

RINGS = 5


def lacks(page: Document) -> str:
    asked = page.cover.icon if page.cover else ""
    if len(page.sides) > 1:
        return "" if all(side.icon for side in page.sides.values()) else "needs an `icon` for each side"
    return "" if asked or signs(page) else "needs an icon: `cover: {icon: …}`"


def suits(page: Document) -> bool:
    return True


def height(page: Document, width: float, ctx: Context) -> float:
    return round(width * (SHARE if len(ctx.sides) < 2 else SHARE_OF_SIDES))


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    if len(ctx.sides) > 1 and not (page.cover and page.cover.icon):
        items: list[Item] = list(_of_sides(room, ctx))
    else:
        name = (page.cover.icon if page.cover else "") or signs(page)[0]
        items = list(_single(name, room, ctx))
    edge = Rect(0, 0, room.width, room.height)
    return Frame(room.width, room.height, (Group(tuple(items), clip=edge),), name="cover icon")


def _single(name: str, room: Room, ctx: Context) -> Iterator[Item]:
    """The sign right of the middle, over the foot; its rings spread over the whole field."""
    colors, high = coat(ctx), room.height
    x, y, radius = room.width * 0.64, high * 0.6, min(high * 0.56, room.width * 0.34)
    yield Rect(0, 0, room.width, high, 0, colors.field)
    yield from _rings(x, y, radius, room.width, colors.faint, ctx)
    yield Circle(x, y, radius, colors.figure)
    yield _sign(name, x, y, radius * 1.46, colors.on, ctx, TILT)


def _of_sides(room: Room, ctx: Context) -> Iterator[Item]:
    """A field for each side with its sign, cut by the foot."""
    grounds = tracks.grounds(room.width, ctx.scale.margin, columns(room.width, ctx))
    for side, ground in zip(ctx.sides, grounds, strict=True):
        colors = ctx.color.side(side.index)
        field = Rect(ground.start, 0, ground.length, room.height, 0, ctx.surface.paint(colors.tint))
        size = min(ground.length * 0.8, room.height * 1.06)
        x, y = ground.middle, room.height - size * 0.4
        rings = _rings(x, y, size * 0.62, ground.length, blend(colors.solid, colors.tint, 0.2), ctx)
        yield Group((field, *rings, _sign(side.icon, x, y, size, colors.solid, ctx, 0.0)), clip=field)


def _rings(x: float, y: float, inner: float, reach: float, color: Color, ctx: Context) -> Iterator[Circle]:
    """Rings around a place, fainter the farther they are."""
    step = (reach - inner) / (RINGS + 1)
    for i in range(RINGS, 0, -1):
        thick = max(ctx.space(6), step * 0.5 * (1 - i / (RINGS + 2)))
        yield Circle(x, y, inner + step * i * 0.9, None, Stroke(color, thick))


def _sign(name: str, x: float, y: float, size: float, fill: Color, ctx: Context, tilt: float) -> Group:
    """An icon around a place, turned."""
    frame = ctx.icon(name, size, fill)
    return Group((frame.at(-size / 2, -size / 2),), (*turned(tilt)[:4], x, y))
