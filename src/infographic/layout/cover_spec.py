"""What a spec says of the picture at the head of a page."""

from typing import Annotated, Literal

from infographic.assets import illustrations
from infographic.errors import Problem, SpecPath, messages
from infographic.layout.block import IconName
from infographic.spec.model import Length, Model, Named, Range


def _unknown_art(name: str, path: SpecPath) -> Problem | None:
    if name.endswith(".svg"):
        return None
    names = illustrations.names()
    return None if name in names else messages.unknown_name(path, "illustration", name, names)


def cover_kinds() -> tuple[str, ...]:
    """The kinds of covers."""
    from infographic.layout import covers  # only for pages that ask for one

    return covers.names()


def _unknown_cover(name: str, path: SpecPath) -> Problem | None:
    names = cover_kinds()
    return None if name in names else messages.unknown_name(path, "cover", name, names)


IllustrationName = Named("illustration", _unknown_art, illustrations.names, r"\.svg$")


class Cover(Model):
    """The picture at the head of the page: a kind of cover by its name, or what it shows."""

    shorthand = "kind"

    kind: Annotated[str, Named("cover", _unknown_cover, cover_kinds)] = ""
    """Which kind it is, filled with what the page has."""
    illustration: Annotated[str, IllustrationName] = ""
    """A drawn picture: one of ours by its name, or an SVG file of your own beside the spec."""
    icon: Annotated[str, IconName] = ""
    """One sign, as large as the page allows."""
    scene: Annotated[tuple[Annotated[str, IconName], ...], Length(0, 40)] = ()
    """Signs of one family, on plates in rows; with a `share`, so much of them stands back."""
    number: str = ""
    """One number as it is to be printed, from edge to edge."""
    pattern: Literal["people", "dots"] | None = None
    """Symbols that stand for the amounts of the page: which symbols."""
    photograph: str = ""
    """A photograph's file, in the folder of the spec or below it."""
    share: Annotated[float, Range(0, 1)] | None = None
    """How much of the whole a `number` or a `scene` tells of."""
    into: Literal["bin"] | None = None
    """What the share of a `scene` falls into."""
    text: str = ""
    """What a `number` counts."""
    alt: str = ""
    """What is to be seen on a photograph or a drawing of your own, for those who do not see it."""
    focus: Annotated[tuple[Annotated[float, Range(0, 1)], ...], Length(2, 2)] = (0.5, 0.5)
    """What of a photograph stays in sight where it is cut: shares of its width and height."""

    def wanted(self) -> list[str]:
        """The kinds that it asks for, by its keys; one is enough."""
        shown = ("illustration", "icon", "scene", "number", "pattern", "photograph")
        kinds = [key for key in shown if getattr(self, key)]
        return [self.kind, *(key for key in kinds if key != self.kind)] if self.kind else kinds

    def faults(self, path: SpecPath) -> list[Problem]:
        if len(wanted := self.wanted()) > 1:
            return [messages.two_covers((*path, wanted[1]), wanted)]
        return [messages.alt_missing(path)] if self.photograph and not self.alt.strip() else []
