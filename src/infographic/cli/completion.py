import click
from click.shell_completion import get_completion_class


@click.command("completion", short_help="Print a script that completes commands in your shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print a script that completes commands in your shell.

    \b
    Examples:
      eval "$(infographic completion bash)"                in ~/.bashrc
      eval "$(infographic completion zsh)"                 in ~/.zshrc
      infographic completion fish > ~/.config/fish/completions/infographic.fish
    """  # fmt: skip
    root = click.get_current_context().find_root()
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(root.command, {}, "infographic", "_INFOGRAPHIC_COMPLETE").source())
