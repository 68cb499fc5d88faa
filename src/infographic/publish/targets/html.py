"""Any page of HTML."""

from html import escape

from infographic.graphics.page_size import PHONE_BREAK
from infographic.publish.figure import DENSITIES, Figure, Picture, details
from infographic.words.html import inline

SUFFIX, INLINE = "svg", True


def snippet(figure: Figure) -> str:
    """A `figure`: the layout for phones in narrow windows, sharp on every screen, and its words."""
    shown = figure.inline.rstrip() or picture(figure)
    caption = f"<figcaption>{inline(figure.caption)}</figcaption>"
    words = "" if figure.inline else f"{details(figure)}\n"  # which the picture itself holds
    return f'<figure lang="{escape(figure.lang)}">\n{shown}\n{caption}\n{words}</figure>\n'


def picture(figure: Figure) -> str:
    """The `picture` element of a figure."""
    narrow = ""
    if small := figure.narrow:
        media = f"(max-width: {PHONE_BREAK}px)"
        narrow = (
            f'<source media="{media}" srcset="{_set(figure, small)}" width="{small.width}" height="{small.height}">\n'
        )
    wide = figure.picture
    dense = f' srcset="{_set(figure, wide)}"' if len(wide.files) > 1 else ""
    return (
        f'<picture>\n{narrow}<img src="{escape(figure.address(wide))}"{dense} alt="{escape(figure.alt)}" '
        f'width="{wide.width}" height="{wide.height}" loading="lazy" decoding="async" '
        'style="max-width: 100%; height: auto">\n</picture>'
    )


def _set(figure: Figure, picture: Picture) -> str:
    addresses = [escape(figure.address(picture, place)) for place in range(len(picture.files))]
    if len(addresses) == 1:
        return addresses[0]
    return ", ".join(f"{address} {density}x" for address, density in zip(addresses, DENSITIES, strict=True))
