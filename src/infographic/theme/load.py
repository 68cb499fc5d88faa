"""Finding and reading themes: those of the package, and a person's own files."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from infographic import plugins
from infographic.errors import Problem, Problems, SpecError, SpecPath, messages, path_text
from infographic.spec.fields import INVALID
from infographic.spec.model import Model
from infographic.spec.source import Source, file_below, read
from infographic.text import FontLibrary, own_files
from infographic.theme.model import FontRole, Logo, Theme

FOLDER = os.path.join(os.path.dirname(__file__), "themes")

SUFFIXES = (".yaml", ".yml")
"""What tells the path of a theme file from a theme's name."""

DARK: SpecPath = ("theme", "dark")
"""Where a spec names its dark theme."""

SHAPING = ("fonts", "radius", "stroke", "look", "type")
"""The keys of a theme that make type and shapes."""

BRAND_FILES = ("_brand.yml", "_brand.yaml")
"""What the file of a brand is called (https://posit-dev.github.io/brand-yml)."""


def theme_names() -> list[str]:
    """The themes that come with the package, and those of plugins."""
    own = (f.removesuffix(".yaml") for f in os.listdir(FOLDER) if f.endswith(".yaml"))
    return sorted({*own, *plugins.installed("themes")})


def unknown_theme(name: str, path: SpecPath) -> Problem | None:
    """The problem with a theme's name, if it is neither a theme nor a theme file."""
    if name.endswith(SUFFIXES) or os.path.isfile(_home(name)) or plugins.theme_file(name):
        return None
    return messages.unknown_name(path, "theme", name, theme_names())


def load_theme(name: str, *folders: str, path: SpecPath = ("theme",)) -> Theme:
    """A theme by its name, or from a YAML file in the first of these folders, or in or below any of them.

    What a theme file names itself lies there as well, or in or below its own folder.
    Raises SpecError: for a file that may not or cannot be read at the path that names it, for mistakes in it at its
    own lines.
    """
    if not name.endswith(SUFFIXES):
        return _named(name)
    roots = tuple(folders) or ("",)
    file = _file(name, roots, path)
    return _own(file, os.stat(file).st_mtime_ns, roots, ())


def _file(name: str, roots: Sequence[str], path: SpecPath) -> str:
    return file_below(roots, _relative(name, roots), path)


def _relative(name: str, roots: Sequence[str]) -> str:
    """A whole path, as the command and programs give it, as one from the first of the folders that it leads through."""
    if os.path.isabs(name):
        within = (os.path.relpath(name, root or ".") for root in roots)
        return next((path for path in within if not path.startswith(os.pardir)), name)
    return name


def load_dark(light: Theme, name: str, *folders: str) -> Theme | None:
    """The theme of the same page in the dark: of this name, or the light theme's own; None where there is neither.

    Raises SpecError where it changes more than colours: at its keys, or at the key that names it.
    """
    if not name:
        return light.at_night()
    dark = load_theme(name, *folders, path=DARK)
    source = read(_file(name, folders or ("",), DARK)) if name.endswith(SUFFIXES) else None
    if changed := list(_changed(light, dark)):
        raise SpecError(_reshaping(changed, light, dark, source))
    return dark


def _changed(light: Theme, dark: Theme) -> Iterator[SpecPath]:
    """The keys of type and shapes in which two themes differ."""
    for key in SHAPING:
        one, other = getattr(light, key), getattr(dark, key)
        if isinstance(one, Model):
            yield from ((key, name) for name in one.fields() if getattr(one, name) != getattr(other, name))
        elif one != other:
            yield (key,)


def _reshaping(changed: Sequence[SpecPath], light: Theme, dark: Theme, source: Source | None) -> Iterator[Problem]:
    """Each change where the dark theme's file makes it; those that it has from elsewhere where the spec names it."""
    said = source.data if source and isinstance(source.data, Mapping) else {}
    own = [path for path in changed if path[0] in said]
    for path in own:
        problem = messages.dark_reshapes(path, [path_text(path)], dark.name, light.name)
        yield source.place(problem) if source else problem
    if taken := dict.fromkeys(str(path[0]) for path in changed if path not in own):
        yield messages.dark_reshapes(DARK, list(taken), dark.name, light.name)


def _home(name: str) -> str:
    """Where a theme of the package lies."""
    return os.path.join(FOLDER, f"{name}.yaml")


@lru_cache(maxsize=32)
def _named(name: str) -> Theme:
    """A theme of the package, or of a plugin."""
    if not os.path.isfile(_home(name)) and (file := plugins.theme_file(name)):
        return _own(file, os.stat(file).st_mtime_ns, (os.path.dirname(file),), ())
    return _read(read(_home(name)), name)


@lru_cache(maxsize=32)
def _own(file: str, _changed: int, roots: tuple[str, ...], heirs: tuple[str, ...]) -> Theme:
    """A person's own theme file, read anew whenever it changes; `heirs` are the files that extend it."""
    source, folder = _source(file), os.path.abspath(os.path.dirname(file))  # an heir may be elsewhere
    roots = (folder, *roots)
    theme = _read(source, os.path.splitext(os.path.basename(file))[0], roots, (*heirs, file))
    files = tuple(os.path.join(folder, font) for font in theme.fonts.files)
    missing = [*_missing_files(source, theme, roots), *_strayed_logos(source, roots)]
    if problems := missing or list(_unknown_families(theme, files)):
        raise SpecError(source.place(problem) for problem in problems)
    whole = theme.replace(fonts=theme.fonts.replace(files=files))
    return whole.replace(logo=_found(theme.logo, folder)) if theme.logo else whole


def _source(file: str) -> Source:
    """A theme's file; of a `_brand.yml` the theme that is made of it."""
    source = read(file)
    if os.path.basename(file) not in BRAND_FILES:
        return source
    from infographic.theme import brand, brand_yml  # few themes are made of a brand

    try:
        found = brand.made(brand_yml.look(source.data), FontLibrary().families())
    except SpecError as error:
        raise SpecError(map(source.place, error.problems)) from None
    return source._replace(data=found.data)


def _read(source: Source, name: str, roots: tuple[str, ...] = (), heirs: tuple[str, ...] = ()) -> Theme:
    data, problems = _merged(source, roots, heirs), Problems()
    theme = Theme.read(data, (), problems)
    if theme is INVALID or problems:
        alone = isinstance(data, Mapping) and "extends" not in data
        raise SpecError(source.place(p) for p in (_gathered(problems) if alone else problems))
    return theme.replace(name=theme.name or name)


def _gathered(problems: Sequence[Problem]) -> list[Problem]:
    """The problems, with all keys that are missing told as one: whoever lacks many meant to extend a theme."""
    missing = [p for p in problems if p.code == "missing-key"]
    if len(missing) < 2:
        return list(problems)
    return [messages.theme_from_nothing(len(missing)), *(p for p in problems if p not in missing)]


def _merged(source: Source, roots: tuple[str, ...], heirs: tuple[str, ...]) -> Any:
    """The file's data laid over those of the theme that it extends."""
    data: Any = source.data
    base = data.get("extends") if isinstance(data, Mapping) else None
    if not isinstance(base, str):
        return data
    under = _base(source, base, roots, heirs).to_dict()
    return _overlay({key: under[key] for key in under if key not in ("name", "description")}, data)


def _base(source: Source, base: str, roots: tuple[str, ...], heirs: tuple[str, ...]) -> Theme:
    """The theme that a theme extends; a file's path is relative to the heir's folder."""
    if not base.endswith(SUFFIXES):
        if problem := unknown_theme(base, ("extends",)):
            raise SpecError([source.place(problem)])
        return _named(base)
    try:
        file = file_below(roots, base, ("extends",))
    except SpecError as error:
        raise SpecError(map(source.place, error.problems)) from None
    if any(os.path.exists(file) and os.path.samefile(file, heir) for heir in heirs):
        raise SpecError([source.place(messages.extends_itself(("extends",), base))])
    return _own(file, os.stat(file).st_mtime_ns, roots[1:], heirs)


def _overlay(under: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        both = isinstance(below, Mapping) and isinstance(value, Mapping)
        merged[key] = _overlay(below, value) if both else value  # type: ignore[arg-type]
    return merged


def _found(logo: Logo, folder: str) -> Logo:
    """The logo with whole paths."""
    on_dark = os.path.join(folder, logo.on_dark) if logo.on_dark else ""
    return logo.replace(file=os.path.join(folder, logo.file), on_dark=on_dark)


# ---------------------------------------------------------------- what only an own file can lack


def _missing_files(source: Source, theme: Theme, roots: tuple[str, ...]) -> Iterator[Problem]:
    """Font files that are not there, or that a theme may not read; those of its base have been found."""
    said = source.data.get("fonts") if isinstance(source.data, Mapping) else None
    own = said.get("files", ()) if isinstance(said, Mapping) else ()
    for i, font in enumerate(theme.fonts.files if own else ()):
        yield from _strayed(roots, font, ("fonts", "files", i))


def _strayed_logos(source: Source, roots: tuple[str, ...]) -> Iterator[Problem]:
    """Logos that the file itself names, and that are not in its folder or below; those of its base have been found."""
    said = source.data.get("logo")
    names = said if isinstance(said, Mapping) else {"file": said}
    for key in ("file", "on_dark"):
        if name := names.get(key):
            yield from _strayed(roots, str(name), ("logo", key))


def _strayed(roots: tuple[str, ...], name: str, path: SpecPath) -> Iterator[Problem]:
    """What is wrong with the name of a file that a theme may not read, or that is not there."""
    try:
        file_below(roots, name, path)
    except SpecError as error:
        yield from error.problems


def _unknown_families(theme: Theme, files: tuple[str, ...]) -> Iterator[Problem]:
    """Families that are neither bundled nor in files of the theme or of the person who draws it."""
    families = FontLibrary((*files, *own_files())).families()
    known = {family.casefold() for family in families}
    for i, family in enumerate(theme.fonts.fallback):
        if family.casefold() not in known:
            yield messages.unknown_name(("fonts", "fallback", i), "font", family, families)
    for name in theme.fonts.fields():
        role = getattr(theme.fonts, name)
        if isinstance(role, FontRole):
            for family in role.families():
                if family.casefold() not in known:
                    yield messages.unknown_name(("fonts", name, "family"), "font", family, families)
