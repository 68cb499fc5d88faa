"""The colours of a page, each with what it belongs to: its sides, the page itself, and single things."""

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, NamedTuple

from infographic.spec.model import Model
from infographic.theme.hues import HueName, canonical


class Colored(Model):
    """What may be told by its colour: it belongs to a side, or has a hue of its own."""

    trailing: ClassVar[bool] = True

    side: str = ""
    """The side that it belongs to, whose colour it takes."""
    color: Annotated[str, HueName] = ""
    """Its own colour: the name of a hue, or `#rrggbb` for its hue."""

    def is_colored(self) -> bool:
        """Whether it says what its colour is."""
        return bool(self.color_keys())

    def color_keys(self) -> list[str]:
        """The keys by which it says so; one is enough."""
        return [key for key in Colored.fields() if getattr(self, key)]


class Swatches(NamedTuple):
    """Which of the page's colours each thing has, by position in the palette's `sides`."""

    wishes: tuple[str, ...] = ("",)
    """What is asked for each of them: a hue, or nothing where the theme gives its next."""
    places: Mapping[tuple[str, str], int] = {}
    """The place of a side by its key, of a colour by its canonical name."""
    main: int | None = 0
    """The colour of what no side owns; None where that is ink."""

    def of(self, thing: Colored) -> int | None:
        """The colour that a thing has by itself; None where it has none."""
        if thing.side:
            return self.places.get(("side", thing.side))
        return self.named(thing.color)

    def named(self, color: str) -> int | None:
        """The colour that is asked for by name; None for an empty name."""
        return self.places[("color", canonical(color))] if color else None


def swatches(sides: Mapping[str, str], page: str, others: Iterable[str]) -> Swatches:
    """The colours of a page: of its sides by key, of the page itself, and all others that anything asks for."""
    wishes = [canonical(wish) for wish in sides.values()] or [canonical(page)]
    places = {("side", key): i for i, key in enumerate(sides)} | {
        ("color", wish): i for i, wish in enumerate(wishes) if wish
    }
    for wish in dict.fromkeys(map(canonical, [page, *others])):
        if wish and ("color", wish) not in places:
            places["color", wish] = len(wishes)
            wishes.append(wish)
    main = places.get(("color", canonical(page))) if sides else 0
    return Swatches(tuple(wishes), places, main)
