"""Where a line may be broken: the Unicode line breaking algorithm, UAX #14.

The classes of characters are those of Unicode 15.0, the rules those of 17.0 without the one for aksaras
(LB28a), with small kana kept from the start of a line (strict Japanese).  Each rule is written once, in the
annex's order; what it decides for a state and the next three classes is remembered, so that a text costs one
look-up per character.
"""

import os
import re
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from infographic.text.breakrules import BreakContext, BreakPlace, may_break

# fmt: off
CLASSES = [
    "AL", "BA", "BB", "B2", "BK", "CB", "CL", "CM", "CP", "CR", "EB", "EM", "EX", "GL", "H2", "H3", "HL", "HY", "ID",
    "IN", "IS", "JL", "JT", "JV", "LF", "NL", "NS", "NU", "OP", "PO", "PR", "QU", "RI", "SP", "SY", "WJ", "ZW",
    "ZJ", "QI", "QF", "HH", "IX",
]
# fmt: on
"""The classes as UAX #14 names them, and five of our own: ZJ the zero width joiner, QI and QF opening and
closing quotation marks, HH unambiguous hyphens, IX unassigned places kept for pictographs."""

FIRST = ord("0")
WIDE = 64
"""A character's class is written as one character, `FIRST` plus its index, plus `WIDE` for East Asian ones."""

_SIMPLE = re.compile(r"(?:[A-Za-z0-9À-ÖØ-öø-ž]+[,.!?:;]?(?: +|$))*")
"""Texts of words with a mark after some of them, which break at their spaces and nowhere else."""
_SPACES = re.compile(r" +")


_END = "!"
"""What follows the last character."""


def breaks(text: str) -> list[int]:
    """The offsets before which a line may (or, after a line feed, must) start; never 0, never the end."""
    if _SIMPLE.fullmatch(text):
        return [m.end() for m in _SPACES.finditer(text) if m.end() < len(text)]
    classes = text.translate(_CLASS_OF)
    offsets: Iterable[int] = range(len(classes))
    kept: set[int] = set()
    if not _MARKS.isdisjoint(classes):
        classes, offsets, kept = _without_marks(classes)
    return [offset for offset in _scan(classes, offsets) if offset not in kept]


def _scan(classes: str, offsets: Iterable[int]) -> Iterator[int]:
    padded = classes + _END + _END
    state = _START
    for index, offset in enumerate(offsets):
        state, may_break = state[padded[index : index + 3]]
        if may_break:
            yield offset


def _without_marks(classes: str) -> tuple[str, list[int], set[int]]:
    """The classes without the marks that belong to the character before them (LB9, LB10).

    With them come the offsets of the remaining ones, and the offsets that a joiner before them keeps from
    starting a line (LB8a).
    """
    kept_classes: list[str] = []
    offsets: list[int] = []
    joined: set[int] = set()
    base = False
    for offset, code in enumerate(classes):
        mark = code in _MARKS
        if not (mark and base):
            kept_classes.append(_ALPHABETIC if mark else code)
            offsets.append(offset)
        base = (mark and base) or _name(code) not in _NO_BASE
        if _name(code) == "ZJ":
            joined.add(offset + 1)
    return "".join(kept_classes), offsets, joined


class _Classes(dict[int, str]):
    """Code point to class, looked up in the packed ranges when first asked for."""

    def __missing__(self, code: int) -> str:
        starts, codes = _ranges()
        self[code] = found = chr(codes[bisect_right(starts, code) - 1])
        return found


@cache
def _ranges() -> tuple[Sequence[int], bytes]:
    """Where each range of characters of one class starts, and the classes."""
    with open(os.path.join(os.path.dirname(__file__), "linebreaks.bin"), "rb") as file:
        packed = file.read()
    count = int.from_bytes(packed[:4], "little")
    starts = array("I", packed[4 : 4 + 4 * count])
    if sys.byteorder == "big":
        starts.byteswap()
    return starts, packed[4 + 4 * count :]


def _code(name: str) -> str:
    return chr(FIRST + CLASSES.index(name))


def _name(code: str) -> str:
    return "end" if code == _END else CLASSES[(ord(code) - FIRST) % WIDE]


def _wide(code: str) -> bool:
    return code != _END and ord(code) - FIRST >= WIDE


class _State(dict[str, tuple["_State", bool]]):
    """A context with what it has led to so far: three classes to the next state and whether a line may break."""

    def __init__(self, context: BreakContext) -> None:
        super().__init__()
        self.context = context

    def __missing__(self, window: str) -> tuple["_State", bool]:
        this, following, after = map(_name, window)
        place = BreakPlace(self.context, this, _wide(window[0]), following, _wide(window[1]), after)
        found = _state(self.context.and_then(this, place.wide)), may_break(place)
        self[window] = found
        return found


@cache
def _state(context: BreakContext) -> _State:
    return _State(context)


_MARKS = frozenset({_code("CM"), _code("ZJ"), chr(ord(_code("CM")) + WIDE)})
_ALPHABETIC = _code("AL")
_NO_BASE = {"BK", "CR", "LF", "NL", "SP", "ZW"}
_CLASS_OF = _Classes()
_START = _state(BreakContext())
