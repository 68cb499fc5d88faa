"""Icons by name: their outlines, and how they are found.

The set is Phosphor, packed by `scripts/build_icons.py`, which also describes the files.
"""

import re
from functools import cache
from typing import NamedTuple

from infographic.assets import packs
from infographic.errors import SpecError, messages
from infographic.graphics.geometry import Box

STYLES = ("regular", "fill", "duotone")


class IconPart(NamedTuple):
    """One outline of an icon, in SVG path syntax on a grid of 256 × 256."""

    d: str
    opacity: float


class Icon(NamedTuple):
    """An icon's outlines from back to front; `bounds` is the box of its ink on the grid."""

    name: str
    style: str
    bounds: Box
    parts: tuple[IconPart, ...]


class PackedIcon(NamedTuple):
    """What the catalogue says about an icon."""

    name: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]


# ---------------------------------------------------------------- outlines


def names() -> tuple[str, ...]:
    """Every icon's name, sorted."""
    return tuple(_places())


def exists(name: str) -> bool:
    return name in _places()


@cache
def icon(name: str, style: str = "regular") -> Icon:
    """The icon of this name in a style.

    Raises SpecError for a name or a style that the set does not have.
    """
    if not exists(name):
        raise SpecError([messages.unknown_icon((), name, *suggest(name))])
    if style not in STYLES:
        raise SpecError([messages.unknown_choice((), style, STYLES)])
    left, top, right, bottom, *parts = packs.line(f"phosphor/{style}.pack", _places()[name]).split("\t")
    x, y = float(left), float(top)
    bounds = Box(x, y, float(right) - x, float(bottom) - y)
    return Icon(name, style, bounds, tuple(map(IconPart, parts[1::2], map(float, parts[::2]))))


@cache
def _places() -> dict[str, int]:
    """Each name's place in the packs."""
    return {line[: line.index("\t")]: i for i, line in enumerate(packs.catalogue("phosphor/catalogue.txt"))}


# ---------------------------------------------------------------- search


class Found(NamedTuple):
    """An icon that a search found, with the tags that tell what it is for."""

    name: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]


EXACT, MEANT, IN_NAME, NEARLY_MEANT, TAG, WORD_OF_TAG, BEGINS, CATEGORY = 100, 80, 60, 55, 50, 35, 25, 20
"""How much a word says about an icon: it is the name, `words.txt` gives the icon, it is in the name, and so on."""

MIN_PREFIX = 3
"""The minimum length of a word for which longer words that begin with it are found."""

SOUNDS = str.maketrans("cqvzy", "kkfsi")
"""Letters that another language writes for the same sound: `kat`, `muzik`."""

MIN_LIKENESS = 0.76
"""Under this ratio a spelling is not near: one letter of four makes another word."""

DECORATION = re.compile(
    r"^(?:ph|fa[srlbd]?|fas? fa|mdi|md|lucide|tabler|ti|bi|ri|icon|ion|heroicons?)[-: ]+"
    r"|-(?:icon|outlined?|solid|regular|fill|filled|duotone|bold|light|thin|rounded|sharp|line|alt|o)$"
)
"""What other icon sets put before and after a name."""


def find(words: str, limit: int = 12) -> list[Found]:
    """The icons for one or more words, best first: by name, by what people call them, by tag, by category."""
    return [Found(*_entry(place)) for place in _ranked(words)[:limit]]


def suggest(name: str) -> tuple[list[str], list[str]]:
    """For a name that does not exist: the icons that may be meant by it, and others in the same field."""
    slug = _slug(name)
    if not slug:
        return [], []
    alike = _alike(slug)[:3]
    field = [found.name for found in find(slug, 20)]
    if alike and not field:
        field = _related(alike[0])
    return alike, [other for other in field if other not in alike][:5]


def _slug(name: str) -> str:
    """A name as this set would write it."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name.strip()).lower()
    plain = re.sub(r"[\W_]+", "-", DECORATION.sub("", parted)).strip("-")
    return DECORATION.sub("", plain)


def _alike(slug: str) -> list[str]:
    """The icons of that name in another spelling, order of words or set; failing that, those whose words are near."""
    sorted_words = sorted(_words(slug))
    same_words = [name for name in names() if sorted(_words(name)) == sorted_words]
    former = [name for name, place in _places().items() if "-" in slug and slug in _entry(place).tags]
    sure = [slug] * exists(slug) + same_words + list(_meanings().get(slug, ())) + former
    return list(dict.fromkeys(sure or _near(slug)))


def _near(slug: str) -> list[str]:
    """For each name or word that is spelled nearly like this one, its best icon; those that sound alike first."""
    import difflib  # only when something is wrong

    known = {*names(), *_index()}
    sound = slug.translate(SOUNDS)
    alike = sorted(word for word in known if word.translate(SOUNDS) == sound)
    words = [*alike, *difflib.get_close_matches(slug, known - set(alike), 3, MIN_LIKENESS)]
    return [word if exists(word) else _entry(_ranked(word)[0]).name for word in words]


def _related(name: str) -> list[str]:
    """The icons that share most tags with this one."""
    own = set(_entry(_places()[name]).tags)
    shared = {other: len(own.intersection(_entry(place).tags)) for other, place in _places().items()}
    return sorted((n for n, count in shared.items() if count), key=lambda n: (-shared[n], n))


def _ranked(words: str) -> list[int]:
    """The places of the icons that the words find; those that more of the words find come first."""
    terms = [term for term in re.split(r"[\W_]+", words.lower()) if term]
    if not terms:
        return []
    score = dict.fromkeys(_places_by_name(words), EXACT * len(terms))
    for term in dict.fromkeys([*terms, "-".join(terms)]):
        for place, weight in _hits(term).items():
            score[place] = score.get(place, 0) + weight
    return sorted(score, key=lambda place: (-score[place], _entry(place).name.count("-"), place))


def _places_by_name(words: str) -> list[int]:
    name = "-".join(words.lower().split())
    return [_places()[name]] if exists(name) else []


def _hits(term: str) -> dict[int, int]:
    """How well one word fits the icons that it fits at all."""
    index = _index()
    hits = dict(index.get(term, {}))
    for place, weight in index.get(stem(term), {}).items():
        hits[place] = max(weight, hits.get(place, 0))
    if len(term) >= MIN_PREFIX:
        for place in (place for word in index if word.startswith(term) for place in index[word]):
            hits.setdefault(place, BEGINS)
    return hits


@cache
def _index() -> dict[str, dict[int, int]]:
    """For each word the icons that it says something about, and how much."""
    index: dict[str, dict[int, int]] = {}

    def note(word: str, place: int, weight: int) -> None:
        places = index.setdefault(word, {})
        places[place] = max(places.get(place, 0), weight)

    for place in range(len(_places())):
        name, categories, tags = _entry(place)
        for word in _words(name):
            note(word, place, IN_NAME - 5 * name.count("-"))
        for rank, tag in enumerate(tags):
            note("-".join(_words(tag)), place, TAG - min(rank, 10))
            for word in _words(tag):
                note(word, place, WORD_OF_TAG)
        for word in _words(" ".join(categories)):
            note(word, place, CATEGORY)
    for word, meant in _meanings().items():
        for rank, name in enumerate(meant):
            note(word, _places()[name], MEANT - rank)
            note(stem(word), _places()[name], NEARLY_MEANT - rank)
    return index


@cache
def _words(text: str) -> list[str]:
    """The words of a name or tag in the singular."""
    return [stem(word) for word in re.split(r"[\W_]+", text) if word]


def stem(word: str) -> str:
    """The singular of an English noun, near enough for a search."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word.removesuffix("s")


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    """What people write, and the icons that they mean."""
    lines = (line.split(": ") for line in packs.catalogue("phosphor/words.txt") if not line.startswith("#"))
    return {word: tuple(icons.split()) for words, icons in lines for word in words.split(", ")}


@cache
def _entry(place: int) -> PackedIcon:
    name, categories, tags = packs.catalogue("phosphor/catalogue.txt")[place].split("\t")
    return PackedIcon(name, _listed(categories), _listed(tags))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
