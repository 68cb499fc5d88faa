import inspect
import textwrap

import click

from infographic import checks, pipeline
from infographic.checks import Check
from infographic.cli import FINE, console
from infographic.cli.check import suffix_of
from infographic.errors import did_you_mean, near
from infographic.errors.manual import MANUAL, Entry
from infographic.render._output import write_all
from infographic.theme.load import load_theme


def codes() -> list[str]:
    """Every code that a problem can have."""
    return [*checks.codes(), *MANUAL]


def codes_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [code for code in codes() if code.lower().startswith(incomplete.lower())]


@click.command("explain", short_help="Explain a finding, such as V05.")
@click.argument("code", default="", metavar="[CODE]", shell_complete=codes_like)
@click.option("--picture", default="", metavar="FILE", help="Draw a wrong and a right example of a V code there.")
@click.option("--scale", type=click.FloatRange(0.5, 8), default=2.0, show_default=True, help="Pixels for each pixel.")
def command(code: str, picture: str, scale: float) -> int:
    """Explain a finding or a mistake: its rule, its reason with the source, and a wrong and a right example.

    Without a code all of them are listed.

    \b
    Examples:
      infographic explain
      infographic explain V05
      infographic explain V05 --picture contrast.png
      infographic explain unknown-key
    """  # fmt: skip
    if not code:
        listed = [f"{check.code:22}{check.severity:9}{check.title}" for check in checks.checks()]
        listed += [f"{name:22}{'':9}{entry.title}" for name, entry in MANUAL.items()]
        click.echo("\n".join(listed))
    elif code.lower() in MANUAL:
        if picture:
            raise click.UsageError(f"there is no picture of {code}; `infographic explain {code}` shows it in YAML")
        click.echo(entry_text(code.lower(), MANUAL[code.lower()]))
    else:
        explain(known(code.upper()), picture, scale)
    return FINE


def explain(found: Check, picture: str, scale: float) -> None:
    """The manual of a check, and its examples as a picture where that is asked for."""
    click.echo(manual(found))
    if picture:
        data = pipeline.examples(found, load_theme("light", ""), suffix_of(picture), scale)
        write_all([(picture, data)])
        click.echo(f"wrote {picture}  {console.size_of(data)}", err=True)


def known(code: str) -> Check:
    try:
        return checks.check(code)
    except KeyError:
        help = did_you_mean(near(code.lower(), codes())) or "`infographic explain` lists them all"
        raise click.BadParameter(f"there is no {code}; {help}") from None


def entry_text(code: str, entry: Entry) -> str:
    """A mistake's meaning, and how it looks in a spec."""
    parts = [f"{code}: {entry.title}", click.wrap_text(entry.text, 88)]
    for name, example in (("Wrong", entry.wrong), ("Right", entry.right)):
        if example:
            parts.append(f"{name}:\n\n{textwrap.indent(example, '    ')}")
    return "\n\n".join(parts)


def manual(check: Check) -> str:
    """The rule, the reason and its source, each as a paragraph."""
    rule = " ".join((inspect.getdoc(check) or "").split())
    parts = [f"{check.code} ({check.severity}): {check.title}", rule, check.reason, f"Source: {check.source}"]
    return "\n\n".join(click.wrap_text(part, 88) for part in parts if part)
