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
    """Gives a command, or those of a group, the options, unless it has them: commands are made once for a process."""
    for one in command.commands.values() if isinstance(command, click.Group) else [command]:
        if all(param.name != "plugin" for param in one.params):
            one.params += _options()


def _options() -> list[click.Parameter]:
    return [
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
