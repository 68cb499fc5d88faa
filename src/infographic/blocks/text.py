from typing import Annotated, ClassVar, Literal

from infographic.ext import Block, Context, Frame, Length, Space, arrange

MEASURE = 66
"""Characters in a line that are easily read (Bringhurst, The Elements of Typographic Style, 2.1.2)."""


class Text(Block):
    """Paragraphs, with `**bold**`, `*emphasis*`, `[links](https://example.org)` and notes.

    ```yaml
    type: text
    text: |
      Both lists were made by the **same people**, in the same week.

      They were asked what they *expect* before they open the app.
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
    """The paragraphs; an empty line stands between two."""
    size: Literal["body", "lead"] = "body"
    """`lead` for a few sentences that open a page."""
    align: Literal["start", "center"] = "start"
    """Whether lines start at the edge or stand in the middle."""

    min_width: ClassVar[float] = 160

    def layout(self, space: Space, ctx: Context) -> Frame:
        measure = min(space.width, ctx.type.size(self.size) * MEASURE * 0.47)
        paragraphs = [p.strip() for p in self.text.split("\n\n") if p.strip()]
        frames = [ctx.type.text(_joined(p), self.size, measure, align=self.align) for p in paragraphs]
        body = arrange.stack(frames, ctx.type.size(self.size) * 0.7, measure)
        share = arrange.CENTER if self.align == "center" else arrange.START
        return arrange.within(body, space.width, max(body.height, space.height or 0), share, arrange.START)


def _joined(paragraph: str) -> str:
    """Lines of the YAML text that follow each other are one line; two spaces at an end keep a break."""
    lines = paragraph.split("\n")
    return "".join(
        f"{line.rstrip()}\n" if line.endswith(("  ", "\\")) else f"{line.strip()} " for line in lines
    ).strip()
