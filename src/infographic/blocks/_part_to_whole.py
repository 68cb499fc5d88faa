"""Parts of one whole: what the blocks that show them have in common."""

from collections.abc import Sequence
from typing import Annotated

from infographic.blocks._legend import Entry
from infographic.ext import (
    Color,
    Colored,
    Context,
    Length,
    Listing,
    PerSide,
    Problem,
    Quantity,
    Range,
    Shaded,
    SpecPath,
    amount,
    messages,
)
from infographic.layout.telling import ToldShare

ROUNDING = 1.0
"""So much may percentages miss 100 because each was rounded."""


class Share(Colored):
    """One part of the whole."""

    shorthand = "value"

    value: Annotated[float, Range(0), Quantity]
    """How much."""
    label: str = ""
    """What it is."""
    text: str = ""
    """How the value is printed, where that differs from the number with its unit."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Shares(Shaded, Listing):
    """A block that shows parts of one whole: one whole for all, or one for each side."""

    sides: PerSide[Annotated[tuple[Share, ...], Length(1, 12)] | Share] | None = None
    """The parts for each side; one number with `of` is one part of that whole."""
    items: Annotated[tuple[Share, ...], Length(0, 12)] = ()
    """The parts in reading order, instead of `sides`."""
    of: Annotated[float, Range(0)] | None = None
    """The whole, where the parts do not make it up: the rest stays empty."""
    unit: str = ""
    """What stands behind each number."""

    def faults(self, path: SpecPath) -> list[Problem]:
        if found := super().faults(path):
            return found
        if self.sides is None:
            return self._sum_faults(self.items, (*path, "items"))
        answers = self.sides.items()
        return [fault for key, part in answers for fault in self._sum_faults(listed(part), (*path, "sides", key))]

    def _sum_faults(self, shares: Sequence[Share], path: SpecPath) -> list[Problem]:
        """Parts that exceed the whole, and percentages that do not make up a hundred."""
        total = sum(share.value for share in shares)
        whole = self.of if self.of is not None else 100.0 if self.unit == "%" else total
        slack = ROUNDING if self.unit == "%" else 1e-9 * max(whole, 1.0)
        short = self.of is None and total < whole - slack
        return [messages.parts_of_whole(path, total, whole)] if short or total > whole + slack else []

    def tells(self, lang: str) -> ToldShare | None:
        loud = [share for share in self.items if share.highlight]
        if len(loud) != 1 or not (whole := self.whole(self.items)):
            return None
        return ToldShare(loud[0].value / whole, loud[0].text or amount(loud[0].value, self.unit, lang), loud[0].label)

    def shaded(self) -> Sequence[Share]:
        return self.items if self.sides is None else [part for shares in self._answers() for part in shares]

    def has_kinds(self, free: bool) -> bool:
        """Of several wholes that share parts, these are compared: each has one colour in all."""
        wholes = [{part.label for part in shares} for shares in self._answers()]
        shared = len(wholes) > 1 and len(set.intersection(*wholes)) > 1
        return super().has_kinds(free) or (shared and self.is_unsaid())

    def _answers(self) -> list[tuple[Share, ...]]:
        """The parts of each side's whole."""
        return [] if self.sides is None else [listed(answer) for _, answer in self.sides.items()]

    def whole(self, shares: Sequence[Share]) -> float:
        """What the shares are parts of."""
        return max(sum(share.value for share in shares), self.of or 0.0)

    def printed(self, share: Share, ctx: Context) -> str:
        return share.text or amount(share.value, self.unit, ctx.lang)

    def entries(self, shares: Sequence[Share], color: Color, ctx: Context) -> list[Entry]:
        """What each colour means."""
        return [
            Entry(share, share.label, self.printed(share, ctx), shade, share.highlight)
            for share, shade in zip(shares, self._colors(shares, color, ctx), strict=True)
        ]

    def _colors(self, shares: Sequence[Share], color: Color, ctx: Context) -> tuple[Color, ...]:
        """Their own colours, or shades of one in reading order; where one is to be noticed, greys beside it."""
        loud = self.noticed(shares, [share.value for share in shares])
        return ctx.color.own(shares, ctx.color.parts(color, loud))


def listed(answer: Share | tuple[Share, ...] | None) -> tuple[Share, ...]:
    """A side's shares, of which it may have given one alone."""
    if answer is None:
        return ()
    return (answer,) if isinstance(answer, Share) else answer
