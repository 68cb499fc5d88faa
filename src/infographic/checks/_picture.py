"""Pictures of findings: a page with each of them boxed and numbered, and the examples of a check."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.checks._check import Check, Finding
from infographic.checks._sketch import HEIGHT, WIDTH, Sketch
from infographic.graphics.color import BLACK, WHITE
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Color, Frame, Item, Path, Rect, Stroke
from infographic.text import TextStyle, Typesetter

INK = {"error": "#c01818", "warning": "#9a5b00"}
"""Red and amber that read on white, as white does on them."""

RIGHT = "#17693b"
PAPER = "#e9ebef"

GAP, BADGE, LEADING = 24.0, 11.0, 26.0
"""Pixels: between pages, the radius of a number's disc, and between the lines of the key."""


class MarkedPage(NamedTuple):
    """A page with its findings."""

    page: Frame
    findings: Sequence[Finding]


def marked(proofs: Sequence[MarkedPage], typesetter: Typesetter, families: tuple[str, ...]) -> Frame:
    """Pages beside each other, their findings boxed and numbered, with a key under each."""
    drawn = [_proof(proof, typesetter, families) for proof in proofs]
    width = sum(frame.width for frame in drawn) + GAP * (len(drawn) + 1)
    height = max(frame.height for frame in drawn) + 2 * GAP
    items: list[Item] = [Rect(0, 0, width, height, 0, PAPER)]
    x = GAP
    for frame in drawn:
        items.append(frame.at(x, GAP))
        x += frame.width + GAP
    return Frame(width, height, tuple(items))


def _proof(proof: MarkedPage, typesetter: Typesetter, families: tuple[str, ...]) -> Frame:
    page = proof.page
    items: list[Item] = [page.at(0, 0)]
    y = page.height + GAP
    for number, finding in enumerate(proof.findings, 1):
        ink = INK[finding.problem.severity]
        if finding.box:
            items += _boxed(finding.box, number, ink, page, typesetter, families)
        words = f"{finding.problem.code}  {finding.problem.message}"
        text = typesetter.paragraph(words, TextStyle(families, 500, 15, 1.3), page.width - 40, BLACK)
        items += _badge(BADGE, y + BADGE, number, ink, typesetter, families)
        items.append(text.at(36, y + BADGE - 10))
        y += max(LEADING, text.height + 6)
    return Frame(page.width, y, tuple(items))


def _boxed(
    box: Box, number: int, ink: Color, page: Frame, typesetter: Typesetter, families: tuple[str, ...]
) -> list[Item]:
    """A frame around the place, on a white one so that it is seen on any ground, and its number."""
    near = box.grown(4).intersection(Box(0, 0, page.width, page.height)) or box
    outline = Rect(near.x, near.y, near.width, near.height, 4, stroke=Stroke(WHITE, 5))
    x = min(max(near.x, BADGE), page.width - BADGE)
    return [outline, outline._replace(stroke=Stroke(ink, 2.5)), *_badge(x, near.y, number, ink, typesetter, families)]


def _badge(
    x: float, y: float, number: int, ink: Color, typesetter: Typesetter, families: tuple[str, ...]
) -> list[Item]:
    digits = typesetter.line(str(number), TextStyle(families, 700, 13), WHITE)
    shown = digits._replace(x=x - digits.width / 2, y=y + 4.6)
    return [Circle(x, y, BADGE, ink, Stroke(WHITE, 2)), shown]


def examples(check: Check, sketch: Sketch) -> Frame:
    """The wrong and the right example of a check beside each other, each with its sign."""
    wrong, right = check.wrong(sketch), check.right(sketch)
    high = max(wrong.height, right.height, HEIGHT)
    pad = 20.0
    tall = high + 2 * pad + 34
    items: list[Item] = [Rect(0, 0, 2 * WIDTH + 3 * pad, tall, 0, PAPER)]
    for x, frame, ink, sign in (
        (pad, wrong, INK["error"], "M-5 -5L5 5M5 -5L-5 5"),
        (2 * pad + WIDTH, right, RIGHT, "M-5 0L-1 5L6 -5"),
    ):
        items.append(frame.at(x, pad))
        center_x, center_y = x + WIDTH / 2, pad + high + 26
        items.append(Circle(center_x, center_y, 14, ink))
        stroke = Stroke(WHITE, 3, "round", "round")
        items.append(Path(sign, Box(center_x - 6, center_y - 6, 12, 12), stroke=stroke, x=center_x, y=center_y))
    return Frame(2 * WIDTH + 3 * pad, tall, tuple(items))
