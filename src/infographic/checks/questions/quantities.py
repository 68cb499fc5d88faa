"""Questions about numbers: is each drawn, as long, as large or as many as it says, and on one scale with the others?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from infographic.checks._page_index import Area, Sheet
from infographic.checks._question import Question, name_of
from infographic.checks._subject import Number
from infographic.checks.questions.drawn import Drawn
from infographic.errors import SpecPath
from infographic.graphics.scene import Claim

OFF, PIXEL = 0.01, 1.0
"""How far an extent may be from what its value makes it: a share of the longest, a pixel at least (as in V22)."""

SAID = {
    "length": ("as long as", "{:.0f} px long"),
    "area": ("as large as", "{:.0f} px² large"),
    "count": ("as many symbols as", "{:g} symbols"),
    "position": ("at its place beside", "{:.0f} px from the start"),
    "tally": ("as high as", "{:.0f} px high"),
}


def questions(sheet: Sheet, drawn: Drawn) -> Iterator[Question]:
    yield from _numbers(sheet)
    for area, claims in sheet.claims:
        for kind, scale in dict.fromkeys((claim.kind, claim.scale) for claim in claims):
            group = [claim for claim in claims if (claim.kind, claim.scale) == (kind, scale)]
            yield from _compared(sheet, area, group)
            if kind == "length":
                yield from _measured(sheet, area, group, drawn)


def _numbers(sheet: Sheet) -> Iterator[Question]:
    """Whether each number is drawn; those of a block that claims nothing cannot be asked."""
    claimed: dict[SpecPath, list[tuple[Area, Claim]]] = {}
    for area, claims in sheet.claims:
        for claim in claims:
            claimed.setdefault(claim.origin, []).append((area, claim))
    for number in sheet.subject.spec.numbers:
        asks = f"Does the picture show {number.value:g} for {name_of(sheet, number.path)}?"
        found = _claims_of(number, claimed)
        if found is None:
            yield Question(number.path, asks, "yes", None, None, "its block claims no extents")
            continue
        fits = [
            (area, claim)
            for area, claim in found
            if abs(abs(claim.value) - abs(number.value)) <= 1e-9 * abs(number.value)
        ]
        tallied = [claim for _, claim in found if claim.kind == "tally"]
        true = bool(fits or tallied)
        answer = f"yes, {SAID[fits[0][1].kind][1].format(fits[0][1].extent)}" if fits else "yes"
        yield Question(number.path, asks, answer, true, fits[0][0].box if fits else None, "" if true else "not drawn")


def _claims_of(number: Number, claimed: dict[SpecPath, list[tuple[Area, Claim]]]) -> list[tuple[Area, Claim]] | None:
    """What the deepest item claims that a number belongs to; None where its block claims nothing."""
    owner = next((number.path[:n] for n in range(len(number.path), 1, -1) if number.path[:n] in claimed), None)
    if owner is not None:
        return claimed[owner]
    ends = [i for i, step in enumerate(number.path) if step == "blocks"]
    block = number.path[: ends[-1] + 2] if ends else ()
    return [] if any(origin[: len(block)] == block for origin in claimed) else None


def _compared(sheet: Sheet, area: Area, claims: Sequence[Claim]) -> Iterator[Question]:
    """Whether each two that follow each other differ in the picture as their values do."""
    unit, start, slack = _scale(claims)
    for one, other in pairwise(claims):
        names = name_of(sheet, one.origin), name_of(sheet, other.origin)
        relation = SAID[one.kind][0]
        ratio = f"{one.value / other.value:.3g}" if other.value and one.kind != "position" else "1"
        ratio = "" if ratio == "1" else f"{ratio} times "
        asks = f"Is {names[0]} ({one.value:g}) {ratio}{relation} {names[1]} ({other.value:g})?"
        wrong = [c for c in (one, other) if abs(c.extent - _wanted(c, unit, start)) > slack]
        seen = f"{wrong[0].extent:.1f} where {_wanted(wrong[0], unit, start):.1f} is right" if wrong else ""
        extents = f"yes, {one.extent:.1f} to {other.extent:.1f}"
        yield Question(one.origin, asks, extents, not wrong, area.box, seen)


def _scale(claims: Sequence[Claim]) -> tuple[float, float, float]:
    """Pixels for a unit, the extent at zero, and how far an extent may be off."""
    if claims[0].kind == "position":
        first, last = min(claims, key=lambda c: c.value), max(claims, key=lambda c: c.value)
        span = last.value - first.value
        unit = (last.extent - first.extent) / span if span else 0.0
        return unit, first.extent - first.value * unit, max(abs(last.extent - first.extent) * OFF, PIXEL)
    greatest = max(claims, key=lambda c: abs(c.value))
    unit = greatest.extent / abs(greatest.value) if greatest.value else 0.0
    return unit, 0.0, max(abs(greatest.extent) * OFF, PIXEL if greatest.kind != "count" else OFF)


def _wanted(claim: Claim, unit: float, start: float) -> float:
    return start + (claim.value if claim.kind == "position" else abs(claim.value)) * unit


def _measured(sheet: Sheet, area: Area, claims: Sequence[Claim], drawn: Drawn) -> Iterator[Question]:
    """Whether a shape on the page, and one in the drawing, is as long as is claimed."""
    for claim in claims:
        if claim.extent <= 2 * PIXEL:
            continue
        slack = max(PIXEL, claim.extent * OFF)
        asks = f"Is a bar of {claim.extent:.0f} px drawn for {name_of(sheet, claim.origin)} ({claim.value:g})?"
        on_page = [extent for extent in sheet.extents(area) if abs(extent - claim.extent) <= slack]
        seen = ""
        if sheet.extents(area) and not on_page:
            seen = "nothing on the page"
        elif (
            on_page
            and drawn.extents(area.box)
            and not any(abs(extent - claim.extent) <= slack for extent in drawn.extents(area.box))
        ):
            seen = "nothing in the drawing"
        yield Question(claim.origin, asks, "yes", not seen, area.box, seen)
