"""The gallery: every block in every theme, whole pages, and contact sheets to judge at a glance.

`python scripts/gallery.py` writes `docs/gallery.md` and the pictures in `docs/gallery/`;
names as arguments draw only these blocks and specs.
"""

import html
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import samples
from PIL import Image

from infographic import api
from infographic.layout.block import Block
from infographic.pipeline import draw
from infographic.spec.docstrings import summary
from infographic.theme.load import theme_names

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "gallery"
WIDTH = 728
WIDTHS = {"first-minutes": 390, "bees": 1200}
"""Specs made for a phone or for a wall; all others are shown in a blog's column."""
SMALL, COLUMNS = 300, 5
"""The width and number of the columns in which all pages are shown at once."""
GAP = 24
GROUND = (226, 229, 235)
COLORS = 256
"""So many colours show no banding on flat pages, and make a third of the bytes."""


def block_sheet(block: type[Block]) -> Image.Image:
    """The example of a block in every theme, two beside each other."""
    tiles = [picture(samples.body(samples.sample(block, theme).page(WIDTH))) for theme in theme_names()]
    rows = [beside(tiles[i : i + 2]) for i in range(0, len(tiles), 2)]
    return under(rows)


def forms_sheet(block: type[Block]) -> Image.Image | None:
    """Each form of a block, two beside each other; None where it has but one."""
    tiles = [picture(samples.body(samples.sample(block, form=form).page(WIDTH))) for form in samples.forms(block)]
    return under([beside(tiles[i : i + 2]) for i in range(0, len(tiles), 2)]) if tiles else None


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


def contact_sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """Whole pages in columns, each under the shortest so far."""
    columns: list[list[Image.Image]] = [[] for _ in range(COLUMNS)]
    for page in pages:
        tile = narrowed(page, SMALL)
        min(columns, key=lambda column: sum(t.height + GAP for t in column)).append(tile)
    return beside([under(column) for column in columns if column])


def narrowed(page: Image.Image, width: int) -> Image.Image:
    """The page at a smaller width."""
    if page.width <= width:
        return page
    return page.resize((width, round(page.height * width / page.width)), Image.Resampling.LANCZOS)


def whole(spec: Path) -> Image.Image:
    """A spec's page at the width that it is made for, no wider than a blog's column."""
    return narrowed(picture(api.load(spec).page(WIDTHS.get(spec.stem, WIDTH))), WIDTH)


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
    pages = [entry(spec) for spec in specs()]
    pairs = [f"<tr>{''.join(pages[i : i + 2])}</tr>" for i in range(0, len(pages), 2)]
    parts = [part for block in blocks for part in block_part(block)]
    head = "# Gallery\n\nMade by `make gallery`. How each block is written: [the language](reference.md).\n"
    whole = "\n".join(["<table>", *pairs, "</table>\n"])
    return "\n".join(
        [head, "## Whole pages\n", "![All pages](gallery/pages.png)\n", whole, "## Blocks, in every theme\n", *parts]
    )


def block_part(block: type[Block]) -> Iterator[str]:
    """A block in every theme, and its forms."""
    name = slug(block)
    yield f"### `{name}`\n\n{summary(block)}\n\n![`{name}` in every theme]({link(name)})\n"
    if forms := samples.forms(block):
        named = " · ".join(f"`{form.name}`" for form in forms)
        yield f"Its forms: {named}\n\n![forms of `{name}`]({link(f'{name}-forms')})\n"


def entry(spec: Path) -> str:
    """A page as a cell of a table: its picture, its title, and what it was made from."""
    page = api.load(spec)
    name, theme = html.escape(title(spec)), page.theme.light
    themed = f'<a href="../specs/{theme}">{Path(theme).stem}</a>' if theme.endswith(".yaml") else theme
    width = WIDTHS.get(spec.stem, WIDTH)
    return (
        f'<td valign="top" width="50%"><b>{name}</b><br><a href="../specs/{spec.name}">{spec.name}</a>, '
        f'theme {themed}, {width} px<br><a href="{link(spec.stem)}">'
        f'<img src="{link(spec.stem)}" alt="{name}" width="{min(width, 364)}"></a></td>'
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
            if sheet := forms_sheet(block):
                save(sheet, f"{slug(block)}-forms")
    pages = {spec.stem: whole(spec) for spec in specs() if not names or spec.stem in names}
    for name, page in pages.items():
        save(page, name)
    if not names:
        save(contact_sheet(list(pages.values())), "pages")
        (ROOT / "docs" / "gallery.md").write_text(page_text(blocks), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
