"""Blocks, themes and formats of other packages, found by entry points or by the names of modules.

In: what is installed, and the modules that the person names.  Out: blocks, themes and formats that register
themselves.  Never a spec, a theme or a file beside one says what is loaded: only what is installed, and
`INFOGRAPHIC_PLUGINS`, which `--plugin` adds to.  A package is loaded when something of it is first asked for by name.

    [project.entry-points."infographic.blocks"]
    gauge = "acme_infographics.gauge"          # a module that defines a block of this type

    [project.entry-points."infographic.themes"]
    acme = "acme_infographics"                 # a package in which `acme.yaml` lies

    [project.entry-points."infographic.formats"]
    webp = "acme_infographics.webp"            # a module with `render(frame, options, fonts) -> bytes`
"""

import os
import warnings
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Literal, NamedTuple

Group = Literal["blocks", "themes", "formats"]
GROUPS: tuple[Group, ...] = ("blocks", "themes", "formats")


class EntryPoint(NamedTuple):
    """What an installed package offers under a name."""

    module: str
    package: str


VARIABLE = "INFOGRAPHIC_PLUGINS"
"""Modules that are imported before a block is looked for, separated by commas."""

NONE = "-"
"""Stands there for no plugins at all, not even installed ones."""


def choose(modules: tuple[str, ...] = (), *, none: bool = False) -> None:
    """Which plugins there are from now on, for this process and those that it starts."""
    named = [*os.environ.get(VARIABLE, "").split(","), *modules]
    os.environ[VARIABLE] = NONE if none else ",".join(dict.fromkeys(filter(None, named)))
    for kept in (installed, import_named, module):
        kept.cache_clear()


def named() -> list[str]:
    """The modules that the person names."""
    return [name.strip() for name in os.environ.get(VARIABLE, "").split(",") if name.strip() and name.strip() != NONE]


@lru_cache(maxsize=1)
def import_named() -> None:
    """Imports the modules that the person names, once; one that fails is a warning."""
    for name in named():
        _imported(name, name)


@lru_cache(maxsize=8)
def installed(group: Group) -> Mapping[str, EntryPoint]:
    """The entry points of installed packages in a group, by name."""
    if os.environ.get(VARIABLE, "") == NONE:
        return {}
    from importlib.metadata import entry_points  # looks through everything that is installed

    points = sorted(entry_points(group=f"infographic.{group}"), key=str)
    return {point.name: EntryPoint(point.module, point.dist.name if point.dist else point.module) for point in points}


@lru_cache(maxsize=64)
def module(group: Group, name: str) -> ModuleType | None:
    """The module of an entry point; None where there is none, or it cannot be imported, which is a warning."""
    point = installed(group).get(name)
    return _imported(point.module, point.package) if point else None


def theme_file(name: str) -> str:
    """The file of an installed theme; empty where there is none.  Imports the packages around it, but not it."""
    point = installed("themes").get(name)
    try:
        found = find_spec(point.module) if point else None
    except Exception as error:  # noqa: BLE001  # whatever a package does when it is imported
        _warn(name, error)
        found = None
    folders = list(found.submodule_search_locations or ()) if found else []
    if found and found.origin and not folders:
        folders = [os.path.dirname(found.origin)]
    files = (os.path.join(folder, f"{name}.yaml") for folder in folders)
    return next((file for file in files if os.path.isfile(file)), "")


def _imported(name: str, called: str) -> ModuleType | None:
    try:
        return import_module(name)
    except Exception as error:  # noqa: BLE001  # whatever it does when it is imported
        _warn(called, error)
        return None


def _warn(called: str, error: Exception) -> None:
    said = " ".join(str(error).split()) or "no reason given"
    warnings.warn(f"the plugin `{called}` cannot be loaded: {type(error).__name__}: {said}", RuntimeWarning, 2)
