"""Treemaps: areas, and what cannot be one."""

import pytest

from infographic import api
from infographic.blocks.treemap import Treemap
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Text, walk
from tests.context import context

SPEC = "title: T\npanels:\n  - blocks:\n    - type: treemap\n      items:\n        - {{label: A, value: {}}}\n"


@pytest.mark.parametrize(("value", "code", "line"), [("-3", "out-of-range", 6), ("0", "nothing-to-draw", 5)])
def test_negatives_and_nothing_are_errors_at_their_lines(value, code, line):
    with pytest.raises(SpecError) as caught:
        api.parse(SPEC.format(value))
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


@pytest.mark.parametrize("width", [220, 340, 640, 1100])
def test_every_part_is_named_on_it_or_under_the_whole(width):
    items = [{"label": f"Part{i}", "value": 2 ** (12 - i), "group": f"Group{i % 3}"} for i in range(12)]
    frame = Treemap(items=items).layout(Space(width), context(width=width))
    said = " ".join(r.text for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text) for r in t.runs)
    assert {item["label"] for item in items} <= set(said.split())
    assert {item["group"].casefold() for item in items} <= set(said.casefold().split())


def test_many_groups_whose_names_do_not_fit_are_listed_with_their_parts():
    items = [
        {"label": f"Teil{g}{i}", "value": (g + 1) * i + 1, "group": f"Rechtsschutzversicherungsgesellschaft {g}"}
        for g in range(8)
        for i in range(3)
    ]
    page = api.parse({"title": "T", "panels": [{"blocks": [{"type": "treemap", "items": items}]}]})
    for width in (280, 390, 728):
        assert page.check(width=width) == []


def test_areas_are_claimed_as_large_as_their_values():
    frame = Treemap(items=[{"label": "A", "value": 3}, {"label": "B", "value": 1}]).layout(Space(600), context())
    great, small = (claim for inner, _, _ in walk(frame) for claim in inner.claims)
    assert great.extent / small.extent == pytest.approx(3)
