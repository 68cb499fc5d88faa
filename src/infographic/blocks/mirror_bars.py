from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks._figure import figure, least_width
from infographic.blocks._places import tell_places
from infographic.ext import (
    BarShape,
    Box,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    Length,
    Measures,
    Model,
    PerSide,
    Quantity,
    Range,
    Scaled,
    Side,
    Space,
    TextStyle,
    Tone,
    amount,
    arrange,
)

ENDS: tuple[Literal["start", "end"], ...] = ("start", "end")
"""How the sides' names stand over their bars."""

FILLED = 0.8
"""How much of a bar's thickness the value inside it takes at most."""

FEW = 3
"""The maximum number of items for which bars are thick and carry their values inside."""


class Amount(Model):
    """A quantity."""

    shorthand = "value"

    value: Annotated[float, Range(0), Quantity]
    """The quantity itself; the bar is as long as it says."""
    text: str = ""
    """How it is printed, where that differs from the number with its unit."""


class MirrorItem(Colored):
    """One thing that was measured on each side."""

    label: str
    """What was measured."""
    values: PerSide[Amount]
    """How much on each side."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class MirrorBars(Scaled):
    """Two bars for each item, away from a common spine: how much on either side.

    ```yaml
    type: mirror-bars
    unit: "%"
    items:
      - {label: Reads on paper, values: [62, 31]}
      - {label: Reads in bed, values: [45, 58]}
    ```
    """

    type: Literal["mirror-bars"] = "mirror-bars"
    other_names: ClassVar[tuple[str, ...]] = (
        "butterfly",
        "tornado",
        "diverging-bars",
        "population-pyramid",
    )
    items: Annotated[tuple[MirrorItem, ...], Length(1, 40)]
    """What was measured, from top to bottom."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 260
    ground: ClassVar[Tone | None] = "ink"
    stretch: ClassVar[float] = 0.5

    def measures(self) -> Measures | None:
        if self.scale == "own":
            return None
        values = [shown.value for item in self.items for _, shown in item.values.items()]
        return Measures(("mirror-bars", self.unit), 0.0, max(values))

    def layout(self, space: Space, ctx: Context) -> Frame:
        rows = [[shown.value for _, shown in item.values.items()] for item in self.items]
        tell_places(self, rows, self.unit, ctx)
        plot = _plot(self, space.width, ctx)
        ctx = ctx if plot.mirrored else ctx.with_key()
        body = self._drawn(plot, space.width, ctx)
        spare = (space.height or 0.0) - body.height
        if spare > 1:
            plot = plot._replace(thick=plot.thick + min(plot.thick, spare / len(self.items)))
            body = self._drawn(plot, space.width, ctx)
        claims = tuple(claim for item in self.items for claim in _claims(item, plot, ctx))
        return arrange.pad(body, arrange.NONE, space.width, space.height)._replace(claims=claims)

    def _drawn(self, plot: "MirrorPlot", width: float, ctx: Context) -> Frame:
        names = _names(width, ctx) if plot.mirrored else ctx.side_key(width)
        rows = [_item(item, plot, ctx) for item in self.items]
        first = [arrange.stack([names, rows[0]], ctx.space(12))]
        if plot.mirrored and _fits_between(self.items[0], width, ctx):
            first = [arrange.overlay(rows[0], [names.at(0, max(0, (rows[0].baseline or 0) - (names.baseline or 0)))])]
        return arrange.stack([*first, *rows[1:]], ctx.space(28), width)


class MirrorPlot(NamedTuple):
    """What all bars of a block share."""

    width: float
    gap: float
    unit_length: float
    thick: float
    unit: str
    mirrored: bool
    loud: bool


def _plot(block: MirrorBars, width: float, ctx: Context) -> MirrorPlot:
    """One unit of length for all bars: the longest one fills its half, or the whole width."""
    mirrored = len(ctx.sides) == 2
    gap = ctx.space(12)
    common = ctx.common_scale(block)
    values = [a.value for item in block.items for _, a in ctx.sides.answers(item.values) if a]
    most = max((*values, *common.ends), default=0)
    room = (width - gap) / 2 if mirrored else width - _value_room(block, ctx)
    loud = len(block.items) <= FEW and mirrored
    thick = ctx.space(120) if loud else max(ctx.space(52), ctx.type.size("item") * 1.5)
    longest = min(room / most, common.unit) if most else 0.0
    plot = MirrorPlot(width, gap, longest, thick, block.unit, mirrored, loud)
    return plot._replace(unit_length=_with_room(block, plot, room, ctx)) if mirrored else plot


def _with_room(block: MirrorBars, plot: MirrorPlot, room: float, ctx: Context) -> float:
    """The unit of length at which every value stands inside its bar or has room beyond it."""
    unit = plot.unit_length
    answers = [list(ctx.sides.answers(item.values)) for item in block.items]
    for shown in sorted((a for some in answers for _, a in some if a), key=lambda a: -a.value):
        text, length = _printed(shown, plot.unit, ctx), shown.value * unit
        pad = _pad(plot, ctx)
        inside = least_width(text, _inside_style("h2", plot, ctx), ctx.type.size("item" if plot.loud else "small"), ctx)
        beyond = least_width(text, _beyond_style(plot, ctx), ctx.type.size("caption"), ctx) + pad / 2 + 1
        if inside > length - 2 * pad and beyond > room - length and shown.value:
            unit = max(0.0, min(unit, (room - beyond) / shown.value))
    return unit


def _pad(plot: MirrorPlot, ctx: Context) -> float:
    """The room between a value and the end of its bar."""
    return ctx.space(30 if plot.loud else 14)


def _inside_style(role: str, plot: MirrorPlot, ctx: Context) -> TextStyle:
    """The style of a value inside its bar: of a role where values are told loudly."""
    return ctx.type.style(role, face="display") if plot.loud else ctx.type.style("item", weight=700)


def _beyond_style(plot: MirrorPlot, ctx: Context) -> TextStyle:
    """The style of a value that stands beyond its bar."""
    return ctx.type.style("h3" if plot.loud else "item", face="display" if plot.loud else None)


def _value_room(block: MirrorBars, ctx: Context) -> float:
    """The room behind the longest bar for its value, where bars all start at the left."""
    texts = [_printed(a, block.unit, ctx) for item in block.items for _, a in ctx.sides.answers(item.values) if a]
    thickest = max(ctx.space(52), ctx.type.size("item") * 1.5)
    return max(ctx.type.measure(text, "item") for text in texts) + ctx.space(14) + ctx.surface.bar_overshoot(thickest)


def _printed(shown: Amount, unit: str, ctx: Context) -> str:
    return shown.text or amount(shown.value, unit, ctx.lang)


def _names(width: float, ctx: Context) -> Frame:
    """The sides' names over the outer ends of their bars."""
    strong, half = ctx.theme.fonts.text.strong, (width - ctx.space(24)) / 2
    left, right = (
        arrange.trimmed(
            ctx.type.text(side.short, "small", half, fill=ctx.color.side(side.index).deep, weight=strong, align=align)
        )
        for side, align in zip(ctx.sides, ENDS, strict=True)
    )
    return Frame(
        width, max(left.height, right.height), (left.at(0, 0), right.at(width - right.width, 0)), left.baseline
    )


def _fits_between(item: MirrorItem, width: float, ctx: Context) -> bool:
    """Whether the first label leaves room for the names at both ends of its line."""
    names = max(ctx.type.measure(side.short, "small") for side in ctx.sides) + ctx.space(24)
    return ctx.type.measure(item.label, "item") + 2 * names <= width


# ---------------------------------------------------------------- an item


def _item(item: MirrorItem, plot: MirrorPlot, ctx: Context) -> Frame:
    align: Literal["center", "start"] = "center" if plot.mirrored else "start"
    ink = ctx.color.named(item, ctx.palette.ink)
    label = ctx.type.text(ctx.cite(item.label, item), "item", plot.width, fill=ink, align=align, balance=True)
    answers = [(side, shown) for side, shown in ctx.sides.answers(item.values) if shown]
    if not plot.mirrored:
        bars = arrange.stack([_level(side, shown, plot, ctx) for side, shown in answers], ctx.space(6), plot.width)
        return ctx.named(arrange.stack([label, bars], ctx.space(10), plot.width), item)
    middle = plot.width / 2
    placed = []
    for side, shown in answers:
        bar = _bar(side, shown, plot, ctx, most=max(a.value for _, a in answers))
        x = middle - plot.gap / 2 - bar.width if side.index == 0 else middle + plot.gap / 2
        placed.append(bar.at(x, 0))
    bars = Frame(plot.width, plot.thick, tuple(placed))
    return ctx.named(arrange.stack([label, bars], ctx.space(14), plot.width), item)


def _bar(side: Side, shown: Amount, plot: MirrorPlot, ctx: Context, most: float) -> Frame:
    """A bar with its value inside the outer end, or beyond it where the bar is too short."""
    length = shown.value * plot.unit_length
    colors = ctx.color.side(side.index)
    shape = ctx.surface.filled(Box(0, 0, length, plot.thick), colors.solid, _radius(length, plot.thick, ctx))
    bar = Frame(length, plot.thick, shape)
    pad = _pad(plot, ctx)
    style = _inside_style("number" if shown.value == most else "h2", plot, ctx)
    text = _printed(shown, plot.unit, ctx)
    smallest = ctx.type.size("item" if plot.loud else "small")
    inside = _fitted(text, style, smallest, Space(max(length - 2 * pad, 1), plot.thick * FILLED), ctx, colors.on)
    stands = least_width(text, style, smallest, ctx) <= length - 2 * pad + 0.5
    if stands and inside.width <= length - 2 * pad + 0.5 and inside.height <= plot.thick * FILLED:
        x = pad if side.index == 0 else length - pad - inside.width
        return arrange.overlay(bar, [inside.at(x, (plot.thick - inside.height) / 2)])
    room = max(1.0, (plot.width - plot.gap) / 2 - length - pad / 2)
    beyond = ctx.type.optical(
        figure(text, _beyond_style(plot, ctx), ctx.type.size("caption"), room, ctx, ctx.palette.ink)
    )
    x = -pad / 2 - beyond.width if side.index == 0 else length + pad / 2
    return arrange.overlay(bar, [beyond.at(x, (plot.thick - beyond.height) / 2)])


def _fitted(text: str, style: TextStyle, smallest: float, room: Space, ctx: Context, ink: Color) -> Frame:
    """A value as large as the bar is thick: letters of a unit may be higher and deeper than its figures."""
    frame = ctx.type.optical(figure(text, style, smallest, room.width, ctx, ink))
    if room.height is None or frame.height <= room.height:
        return frame
    lower = ctx.type.step_down(style, frame.height, room.height, smallest)
    return ctx.type.optical(figure(text, lower, smallest, room.width, ctx, ink))


def _radius(length: float, thick: float, ctx: Context) -> float:
    return min(ctx.surface.bar_radius, length / 2, thick / 2)


def _level(side: Side, shown: Amount, plot: MirrorPlot, ctx: Context) -> Frame:
    """A bar from the left with its value behind it: for one side, or for three and more."""
    length = shown.value * plot.unit_length
    thick = plot.thick * 0.8
    bar = ctx.surface.bar(BarShape(Box(0, 0, length, thick), ctx.color.side(side.index).solid))
    value = ctx.type.optical(ctx.type.text(_printed(shown, plot.unit, ctx), "item", weight=700))
    item = value.at(length + ctx.space(14) + ctx.surface.bar_overshoot(thick), (thick - value.height) / 2)
    return Frame(plot.width, thick, (bar, item))


def _claims(item: MirrorItem, plot: MirrorPlot, ctx: Context) -> list[Claim]:
    return [
        ctx.claim(shown, "length", shown.value, shown.value * plot.unit_length, "bars")
        for _, shown in ctx.sides.answers(item.values)
        if shown
    ]
