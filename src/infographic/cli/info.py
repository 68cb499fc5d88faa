import os
import platform
from importlib.util import find_spec

import click

from infographic import __version__, plugins
from infographic.cli import configuration
from infographic.text.fonts import bundled

EXTRAS = {"dictionaries": "icu", "excel": "openpyxl", "mcp": "mcp"}
"""What can be installed besides, each with the module that shows that it is."""

OTHERS = ("INFOGRAPHIC_FONTS", plugins.VARIABLE)
"""Variables that are no settings of an option."""


@click.command("info", short_help="Say what is installed, and which settings hold here.")
def command() -> None:
    """Say what is installed, and which settings hold in this folder.

    A setting is said by a flag, else by the environment, else by a file: infographic.toml or the table
    [tool.infographic] in pyproject.toml, here or above up to the root of the repository; then your own file.
    Only the environment and your own file may allow folders or raise limits.

    \b
    Examples:
      infographic info
      INFOGRAPHIC_THEME=dark infographic info
    """  # fmt: skip
    click.echo("\n\n".join(part for part in (installed(), found_plugins(), settings(), strays()) if part))


def installed() -> str:
    """Versions, and what draws."""
    extras = [f"{name} ({'yes' if find_spec(module) else 'no'})" for name, module in EXTRAS.items()]
    rows = [
        ("infographic", f"{__version__}, in {os.path.dirname(plugins.__file__)}"),
        ("Python", f"{platform.python_version()} on {platform.platform(terse=True)}"),
        ("PNG", "cairo" if _has_cairo() else "resvg, because the C library cairo is missing"),
        ("fonts", bundled()),
        ("extras", ", ".join(extras)),
    ]
    return _columns(rows)


def _has_cairo() -> bool:
    try:
        import cairocffi  # noqa: F401  # slow, and fails where the C library is missing
    except OSError:
        return False
    return True


def found_plugins() -> str:
    """Modules that were named, and entry points; they are not loaded for this."""
    rows = [("module", name) for name in plugins.named()]
    for group in plugins.GROUPS:
        kind = group.removesuffix("s")
        rows += [(f"{kind} {name}", f"of {point.package}") for name, point in plugins.installed(group).items()]
    return f"Plugins:\n{_columns(rows)}" if rows else "Plugins: none"


def settings() -> str:
    """Every setting with its value, and who says it."""
    rows = [(name, f"{value}  ({said_by})" if said_by else "–") for name, value, said_by in configuration.table()]
    files = [found.file for found in configuration.files()]
    own = str(configuration.own_file())
    read = "".join(f"\n  {file}" for file in files) or " none"
    more = "" if own in files else f"\nYour own would be {own}"
    return f"Settings:\n{_columns(rows)}\n\nFiles read:{read}{more}"


def strays() -> str:
    """Variables that look like settings, and are none."""
    known = {*OTHERS, "INFOGRAPHIC_DEBUG", *map(configuration.variable, configuration.SETTINGS)}
    found = sorted(name for name in os.environ if name.startswith(configuration.PREFIX) and name not in known)
    return "".join(f"{name} is set, but means nothing\n" for name in found).rstrip()


def _columns(rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in rows) + 2
    return "\n".join(f"  {name:{width}}{value}" for name, value in rows)
