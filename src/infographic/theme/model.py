"""Themes: roles to colours, faces, sizes and shapes.  One YAML file is one theme.

A block asks for roles (`ink2`, `body`, `card`), never for a colour or a font.  Sizes in a theme file
are measured on a page of 1200 px; `Scale` turns them into pixels of the page at hand.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple

from infographic.errors import messages
from infographic.graphics import color
from infographic.graphics.page_size import BLOG_WIDTH, PHONE_WIDTH
from infographic.graphics.scene import Color
from infographic.spec.model import Length, Model, Named, Range
from infographic.text import TextStyle
from infographic.theme import side_colors as side_palettes

REFERENCE_WIDTH = 1200
"""The page width at which the sizes of a theme file are measured."""

Hex = Annotated[
    str,
    Named(
        "color",
        lambda text, path: None if color.is_color(text) else messages.not_a_color(path, text),
        lambda: (),
        "^#([0-9a-fA-F]{3}){1,2}$",
    ),
]
Size = Annotated[float, Range(0, 2000)]


class FontRole(Model):
    """The face for one use of type."""

    family: str
    """The family's name; further families, separated by commas, serve characters that it lacks."""
    weight: Annotated[int, Range(100, 900)] = 400
    """From 100 (thin) to 900 (black)."""
    strong: Annotated[int, Range(100, 900)] = 700
    """The weight of bold words."""
    tracking: Annotated[float, Range(-0.2, 0.5)] = 0
    """Space added between letters, in ems."""

    def families(self) -> tuple[str, ...]:
        """Its families in the order in which a character is looked for."""
        return tuple(family.strip() for family in self.family.split(","))


class Fonts(Model):
    """Which faces the theme is set in; at most two families look well together."""

    display: FontRole
    """The page's title and large numbers."""
    heading: FontRole
    """Titles of panels and blocks."""
    text: FontRole
    """All other text."""
    files: tuple[str, ...] = ()
    """Font files of your own, with paths relative to the theme file."""


class SideColors(Model):
    """The colours of one side."""

    shorthand = "solid"

    solid: Hex
    """The full colour: tiles, bars, filled icons."""
    deep: Hex = ""
    """Its text shade; derived from `solid` where it is left out."""
    tint: Hex = ""
    """Its wash behind lists; derived where it is left out."""
    on: Hex = ""
    """Text on the full colour; derived where it is left out."""


class Colors(Model):
    """The colours that no side owns."""

    bg: Hex
    """The page."""
    surface: Hex
    """Cards on the page, and the ground of `tint` panels."""
    ink: Hex
    """Headings and body text, and the ground of `ink` panels on a light page."""
    ink2: Hex
    """Second text."""
    ink3: Hex
    """Captions and labels."""
    rule: Hex
    """Lines between things."""
    accent: Hex
    """The one thing to notice."""
    on_accent: Hex
    """Text on the accent."""
    night: Hex = ""
    """The ground of `ink` panels and of the footer; the ink of a light page where it is left out."""


class Radii(Model):
    """Corner radii in px at 1200."""

    card: Size = 24
    """Cards, tiles and the rows of lists."""
    pill: Size = 999
    """Names of sections and small plates; 999 makes their ends round."""
    bar: Size = 8
    """Bars, and squares behind icons."""


class Strokes(Model):
    """Line widths in px at 1200."""

    hair: Size = 1.5
    """The finest lines: above the footer, under a section's name."""
    rule: Size = 2
    """Lines between rows, and outlines."""
    spine: Size = 4
    """The line between two sides."""


class Look(Model):
    """How the theme shapes what a page is made of."""

    icon: Literal["regular", "fill", "duotone"] = "duotone"
    """The icon set's style."""
    disc: Literal["tint", "none", "square", "blob", "shapes"] = "tint"
    """What stands behind an icon; `shapes` gives each side a shape of its own."""
    section: Literal["pill", "ribbon", "plate", "rule", "tick", "sticker", "plain"] = "pill"
    """How a section's name is set: on the seam of two panels, as a tab, under a rule, after a short bar, or plain."""
    rows: Literal["cards", "rules"] = "cards"
    """Whether the rows of a list are cards or divided by lines."""
    card: Literal["fill", "outline", "hair", "rule"] = "fill"
    """How a card stands off its ground: by its colour, outlined in ink or in a quiet line, or under a rule."""
    tile: Literal["solid", "tint", "rule"] = "solid"
    """How a card or row of one side stands out: in its full colour, in its tint and outlined, or under its rule."""
    grounds: Literal["full", "glow", "paper"] = "full"
    """What divided panels stand on: full colours and tints, tints that fade in, or the page with a line between."""
    edge: Literal["straight", "rule", "wave"] = "straight"
    """How one panel ends and the next begins."""
    title: Literal["center", "start"] = "center"
    """Where the page's title and subtitle stand."""
    topline: Literal["plain", "rules", "band", "chips", "sticker"] = "plain"
    """How the topic and the maker are set above the title."""
    label: Literal["caps", "plain", "italic"] = "caps"
    """How small labels are set."""
    notice: Literal["outline", "marker"] = "outline"
    """How the one row to notice is marked: with a line around it, or as if with a felt pen."""
    outline: bool = False
    """Whether full colours are outlined in ink."""
    shadow: Literal["none", "hard"] = "none"
    """Whether cards and full colours throw a shadow, as if cut from paper."""
    hatch: bool = False
    """Whether the fills of all sides but the first are hatched, so that sides differ without colour."""


class Logo(Model):
    """The sign of who publishes a page."""

    shorthand = "file"

    file: Annotated[str, Length(1)]
    """Its file (SVG, PNG, WebP, JPEG), in the folder of the file that names it or below."""
    on_dark: str = ""
    """Another file for dark grounds, such as most footers."""
    alt: str = ""
    """Whose sign it is; the file's name where it is left out."""
    place: Literal["footer", "header"] = "footer"
    """Where it stands: beside the sources, or above the title."""
    height: Size = 72
    """Its greatest height in px at 1200."""


class Theme(Model):
    """A whole theme file."""

    name: str = ""
    """What it is called; the file's name where it is left out."""
    extends: str = ""
    """Another theme, whose keys hold wherever this one is silent."""
    description: str = ""
    """One sentence for the list of themes."""
    fonts: Fonts
    """Which faces it is set in."""
    colors: Colors
    """The colours that no side owns."""
    sides: Annotated[tuple[SideColors, ...], Length(2, 8)]
    """Colours for the first side, the second, and so on; further ones are derived."""
    radius: Radii = Radii()
    """How round corners are."""
    stroke: Strokes = Strokes()
    """How thick lines are."""
    look: Look = Look()
    """How it shapes what a page is made of."""
    logo: Logo | None = None
    """The logo on every page, unless the page has one of its own."""
    type: Mapping[str, Size] = {}
    """Sizes of type in px at 1200, for roles that differ from the common scale."""


# ---------------------------------------------------------------- the common scale


class TypeRole(NamedTuple):
    """One step of the type scale: px at 1200, px on a phone of 390, line height in ems, its face and weight."""

    size: float
    phone: float
    line_height: float
    face: str = "text"
    weight: int | None = None


TYPE: Mapping[str, TypeRole] = {
    "caption": TypeRole(22, 13.5, 1.42),
    "small": TypeRole(26, 15.5, 1.36),
    "body": TypeRole(28, 17, 1.36),
    "item": TypeRole(30, 17.5, 1.18, weight=500),
    "lead": TypeRole(34, 19, 1.34),
    "h3": TypeRole(40, 22, 1.12, "heading"),
    "rank": TypeRole(48, 26, 1.0, "display"),
    "h2": TypeRole(56, 28, 1.08, "heading"),
    "h1": TypeRole(88, 38, 1.02, "display"),
    "number": TypeRole(104, 48, 0.98, "display"),
    "big_number": TypeRole(128, 60, 0.98, "display"),
    "display": TypeRole(148, 54, 0.98, "display"),
    "display_max": TypeRole(281, 120, 0.98, "display"),
}
"""The scale of VISUAL rule 7: no two steps look alike, and nothing falls under 13 px."""

SPACES = (4, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Distances in px at 1200; everything stands at one of them from its neighbour."""


class Scale(NamedTuple):
    """A theme at one page width: sizes in pixels of that page."""

    theme: Theme
    width: float

    @property
    def unit(self) -> float:
        """Pixels of this page for one pixel at 1200; a narrow page keeps the gaps of a blog column."""
        return max(self.width, BLOG_WIDTH * 0.9) / REFERENCE_WIDTH

    @property
    def margin(self) -> float:
        """Left and right margin: 6 % of the page."""
        return round(self.width * 0.06, 1)

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return round(px * self.unit, 2)

    def size(self, role: str) -> float:
        """The size of a type role: in proportion from a blog column upwards, towards its phone size below."""
        step = TYPE[role]
        size = self.theme.type.get(role, step.size)
        if self.width >= BLOG_WIDTH:
            return round(size * self.width / REFERENCE_WIDTH, 2)
        blog = size * BLOG_WIDTH / REFERENCE_WIDTH
        phone = step.phone * size / step.size
        along = max(0.0, (self.width - PHONE_WIDTH) / (BLOG_WIDTH - PHONE_WIDTH))
        return round(phone + (blog - phone) * along, 2)

    def style(self, role: str, *, weight: int | None = None, face: str | None = None) -> TextStyle:
        """The text style of a role."""
        step = TYPE[role]
        font: FontRole = getattr(self.theme.fonts, face or step.face)
        return TextStyle(
            font.families(), weight or step.weight or font.weight, self.size(role), step.line_height, font.tracking,
            strong=font.strong,
        )  # fmt: skip


# ---------------------------------------------------------------- palettes: colours on one ground


class SidePalette(NamedTuple):
    """One side's colours on one ground."""

    solid: Color
    deep: Color
    tint: Color
    on: Color


class Palette(NamedTuple):
    """Every colour role, as it must be on one ground to be read there."""

    ground: Color
    card: Color
    ink: Color
    ink2: Color
    ink3: Color
    rule: Color
    accent: Color
    on_accent: Color
    sides: tuple[SidePalette, ...]


TEXT_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of body size."""

LARGE_STRENGTH, TEXT_STRENGTH, READING_STRENGTH = 45.5, 60.5, 75.5
"""APCA lightness contrast (bronze level) for large text, short text, and text that is read at length."""


@lru_cache(maxsize=64)
def sides_of(theme: Theme, count: int) -> tuple[SidePalette, ...]:
    """The colours of `count` sides on the theme's page; those that the theme lacks are derived."""
    c = theme.colors
    given = [s.solid for s in theme.sides]
    if count > len(given):
        given += side_palettes.extra_sides(tuple(given), count - len(given), c.bg)
    palettes = []
    for i, solid in enumerate(given[: max(count, 1)]):
        deep, tint, on = side_palettes.side_colors(solid, c.bg, c.ink)
        side = theme.sides[i] if i < len(theme.sides) else SideColors(solid=solid)
        readable = color.reach(side.on or on, solid, TEXT_CONTRAST)
        palettes.append(SidePalette(solid, side.deep or deep, side.tint or tint, readable))
    return tuple(palettes)


@lru_cache(maxsize=256)
def palette_on(theme: Theme, ground: str, count: int) -> Palette:
    """The palette on `plain`, `tint`, `card` or `ink` ground."""
    c = theme.colors
    sides = sides_of(theme, count)
    if ground == "ink":
        night = palette_of_surface(theme, night_of(theme), count)
        return night if night.card != c.bg else night._replace(card=c.surface)
    bg, card = {"plain": (c.bg, c.surface), "tint": (c.surface, c.bg), "card": (c.surface, c.bg)}[ground]
    return _ordinary(theme, bg, card, sides)


@lru_cache(maxsize=256)
def palette_of_half(theme: Theme, tone: str, index: int, count: int) -> Palette:
    """The palette on one side's half of a `split` (its tint) or `solid` panel."""
    sides = sides_of(theme, count)
    side, look = sides[index], theme.look
    if look.grounds == "paper":
        return palette_on(theme, "plain", count)
    c = theme.colors
    if tone == "split" or look.grounds == "glow":
        card = max(c.bg, c.surface, key=lambda surface: color.contrast(surface, c.ink))
        return _ordinary(theme, side.tint, card, sides)
    return palette_of_tile(theme, index, sides)


@lru_cache(maxsize=64)
def palette_of_tile(theme: Theme, index: int, sides: tuple[SidePalette, ...]) -> Palette:
    """The palette on one side's full colour, where that side's own colour is the one of text on it."""
    c = theme.colors
    side = sides[index]
    faint = color.blend(side.on, side.solid, 0.2)
    inverse = SidePalette(side.on, side.on, faint, side.solid)
    own = tuple(inverse if i == index else s for i, s in enumerate(sides))
    return Palette(side.solid, faint, side.on, side.on, side.on, faint, c.accent, c.on_accent, own)


@lru_cache(maxsize=256)
def palette_of_surface(theme: Theme, surface: Color, count: int) -> Palette:
    """The palette for text on a card of the given colour."""
    sides = sides_of(theme, count)
    if color.contrast(theme.colors.ink, surface) < TEXT_CONTRAST:
        return _inverse(theme, surface, sides)
    return _ordinary(theme, surface, theme.colors.bg, sides)


def night_of(theme: Theme) -> Color:
    """The ground of `ink` panels and the footer: dark, unless the theme says otherwise."""
    c = theme.colors
    if c.night:
        return c.night
    return c.ink if color.lightness(c.ink) < 50 else c.surface


def _ordinary(theme: Theme, ground: Color, card: Color, sides: tuple[SidePalette, ...]) -> Palette:
    """The theme's own colours, on a ground that its ink reads on."""
    c = theme.colors
    return _legible(Palette(ground, card, c.ink, c.ink2, c.ink3, c.rule, c.accent, c.on_accent, sides))


def _inverse(theme: Theme, ground: Color, sides: tuple[SidePalette, ...]) -> Palette:
    """Paper's colour as ink, on a ground that ink does not read on; sides are moved until they read there."""
    c = theme.colors
    paper = max((c.bg, c.ink), key=lambda text: color.contrast(text, ground))
    bright = []
    for side in sides:
        solid = color.stand_out(color.reach(side.solid, ground, 6.5), ground, LARGE_STRENGTH + 6)
        deep = color.stand_out(solid, ground, TEXT_STRENGTH)
        bright.append(SidePalette(solid, deep, color.blend(solid, ground, 0.16), _on_bright(solid, ground, paper)))
    return Palette(
        ground,
        color.blend(paper, ground, 0.08),
        color.blend(paper, ground, 0.98),
        color.stand_out(color.blend(paper, ground, 0.84), ground, READING_STRENGTH),
        color.stand_out(color.blend(paper, ground, 0.72), ground, TEXT_STRENGTH),
        color.blend(paper, ground, 0.22),
        c.accent,
        c.on_accent,
        tuple(bright),
    )


def _on_bright(solid: Color, ground: Color, paper: Color) -> Color:
    """Text on a brightened solid: the dark ground, unless white stands out more by both measures."""
    if abs(color.apca(ground, solid)) >= TEXT_STRENGTH:
        return ground
    return side_palettes.side_colors(solid, ground, paper).on


def _legible(palette: Palette) -> Palette:
    """The palette with every text colour moved within its hue until it reads on its ground."""
    grounds = (palette.ground, palette.card)
    return palette._replace(
        ink=_readable(palette.ink, grounds, READING_STRENGTH),
        ink2=_readable(palette.ink2, grounds, READING_STRENGTH),
        ink3=_readable(palette.ink3, grounds, TEXT_STRENGTH),
        sides=tuple(s._replace(deep=_readable(s.deep, (*grounds, s.tint), TEXT_STRENGTH)) for s in palette.sides),
    )


def _readable(shade: Color, grounds: tuple[Color, ...], strength: float) -> Color:
    """The nearest shade that reads on all of the grounds, by both measures."""
    return color.stand_out(color.reach(shade, grounds, TEXT_CONTRAST), grounds, strength)
