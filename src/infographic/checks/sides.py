"""The sides of a comparison: told apart by every eye and printer, and given the same room."""

from collections.abc import Iterator
from itertools import combinations

from infographic.checks._check import Check, Finding, listed
from infographic.checks._page_index import Area, Sheet
from infographic.checks._sketch import Sketch
from infographic.errors import SpecPath
from infographic.errors.messages import shown
from infographic.graphics.color_difference import DEFICIENCIES, delta_e, lightness, simulate
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Item, Rect
from infographic.theme.palettes import sides_of

ALIKE, NEAR = 20.0, 30.0
ALIKE_OF_MANY, NEAR_OF_MANY = 10.0, 20.0
"""CIEDE2000 between two solids: under the first they are taken for one colour across a page, under the second
they are told apart only side by side.

Of three sides and more not every two can be 30 apart to every eye; there each also stands under its name.
"""

GREY = 5.0
"""L* between two solids: less is one grey in print."""

LEVEL = 1.0
"""Pixels by which boxes on one row may differ in height."""

SIGHT = {"protan": "protanopia", "deutan": "deuteranopia", "tritan": "tritanopia"}


def _pairs(sheet: Sheet) -> Iterator[tuple[str, str, Color, Color]]:
    """Every two sides of the page: their names and their full colours."""
    labels = sheet.subject.labels
    palettes = sides_of(sheet.theme, len(labels)) if labels else ()
    named = [(label, palette.solid) for label, palette in zip(labels, palettes, strict=False)]
    for (one, first), (other, second) in combinations(named, 2):
        yield shown(one), shown(other), first, second


class ColorVision(Check):
    """The full colours of two sides are at least 20 apart (CIEDE2000) to every kind of sight, and better 30;

    of three sides and more, where each stands under its name, at least 10 and better 20.
    """

    code = "V07"
    title = "two sides look alike to colour-blind people"
    reason = (
        "One man in twelve and one woman in two hundred lacks a kind of cone or has a weak one. Where colour says "
        "whose side something is on, they must be able to tell."
    )
    source = "Machado 2009 (doi:10.1109/TVCG.2009.113), Brettel 1997 (doi:10.1364/JOSAA.14.002647), CIEDE2000"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        alike, near = (ALIKE, NEAR) if len(sheet.subject.sides) == 2 else (ALIKE_OF_MANY, NEAR_OF_MANY)
        for one, other, first, second in _pairs(sheet):
            seen = {kind: delta_e(simulate(first, kind), simulate(second, kind)) for kind in DEFICIENCIES}
            least = min(seen.values())
            if least >= near:
                continue
            kinds = listed(SIGHT[kind] for kind, apart in seen.items() if apart < near)
            message = f"{one} and {other} look alike under {kinds}: their colours are {least:.0f} apart"
            help = (
                f"they are {first} and {second}; let them differ in lightness, or in blue against orange, in the theme"
            )
            severity = "error" if least < alike else "warning"
            yield self.found(message, help, ("theme",), severity=severity, cause=one + other)  # type: ignore[arg-type]

    def wrong(self, sketch: Sketch) -> Frame:
        return _halves(sketch, "#b3452c", "#5f6e1c")

    def right(self, sketch: Sketch) -> Frame:
        return _halves(sketch, "#d14117", "#0a58ad")


def _halves(sketch: Sketch, first: Color, second: Color) -> Frame:
    """A page whose sides have these colours."""
    words = [sketch.line(word, x, 80, 20, "#ffffff", 700) for word, x in (("Tea", 24), ("Coffee", 184))]
    return sketch.paper(Rect(0, 0, 160, 150, 0, first), Rect(160, 0, 160, 150, 0, second), *words)


class GreyPrint(Check):
    """The full colours of two sides differ by at least 5 in lightness (L*), so that they differ in grey print."""

    code = "V08"
    title = "two sides are one grey in print"
    severity = "warning"
    reason = "Handouts are copied in black and white, and then only lightness tells the sides apart."
    source = "CIE 1976 L*; WCAG 2.2, 1.4.1 Use of Color"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for one, other, first, second in _pairs(sheet):
            apart = abs(lightness(first) - lightness(second))
            if apart < GREY:
                message = f"{one} and {other} are one grey in print: {apart:.1f} apart in lightness"
                help = f"they are {first} and {second}; make one of them darker in the theme"
                yield self.found(message, help, ("theme",), cause=one + other)

    def wrong(self, sketch: Sketch) -> Frame:
        return _halves(sketch, "#757575", "#7a7a7a")

    def right(self, sketch: Sketch) -> Frame:
        return _halves(sketch, "#8a8a8a", "#4c4c4c")


class Uneven(Check):
    """Both sides of a block show equally many things, in boxes of equal height."""

    code = "V12"
    title = "the sides differ in count or height"
    severity = "warning"
    reason = "The longer list looks like the better side, though nobody decided so."
    source = "Tufte 1983, The Visual Display of Quantitative Information: show data variation, not design variation"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        sides: dict[SpecPath, dict[str | int, dict[SpecPath, list[Area]]]] = {}
        for area in sheet.areas:
            if area.frame.origin and (cut := _side_at(area.frame.origin, sheet.subject.sides)):
                path = area.frame.origin
                sides.setdefault(path[:cut], {}).setdefault(path[cut], {}).setdefault(path[cut + 1 :], []).append(area)
        for path, answers in sides.items():
            yield from self._counted(path, answers)
            yield from self._measured(path, answers)

    def _counted(self, path: SpecPath, answers: dict[str | int, dict[SpecPath, list[Area]]]) -> Iterator[Finding]:
        counts = {side: len({step[0] for step in items if step}) for side, items in answers.items()}
        if len(set(counts.values())) > 1:
            fewest = min(counts, key=lambda side: counts[side])
            message = listed(f"{shown(side)} has {count}" for side, count in counts.items())
            help = "give every side equally many, or say in a `note:` why they differ"
            yield self.found(message, help, (*path, fewest), cause="count")

    def _measured(self, path: SpecPath, answers: dict[str | int, dict[SpecPath, list[Area]]]) -> Iterator[Finding]:
        for (one, first), (other, second) in combinations(answers.items(), 2):
            for step, areas in first.items():
                for a, b in zip(areas, second.get(step, ()), strict=False):
                    if _beside(a.box, b.box) and _boxed(a) and _boxed(b) and abs(a.box.height - b.box.height) > LEVEL:
                        tall = f"{shown(one)} is {a.box.height:.0f} px high here and {shown(other)} {b.box.height:.0f}"
                        help = "let their texts be equally long, or give the block its own heights"
                        yield self.found(tall, help, (*path, one, *step), a.box, cause="height")

    def wrong(self, sketch: Sketch) -> Frame:
        return _lists(sketch, 3, 2)

    def right(self, sketch: Sketch) -> Frame:
        return _lists(sketch, 3, 3)


def _side_at(path: SpecPath, sides: tuple[str, ...]) -> int:
    """Where in a block's path the side stands; 0 where the path belongs to none."""
    for at in range(len(path) - 1, 2, -1):
        if path[at - 1] == "sides" and (path[at] in sides or isinstance(path[at], int)):
            return at
    return 0


def _beside(one: Box, other: Box) -> bool:
    return one.y < other.bottom and other.y < one.bottom and (one.right <= other.x or other.right <= one.x)


def _boxed(area: Area) -> bool:
    """Whether a frame is seen as a box, because it has a filled ground of its own."""
    return any(isinstance(item, Rect) and item.fill and item.width > area.frame.width - 8 for item in area.frame.items)


def _lists(sketch: Sketch, left: int, right: int) -> Frame:
    """Two lists beside each other, of so many rows."""
    rows: list[Item] = []
    for side, count in enumerate((left, right)):
        for i in range(count):
            row = Frame(130, 34, (Rect(0, 0, 130, 34, 6, sketch.sides[side].solid),), origin=("sides", side, i))
            panel = Frame(130, 34, (row._replace(origin=("panels", 0, "sides", side, i)).at(0, 0),))
            rows.append(panel.at(20 + side * 150, 14 + i * 42))
    return sketch.paper(*rows)
