"""Trees."""

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import tidy_tree
from infographic.solve.tidy_tree import TreeShape

LEAF: TreeShape = ()
SHAPES = st.recursive(st.just(LEAF), lambda inner: st.lists(inner, max_size=4).map(tuple), max_leaves=20)


def test_the_leaves_of_the_top_stand_beside_each_other() -> None:
    top, left, right = tidy_tree.spans((LEAF, LEAF), 210, 10)
    assert (top.start, top.length, top.middle) == (0, 210, 105)
    assert (left.start, left.length) == (0, 100)
    assert (right.start, right.length) == (110, 100)


def test_further_leaves_hang_under_their_parent() -> None:
    found = list(tidy_tree.spans(((LEAF, LEAF, LEAF), LEAF), 210, 10))
    assert [span.path for span in found] == [(), (0,), (1,)]
    assert [span.hangs for span in found] == [False, True, False]


@given(SHAPES)
def test_a_parent_spans_its_children(shape: TreeShape) -> None:
    found = {span.path: span for span in tidy_tree.spans(shape, 1000, 10)}
    for path, span in found.items():
        if path:
            parent = found[path[:-1]]
            assert parent.start - 1e-6 <= span.start
            assert span.start + span.length <= parent.start + parent.length + 1e-6
