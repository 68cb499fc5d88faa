"""Writing files so that a reader finds the old picture or the new one, whole, and never a half.

Bytes go to a file beside the target and reach the disk before the file takes the target's name.
A writer that is killed leaves such a file behind, and the next one for the same target clears it away.
"""

import errno
import os
import signal
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from threading import Lock
from typing import NamedTuple

from infographic.errors import EnvironmentProblem, messages

if sys.platform != "win32":  # where a file that is open elsewhere cannot be removed anyway
    import fcntl

FilePath = str | os.PathLike[str]

STDOUT = "-"

LONGEST_STEM = 60
"""Characters of a target's name in the name of the file beside it: 240 bytes at most, of the usual 255."""

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
"""Devices that Windows sees in every folder, whatever the suffix."""


RENAMING = Lock()
"""Held while files take their places: whoever ends the process waits for it."""


class Waiting(NamedTuple):
    """A complete file beside its target, still open and locked, that waits to take the target's name."""

    path: str
    target: str
    file: int

    def take_place(self) -> None:
        if sys.platform == "win32":  # Windows renames no open file
            os.close(self.file)
            os.replace(self.path, self.target)
        else:
            os.replace(self.path, self.target)
            os.close(self.file)

    def drop(self) -> None:
        with suppress(OSError):
            os.close(self.file)
        with suppress(OSError):
            os.unlink(self.path)


_waiting_files: set[str] = set()
"""Files beside their targets, some of which have taken their places already."""


def give_up() -> None:
    """Takes away what waits, for a process that is about to end; what is being renamed is renamed first."""
    if RENAMING.acquire(timeout=1):
        for path in _waiting_files:
            with suppress(OSError):
                os.unlink(path)


def write(path: FilePath, data: bytes) -> None:
    """Writes one output whole, or leaves what was there; `-` is standard output.

    Raises EnvironmentProblem when the path cannot be written.
    """
    write_all([(path, data)])


def write_all(outputs: Iterable[tuple[FilePath, bytes]]) -> None:
    """Writes several outputs; none is replaced before all of them are on the disk.

    Raises EnvironmentProblem for the first path that cannot be written.
    """
    waiting: list[Waiting] = []
    streams: list[tuple[str, bytes]] = []
    with ExitStack() as leftovers:
        for path, data in outputs:
            target = os.fspath(path)
            if _is_stream(target):
                streams.append((target, data))
                continue
            with writing(target):
                waiting.append(_beside(target, data))
            leftovers.callback(waiting[-1].drop)
        with RENAMING, _undisturbed():
            for file in waiting:
                with writing(file.target):
                    file.take_place()
            leftovers.pop_all()
    for folder in {os.path.dirname(file.target) for file in waiting}:
        _sync_folder(folder)
    for target, data in streams:
        _pour(target, data)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits until this is done."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Says in a sentence what the system refuses while `path` is written: EnvironmentProblem."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(messages.not_written(path, error)) from error


def _is_stream(target: str) -> bool:
    """Whether the bytes are poured into what is there (a pipe, a device) instead of replacing a file."""
    if target == STDOUT:
        return True
    try:
        mode = os.stat(target).st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _pour(target: str, data: bytes) -> None:
    if target == STDOUT:
        if not sys.stdout:
            raise EnvironmentProblem(messages.stdout_closed())
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with writing(target), open(target, "wb") as stream:
        stream.write(data)


def _beside(target: str, data: bytes) -> Waiting:
    """A file beside the target with its bytes on the disk and the target's permissions."""
    # A link stays a link: what it points to is replaced.
    target = os.path.realpath(target)
    mode = _mode_of(target)
    path, file = _new_file(target)
    _waiting_files.add(path)
    try:
        _write_fully(file, data)
        if mode is not None:
            os.chmod(path, mode)
        os.fsync(file)
    except BaseException:
        Waiting(path, target, file).drop()
        raise
    return Waiting(path, target, file)


def _mode_of(target: str) -> int | None:
    """The permissions of the file that is there, None for a new one.

    Raises OSError when the target may not be replaced: renaming would not ask.
    """
    if sys.platform == "win32" and os.path.basename(target).split(".")[0].rstrip().lower() in RESERVED:
        raise messages.reserved_name(target)
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), target)
    if not os.access(target, os.W_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), target)
    return stat.S_IMODE(mode)


def _new_file(target: str) -> tuple[str, int]:
    """A new file of our own in the target's folder; one that a killed writer left behind is cleared away."""
    folder, name = os.path.split(target)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    for number in count():
        path = os.path.join(folder, f".{name[:LONGEST_STEM]}.{number}.part")
        if os.path.lexists(path) and not _cleared(path):
            continue
        with suppress(FileExistsError):
            file = os.open(path, flags, 0o666)
            if _locked(file):
                return path, file
            os.close(file)
    raise AssertionError


def _locked(file: int) -> bool:
    """Marks the file as ours; False when another writer took it for a leftover and removed it."""
    if sys.platform == "win32":
        return True
    with suppress(OSError):  # a file system without locks has no clearing away either
        fcntl.flock(file, fcntl.LOCK_EX)
    return os.fstat(file).st_nlink > 0


def _cleared(path: str) -> bool:
    """Removes a file that no living writer holds."""
    try:
        if sys.platform == "win32":
            os.unlink(path)
        else:
            _remove_unheld(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


if sys.platform != "win32":

    def _remove_unheld(path: str) -> None:
        file = os.open(path, os.O_WRONLY)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)
        finally:
            os.close(file)


def _write_fully(file: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def _sync_folder(folder: str) -> None:
    """Makes the new name last through a power cut, where the system can."""
    with suppress(OSError):
        file = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(file)
        finally:
            os.close(file)
