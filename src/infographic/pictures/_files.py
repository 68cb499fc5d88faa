"""Picture files: read from the spec's folder and below, or from folders that a person names, and nowhere else."""

import os
import stat
from collections.abc import Sequence
from typing import NamedTuple

from infographic import errors
from infographic.errors import Problem, SpecError, SpecPath
from infographic.pictures.refused import Refused

LARGEST_FILE = 32 * 2**20
"""Bytes: a photograph of 48 million pixels as cameras write it."""


class Opened(NamedTuple):
    """A file that may be read, as it was when it was found: another one when it has changed."""

    name: str
    size: int
    changed: int

    def read(self) -> bytes:
        """Its bytes.  Raises Refused for what is no file, or too large."""
        # Without blocking: a pipe would never answer.  No link, because the name has none any more
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(self.name, flags), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise Refused("is not a file", "name a picture in it" if os.path.isdir(self.name) else "")
                data = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise Refused(f"cannot be read: {error.strerror or error}") from None
        if len(data) > LARGEST_FILE:
            raise Refused(
                f"has more than {LARGEST_FILE // 2**20} MB", "save it smaller: the page shows it small anyway"
            )
        return data


def opened(name: str, folders: Sequence[str], path: SpecPath) -> Opened:
    """The file of this name: relative to the first folder, or else to one of the others.

    Raises SpecError for a name that leads out of all of them, also through a link.
    """
    roots = [os.path.realpath(folder or ".") for folder in folders]
    try:
        files = [os.path.realpath(os.path.join(root, os.path.expanduser(name))) for root in roots]
        inside = [file for file in files if any(_within(file, root) for root in roots)]
        found = next((file for file in inside if os.path.exists(file)), None)
    except ValueError:  # a null character
        raise SpecError([errors.no_file(path, name.replace("\0", ""), folders[0])]) from None
    if found is None:
        raise SpecError([_missing(name, folders[0], path, outside=not inside)])
    state = os.stat(found)
    return Opened(found, state.st_size, state.st_mtime_ns)


def _within(file: str, root: str) -> bool:
    try:
        return os.path.commonpath((file, root)) == root
    except ValueError:  # on two drives
        return False


def _missing(name: str, folder: str, path: SpecPath, outside: bool) -> Problem:
    if "://" in name or name.lower().startswith("data:"):
        return errors.picture_from_afar(path, name)
    return errors.picture_outside(path, name) if outside else errors.no_file(path, name, folder)
