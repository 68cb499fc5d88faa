"""What the scripts that pack drawings share: an npm package unpacked, and lines packed in groups.

A pack is one file: the number of groups and the groups' offsets as little-endian 32-bit numbers, then the groups, each
deflated on its own.  A group is sixteen lines.  `assets/packs.py` reads it.
"""

import struct
import subprocess
import zlib
from pathlib import Path

GROUP = 16


def packed(lines: list[str]) -> bytes:
    groups = [zlib.compress("\n".join(lines[i : i + GROUP]).encode("ascii"), 9) for i in range(0, len(lines), GROUP)]
    start = 4 * (len(groups) + 2)
    offsets = [start + sum(map(len, groups[:i])) for i in range(len(groups) + 1)]
    return struct.pack(f"<{len(offsets) + 1}I", len(groups), *offsets) + b"".join(groups)


def fetched(package: str, into: str) -> Path:
    """The unpacked folder of an npm package, `name@version`."""
    archive = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=into, capture_output=True, check=True, text=True
    ).stdout.split()[-1]
    subprocess.run(["tar", "xzf", archive], cwd=into, check=True)
    return Path(into) / "package"
