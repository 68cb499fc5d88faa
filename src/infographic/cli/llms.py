import click

from infographic.authoring import llms


@click.command("llms", short_help="Print the language for programs that write specs.")
def command() -> None:
    """Print the language in at most 4,000 tokens, for programs that write specs.

    \b
    Examples:
      infographic llms | your-program "Compare tea and coffee" > tea.yaml
    """  # fmt: skip
    click.echo(llms.text(), nl=False)
