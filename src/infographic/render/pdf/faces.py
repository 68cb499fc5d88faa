"""Text of a PDF: codes for what is drawn, and the fonts that they belong to.

A code stands for a cluster: letters that belong together, and the glyphs that draw them.  So every code says
exactly what it shows, and a line is codes side by side on one baseline, which is what programs that search, copy
and read aloud expect: marks that were placed one by one, poppler and PDFium take for lines of their own.
Text from the right is written as it is displayed, each code's letters turned over as well; all readers turn it back.
"""

import zlib
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import pydyf
import uharfbuzz as hb

from infographic.graphics.scene import Run
from infographic.render._text import printable, rise
from infographic.render.pdf import truetype
from infographic.text.fonts import Face

SYMBOLIC, ITALIC = 4, 64
"""Flags of a font (ISO 32000-1, table 123): its codes are its own."""

MAPPINGS = 100
"""How many codes one operator of a ToUnicode map takes at most (ISO 32000-1, 9.10.3)."""


class Part(NamedTuple):
    """A glyph of a cluster and where it stands from the cluster's origin, upwards, in font units."""

    glyph: int
    dx: int
    dy: int


class Cluster(NamedTuple):
    """What a code stands for: glyphs, the letters that they say in the order of display, and the step of the pen."""

    parts: tuple[Part, ...]
    text: str
    advance: int


class Placed(NamedTuple):
    """A cluster and where its origin is from the start of the run, in font units."""

    cluster: Cluster
    x: float


def clusters(run: Run, face: Face) -> Iterator[Placed]:
    """The clusters of a run from the left."""
    em = face.upem / run.size
    base, spacing = rise(run), round(run.tracking * em)
    for text, start, stop in _pieces(run):
        glyphs = run.glyphs[start:stop]
        xs = [x * em for x in run.xs[start:stop]]
        steps = [face.font.get_glyph_h_advance(glyph) for glyph in glyphs]
        # Marks have no width; the pen moves on over the glyphs that have one.
        wide = [i for i, step in enumerate(steps) if step] or range(len(glyphs))
        left = min(xs[i] for i in wide)
        right = max(xs[i] + steps[i] for i in wide)
        ys = [round((base - y) * em) for y in run.ys[start:stop]]
        parts = tuple(Part(g, round(x - left), y) for g, x, y in zip(glyphs, xs, ys, strict=True))
        yield Placed(Cluster(parts, text, max(0, round(right - left) + spacing)), left)


def _pieces(run: Run) -> Iterator[tuple[str, int, int]]:
    """The letters of each cluster, as displayed, and which glyphs are theirs."""
    if not run.clusters:  # nobody knows which glyph is whose
        yield from ((printable(run.text) if not i else "", i, i + 1) for i in range(len(run.glyphs)))
        return
    starts = sorted(set(run.clusters))
    ends = dict(zip(starts, [*starts[1:], len(run.text)], strict=True))
    at = 0
    for cluster, glyphs in groupby(run.clusters):
        stop = at + len(list(glyphs))
        text = printable(run.text[cluster : ends[cluster]])
        yield text[::-1] if run.rtl else text, at, stop
        at = stop


class Font:
    """A face as a font of a PDF, which grows by what is written with it."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.object = pydyf.Dictionary()
        self._codes: dict[Cluster, int] = {}

    def written(self, run: Run) -> str:
        """A run as the operand of `TJ`: its codes, and between them how far the pen is moved back."""
        thousand = 1000 / self.face.upem
        parts, pen, codes = [], 0.0, ""
        for cluster, x in clusters(run, self.face):
            back = round((pen - x) * thousand)
            if back:
                parts += [f"<{codes}>", str(back)] if codes else [str(back)]
                codes, pen = "", pen - back / thousand
            codes += f"{self._code(cluster):04x}"
            pen += cluster.advance
        return "[" + "".join([*parts, f"<{codes}>"]) + "]"

    def _code(self, cluster: Cluster) -> int:
        """Codes are numbered as they are met; 0 is for what is missing."""
        return self._codes.setdefault(cluster, len(self._codes) + 1)

    def finish(self, pdf: pydyf.PDF) -> None:
        """Fills in its dictionary, and adds what it consists of."""
        glyphs = [self._glyph(cluster) for cluster in self._codes]
        name = f"/{self._tag()}+{self._name()}"
        thousand = 1000 / self.face.upem
        ascender, descender = round(self.face.ascender * self.face.upem), round(self.face.descender * self.face.upem)
        data = truetype.font(glyphs, self.face.upem, ascender, descender)
        file = _added(pdf, pydyf.Stream([data], {"Length1": len(data)}, compress=True))
        box = truetype.bounds(glyphs)
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": SYMBOLIC | (ITALIC if self.face.italic else 0),
            "FontBBox": pydyf.Array([round(n * thousand) for n in (box.x, box.y, box.right, box.bottom)]),
            "ItalicAngle": round(self.face.font.get_style_value(hb.StyleTag.SLANT_ANGLE)),
            "Ascent": round(ascender * thousand),
            "Descent": -round(descender * thousand),
            "CapHeight": round(self.face.cap_height * 1000),
            "StemV": _stem(self.face.weight),
            "FontFile2": file.reference,
        }
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
            "DW": 1000,
            "W": pydyf.Array([1, pydyf.Array([round(glyph.advance * thousand, 2) for glyph in glyphs])]),
            "CIDToGIDMap": "/Identity",
            "FontDescriptor": _added(pdf, pydyf.Dictionary(descriptor)).reference,
        }
        self.object.update(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": pydyf.Array([_added(pdf, pydyf.Dictionary(descendant)).reference]),
                "ToUnicode": _added(pdf, pydyf.Stream([self._unicode()], compress=True)).reference,
            }
        )

    def _glyph(self, cluster: Cluster) -> truetype.Glyph:
        outlines = truetype.union((self.face.outline(part.glyph), part.dx, part.dy) for part in cluster.parts)
        return truetype.Glyph(outlines, cluster.advance)

    def _name(self) -> str:
        """Its PostScript name; of a variable face the name of its one weight."""
        own = "" if self.face.variable else self.face.font.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
        return str(pydyf.name(own or self.face.id), "ascii")[1:]

    def _tag(self) -> str:
        """Six letters that tell this subset from others of the face (ISO 32000-1, 9.6.4)."""
        sum = zlib.crc32(repr(list(self._codes)).encode())
        return "".join(chr(ord("A") + sum // 26**i % 26) for i in range(6))

    def _unicode(self) -> str:
        """What each code says, as a character map."""
        said = [(code, cluster.text) for cluster, code in self._codes.items() if cluster.text]
        lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in said]
        blocks = [lines[i : i + MAPPINGS] for i in range(0, len(lines), MAPPINGS)]
        return _MAP.format("\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks))


_MAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _stem(weight: int) -> int:
    """How thick stems are, in thousandths of an em, from the weight: 88 at 400, 166 at 700."""
    return round(50 + (weight / 65) ** 2)


def _added(pdf: pydyf.PDF, thing: pydyf.Object) -> pydyf.Object:
    pdf.add_object(thing)
    return thing
