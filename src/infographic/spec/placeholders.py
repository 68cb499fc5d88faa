"""Values put into a spec, where its texts say `{name}`: one spec, and as many pictures as a table has rows.

They are put in after the YAML has been read, so that a value never becomes structure; and once, so that a value that
looks like a placeholder stays as it is.  There are no formats and no attributes: a name, and its text.
"""

import re
from collections.abc import Mapping
from typing import Any

from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.spec.source import Plain, Source

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}")
"""A name in braces; two braces stand for one."""


def put_in(source: Source, values: Mapping[str, str]) -> Source:
    """The spec with these values.  Raises SpecError for a name that there is not, at its place."""
    problems: list[Problem] = []
    data = _put(source.data, values, (), problems)
    if problems:
        raise SpecError(map(source.place, problems))
    return source._replace(data=data)


def _put(data: Any, values: Mapping[str, str], path: SpecPath, problems: list[Problem]) -> Any:
    match data:
        case Mapping():
            return {key: _put(value, values, (*path, key), problems) for key, value in data.items()}
        case list():
            return [_put(item, values, (*path, i), problems) for i, item in enumerate(data)]
        case str():
            return filled(data, values, path, problems)
        case _:
            return data


def filled(text: str, values: Mapping[str, str], path: SpecPath, problems: list[Problem]) -> str:
    """A text with the values in it; one that is nothing but a value may stand for a number, as without quotes."""
    if "{" not in text and "}" not in text:
        return text

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            return found[0][0]
        if name.strip() in values:
            return values[name.strip()]
        problems.append(messages.unknown_name(path, "column", name.strip(), list(values)))
        return ""

    made = PLACEHOLDER.sub(value, text)
    alone = PLACEHOLDER.fullmatch(text)
    return Plain(made) if alone and alone[1] else made
