from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Colored,
    Context,
    Frame,
    Length,
    Problem,
    Quantity,
    Range,
    Space,
    SpecPath,
    WithForms,
    arrange,
    messages,
)
from infographic.solve import sankey


class Stream(Colored):
    """How much goes from one place to another."""

    label: str
    """Where it comes from."""
    to: str
    """Where it goes."""
    value: Annotated[float, Quantity, Range(0)]
    """How much."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Sankey(WithForms):
    """How much goes from where to where: ribbons as thick as what flows in them.

    ```yaml
    type: sankey
    title: What becomes of a town's rubbish
    unit: t
    items:
      - {label: Households, to: Recycling, value: 310}
      - {label: Households, to: Incineration, value: 420}
      - {label: Businesses, to: Recycling, value: 260}
      - {label: Businesses, to: Incineration, value: 110}
      - {label: Recycling, to: New goods, value: 480, highlight: true}
      - {label: Recycling, to: Landfill, value: 90}
      - {label: Incineration, to: Heat, value: 450}
      - {label: Incineration, to: Landfill, value: 80}
    ```
    """

    type: Literal["sankey"] = "sankey"
    other_names: ClassVar[tuple[str, ...]] = (
        "sankey-diagram",
        "alluvial",
        "alluvial-diagram",
        "flow-diagram",
        "ribbons",
    )
    items: Annotated[tuple[Stream, ...], Length(1, 60)]
    """The streams in any order; a place that streams leave and reach stands between the two."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 260
    stretch: ClassVar[float] = 0.5
    forms: ClassVar[tuple[str, ...]] = ("streams", "alluvial")
    other_forms: ClassVar[Mapping[str, str]] = {"sankey": "streams", "ribbons": "streams", "blocks": "alluvial"}

    def faults(self, path: SpecPath) -> list[Problem]:
        names = self.places()
        closing = sankey.closing([(names.index(item.label), names.index(item.to)) for item in self.items])
        if closing is not None:
            item = self.items[closing]
            return [messages.leads_back((*path, "items", closing, "to"), item.to, item.label)]
        if not any(item.value for item in self.items):
            return [messages.all_zero((*path, "items"))]
        return super().faults(path)

    def layout(self, space: Space, ctx: Context) -> Frame:
        from infographic.blocks.sankey import _plot

        ratings = _plot.ratings(self, space.width, ctx)
        if ratings is None:
            return super().layout(space, ctx)
        gap = ctx.space(20)
        body = super().layout(space.less(ratings.height + gap), ctx)
        return arrange.stack([body, ratings], gap, space.width)

    def places(self) -> list[str]:
        """Where anything comes from or goes, in the order in which they are first named."""
        return list(dict.fromkeys(name for item in self.items for name in (item.label, item.to)))
