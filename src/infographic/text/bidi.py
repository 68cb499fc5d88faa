"""The directions in a text of mixed scripts and the order in which it is displayed: UAX #9.

The rules are our own because python-bidi keeps its levels to itself in compiled code, and its Python code,
older than isolates and paired brackets, is wrong in a sixth of Unicode's own cases.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

_RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_DEEPEST = 125
_ISOLATES = {"LRI", "RLI", "FSI"}
_EMBEDDINGS = {"LRE": "", "RLE": "", "LRO": "L", "RLO": "R"}
_REMOVED = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}
_NEUTRAL = _ISOLATES | {"B", "S", "WS", "ON", "PDI"}

_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐"
    "⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically equivalent to others."""
_OPENING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSING = frozenset(_OPENING.values())


class _Sequence(NamedTuple):
    """An isolating run sequence: its characters, their level, and the directions at its two ends."""

    indices: list[int]
    level: int
    before: str
    after: str

    @property
    def direction(self) -> str:
        return _direction(self.level)


def is_needed(text: str) -> bool:
    """Whether some of the text may run from the right."""
    return re.search(_RIGHT_TO_LEFT, text) is not None


def levels(text: str, rtl: bool) -> list[int]:
    """The level of every character of a paragraph; odd ones run from the right."""
    given = [bidirectional(character) or "L" for character in text]
    pairs = _isolate_pairs(given)
    found, kinds = _explicit(given, pairs, int(rtl))
    for sequence in _sequences(given, found, pairs, int(rtl)):
        _resolve_marks(kinds, sequence)
        _resolve_numbers(kinds, sequence)
        _resolve_brackets(text, kinds, sequence, given)
        _resolve_neutral(kinds, sequence)
        for index in sequence.indices:
            found[index] += _raised(kinds[index], sequence.level)
    return _with_ends(given, found, int(rtl))


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indices of the pieces of a line from the left, each piece having one level (L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=None)
    if lowest_odd is None:
        return order
    for lowest in range(max(levels), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= lowest:
                stop += 1
            order[start:stop] = order[start:stop][::-1]
            start = max(stop, start + 1)
    return order


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _raised(kind: str, level: int) -> int:
    """How far above its sequence's level a character stands (I1, I2)."""
    if level % 2:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)


def _isolate_pairs(given: list[str]) -> dict[int, int]:
    """The closing mark of every isolate that has one (BD9)."""
    pairs, opened = {}, []
    for index, kind in enumerate(given):
        if kind in _ISOLATES:
            opened.append(index)
        elif kind == "PDI" and opened:
            pairs[opened.pop()] = index
        elif kind == "B":
            opened.clear()
    return pairs


def _first_strong(given: list[str], start: int, stop: int, pairs: dict[int, int]) -> str:
    """The direction that the first strong character sets, isolates skipped (P2, P3)."""
    while start < stop:
        if given[start] in {"L", "R", "AL"}:
            return "L" if given[start] == "L" else "R"
        start = pairs.get(start, len(given) if given[start] in _ISOLATES else start) + 1
    return "L"


class _Nesting:
    """The embeddings and isolates that are open, each with its level and the direction that it forces (X1)."""

    def __init__(self, base: int) -> None:
        self.stack = [(base, "", False)]
        self.overflown_isolates = 0
        self.overflown_embeddings = 0

    def open(self, *, right: bool, override: str, isolate: bool) -> None:
        """A deeper level, odd for right-to-left, unless that is too deep (X2 to X5c)."""
        level = self.stack[-1][0]
        deeper = (level + 1) | 1 if right else (level + 2) & ~1
        if deeper <= _DEEPEST and not self.overflown_isolates and not self.overflown_embeddings:
            self.stack.append((deeper, override, isolate))
        elif isolate:
            self.overflown_isolates += 1
        elif not self.overflown_isolates:
            self.overflown_embeddings += 1

    def close_isolate(self) -> None:
        """The last isolate closed, and all embeddings in it (X6a)."""
        if self.overflown_isolates:
            self.overflown_isolates -= 1
        elif any(isolate for _, _, isolate in self.stack):
            self.overflown_embeddings = 0
            while not self.stack.pop()[2]:
                pass

    def close_embedding(self) -> None:
        """The last embedding closed, unless an isolate is in the way (X7)."""
        if self.overflown_isolates:
            return
        if self.overflown_embeddings:
            self.overflown_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _explicit(given: list[str], pairs: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    """Levels and kinds after embeddings, overrides and isolates (X1 to X8)."""
    found, kinds = [base] * len(given), list(given)
    nesting = _Nesting(base)
    for index, kind in enumerate(given):
        if kind == "PDI":
            nesting.close_isolate()
        found[index], override, _ = nesting.stack[-1]
        if kind == "PDF":
            nesting.close_embedding()
        elif kind in _EMBEDDINGS:
            nesting.open(right=kind[0] == "R", override=_EMBEDDINGS[kind], isolate=False)
        elif kind in _ISOLATES:
            first = _first_strong(given, index + 1, pairs.get(index, len(given)), pairs) if kind == "FSI" else kind[0]
            nesting.open(right=first == "R", override="", isolate=True)
        if kind == "B":
            found[index] = base
        elif kind not in _REMOVED:
            kinds[index] = override or kind
    return found, kinds


def _sequences(given: list[str], found: list[int], pairs: dict[int, int], base: int) -> list[_Sequence]:
    """Level runs joined across isolates, with the directions at their ends (X9, X10)."""
    kept = [index for index, kind in enumerate(given) if kind not in _REMOVED]
    runs: list[list[int]] = []
    for before, index in zip([None, *kept], kept, strict=False):
        if before is not None and found[before] == found[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    openers = {close: opened for opened, close in pairs.items()}
    open_ended: dict[int, list[int]] = {}
    joined: list[list[int]] = []
    for run in runs:
        sequence = open_ended.pop(openers.get(run[0], -1), None)
        if sequence is None:
            joined.append(sequence := [])
        sequence += run
        open_ended[run[-1]] = sequence
    place = {index: position for position, index in enumerate(kept)}
    edges = [base, *(found[index] for index in kept), base]
    sequences = []
    for indices in joined:
        level = found[indices[0]]
        hanging = given[indices[-1]] in _ISOLATES
        after = base if hanging else edges[place[indices[-1]] + 2]
        sequences.append(
            _Sequence(indices, level, _direction(max(level, edges[place[indices[0]]])), _direction(max(level, after)))
        )
    return sequences


def _resolve_marks(kinds: list[str], sequence: _Sequence) -> None:
    """W1 to W3: marks take the kind of what they stand on, numbers after Arabic letters are Arabic."""
    indices = sequence.indices
    last, strong = sequence.before, sequence.before
    for index in indices:
        if kinds[index] == "NSM":
            kinds[index] = "ON" if last in _ISOLATES or last == "PDI" else last
        last = kinds[index]
        if last in {"L", "R", "AL"}:
            strong = last
        elif last == "EN" and strong == "AL":
            kinds[index] = "AN"
    for index in indices:
        if kinds[index] == "AL":
            kinds[index] = "R"


def _resolve_numbers(kinds: list[str], sequence: _Sequence) -> None:
    """W4 to W7: the signs in and around numbers, and numbers in left-to-right text."""
    indices = sequence.indices
    for before, index, after in zip(indices, indices[1:], indices[2:], strict=False):
        sides = {kinds[before], kinds[after]}
        if (kinds[index] in {"ES", "CS"} and sides == {"EN"}) or (kinds[index] == "CS" and sides == {"AN"}):
            kinds[index] = sides.pop()
    for order in (indices, indices[::-1]):
        last = ""
        for index in order:
            if kinds[index] == "ET" and last == "EN":
                kinds[index] = "EN"
            last = kinds[index]
    strong = sequence.before
    for index in indices:
        if kinds[index] in {"ES", "ET", "CS"}:
            kinds[index] = "ON"
        elif kinds[index] in {"L", "R"}:
            strong = kinds[index]
        elif kinds[index] == "EN" and strong == "L":
            kinds[index] = "L"


def _strong(kind: str) -> str:
    """The direction of a kind, numbers counted as right to left; empty for neutrals."""
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""


def _bracket_pairs(text: str, kinds: list[str], indices: list[int]) -> list[tuple[int, int]]:
    """The places in a sequence of brackets that belong together, by their openings (BD16)."""
    opened: list[tuple[str, int]] = []
    pairs = []
    for place, index in enumerate(indices):
        bracket = _SAME.get(text[index], text[index])
        if kinds[index] != "ON":
            continue
        if bracket in _OPENING:
            if len(opened) == 63:
                return []
            opened.append((_OPENING[bracket], place))
        elif bracket in _CLOSING:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == bracket:
                    pairs.append((opened[depth][1], place))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _resolve_brackets(text: str, kinds: list[str], sequence: _Sequence, given: list[str]) -> None:
    """N0: a pair of brackets takes the direction of what it encloses, or of what stands before it."""
    indices, direction = sequence.indices, sequence.direction
    for opening, closing in _bracket_pairs(text, kinds, indices):
        inside = {_strong(kinds[index]) for index in indices[opening + 1 : closing]} - {""}
        if not inside:
            continue
        before = next((s for i in indices[:opening][::-1] if (s := _strong(kinds[i]))), sequence.before)
        chosen = direction if direction in inside or before == direction else before
        for place in (opening, closing):
            kinds[indices[place]] = chosen
            for index in indices[place + 1 :]:
                if given[index] != "NSM":
                    break
                kinds[index] = chosen


def _resolve_neutral(kinds: list[str], sequence: _Sequence) -> None:
    """N1 and N2: neutrals take the direction on both their sides, else that of the text around."""
    before, waiting = sequence.before, []
    for index in sequence.indices:
        if kinds[index] in _NEUTRAL:
            waiting.append(index)
            continue
        after = _strong(kinds[index])
        for neutral in waiting:
            kinds[neutral] = after if after == before else sequence.direction
        before, waiting = after, []
    for neutral in waiting:
        kinds[neutral] = before if before == sequence.after else sequence.direction


def _with_ends(given: list[str], found: list[int], base: int) -> list[int]:
    """Separators, and the spaces before them and at the end, at the paragraph's level (L1)."""
    trailing = True
    for index in range(len(given) - 1, -1, -1):
        if given[index] in {"B", "S"}:
            trailing = True
        elif given[index] not in _ISOLATES | _REMOVED | {"WS", "PDI"}:
            trailing = False
        if trailing:
            found[index] = base
    return found
