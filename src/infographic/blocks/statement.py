from typing import Annotated, ClassVar, Literal

from infographic import compose
from infographic.block import Block, Context, IconName, Side, Tone
from infographic.geometry import Space
from infographic.model import Model, PerSide
from infographic.scene import Frame


class Stance(Model):
    """What one side says."""

    shorthand = "title"

    title: str
    """Two or three words, set large."""
    text: str = ""
    """One sentence under them."""
    icon: Annotated[str, IconName] = ""
    """A sign above them."""


class Statement(Block):
    """Each side in a few large words: the headline of a comparison.

    ```yaml
    type: statement
    sides:
      home: {title: Slow mornings, text: Breakfast at the table and no commute at all}
      office: {title: Quick answers, text: Everyone you need is a few desks away}
    ```
    """

    type: Literal["statement"] = "statement"
    sides: PerSide[Stance]
    """What each side says."""

    min_width: ClassVar[float] = 280
    tone: ClassVar[Tone | None] = "solid"
    card: ClassVar[bool] = False

    def layout(self, space: Space, ctx: Context) -> Frame:
        answers = dict(ctx.answers(self.sides))

        def rows(side: Side, half: Context) -> list:
            stance = answers[side]
            return [lambda s: _name(side, s, half), *_words(stance, half)] if stance else []

        return ctx.halves(space, rows, ctx.space(12))
