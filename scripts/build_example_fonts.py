"""Build `specs/fonts/`: `python scripts/build_example_fonts.py [FOLDER FOR DOWNLOADS]`.

The specs in Arabic and Japanese bring faces of their own, cut down by `build_fonts.lean` to what they need:
the Arabic letters, or the kana and the characters of the Japanese specs.  Needs `npm`.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from build_fonts import STYLES, Built, Family, lean, npm

SPECS = Path(__file__).parent.parent / "specs"
FONTS = SPECS / "fonts"

LATIN = (0x0020, 0x007E)
PUNCTUATION = (0x2010, 0x2026)


class Example(NamedTuple):
    """A family, the ranges of characters that are kept, and the specs whose characters are kept as well.

    `words` are those that a page says by itself: dates, and what stands before its sources.
    """

    family: Family
    ranges: tuple[tuple[int, int], ...]
    specs: str
    words: str = ""


EXAMPLES = (
    Example(
        Family("Noto Sans Arabic", "0.4.3", (500, 800)),
        (LATIN, (0x00AB, 0x00BB), (0x0600, 0x063A), (0x0640, 0x0655), (0x0660, 0x066C), (0x0670, 0x0671), PUNCTUATION),
        "*.ar.yaml",
    ),
    Example(
        Family("Noto Sans JP", "0.4.3", (500, 800)),
        (LATIN, PUNCTUATION, (0x3000, 0x30FF)),
        "*.ja.yaml",
        "年月日出典前後",
    ),
)


def wanted(example: Example) -> list[tuple[int, int]]:
    """The example's ranges, and every character of its specs."""
    texts = [spec.read_text(encoding="utf-8") for spec in SPECS.glob(example.specs)]
    used = {ord(c) for text in (*texts, example.words) for c in text}
    return [*example.ranges, *((u, u) for u in sorted(used))]


def built(example: Example, folder: Path) -> Iterator[Built]:
    family, read = example.family, npm(example.family, folder)
    for weight in family.weights:
        style = f"{weight}{STYLES[weight]}"
        yield Built(family, weight, False, lean(read(f"{style}/{family.stem}_{style}.ttf"), wanted(example)))
    (FONTS / f"{family.stem}-OFL.txt").write_bytes(read("LICENSE_FONT"))


def table(faces: Iterable[Built]) -> str:
    rows = "\n".join(
        f"| {f.family.name} {f.weight} | [`{f.file}`]({f.file}) | [OFL 1.1]({f.family.stem}-OFL.txt) "
        f"| {f.version} | `{f.family.package}` | {len(f.data) / 1024:.0f} |"
        for f in faces
    )
    return f"""# Faces of the examples

Made by `scripts/build_example_fonts.py`; do not edit. Themes in [`../themes/`](../themes/) name these files. The
Arabic faces have the letters of Arabic; the Japanese ones have kana and the characters of the specs here, and no more.

| Face | File | Licence | Version | Package | KB |
|---|---|---|---|---|---:|
{rows}
"""


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/packages").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    FONTS.mkdir(exist_ok=True)
    faces = [face for example in EXAMPLES for face in built(example, folder)]
    for face in faces:
        (FONTS / face.file).write_bytes(face.data)
    (FONTS / "README.md").write_text(table(faces), encoding="utf-8")


if __name__ == "__main__":
    main()
