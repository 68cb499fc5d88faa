"""Colours that turn dark with their reader: attributes say the light ones, classes the dark ones.

CairoSVG, resvg and librsvg pass over media queries, and none of them reads variables.
"""

from infographic.graphics.scene import Color, Group
from infographic.render._values import color
from infographic.render.svg.adaptive import Adaptive, DarkOnly, LightOnly

PREFERRED = "@media (prefers-color-scheme:dark)"

UNTOLD = ":root:not([data-theme=light]) body:not([data-theme=light],[data-md-color-scheme=default])"
TOLD = (":root[data-theme=dark]", "body[data-theme=dark]", "body[data-md-color-scheme=slate]")
"""Pages whose reader has not chosen light, and those whose reader has chosen dark: by the toggles of Docusaurus,
Furo and Material for MkDocs."""


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

    def style(self, toggled: bool) -> str:
        """The rules of all classes; in a page that may be `toggled` its reader's choice there comes first."""
        around = f"{UNTOLD} " if toggled else ""
        rules = "".join(f"{around}.{name}{{{rule}}}" for rule, name in self._rules.items())
        chosen = "".join(
            f"{','.join(f'{told} .{name}' for told in TOLD)}{{{rule}}}" for rule, name in self._rules.items() if toggled
        )
        return f"{PREFERRED}{{{rules}}}{chosen}" if rules else ""
