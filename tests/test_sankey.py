"""Flow diagrams in a spec: what is claimed, and what cannot be one."""

import pytest

from infographic import api
from infographic.blocks.sankey import Sankey
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import walk
from tests.context import context

SPEC = "title: T\npanels:\n  - blocks:\n    - type: sankey\n      items:\n"


@pytest.mark.parametrize(
    ("items", "code", "line"),
    [
        ("{label: A, to: B, value: 1}|{label: B, to: C, value: 1}|{label: C, to: A, value: 1}", "leads-back", 8),
        ("{label: A, to: A, value: 1}", "leads-back", 6),
        ("{label: A, to: B, value: -1}", "out-of-range", 6),
        ("{label: A, to: B, value: 0}", "nothing-to-draw", 5),
    ],
)
def test_what_is_wrong_is_told_at_its_line(items, code, line):
    with pytest.raises(SpecError) as caught:
        api.parse(SPEC + "".join(f"        - {item}\n" for item in items.split("|")))
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


@pytest.mark.parametrize("form", ["streams", "alluvial"])
@pytest.mark.parametrize("width", [300, 700])
def test_each_stream_is_claimed_once(form, width):
    values = [4, 0, 8]
    items = [{"label": "A", "to": place, "value": value} for place, value in zip("BCD", values, strict=True)]
    frame = Sankey(items=items, form=form).layout(Space(width), context(width=width))
    claims = [claim for inner, _, _ in walk(frame) for claim in inner.claims]
    assert [claim.value for claim in claims] == values
    assert claims[2].extent == pytest.approx(2 * claims[0].extent)
