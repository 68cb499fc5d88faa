"""The colours of a side: its roles from one brand colour, and further sides beside given ones."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from infographic.graphics.color import (
    BLACK,
    WHITE,
    Direction,
    apca,
    contrast,
    from_oklch,
    luminance,
    parse,
    reach,
    to_hex,
    to_oklch,
    with_lightness,
)
from infographic.graphics.color_difference import apart, delta_e, lightness


class DerivedColors(NamedTuple):
    """What is derived from a side's `solid`: its text shade, its wash, and the text on the solid."""

    deep: str
    tint: str
    on: str


@lru_cache(256)
def side_colors(solid: str, paper: str, ink: str) -> DerivedColors:
    """The colours of a side that a theme gives only as its `solid`, for a page of `paper` and `ink`.

    `tint` is a wash of the hue next to the paper's lightness; `deep` has 7:1 on the tint and on the
    paper where any shade does; `on` has 4.5:1 on the solid, which white or black always reaches.
    """
    dark_page = luminance(paper) < luminance(ink)
    tint = _tint(solid, paper, dark_page)
    start = to_oklch(solid)[0] + (0.05 if dark_page else -0.05)
    direction: Direction = "lighter" if dark_page else "darker"
    deep = reach(with_lightness(solid, start), (tint, paper), 7, direction)
    return DerivedColors(deep, tint, _on(solid, paper, ink))


def _tint(solid: str, paper: str, dark_page: bool) -> str:
    _, chroma, hue = to_oklch(solid)
    ground = to_oklch(paper)[0]
    if dark_page:
        return from_oklch(ground + 0.07, min(chroma * 0.3, 0.04), hue)
    return from_oklch(min(ground - 0.02, 0.96), min(chroma * 0.15, 0.025), hue)


STRENGTH, WEAKEST = 60.0, 44.5
"""APCA lightness contrast for short text (bronze level), and where nothing with WCAG's ratio reaches that."""

PITCH = "#111111"
"""Text on a bright solid that neither white nor the page's own ink is seen well on."""


def _on(solid: str, paper: str, ink: str) -> str:
    """White, or the darker of paper and ink: of those that read on the solid the greater APCA contrast, else pitch."""
    dark = min(paper, ink, key=luminance)
    texts = [text for text in (WHITE, dark) if _reads(text, solid)] or [
        text for text in (WHITE, dark, PITCH) if contrast(text, solid) >= 4.5
    ]
    if texts:
        return to_hex(parse(max(texts, key=lambda text: abs(apca(text, solid)))))
    return reach(max((WHITE, dark), key=lambda text: contrast(text, solid)), solid, 4.5)


def _reads(text: str, solid: str) -> bool:
    """Whether a text reads on a solid by both measures, as far as any text could."""
    reachable = max(abs(apca(end, solid)) for end in (BLACK, WHITE) if contrast(end, solid) >= 4.5)
    wanted = STRENGTH if reachable >= STRENGTH else WEAKEST
    return contrast(text, solid) >= 4.5 and abs(apca(text, solid)) >= wanted


def carries_words(solid: str, paper: str, ink: str) -> bool:
    """Whether there is a text that reads on a solid by both measures, as far as any text could."""
    return _reads(_on(solid, paper, ink), solid)


# Enough under every kind of sight (CIEDE2000) and in grey print (L*)
_SIGHT = 20.0
_PRINT = 5.0


def extra_sides(existing: Sequence[str], count: int, paper: str) -> list[str]:
    """`count` further side solids that stay apart from the existing ones and from each other.

    A deterministic search over an OKLCH grid, one side after the other: at least 3:1 against the paper
    (WCAG 2.2, 1.4.11); then apart for ordinary sight and the three deficiencies (CIEDE2000 of 20 is
    enough), then such that text stands out on it, then in grey print (5 L* are enough), then near the others
    in lightness and chroma and far in hue.  The more sides there are, the less of this there is to have:
    check with `apart`.
    Slow (tens of milliseconds a side): for making themes, not pages.
    """
    if count <= 0:
        return []
    chosen = [to_hex(parse(color)) for color in existing]
    grid = [color for color in dict.fromkeys(_grid()) if contrast(color, paper) >= 3]
    for _ in range(count if grid else 0):
        chosen.append(max(grid, key=lambda color: _merit(color, chosen)))
    return chosen[len(existing) :]


def nearest_apart(color: str, others: Sequence[str], paper: str, ink: str) -> str:
    """The solid nearest to a colour that every eye and printer tells from the others; the best there is, if none.

    Slow (tens of milliseconds): for advice, not for pages.
    """

    def merit(shade: str) -> tuple[float, float]:
        sight = min((apart(shade, other) for other in others), default=_SIGHT)
        print_ = min((abs(lightness(shade) - lightness(other)) for other in others), default=_PRINT)
        return min(sight / _SIGHT, 1) + min(print_ / _PRINT, 1), -delta_e(shade, color)

    _, chroma, hue = to_oklch(color)
    own = (from_oklch(step / 100, chroma, hue) for step in range(25, 90))
    fit = [s for s in (*own, *_grid()) if contrast(s, paper) >= 3 and carries_words(s, paper, ink)]
    return max(fit, key=merit, default=color)


def _carries(solid: str) -> bool:
    """Whether text reads on it by both measures: white, or an ink that is a little less than black."""
    return (contrast(WHITE, solid) >= 4.5 and apca(WHITE, solid) <= -STRENGTH) or apca(BLACK, solid) >= STRENGTH + 6


def _grid() -> Iterator[str]:
    for step in range(30, 90, 4):
        for hue in range(0, 360, 12):
            for chroma in (0.10, 0.15):
                yield from_oklch(step / 100, chroma, hue)


def _merit(color: str, chosen: Sequence[str]) -> tuple[float, bool, float, float]:
    sight = min((apart(color, other) for other in chosen), default=_SIGHT)
    print_ = min((abs(lightness(color) - lightness(other)) for other in chosen), default=_PRINT)
    return min(sight, _SIGHT), _carries(color), min(print_, _PRINT), _kinship(color, chosen)


def _kinship(color: str, chosen: Sequence[str]) -> float:
    """How well a colour sits with the chosen: of like lightness and chroma, and of another hue."""
    light, chroma, hue = to_oklch(color)
    others = [to_oklch(other) for other in chosen] or [(0.55, 0.15, hue + 180)]
    unlike = sum(abs(light - other) + abs(chroma - c) for other, c, _ in others) / len(others)
    turn = min(abs((hue - h + 180) % 360 - 180) for _, _, h in others)
    return min(turn, 60.0) / 60 * 0.3 - unlike
