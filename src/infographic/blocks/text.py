from typing import Annotated, ClassVar, Literal

from infographic.blocks._prose import prose
from infographic.ext import Block, Context, Frame, Length, Space, arrange

MEASURE = 66
"""Characters in a line that are easily read (Bringhurst, The Elements of Typographic Style, 2.1.2)."""


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
        text = ctx.cite(self.text.rstrip(), self) if self._mark_in_text() else self.text
        body = prose(text, self.size, measure, ctx, align=self.align)
        return arrange.within(body, space.width, max(body.height, space.height or 0), self._share(), arrange.START)

    def _share(self) -> float:
        return arrange.CENTER if self.align == "center" else arrange.START
