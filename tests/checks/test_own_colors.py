"""What the tool chose itself draws no finding of the tool: any number of sides, any theme."""

import pytest

import infographic as ig
from infographic.theme.load import theme_names

NAMES = ("Ash", "Birch", "Cedar", "Elm", "Fir", "Larch", "Oak", "Pine")

COUNTS = [1, pytest.param(2, marks=pytest.mark.slow), 3, 4, pytest.param(5, marks=pytest.mark.slow),
          pytest.param(6, marks=pytest.mark.slow), pytest.param(7, marks=pytest.mark.slow), 8]  # fmt: skip


def page(count, theme):
    """Trees compared, in blocks that tell them by name, by place and by a key."""
    keys = [name.lower() for name in NAMES[:count]]
    each = {key: {"title": name, "text": "A tree of the north"} for key, name in zip(keys, NAMES, strict=False)}
    heights = {key: 12 + 3 * i for i, key in enumerate(keys)}
    listed = {key: [{"label": "Hard wood"}, {"label": "Wide crown"}] for key in keys}
    spots = [{"label": f"No. {i}", "x": i, "y": (i * 3) % 8, "side": key} for i, key in enumerate(keys)]
    axes = {"x": {"low": "small", "high": "large"}, "y": {"low": "slow", "high": "fast"}}
    series = [{"label": f"Of {key}", "values": [1 + i, 3 + i], "side": key} for i, key in enumerate(keys)]
    stats = [{"value": str(h), "text": f"m of {k}", "side": k} for k, h in heights.items()]
    panels = [
        {"blocks": [{"type": "statement", "sides": each}]},
        {"title": "What they have", "blocks": [{"type": "icon-list", "sides": listed}]},
        {"title": "How tall", "blocks": [{"type": "bars", "items": [
            {"label": "Metres", "values": heights}, {"label": "Feet", "values": heights}]}]},
        {"title": "How fast", "blocks": [
            {"type": "quadrant", **axes, "items": spots},
            {"type": "chart", "kind": "bars", "x": ["then", "now"], "items": series}]},
    ]  # fmt: skip
    if count > 1:
        panels.append({"title": "In figures", "blocks": [{"type": "stat-row", "items": stats}]})
    sides = {key: {"label": name} for key, name in zip(keys, NAMES, strict=False)}
    return ig.parse({"title": "Trees", "theme": theme, "sides": sides, "panels": panels})


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("count", COUNTS)
def test_no_finding_of_what_was_not_asked_for(theme, count):
    found = page(count, theme).check(width=1200 if count > 4 else 728)
    assert [(p.code, p.message) for p in found if p.code in ("V05", "V06", "V07", "V08", "V25")] == []
