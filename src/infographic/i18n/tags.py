"""Tags of languages, such as `en`, `nl` or `pt-BR` (BCP 47): which are known, and which is meant by a name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from infographic.i18n import phrases

TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    """The languages that the engine has words of."""
    return frozenset(phrases.languages())


def may_stand_in(text: str) -> bool:
    """Whether some key in a text may be the tag of a language."""
    tags = "|".join(sorted(_usual()))
    return bool(re.search(rf"""(?m)(?:^|[\s{{,"'])(?:{tags})(?:-\w+)?["']?\s*:(?:\s|$)""", text))


@lru_cache(maxsize=256)
def known(tag: str) -> bool:
    """Whether it is the tag of a language that the machine knows (CLDR, by Babel)."""
    if tag in _usual():
        return True
    if not TAG.fullmatch(tag):
        return False
    from babel.core import Locale, UnknownLocaleError  # slow to load, and most pages do without

    try:
        Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def from_narrow_to_wide(tag: str) -> Iterator[str]:
    """A tag, and what it is part of: `pt-BR`, `pt`."""
    parts = tag.replace("_", "-").split("-")
    for end in range(len(parts), 0, -1):
        yield "-".join(parts[:end])


def meant(name: str) -> str:
    """The tag of a language that is called by its name, in English or in itself; empty where no language is."""
    from babel.core import Locale  # only when something is wrong

    wanted = name.strip().casefold()
    names = Locale("en").languages
    for tag in sorted(names):
        if known(tag) and (names[tag].casefold() == wanted or (tag in _usual() and _own_name(tag) == wanted)):
            return str(tag).replace("_", "-")
    return ""


def _own_name(tag: str) -> str:
    from babel.core import Locale

    return (Locale(tag).get_language_name(tag) or "").casefold()
