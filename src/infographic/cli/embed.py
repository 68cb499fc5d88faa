import os

import click

from infographic import api
from infographic.cli import ENVIRONMENT, FINE, PROBLEMS, console
from infographic.cli.options import allowed_folders, known_theme, limits, specs_like, themes_like
from infographic.errors import EnvironmentProblem, SpecError
from infographic.publish import targets
from infographic.publish.figure import figure
from infographic.render._output import write_all


@click.command("embed", short_help="Draw a spec for a post, and print what to paste there.")
@click.argument("spec", metavar="SPEC", shell_complete=specs_like)
@click.option(
    "--for", "name", type=click.Choice(targets.NAMES), default="html", show_default=True, help="Where it goes."
)
@click.option("--inline", is_flag=True, help="The picture stands in the snippet itself, without files beside it.")
@click.option("-d", "--out-dir", default="", metavar="DIR", help="Folder for the pictures; otherwise beside the spec.")
@click.option("--base", default="", metavar="URL", help="What stands before the pictures' names, such as /images/.")
@click.option("--caption", default="", metavar="TEXT", help="The caption, instead of the spec's subtitle.")
@click.option("--lang", default="", metavar="TAG", help="Language of a spec that has texts in several.")
@click.option("--theme", default="", metavar="NAME", callback=known_theme, shell_complete=themes_like, help="Theme.")
@allowed_folders
@limits
def command(
    spec: str, name: str, inline: bool, out_dir: str, base: str, caption: str, lang: str, theme: str,
    folders: tuple[str, ...],
) -> int:  # fmt: skip
    """Draw a spec for a post, and print what to paste there: the picture with its alt text, caption and description.

    Pages of HTML get the layout for phones, too; what takes no SVG gets PNG for both kinds of screens.

    \b
    Examples:
      infographic embed console.yaml
      infographic embed console.yaml --for wordpress -d uploads --base /wp-content/uploads/
      infographic embed console.yaml --inline > console.html
    """  # fmt: skip
    target = targets.target(name)
    if inline and not target.INLINE:
        able = ", ".join(known for known in targets.NAMES if targets.target(known).INLINE)
        raise click.UsageError(f"--inline is for {able}")
    try:
        infographic = api.load(spec, folders=folders, lang=lang)
        infographic = infographic.themed(theme) if theme else infographic
        folder, file = os.path.split(spec)
        made = figure(infographic, os.path.splitext(file)[0], target.SUFFIX, base=base, caption=caption, inline=inline)
        if out_dir:
            os.makedirs(out_dir, exist_ok=True)
        write_all((os.path.join(out_dir or folder, name), data) for name, data in made.files)
    except SpecError as error:
        console.show_problems(error.problems)
        return PROBLEMS
    except EnvironmentProblem as problem:
        console.show_refusal(problem)
        return ENVIRONMENT
    console.show_problems([*infographic.alt_findings(), *targets.faults(name, made)])
    click.echo(target.snippet(made), nl=False)
    return FINE
