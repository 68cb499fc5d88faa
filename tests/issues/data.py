"""A block that is filled from a file, for the tests of this folder."""

import infographic as ig


def drawn(folder, table, block, *, name="data.csv", **top):
    """The infographic of one block, and the table beside it."""
    file = folder / name
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    return ig.parse({"title": "T", **top, "panels": [{"blocks": [block]}]}, folder=folder)


def block_of(*args, **kwargs):
    return drawn(*args, **kwargs).panels[0].blocks[0]


def bars(table="data.csv", label="label", value="value", **more):
    return {"type": "bars", "items": {"from": table, "label": label, "value": value, **more}}


def values(*args, **kwargs):
    """The values of bars."""
    return [item.value for item in block_of(*args, **kwargs).items]


def problem_of(error):
    """The only problem of a SpecError."""
    (problem,) = error.value.problems
    return problem
