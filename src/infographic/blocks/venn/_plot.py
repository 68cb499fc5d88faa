"""What the forms of a Venn diagram share: the sets with their colours, their regions, and the words in these."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.venn import Overlap, Phrases, Venn
from infographic.ext import Claim, Color, Context, Frame, Item, Model, Space, arrange, mix
from infographic.i18n.number_format import amount
from infographic.solve import label_spacing, venn
from infographic.solve.venn import VennEllipse, VennShape

MAX_LINES = 9
"""More lines than this do not belong in a circle."""


class VennSet(NamedTuple):
    """A set: where it lies, what overlaps call it, its name, its fill, the ink on it, and its name's ink."""

    shape: VennShape
    key: str
    name: str
    fill: Color
    on: Color
    deep: Color


class VennPlot(NamedTuple):
    """The sets with the size of the box around them, and how many of their names stand over it."""

    sets: tuple[VennSet, ...]
    width: float
    height: float
    above: int


class Region(NamedTuple):
    """What some sets share and the others do not: which, what it says, and its ink."""

    of: tuple[int, ...]
    phrases: tuple[str, ...]
    model: Model
    ink: Color


def plot(block: Venn, shapes: Sequence[VennShape], above: int, ctx: Context) -> VennPlot:
    """The sets on their shapes."""
    sets = tuple(VennSet(shape, *ink) for shape, ink in zip(shapes, _inks(block, ctx), strict=True))
    return VennPlot(sets, max(s.box.right for s in shapes), max(s.box.bottom for s in shapes), above)


def drawn(
    block: Venn, plot: VennPlot, shapes: Sequence[Item], space: Space, ctx: Context, claims: Sequence[Claim] = ()
) -> Frame:
    """The shapes with the words in them and the names around; words that do not fit stand under them."""
    regions = _regions(block, plot, ctx)
    texts = _texts(regions, plot, ctx)
    items = list(shapes)
    told: list[tuple[Region, str]] = []
    for region, text in zip(regions, texts, strict=True):
        shown = text or _number(len(told) + 1, region.ink, ctx)
        place = _in_place(shown, region, plot, ctx)
        items += [place] if place else []
        if text is None:
            told.append((region, str(len(told) + 1) if place else " + ".join(plot.sets[i].key for i in region.of)))
    drawing = Frame(plot.width, plot.height, tuple(items), claims=tuple(claims))
    figure = arrange.within(drawing, space.width, plot.height)
    above, under = _names(plot, space.width, ctx)
    notes = [_note(sign, region, space.width, ctx) for region, sign in told]
    body = arrange.stack([*above, figure, *under, *notes], ctx.space(20), space.width)
    return arrange.within(body, space.width, max(body.height, space.height or 0))


def shared_fill(of: Sequence[VennSet], sets: Sequence[VennSet], ctx: Context) -> Color:
    """Ink for what all share; between their colours and ink for what some of them share."""
    if len(of) == len(sets):
        return ctx.palette.ink
    fill = of[0].fill
    for i, other in enumerate(of[1:], 2):
        fill = mix(fill, other.fill, 1 / i)
    return ctx.color.bearing(mix(fill, ctx.palette.ink, 0.15 + 0.3 * (len(of) - 1) / (len(sets) - 2)))


def _inks(block: Venn, ctx: Context) -> list[tuple[str, str, Color, Color, Color]]:
    """Key, name and colours of each set: the sides' own, a colour for each, or shades of one."""
    if block.sides is not None:
        sides = [(side, ctx.color.side(side.index)) for side in ctx.sides]
        fills = [ctx.color.bearing(p.solid) for _, p in sides]
        return [
            (side.key, side.short, fill, ctx.color.ink_on(fill), p.deep)
            for (side, p), fill in zip(sides, fills, strict=True)
        ]
    fills, deep = _fills(block, ctx)
    told = [_told(item.label, item.value, block, ctx) for item in block.items]
    return [
        (item.label, ctx.cite(name, item), fill, ctx.color.ink_on(fill), ink)
        for item, name, fill, ink in zip(block.items, told, fills, deep, strict=True)
    ]


def _fills(block: Venn, ctx: Context) -> tuple[list[Color], list[Color]]:
    """The fills of sets that are no sides, and the inks of their names."""
    count = len(block.items)
    if block.told_apart() and ctx.color.swatches.kinds:
        kinds = [
            ctx.color.kind(i) if ctx.color.swatches.of(item) is None else ctx.color.of(item)
            for i, item in enumerate(block.items)
        ]
        return [ctx.color.bearing(kind.solid) for kind in kinds], [kind.deep for kind in kinds]
    # What all share stands in ink, so that circles in ink are pale
    pale = ctx.color.neutral == ctx.palette.ink
    shades = ctx.color.shades(ctx.color.neutral, 8, 0.15)[-count:] if pale else None
    shades = shades or ctx.color.shades(ctx.color.neutral, count, 0.4)
    fills = [ctx.color.bearing(shade) for shade in ctx.color.own(block.items, shades)]
    deep = ctx.color.legible(ctx.color.neutral)
    return fills, [ctx.color.of(item).deep if item.is_colored() else deep for item in block.items]


def _told(words: str, value: float | None, block: Venn, ctx: Context) -> str:
    """Words with the value behind them, where there is one."""
    return words if value is None else f"{words} {amount(value, block.unit, ctx.lang)}".strip()


# ---------------------------------------------------------------- regions


def _regions(block: Venn, plot: VennPlot, ctx: Context) -> list[Region]:
    keys = [one.key for one in plot.sets]
    found: list[Region] = []
    for i, one in enumerate(plot.sets):
        model: Model = block if block.sides else block.items[i]
        said = block.sides.get(one.key, i) if block.sides else block.items[i].text
        found.append(Region((i,), _phrases(said or ()), model, one.on))
    for overlap in block.overlaps:
        named = overlap if isinstance(overlap, Overlap) else None
        of = tuple(sorted(keys.index(key) for key in named.of)) if named and named.of else tuple(range(len(keys)))
        fill = shared_fill([plot.sets[i] for i in of], plot.sets, ctx)
        said = named.text if named else overlap  # type: ignore[assignment]
        phrases = list(_phrases(said or ()))
        if named and named.value is not None:
            phrases.append(_told("", named.value, block, ctx))
        if named and phrases and phrases[-1]:
            phrases[-1] = ctx.cite(phrases[-1], named)
        found.append(Region(of, tuple(phrases), named or block, ctx.color.ink_on(fill)))
    return _merged([region for region in found if any(region.phrases)])


def _merged(regions: Sequence[Region]) -> list[Region]:
    """One region for all that is said about the same sets: it has one place."""
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
        box = venn.widest(*_shapes(region, plot), height + pad)
        room = box.width - 2 * pad if box else 0.0
        if room < max(longest, 1.0):
            continue
        words = [ctx.type.text(p, style, room, fill=region.ink, align="center", balance=True) for p in region.phrases]
        text = arrange.stack([arrange.trimmed(frame) for frame in words], gap, None, arrange.CENTER)
        if text.height <= height + 0.5:
            return text
    return None


def _shapes(region: Region, plot: VennPlot) -> tuple[list[VennShape], list[VennShape]]:
    """The shapes in which a region lies, and those outside of which it does."""
    shapes = [one.shape for one in plot.sets]
    return [shapes[i] for i in region.of], [shape for i, shape in enumerate(shapes) if i not in region.of]


def _in_place(text: Frame, region: Region, plot: VennPlot, ctx: Context) -> Item | None:
    """The words where they have most room; None where they have none."""
    inside, outside = _shapes(region, plot)
    middle = venn.roomiest(inside, outside, text.width, text.height)
    if middle is None:
        return None
    return ctx.named(text, region.model, "point").at(middle.x - text.width / 2, middle.y - text.height / 2)


def _number(number: int, ink: Color, ctx: Context) -> Frame:
    """The sign of a region whose words stand under the circles."""
    return arrange.trimmed(ctx.type.optical(ctx.type.text(str(number), ctx.type.style("h3", face="display"), fill=ink)))


def _note(sign_of: str, region: Region, width: float, ctx: Context) -> Frame:
    """The words that did not fit into their region, after its number or, where that does not fit either, its sets."""
    sign = ctx.type.text(f"**{sign_of}**", "body")
    if sign.width > width / 2:
        sign = ctx.type.text(f"**{sign_of}**", "body", width / 2)
    gap = ctx.space(16)
    words = ctx.type.text(", ".join(region.phrases), "body", width - sign.width - gap)
    return ctx.named(arrange.beside([sign, words], gap, arrange.START), region.model)


# ---------------------------------------------------------------- names


def _names(plot: VennPlot, width: float, ctx: Context) -> tuple[list[Frame], list[Frame]]:
    """The sets' names over and under them."""
    under = [_name_line([one], plot, width, ctx) for one in plot.sets[plot.above :]]
    return [_name_line(plot.sets[: plot.above], plot, width, ctx)], under


def _name_line(sets: Sequence[VennSet], plot: VennPlot, width: float, ctx: Context) -> Frame:
    """Names in a line, each centred over the top of its shape."""
    room, left = width / len(sets) - ctx.space(16), (width - plot.width) / 2
    frames = [arrange.trimmed(ctx.type.text(one.name, "h3", room, fill=one.deep, align="center")) for one in sets]
    height = max(frame.height for frame in frames)
    tops = [one.shape.top.x if isinstance(one.shape, VennEllipse) else one.shape.x for one in sets]
    wanted = [left + x - frame.width / 2 for x, frame in zip(tops, frames, strict=True)]
    xs = label_spacing.apart(wanted, [frame.width for frame in frames], ctx.space(16), 0, width)
    places = tuple(frame.at(x, height - frame.height) for frame, x in zip(frames, xs, strict=True))
    return Frame(width, height, places, frames[0].baseline)
