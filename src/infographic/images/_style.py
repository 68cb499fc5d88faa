"""What foreign SVG says about looks: in attributes, style sheets, and through `var()`."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from infographic.images._css import Sheet
from infographic.images._values import color
from infographic.images._xml import XmlNode

Style = Mapping[str, str]

INHERITED = {
    "fill": "#000000", "stroke": "none", "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter",
    "stroke-miterlimit": "4", "stroke-dasharray": "none", "stroke-dashoffset": "0", "fill-rule": "nonzero",
    "clip-rule": "nonzero", "fill-opacity": "1", "stroke-opacity": "1", "color": "#000000", "visibility": "visible",
    "paint-order": "normal", "font-size": "16", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
}  # fmt: skip
"""Properties that what is in an element takes from it, with their first values."""

OWN = frozenset({
    "opacity", "clip-path", "mask", "filter", "display", "stop-color", "stop-opacity", "mix-blend-mode", "transform",
    "overflow", "mask-type", "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry",
    "background", "background-color",
})  # fmt: skip
"""Properties that hold for one element only."""

NOT_DRAWN = frozenset(
    {"transform-origin", "transform-box", "rotate", "scale", "translate", "mask-image", "zoom", "vector-effect"}
)
"""Properties that would change what is drawn, and are not understood."""

DEEPEST = 32
"""How many custom properties may lead to each other."""

LONGEST = 1_000
"""Letters of a value after its `var()` are put in: more is taken for none, as browsers do."""

_PAINTS = frozenset({"fill", "stroke"})
_COLORS = frozenset({"fill", "stroke", "color", "stop-color"})
_STRANGE_COLOR = re.compile(r"(?:color|color-mix|lab|lch|oklab|oklch|hwb|light-dark)\(", re.IGNORECASE)
_VAR = re.compile(r"var\(", re.IGNORECASE)
_PATH = re.compile(r"path\(\s*[\"'](.*)[\"']\s*\)", re.DOTALL)


class Looks(NamedTuple):
    """What each element says about itself, by the element's identity, and what of that is not understood."""

    own: Mapping[int, Style]
    strange: tuple[str, ...]


def looks(root: XmlNode, sheet: Sheet) -> Looks:
    """The looks of all elements of a tree: attributes, then style sheets, then `style`, the last counting most."""
    own: dict[int, Style] = {}
    strange = {} if sheet.whole else {"some styles": None}
    for node, said in sheet.said(root):
        if any(
            _changes(name, text) for name, text in (*node.attributes.items(), *((one.name, one.value) for one in said))
        ):
            strange["some styles"] = None
        found = {name: text.strip() for name, text in node.attributes.items() if name in INHERITED or name in OWN}
        found = {name: value for name, value in found.items() if _is_valid(name, value)}
        for name, value, _ in said:
            for longhand, text in _longhands(name, value):
                if _is_valid(longhand, text):
                    found[longhand] = text
                elif longhand in _COLORS and longhand not in found and _STRANGE_COLOR.match(text):
                    strange["some colours"] = None
        own[id(node)] = found
    return Looks(own, tuple(strange))


def _changes(name: str, value: str) -> bool:
    """Whether a property is one that is not understood, and would change what is drawn."""
    return name in NOT_DRAWN and value.strip().lower() not in (
        "",
        "none",
        "normal",
        "initial",
        "0",
        "0 0",
        "0px 0px",
        "1",
    )


def _longhands(name: str, value: str) -> Iterator[tuple[str, str]]:
    if name == "marker":
        yield from ((f"marker-{end}", value) for end in ("start", "mid", "end"))
    elif name == "d":
        found = _PATH.fullmatch(value)
        yield name, found[1] if found else value
    elif name in INHERITED or name in OWN or name.startswith("--"):
        yield name, value


def _is_valid(name: str, value: str) -> bool:
    """Whether a value says something: browsers act as if others were not there."""
    if name.startswith("--"):
        return True
    if not value:
        return False
    if name not in _COLORS or value.lower() in ("inherit", "currentcolor") or _VAR.search(value):
        return True
    if name in _PAINTS and (value.lower() in ("none", "context-fill", "context-stroke") or value.startswith("url(")):
        return True
    return color(value) is not None


def resolved(said: Style, inherited: Style) -> Style:
    """What an element says after custom properties are put in; what leads nowhere is left out."""
    if not any(_VAR.search(value) for value in said.values()):
        return said
    known = {name: value for name, value in inherited.items() if name.startswith("--")}
    custom = _Custom(known, {name: value for name, value in said.items() if name.startswith("--")})
    found = {name: custom.found(name) if name.startswith("--") else custom.put_into(said[name]) for name in said}
    return {name: value for name, value in found.items() if value is not None and _is_valid(name, value)}


class _Custom:
    """The custom properties of an element: those that it takes from what it lies in, and its own."""

    def __init__(self, known: dict[str, str], own: Style) -> None:
        self._known: dict[str, str | None] = {**known, **dict.fromkeys(own)}  # none as long as it is being looked for
        self._own = dict(own)
        self._leading: list[str] = []

    def found(self, name: str) -> str | None:
        """The value of a property; None where it leads to itself, or nowhere."""
        if name in self._own and len(self._leading) < DEEPEST:
            self._leading.append(name)
            self._known[name] = self.put_into(self._own.pop(name))
            self._leading.pop()
        return self._known.get(name)

    def put_into(self, value: str) -> str | None:
        """A value without `var()`; None where a name leads nowhere and there is no other value, or to too much."""
        while found := _VAR.search(value):
            end = _closing(value, found.end())
            if end is None or len(value) > LONGEST:
                return None
            name, comma, other = value[found.end() : end].partition(",")
            put = self.found(name.strip())
            if put is None and not comma:
                return None
            value = f"{value[: found.start()]} {other if put is None else put} {value[end + 1 :]}"
        return value.strip()


def _closing(text: str, start: int) -> int | None:
    """Where the bracket ends that was opened before `start`."""
    depth = 1
    for found in re.finditer(r"[()]", text[start:]):
        depth += 1 if found[0] == "(" else -1
        if not depth:
            return start + found.start()
    return None


def computed(parent: Style, said: Style) -> Style:
    """The inherited properties of an element."""
    taken = {n: v for n, v in said.items() if (n in INHERITED or n.startswith("--")) and v.lower() != "inherit"}
    return {**parent, **taken} if taken else parent


def names_colors(looks: Looks) -> bool:
    """Whether anything in a tree has a colour of its own."""
    none = ("none", "currentcolor", "inherit", "context-fill", "context-stroke")
    return any(said.get(name, "none").lower() not in none for said in looks.own.values() for name in _COLORS)
