from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks import _symbols
from infographic.blocks._list_forms import ListEntry
from infographic.ext import Colored, Length, Listing, PerSide, Problem, SpecPath, Tone, WithForms, messages


class Check(Colored):
    """One thing to be done."""

    shorthand = "label"

    label: str
    """What it is."""
    value: bool | str = "no"
    """Whether it is done: `yes`, `no` or `partly`."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        known = isinstance(self.value, bool) or _symbols.answer(self.value)
        return [] if known else [messages.unknown_choice((*path, "value"), str(self.value), ("yes", "no", "partly"))]

    @property
    def state(self) -> _symbols.Answer:
        return _symbols.answer(str(self.value)) or "no"


class Checklist(WithForms, Listing):
    """Boxes to tick, ticked or half done: for each side, or one list.

    ```yaml
    type: checklist
    title: Before a long flight
    items:
      - {label: Passport valid for six months, value: yes}
      - {label: Liquids under 100 ml, value: yes}
      - {label: Seat chosen, value: partly, text: Only on the way out}
      - {label: Plants watered, value: no}
    ```
    """

    type: Literal["checklist"] = "checklist"
    other_names: ClassVar[tuple[str, ...]] = (
        "todo",
        "to-do",
        "check-list",
        "task-list",
    )
    sides: PerSide[Annotated[tuple[Check, ...], Length(1, 40)]] | None = None
    """Each side's list."""
    items: Annotated[tuple[Check, ...], Length(0, 60)] = ()
    """One list for all, instead of `sides`."""
    order: Literal["down", "across"] = "down"
    """How a list in two columns is read: down the first column, or line by line."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("rows", "cards", "path")
    other_forms: ClassVar[Mapping[str, str]] = {"list": "rows", "grid": "cards"}

    def entries(self) -> list[ListEntry]:
        """The boxes of one list."""
        return [ListEntry(check, check.label, check.text, state=check.state) for check in self.items]
