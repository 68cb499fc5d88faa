"""Many pictures at a time: a thousand cards from a table, in one process, in two, and in two that share nothing."""

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import TIMES, Figure

CARD = """title: "{name}"
size: og
panels:
  - blocks:
      - {type: big-number, value: "{score}", text: "points, more than {share} of all"}
source: Our own table
"""

PER_SECOND = " a second", 1


def measured(count: int) -> Iterator[Figure]:
    """What `render --each` takes for so many cards."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "card.yaml").write_text(CARD, "utf-8")
        rows = [[f"Person {i}", str(i * 7), f"{i % 100} %"] for i in range(count)]
        table(folder, "all", rows)
        halves = [table(folder, "one", rows[: count // 2]), table(folder, "other", rows[count // 2 :])]
        single = seconds(folder, [("all", 1)])
        double = seconds(folder, [("all", 2)])
        apart = seconds(folder, [(half, 1) for half in halves])
    yield Figure("cards in one process", count / single, PER_SECOND, remark=f"{count} in {single:.1f} s")
    yield Figure("cards in two processes", count / double, PER_SECOND, remark=f"{count} in {double:.1f} s")
    remark = f"{double:.1f} s for {apart:.1f} s; {100 * apart / double:.0f} % of their speed"
    yield Figure("time, of two processes that share nothing", double / apart, TIMES, 1 / 0.9, remark)


def table(folder: str, name: str, rows: Sequence[Sequence[str]]) -> str:
    with open(os.path.join(folder, f"{name}.csv"), "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["name", "score", "share"], *rows])
    return name


def seconds(folder: str, calls: Sequence[tuple[str, int]]) -> float:
    """On the wall, of calls that run at the same time."""
    start = time.perf_counter()
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "infographic", "render", "card.yaml", "--force", "-q"),
                *("--each", f"{name}.csv", "-o", f"{name}-{workers}/{{name}}.png", "-j", str(workers)),
            ],
            cwd=folder,
        )
        for name, workers in calls
    ]
    if any([process.wait() for process in running]):  # noqa: C419  # all of them must end
        raise RuntimeError("a card could not be drawn")
    return time.perf_counter() - start
