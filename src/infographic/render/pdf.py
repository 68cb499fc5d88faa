"""PDF: the SVG drawn by CairoSVG, with text that can be selected and searched."""

from xml.etree.ElementTree import Element, SubElement

from infographic.errors import EnvironmentProblem, messages
from infographic.graphics.scene import Frame, Run, Text
from infographic.render import Options, svg
from infographic.render._text import printable
from infographic.render._values import number
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """One page of the picture's size, 1/96 inch to a pixel.

    Text is drawn with fonts made of its glyphs, or as plain outlines where the options want `outlines`.
    Raises EnvironmentProblem where the cairo library is missing.
    """
    try:
        from infographic.render import _page  # slow to import, and the library may be missing
    except OSError as error:
        raise EnvironmentProblem(messages.pdf_needs_cairo()) from error
    writer = _Writer(options, fonts)
    document = svg.document(frame, options._replace(text="outlines"), fonts, writer)
    return _page.drawn(document, writer.runs, fonts, printable(options.title), printable(options.description))


class _Writer(svg.Writer):
    """Writes runs as elements that only our page knows."""

    def __init__(self, options: Options, fonts: FontLibrary) -> None:
        super().__init__(options._replace(text="outlines"), fonts)
        self.runs: list[Run] = []
        self._outlined = options.text == "outlines"

    def outline(self, text: Text, run: Run, parent: Element) -> None:
        if self._outlined:
            super().outline(text, run, parent)
            return
        place = f"translate({number(text.x + run.x)} {number(text.y)})"
        SubElement(parent, "run", {"number": str(len(self.runs)), "transform": place, "fill": run.fill})
        self.runs.append(run)
