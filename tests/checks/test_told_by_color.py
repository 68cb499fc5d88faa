"""Sides and categories are told apart by colour without a finding, and far apart where they are drawn."""

from itertools import combinations

import pytest
from coloraide import Color

import infographic as ig
from infographic.graphics.scene import Circle, Group, Hatch, Path, Rect, walk
from infographic.theme.load import theme_names

NAMES = ("Oxygen", "Carbon", "Iron", "Neon", "Sodium", "Helium", "Boron", "Argon")

COUNTS = [3, 8, *(pytest.param(count, marks=pytest.mark.slow) for count in (4, 5, 6))]

LIST = 7
"""Items of a list before V23 asks for a shorter one."""


def panel(title, **block):
    return {"title": title, "blocks": [block]}


def of_sides(count, theme):
    """A page that compares so many sides."""
    keys = [name.lower() for name in NAMES[:count]]
    rows = [("Mass", {key: str(10 + i) for i, key in enumerate(keys)}),
            ("Known", {key: i % 2 == 0 for i, key in enumerate(keys)})]  # fmt: skip
    bars = [
        ("Mass", {key: 10 + i for i, key in enumerate(keys)}),
        ("Price", {key: 20 - i for i, key in enumerate(keys)}),
    ]
    series = [{"label": NAMES[i], "values": [i * 10 + 1, i * 10 + 3, i * 12 + 4]} for i in range(count)]
    said = {key: {"title": name, "text": "Known"} for key, name in zip(keys, NAMES, strict=False)}
    panels = [
        panel("Table", type="compare-table", items=[{"label": label, "values": values} for label, values in rows]),
        panel("Bars", type="bars", items=[{"label": label, "values": values} for label, values in bars]),
        panel("Words", type="statement", sides=said),
        panel("Lines", type="chart", kind="line", x=[1, 2, 3], items=series),
    ]
    sides = {key: {"label": name} for key, name in zip(keys, NAMES, strict=False)}
    return {"title": "Elements side by side", "theme": theme, "sides": sides, "panels": panels}


def of_categories(count, theme):
    """A page on which so many things are told apart by their colours."""
    names = NAMES[:count]
    values = [{"label": name, "value": 30 - 3 * i} for i, name in enumerate(names)]
    stack = [{"label": name, "values": [5 + i, 9 - i / 2]} for i, name in enumerate(names)]
    listed = names[:LIST]
    events = [{"date": str(1700 + 20 * i), "label": name} for i, name in enumerate(listed)]
    panels = [
        *(panel(kind.title(), type=kind, items=values) for kind in ("donut", "bars", "waffle", "treemap")),
        panel("List", type="icon-list", items=[{"label": name, "icon": "star"} for name in listed]),
        panel("Steps", type="steps", items=list(listed)),
        panel("Years", type="timeline", items=events[:4]),
        panel("Columns", type="chart", kind="bars", stacked=True, x=["a", "b"], items=stack),
    ]
    return {"title": "Elements in colours", "theme": theme, "categories": list(names), "panels": panels}


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("made", [of_sides, of_categories])
def test_own_colors_draw_no_finding(made, count, theme):
    assert [(p.code, p.message) for p in ig.parse(made(count, theme)).check()] == []


# ---------------------------------------------------------------- distances, by another library

APART = 10.0
"""CIEDE2000 between any two of eight, after every correction for legibility."""


def fills(frame):
    """The plain colours of the shapes in a frame."""

    def of(item):
        match item:
            case Group():
                for inner in item.items:
                    yield from of(inner)
            case Rect() | Circle() | Path() if item.fill:
                plain = item.fill.ground if isinstance(item.fill, Hatch) else item.fill
                yield from [plain.lower()] if isinstance(plain, str) else []

    return {color for inner, _, _ in walk(frame) for item in inner.items for color in of(item)}


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("kind", ["icon-list", "treemap"])
def test_eight_things_are_drawn_in_eight_colors(kind, theme):
    """Each thing's own drawing has a colour that no other thing has, and these are far apart."""
    items = [{"label": name} | ({"icon": "star"} if kind == "icon-list" else {"value": 5}) for name in NAMES]
    spec = {
        "title": "Eight",
        "theme": theme,
        "categories": list(NAMES),
        "panels": [panel("All", type=kind, items=items)],
    }
    page = ig.parse(spec).page(728).frame
    drawn = {}
    for frame, _, _ in walk(page):
        if frame.origin and len(frame.origin) == 6 and frame.origin[-2] == "items":
            drawn.setdefault(frame.origin, set()).update(fills(frame))
    assert len(drawn) == len(NAMES)
    common = set.intersection(*drawn.values())
    loudest = [max(found - common, key=lambda c: Color(c).convert("oklch")["chroma"]) for found in drawn.values()]
    for one, other in combinations(loudest, 2):
        assert Color(one).delta_e(other, method="2000") >= APART, (one, other)
