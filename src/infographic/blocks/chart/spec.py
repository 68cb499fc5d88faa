"""What the keys of a chart are, and what is wrong with them: everything that its drawing reads."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Annotated, ClassVar, Literal

from infographic.blocks.chart.axis_scale import finite, names_of, scale_of
from infographic.ext import (
    Colored,
    IconName,
    Length,
    Measures,
    Model,
    OnAxis,
    Problem,
    Quantity,
    Range,
    Scaled,
    Shaded,
    SpecPath,
    amount,
    messages,
)
from infographic.i18n import date_reading
from infographic.i18n.date_reading import Dates
from infographic.layout.telling import Course
from infographic.spec.numbers import LARGEST

ChartKind = Literal["line", "area", "bars", "scatter", "histogram"]

SeriesKind = Literal["", "line", "area", "bars", "scatter"]

OWN_X = ("line", "scatter")
"""Kinds whose series may each have places of their own."""

Values = tuple[Annotated[float, Quantity] | None, ...]


class Series(Colored):
    """What one line, area, set of bars or cloud of points shows."""

    label: str
    """What was measured."""
    values: Annotated[Values, Length(1, 2000)] = ()
    """How much, at each `x`; nothing (`null`) where it is not known. `low` and `high` may stand alone."""
    low: Annotated[Values, Length(1, 2000)] = ()
    """From where each value may come: a band around a line, a bar of error; without `values` the start of a range."""
    high: Annotated[Values, Length(1, 2000)] = ()
    """Up to where, as `low`."""
    size: Annotated[tuple[Annotated[float, Quantity, Range(0)] | None, ...], Length(1, 2000)] = ()
    """How much each point of a `scatter` stands for: its area."""
    kind: SeriesKind = ""
    """How it is drawn, where that differs from the chart's `kind`."""
    icon: Annotated[str, IconName] = ""
    """A sign at its name."""
    x: tuple[Annotated[str, OnAxis("x_unit")], ...] = ()
    """Where its own values stand, if not at those of the chart."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Remark(Model):
    """Words at one point of a chart."""

    x: str = ""
    """Where they point to: one of the chart's `x`, or between two of them; left out where `y` is a line across."""
    y: float | None = None
    """How high they point; the value there where it is left out."""
    text: str
    """What they say."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if self.x or self.y is not None else [messages.missing_key(path, "x", "a remark without `y`")]


class ChartSpec(Shaded, Scaled):
    """The keys of a chart."""

    kind: ChartKind = "line"
    """How the numbers are drawn."""
    x: tuple[Annotated[str, OnAxis("x_unit")], ...] = ()
    """Where the values stand: years, dates (`2024-05-01`), numbers, or names."""
    items: Annotated[tuple[Series, ...], Length(1, 12)]
    """The series: one for each line, area, colour of bars, or cloud of points."""
    stacked: bool = False
    """Whether areas and bars stand on each other, so that they add up."""
    mark: Literal["bar", "lollipop", "dot", "triangle"] = "bar"
    """What bars are drawn as; each begins at zero and ends at its value."""
    facet: bool = False
    """Whether each series has a plot of its own, all on one scale."""
    curve: Literal["straight", "smooth", "step"] = "straight"
    """How lines and areas go on: `smooth` never beyond two neighbours, `step` holds a value until the next one."""
    log: Literal["", "x", "y", "xy"] = ""
    """Which axes have equal steps for equal ratios: for lines and points, which have no length from zero."""
    range: Annotated[tuple[float, ...], Length(2, 2)] = ()
    """From where to where the values' axis goes; found from the data where it is left out."""
    value_labels: Literal["", "all", "ends", "none"] = ""
    """Which values are printed: `ends` in pills at the ends of lines; where bars have room if it is left out."""
    size_title: str = ""
    """What the areas of points stand for, beside their key."""
    size_unit: str = ""
    """What stands behind each `size`."""
    unit: str = ""
    """What stands behind each value."""
    x_unit: str = ""
    """What stands behind each number of `x`."""
    x_title: str = ""
    """What `x` is, below its axis."""
    y_title: str = ""
    """What the values are, above their axis."""
    bins: Annotated[int, Range(0, 100)] = 0
    """About how many bars a histogram has; found from the data where it is left out."""
    notes: Annotated[tuple[Remark, ...], Length(0, 8)] = ()
    """Words at single points."""

    min_width: ClassVar[float] = 260
    stretch: ClassVar[float] = 0.6

    def shaded(self) -> Sequence[Series]:
        return self.items

    def has_kinds(self, free: bool) -> bool:
        """Series are in no order, unless they are called by numbers, such as years."""
        names = self.shaded_names()
        unordered = len(names) > 1 and not all(name[:1].isdigit() for name in names)
        return super().has_kinds(free) or (free and self.is_unsaid() and unordered)

    def faults(self, path: SpecPath) -> list[Problem]:
        found: list[Problem] = []
        if self.kind != "histogram":
            found += [p for i, item in enumerate(self.items) for p in self._unplaced(item, (*path, "items", i), path)]
        return found or self._beyond(path)

    def faults_in(self, lang: str, path: SpecPath) -> list[Problem]:
        """Dates whose day and month nothing tells apart, and remarks about what is not on the axis."""
        return (
            self._places_taken(path)
            or [
                messages.date_in_doubt((*path, "x", dates.doubt), text, date_reading.readings(text, lang))
                for dates, text in self.doubts(lang)
                if not dates.settled
            ]
            or self._stray_notes(lang, path)
        )

    def _places_taken(self, path: SpecPath) -> list[Problem]:
        """Places that stand twice along the axis, where what is drawn there would cover each other."""
        if not self.has("bars", "area") or len(set(self.x)) == len(self.x):
            return []
        i = next(i for i, text in enumerate(self.x) if text in self.x[:i])
        return [messages.place_taken((*path, "x", i), self.x[i])]

    def tells(self, lang: str) -> Course | None:
        """The one series to notice, where all of its values are known and none is below zero."""
        loud = [item for item in self.items if item.highlight or len(self.items) == 1]
        if not self.has("line", "area", "bars") or len(loud) != 1 or loud[0].x or not self.x:
            return None
        values = tuple(value for value in loud[0].values if value is not None and value >= 0)
        if len(values) != len(self.x):
            return None
        first, last = (amount(value, self.unit, lang) for value in (values[0], values[-1]))
        remarks = tuple((note.x, note.text) for note in self.notes if note.x)
        about = ". ".join(text for text in (loud[0].label, self.note or self.title) if text)
        return Course(self.x, values, (first, last), about, remarks)

    def doubts(self, lang: str) -> list[tuple[Dates, str]]:
        """The dates along the axis, where one of them can be read in two ways, and that one."""
        if not self.x or not all(date_reading.is_date(text, lang) for text in self.x):
            return []
        dates = date_reading.read_column(self.x, lang)
        return [(dates, self.x[dates.doubt])] if dates.doubt >= 0 else []

    def measures(self) -> Measures | None:
        if self.scale == "own" or self.kind == "histogram" or self.range or self.log:
            return None
        known = [[v for v in values if v is not None] for values in zip_longest(*(item.values for item in self.items))]
        known += [[v for v in (*item.low, *item.high) if v is not None] for item in self.items]
        if self.stacked:  # which has no bounds
            known = [[sum(v for v in parts if v > 0), sum(v for v in parts if v < 0)] for parts in known]
        found = [v for values in known for v in values]
        return Measures(("chart", self.kind, self.unit), min(found), max(found)) if found else None

    def _beyond(self, path: SpecPath) -> list[Problem]:
        """Numbers that no axis can hold together, and parts over and under zero that no area can show."""
        numbers = [
            ((*path, "items", i, "values", j), value)
            for i, item in enumerate(self.items)
            for j, value in enumerate(item.values)
            if value is not None
        ]
        places = [("x", i, x) for i, x in enumerate(self.x)] if not self.has("bars") else []
        found = [
            messages.out_of_range((*path, key, i), number, -LARGEST, LARGEST)
            for key, i, text in places
            if (number := finite(text)) is not None and abs(number) > LARGEST
        ]
        under = [at for at, value in numbers if value < 0]
        if self.kind == "area" and self.stacked and under and any(value > 0 for _, value in numbers):
            found.append(messages.mixed_stack(under[0]))
        return found

    def kind_of(self, item: Series) -> ChartKind:
        """How a series is drawn."""
        return item.kind or self.kind

    def from_zero(self) -> bool:
        """Whether a series is as long or as large as its values, so that the axis has to have a zero."""
        return any(item.values and self.kind_of(item) in ("area", "bars", "histogram") for item in self.items)

    def has(self, *kinds: str) -> bool:
        """Whether a series is drawn in one of these ways."""
        return any(self.kind_of(item) in kinds for item in self.items)

    def _unplaced(self, item: Series, path: SpecPath, chart: SpecPath) -> list[Problem]:
        """What is wrong with the number of a series' values, or with where they stand."""
        if item.x and (self.kind_of(item) not in OWN_X or self.has("bars")):
            return [messages.only_for((*path, "x"), OWN_X)]
        places = item.x or self.x
        if not places:
            return [messages.missing_key(chart, "x", "a chart of this kind")]
        if item.values and len(places) != len(item.values):
            return [messages.wrong_count((*path, "values"), len(item.values), len(places), "x")]
        return []

    def _stray_notes(self, lang: str, path: SpecPath) -> list[Problem]:
        """Remarks about what is not on the x axis."""
        texts = (*self.x, *(text for item in self.items for text in item.x))
        scale = (names_of if self.has("bars") else scale_of)(texts or ("0",), lang)  # a histogram has none
        return [
            messages.not_on_axis((*path, "notes", i, "x"), note.x, *(texts[:1] + texts[-1:] or ("1", "2")))
            for i, note in enumerate(self.notes)
            if note.x and scale.at(note.x) is None
        ]
