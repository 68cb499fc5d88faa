"""A finished picture: frames of a few primitives, in local coordinates.

A `Frame` is a layout result and a display list in one.  Renderers know these primitives and nothing
else; checks ask their questions of them.  Everything is immutable, and every number is finite.
Colours are `#rrggbb`; transparency stands beside them as an opacity between 0 and 1, because not all
renderers read colours with an alpha channel.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.errors import SpecPath
from infographic.graphics.geometry import Box

Color = str
"""`#rrggbb`, nothing else."""

Matrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f) as in SVG: (x, y) becomes (a x + c y + e, b x + d y + f)."""


class Stop(NamedTuple):
    """One colour of a gradient, at `offset` between 0 and 1."""

    offset: float
    color: Color
    opacity: float = 1


class Gradient(NamedTuple):
    """A linear gradient from one point to another, in the coordinates of the shape that it fills."""

    x1: float
    y1: float
    x2: float
    y2: float
    stops: tuple[Stop, ...]


class Radial(NamedTuple):
    """A gradient from the focus (fx, fy) to the circle around (cx, cy); the matrix leads from there to the shape."""

    cx: float
    cy: float
    r: float
    fx: float
    fy: float
    stops: tuple[Stop, ...]
    matrix: Matrix = (1, 0, 0, 1, 0, 0)


class Hatch(NamedTuple):
    """Parallel strokes on a ground, so that a fill is told from another without its colour."""

    color: Color
    ground: Color
    gap: float
    width: float
    angle: float = 45.0


SmoothPaint = Color | Gradient | Radial
"""What strokes are drawn with."""

Paint = SmoothPaint | Hatch


class Stroke(NamedTuple):
    """How an outline is drawn; `width`, `dash` and the `offset` at which its dashes begin in pixels.

    A corner more than `miter` times as long as the stroke is wide is cut off.
    """

    paint: SmoothPaint
    width: float
    cap: str = "butt"
    join: str = "miter"
    dash: tuple[float, ...] = ()
    offset: float = 0
    miter: float = 4


class Rect(NamedTuple):
    """An upright rectangle, its corners rounded by `radius` pixels."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: Paint | None = None
    stroke: Stroke | None = None
    opacity: float = 1


class Circle(NamedTuple):
    """A disc or ring around (cx, cy)."""

    cx: float
    cy: float
    r: float
    fill: Paint | None = None
    stroke: Stroke | None = None
    opacity: float = 1


class Path(NamedTuple):
    """An outline in SVG path syntax (absolute or relative commands), scaled and then moved.

    `bounds` is the box of the outline after that, without its stroke.  An `upright` path is a sign
    (an icon) that is moved but not turned over when a page is mirrored for a right-to-left script.
    """

    d: str
    bounds: Box
    fill: Paint | None = None
    stroke: Stroke | None = None
    opacity: float = 1
    x: float = 0
    y: float = 0
    scale: float = 1
    even_odd: bool = False
    upright: bool = False


class Run(NamedTuple):
    """Shaped glyphs of one face, size and colour, standing side by side on one baseline.

    `glyphs[i]` stands at (x + xs[i], ys[i]) from the start of the line, ys downwards; `text` is what
    they say, in logical order.  `width` is the sum of their advances in pixels.  `clusters[i]` is the index
    in `text` of the first character that glyph i belongs to; there are none where nobody knows.
    """

    text: str
    face: str
    size: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    x: float
    width: float
    fill: Color
    tracking: float = 0
    rtl: bool = False
    underline: bool = False
    clusters: tuple[int, ...] = ()


class Text(NamedTuple):
    """One line of text: its start x, its baseline y, its whole advance, and its runs from the left."""

    x: float
    y: float
    width: float
    runs: tuple[Run, ...]


class Image(NamedTuple):
    """A bitmap (PNG or JPEG bytes) stretched over a box."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    media_type: str
    alt: str = ""
    opacity: float = 1


class Group(NamedTuple):
    """Items drawn as one: moved and turned by a matrix, clipped to an outline, faded, or linked.

    `clip` is a rectangle, circle or path in the group's coordinates; `alt` says what a picture shows.
    """

    items: tuple["Item", ...]
    matrix: Matrix | None = None
    clip: "Rect | Circle | Path | None" = None
    opacity: float = 1
    href: str | None = None
    alt: str = ""


class Claim(NamedTuple):
    """What a drawn quantity claims: that `extent` stands for `value`.

    `kind` is `length` (pixels), `area` (square pixels), `count` (symbols), `position` (pixels from the zero of a
    scale), `ratio` (pixels on a scale of logarithms) or `tally` (the length of a column that shows how many of the
    spec's numbers lie in it).  Marks with the same `scale` in one frame share one unit, starting from zero.
    `whole` is what they are parts of together, in the same unit as `value`; 0 where they are no parts.
    """

    kind: str
    value: float
    extent: float
    scale: str
    origin: SpecPath = ()
    whole: float = 0


def unit_of(claims: Sequence[Claim]) -> float:
    """How many pixels, square pixels or symbols stand for one unit; 0 where nothing tells."""
    lengths = [claim for claim in claims if claim.kind in ("length", "count", "area") and claim.value]
    if lengths:
        greatest = max(lengths, key=lambda claim: abs(claim.value))
        return float(abs(greatest.extent / greatest.value))
    places = [claim for claim in claims if claim.kind == "position"]
    if not places:
        return 0.0
    low, high = min(places, key=lambda claim: claim.value), max(places, key=lambda claim: claim.value)
    step = high.value - low.value
    return float(abs((high.extent - low.extent) / step)) if step else 0.0


class Frame(NamedTuple):
    """A finished rectangle.  `baseline` is where its first line of text stands, from its top.

    `origin` is the spec path of the block or item that it shows and `name` what it is (a block's type,
    `panel`, `row` …): what outlines and findings call it.  An `upright` frame is moved but not turned over
    when a page is mirrored for a right-to-left script.
    """

    width: float
    height: float
    items: tuple["Item", ...] = ()
    baseline: float | None = None
    origin: SpecPath | None = None
    name: str = ""
    claims: tuple[Claim, ...] = ()
    upright: bool = False

    def at(self, x: float, y: float) -> "Placed":
        """This frame as an item of another, its top left corner at (x, y)."""
        return Placed(self, x, y)


class Placed(NamedTuple):
    """A frame inside another."""

    frame: Frame
    x: float
    y: float


Shape = Rect | Circle | Path
Item = Rect | Circle | Path | Text | Image | Group | Placed


def walk(frame: Frame, x: float = 0, y: float = 0) -> Iterator[tuple[Frame, float, float]]:
    """Every frame with its place on the page, parents before children, in drawing order."""
    yield frame, x, y
    for item in frame.items:
        if isinstance(item, Placed):
            yield from walk(item.frame, x + item.x, y + item.y)


def shows_photo(frame: Frame) -> bool:
    """Whether anything on it is a bitmap."""
    return any(map(_holds_image, frame.items))


def _holds_image(item: Item) -> bool:
    match item:
        case Image():
            return True
        case Group(items):
            return any(map(_holds_image, items))
        case Placed(frame):
            return shows_photo(frame)
    return False
