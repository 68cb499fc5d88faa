from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Box,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    Item,
    Length,
    Model,
    Path,
    PerSide,
    Problem,
    Space,
    SpecPath,
    Stroke,
    arrange,
    messages,
    mix,
)
from infographic.solve import label_spacing, venn
from infographic.solve.venn import VennDisc

UPRIGHT_WIDTH = 480
"""Narrower than this many pixels two circles stand over each other."""

DISTANCE = 1.14
"""How far the centres of two circles lie apart, in radii."""

DISTANCE_OF_THREE = 1.02

MAX_LINES = 9
"""More lines than this do not belong in a circle."""

Phrases = str | tuple[str, ...]


class Set(Colored):
    """One circle."""

    shorthand = "label"

    label: str
    """What the circle is called."""
    text: Phrases = ""
    """What belongs to it alone: a phrase, or a list of them."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Overlap(Model):
    """What several circles have in common."""

    shorthand = "text"

    text: Phrases
    """What they share: a phrase, or a list of them."""
    of: tuple[str, ...] = ()
    """Which circles, by their side or label; all of them where it is left out."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Venn(Block):
    """Two or three circles that overlap: what each has alone, and what they share.

    ```yaml
    type: venn
    items:
      - {label: Birds, text: [Feathers, Lay eggs, A beak]}
      - {label: Bats, text: [Fur, Give milk, See by echo]}
    overlaps:
      - [Fly, Warm blood, A spine]
    ```
    """

    type: Literal["venn"] = "venn"
    other_names: ClassVar[tuple[str, ...]] = (
        "venn-diagram",
        "overlap",
    )
    sides: PerSide[Phrases] | None = None
    """What each side has alone; the sides are the circles."""
    items: Annotated[tuple[Set, ...], Length(0, 3)] = ()
    """The circles, instead of `sides`."""
    overlaps: Annotated[tuple[Overlap | Phrases, ...], Length(0, 4)] = ()
    """What the circles share: all of them, or those that `of` names; several about the same ones stand together."""

    min_width: ClassVar[float] = 240

    def faults(self, path: SpecPath) -> list[Problem]:
        if (self.sides is None) == (not self.items):
            return [messages.either_of(path, "sides", "items")]
        if len(self.items) == 1:
            return [messages.too_few((*path, "items"), 1, 2)]
        keys = [str(key) for key, _ in self.sides.items()] if self.sides else [item.label for item in self.items]
        return [
            messages.unknown_name((*path, "overlaps", i, "of", j), "circle", name, keys)
            for i, overlap in enumerate(self.overlaps)
            if isinstance(overlap, Overlap)
            for j, name in enumerate(overlap.of)
            if name not in keys
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        plot = _plot(self, space.width, ctx)
        regions = _regions(self, plot, ctx)
        texts = _texts(regions, plot, ctx)
        apart = [region for region, text in zip(regions, texts, strict=True) if text is None]
        drawn: list[Item] = [*_shapes(plot, ctx)]
        for region, text in zip(regions, texts, strict=True):
            shown = text or _number(apart.index(region) + 1, region.ink, ctx)
            drawn += [_in_place(shown, region, plot, ctx)]
        figure = arrange.within(Frame(plot.width, plot.height, tuple(drawn)), space.width, plot.height)
        above, under = _names(plot, space.width, ctx)
        notes = [_note(i, region, space.width, ctx) for i, region in enumerate(apart, 1)]
        body = arrange.stack([*above, figure, *under, *notes], ctx.space(20), space.width)
        return arrange.within(body, space.width, max(body.height, space.height or 0))


class VennRing(NamedTuple):
    """A circle: where it lies, what it is called, its fill, the ink on it, and its name's ink."""

    disc: VennDisc
    key: str
    name: str
    fill: Color
    on: Color
    deep: Color


class VennPlot(NamedTuple):
    """The circles with the size of the box around them."""

    rings: tuple[VennRing, ...]
    width: float
    height: float
    upright: bool


class Region(NamedTuple):
    """What some circles share and the others do not: which, what it says, and its ink."""

    of: tuple[int, ...]
    phrases: tuple[str, ...]
    model: Model
    ink: Color


def _plot(block: Venn, width: float, ctx: Context) -> VennPlot:
    inks = _inks(block, ctx)
    upright = len(inks) == 2 and width < ctx.legible(UPRIGHT_WIDTH)
    distance = DISTANCE if len(inks) == 2 else DISTANCE_OF_THREE
    radius = min(width / (2 if upright else 2 + distance), ctx.space(290 if len(inks) == 3 else 330))
    if upright:
        radius = min(radius, width * 0.46)
    discs = (
        venn.triple(radius, radius * distance)
        if len(inks) == 3
        else venn.pair(radius, radius * distance, upright=upright)
    )
    rings = tuple(VennRing(disc, *ink) for disc, ink in zip(discs, inks, strict=True))
    return VennPlot(rings, max(d.box.right for d in discs), max(d.box.bottom for d in discs), upright)


def _inks(block: Venn, ctx: Context) -> list[tuple[str, str, Color, Color, Color]]:
    """Key, name and colours of each circle: the sides' own, or shades of one colour."""
    if block.sides is not None:
        sides = [(side, ctx.color.side(side.index)) for side in ctx.sides[:3]]
        return [
            (side.key, side.short, fill, ctx.color.ink_on(fill), p.deep)
            for side, p in sides
            for fill in [ctx.color.bearing(p.solid)]
        ]
    # What all share stands in ink, so that circles in ink are pale
    pale = ctx.color.neutral == ctx.palette.ink
    shades = (
        ctx.color.shades(ctx.color.neutral, 8, 0.15)[5:]
        if pale
        else ctx.color.shades(ctx.color.neutral, len(block.items), 0.4)
    )
    fills = [ctx.color.bearing(shade) for shade in ctx.color.own(block.items, shades)]
    deep = ctx.color.legible(ctx.color.neutral)
    return [(item.label, ctx.cite(item.label, item), s, ctx.color.ink_on(s), deep) for item, s in
            zip(block.items, fills, strict=False)]  # fmt: skip


# ---------------------------------------------------------------- shapes


def _shapes(plot: VennPlot, ctx: Context) -> Iterator[Item]:
    """The circles, then what pairs share, then what all share."""
    edge = Stroke(ctx.palette.ground, ctx.space(6))
    rings = plot.rings
    for ring in rings:
        yield Circle(ring.disc.x, ring.disc.y, ring.disc.r, ctx.surface.paint(ring.fill))
    for a, b in combinations(rings, 2):
        yield _shape(venn.lens(a.disc, b.disc), a, b, _shared_fill((a, b), rings, ctx), edge)
    if len(rings) == 3:
        outline = venn.heart(rings[0].disc, rings[1].disc, rings[2].disc)
        yield _shape(outline, rings[0], rings[1], ctx.palette.ink, edge)
    for ring in rings:
        yield Circle(ring.disc.x, ring.disc.y, ring.disc.r, None, edge)


def _shape(d: str, a: VennRing, b: VennRing, fill: Color, edge: Stroke) -> Path:
    return Path(d, a.disc.box.intersection(b.disc.box) or a.disc.box, fill, edge)


def _shared_fill(of: Sequence[VennRing], rings: Sequence[VennRing], ctx: Context) -> Color:
    """Ink for what all share; between the two colours and ink for what two of three share."""
    if len(of) == len(rings):
        return ctx.palette.ink
    return ctx.color.bearing(mix(mix(of[0].fill, of[1].fill, 0.5), ctx.palette.ink, 0.45))


# ---------------------------------------------------------------- words


def _regions(block: Venn, plot: VennPlot, ctx: Context) -> list[Region]:
    keys = [ring.key for ring in plot.rings]
    found: list[Region] = []
    for i, ring in enumerate(plot.rings):
        model: Model = block if block.sides else block.items[i]
        said = block.sides.get(ring.key, i) if block.sides else block.items[i].text
        found.append(Region((i,), _phrases(said or ()), model, ring.on))
    for overlap in block.overlaps:
        named = overlap if isinstance(overlap, Overlap) else None
        of = tuple(sorted(keys.index(key) for key in named.of)) if named and named.of else tuple(range(len(keys)))
        fill = _shared_fill([plot.rings[i] for i in of], plot.rings, ctx)
        said = named.text if named else overlap  # type: ignore[assignment]
        *phrases, last = _phrases(said or ()) or ("",)
        if named and last:
            last = ctx.cite(last, named)
        found.append(Region(of, (*phrases, last), named or block, ctx.color.ink_on(fill)))
    return _merged([region for region in found if any(region.phrases)])


def _merged(regions: Sequence[Region]) -> list[Region]:
    """One region for all that is said about the same circles: it has one place."""
    merged: dict[tuple[int, ...], Region] = {}
    for region in regions:
        first = merged.setdefault(region.of, region)
        if first is not region:
            merged[region.of] = first._replace(phrases=(*first.phrases, *region.phrases))
    return list(merged.values())


def _phrases(said: Phrases) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) and said else tuple(said)


def _texts(regions: Sequence[Region], plot: VennPlot, ctx: Context) -> list[Frame | None]:
    """The words of each region at the largest size at which all fit; None for one that fits at no size."""
    texts = [_fitted(region, plot, "caption", ctx) for region in regions]
    for role in ("lead", "item", "small"):
        larger = [
            _fitted(region, plot, role, ctx) if text else None for region, text in zip(regions, texts, strict=True)
        ]
        if [text is None for text in larger] == [text is None for text in texts]:
            return larger
    return texts


def _fitted(region: Region, plot: VennPlot, role: str, ctx: Context) -> Frame | None:
    """The words in the fewest lines with which they fit their region."""
    style = ctx.type.style(role, weight=ctx.theme.fonts.text.strong if len(region.of) > 1 else None)
    longest = max(ctx.type.longest_word(phrase, style) for phrase in region.phrases)
    gap, pad = ctx.space(10), ctx.space(18)
    for lines in range(1, MAX_LINES + 1):
        height = lines * style.size * style.line_height + (len(region.phrases) - 1) * gap
        box = _box(region, plot, height + pad)
        room = box.width - 2 * pad if box else 0.0
        if room < max(longest, 1.0):
            continue
        words = [ctx.type.text(p, style, room, fill=region.ink, align="center", balance=True) for p in region.phrases]
        text = arrange.stack([arrange.trimmed(frame) for frame in words], gap, None, arrange.CENTER)
        if text.height <= height + 0.5:
            return text
    return None


def _box(region: Region, plot: VennPlot, height: float) -> Box | None:
    discs = [ring.disc for ring in plot.rings]
    outside = [disc for i, disc in enumerate(discs) if i not in region.of]
    return venn.widest([discs[i] for i in region.of], outside, height)


def _in_place(text: Frame, region: Region, plot: VennPlot, ctx: Context) -> Item:
    discs = [ring.disc for ring in plot.rings]
    outside = [disc for i, disc in enumerate(discs) if i not in region.of]
    place = venn.roomiest([discs[i] for i in region.of], outside, text.width, text.height)
    middle = place or discs[region.of[0]].box.center
    return ctx.named(text, region.model, "point").at(middle.x - text.width / 2, middle.y - text.height / 2)


def _number(number: int, ink: Color, ctx: Context) -> Frame:
    """The sign of a region whose words stand under the circles."""
    return arrange.trimmed(ctx.type.optical(ctx.type.text(str(number), ctx.type.style("h3", face="display"), fill=ink)))


def _note(number: int, region: Region, width: float, ctx: Context) -> Frame:
    """The words that did not fit into their region, after its number."""
    sign = ctx.type.text(f"**{number}**", "body")
    gap = ctx.space(16)
    words = ctx.type.text(", ".join(region.phrases), "body", width - sign.width - gap)
    return ctx.named(arrange.beside([sign, words], gap, arrange.START), region.model)


def _names(plot: VennPlot, width: float, ctx: Context) -> tuple[list[Frame], list[Frame]]:
    """The circles' names over and under them."""
    count = len(plot.rings)
    lowest = count - 1 if plot.upright or count == 3 else count
    return [_name_line(plot.rings[:lowest], plot, width, ctx)], [
        _name_line([ring], plot, width, ctx) for ring in plot.rings[lowest:]
    ]


def _name_line(rings: Sequence[VennRing], plot: VennPlot, width: float, ctx: Context) -> Frame:
    """Names in a line, each centred on its circle."""
    room, left = width / len(rings) - ctx.space(16), (width - plot.width) / 2
    frames = [arrange.trimmed(ctx.type.text(ring.name, "h3", room, fill=ring.deep, align="center")) for ring in rings]
    height = max(frame.height for frame in frames)
    wanted = [left + ring.disc.x - frame.width / 2 for ring, frame in zip(rings, frames, strict=True)]
    xs = label_spacing.apart(wanted, [frame.width for frame in frames], ctx.space(16), 0, width)
    places = tuple(frame.at(x, height - frame.height) for frame, x in zip(frames, xs, strict=True))
    return Frame(width, height, places, frames[0].baseline)
