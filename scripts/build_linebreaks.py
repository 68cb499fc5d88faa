"""Pack the line breaking classes of all characters: `build_linebreaks.py FOLDER` writes text/linebreaks.bin.

FOLDER holds LineBreak.txt, EastAsianWidth.txt, emoji/emoji-data.txt and extracted/DerivedGeneralCategory.txt
of the Unicode character database, as Debian's package `unicode-data` installs them.
"""

import re
import struct
import sys
from pathlib import Path

from infographic.text.breaks import CLASSES, FIRST, WIDE

ENTRY = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", re.MULTILINE)
LAST = 0x110000
UNAMBIGUOUS = {0x058A, 0x2010, 0x2012, 0x2013}
"""Hyphens and dashes that Unicode 17.0 moves from `BA` to a class of their own."""
TARGET = Path(__file__).parent.parent / "src/infographic/text/linebreaks.bin"


def values(path: Path, default: str) -> list[str]:
    """The property of every code point in a file of the database."""
    found = [default] * LAST
    for first, last, value in ENTRY.findall(path.read_text("utf-8")):
        start, stop = int(first, 16), int(last or first, 16) + 1
        found[start:stop] = [value] * (stop - start)
    return found


def pictographs(path: Path) -> set[int]:
    entries = ENTRY.findall(path.read_text("utf-8"))
    ranges = (range(int(a, 16), int(b or a, 16) + 1) for a, b, value in entries if value == "Extended_Pictographic")
    return {code for span in ranges for code in span}


def resolved(code: int, name: str, category: str, pictograph: bool) -> str:
    """The class after rule LB1, with our own finer ones."""
    if pictograph and category == "Cn":
        return "IX"
    if code in UNAMBIGUOUS:
        return "HH"
    if name == "SA":
        return "CM" if category in {"Mn", "Mc"} else "AL"
    if name == "QU":
        return {"Pi": "QI", "Pf": "QF"}.get(category, "QU")
    return {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS", "ZWJ": "ZJ"}.get(name, name)


def main(folder: Path) -> None:
    breaks = values(folder / "LineBreak.txt", "XX")
    widths = values(folder / "EastAsianWidth.txt", "N")
    categories = values(folder / "extracted/DerivedGeneralCategory.txt", "Cn")
    pictured = pictographs(folder / "emoji/emoji-data.txt")
    starts, codes = [], bytearray()
    for code in range(LAST):
        name = resolved(code, breaks[code], categories[code], code in pictured)
        value = FIRST + CLASSES.index(name) + WIDE * (widths[code] in {"F", "W", "H"})
        if not codes or codes[-1] != value:
            starts.append(code)
            codes.append(value)
    TARGET.write_bytes(struct.pack(f"<I{len(starts)}I", len(starts), *starts) + codes)


main(Path(sys.argv[1]))
