from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import Colored, Length, WithForms
from infographic.i18n.phrases import phrase

HUES = ("green", "red", "blue", "purple")
"""The hues of the four fields."""


class Factor(Colored):
    """One thing in a field."""

    shorthand = "label"

    label: str
    """It, in a few words."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


Factors = Annotated[tuple[Factor, ...], Length(1, 12)]


class Swot(WithForms):
    """Strengths and weaknesses of a thing, opportunities and threats around it, in four fields.

    ```yaml
    type: swot
    title: A night train
    strengths: [City centre to city centre, A night's sleep saved]
    weaknesses: [Few lines, {label: Dear tracks, text: Each country charges its own fee}]
    opportunities: [Short flights are taxed, Travellers count carbon]
    threats: [Old carriages, Night works on the tracks]
    ```
    """

    type: Literal["swot"] = "swot"
    other_names: ClassVar[tuple[str, ...]] = ("swot-analysis",)
    strengths: Factors
    """What is good about it."""
    weaknesses: Factors
    """What is bad about it."""
    opportunities: Factors
    """What is good for it from outside."""
    threats: Factors
    """What is bad for it from outside."""
    labels: Annotated[tuple[str, ...], Length(4, 4)] | None = None
    """Other names for the four fields; those of the page's language where it is left out."""

    headed: ClassVar[tuple[str, ...]] = ("strengths", "weaknesses", "opportunities", "threats")
    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.4
    forms: ClassVar[tuple[str, ...]] = ("columns", "cards", "fields")
    other_forms: ClassVar[Mapping[str, str]] = {"grid": "cards", "letters": "cards", "list": "fields", "row": "columns"}

    def kinds(self) -> tuple[str, ...]:
        return HUES

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return bool(self.title or self.note)

    def four(self, lang: str) -> list["SwotField"]:
        """The four fields in their order."""
        names = self.labels or phrase(lang, self.type)
        lists = (self.strengths, self.weaknesses, self.opportunities, self.threats)
        return [SwotField(name, i, items) for i, (name, items) in enumerate(zip(names, lists, strict=True))]


class SwotField(NamedTuple):
    """One of the four: its name, its place among them, and what stands in it."""

    name: str
    place: int
    items: tuple[Factor, ...]

    @property
    def good(self) -> bool:
        """Whether what stands in it is good for the thing."""
        return self.place % 2 == 0
