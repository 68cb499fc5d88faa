"""Flags of countries by their code, packed by `scripts/build_flags.py` from flag-icons."""

from functools import cache
from typing import NamedTuple

from infographic.assets import packs
from infographic.graphics.scene import Color

WIDTH, HEIGHT = 640.0, 480.0
"""The grid on which flags are drawn."""

SIGN = "flag-"
"""What the name of an icon begins with where it is a flag: `flag-nl`."""

OTHER_SIGN = "flag:"
"""The same with the colon by which icon sets set off their names (Iconify writes `flag:nl-4x3`)."""

OTHER_CODES = {"uk": "gb", "en": "gb-eng", "el": "gr"}
"""What people write for the code of a country."""


class FlagPart(NamedTuple):
    """One outline of a flag, in SVG path syntax on the grid."""

    color: Color
    opacity: float
    d: str


def codes() -> tuple[str, ...]:
    """The codes of all flags: those of ISO 3166 in small letters, of some of their parts, and of organisations."""
    return tuple(_places())


def signs() -> tuple[str, ...]:
    """The names of all flags as icons."""
    return tuple(SIGN + code for code in codes())


def exists(code: str) -> bool:
    return _known(code) in _places()


def is_sign(icon: str) -> bool:
    """Whether the name of an icon is meant for a flag: `flag-nl`, or as other tools write it, `flag:nl`."""
    return icon.startswith((SIGN, OTHER_SIGN))


def code_of(icon: str) -> str:
    """The code of an icon that is a flag; empty for any other."""
    code = icon[len(SIGN) :]
    return code if is_sign(icon) and exists(code) else ""


@cache
def flag(code: str) -> tuple[FlagPart, ...]:
    """The outlines of a flag from back to front.  Raises KeyError for an unknown code."""
    fields = packs.line("flags/flags.pack", _places()[_known(code)]).split("\t")
    return tuple(map(FlagPart, fields[::3], map(float, fields[1::3]), fields[2::3]))


def names() -> dict[str, str]:
    """What the country of each code is called in English."""
    return {code.upper(): country(code, "en") for code in codes()}


def country(code: str, lang: str) -> str:
    """What a country is called in a language; in English where that is not known."""
    english = packs.catalogue("flags/catalogue.txt")[_places()[_known(code)]].partition("\t")[2]
    if lang.startswith("en"):
        return english
    from babel.core import Locale, UnknownLocaleError  # slow to load, and English pages do without

    try:
        territories = Locale.parse(lang.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return english
    return str(territories.get(_known(code).upper(), english))


def _known(code: str) -> str:
    code = code.lower().replace("_", "-")
    return OTHER_CODES.get(code, code)


@cache
def _places() -> dict[str, int]:
    lines = packs.catalogue("flags/catalogue.txt")
    return {line.partition("\t")[0]: i for i, line in enumerate(lines)}
