"""A way up a mountain: the first step at its foot, the last on its peak, the words level with each.

```yaml
type: steps
form: mountain
items:
  - {label: Base camp, icon: tent, text: Tents and food for two weeks}
  - {label: Icefall, icon: snowflake, text: Ropes and ladders over the gaps}
  - {label: High camp, icon: moon-stars, text: A short night with a mask}
  - {label: Summit, icon: flag-banner, text: Before noon and down again}
```
"""

from infographic.blocks._marks import Mark, disc, hairline, marks, own, ruled
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, figure, label_room, label_size, line_color, numbered, words
from infographic.ext import (
    Box,
    Color,
    Context,
    Frame,
    Item,
    Path,
    Point,
    Rect,
    Space,
    Stroke,
    Text,
    blend,
    tracks,
    walk,
)

MIN_STEPS, MAX_STEPS = 3, 7
MIN_WORDS = 8.0
"""The least width of the words beside the mountain, in ems."""

FOOT, PEAK = 0.46, 0.76
"""Where the slope begins and where it ends, as shares of the width."""


def lacks(block: Steps) -> str:
    return lacks_count(block, MIN_STEPS, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(space.width, ctx)
    return room >= max(MIN_WORDS * ctx.type.size("item"), label_room(block.items, ctx))


def suits(block: Steps, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    """Only where it is asked for: it is read from the foot up."""
    return False


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    room = _room(space.width, ctx)
    size = label_size(block.items, room, ctx)
    diameter, gap = _disc(ctx), ctx.space(40)
    places = numbered(block, block.items)[::-1]
    shades = own(block.items, marks([step.highlight for step in block.items], ctx), ctx)[::-1]
    said = [words(place.step, room, size, ctx) for place in places]
    lines = tracks.stacked(tracks.filled([max(diameter, s.height) for s in said], gap, space.height), gap)
    foot = lines[-1].end
    peak = Point(space.width * PEAK, lines[0].middle)
    start = Point(space.width * FOOT, foot)
    items: list[Item] = [*_scene(start, peak, space.width, ctx)]
    for place, mark, text, line in zip(places, shades, said, lines, strict=True):
        at = Point(_on_slope(line.middle, start, peak), line.middle)
        row = _stop(place, mark, at, text, diameter, ctx)
        items.append(ctx.named(Frame(space.width, foot, tuple(row)), place.step).at(0, 0))
    return Frame(space.width, max(foot, space.height or 0.0), tuple(items))


def _disc(ctx: Context) -> float:
    return ctx.space(100)


def _room(width: float, ctx: Context) -> float:
    """The width of the words: up to the disc of the lowest step."""
    return width * FOOT - _disc(ctx) / 2 - ctx.space(40)


def _on_slope(y: float, start: Point, peak: Point) -> float:
    share = (start.y - y) / (start.y - peak.y)
    return start.x + (peak.x - start.x) * share


def _stop(place: NumberedStep, mark: Mark, at: Point, text: Frame, diameter: float, ctx: Context) -> list[Item]:
    """A disc on the slope with a level line to its words."""
    content = ctx.icon(place.step.icon, diameter * 0.56, mark.ink) if place.step.icon else None
    if not mark.stroke and not ctx.theme.look.outline:  # parted from the slope
        mark = mark._replace(stroke=Stroke(ctx.palette.ground, ctx.space(6)))
    sign = disc(content or figure(place.number, diameter * 0.5, mark.ink, ctx), diameter, mark, ctx)
    items: list[Item] = [sign.at(at.x - diameter / 2, at.y - diameter / 2), text.at(0, at.y - text.height / 2)]
    lines = (x + line.x + line.width for inner, x, _ in walk(text) for line in inner.items if isinstance(line, Text))
    said = max(lines, default=0.0)
    left, right = said + ctx.space(24), at.x - diameter / 2 - ctx.space(16)
    if right - left > ctx.space(24):
        thick = ctx.space(4)
        items.append(Rect(left, at.y - thick / 2, right - left, thick, thick / 2, line_color(ctx)))
    return items


def _scene(start: Point, peak: Point, width: float, ctx: Context) -> list[Item]:
    """The mountain with its lit and its dark side, snow on top, and a lower one behind it."""
    end = Point(width, start.y)
    low = Point(width * 0.92, peak.y + (start.y - peak.y) * 0.42)
    solid = ctx.color.side(0).solid
    if ruled(ctx):
        outline = f"M{start.x:.2f} {start.y:.2f}L{peak.x:.2f} {peak.y:.2f}L{end.x:.2f} {end.y:.2f}Z"
        box = Box(start.x, peak.y, end.x - start.x, start.y - peak.y)
        return [
            Path(outline, box, None, hairline(ctx)),
            _snow(start, peak, end, ctx.palette.ground)._replace(stroke=hairline(ctx)),
        ]
    ground = ctx.palette.ground
    behind = [Point(peak.x, start.y), low, Point(width, low.y + (start.y - low.y) * 0.34), end]
    edge = Stroke(blend(solid, ground, 0.86), ctx.space(ctx.theme.stroke.rule), join="round")
    fold = Point(peak.x + (end.x - peak.x) * 0.18, start.y)
    return [
        _polygon(behind, blend(solid, ground, 0.24)),
        _polygon([start, peak, end], blend(solid, ground, 0.62)),
        _polygon([peak, end, fold], blend(solid, ground, 0.86)),
        _snow(start, peak, end, ground)._replace(stroke=edge),
    ]


def _snow(start: Point, peak: Point, end: Point, fill: Color) -> Path:
    """A cap with a ragged edge, a fifth of the way down."""

    def along(a: Point, share: float) -> Point:
        return Point(peak.x + (a.x - peak.x) * share, peak.y + (a.y - peak.y) * share)

    left, right = along(start, 0.24), along(end, 0.24)
    depth = (start.y - peak.y) * 0.07
    teeth = [
        Point(left.x + (right.x - left.x) * share, left.y + (depth if i % 2 else -depth * 0.6))
        for i, share in enumerate((0.22, 0.42, 0.6, 0.8))
    ]
    return _polygon([peak, left, *teeth, right], fill)


def _polygon(points: list[Point], fill: Color) -> Path:
    xs, ys = [p.x for p in points], [p.y for p in points]
    d = "M" + "L".join(f"{p.x:.2f} {p.y:.2f}" for p in points) + "Z"
    return Path(d, Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), fill)
