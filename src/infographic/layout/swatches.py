"""The colours of a page, each with what it belongs to: its sides, the page itself, and single things."""

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, NamedTuple

from infographic.layout.status import Status, hue_of
from infographic.spec.model import Model
from infographic.theme.hues import HueName, canonical


class Colored(Model):
    """What may be told by its colour: it belongs to a side or a category, or has a hue of its own."""

    trailing: ClassVar[bool] = True
    naming: ClassVar[str] = "label"
    """The key of its name."""

    side: str = ""
    """The side that it belongs to, whose colour it takes."""
    category: str = ""
    """The category that it belongs to, whose colour it takes; a category of its own name needs no key."""
    color: Annotated[str, HueName] = ""
    """Its own colour: the name of a hue, or `#rrggbb` for its hue."""

    status: Status = ""
    """How it is rated, which is told by a sign, a word and a hue: good, fair, bad, or none."""

    def is_colored(self) -> bool:
        """Whether it says what its colour is."""
        return bool(self.color_keys())

    def called_by_name(self) -> str:
        """Its name, by which it may be a category."""
        return str(getattr(self, self.naming, ""))

    def color_keys(self) -> list[str]:
        """The keys by which it says so; one is enough."""
        return [key for key in Colored.fields() if getattr(self, key)]


class Swatches(NamedTuple):
    """Which of the page's colours each thing has, by position in the palette's `sides`."""

    wishes: tuple[str, ...] = ("",)
    """What is asked for each of them: a hue, or nothing where the theme gives its next."""
    places: Mapping[tuple[str, str], int] = {}
    """The place of a side by its key, of a category by its name, of a colour by its canonical name."""
    main: int | None = 0
    """The colour of what no side owns; None where that is ink."""
    key: tuple[str, ...] = ()
    """The categories of things that bear other names, which a key has to tell."""
    kinds: tuple[int, ...] = ()
    """The places of colours that are no side's and no category's, for kinds that a block tells apart by itself."""

    def of(self, thing: Colored) -> int | None:
        """The colour that a thing has by itself; None where it has none."""
        if thing.side:
            return self.places.get(("side", thing.side))
        if hue := thing.color or hue_of(thing.status):
            return self.named(hue)
        return self.category(thing.category or thing.called_by_name())

    def category(self, name: str) -> int | None:
        """The colour of a category; None where there is none of this name."""
        return self.places.get(("category", name.strip().casefold()))

    def named(self, color: str) -> int | None:
        """The colour that is asked for by name; None for an empty name."""
        return self.places[("color", canonical(color))] if color else None


def swatches(
    sides: Mapping[str, str],
    page: str,
    others: Iterable[str],
    categories: Mapping[str, str],
    declared: bool,
    kinds: int = 0,
    named: Iterable[str] = (),
) -> Swatches:
    """The colours of a page: of its sides by key, of the page itself, of categories, and all that anything asks for.

    Where categories are `declared`, colour means them, and what belongs to none of them is in ink.  Behind all of them
    stand as many further colours as blocks tell `kinds` apart by, the first of which are those of what is `named`; the
    first of all is the page's own where it has no sides and no categories.
    """
    wishes = [canonical(wish) for wish in sides.values()] or [canonical(page)]
    places = {("side", key): i for i, key in enumerate(sides)}
    if declared and not sides and not page:
        wishes = []
    colors = {wish: i for i, wish in enumerate(wishes) if wish}
    for name, color in categories.items():
        wish = canonical(color) if color else ""
        if wish not in colors or not wish:
            wishes.append(wish)
        place = colors.setdefault(wish, len(wishes) - 1) if wish else len(wishes) - 1
        places["category", name.strip().casefold()] = place
    for wish in filter(None, map(canonical, [page, *others])):
        if wish not in colors:
            colors[wish] = len(wishes)
            wishes.append(wish)
    main = colors.get(canonical(page)) if sides or declared else 0
    own = [0] if kinds and not sides and not categories else []
    free = [*own, *range(len(wishes), len(wishes) + kinds - len(own))]
    places |= {("color", wish): i for wish, i in colors.items()}
    told = {("category", name): i for name, i in zip(named, free, strict=False)}
    return Swatches((*wishes, *("" for _ in free[len(own) :])), told | places, main, kinds=tuple(free))
