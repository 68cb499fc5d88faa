"""Which pictures a command is to make: of which spec, where, in which format and size."""

import os
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import click

from infographic.graphics.page_size import PageSize, file_name
from infographic.render import suffix_of
from infographic.render._output import STDOUT

STDIN = "-"


class Target(NamedTuple):
    """One picture to make: where, in which format, and for which size where one was asked for."""

    path: str
    suffix: str
    size: PageSize | None = None


class Job(NamedTuple):
    """One spec and the pictures to make of it."""

    spec: str
    targets: tuple[Target, ...]
    lang: str = ""

    def __str__(self) -> str:
        return self.spec


def planned(
    specs: Sequence[str],
    outputs: Sequence[str],
    suffixes: Sequence[str],
    out_dir: str,
    langs: Sequence[str] = ("",),
    dark: bool = False,
    sizes: Sequence[PageSize] = (),
) -> list[Job]:
    """Which pictures to make of which spec; raises UsageError where that is not clear."""
    if outputs and len(specs) > 1:
        raise click.UsageError("--output names the picture of one spec; for several use --out-dir and --format")
    if outputs and out_dir:
        raise click.UsageError("--output and --out-dir both say where; give one of them")
    if outputs and len(sizes) > 1:
        raise click.UsageError("--output names one picture; for several sizes use --out-dir and --format")
    if outputs and len(langs) > 1:
        raise click.UsageError("--output names the picture of one language; for several use --out-dir and --format")
    targets = tuple(named(path, suffixes, sizes[0] if sizes else None) for path in outputs)
    jobs = [
        Job(spec, targets or beside(spec, suffixes, out_dir, lang, dark, sizes), lang)
        for spec in specs
        for lang in langs
    ]
    counted = Counter(os.path.realpath(target.path) for job in jobs for target in job.targets)
    if twice := next((path for path, count in counted.items() if count > 1), None):
        raise click.UsageError(f"two pictures would be written to {os.path.relpath(twice)!r}")
    return jobs


def named(path: str, suffixes: Sequence[str], size: PageSize | None = None) -> Target:
    """The picture for one --output."""
    if path == STDOUT:
        return Target(path, _only(suffixes), size)
    try:
        return Target(path, suffix_of(path), size)
    except ValueError as reason:
        raise click.UsageError(str(reason)) from None


def beside(
    spec: str,
    suffixes: Sequence[str],
    out_dir: str,
    lang: str = "",
    dark: bool = False,
    sizes: Sequence[PageSize] = (),
) -> tuple[Target, ...]:
    """The pictures of a spec whose places nobody named: beside it, or in the folder for all."""
    asked: Sequence[PageSize | None] = sizes or (None,)
    if spec == STDIN and not out_dir:
        if len(asked) > 1:
            raise click.UsageError("standard output takes one size")
        return (Target(STDOUT, _only(suffixes), asked[0]),)
    folder, name = os.path.split("infographic" if spec == STDIN else spec)
    stem = os.path.join(out_dir or folder, os.path.splitext(name)[0])
    return tuple(
        Target(file_name(stem, suffix, size=size.name if size else "", lang=lang, dark=dark), suffix, size)
        for size in asked
        for suffix in suffixes
    )


def _only(suffixes: Sequence[str]) -> str:
    if len(suffixes) != 1:
        raise click.UsageError("standard output takes one format; name one with --format")
    return suffixes[0]
