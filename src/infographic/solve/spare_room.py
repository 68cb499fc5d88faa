"""Room that is left over: who takes how much of it, and what still fits."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def share(spare: float, limits: Sequence[float]) -> tuple[float, ...]:
    """How much each taker gets of the spare room: all the same, but none more than its limit.

    What one cannot take the others share (max-min fairness by progressive filling: Bertsekas and Gallager, *Data
    Networks*, 1992, 6.5.2).  What is over when all have reached their limits is given to nobody.
    """
    shares = [0.0] * len(limits)
    left = max(0.0, spare)
    for count, i in enumerate(sorted(range(len(limits)), key=lambda i: limits[i])):
        shares[i] = min(max(0.0, limits[i]), left / (len(limits) - count))
        left -= shares[i]
    return tuple(shares)


def in_turn(spare: float, groups: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    """The spare room shared within the first group of takers until that is full, then within the next."""
    shares = []
    for limits in groups:
        taken = share(spare, limits)
        spare -= sum(taken)
        shares.append(taken)
    return tuple(shares)


def most_that_fit(order: Sequence[T], fits: Callable[[Sequence[T]], bool]) -> Sequence[T]:
    """The longest beginning of `order` that fits, by bisection: what fits does so too when something leaves."""
    low, high = 0, len(order)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(order[:middle]) else (low, middle - 1)
    return order[:low]


def largest_that_fits(steps: Sequence[T], fits: Callable[[T], bool]) -> T | None:
    """The last of rising steps that fits, by bisection; None where not even the first does."""
    fitting = most_that_fit(steps, lambda some: not some or fits(some[-1]))
    return fitting[-1] if fitting else None
