from typing import Annotated, ClassVar, Literal

from infographic.ext import Block, Colored, Context, Frame, Length, Space, arrange


class Card(Colored, Block):
    """Blocks together on one surface, or on a tile in a side's full colour.

    ```yaml
    type: card
    title: How it was counted
    blocks:
      - {type: text, text: Two counters stood on the bridge for a week.}
    ```
    """

    type: Literal["card"] = "card"
    other_names: ClassVar[tuple[str, ...]] = (
        "box",
        "tile",
    )
    blocks: Annotated[tuple[Block, ...], Length(1)]
    """What stands on it, from top to bottom."""

    min_width: ClassVar[float] = 200

    def stands_out(self) -> bool:
        return True

    def stretches(self) -> float:
        return max(block.stretches() for block in self.blocks)

    def takes_card(self) -> bool:
        return False

    def dressed(self, space: Space, ctx: Context) -> Frame:
        if self.is_colored():
            return ctx.tile(self._with_captions, space, self)
        return ctx.card(self._with_captions, space)

    def layout(self, space: Space, ctx: Context) -> Frame:
        gap = ctx.space(24)
        inner = ctx.with_row(False)
        frames = [inner.layout(block, Space(space.width)) for block in self.blocks]
        body = arrange.stack(frames, gap, space.width)
        return arrange.pad(body, arrange.NONE, space.width, space.height)
