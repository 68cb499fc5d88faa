"""Columns: the bars of `bars` where they stand, with their values over them and their labels under them."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks._bar import Bar, BarGroup, BarLevel, claims, counted_step, value_style
from infographic.ext import Box, Context, Frame, Item, Rect, Space, TextStyle, arrange, tracks
from infographic.i18n.number_format import number
from infographic.layout.common_scale import CommonScale
from infographic.solve import bars
from infographic.solve.bars import Axis

THIN = 0.62
"""A column's width for the distance to the next one."""


class Upright(NamedTuple):
    """What columns share: the sizes of their values and labels, their places, and how wide a bar is.

    Where the unit does not fit at every value it stands once, over all of them.
    """

    values: TextStyle
    unit: str
    labels: tuple[Frame, ...]
    places: tuple[tracks.Track, ...]
    thick: float
    stacked: bool
    step: float
    """The value of each sign where the theme draws signs to be counted; 0 elsewhere."""


def columns(
    groups: Sequence[BarGroup], unit: str, common: CommonScale, space: Space, ctx: Context, *, stacked: bool
) -> Frame | None:
    """Columns on one line with their labels under it; None where these have no room beside each other."""
    plan = _upright(groups, unit, common, space.width, ctx, stacked)
    if plan is None:
        return None
    label_height = max(label.height for label in plan.labels) + ctx.space(14)
    line = plan.values.size * 1.25
    levels = [level for group in groups for level in group.levels]
    below = line if not stacked and any(level.value < 0 for level in levels) else 0.0
    above = line if not stacked or any(group.total for group in groups) else 0.0
    height = max((space.height or 0.0) - label_height, ctx.space(380), space.width * 0.4)
    ends = [*common.ends, *(end for level in levels for end in (level.start, level.end))]
    axis = bars.axis([-end for end in ends], above, height - below, common.unit)
    axis = axis._replace(zero=height - below + min(0.0, *ends) * axis.unit)  # all columns stand on one line
    if stacked and any(0 < abs(level.value) * axis.unit < line for level in levels):
        return None
    axis = Axis(axis.zero, -axis.unit)
    frames = [
        _column(group, label, place, axis, height, plan, ctx)
        for group, label, place in zip(groups, plan.labels, plan.places, strict=True)
    ]
    hair = ctx.space(ctx.theme.stroke.rule)
    ground = Rect(0, axis.zero - hair / 2, space.width, hair, 0, ctx.palette.ink3)
    body = Frame(space.width, height + label_height, (*(f.at(0, 0) for f in frames), ground))
    if not plan.unit:
        return body
    printed = ctx.type.text(plan.unit, "small", fill=ctx.palette.ink2)
    return arrange.stack([printed, body], ctx.space(8), space.width)


def _upright(
    groups: Sequence[BarGroup], unit: str, common: CommonScale, width: float, ctx: Context, stacked: bool
) -> Upright | None:
    """The largest sizes at which values and labels fit over and under their columns."""
    count = max(len(group.levels) for group in groups)
    side_by_side = 1 if stacked else count
    places = tracks.columns(width, len(groups), 0)
    pitch = places[0].length
    thick = min(pitch * (THIN if side_by_side == 1 else 0.84) / side_by_side, ctx.space(150))
    room = pitch * 0.94 if side_by_side == 1 and not stacked else thick * 0.94
    printed = [level.text for group in groups for level in group.levels]
    bare = [number(level.value, ctx.lang) for group in groups for level in group.levels if level.known]
    values = _largest(printed, ("h3", "item"), room, ctx)
    apart = "" if values else unit
    values = values or _largest(bare if apart else printed, ("item", "small", "caption"), room, ctx)
    words = [word for group in groups for word in group.item.label.split()]
    sized = _largest(words, ("item", "small", "caption"), pitch * 0.92, ctx)
    if values is None or sized is None:
        return None
    style = ctx.type.style("item")._replace(size=sized.size)
    drawn = tuple(_label_under(group.item, style, pitch * 0.94, ctx) for group in groups)
    step = counted_step(groups, common, ctx, stacked=stacked)
    return Upright(values, apart, drawn, places, thick, stacked, step)


def _largest(texts: Sequence[str], roles: Sequence[str], room: float, ctx: Context) -> TextStyle | None:
    """The first of some roles in which every text fits on a line."""
    for role in roles:
        style = value_style(ctx, role)
        if all(ctx.type.measure(text, style) <= room for text in texts):
            return style
    return None


def _label_under(item: Bar, style: TextStyle, width: float, ctx: Context) -> Frame:
    weight = ctx.theme.fonts.text.strong if item.highlight else style.weight
    words = ctx.type.text(
        ctx.cite(item.label, item), style._replace(weight=weight), width, align="center", balance=True
    )
    if not item.icon:
        return words
    return arrange.stack([ctx.icon(item.icon, style.size * 1.6), words], ctx.space(6), width, arrange.CENTER)


def _column(
    group: BarGroup, label: Frame, place: tracks.Track, axis: Axis, height: float, plan: Upright, ctx: Context
) -> Frame:
    """The bars of one item with their values, and its label at the foot."""
    count = 1 if plan.stacked else len(group.levels)
    first = place.middle - plan.thick * count / 2
    items: list[Item] = []
    for i, level in enumerate(group.levels):
        x = first if plan.stacked else first + i * plan.thick
        items += _standing(level, x, axis, plan, ctx)
    if group.total:
        total = ctx.type.optical(ctx.type.text(group.total, plan.values))
        top = min(axis.at(level.end) for level in group.levels)
        items.append(total.at(place.middle - total.width / 2, top - ctx.space(8) - total.height))
    items.append(label.at(place.middle - label.width / 2, height + ctx.space(14)))
    found = claims(group, axis._replace(unit=-axis.unit), ctx, plan.step)
    return ctx.named(Frame(place.end, height + label.height, tuple(items), claims=found), group.item)


def _standing(level: BarLevel, x: float, axis: Axis, plan: Upright, ctx: Context) -> list[Item]:
    """One column with its value: over it, under it where it hangs, or within it in a stack."""
    top, length = axis.stretch(level.start, level.end)
    thick = plan.thick - (0 if plan.stacked else ctx.space(3))
    box = Box(x, top, thick, length)
    items: list[Item] = []
    if plan.stacked:
        items += ctx.surface.filled(box, level.color)
    elif level.known:
        items.append(ctx.surface.bar(level.shape(box, "down" if level.value < 0 else "up", axis, plan.step)))
    if plan.stacked and level.start:
        seam = ctx.space(4)
        items.append(Rect(x, axis.at(level.start) - seam / 2, thick, seam, 0, ctx.palette.ground))
    if plan.stacked and not level.value:
        return items
    fill = ctx.color.ink_on(level.color) if plan.stacked else None
    printed = number(level.value, ctx.lang) if plan.unit and level.known else level.text
    value = ctx.type.optical(ctx.type.text(printed, plan.values, fill=fill))
    if plan.stacked:
        y = box.center.y - value.height / 2
    else:
        clear = ctx.space(8) + (ctx.surface.bar_overshoot(thick) if level.known else 0.0)
        y = box.bottom + clear if level.value < 0 else top - clear - value.height
    items.append(value.at(box.center.x - value.width / 2, y))
    return items
