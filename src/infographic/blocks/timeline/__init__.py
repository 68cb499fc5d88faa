from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Colored,
    IconName,
    Length,
    Listing,
    OnAxis,
    PerSide,
    Problem,
    SpecPath,
    Tone,
    WithForms,
    messages,
)
from infographic.i18n import date_reading
from infographic.i18n.date_format import Chronology, chronology
from infographic.spec.model import children

LANES = 2
"""The most sides that have a lane each, either side of the line; more share one."""

ONE_LINE = "shows one line of events, and this has one for each side"


class Event(Colored):
    """Something that happened, or a period."""

    date: Annotated[str, OnAxis()]
    """When: a year, `1969-07-20`, `20 July 1969` or any words; dates in digits are printed in the page's language."""
    until: Annotated[str, OnAxis()] = ""
    """When it ended, where it is a period."""
    label: str
    """What happened, in a few words."""
    text: str = ""
    """A sentence about it."""
    icon: Annotated[str, IconName] = ""
    """Its sign on the line."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Timeline(WithForms, Listing):
    """Dated events and periods along a line, earliest first; a lane for each side, or one for all.

    ```yaml
    type: timeline
    items:
      - {date: "1876", label: Telephone, text: Bell patents a telephone in Boston.}
      - {date: "1969-10-29", label: First message, text: Two letters cross the ARPANET before it crashes.}
      - {date: "1989-03", label: World Wide Web, text: Tim Berners-Lee proposes it at CERN., highlight: true}
      - {date: "2007", label: iPhone}
    ```
    """

    type: Literal["timeline"] = "timeline"
    other_names: ClassVar[tuple[str, ...]] = (
        "history",
        "chronology",
        "milestones",
        "roadmap",
    )
    retired: ClassVar[Mapping[str, str]] = {"scale": "`form: to-scale` for distances as those between the dates"}
    sides: PerSide[Annotated[tuple[Event, ...], Length(1, 40)]] | None = None
    """Each side's events, in any order."""
    items: Annotated[tuple[Event, ...], Length(0, 60)] = ()
    """The events of one lane, in any order, instead of `sides`."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3
    ground: ClassVar[Tone | None] = "split"
    interleaved: ClassVar[bool] = True
    forms: ClassVar[tuple[str, ...]] = ("across", "alternating", "down", "to-scale")
    other_forms: ClassVar[Mapping[str, str]] = {
        "horizontal": "across",
        "vertical": "down",
        "zigzag": "alternating",
        "scale": "to-scale",
        "time": "to-scale",
        "even": "down",
    }

    def divides(self) -> bool:
        return self.sides is not None and len(self.sides.answers) == LANES and self.form != "to-scale"

    def events(self) -> list[Event]:
        """The events of all sides."""
        lists = [self.items] if self.sides is None else [events for _, events in self.sides.items()]
        return [event for events in lists for event in events]

    def chronology(self, lang: str = "") -> Chronology:
        """When its events are, read together; months have the names of a language, and of English."""
        events = self.events()
        return chronology(tuple(dict.fromkeys(text for e in events for text in (e.date, e.until) if text)), lang)

    def faults_in(self, lang: str, path: SpecPath) -> list[Problem]:
        """Dates of two readings, and periods that end before they begin."""
        dates = self.chronology(lang)
        found = []
        for model, at in children(self, path):
            if not isinstance(model, Event):
                continue
            begins, ends = dates.when(model.date), dates.when(model.until) if model.until else None
            if not dates.settled and dates.doubt in (model.date, model.until):
                key = "date" if dates.doubt == model.date else "until"
                return [messages.date_in_doubt((*at, key), dates.doubt, date_reading.readings(dates.doubt, lang))]
            if begins is not None and ends is not None and ends < begins:
                found.append(messages.ends_before((*at, "until"), model.until, model.date))
        return found


def lacks_line(block: Timeline, least: int, most: int) -> str:
    """What a form lacks that shows one line of this many events."""
    if block.sides is not None:
        return ONE_LINE
    count = len(block.items)
    return "" if least <= count <= most else f"takes {least} to {most} events, not {count}"
