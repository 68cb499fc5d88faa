"""The foot of a page: sources, notes, credits and licence, on the dark ground."""

import os
from collections.abc import Mapping

from infographic import compose, words
from infographic.block import Context
from infographic.color import WHITE, contrast, luminance
from infographic.document import Infographic
from infographic.geometry import Insets
from infographic.pictures import Picture
from infographic.pictures.placing import colors, framed, whole
from infographic.scene import Frame, Rect

DARK = 0.18
"""The luminance of a ground on which white is read better than black."""

SEEN = 1.6
"""The contrast with its ground under which a part of a logo is lost."""

LEAST_BESIDE = 420
"""With less room than this for words, in px at 1200, the logo stands under them."""


def note_numbers(infographic: Infographic) -> tuple[Mapping[int, int], list[str]]:
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


def footer(infographic: Infographic, width: float, ctx: Context) -> Frame:
    """The footer across the whole page; only a thin strip where there is nothing to say."""
    margin = ctx.scale.margin
    content = width - 2 * margin
    logo = _logo(infographic, ctx)
    beside = logo and content - logo.width - ctx.space(64) > ctx.space(LEAST_BESIDE)
    room = content - logo.width - ctx.space(64) if logo and beside else content
    lines = [ctx.named(frame, infographic, "source") for frame in _lines(infographic, room, ctx)]
    if not lines and not logo:
        return Frame(width, 24, (Rect(0, 0, width, 24, 0, ctx.palette.ground),), name="footer")
    hair = ctx.space(ctx.theme.stroke.hair)
    rule = Frame(content, hair, (Rect(0, 0, content, hair, 0, ctx.palette.rule),))
    above = [rule] if _after_dark(infographic) else []
    said = [compose.stack(lines, ctx.space(10), room)] if lines else []
    if logo and said and beside:
        said = [_beside(said[0], logo, content)]
    elif logo:
        said.append(logo)
    body = compose.stack([*above, *said], ctx.space(36), content)
    top = 0 if above else ctx.space(56)
    padded = compose.whole(compose.pad(body, Insets(top, margin, ctx.space(64), margin), width))
    return compose.over(padded, Rect(0, 0, width, padded.height, 0, ctx.palette.ground))._replace(name="footer")


def _beside(words: Frame, logo: Frame, width: float) -> Frame:
    """The words from the left, and the logo at the right, level with what is said first."""
    height = max(words.height, logo.height)
    return Frame(width, height, (words.at(0, 0), logo.at(width - logo.width, 0)))


def _logo(infographic: Infographic, ctx: Context) -> Frame | None:
    """The logo of the spec, or of the theme."""
    logo, own = infographic.logo or ctx.theme.logo, infographic.logo is not None
    if logo is None:
        return None
    ground = ctx.palette.ground
    key = "on_dark" if logo.on_dark and luminance(ground) < DARK else "file"
    file = getattr(logo, key)
    if own:
        picture = ctx.picture(file, ("logo", key))
    else:
        picture = ctx.picture(os.path.basename(file), ("theme",), folder=os.path.dirname(file))
    if picture is None:
        return None
    width, height = whole(picture.width, picture.height, ctx.space(360), ctx.space(72))
    alt = logo.alt or os.path.splitext(os.path.basename(file))[0].replace("-", " ")
    frame = framed(picture, width, height, alt, fit="contain")
    return _on_plate(frame, picture, ctx)


def _on_plate(frame: Frame, picture: Picture, ctx: Context) -> Frame:
    """The logo on a plate, where colours of it would not be seen on the ground itself."""
    inks, ground = colors(picture), ctx.palette.ground
    if not inks or min(contrast(ink, ground) for ink in inks) >= SEEN:
        return frame
    plate = max((WHITE, ctx.theme.colors.ink), key=lambda color: min(contrast(ink, color) for ink in inks))
    padded = compose.pad(frame, Insets.even(ctx.space(14)))
    return compose.backed(padded, plate, min(ctx.radius, padded.height / 4))


def _after_dark(infographic: Infographic) -> bool:
    """Whether the last panel already stands on the dark ground, so that only a line divides it from the footer."""
    last = infographic.panels[-1]
    return (last.tone or last.blocks[-1].wanted_ground()) == "ink"


def _lines(infographic: Infographic, width: float, ctx: Context) -> list[Frame]:
    _, notes = note_numbers(infographic)
    several = bool(infographic.source) + len(notes)
    word = words.source_word(infographic.lang, several)
    texts = []
    if infographic.source:
        texts.append(_introduced(infographic.source, word))
    elif notes:
        texts.append(f"{word}:")
    after = [t for t in (infographic.credits, infographic.license) if t]
    lines = [ctx.text(text, "caption", width, fill=ctx.palette.ink2) for text in texts]
    lines += [_note(i, note, width, ctx) for i, note in enumerate(notes, 1)]
    return lines + [ctx.text(text, "caption", width, fill=ctx.palette.ink2) for text in after]


def _note(number: int, text: str, width: float, ctx: Context) -> Frame:
    """A numbered note; its lines hang beside the number."""
    mark = ctx.text(str(number), "caption", fill=ctx.palette.ink, weight=ctx.theme.fonts.text.strong)
    room = mark.width + ctx.space(12)
    words = ctx.text(text, "caption", width - room, fill=ctx.palette.ink2)
    return Frame(width, words.height, (mark.at(0, 0), words.at(room, 0)), words.baseline)


def _introduced(source: str, word: str) -> str:
    """The source with the word for it before it, unless the writer put it there."""
    return source if source.casefold().startswith(word.casefold()) else f"{word}: {source}"
