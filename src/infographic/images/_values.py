"""Values in foreign SVG: colours, lengths, shares and references."""

import colorsys
import math
import re

from infographic.graphics.color import to_hex
from infographic.graphics.curves import NUMBER, number
from infographic.graphics.scene import Color

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})", re.ASCII)
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_PART = re.compile(rf"({NUMBER})(%|deg)?")
_LENGTH = re.compile(rf"\s*({NUMBER})\s*(%|[A-Za-z]*)\s*")

_UNITS = {
    "": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "rem": 16, "ex": 8,
    "q": 96 / 101.6, "ch": 8,
}  # fmt: skip


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
    values = [(number(part[1]), part[2] or "") for part in parts if part]
    alpha = _share(*values[3]) if len(values) == 4 else 1.0
    if kind == "rgb":
        red, green, blue = (n / 100 if unit == "%" else n / 255 for n, unit in values[:3])
        return to_hex((red, green, blue)), alpha
    hue, (saturation, _), (light, _) = values[0][0], values[1], values[2]
    part, whole = (min(max(n / 100, 0.0), 1.0) for n in (saturation, light))
    return to_hex(colorsys.hls_to_rgb(hue / 360 % 1, whole, part)), alpha


def _share(count: float, unit: str) -> float:
    return min(max(count / 100 if unit == "%" else count, 0.0), 1.0)


def share(text: str, default: float = 1.0) -> float:
    """An opacity, or the offset of a stop: a number or a percentage, within 0 and 1."""
    found = _LENGTH.fullmatch(text)
    if not found or found[2] not in ("", "%"):
        return default
    return _share(number(found[1]), found[2])


def length(text: str, whole: float, default: float = 0.0) -> float:
    """A length in units of the drawing; a percentage is one of `whole`.  The default for what is none."""
    found = _LENGTH.fullmatch(text)
    if not found:
        return default
    count, unit = number(found[1]), found[2].lower()
    value = count * whole / 100 if unit == "%" else count * _UNITS.get(unit, math.nan)
    return value if math.isfinite(value) else default


def lengths(text: str, whole: float) -> tuple[float, ...]:
    """The lengths of dashes; nothing where one of them is none."""
    found = [length(part, whole, math.nan) for part in re.split(r"[\s,]+", text.strip()) if part]
    return () if any(n < 0 or not math.isfinite(n) for n in found) else tuple(found)


def reference(text: str) -> str:
    """The id to which `url(#id)` or `#id` points; empty for anything else, such as another file."""
    found = re.match(r"\s*url\(\s*[\"']?#([^\"')\s]+)[\"']?\s*\)|\s*#(\S+)\s*$", text)
    return (found[1] or found[2]) if found else ""
