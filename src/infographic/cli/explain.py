import inspect

import click

from infographic import checks, pipeline
from infographic.checks import Check
from infographic.cli import FINE, console
from infographic.cli.check import suffix_of
from infographic.render._output import write_all
from infographic.theme.load import load_theme


@click.command("explain", short_help="Explain a finding, such as V05.")
@click.argument("code", default="", metavar="[CODE]")
@click.option("--picture", default="", metavar="FILE", help="Draw a wrong and a right example there.")
@click.option("--scale", type=click.FloatRange(0.5, 8), default=2.0, show_default=True, help="Pixels for each pixel.")
def command(code: str, picture: str, scale: float) -> int:
    """Explain a finding: its rule, its reason with the source, and a wrong and a right example.

    Without a code all findings are listed.

    \b
    Examples:
      infographic explain
      infographic explain V05
      infographic explain V05 --picture contrast.png
    """  # fmt: skip
    if not code:
        click.echo("\n".join(f"{check.code}  {check.severity:7}  {check.title}" for check in checks.checks()))
        return FINE
    found = _check(code.upper())
    click.echo(manual(found))
    if picture:
        data = pipeline.examples(found, load_theme("light", ""), suffix_of(picture), scale)
        write_all([(picture, data)])
        click.echo(f"wrote {picture}  {console.size_of(data)}")
    return FINE


def _check(code: str) -> Check:
    try:
        return checks.check(code)
    except KeyError:
        raise click.BadParameter(f"there is no {code}; there are {', '.join(checks.codes())}") from None


def manual(check: Check) -> str:
    """The rule, the reason and its source, each as a paragraph."""
    rule = " ".join((inspect.getdoc(check) or "").split())
    parts = [f"{check.code} ({check.severity}): {check.title}", rule, check.reason, f"Source: {check.source}"]
    return "\n\n".join(click.wrap_text(part, 88) for part in parts if part)
