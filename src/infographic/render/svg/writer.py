"""A picture's items as XML elements: one `match` over the primitives."""

import math
import re
from base64 import b64encode
from collections.abc import Sequence
from typing import NamedTuple, assert_never
from xml.etree.ElementTree import Element, SubElement

from infographic.graphics.scene import (
    Circle,
    Frame,
    Group,
    Hatch,
    Image,
    Item,
    Path,
    Placed,
    Rect,
    Run,
    Shape,
    SmoothPaint,
    Stroke,
    Text,
)
from infographic.render import Options
from infographic.render._hatch import hatched
from infographic.render._text import in_reading_order, outline, printable, rise, underline
from infographic.render._values import LINKED, VANISHING, factor, number, short_path, vanishes
from infographic.render.svg.gradients import gradient
from infographic.render.svg.shades import Shades
from infographic.text.fonts import FontLibrary
from infographic.text.subset import woff

NEAR = 0.05
"""Pixels: a run that starts no farther from where the last one ended goes on with it."""

PREFIX = "\x01"
"""Stands before every id until the picture's own prefix is known; no text can hold it, being unprintable."""

GROUPED = (("panels",), ("blocks",))
"""Keys of lists whose items are groups with a name, for those who edit the picture."""

_SPACE_THAT_COUNTS = re.compile("^ | $|  ")
"""Which XML's readers pass over where nobody tells them not to."""

ELSEWHERE = ("Arial", '"Liberation Sans"', '"DejaVu Sans"', "sans-serif")
"""Families that programs which do not take ours are likely to have: resvg takes none that is not named."""


def _begun(stroke: Stroke) -> tuple[Sequence[float], float]:
    """The dashes of a line from where it begins, and the offset that remains.

    LibreOffice knows no offset.  One remains where dashes have caps: those of a dash that is written as two would
    stand out where the line turns.
    """
    lengths = stroke.dash * (1 + len(stroke.dash) % 2)
    if not stroke.offset or stroke.cap != "butt" or sum(lengths) <= 0:
        return stroke.dash, stroke.offset
    place, left = 0, stroke.offset % sum(lengths)
    while left >= lengths[place]:
        left -= lengths[place]
        place = (place + 1) % len(lengths)
    around = (*lengths[place + 1 :], *lengths[:place])
    if place % 2 == 0:
        return (lengths[place], *around) if not left else (lengths[place] - left, *around, left, 0), 0
    return (0, lengths[place] - left, *around, left), 0


class _Shown(NamedTuple):
    """What a picture shows of a face, and what the face is called in it."""

    name: str
    glyphs: set[int]
    characters: set[str]


class Writer:
    """Writes items as XML elements and gathers what they refer to: paints, clips and faces."""

    def __init__(self, options: Options, fonts: FontLibrary) -> None:
        self.defs: list[Element] = []
        self.faces: dict[str, _Shown] = {}
        self.shades = Shades(PREFIX)
        self._options = options
        self._fonts = fonts
        self._paints: dict[tuple[SmoothPaint, float, float], str] = {}

    def items(self, items: tuple[Item, ...], parent: Element, dx: float, dy: float) -> None:
        for item in items:
            self._item(item, parent, dx, dy)

    def _item(self, item: Item, parent: Element, dx: float, dy: float) -> None:
        match item:  # the commonest kinds first
            case Placed(frame, x, y):
                self._frame(frame, parent, dx + x, dy + y)
            case Rect() | Circle() | Path():
                self.shape(item, parent, dx, dy)
            case Text():
                self._text(item, parent, dx, dy)
            case Image():
                _image(item, parent, dx, dy)
            case Group():
                self._group(item, parent, dx, dy)
            case _:
                assert_never(item)

    # frames and groups

    def _frame(self, frame: Frame, parent: Element, dx: float, dy: float) -> None:
        """A frame moves what is in it; one that shows a panel or a block is also a group that says which."""
        if frame.name and frame.items and (frame.origin or ())[-2:-1] in GROUPED:
            parent = SubElement(parent, "g", {"data-name": printable(frame.name)})
        self.items(frame.items, parent, dx, dy)

    def _group(self, group: Group, parent: Element, dx: float, dy: float) -> None:
        attributes: dict[str, str] = {}
        tag = "g"
        if group.href and group.href.lower().startswith(LINKED):
            tag, attributes = "a", {"href": printable(group.href), "xlink:href": printable(group.href)}
        if group.matrix:
            if vanishes(group.matrix):
                return
            a, b, c, d = map(factor, group.matrix[:4])
            e, f = number(group.matrix[4] + dx), number(group.matrix[5] + dy)
            attributes["transform"] = f"matrix({a} {b} {c} {d} {e} {f})"
            dx = dy = 0
        if group.clip:
            attributes["clip-path"] = f"url(#{self._clip(group.clip, dx, dy)})"
        if group.opacity != 1:
            attributes["opacity"] = number(group.opacity)
        if group.alt:
            attributes |= {"role": "img", "aria-label": printable(group.alt)}
        self.shades.show(attributes, group)
        inside = SubElement(parent, tag, attributes) if attributes else parent
        if group.opacity != 1:  # LibreOffice fades what says nothing of itself a second time
            inside = SubElement(inside, "g", opacity="1")
        self.items(group.items, inside, dx, dy)

    def _clip(self, shape: Shape, dx: float, dy: float) -> str:
        clip = Element("clipPath")
        tag, attributes = self._geometry(shape, dx, dy)
        if isinstance(shape, Path) and shape.even_odd:
            attributes["clip-rule"] = "evenodd"
        SubElement(clip, tag, attributes)
        return self.define(clip)

    # shapes

    def _geometry(self, shape: Shape, dx: float, dy: float) -> tuple[str, dict[str, str]]:
        """The tag and the attributes that say where a shape is."""
        match shape:
            case Rect():
                return _rect(shape, dx, dy, as_path=self._options.text != "live")
            case Circle(cx, cy, r):
                return "circle", {"cx": number(cx + dx), "cy": number(cy + dy), "r": number(r)}
            case Path():
                attributes = {"d": short_path(shape.d, shape.scale)}
                if transform := _transform(shape.x + dx, shape.y + dy, shape.scale):
                    attributes["transform"] = transform
                return "path", attributes
            case _:
                assert_never(shape)

    def shape(self, shape: Shape, parent: Element, dx: float, dy: float) -> None:
        """A shape with its paints and its place."""
        if isinstance(shape, Path) and shape.scale**2 < VANISHING:
            return
        if isinstance(shape.fill, Hatch):
            self.items((hatched(shape, shape.fill),), parent, dx, dy)
            return
        tag, attributes = self._geometry(shape, dx, dy)
        scale = 1.0
        if isinstance(shape, Path):  # its paint lies in the coordinates of its data, which are not moved
            dx, dy, scale = 0, 0, shape.scale
            if shape.even_odd:
                attributes["fill-rule"] = "evenodd"
        self._paint(attributes, "fill", shape.fill, dx, dy)
        if shape.stroke:
            self._stroke(attributes, shape.stroke, scale, dx, dy)
        if shape.opacity != 1:
            attributes["opacity"] = number(shape.opacity)
        SubElement(parent, tag, attributes)

    def _stroke(self, attributes: dict[str, str], stroke: Stroke, scale: float, dx: float, dy: float) -> None:
        self._paint(attributes, "stroke", stroke.paint, dx, dy)
        attributes["stroke-width"] = factor(stroke.width / scale)
        if stroke.cap != "butt":
            attributes["stroke-linecap"] = stroke.cap
        if stroke.join != "miter":
            attributes["stroke-linejoin"] = stroke.join
        if stroke.dash:
            dashes, offset = _begun(stroke)
            attributes["stroke-dasharray"] = " ".join(factor(length / scale) for length in dashes)
            if offset:
                attributes["stroke-dashoffset"] = factor(offset / scale)
        if stroke.miter != 4 and stroke.join == "miter":
            attributes["stroke-miterlimit"] = factor(stroke.miter)

    def _paint(self, attributes: dict[str, str], name: str, paint: SmoothPaint | None, dx: float, dy: float) -> None:
        """Sets what is filled or stroked with."""
        if paint is None:
            attributes[name] = "none"
        elif isinstance(paint, str):
            self.shades.paint(attributes, name, paint)
        else:
            key = paint, dx, dy
            if key not in self._paints:
                self._paints[key] = self.define(gradient(paint, dx, dy, self.shades))
            attributes[name] = f"url(#{self._paints[key]})"

    # text

    def _text(self, text: Text, parent: Element, dx: float, dy: float) -> None:
        text = text._replace(x=text.x + dx, y=text.y + dy)
        for run in text.runs:
            if run.underline:
                self.shape(underline(text, run), parent, 0, 0)
            if self._options.text != "outlines":
                shown = self.faces.setdefault(run.face, _Shown(f"{PREFIX}f{len(self.faces)}", set(), set()))
                shown.glyphs.update(run.glyphs)
                shown.characters.update(printable(run.text))
            if self._options.text != "live":
                self.outline(text, run, parent)
        if self._options.text != "outlines":
            self._live(text, parent)

    def outline(self, text: Text, run: Run, parent: Element) -> None:
        """A run as one path."""
        face = self._fonts.face(run.face)
        if d := outline(run, face):
            place = f"translate({number(text.x + run.x)} {number(text.y)}) scale({factor(run.size / face.upem)})"
            attributes = {"d": d, "transform": place}
            self.shades.paint(attributes, "fill", run.fill)
            SubElement(parent, "path", attributes)

    def _live(self, text: Text, parent: Element) -> None:
        """A line as real text, in the order in which it is read.

        Only where a line starts is said, and where in it the direction changes: so that its words stay apart in
        programs that do not take our face, and draw a wider one.
        """
        line = SubElement(parent, "text")
        if self._options.text == "both":
            line.set("fill-opacity", "0")
        going_on, height = math.nan, math.nan
        for run in in_reading_order(text.runs, self._options.rtl):
            target = line if len(text.runs) == 1 else SubElement(line, "tspan")
            x, y = text.x + run.x + (run.width if run.rtl else 0), text.y + rise(run)
            if self._options.text == "both" or not abs(x - going_on) < NEAR:
                target.set("x", number(x))
            if y != height:
                target.set("y", number(y))
            going_on, height = math.nan if run.rtl else x + run.width, y
            target.attrib.update(self._look(run))
            target.text = printable(run.text)
        # At the root Chromium no longer reads this; LibreOffice asks it of the spaces between parts of a line, too
        if any(map(_SPACE_THAT_COUNTS.search, line.itertext())):
            line.set("xml:space", "preserve")

    def _look(self, run: Run) -> dict[str, str]:
        """How a run looks; over outlines it is as long as they are, whatever face a program has for it."""
        look = {"class": self.faces[run.face].name, "font-size": number(run.size)}
        self.shades.paint(look, "fill", run.fill)
        if run.rtl:
            look |= {"direction": "rtl", "unicode-bidi": "bidi-override"}
        if self._options.text == "both":
            look |= {"textLength": number(run.width), "lengthAdjust": "spacingAndGlyphs"}
        elif run.tracking:
            look["letter-spacing"] = number(run.tracking)
        return look

    def style(self, toggled: bool) -> str:
        """The style sheet: a class for each face of live text, and for each colour that turns dark."""
        faces = "".join(self._face_style(id, shown) for id, shown in self.faces.items())
        return faces + (self._exactness() if faces else "") + self.shades.style(toggled)

    def _exactness(self) -> str:
        """That text is drawn at its exact advances, because we placed it by them.

        As a rule for all media, which CairoSVG passes over: told to do this it shreds letters.
        """
        names = ",".join(f".{shown.name}" for shown in self.faces.values())
        return f"@media all{{{names}{{text-rendering:geometricPrecision}}}}"

    def _face_style(self, id: str, shown: _Shown) -> str:
        """A class for a face, and the face itself where it is seen: over outlines, text needs only its place.

        A person's own face is called by our name for it alone: its own may hold anything.
        """
        face = self._fonts.face(id)
        families = [shown.name, *([_family(face.family)] if face.bundled else []), *ELSEWHERE]
        look = f"font-weight:{face.weight}" + (";font-style:italic" if face.italic else "")
        rule = f".{shown.name}{{font-family:{','.join(families)};{look}}}"
        if self._options.text == "both":
            return rule
        data = b64encode(woff(face, shown.glyphs, shown.characters, self._options.lang)).decode("ascii")
        return f"@font-face{{font-family:{shown.name};{look};src:url(data:font/woff;base64,{data})}}{rule}"

    def define(self, element: Element) -> str:
        """Makes an element one that others can refer to, by a name of its own."""
        name = f"{PREFIX}d{len(self.defs)}"
        element.set("id", name)
        self.defs.append(element)
        return name


def _family(name: str) -> str:
    """A family as a style sheet names it: one word needs no quotes."""
    return name if name.isalpha() else f'"{name}"'


def _rect(rect: Rect, dx: float, dy: float, as_path: bool) -> tuple[str, dict[str, str]]:
    """A rectangle, rounded at most to a half circle.

    As a path where CairoSVG may draw it: its `rect` bends two of the four round corners inwards.
    """
    x, y, width, height = rect.x + dx, rect.y + dy, rect.width, rect.height
    radius = min(rect.radius, width / 2, height / 2)
    if radius > 0 and as_path:
        r, across, down = number(radius), number(width - 2 * radius), number(height - 2 * radius)
        arc = f"a{r} {r} 0 0 1"
        right, left = f"h{across}{arc} {r} {r}v{down}", f"{arc}-{r} {r}h-{across}{arc}-{r}-{r}"
        return "path", {"d": f"M{number(x + radius)} {number(y)}{right}{left}v-{down}{arc} {r}-{r}z"}
    places = {"x": number(x), "y": number(y)}
    attributes = {name: place for name, place in places.items() if place != "0"}  # where it is anyway
    attributes |= {"width": number(width), "height": number(height)}
    if radius > 0:
        attributes["rx"] = number(radius)
    return "rect", attributes


def _transform(x: float, y: float, scale: float) -> str:
    parts = []
    if x or y:
        parts.append(f"translate({number(x)} {number(y)})")
    if scale != 1:
        parts.append(f"scale({factor(scale, 5)})")
    return " ".join(parts)


def _image(image: Image, parent: Element, dx: float, dy: float) -> None:
    attributes = {"x": number(image.x + dx), "y": number(image.y + dy)}
    attributes |= {"width": number(image.width), "height": number(image.height), "preserveAspectRatio": "none"}
    if image.alt:
        attributes |= {"role": "img", "aria-label": printable(image.alt)}
    if image.opacity != 1:
        attributes["opacity"] = number(image.opacity)
    attributes["xlink:href"] = f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"
    SubElement(parent, "image", attributes)
