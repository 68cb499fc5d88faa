"""IPython: `%load_ext infographic.publish.notebook`, then a cell that starts with `%%infographic` holds a spec."""

import sys
from typing import Any

from infographic import api
from infographic.errors import SpecError


def load_ipython_extension(ipython: Any) -> None:
    """Adds the magic."""
    ipython.register_magic_function(infographic, "cell")


def infographic(line: str, cell: str) -> api.Infographic | None:  # noqa: ARG001  # as IPython calls it
    """The infographic of a cell, which the notebook shows; what is wrong with it is told by the cell's lines."""
    try:
        return api.parse(cell, name="<cell>")
    except SpecError as error:
        print(error, file=sys.stderr)  # noqa: T201  # where a cell tells of mistakes
        return None
