"""A figure, how it is found, and the table that it stands in."""

import time
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

Unit = tuple[str, int]
"""What is written behind a value, and how many decimals the value has."""

TIMES: Unit = ("×", 2)
MS: Unit = (" ms", 1)
KB: Unit = (" KB", 1)
PERCENT: Unit = (" %", 1)


class Figure(NamedTuple):
    """Something measured; `most` is what it should not exceed, None where nobody promised anything."""

    name: str
    value: float
    unit: Unit
    most: float | None = None
    remark: str = ""

    @property
    def verdict(self) -> str:
        if self.most is None:
            return ""
        return "reached" if self.value <= self.most else "MISSED"


def least(
    rounds: int, tasks: Mapping[str, Callable[[], object]], clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """The least processor time of each task in seconds, all timed in turn."""
    times = dict.fromkeys(tasks, float("inf"))
    for _ in range(rounds):
        for name, task in tasks.items():
            start = clock()
            task()
            times[name] = min(times[name], clock() - start)
    return times


def table(title: str, figures: Iterable[Figure]) -> str:
    """The figures under their title, a line for each."""
    rows = [
        (
            f.name,
            _written(f.value, f.unit),
            "" if f.most is None else f"≤ {_written(f.most, f.unit)}",
            f.verdict,
            f.remark,
        )
        for f in figures
    ]
    lines = [
        f"  {name:<46}{value:>12}{most:>14}  {verdict:<8} {remark}".rstrip()
        for name, value, most, verdict, remark in rows
    ]
    return "\n".join([title, *lines])


def _written(value: float, unit: Unit) -> str:
    suffix, decimals = unit
    return f"{value:,.{decimals}f}{suffix}"
