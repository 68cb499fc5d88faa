"""Pages without a title, a ground or a band of sides, and panels that ask to stand beside each other."""

import pytest

import infographic as ig
from infographic.graphics.page_size import SIZES
from infographic.graphics.scene import Rect, Text, walk

BARE = "panels: [{blocks: [{type: bars, items: [{label: Asia, value: 48}, {label: Africa, value: 15}]}]}]\n"

SIDES = """\
title: Tea | Coffee
sides: {tea: Tea, coffee: Coffee}
panels:
  - blocks: [{type: ranked-list, sides: {tea: [Home, Garden], coffee: [Office, Street]}}]
"""

ROW = """\
title: Four facts
panels:
  - {title: First, blocks: [{type: text, text: Some words}]}
  - {title: Second, beside: true, blocks: [{type: text, text: Others}]}
  - {title: Third, beside: true, blocks: [{type: text, text: Some words}]}
"""


def frames(page, name):
    return [(frame, x, y) for frame, x, y in walk(page.frame) if frame.name == name]


def texts(page):
    return ["".join(run.text for run in item.runs) for frame, _, _ in walk(page.frame)
            for item in frame.items if isinstance(item, Text)]  # fmt: skip


@pytest.mark.parametrize("size", ["phone", "blog", "poster", "og", "square", "slide", "a4"])
def test_a_page_without_words_of_a_header_has_neither_header_nor_footer(size: str) -> None:
    infographic = ig.parse(BARE)
    page = infographic.page(size=size)
    assert sorted(texts(page)) == ["15", "48", "Africa", "Asia"]
    assert all(frame.height == 0 for name in ("header", "footer") for frame, _, _ in frames(page, name))
    assert page.title == "bars"
    assert not [f for f in infographic.findings(page) if f.problem.severity == "error"]


@pytest.mark.parametrize("size", ["blog", "poster", "square"])
def test_a_page_without_a_ground_draws_none(size: str) -> None:
    page = ig.parse("background: none\n" + BARE).page(size=size)
    grounds = [item for frame, _, _ in walk(page.frame) for item in frame.items
               if isinstance(item, Rect) and item.height and item.width >= SIZES[size].width]  # fmt: skip
    assert not grounds


def test_a_name_of_the_first_panel_has_no_seam_to_stand_on() -> None:
    page = ig.parse("panels: [{title: Alone, blocks: [Some words]}]").page(size="blog")
    [(_, _, y)] = frames(page, "heading")
    assert y > 0
    assert page.title == "Alone"


def test_sides_are_named_by_the_band_or_by_their_blocks() -> None:
    with_band, without = (ig.parse(text + SIDES).page(size="blog") for text in ("", "band: false\n"))
    assert frames(with_band, "sides")
    assert not frames(without, "sides")
    assert [text.title() for text in texts(without)].count("Tea") == texts(with_band).count("Tea")


def places(text: str, size: str) -> list[tuple[float, float]]:
    """Where the panels begin."""
    page = ig.parse(text).page(size=size)
    found = {frame.origin: (x, y) for frame, x, y in walk(page.frame) if frame.name.startswith("band ")}
    return [place for path, place in found.items() if path]


@pytest.mark.parametrize("size", ["blog", "poster"])
def test_panels_stand_beside_each_other_where_they_ask_for_it(size: str) -> None:
    first, second, third = places(ROW, size)
    assert first[1] == second[1] == third[1]
    assert first[0] < second[0] < third[0]


def test_a_narrow_page_sets_them_under_each_other() -> None:
    first, second, third = places(ROW, "phone")
    assert first[0] == second[0] == third[0]
    assert first[1] < second[1] < third[1]


def test_no_more_columns_than_a_page_allows() -> None:
    apart = ROW.replace("beside: true, ", "")
    for most in (1, 2):
        rows: dict[float, int] = {}
        for _, y in places(f"columns: {most}\n" + apart, "poster"):
            rows[y] = rows.get(y, 0) + 1
        assert max(rows.values()) <= most


@pytest.mark.parametrize("title", [" ", "\ufeff", "\u200b"])
def test_a_title_of_nothing_that_is_seen_is_drawn_or_refused(title):
    page = {"title": title, "sides": {"pen": "Pen", "keyboard": "Keyboard"}, "panels": [{"blocks": ["Words"]}]}
    assert ig.parse(page).to_svg().endswith("</svg>\n")
