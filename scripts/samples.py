"""A page for the example of each block and of each form, so that a picture of it can be drawn."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from infographic import api
from infographic.graphics.arrange import stack
from infographic.graphics.scene import Placed
from infographic.layout.block import Block, block_type, types
from infographic.layout.forms import Form, WithForms, form
from infographic.pipeline import Page
from infographic.spec.docstrings import example

EXAMPLES = Path(__file__).parent.parent / "examples"
"""Where the files lie that examples name."""


NAMED = {"columns", "axes"}
"""Keys that say what the values of a list are, so that these belong to no sides."""


def blocks() -> Iterator[type[Block]]:
    """Every block of the package that can be written in a spec."""
    for name in types():
        block = block_type(name)
        if block and block.__module__.startswith("infographic.") and example(block):
            yield block


def forms(block: type[Block]) -> list[Form]:
    """Every form of a block; none where it has but one."""
    return [form(block, name) for name in block.form_names()] if issubclass(block, WithForms) else []


def sample(block: type[Block], theme: str = "light", form: Form | None = None) -> api.Infographic:
    """The example of a block, or of one of its forms, as an infographic of its own."""
    text = example(form.about if form else block)
    data = yaml.safe_load(text)
    sides = {key: key.replace("-", " ").capitalize() for key in _sides(data)}
    lines = "\n".join(f"      {line}" for line in text.rstrip().split("\n"))
    declared = "".join(f"  {key}: {label}\n" for key, label in sides.items())
    header = f"title: {block.__name__}\ntheme: {theme}\n" + (f"sides:\n{declared}" if sides else "")
    return api.parse(
        f"{header}panels:\n  - blocks:\n    -\n{lines}\n", name=f"example of {data['type']}", folder=EXAMPLES
    )


def _sides(data: Mapping[str, Any]) -> list[str]:
    """The sides that an example answers for: by their keys, or as many as its lists are long."""
    keyed, listed, named = [], [], []
    for key, value in _pairs(data):
        if key in ("sides", "values") and isinstance(value, Mapping):
            keyed += list(value)
        elif key in ("sides", "values") and isinstance(value, list):
            listed.append(len(value))
        elif key == "side":
            named.append(str(value))
    if keyed or not listed or data["type"] == "slope" or data.keys() & NAMED:
        return list(dict.fromkeys([*keyed, *named]))
    others = ["one", "other", "third", "fourth"][: max(0, listed[0] - len(set(named)))]
    return list(dict.fromkeys([*others, *named]))


def _pairs(data: Any) -> Iterator[tuple[str, Any]]:
    """Every key of an example with its value, at any depth."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield str(key), value
            yield from _pairs(value)
    elif isinstance(data, list):
        for item in data:
            yield from _pairs(item)


def body(page: Page) -> Page:
    """The page without its header and footer."""
    bands = [i.frame for i in page.frame.items if isinstance(i, Placed) and i.frame.name.startswith("band")]
    return page._replace(frame=stack(bands))
