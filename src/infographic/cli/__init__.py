"""The command line: it talks, and decides nothing.

A command is one file, loaded when it is called, so that `--help` and `--version` start at once.
"""

import gc
import importlib
import io
import os
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

from infographic import __version__
from infographic.cli.endings import INTERRUPTED
from infographic.errors import EnvironmentProblem, SpecError, messages

COMMANDS = {
    "new": "Write a first spec, ready to be changed.",
    "render": "Draw specs as SVG, PNG, PDF, slides or a web page.",
    "describe": "Tell a spec in words, for those who do not see it.",
    "embed": "Draw a spec for a post, and print what to paste there.",
    "preview": "Show a spec in the browser while you write it.",
    "check": "Say what is wrong with specs and their pages.",
    "fmt": "Put specs into their usual form.",
    "explain": "Explain a finding, such as V05.",
    "blocks": "List the blocks, or explain one.",
    "icons": "Find icons.",
    "themes": "List the themes, or make one.",
    "llms": "Print the language for programs that write specs.",
    "mcp": "Serve the language to programs, by the Model Context Protocol.",
    "schema": "Print the JSON schema of specs, for editors.",
    "info": "Say what is installed, and which settings hold here.",
    "completion": "Print a script that completes commands in your shell.",
}
"""Every command with its summary, so that listing them loads none of them."""

WITH_SETTINGS = ("render", "check", "preview", "info")
"""Commands that files of settings and the environment say something about."""

WITH_PLUGINS = ("render", "preview", "check", "blocks", "themes", "schema", "llms", "mcp", "info")
"""Commands that know blocks, themes and formats of other packages."""

FINE, PROBLEMS, USAGE, ENVIRONMENT = 0, 1, 2, 3
"""Exit statuses: all is well; problems in a spec; wrong usage; the system refuses something."""

YOUNG_OBJECTS = 500_000
"""How many new objects Python looks through at a time for garbage: what a short process makes is nearly all in use."""

EXAMPLES = """
Examples:

\b
  infographic new "Tea | Coffee"                   a first spec, ready to be changed
  infographic render talk.yaml                     talk.svg beside the spec
  infographic render talk.yaml -o a.svg -o a.png   both pictures at once
  infographic render *.yaml --format png -d out    every spec, into a folder
  infographic render talk.yaml --width 390         for a phone
  infographic preview talk.yaml                    in the browser, while you write it
  infographic render - < talk.yaml > talk.svg      from and to a pipe
  infographic icons find coffee                    a name for `icon:`
  infographic blocks ranked-list                   its keys, and an example
  infographic info                                 versions, and where settings come from
"""


class App(click.Group):
    """The group of commands; its `main` turns every outcome into an exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"infographic.cli.{cmd_name}").command
        if command.name in WITH_PLUGINS:
            from infographic.cli import plugin_options  # only where they can matter

            plugin_options.add_to(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:  # fmt: skip
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(_unknown_command(name))
        found = super().resolve_command(ctx, args)
        if found[1] and name in WITH_SETTINGS and not ctx.resilient_parsing:
            from infographic.cli import configuration  # only where there is something to set

            configuration.apply(ctx, found[1], name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            status: object = super().invoke(ctx)
            if sys.stdout:  # which is none where the shell has closed it
                sys.stdout.flush()
        except BrokenPipeError:
            return _reader_left()
        except KeyboardInterrupt:  # click would answer with an empty line
            return INTERRUPTED
        return status

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **extra: Any) -> NoReturn:
        extra["standalone_mode"] = False
        _speak_utf8()
        gc.set_threshold(YOUNG_OBJECTS)
        warnings.showwarning = _show_warning
        status = self._status(args, prog_name or "infographic", extra)
        _let_go()
        gc.freeze()  # what is left ends with the process: looking through it would take a seventh of the time
        sys.exit(status)

    def _status(self, args: Sequence[str] | None, prog_name: str, extra: dict[str, Any]) -> int:
        """Runs a command and tells what went wrong, without a traceback for anything that is not our fault."""
        try:
            status = super().main(args, prog_name, **extra)
        except click.ClickException as mistake:
            (_placed(mistake) if isinstance(mistake, click.BadParameter) else mistake).show()
            return mistake.exit_code
        except (click.Abort, KeyboardInterrupt):
            return INTERRUPTED
        except SpecError as error:
            return _show(error)
        except (EnvironmentProblem, OSError) as problem:
            click.echo(f"error: {problem}", err=True)
            return ENVIRONMENT
        except Exception as bug:
            if os.environ.get("INFOGRAPHIC_DEBUG"):
                raise
            click.echo(messages.internal_error(bug), err=True)
            return ENVIRONMENT
        return status if isinstance(status, int) else FINE


def _speak_utf8() -> None:
    """Writes UTF-8 whatever the machine's code page, in which `×` may not exist; a console of Windows takes it too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _placed(mistake: click.BadParameter) -> click.BadParameter:
    """The mistake with the place that a wrong value came from, if no flag says it."""
    from infographic.cli.configuration import origin  # only when something is wrong

    where = origin(mistake.ctx, mistake.param)
    if not where:  # it may be a kind of its own, such as a missing argument
        return mistake
    return click.BadParameter(f"{mistake.message} (from {where})", mistake.ctx, mistake.param, mistake.param_hint)


def _unknown_command(name: str) -> str:
    from infographic.errors import did_you_mean, near  # only when something is wrong

    help = did_you_mean(near(name, COMMANDS))
    if os.path.exists(name):
        help = f"to draw a spec: `infographic render {name}`"
    return f"no such command: {name}" + (f"; {help}" if help else "")


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """What a library call would warn of, without the line of our code that did."""
    click.echo(f"warning: {message}", err=True)


def _show(error: SpecError) -> int:
    from infographic.cli.console import show_problems  # only when something is wrong

    show_problems(error.problems)
    return PROBLEMS


def _let_go() -> None:
    """What could not be written to a full disk is not tried again when the process ends."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _reader_left() -> int:
    """Whoever read our output has seen enough: the rest goes nowhere, and nobody is told."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


@click.group(cls=App, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", message="infographic %(version)s")
def main() -> None:
    """Infographics from a spec: a YAML file says what is compared, this draws the page."""
