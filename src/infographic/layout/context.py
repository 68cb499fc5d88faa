"""What a block may know and ask while it is laid out: sizes, colours, text, signs, its children's frames."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import Any, Literal, NamedTuple, Protocol

from infographic import images
from infographic.assets import flags, icons
from infographic.errors import Problem, SpecError, SpecPath
from infographic.errors.messages import picture_parts
from infographic.graphics import arrange, tracks
from infographic.graphics.color import blend
from infographic.graphics.geometry import Box, Insets, Space
from infographic.graphics.scene import Claim, Color, Frame, Group, Path, Rect, Stroke
from infographic.graphics.tracks import Track
from infographic.layout.looks import Looks
from infographic.layout.sides import ALL_TOGETHER, Sides
from infographic.layout.sides import Side as Side
from infographic.layout.swatches import Colored, Swatches
from infographic.layout.tints import Tints
from infographic.layout.typography import UNBOUNDED as UNBOUNDED
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

ICON_GRID = 256

WORD_JOINER, NARROW_SPACE = "\u2060", "\u202f"


class Child(Protocol):
    """What can be laid out inside something else: a block."""

    @property
    def type(self) -> str: ...

    def dressed(self, space: Space, ctx: "Context") -> Frame: ...


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
    left_out: tuple[SpecPath, ...] = ()
    """What a page of a fixed height does not show."""


@dataclass(frozen=True, slots=True, eq=False)
class Context:
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

    def with_place(self, scale: TypeScale, *, beside: bool) -> "Context":
        """The context on a part of the page, which may stand beside others."""
        return replace(self, scale=scale, beside=beside)

    def with_row(self, in_row: bool) -> "Context":
        """The context beside others of which each takes a card, or alone again."""
        return replace(self, in_row=in_row)

    # -- sides

    def half(self, index: int) -> "Context":
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

    def together(self) -> "Context":
        """The context of a list that belongs to all sides: one column, in the colour of what no side owns."""
        return replace(self, sides=ALL_TOGETHER)

    @property
    def stacks(self) -> bool:
        """Whether the page is too narrow for its sides to stand beside each other."""
        count = max(len(self.sides), 1)
        column = (self.scale.content - self.space(72) * (count - 1)) / count
        return count > 1 and column < MIN_COLUMN

    # -- grounds

    def on_card(self, fill: Color | None = None) -> "Context":
        """The context on a card of the present ground, or on a surface of the given colour."""
        surface = fill or self.surface.card_color
        palette = palette_of_surface(self.theme, surface)
        return replace(self, palette=palette, carded=True)

    @property
    def paper(self) -> Color | None:
        """The ground of a card on a side's full colour, where that colour has to be seen on it; elsewhere none."""
        solid = self.divided and self.tone == "solid" and self.theme.look.grounds == "full"
        return palette_on(self.theme, "plain").ground if solid else None

    def on_tone(self, tone: Tone) -> "Context":
        """The context on a panel's ground."""
        whole = {"split": "plain", "solid": "plain"}.get(tone, tone)
        return replace(self, palette=palette_on(self.theme, whole), tone=tone, carded=False)

    def on_hue(self, color: str, tone: Tone) -> "Context":
        """The context on a panel of a colour of its own: on its full colour, its tint, or as on any other panel."""
        if not color:
            return self.on_tone(tone)
        main = self.shared.swatches.named(color)
        if main is None or tone in ("plain", "ink"):
            return replace(self.on_tone(tone), main=main)
        palette = palette_of_half(self.theme, "solid" if tone == "solid" else "split", main)
        return replace(self, palette=palette, tone="tint", carded=False, main=main)

    def on_tile(self, thing: Colored) -> "Context":
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

    def tiled(self, body: Frame, thing: Colored, stroke: Stroke | None = None) -> Frame:
        """What was drawn in `on_tile`, on the tile: the loudest surface, in the colour of the thing."""
        place = self.color.place(thing)
        if place is None:
            return self.surface.card(body, self.palette.ink, stroke=stroke)
        return self.surface.tile(body, self.palette.sides[place], self.surface.radius, stroke)

    def on_accent(self) -> "Context":
        """The context on the accent's colour."""
        colors = self.theme.colors
        palette = palette_of_surface(self.theme, colors.accent)
        return replace(self, palette=palette._replace(ink=colors.on_accent), carded=True)

    @property
    def centred(self) -> bool:
        """Whether names of panels stand in the middle here, so that what has no start of its own does as well."""
        return self.tone == "ink" and not self.carded and self.theme.look.section in ("pill", "ribbon", "plain")

    # -- children and their places

    def layout(self, child: Child, space: Space) -> Frame:
        """A child's frame, remembered: asking twice for the same space costs once."""
        # Only what stands on divided grounds reaches over the margins
        place = self.scale[1:] if self.divided else (self.scale.content, self.scale.zoom)
        told = (self.palette, self.tone, self.main, self.sides, self.keyed, self.own)
        key = (id(child), space, place, self.beside, told, self.carded, self.in_row)
        if key not in self.shared.memo:
            drawn = arrange.at_least(child.dressed(space, self), space.height)
            origin = self.shared.origins.get(id(child))
            # The child is kept beside its frame, so that its identity is not given to another one
            self.shared.memo[key] = child, drawn._replace(origin=origin, name=drawn.name or child.type)
        return self.shared.memo[key][1]

    def origin(self, model: Model) -> SpecPath:
        """Where a model stands in the spec."""
        return self.shared.origins.get(id(model), ())

    def cite(self, text: str, model: Model) -> str:
        """The text with the numbers of the model's sources behind it."""
        # The joiner keeps a number before the mark from being read as a power
        marks = (f"{WORD_JOINER}^{number}" for number in self.shared.notes.get(id(model), ()))
        return text + NARROW_SPACE.join(marks)

    def named(self, frame: Frame, model: Model, name: str = "item") -> Frame:
        """The frame with the place of the item that it shows, for findings and outlines."""
        return frame._replace(origin=self.origin(model), name=name)

    def claim(self, model: Model, kind: str, value: float, extent: float, scale: str, whole: float = 0) -> Claim:
        """A claim that a drawn extent stands for a value of the spec; see scene.Claim."""
        return Claim(kind, value, extent, scale, self.origin(model), whole)

    def report(self, problem: Problem) -> None:
        """Notes something that only the layout can see."""
        self.shared.problems.append(problem)

    # -- signs

    def icon(self, name: str, size: float, fill: Color | None = None, style: str | None = None) -> Frame:
        """An icon in a square of `size` pixels, centred by its ink."""
        if code := flags.code_of(name):
            return arrange.within(self.flag(code, size), size, size)._replace(name=f"icon {name}")
        sign = icons.icon(name, style or self.theme.look.icon)
        scale = size / ICON_GRID
        ink = sign.bounds
        dx = (ICON_GRID / 2 - ink.center.x) * scale
        dy = (ICON_GRID / 2 - ink.center.y) * scale
        bounds = Box(ink.x * scale + dx, ink.y * scale + dy, ink.width * scale, ink.height * scale)
        color = fill or self.palette.ink
        paths = tuple(
            Path(part.d, bounds, color, None, part.opacity, dx, dy, scale, upright=True) for part in sign.parts
        )
        return Frame(size, size, paths, name=f"icon {name}")

    def flag(self, code: str, width: float, *, framed: bool = False) -> Frame:
        """A country's flag in its own colours, 4 : 3; `framed` rounds its corners and outlines it."""
        scale = width / flags.WIDTH
        box = Box(0, 0, width, flags.HEIGHT * scale)
        paths = tuple(
            Path(part.d, box, part.color, None, part.opacity, scale=scale, upright=True) for part in flags.flag(code)
        )
        if not framed:
            return Frame(width, box.height, paths)
        hair = self.space(self.theme.stroke.hair)
        radius = min(self.surface.bar_radius, box.height / 6)
        outline = Stroke(blend(self.palette.ink, self.palette.ground, 0.2), hair)
        edge = Rect(hair / 2, hair / 2, width - hair, box.height - hair, max(0.0, radius - hair / 2), None, outline)
        return Frame(width, box.height, (Group(paths, clip=Rect(0, 0, width, box.height, radius)), edge))

    def disc(self, name: str, diameter: float, ground: Color, fill: Color, *, filled: bool = False) -> Frame:
        """An icon on the shape that the theme puts behind icons; `filled` when that shape carries the colour."""
        if self.theme.look.disc == "none":
            return arrange.within(self.icon(name, diameter * 0.8, ground if filled else fill), diameter, diameter)
        icon = arrange.within(self.icon(name, diameter * 0.58, fill), diameter, diameter)
        return arrange.over(icon, self.surface.behind(name, self.part, diameter, ground))

    # -- pictures and keys

    def picture(
        self, file: str, path: SpecPath, ink: Color | None = None, folder: str | None = None
    ) -> images.Picture | None:
        """A person's picture; None where it cannot be shown, which is reported at `path`.

        It lies below the spec's folder or one of those that a person allows, or else below this `folder`.
        """
        try:
            picture = self.shared.album.load(file, ink or self.palette.ink, path, folder)
        except SpecError as error:
            self.shared.problems.extend(error.problems)
            return None
        if isinstance(picture, images.Drawing) and picture.dropped:
            self.report(picture_parts(path, file, picture.dropped))
        return picture

    def flow(
        self, frames: Sequence[Frame], width: float, gap: float, line_gap: float, share: float = arrange.START
    ) -> Frame:
        """Frames beside each other, continued on further lines where the width ends."""
        lines: list[list[Frame]] = [[]]
        for frame in frames:
            used = sum(f.width + gap for f in lines[-1])
            if lines[-1] and used + frame.width > width:
                lines.append([])
            lines[-1].append(frame)
        return arrange.stack([arrange.beside(line, gap) for line in lines], line_gap, width, share)

    def about(self, thing: Colored) -> "Context":
        """The context of one thing: where it has a colour of its own, that is the colour of every side here."""
        place = self.shared.swatches.of(thing)
        return self if place is None else replace(self, own=place)

    def with_key(self) -> "Context":
        """The context of marks whose names stand in a key: what the key tells apart by colour differs to every eye."""
        return replace(self, keyed=True)

    def side_key(self, width: float) -> Frame:
        """The sides' names with their colours, where marks do not stand under a name."""
        return self.key([(side.short, self.color.side(side.index).solid) for side in self.sides], width)

    def key(
        self,
        entries: Iterable[tuple[str, Color]],
        width: float,
        *,
        loud: Container[str] = (),
        share: float = arrange.START,
    ) -> Frame:
        """Names with their colours, those to notice in bold, on as many lines as they take."""
        named = [self._entry(name, color, width, name in loud) for name, color in entries]
        return self.flow(named, width, self.space(28), self.space(6), share)._replace(name="key")

    def _entry(self, name: str, color: Color, width: float, loud: bool) -> Frame:
        size, gap = self.type.size("small") * 0.7, self.space(10)
        paint = self.with_key().surface.paint(color)
        swatch = Frame(size, size, (Rect(0, 0, size, size, self.surface.bar_radius / 2, paint),))
        weight = self.theme.fonts.text.strong if loud else None
        words = arrange.trimmed(self.type.text(name, "small", width - size - gap, weight=weight))
        return arrange.beside([swatch, words], gap)._replace(name="loud entry" if loud else "entry")

    # -- composition

    def plate(self, text: str, width: float, role: str = "small", sign: Frame | None = None) -> Frame:
        """Words on a small plate in the middle, over a divided ground."""
        insets = Insets(self.space(14), self.space(28), self.space(14), self.space(28))
        ctx = self.on_card()
        room = sign.width + self.space(12) if sign else 0.0
        words = ctx.type.text(text, role, width - insets.horizontal - room, align="center", balance=True)
        words = arrange.trimmed(words)
        inner = arrange.beside([sign, words], self.space(12)) if sign else words
        padded = arrange.pad(inner, insets)
        radius = min(self.space(self.theme.radius.pill), self.space(36), padded.height / 2)
        return arrange.within(self.surface.plain_card(padded, ctx.palette.ground, radius), width, padded.height)

    def card(self, build: Callable[[Space, "Context"], Frame], space: Space, fill: Color | None = None) -> Frame:
        """What `build` draws, on a card that fills the space."""
        insets = self.card_insets(space.width)
        ctx = self.on_card(fill)
        inner = build(space.inside(insets), ctx)
        frame = arrange.pad(inner, insets, space.width, space.height)
        return self.surface.card(frame, fill)

    def tile(self, build: Callable[[Space, "Context"], Frame], space: Space, thing: Colored) -> Frame:
        """What `build` draws, on the tile of a thing that fills the space."""
        insets = self.card_insets(space.width)
        inner = build(space.inside(insets), self.on_tile(thing))
        return self.tiled(arrange.pad(inner, insets, space.width, space.height), thing)

    def card_insets(self, width: float) -> Insets:
        """The room between a card's edge and what stands on it."""
        return Insets.even(min(self.space(36), width * 0.1))

    def halves(
        self,
        space: Space,
        rows: Callable[[Side, "Context"], Sequence[arrange.RowBuilder]],
        gap: float,
    ) -> Frame:
        """One list of rows for each side, in lockstep: row i of every side shares its height.

        On a page too narrow for that, the sides follow each other, each named and on its own ground.
        """
        if self.stacks and not self.carded:
            return _stacked_sides(self, space, rows, gap)
        columns = self.columns(space.width)
        names = self._names_above(columns)
        top = max((name.height for name in names), default=0.0) + (self.space(16) if names else 0.0)
        built = [rows(side, self.half(side.index)) for side in self.sides]
        drawn = [[row(Space(column.length)) for row in side] for side, column in zip(built, columns, strict=True)]
        heights = tracks.lockstep([[frame.height for frame in side] for side in drawn])
        heights = tracks.filled(heights, gap, space.less(top).height)
        lines = tracks.stacked(heights, gap)
        items = [
            _as_high(row, frame, Space(column.length, line.length)).at(column.start, top + line.start)
            for side, frames, column in zip(built, drawn, columns, strict=True)
            for row, frame, line in zip(side, frames, lines, strict=False)
        ]
        items += [name.at(column.start, 0) for name, column in zip(names, columns, strict=False)]
        height = top + (lines[-1].end if lines else 0.0)
        return Frame(space.width, height, (*self._spines(columns, height), *items))

    def _names_above(self, columns: Sequence[Track]) -> list[Frame]:
        """The sides' names, where the page does not say whose column is whose."""
        if not self.beside or self.divided or not all(side.key for side in self.sides):
            return []
        return [
            side_name(self.half(side.index), side, column.length)
            for side, column in zip(self.sides, columns, strict=True)
        ]

    def _spines(self, columns: Sequence[Track], height: float) -> tuple[Rect, ...]:
        """Lines between the sides' columns, where sides stand on the page itself."""
        if not self.divided or self.theme.look.grounds != "paper":
            return ()
        thick = self.space(self.theme.stroke.spine)
        middles = [(a.end + b.start) / 2 for a, b in pairwise(columns)]
        return tuple(Rect(x - thick / 2, 0, thick, height, 0, self.palette.rule) for x in middles)

    def column_width(self, width: float) -> float:
        """How wide a side's column is within a width."""
        return width if self.stacks and not self.carded else self.columns(width)[0].length

    def columns(self, width: float) -> tuple[Track, ...]:
        """The sides' columns in a width: equal, either side of the spine."""
        count = max(len(self.sides), 1)
        gap = self.space(72) if count == 2 and not self.carded else self.space(40)
        return tracks.columns(width, count, gap)


def _card_color(ctx: Context) -> Color:
    """The colour of a card: across a divided ground the same as on either half of it."""
    if ctx.divided and (ctx.tone == "split" or ctx.theme.look.grounds != "full"):
        return palette_of_half(ctx.theme, "split", 0).card
    return ctx.palette.card


def _as_high(row: arrange.RowBuilder, frame: Frame, space: Space) -> Frame:
    """The frame again at an agreed height, unless it already has it."""
    return frame if space.height is None or abs(frame.height - space.height) < 0.01 else row(space)


def _stacked_sides(
    ctx: Context,
    space: Space,
    rows: Callable[[Side, Context], Sequence[arrange.RowBuilder]],
    gap: float,
) -> Frame:
    """The sides under each other, each on its own ground from edge to edge of the page."""
    pad = ctx.space(40)
    parts = []
    for side in ctx.sides:
        half = ctx.half(side.index)
        inner = arrange.stack([row(space._replace(height=None)) for row in rows(side, half)], gap)
        named = arrange.stack([side_name(half, side, space.width), inner], ctx.space(20), space.width)
        parts.append(arrange.pad(named, Insets(pad, 0, pad, 0), space.width))
    if ctx.tone not in ("split", "solid"):
        return arrange.stack(parts)
    left, width = ctx.scale.margin, ctx.scale.width
    grounds = [
        arrange.over(part, Rect(-left, 0, width, part.height, 0, ctx.surface.paint(ctx.half(i).palette.ground)))
        for i, part in enumerate(parts)
    ]
    return arrange.stack(grounds)


def side_name(ctx: Context, side: Side, width: float) -> Frame:
    """A side's name with its icon, as a small heading in its own colour."""
    palette = ctx.color.side(side.index)
    if not side.icon:
        return ctx.type.label(side.label, width, palette.deep)
    size, gap = ctx.type.size("lead"), ctx.space(12)
    label = ctx.type.label(side.label, width - size - gap, palette.deep)
    return arrange.beside([ctx.icon(side.icon, size, palette.deep), label], gap)
