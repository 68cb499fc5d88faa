"""What the engine knows of a language: the words that it prints itself, and those that lean on the next one.

`languages/nl.yaml` is Dutch; a further file is a further language.  Its keys:

- `source`: what stands before one source, and before several;
- `description`: what opens the words that stand for a picture;
- the name of a block (`swot`): what that block prints where the spec says nothing;
- `status`: the words for what is good, fair, bad and not rated;
- `articles`: words that are read together with the next one;
- `leaning`: short words that do not like to end a line: articles, prepositions, conjunctions;
- `compounds`: whether it writes compounds as one word; `right_to_left`: whether it is read from the right.
"""

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

FOLDER = os.path.join(os.path.dirname(__file__), "languages")


def language(lang: str) -> str:
    """The language of a tag such as `nl-BE`."""
    return lang.replace("_", "-").split("-")[0].lower()


def languages() -> list[str]:
    """The languages that have a file."""
    return sorted(name.removesuffix(".yaml") for name in os.listdir(FOLDER) if name.endswith(".yaml"))


def phrase(lang: str, key: str) -> tuple[str, ...]:
    """What a language says for a key; English where the language is not known."""
    said: Sequence[str] = _known(language(lang)).get(key) or _known("en")[key]
    return tuple(said)


def source_word(lang: str, count: int) -> str:
    """What stands before the sources, in the page's language."""
    one, many = phrase(lang, "source")
    return one if count == 1 else many


@lru_cache(maxsize=64)
def articles(lang: str) -> frozenset[str]:
    """The articles of a language, in lower case; none where they are not known."""
    return frozenset(_known(language(lang)).get("articles", "").split())


@lru_cache(maxsize=64)
def leaning_words(lang: str) -> frozenset[str]:
    """The short words of a language that do not like to end a line; none where they are not known."""
    return frozenset(_known(language(lang)).get("leaning", "").split())


def compounds(lang: str) -> bool:
    """Whether a language writes compounds as one word."""
    return _known(language(lang)).get("compounds") == "true"


def right_to_left(lang: str) -> bool:
    """Whether a page in this language is read from the right."""
    return _known(language(lang)).get("right_to_left") == "true"


@lru_cache(maxsize=64)
def _known(language: str) -> Mapping[str, Any]:
    """A language's file as plain texts; empty where there is none."""
    import yaml  # already loaded where a spec has been read

    path = os.path.join(FOLDER, f"{language}.yaml")
    if not language.isalpha() or not os.path.isfile(path):
        return {}
    with open(path, encoding="utf-8") as file:
        known: Mapping[str, Any] = yaml.load(file, getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  # texts only
    return known
