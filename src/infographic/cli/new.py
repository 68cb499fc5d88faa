import os

import click

from infographic import schema
from infographic.authoring.new import draft, free_name, languages, slug, template_names
from infographic.cli import FINE
from infographic.errors import did_you_mean, near
from infographic.i18n.phrases import language
from infographic.render._output import writing

SCHEMA = "infographic.schema.json"


def known_template(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """The name of a template, or nothing."""
    known = template_names()
    if value and value not in known:
        raise click.BadParameter(f"there is no {value!r}; {did_you_mean(near(value, known)) or ', '.join(known)}")
    return value or ""


def templates_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in template_names() if name.startswith(incomplete)]


@click.command("new", short_help="Write a first spec, ready to be changed.")
@click.argument("title")
@click.option(
    "-t",
    "--template",
    metavar="NAME",
    callback=known_template,
    shell_complete=templates_like,
    help="comparison (if the title has ` | `), report (if not), ranking, timeline, how-to, stats, dashboard, card.",
)
@click.option("--lang", default="en", show_default=True, metavar="TAG", help="The language of its texts, such as nl.")
@click.option("-o", "--output", default="", metavar="FILE", help="Its name; made of the title where it is left out.")
def command(title: str, template: str, lang: str, output: str) -> int:
    """Write a first spec, ready to be changed.

    It holds plausible blocks and says in comments what they are. An editor that knows YAML completes and explains
    the keys, by means of infographic.schema.json, which is written beside it.

    \b
    Examples:
      infographic new "Tea | Coffee"
      infographic new "The year in numbers" --template stats
      infographic new "Thee | Koffie" --lang nl -o thee.yaml
    """  # fmt: skip
    if not title.strip():
        raise click.UsageError("a title is needed, such as 'Tea | Coffee'")
    name = template or ("comparison" if " | " in title else "report")
    path = output or f"{slug(title) or 'infographic'}.yaml"
    text = draft(title, name, lang)
    if os.path.lexists(path):
        raise click.UsageError(f"{path!r} is there already; write another with `-o {free_name(path)}`")
    with writing(path), open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    tell(path, name, lang)
    return FINE


def tell(path: str, template: str, lang: str) -> None:
    """What was written, and what to do next."""
    click.echo(f"wrote {path}", err=True)
    beside = os.path.join(os.path.dirname(path), SCHEMA)
    if not os.path.exists(beside):
        with writing(beside), open(beside, "x", encoding="utf-8", newline="\n") as file:
            file.write(schema.shipped())
        click.echo(f"wrote {beside}, with which an editor completes and explains keys", err=True)
    if language(lang) not in languages(template):
        click.echo(f"its texts are English: there is no template `{template}` in `{lang}` yet", err=True)
    stem = os.path.splitext(path)[0]
    click.echo(f"\nNext:\n  infographic preview {path}\n  infographic render {path} -o {stem}.png", err=True)
