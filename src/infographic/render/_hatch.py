"""Hatches stroke by stroke: renderers show the seams between the tiles of a turned pattern, or round its size."""

import math

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Group, Hatch, Path, Shape, Stroke
from infographic.render._extent import outline_box
from infographic.render._values import number

MIN_GAP = 0.5
"""Closer strokes, in pixels, are not told apart, and would take forever to draw."""


def hatched(shape: Shape, hatch: Hatch) -> Group:
    """A hatched shape as plain strokes on its ground, cut to its outline."""
    plain = shape._replace(fill=None, stroke=None, opacity=1)
    stripes = _stripes(outline_box(shape), hatch)
    ground = plain._replace(fill=hatch.ground)
    edge = (plain._replace(stroke=shape.stroke),) if shape.stroke else ()
    return Group((ground, Group((stripes,), clip=plain), *edge), opacity=shape.opacity)


def _stripes(box: Box, hatch: Hatch) -> Path:
    """Strokes counter-clockwise by the angle from the x axis, all over the box."""
    center, reach = box.center, math.hypot(box.width, box.height) / 2
    cos, sin = math.cos(math.radians(hatch.angle)), math.sin(math.radians(hatch.angle))
    across, along = center.x * sin + center.y * cos, center.x * cos - center.y * sin
    gap = max(float(number(hatch.gap)), MIN_GAP)
    lines = []
    for i in range(math.floor((across - reach) / gap), math.ceil((across + reach) / gap) + 1):
        v = i * gap + hatch.width / 2
        ends = [(u * cos + v * sin, v * cos - u * sin) for u in (along - reach, along + reach)]
        lines.append("M{} {}L{} {}".format(*(number(n) for point in ends for n in point)))
    return Path("".join(lines), box, None, Stroke(hatch.color, hatch.width))
