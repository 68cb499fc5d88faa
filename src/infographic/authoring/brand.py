"""A house's look in what it already has: a style sheet, or a logo; as the text of a theme file."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from colorsys import hls_to_rgb
from typing import Any, NamedTuple

import tinycss2
import tinycss2.color3
import tinycss2.color4
import yaml

from infographic.errors import Problem, SpecError
from infographic.graphics import color as colors
from infographic.images import Album, Drawing
from infographic.limits import limit
from infographic.spec.source import decoded, read
from infographic.text import FontLibrary
from infographic.theme import brand_yml
from infographic.theme.brand import Brand, Face, Look, Tone, made

SOURCES = (".css", ".svg", ".yml", ".yaml")
"""How the files end from which a theme can be made."""

GENERIC = (
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-sans-serif", "ui-serif", "inherit",
    "initial",
)  # fmt: skip
"""Families that name no face."""


def brand(path: str, beside: str) -> Brand:
    """The theme of a source; files that it names are told as seen from the folder `beside`.

    Raises SpecError where it cannot be read, or says nothing that a theme could use.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix in (".yml", ".yaml"):
        source = read(path)
        try:
            found = brand_yml.look(source.data)
        except SpecError as error:
            raise SpecError(map(source.place, error.problems)) from None
    else:
        found = _of_logo(path) if suffix == ".svg" else of_css(_text(path))
        if not (found.light.sides or found.light.ground or found.light.ink):
            raise SpecError([Problem("no-brand", f"`{path}` names no colours", help=NO_COLORS, file=path)])
    folder = os.path.dirname(path)
    files = [_moved(file, folder, beside) for file in found.files]
    logo, on_dark = _moved(found.logo, folder, beside), _moved(found.logo_on_dark, folder, beside)
    return made(found._replace(files=files, logo=logo, logo_on_dark=on_dark), FontLibrary().families())


def written(found: Brand, source: str) -> str:
    """The text of the theme's file."""
    data = yaml.safe_dump(dict(found.data), sort_keys=False, default_flow_style=None, allow_unicode=True, width=100)
    return f"# Made from {os.path.basename(source)} by `infographic themes from`.\n{data}"


NO_COLORS = "name a style sheet with the colours of the house, its `_brand.yml`, or its logo as SVG"


def _moved(name: str, folder: str, beside: str) -> str:
    return os.path.relpath(os.path.join(folder, name), beside or ".") if name else ""


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return decoded(file.read(limit("drawing-bytes")), path, NO_COLORS)
    except OSError as error:
        raise SpecError([Problem("unreadable", f"`{path}` cannot be read: {error.strerror}", file=path)]) from None


def _of_logo(path: str) -> Look:
    """The colours of a drawing, and the drawing as the logo."""
    folder, name = os.path.split(path)
    picture = Album((folder,)).load(name, "#000000", ())
    inks = [] if not isinstance(picture, Drawing) or picture.plain else list(dict.fromkeys(picture.inks))
    sides = [(ink, "logo") for ink in inks]
    return Look(os.path.splitext(name)[0], Tone(sides=sides), logo=name)


# ---------------------------------------------------------------- style sheets


class Rule(NamedTuple):
    """A rule of a style sheet: which elements it is for, and what it says."""

    selectors: tuple[str, ...]
    dark: bool
    said: Mapping[str, Sequence[Any]]


def of_css(text: str) -> Look:
    """The look in a style sheet: its custom properties, its page, its headings, and the colours it uses most."""
    rules = list(_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), dark=False))
    light = _Cascade([rule for rule in rules if not rule.dark])
    dark = _Cascade(rules)
    night = dark.tone() if any(rule.dark for rule in rules) else None
    ignored = [("@font-face", "give its file in `fonts: {files: […]}`")] if "@font-face" in text.lower() else []
    tone = light.tone()
    turns = night is not None and (night.ground, night.ink) != (tone.ground, tone.ink)
    headings = light.face("h1", "h2", ".h1")
    body = light.face("body", "html", ":root")
    return Look("", tone, night if turns else None, body, headings or body, ignored=ignored)


def _rules(nodes: Sequence[Any], *, dark: bool) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "layer", "supports"):
            condition = tinycss2.serialize(node.prelude).lower()
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if "print" not in condition:
                yield from _rules(inside, dark=dark or ("prefers-color-scheme" in condition and "dark" in condition))
        elif node.type == "qualified-rule":
            selectors = tuple(part.strip() for part in tinycss2.serialize(node.prelude).lower().split(","))
            parts = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            said = {part.lower_name: part.value for part in parts if part.type == "declaration"}
            yield Rule(selectors, dark or all("dark" in selector for selector in selectors), said)


PAGE = ("body", "html", ":root", ":host")

MEANINGS = {
    "ground": ("background", "bg", "body-bg", "page", "paper", "canvas"),
    "ink": ("foreground", "text", "body-color", "ink", "fg", "font-color"),
    "accent": ("accent", "highlight"),
    "side": ("primary", "brand", "main", "secondary", "tertiary", "link", "info", "success", "warning", "danger"),
}
"""Words in the names of custom properties by what they mean, the surest first."""


class _Cascade:
    """What rules say together, later ones over earlier ones."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._own: dict[str, Sequence[Any]] = {}
        for rule in rules:
            self._own |= {name: value for name, value in rule.said.items() if name.startswith("--")}

    def tone(self) -> Tone:
        """The colours of the page, and those that may tell sides."""
        ground = self._of_page("background-color", "background") or self._named("ground")
        ink = self._of_page("color") or self._named("ink")
        sides = dict(self._sides())
        return Tone(ground, ink, self._named("accent"), list(sides.items()))

    def face(self, *selectors: str) -> Face | None:
        """The first face that is named for one of these elements."""
        for rule in self._rules:
            if set(selectors) & set(rule.selectors) and (value := rule.said.get("font-family")):
                for family in self._words(value):
                    if family.casefold() not in GENERIC and not family.startswith("-"):
                        return Face(family, self._weight(rule))
        return None

    def _weight(self, rule: Rule) -> int:
        said = tinycss2.serialize(rule.said.get("font-weight", ())).strip()
        return int(said) if re.fullmatch("[1-9]00", said) else brand_yml.WEIGHTS.get(said, 0)

    def _words(self, value: Sequence[Any]) -> list[str]:
        text = tinycss2.serialize(self._resolved(value))
        return [part.strip().strip("\"'") for part in text.split(",") if part.strip()]

    def _of_page(self, *names: str) -> str:
        page = [rule.said for rule in self._rules if set(PAGE) & set(rule.selectors)]
        said = [rule[name] for rule in page for name in names if name in rule]
        return next((color for value in reversed(said) for color in self._colors(value)), "")

    def _named(self, meaning: str) -> str:
        """The custom property whose name says most surely that it is this."""
        for word in MEANINGS[meaning]:
            for name, value in self._own.items():
                if re.search(rf"(^|-){word}$", name) and (found := list(self._colors(value))):
                    return found[0]
        return ""

    def _sides(self) -> Iterator[tuple[str, str]]:
        """Colours by their names, then by how often they are used; each once, under its first name."""
        seen: dict[str, str] = {}
        for word in MEANINGS["side"]:
            for name, value in self._own.items():
                if re.search(rf"(^|-){word}(-500|-600)?$", name):
                    seen |= {color: name for color in self._colors(value) if color not in seen}
        used = Counter(
            color for rule in self._rules for name, value in rule.said.items() for color in self._colors(value)
        )
        ranked = sorted(used, key=lambda color: (-used[color], color))
        yield from (seen | {color: f"used {used[color]} times" for color in ranked if color not in seen}).items()

    def _colors(self, value: Sequence[Any]) -> Iterator[str]:
        """The opaque colours in a value, as `#rrggbb`."""
        for token in self._resolved(value):
            if token.type in ("hash", "ident", "function") and (found := _color(token)):
                yield found

    def _resolved(self, value: Sequence[Any], steps: int = 0) -> list[Any]:
        """A value with what its variables stand for."""
        tokens: list[Any] = []
        for token in value:
            if token.type == "function" and token.lower_name == "var" and steps < brand_yml.MAX_STEPS:
                inside = [part for part in token.arguments if part.type != "whitespace"]
                known = self._own.get(inside[0].value) if inside and inside[0].type == "ident" else None
                tokens += self._resolved(known if known is not None else inside[2:], steps + 1)
            else:
                tokens.append(token)
        return tokens


def _color(token: Any) -> str:
    if token.type == "ident" and token.lower_value in ("transparent", "currentcolor"):
        return ""
    if found := tinycss2.color3.parse_color(token):
        return colors.to_hex(found[:3]) if found[3] > 0.99 else ""
    parsed = tinycss2.color4.parse_color(token) if token.type == "function" else None
    if parsed is None or parsed.alpha < 1 or None in parsed.coordinates:
        return ""
    match parsed.space, parsed.coordinates:
        case "oklch", (light, chroma, hue):
            return colors.from_oklch(light, chroma, hue)
        case "hsl", (hue, saturation, light):
            return colors.to_hex(hls_to_rgb(hue / 360, light / 100, saturation / 100))
        case "srgb", (r, g, b):
            return colors.to_hex((r, g, b))
    return ""
