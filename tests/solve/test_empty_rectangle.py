"""What boxes cover, and what they leave free."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Box
from infographic.solve.empty_rectangle import covered, largest_empty

PAGE = Box(0, 0, 100, 80)


def test_an_empty_page_is_all_free() -> None:
    assert largest_empty([], PAGE) == PAGE
    assert covered([], PAGE) == 0


def test_beside_a_column_the_rest_is_free() -> None:
    assert largest_empty([Box(0, 0, 30, 80)], PAGE) == Box(30, 0, 70, 80)


def test_the_free_corner_under_a_rising_curve() -> None:
    steps = [Box(i * 10, 70 - i * i * 0.7, 10, 2) for i in range(10)]
    corner = largest_empty(steps, PAGE)
    assert corner == Box(0, 0, 60, 52.5)


def test_only_a_place_that_is_large_enough() -> None:
    boxes = [Box(0, 20, 100, 5), Box(40, 25, 5, 55)]
    assert largest_empty(boxes, PAGE) == Box(45, 25, 55, 55)
    assert largest_empty(boxes, PAGE, width=60) == Box(0, 0, 100, 20)
    assert largest_empty(boxes, PAGE, width=60, height=30) is None


def test_a_full_page_has_no_free_place() -> None:
    assert largest_empty([PAGE.grown(5)], PAGE) is None
    assert covered([PAGE.grown(5)], PAGE) == 1


def test_overlapping_boxes_cover_once() -> None:
    assert covered([Box(0, 0, 50, 80), Box(25, 0, 50, 80)], PAGE) == pytest.approx(0.75)


CELLS = 12

BOXES = st.lists(
    st.builds(
        Box,
        st.integers(-2, CELLS),
        st.integers(-2, CELLS),
        st.integers(1, 8),
        st.integers(1, 8),
    ),
    max_size=8,
)


def free_cells(boxes: list[Box], page: Box) -> set[tuple[int, int]]:
    cells = {(x, y) for x in range(int(page.width)) for y in range(int(page.height))}
    return cells - {
        (x, y) for b in boxes for x in range(int(b.x), int(b.right)) for y in range(int(b.y), int(b.bottom))
    }


@given(BOXES)
def test_as_found_by_trying_every_rectangle(boxes: list[Box]) -> None:
    page = Box(0, 0, CELLS, CELLS)
    free = free_cells(boxes, page)
    full = [[(x, y) not in free for x in range(CELLS)] for y in range(CELLS)]
    areas = [0]
    for top in range(CELLS):
        clear = [True] * CELLS
        for bottom in range(top, CELLS):
            clear = [c and not f for c, f in zip(clear, full[bottom], strict=True)]
            run = 0
            for cell in clear:
                run = run + 1 if cell else 0
                areas.append(run * (bottom - top + 1))
    found = largest_empty(boxes, page)
    assert (found.width * found.height if found else 0) == max(areas)
    assert found is None or all(box.intersection(found) is None for box in boxes)
    assert covered(boxes, page) == pytest.approx(1 - len(free) / CELLS**2)
