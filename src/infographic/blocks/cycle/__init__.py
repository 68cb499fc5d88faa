from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import Colored, IconName, Length, Listing, PerSide, Tone, WithForms

ONE_CIRCLE = "shows one circle, and this has one for each side"


class Phase(Colored):
    """One step of the circle."""

    shorthand = "label"

    label: str
    """What happens, in a few words."""
    text: str = ""
    """How, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """Its sign, instead of its number."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Cycle(WithForms, Listing):
    """Steps that lead back to the first: in a circle, or in a list with a way back.

    ```yaml
    type: cycle
    title: The way of water
    items:
      - {label: Evaporation, icon: sun, text: Warmth lifts water from sea and land.}
      - {label: Condensation, icon: cloud, text: It cools and forms clouds.}
      - {label: Precipitation, icon: cloud-rain, text: It falls as rain or snow.}
      - {label: Run-off, icon: waves, text: Rivers carry it to the sea.}
    ```
    """

    type: Literal["cycle"] = "cycle"
    other_names: ClassVar[tuple[str, ...]] = (
        "loop",
        "circle",
        "wheel",
        "circular",
    )
    sides: PerSide[Annotated[tuple[Phase, ...], Length(2, 16)]] | None = None
    """Each side's steps."""
    items: Annotated[tuple[Phase, ...], Length(0, 16)] = ()
    """The steps clockwise from the top, instead of `sides`."""
    text: str = ""
    """What stands in the middle of the circle."""

    min_width: ClassVar[float] = 200
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("ring", "wheel", "list")
    other_forms: ClassVar[Mapping[str, str]] = {
        "circle": "ring",
        "discs": "ring",
        "arrows": "wheel",
        "segments": "wheel",
        "down": "list",
    }
