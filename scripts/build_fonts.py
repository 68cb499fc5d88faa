"""Build `fonts/` from named npm packages: `python scripts/build_fonts.py [FOLDER OF PACKED PACKAGES]`.

Each face is cut down to the characters of European languages and to the layout features that the product
uses; hinting is dropped.  The same packages always give the same bytes.
"""

import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

FONTS = Path(__file__).parent.parent / "fonts"


class Package(NamedTuple):
    """An npm or Debian package of static faces, and the weights that are taken from it.

    `alias` is what the cut files call themselves where the licence reserves the family's own name.
    """

    family: str
    package: str
    version: str
    weights: tuple[int, ...]
    italics: tuple[int, ...] = ()
    alias: str = ""

    @property
    def stem(self) -> str:
        return self.family.replace(" ", "")

    @property
    def expo(self) -> str:
        """The npm package of Google's version of the family, which also holds the licence's text."""
        return "@expo-google-fonts/" + self.family.lower().replace(" ", "-")


def expo(
    family: str, version: str, weights: tuple[int, ...], italics: tuple[int, ...] = (), alias: str = ""
) -> Package:
    return Package(family, "", version, weights, italics, alias)


# The order is also the order of fallback: the faces with the widest coverage and the plainest look first.
PACKAGES = (
    expo("Inter", "0.4.2", (400, 500, 600, 700), (400,)),
    expo("Source Sans 3", "0.4.1", (400, 600, 700), (400,)),
    expo("Figtree", "0.4.1", (400, 500, 600, 700, 800), (400,)),
    expo("Nunito", "0.4.2", (400, 600, 700, 800), (400,)),
    expo("Lato", "0.4.1", (400, 700, 900), (400,)),
    expo("Atkinson Hyperlegible Next", "0.4.1", (400, 600, 700, 800), (400,)),
    expo("Source Serif 4", "0.4.1", (400, 600, 700), (400,)),
    expo("Bricolage Grotesque", "0.4.1", (600, 700, 800)),
    expo("Space Grotesk", "0.4.1", (400, 500, 700)),
    expo("Rokkitt", "0.4.2", (400, 700, 800)),
    expo("Baloo 2", "0.4.2", (600, 700, 800)),
)

WANTED = (
    (0x0020, 0x024F),  # Basic Latin to Latin Extended-B
    (0x0259, 0x0259),  # schwa
    (0x02B0, 0x02FF),  # modifier letters: ˇ ˘ ˙ ˛ ˜ ˝ ʼ
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1E9F),  # Latin Extended Additional, up to ẞ; Vietnamese follows and is left out
    (0x2000, 0x206F),  # punctuation, spaces, joiners
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x218F),  # № ™ Ω ℮ ⅓
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x25A0, 0x25FF),  # ■ ▲ ● ◆
    (0x2600, 0x27BF),  # ★ ☆ ✓ ✗ ❤
    (0xFB00, 0xFB06),  # ligatures that a text may hold as characters
)
FEATURES = ("ccmp", "locl", "rlig", "liga", "calt", "kern", "mark", "mkmk", "lnum", "tnum", "case", "sups")
STYLES = {
    100: "Thin", 200: "ExtraLight", 300: "Light", 400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold",
    800: "ExtraBold", 900: "Black",
}  # fmt: skip


def packed(package: Package, folder: Path) -> Path:
    """The package's archive, fetched with npm where it is not yet in the folder."""
    archive = folder / f"{package.package.strip('@').replace('/', '-')}-{package.version}.tgz"
    if not archive.exists():
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{package.package}@{package.version}"
        subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return archive


def member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    assert file is not None, name
    return file.read()


def lean(data: bytes) -> bytes:
    """The face with the wanted characters and features alone, without hinting."""
    face = hb.Face(data)
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(u for u in face.unicodes if any(first <= u <= last for first, last in WANTED))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode()) for tag in FEATURES)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NAME_LEGACY
    wanted.name_id_set.clear()
    wanted.name_id_set.update((0, 1, 2, 3, 4, 5, 6, 13, 14))  # an OFL face keeps its copyright and licence
    cut = hb.subset(face, wanted)
    assert cut is not None
    return bytes(cut.blob.data)


def ranges(characters: Iterable[int]) -> Iterator[str]:
    """Runs of characters as `first-last` in hexadecimal, or one alone as `first`."""
    run: list[int] = []
    for u in [*sorted(characters), -1]:
        if run and u != run[-1] + 1:
            yield f"{run[0]:x}-{run[-1]:x}" if len(run) > 1 else f"{run[0]:x}"
            run = []
        run.append(u)


class Built(NamedTuple):
    """One face as the index names it, and what the table says about it."""

    family: str
    weight: int
    italic: bool
    file: str
    size: int
    version: str
    package: str
    coverage: str


def build(package: Package, folder: Path) -> Iterator[Built]:
    stem = package.family.replace(" ", "")
    with tarfile.open(packed(package, folder)) as archive:
        (FONTS / f"{stem}-OFL.txt").write_bytes(member(archive, "LICENSE_FONT"))
        for weight, italic in [(w, False) for w in package.weights] + [(w, True) for w in package.italics]:
            style = f"{weight}{STYLES[weight]}{'_Italic' if italic else ''}"
            data = lean(member(archive, f"{style}/{stem}_{style}.ttf"))
            file = f"{stem}-{weight}{'i' if italic else ''}.ttf"
            (FONTS / file).write_bytes(data)
            face = hb.Face(data)
            version = (face.get_name(hb.OTNameIdPredefined.VERSION_STRING) or "").split(";")[0].removeprefix("Version ")
            name = f"{package.package}@{package.version}"
            yield Built(package.family, weight, italic, file, len(data), version, name, ",".join(ranges(face.unicodes)))


def index(built: list[Built]) -> str:
    """The faces and what they cover, so that none is opened before it is needed."""
    coverages = list(dict.fromkeys(b.coverage for b in built))
    faces = [[b.family, b.weight, int(b.italic), b.file, coverages.index(b.coverage)] for b in built]
    lines = ",\n".join(json.dumps(face) for face in faces)
    covers = ",\n".join(json.dumps(c) for c in coverages)
    return f'{{"license": "OFL-1.1",\n"faces": [\n{lines}\n],\n"coverages": [\n{covers}\n]}}\n'


def table(built: list[Built]) -> str:
    rows = "\n".join(
        f"| {b.family} {b.weight}{' italic' if b.italic else ''} | `{b.file}` | "
        f"[OFL 1.1]({b.file.split('-')[0]}-OFL.txt) | {b.version} | `{b.package}` | {b.size / 1024:.0f} |"
        for b in built
    )
    return f"""# Faces

Made by `scripts/build_fonts.py`; do not edit. Each face is cut down to the Latin, Greek and Cyrillic characters,
signs and arrows that it has, and carries no hinting. Their order is the order of fallback.
{len(built)} faces, {sum(b.size for b in built) / 2**20:.1f} MB.

| Face | File | Licence | Version | Package | KB |
|---|---|---|---|---|---|
{rows}
"""


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/npm").resolve()
    if FONTS.exists():
        shutil.rmtree(FONTS)
    FONTS.mkdir()
    built = [face for package in PACKAGES for face in build(package, folder)]
    (FONTS / "index.json").write_text(index(built), encoding="utf-8")
    (FONTS / "README.md").write_text(table(built), encoding="utf-8")


if __name__ == "__main__":
    main()
