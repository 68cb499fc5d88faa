from collections.abc import Sequence

import click

from infographic.assets import icons
from infographic.cli import FINE, PROBLEMS
from infographic.errors import did_you_mean


@click.group("icons", short_help="Find icons.")
def command() -> None:
    """Find icons: the names that `icon:` takes.

    \b
    Examples:
      infographic icons find coffee
      infographic icons list | grep arrow
    """  # fmt: skip


def icons_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in icons.names() if name.startswith(incomplete)]


@command.command("find")
@click.argument("words", nargs=-1, required=True, metavar="WORD...", shell_complete=icons_like)
def find(words: Sequence[str]) -> int:
    """Icons whose name, meaning or field fits the words, the best first."""
    entries = icons.find(" ".join(words))
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        click.echo(f"{entry.name:{width}}  {', '.join(entry.tags)}")
    if not entries:
        alike, _ = icons.suggest(" ".join(words))
        click.echo(f"no icon fits {' '.join(words)!r}; {did_you_mean(alike) or 'try a broader word'}", err=True)
    return FINE if entries else PROBLEMS


@command.command("list")
def list_() -> None:
    """Every icon's name, one a line."""
    click.echo("\n".join(icons.names()))
