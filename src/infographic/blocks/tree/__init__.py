from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from infographic.blocks._boxes import BoxNode
from infographic.ext import Length, Listing, PerSide, Tone, WithForms

MAX_KINDS = 8
"""More branches than these are not told apart by their colours."""


class Branch(BoxNode):
    """One node with what is under it."""

    items: Annotated[tuple["Branch", ...], Length(0, 30)] = ()
    """What is under it."""


class Tree(WithForms, Listing):
    """What is under what: an organisation, a family, a classification; an outline where the page is narrow.

    ```yaml
    type: tree
    title: Great apes and lesser apes
    items:
      - label: Apes
        items:
          - {label: Great apes, items: [Humans, Chimpanzees, Gorillas, Orangutans]}
          - {label: Gibbons, items: [Siamangs, Hoolocks, Crested gibbons, Dwarf gibbons]}
    ```
    """

    type: Literal["tree"] = "tree"
    other_names: ClassVar[tuple[str, ...]] = (
        "org-chart",
        "hierarchy",
        "organigram",
        "taxonomy",
    )
    sides: PerSide[Annotated[tuple[Branch, ...], Length(1, 6)] | Branch] | None = None
    """Each side's tree."""
    items: Annotated[tuple[Branch, ...], Length(0, 6)] = ()
    """The top of the tree, or several tops, instead of `sides`."""

    min_width: ClassVar[float] = 180
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("right", "down", "boxed", "list")
    other_forms: ClassVar[Mapping[str, str]] = {
        "horizontal": "right",
        "across": "right",
        "vertical": "down",
        "nested": "boxed",
        "outline": "list",
        "indented": "list",
    }

    def kinds(self) -> tuple[str, ...]:
        return ("",) * len(self.told_apart())

    def told_apart(self) -> tuple[Branch, ...]:
        """The branches that have colours of their own: the tops, or what is under the one top.

        None where nothing is under them, or where a colour already says something.
        """
        branches = self.items if len(self.items) > 1 else self.items[0].items if self.items else ()
        said = any(branch.is_colored() for branch in every(branches)) or any(branch.highlight for branch in branches)
        kinds = any(branch.items for branch in branches) and 1 < len(branches) <= MAX_KINDS
        return branches if kinds and not said else ()

    def trees(self) -> list[tuple[Branch, ...]]:
        """The tops of each tree."""
        answers = (self.items,) if self.sides is None else tuple(answer for _, answer in self.sides.items())
        return [(answer,) if isinstance(answer, Branch) else answer for answer in answers if answer]


def every(branches: Sequence[Branch]) -> Iterator[Branch]:
    """Branches with all that is under them, each before its own."""
    for branch in branches:
        yield branch
        yield from every(branch.items)
