"""The pieces of a paragraph between which lines may be broken."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.text.breaks import breaks
from infographic.text.content import SOFT_HYPHEN
from infographic.text.hyphenation import hyphenated
from infographic.text.shaping import clusters
from infographic.words import language

HYPHEN_COST = 0.15
LEANING_COST = 0.03
"""What a line costs that ends with a hyphen, or with a word that leans on the next, in squares of slack."""

LEANING = {
    "en": "a an the of to in on at by for and or but nor as with from than is no not its my your our their",
    "nl": "de het een 't van te in op aan bij voor en of maar als met uit dan is je zijn haar ons hun om tot",
    "de": "der die das den dem des ein eine einen einem einer zu in im an am auf bei für und oder mit von vom zum zur als",
    "fr": "le la les un une des du de à au aux en et ou par pour sur dans avec que qui ne se ce sa son ses leur",
    "es": "el la los las un una de del a al en y e o u por para con que se su sus no lo",
    "it": "il lo la i gli le un uno una di del della dei a al alla da in e o per con su che si non",
    "pt": "o a os as um uma de do da dos das em no na e ou por para com que se seu sua não ao",
    "pl": "a i o u w z we ze do na od po za że",
    "cs": "a i k o s u v z ke se ve ze do na od po za",
}
"""Short words that do not like to end a line: articles, prepositions, conjunctions."""

_WORDS = {lang: frozenset(words.split()) for lang, words in LEANING.items()}


class Pieces(NamedTuple):
    """Pieces of a text: where each starts, where its visible part ends, and what a line that it ends gets and costs."""

    starts: list[int]
    stops: list[int]
    added: list[str]
    penalties: list[float]


def pieces(text: str, unbroken: Sequence[int], lang: str) -> Pieces:
    """The pieces between break opportunities, but for the offsets in `unbroken`."""
    offsets = [offset for offset in breaks(text) if offset not in unbroken]
    starts, ends = [0, *offsets], [*offsets, len(text)]
    leaning = _WORDS.get(language(lang), frozenset())
    found = Pieces(starts, [], [], [])
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        word = piece.rstrip(" \u2009\u200b")
        soft = word.endswith(SOFT_HYPHEN)
        found.stops.append(start + len(word))
        found.added.append("-" if soft else "")
        found.penalties.append(HYPHEN_COST if soft else LEANING_COST if word.lower() in leaning else 0.0)
    return found


def divided(word: str, lang: str) -> list[tuple[int, str]]:
    """Where a word that fits no line is broken, and what is added there: by the dictionary, else anywhere."""
    syllables = hyphenated(word, lang)
    if syllables:
        return [(offset, "-") for offset in syllables]
    offsets, position = [], 0
    for cluster in clusters(word)[:-1]:
        position += len(cluster)
        offsets.append((position, ""))
    return offsets
