"""What is compared: told apart by every eye and printer, and given the same room."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from infographic.checks._check import Check, Finding, Severity, listed
from infographic.checks._page_index import Area, Sheet
from infographic.checks._sketch import Sketch
from infographic.errors import SpecPath
from infographic.errors.messages import shown
from infographic.graphics.color_difference import DEFICIENCIES, delta_e, lightness, simulate
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Hatch, Item, Paint, Rect, Text, walk
from infographic.theme.side_colors import nearest_apart

ALIKE, NEAR = 10.0, 20.0
"""CIEDE2000 between two colours of a key: under the first they are taken for one, under the second they are told
apart only side by side.

Of three and more not every two can be 20 apart to every eye; they are held to the first.
"""

GREY = 5.0
"""L* between two colours: less is one grey in print."""

LEVEL = 1.0
"""Pixels by which boxes on one row may differ in height."""

SIGHT = {"protan": "protanopia", "deutan": "deuteranopia", "tritan": "tritanopia"}


class Entry(NamedTuple):
    """One line of a key: a name, and the fill that it stands for."""

    name: str
    paint: Paint
    loud: bool
    """Whether it is the one to notice, and so also heavier than the others."""

    @property
    def color(self) -> Color:
        return self.paint.ground if isinstance(self.paint, Hatch) else str(self.paint)


def _keys(sheet: Sheet) -> Iterator[list[Entry]]:
    """The keys of the page: where names stand apart from what they name, and only the fill tells which is which."""
    for area in sheet.areas:
        if area.frame.name == "key":
            yield [_entry(frame) for frame, _, _ in walk(area.frame) if frame.name in ("entry", "loud entry")]


def _entry(frame: Frame) -> Entry:
    items = [item for inner, _, _ in walk(frame) for item in inner.items]
    paint = next(item.fill for item in items if isinstance(item, Rect) and item.fill)
    words = "".join(run.text for item in items if isinstance(item, Text) for run in item.runs)
    return Entry(words, paint, frame.name == "loud entry")


def _told_by_fill(key: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Every two entries that neither a pattern nor their weight tells apart."""
    for one, other in combinations(key, 2):
        if one.loud == other.loud and not isinstance(one.paint, Hatch) and not isinstance(other.paint, Hatch):
            yield one, other


class OfKeys(Check):
    """A question to each two colours of a key."""

    def about_pair(self, sheet: Sheet, message: str, pair: tuple[Entry, Entry], severity: Severity) -> Finding:
        """What is wrong with two colours, at the side that asked for one of them, else at the theme."""
        one, other = pair
        labels = sheet.subject.labels
        asked = [i for i, key in enumerate(sheet.subject.sides) if key in sheet.subject.asked]
        named = next((i for i in asked if labels[i] in (one.name, other.name)), None)
        path: SpecPath = ("theme",) if named is None else ("sides", sheet.subject.sides[named], "color")
        colors = sheet.theme.colors
        better = nearest_apart(other.color, (one.color,), colors.bg, colors.ink)
        help = f"they are {one.color} and {other.color}; {better} in the place of the second would do"
        return self.found(message, help, path, severity=severity, cause=one.name + other.name)


class ColorVision(OfKeys):
    """Two colours of a key are at least 10 apart (CIEDE2000) to every kind of sight, and better 20, unless a
    pattern tells them apart; of three and more, at least 10.
    """

    code = "V07"
    title = "two colours look alike to colour-blind people"
    reason = (
        "One man in twelve and one woman in two hundred lacks a kind of cone or has a weak one. Where only the colour "
        "says what a mark means, they must be able to tell."
    )
    source = "Machado 2009 (doi:10.1109/TVCG.2009.113), Brettel 1997 (doi:10.1364/JOSAA.14.002647), CIEDE2000"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for key in _keys(sheet):
            limit = NEAR if len(key) == 2 else ALIKE
            for one, other in _told_by_fill(key):
                seen = {k: delta_e(simulate(one.color, k), simulate(other.color, k)) for k in DEFICIENCIES}
                least = min(seen.values())
                if least < limit:
                    kinds = listed(SIGHT[kind] for kind, apart in seen.items() if apart < limit)
                    names = f"{shown(one.name)} and {shown(other.name)}"
                    message = f"{names} look alike under {kinds}: their colours are {least:.0f} apart"
                    yield self.about_pair(sheet, message, (one, other), "error" if least < ALIKE else "warning")

    def wrong(self, sketch: Sketch) -> Frame:
        return _two_entries(sketch, "#b3452c", "#5f6e1c")

    def right(self, sketch: Sketch) -> Frame:
        return _two_entries(sketch, "#d14117", "#0a58ad")


def _two_entries(sketch: Sketch, first: Color, second: Color) -> Frame:
    """A key of two colours over two bars."""
    entries = [
        Frame(130, 20, (Rect(0, 0, 18, 18, 3, color), sketch.line(name, 28, 15, 17)), name="entry").at(x, 24)
        for name, color, x in (("Tea", first, 24), ("Coffee", second, 160))
    ]  # fmt: skip
    bars = (Rect(24, 64, 250, 26, 4, first), Rect(24, 98, 180, 26, 4, second))
    return sketch.paper(Frame(300, 50, tuple(entries), name="key").at(0, 0), *bars)


class GreyPrint(OfKeys):
    """The two colours of a key differ by at least 5 in lightness (L*), so that they differ in grey print."""

    code = "V08"
    title = "two colours are one grey in print"
    severity = "warning"
    reason = "Handouts are copied in black and white, and then only lightness tells two fills apart."
    source = "CIE 1976 L*; WCAG 2.2, 1.4.1 Use of Color"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for key in _keys(sheet):
            for one, other in _told_by_fill(key) if len(key) == 2 else ():
                apart = abs(lightness(one.color) - lightness(other.color))
                if apart < GREY:
                    names = f"{shown(one.name)} and {shown(other.name)}"
                    message = f"{names} are one grey in print: {apart:.1f} apart in lightness"
                    yield self.about_pair(sheet, message, (one, other), "warning")

    def wrong(self, sketch: Sketch) -> Frame:
        return _two_entries(sketch, "#757575", "#7a7a7a")

    def right(self, sketch: Sketch) -> Frame:
        return _two_entries(sketch, "#8a8a8a", "#4c4c4c")


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
    """Two lists beside each other, with this many rows."""
    rows: list[Item] = []
    for side, count in enumerate((left, right)):
        for i in range(count):
            row = Frame(130, 34, (Rect(0, 0, 130, 34, 6, sketch.sides[side].solid),), origin=("sides", side, i))
            panel = Frame(130, 34, (row._replace(origin=("panels", 0, "sides", side, i)).at(0, 0),))
            rows.append(panel.at(20 + side * 150, 14 + i * 42))
    return sketch.paper(*rows)
