import os
from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from infographic.cli.options import files_like, known_theme, themes_like
from infographic.render import formats, is_format
from infographic.render._output import STDOUT, write_all
from infographic.theme.load import load_theme, theme_names


def _drawable(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    suffix = os.path.splitext(value)[1].removeprefix(".").lower()
    if value and not is_format(suffix):
        raise click.BadParameter(f"{value!r} must end in .{', .'.join(formats())}")
    return value


def sources_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return files_like(incomplete, (".css", ".svg", ".yml", ".yaml"))


def _known(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> Sequence[str]:
    return [known_theme(ctx, param, name) for name in value]


class Themes(click.Group):
    """The commands about themes; names of themes without one of them are those that are to be listed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        alone = args and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if alone else ["list", *args])


@click.group("themes", cls=Themes, short_help="List the themes, or make one.")
def command() -> None:
    """List the themes, draw them beside each other, or make one from what a house has.

    A spec names one with `theme:`, or a file of its own that starts from one with `extends:`.

    \b
    Examples:
      infographic themes
      infographic themes --picture themes.png
      infographic themes light brand.yaml --picture brand.png
      infographic themes from site.css -o brand.yaml
    """  # fmt: skip


@command.command("list")
@click.argument("names", nargs=-1, metavar="[THEME]...", callback=_known, shell_complete=themes_like)
@click.option("--picture", metavar="FILE", default="", callback=_drawable, help="Draw them side by side into a file.")
def list_(names: Sequence[str], picture: str) -> None:
    """The themes, each with what it is for."""
    chosen = list(names) or theme_names()
    if picture:
        from infographic.cli import theme_sheet  # the whole of layout, which a list does not need

        suffix = os.path.splitext(picture)[1].removeprefix(".").lower()
        write_all([(picture, theme_sheet.sheet(chosen, suffix))])
        return
    for name in chosen:
        click.echo(f"{name:{max(map(len, chosen)) + 2}}{load_theme(name).description}")


@command.command("from")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False), shell_complete=sources_like)
@click.option("-o", "--output", default=STDOUT, metavar="FILE", help="The theme's file; otherwise standard output.")
def from_(source: str, output: str) -> None:
    """Make a theme from a style sheet, a `_brand.yml` or a logo in SVG.

    It takes the colours of the page, those that tell sides, the faces, and the logo, and says what it took, what it
    changed so that it can be read, and what it left aside. A `_brand.yml` can be a theme as it is, too:
    `theme: _brand.yml`.

    \b
    Examples:
      infographic themes from site.css -o brand.yaml
      infographic themes from logo.svg -o brand.yaml
    """  # fmt: skip
    from infographic.authoring import brand  # reads style sheets and drawings, which a list does not need

    if not source.lower().endswith(brand.SOURCES):
        raise click.UsageError(f"{source!r} ends in none of {', '.join(brand.SOURCES)}")
    if output != STDOUT and os.path.exists(output):
        raise click.UsageError(f"{output!r} is there already; give another name")
    found = brand.brand(source, "" if output == STDOUT else os.path.dirname(output))
    write_all([(output, brand.written(found, source).encode())])
    for note in found.notes:
        click.echo(f"{note.kind:9}{note.what}: {note.text}", err=True)
    if output != STDOUT:
        load_theme(os.path.abspath(output), os.path.dirname(os.path.abspath(output)))
        click.echo(f"wrote {output}; a spec names it with `theme: {output}`", err=True)
