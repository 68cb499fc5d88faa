from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal

from infographic.blocks.ranked_list._links import dot_sign
from infographic.ext import (
    Colored,
    Context,
    Frame,
    IconName,
    Length,
    Listing,
    PerSide,
    Quantity,
    Range,
    Tone,
    WithForms,
    amount,
)


class RankedItem(Colored):
    """One place of a ranking."""

    shorthand = "label"

    label: str
    """What stands at this place."""
    icon: Annotated[str, IconName] = ""
    """Its sign, at the outer edge."""
    value: str = ""
    """Its figure, as it is to be printed; it stands where the rank would."""
    amount: Annotated[float, Range(0), Quantity] | None = None
    """How much that is, for a form that draws it; printed with its unit where there is no `value`."""
    rank: Annotated[int, Range(0)] | None = None
    """Its place, where it is not the one after the item before it."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class RankedList(WithForms, Listing):
    """A ranking for each side, best first; equal items can be joined across the divide.

    ```yaml
    type: ranked-list
    link: same
    note: Saving time is on both lists
    sides:
      train:
        - {label: Room to work, icon: laptop}
        - {label: Saving time, icon: clock}
        - {label: The view, icon: mountains}
      car:
        - {label: From door to door, icon: house-line}
        - {label: Carrying things, icon: suitcase}
        - {label: Saving time, icon: clock}
    ```
    """

    type: Literal["ranked-list"] = "ranked-list"
    other_names: ClassVar[tuple[str, ...]] = (
        "top-list",
        "leaderboard",
        "ranking",
        "ranked",
    )
    sides: PerSide[Annotated[tuple[RankedItem, ...], Length(1, 100)]] | None = None
    """Each side's ranking, best first."""
    items: Annotated[tuple[RankedItem, ...], Length(0, 100)] = ()
    """One ranking for all sides together, instead of `sides`."""
    unit: str = ""
    """What stands behind each amount that is printed."""
    link: Literal["same", "none"] = "none"
    """`same` joins items with equal labels on neighbouring sides."""

    ordered: ClassVar[bool] = True
    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("bars", "podium", "columns", "rows")
    other_forms: ClassVar[Mapping[str, str]] = {
        "list": "rows",
        "bar": "bars",
        "winners": "podium",
        "two-columns": "columns",
        "grid": "columns",
    }

    def footing(self, width: float, ctx: Context) -> Frame | None:
        """The note on a plate, with the sign of the links that it explains."""
        if not (self.note and self.link == "same" and ctx.divided):
            return super().footing(width, ctx)
        note = self.note if self.title else ctx.cite(self.note, self)
        return ctx.plate(note, width, sign=dot_sign(ctx))

    def linked_labels(self, lists: Sequence[Sequence[RankedItem]]) -> frozenset[str]:
        """What items of neighbouring sides are equal by, where these are joined."""
        if self.link == "none":
            return frozenset()
        labels = [{key(item) for item in items or ()} for items in lists]
        return frozenset(label for a, b in pairwise(labels) for label in a & b)

    def printed(self, item: RankedItem, lang: str) -> str:
        """An item's figure; empty where it has none."""
        if item.value or item.amount is None:
            return item.value
        return amount(item.amount, self.unit, lang)

    def lacks_amounts(self) -> str:
        """What a form lacks that draws how much each item is."""
        if self.sides is not None:
            return ONE_RANKING
        return "" if all(item.amount is not None for item in self.items) else "needs an `amount` for each item"


ONE_RANKING = "shows one ranking, and this has one for each side"


def key(item: RankedItem) -> str:
    """What an item is equal to another by."""
    return item.label.casefold().strip()


def ranks(items: Sequence[RankedItem]) -> list[tuple[RankedItem, int]]:
    """Items with their places."""
    found: list[tuple[RankedItem, int]] = []
    rank = 0
    for item in items:
        rank = item.rank if item.rank is not None else rank + 1
        found.append((item, rank))
    return found
