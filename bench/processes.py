"""Whole processes, against a Python that does nothing."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.figures import MS, TIMES, Figure
from bench.specs import charted

BARE = (sys.executable, "-c", "pass")

QUICKLY = "from infographic.render import _quick_cairo; _quick_cairo.prepare(); import cairocffi"


class Cost(NamedTuple):
    """What a process took, in seconds of processor and on the wall."""

    cpu: float
    wall: float


def measured(spec: str, rounds: int) -> Iterator[Figure]:
    """What a whole process takes, and how many times what Python alone does."""
    with tempfile.TemporaryDirectory() as folder:
        svg, png, pdf = (os.path.join(folder, f"page.{suffix}") for suffix in ("svg", "png", "pdf"))
        charts = os.path.join(folder, "charts.json")
        Path(charts).write_text(json.dumps(charted()), "utf-8")
        costs = least(
            rounds,
            bare=BARE,
            help=command("--help"),
            svg=command("render", spec, "-q", "-o", svg),
            png=command("render", spec, "-q", "-o", svg, "-o", png),
            pdf=command("render", spec, "-q", "-o", pdf),
            charts=command("render", charts, "-q", "-o", svg),
            cairo=(sys.executable, "-c", "import cairocffi"),
            quick=(sys.executable, "-c", QUICKLY),
        )
    bare = costs["bare"]
    yield Figure("bare `python -c pass`", 1000 * bare.cpu, MS, remark=f"{1000 * bare.wall:.1f} ms on the wall")
    for name, label, most in (
        ("help", "--help", None),
        ("svg", "spec to SVG", 16),
        ("png", "spec to SVG and PNG", None),
        ("pdf", "spec to PDF", None),
        ("charts", "four charts to SVG", None),
    ):
        cost = costs[name]
        remark = f"{1000 * cost.cpu:.0f} ms; on the wall {1000 * cost.wall:.0f} ms, {cost.wall / bare.wall:.1f}×"
        yield Figure(f"{label}, of bare Python", cost.cpu / bare.cpu, TIMES, most, remark)
    quick, usual = (costs[name].cpu - bare.cpu for name in ("quick", "cairo"))
    yield Figure(
        "cairocffi quickly, of its own import", quick / usual, TIMES, 0.35, f"saves {1000 * (usual - quick):.0f} ms"
    )


def command(*arguments: str) -> tuple[str, ...]:
    """Our command as it is installed beside this Python, or else as a module."""
    script = os.path.join(os.path.dirname(sys.executable), "infographic")
    ours = (script,) if os.path.exists(script) else (sys.executable, "-m", "infographic")
    return (*ours, *arguments)


def least(rounds: int, **commands: Sequence[str]) -> dict[str, Cost]:
    """The least cost of each command, all run in turn, after a run that fills caches and writes `.pyc` files."""
    costs = {name: run(arguments) for name, arguments in commands.items()}
    for _ in range(rounds):
        for name, arguments in commands.items():
            costs[name] = Cost(*map(min, costs[name], run(arguments)))
    return costs


def run(arguments: Sequence[str], folder: str | None = None, **variables: str) -> Cost:
    """A process that is waited for, in a folder, with some variables set; raises CalledProcessError where it fails."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | variables
    start = time.perf_counter()
    process = subprocess.Popen(arguments, cwd=folder, env=kept, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Cost(used.ru_utime + used.ru_stime, wall)
