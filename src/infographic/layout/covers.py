"""Covers: what is seen at the head of a page, and the choice between the kinds of them.

Each kind is one module in `page/covers/`, found by its name.  Its docstring says what is seen.  It has

    draw(page, room, ctx) -> Frame         the picture, from edge to edge
    height(page, width, ctx) -> float      how high it is across a width, where nothing limits it
    lacks(page) -> str                     what the content lacks for it, after "this cover …"; empty where nothing
    suits(page) -> bool                    whether it is taken where nobody asks for a cover
    ABOVE                                  whether it stands above the title
    MIN_SHARE                              how high it is at least against its width

of which only the first two are needed.  A module is loaded when its kind is first considered, so that a page without a
cover pays nothing.
"""

import importlib
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from infographic.graphics.scene import Frame
from infographic.layout.context import Context

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "page", "covers")

CONSIDERED = ("chart", "illustration", "number", "pattern", "scene", "icon")
"""The kinds that are taken for their content, the most telling first."""

MIN_PANELS = 3
"""A page of fewer panels is seen at a glance, and takes no cover unless it asks for one."""


class Room(NamedTuple):
    """What a cover fills, in pixels; on its last `covered` ones lies the name of the panel below."""

    width: float
    height: float
    covered: float = 0


def _nothing(_: Any) -> str:
    return ""


def _never(_: Any) -> bool:
    return False


class CoverKind(NamedTuple):
    """One kind of cover: what its module holds."""

    name: str
    about: str
    draw: Callable[[Any, Room, Context], Frame]
    height: Callable[[Any, float, Context], float]
    lacks: Callable[[Any], str] = _nothing
    suits: Callable[[Any], bool] = _never
    above: bool = False
    min_share: float = 0.32
    """How high it is at least against its width; on a page of a fixed height that is too low it leaves."""


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """All kinds of covers."""
    found = (file.removesuffix(".py") for file in os.listdir(FOLDER) if file.endswith(".py") and file[0] != "_")
    return tuple(sorted(found))


@lru_cache(maxsize=32)
def kind(name: str) -> CoverKind:
    """The kind of this name; its module is loaded when it is first asked for."""
    module = importlib.import_module(f"infographic.page.covers.{name}")
    optional = {key: getattr(module, key) for key in ("lacks", "suits") if hasattr(module, key)}
    optional |= {key.lower(): getattr(module, key) for key in ("ABOVE", "MIN_SHARE") if hasattr(module, key)}
    return CoverKind(name, module.__doc__ or "", module.draw, module.height, **optional)


def able(page: Any) -> list[str]:
    """The kinds that the content of a page can fill."""
    return [name for name in names() if not kind(name).lacks(page)]


def chosen(page: Any, asked: str) -> CoverKind | None:
    """The kind that is `asked` for, else the first that suits the content; None for a plain page."""
    if asked:
        return kind(asked) if asked != "plain" else None
    if len(page.panels) < MIN_PANELS or not page.title:
        return None
    considered = map(kind, CONSIDERED)
    return next((one for one in considered if not one.lacks(page) and one.suits(page)), None)
