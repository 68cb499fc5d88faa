"""Characters that cannot be shown."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.scene import Frame

MAX_NAMED = 5
"""The maximum number of missing characters of one text that are named."""

FAMILIES = {
    "CJK": "Noto Sans CJK", "HIRAGANA": "Noto Sans CJK", "KATAKANA": "Noto Sans CJK", "IDEOGRAPHIC": "Noto Sans CJK",
    "FULLWIDTH": "Noto Sans CJK", "HANGUL": "Noto Sans CJK", "BOPOMOFO": "Noto Sans CJK",
    "GREEK": "Noto Sans", "CYRILLIC": "Noto Sans", "LATIN": "Noto Sans", "MODIFIER": "Noto Sans",
    "TIBETAN": "Noto Serif Tibetan", "EGYPTIAN": "Noto Sans Egyptian Hieroglyphs", "MATHEMATICAL": "Noto Sans Math",
}  # fmt: skip
"""The family (OFL) that has a script, by the first word of its characters' names; others are called as their script."""

CJK_PACKAGE, PACKAGE = "fonts-noto-cjk", "fonts-noto-core"
"""Packages of Debian and Ubuntu that hold these families."""


class _Place(NamedTuple):
    """A text of the spec, and what of it no font has."""

    path: tuple[str | int, ...]
    text: str
    missing: tuple[str, ...]


class Missing(Check):
    """Every character of a page has a glyph in one of its fonts; an empty box or a gap is no letter."""

    code = "V24"
    title = "a character that no font has"
    reason = "A character without a glyph leaves a gap, and the word around it is another word."
    source = "Unicode 15, 5.3 Unknown and Missing Characters"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        missing = {cluster for cluster in sheet.subject.missing if not cluster.isspace()}
        if not missing:
            return
        written = [*sheet.subject.spec.texts]
        places = [
            _Place(path, text, tuple(sorted(here, key=text.index)))
            for path, text in written
            if (here := [cluster for cluster in missing if cluster in text and _shown(cluster)])
        ]
        for cluster, text in sorted(sheet.subject.missing.items()):
            if _shown(cluster) and not any(cluster in said for _, said in written):
                places.append(_Place(("title",), text, (cluster,)))
        causes = dict.fromkeys(_help(place.missing[0]) for place in places)
        for help in causes:  # one font mends all texts that lack it
            yield self._about([place for place in places if _help(place.missing[0]) == help], help)

    def _about(self, places: list[_Place], help: str) -> Finding:
        missing = list(dict.fromkeys(cluster for place in places for cluster in place.missing))
        some = " ".join(missing[:MAX_NAMED]) + (" …" if len(missing) > MAX_NAMED else "")
        more = f" and {len(places) - 1} more text{'s' if len(places) > 2 else ''}" if len(places) > 1 else ""
        return self.found(f"no font has {some} in {shown(places[0].text)}{more}", help, places[0].path)

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words("Peking: \ue000\ue001", 24).at(24, 55))

    def right(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words("Peking: Beijing", 24).at(24, 55))


def _shown(cluster: str) -> bool:
    """Whether something would be drawn for it: not for marks of direction and joining."""
    return any(unicodedata.category(character)[0] not in "CZ" or character >= "\ue000" for character in cluster)


def _help(cluster: str) -> str:
    """How to get a glyph for a character."""
    family = family_for(cluster)
    if family == "Noto Emoji":
        return "use an icon, or name the file of Noto Emoji (OFL) in the theme under `fonts: files:`"
    if not family:
        return "write it in other characters, or name a font file that has it in the theme under `fonts: files:`"
    package = CJK_PACKAGE if family == "Noto Sans CJK" else PACKAGE
    return (
        f"install {family} (OFL; Debian's `{package}`) and name its file in the theme under `fonts: files:`, or for "
        "all pages in INFOGRAPHIC_FONTS"
    )


def family_for(cluster: str) -> str:
    """The family that has a character; empty for one that is no character of Unicode."""
    character = cluster[0]
    script = unicodedata.name(character, "").split(" ")[0].split("-")[0]
    if not script:
        return ""
    if script in FAMILIES:
        return FAMILIES[script]
    if unicodedata.category(character)[0] in "LM":
        return f"Noto Sans {script.title()}"
    return "Noto Emoji" if "\u2600" <= character <= "\u27bf" or character >= "\U0001f000" else "Noto Sans Symbols 2"
