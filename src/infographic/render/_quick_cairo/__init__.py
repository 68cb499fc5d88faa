"""cairocffi, imported in a sixth of its time: for the command line, which has its process to itself.

cairocffi has cffi parse two thousand lines of C declarations and asks other programs where the cairo library is.
Both are known: `declarations` holds what cffi makes of the declarations of one cairocffi, and on Linux the
library has one name.  Where anything is different, cairocffi is imported as it wants to be.  (A program that
uses `cairocffi.pixbuf` as well needs the declarations parsed; so this is not done in the processes of others.)
"""

import os
import sys
import zlib
from contextlib import suppress
from importlib.util import find_spec

from infographic.render._later import standing_in

LIBRARY = "libcairo.so.2"


def prepare() -> None:
    """Imports cairocffi if that can be done quickly; otherwise whoever needs it will."""
    if sys.platform == "linux" and "cairocffi" not in sys.modules and _as_declared():
        from infographic.render._quick_cairo import declarations  # only read where it is used

        declared = {"cairocffi.ffi": {"ffi": declarations.ffi}}
        located = {"ctypes.util": {"find_library": {"cairo": LIBRARY}.get}}
        with standing_in(declared | located), suppress(OSError, ImportError):
            import cairocffi  # noqa: F401 (for those who import it next)


def _as_declared() -> bool:
    """Whether the cairocffi that is installed is the one whose declarations we hold, and has no extension."""
    spec = find_spec("cairocffi")
    if spec is None or not spec.submodule_search_locations or find_spec("xcffib"):
        return False
    from infographic.render._quick_cairo import declarations  # as above

    try:
        with open(os.path.join(spec.submodule_search_locations[0], "constants.py"), "rb") as file:
            return zlib.crc32(file.read()) == int(declarations.CHECKSUM)
    except OSError:
        return False
