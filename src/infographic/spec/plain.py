"""What a program holds as a spec could hold it: texts, numbers, flags, lists and mappings."""

import math
import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from infographic.errors import SpecError, SpecPath
from infographic.limits import limit
from infographic.spec import positions

NOTHING = ("NAType", "NaTType", "NullType")
"""Types whose only value says that there is none, in pandas and pyarrow."""

AS_LIST = ("to_pylist", "to_list", "tolist")
"""How the arrays and series of pyarrow, polars, pandas and numpy become lists."""


MOMENT = re.compile(r"(-?\d{4,}-\d\d-\d\d)?T?(\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d(?::\d\d)?)?")


def plain(data: Any, path: SpecPath = ()) -> Any:
    """Data as a spec could hold it, at any depth; models, frames and figures stay what they are.

    Raises SpecError where it is nested too deep, holds itself, or is too large.
    """
    return _Walk().plain(data, path)


class _Walk:
    def __init__(self) -> None:
        self.open: set[int] = set()
        self.nodes = 0

    def plain(self, data: Any, path: SpecPath) -> Any:
        if isinstance(data, str | int | float | None) and data == data:  # noqa: PLR0124  # most are so, and no NaN
            return scalar(data)
        parts = data if isinstance(data, Mapping) else listed(data)
        if parts is None:
            return scalar(data)
        if id(data) in self.open or len(path) > limit("spec-depth"):
            raise SpecError([positions.too_deep()._replace(path=path[: limit("spec-depth")])])
        self.nodes += len(parts)
        if self.nodes > limit("spec-values"):
            raise SpecError([positions.too_large("spec-values", "values")._replace(path=path)])
        self.open.add(id(data))
        found = self.inner(parts, path)
        self.open.discard(id(data))
        return found

    def inner(self, parts: Mapping[Any, Any] | Sequence[Any], path: SpecPath) -> Any:
        if isinstance(parts, Mapping):
            return {k: v if k == "from" else self.plain(v, (*path, str(k))) for k, v in parts.items()}
        return [self.plain(part, (*path, i)) for i, part in enumerate(parts)]


def listed(data: Any) -> Sequence[Any] | None:
    """The items of a list, an array or a series; None of anything else."""
    if isinstance(data, list | tuple):
        return data
    if isinstance(data, range):
        return list(data)
    if isinstance(data, str) or not hasattr(data, "__len__") or getattr(data, "ndim", 1) == 0:
        return None
    name = next((name for name in AS_LIST if hasattr(data, name)), "")
    found = getattr(data, name)() if name else None
    return found if isinstance(found, list) else None


def scalar(value: Any) -> Any:
    """One value as a spec could hold it: none of the many kinds of nothing, and dates as they are written."""
    if value is None or isinstance(value, str | bool):
        return value
    if type(value) is int:
        return value
    if _is_decimal(value):
        return None if value.is_nan() else _number(value)
    if type(value).__name__ in NOTHING or (isinstance(value, float) and math.isnan(value)):
        return None
    if hasattr(value, "as_py"):  # a value of pyarrow
        return scalar(value.as_py())
    if type(value).__name__ in ("bool_", "bool"):
        return bool(value)
    if (date := _date(value)) is not value:
        return date
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    return _number(value)


def _is_decimal(value: Any) -> bool:
    """Whether it is a `Decimal`, of a module that only a program which has one needs to load."""
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def _number(value: Any) -> Any:
    """A value with the size of a number as one; numbers of half precision by their own digits."""
    try:
        if hasattr(value, "__index__") and not hasattr(value, "__len__"):
            return int(value)
        if isinstance(value, float):
            return float(value)
        if not hasattr(value, "__float__"):
            return value
        if _is_decimal(value) and value == value.to_integral_value() and abs(value) < 10**15:
            return int(value)
        number = float(str(value)) if hasattr(value, "itemsize") else float(value)
    except (ValueError, TypeError, ArithmeticError):
        return value
    return None if math.isnan(number) else number


def _date(value: Any) -> Any:
    """A date, a time, a moment or a period as ISO 8601 writes it; anything else as it is."""
    if type(value).__name__ == "datetime64":
        return None if str(value) == "NaT" else _short(str(value))
    if hasattr(value, "freqstr") and hasattr(value, "start_time"):  # a period of pandas
        week = value.freqstr.startswith("W")
        return f"{value.start_time:%G-W%V}" if week else str(value)
    if hasattr(value, "isoformat") and not hasattr(value, "total_seconds"):  # a span of time is no date
        return _short(str(value.isoformat()))
    return value


def _short(text: str) -> str:
    """A moment without what says nothing: midnight, seconds that are zero, and zeros behind them."""
    found = MOMENT.fullmatch(text)
    if not found:
        return text
    day, clock, seconds, zone = (part or "" for part in found.groups())
    seconds = f"{float(seconds):.9g}".zfill(2) if seconds and float(seconds) else ""
    clock = f"{clock}:{seconds}" if seconds else clock
    return day if day and clock == "00:00" and not zone else f"{day} {clock}{zone}".strip()
