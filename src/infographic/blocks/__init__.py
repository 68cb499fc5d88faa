"""The blocks that come with the package; each is loaded when it is first named."""

import re

from infographic.layout.block import Block, block_type, types


def class_name(type_name: str) -> str:
    """The class of a block type: `ranked-list` is `RankedList`."""
    return "".join(word.capitalize() for word in type_name.split("-"))


def __getattr__(name: str) -> type[Block]:
    type_name = re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
    block = block_type(type_name) if name[:1].isupper() else None
    if block is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return block


def __dir__() -> list[str]:
    return [class_name(name) for name in types()]
