"""A page's own colours: hues by name in every language, in each theme's lightness and chroma."""

from itertools import combinations

import pytest

import infographic as ig
from infographic.graphics import color
from infographic.graphics.color_difference import delta_e
from infographic.i18n.hue_names import HUE_NAMES, hue_called, hue_words
from infographic.theme.hues import APART, GREYEST, HUES, ON_PAPER, SAME, page_theme
from infographic.theme.load import load_theme, theme_names
from infographic.theme.palettes import sides_of

THEMES = theme_names()


def solids(theme, *wishes):
    return [side.solid for side in sides_of(page_theme(load_theme(theme), wishes))]


def hue_apart(one, other):
    return abs((one - other + 180) % 360 - 180)


def test_every_language_names_the_basic_hues_and_no_word_names_two():
    basic = {"red", "orange", "yellow", "green", "teal", "blue", "violet", "purple", "pink", "brown", "grey"}
    assert set(HUE_NAMES["en"]) == set(HUES)
    meant = {}
    for lang, names in HUE_NAMES.items():
        assert basic <= set(names) <= set(HUES), lang
        for word, hue in hue_words(lang).items():
            assert meant.setdefault(word, hue) == hue, (lang, word)
            assert hue_called(word.title()) == hue


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", HUES)
def test_a_hue_is_the_pages_and_its_lightness_the_themes(theme, name):
    look = load_theme(theme)
    (side,) = sides_of(page_theme(look, (name,)))
    _, chroma, angle = color.to_oklch(side.solid)
    if name == "grey":
        assert chroma < 2 * GREYEST
    else:
        assert hue_apart(angle, HUES[name].angle) <= SAME + 1
    assert look.look.outline or color.contrast(side.solid, look.colors.bg) >= ON_PAPER
    assert color.contrast(side.on, side.solid) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_hues_that_are_near_each_other_are_parted(theme):
    for wishes in (("red", "orange", "amber"), ("blue", "indigo", "violet"), ("orange", "brown"), ("teal", "cyan")):
        assert min(delta_e(a, b) for a, b in combinations(solids(theme, *wishes), 2)) >= APART


@pytest.mark.parametrize("theme", THEMES)
def test_what_asks_for_nothing_keeps_clear_of_what_does(theme):
    for name in HUES:
        asked, free = solids(theme, name, "")
        assert delta_e(asked, free) >= APART
    assert solids(theme, "", "") == [side.solid for side in load_theme(theme).sides[:2]]


def test_one_wish_is_one_colour():
    assert len(set(solids("light", "blue", "", "blue"))) == 2
    assert solids("light", "#0a58ad") == solids("light", "#1468c4")  # the hue is theirs, the shade is the theme's


def page(**keys):
    """A page of two planets whose statements name their colours."""
    sides = {"earth": {"label": "Earth", "color": "blauw"}, "mars": {"label": "Mars", "color": "red"}}
    said = {"earth": {"title": "The blue one"}, "mars": {"title": "The red one"}}
    statement = {"type": "statement", "sides": said}
    return ig.parse({"title": "Earth | Mars", "sides": sides, "panels": [{"blocks": [statement]}]} | keys)


def test_a_side_is_drawn_in_the_colour_that_it_asks_for():
    blue, red = solids("light", "blue", "red")
    drawn = page().to_svg()
    assert blue.lower() in drawn.lower() and red.lower() in drawn.lower()
    assert page().check() == []


def test_words_against_the_colour_are_a_finding_unless_the_side_says_so():
    sides = {"earth": {"label": "Earth"}, "mars": {"label": "Mars"}}
    found = page(sides=sides).check()
    assert [(p.code, p.path[-2:]) for p in found] == [("V25", ("earth", "title")), ("V25", ("mars", "title"))]
    meant = {"earth": {"label": "Earth", "color": "orange"}, "mars": {"label": "Mars", "color": "blue"}}
    assert page(sides=meant).check() == []


def test_the_page_and_a_panel_have_colours():
    def fills(keys, panel):
        number = {"type": "big-number", "value": "7"}
        spec = {"title": "Seas", "panels": [{"blocks": [number]} | panel]} | keys
        return ig.parse(spec).to_svg().lower()

    (teal,) = sides_of(page_theme(load_theme("light"), ("teal",)))
    assert teal.deep.lower() in fills({"color": "teal"}, {})
    assert teal.deep.lower() in fills({}, {"color": "teal"})
    assert teal.tint.lower() in fills({}, {"color": "teal", "tone": "tint"})
    assert teal.solid.lower() in fills({}, {"color": "teal", "tone": "solid"})
    assert teal.deep.lower() not in fills({}, {})
