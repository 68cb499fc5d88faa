"""Outlines of countries by their code, packed by `scripts/build_map.py` from Natural Earth."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from infographic.assets import packs

UNIT = 1000
"""Whole numbers for one degree in the packs."""

OTHER_CODES = {"UK": "GB", "EL": "GR", "XKK": "XK", "KOS": "XK"}
"""What people write for the code of a country."""

Level = Literal["coarse", "fine"]
"""In how much detail borders are drawn: for the world, or for a part of it."""

Degrees = tuple[float, float]
"""Longitude and latitude."""


class Country(NamedTuple):
    """A country: its codes of ISO 3166, its continent, its English name, and its rings as numbers of borders."""

    code: str
    """Empty for land that belongs to no country on which all agree."""
    three: str
    continent: str
    name: str
    rings: tuple[tuple[int, ...], ...]
    """A border that is taken from its end is told by the complement of its number."""


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by their codes."""
    found = []
    for line in packs.catalogue("map/catalogue.txt"):
        code, three, continent, name, drawn = line.split("\t")
        rings = tuple(tuple(map(_number, ring.split())) for ring in drawn.split(";"))
        found.append(Country(code, three, continent, name, rings))
    return tuple(found)


def _number(text: str) -> int:
    return ~int(text[1:]) if text[0] == "~" else int(text)


@cache
def _by_code() -> dict[str, Country]:
    named = [country for country in countries() if country.code]
    return {country.three: country for country in named} | {country.code: country for country in named}


def find(code: str) -> Country | None:
    """The country with a code of two or three letters, in any case; None where there is none."""
    code = code.strip().upper()
    return _by_code().get(OTHER_CODES.get(code, code))


def codes() -> tuple[str, ...]:
    """The codes of two letters of all countries."""
    return tuple(country.code for country in countries() if country.code)


def name(country: Country, lang: str) -> str:
    """What a country is called in a language; in English where that is not known."""
    if lang.startswith("en"):
        return country.name
    from babel.core import Locale, UnknownLocaleError  # slow to load, and English pages do without

    try:
        territories = Locale.parse(lang.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return country.name
    return str(territories.get(country.code, country.name))


@cache
def border(level: Level, number: int) -> tuple[Degrees, ...]:
    """A border from its first point to its last."""
    steps = [int(step) for step in packs.line(f"map/{level}.pack", number).split()]
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / UNIT, y / UNIT))
    return tuple(points)


def ring(borders: Sequence[int], level: Level) -> list[Degrees]:
    """The points of a ring, without the one that closes it; beyond 180 degrees where it crosses the date line."""
    points: list[Degrees] = []
    for number in borders:
        part = border(level, number) if number >= 0 else border(level, ~number)[::-1]
        points += part[:-1]
    turn, found = 0, points[:1]
    for (before, _), (east, north) in pairwise(points):
        turn += 360 * ((before - east > 180) - (east - before > 180))
        found.append((east + turn, north))
    return found
