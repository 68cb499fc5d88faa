"""Positions as d3 has them, which draws charts all over the web."""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from infographic.graphics.geometry import Box
from infographic.solve import map_projection, sankey, treemap

PACKAGES = ("d3-sankey@0.12.3", "d3-hierarchy@3.1.2", "d3-geo@3.1.1")

CASES = 10

NEAR = 0.5
"""Pixels."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def d3(tmp_path_factory):
    """What d3 answers; skipped where node or its packages cannot be had, but never in CI."""
    folder = tmp_path_factory.mktemp("d3")
    done = None
    if shutil.which("node") and shutil.which("npm"):
        done = subprocess.run(["npm", "install", "--silent", *PACKAGES], cwd=folder, capture_output=True, timeout=300)
    if done is None or done.returncode:
        if os.environ.get("CI"):
            pytest.fail("node and its packages are needed")
        pytest.skip("needs node and npm")
    shutil.copy(Path(__file__).parent / "d3" / "reference.mjs", folder)

    def asked(kind, cases):
        ran = subprocess.run(
            ["node", "reference.mjs"], cwd=folder, input=json.dumps({kind: cases}), capture_output=True, text=True,
            check=True, timeout=60,
        )  # fmt: skip
        return json.loads(ran.stdout)[kind]

    return asked


def flows(rng):
    """Streams that lead from lower to higher numbers, in any order."""
    count = rng.randint(2, 14)
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count) if rng.random() < 0.35] or [(0, 1)]
    places = {place: i for i, place in enumerate(sorted({place for pair in pairs for place in pair}))}
    rng.shuffle(pairs)
    links = [(places[a], places[b], rng.randint(1, 60)) for a, b in pairs]
    return {"count": len(places), "links": links, "height": rng.randint(200, 700), "gap": rng.randint(4, 30)}


def test_treemaps(d3):
    rng = random.Random(7)
    cases = [
        {"values": [rng.randint(1, 900) for _ in range(rng.randint(1, 40))], "width": rng.randint(200, 1200),
         "height": rng.randint(150, 900)}
        for _ in range(CASES)
    ]  # fmt: skip
    for case, wanted in zip(cases, d3("treemap", cases), strict=True):
        found = treemap.squarified(case["values"], Box(0, 0, case["width"], case["height"]))
        assert [(b.x, b.y, b.right, b.bottom) for b in found] == [pytest.approx(w, abs=NEAR) for w in wanted]


def test_sankeys(d3):
    rng = random.Random(7)
    cases = [flows(rng) for _ in range(CASES)]
    for case, wanted in zip(cases, d3("sankey", cases), strict=True):
        made = sankey.sankey(case["count"], case["links"], case["height"], case["gap"])
        found = [(node.layer, node.top, node.foot) for node in made.nodes]
        found += [(link.width, link.start, link.end) for link in made.links]
        assert found == [pytest.approx(w, abs=NEAR) for w in wanted]


def test_equal_area_maps(d3):
    rng = random.Random(7)
    cases = [
        {"name": rng.choice(["geoEqualEarth", "geoAzimuthalEqualArea"]),
         "center": [rng.uniform(-170, 170), rng.uniform(-80, 80)]}
        for _ in range(CASES)
    ]  # fmt: skip
    for case in cases:
        east, north = case["center"]
        away = 179 if case["name"] == "geoEqualEarth" else 60
        case["points"] = [[east + rng.uniform(-away, away), rng.uniform(-85, 85)] for _ in range(40)]
    width = 1200 / 5.4  # pixels for a radius of the globe, where the world is 1200 wide
    for case, wanted in zip(cases, d3("projection", cases), strict=True):
        east, north = case["center"]
        world = case["name"] == "geoEqualEarth"
        project = map_projection.equal_earth(east) if world else map_projection.azimuthal(east, north)
        found = [project(*point) for point in case["points"]]
        assert [(x * width, y * width) for x, y in found] == [
            pytest.approx((x * width, y * width), abs=NEAR) for x, y in wanted
        ]
