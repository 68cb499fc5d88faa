"""Illustrations: each draws for every number of sides it claims, inside its frame, in the given colours."""

from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from infographic.assets import illustration_format, illustrations
from infographic.assets.illustration_format import PAGE
from infographic.assets.illustrations import ArtColors, SideInk
from infographic.graphics import path_data
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Group, Item, Path, Rect

WIDTHS = (390, 728, 1200)
COLORS = ArtColors("#FFFFFF", "#101010", "#FFCC00", "#111111", "#F4F4F4", "#222222")
SIDES = (
    SideInk("#A00000", "#800000", "#FFEEEE", "#FFFFF0", "heart", ("camera", "book", "house")),
    SideInk("#0000A0", "#000080", "#EEEEFF", "#FFFFF1", "briefcase", ("target",)),
    SideInk("#00A000", "#008000", "#EEFFEE", "#FFFFF2", None, ("tree", "globe")),
    SideInk("#A000A0", "#800080", "#FFEEFF", "#FFFFF3", None, ()),
)

ALL = [(name, sides) for name in illustrations.names() for sides in illustrations.side_counts(name)]
DRAWN = [(name, sides, width) for (name, sides), width in product(ALL, WIDTHS)]


HUE = SideInk("#0E7C86", "#0A5A61", "#DDF3F5", "#FFFFF4", None, ())


def hues(name: str, sides: int) -> dict[str, SideInk]:
    """A shade for each hue that a drawing asks for, and for the colour of the page."""
    return dict.fromkeys((*illustrations.hues(name, sides), PAGE), HUE)


def drawn(name: str, sides: int, width: float) -> Frame:
    return illustrations.draw(name, width, SIDES[:sides], COLORS, "duotone", hues=hues(name, sides))


def shapes(items: Iterable[Item]) -> Iterator[Rect | Circle | Path]:
    """What is drawn, also within groups."""
    for item in items:
        if isinstance(item, Group):
            yield from shapes(item.items)
        elif isinstance(item, Rect | Circle | Path):
            yield item


def extent(item: Item) -> Box:
    match item:
        case Rect():
            box = Box(item.x, item.y, item.width, item.height)
        case Circle():
            box = Box(item.cx - item.r, item.cy - item.r, 2 * item.r, 2 * item.r)
        case Path():
            box = item.bounds
        case _:
            raise AssertionError(item)
    return box.grown(item.stroke.width / 2) if item.stroke else box


def test_several_illustrations_show_two_three_and_four_sides() -> None:
    assert len(illustrations.names()) >= 6
    assert sum(illustrations.side_counts(name) == (2, 3, 4) for name in illustrations.names()) >= 3
    assert all(illustrations.describe(name).endswith(".") for name in illustrations.names())


@pytest.mark.parametrize(("name", "sides", "width"), DRAWN)
def test_everything_lies_within_the_frame(name: str, sides: int, width: float) -> None:
    frame = drawn(name, sides, width)
    assert (frame.width, frame.height % 1) == (width, 0)
    for item in frame.items:
        box = extent(item.clip if isinstance(item, Group) and isinstance(item.clip, Rect) else item)
        assert min(box.x, box.y, width - box.right, frame.height - box.bottom) > -0.01, item


@pytest.mark.parametrize(("name", "sides"), ALL)
def test_paints_are_those_of_the_page_and_of_every_side(name: str, sides: int) -> None:
    shown = list(shapes(drawn(name, sides, 1200).items))
    paints = {item.fill for item in shown if item.fill} | {item.stroke.paint for item in shown if item.stroke}
    own = [{*side[:4], side.bright} for side in SIDES[:sides]]
    assert paints <= {*COLORS, *HUE[:4], HUE.bright}.union(*own)
    assert all(paints & colors for colors in own)


@pytest.mark.parametrize(("name", "sides"), ALL)
def test_each_sign_is_drawn_upright(name: str, sides: int) -> None:
    signs = [item for item in shapes(drawn(name, sides, 1200).items) if isinstance(item, Path) and item.upright]
    assert all(sign.scale > 0 for sign in signs)


@pytest.mark.parametrize(("name", "sides"), ALL)
def test_sides_without_icons_have_a_picture_too(name: str, sides: int) -> None:
    bare = [side._replace(icon=None, icons=()) for side in SIDES[:sides]]
    shown = list(shapes(illustrations.draw(name, 728, bare, COLORS, "regular", hues=hues(name, sides)).items))
    assert shown
    assert not [item for item in shown if isinstance(item, Path) and item.upright]
    assert all({side.solid, side.bright, side.deep} & {item.fill for item in shown} for side in bare)


def test_the_same_picture_every_time() -> None:
    first = drawn("minds", 2, 728)
    illustrations.load.cache_clear()
    assert drawn("minds", 2, 728) == first


def test_minds_meet_the_panel_below_in_full_halves() -> None:
    frame = drawn("minds", 2, 1200)
    halves = [
        item for item in shapes(frame.items) if isinstance(item, Path) and item.fill in (SIDES[0].solid, SIDES[1].solid)
    ]
    for half in (h for h in halves if not h.upright):
        assert (half.bounds.width, half.bounds.bottom) == pytest.approx((600, frame.height))


def test_no_drawing_for_a_number_of_sides() -> None:
    with pytest.raises(ValueError, match="no drawing for 1 sides"):
        drawn("minds", 1, 728)


GOOD = {"sides": 2, "size": [10, 10]}


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({"path": "M0 0 Q1 1 2 2", "fill": "ink"}, r"shapes\[0\]: a path is made of M, L, C and Z, not `Q`"),
        ({"path": "M0 0 L1", "fill": "ink"}, "`L` takes 2 numbers"),
        ({"path": "M0 0 L1 %", "fill": "ink"}, "a path cannot hold `%`"),
        ({"circle": [1, 2], "fill": "ink"}, "expected 3 numbers"),
        ({"circle": [1, 2, 3], "fill": "solid"}, "`solid` is not a paint here"),
        ({"circle": [1, 2, 3], "fill": "#FF0000"}, "`#FF0000` is not a paint here"),
        ({"circle": [1, 2, 3], "fil": "ink"}, "unknown key `fil`"),
        ({"each": [], "places": [[0, 0]]}, "1 places for 2 sides"),
        ({"side": 2, "at": [0, 0], "shapes": []}, "there is no side 2"),
        ({"oval": [1, 2, 3]}, "a shape is one of path, circle"),
    ],
)
def test_mistakes_in_a_file_are_named_with_their_place(shape: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        illustration_format.read({"alt": "A.", "topics": ["a"], "drawings": [GOOD | {"shapes": [shape]}]}, "some.yaml")


def test_bounds_follow_the_curve_and_not_its_control_points() -> None:
    arch = path_data.read("M0 0 C0 -4 4 -4 4 0 Z")
    assert path_data.bounds(arch) == pytest.approx((0, -3, 4, 3))
