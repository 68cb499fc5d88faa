"""How much a number is, so that it can be drawn: a share of a whole, or values that led to it."""

from typing import Annotated

from infographic.ext import Length, Model, Problem, Quantity, Range, SpecPath, messages


class Trend(Model):
    """The values that led to a number."""

    points: Annotated[tuple[Annotated[float, Quantity], ...], Length(3, 400)]
    """The values in their order, at equal distances."""
    first: str = ""
    """What stands under the first of them, such as its year."""
    last: str = ""
    """What stands under the last of them."""


class Measured(Model):
    """A number that can be drawn."""

    share: Annotated[float, Range(0), Quantity] | None = None
    """How much it is of the whole, for a form that draws it."""
    of: Annotated[float, Range(0)] = 100
    """The whole of which that is a share."""
    trend: Trend | None = None
    """The values that led to it, for a form that draws them."""

    def faults(self, path: SpecPath) -> list[Problem]:
        beyond = self.share is not None and self.share > self.of
        excess = [messages.parts_of_whole((*path, "share"), self.share or 0.0, self.of)] if beyond else []
        return super().faults(path) or excess


def lacks_share(*things: Measured) -> str:
    """What a form lacks that draws shares."""
    if all(thing.share is not None and thing.of for thing in things):
        return ""
    return "needs a `share`" if len(things) == 1 else "needs a `share` for each item"


def lacks_trend(*things: Measured) -> str:
    """What a form lacks that draws a course of values."""
    if all(thing.trend is not None for thing in things):
        return ""
    return "needs a `trend`" if len(things) == 1 else "needs a `trend` for each item"
