"""The foot of a page: sources, notes, credits and licence, on the dark ground."""

from collections.abc import Mapping

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Frame, Rect
from infographic.i18n import phrases
from infographic.layout.block import Context
from infographic.page.logo import logo

LEAST_BESIDE = 420
"""With less room than this for words, in px at 1200, the logo stands under them."""


def note_numbers(infographic: Document) -> tuple[Mapping[int, int], list[str]]:
    """The number of each model's note by identity, and the notes in order; equal notes share one."""
    notes: list[str] = []
    numbers: dict[int, int] = {}
    for model, path in infographic.models():
        text = getattr(model, "source", "") if path else ""
        if not text:
            continue
        if text not in notes:
            notes.append(text)
        numbers[id(model)] = notes.index(text) + 1
    return numbers, notes


def footer(infographic: Document, width: float, ctx: Context) -> Frame:
    """The footer across the whole page; only a thin strip where there is nothing to say."""
    margin = ctx.scale.margin
    content = width - 2 * margin
    sign = logo("footer", infographic, content, ctx)
    beside = content - sign.width - ctx.space(64) if sign else 0.0
    room = beside if beside > ctx.space(LEAST_BESIDE) else content
    lines = [ctx.named(frame, infographic, "source") for frame in _lines(infographic, room, ctx)]
    if not lines and not sign:
        return Frame(width, 24, (Rect(0, 0, width, 24, 0, ctx.palette.ground),), name="footer")
    hair = ctx.space(ctx.theme.stroke.hair)
    rule = Frame(content, hair, (Rect(0, 0, content, hair, 0, ctx.palette.rule),))
    above = [rule] if _after_dark(infographic) else []
    said = arrange.stack(lines, ctx.space(10), room)
    body = arrange.stack([*above, _signed(said, sign, content, ctx)], ctx.space(36), content)
    top = 0 if above else ctx.space(56)
    padded = arrange.whole(arrange.pad(body, Insets(top, margin, ctx.space(64), margin), width))
    return arrange.over(padded, Rect(0, 0, width, padded.height, 0, ctx.palette.ground))._replace(name="footer")


def _signed(words: Frame, sign: Frame | None, content: float, ctx: Context) -> Frame:
    """The words with the logo at the end of their line, or under them where the page is narrow."""
    if sign is None:
        return words
    if words.width == content or not words.height:
        return arrange.stack([part for part in (words, sign) if part.height], ctx.space(36), content)
    beside = arrange.beside([words, sign], content - words.width - sign.width, arrange.START)
    return beside._replace(width=content)


def _after_dark(infographic: Document) -> bool:
    """Whether the last panel already stands on the dark ground, so that only a line divides it from the footer."""
    last = infographic.panels[-1]
    return (last.tone or last.blocks[-1].wanted_ground()) == "ink"


def _lines(infographic: Document, width: float, ctx: Context) -> list[Frame]:
    _, notes = note_numbers(infographic)
    several = bool(infographic.source) + len(notes)
    word = phrases.source_word(infographic.lang, several)
    texts = []
    if infographic.source:
        texts.append(_introduced(infographic.source, word))
    elif notes:
        texts.append(f"{word}:")
    after = [t for t in (infographic.credits, infographic.license) if t]
    lines = [ctx.type.text(text, "caption", width, fill=ctx.palette.ink2) for text in texts]
    lines += [_note(i, note, width, ctx) for i, note in enumerate(notes, 1)]
    return lines + [ctx.type.text(text, "caption", width, fill=ctx.palette.ink2) for text in after]


def _note(number: int, text: str, width: float, ctx: Context) -> Frame:
    """A numbered note; its lines hang beside the number."""
    mark = ctx.type.text(str(number), "caption", fill=ctx.palette.ink, weight=ctx.theme.fonts.text.strong)
    room = mark.width + ctx.space(12)
    words = ctx.type.text(text, "caption", width - room, fill=ctx.palette.ink2)
    return Frame(width, words.height, (mark.at(0, 0), words.at(room, 0)), words.baseline)


def _introduced(source: str, word: str) -> str:
    """The source with the word for it before it, unless the writer put it there."""
    return source if source.casefold().startswith(word.casefold()) else f"{word}: {source}"
