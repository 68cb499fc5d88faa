import json

import click

from infographic import schema


@click.command("schema", short_help="Print the JSON schema of specs, for editors.")
@click.option("--theme", "of_theme", is_flag=True, help="The schema of theme files instead.")
def command(of_theme: bool) -> None:
    """Print the JSON schema of specs, with which an editor completes, explains and marks mistakes.

    \b
    Examples:
      infographic schema > infographic.schema.json
    and on a spec's first line:
      # yaml-language-server: $schema=infographic.schema.json
    """  # fmt: skip
    found = schema.theme_schema() if of_theme else schema.spec_schema()
    click.echo(json.dumps(found, indent=1, ensure_ascii=False))
