import json
import textwrap

import click

from infographic.authoring.llms import as_data
from infographic.errors import did_you_mean, near
from infographic.layout.block import Block, block_type, other_names, types
from infographic.layout.forms import WithForms, form
from infographic.spec.docstrings import example, key_texts, summary


def blocks_like(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in types() if name.startswith(incomplete)]


@click.command("blocks", short_help="List the blocks, or explain one.")
@click.argument("name", required=False, default="", shell_complete=blocks_like)
@click.option("--json", "as_json", is_flag=True, help="Their keys, forms and examples as JSON, for programs.")
def command(name: str, as_json: bool) -> None:
    """List the blocks, or explain the one called NAME: what it is for, its keys, and an example.

    \b
    Examples:
      infographic blocks
      infographic blocks ranked-list
      infographic blocks --json
    """  # fmt: skip
    if as_json:
        told = [as_data(block) for one in ([name] if name else types()) if (block := found(one))]
        click.echo(json.dumps(told, indent=1, ensure_ascii=False))
        return
    click.echo(explained(found(name)) if name else listed())


def listed() -> str:
    """Every block with its first sentence."""
    names = types()
    width = max(map(len, names)) + 2
    return "\n".join(f"{name:{width}}{summary(block)}" for name in names if (block := block_type(name)))


def found(name: str) -> type[Block]:
    """The block of this name, or of another tool's name for it; raises UsageError where there is none."""
    block = block_type(name) or block_type(other_names().get(name, ""))
    if block is None:
        help = did_you_mean(near(name, types())) or "`infographic blocks` lists them all"
        raise click.UsageError(f"no block is called {name!r}; {help}")
    return block


def explained(block: type[Block]) -> str:
    """What a block is for, its keys, and an example, as text."""
    keys = key_texts(block)
    width = max(map(len, keys)) + 2
    lines = [f"  {key:{width}}{text}" for key, text in keys.items()]
    parts = [summary(block), "", "Keys:", *lines, "", *forms_of(block)]
    return "\n".join([*parts, "Example:", textwrap.indent(example(block), "  ")])


def forms_of(block: type[Block]) -> list[str]:
    """A line for each form of a block; nothing where it has but one."""
    if not issubclass(block, WithForms):
        return []
    names = block.form_names()
    width = max(map(len, names)) + 2
    return ["Forms:", *(f"  {name:{width}}{summary(form(block, name).about)}" for name in names), ""]
