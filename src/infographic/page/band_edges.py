"""Where one ground ends and the next begins: straight, under a heavy line, in waves, or in teeth."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame, Group, Item, Path, Rect, Stroke
from infographic.layout.context import Context


class Strip(NamedTuple):
    """A part of the width in one colour."""

    x: float
    width: float
    color: str


def edge(above: Sequence[Strip], below: Frame, ctx: Context) -> list[Item]:
    """What is drawn over the upper end of a frame, under the grounds above it."""
    look = ctx.theme.look.edge
    if look == "rule":
        return [Rect(0, 0, below.width, ctx.space(ctx.theme.stroke.spine), 0, ctx.theme.colors.ink)]
    if look == "ruler" and any(strip.color != ctx.palette.ground for strip in above):
        return list(_ruler(below.width, ctx))
    outline = _EDGES.get(look)
    if outline and any(strip.color != ctx.palette.ground for strip in above):
        return [_hanging(strip, outline(below.width, ctx), ctx) for strip in above]
    return []


def _ruler(width: float, ctx: Context) -> Iterator[Item]:
    """A line with short marks below it, every fifth of them longer."""
    thick, step, ink = ctx.space(ctx.theme.stroke.rule), ctx.space(26), ctx.theme.colors.ink
    short, long = thick + ctx.space(16), thick + ctx.space(30)
    marks = (f"M{i * step:.2f} {thick:.2f}V{short if i % 5 else long:.2f}" for i in range(int(width / step) + 1))
    yield Path("".join(marks), Box(0, thick, width, ctx.space(30)), stroke=Stroke(ink, ctx.space(2)))
    yield Rect(0, 0, width, thick * 1.4, 0, ink)


def _hanging(strip: Strip, shape: Path, ctx: Context) -> Group:
    """The colour of a strip, hanging into the ground below it in a shape that runs across the whole page."""
    deep = shape.bounds.height
    return Group((shape._replace(fill=ctx.surface.paint(strip.color)),), clip=Rect(strip.x, -1, strip.width, deep))


def _waves(width: float, ctx: Context) -> Path:
    high = ctx.space(11)
    length = width / max(2, round(width / ctx.space(120)))
    d = f"M0 -1V{high:.2f}"
    for i in range(round(width / length)):
        x = i * length
        first, second, middle, last, end = (x + length * share for share in (0.18, 0.32, 0.5, 0.82, 1))
        d += f"C{first:.2f} {2 * high:.2f} {second:.2f} {2 * high:.2f} {middle:.2f} {high:.2f}"
        d += f"S{last:.2f} 0 {end:.2f} {high:.2f}"
    return Path(d + "V-1Z", Box(0, -1, width, 2 * high + 1))


def _teeth(width: float, ctx: Context) -> Path:
    """Small equal teeth, as if cut with pinking shears."""
    high = ctx.space(12)
    count = max(4, round(width / (2 * high)))
    step = width / count
    d = "M0 -1V0" + "".join(f"L{(i + 0.5) * step:.2f} {high:.2f}L{(i + 1) * step:.2f} 0" for i in range(count))
    return Path(d + "V-1Z", Box(0, -1, width, high + 1))


_EDGES: Mapping[str, Callable[[float, Context], Path]] = {"wave": _waves, "zigzag": _teeth}
