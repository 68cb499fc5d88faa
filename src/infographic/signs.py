"""Signs drawn with strokes: yes, no and partly, an arrow.  They differ in shape first and in colour second."""

from collections.abc import Mapping
from typing import Literal

from infographic.context import Context
from infographic.geometry import Box
from infographic.scene import Circle, Color, Frame, Path, Stroke

Answer = Literal["yes", "no", "partly"]

ANSWERS: Mapping[str, Answer] = {
    "yes": "yes", "true": "yes", "✓": "yes", "✔": "yes", "✅": "yes",
    "no": "no", "false": "no", "✗": "no", "✘": "no", "❌": "no",
    "partly": "partly", "partial": "partly", "some": "partly",
}  # fmt: skip
"""What a writer may put for each answer; every other text is printed as it stands."""

_STROKES: Mapping[Answer, tuple[str, Box]] = {
    "yes": ("M27 52L44 68L74 35", Box(27, 35, 47, 33)),
    "no": ("M34 34L66 66M66 34L34 66", Box(34, 34, 32, 32)),
    "partly": ("M29 50H71", Box(29, 50, 42, 0)),
}
"""Each sign in a square of 100."""


def answer(value: str) -> Answer | None:
    """The answer that a text stands for; None where it is a text of its own."""
    return ANSWERS.get(value.strip().casefold())


def mark(kind: Answer, size: float, ctx: Context, color: Color, on: Color) -> Frame:
    """An answer in a disc: filled for yes, ringed for partly, a quiet ring for no; the frame is named after it."""
    p = ctx.palette
    ring = size * 0.07
    if kind == "yes":
        back, ink = Circle(size / 2, size / 2, size / 2, color), on
    elif kind == "partly":
        back, ink = Circle(size / 2, size / 2, (size - ring) / 2, None, Stroke(color, ring)), color
    else:
        ink = ctx.legible(p.ink3, ratio=3)
        back = Circle(size / 2, size / 2, (size - ring) / 2, None, Stroke(ctx.quiet(p.ink), ring))
    return Frame(size, size, (back, _strokes(kind, size, ink)), name=kind)


def _strokes(kind: Answer, size: float, ink: Color) -> Path:
    d, box = _STROKES[kind]
    scale = size / 100
    bounds = Box(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    return Path(d, bounds, None, Stroke(ink, size * 0.11, "round", "round"), scale=scale, upright=True)


def arrow(length: float, thick: float, color: Color, *, down: bool = False) -> Frame:
    """A straight arrow with an open head, to the right or downwards, `length` pixels long."""
    head = min(length * 0.5, thick * 2.6)
    wide = 2 * head + thick
    middle, start, tip = wide / 2, thick / 2, length - thick * 0.7
    shaft = f"V{tip:.2f}" if down else f"H{tip:.2f}"
    points = [(start, middle), (tip - head, middle - head), (tip, middle), (tip - head, middle + head)]
    a, b, c, d = (f"{y:.2f} {x:.2f}" if down else f"{x:.2f} {y:.2f}" for x, y in points)
    width, height = (wide, length) if down else (length, wide)
    stroke = Stroke(color, thick, "round", "round")
    return Frame(width, height, (Path(f"M{a}{shaft}M{b}L{c}L{d}", Box(0, 0, width, height), None, stroke),))


def capped(width: float, height: float, radius: float, color: Color) -> Path:
    """A plate whose upper corners are round: the head of a column."""
    r = min(radius, width / 2, height)
    corner = f"a{r:.2f} {r:.2f} 0 0 1 {r:.2f}"
    d = f"M0 {height:.2f}V{r:.2f}{corner} {-r:.2f}H{width - r:.2f}{corner} {r:.2f}V{height:.2f}Z"
    return Path(d, Box(0, 0, width, height), color)
