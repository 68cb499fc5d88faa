"""Maps of one's own regions: read from GeoJSON, which is not trusted."""

import json

import pytest

from infographic import api
from infographic.errors import SpecError
from infographic.graphics.scene import Text, walk

SPEC = """title: T
panels:
  - blocks:
    - type: map
      areas: {{file: regions.geojson, key: {key}}}
      items:
        - {{{item}, value: 3}}
"""


def square(name, x, y, size=1.0, kind="Polygon"):
    ring = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]
    coordinates = [ring] if kind == "Polygon" else [[ring]]
    return {"type": "Feature", "properties": {"name": name}, "geometry": {"type": kind, "coordinates": coordinates}}


REGIONS = {
    "type": "FeatureCollection",
    "features": [square("North", 5, 52), square("South", 5, 51, kind="MultiPolygon")],
}


def page(folder, key="name", item="area: North", data=None):
    folder.joinpath("regions.geojson").write_text(json.dumps(REGIONS if data is None else data), "utf-8")
    return api.parse(SPEC.format(key=key, item=item), folder=folder, name="map.yaml")


def test_regions_lie_where_they_lie_and_are_named(tmp_path):
    frame = page(tmp_path).page(728).frame
    said = "".join(r.text for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text) for r in t.runs)
    assert "North" in said
    assert page(tmp_path).check() == []


@pytest.mark.parametrize(
    ("keys", "code", "line", "help"),
    [
        ({"item": "area: Nord"}, "unknown-area", 7, "`North`"),
        ({"key": "naam"}, "picture", 5, "`name`"),
        ({"data": {"type": "Topology"}}, "picture", 5, "mapshaper"),
        (
            {"data": {"type": "FeatureCollection", "features": [square("North", 155000, 463000)]}},
            "picture",
            5,
            "EPSG:4326",
        ),
        ({"data": [1]}, "picture", 5, "FeatureCollection"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path, keys, code, line, help):
    with pytest.raises(SpecError) as caught:
        page(tmp_path, **keys).page(728)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)
    assert help in problem.help


def test_countries_and_areas_are_not_mixed(tmp_path):
    with pytest.raises(SpecError) as caught:
        page(tmp_path, item="country: NL")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("missing-key", 7)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"type": "FeatureCollection", "features": [1, {"geometry": 3}]}']
)
def test_broken_files_are_refused(tmp_path, text):
    broken = page(tmp_path)
    tmp_path.joinpath("regions.geojson").write_text(text, "utf-8")
    with pytest.raises(SpecError) as caught:
        broken.page(728)
    assert [problem.code for problem in caught.value.problems] == ["picture"]
