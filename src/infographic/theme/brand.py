"""A theme from what a house says of its look elsewhere: `_brand.yml`, a style sheet, a logo.

Whoever reads such a source says what it found as a `Look`; here that becomes the data of a theme file, with a note
for everything that was taken, changed so that it can be read, or left aside.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from infographic.graphics.color import apca, contrast, luminance, mix, reach, to_oklch, with_lightness
from infographic.graphics.color_difference import delta_e
from infographic.theme.side_colors import carries_words, extra_sides, side_colors

MAX_SIDES = 8

STEPS = 100
"""Into how many steps lightness is divided, where a shade is looked for."""

LARGE = 45.0
"""APCA's lightness contrast for large words."""

GREYEST = 0.03
"""The OKLCH chroma under which a colour is a grey, with which no side is told."""

APART = 15.0
"""CIEDE2000 between two sides: what is nearer is one colour in two shades."""

TEXT, SECOND, QUIET, SHAPE = 7.0, 5.5, 4.5, 3.0
"""Contrasts with the page: of text (WCAG 2.2, 1.4.6), second text, captions (1.4.3), and fills (1.4.11)."""
CARD = 0.04
"""How far the ground of a card lies from the page towards its text."""


class Tone(NamedTuple):
    """The colours of a page, light or dark: `#rrggbb`, empty where the source says none."""

    ground: str = ""
    ink: str = ""
    accent: str = ""
    sides: Sequence[tuple[str, str]] = ()
    """Colours that may tell sides, the most important first, each with what its source calls it."""


class Face(NamedTuple):
    """A family, and its weight where the source says one."""

    family: str
    weight: int = 0


class Look(NamedTuple):
    """What a source says of a house's look."""

    name: str = ""
    light: Tone = Tone()
    dark: Tone | None = None
    text: Face | None = None
    heading: Face | None = None
    files: Sequence[str] = ()
    """Font files, relative to the source."""
    logo: str = ""
    logo_on_dark: str = ""
    logo_alt: str = ""
    ignored: Sequence[tuple[str, str]] = ()
    """What the source says and we cannot use, each with the reason."""


class Note(NamedTuple):
    """What became of something that the source says."""

    kind: Literal["taken", "changed", "ignored"]
    what: str
    text: str


class Brand(NamedTuple):
    """A theme as the data of its file, and what there is to say about it."""

    data: Mapping[str, Any]
    notes: Sequence[Note]


def made(look: Look, families: Sequence[str]) -> Brand:
    """The theme of a look; `families` are the faces that there are besides those in its files."""
    notes: list[Note] = []
    colors, sides = _colored(look.light, "", notes)
    dark_page = luminance(colors["bg"]) < luminance(colors["ink"])
    data: dict[str, Any] = {"extends": "dark" if dark_page else "light"}
    if look.name:
        data["name"] = look.name
    fonts = _fonts(look, families, notes)
    data |= {"fonts": fonts} if fonts else {}
    data |= {"colors": colors, "sides": [{"solid": side} for side in sides]}
    if look.dark:
        night, night_sides = _colored(look.dark, "dark ", notes, fallback=sides)
        data["dark"] = {"colors": night, "sides": [{"solid": side} for side in night_sides]}
    if look.logo:
        logo = {"file": look.logo, "on_dark": look.logo_on_dark, "alt": look.logo_alt}
        data["logo"] = {key: value for key, value in logo.items() if value}
        notes.append(Note("taken", "logo", look.logo))
    notes += [Note("ignored", what, reason) for what, reason in look.ignored]
    return Brand(data, notes)


# ---------------------------------------------------------------- colours


def _colored(
    tone: Tone, called: str, notes: list[Note], fallback: Sequence[str] = ()
) -> tuple[dict[str, str], list[str]]:
    """The colours of a page, and those of its sides."""
    ground = tone.ground or ("#10151F" if called else "#FFFFFF")
    ink = tone.ink or ("#F4F6FA" if luminance(ground) < 0.18 else "#15202E")
    for what, color in ((f"{called}page", tone.ground), (f"{called}text", tone.ink)):
        if color:
            notes.append(Note("taken", what, color))
    ink = _shade(ink, ground, TEXT, f"{called}text", notes)
    sides = list(_sides(tone, ground, ink, called, notes)) or list(fallback)
    sides = sides[:MAX_SIDES]
    if len(sides) < 2:
        sides += extra_sides(sides, 2 - len(sides), ground)
        notes.append(Note("changed", f"{called}sides", f"the source has too few: {sides[-1]} was found for another"))
    accent = tone.accent or _accent(tone, sides)
    surface = mix(ground, ink, CARD)
    if contrast(ink, surface) < QUIET:  # a page of middle lightness: its cards lie on the other side of it
        surface = mix(ground, "#ffffff" if luminance(ink) < luminance(ground) else "#000000", CARD)
    colors = {
        "bg": ground,
        "surface": surface,
        "ink": ink,
        "ink2": reach(mix(ink, ground, 0.2), (ground, surface), SECOND),
        "ink3": reach(mix(ink, ground, 0.35), (ground, surface), QUIET),
        "rule": mix(ink, ground, 0.8),
        "accent": accent,
        "on_accent": side_colors(accent, ground, ink).on,
    }
    return {key: color.upper() for key, color in colors.items()}, [side.upper() for side in sides]


def _shade(color: str, ground: str, ratio: float, what: str, notes: list[Note]) -> str:
    """A shade of the colour that is seen on the page; one that differs is told."""
    shade = reach(color, ground, ratio)
    if shade != color.lower():
        was = contrast(color, ground)
        notes.append(Note("changed", what, f"{color} to {shade}: {was:.1f}:1 on the page, and {ratio:g}:1 is needed"))
    return shade


def _sides(tone: Tone, ground: str, ink: str, called: str, notes: list[Note]) -> Iterator[str]:
    """Colours that tell sides: those with a hue, each far enough from the ones before."""
    chosen: list[str] = []
    for color, name in tone.sides:
        if to_oklch(color)[1] < GREYEST or len(chosen) == MAX_SIDES:
            continue
        shade = _legible(color, ground, ink)
        if all(delta_e(shade, other) >= APART for other in chosen):
            notes.append(Note("taken", f"{called}side {len(chosen) + 1}", f"{color} ({name})"))
            if shade != color.lower():
                said = f"{color} to {shade}, so that words are read in and on it"
                notes.append(Note("changed", f"{called}side {len(chosen) + 1}", said))
            chosen.append(shade)
            yield shade


def _legible(color: str, ground: str, ink: str) -> str:
    """The nearest shade of a colour in which large words are read on the page, and on which words are read."""
    own = to_oklch(color)[0]
    steps = sorted((abs(step), own + step / STEPS) for step in range(-STEPS, STEPS))
    shades = [color.lower(), *(with_lightness(color, light) for _, light in steps if 0 < light < 1)]
    return next((shade for shade in shades if _is_legible(shade, ground, ink)), reach(color, ground, SHAPE))


def _is_legible(shade: str, ground: str, ink: str) -> bool:
    seen = contrast(shade, ground) >= SHAPE and abs(apca(shade, ground)) >= LARGE
    return seen and carries_words(shade, ground, ink)


def _accent(tone: Tone, sides: Sequence[str]) -> str:
    """What marks the one thing to notice: a bright colour that no side has, else the amber of our themes."""
    bright = (color for color, _ in tone.sides if to_oklch(color)[1] >= GREYEST and to_oklch(color)[0] >= 0.7)
    return next((color for color in bright if all(delta_e(color, side) >= APART for side in sides)), "#FFC845")


# ---------------------------------------------------------------- faces


def _fonts(look: Look, families: Sequence[str], notes: list[Note]) -> dict[str, Any]:
    """The faces that there are; the theme's own for others."""
    fonts: dict[str, Any] = {}
    for roles, face in ((("text",), look.text), (("display", "heading"), look.heading)):
        if face is None:
            continue
        if not look.files and face.family.casefold() not in {family.casefold() for family in families}:
            notes.append(Note("ignored", f"font `{face.family}`", "neither bundled nor a file beside the source"))
            continue
        role = {"family": face.family} | ({"weight": face.weight} if face.weight else {})
        fonts |= dict.fromkeys(roles, role)
        notes.append(Note("taken", " and ".join(roles), face.family))
    return fonts | ({"files": list(look.files)} if fonts and look.files else {})
