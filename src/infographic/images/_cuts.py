"""Clips and masks of a foreign SVG as clips and fades of ours (CSS Masking 1).

A clip shows what lies in its shapes.  A mask shows so much of what lies under each of its shapes as that shape is
light: white all of it, black nothing, so that a black shape over a white one is a hole.  Where a mask fades from one
light to another it is not drawn, and named.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby
from typing import Literal, NamedTuple

from infographic.graphics import affine, curves
from infographic.graphics.color import parse
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Group, Item, Path
from infographic.images import _curves, _regions, _values
from infographic.images._file import GROUPS, SHAPES, UNSEEN, File, Place, moved
from infographic.images._forms import path_of
from infographic.images._values import length
from infographic.images._xml import XmlNode

MAX_PIECES = 8
"""Parts of a mask that are not alike light: what lies under it is drawn once for each."""

MAX_POINTS = 20_000
"""Points of all outlines of a file that are turned so that they can be holes: more would take seconds."""

_Counts = Literal["shape", "light", "opacity"]
"""What of a shape counts: a clip's outline, or the light or the opacity of a mask's."""

_UNCHANGED = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]
_WHITENED = [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0]
"""Colour matrices that Illustrator and cairo write into masks: the second leaves the opacity alone to count."""

_UNITS = {"clip-path": "clipPathUnits", "mask": "maskContentUnits"}
_KIND = {"clip-path": "clipPath", "mask": "mask"}
_NAME = {"clip-path": "a clip", "mask": "a mask"}


class _Area(NamedTuple):
    """A shape of a clip or mask: of what is under it a mask shows so much there (-1: not everywhere alike)."""

    outline: Outline
    even_odd: bool
    light: float
    opacity: float


class Cuts:
    """Clips and fades what is drawn of a file."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._points = 0

    def over(self, items: list[Item], outline: Outline | None, place: Place) -> list[Item]:
        """Items within the clip and the mask of the element that draws them, whose outline it is if it has one."""
        for name in ("clip-path", "mask"):
            if items and (reference := place.said.get(name)):
                items = self._cut(reference, name, items, outline, place)
        return items

    def _cut(self, text: str, kind: str, items: list[Item], outline: Outline | None, place: Place) -> list[Item]:
        node = self._file.referred(text, _KIND[kind])
        if node is None or node.attributes.get("id", "") in place.used:
            return items
        matrix = place.matrix
        if node.attributes.get(_UNITS[kind]) == "objectBoundingBox":
            if outline is None:
                self._file.dropped[_NAME[kind]] = None
                return items
            box = _curves.box(outline)
            matrix = affine.times(matrix, (box.width, 0, 0, box.height, box.x, box.y))
        inner = self._file.inside(node, place.deeper())
        inner = inner._replace(matrix=moved(inner.said, matrix) or matrix)
        by_opacity = inner.said.get("mask-type") == "alpha"
        areas = list(self._areas(node, inner, "shape" if kind == "clip-path" else "opacity" if by_opacity else "light"))
        known = all(area.light >= 0 for area in areas)
        cut = self._masked(items, areas) if kind == "mask" else self._clipped(items, areas, 1.0) if known else None
        if cut is None:
            self._file.dropped[_NAME[kind]] = None
            return items
        if kind == "mask":
            cut = self._within_region(cut, node, place)
        return self.over(cut, outline, inner) if cut else []

    # ------------------------------------------------------------ what is shown where

    def _clipped(self, items: Sequence[Item], areas: Sequence[_Area], light: float) -> list[Item]:
        """Items where one of the areas is."""
        if not areas:
            return []
        self._file.spend("clips" if light == 1 else "fades")
        return [Group(tuple(items), clip=self._union(areas), opacity=light)]

    def _union(self, areas: Sequence[_Area]) -> Path:
        if len(areas) == 1 and not areas[0].even_odd:
            return path_of(areas[0].outline)
        turned = [self._turned(area) for area in areas]  # some programs clip by the other rule alone
        if len(areas) == 1 and turned[0] is None:
            return path_of(areas[0].outline, even_odd=True)
        outlines = [found or area.outline for found, area in zip(turned, areas, strict=True)]
        return path_of(tuple(segment for outline in outlines for segment in outline))

    def _masked(self, items: Sequence[Item], areas: Sequence[_Area]) -> list[Item] | None:
        """Items under a mask; None where it is not known how much of them is seen."""
        if not _is_clear(areas):
            return None
        pieces = list(_pieces(areas))
        if len(pieces) > MAX_PIECES:
            return None
        shown: list[Item] = []
        for alike, later in pieces:
            piece = self._without(self._clipped(items, alike, alike[0].light), alike, later)
            if piece is None:
                return None
            shown += piece
        return shown

    def _without(self, items: list[Item], alike: Sequence[_Area], later: Sequence[_Area]) -> list[Item] | None:
        """A piece of a mask without what is drawn over it; None where one cannot say what lies outside of that."""
        box = _around(alike).grown(1)
        for area in later:
            if not box.intersection(_curves.box(area.outline)):
                continue
            hole = self._turned(area)
            if hole is None:
                return None
            self._file.spend("clips")
            items = [Group(tuple(items), clip=path_of(_regions.outside(hole, box.union(_curves.box(hole)))))]
        return items

    def _turned(self, area: _Area) -> Outline | None:
        self._points += sum(len(points) for _, points in area.outline)
        return _regions.turned(area.outline, area.even_odd) if self._points <= MAX_POINTS else None

    def _within_region(self, items: list[Item], node: XmlNode, place: Place) -> list[Item]:
        """Masked items within the rectangle beyond which a mask shows nothing, where a file gives one."""
        said = node.attributes
        if said.get("maskUnits") != "userSpaceOnUse" or not {"x", "y", "width", "height"} <= said.keys():
            return items
        sides = zip(("x", "y", "width", "height"), place.port * 2, strict=True)
        x, y, width, height = (length(said[name], whole) for name, whole in sides)
        if width <= 0 or height <= 0:
            return []
        self._file.spend("clips")
        edge = _curves.placed(curves.rectangle(x, y, width, height), place.matrix)
        return [Group(tuple(items), clip=path_of(edge))]

    # ------------------------------------------------------------ the shapes of a clip or mask

    def _areas(self, node: XmlNode, place: Place, counts: _Counts) -> Iterator[_Area]:
        """The shapes in a clip or mask, as the drawing has them."""
        inner = place.deeper()
        for child in node.children:
            here = None if child.name in UNSEEN else self._file.entered(child, inner)
            if here is None:
                continue
            self._file.spend()
            counted = self._filtered(here, counts)
            for area in self._areas_of(child, here, counted or counts):
                unknown = counted is None or any(
                    here.said.get(name, "none") != "none" for name in ("clip-path", "mask")
                )
                yield area._replace(light=-1.0) if unknown else area

    def _areas_of(self, node: XmlNode, place: Place, counts: _Counts) -> Iterator[_Area]:
        if node.name in SHAPES:
            outline = self._file.placed(self._file.outline(node, place), place.matrix)
            rule = place.style["clip-rule" if counts == "shape" else "fill-rule"]
            if outline and place.style["visibility"] == "visible":
                light, opacity = (1.0, 1.0) if counts == "shape" else _light(place, counts)
                yield _Area(outline, rule == "evenodd", light, opacity)
        elif node.name == "use":
            yield from self._used(node, place, counts)
        elif node.name in GROUPS and counts != "shape":
            faded = _values.share(place.said.get("opacity", "1")) < 1
            yield from (area._replace(light=-1.0) if faded else area for area in self._areas(node, place, counts))
        elif counts != "shape":
            self._file.dropped["a mask"] = None

    def _used(self, node: XmlNode, place: Place, counts: _Counts) -> Iterator[_Area]:
        target = self._file.referred(node.attributes.get("href", ""))
        if target is None or target.attributes["id"] in place.used:
            return
        inner = place.at(node)._replace(used=place.used | {target.attributes["id"]})
        yield from self._areas(XmlNode("g", {}, [target], []), inner, counts)

    def _filtered(self, place: Place, counts: _Counts) -> _Counts | None:
        """What counts after an element's filter, of which drawing programs write two into masks; None for others."""
        text = place.said.get("filter", "none")
        if text == "none" or counts == "shape":
            return counts
        node = self._file.referred(text, "filter")
        if node is None or [child.name for child in node.children] != ["feColorMatrix"]:
            return None
        values = curves.numbers(node.children[0].attributes.get("values", ""))
        return "opacity" if values == _WHITENED else counts if values == _UNCHANGED else None


def _light(place: Place, counts: _Counts) -> tuple[float, float]:
    """How much a shape of a mask shows of what is under it (-1: not everywhere alike), and how opaque it is itself."""
    style = place.style
    text = style["color"] if style["fill"].lower() == "currentcolor" else style["fill"]
    color = _values.color(text)
    if color is None or style["stroke"] != "none":
        return -1.0, 1.0
    opacity = color[1] * _values.share(style["fill-opacity"]) * _values.share(place.said.get("opacity", "1"))
    red, green, blue = parse(color[0])
    light = 1.0 if counts == "opacity" else 0.2125 * red + 0.7154 * green + 0.0721 * blue  # CSS Masking 1, 7.10.1
    return round(opacity * light, 2), opacity


def _is_clear(areas: Sequence[_Area]) -> bool:
    """Whether it is known how much each area of a mask shows: none is faded, or shines through over another one."""
    boxes = [_curves.box(area.outline) for area in areas]
    return not any(
        area.light < 0 or (area.opacity < 1 and any(map(boxes[i].intersection, boxes[:i])))
        for i, area in enumerate(areas)
    )


def _pieces(areas: Sequence[_Area]) -> Iterator[tuple[Sequence[_Area], Sequence[_Area]]]:
    """Areas one upon the other that are alike light and show something, each time with all that is drawn over them."""
    end = 0
    for light, run in groupby(areas, key=lambda area: area.light):
        alike = list(run)
        end += len(alike)
        if light > 0:
            yield alike, areas[end:]


def _around(areas: Sequence[_Area]) -> Box:
    boxes = [_curves.box(area.outline) for area in areas]
    return reduce(Box.union, boxes)
