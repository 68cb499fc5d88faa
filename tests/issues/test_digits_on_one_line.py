"""Figures stand on one baseline, whatever marks they have; what stands under them as well."""

import pytest

import infographic as ig
from infographic.graphics.scene import Text, walk
from infographic.theme.load import theme_names


def baselines(theme, values, block):
    """The baselines of the numbers and of the words under them, in the page's pixels."""
    if block == "grid":
        one = [{"type": "big-number", "value": value, "text": "things"} for value in values]
        blocks = [{"type": "grid", "columns": len(values), "blocks": one}]
    else:
        blocks = [{"type": "stat-row", "items": [{"value": value, "text": "things"} for value in values]}]
    page = ig.parse({"title": "Numbers", "theme": theme, "panels": [{"blocks": blocks}]}).page(1200)
    lines = [(item, y) for frame, _, y in walk(page.frame) for item in frame.items if isinstance(item, Text)]
    said = [("".join(run.text for run in item.runs), y + item.y) for item, y in lines]
    numbers = [y for text, y in said if any(map(str.isdigit, text))]
    return numbers, [y for text, y in said if text == "things"]


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("block", ["grid", "stat-row"])
def test_a_comma_or_a_minus_moves_nothing(theme, block):
    numbers, words = baselines(theme, ["12", "6,000", "3.4", "−7", "(5)"][: 4 if block == "grid" else 5], block)
    assert len(numbers) == len(words) >= 4
    assert max(numbers) - min(numbers) <= 0.25
    assert max(words) - min(words) <= 0.25
