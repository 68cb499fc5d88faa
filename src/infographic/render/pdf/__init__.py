"""PDF written by pydyf: real fonts, shapes, and tags that say what is read in which order.

pydyf writes objects and the file.  What they say is ours: fonts of what is shown (`faces`, `truetype`), paints and
masks (`paints`), content (`painter`), tags (`structure`, `tagger`).
"""

from collections.abc import Sequence

from infographic.graphics.scene import Frame
from infographic.render import Options
from infographic.render.pdf.document import Document, Page
from infographic.render.pdf.painter import Painter
from infographic.render.pdf.paints import placed
from infographic.render.pdf.tagger import Tagger
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """One page of the picture's size, 1/96 inch to a pixel; text as plain outlines where the options want them."""
    return render_pages([frame], options, fonts)


def render_pages(frames: Sequence[Frame], options: Options, fonts: FontLibrary) -> bytes:
    """A page for each frame, in a document that has one title and one set of fonts."""
    document = Document(options, fonts)
    for frame in frames:
        page = Page(document, frame)
        content = [placed(page.matrix)]
        tagger = Tagger(page, content)
        Painter(document, page.matrix, content, tagger).frame(frame)
        tagger.end()
        page.finish(content)
    return document.finish()
