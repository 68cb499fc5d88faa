"""Charts that tell the truth: what is drawn is as long, as large or as many as the spec says."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Area, Sheet
from infographic.checks._sketch import Sketch
from infographic.checks._subject import Number
from infographic.errors import SpecPath
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Claim, Frame, Item, Rect, unit_of

OFF = 0.01
"""The share of the longest extent by which a claim may miss its own; a pixel at least."""

PIXEL = 1.0

UNITS = {
    "length": "px long",
    "area": "px² large",
    "count": "symbols",
    "position": "px from the start",
    "tally": "px high",
}


class Dishonest(Check):
    """Lengths, areas and counts are in proportion to their values, from zero, with one unit for each scale.

    Like blocks beside each other share that unit, unless they say `scale: own`.  Parts of a whole make it up, each
    number of the spec is drawn once, and a place in an order is never drawn as a quantity.
    """

    code = "V22"
    title = "a chart that does not tell the truth"
    reason = "Readers compare lengths and areas before they read a number, and believe them."
    source = "Tufte 1983: the lie factor; Pandey et al. 2015 (doi:10.1145/2702123.2702608): cut axes deceive"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        ranks = {number.path for number in sheet.subject.spec.numbers if number.rank}
        for area, claims in sheet.claims:
            for kind, group in _scales(claims).items():
                if kind[0] in ("position", "ratio"):
                    yield from self._positions(area, group)
                else:
                    yield from self._proportions(area, group)
                    yield from self._parts(area, group)
                    yield from self._ranks(area, group, ranks)
            yield from self._drawn_so(sheet, area, claims)
        yield from self._once(sheet)
        yield from self._neighbours(sheet)
        yield from self._open(sheet)

    def _open(self, sheet: Sheet) -> Iterator[Finding]:
        """Blocks of others that draw quantities and claim nothing: whether these are true cannot be asked."""
        foreign = sheet.subject.spec.foreign
        blocks = {_block_of(claim.origin) for _, claims in sheet.claims for claim in claims}
        silent = Counter(
            block for n in sheet.subject.spec.numbers if (block := _block_of(n.path)) not in blocks and block in foreign
        )
        for block, count in silent.items():
            numbers = "its number" if count == 1 else f"its {count} numbers"
            message = f"it stays open whether this block draws {numbers} to scale: it claims no extent"
            help = 'let its `layout` return claims, such as `ctx.claim(self, "length", self.value, width, "bars")`'
            yield self.found(message, help, block, severity="notice", cause="open")

    def _neighbours(self, sheet: Sheet) -> Iterator[Finding]:
        """Like blocks beside each other have one unit of length."""
        for group in sheet.subject.spec.like:
            units = {path: unit for path in group if (unit := unit_of(_claims_below(sheet, path)))}
            least = min(units.values(), default=0.0)
            for path, unit in units.items():
                if unit > least * (1 + OFF):
                    message = f"equal numbers are {unit / least:.3g} times as long here as in the like block beside it"
                    help = "let both have one scale, or say `scale: own` where nobody is to compare them"
                    yield self.found(message, help, path, cause="neighbours")

    def _proportions(self, area: Area, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Extents from zero with one unit: that of the greatest value."""
        greatest = max(claims, key=lambda claim: abs(claim.value))
        unit = greatest.extent / abs(greatest.value) if greatest.value else 0.0
        slack = max(abs(greatest.extent) * OFF, PIXEL if greatest.kind != "count" else OFF)
        for claim in claims:
            wanted = abs(claim.value) * unit
            if abs(claim.extent - wanted) > slack:
                drawn = f"{claim.value:g} is drawn {claim.extent:.3g} {UNITS[claim.kind]}"
                message = f"{drawn}, where the unit of {greatest.value:g} makes it {wanted:.3g}"
                help = "let both have one unit that begins at zero"
                yield self.found(message, help, claim.origin, area.box, cause="unit")

    def _positions(self, area: Area, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Places on a scale: equal steps of the value, or of its logarithm, are equal steps on the page."""
        first, last = min(claims, key=lambda claim: claim.value), max(claims, key=lambda claim: claim.value)
        span = _step(last) - _step(first)
        unit = (last.extent - first.extent) / span if span else 0.0
        slack = max(abs(last.extent - first.extent) * OFF, PIXEL)
        for claim in claims:
            wanted = first.extent + (_step(claim) - _step(first)) * unit
            if abs(claim.extent - wanted) > slack:
                off = f"{claim.value:g} stands {abs(claim.extent - wanted):.0f} px off its place"
                message = f"{off} between {first.value:g} and {last.value:g}"
                help = "let equal steps of the value be equal steps on the page"
                yield self.found(message, help, claim.origin, area.box, cause="place")

    def _parts(self, area: Area, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Whether the parts of a whole do not exceed it."""
        whole, total = claims[0].whole, sum(claim.value for claim in claims)
        if whole and total > whole * (1 + OFF):
            message = f"the parts make {total:g} together, but their whole is {whole:g}"
            yield self.found(message, "mend the numbers, or the whole in `of:`", area.origin, area.box, cause="whole")

    def _ranks(self, area: Area, claims: Sequence[Claim], ranks: set[SpecPath]) -> Iterator[Finding]:
        for claim in claims:
            if any(path[: len(claim.origin)] == claim.origin for path in ranks):
                message = f"the place {claim.value:g} is drawn as a {claim.kind}"
                help = "a place in an order is no amount: use `slope` with `scale: rank`, or a `ranked-list`"
                yield self.found(message, help, claim.origin, area.box, cause="rank")

    def _drawn_so(self, sheet: Sheet, area: Area, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Whether bars are as long on the page as their claims claim."""
        lengths = [claim for claim in claims if claim.kind == "length" and claim.extent > 2 * PIXEL]
        drawn = sheet.extents(area) if lengths else []
        for claim in lengths:
            if drawn and min(abs(extent - claim.extent) for extent in drawn) > max(PIXEL, claim.extent * OFF):
                message = f"{claim.value:g} should be {claim.extent:.0f} px long, but nothing here is"
                yield self.found(message, "draw it as long as its claim says", claim.origin, area.box, cause="drawn")

    def _once(self, sheet: Sheet) -> Iterator[Finding]:
        """Whether every number that a chart was given is drawn, and no number twice."""
        claimed: dict[SpecPath, list[float]] = {}
        counted: dict[SpecPath, float] = {}
        for _, claims in sheet.claims:
            for claim in claims:
                claimed.setdefault(claim.origin, []).append(_rounded(claim.value))
                if claim.kind == "tally":
                    counted[claim.origin] = counted.get(claim.origin, 0.0) + claim.value
        given: dict[SpecPath, list[Number]] = {}
        for number in sheet.subject.spec.numbers if claimed else ():
            if origin := _owner(number.path, claimed):
                given.setdefault(origin, []).append(number)
            elif _in_chart(number.path, claimed):
                message = f"{number.value:g} is not drawn"
                yield self.found(message, "leave it out, or let the chart show it", number.path, cause="missing")
        for origin, numbers in given.items():
            if origin in counted:
                yield from self._counted(origin, len(numbers), counted[origin])
            elif sorted(_rounded(number.value) for number in numbers) != sorted(claimed[origin]):
                yield from self._compared(origin, numbers, Counter(claimed[origin]))

    def _counted(self, origin: SpecPath, given: int, counted: float) -> Iterator[Finding]:
        """Whether columns count every number, and each once."""
        if counted != given:
            message = f"{given} numbers are given, but the columns count {counted:g}"
            yield self.found(message, "let the columns reach from the least number to the greatest", origin)

    def _compared(self, origin: SpecPath, numbers: Sequence[Number], claimed: Counter[float]) -> Iterator[Finding]:
        wanted = Counter(_rounded(number.value) for number in numbers)
        paths = {_rounded(number.value): number.path for number in numbers}
        for value, times in (wanted - claimed).items():
            message = f"{value:g} is not drawn" if times == wanted[value] else f"{value:g} is drawn too few times"
            yield self.found(message, "let the chart show every number that it is given", paths[value], cause="missing")
        for value in claimed - wanted:
            often = f"{value:g} is drawn more often than it is given"
            message = often if value in wanted else f"{value:g} is drawn, but not given"
            yield self.found(message, "let the chart show each number once", paths.get(value, origin), cause="twice")

    def wrong(self, sketch: Sketch) -> Frame:
        return _bars(sketch, (60, 240))

    def right(self, sketch: Sketch) -> Frame:
        return _bars(sketch, (217, 240))


def _scales(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Marks that share one unit."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.kind, claim.scale), []).append(claim)
    return found


def _step(claim: Claim) -> float:
    """How far along its scale a claim's value is: a ratio by its logarithm."""
    return math.log(claim.value) if claim.kind == "ratio" else claim.value


def _claims_below(sheet: Sheet, path: SpecPath) -> list[Claim]:
    """The claims of a block."""
    return [claim for _, claims in sheet.claims for claim in claims if claim.origin[: len(path)] == path]


def _rounded(value: float) -> float:
    """The size of a number: of bars that go the other way only the length is claimed."""
    return round(abs(value), 9)


def _owner(path: SpecPath, claimed: Mapping[SpecPath, object]) -> SpecPath | None:
    """The deepest item with claims that a number belongs to."""
    return next((path[:length] for length in range(len(path), 1, -1) if path[:length] in claimed), None)


def _in_chart(path: SpecPath, claimed: Mapping[SpecPath, object]) -> bool:
    """Whether a number stands in a block of which others are drawn."""
    block = _block_of(path)
    return bool(block) and any(_block_of(origin) == block for origin in claimed)


def _block_of(path: SpecPath) -> SpecPath:
    ends = [i for i, step in enumerate(path) if step == "blocks"]
    return path[: ends[-1] + 2] if ends else ()


def _bars(sketch: Sketch, lengths: Sequence[float]) -> Frame:
    """Two bars for 47 and 52, of such lengths."""
    items: list[Item] = []
    claims: list[Claim] = []
    for i, (value, length) in enumerate(zip((47.0, 52.0), lengths, strict=True)):
        box = Box(20, 24 + i * 56, length, 40)
        items.append(Rect(*box, 4, sketch.sides[i].solid))
        items.append(sketch.line(f"{value:g}%", box.right + 8, box.y + 27, 18, weight=700))
        claims.append(Claim("length", value, length, "bars", ("panels", 0, "items", i)))
    chart = Frame(320, 150, tuple(items), claims=tuple(claims))
    return sketch.paper(chart.at(0, 0))
