"""Picture files, as they are now."""

import os
import stat
from collections.abc import Sequence
from typing import NamedTuple

from infographic.errors import SpecPath
from infographic.images.refused import Refused, beyond
from infographic.limits import limit
from infographic.spec.source import file_below


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
                    raise Refused("is not a file")
                data = file.read(limit("picture-bytes") + 1)
        except OSError as error:
            raise Refused(f"cannot be read: {error.strerror or error}") from None
        if len(data) > limit("picture-bytes"):
            raise beyond("picture-bytes", "has", "bytes", "save it smaller: the page shows it small anyway")
        return data


def opened(name: str, folders: Sequence[str], path: SpecPath) -> Opened:
    """The file of this name.  Raises SpecError where a spec may not read it, or where it is none."""
    file = file_below(folders, name, path)
    state = os.stat(file)
    return Opened(file, state.st_size, state.st_mtime_ns)
