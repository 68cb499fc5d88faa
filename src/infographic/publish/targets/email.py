"""Mail: one bitmap, whose size is said in attributes, because programs for mail know little of HTML."""

from html import escape

from infographic.publish.figure import Figure
from infographic.words.html import inline

SUFFIX, INLINE = "png", False


def snippet(figure: Figure) -> str:
    """A table of one column; the picture is the dense one, shown in the size of the page."""
    picture = figure.picture
    shown = (
        f'<img src="{escape(figure.address(picture, -1))}" alt="{escape(figure.alt)}" width="{picture.width}" '
        'style="display: block; width: 100%; height: auto; border: 0">'
    )
    style = f"max-width: {picture.width}px; width: 100%"
    caption = f'<tr><td style="font: 14px sans-serif; padding-top: 8px">{inline(figure.caption)}</td></tr>'
    return f'<table role="presentation" style="{style}">\n<tr><td>{shown}</td></tr>\n{caption}\n</table>\n'
