from collections import Counter
from itertools import pairwise
from typing import Annotated, ClassVar, Literal

from infographic.blocks._boxes import BoxNode
from infographic.blocks.flow import layers, spine
from infographic.blocks.flow.graph import Graph
from infographic.ext import Block, Context, Frame, Length, Model, Problem, Space, SpecPath, arrange, messages
from infographic.solve import layered


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
    to: tuple[Arrow, ...] = ()
    """The boxes that it leads to; a word at an arrow is written `{label: Box, text: yes}`."""

    def name(self) -> str:
        """What arrows call it."""
        return self.id or self.label


class Flow(Block):
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
    direction: Literal["right", "down"] = "right"
    """Where the arrows lead; down where the page is too narrow for boxes beside each other."""

    min_width: ClassVar[float] = 200

    def faults(self, path: SpecPath) -> list[Problem]:
        names = [item.name() for item in self.items]
        first = {name: names.index(name) for name, count in Counter(names).items() if count > 1}
        alike = [
            messages.two_boxes((*path, "items", i), name, (*path, "items", first[name]))
            for i, name in enumerate(names)
            if i != first.get(name, i)
        ]
        return alike + [
            messages.unknown_name((*path, "items", i, "to", j, "label"), "box", arrow.label, names)
            for i, item in enumerate(self.items)
            for j, arrow in enumerate(item.to)
            if arrow.label not in names
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        graph = self._graph()
        across = layers.across(graph, space.width, ctx) if self.direction == "right" else None
        body = across or layers.down(graph, space.width, ctx) or spine.drawn(graph, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))

    def _graph(self) -> Graph:
        names = [item.name() for item in self.items]
        texts = {(i, names.index(a.label)): a.text for i, item in enumerate(self.items) for a in item.to}
        edges = list(texts) or list(pairwise(range(len(names))))
        return Graph(self.items, layered.layered(len(names), edges), texts)
