"""Small fonts made for tests."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation


def bar(width: int) -> object:
    pen = TTGlyphPen(None)
    for point, move in zip([(0, 0), (0, 700), (width, 700), (width, 0)], [pen.moveTo, *[pen.lineTo] * 3], strict=True):
        move(point)
    pen.closePath()
    return pen.glyph()


def variable_font(path: Path, family: str = "Brand Wide", letter: str = "A") -> str:
    """A font with one letter: a bar 100 units wide at weight 300, and 400 at weight 900."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({ord(letter): "A"})
    builder.setupGlyf({".notdef": bar(500), "A": bar(100)})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (200, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Light"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWeightClass=300, sCapHeight=700, sxHeight=500)
    builder.setupPost()
    builder.setupFvar([("wght", 300, 300, 900, "Weight")], [])
    wider = [(0, 0), (0, 0), (300, 0), (300, 0), (0, 0), (300, 0), (0, 0), (0, 0)]
    builder.setupGvar({"A": [TupleVariation({"wght": (0, 1, 1)}, wider)], ".notdef": []})
    builder.save(path)
    return str(path)
