"""Options that several commands share."""

import math
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click
from click.shell_completion import CompletionItem

from infographic.cli import ENVIRONMENT, endings
from infographic.errors import messages
from infographic.graphics import page_size
from infographic.graphics.page_size import NARROWEST, SIZES, WIDEST, PageSize
from infographic.i18n import tags
from infographic.limits import changed, wrong
from infographic.theme.load import SUFFIXES, theme_names, unknown_theme


class Between(click.FloatRange):
    """A number within limits; `nan`, which is neither below nor above them, is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not a number that can be drawn", param, ctx)
        return number


WIDTH = Between(NARROWEST, WIDEST)


class SizeType(click.ParamType):  # type: ignore[type-arg]  # generic for checkers only
    """A page size by its name or its sides."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PageSize:
        if isinstance(value, PageSize):
            return value
        found = page_size.find(value)
        if found is None:
            problem = messages.unknown_size((), value, tuple(SIZES))
            self.fail(f"{problem.message}; {problem.help}", param, ctx)
        return found

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in SIZES if name.startswith(incomplete)]


asked_sizes = click.option(
    "--size",
    "sizes",
    multiple=True,
    type=SizeType(),
    metavar="NAME|WxH",
    help="Size of the page, as og, a4 or 1600x900, instead of a width; repeat it for several.",
)


class ByteCount(click.ParamType):  # type: ignore[type-arg]  # generic for checkers only
    """A number of bytes, as in `300k` or `1.5M`; the letters stand for thousands and millions."""

    name = "bytes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        written = re.fullmatch(r"(\d{1,12}(?:\.\d{1,6})?) ?([kKmM]?)[bB]?", value)
        count = round(float(written[1]) * {"": 1, "k": 1e3, "m": 1e6}[written[2].lower()]) if written else 0
        if count < 1:
            self.fail(f"{value!r} is no number of bytes; write it as 300k or 1.5M", param, ctx)
        return count


allowed_folders = click.option(
    "--allow",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Let the spec read pictures and data from this folder too; repeat it for several.",
)


def split_languages(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """The tags in `en,nl`, each known; one empty tag where there are none, for the spec's own language."""
    found = tuple(dict.fromkeys(tag.strip() for tag in value.split(",") if tag.strip()))
    for tag in found:
        if not tags.known(tag):
            problem = messages.unknown_page_language((), tag, tags.meant(tag))
            raise click.BadParameter(f"{problem.message}; {problem.help}")
    return found or ("",)


languages = click.option(
    "--lang",
    "langs",
    default="",
    metavar="LIST",
    callback=split_languages,
    help="Languages of a spec that has texts in several, as in en,nl: a page for each.",
)


def specs_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Specs, and folders that may hold some, for a shell that completes their names."""
    return files_like(incomplete, (*SUFFIXES, ".json"))


def themes_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Themes by name, and files that may be themes."""
    names = [CompletionItem(name) for name in theme_names() if name.startswith(incomplete)]
    return names + files_like(incomplete, SUFFIXES)


def files_like(incomplete: str, suffixes: tuple[str, ...]) -> list[CompletionItem]:
    folder, start = os.path.split(incomplete)
    with suppress(OSError):
        entries = sorted(os.scandir(folder or "."), key=lambda entry: entry.name)
        return [
            CompletionItem(os.path.join(folder, entry.name) + os.sep * entry.is_dir())
            for entry in entries
            if entry.name.startswith(start)
            and (entry.name.endswith(suffixes) or (entry.is_dir() and entry.name[0] != "."))
        ]
    return []


def known_theme(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """A theme's name, or the whole path of a theme file that exists."""
    if value.endswith(SUFFIXES):
        if not os.path.isfile(value):
            raise click.BadParameter(f"there is no file {value!r}")
        return os.path.abspath(value)
    if value and (problem := unknown_theme(value, ())):
        raise click.BadParameter(f"{problem.message}; {problem.help}")
    return value


def _known_limits(ctx: click.Context, _param: click.Parameter, values: Sequence[str]) -> None:
    """Sets limits, each written `NAME=NUMBER`, for as long as the command runs."""
    wanted = {}
    for value in values:
        name, _, number = value.partition("=")
        plain = number.replace("_", "").replace(",", "")
        if not plain.isdecimal():
            raise click.BadParameter(f"{value!r} is not written NAME=NUMBER, as in drawing-elements=20000")
        if problem := wrong(name, int(plain[:20])):
            raise click.BadParameter(problem)
        wanted[name] = int(plain)
    ctx.with_resource(changed(wanted))


limits = click.option(
    "--limit",
    multiple=True,
    metavar="NAME=NUMBER",
    expose_value=False,
    callback=_known_limits,
    help="Allow more or less of something; a message that refuses something says the name. Repeat it for several.",
)


def _watched(ctx: click.Context, _param: click.Parameter, seconds: float | None) -> None:
    if seconds is not None:
        ctx.call_on_close(endings.end_after(seconds, ENVIRONMENT))


timeout = click.option(
    "--timeout",
    type=Between(0.01, 86_400),
    metavar="SECONDS",
    expose_value=False,
    callback=_watched,
    help="End with an error when it takes longer; nothing is left half written.",
)
