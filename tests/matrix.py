"""Matrices of tests: all pairs of values, or each value, in `make test`, and all combinations in `make test-all`."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest


def pairwise(*values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Combinations in which each pair of two values occurs at least once: always the one that brings most new pairs."""
    pairs = {row: _pairs(row) for row in product(*values)}
    wanted = set().union(*pairs.values())
    chosen = []
    while wanted:
        chosen.append(max(pairs, key=lambda row: len(pairs[row] & wanted)))
        wanted -= pairs[chosen[-1]]
    return chosen


def _pairs(row: Sequence[Any]) -> set[tuple[int, Any, int, Any]]:
    return {(i, row[i], j, row[j]) for i in range(len(row)) for j in range(i)}


def matrix(names: str, *values: Sequence[Any], ids: Any = None) -> pytest.MarkDecorator:
    """A parametrization over all combinations, of which a set with all pairs runs in `make test`."""
    return _rows(names, set(pairwise(*values)), values, ids)


def sample(names: str, *values: Sequence[Any], ids: Any = None) -> pytest.MarkDecorator:
    """A parametrization over all combinations, of which a set with each value runs in `make test`."""
    count = max(map(len, values))
    return _rows(names, {tuple(some[i % len(some)] for some in values) for i in range(count)}, values, ids)


def _rows(names: str, chosen: set[Any], values: Sequence[Sequence[Any]], ids: Any) -> pytest.MarkDecorator:
    rows = [pytest.param(*row, marks=() if row in chosen else pytest.mark.slow) for row in product(*values)]
    return pytest.mark.parametrize(names, rows, ids=ids)
