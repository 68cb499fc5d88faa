from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._list_forms import ListEntry
from infographic.ext import Colored, IconName, Length, Listing, PerSide, Tone, WithForms


class IconItem(Colored):
    """One thing of a list."""

    shorthand = "label"

    label: str
    """A word or two, set large."""
    icon: Annotated[str, IconName] = ""
    """Its sign."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class IconList(WithForms, Listing):
    """A few large words for each side, each with a sign: feelings, features, reasons.

    ```yaml
    type: icon-list
    sides:
      cats:
        - {label: Independence, icon: cat}
        - {label: Quiet evenings, icon: moon-stars}
      dogs:
        - {label: Company, icon: dog}
        - {label: Long walks, icon: sneaker-move}
    ```
    """

    type: Literal["icon-list"] = "icon-list"
    other_names: ClassVar[tuple[str, ...]] = (
        "feature-list",
        "features",
        "list",
        "icons",
    )
    sides: PerSide[Annotated[tuple[IconItem, ...], Length(1, 40)]] | None = None
    """Each side's things."""
    items: Annotated[tuple[IconItem, ...], Length(0, 40)] = ()
    """Things that belong to all sides together, instead of `sides`."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.4
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("rows", "cards", "path", "checkerboard")
    other_forms: ClassVar[Mapping[str, str]] = {"list": "rows", "grid": "cards", "chess": "checkerboard"}

    def entries(self) -> list[ListEntry]:
        """The things of one list."""
        return [ListEntry(i, i.label, i.text, i.icon) for i in self.items]
