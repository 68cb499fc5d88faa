"""Options that several commands share."""

import math
import os
from typing import Any

import click

from infographic.graphics.page_size import NARROWEST, WIDEST
from infographic.theme.load import unknown_theme


class Between(click.FloatRange):
    """A number within limits; `nan`, which is neither below nor above them, is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not a number that can be drawn", param, ctx)
        return number


WIDTH = Between(NARROWEST, WIDEST)

allowed_folders = click.option(
    "--allow",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Let the spec read pictures and data from this folder too; repeat it for several.",
)


def known_theme(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """A theme's name, or the whole path of a theme file that exists."""
    if value.endswith((".yaml", ".yml")):
        if not os.path.isfile(value):
            raise click.BadParameter(f"there is no file {value!r}")
        return os.path.abspath(value)
    if value and (problem := unknown_theme(value, ())):
        raise click.BadParameter(f"{problem.message}; {problem.help}")
    return value
