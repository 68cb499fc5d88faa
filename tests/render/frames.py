"""Frames made by hand: every primitive and every look, each in a cell of its own."""

import io

import uharfbuzz as hb
from PIL import Image as Bitmap

from infographic.graphics.geometry import Box
from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Hatch,
    Image,
    Item,
    Path,
    Radial,
    Rect,
    Run,
    Stop,
    Stroke,
    Text,
)
from infographic.text.fonts import FontLibrary

FONTS = FontLibrary()
INK, RED, BLUE, CREAM = "#13202e", "#d4411e", "#0a55b0", "#faf6ee"


def run(text: str, face: str = "Figtree-500", size: float = 16, fill: str = INK, **looks: object) -> Run:
    """A run as HarfBuzz shapes it."""
    font = FONTS.face(face).font
    buffer = hb.Buffer()
    buffer.add_str("".join(c for c in text if c.isprintable()))
    buffer.guess_segment_properties()
    if looks.get("rtl"):
        buffer.direction = "rtl"
    hb.shape(font, buffer)
    em, tracking = size / FONTS.face(face).upem, float(looks.get("tracking", 0))  # type: ignore[arg-type]
    xs, ys, x = [], [], 0.0
    for place in buffer.glyph_positions:
        xs.append(x + place.x_offset * em)
        ys.append(-place.y_offset * em)
        x += place.x_advance * em + tracking
    glyphs = tuple(info.codepoint for info in buffer.glyph_infos)
    clusters = tuple(info.cluster for info in buffer.glyph_infos)
    return Run(text, face, size, glyphs, tuple(xs), tuple(ys), 0, x, fill, clusters=clusters, **looks)  # type: ignore[arg-type]


def line(x: float, y: float, *runs: Run) -> Text:
    """Runs side by side."""
    placed, width = [], 0.0
    for one in runs:
        placed.append(one._replace(x=width))
        width += one.width
    return Text(x, y, width, tuple(placed))


def bitmap(kind: str = "PNG") -> bytes:
    """A small picture, smooth so that no two ways of enlarging it differ much."""
    out = io.BytesIO()
    Bitmap.linear_gradient("L").resize((64, 40)).convert("RGB").save(out, kind)
    return out.getvalue()


_TRIANGLE = "M0 0L256 128L0 256z"
_RING = "M10 50a40 40 0 1 0 80 0a40 40 0 1 0-80 0zm20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0z"
_SUNSET = (Stop(0, RED), Stop(0.5, "#ffcc00"), Stop(1, BLUE))
_CARD = Rect(10, 10, 140, 80, 12, RED)

CELLS: dict[str, tuple[Item, ...]] = {
    "rect": (Rect(10, 10, 140, 80, fill=RED),),
    "rounded rect with a stroke": (_CARD._replace(fill=CREAM, stroke=Stroke(BLUE, 3)),),
    "circles": (Circle(50, 50, 30, RED), Circle(110, 50, 30, None, Stroke(BLUE, 5))),
    "dashes": (Rect(10, 10, 140, 80, 8, None, Stroke(INK, 2, dash=(6, 4))),),
    "dashes that begin later": (
        Path("M10 20L150 80H40", Box(10, 20, 140, 60), None, Stroke(INK, 6, "square", "bevel", (18, 12), 9)),
    ),
    "sharp corner": (Path("M20 90L80 20L140 90", Box(20, 20, 120, 70), None, Stroke(BLUE, 8, miter=1.2)),),
    "round dashes": (Path("M10 50H150", Box(10, 50, 140, 0), None, Stroke(INK, 4, "round", dash=(0, 8))),),
    "path": (Path(_TRIANGLE, Box(30, 10, 80, 80), RED, Stroke(INK, 4, join="round"), 1, 30, 10, 80 / 256),),
    "even-odd path": (Path(_RING, Box(10, 10, 80, 80), BLUE, x=30, even_odd=True),),
    "gradient": (_CARD._replace(fill=Gradient(10, 10, 150, 90, _SUNSET)),),
    "gradient in a scaled path": (
        Path(_TRIANGLE, Box(30, 10, 80, 80), Gradient(0, 0, 256, 256, _SUNSET), None, 1, 30, 10, 80 / 256),
    ),
    "gradient stroke": (
        Path("M20 80L140 20", Box(20, 20, 120, 60), None, Stroke(Gradient(20, 80, 140, 20, _SUNSET), 8)),
    ),
    "radial gradient": (_CARD._replace(fill=Radial(0, 0, 1, 0.3, -0.2, _SUNSET, (70, 0, 20, 40, 80, 50))),),
    "hatch": (_CARD._replace(fill=Hatch(RED, "#ffe8dd", 10, 4)),),
    "opacity": (_CARD, Circle(80, 50, 30, "#ffffff", opacity=0.5)),
    "faded group": (Group((_CARD, Circle(80, 50, 30, BLUE)), opacity=0.4),),
    "clip": (Group((_CARD, Circle(20, 20, 60, BLUE)), clip=Rect(20, 20, 100, 60, 20)),),
    "clip by a path in a moved group": (
        Group((_CARD,), (0.5, 0, 0, 0.5, 40, 20), Path(_TRIANGLE, Box(0, 0, 128, 128), scale=0.5)),
    ),
    "turned group": (Group((Rect(-30, -20, 60, 40, 4, BLUE),), (0.8, 0.6, -0.6, 0.8, 80, 50)),),
    "frame in a group in a frame": (
        Group((Frame(40, 40, (Circle(20, 20, 20, RED),)).at(10, 10),), (-1, 0, 0, 1, 160, 0)),
    ),
    "image": (Image(20, 15, 120, 70, bitmap(), "image/png", "a gradient"),),
    "faded photograph": (Image(20, 15, 120, 70, bitmap("JPEG"), "image/jpeg", "a gradient", 0.6),),
    "text": (
        line(8, 30, run("Bold type", "BricolageGrotesque-800", 28)),
        line(8, 55, run("office of AVATAR, To")),
        line(8, 80, run("12 px & <smaller>", "Figtree-400", 12, "#64748b")),
    ),
    "runs of a line": (
        line(8, 40, run("from "), run("12", "BricolageGrotesque-800", 32, RED), run(" to "), run("60 %", fill=BLUE)),
    ),
    "tracked capitals": (line(8, 50, run("SOCIAL NETWORKS", "Figtree-600", 12, BLUE, tracking=1.2)),),
    "link": (
        Group((line(8, 50, run("where it leads", fill=BLUE, underline=True)),), href="https://example.org/?a=1&b=2"),
    ),
    "faded text in a turned group": (
        Group(
            (
                line(
                    0,
                    0,
                    run("seen askew"),
                ),
            ),
            (0.94, 0.34, -0.34, 0.94, 20, 30),
            opacity=0.7,
        ),
    ),
}

CELL = 160, 100
COLUMNS = 4


def place(index: int) -> tuple[int, int]:
    """Where a cell's top left corner is."""
    return index % COLUMNS * CELL[0], index // COLUMNS * CELL[1]


def sheet() -> Frame:
    """All cells on one page."""
    width, height = COLUMNS * CELL[0], -(-len(CELLS) // COLUMNS) * CELL[1]
    cells = [Frame(*CELL, items, name=name, origin=(i,)).at(*place(i)) for i, (name, items) in enumerate(CELLS.items())]
    return Frame(width, height, (Rect(0, 0, width, height, fill="#ffffff"), *cells))
