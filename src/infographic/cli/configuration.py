"""Settings that hold where no flag says otherwise: a flag, else the environment, else a file, else the default.

A project's file lies where the command runs, or above it up to the root of the repository.  It may be somebody
else's: it sets only what pictures look like, names files in its own folder alone, and neither allows anything nor
loads code.  That is for the person's own file and for the environment.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
from click.core import ParameterSource

from infographic.errors import did_you_mean, near

FILE = "infographic.toml"
PYPROJECT = "pyproject.toml"
TABLE = ("tool", "infographic")
REPOSITORY = (".git", ".hg", ".svn")
"""What lies in the root of a repository."""

PREFIX = "INFOGRAPHIC_"

MAX_BYTES = 1_000_000
"""Bytes of a file with settings: a thousand times a long one."""


class Setting(NamedTuple):
    """What may be set: for which commands, and whether it is a path."""

    commands: tuple[str, ...]
    trusted: bool = False
    """Whether it allows something or loads code, so that no project's file may say it."""
    path: bool = False
    """Whether it names a file or a folder, relative to the file that says it."""


DRAWING = ("render", "check")

SETTINGS = {
    "theme": Setting(DRAWING, path=True),
    "size": Setting(DRAWING),
    "strict": Setting(DRAWING),
    "format": Setting(("render",)),
    "out-dir": Setting(("render",), path=True),
    "scale": Setting(("render",)),
    "text": Setting(("render",)),
    "allow": Setting((*DRAWING, "preview"), trusted=True, path=True),
    "limit": Setting(DRAWING, trusted=True),
    "timeout": Setting(DRAWING, trusted=True),
    "port": Setting(("preview",), trusted=True),
}
"""Every setting by the name of its option."""


class ConfigurationProblem(click.ClickException):
    """What is wrong with a file of settings, in one line."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"error: {self.message}", err=True)


class Settings(NamedTuple):
    """What one file says."""

    file: str
    values: Mapping[str, Any]
    trusted: bool


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return PREFIX + name.upper().replace("-", "_")


def own_file() -> Path:
    """The person's own file, where it is on this system."""
    return Path(click.get_app_dir("infographic"), FILE)


def files() -> list[Settings]:
    """The files that count here, the one that wins first.  Raises ConfigurationProblem."""
    found = [read(file, trusted=False) for file in _projects(Path.cwd())][:1]
    return [*found, *([read(own_file(), trusted=True)] if own_file().is_file() else [])]


def _projects(folder: Path) -> Iterator[Path]:
    """The files of projects from this folder up to the root of its repository; without one, in this folder alone."""
    around = [folder, *folder.parents]
    root = next((i for i, above in enumerate(around) if any((above / name).exists() for name in REPOSITORY)), 0)
    for above in around[: root + 1]:
        if (above / FILE).is_file():
            yield above / FILE
        elif (above / PYPROJECT).is_file() and _table(above / PYPROJECT) is not None:
            yield above / PYPROJECT


def _table(file: Path) -> Any:
    """The settings in a file; None where a project's file has none."""
    import tomllib  # most folders have no such file, and it compiles its patterns

    try:
        with file.open("rb") as opened:
            text = opened.read(MAX_BYTES + 1)
        if len(text) > MAX_BYTES:
            raise ConfigurationProblem(f"`{file}` has more than {MAX_BYTES:,} bytes")
        if file.name == PYPROJECT and TABLE[-1].encode() not in text:
            return None
        data: Any = tomllib.loads(text.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationProblem(f"`{file}` is not TOML: {error}") from None
    except OSError as error:
        raise ConfigurationProblem(f"`{file}` cannot be read: {error.strerror}") from None
    for key in TABLE if file.name == PYPROJECT else ():
        data = data.get(key) if isinstance(data, dict) else None
    return data


def read(file: Path, *, trusted: bool) -> Settings:
    """The settings of a file, paths made whole.  Raises ConfigurationProblem."""
    values = _table(file)
    if not isinstance(values, dict):
        raise ConfigurationProblem(f"`{file}`: `[{'.'.join(TABLE)}]` is not a table")
    return Settings(str(file), {name: _checked(file, name, value, trusted) for name, value in values.items()}, trusted)


def _checked(file: Path, name: str, value: Any, trusted: bool) -> Any:
    setting = SETTINGS.get(name)
    if setting is None:
        help = did_you_mean(near(name, SETTINGS)) or f"there are {', '.join(SETTINGS)}"
        raise ConfigurationProblem(f"`{file}`: there is no setting `{name}`; {help}")
    if setting.trusted and not trusted:
        instead = f"`--{name}`, `{variable(name)}` or `{own_file()}`"
        raise ConfigurationProblem(f"`{file}`: `{name}` is not for a project to say; use {instead}")
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, dict | list) for item in items):
        raise ConfigurationProblem(f"`{file}`: `{name}` is a text, a number, `true` or `false`, or a list of these")
    texts = [_path(file, name, item, trusted) if setting.path else item for item in items]
    return texts if isinstance(value, list) else texts[0]


def _path(file: Path, name: str, value: Any, trusted: bool) -> Any:
    """A path as seen from the file that says it; a theme's name stays as it is."""
    if not isinstance(value, str) or (name == "theme" and not value.endswith((".yaml", ".yml"))):
        return value
    if trusted:
        return str(file.parent / Path(value).expanduser())
    whole = os.path.realpath(file.parent / value)
    if os.path.commonpath([whole, os.path.realpath(file.parent)]) != os.path.realpath(file.parent):
        raise ConfigurationProblem(f"`{file}`: `{name}` lies outside its folder: `{value}`")
    return os.path.relpath(whole)


# ---------------------------------------------------------------- to the options of a command


def apply(ctx: click.Context, command: click.Command, name: str) -> None:
    """Lets the environment and the files say what no flag says of a command."""
    merged: dict[str, Any] = {}
    for found in reversed(files()):
        merged.update(found.values)
    values = {}
    for setting, param in _options(command, name):
        param.envvar = variable(setting)
        if setting in merged:
            values[param.name] = _as_option(param, merged[setting])
    ctx.default_map = {**(ctx.default_map or {}), name: values}


def _options(command: click.Command, name: str) -> Iterator[tuple[str, click.Option]]:
    """The options of a command that can be set, each with the name of its setting."""
    for param in command.params:
        for called, setting in SETTINGS.items():
            if isinstance(param, click.Option) and f"--{called}" in param.opts and name in setting.commands:
                yield called, param


def _as_option(param: click.Option, value: Any) -> Any:
    """A value as the option takes it: a list where it may be repeated, else one text."""
    if param.multiple:
        return value if isinstance(value, list) else [value]
    return ",".join(map(str, value)) if isinstance(value, list) else value


def unset(ctx: click.Context, *names: str) -> bool:
    """Whether no flag says any of these parameters: what the environment or a file says yields to other flags."""
    return all(ctx.get_parameter_source(name) is not ParameterSource.COMMANDLINE for name in names)


def origin(ctx: click.Context | None, param: click.Parameter | None) -> str:
    """Where a value came from that is no flag's, as a sentence names it; empty for a flag's."""
    source = ctx.get_parameter_source(param.name) if ctx and param and param.name else None
    if source is ParameterSource.ENVIRONMENT and param and param.envvar:
        return f"the environment variable {param.envvar}"
    if source is ParameterSource.DEFAULT_MAP and isinstance(param, click.Option):
        names = {opt.removeprefix("--") for opt in param.opts}
        return next((f"`{found.file}`" for found in files() if names & set(found.values)), "")
    return ""


def table() -> Sequence[tuple[str, str, str]]:
    """Every setting with its value and where it comes from, both empty where nothing says it."""
    found = files()
    rows = []
    for name in SETTINGS:
        said = next((one for one in found if name in one.values), None)
        if value := os.environ.get(variable(name)):
            rows.append((name, value, variable(name)))
        elif said:
            value = said.values[name]
            rows.append((name, ", ".join(map(str, value)) if isinstance(value, list) else str(value), said.file))
        else:
            rows.append((name, "", ""))
    return rows
