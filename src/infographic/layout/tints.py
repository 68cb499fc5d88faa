"""Colours that are made from those of the ground: louder, quieter, or legible on something else."""

from typing import NamedTuple

from infographic.graphics.color import blend, contrast, reach, stand_out
from infographic.graphics.scene import Color
from infographic.theme.palettes import TEXT_CONTRAST, TEXT_STRENGTH, Palette, SidePalette


class Tints(NamedTuple):
    """The shades that blocks ask for beside the roles of their palette."""

    palette: Palette
    compares: bool
    """Whether the page declares sides."""

    def side(self, index: int) -> SidePalette:
        """A side's colours on the present ground."""
        return self.palette.sides[index]

    @property
    def neutral(self) -> Color:
        """The colour of a quantity that no side owns: ink; the first side's where the spec declares none."""
        return self.palette.ink if self.compares else self.palette.sides[0].solid

    def emphasis(self) -> tuple[Color, Color]:
        """The fill of the one thing to notice among shared things, and the fill of the others."""
        p = self.palette
        accented = contrast(p.accent, p.ground) >= 3
        return p.accent if accented else self.neutral, blend(p.ink, p.ground, 0.55 if accented else 0.32)

    def quiet(self, color: Color) -> Color:
        """The shade of a colour for what is not counted: seen, but not taken for the rest."""
        return blend(color, self.palette.ground, 0.24)

    def ink_on(self, fill: Color) -> Color:
        """The ink that reads best on a fill of the present ground: its own, or that of the ground."""
        own = (side.on for side in self.palette.sides if side.solid == fill)
        inks = (*own, self.palette.ground, self.palette.ink)
        return max(inks, key=lambda ink: min(contrast(ink, fill), TEXT_CONTRAST))

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
        """The nearest shade of a colour that reads on the ground."""
        return reach(color, ground or self.palette.ground, ratio)

    def bearing(self, fill: Color) -> Color:
        """The nearest shade of a fill on which words can be read."""
        ink = self.ink_on(fill)
        shade = stand_out(reach(fill, ink, TEXT_CONTRAST), ink, TEXT_STRENGTH + 1)
        return fill if shade == fill.lower() else shade
