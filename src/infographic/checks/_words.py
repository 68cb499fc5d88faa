"""Where each text of the spec is printed: the lines that say it, and whether they stand with what it belongs to."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import groupby
from typing import NamedTuple

from infographic.checks._page_index import Outlined, Sheet, TextLine
from infographic.errors import SpecPath
from infographic.graphics.geometry import Box
from infographic.i18n import date_reading
from infographic.i18n.date_format import chronology
from infographic.i18n.phrases import right_to_left

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
"""A link as texts write it: what is printed, and where it leads."""

NUMBER = re.compile(r"[+-]?\d*\.?\d+(?:e[+-]?\d+)?", re.IGNORECASE)
"""A number as a spec writes it."""

CALLED = ("label", "short", "title")
"""The names of a side, of which one is enough."""


OF_ITEM = ("label", "title", "text")
"""What an item says in its own place: other things that it names may stand with another one, as that of its group."""


class Printed(NamedTuple):
    """A text of the spec, and the lines that say it or the shapes of its letters; neither where it is nowhere."""

    path: SpecPath
    text: str
    lines: Sequence[TextLine]
    outlined: Outlined | None = None

    @property
    def is_said(self) -> bool:
        return bool(self.lines or self.outlined)

    @property
    def box(self) -> Box | None:
        """The lines or shapes together."""
        boxes = [line.ink for line in self.lines] or ([self.outlined.box] if self.outlined else [])
        return _around(boxes) if boxes else None


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def printed(sheet: Sheet) -> list[Printed]:
    """Every text that the page is to say, in the order of the spec; asked once for all checks."""
    return sheet.once("printed", _printed)


@lru_cache(maxsize=8192)
def spoken(text: str) -> str:
    """The letters and digits of a text as a page prints them, digits of any script as those of ASCII."""
    if "](" in text:
        text = LINK.sub(r"\1", text)
    if text.isascii():
        return "".join(filter(str.isalnum, text)).lower()
    kept = (c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNM")
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in kept)
    return "".join(digits)


def _printed(sheet: Sheet) -> list[Printed]:
    page = _Page(sheet)
    placed = {_block_of(path) for path in sheet.subject.spec.on_axes}
    placed |= {_block_of(c.origin) for _, claims in sheet.claims for c in claims if c.origin and c.origin[-1] == "date"}
    found = [
        page.find(path, text)
        for path, text in sheet.subject.spec.texts
        if page.printable(text) and not _is_told_by_place(path, text, placed, sheet.subject.lang)
    ]
    sides = {one.path[1] for one in found if one.is_said and one.path[0] == "sides" and one.path[-1] in CALLED}
    return [
        one
        for one in found
        if one.is_said or not (one.path[0] == "sides" and one.path[-1] in CALLED and one.path[1] in sides)
    ]


def _is_told_by_place(path: SpecPath, text: str, blocks: Container[SpecPath], lang: str) -> bool:
    """Whether a date or a number only says where something stands: an axis prints as many as have room."""
    if _block_of(path) not in blocks:
        return False
    return bool(NUMBER.fullmatch(text)) or date_reading.is_date(text, lang)


Paragraph = tuple[SpecPath, str, Sequence[TextLine]]
"""Where lines belong to, what they say together, and the lines."""


class _Page:
    """The words of a page: of each frame, and of all frames of an item or block one after the other."""

    def __init__(self, sheet: Sheet) -> None:
        self.lang = sheet.subject.lang
        self.times = Counter((_list_of(path), spoken(text)) for path, text in sheet.subject.spec.texts)
        """How often the things of a list say the same: streams and arrows that lead to one place name it once."""
        self.rtl = right_to_left(self.lang)
        self.outlined = {spoken(one.words): one for one in sheet.outlined}
        self.missing = sorted((m for m in sheet.subject.missing if not m.isspace()), key=len, reverse=True)
        """What no face has is told by V24: the rest of such a text is looked for."""
        self.paragraphs = [(lines[0].origin, self._spoken(lines), lines) for lines in sheet.paragraphs]
        self.by_block: dict[SpecPath, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            for block in _blocks_around(paragraph[0]):
                self.by_block.setdefault(block, []).append(paragraph)
        self.framed = {area.frame.origin for area in sheet.areas}
        """What has a place of its own; columns are named in each row of a narrow table, lanes in each message."""
        self.by_origin: Mapping[SpecPath, Sequence[TextLine]] = _by_origin(sheet.lines)

    def find(self, path: SpecPath, text: str) -> Printed:
        lines = self._said(path, text)
        if not lines and date_reading.is_date(text, self.lang):
            lines = self._said(path, chronology((text,), self.lang).printed(text))
        if not lines and "|" in text:
            parts = [self._said(path, part) for part in text.split("|") if spoken(part)]
            lines = [line for part in parts for line in part] if all(parts) else []
        return Printed(path, text, lines, None if lines else self.outlined.get(spoken(text)))

    def _said(self, path: SpecPath, text: str) -> Sequence[TextLine]:
        """The lines that say a text: those nearest to its item, else of its whole item, its block, the page."""
        wanted, block = self.printable(text), _block_of(path) or path[:1]
        placed = path[-1] in OF_ITEM and path[:-1] in self.framed
        item = path[:-1] if placed and self.times[_list_of(path), wanted] < 2 else block
        if own := [fit for fit in self.by_block.get(block, ()) if wanted in fit[1] and _belongs(fit[0], item)]:
            return max(own, key=lambda fit: (_nearness(fit[0], path), -len(fit[1])))[2]
        for end in range(len(path), len(block) - 1, -1):
            origins = [o for o in self.by_origin if o[:end] == path[:end] and _belongs(o, item)]
            lines = [line for origin in origins for line in self.by_origin[origin]]
            said = self._spoken(lines) if len(lines) > 1 else ""
            if wanted in said or (said and end >= len(path) - 1 and _holds_each(said, self._drawable(text))):
                return lines
        others = ((origin, lines) for origin, said, lines in self.paragraphs if wanted in said)
        elsewhere = next((lines for origin, lines in others if origin[: len(block)] != block), ())
        whole = () if elsewhere or _block_of(path) else [line for lines in self.by_origin.values() for line in lines]
        return elsewhere or (whole if whole and _holds_each(self._spoken(whole), self._drawable(text)) else ())

    def _drawable(self, text: str) -> str:
        """A text without the characters that no face has."""
        return reduce(lambda kept, cluster: kept.replace(cluster, ""), self.missing, text)

    def printable(self, text: str) -> str:
        """What of a text the page can print, in letters and digits."""
        return spoken(self._drawable(text))

    def _spoken(self, lines: Sequence[TextLine]) -> str:
        """What lines say; those of two directions in both orders, since a text may have another one than its page."""
        words = "".join(_logical(line, self.rtl) for line in lines)
        if any(run.rtl for line in lines for run in line.text.runs):
            words += "\n" + "".join(_logical(line, not self.rtl) for line in lines)
        return spoken(self._drawable(words))


def _holds_each(said: str, text: str) -> bool:
    """Whether a text is said word by word: a figure and its unit may stand in frames of their own."""
    return all(spoken(word) in said for word in LINK.sub(r"\1", text).split())


def _belongs(origin: SpecPath, item: SpecPath) -> bool:
    """Whether a frame shows an item, a part of it, or what it is an item of."""
    shared = min(len(origin), len(item))
    return origin[:shared] == item[:shared]


def _logical(line: TextLine, rtl: bool) -> str:
    """The words of a line in the order in which they are read; its runs stand from left to right."""
    if not rtl and not any(run.rtl for run in line.text.runs):
        return line.words
    groups = [(back, list(group)) for back, group in groupby(line.text.runs, lambda run: run.rtl)]
    ordered = [run for back, group in (groups[::-1] if rtl else groups) for run in (group[::-1] if back else group)]
    return "".join(run.text for run in ordered)


def _by_origin(lines: Sequence[TextLine]) -> dict[SpecPath, list[TextLine]]:
    found: dict[SpecPath, list[TextLine]] = {}
    for line in lines:
        found.setdefault(line.origin, []).append(line)
    return found


def _nearness(origin: SpecPath, path: SpecPath) -> int:
    """How many steps of a path lead to the frame that says it; of frames elsewhere, less than none."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(origin, path, strict=False)) if a != b), min(len(origin), len(path))
    )
    return shared if shared == len(origin) else shared - len(origin)


def strays(sheet: Sheet) -> Iterator[Printed]:
    """Texts of items that are printed, but in no frame of their block."""
    for one in printed(sheet):
        block = _block_of(one.path)
        if (
            one.lines
            and block
            and one.path[-1] != "source"
            and not any(line.origin[: len(block)] == block for line in one.lines)
        ):
            yield one


@lru_cache(maxsize=4096)
def _block_of(path: SpecPath) -> SpecPath:
    ends = [i for i, step in enumerate(path) if step == "blocks"]
    return path[: ends[-1] + 2] if ends else ()


@lru_cache(maxsize=4096)
def _blocks_around(path: SpecPath) -> Sequence[SpecPath]:
    """The blocks that something stands in, or the key of the page."""
    ends = [i + 2 for i, step in enumerate(path) if step == "blocks"]
    return [path[:end] for end in ends] or [path[:1]]


def _list_of(path: SpecPath) -> SpecPath:
    """The list of a block that a text stands in: that of its side, or the only one."""
    block = _block_of(path)
    return path[: len(block) + (2 if path[len(block) : len(block) + 1] == ("sides",) else 1)]
