from collections.abc import Sequence

import click

from infographic import api
from infographic.cli import FINE, PROBLEMS, talk
from infographic.cli.render import NARROWEST, WIDEST, known_theme
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
    type=click.FloatRange(NARROWEST, WIDEST),
    default=WIDTHS,
    show_default=True,
    help="Page width to look at; repeat it for several.",
)
@click.option(
    "--theme", default="", metavar="NAME", callback=known_theme, help="Theme or theme file, instead of the spec's."
)
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def command(specs: Sequence[str], widths: Sequence[float], theme: str, strict: bool) -> int:
    """Say what is wrong with specs and their pages, and draw nothing.

    Every mistake is named at its line, all at once.

    \b
    Examples:
      infographic check talk.yaml
      infographic check *.yaml --strict --width 390
    """  # fmt: skip
    results = [look_at(spec, widths, theme, strict) for spec in talk.progress(specs)]
    return max(results)


def look_at(spec: str, widths: Sequence[float], theme: str, strict: bool) -> int:
    """Tells the problems of one spec; the exit status that it alone would give."""
    problems = found(spec, widths, theme)
    talk.show_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    told = [talk.counted(n, what) for n, what in ((errors, "error"), (len(problems) - errors, "warning")) if n]
    click.echo(f"{spec}: {', '.join(told) or 'no problems'}", err=bool(told))
    return PROBLEMS if errors or (strict and problems) else FINE


def found(spec: str, widths: Sequence[float], theme: str) -> list[Problem]:
    """The problems of a spec, or of its page at each width; one that several widths share counts once."""
    try:
        infographic = api.load(spec)
        page = infographic.themed(theme) if theme else infographic
        return list(dict.fromkeys(problem for width in widths for problem in page.check(width=width)))
    except SpecError as error:
        return list(error.problems)
