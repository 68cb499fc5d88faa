from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Block,
    Color,
    Colored,
    Context,
    Frame,
    Length,
    Problem,
    Range,
    Space,
    SpecPath,
    TextStyle,
    arrange,
    messages,
)
from infographic.solve import word_cloud

FEW = 8
"""Fewer words than this are a list, which is read faster."""

LEAST, MOST = "caption", "display"
"""The smallest and the largest size of type."""

ROUNDS = 8
"""How often the largest size is halved towards the one that just fits."""

TALLEST = 0.9
"""The greatest height, for the width."""


class Word(Colored):
    """A word of the cloud."""

    shorthand = "label"

    label: str
    """The word, or a few."""
    value: Annotated[float, Range(0)] = 1
    """How often, or how much: its size."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class WordCloud(Block):
    """Words, the larger, the more often they were said.

    It reads badly: long words look like more than short ones, and nobody can say which of two is larger. `bars` and
    `ranked-list` show the same numbers better; take it for the mood of many answers, not for their counts.

    ```yaml
    type: word-cloud
    title: What people call their cat
    items:
      - {label: Luna, value: 96, highlight: true}
      - {label: Bella, value: 71}
      - {label: Simba, value: 64}
      - {label: Felix, value: 52}
      - {label: Nala, value: 47}
      - {label: Lucy, value: 40}
      - {label: Milo, value: 38}
      - {label: Tiger, value: 30}
      - {label: Socks, value: 24}
      - {label: Oscar, value: 22}
      - {label: Mimi, value: 19}
      - {label: Pumpkin, value: 15}
      - {label: Shadow, value: 14}
      - {label: Professor, value: 6}
    ```
    """

    type: Literal["word-cloud"] = "word-cloud"
    other_names: ClassVar[tuple[str, ...]] = (
        "wordcloud",
        "tag-cloud",
        "words",
        "wordle",
    )
    items: Annotated[tuple[Word, ...], Length(1, 80)]
    """The words in any order: the largest stands in the middle."""

    min_width: ClassVar[float] = 220

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if any(item.value for item in self.items) else [messages.all_zero((*path, "items"))]

    def layout(self, space: Space, ctx: Context) -> Frame:
        if len(self.items) < FEW:
            few = f"{len(self.items)} words are too few for a `word-cloud`"
            ctx.report(messages.reads_badly(ctx.origin(self), few, ("bars", "ranked-list")))
        body = _cloud(self.items, space, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))


def _cloud(items: Sequence[Word], space: Space, ctx: Context) -> Frame:
    """The words at the largest sizes at which all of them fit."""
    tallest = max(space.height or 0.0, space.width * TALLEST)
    least, high = ctx.type.size(LEAST), ctx.type.size(MOST)
    low = least
    best = _placed(items, low, space.width, ctx)
    for _ in range(ROUNDS):
        size = (low + high) / 2
        tried = _placed(items, size, space.width, ctx)
        if tried.width <= space.width and tried.height <= tallest:
            low, best = size, tried
        else:
            high = size
    if best.width > space.width:
        return _in_lines(items, least, space.width, ctx)
    return arrange.within(best, space.width, best.height)


def _in_lines(items: Sequence[Word], size: float, width: float, ctx: Context) -> Frame:
    """The words one after another, the greatest first, where a cloud of the smallest type is wider than the page."""
    pairs = sorted(zip(items, _colors(items, ctx), strict=True), key=lambda pair: -pair[0].value)
    frames = [ctx.named(_word(item, size, color, width, ctx), item, "point") for item, color in pairs]
    return ctx.flow(frames, width, ctx.space(28), ctx.space(14), arrange.CENTER)


def _placed(items: Sequence[Word], largest: float, width: float, ctx: Context) -> Frame:
    """The words with the greatest in a size; areas of letters stand to each other as the values do."""
    most, least = max(item.value for item in items), ctx.type.size(LEAST)
    sizes = [max(least, largest * (item.value / most) ** 0.5) for item in items]
    colors = _colors(items, ctx)
    frames = [
        ctx.named(_word(item, size, color, width, ctx), item, "point")
        for item, size, color in zip(items, sizes, colors, strict=True)
    ]
    boxes = word_cloud.cloud([(frame.width, frame.height) for frame in frames], ctx.space(12), _flat(width))
    around = boxes[0]
    for box in boxes[1:]:
        around = around.union(box)
    places = zip(frames, boxes, strict=True)
    return Frame(around.width, around.height, tuple(f.at(b.x - around.x, b.y - around.y) for f, b in places))


def _flat(width: float) -> float:
    """How much lower than wide the cloud is: hardly, on a phone."""
    return word_cloud.FLAT if width >= 480 else 0.9


def _word(item: Word, size: float, color: Color, width: float, ctx: Context) -> Frame:
    style = ctx.type.style("h3", face="display")._replace(size=size)
    fitted: TextStyle = ctx.type.shrink(item.label, style, width, ctx.type.size(LEAST))
    text = ctx.type.text(ctx.cite(item.label, item), fitted, width, fill=color, align="center")
    return ctx.type.optical(arrange.trimmed(text))


def _colors(items: Sequence[Word], ctx: Context) -> Sequence[Color]:
    """Their own colours; else the loud one among greys, or the largest in full colour and the rest in ink."""
    loud = any(item.highlight for item in items)
    main = ctx.color.legible(ctx.color.neutral)
    most = max(item.value for item in items)
    found = []
    for item in items:
        if item.is_colored():
            found.append(ctx.color.legible(ctx.color.of(item).solid))
        elif loud:
            found.append(ctx.color.legible(ctx.color.emphasis()[0]) if item.highlight else ctx.palette.ink2)
        else:
            found.append(main if item.value >= most / 3 else ctx.palette.ink2)
    return found
