"""A first spec: a template of the package with a title, sides and a language of one's own.

A template is a spec that draws as it stands: `templates/NAME.yaml`, and `NAME.LANG.yaml` in further languages.
Its sides are called `one` and `other`, and what they answer takes a line each, so that a third side can follow.
"""

import os
import re
import unicodedata
from collections.abc import Sequence

from infographic.assets import icons
from infographic.errors import SpecError
from infographic.i18n.phrases import language
from infographic.spec.positions import quoted
from infographic.spec.source import parse_text

FOLDER = os.path.join(os.path.dirname(__file__), "templates")

MODELINE = "# yaml-language-server: $schema=infographic.schema.json"
"""Tells an editor where the keys of a spec are explained."""

LONGEST_NAME = 60
"""Characters of a file's name, without its suffix."""

DIVIDER = re.compile(r"\s+\|\s+")
"""What stands between the sides in a title; without blanks it divides a word, whose halves name nothing."""

NEUTRAL = ("number-circle-one", "number-circle-two", "number-circle-three", "number-circle-four")
"""Icons of sides for which there is none of their own."""

KEYS = ("one", "other")
"""What the sides are called in templates."""


def template_names() -> list[str]:
    """The templates, by name."""
    return sorted(file.removesuffix(".yaml") for file in os.listdir(FOLDER) if file.count(".") == 1)


def languages(name: str) -> list[str]:
    """The languages in which there is a template."""
    files = (file.split(".") for file in os.listdir(FOLDER))
    return ["en", *sorted(parts[1] for parts in files if len(parts) == 3 and parts[0] == name)]


def draft(title: str, name: str, lang: str = "en") -> str:
    """The text of a spec with this title, from the template of this name, in a language.

    Where there is no template in that language its texts are English.
    """
    title = " ".join(title.split())
    text = _template(name, lang)
    if "\nsides:" in text and len(parts := DIVIDER.split(title)) > 1:
        text = _with_sides(text, parts)
    text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {as_yaml(title)}", text, count=1)
    return f"{MODELINE}\n{text}"


def _template(name: str, lang: str) -> str:
    """The template's text, with the language that was asked for."""
    base = language(lang)
    suffix = f".{base}" if base in languages(name)[1:] else ""
    with open(os.path.join(FOLDER, f"{name}{suffix}.yaml"), encoding="utf-8") as file:
        text = file.read()
    if suffix:
        return text.replace(f"\nlang: {base}\n", f"\nlang: {lang}\n", 1)
    return text if base == "en" and lang == "en" else text.replace("\n# theme: ", f"\nlang: {lang}\n# theme: ", 1)


# ---------------------------------------------------------------- sides


def _with_sides(text: str, labels: Sequence[str]) -> str:
    """The template with sides of these names, whose further ones answer what its second one does."""
    keys = _keys(labels)
    signs = _signs(labels)
    declared = (
        f"  {key}: {{label: {as_yaml(label, in_braces=True)}, icon: {icon}}}"
        for key, label, icon in zip(keys, labels, signs, strict=True)
    )
    text = re.sub(r"(?m)^  one: .*\n  other: .*$", lambda _: "\n".join(declared), text, count=1)
    text = re.sub(r"(?m)^( {4,})one: ", lambda found: f"{found[1]}{keys[0]}: ", text)
    return re.sub(
        r"(?m)^( {4,})other: (.*)$",
        lambda found: "\n".join(f"{found[1]}{key}: {found[2]}" for key in keys[1:]),
        text,
    )


def _keys(labels: Sequence[str]) -> list[str]:
    """A key for each side, by its name; by its number where the name has no letters or is another's too."""
    keys: list[str] = []
    for number, label in enumerate(labels, 1):
        key = slug(label)
        keys.append(key if key and key not in keys else f"side-{number}")
    return keys


def _signs(labels: Sequence[str]) -> list[str]:
    """An icon for each side: one that has the side's name in its own, where all sides have one."""
    signs: list[str] = []
    for label in labels:
        words = {slug(label), slug(label).removesuffix("s")}
        fits = (found.name for found in icons.find(label) if words & {found.name, *found.name.split("-")})
        signs.append(next((name for name in fits if name not in signs), ""))
    if all(signs):
        return signs
    return [NEUTRAL[min(i, len(NEUTRAL) - 1)] for i in range(len(labels))]


# ---------------------------------------------------------------- names and texts


def slug(text: str) -> str:
    """A text as a key or a file's name: letters and digits in lower case, with hyphens between; accents are dropped."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", bare)).strip("-")[:LONGEST_NAME].strip("-")


def free_name(path: str) -> str:
    """This name, or the first with a number behind it that no file has."""
    stem, suffix = os.path.splitext(path)
    number = 2
    while os.path.lexists(path):
        path, number = f"{stem}-{number}{suffix}", number + 1
    return path


def as_yaml(text: str, *, in_braces: bool = False) -> str:
    """A text as a value of YAML: plain where it reads back the same, else in quotes."""
    try:
        read = parse_text(f"{{key: {text}}}" if in_braces else f"key: {text}").data
    except SpecError:
        read = None
    return text if read == {"key": text} else quoted(text)
