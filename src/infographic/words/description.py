"""What an infographic shows, in words: one walk over its models, with every text and every quantity of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from infographic.document import Document, Panel
from infographic.i18n.date_format import chronology
from infographic.i18n.number_format import amount
from infographic.i18n.phrases import phrase, source_word
from infographic.layout.block import Block
from infographic.spec.fields import EitherKind, Kind, ListKind, OptionalKind, PerSideKind, TextKind
from infographic.spec.model import Field, Model, PerSide
from infographic.spec.source import NotANumber, to_number
from infographic.words.alt import ENDS, title_line
from infographic.words.alt import in_one_line as _line
from infographic.words.parts import Entry, Heading, Listing, Paragraph, Part, Table
from infographic.words.proofread import NOT_PRINTED, is_quantity

SIGNS = {"yes": "✓", "no": "–", "partly": "~"}
"""How answers without words are told, as they are drawn."""

NAMING = ("series", "points", "columns", "axes", "x")
"""Keys whose texts name the numbers of each list beside them, in their order."""


SHADED = ("value", "values")
"""Keys of numbers that are told though they are drawn to no scale: a map's shades."""


class _Around(NamedTuple):
    """What the models around a value say of it."""

    unit: str = ""
    names: tuple[str, ...] = ()
    """What the numbers of a list are called, in their order."""
    heads: Mapping[str, str] = {}
    """What the page prints over the values of keys."""
    ordered: bool = False

    def within(self, model: Model, lang: str) -> Self:
        """What is said of the values of a model."""
        named = (getattr(model, key, None) for key in NAMING)
        names = next((n for n in named if n and isinstance(n, tuple) and all(isinstance(m, str) for m in n)), None)
        heads = _heads(model, lang) if isinstance(model, Block) else self.heads
        ordered = isinstance(model, Block) and model.ordered
        unit = str(getattr(model, "unit", "")) or self.unit
        return self._replace(unit=unit, names=tuple(map(_line, names or self.names)), heads=heads, ordered=ordered)


def _heads(block: Block, lang: str) -> Mapping[str, str]:
    if not block.headed:
        return {}
    own = getattr(block, "labels", None) or getattr(block, "points", None)
    return dict(zip(block.headed, own or phrase(lang, block.type), strict=True))


def parts(infographic: Document) -> list[Part]:
    """All that the page says, in its language and in reading order."""
    return list(_Telling(infographic).parts())


class _Telling:
    """Tells an infographic part by part."""

    def __init__(self, infographic: Document) -> None:
        self._infographic = infographic
        self._lang = infographic.lang
        self._sides = {side.key: side.label for side in infographic.declared_sides()}

    def parts(self) -> Iterator[Part]:
        page = self._infographic
        if page.title:
            yield Heading(1, title_line(page))
        if page.alt:
            yield Paragraph(_line(page.alt))
        yield from (Paragraph(_line(text)) for text in (page.kicker, page.subtitle, page.by, *_cover(page)) if text)
        if self._sides:
            yield Listing([Entry(_line(label)) for label in self._sides.values()])
        for panel in page.panels:
            yield from self._panel(panel)
        yield from self._source(page)
        yield from (Paragraph(_line(text)) for text in (page.credits, page.license) if text)

    def _panel(self, panel: Panel) -> Iterator[Part]:
        if panel.title:
            yield Heading(2, _line(panel.title))
        for block in panel.blocks:
            yield from self._block(block, 3 if panel.title else 2)
        yield from self._source(panel)

    def _block(self, block: Block, level: int) -> Iterator[Part]:
        if block.title:
            yield Heading(level, _line(block.title))
        if rows := block.described(self._lang, self._sides):
            yield from self._described(block, rows)
        else:
            yield from self._values(block, _Around().within(block, self._lang), level)
        yield from self._source(block)

    def _described(self, block: Block, rows: Sequence[Sequence[str]]) -> Iterator[Part]:
        """What a block says of itself: a table, or a list where its columns have no names."""
        head, *lines = [list(map(_line, row)) for row in rows]
        if block.note:
            yield Paragraph(_line(block.note))
        yield (
            Table(head, lines)
            if any(head)
            else Listing([Entry(": ".join(filter(None, line))) for line in lines], block.ordered)
        )
        for item in getattr(block, "items", ()):
            yield from self._source(item)

    def _source(self, model: Model) -> Iterator[Part]:
        if source := str(getattr(model, "source", "")):
            yield Paragraph(f"{source_word(self._lang, 1)}: {_line(source)}")

    # -- what a model holds, as paragraphs, lists and tables

    def _values(self, model: Model, around: _Around, level: int) -> Iterator[Part]:
        named = _named_here(model, around.names)
        skipped = {"unit"} | ({"title", "source", "type", *named} if isinstance(model, Block) else set())
        skipped |= {"points", "labels"} if around.heads else set()  # which are the heads
        for name, field in model.fields().items():
            if name not in skipped and (value := getattr(model, name)) not in (None, "", ()):
                inner = list(self._told(value, field, around, level))
                yield from _under(around.heads.get(name, ""), inner)

    def _told(self, value: object, field: Field, around: _Around, level: int) -> Iterator[Part]:
        """One value of a block, as parts of their own."""
        match value:
            case Block():
                yield from self._block(value, level + 1)
            case Model() if any(getattr(value, key, ()) for key in around.heads):
                yield from self._values(value, around, level)
            case Model():
                yield Listing([self._item(value, around)])
            case PerSide():
                for key, answer in value.items():
                    inner = list(self._told(answer, field, around, level))
                    yield from _under(self._side(key), inner)
            case tuple() if any(isinstance(item, Block) for item in value):
                for block in value:
                    yield from self._block(block, level)
            case tuple() if value and all(isinstance(item, Model) for item in value):
                entries = [self._item(item, around) for item in value]
                yield self._table(value, around) or Listing(entries, around.ordered)
            case Mapping() if any(isinstance(item, Model) for item in value.values()):
                yield Listing([_prefixed(_line(str(key)), self._item(item, around)) for key, item in value.items()])
            case _:
                if text := self._inline(value, field.kind, around, field.name):
                    yield Paragraph(text)

    def _table(self, items: Sequence[Model], around: _Around) -> Table | None:
        """Items that each have one answer for every side, or for every name, as a table; None for others."""
        keys = [[n for n in item.fields() if self._spread(getattr(item, n), around)] for item in items]
        if any(len(found) != 1 for found in keys):
            return None
        answers = [getattr(item, found[0]) for item, found in zip(items, keys, strict=True)]
        by_side = all(isinstance(answer, PerSide) for answer in answers)
        if not by_side and not all(isinstance(answer, tuple) for answer in answers):
            return None
        rows = []
        for item, (name,), answer in zip(items, keys, answers, strict=True):
            inside = around.within(item, self._lang)
            kind = item.fields()[name].kind
            if by_side:
                own = {self._side(key): one for key, one in answer.items()}
                cells = [self._answer(own.get(self._side(side)), kind, inside) for side in self._sides]
            else:
                cells = [self._inline(one, kind, inside, name) for one in answer]
            entry = self._item(item, around, skip=(name,))
            if entry.below:
                return None
            rows.append([entry.text, *cells])
        head = ["", *(map(_line, self._sides.values()) if by_side else around.names)]
        if len(head) > len(rows) + 1 and not by_side:  # what is measured often is read downwards
            head, *rows = map(list, zip(head, *rows, strict=True))
        return Table(head, rows)

    def _spread(self, value: object, around: _Around) -> bool:
        """Whether a value has an answer for every side, or for every name."""
        if isinstance(value, PerSide):
            answers = [answer for _, answer in value.items()]
            return bool(self._sides) and not any(isinstance(answer, tuple) for answer in answers)
        return _is_named(value, around.names)

    # -- what stands in one line

    def _item(self, model: Model, around: _Around, skip: Sequence[str] = ()) -> Entry:
        """An item: its name, then what is said of it; its own items below."""
        around = around.within(model, self._lang)
        names: list[str] = []
        said: list[str] = []
        below: list[Entry] = []
        for name, field in model.fields().items():
            value = getattr(model, name)
            if name in skip or name == "unit" or (value == field.default and isinstance(value, bool | str)):
                continue
            if isinstance(value, Model):
                below.append(_prefixed(around.heads.get(name, ""), self._item(value, around)))
            elif isinstance(value, tuple) and any(isinstance(item, Model) for item in value):
                below += [self._item(item, around) for item in value if isinstance(item, Model)]
            elif text := self._inline(value, field.kind, around, name):
                if name == "value" and isinstance(value, str) and getattr(model, "unit", "") not in text:
                    text = f"{text} {_line(around.unit)}"  # what is printed behind a figure that is a text
                if name == "until" and names:  # the end of the date before it
                    names = [f"{names[0]} – {text}"]
                else:
                    (names if not names and isinstance(value, str) else said).append(text)
        if owner := self._owner(model, bool(names)):
            names, said = owner, [*names, *said]
        elif not names:
            names, said = said[:1], said[1:]
        first = "".join(names)
        link = " – " if first.endswith(ENDS) else ": "
        return Entry(first + link + "; ".join(said) if said else first, tuple(below))

    def _owner(self, model: Model, named: bool) -> list[str]:
        """What the page calls an item by itself, or whom one without a name belongs to: its side, or its category."""
        if own := model.called_in(self._lang):
            return [_line(own)]
        if named:
            return []
        side, category = str(getattr(model, "side", "")), str(getattr(model, "category", ""))
        return [self._side(side)] if side else [_line(category)] if category else []

    def _inline(self, value: object, kind: Kind, around: _Around, name: str) -> str:
        told = is_quantity(kind) or name in SHADED
        printed = name not in NOT_PRINTED and _is_text(kind)
        match value:
            case bool():
                return SIGNS["yes" if value else "no"] if printed else ""
            case str():
                return self._text(value, kind, around) if printed else ""
            case int() | float():
                return amount(value, around.unit, self._lang) if told else ""
            case tuple():
                texts = [self._inline(item, kind, around, name) for item in value]
                if _is_named(value, around.names):
                    texts = [f"{n}: {text}" for n, text in zip(around.names, texts, strict=True) if text]
                return ", ".join(text for text in texts if text)
            case PerSide():
                answers = ((key, self._answer(item, kind, around)) for key, item in value.items())
                return ", ".join(f"{self._side(key)}: {text}" for key, text in answers if text)
        return ""

    def _text(self, text: str, kind: Kind, around: _Around) -> str:
        """A text as the page prints it: a date with its month, a number with its unit, an answer by its sign."""
        if _of_texts(kind, lambda of: of.axis is not None):
            return _line(chronology((text,), self._lang).printed(text))
        if isinstance(kind, EitherKind):  # a text that may be an answer or a number
            if text in SIGNS:
                return SIGNS[text]
            try:
                return amount(to_number(text), around.unit, self._lang) if around.unit else _line(text)
            except NotANumber:
                pass
        return _line(self._sides.get(text, text))

    def _answer(self, value: object, kind: Kind, around: _Around) -> str:
        if isinstance(value, Model):
            return self._item(value, around).text
        return self._inline(value, kind, around, "")

    def _side(self, key: str | int) -> str:
        """What a side is called, by its key or its place."""
        return _line(list(self._sides.values())[key] if isinstance(key, int) else self._sides.get(key, key))


def _under(head: str, inner: list[Part]) -> Iterator[Part]:
    """Parts under a head in bold, or behind it where they are one line."""
    match inner:
        case _ if not head or not inner:
            yield from inner
        case [Paragraph(text)] | [Listing([Entry(text, ())], False)]:
            yield Paragraph(f"**{head}**: {text}")
        case _:
            yield Paragraph(f"**{head}**")
            yield from inner


def _prefixed(head: str, entry: Entry) -> Entry:
    return entry._replace(text=f"{head}: {entry.text}") if head else entry


def _named_here(model: Model, names: Sequence[str]) -> Iterable[str]:
    """The keys whose texts are told with the numbers that they name."""
    inner = (v for item in getattr(model, "items", ()) if isinstance(item, Model) for v in vars(item).values())
    return NAMING if any(_is_named(value, names) for value in inner) else ()


def _is_named(value: object, names: Sequence[str]) -> bool:
    return isinstance(value, tuple) and len(value) == len(names) > 1 and not isinstance(value[0], Model)


def _of_texts(kind: Kind, wanted: Callable[[TextKind], bool]) -> bool:
    """Whether texts of this kind, or those in a list of it, are as wanted."""
    match kind:
        case TextKind():
            return wanted(kind)
        case OptionalKind():
            return _of_texts(kind.inner, wanted)
        case EitherKind():
            return any(_of_texts(one, wanted) for one in kind.kinds)
        case ListKind() | PerSideKind():
            return _of_texts(kind.item, wanted)
    return False


def _is_text(kind: Kind) -> bool:
    """Whether texts of this kind are printed as they are."""
    return _of_texts(kind, lambda of: not of.named)


def _cover(page: Document) -> tuple[str, ...]:
    """The number at the head of the page, with what it counts."""
    return (f"{page.cover.number} {page.cover.text}".strip(),) if page.cover else ()
