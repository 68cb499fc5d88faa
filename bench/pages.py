"""Pages in a process that is warm: phase by phase, longer and longer, checked."""

import gc
import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from bench.figures import MS, PERCENT, TIMES, Figure, least
from bench.specs import charted, grown, reworded
from infographic import parse, pipeline
from infographic.cli import YOUNG_OBJECTS
from infographic.graphics.page_size import SIZES

FIXED = "og", "square", "portrait", "story", "slide", "a4", "a3"

LENGTHS = 1, 10, 100, 1000
"""How many panels the growing page has."""


def phases(spec: str, rounds: int) -> Iterator[Figure]:
    """Parse, layout and writing of one page, each alone and all together."""
    text, folder = Path(spec).read_text("utf-8"), Path(spec).parent
    infographic = parse(text, folder=folder)
    page = infographic.page()
    counter = count()
    tasks = {
        "parse": lambda: parse(text, folder=folder),
        "layout": infographic.page,
        "SVG": lambda: pipeline.draw(page, "svg"),
        "spec to SVG": lambda: parse(text, folder=folder).to_svg(),
        "new": lambda: parse(reworded(text, next(counter)), folder=folder).to_svg(),
        "check": lambda: infographic.findings(page),
    }
    times = least(rounds, tasks)
    whole = times["spec to SVG"]
    for name in ("parse", "layout", "SVG"):
        yield Figure(name, 1000 * times[name], MS)
    yield Figure("spec to SVG, warm", 1000 * whole, MS, 15)
    yield Figure("… with words never seen before", 1000 * times["new"], MS)
    share = 100 * times["check"] / whole
    yield Figure("check, of spec to SVG", share, PERCENT, 30, f"{1000 * times['check']:.1f} ms")


def charts(rounds: int) -> Iterator[Figure]:
    """A page with a line, an area, a bar and a scatter chart."""
    spec = charted()
    parse(spec).to_svg()  # loads matplotlib
    times = least(rounds, {"": lambda: parse(spec).to_svg()})
    yield Figure("a page with four charts, warm", 1000 * times[""], MS)


def fixed(rounds: int) -> Iterator[Figure]:
    """A page of twelve blocks at a fixed height, against one of the same width that is as high as it likes."""
    infographic = parse(grown(12))
    for name in FIXED:
        width = SIZES[name].width
        times = least(
            rounds + 1, {"fixed": partial(infographic.page, size=name), "free": partial(infographic.page, width=width)}
        )
        remark = f"{1000 * times['fixed']:.0f} ms"
        yield Figure(f"{name}, of a free page of {width:,.0f}", times["fixed"] / times["free"], TIMES, 3, remark)


def growth(rounds: int, lengths: tuple[int, ...] = LENGTHS) -> Iterator[Figure]:
    """The cost of a panel on pages of more and more of them, with garbage collected as our command has it."""
    usual = gc.get_threshold()
    gc.set_threshold(YOUNG_OBJECTS)
    best = _grown(rounds, lengths)
    gc.set_threshold(*usual)
    for length in lengths:
        yield Figure(f"a panel of {length:,}", 1000 * best[length], MS)
    if {10, 1000} <= best.keys():
        yield Figure("a panel of 1,000, of one of 10", best[1000] / best[10], TIMES, 1.15)
        usual_best = _grown(rounds, (10, 1000))
        yield Figure("… in a program that collects as Python does", usual_best[1000] / usual_best[10], TIMES)


def _grown(rounds: int, lengths: tuple[int, ...]) -> dict[int, float]:
    """The least seconds for a panel, for pages of so many panels, all drawn in turn."""
    specs = {length: grown(length) for length in lengths}
    best: dict[int, float] = {}
    for round in range(rounds):
        for length, spec in specs.items():
            repeats = max(1, 100 // length)
            gc.collect()
            start = time.process_time()
            for _ in range(repeats):
                parse(spec).to_svg()
            if round:  # the first one fills the caches
                seconds = (time.process_time() - start) / repeats / length
                best[length] = min(best.get(length, seconds), seconds)
    return best
