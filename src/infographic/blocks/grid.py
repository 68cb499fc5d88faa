from typing import Annotated, ClassVar, Literal

from infographic.ext import Block, Context, Frame, Length, Range, Space, Tone, arrange, tracks


class Grid(Block):
    """Blocks in equal columns; the rows are as high as their highest block.

    ```yaml
    type: grid
    columns: 2
    blocks:
      - {type: big-number, value: "12", text: countries}
      - {type: big-number, value: "6,000", text: people}
      - {type: big-number, value: "30", text: questions}
      - {type: big-number, value: "3", text: weeks}
    ```
    """

    type: Literal["grid"] = "grid"
    blocks: Annotated[tuple[Block, ...], Length(1, 60)]
    """What stands in it, row by row."""
    columns: Annotated[int, Range(1, 8)] = 3
    """The most columns; fewer where they would be too narrow."""

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

    def layout(self, space: Space, ctx: Context) -> Frame:
        ctx = ctx.with_row(any(block.stands_out() for block in self.blocks))
        return ctx.on_common_scales(self.blocks, lambda inner: self._drawn(space, inner))

    def _drawn(self, space: Space, ctx: Context) -> Frame:
        gap = ctx.space(24)
        least = ctx.legible(max(block.min_width for block in self.blocks))
        count = tracks.per_row(space.width, least, gap, len(self.blocks), self.columns)
        columns = tracks.columns(space.width, count, gap)
        rows = [self.blocks[i : i + count] for i in range(0, len(self.blocks), count)]
        return arrange.stack([_row(row, columns, space.width, ctx) for row in rows], gap, space.width)


def _row(blocks: tuple[Block, ...], columns: tuple[tracks.Track, ...], width: float, ctx: Context) -> Frame:
    pairs = list(zip(blocks, columns, strict=False))
    height = max(ctx.layout(b, Space(c.length)).height for b, c in pairs)
    items = tuple(ctx.layout(b, Space(c.length, height)).at(c.start, 0) for b, c in pairs)
    return Frame(width, height, items)
