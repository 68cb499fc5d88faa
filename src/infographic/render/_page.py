"""A page of PDF on cairo: text with fonts made of our faces, links, and a fixed date.

cairo's user fonts become Type 3 fonts: of each glyph that is there, its outline, once for each size, and what it
says.  A page of text takes a quarter of the bytes that it takes as plain outlines.

Importing this module raises OSError where the cairo library is not installed.
"""

import io
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import cairocffi
from cairocffi import cairo, ffi
from cairosvg.colors import color
from cairosvg.helpers import transform
from cairosvg.parser import Tree
from cairosvg.path import path
from cairosvg.surface import PDFSurface

from infographic.graphics.scene import Run
from infographic.render._cairo import PathNode, Quick
from infographic.render._text import printable
from infographic.text.fonts import Face, FontLibrary

_DATE = "2000-01-01T00:00:00Z"
"""cairo writes the present time where no other is given; the same page shall be the same file."""

_SUCCESS = 0
"""What cairo's callbacks return."""

_URL = ":/?#[]@!$&()*+,;=%~"
"""Characters of a link that stay as they are; all others but letters and digits are coded."""


def drawn(document: str, runs: Sequence[Run], fonts: FontLibrary, title: str, subject: str) -> bytes:
    """An SVG document as a page of PDF; its `run` elements stand for `runs`."""
    output = io.BytesIO()
    page = Page(Tree(bytestring=document.encode()), output, runs, fonts)
    page.cairo.set_metadata(cairocffi.PDF_METADATA_CREATE_DATE, _DATE)
    page.cairo.set_metadata(cairocffi.PDF_METADATA_TITLE, title)
    page.cairo.set_metadata(cairocffi.PDF_METADATA_SUBJECT, subject)
    page.finish()
    return output.getvalue()


class Page(Quick, PDFSurface):  # type: ignore[misc]
    """CairoSVG's surface of PDF, which knows runs of glyphs and links."""

    def __init__(self, tree: Tree, output: io.BytesIO, runs: Sequence[Run], fonts: FontLibrary) -> None:
        self._runs = runs
        self._fonts = fonts
        self._in_link = False
        self._type3: dict[str, Type3] = {}
        super().__init__(tree, output, 96)

    def draw(self, node: Any) -> None:
        if node.tag == "run":
            self._run(node, self._runs[int(node["number"])])
        elif node.tag == "a":
            node.tag = "g"
            self._link(node)
        else:
            super().draw(node)

    def _link(self, node: Any) -> None:
        # cairo takes no link inside another, and crashes over one in what is faded as a whole.
        faded = self.context.get_group_target()._pointer != self.cairo._pointer  # noqa: SLF001 (documented for use with cffi)
        if faded or self._in_link:
            super().draw(node)
            return
        self._in_link = True
        self.context.tag_begin("Link", f"uri='{quote(node.get('href', ''), safe=_URL)}'")
        super().draw(node)
        self.context.tag_end("Link")
        self._in_link = False

    def _run(self, node: Any, run: Run) -> None:
        face = self._fonts.face(run.face)
        if run.face not in self._type3:
            self._type3[run.face] = Type3(face)
        context = self.context
        context.save()
        transform(self, node["transform"])
        context.set_font_face(self._type3[run.face].font)
        context.set_font_size(run.size)
        context.set_source_rgba(*color(node["fill"]))
        glyphs = list(zip(run.glyphs, run.xs, run.ys, strict=True))
        text = printable(run.text)
        context.show_text_glyphs(text, glyphs, clusters(run._replace(text=text), face))
        context.restore()


def clusters(run: Run, face: Face) -> list[tuple[int, int]]:
    """What a run's glyphs say: how many bytes of its text the next so many glyphs stand for.

    Letters are told apart where there is a glyph for each, words where the spaces are seen, else the run is one.
    """
    space = face.font.get_nominal_glyph(ord(" "))
    words = run.text.split(" ")
    if run.rtl or run.glyphs.count(space) != len(words) - 1:
        return [(len(run.text.encode()), len(run.glyphs))]
    pieces: list[tuple[int, int]] = []
    start = 0
    for word in words:
        end = run.glyphs.index(space, start) if space in run.glyphs[start:] else len(run.glyphs)
        pieces += [*_letters(word, end - start), (1, 1)]
        start = end + 1
    return pieces[:-1]


def _letters(word: str, glyphs: int) -> list[tuple[int, int]]:
    if len(word) == glyphs:
        return [(len(letter.encode()), 1) for letter in word]
    return [(len(word.encode()), glyphs)]


class Type3:
    """A face as a font of cairo's whose glyphs we draw, an em to a unit."""

    def __init__(self, face: Face) -> None:
        self._face = face
        # cairo calls these as long as the font lives; they live as long as this object.
        self._init = ffi.callback(
            "cairo_status_t(cairo_scaled_font_t *, cairo_t *, cairo_font_extents_t *)",
            self._extents,
            error=cairocffi.STATUS_USER_FONT_ERROR,
        )
        self._draw = ffi.callback(
            "cairo_status_t(cairo_scaled_font_t *, unsigned long, cairo_t *, cairo_text_extents_t *)",
            self._glyph,
            error=cairocffi.STATUS_USER_FONT_ERROR,
        )
        pointer = cairo.cairo_user_font_face_create()
        cairo.cairo_user_font_face_set_init_func(pointer, self._init)
        cairo.cairo_user_font_face_set_render_glyph_func(pointer, self._draw)
        self.font = cairocffi.FontFace._from_pointer(pointer, incref=False)  # noqa: SLF001 (documented for use with cffi)

    def _extents(self, font: Any, context: Any, extents: Any) -> int:
        extents.ascent, extents.descent = self._face.ascender, self._face.descender
        extents.height = extents.ascent + extents.descent
        return _SUCCESS

    def _glyph(self, font: Any, glyph: int, pointer: Any, extents: Any) -> int:
        face = self._face
        context = cairocffi.Context._from_pointer(pointer, incref=True)  # noqa: SLF001 (as above)
        context.scale(1 / face.upem)
        path(SimpleNamespace(context=context), PathNode(d=face.outline(glyph)))
        context.fill()
        extents.x_advance = face.font.get_glyph_h_advance(glyph) / face.upem
        return _SUCCESS
