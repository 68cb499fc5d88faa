"""The foot of a page: sources, notes, credits and licence, on the dark ground."""

from collections.abc import Mapping, Sequence

from infographic.document import Document, Panel
from infographic.errors import SpecPath
from infographic.graphics import arrange, tracks
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Frame, Rect
from infographic.graphics.tracks import Track
from infographic.i18n import phrases
from infographic.layout.block import Block, Context
from infographic.page.logo import logo
from infographic.text import TextStyle

MIN_COLUMN = 560
"""With this much room each, in px at 1200, sources stand beside each other."""

MAX_COLUMNS = 3

MIN_BESIDE = 420
"""With less room than this for words, in px at 1200, the logo stands under them."""


def note_numbers(
    infographic: Document, left_out: Sequence[SpecPath] = ()
) -> tuple[Mapping[int, tuple[int, ...]], list[str]]:
    """The numbers that each model carries by identity, and the notes in order; equal notes share one.

    The number of a panel without a name is carried by its first block.  Nothing is noted of what is `left_out`.
    """
    gone = set(left_out)
    notes: list[str] = []
    numbers: dict[int, tuple[int, ...]] = {}
    for model, path in infographic.models():
        text = getattr(model, "source", "") if path else ""
        if not text or any(path[:end] in gone for end in range(len(path) + 1)):
            continue
        if text not in notes:
            notes.append(text)
        carrier = _carrier(model)
        carried, number = numbers.get(id(carrier), ()), notes.index(text) + 1
        numbers[id(carrier)] = carried if number in carried else (*carried, number)
    return numbers, notes


def _carrier(model: object) -> object:
    """What has words behind which the number stands: the first block in a panel or container without a name."""
    if isinstance(model, Panel | Block) and not model.title and not getattr(model, "note", ""):
        for inner in getattr(model, "blocks", ()):
            return _carrier(inner)
    return model


def footer(infographic: Document, ctx: Context, *, ruled: bool = False) -> Frame:
    """The footer across the whole page; nothing where there is nothing to say.

    A line divides it from what stands above it on the same ground (`ruled`).
    """
    scale = ctx.scale
    sign = logo("footer", infographic, scale.content, ctx)
    beside = scale.content - sign.width - ctx.space(64) if sign else 0.0
    room = beside if beside > ctx.space(MIN_BESIDE) else scale.content
    said = _said(infographic, room, ctx)
    if not said.height and not sign:
        return Frame(scale.width, 0, name="footer")
    hair = ctx.space(ctx.theme.stroke.hair)
    rule = Frame(scale.content, hair, (Rect(0, 0, scale.content, hair, 0, ctx.palette.rule),))
    body = arrange.stack(
        [*([rule] if ruled else []), _signed(said, sign, scale.content, ctx)], ctx.space(36), scale.content
    )
    insets = Insets(0 if ruled else scale.gap(56), scale.end_margin, scale.gap(64), scale.margin)
    padded = arrange.whole(arrange.pad(body, insets, scale.width))
    up = 1 if ruled else 0  # over the equal ground above it, so that no hairline is seen where the picture is shrunk
    ground = Rect(0, -up, scale.width, padded.height + up, 0, ctx.palette.ground)
    return arrange.over(padded, ground)._replace(name="footer")


def _said(infographic: Document, width: float, ctx: Context) -> Frame:
    """Sources, notes and credits: under each other, or beside each other where each is read in a column of its own."""
    head = _head(infographic, width, ctx)
    count = min(MAX_COLUMNS, len(_lines(infographic, width, ctx)), int(width // ctx.space(MIN_COLUMN)))
    if count < 2:
        lines = [_named(line, infographic, ctx) for line in [*head, *_lines(infographic, width, ctx)]]
        return arrange.stack(lines, ctx.space(10), width)
    columns = tracks.columns(width, count, ctx.space(64))
    lines = [_named(line, infographic, ctx) for line in _lines(infographic, columns[0].length, ctx)]
    rows = [lines[i : i + count] for i in range(0, len(lines), count)]
    beside = [_beside(row, columns, width) for row in rows]
    return arrange.stack([*(_named(line, infographic, ctx) for line in head), *beside], ctx.space(14), width)


def _head(infographic: Document, width: float, ctx: Context) -> list[Frame]:
    """The word over notes that have no source of the whole page before them."""
    _, notes = note_numbers(infographic, ctx.shared.left_out)
    if infographic.source or not notes:
        return []
    word = phrases.source_word(infographic.lang, len(notes))
    return [ctx.type.text(f"{word}:", source_style(ctx), width, fill=ctx.palette.ink2)]


def _beside(row: Sequence[Frame], columns: Sequence[Track], width: float) -> Frame:
    items = tuple(line.at(column.start, 0) for line, column in zip(row, columns, strict=False))
    return Frame(width, max(line.height for line in row), items, row[0].baseline)


def _named(line: Frame, infographic: Document, ctx: Context) -> Frame:
    return ctx.named(line, infographic, "source")


def _signed(words: Frame, sign: Frame | None, content: float, ctx: Context) -> Frame:
    """The words with the logo at the end of their line, or under them where the page is narrow."""
    if sign is None:
        return words
    if words.width == content or not words.height:
        return arrange.stack([part for part in (words, sign) if part.height], ctx.space(36), content)
    beside = arrange.beside([words, sign], content - words.width - sign.width, arrange.START)
    return beside._replace(width=content)


def _lines(infographic: Document, width: float, ctx: Context) -> list[Frame]:
    _, notes = note_numbers(infographic, ctx.shared.left_out)
    word = phrases.source_word(infographic.lang, bool(infographic.source) + len(notes))
    texts = [_introduced(infographic.source, word)] if infographic.source else []
    after = [t for t in (infographic.credits, infographic.license) if t]
    style = source_style(ctx)
    lines = [ctx.type.text(text, style, width, fill=ctx.palette.ink2) for text in texts]
    lines += [_note(i, note, width, ctx) for i, note in enumerate(notes, 1)]
    return lines + [ctx.type.text(text, style, width, fill=ctx.palette.ink2) for text in after]


def source_style(ctx: Context, weight: int | None = None) -> TextStyle:
    """The style of sources: the smallest of the page."""
    return ctx.type.style("caption", weight=weight, size=ctx.scale.source_size)


def _note(number: int, text: str, width: float, ctx: Context) -> Frame:
    """A numbered note; its lines hang beside the number."""
    mark = ctx.type.text(str(number), source_style(ctx, ctx.theme.fonts.text.strong), fill=ctx.palette.ink)
    room = mark.width + ctx.space(12)
    words = ctx.type.text(text, source_style(ctx), width - room, fill=ctx.palette.ink2)
    return Frame(width, words.height, (mark.at(0, 0), words.at(room, 0)), words.baseline)


def _introduced(source: str, word: str) -> str:
    """The source with the word for it before it, unless the writer put it there."""
    return source if source.casefold().startswith(word.casefold()) else f"{word}: {source}"
