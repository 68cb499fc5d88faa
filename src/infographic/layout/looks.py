"""The forms that the blocks of one page have taken, so that neighbours do not look alike."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from itertools import islice

from infographic.errors import Problem, SpecPath
from infographic.graphics.scene import Frame, walk

PANEL_DEPTH = 4
"""The length of the path of a block that stands in a panel, not in another block."""


class Looks:
    """The forms that the blocks of one page have taken, in reading order."""

    def __init__(self) -> None:
        self._paths: list[SpecPath] = []
        self._taken: dict[SpecPath, dict[float, str]] = {}
        self._refused: dict[tuple[SpecPath, float], Callable[[], Problem]] = {}

    def taken(self, path: SpecPath, width: float) -> str:
        """The form that the block at this path got in this width; empty where it has got none."""
        return self._taken.get(path, {}).get(width, "")

    def latest(self, path: SpecPath) -> str:
        """The form that the block at this path got last; empty where it has got none."""
        return next(reversed(self._taken.get(path, {}).values()), "")

    def take(self, path: SpecPath, width: float, name: str) -> None:
        """Remembers a form; a block that stands nowhere in the spec has no neighbours."""
        if not path:
            return
        if path not in self._taken:
            insort(self._paths, path)
        self._taken.setdefault(path, {})[width] = name

    def before(self, path: SpecPath) -> tuple[str, ...]:
        """The forms of the last two blocks before this one, the nearest first.

        Blocks that stand beside each other in another block are compared, and may look alike.
        """
        at = bisect_left(self._paths, path) if path else 0
        apart = (p for p in reversed(self._paths[:at]) if len(path) == PANEL_DEPTH or p[:-1] != path[:-1])
        return tuple(dict.fromkeys(self.latest(p) for p in islice(apart, 2)))

    def refuse(self, path: SpecPath, width: float, problem: Callable[[], Problem]) -> None:
        """Remembers that the form which was asked for has no room in this width; `problem` finds out what would do."""
        self._refused[path, width] = problem

    def refusals(self, frame: Frame) -> Iterator[Problem]:
        """What is to be said of blocks that stand on a finished page in another form than was asked for."""
        if not self._refused:
            return
        for block, _, _ in walk(frame):
            # A card is wider than the block on it: of the widths that were tried, the widest is the one it got
            tried = [width for width in self._taken.get(block.origin or (), ()) if width <= block.width]
            if tried and (tell := self._refused.get((block.origin or (), max(tried)))):
                yield tell()
