"""Hugo: the shortcode `figure`, for a picture in the post's bundle."""

from infographic.publish.figure import Figure
from infographic.text.markup import plain

SUFFIX, INLINE = "svg", False


def snippet(figure: Figure) -> str:
    """The shortcode, its arguments quoted as Go quotes them."""
    picture = figure.picture
    said = {"src": figure.address(picture), "alt": figure.alt, "caption": plain(figure.caption)}
    said |= {"width": str(picture.width), "height": str(picture.height), "loading": "lazy"}
    return f"{{{{< figure {' '.join(f'{name}={_quoted(text)}' for name, text in said.items())} >}}}}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
