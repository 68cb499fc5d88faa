"""What the cells of a column say: each column is read as a whole, by evidence, and nothing is guessed in silence."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, Literal, NamedTuple

from infographic.data_sources.tables import Table
from infographic.errors import Problem, SpecError, messages
from infographic.i18n import date_reading, number_format, number_reading
from infographic.i18n.number_reading import SIGNS, DecimalSign, Reading
from infographic.spec.numbers import TIMES, Reckoned, Refused, help_with, printed
from infographic.spec.source import Plain

Cell = Callable[[int], Any]
"""What a row holds in a column."""

OF_SEPARATOR: dict[str, DecimalSign] = {";": ",", ",": "."}
"""Programs that write decimals with a comma part cells with semicolons."""

EXAMPLES: Mapping[str, str] = {".": "en", ",": "de"}
"""Languages that write decimals with a sign."""


SAMPLE = 50
"""How many cells are read before the whole column is."""

NUMBERS = {int, float, type(None)}
"""What a column holds that is no text."""


class Written(NamedTuple):
    """How the cells of a file are written, as far as the spec says."""

    numbers: str = ""
    """The language whose numbers they are."""
    dates: str = ""
    """The language whose dates they are."""
    missing: frozenset[str] = frozenset()
    """Further texts that stand for no value."""
    lang: str = ""
    """The page's language, where the spec writes it."""


class Decision(NamedTuple):
    """Which sign begins the decimals of a column, and a warning where something speaks against it."""

    sign: DecimalSign
    doubt: Problem | None = None


class Columns:
    """The columns of a table, as they are written."""

    def __init__(self, table: Table, written: Written) -> None:
        self.table = table
        self.written = written
        self.warnings: list[Problem] = []

    # ------------------------------------------------------------ numbers

    def numbers(self, index: int, rows: Sequence[int]) -> tuple[Cell, str]:
        """The numbers that rows hold in a column, and the unit that they share; None where a cell has no value.

        A cell that is none says so where it is used.  Raises SpecError where the column allows two readings.
        """
        if self._typed(index):
            return self.table.column(index).__getitem__, ""
        decision = self.decision(index)
        if decision.doubt:
            self.warnings.append(decision.doubt)
        readings, cells, of = self.readings(index), self.table.column(index), SIGNS.index(decision.sign)
        unit = self._unit(index, rows)

        def number(row: int) -> Any:
            reading = readings[row]
            if not reading:
                return cells[row] if reading is False else None
            value = reading[of]
            if value is None:
                return Refused(cells[row], *messages.other_decimals(cells[row], decision.sign))
            if reading.unit != unit and (value or reading.unit):
                return _of_other_unit(cells[row], reading.unit, unit)
            return value

        return number, unit

    def cells(self, index: int, rows: Sequence[int]) -> Cell:
        """What rows hold in a column: numbers where all of them are, in one unit; else the cells as they are."""
        if self._typed(index):
            return self.table.column(index).__getitem__
        readings, cells = self.readings(index), self.table.column(index)
        found = [readings[row] for row in rows]
        if False in found or len({reading.unit for reading in found if reading}) > 1:
            return cells.__getitem__
        try:
            number, unit = self.numbers(index, rows)
        except SpecError as error:
            problem = error.problems[0]
            return lambda row: Refused(cells[row], problem.message, problem.help) if cells[row] is not None else None

        def typed(row: int) -> Any:
            cell, value = cells[row], number(row)
            plain = value is None or isinstance(value, Refused) or not isinstance(cell, str)
            return (cell if value is not None else None) if plain else Reckoned(cell, value, unit)

        return typed

    def _typed(self, index: int) -> bool:
        """Whether a column holds only numbers and gaps, as a program writes them, so that none is to be read."""
        if self.written.missing:
            return False
        return self.table.once("typed", index, lambda: {*map(type, self.table.column(index))} <= NUMBERS)

    def readings(self, index: int) -> Sequence[Reading | Literal[False] | None]:
        """Each cell as a number: None for no value, False for what is no number."""
        missing = self.written.missing

        def find() -> Sequence[Reading | Literal[False] | None]:
            cells = self.table.column(index)
            if missing:
                return [_reading(cell, missing) for cell in cells]
            # Without marks of its own most cells are plain texts: one call less for each
            read = number_reading.read
            return [(type(cell) is str and read(cell)) or _reading(cell, missing) for cell in cells]

        return self.table.once(f"readings {sorted(missing)}", index, find)

    def decision(self, index: int) -> Decision:
        """The decimal sign: as the spec says, as the column shows, as the file shows, as the language has it."""
        if self.written.numbers:
            return Decision(number_reading.sign_of(self.written.numbers))
        if own := self._own(index):
            return Decision(own)
        readings = [reading for reading in self.readings(index) if reading]
        if not any(reading.ambiguous for reading in readings):
            return Decision(self._usual(readings))
        lang = number_reading.sign_of(self.written.lang) if self.written.lang else None
        of_file = self._of_others(index) or OF_SEPARATOR.get(self.table.separator)
        if sign := of_file or lang:
            return Decision(sign, self._doubt(index, sign, self.written.lang) if lang and of_file != lang else None)
        raise SpecError([self._either(index)])

    def _own(self, index: int) -> DecimalSign | None:
        """The sign that a column's own cells show; None where they show none, or both."""

        def find() -> DecimalSign | None:
            signs = number_reading.signs_of(reading for reading in self.readings(index) if reading)
            return next(iter(signs)) if len(signs) == 1 else None

        return self.table.once(f"own sign {sorted(self.written.missing)}", index, find)

    def _usual(self, readings: Sequence[Reading]) -> DecimalSign:
        """The sign with which more of the cells can be read."""
        return max(SIGNS, key=lambda sign: sum(reading.under(sign) is not None for reading in readings))

    def _of_others(self, index: int) -> DecimalSign | None:
        """The sign that the other columns of numbers show."""
        others = (i for i in range(len(self.table.columns)) if i != index)
        signs = {self._own(i) for i in others if self._counts(i)} - {None}
        return signs.pop() if len(signs) == 1 else None

    def _counts(self, index: int) -> bool:
        """Whether a column holds numbers; its first cells tell most others from them."""
        missing = self.written.missing
        first = (_reading(cell, missing) for cell in islice(self.table.column(index), SAMPLE))
        return False not in first and False not in self.readings(index)

    def _ambiguous(self, index: int) -> tuple[int, str, Reading]:
        """The first cell that has two readings."""
        readings = self.readings(index)
        row, reading = next((i, r) for i, r in enumerate(readings) if r and r.ambiguous)
        return row, str(self.table.column(index)[row]), reading

    def _either(self, index: int) -> Problem:
        row, text, reading = self._ambiguous(index)
        values: dict[str, str] = {sign: printed(reading.under(sign) or 0) for sign in SIGNS}
        return self.table.place(messages.two_readings(text, values, EXAMPLES), row, index)

    def _doubt(self, index: int, sign: DecimalSign, lang: str) -> Problem:
        """The warning that a reading rests on a language, or contradicts it."""
        row, text, reading = self._ambiguous(index)
        other = SIGNS[1 - SIGNS.index(sign)]
        values = printed(reading.under(sign) or 0), printed(reading.under(other) or 0)
        problem = messages.doubtful_reading(text, *values, EXAMPLES[sign], EXAMPLES[other], lang)
        return self.table.place(problem, row, index)

    def _unit(self, index: int, rows: Sequence[int]) -> str:
        """The unit that most of the cells have."""
        readings = self.readings(index)
        units = Counter(reading.unit for row in rows if (reading := readings[row]) and (reading.unit or reading.point))
        return max(units, key=lambda unit: (units[unit], bool(unit)), default="")

    # ------------------------------------------------------------ places and dates

    def dates(self, index: int) -> Sequence[str | None] | None:
        """The column as dates in ISO 8601, where all its cells are dates; else None.

        Raises SpecError where its dates have two readings.
        """

        def find() -> tuple[Sequence[str | None] | None, Problem | None]:
            return self._dates(index)

        written = self.written
        found, doubt = self.table.once(f"dates {written.dates} {written.lang} {sorted(written.missing)}", index, find)
        if doubt and doubt.severity == "error":
            raise SpecError([doubt])
        if doubt:
            self.warnings.append(doubt)
        return found

    def _dates(self, index: int) -> tuple[Sequence[str | None] | None, Problem | None]:
        cells = [None if _is_missing(cell, self.written.missing) else cell for cell in self.table.column(index)]
        known = [cell for cell in cells if cell is not None]
        lang = self.written.lang
        if not known or not all(isinstance(cell, str) and date_reading.is_date(cell, lang or "en") for cell in known):
            return None, None
        found = date_reading.read_column(known, lang, self.written.dates)
        if None in found.moments:
            return None, None
        moments = iter(found.moments)
        texts = [None if cell is None else next(moments).iso() for cell in cells]  # type: ignore[union-attr]
        if found.doubt < 0:
            return texts, None
        text = str(known[found.doubt])
        readings = date_reading.read(text, lang or "en")
        values = dict.fromkeys(moment.iso() for moment in readings or () if moment)
        row = cells.index(known[found.doubt])
        chosen = str(texts[row]) if found.settled else ""
        return texts, self.table.place(messages.two_dates(text, list(values), chosen, lang), row, index)

    def places(self, index: int, rows: Sequence[int]) -> tuple[Cell, str]:
        """What rows hold in a column that stands along an axis, and the unit of its numbers.

        Dates are in ISO 8601, numbers in plain digits, other texts as they are.
        """
        if dates := self.dates(index):
            return dates.__getitem__, ""
        readings, cells = self.readings(index), self.table.column(index)
        if any(readings[row] is False for row in rows) or not any(readings[row] for row in rows):
            return cells.__getitem__, ""
        number, unit = self.numbers(index, rows)

        def place(row: int) -> Any:
            value = number(row)
            if isinstance(value, Refused):
                raise SpecError([self.table.place(Problem("not-a-number", value.message, help=value.help), row, index)])
            return cells[row] if value is None or printed(value) == cells[row] else Plain(printed(value))

        return place, unit


def _is_missing(cell: Any, more: frozenset[str]) -> bool:
    return cell is None or (isinstance(cell, str) and (cell in more or number_reading.is_missing(cell)))


def _reading(cell: Any, missing: frozenset[str]) -> Reading | Literal[False] | None:
    if cell is None or (missing and str(cell) in missing):
        return None
    if isinstance(cell, Reckoned | Refused):
        return Reading(cell.number, cell.number, cell.unit) if isinstance(cell, Reckoned) else False
    if isinstance(cell, str):
        return number_reading.read(cell) or (None if number_reading.is_missing(cell) else False)
    return Reading(cell, cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else False


def _of_other_unit(cell: str, unit: str, usual: str) -> Refused:
    """A cell whose unit is not that of the others."""
    message, help = messages.other_unit(cell, unit, usual)
    times = unit.lower().rstrip(".") in TIMES and unit != usual
    return Refused(cell, message, help_with(cell) if times else help)


def in_language(cell: Any, lang: str) -> Any:
    """A number as a language prints it; one in plain digits stays as it is, for it may be a year."""
    if not isinstance(cell, Reckoned) or (not cell.unit and cell.isdigit()):
        return cell
    return Reckoned(number_format.amount(cell.number, cell.unit, lang), cell.number, cell.unit)
