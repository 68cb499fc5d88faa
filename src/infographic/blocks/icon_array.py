import math
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Box,
    Color,
    Colored,
    Context,
    Frame,
    Group,
    IconName,
    Item,
    Measures,
    Path,
    PerSide,
    Problem,
    Quantity,
    Range,
    Rect,
    Scaled,
    Side,
    Space,
    SpecPath,
    amount,
    arrange,
    messages,
)
from infographic.layout.telling import ToldShare

MAX_SYMBOLS = 60
"""More symbols than this are seen as a texture: each then stands for several."""

FIGURE = "M18 9.5A9 9 0 1 1 0 9.5A9 9 0 1 1 18 9.5ZM-5 54V34A11 11 0 0 1 6 23H12A11 11 0 0 1 23 34V54Z"
FIGURE_BOX = Box(-5, 0.5, 28, 53.5)
"""A person in its own units: a head and a body."""


class Count(Colored):
    """How many."""

    shorthand = "value"
    naming = "text"

    value: Annotated[float, Range(0), Quantity]
    """How many are shown, or filled."""
    text: str = ""
    """What they are, under them."""


class IconArray(Colored, Scaled):
    """Symbols that can be counted: `value` of them, or `value` out of `of`.

    ```yaml
    type: icon-array
    of: 10
    sides:
      city: {value: 7, text: of ten take the tram}
      village: {value: 2, text: of ten take the bus}
    ```
    """

    type: Literal["icon-array"] = "icon-array"
    other_names: ClassVar[tuple[str, ...]] = (
        "pictogram",
        "isotype",
        "people",
    )
    value: Annotated[float, Range(0), Quantity] | None = None
    """How many are shown; with `of`, how many of them are filled."""
    of: Annotated[float, Range(1)] | None = None
    """Out of how many."""
    per: Annotated[float, Range(0)] | None = None
    """How many each symbol stands for; a round number is found where it is left out."""
    icon: Annotated[str, IconName] = ""
    """The symbol; a person where it is left out."""
    unit: str = ""
    """What one symbol counts, such as `people`, for the line `= 100 people`."""
    text: str = ""
    """What is shown, under the symbols."""
    sides: PerSide[Count] | None = None
    """One number for each side, instead of `value`."""

    naming: ClassVar[str] = "text"
    min_width: ClassVar[float] = 160

    def tells(self, lang: str) -> ToldShare | None:
        if self.value is None or not self.of:
            return None
        return ToldShare(self.value / self.of, f"{amount(self.value, '', lang)}/{amount(self.of, '', lang)}", self.text)

    def divides(self) -> bool:
        return self.sides is not None

    def faults(self, path: SpecPath) -> list[Problem]:
        if (self.sides is None) == (self.value is None):
            return [messages.either_of(path, "sides", "value")]
        counts = [(("value",), self.value)] if self.sides is None else [
            (("sides", key), count.value) for key, count in self.sides.items()
        ]  # fmt: skip
        most = self.of
        return [
            messages.out_of_range((*path, *key), n, 0, most) for key, n in counts if most is not None and n and n > most
        ]

    def measures(self) -> Measures | None:
        if self.scale == "own" or self.per:
            return None
        return Measures(("icon-array", self.unit, self.icon), 0.0, self._most())

    def _most(self) -> float:
        """Of how many the symbols are counted, on the side that has most."""
        counts = [self.value or 0.0] if self.sides is None else [count.value for _, count in self.sides.items()]
        return self.of or max(counts)

    def footing(self, width: float, ctx: Context) -> Frame | None:
        return None if self._mark_in_text() else super().footing(width, ctx)

    def _mark_in_text(self) -> bool:
        """Whether the mark of its source stands behind its own words, and not alone below them."""
        return bool(self.sides is None and self.text and not (self.title or self.note))

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            single = ctx.together()
            shared = ctx.palette.ink if ctx.sides else single.color.side(0).solid
            color = ctx.color.own([self], [shared])[0]
            assert self.value is not None  # or `faults` would have said so
            count = Count(value=self.value, text=ctx.cite(self.text, self) if self._mark_in_text() else self.text)
            return self._array(count, color, space, ctx)
        counts = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            count = counts[side]
            if not count:
                return []
            color = half.color.of(count, side.index).solid
            return [lambda s: self._array(count, color, s, half)]

        return ctx.halves(space, rows, 0)

    def _array(self, count: Count, color: Color, space: Space, ctx: Context) -> Frame:
        most = max(self._most(), *ctx.common_scale(self).ends, 0.0)
        per = self.per or _round_share(most)
        total = math.ceil((self.of or count.value) / per - 1e-9)
        filled = count.value / per
        symbol = _symbol(self.icon, ctx)
        cells = _cells(math.ceil(most / per - 1e-9), space.width, symbol.aspect, ctx)
        symbols = _symbols(total, filled, cells, symbol, color, ctx)
        lines = [symbols]
        if words := ctx.cite(count.text, count):
            lines.append(ctx.type.text(words, "body", space.width, fill=ctx.palette.ink2))
        if per != 1:
            lines.append(_legend(symbol, amount(per, self.unit, ctx.lang), color, space.width, ctx))
        body = arrange.stack(lines, ctx.space(18), space.width)
        claim = ctx.claim(self if self.sides is None else count, "count", count.value, filled, f"per {per:g}")
        whole = arrange.within(body, space.width, max(body.height, space.height or 0), arrange.START)
        return whole._replace(claims=(claim,))


def _legend(symbol: "Symbol", text: str, color: Color, width: float, ctx: Context) -> Frame:
    """What one symbol stands for, said with the symbol itself."""
    high = ctx.type.size("body") * 1.05
    cells = Cells(1, high * symbol.aspect, high, 0, 0)
    sign = Frame(cells.width, high, tuple(_at(symbol, 0, 0, cells, color)))
    gap = ctx.space(10)
    words = ctx.type.text(f"= {text}", "body", width - sign.width - gap, fill=ctx.palette.ink2)
    return arrange.beside([sign, words], gap)


class Symbol(NamedTuple):
    """A symbol's outlines, their own height in units, and how wide they are for their height."""

    paths: tuple[Path, ...]
    box: Box

    @property
    def aspect(self) -> float:
        return self.box.width / self.box.height


class Cells(NamedTuple):
    """The grid of symbols: columns, and the size and gaps of one symbol in pixels."""

    columns: int
    width: float
    height: float
    gap_x: float
    gap_y: float


def _symbol(name: str, ctx: Context) -> Symbol:
    if not name:
        return Symbol((Path(FIGURE, FIGURE_BOX),), FIGURE_BOX)
    icon = ctx.icon(name, 256, style="fill")
    paths = tuple(item for item in icon.items if isinstance(item, Path))
    box = paths[0].bounds
    return Symbol(paths, box)


def _round_share(total: float) -> float:
    """The least of 1, 2, 5, 10, 20, 50 … at which the symbols can still be counted."""
    if total <= 100:
        return 1.0
    power = 10.0 ** max(0, math.floor(math.log10(total / MAX_SYMBOLS)))
    return next(power * step for step in (1, 2, 5, 10) if total / (power * step) <= 100)


def _cells(total: int, width: float, aspect: float, ctx: Context) -> Cells:
    """Full rows of a number that is easily counted (10, 20, 5 …), with symbols neither tiny nor huge."""
    least, most = ctx.space(14 if total > FEW else 30), ctx.space(72 if total > 10 else 120)
    choices = [n for n in (20, 10, 5, 25, 15, 12, 8) if n <= total] or [max(total, 1)]
    fits = [n for n in choices if least <= _symbol_width(n, width)]
    even = [n for n in fits if total % n == 0] or fits or [choices[-1]]
    columns = even[0]
    wide = min(_symbol_width(columns, width), most)
    high = wide / aspect
    return Cells(columns, wide, high, wide * GAP, high * 0.26)


FEW = 40
"""The number of symbols from which a further row is started, lest they become tiny."""

GAP = 0.32
"""The room between two symbols, as a share of a symbol's width."""


def _symbol_width(columns: int, width: float) -> float:
    return width / (columns + GAP * (columns - 1))


def _symbols(total: int, filled: float, cells: Cells, symbol: Symbol, color: Color, ctx: Context) -> Frame:
    quiet = ctx.color.quiet(color)
    items: list[Item] = []
    for i in range(total):
        row, column = divmod(i, cells.columns)
        x, y = column * (cells.width + cells.gap_x), row * (cells.height + cells.gap_y)
        share = min(1.0, max(0.0, filled - i))
        if share < 1:
            items += _at(symbol, x, y, cells, quiet)
        if share > 0:
            whole = _at(symbol, x, y, cells, color)
            items += whole if share == 1 else [Group(tuple(whole), clip=Rect(x, y, cells.width * share, cells.height))]
    rows = -(-total // cells.columns)
    width = min(cells.columns, total) * (cells.width + cells.gap_x) - cells.gap_x
    return Frame(width, rows * (cells.height + cells.gap_y) - cells.gap_y, tuple(items))


def _at(symbol: Symbol, x: float, y: float, cells: Cells, color: Color) -> list[Item]:
    scale = cells.height / symbol.box.height
    dx, dy = x - symbol.box.x * scale, y - symbol.box.y * scale
    return [
        path._replace(
            fill=color, x=path.x * scale + dx, y=path.y * scale + dy, scale=path.scale * scale,
            bounds=Box(x, y, cells.width, cells.height),
        )
        for path in symbol.paths
    ]  # fmt: skip
