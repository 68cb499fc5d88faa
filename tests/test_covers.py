"""Covers: what a page shows at its head, by its content or because it asks for it."""

import pytest

import infographic as ig
from infographic.graphics.scene import walk
from infographic.layout import covers

SIDES = {"a": {"label": "Tea", "icon": "coffee"}, "b": {"label": "Wine", "icon": "wine"}}
SHARE = {"type": "waffle", "unit": "%", "items": [{"label": "Sea", "value": 71, "highlight": True}, {"value": 29}]}
COURSE = {"type": "chart", "x": list("abcdef"), "items": [{"label": "Ice", "values": [1, 2, 3, 4, 5, 6]}]}
AMOUNTS = {"type": "bars", "items": [{"label": name, "value": n * n} for n, name in enumerate("abcd", 1)]}
NAMES = ("tree", "leaf", "sun", "moon", "bird", "fish")
ICONS = {"type": "icon-list", "items": [{"label": name, "icon": name} for name in NAMES]}
SIGN = {"type": "big-number", "value": "7", "icon": "tree"}


def spec(*blocks, **keys):
    panels = [{"blocks": [block]} for block in blocks] + [{"blocks": ["Words"]}] * 3
    return {"title": "Things", "panels": panels, **keys}


def shown(data, width=728):
    frame = ig.parse(data).page(width).frame
    return sorted({part.name for part, _, _ in walk(frame) if part.name.startswith(("cover ", "art "))})


@pytest.mark.parametrize(
    ("block", "cover"),
    [(SHARE, "number"), (COURSE, "chart"), (AMOUNTS, "pattern"), (ICONS, "scene"), (SIGN, "icon")],
)
@pytest.mark.parametrize("width", [390, 728, 1200])
def test_content_chooses(block, cover, width):
    assert shown(spec(block), width) == [f"cover {cover}"]


def test_signs_of_the_sides_stand_for_them():
    assert shown(spec(sides=SIDES)) == ["cover icon"]


@pytest.mark.parametrize(
    ("keys", "art"),
    [
        ({"title": "Small workers", "kicker": "Bees"}, "garden"),
        ({"title": "What to do", "kicker": "First aid"}, "resuscitation"),
        ({"title": "地震に備える", "lang": "ja"}, "earthquake"),
        ({"sides": {"a": {"label": "Salt", "icon": "waves"}, "b": {"label": "Fresh", "icon": "drop"}}}, "sea"),
        ({"title": "Beekeepers of the seas"}, "sea"),
    ],
)
def test_the_topic_chooses_an_illustration(keys, art):
    assert shown(spec(SIGN, **keys)) == [f"art {art}"]


def test_an_illustration_that_needs_sides_is_never_chosen():
    assert shown(spec(SIGN, title="Metals of the podium")) == ["cover icon"]


def test_a_short_page_and_one_that_asks_for_none_stay_plain():
    assert shown({"title": "Things", "panels": [{"blocks": [SHARE]}]}) == []
    assert shown(spec(SHARE, cover="plain")) == []


def test_a_page_asks_for_its_cover():
    assert shown(spec(SHARE, cover={"icon": "drop"})) == ["cover icon"]
    assert shown(spec(SHARE, cover={"illustration": "versus"}, sides=SIDES)) == ["art versus"]
    assert shown(spec(SHARE, cover={"number": "1 in 3", "share": 0.33})) == ["cover number"]


@pytest.mark.parametrize("kind", [name for name in covers.names() if name not in ("plain", "photograph")])
def test_what_a_page_cannot_fill_is_said_with_what_it_can(kind):
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(spec(cover=kind))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("cover-lacks", ("cover",))
    assert problem.help == "this page can fill `plain`"


def test_two_covers_are_one_too_many():
    for cover, path in (({"icon": "drop", "number": "7"}, ("cover", "number")), ("number", ("cover",))):
        keys = {"cover": cover} if path[1:] else {"cover": cover, "art": "versus"}
        with pytest.raises(ig.SpecError) as caught:
            ig.parse(spec(SHARE, **keys))
        assert [(p.code, p.path) for p in caught.value.problems] == [("two-covers", path)]


@pytest.mark.parametrize("block", [SHARE, COURSE, AMOUNTS, ICONS, SIGN])
@pytest.mark.parametrize("theme", ["light", "dark", "playful", "high-contrast"])
def test_what_it_shows_is_legible(block, theme):
    page = ig.parse(spec(block, theme=theme))
    found = [*page.check(width=390), *page.check(width=728), *page.check(size="og"), *page.check(size="story")]
    assert [problem for problem in found if problem.code in ("V01", "V02", "V05", "V06")] == []


def test_a_drawing_of_ones_own_is_drawn_or_missed_at_its_line(tmp_path):
    spec = tmp_path / "page.yaml"
    spec.write_text("title: Mine\nart: my.svg\npanels: [{blocks: [Words]}]\n", "utf-8")
    with pytest.raises(ig.SpecError) as caught:
        ig.load(spec).to_svg()
    assert [(p.code, p.line) for p in caught.value.problems] == [("no-file", 2)]
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z" fill="#22aa66"/></svg>'
    (tmp_path / "my.svg").write_text(drawing, "utf-8")
    assert "#2a6" in ig.load(spec).to_svg().lower() or "#22aa66" in ig.load(spec).to_svg().lower()
