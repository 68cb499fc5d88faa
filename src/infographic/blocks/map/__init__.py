from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.assets import countries
from infographic.blocks._shading import two_ways
from infographic.blocks.map import _outlines
from infographic.ext import (
    Colored,
    Length,
    Model,
    Named,
    Problem,
    Quantity,
    Range,
    SpecPath,
    WithForms,
    messages,
)


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


class Areas(Model):
    """Outlines of one's own: provinces, districts, sales regions."""

    file: str
    """A GeoJSON file (RFC 7946) in the spec's folder or below, with outlines in degrees."""
    key: str
    """The property of its features by which items name them."""


class Territory(Colored):
    """A country, or an area of one's own."""

    shorthand = "country"

    country: Annotated[str, CountryCode] = ""
    """Its code of ISO 3166, of two letters or three: `NL`, `NLD`."""
    area: str = ""
    """The name of one of the map's own `areas`, instead of a country."""
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


class Map(WithForms):
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
    areas: Areas | None = None
    """Outlines of one's own from a file, instead of countries."""
    unit: str = ""
    """What stands behind each number."""
    middle: float | None = None
    """From where shades go two ways; zero where some numbers are negative."""
    shades: Literal["", "sequential", "diverging"] = ""
    """Shades of one hue, or of two from the middle; by the values where it is left out."""

    min_width: ClassVar[float] = 240
    forms: ClassVar[tuple[str, ...]] = ("outlines", "tiles")
    other_forms: ClassVar[Mapping[str, str]] = {"choropleth": "outlines", "tile-grid": "tiles", "grid": "tiles"}

    def faults(self, path: SpecPath) -> list[Problem]:
        wanted, other = ("area", "a map of `areas`") if self.areas else ("country", "a map of countries")
        lacking = [
            messages.missing_key((*path, "items", i), wanted, f"each item of {other}")
            for i, item in enumerate(self.items)
            if not getattr(item, wanted)
        ]
        codes = [code_of(item) for item in self.items]
        alike = [messages.twice((*path, "items", i, wanted), code) for i, code in enumerate(codes) if code in codes[:i]]
        return lacking or alike or super().faults(path)

    def kinds(self) -> tuple[str, ...]:
        return two_ways(self.known(), self.middle, self.shades)

    def known(self) -> list[float]:
        """The values of all items."""
        return [item.value for item in self.items if item.value is not None]

    def shown(self) -> str:
        """The region that was asked for, else the continent on which all countries lie, else the world."""
        if self.region:
            found = countries.find(self.region) if self.region not in _outlines.REGIONS else None
            return found.code if found else self.region
        where = {found.continent for item in self.items if (found := countries.find(item.country))}
        return where.pop() if len(where) == 1 and not self.places else "world"


def code_of(item: Territory) -> str:
    found = countries.find(item.country)
    return found.code if found else item.area
