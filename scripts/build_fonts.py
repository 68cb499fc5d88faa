"""Build `fonts/` from named packages: `python scripts/build_fonts.py [FOLDER FOR DOWNLOADS]`.

Needs `npm`, and on Debian `apt-get` and `dpkg-deb`.  Each face is cut down to the characters of European
languages and to the layout features that the product uses; hinting is dropped.  The same packages and the
same HarfBuzz give the same bytes.
"""

import io
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "fonts"


class Family(NamedTuple):
    """A family, the version of its package, and the weights that are taken.

    `alias` is what the cut files call themselves where the licence reserves the family's own name.
    `debian` names a Debian package that holds the faces instead of npm's.
    """

    name: str
    version: str
    weights: tuple[int, ...]
    italics: tuple[int, ...] = ()
    alias: str = ""
    debian: str = ""

    @property
    def stem(self) -> str:
        return self.name.replace(" ", "")

    @property
    def npm(self) -> str:
        """The npm package with Google's static faces of the family, and with its licence."""
        return f"@expo-google-fonts/{self.name.lower().replace(' ', '-')}@{self.version}"

    @property
    def package(self) -> str:
        return self.debian or self.npm

    @property
    def styles(self) -> list[tuple[int, bool]]:
        return [(w, False) for w in self.weights] + [(w, True) for w in self.italics]


# Their order is the order of fallback: wide coverage and plain looks first.
FAMILIES = (
    Family("Inter", "0.4.2", (400, 500, 600, 700), (400,)),
    Family("Source Sans 3", "0.4.1", (400, 600, 700), (400,), alias="Infographic Humanist"),
    Family("Figtree", "0.4.1", (400, 500, 600, 700, 800), (400,)),
    Family("Nunito", "0.4.2", (400, 600, 700, 800), (400,)),
    # Google's Lato lacks the letters of Central Europe; Debian has the later, whole one.
    Family("Lato", "0.4.1", (400, 700), (400,), alias="Infographic Summer", debian="fonts-lato=2.0-2.1"),
    Family("Atkinson Hyperlegible Next", "0.4.1", (400, 600, 700, 800), (400,)),
    Family("Source Serif 4", "0.4.1", (400, 600, 700), (400,), alias="Infographic Transitional"),
    Family("Bricolage Grotesque", "0.4.1", (600, 700, 800)),
    Family("Space Grotesk", "0.4.1", (400, 500, 700)),
    Family("Rokkitt", "0.4.2", (400, 700, 800)),
    Family("Baloo 2", "0.4.2", (600, 700, 800)),
)

WANTED = (
    (0x0020, 0x017F),  # Basic Latin to Latin Extended-A
    (0x018F, 0x018F),  # Ə, and ə below: Azerbaijani
    (0x0192, 0x0192),  # ƒ
    (0x01C4, 0x01DC),  # Croatian digraphs, caron vowels
    (0x01E4, 0x01E9),  # Sami
    (0x01EE, 0x01F5),
    (0x01FA, 0x01FF),  # Danish
    (0x0200, 0x021B),  # Slovene poetry, Romanian comma below
    (0x0237, 0x0237),  # dotless j
    (0x0259, 0x0259),
    (0x0292, 0x0292),  # ʒ
    (0x02B9, 0x02BC),  # ʹ ʻ ʼ
    (0x02C6, 0x02DD),  # ˆ ˇ ˘ ˙ ˚ ˛ ˜ ˝
    (0x0300, 0x0331),  # combining marks
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0491),  # Ukrainian Ґ
    (0x1E02, 0x1E6B),  # dots above, as in older Irish
    (0x1E80, 0x1E85),  # Welsh
    (0x1E9E, 0x1E9E),  # ẞ
    (0x1EF2, 0x1EF3),  # Welsh
    (0x2000, 0x206F),  # punctuation, spaces, joiners
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x218F),  # № ™ Ω ℮ ⅓
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x25A0, 0x25FF),  # ■ ▲ ● ◆
    (0x2600, 0x27BF),  # ★ ☆ ✓ ✗ ❤
)
FEATURES = (
    "ccmp", "locl", "init", "medi", "fina", "isol", "curs", "rlig", "liga", "calt", "kern", "mark", "mkmk",
    "lnum", "tnum", "case", "sups",
)  # fmt: skip
COPYRIGHT, FAMILY, FULL_NAME, POSTSCRIPT_NAME = 0, 1, 4, 6
NAMES = (COPYRIGHT, FAMILY, 2, 3, FULL_NAME, 5, POSTSCRIPT_NAME, 13, 14, 16, 17)
"""Entries of the name table that a face keeps, its licence among them."""
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold", 900: "Black"}


# ---------------------------------------------------------------- packages


def npm(family: Family, folder: Path) -> Callable[[str], bytes]:
    """A reader of the files in the family's npm package, which is fetched where it is not yet in the folder."""
    archive = folder / (family.npm.removeprefix("@").replace("/", "-").replace("@", "-") + ".tgz")
    if not archive.exists():
        subprocess.run(["npm", "pack", "--silent", family.npm], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as opened:
        files = {member.name: opened.extractfile(member).read() for member in opened if member.isfile()}
    return lambda name: files[f"package/{name}"]


def debian(package: str, folder: Path) -> Callable[[str], bytes]:
    """The same for the font files of a Debian package."""
    name, _, version = package.partition("=")
    archive = next(folder.glob(f"{name}_{version}_*.deb"), None)
    if archive is None:
        subprocess.run(["apt-get", "download", "-q", package], cwd=folder, check=True)
        archive = next(folder.glob(f"{name}_{version}_*.deb"))
    tar = subprocess.run(["dpkg-deb", "--fsys-tarfile", archive], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(tar)) as opened:
        files = {Path(m.name).name: opened.extractfile(m).read() for m in opened if m.name.endswith(".ttf")}
    return files.__getitem__


def sources(family: Family, folder: Path) -> Iterator[tuple[int, bool, bytes]]:
    """Each wanted style with the bytes of its whole face."""
    read = debian(family.debian, folder) if family.debian else npm(family, folder)
    for weight, italic in family.styles:
        name = STYLES[weight]
        if family.debian:
            yield weight, italic, read(f"{family.stem}-{'Italic' if italic else name}.ttf")
        else:
            style = f"{weight}{name}{'_Italic' if italic else ''}"
            yield weight, italic, read(f"{style}/{family.stem}_{style}.ttf")


# ---------------------------------------------------------------- faces


def lean(data: bytes, characters: Sequence[tuple[int, int]] = WANTED) -> bytes:
    """The face with the wanted characters and features alone, without hinting."""
    face = hb.Face(data)
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(u for u in face.unicodes if any(first <= u <= last for first, last in characters))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode()) for tag in FEATURES)
    wanted.drop_table_tag_set.update(int.from_bytes(tag) for tag in (b"STAT", b"gasp", b"DSIG", b"meta"))
    wanted.name_id_set.clear()
    wanted.name_id_set.update(NAMES)
    wanted.flags = hb.SubsetFlags.NO_HINTING
    return bytes(hb.subset(face, wanted).blob.data)


def renamed(data: bytes, family: str, style: str) -> bytes:
    """The face under another name: a changed font must not bear a reserved one (OFL 1.1, condition 3)."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    for name in list(font["name"].names):
        if name.nameID in (FAMILY, 16):
            name.string = family
        elif name.nameID in (3, FULL_NAME):
            name.string = f"{family} {style}"
        elif name.nameID == POSTSCRIPT_NAME:
            name.string = f"{family}-{style}".replace(" ", "")
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


class Built(NamedTuple):
    """One face as the index names it, and what the table says about it."""

    family: Family
    weight: int
    italic: bool
    data: bytes

    @property
    def file(self) -> str:
        return f"{self.family.stem}-{self.weight}{'i' if self.italic else ''}.ttf"

    @property
    def version(self) -> str:
        """The version that the face itself states."""
        return hb.Face(self.data).get_name(hb.OTNameIdPredefined.VERSION_STRING).split(";")[0].removeprefix("Version ")

    @property
    def coverage(self) -> str:
        return ",".join(ranges(hb.Face(self.data).unicodes))


def ranges(characters: Iterable[int]) -> Iterator[str]:
    """Runs of characters as `first-last` in hexadecimal, or one alone as `first`."""
    run: list[int] = []
    for u in [*sorted(characters), -1]:
        if run and u != run[-1] + 1:
            yield f"{run[0]:x}-{run[-1]:x}" if len(run) > 1 else f"{run[0]:x}"
            run = []
        run.append(u)


def built(family: Family, folder: Path) -> Iterator[Built]:
    for weight, italic, data in sources(family, folder):
        cut = lean(data)
        if family.alias:
            cut = renamed(cut, family.alias, f"{STYLES[weight]}{' Italic' if italic else ''}")
        yield Built(family, weight, italic, cut)


# ---------------------------------------------------------------- what is written


def index(faces: list[Built]) -> str:
    """The faces and what they cover, so that none is opened before it is needed."""
    coverages = list(dict.fromkeys(face.coverage for face in faces))
    rows = [[f.family.name, f.weight, int(f.italic), f.file, coverages.index(f.coverage)] for f in faces]
    lines = ",\n".join(map(json.dumps, rows))
    covers = ",\n".join(map(json.dumps, coverages))
    return f'{{"license": "OFL-1.1",\n"faces": [\n{lines}\n],\n"coverages": [\n{covers}\n]}}\n'


def table(faces: list[Built]) -> str:
    rows = "\n".join(
        f"| {f.family.name} {f.weight}{' italic' if f.italic else ''} | [`{f.file}`]({f.file}) "
        f"| [OFL 1.1]({f.family.stem}-OFL.txt) | {f.version} | `{f.family.package}` | {len(f.data) / 1024:.0f} |"
        for f in faces
    )
    aliases = "; ".join(f"{f.name}: {f.alias}" for f in FAMILIES if f.alias)
    return f"""# Faces

Made by `scripts/build_fonts.py`; do not edit. Each face is cut down to the Latin, Greek and Cyrillic letters, signs and
arrows that it has, and carries no hinting. The order is the order of fallback: a character that a theme's own family
lacks is taken from the first that has it. {len(faces)} faces, {sum(len(f.data) for f in faces) / 2**20:.1f} MB.

Some licences reserve the family's name for unchanged copies; the name inside these cut files is therefore another
({aliases}).

| Face | File | Licence | Version | Package | KB |
|---|---|---|---|---|---:|
{rows}
"""


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/packages").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    faces = [face for family in FAMILIES for face in built(family, folder)]
    if FONTS.exists():
        shutil.rmtree(FONTS)
    FONTS.mkdir()
    for face in faces:
        (FONTS / face.file).write_bytes(face.data)
    for family in FAMILIES:
        (FONTS / f"{family.stem}-OFL.txt").write_bytes(npm(family, folder)("LICENSE_FONT"))
    (FONTS / "index.json").write_text(index(faces), encoding="utf-8")
    (FONTS / "README.md").write_text(table(faces), encoding="utf-8")


if __name__ == "__main__":
    main()
