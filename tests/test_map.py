"""Maps: codes, names, areas, and what cannot be one."""

import math

import pytest

from infographic import api
from infographic.assets import countries
from infographic.blocks.map import Map, _outlines
from infographic.errors import SpecError
from infographic.graphics.geometry import Point, Space
from infographic.graphics.scene import Text, walk
from infographic.solve import map_projection
from tests.context import context

SPEC = "title: T\npanels:\n  - blocks:\n    - type: map\n"


def said(frame):
    return " ".join(r.text for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text) for r in t.runs)


@pytest.mark.parametrize(
    ("keys", "code", "line", "hint"),
    [
        ("items: [NL, Germany]", "unknown-country", 5, "`DE` (Germany)"),
        ("items: [NL, DEX]", "unknown-country", 5, "`DE` (Germany)"),
        ("items: [NL,\n       {country: Belgum, value: 2}]", "unknown-country", 6, "`BE` (Belgium)"),
        ("region: europa", "unknown-region", 5, "`europe`"),
        ("items: [NL, NLD]", "twice", 5, "leave"),
        ("places: [{label: X, latitude: 91, longitude: 0}]", "out-of-range", 5, "between -90 and 90"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(keys, code, line, hint):
    with pytest.raises(SpecError) as caught:
        api.parse(f"{SPEC}      {keys}\n")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)
    assert hint in problem.help


def test_every_country_has_codes_a_continent_and_an_outline():
    for country in countries.countries():
        assert country.rings
        if country.code:
            assert len(country.code) == 2
            assert len(country.three) == 3
            assert country.continent in _outlines.CONTINENTS
    assert countries.find("xk").name == "Kosovo"
    assert countries.find("MKD").name == "North Macedonia"
    assert countries.name(countries.find("DE"), "nl") == "Duitsland"


@pytest.mark.parametrize(("code", "km2"), [("FR", 543_940), ("BR", 8_510_346), ("RU", 17_098_246), ("LU", 2_586)])
def test_countries_are_as_large_as_they_are(code, km2):
    """The areas of the CIA World Factbook (France without its regions overseas), within what 1 : 50 million shows."""
    middle = _outlines.view(code).middle
    project = map_projection.azimuthal(*middle)
    rings = [countries.ring(borders, "fine") for borders in countries.find(code).rings]
    near = [ring for ring in rings if code != "FR" or math.dist(ring[0], middle) < 15]
    area = sum(map_projection.area([project(*place) for place in ring]) for ring in near)
    assert area * 6371.0**2 == pytest.approx(km2, rel=0.04)


@pytest.mark.parametrize("region", [*_outlines.REGIONS, "NL", "FR", "US", "NZ", "FJ", "MT"])
def test_a_region_fills_its_map(region):
    made = _outlines.outlines(region, 600.0, 600.0)
    assert max(made.width, made.height) == pytest.approx(600)
    seen = [p for outline in made.countries for ring in outline.rings for p in ring]
    assert any(0 <= p.x <= made.width and 0 <= p.y <= made.height for p in seen)


def test_russia_is_one_across_the_date_line():
    made = _outlines.outlines("world", 1000.0, 900.0)
    box = next(outline.box for outline in made.countries if outline.country.code == "RU")
    assert box.width < made.width / 2


@pytest.mark.parametrize("width", [240, 340, 700, 1100])
def test_every_country_is_named_on_the_map_or_under_it(width):
    codes = ["DE", "FR", "NL", "LU", "MT", "VA", "GB"]
    items = [{"country": code, "value": i} for i, code in enumerate(codes)]
    words = said(Map(items=items).layout(Space(width), context(width=width)))
    assert all(countries.find(code).name in words for code in codes)


@pytest.mark.parametrize("width", [240, 700])
def test_every_place_is_named_where_it_lies(width):
    places = [
        {"label": "Delft", "latitude": 52.01, "longitude": 4.36, "value": 1},
        {"label": "Den Haag", "latitude": 52.08, "longitude": 4.31, "value": 4},
        {"label": "Leiden", "latitude": 52.16, "longitude": 4.49, "value": 0},
    ]
    frame = Map(region="NL", places=places).layout(Space(width), context(width=width))
    assert all(place["label"] in said(frame) for place in places)
    discs = {claim.value: claim.extent for inner, _, _ in walk(frame) for claim in inner.claims}
    assert discs[4] / discs[1] == pytest.approx(4)


def test_a_place_lies_in_its_country():
    made = _outlines.outlines("europe", 700.0, 700.0)
    rings = next(outline.rings for outline in made.countries if outline.country.code == "DE")
    assert map_projection.inside(made.at(13.4, 52.5), rings)
    assert not map_projection.inside(made.at(2.35, 48.86), rings)


def test_words_find_room_only_where_it_is():
    ring = [Point(0, 0), Point(100, 0), Point(100, 20), Point(20, 20), Point(20, 100), Point(0, 100)]
    place = map_projection.roomiest(ring, 60, 12)
    assert place
    assert place.y < 20
    assert map_projection.roomiest(ring, 60, 40) is None
