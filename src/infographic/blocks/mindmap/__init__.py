from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from infographic.blocks._boxes import BoxNode
from infographic.ext import IconName, Length, PerSide, Problem, SpecPath, WithForms, messages

MAX_KINDS = 8
"""More topics than these are not told apart by their colours."""


class Topic(BoxNode):
    """One branch with what belongs to it."""

    items: Annotated[tuple["Topic", ...], Length(0, 12)] = ()
    """What belongs to it, in a few words each; each may have items in its turn."""


class Mindmap(WithForms):
    """One thought in the middle, and what it leads to on both sides of it.

    ```yaml
    type: mindmap
    text: Sleep
    icon: moon
    items:
      - {label: Light, items: [Dark room, No screens at night]}
      - {label: Rhythm, items: [The same hour each day, Short naps]}
      - {label: Food, items: [No coffee after noon, A light supper]}
      - {label: Body, items: [Move by day, A cool bedroom]}
    ```
    """

    type: Literal["mindmap"] = "mindmap"
    other_names: ClassVar[tuple[str, ...]] = (
        "mind-map",
        "spider",
    )
    text: str
    """What stands in the middle."""
    icon: Annotated[str, IconName] = ""
    """A sign in the middle."""
    sides: PerSide[Annotated[tuple[Topic, ...], Length(1, 8)]] | None = None
    """Each side's topics: those of the first at the left, those of the second at the right."""
    items: Annotated[tuple[Topic, ...], Length(0, 12)] = ()
    """The topics, first those at the right from top to bottom, then those at the left, instead of `sides`."""

    min_width: ClassVar[float] = 200
    forms: ClassVar[tuple[str, ...]] = ("discs", "curves", "list")
    other_forms: ClassVar[Mapping[str, str]] = {"radial": "discs", "sides": "curves", "down": "list", "outline": "list"}

    def kinds(self) -> tuple[str, ...]:
        return ("",) * len(self.told_apart())

    def told_apart(self) -> tuple[Topic, ...]:
        """The topics, where each has a colour of its own; none where a colour already says something."""
        said = any(topic.is_colored() or topic.highlight for topic in self.items)
        return self.items if 1 < len(self.items) <= MAX_KINDS and not said else ()

    def faults(self, path: SpecPath) -> list[Problem]:
        either = [] if (self.sides is None) == bool(self.items) else [messages.either_of(path, "sides", "items")]
        return either or super().faults(path)


def every(topics: Sequence[Topic], depth: int = 0) -> Iterator[tuple[Topic, int]]:
    """Topics with all that belongs to them, each before its own, and how deep they lie."""
    for topic in topics:
        yield topic, depth
        yield from every(topic.items, depth + 1)
