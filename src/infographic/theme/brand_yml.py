"""What `_brand.yml` says: the file in which a house writes its look once for many programs.

Its keys are those of https://posit-dev.github.io/brand-yml; Quarto, Shiny and others read it too.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infographic.errors import SpecError, SpecPath, messages
from infographic.graphics import color as colors
from infographic.theme.brand import Face, Look, Tone

ROLES = ("primary", "secondary", "tertiary", "info", "success", "warning", "danger")
"""Its colours that may tell sides, the most important first."""

WEIGHTS = {
    "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500,
    "semi-bold": 600, "demi-bold": 600, "bold": 700, "extra-bold": 800, "ultra-bold": 800, "black": 900,
}  # fmt: skip

MAX_STEPS = 20
"""How often one name may stand for another, until one of them stands for itself."""


def look(data: Any) -> Look:
    """The look in the data of such a file.  Raises SpecError for what is no colour, at its path."""
    if not isinstance(data, Mapping):
        raise SpecError([messages.wrong_kind((), "a mapping with `color`, `typography` and `logo`", data)])
    said = _mapping(data.get("color"))
    palette = _mapping(said.get("palette"))
    light, dark = (_tone(said, palette, tone) for tone in ("light", "dark"))
    type_ = _mapping(data.get("typography"))
    files, ignored = _files(type_)
    logos = dict(_logos(_mapping(data.get("logo")) or {"medium": data.get("logo")}))
    ignored += [(f"logo {name}", "it is an address, not a file") for name, file in logos.items() if "://" in file]
    logos = {name: file for name, file in logos.items() if "://" not in file}
    return Look(
        _name(data.get("meta")),
        light,
        dark if _turns(said) else None,
        _face(type_.get("base")),
        _face(type_.get("headings")) or _face(type_.get("base")),
        files,
        logos.get("light", ""),
        logos.get("dark", ""),
        logos.get("alt", ""),
        [*ignored, *((name, "there is nothing like it here") for name in ("defaults", "shadow") if name in data)],
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _name(meta: Any) -> str:
    name = _mapping(meta).get("name", "")
    return str(_mapping(name).get("short") or _mapping(name).get("full") or "") if isinstance(name, Mapping) else name


# ---------------------------------------------------------------- colours


def _turns(said: Mapping[str, Any]) -> bool:
    """Whether it gives the page other colours in the dark."""
    return any(isinstance(value, Mapping) and "dark" in value for key, value in said.items() if key != "palette")


def _tone(said: Mapping[str, Any], palette: Mapping[str, Any], tone: str) -> Tone:
    def found(key: str) -> str:
        path: SpecPath = ("color", key)
        value = said.get(key)
        if isinstance(value, Mapping):
            value, path = value.get(tone) or value.get("light"), (*path, tone)
        return _color(value, path, palette) if value is not None else ""

    roles = [(color, key) for key in ROLES if (color := found(key))]
    others = [(_color(value, ("color", "palette", name), palette), name) for name, value in palette.items()]
    return Tone(found("background"), found("foreground"), "", [*roles, *others])


def _color(value: Any, path: SpecPath, palette: Mapping[str, Any], steps: int = 0) -> str:
    """A colour as `#rrggbb`, which may be the name of another one in the palette."""
    text = str(value)
    if text in palette and steps < MAX_STEPS:
        return _color(palette[text], ("color", "palette", text), palette, steps + 1)
    if text.casefold() in ("black", "white"):
        return {"black": "#000000", "white": "#ffffff"}[text.casefold()]
    if not colors.is_color(text):
        raise SpecError([messages.not_a_color(path, text)])
    return colors.to_hex(colors.parse(text))


# ---------------------------------------------------------------- faces and logos


def _face(said: Any) -> Face | None:
    if isinstance(said, str):
        return Face(said)
    family, weight = _mapping(said).get("family"), _mapping(said).get("weight", 0)
    named = WEIGHTS.get(str(weight), 0) or (int(str(weight)) if str(weight).isdecimal() else 0)
    return Face(str(family), min(named, 900)) if family else None


def _files(said: Mapping[str, Any]) -> tuple[list[str], list[tuple[str, str]]]:
    """Font files beside the source; and the fonts that are elsewhere, with the reason why that is no use."""
    files, ignored = [], []
    for font in _list(said.get("fonts")):
        family, place = _mapping(font).get("family", font), _mapping(font).get("source", "")
        if place == "file":
            files += [str(_mapping(file).get("path", file)) for file in _list(_mapping(font).get("files"))]
        elif place:
            ignored.append((f"font `{family}` of {place}", "nothing is fetched; `source: file` names a file"))
    return files, ignored


def _logos(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The files of the logo for light and dark pages, and what it shows."""
    images = _mapping(said.get("images"))
    chosen = next((said[size] for size in ("medium", "large", "small") if said.get(size)), None)
    for tone in ("light", "dark"):
        value = chosen.get(tone) if isinstance(chosen, Mapping) and tone in chosen else chosen
        value = images.get(str(value), value) if not isinstance(value, Mapping) else value
        file = value.get("path") if isinstance(value, Mapping) else value
        if isinstance(file, str) and (tone == "light" or isinstance(chosen, Mapping)):
            yield tone, os.path.normpath(file)
        if tone == "light" and isinstance(value, Mapping) and value.get("alt"):
            yield "alt", str(value["alt"])
