"""The whole story, from a spec to bytes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from infographic import checks
from infographic.checks import Answers, Check, Finding, Subject
from infographic.document import Document
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.graphics.geometry import Box
from infographic.graphics.page_size import NARROWEST, PHONE_BREAK, SIZES, WIDEST, PageSize
from infographic.graphics.pixel_snap import snapped
from infographic.graphics.scene import Frame
from infographic.i18n.phrases import right_to_left
from infographic.images import Album
from infographic.layout.context import Context, Shared
from infographic.layout.looks import Looks
from infographic.page.bands import lost_tones
from infographic.page.footer import note_numbers
from infographic.page.grounds import bare
from infographic.page.page import page
from infographic.page.title import plain_title
from infographic.render import BITMAPS, Options, TextMode, has_pages, render, render_pages
from infographic.text import FontLibrary, Typesetter, own_files
from infographic.theme.hues import page_theme
from infographic.theme.load import load_dark, load_theme
from infographic.theme.model import Theme
from infographic.theme.palettes import palette_on
from infographic.theme.type_scale import TypeScale, scale_for
from infographic.words.alt import alt
from infographic.words.proofread import subject

HAND_UNIT = 728 / 1200
"""Pixels for one px at 1200 on the page for which the tremor of a hand is given."""

DEFAULT_SIZE = SIZES["blog"]

LINES = ("pptx", "txt")
"""Formats that keep the lines of what a page says."""

SMALLEST, LARGEST = 0.1, 8
"""Scales: a thumbnail, and print."""


class Page(NamedTuple):
    """A finished page: its frame, and what a format has to know beside it."""

    frame: Frame
    title: str
    description: str
    lang: str
    fonts: FontLibrary
    problems: tuple[Problem, ...] = ()
    """What only the layout could see."""
    making: "Making | None" = None
    """What it was made of, for those who check it."""
    dark: "Page | None" = None
    """The same page in the dark theme, where there is one."""


class Making(NamedTuple):
    """What a page was made of."""

    infographic: Document
    scale: TypeScale
    size: PageSize
    missing: Mapping[str, str]
    looks: Looks
    theme: Theme
    folders: Sequence[str]
    elsewhere: tuple[SpecPath, ...] = ()
    """What other pages of its series show."""


def library(files: tuple[str, ...] = ()) -> FontLibrary:
    """The bundled faces, a person's own font files, and those that `INFOGRAPHIC_FONTS` names for all pages."""
    return _library((*files, *own_files()))


@lru_cache(maxsize=8)
def _library(files: tuple[str, ...]) -> FontLibrary:
    """Kept, because faces remember their outlines."""
    return FontLibrary(files)


def typesetter(files: tuple[str, ...], lang: str) -> Typesetter:
    return _typesetter(library(files), lang)


@lru_cache(maxsize=16)
def _typesetter(fonts: FontLibrary, lang: str) -> Typesetter:
    return Typesetter(fonts, lang)


def layout(
    infographic: Document,
    size: PageSize = DEFAULT_SIZE,
    folder: str = "",
    *folders: str,
    theme_folders: Sequence[str] = (),
) -> Page:
    """The finished page in a size; paths in the spec are relative to `folder`.

    Pictures are read from there or from `folders`, a theme also from `theme_folders`.  Raises SpecError when the
    theme's file has mistakes or a picture cannot be shown, and ValueError for a width beyond the limits.
    """
    if not NARROWEST <= size.width <= WIDEST:
        raise ValueError(messages.beyond("width", size.width, NARROWEST, WIDEST))
    named, roots = infographic.theme, (folder, *folders, *theme_folders)
    light = load_theme(named.light, *roots, path=("theme", "light") if named.dark else ("theme",))
    page = _laid_out(infographic, light, size, (folder, *folders))
    dark = load_dark(light, named.dark, *roots)
    if dark is None:
        return page
    other = _laid_out(infographic, dark, size, (folder, *folders))
    if other.frame.height != page.frame.height:
        raise SpecError([messages.dark_resizes(page.frame.height, other.frame.height)])
    return page._replace(dark=other, problems=tuple(dict.fromkeys(page.problems + other.problems)))


def series(
    infographic: Document, size: PageSize, folder: str = "", *folders: str, theme_folders: Sequence[str] = ()
) -> list[Page]:
    """The finished pages of a numbered series in a size, which leaves nothing out; one page where it has no height.

    Folders and errors as for `layout`; further, SpecError where a block is higher than a page.
    """
    if size.height is None:
        return [layout(infographic, size, folder, *folders, theme_folders=theme_folders)]
    from infographic.page.series import series as page_series  # only for pages that go on

    theme = load_theme(infographic.theme.light, folder, *folders, *theme_folders, path=("theme",))
    roots = (folder, *folders)
    ctx = _context(infographic, theme, size, roots)
    opened = page_series(infographic, size, size.height, ctx)
    return [_finished(infographic, frame, size, ctx, theme, roots, left_out) for frame, left_out in opened]


def _laid_out(infographic: Document, theme: Theme, size: PageSize, folders: Sequence[str]) -> Page:
    """The page in one theme."""
    ctx = _context(infographic, theme, size, folders)
    if size.height is None:
        return _finished(infographic, page(infographic, ctx), size, ctx, theme, folders)
    from infographic.page.fixed import fixed_page  # most pages are as high as what they show

    frame = fixed_page(infographic, size, size.height, ctx)
    return _finished(infographic, frame, size, ctx, theme, folders)


def _context(infographic: Document, theme: Theme, size: PageSize, folders: Sequence[str]) -> Context:
    """What the blocks of a page may know and ask."""
    # 1. Its colours for what the page tells apart, and its sizes.
    swatches = infographic.swatches()
    whole, theme = theme, page_theme(theme, swatches.wishes)
    scale = scale_for(theme, size, infographic.columns)
    sides = infographic.declared_sides()
    # 2. What all blocks have in common: type, places in the spec, numbers of notes.
    setter = typesetter(theme.fonts.files, infographic.lang)
    setter.begin()
    origins = {id(model): path for model, path in infographic.models()}
    numbers, _ = note_numbers(infographic)
    problems: list[Problem] = [*infographic.untold_categories()]
    album = Album(tuple(folders))
    shared = Shared(
        setter, origins, {}, problems, numbers, Looks(), {}, album, infographic.lang, swatches, infographic.band,
        infographic.columns, theme=whole,
    )  # fmt: skip
    ctx = Context(scale, palette_on(theme, "plain"), sides, shared, main=swatches.main)
    problems += lost_tones(infographic, ctx)
    return ctx


def _finished(
    infographic: Document,
    frame: Frame,
    size: PageSize,
    ctx: Context,
    theme: Theme,
    folders: Sequence[str],
    left_out: Sequence[SpecPath] = (),
) -> Page:
    """The page of a frame, on whole pixels and in the direction of its script.  Raises SpecError for its mistakes."""
    shared = ctx.shared
    problems = list(dict.fromkeys(shared.problems))
    if size.width > PHONE_BREAK:  # on a phone forms give way as columns do
        problems += dict.fromkeys(shared.looks.refusals(frame))
    if mistakes := [problem for problem in problems if problem.severity == "error"]:
        raise SpecError(mistakes)
    if infographic.background == "none":
        frame = bare(frame, theme.colors.bg)
    frame = snapped(frame)
    if right_to_left(infographic.lang):
        from infographic.graphics.mirror import mirrored  # only for scripts that run to the left

        frame = mirrored(frame)
    # What assistive tools read
    words = plain_title(infographic), alt(infographic), infographic.lang
    making = Making(
        infographic, ctx.scale, size, shared.typesetter.missing, shared.looks, theme, folders, tuple(left_out)
    )
    return Page(frame, *words, library(ctx.theme.fonts.files), tuple(problems), making)


def darkened(page: Page) -> Page:
    """The page in its dark theme alone.  Raises SpecError where it has none."""
    if page.dark is None:
        raise SpecError([messages.no_dark()])
    return page.dark


def narrowed(page: Page) -> Page | None:
    """The same page for a phone; None for one that is no wider, or as high as somebody asked for."""
    made = page.making
    if made is None or made.size.height is not None or made.size.width <= PHONE_BREAK:
        return None
    narrow = _laid_out(made.infographic, made.theme, SIZES["phone"], made.folders)
    return narrow._replace(dark=narrowed(page.dark) if page.dark else None)


def proofread(page: Page) -> list[Finding]:
    """What is wrong with a finished page, though it could be drawn: nothing, of a page that was not made here."""
    found = checks.findings(_subject(page.making, page)) if page.making else []
    if page.dark is None:
        return found
    known = {(finding.problem.code, finding.problem.path, finding.cause) for finding in found}
    other = [f for f in proofread(page.dark) if (f.problem.code, f.problem.path, f.cause) not in known]
    return found + [f._replace(problem=messages.in_the_dark(f.problem)) for f in other]


def places(page: Page) -> Iterator[tuple[SpecPath, Box]]:
    """What of the spec is shown where on a page that was made here: blocks and items, parents first, then texts."""
    if page.making:
        sheet = checks.Sheet(_subject(page.making, page))
        yield from ((area.origin, area.box) for area in sheet.areas if area.frame.origin)
        yield from ((sheet.path_of(line), line.ink) for line in sheet.lines)


def _subject(making: Making, page: Page) -> Subject:
    infographic, scale, size, missing, *_ = making
    left_out = [problem.path for problem in page.problems if problem.code == messages.LEFT_OUT] + [*making.elsewhere]
    return subject(infographic, page.frame, scale, size, page.fonts, missing, left_out)


def questions(page: Page) -> Answers:
    """What a page that was made here is asked, and what it and its SVG answer."""
    from infographic.checks.questions import asked, read  # for those who ask

    assert page.making
    return asked(checks.Sheet(_subject(page.making, page)), read(draw(page._replace(dark=None), "svg")))


def figures(page: Page) -> tuple[float, float]:
    """The smallest text, in pixels, and the least contrast of a page that was made here."""
    from infographic.checks import contrast  # loaded for those who ask

    assert page.making
    return contrast.figures(checks.Sheet(_subject(page.making, page)))


def proof_sheet(pages: Sequence[tuple[Page, Sequence[Finding]]], suffix: str, scale: float = 1) -> bytes:
    """Pages beside each other, each finding boxed and numbered, as a picture."""
    first = pages[0][0]
    theme = load_theme("light", "")
    setter = Typesetter(first.fonts, first.lang)
    proofs = [checks.MarkedPage(page.frame, findings) for page, findings in pages]
    frame = checks.marked(proofs, setter, theme.fonts.text.families())
    return render(frame, suffix, Options(scale, "live", first.title, first.description, first.lang), first.fonts)


def examples(check: Check, theme: Theme, suffix: str, scale: float = 2) -> bytes:
    """The wrong and the right example of a check, as a picture."""
    sketch = checks.Sketch(theme, typesetter(theme.fonts.files, "en"))
    frame = checks.examples(check, sketch)
    return render(frame, suffix, Options(scale, "live", check.title, "", "en"), library(theme.fonts.files))


def scale_of(page: Page) -> float:
    """Pixels of a bitmap for each pixel of a page, where nobody asks for another number."""
    return page.making.size.medium.scale if page.making else 2


def draw(
    page: Page,
    suffix: str,
    *,
    scale: float | None = None,
    text: TextMode = "live",
    optimize: bool = False,
    max_bytes: int | None = None,
) -> bytes:
    """The bytes of a picture in the format of a suffix, one of `render.formats()`.

    Raises ValueError for another suffix, or a scale beyond the limits, and SpecError where `max_bytes` do not suffice.
    """
    options = _options(page, suffix, scale, text)._replace(optimize=optimize, max_bytes=max_bytes)
    return render(_in_manner(page), suffix, options, page.fonts)


def _options(page: Page, suffix: str, scale: float | None, text: TextMode) -> Options:
    """What a format is told of a page besides its frame."""
    if scale is None:
        scale = scale_of(page)
    if not SMALLEST <= scale <= LARGEST:
        raise ValueError(messages.beyond("scale", scale, SMALLEST, LARGEST))
    dark = _in_manner(page.dark) if page.dark else None
    options = Options(scale, text, page.title, page.description, page.lang, right_to_left(page.lang), dark)
    if page.making:
        options = options._replace(millimetres=page.making.size.millimetres)
    if page.making and suffix not in BITMAPS:
        options = options._replace(words=_words(page.making.infographic, suffix))
    if suffix == "html" and (narrow := narrowed(page)):
        shades = _in_manner(narrow.dark) if narrow.dark else None
        options = options._replace(narrow=_in_manner(narrow), narrow_dark=shades)
    return options


def fragment(page: Page) -> str:
    """The picture as HTML that stands in somebody's page: for desk and phone, light and dark as the reader wants."""
    options = _options(page, "html", None, "live")._replace(fragment=True)
    return render(_in_manner(page), "html", options, page.fonts).decode()


def draw_series(
    pages: Sequence[Page], suffix: str, *, scale: float | None = None, text: TextMode = "live", **packing: Any
) -> list[bytes]:
    """The pages of a series, with the arguments of `draw`: all in one file of pages, or each for itself."""
    if len(pages) == 1 or not has_pages(suffix):
        return [draw(page, suffix, scale=scale, text=text, **packing) for page in pages]
    options = _options(pages[0], suffix, scale, text)._replace(**packing)
    return [render_pages([_in_manner(page) for page in pages], suffix, options, pages[0].fonts)]


def _in_manner(page: Page) -> Frame:
    """The page as its theme draws it: with a ruler, or by hand."""
    if not page.making or not page.making.scale.theme.look.hand:
        return page.frame
    from infographic.graphics.hand_drawn import hand_drawn  # only for themes that are

    scale = page.making.scale
    return hand_drawn(page.frame, scale.unit / HAND_UNIT)


def _words(infographic: Document, suffix: str) -> str:
    """All that a page says, as a format takes it: marked up, in lines, or to be read aloud behind the title."""
    described = import_module("infographic.words.description")  # pictures of pixels need no words
    parts = described.parts(infographic)
    if suffix == "md":
        return str(import_module("infographic.words.markdown").written(parts))
    plain = import_module("infographic.words.plain")
    return str(plain.written(parts) if suffix in LINES else plain.spoken(parts[bool(infographic.title) :]))
