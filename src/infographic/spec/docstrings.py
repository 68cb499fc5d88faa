"""What models say about themselves in their docstrings: for editors, the reference page and the gallery."""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from infographic.spec.model import Model

EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def prose(described: object) -> str:
    """What a model or a form is: its docstring without the example, a line for each paragraph."""
    text = EXAMPLE.sub("", _docstring(described)).strip()
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def summary(described: object) -> str:
    """What it is, in one paragraph."""
    return prose(described).partition("\n")[0]


def example(described: object) -> str:
    """The YAML in its docstring, or nothing."""
    found = EXAMPLE.search(_docstring(described))
    return found[1] if found else ""


def _docstring(described: object) -> str:
    return inspect.cleandoc(described) if isinstance(described, str) else inspect.getdoc(described) or ""


@cache
def key_texts(model: type[Model]) -> dict[str, str]:
    """What each key is, from the text under its declaration; a class may leave the words to its base."""
    texts: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if issubclass(owner, Model) and owner is not Model:
            texts |= _texts(owner)
    return {name: texts[name] for name in model.fields() if name in texts}


def _texts(model: type[Model]) -> Iterator[tuple[str, str]]:
    try:
        source = textwrap.dedent(inspect.getsource(model))
    except (OSError, TypeError):  # typed into a prompt: there is no source
        return
    body = ast.parse(source).body[0].body  # type: ignore[attr-defined]
    for declared, text in pairwise(body):
        match declared, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                yield name, " ".join(words.split())
