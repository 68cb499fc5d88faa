"""Themes: roles to colours, faces, sizes and shapes.  One YAML file is one theme.

A block asks for roles (`ink2`, `body`, `card`), never for a colour or a font.  Sizes in a theme file
are measured on a page of 1200 px; `TypeScale` turns them into pixels of the page at hand.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, Self

from infographic.errors import messages
from infographic.graphics import color
from infographic.spec.model import Length, Model, Named, Range

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
    fallback: Annotated[tuple[str, ...], Length(0, 32)] = ()
    """Families for characters that the others lack, in the order in which they are tried."""


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
    backdrop: Literal["plain", "grid", "dots"] = "plain"
    """The pattern of the page, seen only from near; all panels without a ground of their own stand on it."""
    section: Literal["pill", "ribbon", "plate", "rule", "column", "tick", "node", "sticker", "underline", "plain"] = (
        "pill"
    )
    """How a section's name is set: on the seam of two panels, as a tab, under a rule, in a column at the side, after a
    short bar, at a node of a thread that leads down the page, as a sticker, over the stroke of a pen, or plain."""
    rows: Literal["cards", "rules"] = "cards"
    """Whether the rows of a list are cards or divided by lines."""
    card: Literal["fill", "outline", "hair", "rule"] = "fill"
    """How a card stands off its ground: by its colour, outlined in ink or in a quiet line, or under a rule."""
    tile: Literal["solid", "tint", "rule"] = "solid"
    """How a card or row of one side stands out: in its full colour, in its tint and outlined, or under its rule."""
    grounds: Literal["full", "glow", "paper"] = "full"
    """What divided panels stand on: full colours and tints, tints that fade in, or the page with a line between."""
    edge: Literal["straight", "rule", "wave", "zigzag", "ruler"] = "straight"
    """How one panel ends and the next begins."""
    header: Literal["page", "ink", "accent", "color"] = "page"
    """What the title stands on where no sides have colours there: the page, dark, the accent's colour, or the color
    of the page's things."""
    title: Literal["center", "start", "sides"] = "center"
    """Where the page's title and subtitle stand; `sides` is in the middle over two sides, at the start elsewhere."""
    turn: Literal["none", "color", "slab", "stroke"] = "none"
    """How the last line of a short title stands out: in colour, on a slanting slab, or over the stroke of a pen."""
    capitals: bool = False
    """Whether titles are set in capitals."""
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
    bars: Literal["plain", "fade", "hatch", "dots", "pencils", "counted", "hachure"] = "plain"
    """How bars are drawn: full, fading in from their zero, striped where they stand back, as dots on hairlines, as
    pencils, as signs that can be counted, or with a pen."""
    lines: Literal["plain", "glow", "points", "fine", "tubes", "hills", "pen"] = "plain"
    """How lines of charts are drawn: plain, with a glow, with points and dashes, thin, as tubes, as filled hills, or
    with a pen."""
    number: Literal["plain", "burst", "rosette", "ring", "halo"] = "plain"
    """What is drawn behind or around a large number that has no sign: nothing, a star, a badge, an oval, or a light."""
    quote: Literal["mark", "rule", "italic", "speech", "box", "cloud"] = "mark"
    """How one large quotation is set: under a sign, beside a line, in italics, in a bubble, in a frame, or in a
    cloud."""
    hand: bool = False
    """Whether everything but text is drawn as if by hand, the same at every time."""
    quiet: Literal["grey", "hue"] = "grey"
    """What stands back behind the one thing to notice: greys beside a colour, or that colour beside the accent."""


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


class Dark(Model):
    """A theme's colours for readers who prefer a dark page; type and shapes stay as they are."""

    colors: Colors
    """The colours that no side owns."""
    sides: Annotated[tuple[SideColors, ...], Length(2, 8)] = ()
    """The colours of the sides; where it is left out, their full colours with shades derived for the dark page."""


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
    dark: Dark | None = None
    """Its colours where the reader prefers a dark page: an SVG and a web page turn to them by themselves."""
    look: Look = Look()
    """How it shapes what a page is made of."""
    logo: Logo | None = None
    """The logo on every page, unless the page has one of its own."""
    type: Mapping[str, Size] = {}
    """Sizes of type in px at 1200, for roles that differ from the common scale."""

    def with_sides(self, colors: Iterable[SideColors]) -> Self:
        """The theme with these colours in the place of its own, for one page: as many as there are."""
        return self._made({name: getattr(self, name) for name in self.fields()} | {"sides": tuple(colors)})

    def at_night(self) -> "Theme | None":
        """The theme in its dark colours; None where it has none."""
        if self.dark is None:
            return None
        sides = self.dark.sides or tuple(SideColors(solid=side.solid) for side in self.sides)
        return self.replace(colors=self.dark.colors, sides=sides, dark=None)
