import json
from typing import Any

import click

from infographic import __version__
from infographic.cli import FINE
from infographic.errors import EnvironmentProblem

INSTRUCTIONS = """Infographics from YAML specs. Begin with `reference` without a name, which explains the language;
write a spec, `check` it, apply what its problems say, and `render` it. A bad spec is answered with its problems."""

MISSING = "the command needs the package mcp: install `infographic[mcp]`"


@click.command("mcp", short_help="Serve the language to programs, by the Model Context Protocol.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False),
    default=".",
    show_default=True,
    metavar="DIR",
    help="The only folder from which data, pictures and themes are read.",
)
@click.option("--write", is_flag=True, help="Let pictures be written below that folder.")
def command(root: str, write: bool) -> int:
    """Serve the language to programs, by the Model Context Protocol on standard input and output.

    Its tools explain the language, find icons, begin specs, check and draw them. Specs are drawn in a process of its
    own, for ten seconds at most; nothing is written without --write.

    \b
    Examples:
      infographic mcp --root ~/posts
      claude mcp add infographic -- infographic mcp --root ~/posts --write
    """  # fmt: skip
    from infographic.authoring.agent import Desk  # slow, as is what it serves with

    desk = Desk(root, write=write)
    made = server(desk)
    click.echo(f"serving {desk.root} to the program on standard input and output", err=True)
    try:
        made.run("stdio")
    finally:
        desk.close()
    return FINE


def server(desk: Any) -> Any:
    """The server of a desk.  Raises EnvironmentProblem where the package is not installed."""
    try:
        from mcp.server.mcpserver import Image, MCPServer
    except ImportError:
        raise EnvironmentProblem(MISSING) from None
    from infographic.assets import icons
    from infographic.authoring import llms
    from infographic.authoring.new import draft, template_names
    from infographic.cli.blocks import explained, found
    from infographic.layout.block import types

    made = MCPServer("infographic", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR")

    @made.tool(name="list", structured_output=False)
    def list_() -> str:
        """The names of all blocks and templates."""
        return json.dumps({"blocks": types(), "templates": template_names()})

    @made.tool(structured_output=False)
    def reference(block: str = "") -> str:
        """The language in brief; or, with a block's name, its keys and an example."""
        try:
            return explained(found(block)) if block else llms.text()
        except click.UsageError as unknown:
            return unknown.message

    @made.tool(name="icons", structured_output=False)
    def icons_(words: str) -> str:
        """Names of icons for some words, the best first."""
        return ", ".join(entry.name for entry in icons.find(words)[:20]) or "no icon fits; try a broader word"

    @made.tool(structured_output=False)
    def template(title: str, name: str = "comparison", lang: str = "en") -> str:
        """A first spec with this title, from a template: its texts are to be replaced."""
        if name not in template_names():
            return f"there is no template {name!r}; there are {', '.join(template_names())}"
        return draft(title, name, lang)

    @made.tool(structured_output=False)
    def check(spec: str, size: str = "", theme: str = "") -> str:
        """What is wrong with a spec (YAML) and its page, as JSON: problems with line, help and fix; figures."""
        return json.dumps(desk.ask("check", spec, size, theme), ensure_ascii=False)

    @made.tool(structured_output=False)
    def render(spec: str, size: str = "", theme: str = "", output: str = "") -> list[Any]:
        """The picture of a spec (YAML), at most 800 pixels wide, and its problems as JSON.

        `output` is a file below the root, such as tea.svg, where writing is allowed.
        """
        answer = desk.ask("render", spec, size, theme, output)
        png = answer.pop("png", None)
        told = json.dumps(answer, ensure_ascii=False)
        return [told, Image(data=png, format="png")] if png else [told]

    return made
