"""What surrounds the panels of a page of a fixed height, and the fields that it leaves for them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from infographic.document import Document, Panel
from infographic.graphics import arrange
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Color, Frame, Placed, Rect
from infographic.layout.block import Block, Context, Tone
from infographic.page.bands import Cut, PanelBand, bands
from infographic.page.cover import Cover, cover
from infographic.page.footer import footer
from infographic.page.grounds import divided
from infographic.page.header import header, on_header
from infographic.page.panel_heading import heading

LANDSCAPE = 1.5
"""From this ratio of width to height on the words stand beside the panels, not above them."""

WORDS, WORDS_ON_SLIDE = 0.5, 0.42
"""The share of such a page that the words take: half of a card, less where there is more to show."""

LEAD = 0.4
"""The share of a slide that its lead takes, from head to foot."""

SLIDE_WIDTH = 1600

NARROWER = 0.6
"""How wide gaps are where words were left out for want of room."""

MAX_WORDS_STEP = 1.3
"""By how much the words of a page may grow with its panels: its title is large already."""


Steps = tuple[float, ...]
"""By how much type is larger in each field of a page."""


class Way(NamedTuple):
    """How a page is set."""

    art: bool = True
    """With its illustration."""
    brief: bool = False
    """With its title and topic only, not all its words, and in narrow gaps."""
    led: bool = False
    """With its first panel in a column of its own."""
    stacked: bool = False
    """With its words above the panels, though the page is wide."""
    number: str = ""
    """Which page of a series it is, as in `2/5`."""
    follows: bool = False
    """Whether it continues another page: its title is said in the line above it."""


class Sheet(NamedTuple):
    """A page to fill: what it says, and how large it is."""

    infographic: Document
    size: PageSize
    height: float
    ctx: Context

    @property
    def landscape(self) -> bool:
        """Whether words stand beside the panels, if there are words."""
        return self.size.width / self.height >= LANDSCAPE and bool(self.infographic.title)

    @property
    def may_lead(self) -> bool:
        """Whether it is wide enough for a lead beside further panels."""
        return self.landscape and self.size.width >= SLIDE_WIDTH


class Field(NamedTuple):
    """A part of a page for panels, with what covers its head above them."""

    ctx: Context
    x: float
    y: float
    height: float
    cover: Cover
    cuts: Sequence[Cut]
    above: Tone | None = None
    """The ground next to it, of which its panels have to be told apart."""

    @property
    def room(self) -> float:
        """The height for the panels below the lowest cover."""
        return self.height - self.cover.least


class Stage(NamedTuple):
    """Header, footer and grounds of a page, and its fields."""

    items: tuple[Placed, ...]
    fields: tuple[Field, ...]
    end: float | None = None
    """Where the footer begins that stands on the ground of the last panel; None where it is among the items."""


def zoomed(ctx: Context, step: float) -> Context:
    """The context with larger type."""
    return replace(ctx, scale=ctx.scale.larger(step))


def stage(sheet: Sheet, cuts: Sequence[Cut], way: Way, steps: Steps) -> Stage:
    """What surrounds these panels, whose type is larger by these steps."""
    ctx = noting(sheet, cuts)
    air = ctx.scale.air * (NARROWER if way.brief else 1)
    sheet = sheet._replace(ctx=ctx.with_place(ctx.scale._replace(air=air), beside=ctx.beside))
    if way.stacked or not sheet.landscape:
        return _stacked(sheet, cuts, way, steps)
    return _led(sheet, cuts, way, steps) if way.led and len(cuts) > 1 else _beside(sheet, cuts, way, steps)


def missing(sheet: Sheet, cuts: Sequence[Cut]) -> list[Panel | Block]:
    """What is not shown on a page with these cuts: panels, and blocks of those that are shown."""
    shown = {id(cut.panel) for cut in cuts}
    gone: list[Panel | Block] = [panel for panel in sheet.infographic.panels if id(panel) not in shown]
    return gone + [block for cut in cuts for block in cut.missing]


def unsaid(infographic: Document, way: Way) -> list[str]:
    """The keys of the head that a page set in this way does not show."""
    short, cover = way.brief or way.follows, infographic.cover
    gone = {
        "subtitle": short and infographic.subtitle,
        "by": (short or way.number) and infographic.by,
        "kicker": way.follows and infographic.kicker,
        "sides": way.follows and infographic.sides,
        "cover": not way.art and cover and (cover.number or cover.text),
    }
    return [key for key, said in gone.items() if said]


def noting(sheet: Sheet, cuts: Sequence[Cut]) -> Context:
    """The context of a page that shows these cuts, and notes nothing else."""
    ctx = sheet.ctx
    return replace(ctx, shared=ctx.shared._replace(left_out=tuple(map(ctx.origin, missing(sheet, cuts)))))


def first_tone(cuts: Sequence[Cut], ctx: Context) -> Tone:
    """The ground with which the panels begin."""
    if not cuts:
        return "plain"
    return bands(cuts[:1], ctx.stacks, len(ctx.sides) > 1)[0].tone


def _reach(cuts: Sequence[Cut], ctx: Context) -> float:
    """How far the name of the first panel reaches up over the seam above it."""
    if not cuts:
        return 0.0
    tone = first_tone(cuts, ctx)
    name = heading(cuts[0].panel, tone, ctx.on_tone(tone))
    return name.frame.height * name.above if name and name.on_seam else 0.0


def _words(sheet: Sheet, cuts: Sequence[Cut], way: Way, width: float, ctx: Context, below: Context | None) -> Frame:
    """The header without its illustration, clear of the name of the panel `below` it, if there is one."""
    covered, tone = _reach(cuts, below) if below else 0.0, first_tone(cuts, ctx)
    known, key = ctx.shared.fits, ("words", way.brief, way.number, way.follows, width, ctx.scale[1:], tone, covered)
    if key not in known:
        known[key] = header(
            sheet.infographic, tone, width, ctx, covered, art=False, brief=way.brief,
            number=way.number, follows=way.follows,
        )  # fmt: skip
    frame: Frame = known[key]
    return frame


def _cover(sheet: Sheet, cuts: Sequence[Cut], ctx: Context, *, art: bool) -> Cover:
    largest = sheet.ctx.scale.unit * MAX_WORDS_STEP
    scale = ctx.scale._replace(zoom=min(ctx.scale.unit, largest))
    on = on_header(ctx.with_place(scale, beside=ctx.beside).on_tone("plain"))
    tone = first_tone(cuts, ctx)
    told = tone == "solid" or not any(block.divides() for cut in cuts for block in cut.blocks)
    tone = "solid" if told and not art else tone
    known, key = ctx.shared.fits, ("cover", art, on.scale[1:], on.beside, tone, covered := _reach(cuts, ctx))
    if key not in known:
        known[key] = cover(sheet.infographic, tone, ctx.scale.width, on, covered, art=art)
    found: Cover = known[key]
    return found


def _stacked(sheet: Sheet, cuts: Sequence[Cut], way: Way, steps: Steps) -> Stage:
    """The words above the panels; what programs cover at head and foot is left to the grounds."""
    ctx, height = sheet.ctx, sheet.height
    head, foot = sheet.size.medium.head, sheet.size.medium.foot
    width = ctx.scale.width
    plain = zoomed(ctx, min(steps[-1], MAX_WORDS_STEP)).on_tone("plain")
    inner = zoomed(ctx, steps[-1])
    covered = _cover(sheet, cuts, inner, art=way.art).least > 0
    top = _words(sheet, cuts, way, width, plain, None if covered else inner)
    below = footer(sheet.infographic, ctx.on_tone("ink"))
    grounds = [
        _ground(width, height, plain.palette.ground).at(0, 0),
        _ground(width, head + top.height / 2, on_header(plain).palette.ground).at(0, 0),
    ]
    start, end = head + top.height, height - foot - below.height
    field = Field(inner, 0, start, end - start, _cover(sheet, cuts, inner, art=way.art), cuts)
    if foot and cuts:
        return Stage((*grounds, top.at(0, head)), (field,), end)
    return Stage((*grounds, top.at(0, head), below.at(0, end)), (field,))


def last_ground(sheet: Sheet, end: float, last: PanelBand) -> Iterator[Placed]:
    """The ground of the last panel run on to the foot of the page, and the footer on it; on the page where the sides
    divide that ground, since words cannot stand across them.
    """
    whole = last.tone if not divided(last, sheet.ctx) and not last.color else "plain"
    ctx = sheet.ctx.on_tone(whole)
    yield _ground(sheet.size.width, sheet.height - end + 1, ctx.palette.ground).at(0, end - 1)
    yield footer(sheet.infographic, ctx, ruled=whole == last.tone).at(0, end)


def _beside(sheet: Sheet, cuts: Sequence[Cut], way: Way, steps: Steps) -> Stage:
    """The words in a column of their own; the illustration and the panels bleed on the other three sides."""
    scale, height = sheet.ctx.scale, sheet.height
    split = round(scale.width * (WORDS_ON_SLIDE if sheet.may_lead else WORDS))
    left, right = _halves(sheet.ctx, split)
    on = zoomed(left, min(steps[-1], MAX_WORDS_STEP)).on_tone("plain")
    words = _words(sheet, cuts, way, split, on, None)
    below = footer(sheet.infographic, left.on_tone("plain"))
    free = height - words.height - below.height
    items = (
        _ground(scale.width, height, left.on_tone("plain").palette.ground).at(0, 0),
        words.at(0, max(0.0, free / 2)),
        below.at(0, height - below.height),
    )
    inner = zoomed(right, steps[-1])
    field = Field(inner, split, 0, height if free >= 0 else 0.0, _cover(sheet, cuts, inner, art=way.art), cuts, "plain")
    return Stage(items, (field,))


def _led(sheet: Sheet, cuts: Sequence[Cut], way: Way, steps: Steps) -> Stage:
    """The first panel from head to foot of the page, with the illustration; words and further panels beside it."""
    scale, height = sheet.ctx.scale, sheet.height
    split = round(scale.width * LEAD)
    left, right = _halves(sheet.ctx, split)
    words = _words(sheet, cuts[1:], way, scale.width - split, right.on_tone("plain"), zoomed(right, steps[-1]))
    below = footer(sheet.infographic, right.on_tone("plain"))
    items = (
        _ground(scale.width, height, right.on_tone("plain").palette.ground).at(0, 0),
        words.at(split, 0),
        below.at(split, height - below.height),
    )
    first, others = zoomed(left, steps[0]), zoomed(right, steps[-1])
    lead = Field(first, 0, 0, height, _cover(sheet, cuts[:1], first, art=way.art), cuts[:1], "plain")
    room = height - words.height - below.height
    rest = Field(others, split, words.height, room, _cover(sheet, cuts[1:], others, art=False), cuts[1:])
    return Stage(items, (lead, rest))


def _halves(ctx: Context, split: float) -> tuple[Context, Context]:
    """The contexts of two columns, the first of them `split` pixels wide."""
    scale, gap = ctx.scale, ctx.space(48)
    left = ctx.with_place(scale._replace(width=split, margins=(scale.margin, gap)), beside=True)
    right = ctx.with_place(scale._replace(width=scale.width - split, margins=(gap, scale.end_margin)), beside=False)
    return left, right


def _ground(width: float, height: float, color: Color) -> Frame:
    return arrange.over(arrange.empty(width, height), Rect(0, 0, width, height, 0, color))._replace(name="ground")
