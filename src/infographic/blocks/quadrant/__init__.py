from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from infographic.ext import Colored, IconName, Length, Model, Quantity, WithForms, amount
from infographic.layout.status import told


class Axis(Model):
    """One direction: what its two ends mean, and where it begins and ends."""

    low: str
    """What little of it means: the left end, or the foot."""
    high: str
    """What much of it means: the right end, or the top."""
    least: float | None = None
    """The value at its beginning; a little less than the smallest where it is left out."""
    most: float | None = None
    """The value at its end; a little more than the greatest where it is left out."""


class Spot(Colored):
    """One point: where it stands along both axes."""

    label: str
    """What it is."""
    x: Annotated[float, Quantity]
    """How far to the right."""
    y: Annotated[float, Quantity]
    """How far up."""
    text: str = ""
    """A few words under its name."""
    icon: Annotated[str, IconName] = ""
    """Its sign."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Quadrant(WithForms):
    """Points on two crossing axes: four fields, and what lies in which.

    ```yaml
    type: quadrant
    title: The inner and the outer planets
    x: {low: Near the Sun, high: Far away, least: 0, most: 32}
    y: {low: Light, high: Dense, least: 0, most: 6.2}
    items:
      - {label: Mercury, x: 0.39, y: 5.4}
      - {label: Earth, x: 1, y: 5.5, highlight: true}
      - {label: Mars, x: 1.52, y: 3.9}
      - {label: Jupiter, x: 5.2, y: 1.3}
      - {label: Saturn, x: 9.5, y: 0.7}
      - {label: Uranus, x: 19.2, y: 1.3}
      - {label: Neptune, x: 30.1, y: 1.6}
    ```
    """

    type: Literal["quadrant"] = "quadrant"
    other_names: ClassVar[tuple[str, ...]] = (
        "matrix",
        "2x2",
        "positioning",
    )
    x: Axis
    """From left to right."""
    y: Axis
    """From the foot to the top."""
    items: Annotated[tuple[Spot, ...], Length(1, 40)]
    """The points."""
    labels: Annotated[tuple[str, ...], Length(4, 4)] | None = None
    """Names of the four fields: top left, top right, bottom left, bottom right."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.3
    forms: ClassVar[tuple[str, ...]] = ("points", "cards")
    other_forms: ClassVar[Mapping[str, str]] = {"scatter": "points", "fields": "cards", "grid": "cards"}

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        from infographic.blocks.quadrant._axes import fields  # which needs this class

        named = self.labels or ()
        rows = [("", f"{self.x.low} – {self.x.high}", f"{self.y.low} – {self.y.high}", *([""] if named else []))]
        for field, spots in enumerate(fields(self)):
            across, up = self.x.high if field % 2 else self.x.low, self.y.low if field // 2 else self.y.high
            for spot in spots:
                owner = sides.get(spot.side, spot.category)
                name = " – ".join(filter(None, (told(spot.label, spot.status, lang), spot.text, owner)))
                x, y = (f"{end} ({amount(at, '', lang)})" for end, at in ((across, spot.x), (up, spot.y)))
                rows.append((name, x, y, *named[field : field + 1]))
        return rows
