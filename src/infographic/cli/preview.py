import os
import threading
import webbrowser
from collections.abc import Sequence

import click

from infographic.authoring.preview.server import PORT, opened
from infographic.authoring.preview.studio import Studio
from infographic.cli import FINE
from infographic.cli.endings import raise_at_interrupt
from infographic.cli.options import allowed_folders, specs_like


@click.command("preview", short_help="Show a spec in the browser while you write it.")
@click.argument("spec", metavar="SPEC", type=click.Path(exists=True, dir_okay=False), shell_complete=specs_like)
@click.option(
    "--port",
    type=click.IntRange(1, 65_000),
    default=PORT,
    show_default=True,
    help="Port on this machine; where it is taken, the next one that is free.",
)
@click.option("--no-open", is_flag=True, help="Print the address, and open no browser.")
@allowed_folders
def command(spec: str, port: int, no_open: bool, folders: Sequence[str]) -> int:
    """Show a spec in the browser while you write it.

    The page follows the spec, its theme, data and pictures. A click on the picture shows the line it comes from;
    the line under the pointer is outlined in the picture. Nobody but you can open it: it listens on this machine
    alone, and its address holds a secret. Ctrl-C ends it.

    \b
    Examples:
      infographic preview talk.yaml
      infographic preview talk.yaml --port 9000 --no-open
    """  # fmt: skip
    studio = Studio(spec, folders)
    server = opened(studio, port)
    threading.Thread(target=studio.follow, daemon=True).start()
    raise_at_interrupt()
    try:
        click.echo(f"{os.path.basename(spec)} is shown at {server.address}\nCtrl-C ends the preview", err=True)
        if not no_open:
            webbrowser.open(server.address)
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo(err=True)  # the prompt begins a line of its own
    finally:
        studio.close()
        server.server_close()
    return FINE
