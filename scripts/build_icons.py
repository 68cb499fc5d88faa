"""Packs the icons of Phosphor into the package's data.

    python scripts/build_icons.py            # fetches the pinned version with npm
    python scripts/build_icons.py FOLDER     # from an unpacked npm package

Needs node (with npm) and `svgelements`, for the exact box of every outline.  The same version gives the
same bytes, as long as zlib is the same.

A pack is one file for each style; `packing.py` describes it.  Its lines stand in the catalogue's order, one for each
icon: the ink's left, top, right and bottom edge, and then opacity and outline of each part, back to front, all parted
by tabs.  Sixteen neighbours share much (a name's variants), so they pack nearly as well as the whole, yet one icon
costs only some microseconds.

The catalogue is text: a line for each icon with its name, its categories and its tags.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from packing import fetched, packed
from svgelements import Path as Outline

PACKAGE, VERSION = "@phosphor-icons/core", "2.1.1"

STYLES = ("regular", "fill", "duotone")

DATA = Path(__file__).parent.parent / "src/infographic/assets/data/phosphor"

ELEMENT = re.compile(r"<(?!svg|/)(\w+) ([^>]*)/>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def main(folder: Path) -> None:
    entries = catalogue(folder)
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / "catalogue.txt").write_text("".join(map(line_of_entry, entries)), "utf-8")
    (DATA / "LICENSE").write_text((folder / "LICENSE").read_text("utf-8"), "utf-8")
    (DATA / "VERSION").write_text(f"{PACKAGE} {VERSION}\n", "utf-8")
    for style in STYLES:
        lines = [line_of_icon(folder, entry["name"], style) for entry in entries]
        pack = packed(lines)
        (DATA / f"{style}.pack").write_bytes(pack)
        print(f"{style}: {len(lines)} icons, {len(pack)} bytes")


def catalogue(folder: Path) -> list[dict]:
    """What the npm package says about each icon, in the order of their names."""
    script = "import(process.argv[1]).then(m => console.log(JSON.stringify(m.icons)))"
    module = (folder / "dist/index.mjs").resolve().as_uri()
    output = subprocess.run(["node", "-e", script, module], capture_output=True, check=True, text=True).stdout
    return sorted(json.loads(output), key=lambda entry: entry["name"])


def line_of_entry(entry: dict) -> str:
    """Name, categories and tags; tags such as `*new*` are about the release, not about the icon."""
    categories = unique([*entry["categories"], entry["figma_category"]])
    former = [entry["alias"]["name"]] if "alias" in entry else []
    tags = unique(tag for tag in [*former, *entry["tags"]] if not tag.startswith("*"))
    return f"{entry['name']}\t{','.join(categories)}\t{','.join(tags)}\n"


def unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word.strip().lower() for word in words))


def line_of_icon(folder: Path, name: str, style: str) -> str:
    file = name if style == "regular" else f"{name}-{style}"
    svg = (folder / f"assets/{style}/{file}.svg").read_text("utf-8")
    parts = [part(name, *element.groups()) for element in ELEMENT.finditer(svg)]
    boxes = [Outline(d).bbox() for _, d in parts]
    edges = [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]
    fields = [*(f"{edge:.2f}".rstrip("0").rstrip(".") for edge in edges), *(text for p in parts for text in p)]
    return "\t".join(fields)


def part(icon: str, element: str, attributes: str) -> tuple[str, str]:
    """Opacity and outline of one element; what the set has never had before is refused."""
    known = dict(ATTRIBUTE.findall(attributes))
    if element != "path" or known.keys() - {"d", "opacity"}:
        raise SystemExit(f"{icon}: cannot pack <{element} {attributes}>")
    return known.get("opacity", "1"), known["d"]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            main(fetched(f"{PACKAGE}@{VERSION}", temporary))
