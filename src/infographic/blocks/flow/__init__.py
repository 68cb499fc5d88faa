from collections import Counter
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._boxes import BoxNode
from infographic.ext import Length, Model, Problem, SpecPath, WithForms, messages


class Arrow(Model):
    """An arrow to another box."""

    shorthand = "label"

    label: str
    """The box that it leads to: its `id`, or its label."""
    text: str = ""
    """What stands at the arrow, such as `yes`."""


class Stop(BoxNode):
    """One box, and where it leads."""

    id: str = ""
    """What arrows call it instead of its label, where two boxes say the same."""
    shape: Literal["box", "diamond", "pill"] = "box"
    """Its outline: charts of processes ask in diamonds, and begin and end in pills."""
    to: tuple[Arrow, ...] = ()
    """The boxes that it leads to; a word at an arrow is written `{label: Box, text: yes}`."""

    def name(self) -> str:
        """What arrows call it."""
        return self.id or self.label


class Flow(WithForms):
    """Boxes and arrows: what leads to what, and where it splits and meets again.

    ```yaml
    type: flow
    title: Is it a planet?
    items:
      - {label: "Does it orbit the Sun?", to: [{label: "Is it round?", text: "yes"}, {label: No planet, text: "no"}]}
      - {label: "Is it round?", to: [{label: "Has it cleared its orbit?", text: "yes"}, {label: No planet, text: "no"}]}
      - {label: "Has it cleared its orbit?", to: [{label: A planet, text: "yes"}, {label: A dwarf planet, text: "no"}]}
      - {label: A planet, highlight: true}
      - A dwarf planet
      - No planet
    source: International Astronomical Union, resolution B5, 2006
    ```
    """

    type: Literal["flow"] = "flow"
    other_names: ClassVar[tuple[str, ...]] = (
        "flowchart",
        "flow-chart",
        "diagram",
        "dag",
        "decision-tree",
    )
    items: Annotated[tuple[Stop, ...], Length(2, 30)]
    """The boxes; where none says what it leads `to`, each leads to the next."""

    retired: ClassVar[Mapping[str, str]] = {"direction": "`form: down` for arrows that lead down, else `form: across`"}
    min_width: ClassVar[float] = 200
    forms: ClassVar[tuple[str, ...]] = ("lanes", "across", "down", "spine")
    other_forms: ClassVar[Mapping[str, str]] = {
        "right": "across",
        "horizontal": "across",
        "vertical": "down",
        "swimlanes": "lanes",
        "list": "spine",
    }

    def faults(self, path: SpecPath) -> list[Problem]:
        names = [item.name() for item in self.items]
        first = {name: names.index(name) for name, count in Counter(names).items() if count > 1}
        alike = [
            messages.two_boxes((*path, "items", i), name, (*path, "items", first[name]))
            for i, name in enumerate(names)
            if i != first.get(name, i)
        ]
        unknown = [
            messages.unknown_name((*path, "items", i, "to", j, "label"), "box", arrow.label, names)
            for i, item in enumerate(self.items)
            for j, arrow in enumerate(item.to)
            if arrow.label not in names
        ]
        return alike + unknown or super().faults(path)
