"""What the shapes of a foreign SVG are filled and outlined with."""

from infographic.graphics import affine
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Color, Matrix, Stop, Stroke
from infographic.images import _curves, _gradients, _values
from infographic.images._file import File, Place
from infographic.images._forms import Painted, diagonal
from infographic.images._values import length

MAX_DASHES = 5_000
"""Dashes of one outline; one with more is drawn whole."""


class Paints:
    """Finds the paints of a file's shapes; `ink` is what `currentColor` means where nothing says another."""

    def __init__(self, file: File, ink: Color) -> None:
        self._file = file
        self._ink = ink
        self._gradients: dict[tuple[int, str], _gradients.Source] = {}

    def paint(self, name: str, outline: Outline, place: Place, matrix: Matrix) -> Painted | None:
        """The paint of a `fill` or `stroke` with its opacity; None for one that is not seen."""
        style = place.style
        text, faded = self.meant(name, place), _values.share(style[f"{name}-opacity"])
        if text.startswith("url("):
            found = self._referred(text, outline, place, matrix)
            if found is not None:
                return found._replace(opacity=found.opacity * faded) if found.opacity * faded > 0 else None
            text = text.partition(")")[2].strip() or "none"
        if text.lower() == "currentcolor":
            text = self._current(place)
        color = _values.color(text)
        if color is None or not color[1] * faded:
            return None
        self._file.inks[color[0]] = None
        return Painted(color[0], color[1] * faded)

    def meant(self, name: str, place: Place) -> str:
        """A fill or stroke as it is said: for a sign at a line's corner perhaps the line's own."""
        text = place.style[name].strip()
        return place.style.get(text, "none") if text in ("context-fill", "context-stroke") else text

    def _current(self, place: Place) -> str:
        text = place.style["color"]
        return self._ink if text.lower() == "currentcolor" else text

    def _referred(self, text: str, outline: Outline, place: Place, matrix: Matrix) -> Painted | None:
        """A paint that the file describes elsewhere; None where there is none of this name."""
        if self._file.referred(text, "pattern") is not None:
            self._file.dropped["a pattern"] = None
        node = self._file.referred(text, "linearGradient", "radialGradient")
        if node is None:
            return None
        key = id(node), self._current(place)
        if key not in self._gradients:
            self._gradients[key] = _gradients.source(node, self._file.ids, self._file.own, key[1])
        paint = _gradients.paint(self._gradients[key], _curves.box(outline), place.port, matrix)
        if paint is None:
            return Painted("#000000", 0.0)
        if isinstance(paint, Stop):
            self._file.inks[paint.color] = None
            return Painted(paint.color, paint.opacity)
        self._file.inks.update({stop.color: None for stop in paint.stops})
        return Painted(paint, 1.0)


def stroke(outline: Outline, matrix: Matrix, place: Place) -> Stroke:
    """How an outline is drawn, its paint left open."""
    style, grown, whole = place.style, affine.growth(matrix), diagonal(place.port)
    width = min(length(style["stroke-width"], whole, 1.0) * grown, _curves.REACH)
    dash = tuple(n * grown for n in _values.lengths(style["stroke-dasharray"], whole))
    offset = length(style["stroke-dashoffset"], whole) * grown
    total = sum(dash)
    if total <= 0 or _curves.length(outline) * grown > MAX_DASHES * total or max(*dash, abs(offset)) > _curves.REACH:
        dash, offset = (), 0.0
    cap = style["stroke-linecap"] if style["stroke-linecap"] in ("round", "square") else "butt"
    join = style["stroke-linejoin"] if style["stroke-linejoin"] in ("round", "bevel") else "miter"
    miter = min(max(length(style["stroke-miterlimit"], 1, 4), 1.0), 1000.0)
    return Stroke("#000000", width, cap, join, dash, offset, miter)
