"""Specs: the examples of all blocks, with values taken away, doubled, exchanged and replaced by what nobody writes."""

import copy
import random
from functools import cache
from typing import Any

import samples

import infographic as ig

ODD = [
    None, "", " ", 0, -1, 1e308, -1e308, 5e-324, 10**400, True, [], {}, [[]], "\u202e", "\U0001f1e9", "a" * 300, "𐎀",
    "nan", "1e999", "<b>", "]]>", "&amp;", "**", "[a](javascript:alert(1))", "\u0000", "\ufeff", "٣",
    {"from": "no.csv"},
]  # fmt: skip


@cache
def examples() -> list[dict[str, Any]]:
    """The page of every block's example, as plain data."""
    return [samples.sample(block).to_dict() for block in samples.blocks()]


def made(chance: random.Random) -> dict[str, Any]:
    spec = copy.deepcopy(chance.choice(examples()))
    spec["title"] = chance.choice(["T", "One | two", "𐎀", "a" * 80])
    for _ in range(chance.randint(0, 6)):
        _bent(spec, chance)
    return spec


def _bent(spec: Any, chance: random.Random) -> None:
    """Changes one value somewhere in plain data."""
    while True:
        keys = list(spec) if isinstance(spec, dict) else list(range(len(spec)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(spec[key], dict | list) and chance.random() < 0.85:
            spec = spec[key]
            continue
        match chance.randint(0, 3):
            case 0:
                del spec[key]
            case 1 if isinstance(spec, list):
                spec += [copy.deepcopy(spec[key])] * chance.randint(1, 12)
            case _:
                spec[key] = chance.choice(ODD)
        return


def tried(spec: dict[str, Any]) -> None:
    made = ig.parse(spec, folder=samples.EXAMPLES)
    made.to_svg(width=random.Random(str(spec)).choice([390, 728, 1200]))
    made.check()
