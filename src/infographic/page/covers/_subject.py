"""The illustration of a page: its topic is looked for in the words and signs at the head."""

import re
from functools import lru_cache

from infographic.assets import icons, illustrations
from infographic.document import Document

IN_TITLE, IN_SUBTITLE, SIGN = 3, 1, 2
"""How much a topic counts in the title, the line above it or the name of a side; in the subtitle; as a side's icon."""

ENOUGH = 3
"""A topic in the title is enough, or the icons of two sides."""


def subject(page: Document) -> str:
    """The illustration that suits the page's topic best, of those that need no sides; empty where none does."""
    head = " ".join((page.title, page.kicker, *(f"{side.label} {side.short}" for side in page.sides.values())))
    return _subject(head, page.subtitle, tuple(side.icon for side in page.sides.values()))


@lru_cache(maxsize=64)
def _subject(title: str, subtitle: str, signs: tuple[str, ...]) -> str:
    said, added = _terms(title), _terms(subtitle)

    def score(name: str) -> int:
        head = illustrations.head(name)
        words = sum(IN_TITLE * _says(topic, title, said) + IN_SUBTITLE * (topic in added) for topic in head.topics)
        return words + SIGN * len({*head.icons} & {*signs})

    best = max(illustrations.names(), key=score)
    return best if score(best) >= ENOUGH and 0 in illustrations.side_counts(best) else ""


def _says(topic: str, text: str, terms: frozenset[str]) -> bool:
    """Whether a text has a topic among its terms or, in scripts that set no spaces, anywhere."""
    return topic in terms or (not topic.isascii() and topic in text)


def _terms(text: str) -> frozenset[str]:
    """The words of a text in the singular, and each two that follow each other as one term: `first-aid`."""
    words = [word for word in re.split(r"[\W_]+", text.lower()) if word]
    single = [icons.stem(word) for word in words]
    return frozenset((*words, *single, *(f"{a}-{b}" for a, b in zip(words, single[1:], strict=False))))
