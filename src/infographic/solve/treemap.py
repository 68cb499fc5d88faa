"""Rectangles that fill a rectangle, each as large as its value: numbers in, numbers out.

Squarified treemaps (Bruls, Huizing and van Wijk 2000): the values, greatest first, are laid in rows along the shorter
edge of what is left, and a row takes the next value as long as that makes its worst rectangle no longer and narrower.
"""

from collections.abc import Sequence

from infographic.graphics.geometry import Box

SMALLEST = 1e-12
"""A smaller share of the whole has no extent."""


def squarified(values: Sequence[float], box: Box) -> list[Box]:
    """The rectangle of each value, in their order; one without an extent for a value of zero."""
    whole = float(sum(values)) or 1.0
    values = [value / whole for value in values]  # shares, whose squares are numbers whatever the values are
    found = [Box(box.right, box.bottom, 0.0, 0.0)] * len(values)
    left, start = 1.0, 0
    order = [i for i in sorted(range(len(values)), key=lambda i: -values[i]) if values[i] > SMALLEST]
    while start < len(order) and box.width > 0 and box.height > 0:
        row = _row([values[i] for i in order[start:]], left, box)
        total = sum(values[i] for i in order[start : start + row])
        down = box.width < box.height
        strip, box = _cut(box, total / left if start + row < len(order) else 1.0, down=down)
        members = order[start : start + row]
        for i, place in zip(members, _along(strip, [values[i] for i in members], across=down), strict=True):
            found[i] = place
        left, start = left - total, start + row
    return found


def _row(values: Sequence[float], whole: float, box: Box) -> int:
    """How many of the values, greatest first, the next row takes."""
    stretch = max(box.width / box.height, box.height / box.width) / whole
    total, worst, count = 0.0, float("inf"), 0
    for value in values:
        total += value
        beta = total * total * stretch
        ratio = max(values[0] / beta, beta / value)
        if ratio > worst:
            return count
        worst, count = ratio, count + 1
    return count


def _cut(box: Box, share: float, *, down: bool) -> tuple[Box, Box]:
    """A share of a box at its top, or at its left, and what is left of it."""
    if down:
        height = box.height * share
        return box._replace(height=height), box._replace(y=box.y + height, height=box.height - height)
    width = box.width * share
    return box._replace(width=width), box._replace(x=box.x + width, width=box.width - width)


def _along(strip: Box, values: Sequence[float], *, across: bool) -> list[Box]:
    """The parts of a strip, beside each other or under each other."""
    total, at, found = sum(values), 0.0, []
    for value in values:
        share = value / total
        if across:
            found.append(Box(strip.x + strip.width * at, strip.y, strip.width * share, strip.height))
        else:
            found.append(Box(strip.x, strip.y + strip.height * at, strip.width, strip.height * share))
        at += share
    return found
