"""Where Japanese is broken with the least harm, though it could be broken nearly everywhere.

A phrase is written with Chinese characters or katakana first and ends in hiragana, so that a new one mostly begins
where hiragana end.  Told by the kind of the two characters alone, without a dictionary.
"""

from collections.abc import Mapping
from typing import Literal

PhraseKind = Literal["hiragana", "katakana", "kanji", "digit", "other"]

COSTS: Mapping[tuple[PhraseKind, PhraseKind], float] = {
    ("hiragana", "hiragana"): 0.12,
    ("kanji", "hiragana"): 0.2,
    ("katakana", "hiragana"): 0.2,
    ("kanji", "kanji"): 0.12,
    ("katakana", "katakana"): 0.3,
    ("kanji", "katakana"): 0.04,
    ("katakana", "kanji"): 0.06,
    ("digit", "kanji"): 0.3,
    ("digit", "katakana"): 0.3,
    ("digit", "hiragana"): 0.3,
}
"""What a line costs that ends between two characters of these kinds; nothing where a phrase may well begin."""


def cost(before: str, after: str) -> float:
    """What a line costs that ends between two characters, in squares of slack as a share of the measure."""
    return COSTS.get((kind(before), kind(after)), 0.0)


def kind(character: str) -> PhraseKind:
    """What kind of character it is."""
    if "\u3041" <= character <= "\u309f":
        return "hiragana"
    if "\u30a1" <= character <= "\u30ff" and character != "・":
        return "katakana"
    if "\u4e00" <= character <= "\u9fff" or character in "々〆":
        return "kanji"
    return "digit" if character.isdigit() else "other"
