"""Which files a picture is made from, and when one of them changes.

Python tells every file that it opens to audit hooks (PEP 578), so that nothing has to keep a list: a spec, its
data, its pictures, a theme and what the theme extends are found alike, as is what a block of one's own reads.
"""

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from infographic.text.fonts import bundled

EVERY = 0.05
"""Seconds between two looks at the files: half of what a person takes for at once."""

STILL = 0.02
"""Seconds for which files must stay as they are: an editor may be in the middle of writing."""

FOLDER_FLAG = getattr(os, "O_DIRECTORY", 0)
WRITING = os.O_WRONLY | os.O_RDWR


class Stamp(NamedTuple):
    """What a file looks like from outside; another one when it has been written again."""

    changed: int
    size: int
    number: int


def stamp(path: str) -> Stamp | None:
    """The present stamp of a file or folder; None where there is none."""
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(seen.st_mtime_ns, seen.st_size, seen.st_ino)


Stamps = Sequence[tuple[str, Stamp | None]]
"""Whole paths of files, each with the stamp that it had when it was read."""

_OURS = tuple(
    os.path.join(os.path.realpath(folder), "")
    for folder in (os.path.dirname(os.path.dirname(__file__)), bundled(), sys.prefix, sys.base_prefix, "/proc", "/dev")
)
"""Folders of the program itself, which stay as they are while it runs."""

_read: dict[str, Stamp | None] = {}


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if event == "open":
        path, _, flags = args
        if isinstance(path, str) and not (flags or 0) & (WRITING | FOLDER_FLAG):
            _note(path)
    elif event == "os.listdir" and isinstance(args[0], str):  # whoever misses a file looks for one like it
        _note(args[0])


def _note(path: str) -> None:
    whole = os.path.realpath(path)
    if not whole.startswith(_OURS) and "site-packages" not in whole:
        _read[whole] = stamp(whole)


@lru_cache(maxsize=1)
def record() -> None:
    """Notes from now on, until the process ends, what this process reads."""
    sys.addaudithook(_hear)


def taken() -> Stamps:
    """What has been read since this was last asked."""
    seen = list(_read.items())
    _read.clear()
    return seen


class Watched:
    """Files that somebody waits for."""

    def __init__(self, files: Sequence[str]) -> None:
        self._known: dict[str, Stamp | None] = {os.path.realpath(file): stamp(file) for file in files}
        self._lock = threading.Lock()

    def add(self, read: Stamps) -> None:
        """Waits for these files too; one that has changed since it was read is told next."""
        with self._lock:
            self._known.update(read)

    def changed(self) -> set[str]:
        """The files that are no longer what they were; each change is told once."""
        with self._lock:
            new = {file: now for file, known in self._known.items() if (now := stamp(file)) != known}
            self._known.update(new)
        return set(new)

    def changes(self, stop: threading.Event, every: float = EVERY) -> Iterator[set[str]]:
        """The changed files, whenever there are any and they have become still, until `stop` is set."""
        while not stop.wait(every):
            if found := self.changed():
                while not stop.wait(STILL) and (more := self.changed()):
                    found |= more
                yield found
