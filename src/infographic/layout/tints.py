"""Colours that are made from those of the ground: louder, quieter, or legible on something else."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.graphics.color import blend, contrast, reach, stand_out
from infographic.graphics.scene import Color
from infographic.layout.swatches import Colored, Swatches
from infographic.theme.model import Look
from infographic.theme.palettes import TEXT_CONTRAST, TEXT_STRENGTH, Palette, SidePalette, pattern_ink
from infographic.theme.shades import greys, sequential

SEEN = 3.0
"""WCAG 2.2, success criterion 1.4.11, for fills on their ground."""

FADED = 0.45
"""How much of a colour is in what stands back behind the full one."""


class Tints(NamedTuple):
    """The shades that blocks ask for beside the roles of their palette."""

    palette: Palette
    swatches: Swatches
    main: int | None
    """The place of the colour of what no side owns; None where that is ink."""
    by_side: bool
    """Whether sides have colours of their own here, or all things the one that no side owns."""
    about: int | None = None
    """The place of the colour of the one thing that is drawn."""
    look: Look = Look()

    def side(self, index: int) -> SidePalette:
        """A side's colours on the present ground; where there are no sides, the colours of what no side owns."""
        if self.about is not None:
            return self.palette.sides[self.about]
        return self.palette.sides[index] if self.by_side else self.shared

    def of(self, thing: Colored, index: int = 0) -> SidePalette:
        """The colours of a thing: its own where it says so, else those of the side that it stands for."""
        place = self.swatches.of(thing)
        return self.side(index) if place is None else self.palette.sides[place]

    def kind(self, i: int) -> SidePalette:
        """The colours of a kind of things, by its number; where the page has none for kinds, what no side owns."""
        places = self.swatches.kinds
        return self.palette.sides[places[i % len(places)]] if places else self.side(0)

    def hued(self, hue: str) -> SidePalette:
        """The colours of a kind of things that a block asks a hue for; where the page has none, what no side owns."""
        place = self.swatches.places.get(("color", hue))
        return self.side(0) if place is None else self.palette.sides[place]

    def own(self, things: Sequence[Colored], fills: Sequence[Color]) -> tuple[Color, ...]:
        """The fills of things, with their own in the place of those that they were to have."""
        places = map(self.swatches.of, things)
        sides = self.palette.sides
        return tuple(fill if at is None else sides[at].solid for at, fill in zip(places, fills, strict=False))

    def own_or(self, thing: Colored, others: SidePalette) -> SidePalette:
        """The colours of a thing: its own where it has some, else those it is given."""
        at = self.swatches.of(thing)
        return others if at is None else self.palette.sides[at]

    def named(self, thing: Colored, ink: Color) -> Color:
        """The ink of a thing's name: the `deep` of its own colour where it has one, else the given ink."""
        at = self.swatches.of(thing)
        return ink if at is None else self.palette.sides[at].deep

    def place(self, thing: Colored) -> int | None:
        """The place of a thing's colour among the page's: its own, else that of what no side owns; None: ink."""
        own = self.swatches.of(thing)
        return self.main if own is None else own

    @property
    def shared(self) -> SidePalette:
        """The colours of what no side owns: ink, or one hue where the page or panel has it."""
        if self.main is not None:
            return self.palette.sides[self.main]
        p = self.palette
        return SidePalette(p.ink, p.ink, blend(p.ink, p.card, 0.08), p.ground)

    @property
    def neutral(self) -> Color:
        """The colour of a quantity that no side owns."""
        return self.shared.solid

    def emphasis(self) -> tuple[Color, Color]:
        """The fill of the one thing to notice among shared things, and the fill of the others."""
        p = self.palette
        if self.look.quiet == "hue":
            seen = self.look.outline or contrast(p.accent, p.ground) >= SEEN
            return (p.accent, self.neutral) if seen else (self.neutral, blend(self.neutral, p.ground, FADED))
        accented = contrast(p.accent, p.ground) >= SEEN
        return p.accent if accented else self.neutral, blend(p.ink, p.ground, 0.55 if accented else 0.32)

    def quiet(self, color: Color) -> Color:
        """The shade of a colour for what is not counted: seen, but not taken for the rest."""
        return blend(color, self.palette.ground, 0.24)

    def ink_on(self, fill: Color) -> Color:
        """The ink that reads best on a fill of the present ground: its own, or that of the ground."""
        own = (side.on for side in self.palette.sides if side.solid == fill)
        inks = (*own, self.palette.ground, self.palette.ink)
        return max(inks, key=lambda ink: min(contrast(ink, fill), TEXT_CONTRAST))

    def ramp(self, color: Color, count: int, *, words: bool = False, least: float = 0) -> tuple[Color, ...]:
        """Shades of one colour in one order, each told from the next, from the full colour towards the ground.

        `words` stand on all of them, and each has a contrast of at `least` so much with the ground.
        """
        return sequential(color, count, self.palette.ground, self.palette.ink, words=words, least=least)

    def parts(self, color: Color, loud: Sequence[bool]) -> tuple[Color, ...]:
        """The fills of the parts of one whole: shades of its colour; or that colour for the loud, and greys."""
        if not any(loud):
            return self.ramp(color, len(loud))
        p = self.palette
        count = len(loud) - sum(loud)
        quiet = iter(greys(count, p.ground, p.ink))
        notice = self.emphasis()[0] if color == p.ink else color
        return tuple(notice if is_loud else next(quiet) for is_loud in loud)

    def shades(self, color: Color, count: int, faintest: float = 0.3) -> tuple[Color, ...]:
        """Shades of one colour for the parts of one whole, from the full colour towards the ground."""
        step = (1 - faintest) / max(count - 1, 2)
        return tuple(blend(color, self.palette.ground, 1 - step * i) for i in range(count))

    @property
    def grid(self) -> Color:
        """The colour of lines behind data: that of rules, but never as loud as what it stands behind."""
        faint = blend(self.palette.ink, self.palette.ground, 0.22)
        return min(self.palette.rule, faint, key=lambda line: contrast(line, self.palette.ground))

    def quiet_dot(self, color: Color) -> Color:
        """The shade of a colour for marks that only show where things could stand."""
        return blend(color, self.palette.ground, 0.45)

    def faint(self, ground: Color, ink: Color) -> Color:
        """A quiet shade of a full colour, for a disc that stands on it."""
        return blend(ink, ground, 0.2)

    def legible(self, color: Color, ground: Color | None = None, ratio: float = 4.5) -> Color:
        """The nearest shade of a colour that reads on the ground, and on the pattern that lies on it."""
        pattern = None if ground else pattern_ink(self.look, self.palette)
        own = ground or self.palette.ground
        return reach(color, (own, pattern) if pattern else own, ratio)

    def bearing(self, fill: Color) -> Color:
        """The nearest shade of a fill on which words can be read."""
        shade = self._raised(fill)
        # A shade may be read best in another ink than the full colour
        return fill if shade == fill.lower() else self._raised(shade)

    def _raised(self, fill: Color) -> Color:
        ink = self.ink_on(fill)
        return stand_out(reach(fill, ink, TEXT_CONTRAST), ink, TEXT_STRENGTH + 1)
