"""How a theme draws what stands on a ground: fills, shapes behind icons, cards, tiles, stickers."""

from functools import lru_cache
from typing import NamedTuple

from infographic.graphics import arrange, shapes
from infographic.graphics.color import BLACK, WHITE, apca, blend, contrast, luminance
from infographic.graphics.color_difference import apart
from infographic.graphics.geometry import Box, Insets
from infographic.graphics.scene import Circle, Color, Frame, Group, Hatch, Paint, Path, Rect, Shape, Stroke
from infographic.theme import bar_marks
from infographic.theme.bar_marks import BAR_MARKS, BarShape, Means
from infographic.theme.model import Look
from infographic.theme.palettes import TEXT_CONTRAST, Palette, SidePalette
from infographic.theme.seals import SEALS, Number, Seal
from infographic.theme.type_scale import TypeScale

HATCH_ANGLES = (0.0, 45.0, -45.0, 90.0)
"""How the stripes of each side's fills lean, in degrees; the first side has none."""

TOLD = 10.0
"""CIEDE2000 between fills, to every kind of sight, of which a key says what they mean."""

STRIPE_CONTRAST = 1.5
"""What a stripe has on its fill: enough to see, too little to compete with words."""

WORDS_ON_STRIPE = 60.0
"""APCA's least lightness contrast of text that is read (https://github.com/Myndex/apca-w3)."""


class Surfaces(NamedTuple):
    """The surfaces of one theme, at one page width, on one ground."""

    scale: TypeScale
    palette: Palette
    card_color: Color
    keyed: bool = False
    """Whether names stand apart from what they name, in a key, so that fills must be told apart by themselves."""

    @property
    def look(self) -> Look:
        return self.scale.theme.look

    @property
    def _ink(self) -> Color:
        """The colour of outlines and shadows: always the page's ink, so that they vanish on a dark ground."""
        return self.scale.theme.colors.ink

    @property
    def _line(self) -> float:
        return self.scale.space(self.scale.theme.stroke.rule)

    @property
    def radius(self) -> float:
        """The corner radius of a card."""
        return self.scale.space(self.scale.theme.radius.card)

    @property
    def row_radius(self) -> float:
        """The corner radius of a row of a list."""
        return self.scale.space(self.scale.theme.radius.card * 0.85)

    @property
    def bar_radius(self) -> float:
        return self.scale.space(self.scale.theme.radius.bar)

    # -- fills

    def paint(self, color: Color) -> Paint:
        """The paint of a fill: a full colour is hatched where the theme says so, or where a key needs it."""
        pattern = self.pattern(color)
        if not pattern:
            return color
        stripe = _stripe(color, next(side.on for side in self.palette.sides if side.solid == color))
        gap = self.scale.space(13 if pattern < len(HATCH_ANGLES) else 8)
        return Hatch(stripe, color, gap, self.scale.space(3), HATCH_ANGLES[pattern % len(HATCH_ANGLES)])

    def pattern(self, color: Color) -> int:
        """The pattern of a fill; 0 where it is plain."""
        solids = tuple(side.solid for side in self.palette.sides)
        if color not in solids or not (self.look.hatch or self.keyed):
            return 0
        return solids.index(color) if self.look.hatch else patterns(solids)[solids.index(color)]

    def filled(
        self, box: Box, color: Color, radius: float = 0, *, stroke: Stroke | None = None, raised: bool = False
    ) -> tuple[Rect, ...]:
        """A rectangle in a full colour: hatched or outlined; `raised` adds its shadow."""
        line = stroke or (Stroke(self._ink, self._line) if self.look.outline else None)
        inset = line.width / 2 if line else 0.0
        inner = box.grown(-inset)
        shape = Rect(
            inner.x, inner.y, max(0.0, inner.width), max(0.0, inner.height), max(0.0, radius - inset),
            self.paint(color), line,
        )  # fmt: skip
        return (*(self.shadow(box, radius) if raised else ()), shape)

    def bar(self, bar: BarShape) -> Shape | Group:
        """A bar from its zero to its value, as the theme draws bars."""
        line = Stroke(self._ink, self._line) if self.look.outline else None
        means = Means(
            self.palette.ink, self.palette.ground, self.palette.accent, self.paint(bar.color), line, self._line,
            min(self.bar_radius, bar.box.width / 2, bar.box.height / 2),
        )  # fmt: skip
        drawn = BAR_MARKS[self.look.bars](bar, means)
        return drawn[0] if len(drawn) == 1 else Group(drawn)

    def seal(self, width: float, height: float, colors: SidePalette) -> Seal | None:
        """What the theme draws around a large number of this size; None where it draws nothing."""
        draw = SEALS.get(self.look.number)
        p = self.palette
        number = Number(width, height, colors, p.ground, self._ink, self._line, self.look.outline)
        return draw(number) if draw else None

    def bar_overshoot(self, thick: float) -> float:
        """How far a bar of this thickness reaches beyond its value."""
        return bar_marks.overshoot(self.look.bars, thick)

    @property
    def counts(self) -> bool:
        """Whether bars are signs to be counted."""
        return self.look.bars == "counted"

    def cut(
        self, d: str, box: Box, color: Color, *, stroke: Stroke | None = None, raised: bool = False
    ) -> tuple[Path, ...]:
        """An outline of any shape in a full colour, as `filled` has it for rectangles."""
        line = stroke or (Stroke(self._ink, self._line, join="round") if self.look.outline else None)
        shape = Path(d, box, self.paint(color), line)
        if not raised or self.look.shadow == "none":
            return (shape,)
        away = self.scale.space(7)
        return (Path(d, box.moved(away, away), self._ink, line, x=away, y=away), shape)

    def shadow(self, box: Box, radius: float) -> tuple[Rect, ...]:
        """The hard shadow of a box, below it and to the right; nothing where the theme has none."""
        if self.look.shadow == "none":
            return ()
        away = self.scale.space(7)
        return (Rect(box.x + away, box.y + away, box.width, box.height, radius, self._ink),)

    def behind(self, name: str, part: int, diameter: float, paint: Paint) -> Shape:
        """The shape behind the icon `name` of side number `part`."""
        look = self.look.disc
        if look == "blob":
            return shapes.blob(name, diameter, paint)
        if look == "shapes" and part > 1:
            return shapes.polygon(part, diameter, paint)
        if look == "square" or (look == "shapes" and part):
            return Rect(0, 0, diameter, diameter, self.scale.space(self.scale.theme.radius.bar), paint)
        return Circle(diameter / 2, diameter / 2, diameter / 2, paint)

    # -- cards and tiles

    def card(
        self, frame: Frame, fill: Color | None = None, *, radius: float | None = None, stroke: Stroke | None = None
    ) -> Frame:
        """The frame on a card; `stroke` marks it as the one to notice.  One of a given colour is not outlined."""
        radius = self.radius if radius is None else radius
        surface = fill or self.card_color
        if self.look.card == "rule" and not fill and not stroke:
            ruled = arrange.backed(frame, surface)
            return arrange.overlay(ruled, (Rect(0, 0, frame.width, self._line * 1.5, 0, self.palette.ink),))
        backed = arrange.backed(frame, surface, radius, stroke or (None if fill else self.card_stroke()))
        return arrange.over(backed, *self.shadow(Box(0, 0, frame.width, frame.height), radius))

    def plain_card(self, frame: Frame, surface: Color, radius: float) -> Frame:
        """The frame on a small card, which never carries a rule."""
        return arrange.backed(frame, surface, radius, self.card_stroke())

    def card_stroke(self) -> Stroke | None:
        """The outline of a card, where the theme draws one."""
        colors = {"outline": self.palette.ink, "hair": self.palette.rule}
        color = colors.get(self.look.card)
        return Stroke(color, self._line) if color else None

    def tile(self, frame: Frame, colors: SidePalette, radius: float, stroke: Stroke | None = None) -> Frame:
        """The frame on a tile in one side's colours; `stroke` marks it as the one to notice."""
        box = Box(0, 0, frame.width, frame.height)
        if self.look.tile == "solid":
            return arrange.over(frame, *self.filled(box, colors.solid, radius, stroke=stroke, raised=True))
        if self.look.tile == "tint":
            return arrange.backed(frame, colors.tint, radius, stroke or Stroke(colors.solid, self._line))
        marked = arrange.backed(frame, None, radius, stroke) if stroke else frame
        return arrange.over(marked, Rect(0, 0, frame.width, self._line * 3, 0, colors.solid))

    def notice(self) -> tuple[Color | None, Stroke | None]:
        """The fill and the outline of the one thing to notice, of which the theme has one."""
        if self.look.notice == "marker":
            return self.palette.accent, None
        return None, Stroke(self.palette.accent, self.scale.space(5))

    def sticker(self, words: Frame) -> Frame:
        """The frame on a tilted sticker in the accent's colour, outlined."""
        space = self.scale.space
        body = arrange.pad(words, Insets(space(20), space(48), space(20), space(48)))
        front = shapes.tilted(body.width, body.height, min(space(26), body.height / 2), space(14))
        away = space(7)
        shadow = front._replace(x=away, y=away, bounds=front.bounds.moved(away, away), fill=self._ink)
        colored = front._replace(fill=self.palette.accent, stroke=Stroke(self._ink, self._line, join="round"))
        return arrange.over(body, *([shadow] if self.look.shadow == "hard" else []), colored)


@lru_cache(maxsize=256)
def patterns(solids: tuple[Color, ...]) -> tuple[int, ...]:
    """A pattern for each fill: none, 0, for those that every eye tells from the plain ones before them."""
    chosen: list[int] = []
    for i, solid in enumerate(solids):
        plain = (other for other, pattern in zip(solids[:i], chosen, strict=True) if not pattern)
        alike = any(apart(solid, other) < TOLD for other in plain)
        chosen.append(max(chosen, default=0) + 1 if alike else 0)
    return tuple(chosen)


@lru_cache(maxsize=64)
def _stripe(color: Color, on: Color) -> Color:
    """A shade that is seen on a fill and leaves its words readable: towards their colour, or else away from it."""
    away = WHITE if luminance(on) < luminance(color) else BLACK
    shades = [blend(end, color, share / 100) for end in (on, away) for share in range(20, 75, 5)]
    readable = [s for s in shades if abs(apca(on, s)) >= WORDS_ON_STRIPE and contrast(on, s) >= TEXT_CONTRAST]
    seen = (shade for shade in readable if contrast(shade, color) >= STRIPE_CONTRAST)
    return next(seen, max(readable, key=lambda shade: contrast(shade, color), default=color))
