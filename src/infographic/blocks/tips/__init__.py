from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._list_forms import ListEntry
from infographic.ext import Colored, IconName, Length, Tone, WithForms


class Tip(Colored):
    """One piece of advice."""

    shorthand = "title"
    naming = "title"

    title: str
    """The advice in a few words."""
    text: str = ""
    """How, or why, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """A sign instead of its number."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Tips(WithForms):
    """Advice, numbered or with icons, one ruled line each: what to do with all this.

    ```yaml
    type: tips
    items:
      - {title: Start small, text: Ten minutes a day beat two hours on Sunday.}
      - {title: Write it down, text: What is on paper does not keep you awake.}
      - {title: Look back, text: "Once a month, with a cup of tea."}
    ```
    """

    type: Literal["tips"] = "tips"
    other_names: ClassVar[tuple[str, ...]] = (
        "numbered-list",
        "takeaways",
        "advice",
    )
    items: Annotated[tuple[Tip, ...], Length(1, 40)]
    """The advice in its order."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "plain"
    forms: ClassVar[tuple[str, ...]] = ("rows", "cards", "path", "checkerboard")
    other_forms: ClassVar[Mapping[str, str]] = {"list": "rows", "grid": "cards", "chess": "checkerboard"}

    def entries(self) -> list[ListEntry]:
        """The advice with its numbers."""
        return [ListEntry(tip, tip.title, tip.text, tip.icon, str(i)) for i, tip in enumerate(self.items, 1)]
