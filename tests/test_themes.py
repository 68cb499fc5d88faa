"""Each theme that comes with the package can be read by everyone: on every ground, in every role."""

from itertools import combinations
from pathlib import Path

import pytest

import infographic
from infographic.graphics import color
from infographic.spec import docstrings
from infographic.text import FontLibrary
from infographic.theme import load, model

NAMES = load.names()
COUNTS = (1, 2, 3, 4)
TEXT_ROLES = ("ink", "ink2", "ink3")


def grounds(look, count):
    """Every palette that a block can meet in a theme, by the name of its ground."""
    for ground in ("plain", "tint", "card", "ink"):
        palette = model.palette_on(look, ground, count)
        yield ground, palette
        yield f"card on {ground}", model.palette_of_surface(look, palette.card, count)
    for i in range(count):
        yield f"half {i}", model.palette_of_half(look, "split", i, count)
        yield f"solid {i}", model.palette_of_half(look, "solid", i, count)
        yield f"tile {i}", model.palette_of_tile(look, i, model.sides_of(look, count))
    yield "accent", model.palette_of_surface(look, look.colors.accent, count)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", COUNTS)
def test_every_text_role_reads_on_every_ground(name, count):
    look = load.load(name)
    low = [
        (ground, role, round(color.contrast(getattr(palette, role), palette.ground), 2))
        for ground, palette in grounds(look, count)
        for role in TEXT_ROLES
        if color.contrast(getattr(palette, role), palette.ground) < model.TEXT_CONTRAST
    ]
    assert not low


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", COUNTS)
def test_side_colours_read_where_they_stand(name, count):
    look = load.load(name)
    for ground, palette in grounds(look, count):
        own = palette.sides if not ground.startswith(("tile", "solid")) else ()
        for side in own:
            assert color.contrast(side.deep, palette.ground) >= model.TEXT_CONTRAST, (ground, side)
        for side in palette.sides:
            assert color.contrast(side.on, side.solid) >= model.TEXT_CONTRAST, (ground, side)


@pytest.mark.parametrize("name", NAMES)
def test_sides_differ_for_every_eye_and_in_print(name):
    look = load.load(name)
    solids = [side.solid for side in model.sides_of(look, 4)]
    for one, other in combinations(solids, 2):
        assert color.apart(one, other) >= 20, (one, other)
        assert abs(color.lightness(one) - color.lightness(other)) >= 5, (one, other)
    assert all(color.contrast(solid, look.colors.bg) >= 3 or i == 0 for i, solid in enumerate(solids))


@pytest.mark.parametrize("name", NAMES)
def test_neighbouring_panels_differ(name):
    look = load.load(name)
    page, night = (model.palette_on(look, ground, 2).ground for ground in ("plain", "ink"))
    assert color.delta_e(page, night) >= 2


def test_no_two_themes_are_shaped_alike():
    shapes = [
        (t.look.section, t.look.tile, t.look.grounds, t.look.disc, t.fonts.display.family, t.radius.card)
        for t in map(load.load, NAMES)
    ]
    for one, other in combinations(shapes, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_its_faces_are_bundled(name):
    fonts = load.load(name).fonts
    library = FontLibrary()
    for role in (fonts.display, fonts.heading, fonts.text):
        for weight in (role.weight, role.strong):
            for family in role.families():
                face = library.find(family, weight)
                assert face, f"{family} is not bundled"
                assert face.weight == weight, f"{family} has no weight {weight}"


@pytest.mark.parametrize("part", [model.Theme, model.Look, model.Colors, model.Fonts, model.Radii, model.Strokes])
def test_every_key_is_explained(part):
    assert set(docstrings.key_texts(part)) == set(part.fields())


def test_the_house_style_of_the_examples_has_no_findings():
    page = infographic.load(Path(__file__).parent.parent / "examples" / "brand" / "tides.yaml")
    assert [finding for width in (390, 728, 1200) for finding in page.check(width=width)] == []
