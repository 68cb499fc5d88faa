"""Signs drawn with strokes: yes, no and partly, an arrow.  They differ in shape first and in colour second."""

from collections.abc import Mapping
from typing import Literal

from infographic.ext import Box, Circle, Color, Context, Frame, Path, Rect, Stroke

Answer = Literal["yes", "no", "partly"]

ANSWERS: Mapping[str, Answer] = {
    "yes": "yes", "true": "yes", "✓": "yes", "✔": "yes", "✅": "yes",
    "no": "no", "false": "no", "✗": "no", "✘": "no", "❌": "no",
    "partly": "partly", "partial": "partly", "half": "partly",
}  # fmt: skip
"""What a writer may put for each answer; every other text is printed as it stands."""

Sign = Literal["yes", "no", "partly", "plus", "minus"]

_STROKES: Mapping[str, tuple[str, Box]] = {
    "yes": ("M28 52L44 67L73 36", Box(28, 36, 45, 31)),
    "no": ("M35 35L65 65M65 35L35 65", Box(35, 35, 30, 30)),
    "plus": ("M29 50H71M50 29V71", Box(29, 29, 42, 42)),
    "minus": ("M29 50H71", Box(29, 50, 42, 0)),
}
"""Each sign in a square of 100."""


def answer(value: str) -> Answer | None:
    """The answer that a text stands for; None where it is a text of its own."""
    return ANSWERS.get(value.strip().casefold())


def draw_answer(kind: Sign, size: float, ctx: Context, color: Color, on: Color, *, quiet: bool = True) -> Frame:
    """A sign in a disc: filled for what is, half for what partly is, a ring for what is not; named after it.

    What is not is grey, unless it is not to be `quiet`: where a `no` is the better answer.
    """
    ring = size * 0.07
    middle = size / 2
    inner = middle - ring / 2
    if kind in ("yes", "plus"):
        return Frame(size, size, (Circle(middle, middle, middle, color), strokes(kind, size, on)), name=kind)
    if kind == "partly":
        half = f"M{middle:.2f} {ring:.2f}A{inner:.2f} {inner:.2f} 0 0 0 {middle:.2f} {size - ring:.2f}Z"
        fill = Path(half, Box(ring / 2, ring, inner, size - 2 * ring), color)
        return Frame(size, size, (Circle(middle, middle, inner, None, Stroke(color, ring)), fill), name=kind)
    grey = quiet and kind == "no"
    rim, cross = (
        (ctx.color.quiet(ctx.palette.ink), ctx.color.legible(ctx.palette.ink3, ratio=3)) if grey else (color, color)
    )
    back = Circle(middle, middle, inner, None, Stroke(rim, ring))
    return Frame(size, size, (back, strokes(kind, size, cross)), name=kind)


def box(kind: Answer, size: float, ctx: Context, color: Color, on: Color) -> Frame:
    """A box to tick: filled with a tick, half filled, or empty; named after its state."""
    ring = size * 0.08
    radius = size * 0.24
    if kind == "yes":
        return Frame(size, size, (Rect(0, 0, size, size, radius, color), strokes("yes", size, on)), name=kind)
    edge = color if kind == "partly" else ctx.color.legible(ctx.palette.ink3, ratio=3)
    outline = Rect(ring / 2, ring / 2, size - ring, size - ring, radius - ring / 2, None, Stroke(edge, ring))
    half = [Rect(size * 0.26, size * 0.42, size * 0.48, size * 0.16, size * 0.08, color)] if kind == "partly" else []
    return Frame(size, size, (outline, *half), name=kind)


def strokes(kind: Sign, size: float, ink: Color) -> Path:
    """A sign without a disc, in a square of `size` pixels; there is none for `partly`."""
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
