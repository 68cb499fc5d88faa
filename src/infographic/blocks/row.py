from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Block,
    Context,
    Frame,
    Length,
    Problem,
    Range,
    Space,
    SpecPath,
    Tone,
    arrange,
    messages,
    tracks,
)


class Row(Block):
    """Blocks beside each other, equally high; where there is no room, under each other.

    ```yaml
    type: row
    weights: [2, 1]
    blocks:
      - {type: text, text: Half of all trips are shorter than five kilometres.}
      - {type: big-number, value: 8 min, text: from door to door}
    ```
    """

    type: Literal["row"] = "row"
    other_names: ClassVar[tuple[str, ...]] = (
        "columns",
        "horizontal",
    )
    blocks: Annotated[tuple[Block, ...], Length(1, 12)]
    """What stands in it, from left to right."""
    weights: tuple[Annotated[float, Range(0.05, 100)], ...] = ()
    """How the width is shared, one number for each block; equally where they are left out."""

    min_width: ClassVar[float] = 160
    beside: ClassVar[bool] = True

    def wanted_ground(self) -> Tone | None:
        return next((tone for block in self.blocks if (tone := block.wanted_ground())), None)

    def apart(self) -> tuple[Block, ...]:
        return (self,) if self.title or self.note else tuple(inner for block in self.blocks for inner in block.apart())

    def stretches(self) -> float:
        return max(block.stretches() for block in self.blocks)

    def takes_card(self) -> bool:
        return False

    def faults(self, path: SpecPath) -> list[Problem]:
        if self.weights and len(self.weights) != len(self.blocks):
            return [messages.wrong_count((*path, "weights"), len(self.weights), len(self.blocks), "blocks")]
        return []

    def layout(self, space: Space, ctx: Context) -> Frame:
        ctx = ctx.with_row(any(block.stands_out() for block in self.blocks))
        return ctx.on_common_scales(self.blocks, lambda inner: self._drawn(space, inner))

    def _drawn(self, space: Space, inner: Context) -> Frame:
        gap = inner.space(24 if inner.in_row or inner.divided else 56)
        columns = tracks.weighted(space.width, self._weights(), gap)
        if any(c.length < inner.legible(b.min_width) for c, b in zip(columns, self.blocks, strict=True)):
            return arrange.stack([inner.layout(b, Space(space.width)) for b in self.blocks], gap, space.width)
        return _beside(self.blocks, columns, space, inner)

    def _weights(self) -> tuple[float, ...]:
        return self.weights or (1.0,) * len(self.blocks)


def _beside(blocks: tuple[Block, ...], columns: tuple[tracks.Track, ...], space: Space, ctx: Context) -> Frame:
    """Asks each block for its height, then all of them for the tallest one."""
    natural = [ctx.layout(b, Space(c.length)).height for b, c in zip(blocks, columns, strict=True)]
    height = max(*natural, space.height or 0.0, 0.0)
    items = [ctx.layout(b, Space(c.length, height)).at(c.start, 0) for b, c in zip(blocks, columns, strict=True)]
    return Frame(space.width, max(i.frame.height for i in items), tuple(items))
