"""A map as it is drawn: the land by its values, names on it, and places."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.blocks._shading import Shading, shading, strip
from infographic.blocks.map import Areas, Map, Spot, Territory, _outlines, code_of
from infographic.blocks.map._outlines import Outline, Outlines
from infographic.errors import SpecError
from infographic.ext import (
    Box,
    Circle,
    Color,
    Context,
    Frame,
    Group,
    Item,
    Path,
    Point,
    Rect,
    Space,
    Stroke,
    amount,
    arrange,
    blend,
    contrast,
    messages,
)
from infographic.graphics.color import apca
from infographic.images import geojson
from infographic.images.refused import Refused
from infographic.solve import map_projection
from infographic.solve.point_labels import around

LAND, NEIGHBOURS, HOME = 0.13, 0.08, 0.2
"""How much ink is in land of which nothing is told; on the map of one country, around it and in it."""

TALLEST, TALLEST_OF_WIDE = 1.1, 0.85
"""The greatest height of a map, for its width, on a narrow page and on a wide one."""

WIDE = 480

READ, LIGHTER = 4.6, 62.0
"""The least contrast of a name with its country, by WCAG 2.2 and by APCA: names with less stand under the map."""

SMALL = 7.0
"""A country that is seen smaller than this, in pixels, is a dot."""

MAX_LISTED = 24
"""More countries than this are not listed under the map, which shows where they are more and less."""

COVERED = 4.0
"""The area, in square pixels, by which names of places may touch."""

GREATEST_DISC = 30
"""The radius of the greatest disc, in px at 1200."""


class Chart(NamedTuple):
    """A map with what is told of it, and the shades of values where there are any."""

    block: Map
    outlines: Outlines
    shading: Shading | None
    region: str

    def item(self, code: str) -> Territory | None:
        return next((item for item in self.block.items if code_of(item) == code), None) if code else None

    def land(self, code: str, ctx: Context) -> Color:
        """The colour of a country of which nothing is told: quieter around the one of which this is the map."""
        share = LAND if self.region in _outlines.REGIONS else HOME if code == self.region else NEIGHBOURS
        return blend(ctx.palette.ink, ctx.palette.ground, share)

    def fill(self, item: Territory, ctx: Context) -> Color:
        """The colour of a country: its own, that of its value, or a loud and quiet ones."""
        if item.is_colored():
            return ctx.color.of(item).solid
        if self.shading:
            return self.land(code_of(item), ctx) if item.value is None else self.shading.of(item.value)
        if any(other.highlight for other in self.block.items):
            loud, quiet = ctx.color.emphasis()
            return loud if item.highlight else quiet
        return ctx.color.neutral


def chart(block: Map, space: Space, ctx: Context) -> Chart | None:
    """What a map shows in a width; None where its outlines cannot be read, which is reported."""
    tallest = round(space.width * (TALLEST_OF_WIDE if space.width >= WIDE else TALLEST), 1)
    width, region = round(space.width, 1), block.shown()
    made = _own(block, block.areas, width, tallest, ctx) if block.areas else _outlines.outlines(region, width, tallest)
    if made is None:
        return None
    known = block.known()
    return Chart(block, made, shading(known, block.middle, ctx, block.shades) if known else None, region)


def drawn(block: Map, space: Space, ctx: Context) -> Frame:
    """The land with the names on it, and under it what has no room there."""
    found = chart(block, space, ctx)
    if found is None:
        return arrange.empty(space.width, space.height or 0.0)
    made = found.outlines
    labels, unlabelled = _names(found, ctx)
    if 2 * len(unlabelled) > len(block.items):  # a list of most of them would seem to be one of all
        unlabelled = list(block.items)
    land = _land(found, ctx)
    spots, listed = _spots(found, ctx)
    drawn = Frame(made.width, made.height, (land, *labels, *spots), upright=True)
    frames = [arrange.within(drawn, space.width, made.height)]
    if found.shading and unlabelled:
        frames.append(strip(found.shading, block.unit, space.width, ctx))
    rows = [*_entries(unlabelled, found, space.width, ctx), *listed]
    if rows:
        frames.append(ctx.flow(rows, space.width, ctx.space(28), ctx.space(8)))
    return arrange.pad(arrange.stack(frames, ctx.space(20), space.width), arrange.NONE, space.width, space.height)


def _own(block: Map, areas: Areas, width: float, tallest: float, ctx: Context) -> Outlines | None:
    """The outlines of a file; None where it cannot be read, which is reported, as are names that it does not have."""
    path = (*ctx.origin(areas), "file")
    try:
        found = geojson.regions(ctx.shared.album.data(areas.file, path), areas.key)
    except SpecError as error:
        ctx.shared.problems.extend(error.problems)
        return None
    except Refused as reason:
        ctx.report(messages.not_a_picture(path, areas.file, str(reason), reason.help))
        return None
    names = [region.name for region in found]
    for item in block.items:
        if item.area not in names:
            ctx.report(messages.unknown_name((*ctx.origin(item), "area"), "area", item.area, names))
    return _outlines.own(found, width, tallest)


# ---------------------------------------------------------------- the land


def _land(chart: Chart, ctx: Context) -> Group:
    """All countries, the borders between them, and an outline around those to notice, cut to the view."""
    made = chart.outlines
    hair = ctx.space(ctx.theme.stroke.hair)
    items: list[Item] = []
    loud: list[Item] = []
    for outline in made.countries:
        item = chart.item(outline.country.code)
        color = chart.fill(item, ctx) if item else chart.land(outline.country.code, ctx)
        fill = ctx.surface.paint(color)
        items.append(Path(_d(outline.rings, "Z"), outline.box, fill, even_odd=True))
        if item and item.highlight and chart.shading:
            line = Stroke(ctx.palette.ink, hair * 1.6, "round", "round")
            loud.append(Path(_d(outline.rings, "Z"), outline.box, None, line))
        if item and max(outline.box.width, outline.box.height) < SMALL:
            dot = Stroke(ctx.palette.ground, hair)
            loud.append(Circle(*outline.box.center, ctx.space(9), fill, dot))
    size = Rect(0, 0, made.width, made.height)
    if made.borders:
        box = Box(0, 0, made.width, made.height)
        items.append(Path(_d(made.borders, ""), box, None, Stroke(ctx.palette.ground, hair, "round", "round")))
    return Group((*items, *loud), clip=size)


def _d(lines: Sequence[Sequence[Point]], end: str) -> str:
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line) + end for line in lines)


# ---------------------------------------------------------------- names of countries


def _names(chart: Chart, ctx: Context) -> tuple[list[Item], list[Territory]]:
    """Names and figures on the countries that have room for them, and the items that have none."""
    items: list[Item] = []
    left: list[Territory] = []
    taken = [
        Box(*chart.outlines.at(spot.longitude, spot.latitude), 0, 0).grown(ctx.space(12)) for spot in chart.block.places
    ]
    by_code = {outline.country.code: outline for outline in chart.outlines.countries}
    for item in chart.block.items:
        outline = by_code.get(code_of(item))
        fill = chart.fill(item, ctx)
        ink = ctx.color.ink_on(fill)
        words = _words(item, chart, ink, ctx)
        place = _room(outline, words, chart.outlines, ctx) if outline and _is_read(ink, fill) else None
        box = place and Box(place.x - words.width / 2, place.y - words.height / 2, words.width, words.height)
        if not box or any(box.intersection(other) for other in taken):
            left.append(item)
            continue
        taken.append(box)
        items.append(ctx.named(words, item, "point").at(box.x, box.y))
    return items, left


def _is_read(ink: Color, fill: Color) -> bool:
    return contrast(ink, fill) >= READ and abs(apca(ink, fill)) >= LIGHTER


def _words(item: Territory, chart: Chart, ink: Color, ctx: Context) -> Frame:
    name = arrange.trimmed(ctx.type.text(label_of(item, ctx), "caption", fill=ink, max_lines=1))
    if item.value is None:
        return name
    strong = ctx.theme.fonts.text.strong
    figure = amount(item.value, chart.block.unit, ctx.lang)
    value = arrange.trimmed(ctx.type.text(figure, "caption", fill=ink, weight=strong))
    return arrange.stack([name, value], 0, None, arrange.CENTER)


def label_of(item: Territory, ctx: Context) -> str:
    return ctx.cite(item.label or item.called_in(ctx.lang) or item.area, item)


def _room(outline: Outline, words: Frame, made: Outlines, ctx: Context) -> Point | None:
    """Where words lie wholly on the greatest part of a country, and wholly in the view."""
    greatest = max(outline.rings, key=map_projection.area)
    pad = ctx.space(8)
    place = map_projection.roomiest(greatest, words.width + pad, words.height + pad)
    if place is None:
        return None
    across, down = words.width / 2, words.height / 2
    seen = across <= place.x <= made.width - across and down <= place.y <= made.height - down
    return place if seen else None


def _entries(left: Sequence[Territory], chart: Chart, width: float, ctx: Context) -> Iterator[Frame]:
    """The countries without room for their names, those with most first; of very many only those to notice."""
    told = left if len(left) <= MAX_LISTED else [item for item in left if item.highlight]
    ordered = sorted(told, key=lambda item: -(item.value if item.value is not None else 0))
    for item in ordered:
        figure = "" if item.value is None else f" **{amount(item.value, chart.block.unit, ctx.lang)}**"
        entry = _entry(label_of(item, ctx) + figure, chart.fill(item, ctx), width, item.highlight, ctx)
        yield ctx.named(entry, item, "shade")


def _entry(said: str, color: Color, width: float, loud: bool, ctx: Context) -> Frame:
    size, gap = ctx.type.size("small") * 0.7, ctx.space(10)
    swatch = Frame(size, size, (Rect(0, 0, size, size, ctx.surface.bar_radius / 2, ctx.surface.paint(color)),))
    weight = ctx.theme.fonts.text.strong if loud else None
    words = arrange.trimmed(ctx.type.text(said, "small", width - size - gap, weight=weight))
    return arrange.beside([swatch, words], gap)


# ---------------------------------------------------------------- places


def _spots(chart: Chart, ctx: Context) -> tuple[list[Item], list[Frame]]:
    """Places with their names beside them; numbered and listed under the map where the names do not fit."""
    spots, made = chart.block.places, chart.outlines
    if not spots:
        return [], []
    points = [made.at(spot.longitude, spot.latitude) for spot in spots]
    greatest = max((spot.value or 0.0 for spot in spots), default=0.0)
    radii = [ctx.space(GREATEST_DISC) * ((s.value or 0) / greatest) ** 0.5 if s.value else ctx.space(9) for s in spots]
    names = [_spot_words(spot, chart, made.width * 0.4, ctx) for spot in spots]
    sizes = [(name.width, name.height) for name in names]
    clear = [radius + ctx.space(8) for radius in radii]
    settled = around(points, sizes, clear, [], Box(0, 0, made.width, made.height))
    fits = settled.covered <= COVERED
    order = sorted(range(len(spots)), key=lambda i: -radii[i])
    items: list[Item] = [_disc(spots[i], points[i], radii[i], "" if fits else str(i + 1), chart, ctx) for i in order]
    if fits:
        items += [
            ctx.named(name, spot, "point").at(box.x, box.y)
            for name, spot, box in zip(names, spots, settled.boxes, strict=True)
        ]
        return items, []
    rows = [_numbered(i, name, ctx) for i, name in enumerate(names, 1)]
    return items, [ctx.named(row, spot, "point") for row, spot in zip(rows, spots, strict=True)]


def _spot_words(spot: Spot, chart: Chart, width: float, ctx: Context) -> Frame:
    strong = ctx.theme.fonts.text.strong
    said = ctx.cite(spot.label, spot)
    if spot.value is not None:
        said += f" **{amount(spot.value, chart.block.unit, ctx.lang)}**"
    return arrange.trimmed(ctx.type.text(said, "small", width, weight=strong if spot.highlight else None))


def _disc(spot: Spot, point: Point, radius: float, number: str, chart: Chart, ctx: Context) -> Item:
    """A dot, or a disc as large as its value, perhaps with its number."""
    loud, quiet = ctx.color.emphasis()
    among = any(other.highlight for other in chart.block.places)
    own = spot.is_colored() or not among
    color = ctx.color.of(spot).solid if own else loud if spot.highlight else quiet
    edge = Stroke(ctx.palette.ground, ctx.space(3))
    size = 2 * radius
    items: list[Item] = [Circle(radius, radius, radius, ctx.surface.paint(color), edge)]
    if number:
        style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
        said = ctx.type.optical(arrange.trimmed(ctx.type.text(number, style)))
        if inside := math.hypot(said.width, said.height) / 2 < radius - edge.width:
            said = ctx.type.optical(arrange.trimmed(ctx.type.text(number, style, fill=ctx.color.ink_on(color))))
        left = radius - said.width / 2 if inside else size + ctx.space(6)
        items.append(said.at(left, radius - said.height / 2))
    claims = () if spot.value is None else (ctx.claim(spot, "area", spot.value, math.pi * radius**2, "discs"),)
    frame = Frame(size, size, tuple(items), claims=claims)
    return ctx.named(frame, spot, "point").at(point.x - radius, point.y - radius)


def _numbered(number: int, name: Frame, ctx: Context) -> Frame:
    strong = ctx.theme.fonts.text.strong
    return arrange.beside([arrange.trimmed(ctx.type.text(str(number), "small", weight=strong)), name], ctx.space(10))
