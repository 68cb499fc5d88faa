"""The parts of a PDF that its pages share, and the file that they make together."""

import io
import math
from collections.abc import Sequence

import pydyf

from infographic.graphics.geometry import Box
from infographic.graphics.page_size import MILLIMETRE
from infographic.graphics.scene import Frame, Matrix
from infographic.render import Options
from infographic.render._text import printable
from infographic.render.pdf.faces import Font
from infographic.render.pdf.paints import Resources
from infographic.render.pdf.structure import Element, Tree
from infographic.text.fonts import FontLibrary

POINT = 0.75
"""Points to a pixel: 72 and 96 to the inch."""

LARGEST_SIDE = 14_400
"""Units along a side of a page (ISO 32000-1, annex C): 200 inches, or of larger units."""


class Document:
    """A PDF as it grows: fonts, paints, pictures, and the tree of tags."""

    def __init__(self, options: Options, fonts: FontLibrary) -> None:
        self.pdf = pydyf.PDF()
        self.options = options
        self.fonts = fonts
        self.resources = Resources(self.pdf)
        self.tree = Tree()
        self._fonts: dict[str, Font] = {}

    def font(self, id: str) -> tuple[str, Font]:
        """What a face is called here, and the font that it becomes."""
        font = self._fonts.get(id)
        if font is None:
            font = self._fonts[id] = Font(self.fonts.face(id))
        return self.resources.name("Font", id, lambda: font.object), font

    def finish(self) -> bytes:
        """The bytes of the file.  Its objects are numbered as they were met, and it holds no date."""
        for font in self._fonts.values():
            font.finish(self.pdf)
        said = {"Title": self.options.title, "Subject": self.options.description, "Creator": "infographic"}
        self.pdf.info.update({key: pydyf.String(printable(text)) for key, text in said.items() if text})
        self.pdf.catalog.update(
            {
                "Lang": pydyf.String(printable(self.options.lang)),
                "MarkInfo": pydyf.Dictionary({"Marked": "true"}),
                "StructTreeRoot": self.tree.finish(self.pdf, printable(self.options.title)).reference,
                "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"} | self._direction()),
            }
        )
        output = io.BytesIO()
        self.pdf.write(output, compress=True, identifier=True)
        return output.getvalue()

    def _direction(self) -> dict[str, str]:
        return {"Direction": "/R2L"} if self.options.rtl else {}


class Page:
    """A page of a document: its dictionary, what leads from its pixels to its units, and its first tag."""

    def __init__(self, document: Document, frame: Frame) -> None:
        unit = max(1, math.ceil(max(frame.width, frame.height) * POINT / LARGEST_SIDE))
        scale = POINT / unit
        self.width, self.height = frame.width * scale, frame.height * scale
        if sheet := document.options.millimetres:  # pixels are whole, and paper is not
            self.width, self.height = (side * MILLIMETRE * scale for side in sheet)
        self.matrix: Matrix = (scale, 0, 0, -scale, 0, self.height)
        self.document = document
        self.key = document.tree.begin_page()
        self.annotations: list[pydyf.Dictionary] = []
        self.dictionary = pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": document.pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, round(self.width, 3), round(self.height, 3)]),
                "Resources": document.resources.object.reference,
                "Group": pydyf.Dictionary({"S": "/Transparency", "CS": "/DeviceRGB"}),
                "StructParents": self.key,
                "Tabs": "/S",
            }
        )
        if unit > 1:
            self.dictionary["UserUnit"] = unit
        document.pdf.add_page(self.dictionary)

    def finish(self, content: Sequence[str]) -> None:
        """The page with its content and its links."""
        pdf = self.document.pdf
        stream = pydyf.Stream(list(content), compress=True)
        pdf.add_object(stream)
        self.dictionary["Contents"] = stream.reference
        if self.annotations:
            self.dictionary["Annots"] = pydyf.Array(annotation.reference for annotation in self.annotations)

    def link(self, element: Element, box: Box, target: str) -> None:
        """A rectangle of the page, in its units, that leads somewhere."""
        annotation = pydyf.Dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": pydyf.Array(round(n, 2) for n in (box.x, box.y, box.right, box.bottom)),
                "Border": pydyf.Array([0, 0, 0]),
                "F": 4,  # printed
                "A": pydyf.Dictionary({"S": "/URI", "URI": pydyf.String(target)}),
                "Contents": pydyf.String(" ".join(element.words) or target),
            }
        )
        self.document.pdf.add_object(annotation)
        annotation["StructParent"] = self.document.tree.annotate(element, annotation)
        self.annotations.append(annotation)
