from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import Colored, IconName, Length, Listing, PerSide, Range, Tone, WithForms


class Step(Colored):
    """One step."""

    shorthand = "label"

    label: str
    """What is done, in a few words."""
    text: str = ""
    """How, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """Its sign; the number moves beside it."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Steps(WithForms, Listing):
    """What is done first, next and last, numbered: across a wide page, down a narrow one, or along a way.

    ```yaml
    type: steps
    items:
      - {label: Mix, icon: bowl-food, text: "Flour, water and salt."}
      - {label: Wait, icon: clock, text: A night in the fridge.}
      - {label: Fold, icon: hand-palm, text: Four times in two hours.}
      - {label: Bake, icon: oven, text: "Hot, with steam.", highlight: true}
    ```
    """

    type: Literal["steps"] = "steps"
    other_names: ClassVar[tuple[str, ...]] = (
        "process",
        "how-to",
        "recipe",
        "stages",
    )
    sides: PerSide[Annotated[tuple[Step, ...], Length(1, 20)]] | None = None
    """Each side's steps, first to last."""
    items: Annotated[tuple[Step, ...], Length(0, 20)] = ()
    """The steps of one process, instead of `sides`."""
    first: Annotated[int, Range(0, 99)] = 1
    """The number of the first step."""

    ordered: ClassVar[bool] = True
    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.4
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = (
        "row",
        "chevrons",
        "snake",
        "down",
        "stairs",
        "road",
        "isometric",
        "puzzle",
        "ladder",
        "mountain",
    )
    other_forms: ClassVar[Mapping[str, str]] = {
        "across": "row",
        "horizontal": "row",
        "vertical": "down",
        "list": "down",
        "arrows": "chevrons",
        "zigzag": "snake",
        "serpentine": "snake",
        "staircase": "stairs",
        "path": "road",
        "3d": "isometric",
        "jigsaw": "puzzle",
        "climb": "mountain",
        "summit": "mountain",
        "rungs": "ladder",
    }


ONE_PROCESS = "shows one process, and this has one for each side"


def lacks_count(block: Steps, least: int, most: int) -> str:
    """What a form lacks that shows one process of this many steps."""
    if block.sides is not None:
        return ONE_PROCESS
    count = len(block.items)
    return "" if least <= count <= most else f"takes {least} to {most} steps, not {count}"
