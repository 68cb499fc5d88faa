"""What surrounds a block: the page's scale and sides, the ground below it, and what all of the page has in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Literal, NamedTuple, Self

from infographic import images
from infographic.errors import Problem, SpecPath
from infographic.graphics.scene import Claim, Color, Frame
from infographic.layout.common_scale import Scales
from infographic.layout.looks import Looks
from infographic.layout.sides import ALL_TOGETHER, Sides
from infographic.layout.status import told
from infographic.layout.swatches import Colored, Swatches
from infographic.layout.tints import Tints
from infographic.layout.typography import Typography
from infographic.spec.model import Model
from infographic.text import Typesetter
from infographic.theme.model import Theme
from infographic.theme.palettes import (
    Palette,
    palette_of_half,
    palette_of_surface,
    palette_of_tile,
    palette_on,
)
from infographic.theme.surfaces import Surfaces
from infographic.theme.type_scale import TypeScale

Tone = Literal["plain", "tint", "split", "solid", "ink"]
"""The ground of a panel: the page, a quiet surface, the sides' tints, the sides' full colours, or dark."""

MIN_COLUMN = 184
"""Under this many pixels a side's column cannot hold an icon, a label and a rank: the sides are stacked."""

LEGIBLE_UNIT = 0.65
"""Pixels for one px at 1200 at which the least widths of blocks are given; larger type needs more."""

WORD_JOINER, NARROW_SPACE = "\u2060", "\u202f"


class Shared(NamedTuple):
    """What all contexts of one page have in common."""

    typesetter: Typesetter
    origins: Mapping[int, SpecPath]
    memo: dict[tuple[Any, ...], tuple[object, Frame]]
    problems: list[Problem]
    notes: Mapping[int, tuple[int, ...]]
    looks: Looks
    fits: dict[tuple[Any, ...], Any]
    """How panels fit parts of the page, remembered."""
    album: images.Album
    lang: str
    swatches: Swatches = Swatches()
    """Which colour each thing of the page has."""
    banded: bool = True
    """Whether the page says below its title which side stands where."""
    columns: int | None = None
    """How many panels at most stand beside each other unasked, where the page says it."""
    left_out: tuple[SpecPath, ...] = ()
    """What a page of a fixed height does not show."""
    theme: Theme | None = None
    """The theme with all of its own colours, for pictures that need other hues than the page has."""


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """What a block may know and ask while it is laid out: narrowed by copy, never changed.

    Its parts speak of one thing each: `type` of text, `color` of shades, `surface` of cards and fills, `sides` of
    what is compared.  They are made with the context, once for each ground.
    """

    scale: TypeScale
    palette: Palette
    sides: Sides
    shared: Shared
    tone: Tone = "plain"
    carded: bool = False
    """Whether the block already stands on a card."""
    in_row: bool = False
    """Whether it stands beside others, of which each takes a card."""
    beside: bool = False
    """Whether its panel stands beside others, away from the columns in which the page names the sides."""
    part: int = 0
    """The side whose part of a block is laid out."""
    main: int | None = None
    """The place among the page's colours of what no side owns; None: ink."""
    keyed: bool = False
    """Whether a key says what colours mean, so that these must be told apart by themselves."""
    own: int | None = None
    """The place of the colour of the one thing that is drawn; None: that of its side."""
    scales: Scales = ()
    """The scales that like blocks beside each other have in common."""
    peers: tuple[object, ...] = ()
    """The blocks that stand beside each other here."""
    type: Typography = field(init=False)
    color: Tints = field(init=False)
    surface: Surfaces = field(init=False)

    def __post_init__(self) -> None:
        put = partial(object.__setattr__, self)  # how a frozen record is completed
        put("type", Typography(self.scale, self.palette, self.shared.typesetter))
        by_side = bool(self.sides) and self.sides != ALL_TOGETHER
        put("color", Tints(self.palette, self.shared.swatches, self.main, by_side, self.own, self.theme.look))
        put("surface", Surfaces(self.scale, self.palette, _card_color(self), self.keyed))

    @property
    def theme(self) -> Theme:
        return self.scale.theme

    @property
    def lang(self) -> str:
        return self.shared.lang

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return self.scale.space(px)

    def legible(self, width: float) -> float:
        """A least width in pixels, such as a block's, for the size of type of this page."""
        return width * max(1.0, (self.scale.zoom or 0.0) / LEGIBLE_UNIT)

    def with_place(self, scale: TypeScale, *, beside: bool) -> Self:
        """The context on a part of the page, which may stand beside others."""
        return replace(self, scale=scale, beside=beside)

    def with_row(self, in_row: bool) -> Self:
        """The context beside others of which each takes a card, or alone again."""
        return replace(self, in_row=in_row)

    def with_scales(self, scales: Scales) -> Self:
        """The context of blocks beside each other that have scales in common."""
        return replace(self, scales=scales)

    def with_peers(self, peers: tuple[object, ...]) -> Self:
        """The context of blocks beside each other; those of the outermost container are asked."""
        return self if self.peers else replace(self, peers=peers)

    # -- sides

    def half(self, index: int) -> Self:
        """The context on one side's half of a divided ground; itself where the ground is whole."""
        if not self.divided:
            return replace(self, part=index)
        palette = palette_of_half(self.theme, self.tone, index)
        return replace(self, palette=palette, part=index)

    def spine_gap(self) -> float:
        """The room between the sides' columns."""
        return 2 * self.scale.margin if self.scale.width < 500 and not self.scale.zoom else self.space(72)

    @property
    def divided(self) -> bool:
        """Whether the ground belongs to one side at the left and to another at the right."""
        return self.tone in ("split", "solid") and not self.carded

    def together(self) -> Self:
        """The context of a list that belongs to all sides: one column, in the colour of what no side owns."""
        return replace(self, sides=ALL_TOGETHER)

    @property
    def stacks(self) -> bool:
        """Whether the page is too narrow for its sides to stand beside each other."""
        count = max(len(self.sides), 1)
        column = (self.scale.content - self.space(72) * (count - 1)) / count
        return count > 1 and column < MIN_COLUMN

    # -- grounds

    def on_card(self, fill: Color | None = None) -> Self:
        """The context on a card of the present ground, or on a surface of the given colour."""
        surface = fill or self.surface.card_color
        palette = palette_of_surface(self.theme, surface)
        return replace(self, palette=palette, carded=True)

    @property
    def paper(self) -> Color | None:
        """The ground of a card on a side's full colour, where that colour has to be seen on it; elsewhere none."""
        solid = self.divided and self.tone == "solid" and self.theme.look.grounds == "full"
        return palette_on(self.theme, "plain").ground if solid else None

    def on_tone(self, tone: Tone) -> Self:
        """The context on a panel's ground."""
        whole = {"split": "plain", "solid": "plain"}.get(tone, tone)
        return replace(self, palette=palette_on(self.theme, whole), tone=tone, carded=False)

    def on_hue(self, color: str, tone: Tone) -> Self:
        """The context on a panel of a colour of its own: on its full colour, its tint, or as on any other panel."""
        if not color:
            return self.on_tone(tone)
        main = self.shared.swatches.named(color)
        if main is None or tone in ("plain", "ink"):
            return replace(self.on_tone(tone), main=main)
        palette = palette_of_half(self.theme, "solid" if tone == "solid" else "split", main)
        return replace(self, palette=palette, tone="tint", carded=False, main=main)

    def on_tile(self, thing: Colored) -> Self:
        """The context on the tile of a thing; what the tile says loudest is in `deep` of the thing's colour."""
        place = self.color.place(thing)
        if place is None:
            return self.on_card(self.palette.ink)
        part = place if place < len(self.sides) else self.part
        return replace(self, palette=self._tile_palette(place), carded=True, part=part)

    def _tile_palette(self, place: int) -> Palette:
        kind = self.theme.look.tile
        if kind == "solid":
            return palette_of_tile(self.theme, place, self.palette.sides)
        surface = self.palette.sides[place].tint if kind == "tint" else self.palette.ground
        return palette_of_surface(self.theme, surface)

    def on_accent(self) -> Self:
        """The context on the accent's colour."""
        colors = self.theme.colors
        palette = palette_of_surface(self.theme, colors.accent)
        return replace(self, palette=palette._replace(ink=colors.on_accent), carded=True)

    @property
    def centred(self) -> bool:
        """Whether names of panels stand in the middle here, so that what has no start of its own does as well."""
        return self.tone == "ink" and not self.carded and self.theme.look.section in ("pill", "ribbon", "plain")

    def about(self, thing: Colored) -> Self:
        """The context of one thing: where it has a colour of its own, that is the colour of every side here."""
        place = self.shared.swatches.of(thing)
        return self if place is None else replace(self, own=place)

    def with_key(self) -> Self:
        """The context of marks whose names stand in a key: what the key tells apart by colour differs to every eye."""
        return replace(self, keyed=True)

    # -- the spec

    def origin(self, model: Model) -> SpecPath:
        """Where a model stands in the spec."""
        return self.shared.origins.get(id(model), ())

    def cite(self, text: str, model: Model) -> str:
        """The text with the model's status, and the numbers of its sources, behind it."""
        text = told(text, getattr(model, "status", ""), self.lang)
        # The joiner keeps a number before the mark from being read as a power
        marks = (f"{WORD_JOINER}^{number}" for number in self.shared.notes.get(id(model), ()))
        return text + NARROW_SPACE.join(marks)

    def named(self, frame: Frame, model: Model, name: str = "item") -> Frame:
        """The frame with the place of the item that it shows, for findings and outlines."""
        return frame._replace(origin=self.origin(model), name=name)

    def claim(
        self, model: Model, kind: str, value: float, extent: float, scale: str, whole: float = 0, key: str = ""
    ) -> Claim:
        """A claim that a drawn extent stands for a value of the spec; see scene.Claim.

        `key` is that of the value where a model has several, of which each is drawn in its own way.
        """
        return Claim(kind, value, extent, scale, (*self.origin(model), *([key] if key else [])), whole)

    def report(self, problem: Problem) -> None:
        """Notes something that only the layout can see."""
        self.shared.problems.append(problem)


def _card_color(ctx: Surroundings) -> Color:
    """The colour of a card: across a divided ground the same as on either half of it."""
    if ctx.divided and (ctx.tone == "split" or ctx.theme.look.grounds != "full"):
        return palette_of_half(ctx.theme, "split", 0).card
    return ctx.palette.card
