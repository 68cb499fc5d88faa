"""The amounts of the page as symbols, so many for each, gathered in discs whose areas can be compared."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.color_difference import delta_e
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Item, Path, Rect
from infographic.i18n.number_format import compact
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.layout.telling import Amount, Amounts
from infographic.page.covers._content import told
from infographic.solve.bars import counting_step
from infographic.theme.hues import APART, page_theme

SYMBOLS = 420
"""About how many symbols stand on the picture: enough for a texture, few enough for a small file."""

MIN_AMOUNTS, MAX_AMOUNTS = 3, 9

SHARE, SHARE_OF_NARROW = 0.74, 1.1
"""How high the picture is against its width, and on a phone, where names take more of it."""

MIN_SHARE = 0.62

NARROW = 500
"""In pixels."""

AHEAD = 1.5
"""The largest disc stands apart where it is so many times as wide as the next."""


def lacks(page: Document) -> str:
    amounts = _amounts(page)
    if amounts and len(amounts) >= MIN_AMOUNTS and sum(a.value for a in amounts) > 0:
        return ""
    return f"needs `bars` of {MIN_AMOUNTS} amounts or more, each with one value"


def _amounts(page: Document) -> tuple[Amount, ...]:
    found = told(page, Amounts)
    return found.each if found else ()


def suits(page: Document) -> bool:
    amounts = _amounts(page)
    return not page.sides and bool(amounts) and MIN_AMOUNTS <= len(amounts) <= MAX_AMOUNTS and _uneven(amounts)


def _uneven(amounts: Sequence[Amount]) -> bool:
    values = [a.value for a in amounts if a.value]
    return bool(values) and max(values) >= 4 * min(values)


def height(page: Document, width: float, ctx: Context) -> float:
    return round(width * (SHARE if width > NARROW else SHARE_OF_NARROW))


Symbol = Callable[[float], str]
"""Relative path data of a sign of a size, from its middle."""


class _Group(NamedTuple):
    """One amount: how many symbols, the radius of their disc at a pitch of 1, and its name with its figure."""

    amount: Amount
    symbols: int
    radius: float
    color: Color


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    amounts = sorted(_amounts(page), key=lambda a: -a.value)[:MAX_AMOUNTS]
    step = counting_step(sum(a.value for a in amounts), SYMBOLS)
    symbol = _person if page.cover and page.cover.pattern == "people" else _dot
    fills = _fills(amounts, ctx)
    groups = [
        _Group(a, max(1, round(a.value / step)), math.sqrt(max(1, round(a.value / step)) / math.pi) * 1.12, fill)
        for a, fill in zip(amounts, fills, strict=True)
    ]
    foot = room.height - room.covered
    key = _key(symbol, step, ctx)
    items: list[Item] = [Rect(0, 0, room.width, room.height, 0, ctx.palette.ground)]
    items += _placed(groups, symbol, room.width, foot - key.height - ctx.space(40), ctx)
    items.append(key.at(ctx.scale.margin, foot - key.height - ctx.space(28)))
    return Frame(room.width, room.height, tuple(items), name="cover pattern")


def _fills(amounts: Sequence[Amount], ctx: Context) -> list[Color]:
    loud, quiet = ctx.color.emphasis()
    marked = any(a.highlight for a in amounts)
    if not marked:
        return [ctx.color.shared.solid] * len(amounts)
    if len(amounts) > MAX_COLORED or ctx.palette.ground != ctx.theme.colors.bg:
        return [loud if a.highlight else quiet for a in amounts]
    others = [
        c.solid for c in page_theme(ctx.theme, ("",) * (len(amounts) + 1)).sides if delta_e(c.solid, loud) > APART
    ]
    free = iter(others)
    return [loud if a.highlight else next(free, quiet) for a in amounts]


MAX_COLORED = 7
"""More groups than these are no longer told apart by colour: one is loud, and the others are quiet."""


def _key(symbol: Symbol, step: float, ctx: Context) -> Frame:
    size = ctx.type.size("small")
    sign = Frame(size, size, (Path(f"M{size / 2:.1f} {size / 2:.1f}{symbol(size * 0.9)}",
                                   Box(0, 0, size, size), ctx.palette.ink2),))  # fmt: skip
    words = arrange.trimmed(ctx.type.text(f"= {compact(step, '', ctx.lang)}", "caption", fill=ctx.palette.ink2))
    return arrange.beside([sign, words], ctx.space(10))._replace(name="key")


# ---------------------------------------------------------------- places


class _Setting(NamedTuple):
    """How discs are drawn: the distance of their symbols, the symbol, and the room between their cells."""

    pitch: float
    symbol: Symbol
    gap: float
    named: Sequence[_Group]
    """Those that are named; where there is no room for all, the largest."""
    ctx: Context

    def cell(self, group: _Group) -> tuple[float, float]:
        """The width and height of a disc with its words below it."""
        words = self.words(group)
        diameter = 2 * group.radius * self.pitch
        return max(diameter, words.width), diameter + self.ctx.space(8) + words.height

    def words(self, group: _Group) -> Frame:
        """The name of an amount and its figure, no wider than its disc or its longest word."""
        ctx = self.ctx
        if group not in self.named:
            return arrange.empty()
        style = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
        longest = max(ctx.type.longest_word(group.amount.label, style), ctx.type.measure(group.amount.printed, style))
        width = max(2 * group.radius * self.pitch, longest + 1, ctx.type.measure(group.amount.label, style) / 2.2)
        name = ctx.type.text(group.amount.label, style, width, align="center", balance=True)
        figure = ctx.type.text(group.amount.printed, "caption", width, align="center", fill=ctx.palette.ink2)
        return arrange.stack([name, figure], 0, width)


def _placed(groups: Sequence[_Group], symbol: Symbol, width: float, height: float, ctx: Context) -> Iterator[Item]:
    """The discs as large as they fit: the largest at the end, the others in rows beside it, or all in rows."""
    margin, gap = ctx.scale.margin, ctx.space(24)
    lead, *rest = groups
    apart = bool(rest) and lead.radius >= AHEAD * rest[0].radius
    content = width - 2 * margin
    for named in (len(groups), 3, 1):
        setting = _Setting(min(content, height) / (2 * lead.radius), symbol, gap, groups[:named], ctx)
        while setting.pitch > MIN_PITCH and not (lines := _fitting(lead, rest, apart, content, height, setting)):
            setting = setting._replace(pitch=setting.pitch * 0.95)
        if setting.pitch > MIN_PITCH:
            break
    else:
        return
    taken = (setting.cell(lead)[0] + gap) if apart else 0.0
    yield from _rows(lines, margin, content - taken, height, setting)
    if apart:
        x, high = width - margin - setting.cell(lead)[0] / 2, setting.cell(lead)[1]
        yield from _disc(lead, x, (height - high) / 2, setting)


def _fitting(
    lead: _Group, rest: Sequence[_Group], apart: bool, width: float, height: float, setting: _Setting
) -> list[Sequence[_Group]]:
    """The discs in the fewest rows that fit, beside the lead where it stands apart; nothing where none do."""
    taken, lead_high = setting.cell(lead)
    beside = width - taken - setting.gap if apart else width
    for rows in range(1, 5) if lead_high <= height else ():
        lines = _lines(rest if apart else (lead, *rest), rows)
        wide, high = _size(lines, setting)
        if wide <= beside and high <= height:
            return lines
    return []


MIN_PITCH = 4.0
"""Symbols nearer to each other, in pixels, are no longer seen as such."""


def _lines(groups: Sequence[_Group], rows: int) -> list[Sequence[_Group]]:
    each = math.ceil(len(groups) / rows)
    return [groups[i : i + each] for i in range(0, len(groups), each)]


def _size(lines: Sequence[Sequence[_Group]], setting: _Setting) -> tuple[float, float]:
    """The width and height of rows of discs."""
    cells = [[setting.cell(group) for group in line] for line in lines]
    wide = max(sum(w for w, _ in line) + setting.gap * (len(line) - 1) for line in cells)
    return wide, sum(max(h for _, h in line) for line in cells) + setting.gap * (len(lines) - 1)


def _rows(
    lines: Sequence[Sequence[_Group]], x: float, width: float, height: float, setting: _Setting
) -> Iterator[Item]:
    """Rows of discs, spread over the room."""
    _, high = _size(lines, setting)
    spare = max(0.0, height - high) / len(lines)
    y = spare / 2
    for line in lines:
        cells = [setting.cell(group) for group in line]
        room = (width - sum(w for w, _ in cells)) / len(line)
        at = x
        for group, (wide, _) in zip(line, cells, strict=True):
            yield from _disc(group, at + (room + wide) / 2, y, setting)
            at += room + wide
        y += max(h for _, h in cells) + setting.gap + spare


def _disc(group: _Group, x: float, top: float, setting: _Setting) -> Iterator[Item]:
    """The symbols of one amount, with its name and figure under them."""
    pitch, radius = setting.pitch, group.radius * setting.pitch
    mark, inner, y = setting.symbol(pitch * 0.96), group.radius - 0.5, top + radius
    d = "".join(
        f"M{x + dx * inner * pitch:.1f} {y + dy * inner * pitch:.1f}{mark}" for dx, dy in _golden(group.symbols)
    )
    yield Path(d, Box(x - radius, y - radius, 2 * radius, 2 * radius), group.color)
    words = setting.words(group)
    yield words.at(x - words.width / 2, y + radius + setting.ctx.space(8))


def _golden(count: int) -> Iterator[tuple[float, float]]:
    """Places that fill a disc of radius 1 evenly, from its middle (Vogel 1979: the angle of a sunflower's seeds)."""
    for i in range(count):
        radius, angle = math.sqrt((i + 0.5) / count), i * math.pi * (3 - math.sqrt(5))
        yield radius * math.cos(angle), radius * math.sin(angle)


def _dot(size: float) -> str:
    r = size * 0.46
    return f"m{-r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"


def _person(size: float) -> str:
    """A head and a body."""
    r, wide, neck = size * 0.21, size * 0.32, size * 0.3
    head = f"m{-r:.1f} {-size * 0.29:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"
    body = f"m{r - wide:.1f} {size * 0.79:.1f}v{-neck:.1f}q0 {-neck:.1f} {wide:.1f} {-neck:.1f}"
    return f"{head}{body}t{wide:.1f} {neck:.1f}v{neck:.1f}z"
