import click

from infographic import api
from infographic.cli import ENVIRONMENT, FINE, PROBLEMS, console
from infographic.cli.options import allowed_folders, languages, limits, specs_like
from infographic.errors import EnvironmentProblem, SpecError


@click.command("describe", short_help="Tell a spec in words, for those who do not see it.")
@click.argument("spec", metavar="SPEC", shell_complete=specs_like)
@languages
@allowed_folders
@limits
def command(spec: str, langs: tuple[str, ...], folders: tuple[str, ...]) -> int:
    """Tell what a spec shows as Markdown, in its language: its `alt`, then every text, value, rank and quotation.

    \b
    Examples:
      infographic describe console.yaml
      infographic describe console.yaml > console.md
    """  # fmt: skip
    try:
        found = [api.load(spec, folders=folders, lang=lang) for lang in langs]
        told = [infographic.describe() for infographic in found]
    except SpecError as error:
        console.show_problems(error.problems)
        return PROBLEMS
    except EnvironmentProblem as problem:
        console.show_refusal(problem)
        return ENVIRONMENT
    console.show_problems(dict.fromkeys(problem for infographic in found for problem in infographic.alt_findings()))
    click.echo("\n".join(told), nl=False)
    return FINE
