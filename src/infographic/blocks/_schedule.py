"""When things begin and end: dates or counted units as places on one line of time, and how they are printed."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from infographic.ext import Context
from infographic.i18n import date_reading
from infographic.i18n.date_format import chronology
from infographic.i18n.date_reading import Moment
from infographic.i18n.number_format import locale_of, number
from infographic.solve import calendar_axis
from infographic.solve.calendar_axis import Step

COUNTED = re.compile(r"\d{1,3}")
"""A week, day or sprint that is only counted; four digits are a year."""

YEAR = re.compile(r"\d{4}")

GRAINS = ("year", "half", "quarter", "month", "week", "day", "minute", "second", "clock")
"""From the coarsest to the finest."""

SKELETONS = {"year": "y", "half": "yMMM", "quarter": "yMMM", "month": "yMMM", "week": "yMMMd", "day": "yMMMd"}
"""What is printed of a date, as the Unicode CLDR names it; the year is left out where the axis tells it."""


class Span(NamedTuple):
    """From when to when something lasts, as ordinals of days, or as counted units; the end is not in it any more."""

    start: float
    end: float
    moments: tuple[Moment, Moment] | None
    """The dates that it was written as; None where units are counted."""


def span(first: str, last: str) -> Span | None:
    """What two texts say, the second perhaps empty; None where one of them is no date and no number."""
    last = last or first
    if COUNTED.fullmatch(first.strip()) and COUNTED.fullmatch(last.strip()):
        return Span(float(first), float(last) + 1, None)
    begin, end = _moment(first), _moment(last)
    return Span(_place(begin.at), _place(end.end()), (begin, end)) if begin and end else None


def certain(first: str, last: str) -> Span:
    """What two texts say that have been found to be readable."""
    found = span(first, last)
    if found is None:
        raise AssertionError(f"`{first}` or `{last}` was to be refused")
    return found


def _moment(text: str) -> Moment | None:
    """A date that can be read in one way only."""
    if YEAR.fullmatch(text.strip()):
        return Moment(datetime(int(text), 1, 1), "year") if int(text) else None  # noqa: DTZ001  # a day has no zone
    reading = date_reading.read(text)
    if reading is None or reading.ambiguous:
        return None
    return next((moment for moment in reading if moment), None)


def _place(at: datetime) -> float:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return at.toordinal() + (at - midnight).total_seconds() / 86400


# ---------------------------------------------------------------- what is printed


def printed(this: Span, unit: str, ctx: Context, *, year: bool) -> str:
    """From when to when, in the page's language; with the `year` where nothing else tells it."""
    if this.moments is None:
        first, last = int(this.start), int(this.end) - 1
        counted = str(first) if first == last else f"{first}–{last}"
        return f"{unit} {counted}".strip()
    begin, end = this.moments
    grain = max(begin.grain, end.grain, key=GRAINS.index)
    skeleton = SKELETONS.get(grain, "Hm" if begin.at.date() == end.at.date() else "yMMMd")
    if not year and skeleton != "y":
        skeleton = skeleton.removeprefix("y")
    return _interval(begin.at, _last(end, grain), skeleton, ctx.lang)


def told(first: str, last: str, unit: str, lang: str) -> str:
    """From when to when in full words, as a description says it: `Week 2 – 5`, `January 2026 – 3rd quarter 2026`."""
    words = " – ".join(chronology((text,), lang).printed(text) for text in (first, last) if text)
    return words if certain(first, last).moments else f"{unit} {words}".strip()


def _last(end: Moment, grain: str) -> datetime:
    """The last day, month or minute that still belongs to it."""
    if grain in ("week", "day") and end.grain not in ("minute", "second", "clock"):
        return datetime.fromordinal(end.end().toordinal() - 1)
    return end.at


def _interval(start: datetime, end: datetime, skeleton: str, lang: str) -> str:
    from babel.dates import format_interval, format_skeleton  # slow to load, and most pages do without

    locale = locale_of(lang)
    if start == end:
        return str(format_skeleton(skeleton, start, locale=locale))
    return str(format_interval(start, end, skeleton, locale=locale)).replace("\u2009", " ")


# ---------------------------------------------------------------- the axis


class Ticks(NamedTuple):
    """The scale of time: its ends, its ticks with what stands at each, and the longer units over them."""

    first: float
    last: float
    step: Step
    ticks: tuple[tuple[float, str], ...]
    heads: tuple[tuple[float, str], ...]


def ticks(spans: Sequence[Span], most: int, ctx: Context) -> Ticks:
    """The scale on which all spans lie, with at most about this many ticks."""
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    counted = spans[0].moments is None
    step = calendar_axis.step_for(end - start, most, calendar_axis.COUNTED if counted else calendar_axis.STEPS)
    first, last = calendar_axis.floor(start, step), calendar_axis.ceiling(end, step)
    found = [at for at in calendar_axis.ticks(first, last, step) if at < last]
    if counted:
        return Ticks(first, last, step, tuple((at, number(at, ctx.lang)) for at in found), ())
    names = tuple((at, _name(at, SHORT[_kind(step)], ctx.lang)) for at in found)
    return Ticks(first, last, step, names, _heads(first, found, step, ctx))


QUARTER = "QQQ"

SHORT = {"hour": "Hm", "day": "d", "month": "MMM", "quarter": QUARTER, "year": "y"}

LONG = {"hour": "MMMd", "day": "yMMM", "month": "y", "quarter": "y"}
"""The unit over the ticks; years need none."""


def _kind(step: Step) -> str:
    return "quarter" if step == Step("month", 3) else step.unit


def _name(at: float, skeleton: str, lang: str) -> str:
    from babel.dates import format_date, format_skeleton  # slow to load, and most pages do without

    if skeleton == QUARTER:  # the CLDR has a pattern for it, but no skeleton
        return str(format_date(calendar_axis.day(at), skeleton, locale=locale_of(lang)))
    moment = datetime.combine(calendar_axis.day(at), datetime.min.time())
    minutes = round((at % 1) * 1440)
    return str(format_skeleton(skeleton, moment.replace(hour=minutes // 60 % 24, minute=minutes % 60),
                               locale=locale_of(lang)))  # fmt: skip


def _heads(first: float, found: Sequence[float], step: Step, ctx: Context) -> tuple[tuple[float, str], ...]:
    """Each longer unit with the tick at which its first part stands."""
    skeleton = LONG.get(_kind(step))
    if not skeleton or first < 2:  # times of no day
        return ()
    heads: list[tuple[float, str]] = []
    for at in found:
        name = _name(at, skeleton, ctx.lang)
        if not heads or heads[-1][1] != name:
            heads.append((at, name))
    return tuple(heads)
