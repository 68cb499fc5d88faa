"""What an infographic shows, in words: one walk over its models, with every text and every quantity of them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from infographic.document import Document, Panel
from infographic.i18n.number_format import amount
from infographic.i18n.phrases import source_word
from infographic.layout.block import Block
from infographic.proofread import NOT_PRINTED, is_quantity
from infographic.spec.fields import EitherKind, Kind, ListKind, OptionalKind, PerSideKind, TextKind
from infographic.spec.model import Model, PerSide

YES, NO = "✓", "–"
"""How answers without words are told, as they are drawn."""

_DIVIDED = re.compile(r"\s*\|\s*")
_ENDS = (".", "!", "?", "…", "。", "؟", "！", "？")
_BREAKS = re.compile(r"\s+")


def markdown(infographic: Document) -> str:
    """The infographic as Markdown (CommonMark, with GitHub's tables), in its own language."""
    return "\n\n".join(_Telling(infographic).parts()) + "\n"


class _Telling:
    """Tells an infographic part by part."""

    def __init__(self, infographic: Document) -> None:
        self._infographic = infographic
        self._lang = infographic.lang
        self._sides = {side.key: side.label for side in infographic.declared_sides()}

    def parts(self) -> Iterator[str]:
        page = self._infographic
        divider = " – " if re.search(r"\s\|\s", page.title) else ""
        yield f"# {_DIVIDED.sub(divider, _line(page.title))}"
        yield from (_line(text) for text in (page.kicker, page.subtitle, page.by) if text)
        if self._sides:
            yield _listed([_line(label) for label in self._sides.values()])
        for panel in page.panels:
            yield from self._panel(panel)
        yield from self._source(page)
        yield from (_line(text) for text in (page.credits, page.license) if text)

    def _panel(self, panel: Panel) -> Iterator[str]:
        if panel.title:
            yield f"## {_line(panel.title)}"
        for block in panel.blocks:
            yield from self._block(block, 3 if panel.title else 2)
        yield from self._source(panel)

    def _block(self, block: Block, level: int) -> Iterator[str]:
        if block.title:
            yield f"{'#' * min(level, 6)} {_line(block.title)}"
        yield from self._values(block, "", level, skip=("title", "source", "type"))
        yield from self._source(block)

    def _source(self, model: Model) -> Iterator[str]:
        if source := str(getattr(model, "source", "")):
            yield f"{source_word(self._lang, 1)}: {_line(source)}"

    # -- what a model holds, as paragraphs, lists and tables

    def _values(self, model: Model, unit: str, level: int, skip: Sequence[str] = ()) -> Iterator[str]:
        unit = str(getattr(model, "unit", "")) or unit
        names = self._series(model)
        ordered = isinstance(model, Block) and model.ordered
        for name, field in model.fields().items():
            value = getattr(model, name)
            if name not in skip and name not in ("unit", "series"):
                told = is_quantity(field.kind)
                printed = name not in NOT_PRINTED and _is_text(field.kind)
                yield from self._told(value, unit, level, names, ordered, told=told, printed=printed)

    def _told(
        self, value: object, unit: str, level: int, names: Sequence[str], ordered: bool, *, told: bool, printed: bool
    ) -> Iterator[str]:
        """One value of a block, as paragraphs of their own."""
        match value:
            case Block():
                yield from self._block(value, level + 1)
            case Model():
                yield self._item(value, unit, names)
            case PerSide():
                for key, answer in value.items():
                    inner = list(self._told(answer, unit, level, names, ordered, told=told, printed=printed))
                    side = f"**{self._side(key)}**"
                    short = len(inner) == 1 and not isinstance(answer, tuple) and "\n" not in inner[0]
                    yield f"{side}: {inner[0]}" if short else side
                    yield from () if short else inner
            case tuple() if any(isinstance(item, Block) for item in value):
                for block in value:
                    yield from self._block(block, level)
            case tuple() if value and all(isinstance(item, Model) for item in value):
                yield self._table(value, unit) or _listed([self._item(i, unit, names) for i in value], ordered)
            case Mapping() if any(isinstance(item, Model) for item in value.values()):
                yield _listed([f"{_line(str(key))}: {self._item(item, unit, names)}" for key, item in value.items()])
            case _:
                if text := self._inline(value, unit, names, told=told, printed=printed):
                    yield text

    def _table(self, items: Sequence[Model], unit: str) -> str:
        """Items that each have one answer for every side, as a table; empty for others."""
        answers = [{n: v for n in i.fields() if isinstance(v := getattr(i, n), PerSide)} for i in items]
        plain = all(
            not isinstance(v, Model | tuple) for found in answers for sides in found.values() for _, v in sides.items()
        )
        if not plain or not self._sides or any(len(found) != 1 for found in answers):
            return ""
        rows = [["", *self._sides.values()]]
        for item, found in zip(items, answers, strict=True):
            ((name, per_side),) = found.items()
            quantity = is_quantity(item.fields()[name].kind)
            own = {self._side(key): answer for key, answer in per_side.items()}
            sides = map(self._side, self._sides)
            cells = [self._inline(own.get(side), unit, (), told=quantity, printed=True) for side in sides]
            rows.append([self._item(item, unit, (), skip=(name,)), *cells])
        lines = ["| " + " | ".join(_line(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])

    # -- what stands in one line

    def _item(self, model: Model, unit: str, names: Sequence[str], skip: Sequence[str] = ()) -> str:
        """An item: its name, then what is said of it; its own items below."""
        unit, names = str(getattr(model, "unit", "")) or unit, self._series(model) or names
        said: list[tuple[str, bool]] = []
        below: list[str] = []
        for name, field in model.fields().items():
            value = getattr(model, name)
            if name in skip or name in ("unit", "series"):
                continue
            if isinstance(value, Model):
                below.append(self._item(value, unit, names))
            elif isinstance(value, tuple) and any(isinstance(item, Model) for item in value):
                below += [self._item(item, unit, names) for item in value if isinstance(item, Model)]
            else:
                printed = name not in NOT_PRINTED and _is_text(field.kind)
                text = self._inline(value, unit, names, told=is_quantity(field.kind), printed=printed)
                said.append((text, isinstance(value, str)))
        (first, is_name), *rest = [pair for pair in said if pair[0]] or [("", False)]
        link = ", " if not is_name else " – " if first.endswith(_ENDS) else ": "
        line = first + link + "; ".join(text for text, _ in rest) if rest else first
        return "\n".join([line, *(f"    {part}" for item in below for part in f"- {item}".splitlines())])

    def _inline(self, value: object, unit: str, names: Sequence[str], *, told: bool, printed: bool) -> str:
        match value:
            case bool():
                return (YES if value else NO) if printed and told else ""
            case str():
                return _line(value) if printed else ""
            case int() | float():
                return amount(value, unit, self._lang) if told else ""
            case tuple():
                texts = [self._inline(item, unit, (), told=told, printed=printed) for item in value]
                if len(names) == len(texts):
                    texts = [f"{name}: {text}" for name, text in zip(names, texts, strict=True) if text]
                return ", ".join(text for text in texts if text)
            case PerSide():
                answers = ((key, self._answer(item, unit, told, printed)) for key, item in value.items())
                return ", ".join(f"{self._side(key)}: {text}" for key, text in answers if text)
        return ""

    def _answer(self, value: object, unit: str, told: bool, printed: bool) -> str:
        if isinstance(value, Model):
            return self._item(value, unit, ())
        return self._inline(value, unit, (), told=told, printed=printed)

    def _side(self, key: str | int) -> str:
        """What a side is called, by its key or its place."""
        return _line(list(self._sides.values())[key] if isinstance(key, int) else self._sides.get(key, key))

    def _series(self, model: Model) -> Sequence[str]:
        names = getattr(model, "series", ())
        named = isinstance(names, tuple) and all(isinstance(name, str) for name in names)
        return tuple(map(_line, names)) if named else ()


def _is_text(kind: Kind) -> bool:
    """Whether texts of this kind, or those in a list of it, are printed as they are."""
    match kind:
        case TextKind():
            return not kind.named
        case OptionalKind():
            return _is_text(kind.inner)
        case EitherKind():
            return any(map(_is_text, kind.kinds))
        case ListKind() | PerSideKind():
            return _is_text(kind.item)
    return False


def _line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()


def _listed(items: Sequence[str], ordered: bool = False) -> str:
    return "\n".join(f"{f'{n}.' if ordered else '-'} {item}" for n, item in enumerate(items, 1))
