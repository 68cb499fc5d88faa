"""What a block may ask while it is laid out: its children's frames, signs, keys, cards and columns."""

import math
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

from infographic import images
from infographic.assets import flags, icons
from infographic.errors import SpecError, SpecPath, messages
from infographic.graphics import arrange, tracks
from infographic.graphics.color import blend
from infographic.graphics.geometry import Box, Insets, Space
from infographic.graphics.scene import Color, Frame, Group, Path, Rect, Stroke
from infographic.graphics.tracks import Track
from infographic.layout.common_scale import (
    ALONE,
    CommonScale,
    Measures,
    differ,
    like_groups,
    units_of,
    within,
)
from infographic.layout.sides import Side as Side
from infographic.layout.surroundings import Shared as Shared
from infographic.layout.surroundings import Surroundings
from infographic.layout.surroundings import Tone as Tone
from infographic.layout.swatches import Colored
from infographic.layout.typography import UNBOUNDED as UNBOUNDED

ICON_GRID = 256


class Child(Protocol):
    """What can be laid out inside something else: a block."""

    @property
    def type(self) -> str: ...

    def dressed(self, space: Space, ctx: "Context") -> Frame: ...

    def measures(self) -> Measures | None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Context(Surroundings):
    """What a block may ask: frames of its children, of signs and keys, and of parts beside each other."""

    # -- children and their places

    def layout(self, child: Child, space: Space) -> Frame:
        """A child's frame, remembered: asking twice for the same space costs once."""
        key = self._key(child, space)
        if key not in self.shared.memo:
            drawn = arrange.at_least(child.dressed(space, self), space.height)
            origin = self.shared.origins.get(id(child))
            # The child is kept beside its frame, so that its identity is not given to another one
            self.shared.memo[key] = child, drawn._replace(origin=origin, name=drawn.name or child.type)
        return self.shared.memo[key][1]

    def once(self, draw: Callable[[Any, Space, "Context"], Frame | None], child: Child, space: Space) -> Frame | None:
        """What `draw` makes of a child, remembered: for a form that has to be drawn to know whether it has room."""
        key = (draw, *self._key(child, space))
        if key not in self.shared.memo:
            drawn = draw(child, space, self)
            if drawn is None:
                return None
            self.shared.memo[key] = child, drawn
        return self.shared.memo[key][1]

    def _key(self, child: Child, space: Space) -> tuple[Any, ...]:
        """All that a child's frame depends on."""
        # Only what stands on divided grounds reaches over the margins
        place = self.scale[1:] if self.divided else (self.scale.content, self.scale.zoom)
        told = (self.palette, self.tone, self.main, self.sides, self.keyed, self.own, self.scales, self.peers)
        return id(child), space, place, self.beside, told, self.carded, self.in_row

    def common_scale(self, child: Child) -> CommonScale:
        """The scale that a block has in common with like ones beside it; `ALONE` where there are none."""
        measures = child.measures() if self.scales else None
        return dict(self.scales).get(measures.like, ALONE) if measures else ALONE

    def on_common_scales(self, blocks: Sequence[Child], draw: Callable[["Context"], Frame]) -> Frame:
        """What `draw` draws of blocks beside each other, like ones on one scale.

        It is drawn, looked at, and drawn again where like blocks have different units.
        """
        ctx = self.with_peers(tuple(block for place in blocks for block in within(place)))
        known = dict(ctx.scales)
        groups = {like: group for like, group in like_groups(blocks).items() if like not in known}
        if not groups:
            return draw(ctx)
        for like, group in groups.items():
            known[like] = CommonScale(min(m.low for _, m in group), max(m.high for _, m in group))
        frame = draw(ctx.with_scales(tuple(known.items())))
        for like, group in groups.items():
            units = units_of(frame, [self.shared.origins.get(id(block), ()) for block, _ in group])
            if differ(units):
                known[like] = known[like]._replace(unit=min(units.values()))
        if all(known[like].unit == math.inf for like in groups):
            return frame
        return draw(ctx.with_scales(tuple(known.items())))

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
            self.report(messages.picture_parts(path, file, picture.dropped))
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

    def tiled(self, body: Frame, thing: Colored, stroke: Stroke | None = None) -> Frame:
        """What was drawn in `on_tile`, on the tile: the loudest surface, in the colour of the thing."""
        place = self.color.place(thing)
        if place is None:
            return self.surface.card(body, self.palette.ink, stroke=stroke)
        return self.surface.tile(body, self.palette.sides[place], self.surface.radius, stroke)

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
        told = self.tone == "solid" if not self.shared.banded else not self.beside or self.divided
        if told or not all(side.key for side in self.sides):
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
