from collections.abc import Mapping
from typing import ClassVar, Literal

from infographic.blocks._part_to_whole import Shares, listed
from infographic.ext import Problem, SpecPath, WithForms, messages


class Donut(WithForms, Shares):
    """Parts of one whole as a ring, a pie or half a ring; the centre tells the largest, or what rings beside it tell.

    ```yaml
    type: donut
    title: Where the bones are
    text: 206 bones
    items:
      - {label: Arms and hands, value: 64}
      - {label: Legs and feet, value: 62}
      - {label: Head, value: 29}
      - {label: Spine, value: 26}
      - {label: Chest, value: 25}
    ```
    """

    type: Literal["donut"] = "donut"
    other_names: ClassVar[tuple[str, ...]] = (
        "pie",
        "pie-chart",
        "ring",
        "gauge",
        "doughnut",
        "parts",
    )
    text: str = ""
    """What the centre tells, such as `206 bones`; the largest part where it is left out."""

    min_width: ClassVar[float] = 180
    forms: ClassVar[tuple[str, ...]] = ("ring", "half-ring", "pie")
    other_forms: ClassVar[Mapping[str, str]] = {"gauge": "half-ring", "donut": "ring", "semicircle": "half-ring"}

    def faults(self, path: SpecPath) -> list[Problem]:
        return super().faults(path) or self._nothing(path)

    def _nothing(self, path: SpecPath) -> list[Problem]:
        """Parts that are all zero, of which no ring can be made."""
        key, answers = ("items", [self.items]) if self.sides is None else ("sides", [a for _, a in self.sides.items()])
        empty = any(sum(share.value for share in listed(answer)) == 0 for answer in answers)
        return [messages.nothing_to_part((*path, key))] if empty and self.of is None else []
