from collections.abc import Sequence
from functools import partial
from typing import Annotated, ClassVar, Literal

from infographic.assets import flags
from infographic.ext import (
    Colored,
    Context,
    Frame,
    Length,
    Listing,
    Named,
    PerSide,
    Side,
    Space,
    Tone,
    arrange,
    messages,
    tracks,
)

FEW = 5
"""The maximum number of flags that are large, with their names under them."""

Country = Named(
    "country",
    lambda code, path: None if flags.exists(code) else messages.unknown_country(path, code, flags.names()),
    flags.codes,
)


class Flag(Colored):
    """One country."""

    shorthand = "country"

    country: Annotated[str, Country]
    """Its code of two letters, such as `nl`; parts of a country have longer ones, such as `gb-sct`."""
    label: str = ""
    """What it is called, where that is not its name in the language of the page."""
    value: str = ""
    """Its figure, as it is to be printed."""
    text: str = ""
    """A few words under its name."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def called_in(self, lang: str) -> str:
        return "" if self.label else flags.country(self.country, lang)


class Flags(Listing):
    """Countries with their flags: a few large ones, or many in columns.

    In any other block a flag is an icon: `icon: flag-nl`.

    ```yaml
    type: flags
    title: The six founders
    items: [be, de, fr, it, lu, nl]
    ```
    """

    type: Literal["flags"] = "flags"
    sides: PerSide[Annotated[tuple[Flag, ...], Length(1, 60)]] | None = None
    """Each side's countries."""
    items: Annotated[tuple[Flag, ...], Length(0, 250)] = ()
    """The countries, instead of `sides`."""

    min_width: ClassVar[float] = 160
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            body = _large(self.items, space.width, ctx) or _columns(self.items, space.width, ctx)
            return arrange.within(body, space.width, max(body.height, space.height or 0))
        answers = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            return [partial(_row_in, flag, half) for flag in answers[side] or ()]

        return ctx.halves(space, rows, ctx.space(16))


def _name(flag: Flag, ctx: Context) -> str:
    return flag.label or flag.called_in(ctx.lang)


def _large(items: Sequence[Flag], width: float, ctx: Context) -> Frame | None:
    """A few flags beside each other, their names under them; None where they have no room."""
    gap = ctx.space(32)
    columns = tracks.columns(width, len(items), gap)
    room = columns[0].length
    longest = max(ctx.type.longest_word(_name(flag, ctx), ctx.type.style("item")) for flag in items)
    if len(items) > FEW or room < max(longest, ctx.space(140)):
        return None
    wide = min(room, ctx.space(240))
    frames, figure = [], ctx.type.style("h2", face="display")
    for flag in items:
        ink = ctx.color.named(flag, ctx.palette.ink)
        lines = [
            ctx.type.text(
                ctx.cite(_name(flag, ctx), flag), "item", room, fill=ink, weight=700, align="center", balance=True
            )
        ]
        if flag.value:
            lines.insert(0, ctx.type.text(flag.value, figure, room, fill=ink, align="center"))
        if flag.text:
            lines.append(ctx.type.text(flag.text, "small", room, fill=ctx.palette.ink2, align="center", balance=True))
        words = arrange.stack(lines, ctx.space(4), room, arrange.CENTER)
        picture = ctx.flag(flag.country, wide, framed=True)
        frames.append(ctx.named(arrange.stack([picture, words], ctx.space(16), room, arrange.CENTER), flag))
    height = max(frame.height for frame in frames)
    items_ = tuple(frame.at(column.start, 0) for frame, column in zip(frames, columns, strict=True))
    return Frame(width, height, items_)


def _columns(items: Sequence[Flag], width: float, ctx: Context) -> Frame:
    """Rows of flags with their names, in as many columns as they fit into, read downwards."""
    gap = ctx.space(40)
    natural = max(_natural(flag, ctx) for flag in items)
    count = tracks.per_row(width, min(natural, width), gap, len(items))
    columns = tracks.columns(width, count, gap)
    per = -(-len(items) // count)
    frames = []
    for i in range(count):
        rows = [_row(flag, columns[i].length, ctx) for flag in items[i * per : (i + 1) * per]]
        frames.append(arrange.stack(rows, ctx.space(16), columns[i].length))
    height = max(frame.height for frame in frames)
    return Frame(width, height, tuple(f.at(c.start, 0) for f, c in zip(frames, columns, strict=True)))


def _flag_width(ctx: Context) -> float:
    return ctx.type.size("item") * 1.9


def _natural(flag: Flag, ctx: Context) -> float:
    """The width of a row on one line."""
    words = max(ctx.type.measure(_name(flag, ctx), "item"), ctx.type.measure(flag.text, "small"))
    value = ctx.type.measure(flag.value, ctx.type.style("item", weight=700)) + ctx.space(24) if flag.value else 0.0
    return _flag_width(ctx) + ctx.space(18) + words + value + 1


def _row_in(flag: Flag, ctx: Context, space: Space) -> Frame:
    return _row(flag, space.width, ctx)


def _row(flag: Flag, width: float, ctx: Context) -> Frame:
    """A flag, its name, and its figure at the end."""
    picture, gap = ctx.flag(flag.country, _flag_width(ctx), framed=True), ctx.space(18)
    ink = ctx.color.named(flag, ctx.palette.ink)
    value = ctx.type.text(flag.value, "item", fill=ink, weight=700) if flag.value else None
    room = width - picture.width - gap - (value.width + gap if value else 0)
    lines = [ctx.type.text(ctx.cite(_name(flag, ctx), flag), "item", room, fill=ink)]
    if flag.text:
        lines.append(ctx.type.text(flag.text, "small", room, fill=ctx.palette.ink2))
    words = arrange.stack(lines, ctx.space(2), room)
    height = max(words.height, picture.height)
    top = (height - words.height) / 2
    items = [picture.at(0, (height - picture.height) / 2), words.at(picture.width + gap, top)]
    if value:
        items.append(value.at(width - value.width, top))
    return ctx.named(Frame(width, height, tuple(items), top + (words.baseline or 0)), flag)
