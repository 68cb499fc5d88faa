from typing import Annotated, ClassVar, Literal

from infographic.ext import Block, Context, Frame, Length, Space, Tone, arrange
from infographic.solve import spare_room


class Column(Block):
    """Blocks under each other.

    ```yaml
    type: column
    blocks:
      - {type: big-number, value: 8 minutes, text: by bicycle}
      - {type: text, text: Measured from the station to the market on a working day.}
    ```
    """

    type: Literal["column"] = "column"
    other_names: ClassVar[tuple[str, ...]] = (
        "stack",
        "vertical",
    )
    blocks: Annotated[tuple[Block, ...], Length(1)]
    """What stands in it, from top to bottom."""

    def wanted_ground(self) -> Tone | None:
        return next((tone for block in self.blocks if (tone := block.wanted_ground())), None)

    def apart(self) -> tuple[Block, ...]:
        return (self,) if self.title or self.note else tuple(inner for block in self.blocks for inner in block.apart())

    def stretches(self) -> float:
        return max(block.stretches() for block in self.blocks)

    def takes_card(self) -> bool:
        return False

    def layout(self, space: Space, ctx: Context) -> Frame:
        gap = ctx.space(24)
        frames = [ctx.layout(block, Space(space.width)) for block in self.blocks]
        return arrange.stack(self._as_high(frames, space, gap, ctx), gap, space.width)

    def _as_high(self, frames: list[Frame], space: Space, gap: float, ctx: Context) -> list[Frame]:
        """The frames with the room that is left over: shared by those that can be stretched, the rest for the last."""
        spare = (space.height or 0) - sum(f.height for f in frames) - gap * (len(frames) - 1)
        if spare <= 0.01:
            return frames
        limits = [block.stretches() * frame.height for block, frame in zip(self.blocks, frames, strict=True)]
        shares = [*spare_room.share(spare, limits)]
        shares[-1] += spare - sum(shares)
        return [
            ctx.layout(block, Space(space.width, frame.height + share)) if share > 0 else frame
            for block, frame, share in zip(self.blocks, frames, shares, strict=True)
        ]
