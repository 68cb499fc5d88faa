from collections.abc import Sequence

import click

from infographic import api, reports
from infographic.cli import FINE, PROBLEMS, talk
from infographic.cli.options import WIDTH, known_theme
from infographic.errors import Problem, SpecError
from infographic.theme import BLOG_WIDTH, PHONE_WIDTH, REFERENCE_WIDTH

WIDTHS = (PHONE_WIDTH, BLOG_WIDTH, REFERENCE_WIDTH)
"""A phone, a blog's column, a poster."""


@click.command("check", short_help="Say what is wrong with specs and their pages.")
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...")
@click.option(
    "--width",
    "widths",
    multiple=True,
    type=WIDTH,
    default=WIDTHS,
    show_default=True,
    help="Page width to look at; repeat it for several.",
)
@click.option(
    "--theme", default="", metavar="NAME", callback=known_theme, help="Theme or theme file, instead of the spec's."
)
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(reports.FORMATS)),
    default="text",
    show_default=True,
    help="For people; or one report of all specs on standard output, for other programs.",
)
def command(specs: Sequence[str], widths: Sequence[float], theme: str, strict: bool, form: str) -> int:
    """Say what is wrong with specs and their pages, and draw nothing.

    Every mistake is named at its line, all at once.

    \b
    Examples:
      infographic check talk.yaml
      infographic check *.yaml --strict --width 390
      infographic check talk.yaml --format json
    """  # fmt: skip
    problems: list[Problem] = []
    for spec in talk.progress(specs):
        here = found(spec, widths, theme)
        problems += here
        if form == "text":
            tell(spec, here)
    if form != "text":
        click.echo(reports.FORMATS[form](problems))
    return PROBLEMS if reports.failed(problems) or (strict and problems) else FINE


def found(spec: str, widths: Sequence[float], theme: str) -> list[Problem]:
    """The problems of a spec, or of its page at each width; one that several widths share counts once."""
    try:
        infographic = api.load(spec)
        page = infographic.themed(theme) if theme else infographic
        return list(dict.fromkeys(problem for width in widths for problem in page.check(width=width)))
    except SpecError as error:
        return list(error.problems)


def tell(spec: str, problems: Sequence[Problem]) -> None:
    """The problems of one spec, for people."""
    talk.show_problems(problems)
    if not problems:
        click.echo(f"{spec}: no problems")
