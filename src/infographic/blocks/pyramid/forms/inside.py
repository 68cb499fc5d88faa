"""The words of each level in its band: for short ones.

```yaml
type: pyramid
form: inside
items:
  - {label: Gods, icon: sun}
  - Pharaoh
  - {label: Priests and nobles}
  - {label: Scribes and soldiers}
  - {label: "Craftsmen, farmers, labourers"}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.pyramid import Level, Pyramid, drawn, room
from infographic.ext import Color, Context, Frame, Item, Path, Point, Space, TextStyle, arrange
from infographic.solve import polygons

SIZES = ("lead", "item", "small")
"""The sizes of type that are tried, largest first."""

SLOPES = (0.72, 0.86, 1.0, 1.15)
"""The heights that are tried, as shares of the width."""

MAX_WIDTH = 1000
"""The greatest width, in px at 1200."""

TIP = 1.5
"""How much higher the band at the tip is than the others, since only its foot holds words."""


def has_room(block: Pyramid, space: Space, ctx: Context) -> bool:
    lists = [block.items] if block.sides is None else [levels for _, levels in block.sides.items() if levels]
    down = block.direction == "down"
    return all(_fitted(levels, room(block, space, ctx), 0, ctx, down=down) for levels in lists)


def suits(block: Pyramid, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return not any(level.text for level in block.told())


def layout(block: Pyramid, space: Space, ctx: Context) -> Frame:
    def draw(levels: Sequence[Level], colors: Sequence[Color], width: float, least: float, ctx: Context) -> Frame:
        return _pyramid(levels, colors, width, max(least, space.height or 0.0), ctx, down=block.direction == "down")

    return drawn(block, space, ctx, draw, words=True)


class Fit(NamedTuple):
    """Bands that hold their words: their corners, the size of type, and the height of all."""

    bands: tuple[tuple[Point, ...], ...]
    role: str
    height: float


def _pyramid(
    levels: Sequence[Level], colors: Sequence[Color], width: float, least: float, ctx: Context, *, down: bool
) -> Frame:
    fit = _fitted(levels, width, least, ctx, down=down) or _fit(levels, width, least or width, SIZES[-1], ctx, down)
    items: list[Item] = []
    for level, fill, band in zip(levels, colors, fit.bands, strict=True):
        color = ctx.color.bearing(fill)
        box = polygons.bounds(band)
        shape = polygons.rounded(band, min(ctx.surface.bar_radius, box.height / 6))
        words, top = _placed(level, band, fit.role, ctx.color.ink_on(color), ctx)
        drawn_ = (Path(shape, box, ctx.surface.paint(color)), words.at(width / 2 - words.width / 2, top))
        items.append(ctx.named(Frame(width, fit.height, drawn_), level).at(0, 0))
    return Frame(width, fit.height, tuple(items))


def _fitted(levels: Sequence[Level], width: float, least: float, ctx: Context, *, down: bool) -> Fit | None:
    """The largest type, in the lowest pyramid, that every band holds."""
    across = min(width, ctx.space(MAX_WIDTH))
    heights = [across * slope for slope in SLOPES if across * slope > least] if not least else [least]
    for role in SIZES:
        for height in heights:
            fit = _fit(levels, width, height, role, ctx, down)
            if all(_holds(level, band, role, ctx) for level, band in zip(levels, fit.bands, strict=True)):
                return fit
    return None


def _fit(levels: Sequence[Level], width: float, height: float, role: str, ctx: Context, down: bool) -> Fit:
    across, gap = min(width, ctx.space(MAX_WIDTH)), ctx.space(6)
    shares = [1.0] * len(levels)
    shares[-1 if down else 0] = TIP
    unit = (height - gap * (len(levels) - 1)) / sum(shares)
    triangle = polygons.bands(across, [unit * share for share in shares], gap, down=down)
    left = (width - across) / 2
    return Fit(tuple(tuple(Point(p.x + left, p.y) for p in band) for band in triangle), role, height)


def _holds(level: Level, band: Sequence[Point], role: str, ctx: Context) -> bool:
    """Whether no word is divided, and none stands over the band's edge."""
    words, top = _placed(level, band, role, ctx.palette.ink, ctx)
    box, pad = polygons.bounds(band), ctx.space(10)
    if top < box.y + pad / 2 or top + words.height > box.bottom - pad / 2:
        return False
    room = min(_width_at(band, top), _width_at(band, top + words.height)) - 2 * pad
    return words.width <= room and ctx.type.longest_word(level.label, _style(level, role, ctx)) <= room


def _placed(level: Level, band: Sequence[Point], role: str, ink: Color, ctx: Context) -> tuple[Frame, float]:
    """The words in the fewest lines that the band holds, and their top: near the wide edge of a tip."""
    box, pad = polygons.bounds(band), ctx.space(10)
    style = _style(level, role, ctx)
    found = None
    for lines in (1, 2, 3):
        tall = lines * style.size * style.line_height + _sign_size(level, role, ctx)
        top = _top(band, box.y, box.height, tall, pad)
        room = min(_width_at(band, top), _width_at(band, top + tall)) - 2 * pad
        if room < style.size:
            break
        words = _words(level, room, style, ink, ctx)
        found = words, _top(band, box.y, box.height, words.height, pad)
        if words.height <= tall + 1:
            break
    return found or (_words(level, box.width, style, ink, ctx), box.y)


def _top(band: Sequence[Point], start: float, height: float, tall: float, pad: float) -> float:
    """Where words begin: in the middle of a band, at the wide edge of a tip."""
    if len(band) == 4:
        return start + (height - tall) / 2
    return start + height - tall - pad if band[1].y > band[0].y else start + pad


def _width_at(band: Sequence[Point], y: float) -> float:
    """How wide a band is at a height; nothing outside it."""
    box = polygons.bounds(band)
    at_top = [p.x for p in band if abs(p.y - box.y) < 0.01]
    at_foot = [p.x for p in band if abs(p.y - box.bottom) < 0.01]
    top, foot = max(at_top) - min(at_top), max(at_foot) - min(at_foot)
    return max(0.0, top + (foot - top) * (y - box.y) / box.height)


def _style(level: Level, role: str, ctx: Context) -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong if level.text or level.highlight else None)


def _sign_size(level: Level, role: str, ctx: Context) -> float:
    return ctx.type.size(role) * 1.5 if level.icon else 0.0


def _words(level: Level, room: float, style: TextStyle, ink: Color, ctx: Context) -> Frame:
    """The sign over the label, and what it means under it."""
    label = ctx.cite(level.label, level) + (f"  **{level.value}**" if level.value else "")
    lines = [ctx.type.text(label, style, room, fill=ink, align="center", balance=True)]
    if level.icon:
        lines.insert(0, ctx.icon(level.icon, style.size * 1.3, ink))
    if level.text:
        lines.append(ctx.type.text(level.text, "small", room, fill=ink, align="center", balance=True))
    lines = [arrange.trimmed(line) if i or not level.icon else line for i, line in enumerate(lines)]
    return arrange.stack(lines, style.size * 0.2, None, arrange.CENTER)
