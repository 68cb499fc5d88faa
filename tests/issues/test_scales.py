"""Like blocks beside each other are read together: cases 63 to 65."""

from typing import Literal

import pytest

import infographic as ig
from infographic.blocks.donut._ring import _told_beside
from infographic.ext import Block, Frame, Measures, Rect
from infographic.graphics.scene import unit_of, walk
from infographic.layout import block
from tests.context import context

SIDES = {"a": "A", "b": "B"}


def row(*blocks, kind="row", **top):
    return ig.parse(
        {"title": "T", "sides": SIDES, **top, "panels": [{"blocks": [{"type": kind, "blocks": list(blocks)}]}]}
    )


def units(page, width=728):
    """The pixels of one unit in each block of the row."""
    claims = [claim for frame, _, _ in walk(page.page(width).frame) for claim in frame.claims]
    count = len(page.panels[0].blocks[0].blocks)
    own = [[c for c in claims if c.origin[:6] == ("panels", 0, "blocks", 0, "blocks", i)] for i in range(count)]
    return [unit_of(found) for found in own]


def items(*values):
    return [{"label": f"Thing {'abc'[i] * (i + 1)}", "value": value} for i, value in enumerate(values)]


def pairs(*values):
    return [{"label": f"Thing {i}", "values": list(pair)} for i, pair in enumerate(values)]


def lines(*values):
    return {
        "x": [2001, 2002, 2003][: len(values[0])],
        "items": [{"label": f"S{i}", "values": v} for i, v in enumerate(values)],
    }


LIKE = {
    "bars": ({"type": "bars", "items": items(10, 5)}, {"type": "bars", "items": items(100, 50, 7)}),
    "below zero": ({"type": "bars", "items": items(-10, 5)}, {"type": "bars", "items": items(100, -50)}),
    "columns": (
        {"type": "bars", "direction": "up", "title": "Named", "items": items(3, 4)},
        {"type": "bars", "direction": "up", "items": items(9, -9)},
    ),
    "stacks": (
        {"type": "bars", "stacked": True, "items": pairs((10, 5), (3, 4))},
        {"type": "bars", "stacked": True, "items": pairs((60, 50))},
    ),
    "lines": ({"type": "chart", **lines([11, 12, 13])}, {"type": "chart", "y_title": "Trips", **lines([5, 90, 7])}),
    "areas": (
        {"type": "chart", "kind": "area", "stacked": True, **lines([1, 2], [3, 4])},
        {"type": "chart", "kind": "area", "stacked": True, **lines([10, 20], [30, 40])},
    ),
    "bars of a chart": (
        {"type": "chart", "kind": "bars", **lines([1, 2, 3])},
        {"type": "chart", "kind": "bars", "title": "Higher", **lines([10, -20, 30])},
    ),
    "dumbbells": (
        {"type": "dumbbell", "items": pairs((10, 20))},
        {"type": "dumbbell", "items": pairs((4, 90), (7, 8))},
    ),
    "slopes": (
        {"type": "slope", "items": pairs((10, 20), (12, 14))},
        {"type": "slope", "items": pairs((4, 90), (7, 8))},
    ),
    "funnels": ({"type": "funnel", "items": items(10, 5)}, {"type": "funnel", "items": items(100, 50, 7)}),
    "waterfalls": (
        {"type": "waterfall", "items": [{"label": "From", "value": 10, "total": True}, {"label": "Off", "value": -4}]},
        {"type": "waterfall", "items": [{"label": "From", "value": 90, "total": True}, {"label": "Off", "value": -95}]},
    ),
    "radars": (
        {"type": "radar", "axes": ["Salt", "Sweet", "Sour"], "items": [{"label": "One", "values": [3, 4, 5]}]},
        {"type": "radar", "axes": ["Salt", "Sweet", "Sour"], "items": [{"label": "Other", "values": [9, 9, 1]}]},
    ),
    "treemaps": ({"type": "treemap", "items": items(10, 5)}, {"type": "treemap", "items": items(100, 50, 7)}),
    "symbols": ({"type": "icon-array", "value": 12}, {"type": "icon-array", "value": 480}),
    "mirrored": ({"type": "mirror-bars", "items": pairs((10, 20))}, {"type": "mirror-bars", "items": pairs((4, 90))}),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["row", "grid"])
@pytest.mark.parametrize("width", [390, 728, 1200])
@pytest.mark.parametrize("like", LIKE)
def test_like_blocks_have_one_unit(like, width, kind):
    page = row(*LIKE[like], kind=kind)
    one, other = units(page, width)
    assert one > 0
    assert one == pytest.approx(other, rel=0.01)
    assert not [p for p in page.check(width=width) if p.code == "V22"]


@pytest.mark.parametrize("like", ["bars", "lines", "dumbbells", "mirrored", "funnels", "radars", "treemaps", "symbols"])
def test_own_scales_are_used_to_the_full(like):
    one, other = LIKE[like]
    shared = units(row(one, other))
    own = units(row({**one, "scale": "own"}, other))
    assert own[0] > shared[0] and own[1] == pytest.approx(shared[1], rel=0.01)
    assert not [p for p in row({**one, "scale": "own"}, other).check() if p.code == "V22"]


def test_other_units_and_other_blocks_share_nothing():
    one, other = LIKE["bars"]
    alone = units(row(one))[0], units(row(other))[0]
    assert units(row({**one, "unit": "kg"}, {**other, "unit": "km"}))[0] > units(row(one, other))[0]
    assert all(unit > 0 for unit in alone)


def test_blocks_on_cards_share_a_scale_too():
    one, other = LIKE["bars"]
    page = row({"type": "card", "blocks": [one]}, {"type": "card", "blocks": [other]})
    assert units(page)[0] == pytest.approx(units(page)[1], rel=0.01)


class Ruler(Block):
    """A block of somebody's: a bar that takes the whole width, whatever its neighbours say."""

    type: Literal["test-ruler"] = "test-ruler"
    value: float

    def measures(self):
        return Measures(("test-ruler",), 0, self.value)

    def layout(self, space, ctx):
        claim = ctx.claim(self, "length", self.value, space.width, "ruler")
        return Frame(space.width, 20, (Rect(0, 0, space.width, 20, 0, ctx.palette.ink),), claims=(claim,))


@pytest.fixture
def ruler(monkeypatch):
    """The block, known for as long as a test runs."""
    monkeypatch.setitem(block._REGISTERED, "test-ruler", Ruler)


block._REGISTERED.pop("test-ruler")


def test_a_block_that_keeps_a_scale_of_its_own_is_found(ruler):
    found = [
        p
        for p in row({"type": "test-ruler", "value": 3}, {"type": "test-ruler", "value": 9}).check()
        if p.code == "V22"
    ]
    assert [(p.path[-1], "3 times as long" in p.message) for p in found] == [(0, True)]


def donut(*parts, **more):
    return {"type": "donut", "items": [{"label": label, "value": value, **own} for label, value, own in parts], **more}


@pytest.mark.parametrize("kind", ["row", "grid"])
def test_donuts_in_a_row_speak_of_one_part(kind):
    page = row(
        donut(("North", 3, {}), ("South", 7, {})),
        donut(("North", 5, {}), ("South", 4, {})),
        donut(("South", 2, {}), ("North", 8, {})),
        kind=kind,
    )
    told = [_told_beside(one, _peers(page)) for one in page.panels[0].blocks[0].blocks]
    assert told == ["North"] * 3


def test_what_is_highlighted_is_told_in_all():
    page = row(donut(("Rail", 9, {}), ("Road", 1, {"highlight": True})), donut(("Rail", 8, {}), ("Road", 2, {})))
    assert {_told_beside(one, _peers(page)) for one in page.panels[0].blocks[0].blocks} == {"Road"}


def test_donuts_without_a_part_in_common_tell_none():
    page = row(donut(("a", 9, {}), ("b", 1, {})), donut(("c", 8, {}), ("d", 2, {})))
    assert {_told_beside(one, _peers(page)) for one in page.panels[0].blocks[0].blocks} == {None}
    assert not [p for p in page.check() if p.code in ("V01", "V02", "V22")]


def _peers(page):
    return context(width=728).with_peers(page.panels[0].blocks[0].blocks)


def slope(*rows, **more):
    return {"type": "slope", "items": pairs(*rows), **more}


PLACES = {
    "slope": slope((1, 3), (2, 1), (3, 2)),
    "dumbbell": {"type": "dumbbell", "items": pairs((1, 3), (2, 1), (3, 2))},
    "bars": {"type": "bars", "items": pairs((1, 3), (2, 1), (3, 2))},
    "mirror-bars": {"type": "mirror-bars", "items": pairs((1, 3), (2, 1), (3, 2))},
    "chart": {"type": "chart", **lines([1, 3, 2], [2, 1, 1], [3, 2, 3])},
}


def hints(block):
    page = ig.parse({"title": "T", "sides": SIDES, "panels": [{"blocks": [block]}]})
    return [(p.code, p.severity, "`slope` with" in p.help) for p in page.check() if p.code == "places"]


@pytest.mark.parametrize("kind", PLACES)
def test_places_get_a_hint(kind):
    assert hints(PLACES[kind]) == [("places", "warning", kind != "slope")]
    assert not hints({**PLACES[kind], "unit": "km"})
    *most, last = PLACES[kind]["items"]
    assert not hints({**PLACES[kind], "items": [*most, {**last, "values": [4, *last["values"][1:]]}]})


def test_a_scale_of_ranks_needs_no_hint():
    assert not hints({**PLACES["slope"], "scale": "rank"})


@pytest.mark.parametrize("values", [[1, 3], [1, 3, 2]])
def test_the_label_of_a_lone_slope_is_in_the_picture(values):
    spec = {"title": "T", "panels": [{"blocks": [{"type": "slope", "items": [{"label": "Kiwis", "values": values}]}]}]}
    assert ">Kiwis" in ig.parse(spec).to_svg()
