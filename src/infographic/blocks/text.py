import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import Block, Circle, Context, Frame, Length, Space, Stroke, arrange

MEASURE = 66
"""Characters in a line that are easily read (Bringhurst, The Elements of Typographic Style, 2.1.2)."""

_MARK = re.compile(r"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•‣–])|(?P<number>\d{1,2})[.)])[ \t]+(?=\S)(?P<text>.*)")
"""The beginning of an item, as in CommonMark 5.2, with the bullets that word processors paste as well."""


class Text(Block):
    """Paragraphs and lists, with `**bold**`, `*emphasis*`, `[links](https://example.org)` and notes.

    ```yaml
    type: text
    text: |
      Both lists were made by the **same people**, in the same week.

      They were asked what they *expect* before they open the app:

      - what they will find,
      - and how long it will take.
    ```
    """

    shorthand = "text"

    type: Literal["text"] = "text"
    other_names: ClassVar[tuple[str, ...]] = (
        "paragraph",
        "paragraphs",
        "markdown",
        "prose",
    )
    text: Annotated[str, Length(1)]
    """The paragraphs, with an empty line between two; lines that begin with `-` or `1.` are a list."""
    size: Literal["body", "lead"] = "body"
    """`lead` for a few sentences that open a page."""
    align: Literal["start", "center"] = "start"
    """Whether lines start at the edge or stand in the middle."""

    min_width: ClassVar[float] = 160

    def footing(self, width: float, ctx: Context) -> Frame | None:
        return None if self._mark_in_text() else super().footing(width, ctx)

    def _mark_in_text(self) -> bool:
        """Whether the mark of its source stands behind its own words, and not alone below them."""
        return not (self.title or self.note)

    def layout(self, space: Space, ctx: Context) -> Frame:
        size = ctx.type.size(self.size)
        measure = min(space.width, size * MEASURE * 0.47)
        parts = list(_parts(ctx.cite(self.text.rstrip(), self) if self._mark_in_text() else self.text))
        frames = [
            ctx.type.text(part, self.size, measure, align=self.align)
            if isinstance(part, str)
            else _list(part, self.size, measure, ctx)
            for part in parts
        ]
        body = arrange.stack(frames, size * 0.7, measure, self._share())
        return arrange.within(body, space.width, max(body.height, space.height or 0), self._share(), arrange.START)

    def _share(self) -> float:
        return arrange.CENTER if self.align == "center" else arrange.START


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


def _list(items: list[ListItem], role: str, width: float, ctx: Context) -> Frame:
    """Items under each other, each beside its bullet or number."""
    size = ctx.type.size(role)
    step = max([size * 1.25, *(_number(item, role, ctx).width + size * 0.5 for item in items if item.number)])
    rows = []
    for item in items:
        left = step * (item.depth + 1)
        words = ctx.type.text(item.text, role, max(width - left, width / 2))
        sign = _bullet(item.depth, words, size, ctx) if item.number is None else _number(item, role, ctx)
        at = left - step + (size * 0.3 if item.number is None else 0.0)
        width_of_row = left + ctx.type.ink(words).right
        placed = (sign.at(at, 0), words.at(left, 0))
        rows.append(Frame(width_of_row, words.height, placed, words.baseline, name="item"))
    return arrange.stack(rows, size * 0.35, max(row.width for row in rows))


def _number(item: ListItem, role: str, ctx: Context) -> Frame:
    return ctx.type.text(f"{item.number}.", ctx.type.style(role, weight=ctx.theme.fonts.text.strong))


def _bullet(depth: int, words: Frame, size: float, ctx: Context) -> Frame:
    """A dot at half the height of small letters; a ring on deeper levels."""
    radius, color = size * 0.15, ctx.color.legible(ctx.color.neutral, ratio=3)
    y = (words.baseline or words.height) - size * 0.26
    stroke = Stroke(color, radius * 0.6)
    dot = Circle(radius, y, radius, color) if not depth else Circle(radius, y, radius * 0.8, None, stroke)
    return Frame(2 * radius, words.height, (dot,))
