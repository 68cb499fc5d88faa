"""The contract of a block: what it is, what it may ask, and how it is found.

A block is one file in `blocks/`, named as its `type`: its keys, its layout, its drawing and an example.
It imports this module, the core (geometry, scene, compose, theme, model) and `solve/`, nothing else.
"""

import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Literal, NamedTuple, TypeVar

from infographic import compose, errors, icons
from infographic.color import reach
from infographic.errors import Problem, SpecPath
from infographic.geometry import Box, Insets, Space
from infographic.model import Model, Named, PerSide
from infographic.scene import Circle, Color, Frame, Mark, Path, Rect, Stroke, Text
from infographic.solve import tracks
from infographic.solve.tracks import Track
from infographic.text import TextStyle, Typesetter
from infographic.theme import (
    Palette,
    Scale,
    SidePalette,
    Theme,
    palette_of_half,
    palette_of_surface,
    palette_on,
)

T = TypeVar("T")

Tone = Literal["plain", "tint", "split", "solid", "ink"]
"""The ground of a panel: the page, a quiet surface, the sides' tints, the sides' full colours, or dark."""


UNBOUNDED = 1e6
"""A width at which nothing is broken."""

LEAST_COLUMN = 184
"""Under this many pixels a side's column cannot hold an icon, a label and a rank: the sides are stacked."""

ICON_GRID = 256

BALANCED = {"h1", "h2", "h3", "display", "display_max", "item", "lead"}
"""Roles whose lines are made equally long."""


class Side(NamedTuple):
    """One side of the comparison."""

    key: str
    label: str
    short: str
    icon: str
    index: int


# ---------------------------------------------------------------- the context


class Shared(NamedTuple):
    """What all contexts of one page have in common."""

    typesetter: Typesetter
    origins: Mapping[int, SpecPath]
    memo: dict[tuple[Any, ...], Frame]
    problems: list[Problem]
    notes: Mapping[int, int]
    folder: str
    lang: str


class Context(NamedTuple):
    """What a block may know and ask while it is laid out: narrowed by copy, never changed."""

    scale: Scale
    palette: Palette
    sides: tuple[Side, ...]
    shared: Shared
    tone: Tone = "plain"
    carded: bool = False
    """Whether the block already stands on a card."""

    # -- sizes

    @property
    def theme(self) -> Theme:
        return self.scale.theme

    @property
    def lang(self) -> str:
        return self.shared.lang

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return self.scale.space(px)

    def size(self, role: str) -> float:
        """The font size of a type role in pixels."""
        return self.scale.size(role)

    @property
    def radius(self) -> float:
        """The corner radius of a card."""
        return self.scale.space(self.theme.radius.card)

    @property
    def bar_radius(self) -> float:
        return self.scale.space(self.theme.radius.bar)

    # -- sides

    def answers(self, per_side: PerSide[T] | None) -> list[tuple[Side, T | None]]:
        """Each declared side with its answer, in the declared order."""
        if per_side is None:
            return [(side, None) for side in self.sides]
        return [(side, per_side.get(side.key, side.index)) for side in self.sides]

    def side(self, index: int) -> SidePalette:
        """A side's colours on the present ground."""
        return self.palette.sides[index]

    def side_index(self, key: str) -> int:
        """The position of a side by its key."""
        return next(side.index for side in self.sides if side.key == key)

    def half(self, index: int) -> "Context":
        """The context on one side's half of a divided ground; itself where the ground is whole."""
        if self.carded or self.tone not in ("split", "solid"):
            return self
        palette = palette_of_half(self.theme, self.tone, index, len(self.sides))
        return self._replace(palette=palette)

    def spine_gap(self) -> float:
        """The room between the sides' columns."""
        return 2 * self.scale.margin if self.scale.width < 500 else self.space(72)

    @property
    def stacks(self) -> bool:
        """Whether the page is too narrow for its sides to stand beside each other."""
        count = max(len(self.sides), 1)
        content = self.scale.width - 2 * self.scale.margin
        column = (content - self.space(72) * (count - 1)) / count
        return count > 1 and column < LEAST_COLUMN

    # -- grounds

    def on_card(self, fill: Color | None = None) -> "Context":
        """The context on a card of the present ground, or on a surface of the given colour."""
        surface = fill or self.palette.card
        palette = palette_of_surface(self.theme, surface, len(self.sides))
        return self._replace(palette=palette, carded=True)

    def on_tone(self, tone: Tone) -> "Context":
        """The context on a panel's ground."""
        whole = {"split": "plain", "solid": "plain"}.get(tone, tone)
        return self._replace(palette=palette_on(self.theme, whole, len(self.sides)), tone=tone, carded=False)

    def on_side(self, index: int) -> "Context":
        """The context on a tile in a side's full colour."""
        palette = palette_of_half(self.theme, "solid", index, len(self.sides))
        return self._replace(palette=palette, carded=True)

    # -- children and their places

    def layout(self, child: "Block", space: Space) -> Frame:
        """A child's frame, remembered: asking twice for the same space costs once."""
        key = (id(child), space, self.palette, self.tone, self.carded)
        frame = self.shared.memo.get(key)
        if frame is None:
            drawn = child.layout(space, self)
            frame = drawn._replace(origin=self.origin(child), name=drawn.name or child.type)
            self.shared.memo[key] = frame
        return frame

    def origin(self, model: Model) -> SpecPath:
        """Where a model stands in the spec."""
        return self.shared.origins.get(id(model), ())

    def named(self, frame: Frame, model: Model, name: str = "item") -> Frame:
        """The frame with the place of the item that it shows, for findings and outlines."""
        return frame._replace(origin=self.origin(model), name=name)

    def mark(self, model: Model, kind: str, value: float, extent: float, scale: str) -> Mark:
        """A claim that a drawn extent stands for a value of the spec; see scene.Mark."""
        return Mark(kind, value, extent, scale, self.origin(model))

    def report(self, problem: Problem) -> None:
        """Notes something that only the layout can see."""
        self.shared.problems.append(problem)

    # -- text

    def style(self, role: str, *, weight: int | None = None, face: str | None = None, size: float | None = None) -> TextStyle:
        """The text style of a type role; `weight`, `face` (display, heading, text) and `size` override it."""
        style = self.scale.style(role, weight=weight, face=face)
        return style if size is None else style._replace(size=size)

    def text(
        self,
        text: str,
        role: str | TextStyle,
        width: float = UNBOUNDED,
        *,
        fill: Color | None = None,
        align: Literal["start", "center", "end"] = "start",
        weight: int | None = None,
        balance: bool | None = None,
        max_lines: int | None = None,
    ) -> Frame:
        """Text set in a role and broken to a width; headings are balanced, paragraphs without widows."""
        style = self.style(role, weight=weight) if isinstance(role, str) else role
        heading = isinstance(role, str) and role in BALANCED
        return self.shared.typesetter.paragraph(
            text,
            style,
            width,
            fill or self.palette.ink,
            align=align,
            balance=heading if balance is None else balance,
            max_lines=max_lines,
        )

    def fitted(self, text: str, role: str, width: float, smallest: str, *, weight: int | None = None) -> TextStyle:
        """The role's style, smaller where the text does not fit on a line, but not under `smallest`."""
        return self.shared.typesetter.fit(text, self.style(role, weight=weight), width, self.size(smallest))

    def ink(self, frame: Frame) -> Box:
        """The box of the glyphs of a text frame, for optical centring."""
        boxes = [self.shared.typesetter.ink(item) for item in frame.items if isinstance(item, Text)]
        box = boxes[0] if boxes else Box(0, 0, frame.width, frame.height)
        for other in boxes[1:]:
            box = box.union(other)
        return box

    def label(self, text: str, width: float = UNBOUNDED, fill: Color | None = None, role: str = "caption") -> Frame:
        """A small label in spaced capitals."""
        style = self.style(role, weight=self.theme.fonts.text.strong)._replace(caps=True, tracking=0.1)
        return self.text(text, style, width, fill=fill or self.palette.ink3)

    # -- signs

    def icon(self, name: str, size: float, fill: Color | None = None, style: str | None = None) -> Frame:
        """An icon in a square of `size` pixels, centred by its ink."""
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

    def disc(self, name: str, diameter: float, ground: Color, fill: Color) -> Frame:
        """An icon on the shape that the theme puts behind icons."""
        look = self.theme.look.disc
        share = {"none": 0.8, "square": 0.58}.get(look, 0.58)
        icon = compose.within(self.icon(name, diameter * share, fill), diameter, diameter)
        if look == "none":
            return icon
        back: Rect | Circle = Circle(diameter / 2, diameter / 2, diameter / 2, ground)
        if look == "square":
            back = Rect(0, 0, diameter, diameter, self.scale.space(self.theme.radius.bar), ground)
        return compose.over(icon, back)

    # -- composition

    def card(self, build: Callable[[Space, "Context"], Frame], space: Space, fill: Color | None = None) -> Frame:
        """What `build` draws, on a card that fills the space."""
        insets = self.card_insets(space.width)
        ctx = self.on_card(fill)
        inner = build(space.inside(insets), ctx)
        frame = compose.pad(inner, insets, space.width, space.height)
        return self.card_ground(frame, fill)

    def card_insets(self, width: float) -> Insets:
        """The room between a card's edge and what stands on it."""
        return Insets.even(min(self.space(36), width * 0.1))

    def card_ground(self, frame: Frame, fill: Color | None = None) -> Frame:
        """The frame on the theme's kind of card."""
        from_theme = self.theme.look.card
        surface = fill or self.palette.card
        hair = self.space(self.theme.stroke.rule)
        if from_theme == "outline" and not fill:
            return compose.backed(frame, surface, self.radius, _stroke(self.palette.ink, hair))
        if from_theme == "rule" and not fill:
            ruled = compose.backed(frame, surface)
            return compose.overlay(ruled, (Rect(0, 0, frame.width, hair * 1.5, 0, self.palette.ink),))
        return compose.backed(frame, surface, self.radius)

    def legible(self, color: Color, ground: Color | None = None, ratio: float = 4.5) -> Color:
        """The nearest shade of a colour that reads on the ground."""
        return reach(color, ground or self.palette.ground, ratio)

    def halves(
        self,
        space: Space,
        rows: Callable[[Side, "Context"], Sequence[Callable[[Space], Frame]]],
        gap: float,
    ) -> Frame:
        """One list of rows for each side, in lockstep: row i of every side shares its height.

        On a page too narrow for that, the sides follow each other, each named and on its own ground.
        """
        if self.stacks and not self.carded:
            return _stacked_sides(self, space, rows, gap)
        columns = self.columns(space.width)
        built = [rows(side, self.half(side.index)) for side in self.sides]
        drawn = [
            [row(Space(column.length)) for row in side] for side, column in zip(built, columns, strict=True)
        ]
        heights = tracks.lockstep([[frame.height for frame in side] for side in drawn])
        lines = tracks.stacked(heights, gap)
        items = [
            _as_high(row, frame, Space(column.length, line.length)).at(column.start, line.start)
            for side, frames, column in zip(built, drawn, columns, strict=True)
            for row, frame, line in zip(side, frames, lines, strict=False)
        ]
        return Frame(space.width, lines[-1].end if lines else 0.0, tuple(items))

    def columns(self, width: float) -> tuple[Track, ...]:
        """The sides' columns in a width: equal, either side of the spine."""
        count = max(len(self.sides), 1)
        gap = self.space(72) if count == 2 and not self.carded else self.space(40)
        return tracks.columns(width, count, gap)


def _as_high(row: Callable[[Space], Frame], frame: Frame, space: Space) -> Frame:
    """The frame again at an agreed height, unless it already has it."""
    return frame if space.height is None or abs(frame.height - space.height) < 0.01 else row(space)


def _stacked_sides(
    ctx: Context,
    space: Space,
    rows: Callable[[Side, Context], Sequence[Callable[[Space], Frame]]],
    gap: float,
) -> Frame:
    """The sides under each other, each on its own ground from edge to edge of the page."""
    pad = ctx.space(40)
    parts = []
    for side in ctx.sides:
        half = ctx.half(side.index)
        inner = compose.stack([row(space._replace(height=None)) for row in rows(side, half)], gap)
        named = compose.stack([side_name(half, side, space.width), inner], ctx.space(20), space.width)
        parts.append(compose.pad(named, Insets(pad, 0, pad, 0), space.width))
    if ctx.tone not in ("split", "solid"):
        return compose.stack(parts)
    edge = ctx.scale.margin
    grounds = [
        compose.over(part, Rect(-edge, 0, space.width + 2 * edge, part.height, 0, ctx.half(i).palette.ground))
        for i, part in enumerate(parts)
    ]
    return compose.stack(grounds)


def side_name(ctx: Context, side: Side, width: float) -> Frame:
    """A side's name with its icon, as a small heading in its own colour."""
    palette = ctx.side(side.index)
    label = ctx.label(side.label, width, palette.deep)
    if not side.icon:
        return label
    size = ctx.size("lead")
    return compose.beside([ctx.icon(side.icon, size, palette.deep), label], ctx.space(12))


def _stroke(paint: Color, width: float) -> Stroke:
    return Stroke(paint, width)


# ---------------------------------------------------------------- the block and its registry


class Block(Model):
    """One thing on a page."""

    type: str
    """Which block this is."""
    source: str = ""
    """Where its facts come from; printed as a numbered note in the footer."""

    min_width: ClassVar[float] = 160
    """Narrower than this, in pixels, it is not legible: containers reflow instead."""
    tone: ClassVar[Tone | None] = None
    """The ground on which it stands best; None: any."""
    card: ClassVar[bool] = True
    """Whether it takes a card on a divided ground and in a row."""

    def layout(self, space: Space, ctx: Context) -> Frame:
        """The finished frame: exactly `space.width` wide, and `space.height` high where that is given."""
        raise NotImplementedError

    @classmethod
    def called(cls) -> str:
        kind = cls.fields()["type"].default if cls.__dict__.get("type") else ""
        return f"`{kind}`" if kind else "a block"

    @classmethod
    def resolve(cls, value: Any, path: SpecPath, problems: list[Problem]) -> type[Model] | None:
        if cls is not Block:
            return cls
        return _resolve(value, path, problems)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        kind = cls.__dict__.get("type")
        if isinstance(kind, str):
            _REGISTERED[kind] = cls


_REGISTERED: dict[str, type[Block]] = {}

FOLDER = os.path.join(os.path.dirname(__file__), "blocks")

OTHER_NAMES: Mapping[str, str] = {
    "versus": "statement", "vs": "statement", "headline": "statement",
    "top-list": "ranked-list", "leaderboard": "ranked-list", "ranking": "ranked-list", "ranked": "ranked-list",
    "feature-list": "icon-list", "features": "icon-list", "list": "icon-list", "icons": "icon-list",
    "stat": "big-number", "kpi": "big-number", "callout-number": "big-number", "number": "big-number",
    "metric": "big-number", "figure": "big-number",
    "butterfly": "mirror-bars", "tornado": "mirror-bars", "diverging-bars": "mirror-bars",
    "population-pyramid": "mirror-bars", "pull-quote": "quote", "blockquote": "quote", "testimonial": "quote",
    "slope-chart": "slope", "bump": "slope", "bump-chart": "slope", "slopegraph": "slope",
    "numbered-list": "tips", "takeaways": "tips", "advice": "tips",
    "pictogram": "icon-array", "isotype": "icon-array", "people": "icon-array",
    "paragraph": "text", "paragraphs": "text", "markdown": "text", "prose": "text",
    "columns": "row", "horizontal": "row", "stack": "column", "vertical": "column", "box": "card", "tile": "card",
}  # fmt: skip
"""Names of other tools; an unknown type is answered with ours."""


@lru_cache(maxsize=1)
def _shipped() -> tuple[str, ...]:
    files = (f.removesuffix(".py") for f in os.listdir(FOLDER) if f.endswith(".py") and f[0] != "_")
    return tuple(sorted(name.replace("_", "-") for name in files))


def types() -> list[str]:
    """The names of all block types: those of the package and those registered from outside."""
    return sorted({*_shipped(), *_REGISTERED})


def block_type(name: str) -> type[Block] | None:
    """The block of this name; its module is loaded when it is first asked for."""
    if name not in _REGISTERED and name in _shipped():
        importlib.import_module(f"infographic.blocks.{name.replace('-', '_')}")
    return _REGISTERED.get(name)


def _resolve(value: Any, path: SpecPath, problems: list[Problem]) -> type[Block] | None:
    if isinstance(value, str):
        return block_type("text")
    if not isinstance(value, Mapping):
        problems.append(errors.wrong_kind(path, "a block: a mapping with a `type`", value))
        return None
    name = value.get("type")
    if name is None:
        problems.append(errors.missing_key(path, "type", "a block"))
        return None
    block = block_type(name) if isinstance(name, str) else None
    if block is None:
        problems.append(errors.unknown_block((*path, "type"), str(name), types(), OTHER_NAMES))
    return block


IconName = Named(
    "icon",
    lambda name, path: None if icons.exists(name) else errors.unknown_icon(path, name, *icons.suggest(name)),
    icons.names,
)
