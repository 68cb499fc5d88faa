"""Countries as they lie on a map of some width: projected, thinned to what is seen, and cut to the view."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from infographic.assets import countries
from infographic.assets.countries import Country, Degrees, Level
from infographic.graphics.geometry import Box, Point
from infographic.images.geojson import Region
from infographic.solve import map_projection
from infographic.solve.map_projection import Projection

SEEN = 0.6
"""Points of a border that lie nearer to each other than this, in pixels, are one."""

FAR = 100.0
"""What lies more degrees away from the middle of a view than this is behind the globe."""

WORLD_MIDDLE = 10.5
"""The meridian in the middle of the world: the cut opposite runs through Bering Strait."""

WORLD_EDGES: Sequence[Degrees] = ((-169.5, 0), (190.5, 0), (10.5, 83.6), (10.5, -55.9))

CONTINENTS: dict[str, tuple[Degrees, Sequence[Degrees]]] = {
    "africa": ((17, 2), ((-18, 15), (51.5, 11), (20, -35), (10, 37.6))),
    "asia": ((85, 28), ((28, 40), (140, 45), (104, -9), (130, -8), (100, 55), (60, 55), (145, 43))),
    "europe": ((15, 53), ((-23, 64.5), (-10, 37), (27, 34.8), (41, 42), (26, 71.2), (42, 60))),
    "north-america": ((-95, 45), ((-166, 60), (-53, 48), (-81, 7.5), (-70, 78), (-110, 78))),
    "oceania": ((150, -22), ((113, -24), (178.5, -38), (168, -47), (145, -1), (179, -17))),
    "south-america": ((-60, -22), ((-81.5, -5), (-34.8, -8), (-68, -55.5), (-72, 12.3))),
}
"""The middle of each continent, and places at the edges of its view."""

REGIONS = ("world", *CONTINENTS)

ROOM = 0.06
"""The room around a country, for its size."""

EDGE = 0.01
"""The room around regions of one's own, for their size."""

BELONGS = 0.6
"""How far beyond the greatest part of a country, for its size, islands still belong to its view."""


class View(NamedTuple):
    """A part of the globe: how it is projected, what is seen, in what detail, and where its middle lies."""

    project: Projection
    seen: Box
    level: Level
    middle: Degrees
    whole: bool


class Outline(NamedTuple):
    """A country on the map: its rings in pixels, and the box around what is seen of them."""

    country: Country
    rings: tuple[tuple[Point, ...], ...]
    box: Box


class Outlines(NamedTuple):
    """A map: its size, its countries, the borders between them, and how it is projected."""

    width: float
    height: float
    countries: tuple[Outline, ...]
    borders: tuple[tuple[Point, ...], ...]
    view: View
    scale: float

    def at(self, longitude: float, latitude: float) -> Point:
        """A place of the globe in pixels."""
        east = _turned([(longitude, latitude)], self.view)[0][0]
        return self.to_pixels(self.view.project(east, latitude))

    def to_pixels(self, point: Point) -> Point:
        return Point((point.x - self.view.seen.x) * self.scale, (point.y - self.view.seen.y) * self.scale)


@lru_cache(maxsize=32)
def view(region: str) -> View:
    """The view of the world, of a continent, or of a country by its code."""
    if region == "world":
        project = map_projection.equal_earth(WORLD_MIDDLE)
        seen = map_projection.bounds([project(*edge) for edge in WORLD_EDGES])
        return View(project, seen, "coarse", (WORLD_MIDDLE, 0.0), whole=True)
    if region in CONTINENTS:
        middle, edges = CONTINENTS[region]
        project = map_projection.azimuthal(*middle)
        return View(project, map_projection.bounds([project(*edge) for edge in edges]), "coarse", middle, whole=False)
    country = countries.find(region)
    if country is None:
        raise AssertionError(f"`{region}` was to be refused")
    rings = _main_part([countries.ring(borders, "fine") for borders in country.rings])
    box = map_projection.bounds(Point(*place) for ring in rings for place in ring)
    middle = box.center
    project = map_projection.azimuthal(*middle)
    seen = map_projection.bounds(project(*place) for ring in rings for place in ring)
    return View(project, seen.grown(max(seen.width, seen.height) * ROOM), "fine", middle, whole=False)


def _main_part(rings: Sequence[Sequence[Degrees]]) -> list[Sequence[Degrees]]:
    """The greatest part of a country, and the islands about it, without what it has across the seas."""
    boxes = [map_projection.bounds(Point(*place) for place in ring) for ring in rings]
    main = max(range(len(rings)), key=lambda i: map_projection.area([Point(*place) for place in rings[i]]))
    around = boxes[main].grown(BELONGS * max(boxes[main].width, boxes[main].height))
    return [ring for ring, box in zip(rings, boxes, strict=True) if _within(box, around)]


def _within(box: Box, other: Box) -> bool:
    return other.x <= box.x and box.right <= other.right and other.y <= box.y and box.bottom <= other.bottom


@lru_cache(maxsize=16)
def outlines(region: str, width: float, tallest: float) -> Outlines:
    """A region on a map of a width; narrower where it would be higher than `tallest`."""
    shown = view(region)
    scale = min(width / shown.seen.width, tallest / shown.seen.height)
    size = Box(0, 0, shown.seen.width * scale, shown.seen.height * scale)
    found = Outlines(size.width, size.height, (), (), shown, scale)
    drawn = []
    for country in countries.countries():
        rings = tuple(_rings(country, found, size))
        if rings:
            drawn.append(Outline(country, rings, map_projection.bounds(p for ring in rings for p in ring)))
    return found._replace(countries=tuple(drawn), borders=tuple(_borders(found, size)))


@lru_cache(maxsize=16)
def own(regions: tuple[Region, ...], width: float, tallest: float) -> Outlines:
    """Regions of a person's own, all of them in the view, on a map of a width or narrower."""
    places = [Point(*place) for region in regions for ring in region.rings for place in ring]
    middle = map_projection.bounds(places).center
    project = map_projection.azimuthal(*middle)
    seen = map_projection.bounds(project(*place) for place in places)
    shown = View(project, seen.grown(max(seen.width, seen.height) * EDGE), "fine", middle, whole=False)
    scale = min(width / shown.seen.width, tallest / shown.seen.height)
    found = Outlines(shown.seen.width * scale, shown.seen.height * scale, (), (), shown, scale)
    drawn = []
    for region in regions:
        rings = tuple(tuple(_thinned(ring, found)) for ring in region.rings)
        rings = tuple(ring for ring in rings if len(ring) > 2) or rings[:1]
        box = map_projection.bounds(point for ring in rings for point in ring)
        drawn.append(Outline(Country(region.name, "", "", region.name, ()), rings, box))
    edges = tuple((*ring, ring[0]) for outline in drawn for ring in outline.rings)
    return found._replace(countries=tuple(drawn), borders=edges)


def _thinned(ring: Sequence[Degrees], found: Outlines) -> list[Point]:
    points = [found.to_pixels(found.view.project(*place)) for place in ring]
    return map_projection.thinned(points, SEEN)


def _rings(country: Country, found: Outlines, size: Box) -> Iterator[tuple[Point, ...]]:
    """The rings of a country that are seen."""
    for borders in country.rings:
        ring = _line(countries.ring(borders, found.view.level), found, size)
        if len(ring) > 2:
            yield tuple(ring)


def _borders(found: Outlines, size: Box) -> Iterator[tuple[Point, ...]]:
    """The borders that two countries share."""
    times: dict[int, int] = {}
    for country in countries.countries():
        for number in {n if n >= 0 else ~n for ring in country.rings for n in ring}:
            times[number] = times.get(number, 0) + 1
    for number in (number for number, count in times.items() if count > 1):
        line = _line(countries.border(found.view.level, number), found, size)
        if len(line) > 1:
            yield tuple(line)


def _line(places: Sequence[Degrees], found: Outlines, size: Box) -> list[Point]:
    """A line in pixels; nothing where it lies behind the globe or outside the view."""
    if not found.view.whole and _behind(places[0], found.view.middle):
        return []
    turned = _turned(places, found.view)
    points = [found.to_pixels(found.view.project(*place)) for place in turned]
    box = map_projection.bounds(points)
    if box.grown(1).intersection(size) is None:
        return []
    return map_projection.thinned(points, SEEN)


def _behind(place: Degrees, middle: Degrees) -> bool:
    """Whether a place lies far from the middle of a view, roughly."""
    east = abs((place[0] - middle[0] + 180) % 360 - 180)
    return max(east * (1 - abs(place[1]) / 90), abs(place[1] - middle[1])) > FAR


def _turned(places: Iterable[Degrees], shown: View) -> Sequence[Degrees]:
    """Places told from 180 degrees before the middle of the world to 180 behind it, all of a line alike."""
    listed = list(places)
    if not shown.whole:
        return listed
    mean = sum(east for east, _ in listed) / len(listed)
    turn = 360 if mean < shown.middle[0] - 180 else -360 if mean > shown.middle[0] + 180 else 0
    return [(east + turn, north) for east, north in listed] if turn else listed
