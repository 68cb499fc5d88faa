import click

from infographic import themefile


@click.command("themes", short_help="List the themes.")
def command() -> None:
    """List the themes, each with what it is for.

    A spec names one with `theme:`, or a file of its own that starts from one with `extends:`.
    """
    names = themefile.names()
    for name in names:
        click.echo(f"{name:{max(map(len, names)) + 2}}{themefile.load(name).description}")
