"""A web page with the picture in it: sharp at every width, its text to be selected and searched."""

from html import escape

from infographic.graphics.page_size import PHONE_BREAK
from infographic.graphics.scene import Frame
from infographic.render import Options
from infographic.render._text import printable
from infographic.render._values import whole_size
from infographic.render.svg import pictures
from infographic.text.fonts import FontLibrary

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<style>
body {{ margin: 0 }}
main > .wide, main > .narrow {{ display: block; width: 100%; max-width: {width}px; height: auto; margin: 0 auto }}
{shown}h1 {{ position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }}
</style>
</head>
<body>
<main>
{heading}{picture}
</main>
</body>
</html>
"""

_FRAGMENT = """<div class="infographic" lang="{lang}" dir="{direction}">
<svg width="0" height="0" style="position:absolute" aria-hidden="true"><style>
.infographic > .wide, .infographic > .narrow {{ display: block; width: 100%; max-width: {width}px; height: auto }}
{shown}</style></svg>
{picture}
</div>
"""
"""A part of a page may hold a style sheet in a picture only."""

_SHOWN = f"""@media (max-width: {PHONE_BREAK}px) {{{{ {{0}} > .wide {{{{ display: none }}}} }}}}
@media not all and (max-width: {PHONE_BREAK}px) {{{{ {{0}} > .narrow {{{{ display: none }}}} }}}}
"""
"""What is not displayed is read by nobody either, without another word."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture as an HTML document that needs no other file, or a part of one; on a phone, the one for phones."""
    said = {name: escape(printable(getattr(options, name))) for name in ("lang", "title", "description")}
    shown = {"wide": (frame, options.dark)}
    if options.narrow:
        shown["narrow"] = options.narrow, options.narrow_dark
    # Seen it is in the picture; as a heading it is there for those who move by headings.
    heading = f"<h1>{said['title']}</h1>\n" if said["title"] else ""
    page, within = (_FRAGMENT, ".infographic") if options.fragment else (_PAGE, "main")
    return page.format(
        **said,
        heading=heading,
        direction="rtl" if options.rtl else "ltr",
        width=whole_size(frame)[0],
        shown=_SHOWN.format(within) if options.narrow else "",
        picture=pictures(shown, options, fonts),
    ).encode()
