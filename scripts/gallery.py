"""The gallery: every block in every theme, whole pages, and contact sheets to judge at a glance.

`python scripts/gallery.py` writes `docs/gallery.md` and the pictures in `docs/gallery/`;
names as arguments draw only these blocks and specs.
"""

import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import samples
from PIL import Image

from infographic import api, themefile
from infographic.block import Block
from infographic.described import summary
from infographic.pipeline import draw

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "gallery"
WIDTH = 728
GAP = 24
GROUND = (226, 229, 235)
COLORS = 256
"""So many colours show no banding on flat pages, and make a third of the bytes."""


def block_sheet(block: type[Block]) -> Image.Image:
    """The example of a block in every theme, two beside each other."""
    tiles = [picture(samples.body(samples.sample(block, theme).page(WIDTH))) for theme in themefile.names()]
    rows = [beside(tiles[i : i + 2]) for i in range(0, len(tiles), 2)]
    return under(rows)


def picture(page: api.Page) -> Image.Image:
    """A page as pixels, one for each of its own."""
    return Image.open(io.BytesIO(draw(page, "png", scale=1))).convert("RGB")


def beside(tiles: Sequence[Image.Image]) -> Image.Image:
    """Pictures next to each other on a quiet ground."""
    width = sum(t.width for t in tiles) + GAP * (len(tiles) - 1)
    sheet = Image.new("RGB", (width, max(t.height for t in tiles)), GROUND)
    x = 0
    for tile in tiles:
        sheet.paste(tile, (x, 0))
        x += tile.width + GAP
    return sheet


def under(rows: Sequence[Image.Image]) -> Image.Image:
    """Pictures under each other on a quiet ground."""
    height = sum(r.height for r in rows) + GAP * (len(rows) - 1)
    sheet = Image.new("RGB", (max(r.width for r in rows), height), GROUND)
    y = 0
    for row in rows:
        sheet.paste(row, (0, y))
        y += row.height + GAP
    return sheet


def contact_sheet(pages: Sequence[Image.Image], height: int = 1500) -> Image.Image:
    """Whole pages side by side at one height, the tall ones cut."""
    tiles = [p.resize((364, round(p.height * 364 / p.width)), Image.Resampling.LANCZOS) for p in pages]
    return beside([t.crop((0, 0, t.width, min(t.height, height))) for t in tiles])


def save(image: Image.Image, name: str) -> None:
    """Writes a picture with few colours; the same bytes for the same pixels."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    image.quantize(COLORS, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"wrote {path.relative_to(ROOT)}  {path.stat().st_size // 1000} KB")


def specs() -> list[Path]:
    return sorted((ROOT / "specs").glob("*.yaml"))


def page_text(blocks: Iterable[type[Block]]) -> str:
    """`docs/gallery.md`."""
    whole = [f"### {title(spec)}\n\n[its spec](../specs/{spec.name})\n\n![]({link(spec.stem)})\n" for spec in specs()]
    parts = [f"### `{slug(b)}`\n\n{summary(b)}\n\n![`{slug(b)}` in every theme]({link(slug(b))})\n" for b in blocks]
    head = "# Gallery\n\nMade by `make gallery`. How each block is written: [the language](reference.md).\n"
    return "\n".join(
        [head, "## Whole pages\n", "![](gallery/pages.png)\n", *whole, "## Blocks, in every theme\n", *parts]
    )


def title(spec: Path) -> str:
    """A page's title, as it is read aloud."""
    return api.load(spec).page(WIDTH).title


def slug(block: type[Block]) -> str:
    return str(block.fields()["type"].default)


def link(name: str) -> str:
    return f"gallery/{name}.png"


def main(names: Sequence[str]) -> None:
    """Draws everything, or what is named."""
    blocks = list(samples.blocks())
    for block in blocks:
        if not names or slug(block) in names:
            save(block_sheet(block), slug(block))
    pages = {spec.stem: picture(api.load(spec).page(WIDTH)) for spec in specs() if not names or spec.stem in names}
    for name, page in pages.items():
        save(page, name)
    if not names:
        save(contact_sheet(list(pages.values())), "pages")
        (ROOT / "docs" / "gallery.md").write_text(page_text(blocks), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
