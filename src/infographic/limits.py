"""How much anything may hold: every limit in one table, each with a name by which it is set.

They are generous, so that only an accident or an attack meets them.  The command sets one with
`--limit NAME=NUMBER`, a program with `changed`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Limit(NamedTuple):
    """A limit: of what, how much is allowed, why so much, and up to which number it can be set."""

    of: str
    most: int
    reason: str
    highest: int


MILLION = 1_000_000

TABLE = {
    "spec-bytes": Limit("bytes of a spec or theme", 8 * MILLION, "a thousand times a long spec", 200 * MILLION),
    "spec-depth": Limit("levels of nesting in a spec", 64, "four times the deepest page that makes sense", 200),
    "spec-values": Limit("keys and values of a spec, repeated by aliases", 500_000, "", 20 * MILLION),
    "spec-blocks": Limit("blocks of a page", 5_000, "", 100_000),
    "text-letters": Limit("letters of one text", 20_000, "ten full pages of a book", 2 * MILLION),
    "page-letters": Limit("letters of all texts of a page", 200_000, "a short book", 20 * MILLION),
    "number-digits": Limit("digits of a number", 400, "the largest number that can be drawn has 309", 4_000),
    "problems": Limit("problems that are told at once", 100, "more than one reads", 100_000),
    "data-bytes": Limit("bytes of a data file", 32 * MILLION, "", 2_000 * MILLION),
    "data-rows": Limit("rows of a data file", 100_000, "", 20 * MILLION),
    "data-unpacked": Limit("bytes of an Excel file, unpacked", 256_000_000, "", 2_000 * MILLION),
    "data-parts": Limit("parts of an Excel file", 2_000, "", 100_000),
    "data-cells": Limit("cells of a sheet", 4_000_000, "", 200 * MILLION),
    "picture-bytes": Limit("bytes of a picture", 32 * MILLION, "a photograph of 48 million pixels", 1_000 * MILLION),
    "picture-pixels": Limit("pixels of a picture", 50 * MILLION, "decoded 200 MB", 1_000 * MILLION),
    "picture-side": Limit("pixels along a side of a picture", 32_768, "", MILLION),
    "page-bytes": Limit("bytes of all pictures of a page", 128 * MILLION, "", 4_000 * MILLION),
    "page-pixels": Limit("pixels of all pictures of a page", 256 * MILLION, "twenty good photographs", 9_000 * MILLION),
    "drawing-bytes": Limit("bytes of an SVG, unpacked", 4 * MILLION, "four times a map of all coasts", 100 * MILLION),
    "drawing-nodes": Limit("elements of an SVG, drawn or not", 50_000, "", 5 * MILLION),
    "drawing-depth": Limit("levels of elements that are drawn in each other", 48, "", 90),
    "drawing-elements": Limit(
        "elements that an SVG draws, used ones each time", 10_000, "three times a map of all American counties", MILLION
    ),
    "drawing-points": Limit("points of the outlines that an SVG draws", 200_000, "", 20 * MILLION),
    "drawing-clips": Limit("clips of an SVG", 2_000, "", 100_000),
    "drawing-fades": Limit("faded groups of an SVG", 300, "each is drawn apart", 10_000),
    "drawing-rules": Limit("rules of the style sheets of an SVG", 2_000, "", 50_000),
    "page-elements": Limit("elements that all SVGs of a page draw", 20_000, "", 2 * MILLION),
    "page-points": Limit("points of the outlines that all SVGs of a page draw", 400_000, "", 40 * MILLION),
    "font-bytes": Limit("bytes of a font file", 64 * MILLION, "three CJK collections", 500 * MILLION),
    "png-pixels": Limit("pixels of a PNG", 200 * MILLION, "drawn they take 800 MB", 1_000 * MILLION),
}  # fmt: skip
"""Every limit by its name."""

_changes: ContextVar[Mapping[str, int]] = ContextVar("limits", default={})  # noqa: B039, it is replaced, never changed


def limit(name: str) -> int:
    """How much is allowed at present."""
    return _changes.get().get(name, TABLE[name].most)


def present() -> Mapping[str, int]:
    """The limits that are set to something else at present, for work that is done elsewhere."""
    return dict(_changes.get())


@contextmanager
def changed(limits: Mapping[str, int]) -> Iterator[None]:
    """Other limits for what is done within.  Raises ValueError for a name or a number that cannot be."""
    for name, most in limits.items():
        if problem := wrong(name, most):
            raise ValueError(problem)
    token = _changes.set({**_changes.get(), **limits})
    try:
        yield
    finally:
        _changes.reset(token)


def wrong(name: str, most: int) -> str:
    """What is wrong with a limit that is to be set; empty where nothing is."""
    if name not in TABLE:
        return f"there is no limit {name!r}; there are {', '.join(TABLE)}"
    if not 1 <= most <= TABLE[name].highest:
        return f"the limit {name!r} lies between 1 and {TABLE[name].highest:,}, not at {most:,}"
    return ""


def allow_more(name: str, instead: str = "") -> str:
    """The help that says how to raise a limit, after what else may be done."""
    return f"{instead}; or allow" * bool(instead) + f"{'' if instead else 'allow'} more with `--limit {name}=NUMBER`"
