"""Inputs that nobody thinks of, each from its own seed, so that a fault can be made again.

300 of them run in `make test-all`; `make fuzz SEED=1000 SECONDS=600` runs as many others as fit into the time, and
`make fuzz SEED=1000 COUNT=10000` as many as are asked for.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

T = TypeVar("T")

COUNT = int(os.environ.get("FUZZ_COUNT") or 300)


def seeds() -> Iterator[int]:
    """The seeds to try: a fixed number of them, or all that fit into the seconds that are given."""
    first, seconds = int(os.environ.get("FUZZ_SEED") or 0), float(os.environ.get("FUZZ_SECONDS") or 0)
    end = time.monotonic() + seconds
    seed = first
    while seed < first + COUNT if not seconds else time.monotonic() < end:
        yield seed
        seed += 1


def survive(make: Callable[[random.Random], T], use: Callable[[T], object], *refusals: type[Exception]) -> int:
    """Uses what is made from each seed, and counts those that were not refused.  Names the seed of any other error."""
    fine = 0
    for seed in seeds():
        made = make(random.Random(seed))
        try:
            use(made)
            fine += 1
        except refusals:
            continue
        except Exception as error:
            raise AssertionError(f"seed {seed}: {type(error).__name__}: {error}\n{made!r}"[:4000]) from error
    return fine
