"""What foreign SVG says about looks: attributes, style sheets, colours and lengths."""

import colorsys
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from infographic.graphics.color import to_hex
from infographic.graphics.scene import Color
from infographic.images._xml import XmlNode

Style = Mapping[str, str]

MOST_RULES = 2_000
"""Rules of a style sheet that are looked at."""

INHERITED = {
    "fill": "#000000", "stroke": "none", "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter",
    "stroke-miterlimit": "4", "stroke-dasharray": "none", "stroke-dashoffset": "0", "fill-rule": "nonzero",
    "clip-rule": "nonzero", "fill-opacity": "1", "stroke-opacity": "1", "color": "#000000", "visibility": "visible",
    "paint-order": "normal", "font-size": "16", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
}  # fmt: skip
"""Properties that what is in an element takes from it, with their first values."""

OWN = frozenset({
    "opacity", "clip-path", "mask", "filter", "display", "stop-color", "stop-opacity", "mix-blend-mode", "transform",
    "overflow", "mask-type", "vector-effect", "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry",
})  # fmt: skip
"""Properties that hold for one element only."""

_PAINTS = frozenset({"fill", "stroke"})
_COLORS = frozenset({"fill", "stroke", "color", "stop-color"})

_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})", re.ASCII)
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_PART = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%|deg)?")
_LENGTH = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%|[A-Za-z]*)\s*")

_UNITS = {
    "": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "rem": 16, "ex": 8,
    "q": 96 / 101.6, "ch": 8,
}  # fmt: skip


class Rule(NamedTuple):
    """A rule of a style sheet: what it is about, how much it weighs, and what it says."""

    tag: str
    names: frozenset[str]
    weight: tuple[int, int]
    said: Style

    def meets(self, node: XmlNode, names: frozenset[str]) -> bool:
        return self.tag in ("", "*", node.name) and self.names <= names


def rules(nodes: Sequence[XmlNode]) -> list[Rule]:
    """The rules of all style sheets that are about single elements, the weightiest last; others are left out."""
    text = _COMMENT.sub(" ", "".join(piece for node in nodes for piece in node.text))
    found: list[Rule] = []
    for statement in _outside_media(text).split("}", MOST_RULES)[:MOST_RULES]:
        selectors, _, body = statement.partition("{")
        said = dict(declarations(body))
        for selector in selectors.split(",", MOST_RULES):
            match = _SELECTOR.fullmatch(selector.strip())
            if match and selector.strip():
                names = frozenset(re.findall(r"[.#][\w-]+", match[2]))
                weight = (sum(n[0] == "#" for n in names), 2 * len(names) + bool(match[1]))
                found.append(Rule(match[1] or "", names, weight, said))
    return sorted(found[:MOST_RULES], key=lambda rule: rule.weight)


def _outside_media(text: str) -> str:
    """A style sheet without its rules for some media, fonts and animations."""
    parts, at = [], 0
    while (start := text.find("@", at)) >= 0:
        parts.append(text[at:start])
        at = _end_of_statement(text, start)
    return "".join([*parts, text[at:]])


def _end_of_statement(text: str, start: int) -> int:
    depth = 0
    for found in re.finditer(r"[{};]", text[start:]):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth <= 0:
            return start + found.end()
    return len(text)


def declarations(text: str) -> Iterator[tuple[str, str]]:
    """Properties and values of a rule or a `style` attribute; a later one counts more."""
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def own(node: XmlNode, sheet: Sequence[Rule]) -> dict[str, str]:
    """What an element says about itself: in attributes, in style sheets, and in its `style`, the last counting most."""
    said = {name: value.strip() for name, value in node.attributes.items() if name in INHERITED or name in OWN}
    names = frozenset(
        [f"#{node.attributes.get('id', '')}", *(f".{name}" for name in node.attributes.get("class", "").split())]
    )
    for rule in sheet:
        if rule.meets(node, names):
            said.update(_known(rule.said))
    said.update(_known(dict(declarations(node.attributes.get("style", "")))))
    return {name: value for name, value in said.items() if _is_valid(name, value)}


def _known(said: Style) -> Iterator[tuple[str, str]]:
    for name, value in said.items():
        if name in INHERITED or name in OWN:
            yield name, _path_of(value) if name == "d" else value
        elif name == "marker":
            yield from ((f"marker-{end}", value) for end in ("start", "mid", "end"))


def _path_of(value: str) -> str:
    found = re.fullmatch(r"path\(\s*[\"'](.*)[\"']\s*\)", value, re.DOTALL)
    return found[1] if found else value


def _is_valid(name: str, value: str) -> bool:
    """Whether a value says something: browsers act as if others were not there."""
    if not value or value.startswith("var("):
        return False
    if name not in _COLORS or value.lower() in ("inherit", "currentcolor"):
        return True
    if name in _PAINTS and (value.lower() in ("none", "context-fill", "context-stroke") or value.startswith("url(")):
        return True
    return color(value) is not None


def computed(parent: Style, said: Style) -> Style:
    """The inherited properties of an element."""
    taken = {n: v for n, v in said.items() if n in INHERITED and v.lower() != "inherit"}
    return {**parent, **taken} if taken else parent


def names_colors(node: XmlNode, sheet: Sequence[Rule]) -> bool:
    """Whether anything in a tree has a colour of its own."""
    stack = [node]
    while stack:
        node = stack.pop()
        said = own(node, sheet)
        if any(said.get(name, "none").lower() not in ("none", "currentcolor", "inherit") for name in _COLORS):
            return True
        stack += node.children
    return False


# ---------------------------------------------------------------- values


def color(text: str) -> tuple[Color, float] | None:
    """A colour of CSS and its opacity; None for what is none."""
    text = text.strip().lower()
    if _HEX.fullmatch(text):
        digits = text[1:] if len(text) > 5 else "".join(2 * digit for digit in text[1:])
        return f"#{digits[:6]}", int(digits[6:] or "ff", 16) / 255
    if text == "transparent":
        return "#000000", 0.0
    if found := _FUNCTION.fullmatch(text):
        return _of_function(found[1], found[2])
    named = _named(text) if text.isalpha() else None
    return (named, 1.0) if named else None


def _named(text: str) -> Color | None:
    if text in ("black", "white"):
        return {"black": "#000000", "white": "#ffffff"}[text]
    from PIL.ImageColor import colormap, getrgb  # only for drawings with named colours

    return to_hex(tuple(part / 255 for part in getrgb(text))) if text in colormap else None  # type: ignore[arg-type]


def _of_function(kind: str, inside: str) -> tuple[Color, float] | None:
    parts = [_PART.fullmatch(part) for part in re.split(r"[\s,/]+", inside.strip())]
    if len(parts) not in (3, 4) or not all(parts):
        return None
    values = [(float(part[1]), part[2] or "") for part in parts if part]
    alpha = _share(*values[3]) if len(values) == 4 else 1.0
    if kind == "rgb":
        red, green, blue = (n / 100 if unit == "%" else n / 255 for n, unit in values[:3])
        return to_hex((red, green, blue)), alpha
    hue, (saturation, _), (light, _) = values[0][0], values[1], values[2]
    part, whole = (min(max(n / 100, 0.0), 1.0) for n in (saturation, light))
    return to_hex(colorsys.hls_to_rgb(hue / 360 % 1, whole, part)), alpha


def _share(number: float, unit: str) -> float:
    return min(max(number / 100 if unit == "%" else number, 0.0), 1.0)


def share(text: str, default: float = 1.0) -> float:
    """An opacity, or the offset of a stop: a number or a percentage, within 0 and 1."""
    found = _LENGTH.fullmatch(text)
    if not found or found[2] not in ("", "%"):
        return default
    return _share(float(found[1]), found[2])


def length(text: str, whole: float, default: float = 0.0) -> float:
    """A length in units of the drawing; a percentage is one of `whole`.  The default for what is none."""
    found = _LENGTH.fullmatch(text)
    if not found:
        return default
    number, unit = float(found[1]), found[2].lower()
    value = number * whole / 100 if unit == "%" else number * _UNITS.get(unit, math.nan)
    return value if math.isfinite(value) else default


def lengths(text: str, whole: float) -> tuple[float, ...]:
    """The lengths of dashes; nothing where one of them is none."""
    found = [length(part, whole, math.nan) for part in re.split(r"[\s,]+", text.strip()) if part]
    return () if any(n < 0 or not math.isfinite(n) for n in found) else tuple(found)


def reference(text: str) -> str:
    """The id to which `url(#id)` or `#id` points; empty for anything else, such as another file."""
    found = re.match(r"\s*url\(\s*[\"']?#([^\"')\s]+)[\"']?\s*\)|\s*#(\S+)\s*$", text)
    return (found[1] or found[2]) if found else ""
