"""One spec in several languages: texts that are given in each of them, here or in a file beside the spec.

Wherever a spec has a text it may have one for each language, under the languages' tags:

    title: {en: Tea and coffee, nl: Thee en koffie}

or a file beside `tea.yaml` that is called `tea.nl.yaml` says the same in Dutch, with the keys of the spec and nothing
but its texts.  Both are settled before any model is read: what is left is a spec in one language.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.i18n import tags
from infographic.spec.fields import EitherKind, Kind, ListKind, MappingKind, ModelKind, OptionalKind, TextKind, inner
from infographic.spec.model import Model
from infographic.spec.source import Source, read

SIDECAR = re.compile(r"(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(\.ya?ml)", re.DOTALL)
"""A spec's name with a language before its suffix."""

UNWORDED = {"lang", "side", "category", "color", "file", "id", "unit", "date", "until", "source", "to", "from"}
"""Keys of texts that name something, are read as a date, or are seldom translated."""

Chosen = TypeVar("Chosen")


def in_language(source: Source, model: type[Model], lang: str) -> Source:
    """The spec in one language: that of a tag, or its own where the tag is empty.

    A text that lacks it is taken in another, which is noticed.  Raises SpecError for a sidecar that does not fit.
    """
    base = _base(source.data)
    wanted = lang or base
    choice = _Choice(source, wanted, base)
    root = ModelKind(model)
    data = choice.taken(root, source.data, ())
    if lang and (beside := sidecar(source.name, lang)):
        data = _overlaid(root, data, choice.beside(read(beside)), (), choice)
        if lacking := [path for path in _worded(root, data, ()) if not choice.has(path)]:
            missing = messages.lacks_texts(lacking[0], len(lacking), os.path.basename(beside), base)
            choice.notices.append(source.place(missing))
    if lang and isinstance(data, Mapping):
        data = {**data, "lang": lang}
    if lang and lang != base and not choice.found:
        choice.notices = [source.place(messages.language_missing((), lang, base))]
    return source._replace(data=data, elsewhere=choice.moved, warnings=(*source.warnings, *choice.notices))


def languages_of(source: Source, model: type[Model]) -> list[str]:
    """The languages in which there is a text, the spec's own first, then those in the order of the alphabet."""
    found = {tag for data in _maps(ModelKind(model), source.data) for tag in data}
    return list(dict.fromkeys([_base(source.data), *sorted({*found, *sidecars(source.name)})]))


def sidecar(name: str, lang: str) -> str:
    """The file that says the same as a spec in another language; empty where there is none."""
    stem, suffix = os.path.splitext(name)
    names = [f"{stem}.{tag}{suffix}" for tag in tags.from_narrow_to_wide(lang)]
    return next((file for file in names if os.path.isfile(file)), "")


def sidecars(name: str) -> Iterator[str]:
    """The languages for which there is a file beside a spec."""
    folder, base = os.path.split(name)
    stem = os.path.splitext(base)[0]
    if os.path.isfile(name):
        for file in sorted(entry.name for entry in os.scandir(folder or ".")):
            if (found := SIDECAR.fullmatch(file)) and found[1] == stem and tags.known(found[2]):
                yield found[2]


def _base(data: Any) -> str:
    """The language in which a spec is written."""
    return str((data.get("lang") if isinstance(data, Mapping) else None) or "en")


# ---------------------------------------------------------------- texts in several languages


class _Choice:
    """One walk through a spec's data, which takes one language of each text."""

    def __init__(self, source: Source, lang: str, base: str) -> None:
        self.source = source
        self.lang = lang
        self.base = base
        self.steps: dict[SpecPath, str] = {}
        """Where a language was taken, and which."""
        self.other: Source | None = None
        """The file beside the spec."""
        self.from_other: set[SpecPath] = set()
        self.found = False
        """Whether anything is there in the language that is wanted."""
        self.notices: list[Problem] = []

    def taken(self, kind: Kind | None, data: Any, path: SpecPath) -> Any:
        """The data with one language of each text, copied only where there is a choice."""
        if is_in_languages(kind, data):
            tag = self.tag(data, path)
            self.steps[path] = tag
            data = data[tag]
        return _mapped(data, lambda key, value: self.taken(step(kind, data, key), value, (*path, key)))

    def tag(self, data: Mapping[str, Any], path: SpecPath) -> str:
        """The language that is taken: the wanted one, or the nearest there is."""
        for tag in tags.from_narrow_to_wide(self.lang):
            if tag in data:
                self.found = True
                return tag
        wider = [*tags.from_narrow_to_wide(self.base), *data]
        instead = next(tag for tag in wider if tag in data)
        self.notices.append(self.source.place(messages.language_missing(path, self.lang, instead)))
        return instead

    def beside(self, other: Source) -> Any:
        """The data of the file beside the spec, which may again be in several languages."""
        self.other = other
        self.found = True
        self.notices = []  # what the spec lacks is there
        return other.data

    def has(self, path: SpecPath) -> bool:
        """Whether a text is in the language that is wanted: here, or in the file beside the spec."""
        own = self.steps.get(path, "") in tags.from_narrow_to_wide(self.lang)
        return own or any(path[:end] in self.from_other for end in range(len(path) + 1))

    def moved(self, problem: Problem) -> Problem:
        """A problem where its cause stands: under its language, or in the file beside the spec."""
        path: SpecPath = ()
        for i, key in enumerate(problem.path):
            path += (self.steps[problem.path[:i]], key) if problem.path[:i] in self.steps else (key,)
        if problem.path in self.steps and problem.at == "value":
            path += (self.steps[problem.path],)
        if self.other and any(problem.path[:end] in self.from_other for end in range(len(problem.path) + 1)):
            return self.other.place(problem)
        problem = problem._replace(path=path)
        return self.source.elsewhere(problem) if self.source.elsewhere else problem


def is_in_languages(kind: Kind | None, data: Any) -> bool:
    """Whether data are a text in several languages, where a kind takes one: a mapping whose keys are tags."""
    if not isinstance(data, Mapping) or not all(isinstance(key, str) for key in data):
        return False
    if not data.keys() - {"is"}:  # which alone is a question to a column, and else Icelandic
        return False
    match kind:
        case OptionalKind():
            return is_in_languages(kind.inner, data)
        case EitherKind():
            return all(is_in_languages(one, data) for one in kind.kinds)
        case ModelKind():
            own = {"type", "from", *kind.model.fields()}
            return not own & data.keys() and bool(kind.model.shorthand) and all(map(tags.known, data))
        case MappingKind():
            return False
        case _:
            return kind is not None and all(map(tags.known, data))


def _maps(kind: Kind | None, data: Any) -> Iterator[Mapping[str, Any]]:
    """Every text that is given in several languages."""
    if is_in_languages(kind, data):
        yield data
        data = next(iter(data.values()))
    if isinstance(data, Mapping | list | tuple):
        for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
            yield from _maps(step(kind, data, key), value)


def _worded(kind: Kind | None, data: Any, path: SpecPath) -> Iterator[SpecPath]:
    """Where there are words that a reader of another language needs; names and sources may be the same in all."""
    if isinstance(data, str):
        if _is_worded(kind) and any(map(str.isalpha, data)):
            yield path
    elif isinstance(data, Mapping | list | tuple):
        for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
            if key not in UNWORDED:
                yield from _worded(step(kind, data, key), value, (*path, key))


def _is_worded(kind: Kind | None) -> bool:
    match kind:
        case OptionalKind():
            return _is_worded(kind.inner)
        case EitherKind():
            return any(map(_is_worded, kind.kinds))
        case ModelKind() if kind.model.shorthand:
            return _is_worded(kind.model.fields()[kind.model.shorthand].kind)
        case TextKind():
            return kind.named is None and kind.axis is None
    return False


def step(kind: Kind | None, data: Any, key: str | int) -> Kind | None:
    """The kind of what stands under a key or place of data of a kind; of columns it is that of an item's key."""
    if isinstance(kind, ListKind) and isinstance(data, Mapping):
        return inner(kind.item, key, data)
    return inner(kind, key, data)


def _mapped(data: Any, change: Callable[[Any, Any], Any]) -> Any:
    """Data with each part changed; the same object where nothing is."""
    if isinstance(data, Mapping):
        new = {key: change(key, value) for key, value in data.items()}
        return new if any(new[key] is not data[key] for key in data) else data
    if isinstance(data, list | tuple):
        items = [change(i, item) for i, item in enumerate(data)]
        return items if any(a is not b for a, b in zip(items, data, strict=True)) else data
    return data


# ---------------------------------------------------------------- a file beside the spec


def _overlaid(kind: Kind | None, data: Any, over: Any, path: SpecPath, choice: _Choice) -> Any:
    """Data with the texts of the file beside the spec in their place."""
    if isinstance(data, Mapping) and isinstance(over, Mapping):
        kinds = {key: step(kind, data, key) for key in over}
        new = {key: _overlaid(kinds[key], data.get(key), over[key], (*path, key), choice) for key in over}
        return {**data, **new}
    if isinstance(data, list) and isinstance(over, list):
        if len(data) != len(over):
            assert choice.other
            raise SpecError([choice.other.place(messages.sidecar_differs(path, len(over), len(data)))])
        return [_overlaid(step(kind, data, i), data[i], over[i], (*path, i), choice) for i in range(len(data))]
    if isinstance(data, Mapping) and (short := _shorthand(kind, data)):
        choice.from_other.add((*path, short))
        return {**data, short: over}
    choice.from_other.add(path)
    return over


def _shorthand(kind: Kind | None, data: Mapping[str, Any]) -> str:
    """The key that a plain text stands for."""
    bare = kind.inner if isinstance(kind, OptionalKind) else kind
    model = bare.model.resolve(data, (), []) if isinstance(bare, ModelKind) else None
    return str(model.shorthand) if model else ""
