import math
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.assets import countries
from infographic.blocks import _outlines
from infographic.blocks._outlines import Outline, Outlines
from infographic.blocks._shading import Shading, shading, strip
from infographic.ext import (
    Block,
    Box,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    Group,
    Item,
    Length,
    Named,
    Path,
    Point,
    Problem,
    Quantity,
    Range,
    Rect,
    Space,
    SpecPath,
    Stroke,
    amount,
    arrange,
    blend,
    contrast,
    messages,
)
from infographic.graphics.color import apca
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


def _country_problem(code: str, path: SpecPath) -> Problem | None:
    if countries.find(code):
        return None
    return messages.unknown_country(path, code, {c.code: c.name for c in countries.countries() if c.code})


def _region_problem(name: str, path: SpecPath) -> Problem | None:
    if name in _outlines.REGIONS or countries.find(name):
        return None
    if len(name) <= 3:
        return _country_problem(name, path)
    return messages.unknown_name(path, "region", name, _outlines.REGIONS)


CountryCode = Named("country", _country_problem, countries.codes)

Region = Named("region", _region_problem, lambda: (*_outlines.REGIONS, *countries.codes()))


class Territory(Colored):
    """A country."""

    shorthand = "country"

    country: Annotated[str, CountryCode]
    """Its code of ISO 3166, of two letters or three: `NL`, `NLD`."""
    value: float | None = None
    """How much: the shade of the country."""
    label: str = ""
    """What it is called, where that is not its name in the language of the page."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def called_in(self, lang: str) -> str:
        found = None if self.label else countries.find(self.country)
        return countries.name(found, lang) if found else ""


class Spot(Colored):
    """A place on the map."""

    label: str
    """What it is called."""
    latitude: Annotated[float, Range(-90, 90)]
    """Degrees to the north; with a minus to the south."""
    longitude: Annotated[float, Range(-180, 180)]
    """Degrees to the east; with a minus to the west."""
    value: Annotated[float, Quantity, Range(0)] | None = None
    """How much: the area of its disc."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Map(Block):
    """Countries by the shade of their values, and places, on an equal-area map of the world or of a part of it.

    Outlines are Natural Earth's, at 1 : 50 million; Kosovo and Taiwan have their own, Somaliland is drawn with Somalia,
    Northern Cyprus with Cyprus. Borders of which states disagree are drawn as they are in fact held: this says nothing
    about who is right.

    ```yaml
    type: map
    title: Who drinks most coffee
    region: europe
    unit: kg
    items:
      - {country: FI, value: 12}
      - {country: "NO", value: 9.9}
      - {country: IS, value: 9}
      - {country: DK, value: 8.7}
      - {country: NL, value: 8.4}
      - {country: SE, value: 8.2}
      - {country: CH, value: 7.9}
      - {country: BE, value: 6.8}
      - {country: DE, value: 6.5}
      - {country: IT, value: 5.9}
      - {country: FR, value: 5.4}
      - {country: ES, value: 4.5}
      - {country: PL, value: 2.4}
      - {country: GB, value: 1.7}
    ```
    """

    type: Literal["map"] = "map"
    other_names: ClassVar[tuple[str, ...]] = (
        "choropleth",
        "world-map",
        "geo",
        "countries",
    )
    items: Annotated[tuple[Territory, ...], Length(0, 240)] = ()
    """The countries of which something is told."""
    places: Annotated[tuple[Spot, ...], Length(0, 40)] = ()
    """Places, as dots with their names; with values as discs."""
    region: Annotated[str, Region] = ""
    """`world`, a continent such as `south-america`, or the code of a country; where all countries lie if left out."""
    unit: str = ""
    """What stands behind each number."""
    middle: float | None = None
    """From where shades go two ways; zero where some numbers are negative."""

    min_width: ClassVar[float] = 240

    def faults(self, path: SpecPath) -> list[Problem]:
        codes = [_code(item) for item in self.items]
        return [
            messages.twice((*path, "items", i, "country"), code) for i, code in enumerate(codes) if code in codes[:i]
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        tallest = space.width * (TALLEST_OF_WIDE if space.width >= WIDE else TALLEST)
        region = self.shown()
        made = _outlines.outlines(region, round(space.width, 1), round(tallest, 1))
        known = [item.value for item in self.items if item.value is not None]
        chart = Chart(self, made, shading(known, self.middle, ctx) if known else None, region)
        labels, unlabelled = _names(chart, ctx)
        land = _land(chart, ctx)
        spots, listed = _spots(chart, ctx)
        drawn = Frame(made.width, made.height, (land, *labels, *spots), upright=True)
        frames = [arrange.within(drawn, space.width, made.height)]
        if chart.shading and unlabelled:
            frames.append(strip(chart.shading, self.unit, space.width, ctx))
        rows = [*_entries(unlabelled, chart, space.width, ctx), *listed]
        if rows:
            frames.append(ctx.flow(rows, space.width, ctx.space(28), ctx.space(8)))
        body = arrange.stack(frames, ctx.space(20), space.width)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))

    def shown(self) -> str:
        """The region that was asked for, else the continent on which all countries lie, else the world."""
        if self.region:
            found = countries.find(self.region) if self.region not in _outlines.REGIONS else None
            return found.code if found else self.region
        where = {found.continent for item in self.items if (found := countries.find(item.country))}
        return where.pop() if len(where) == 1 and not self.places else "world"


def _code(item: Territory) -> str:
    found = countries.find(item.country)
    return found.code if found else ""


class Chart(NamedTuple):
    """A map with what is told of it, and the shades of values where there are any."""

    block: Map
    outlines: Outlines
    shading: Shading | None
    region: str

    def item(self, code: str) -> Territory | None:
        return next((item for item in self.block.items if _code(item) == code), None) if code else None

    def land(self, code: str, ctx: Context) -> Color:
        """The colour of a country of which nothing is told: quieter around the one of which this is the map."""
        share = LAND if self.region in _outlines.REGIONS else HOME if code == self.region else NEIGHBOURS
        return blend(ctx.palette.ink, ctx.palette.ground, share)

    def fill(self, item: Territory, ctx: Context) -> Color:
        """The colour of a country: its own, that of its value, or a loud and quiet ones."""
        if item.is_colored():
            return ctx.color.of(item).solid
        if self.shading:
            return self.land(_code(item), ctx) if item.value is None else self.shading.of(item.value)
        if any(other.highlight for other in self.block.items):
            loud, quiet = ctx.color.emphasis()
            return loud if item.highlight else quiet
        return ctx.color.neutral


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
        outline = by_code.get(_code(item))
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
    name = arrange.trimmed(ctx.type.text(_label(item, ctx), "caption", fill=ink, max_lines=1))
    if item.value is None:
        return name
    strong = ctx.theme.fonts.text.strong
    figure = amount(item.value, chart.block.unit, ctx.lang)
    value = arrange.trimmed(ctx.type.text(figure, "caption", fill=ink, weight=strong))
    return arrange.stack([name, value], 0, None, arrange.CENTER)


def _label(item: Territory, ctx: Context) -> str:
    return ctx.cite(item.label or item.called_in(ctx.lang) or item.country, item)


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
        entry = _entry(_label(item, ctx) + figure, chart.fill(item, ctx), width, item.highlight, ctx)
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
