from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._part_to_whole import Shares
from infographic.ext import IconName, WithForms


class Waffle(WithForms, Shares):
    """A hundred squares, of which each is one hundredth of the whole.

    ```yaml
    type: waffle
    unit: "%"
    title: What a watermelon is made of
    items:
      - {label: Water, value: 91}
      - {label: Carbohydrates, value: 8}
      - {label: All else, value: 1}
    ```
    """

    type: Literal["waffle"] = "waffle"
    other_names: ClassVar[tuple[str, ...]] = (
        "grid-of-squares",
        "square-pie",
        "hundred",
        "waffle-chart",
    )
    text: str = ""
    """What is counted, under the squares."""

    icon: Annotated[str, IconName] = ""
    """The sign of one hundredth, instead of a square."""

    min_width: ClassVar[float] = 160
    forms: ClassVar[tuple[str, ...]] = ("icons", "squares")
    other_forms: ClassVar[Mapping[str, str]] = {"grid": "squares", "pictogram": "icons"}
