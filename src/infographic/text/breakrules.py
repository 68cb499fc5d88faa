"""The rules of line breaking of UAX #14, in its order and words, as revised for Unicode 17.0.

The rules after mandatory breaks see a text without combining marks (LB9, LB10 are applied before).
"""

from collections.abc import Callable
from typing import NamedTuple

LINE_ENDS = {"BK", "CR", "LF", "NL"}
LETTERS = {"AL", "HL"}
HANGUL = {"JL", "JV", "JT", "H2", "H3"}
QUOTES = {"QU", "QI", "QF"}
PICTURES = {"ID", "EB", "EM", "IX"}


class BreakContext(NamedTuple):
    """What the rules ask of the text before a place.

    `last` is the class before it, spaces left out, and `wide` whether that is East Asian; `before` and
    `before_wide` say the same of what stands directly before `last`, a space counted.  `number` is 1 within
    a number and 2 after one that a bracket closes (LB25), `flags` 1 after an unpaired regional indicator.
    """

    last: str = "start"
    wide: bool = False
    spaces: bool = False
    before: str = "start"
    before_wide: bool = False
    number: int = 0
    flags: int = 0

    def and_then(self, this: str, wide: bool) -> "BreakContext":
        """The context after one more character."""
        if this == "SP":
            return self._replace(spaces=True)
        number, flags = 0, 0
        if this == "NU" or (self.number == 1 and not self.spaces and this in {"SY", "IS"}):
            number = 1
        elif self.number == 1 and not self.spaces and this in {"CL", "CP"}:
            number = 2
        if this == "RI":
            flags = 1 if self.spaces else 1 - self.flags
        before, before_wide = ("SP", False) if self.spaces else (self.last, self.wide)
        return BreakContext(this, wide, False, before, before_wide, number, flags)


class BreakPlace(NamedTuple):
    """A place between two characters: what stands before it, and the classes of the next three characters."""

    at: BreakContext
    this: str
    wide: bool
    following: str
    following_wide: bool
    after: str

    @property
    def last(self) -> str:
        """The class directly before."""
        return "SP" if self.at.spaces else self.at.last


def may_break(place: BreakPlace) -> bool:
    """Whether a line may end here: what the first rule says that has an answer."""
    for rule in _RULES:
        answer = rule(place)
        if answer is not None:
            return answer
    return True


def _mandatory(p: BreakPlace) -> bool | None:
    """LB4 to LB6: after line ends, never before them."""
    if p.last == "start":
        return False
    if p.last == "CR":
        return p.this != "LF"
    if p.last in LINE_ENDS:
        return True
    return False if p.this in LINE_ENDS else None


def _spaces(p: BreakPlace) -> bool | None:
    """LB7 and LB8: no break before spaces; one after a zero width space."""
    if p.this in {"SP", "ZW"}:
        return False
    return True if p.at.last == "ZW" else None


def _glue(p: BreakPlace) -> bool | None:
    """LB11 to LB12a: word joiners and no-break spaces."""
    if p.this == "WJ" or p.last in {"WJ", "GL"}:
        return False
    return False if p.this == "GL" and p.last not in {"SP", "BA", "HY", "HH"} else None


def _closing(p: BreakPlace) -> bool | None:
    """LB13 and LB14: never before closing, never after opening punctuation, even across spaces."""
    return False if p.this in {"CL", "CP", "EX", "SY"} or p.at.last == "OP" else None


_OPENS = LINE_ENDS | QUOTES | {"start", "OP", "GL", "SP", "ZW"}
_CLOSES = LINE_ENDS | QUOTES | {"SP", "GL", "WJ", "CL", "CP", "EX", "IS", "SY", "ZW", "end"}


def _quoted_spaces(p: BreakPlace) -> bool | None:
    """LB15a, LB15b: quotation marks that stand off from the words that they enclose, as in French."""
    if p.at.last == "QI" and p.at.before in _OPENS:
        return False
    return False if p.this == "QF" and p.following in _CLOSES else None


def _decimal(p: BreakPlace) -> bool | None:
    """LB15c, LB15d: a number may begin with its decimal mark."""
    if p.last == "SP" and p.this == "IS" and p.following == "NU":
        return True
    return False if p.this == "IS" else None


def _pairs_across_spaces(p: BreakPlace) -> bool | None:
    """LB16 and LB17."""
    closed = p.at.last in {"CL", "CP"} and p.this == "NS"
    return False if closed or (p.at.last == p.this == "B2") else None


def _after_spaces(p: BreakPlace) -> bool | None:
    """LB18."""
    return True if p.last == "SP" else None


def _quotes(p: BreakPlace) -> bool | None:
    """LB19, LB19a: quotation marks keep to what they stand at, unless that is East Asian."""
    if p.this in {"QU", "QF"} or p.last in {"QU", "QI"}:
        return False
    if p.this in QUOTES and (not p.at.wide or p.following == "end" or not p.following_wide):
        return False
    return False if p.last in QUOTES and (not p.wide or p.at.before == "start" or not p.at.before_wide) else None


def _contingent(p: BreakPlace) -> bool | None:
    """LB20."""
    return True if "CB" in {p.last, p.this} else None


_WORD_STARTS = LINE_ENDS | {"start", "SP", "ZW", "CB", "GL"}


def _hyphens(p: BreakPlace) -> bool | None:
    """LB20a to LB22: hyphens stay with the word before; one that begins a word stays with the word."""
    if p.last in {"HY", "HH"} and p.at.before in _WORD_STARTS and p.this in LETTERS:
        return False
    if p.this in {"BA", "HH", "HY", "NS", "IN"} or p.last == "BB":
        return False
    if p.last in {"HY", "HH"} and p.at.before == "HL" and p.this != "HL":
        return False
    return False if p.last == "SY" and p.this == "HL" else None


def _letters(p: BreakPlace) -> bool | None:
    """LB23 to LB24: letters with digits, prefixes and suffixes."""
    last, this = p.last, p.this
    if (last in LETTERS and this == "NU") or (last == "NU" and this in LETTERS):
        return False
    if (last == "PR" and this in PICTURES) or (last in PICTURES and this == "PO"):
        return False
    affixes = {"PR", "PO"}
    return False if (last in affixes and this in LETTERS) or (last in LETTERS and this in affixes) else None


def _numbers(p: BreakPlace) -> bool | None:
    """LB25: numbers with their signs, units, brackets and separators."""
    last, this = p.last, p.this
    if p.at.number and this in {"PO", "PR"}:
        return False
    if last == "PR" and this == "PR" and p.following == "NU":  # a sign and a currency, which the annex forgets: −€5
        return False
    if last in {"PO", "PR"} and this == "OP" and "NU" in (p.following, p.after if p.following == "IS" else ""):
        return False
    if this != "NU":
        return None
    return False if last in {"PO", "PR", "HY", "IS"} or p.at.number == 1 else None


def _hangul(p: BreakPlace) -> bool | None:
    """LB26, LB27: syllables of Korean."""
    last, this = p.last, p.this
    syllable = (
        (last == "JL" and this in {"JL", "JV", "H2", "H3"})
        or (last in {"JV", "H2"} and this in {"JV", "JT"})
        or (last in {"JT", "H3"} and this == "JT")
    )
    return False if syllable or (last in HANGUL and this == "PO") or (last == "PR" and this in HANGUL) else None


def _words(p: BreakPlace) -> bool | None:
    """LB28 to LB30: letters with letters, and brackets with words."""
    last, this = p.last, p.this
    if last in LETTERS | {"IS"} and this in LETTERS:
        return False
    inside = LETTERS | {"NU"}
    if last in inside and this == "OP" and not p.wide:
        return False
    return False if last == "CP" and not p.at.wide and this in inside else None


def _pictographs(p: BreakPlace) -> bool | None:
    """LB30a, LB30b: flags of two regional indicators; people with their colour of skin."""
    if p.last == p.this == "RI" and p.at.flags:
        return False
    return False if p.last in {"EB", "IX"} and p.this == "EM" else None


_RULES: tuple[Callable[[BreakPlace], bool | None], ...] = (
    _mandatory,
    _spaces,
    _glue,
    _closing,
    _quoted_spaces,
    _decimal,
    _pairs_across_spaces,
    _after_spaces,
    _quotes,
    _contingent,
    _hyphens,
    _letters,
    _numbers,
    _hangul,
    _words,
    _pictographs,
)
