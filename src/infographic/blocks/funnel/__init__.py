from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Colored,
    IconName,
    Length,
    Measures,
    PerSide,
    Problem,
    Quantity,
    Range,
    Scaled,
    SpecPath,
    WithForms,
    messages,
)


class Stage(Colored):
    """One stage: how many get so far."""

    shorthand = "label"

    label: str
    """What this stage is."""
    value: Annotated[float, Range(0), Quantity] | None = None
    """How many get so far."""
    values: PerSide[Annotated[float, Range(0), Quantity]] | None = None
    """How many of each side get so far, instead of `value`."""
    text: str = ""
    """How the value is printed, where that differs from the number with its unit; without a value a line under it."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def is_measured(self) -> bool:
        """Whether it says how many get so far."""
        return self.value is not None or self.values is not None

    def held(self) -> list[float]:
        """Its values on all sides, or its own; none where it has no number."""
        if self.values is not None:
            return [value for _, value in self.values.items()]
        return [] if self.value is None else [self.value]

    def faults(self, path: SpecPath) -> list[Problem]:
        both = self.value is not None and self.values is not None
        return [messages.either_of(path, "values", "value")] if both else []


class Funnel(WithForms, Scaled):
    """How many are left from stage to stage; each stage is as wide as its number, if it has one.

    ```yaml
    type: funnel
    title: From the sea to the tap
    unit: "%"
    note: How much of the water on Earth is left at each step
    items:
      - {label: All water, value: 100}
      - {label: Fresh water, value: 2.5}
      - {label: Not frozen, value: 0.8}
    ```
    """

    type: Literal["funnel"] = "funnel"
    other_names: ClassVar[tuple[str, ...]] = (
        "conversion",
        "sales-funnel",
    )
    items: Annotated[tuple[Stage, ...], Length(2, 12)]
    """The stages from first to last."""
    unit: str = ""
    """What stands behind each number."""
    rates: Literal["none", "previous", "first"] = "none"
    """Which shares stand between the stages: of those of the stage before, or of the first one."""

    min_width: ClassVar[float] = 220
    forms: ClassVar[tuple[str, ...]] = ("scaled", "even")
    other_forms: ClassVar[Mapping[str, str]] = {"bars": "scaled", "trapezia": "even", "plain": "even"}

    def measures(self) -> Measures | None:
        values = [value for stage in self.items for value in stage.held()]
        return Measures(("funnel", self.unit), 0.0, max(values)) if values and self.scale == "shared" else None

    def faults(self, path: SpecPath) -> list[Problem]:
        return super().faults(path) or self._unmeasured(path)

    def _unmeasured(self, path: SpecPath) -> list[Problem]:
        """Stages without a number among stages that have one."""
        measured = [stage.is_measured() for stage in self.items]
        if not any(measured):
            return []
        return [messages.either_of((*path, "items", i), "values", "value") for i, has in enumerate(measured) if not has]

    def is_measured(self) -> bool:
        """Whether its stages have numbers."""
        return any(stage.is_measured() for stage in self.items)
