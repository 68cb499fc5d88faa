"""Colours that turn dark with their reader: attributes say the light ones, classes the dark ones.

CairoSVG, resvg and librsvg pass over media queries, and none of them reads variables.
"""

from infographic.graphics.scene import Color, Group
from infographic.render._values import color
from infographic.render.svg.adaptive import Adaptive, DarkOnly, LightOnly

PREFERRED = "@media (prefers-color-scheme:dark)"


class Shades:
    """The classes of a picture's dark colours, one for each property and colour; `prefix` is that of its ids."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._rules: dict[str, str] = {}

    def paint(self, attributes: dict[str, str], name: str, paint: Color) -> None:
        """Sets a colour, and the class of what it is in the dark."""
        attributes[name] = color(paint)
        if isinstance(paint, Adaptive):
            self._add(attributes, f"{name}:{color(paint.dark)}")

    def show(self, attributes: dict[str, str], group: Group) -> None:
        """Hides what is seen in one theme alone in the other one."""
        if isinstance(group, LightOnly):
            self._add(attributes, "display:none")
        elif isinstance(group, DarkOnly):
            attributes["display"] = "none"
            self._add(attributes, "display:inline")

    def _add(self, attributes: dict[str, str], rule: str) -> None:
        name = self._rules.setdefault(rule, f"{self._prefix}n{len(self._rules)}")
        attributes["class"] = f"{attributes['class']} {name}" if "class" in attributes else name

    def style(self) -> str:
        """The rules of all classes; nothing where nothing turns dark."""
        rules = "".join(f".{name}{{{rule}}}" for rule, name in self._rules.items())
        return f"{PREFERRED}{{{rules}}}" if rules else ""
