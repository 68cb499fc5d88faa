"""A numbered series of pages of a fixed height, on which nothing is left out: a carousel, slides, sheets."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from infographic.document import Document
from infographic.errors import SpecPath
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Frame
from infographic.layout.block import Context
from infographic.page.bands import Cut, loose, uncut
from infographic.page.fixed import finished, set_out, too_low
from infographic.page.stage import Sheet, Way, noting, unsaid
from infographic.solve import spare_room

WIDEST_NUMBER = "99/99"
"""What room is kept for, as long as nobody knows how many pages there are."""

COVERS = tuple(Way(art=art, brief=brief, number=WIDEST_NUMBER) for art, brief in product((True, False), (False, True)))
"""How the first page is set: with the illustration and all words, if there is room."""

FOLLOWING = Way(art=False, brief=True, stacked=True, number=WIDEST_NUMBER, follows=True)


class Opened(NamedTuple):
    """One page of a series, and where in the spec that stands which it does not show."""

    frame: Frame
    left_out: tuple[SpecPath, ...]


def series(infographic: Document, size: PageSize, height: float, ctx: Context) -> list[Opened]:
    """Every panel in its order on as many pages as it takes; a panel that is higher than a page goes on on the next.

    Raises SpecError where a block is higher than a page.
    """
    sheet = Sheet(infographic, size, height, ctx)
    parts = _parts(sheet)
    pages = []
    for i, (cuts, plain) in enumerate(parts):
        way = plain._replace(number=f"{i + 1}/{len(parts)}" if len(parts) > 1 else "")
        unseen = (*noting(sheet, cuts).shared.left_out, *((key,) for key in unsaid(infographic, way)))
        pages.append(Opened(finished(sheet, cuts, way), unseen))
    return pages


def _parts(sheet: Sheet) -> list[tuple[list[Cut], Way]]:
    """What each page shows, and how it is set."""
    parts: list[tuple[list[Cut], Way]] = []
    rest = [uncut(panel) for panel in sheet.infographic.panels]
    while rest:
        for way in (FOLLOWING,) if parts else (*COVERS, FOLLOWING):
            if cuts := _beginning(sheet, rest, way):
                break
        else:
            raise too_low(sheet, rest[0], FOLLOWING)
        parts.append((cuts, way))
        rest = _after(rest, cuts)
    return parts


def _beginning(sheet: Sheet, rest: Sequence[Cut], way: Way) -> list[Cut]:
    """As many panels as fit on a page, or as much of the first; nothing where not even one block of it does."""
    cuts: list[Cut] = []
    for cut in rest:
        if set_out(sheet, [*cuts, cut], way) is None:
            break
        cuts.append(cut)
    if cuts:
        return cuts
    panel, blocks = rest[0].panel, loose(rest[0].blocks)
    some = spare_room.most_that_fit(
        blocks, lambda few: not few or set_out(sheet, [Cut(panel, tuple(few))], way) is not None
    )
    return [Cut(panel, tuple(some))] if some else []


def _after(rest: Sequence[Cut], cuts: Sequence[Cut]) -> list[Cut]:
    """What is left for the next pages."""
    last, gone = rest[len(cuts) - 1], cuts[-1]
    if gone == last:
        return list(rest[len(cuts) :])
    left = loose(last.blocks)[len(gone.blocks) :]
    return [*([Cut(last.panel, left)] if left else []), *rest[len(cuts) :]]
