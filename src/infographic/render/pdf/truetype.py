"""TrueType fonts put together glyph by glyph: what a PDF embeds of a face.

A glyph is drawn from outlines of the face, one or several.  So letters with their marks become one glyph,
which says them all; a face that draws with cubic curves or varies becomes a plain one.
Formats: OpenType 1.9, https://learn.microsoft.com/typography/opentype/spec/
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from struct import pack
from typing import NamedTuple

from infographic.graphics.geometry import Box, Point
from infographic.graphics.path_data import Segment

CURVE_TOLERANCE = 0.5
"""How far, in font units, the quadratic curves may be from a cubic one that they stand for."""

_COMMAND = re.compile(r"([MLQCZ])([-\d ]*)")
_NUMBER = re.compile(r"-?\d+")

_ON_CURVE, _X_SHORT, _Y_SHORT, _X_SAME, _Y_SAME = 1, 2, 4, 16, 32


class Vertex(NamedTuple):
    """A point of a contour in font units, y upwards; off the curve where it only bends it."""

    x: int
    y: int
    on: bool


Contour = tuple[Vertex, ...]


class Glyph(NamedTuple):
    """An outline and how far the pen moves on, in font units."""

    contours: tuple[Contour, ...]
    advance: int

    def box(self) -> tuple[int, int, int, int]:
        """Its least and greatest x and y: left, bottom, right, top."""
        vertices = [vertex for contour in self.contours for vertex in contour]
        if not vertices:
            return 0, 0, 0, 0
        xs, ys = [v.x for v in vertices], [v.y for v in vertices]
        return min(xs), min(ys), max(xs), max(ys)


# ---------------------------------------------------------------- outlines to contours


@lru_cache(maxsize=8192)
def contours(outline: str) -> tuple[Contour, ...]:
    """The contours of a glyph's outline, which is written as `Face.outline` writes it."""
    found: list[list[Vertex]] = []
    for command, points in _segments(outline):
        match command:
            case "M":
                found.append([_vertex(points[0], on=True)])
            case "L":
                found[-1].append(_vertex(points[0], on=True))
            case "Q":
                found[-1] += [_vertex(points[0], on=False), _vertex(points[1], on=True)]
            case "C":
                last = found[-1][-1]
                found[-1] += _quadratics(Point(last.x, -last.y), *points)
    return tuple(tuple(_needed(contour)) for contour in found if len(contour) > 2)


def _segments(outline: str) -> Iterator[Segment]:
    for command, arguments in _COMMAND.findall(outline):
        numbers = [float(n) for n in _NUMBER.findall(arguments)]
        yield Segment(command, tuple(map(Point, numbers[::2], numbers[1::2])))


def _vertex(point: Point, *, on: bool) -> Vertex:
    return Vertex(round(point.x), round(-point.y), on)


def _quadratics(start: Point, one: Point, other: Point, end: Point) -> Iterator[Vertex]:
    """A cubic as quadratic curves of equal shares.

    The middle control point (3 b + 3 c - a - d) / 4 is off by √3/36 |d - 3 c + 3 b - a|, in n parts by 1/n³ of it.
    """
    bend = math.hypot(*(d - 3 * c + 3 * b - a for a, b, c, d in zip(start, one, other, end, strict=True)))
    count = max(1, math.ceil((math.sqrt(3) / 36 * bend / CURVE_TOLERANCE) ** (1 / 3)))
    for i in range(count):
        a, b, c, d = _part((start, one, other, end), i / count, (i + 1) / count)
        control = Point((3 * b.x + 3 * c.x - a.x - d.x) / 4, (3 * b.y + 3 * c.y - a.y - d.y) / 4)
        yield _vertex(control, on=False)
        yield _vertex(d, on=True)


def _part(hull: Sequence[Point], t0: float, t1: float) -> list[Point]:
    """The control points of a cubic between two of its times, by its blossom."""

    def blossom(*times: float) -> Point:
        points = list(hull)
        for t in times:
            points = [Point(p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t) for p, q in pairwise(points)]
        return points[0]

    return [blossom(t0, t0, t0), blossom(t0, t0, t1), blossom(t0, t1, t1), blossom(t1, t1, t1)]


def _needed(contour: list[Vertex]) -> Iterator[Vertex]:
    """The vertices without the last where it closes, and without those halfway between two bends: they are implied."""
    closed = contour[:-1] if contour[0] == contour[-1] else contour
    for i, vertex in enumerate(closed):
        before, after = closed[i - 1], closed[(i + 1) % len(closed)]
        halfway = abs(2 * vertex.x - before.x - after.x) <= 1 and abs(2 * vertex.y - before.y - after.y) <= 1
        if not (i and vertex.on and halfway and not before.on and not after.on):
            yield vertex


# ---------------------------------------------------------------- contours to a font


def font(glyphs: Sequence[Glyph], upem: int, ascender: int, descender: int) -> bytes:
    """A font of these glyphs in their order, behind an empty one for what is missing."""
    glyphs = [Glyph((), upem), *glyphs]
    boxes = [glyph.box() for glyph in glyphs]
    outlines = [_outline(glyph, box) for glyph, box in zip(glyphs, boxes, strict=True)]
    ends = [0]
    for outline in outlines:
        ends.append(ends[-1] + len(outline))
    box = min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
    widest = max(glyph.advance for glyph in glyphs)
    points = max(sum(map(len, glyph.contours)) for glyph in glyphs)
    most, count = max(len(glyph.contours) for glyph in glyphs), len(glyphs)
    rise, fall = ascender, -descender
    return _file(
        {
            "glyf": b"".join(outlines),
            "head": pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, upem, 0, 0, *box, 0, 6, 2, 1, 0),
            "hhea": pack(">IhhhHhhhhhhQhH", 0x10000, rise, fall, 0, widest, 0, 0, box[2], 1, 0, 0, 0, 0, count),
            "hmtx": b"".join(pack(">Hh", g.advance, b[0]) for g, b in zip(glyphs, boxes, strict=True)),
            "loca": pack(f">{len(ends)}I", *ends),
            "maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, len(glyphs), points, most, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        }
    )  # fmt: skip


def _outline(glyph: Glyph, box: tuple[int, int, int, int]) -> bytes:
    """A simple glyph of the table `glyf`; nothing for one without contours."""
    if not glyph.contours:
        return b""
    ends, last = [], -1
    for contour in glyph.contours:
        last += len(contour)
        ends.append(last)
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    x = y = 0
    for vertex in (v for contour in glyph.contours for v in contour):
        flag_x, across = _step(vertex.x - x, _X_SHORT, _X_SAME)
        flag_y, up = _step(vertex.y - y, _Y_SHORT, _Y_SAME)
        flags.append(vertex.on * _ON_CURVE | flag_x | flag_y)
        xs += across
        ys += up
        x, y = vertex.x, vertex.y
    head = pack(f">hhhhh{len(ends)}HH", len(ends), *box, *ends, 0)
    whole = head + flags + xs + ys
    return whole + bytes(-len(whole) % 4)


def _step(by: int, short: int, same: int) -> tuple[int, bytes]:
    """The flags and the bytes of a step from one vertex to the next along an axis."""
    if not by:
        return same, b""
    if abs(by) < 256:
        return short | (same if by > 0 else 0), bytes([abs(by)])
    return 0, pack(">h", by)


def _file(tables: dict[str, bytes]) -> bytes:
    """The tables, which are sorted by their tags, as an OpenType file."""
    count = len(tables)
    power = count.bit_length() - 1
    head = pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    offset = len(head) + 16 * count
    directory, body = b"", b""
    for tag, table in tables.items():
        directory += pack(">4sIII", tag.encode(), _checksum(table), offset + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    whole = head + directory + body
    at = whole.index(tables["head"]) + 8
    return whole[:at] + pack(">I", (0xB1B0AFBA - _checksum(whole)) % 2**32) + whole[at + 4 :]


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    return sum(int.from_bytes(padded[i : i + 4]) for i in range(0, len(padded), 4)) % 2**32


def union(parts: Iterable[tuple[str, int, int]]) -> tuple[Contour, ...]:
    """Outlines as one, each moved to the right and upwards by its two numbers."""
    return tuple(
        tuple(Vertex(v.x + dx, v.y + dy, v.on) for v in contour)
        for outline, dx, dy in parts
        for contour in contours(outline)
    )


def bounds(glyphs: Iterable[Glyph]) -> Box:
    """The box around all glyphs, in font units, y upwards."""
    boxes = [glyph.box() for glyph in glyphs] or [(0, 0, 0, 0)]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    return Box(left, bottom, max(b[2] for b in boxes) - left, max(b[3] for b in boxes) - bottom)
