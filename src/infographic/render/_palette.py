"""Few colours that stand for all of a picture's, so that a pixel takes one byte.

Pages are flat: some twenty colours cover them, and thousands more lie on the edges of letters and shapes between two
of those.  The flat ones are kept as they are, and each other one has a colour of the palette near it.
"""

from typing import Any, NamedTuple

import numpy as np

LARGEST = 256
"""Colours that a PNG's palette can hold (PNG, 11.2.3 PLTE)."""

FLAT = 32
"""The number of most used colours that are exact, whatever lies near them: a page has about twenty, tints included."""

MAX_COLORS = 1 << 15
"""A picture with more colours than this is a photograph or a wide gradient, which a palette shows in steps."""

NEAREST, FARTHEST = 8, 48
"""How far, in levels of 255, a channel may be off: most pixels by no more than the first, none by more than the
second."""

OFF_SHARE = 0.003
"""The share of pixels that may be off by more than `NEAREST`."""

_RADIUS, _STEP = 10, 2
"""How near a colour of the palette is looked for, and by how much farther until few enough are left."""

Colors = np.ndarray[Any, np.dtype[np.int16]]
Counts = np.ndarray[Any, np.dtype[np.int64]]
Indices = np.ndarray[Any, np.dtype[np.intp]]


class Palette(NamedTuple):
    """The colours, a row of red, green and blue for each, and which of them stands for each colour of the picture."""

    colors: Colors
    indices: Indices


def chosen(colors: Colors, counts: Counts, radius: int | None = None) -> Palette | None:
    """A palette for colours given how many pixels each covers; None where none is near enough to the picture.

    With a `radius` it is as small as one is in which every colour has another one that near.
    """
    if len(colors) > MAX_COLORS:
        return None
    by_use = np.argsort(-counts, kind="stable")
    used = colors[by_use]
    if radius is not None:
        return _palette(colors, covering) if (covering := _cover(used, radius)) is not None else None
    if len(used) <= LARGEST:
        return Palette(used, np.argsort(by_use))
    for least in range(_RADIUS, FARTHEST + 1, _STEP):
        if (covering := _cover(used, least)) is not None:
            palette = _palette(colors, _filled(covering, used))
            off = np.abs(colors - palette.colors[palette.indices]).max(axis=1)
            fits = off.max() <= FARTHEST and counts[off > NEAREST].sum() <= OFF_SHARE * counts.sum()
            return palette if fits else None
    return None


def _cover(used: Colors, radius: int) -> Colors | None:
    """The most used colours and, by use, others that none of those before them is near to; None for too many.

    A greedy cover: every colour then has one of these within `radius` in each channel.
    """
    cover, rest = list(used[:FLAT]), used[FLAT:]
    for color in cover:
        rest = _beyond(rest, color, radius)
    while len(rest):
        if len(cover) == LARGEST:
            return None
        cover.append(rest[0])
        rest = _beyond(rest, rest[0], radius)
    return np.array(cover)


def _filled(cover: Colors, used: Colors) -> Colors:
    """A cover with the most used of all other colours, as many as a palette has room for.

    Each line of a gradient covers more pixels than a shade on the edge of a letter, so that gradients show no bands.
    """
    packed, taken = (colors.astype(np.int64) @ (65536, 256, 1) for colors in (used, cover))
    others = used[~np.isin(packed, taken)]
    return np.concatenate((cover, others[: LARGEST - len(cover)]))


def _beyond(colors: Colors, color: Colors, radius: int) -> Colors:
    far: Colors = colors[np.abs(colors - color).max(axis=1) > radius]
    return far


def _palette(colors: Colors, kept: Colors) -> Palette:
    """The kept colours as a palette, each colour with the nearest of them.

    Sums of squares are whole numbers here, which a float holds exactly.
    """
    given, wanted = colors.astype(np.float32), kept.astype(np.float32)
    return Palette(kept, ((wanted * wanted).sum(axis=1) - 2 * given @ wanted.T).argmin(axis=1))
