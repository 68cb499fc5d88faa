from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._measures import Measured
from infographic.ext import Colored, IconName, Length, Tone, WithForms


class Stat(Colored, Measured):
    """One number and what it counts."""

    value: str
    """The number as it is to be printed."""
    text: str = ""
    """What it counts."""
    icon: Annotated[str, IconName] = ""
    """A sign above it."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class StatRow(WithForms):
    """A strip of numbers beside each other: the facts at a glance.

    ```yaml
    type: stat-row
    items:
      - {value: "384,400 km", text: from the Earth to the Moon on average, icon: moon}
      - {value: 27.3 days, text: for one orbit, icon: arrows-clockwise}
      - {value: "12", text: people have walked on it, icon: footprints}
    ```
    """

    type: Literal["stat-row"] = "stat-row"
    other_names: ClassVar[tuple[str, ...]] = (
        "stats",
        "kpis",
        "facts",
        "fact-strip",
        "numbers",
    )
    items: Annotated[tuple[Stat, ...], Length(2, 12)]
    """The numbers from left to right."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "ink"
    forms: ClassVar[tuple[str, ...]] = ("sparkline", "ring", "fill", "bar", "plain")
    other_forms: ClassVar[Mapping[str, str]] = {
        "text": "plain",
        "progress": "bar",
        "donut": "ring",
        "gauge": "ring",
        "icon": "fill",
        "shape": "fill",
        "trend": "sparkline",
        "cards": "sparkline",
    }
