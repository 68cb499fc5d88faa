"""Packs the flags of flag-icons into the package's data.

    python scripts/build_flags.py            # fetches the pinned version with npm
    python scripts/build_flags.py FOLDER     # from an unpacked npm package

Needs node's npm and `picosvg`, which resolves what a drawing repeats, groups, clips and strokes into filled
outlines.  Gradients become one colour, outlines are rounded to whole units of 640 × 480, and parts of less than
a few units, which no page shows, are left out.

The pack has the form that `packing.py` describes.  A line is one flag: colour, opacity and outline of each
part, back to front, parted by tabs.  The catalogue is text: the code and English name of each flag, a line each.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from packing import fetched, packed
from picosvg.svg import SVG
from picosvg.svg_types import SVGPath

PACKAGE, VERSION = "flag-icons", "7.5.0"

DATA = Path(__file__).parent.parent / "src/infographic/assets/data/flags"

UNREADABLE = {"sh-ac"}
"""Flags that clip a clipping outline, which picosvg cannot resolve."""

MIN_CONTRAST = 3.0
"""Parts that are smaller than this in both directions are left out: more where a flag would be too long."""

LONGEST = 7000
"""A flag of more characters than this would weigh more than the page that it stands on."""

MARKED = re.compile(r'<path([^>]*) marker-mid="url\(#([^)]*)\)" d="([^"]*)"/>')
MARKER = re.compile(r'<marker id="([^"]*)"[^>]*>(.*?)</marker>', re.DOTALL)

Part = tuple[str, str, str]
"""Colour, opacity and outline."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge."""


class Shape(NamedTuple):
    """One outline as it was drawn: its colour, or none, its opacity, its box, and its commands."""

    color: str
    opacity: str
    box: Box
    commands: list[tuple[str, tuple[float, ...]]]


def main(folder: Path) -> None:
    names = {entry["code"]: entry["name"] for entry in json.loads((folder / "country.json").read_text("utf-8"))}
    files = [f for f in sorted((folder / "flags/4x3").glob("*.svg")) if f.stem in names.keys() - UNREADABLE]
    DATA.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(field for part in parts(file) for field in part) for file in files]
    pack = packed(lines)
    (DATA / "catalogue.txt").write_text("".join(f"{file.stem}\t{names[file.stem]}\n" for file in files), "utf-8")
    (DATA / "LICENSE").write_text((folder / "LICENSE").read_text("utf-8"), "utf-8")
    (DATA / "VERSION").write_text(f"{PACKAGE} {VERSION}\n", "utf-8")
    (DATA / "flags.pack").write_bytes(pack)
    print(f"{len(lines)} flags, {len(pack)} bytes")


def parts(file: Path) -> list[Part]:
    """The filled outlines of a flag, back to front: of a crowded one only those that are large enough."""
    text = without_markers(
        re.sub(r'"(\d+)pt"', lambda width: f'"{int(width[1]) * 4 / 3:.2f}"', file.read_text("utf-8"))
    )
    drawing = SVG.fromstring(text).topicosvg(ndigits=2)
    drawing.clip_to_viewbox(inplace=True)
    return small(drawing)


def small(drawing: SVG) -> list[Part]:
    """The parts of a flag, in so much detail that it is not too long."""
    gradients = {g.attrib["id"]: mean_color(g) for g in drawing.svg_root.iter() if "Gradient" in str(g.tag)}
    shapes = [shape_of(shape.as_path(), gradients) for shape in drawing.shapes()]
    least = MIN_CONTRAST
    while True:
        found = merged(outlines(shapes, least))
        if sum(len(outline) for *_, outline in found) <= LONGEST or least > 60:
            return found
        least *= 1.3


def shape_of(path: SVGPath, gradients: dict[str, str]) -> Shape:
    color = re.sub(r"url\(#(.*)\)", lambda found: gradients[found[1]], path.fill)
    commands = list(path.arcs_to_cubics().absolute().explicit_lines().expand_shorthand())
    xs = [x for _, numbers in commands for x in numbers[::2]]
    ys = [y for _, numbers in commands for y in numbers[1::2]]
    box = (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)
    opacity = f"{path.opacity * path.fill_opacity:.2f}".rstrip("0").rstrip(".")
    return Shape("" if color == "none" else hex_color(color), opacity, box, commands)


def outlines(shapes: list[Shape], least: float) -> Iterator[tuple[Shape, str]]:
    """The outlines that are at least so large; their points lie apart by a part of that."""
    for shape in shapes:
        left, top, right, foot = shape.box
        if shape.color and max(right - left, foot - top) >= least and (outline := rounded(shape.commands, least / 3)):
            yield shape, outline


def merged(found: Iterable[tuple[Shape, str]]) -> list[Part]:
    """Neighbours of one colour as one part, unless they overlap: turned the other way, they would make a hole."""
    kept: list[Part] = []
    boxes: list[Box] = []
    for shape, outline in found:
        same = bool(kept) and kept[-1][:2] == (shape.color, shape.opacity)
        if same and not any(overlap(shape.box, box) for box in boxes):
            kept[-1] = shape.color, shape.opacity, kept[-1][2] + outline
            boxes.append(shape.box)
        else:
            kept.append((shape.color, shape.opacity, outline))
            boxes = [shape.box]
    return kept


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def without_markers(text: str) -> str:
    """The drawing with a copy of each marker where a line turns."""
    markers = dict(MARKER.findall(text))

    def copies(found: re.Match[str]) -> str:
        line = SVGPath(d=found[3]).absolute().explicit_lines()
        corners = [numbers[-2:] for _, numbers in line if numbers][1:]
        return "".join(f'<g transform="translate({x} {y})">{markers[found[2]]}</g>' for x, y in corners)

    return MARKER.sub("", MARKED.sub(copies, text))


def rounded(commands: list[tuple[str, tuple[float, ...]]], apart: float) -> str:
    """The outline in whole units, each point told from the one before; points that lie too close are left out."""
    said: list[str] = []
    x = y = 0
    for command, numbers in commands:
        if command == "Z":
            said.append("z")
            continue
        points = [(round(a), round(b)) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
        if command == "M":
            if said and said[-1].startswith("M"):
                said.pop()
            said.append(f"M{points[0][0]} {points[0][1]}")
        elif max(max(abs(a - x), abs(b - y)) for a, b in points) < apart:
            continue
        else:
            said.append(command.lower() + " ".join(f"{a - x} {b - y}" for a, b in points))
        x, y = points[-1]
    return re.sub(r"M[-\d ]+z", "", "".join(said).replace(" -", "-"))


def mean_color(gradient: object) -> str:
    stops = [hex_color(stop.attrib.get("stop-color", "#000")) for stop in gradient]  # type: ignore[attr-defined]
    channels = [[int(color[i : i + 2], 16) for color in stops] for i in (1, 3, 5)]
    return "#" + "".join(f"{round(sum(values) / len(values)):02x}" for values in channels)


NAMES = {
    "red": "#ff0000", "white": "#ffffff", "black": "#000000", "gold": "#ffd700", "green": "#008000", "olive": "#808000",
    "maroon": "#800000", "purple": "#800080", "blue": "#0000ff", "yellow": "#ffff00", "silver": "#c0c0c0",
    "gray": "#808080", "currentcolor": "#000000",
}  # fmt: skip


def hex_color(text: str) -> str:
    """`#rrggbb` of a colour that flags use; what none has used before is refused."""
    text = text.strip().lower()
    if re.fullmatch("#[0-9a-f]{6}", text):
        return text
    if re.fullmatch("#[0-9a-f]{3}", text):
        return "#" + "".join(c * 2 for c in text[1:])
    if text not in NAMES:
        raise SystemExit(f"cannot read the colour {text}")
    return NAMES[text]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            main(fetched(f"{PACKAGE}@{VERSION}", temporary))
