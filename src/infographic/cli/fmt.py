import difflib
import sys
from collections.abc import Sequence
from typing import NamedTuple

import click

from infographic.authoring.fmt import formatted
from infographic.cli import FINE, PROBLEMS, console
from infographic.cli.options import specs_like
from infographic.errors import SpecError
from infographic.render._output import write
from infographic.spec.source import Source, read

STDIN = "-"


class Outcome(NamedTuple):
    """A spec, and its text in the usual form; nothing where it cannot be put into it."""

    spec: str
    source: Source
    new: str

    @property
    def changed(self) -> bool:
        return self.new != self.source.text


@click.command("fmt", short_help="Put specs into their usual form.")
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...", shell_complete=specs_like)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where something would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def command(specs: Sequence[str], check: bool, diff: bool) -> int:
    """Put specs into their usual form: keys in order, indentation and quotes alike.

    Comments stay with what they are about, and nothing is written that would say anything else than before.
    Themes are formatted too. SPEC is a YAML file; - reads standard input and writes to standard output.

    \b
    Examples:
      infographic fmt talk.yaml
      infographic fmt --check *.yaml
      infographic fmt --diff talk.yaml
    """  # fmt: skip
    outcomes = [outcome for spec in specs if (outcome := tried(spec))]
    for outcome in outcomes:
        if diff:
            show(outcome)
        elif outcome.spec == STDIN:
            click.echo(outcome.new, nl=False)
        elif outcome.changed and not check:
            keep(outcome)
    changed = [outcome for outcome in outcomes if outcome.changed]
    tell(changed, len(outcomes), dry=check or diff)
    return PROBLEMS if len(outcomes) < len(specs) or (check and changed) else FINE


def tried(spec: str) -> Outcome | None:
    """What comes of a spec; its mistakes are told."""
    try:
        source = read(spec)
        if spec.lower().endswith(".json"):
            raise click.UsageError(f"{spec!r} is JSON, which has a form of its own; fmt is for YAML")
        return Outcome(spec, source, formatted(source.text, source.name))
    except SpecError as error:
        console.show_problems(error.problems)
        return None


def show(outcome: Outcome) -> None:
    """What would change, as `diff -u` says it."""
    old, new = outcome.source.text.splitlines(), outcome.new.splitlines()
    for line in difflib.unified_diff(old, new, outcome.source.name, outcome.source.name, lineterm=""):
        click.echo(line)


def keep(outcome: Outcome) -> None:
    """Writes the new text, with the line ends that the old one had."""
    text = outcome.new.replace("\n", "\r\n") if "\r\n" in outcome.source.text else outcome.new
    write(outcome.spec, text.encode())


def tell(changed: Sequence[Outcome], count: int, dry: bool) -> None:
    for outcome in changed:
        if outcome.spec != STDIN:
            click.echo(f"{'would change' if dry else 'formatted'} {outcome.spec}", err=True)
    left = count - len(changed)
    if left and not (changed and changed[0].spec == STDIN):
        click.echo(f"{console.counted(left, 'file')} left as {'it was' if left == 1 else 'they were'}", err=True)
    sys.stdout.flush()
