"""Random specs: whatever can be parsed can be drawn and checked, and is checked the same way twice."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import infographic as ig
from infographic.errors import SpecError
from infographic.layout import block
from tests.checks.test_stress import page_of

KINDS = [kind for kind in block.types() if kind not in ("image", "chart")]

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
numbers = st.floats(-1e9, 1e9, allow_nan=False) | st.integers(-1000, 1000)


def varied(value: Any, draw: Any) -> Any:
    """An example with some of its texts and numbers drawn anew, and some of its lists shortened."""
    match value:
        case dict():
            return {
                key: inner if key in ("type", "icon", "side") else varied(inner, draw) for key, inner in value.items()
            }
        case list():
            kept = value[: draw(st.integers(1, len(value)))] if value and draw(st.booleans()) else value
            return [varied(inner, draw) for inner in kept]
        case bool():
            return value
        case int() | float():
            return draw(numbers) if draw(st.booleans()) else value
        case str():
            return draw(words) if draw(st.integers(0, 3)) == 0 else value
    return value


@st.composite
def specs(draw: Any) -> dict[str, Any]:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=2))
    pages = [page_of(kind) for kind in kinds]
    blocks = [varied(page["panels"][0]["blocks"][0], draw) for page in pages]
    tone = draw(st.sampled_from([None, "plain", "tint", "split", "solid", "ink"]))
    panel = {"title": draw(words) or "A panel", "blocks": blocks} | ({"tone": tone} if tone else {})
    theme = draw(st.sampled_from(["light", "dark", "high-contrast"]))
    return {"title": draw(words) or "A page", "sides": pages[0]["sides"], "theme": theme, "panels": [panel]}


@settings(max_examples=40)
@given(specs(), st.sampled_from([280, 390, 728, 1200, 2400]))
def test_what_can_be_parsed_can_be_checked(spec, width):
    try:
        infographic = ig.parse(spec)
    except SpecError:
        return
    found = infographic.check(width=width)
    assert found == infographic.check(width=width)
    assert all(problem.message and problem.help and problem.path is not None for problem in found)
