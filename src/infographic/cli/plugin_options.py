"""Options of every command that knows blocks, themes and formats of other packages."""

from collections.abc import Sequence

import click

from infographic import plugins


def _load(_ctx: click.Context, _param: click.Parameter, modules: Sequence[str]) -> None:
    if modules:
        plugins.choose(tuple(modules))


def _load_none(_ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        plugins.choose(none=True)


def add_to(command: click.Command) -> None:
    """Gives a command the options, unless it has them already: commands are made once for a process."""
    if any(param.name == "plugin" for param in command.params):
        return
    command.params += [
        click.Option(
            ["--plugin"],
            multiple=True,
            metavar="MODULE",
            expose_value=False,
            is_eager=True,
            callback=_load,
            help="Import this module for its blocks, as INFOGRAPHIC_PLUGINS does; repeat it for several.",
        ),
        click.Option(
            ["--no-plugins"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_load_none,
            help="Know only what comes with the package.",
        ),
    ]
