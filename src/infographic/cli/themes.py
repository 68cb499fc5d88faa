import os
from collections.abc import Sequence

import click

from infographic.cli.options import known_theme, themes_like
from infographic.render import formats, is_format
from infographic.render._output import write_all
from infographic.theme.load import load_theme, theme_names


def _drawable(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    suffix = os.path.splitext(value)[1].removeprefix(".").lower()
    if value and not is_format(suffix):
        raise click.BadParameter(f"{value!r} must end in .{', .'.join(formats())}")
    return value


def _known(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> Sequence[str]:
    return [known_theme(ctx, param, name) for name in value]


@click.command("themes", short_help="List the themes.")
@click.argument("names", nargs=-1, metavar="[THEME]...", callback=_known, shell_complete=themes_like)
@click.option("--picture", metavar="FILE", default="", callback=_drawable, help="Draw them side by side into a file.")
def command(names: Sequence[str], picture: str) -> None:
    """List the themes, each with what it is for, or draw them beside each other.

    A spec names one with `theme:`, or a file of its own that starts from one with `extends:`.

    \b
    Examples:
      infographic themes --picture themes.png
      infographic themes light brand.yaml --picture brand.png
    """  # fmt: skip
    chosen = list(names) or theme_names()
    if picture:
        from infographic.cli import theme_sheet  # the whole of layout, which a list does not need

        suffix = os.path.splitext(picture)[1].removeprefix(".").lower()
        write_all([(picture, theme_sheet.sheet(chosen, suffix))])
        return
    for name in chosen:
        click.echo(f"{name:{max(map(len, chosen)) + 2}}{load_theme(name).description}")
