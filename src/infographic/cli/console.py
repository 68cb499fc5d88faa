"""How the command line talks: to people on standard error, results on standard output."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

import click

from infographic.cli import reports
from infographic.errors import EnvironmentProblem, Problem, unpainted

T = TypeVar("T")

MUCH = 3
"""The number of steps from which progress is shown."""


def on_terminal(stream: TextIO) -> bool:
    return bool(stream) and stream.isatty()  # a stream that the shell has closed is none


def colorful(stream: TextIO) -> bool:
    """Whether colours are welcome: on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    return on_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


COLORS = {"error": "red", "warning": "yellow", "gutter": "blue", "help": "cyan"}


def painted(text: str, role: str) -> str:
    """The text as a terminal shows its role."""
    return click.style(text, fg=COLORS.get(role), bold=True)


def show_problems(problems: Iterable[Problem]) -> None:
    """Problems on standard error, each with the excerpt of its spec, and how many there are."""
    if found := tuple(problems):
        paint = painted if colorful(sys.stderr) else unpainted
        click.echo(reports.text(found, paint) + "\n", err=True, color=True)


def show_refusal(problem: EnvironmentProblem | OSError) -> None:
    """What the system refused."""
    click.echo(f"error: {problem}", err=True)


def counted(count: int, thing: str) -> str:
    """A number of things: `1 problem`, `3 problems`."""
    return f"{count} {thing}" + ("" if count == 1 else "s")


def size_of(data: bytes) -> str:
    """How much that is, as a person says it."""
    kilobytes = len(data) / 1000
    if kilobytes >= 1000:
        return f"{kilobytes / 1000:.1f} MB"
    return f"{kilobytes:.0f} KB" if kilobytes >= 10 else f"{kilobytes:.1f} KB"


def progress(steps: Sequence[T]) -> Iterator[T]:
    """The steps one by one, told on a terminal while they run where there are many."""
    told = len(steps) >= MUCH and on_terminal(sys.stderr)
    for i, step in enumerate(steps, 1):
        if told:
            click.echo(f"\r\x1b[K[{i}/{len(steps)}] {step}", nl=False, err=True)
        yield step
        if told:
            click.echo("\r\x1b[K", nl=False, err=True)
