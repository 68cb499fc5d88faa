"""Whether memory stays flat however often a page is drawn."""

import gc
import os
import tracemalloc
from collections.abc import Iterator

from bench.figures import KB, Figure
from infographic import load

TRACED = 4
"""A traced render takes several times as long: one of so many is enough."""


def measured(spec: str, renders: int) -> Iterator[Figure]:
    """How much larger the process is after so many renders than after a tenth of them, and what Python still holds."""
    _render(spec, renders // 10)
    before = resident()
    _render(spec, renders - renders // 10)
    yield Figure(f"process, from render {renders // 10:,} to {renders:,}", resident() - before, KB, 1024)
    tracemalloc.start()
    _render(spec, renders // 10)  # what was set aside before tracing began is replaced little by little
    held = tracemalloc.get_traced_memory()[0]
    _render(spec, renders // TRACED)
    grown = (tracemalloc.get_traced_memory()[0] - held) / 1024
    tracemalloc.stop()
    yield Figure(f"Python's objects, over {renders // TRACED:,} renders", grown, KB, 64)


def _render(spec: str, times: int) -> None:
    for _ in range(times):
        load(spec).to_svg()
    gc.collect()


def resident() -> float:
    """The resident memory of this process in kilobytes (Linux; see proc(5))."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024
