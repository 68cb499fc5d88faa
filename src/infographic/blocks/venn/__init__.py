from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Colored,
    Length,
    Model,
    PerSide,
    Problem,
    Quantity,
    Range,
    SpecPath,
    WithForms,
    messages,
)

MAX_SETS = 4

Phrases = str | tuple[str, ...]


class Set(Colored):
    """One circle."""

    shorthand = "label"

    label: str
    """What the circle is called."""
    text: Phrases = ""
    """What belongs to it alone: a phrase, or a list of them."""
    value: Annotated[float, Range(0), Quantity] | None = None
    """How much is in it, with what it shares, for circles in proportion."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Overlap(Model):
    """What several circles have in common."""

    shorthand = "text"

    text: Phrases = ""
    """What they share: a phrase, or a list of them."""
    of: tuple[str, ...] = ()
    """Which circles, by their side or label; all of them where it is left out."""
    value: Annotated[float, Range(0), Quantity] | None = None
    """How much they share."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        said = self.text or self.value is not None
        return [] if said else [messages.missing_key(path, "text", "an overlap without a value")]


class Venn(WithForms):
    """Two, three or four sets that overlap: what each has alone, and what they share.

    ```yaml
    type: venn
    items:
      - {label: Birds, text: [Feathers, Lay eggs, A beak]}
      - {label: Bats, text: [Fur, Give milk, See by echo]}
    overlaps:
      - [Fly, Warm blood, A spine]
    ```
    """

    type: Literal["venn"] = "venn"
    other_names: ClassVar[tuple[str, ...]] = (
        "venn-diagram",
        "overlap",
    )
    sides: PerSide[Phrases] | None = None
    """What each side has alone; the sides are the circles."""
    items: Annotated[tuple[Set, ...], Length(0, MAX_SETS)] = ()
    """The circles, instead of `sides`."""
    overlaps: Annotated[tuple[Overlap | Phrases, ...], Length(0, 11)] = ()
    """What the circles share: all of them, or those that `of` names; several about the same ones stand together."""
    unit: str = ""
    """What values count, printed behind them."""

    min_width: ClassVar[float] = 240
    forms: ClassVar[tuple[str, ...]] = ("proportional", "equal")
    other_forms: ClassVar[Mapping[str, str]] = {"scaled": "proportional", "euler": "proportional", "even": "equal"}

    def kinds(self) -> tuple[str, ...]:
        return ("",) * len(self.told_apart())

    def told_apart(self) -> tuple[Set, ...]:
        """The circles, where each has a colour of its own; none where a colour already says something."""
        return () if any(item.is_colored() for item in self.items) else self.items

    def keys(self) -> list[str]:
        """What overlaps call the circles."""
        return [str(key) for key, _ in self.sides.items()] if self.sides else [item.label for item in self.items]

    def faults(self, path: SpecPath) -> list[Problem]:
        if (self.sides is None) == (not self.items):
            return [messages.either_of(path, "sides", "items")]
        if len(self.items) == 1:
            return [messages.too_few((*path, "items"), 1, 2)]
        return self._overlap_faults(path) or super().faults(path)

    def _overlap_faults(self, path: SpecPath) -> list[Problem]:
        """Circles that there are not, and overlaps with more in them than in a circle."""
        keys, found = self.keys(), []
        sizes = {item.label: item.value for item in self.items}
        for i, overlap in enumerate(self.overlaps):
            if not isinstance(overlap, Overlap):
                continue
            at = (*path, "overlaps", i)
            found += [
                messages.unknown_name((*at, "of", j), "circle", name, keys)
                for j, name in enumerate(overlap.of)
                if name not in keys
            ]
            least = min((size for key in overlap.of or keys if (size := sizes.get(key)) is not None), default=None)
            if overlap.value is not None and least is not None and overlap.value > least:
                found.append(messages.parts_of_whole((*at, "value"), overlap.value, least))
        return found
