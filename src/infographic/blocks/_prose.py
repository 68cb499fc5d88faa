"""Words with paragraphs and lists, as Markdown has them, wherever a text may be long."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from infographic.ext import Circle, Color, Context, Frame, Stroke, arrange

_MARK = re.compile(r"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•‣–])|(?P<number>\d{1,2})[.)])[ \t]+(?=\S)(?P<text>.*)")
"""The beginning of an item, as in CommonMark 5.2, with the bullets that word processors paste as well."""


def prose(
    text: str,
    role: str,
    width: float,
    ctx: Context,
    *,
    fill: Color | None = None,
    align: Literal["start", "center", "end"] = "start",
) -> Frame:
    """Paragraphs and lists under each other: lines that begin with `-` or `1.` are a list."""
    frames = [
        ctx.type.text(part, role, width, fill=fill, align=align)
        if isinstance(part, str)
        else _list(part, role, width, ctx, fill)
        for part in _parts(text)
    ]
    return arrange.stack(frames, ctx.type.size(role) * 0.7, width, _SHARES[align])


def remark(
    text: str,
    role: str,
    width: float,
    ctx: Context,
    *,
    fill: Color | None = None,
    align: Literal["start", "center", "end"] = "start",
    balance: bool | None = None,
) -> Frame:
    """A sentence or two under a label; paragraphs and lists where it has these."""
    if not _LISTED.search(text):
        return ctx.type.text(text, role, width, fill=fill, align=align, balance=balance)
    return prose(text, role, width, ctx, fill=fill, align=align)


_LISTED = re.compile(r"^[ \t]*(?:[-*+•‣–]|1[.)])[ \t]+\S", re.MULTILINE)
"""A line that begins a list."""

_SHARES = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}


# ---------------------------------------------------------------- reading


class ListItem(NamedTuple):
    """An item of a list: how deep it lies, its number where it has one, and its words."""

    depth: int
    number: int | None
    text: str


def _parts(text: str) -> Iterator[str | list[ListItem]]:
    """The paragraphs and lists of a text, in order."""
    lines: list[str] = []
    items: list[tuple[int, int | None, list[str]]] = []
    for line in [*text.expandtabs(4).split("\n"), ""]:
        mark = _MARK.match(line)
        # A number within a paragraph begins a list only if it is the first (CommonMark 5.3)
        if mark and lines and mark["number"] not in (None, "1"):
            mark = None
        if mark:
            if lines:
                yield _joined(lines)
                lines = []
            if items and not mark["indent"] and bool(mark["number"]) != (_outermost(items)[1] is not None):
                yield _nested(items)
                items = []
            items.append((len(mark["indent"]), int(mark["number"]) if mark["number"] else None, [mark["text"]]))
        elif items and line.strip() and (items[-1][2][-1:] != [""] or line.startswith("  ")):
            items[-1][2].append(line)
        elif items and not line.strip():
            items[-1][2].append("")
        elif line.strip():
            if items:
                yield _nested(items)
                items = []
            lines.append(line)
        elif lines:
            yield _joined(lines)
            lines = []
    if items:
        yield _nested(items)


def _outermost(items: list[tuple[int, int | None, list[str]]]) -> tuple[int, int | None, list[str]]:
    return min(items, key=lambda item: item[0])


def _nested(items: list[tuple[int, int | None, list[str]]]) -> list[ListItem]:
    """The items with their depths and numbers: `1. 1. 1.` counts on, as in Markdown."""
    found: list[ListItem] = []
    indents: list[int] = []
    numbers: list[int | None] = []
    for indent, number, lines in items:
        while indents and indent < indents[-1]:
            indents.pop()
            numbers.pop()
        if not indents or indent > indents[-1] + 1:
            indents.append(indent)
            numbers.append(number)
        elif number is not None and numbers[-1] is not None:
            numbers[-1] = max(number, numbers[-1] + 1)
        else:
            numbers[-1] = number
        found.append(ListItem(len(indents) - 1, numbers[-1], _joined([line for line in lines if line])))
    return found


def _joined(lines: list[str]) -> str:
    """Lines of the YAML text that follow each other are one line; two spaces at an end keep a break."""
    return "".join(f"{line.strip()}\n" if line.endswith(("  ", "\\")) else f"{line.strip()} " for line in lines).strip()


# ---------------------------------------------------------------- drawing


def _list(items: list[ListItem], role: str, width: float, ctx: Context, fill: Color | None) -> Frame:
    """Items under each other, each beside its bullet or number."""
    size = ctx.type.size(role)
    step = max([size * 1.25, *(_number(item, role, ctx, fill).width + size * 0.5 for item in items if item.number)])
    rows = []
    for item in items:
        left = step * (item.depth + 1)
        words = ctx.type.text(item.text, role, max(width - left, width / 2), fill=fill)
        sign = _bullet(item.depth, words, size, ctx) if item.number is None else _number(item, role, ctx, fill)
        at = left - step + (size * 0.3 if item.number is None else 0.0)
        width_of_row = left + ctx.type.ink(words).right
        placed = (sign.at(at, 0), words.at(left, 0))
        rows.append(Frame(width_of_row, words.height, placed, words.baseline, name="item"))
    return arrange.stack(rows, size * 0.35, max(row.width for row in rows))


def _number(item: ListItem, role: str, ctx: Context, fill: Color | None) -> Frame:
    return ctx.type.text(f"{item.number}.", ctx.type.style(role, weight=ctx.theme.fonts.text.strong), fill=fill)


def _bullet(depth: int, words: Frame, size: float, ctx: Context) -> Frame:
    """A dot at half the height of small letters; a ring on deeper levels."""
    radius, color = size * 0.15, ctx.color.legible(ctx.color.neutral, ratio=3)
    y = (words.baseline or words.height) - size * 0.26
    stroke = Stroke(color, radius * 0.6)
    dot = Circle(radius, y, radius, color) if not depth else Circle(radius, y, radius * 0.8, None, stroke)
    return Frame(2 * radius, words.height, (dot,))
