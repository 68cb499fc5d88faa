"""Packs the outlines of countries into the package's data: Natural Earth's, which are in the public domain.

    python scripts/build_map.py            # fetches the pinned versions with npm
    python scripts/build_map.py ATLAS CODES   # from two unpacked npm packages

`world-atlas` has Natural Earth 4.1 at 1 : 50 million as TopoJSON, so that neighbours share their borders; the codes of
ISO 3166 come from `i18n-iso-countries`, English names from the Unicode CLDR.  What the outlines leave without a code is
mended here: `MENDED` says what belongs to which country, as the United Nations count it, and Kosovo has the code that
everybody uses for it.

Packs have the form that `packing.py` describes.  A line of `coarse.pack` or `fine.pack` is one border: its first
point and the way to each next one, in thousandths of a degree; both packs hold the same borders in the same order.  A
line of `catalogue.txt` is a country: its codes of two and three letters, its continent, its English name, and its
outlines: rings parted by semicolons, each the numbers of its borders, `~5` for border 5 from its end.
"""

import json
import math
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from babel.core import Locale
from packing import fetched, packed

ATLAS, CODES = "world-atlas@2.0.2", "i18n-iso-countries@7.14.0"

DATA = Path(__file__).parent.parent / "src/infographic/assets/data/map"

MENDED = {"Somaliland": "SO", "Kosovo": "XK", "N. Cyprus": "CY", "Indian Ocean Ter.": "CX", "Siachen Glacier": ""}
"""The country of each outline that has no number; empty: land that belongs to none on which all agree."""

LEFT_OUT = {"AQ"}
"""Antarctica, which no equal-area map of the inhabited world shows whole."""

KOSOVO = ("XK", "XKX")

CONTINENTS = {
    "africa": "DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU "
    "MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW SH",
    "asia": "AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH "
    "QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE IO CX",
    "europe": "AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GR GG HU IS IE IM IT JE XK LV LI LT LU MT MD MC ME NL MK "
    "NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA AX",
    "north-america": "AG AI AW BS BB BZ BM VG KY CA CR CU CW DM DO SV GL GD GT HT HN JM MX MS NI PA PR BL KN LC MF PM "
    "VC SX TT TC US VI",
    "oceania": "AS AU CK FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TO VU WF",
    "south-america": "AR BO BR CL CO EC FK GY PY PE SR UY VE GS TF",
}
"""The continents of countries, as the United Nations count them (M49), Cyprus and Turkey in Asia, Russia in Europe."""

COARSE, FINE = 0.12, 0.012
"""The most by which a border may leave its true course, in degrees: of a map of the world, and of a country."""

UNIT = 1000
"""Whole numbers for one degree."""

Point = tuple[float, float]


def main(atlas: Path, codes: Path) -> None:
    topology = json.loads((atlas / "countries-50m.json").read_text("utf-8"))
    listed = json.loads((codes / "codes.json").read_text("utf-8"))
    numbers = {numeric: (two, three) for two, three, numeric, *_ in listed}
    numbers |= {"XK": KOSOVO}
    two_letters = {two: (two, three) for two, three in numbers.values()}
    countries: dict[str, list[list[int]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = numbers[geometry["id"]][0] if "id" in geometry else MENDED[name]
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        if code not in LEFT_OUT:
            countries.setdefault(code, []).extend(ring for polygon in polygons for ring in polygon)
    used = sorted({index if index >= 0 else ~index for rings in countries.values() for ring in rings for index in ring})
    place = {old: new for new, old in enumerate(used)}
    arcs = [decoded(topology["arcs"][old], topology["transform"]) for old in used]
    DATA.mkdir(parents=True, exist_ok=True)
    for level, tolerance in (("coarse", COARSE), ("fine", FINE)):
        pack = packed([written(simplified(arc, tolerance)) for arc in arcs])
        (DATA / f"{level}.pack").write_bytes(pack)
        print(f"{level}: {len(arcs)} borders, {len(pack)} bytes")
    lines = [line(code, rings, two_letters, place) for code, rings in sorted(countries.items())]
    (DATA / "catalogue.txt").write_text("".join(lines), "utf-8")
    (DATA / "VERSION").write_text(f"{ATLAS.replace('@', ' ')}\n{CODES.replace('@', ' ')}\n", "utf-8")
    terms = "Made with Natural Earth (https://www.naturalearthdata.com), which is in the public domain.\n\n"
    (DATA / "LICENSE").write_text(terms + (atlas / "LICENSE").read_text("utf-8"), "utf-8")
    print(f"{len(lines)} countries")


def line(code: str, rings: list[list[int]], codes: dict[str, tuple[str, str]], place: dict[int, int]) -> str:
    """A country in the catalogue."""
    continent = next((name for name, members in CONTINENTS.items() if code in members.split()), "")
    if code and not continent:
        raise SystemExit(f"{code} lies on no continent")
    two, three = codes[code] if code else ("", "")
    name = Locale.parse("en").territories[code] if code else ""
    drawn = ";".join(" ".join(str(place[i]) if i >= 0 else f"~{place[~i]}" for i in ring) for ring in rings)
    return f"{two}\t{three}\t{continent}\t{name}\t{drawn}\n"


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """A border in degrees."""
    (sx, sy), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((x * sx + dx, y * sy + dy))
    return points


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """The points that matter (Douglas and Peucker 1973); a degree of longitude counts as what it measures there."""
    shrink = math.cos(math.radians(sum(y for _, y in points) / len(points)))
    kept, waiting = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1]:  # an island: its ends are one, and what is farthest from them stays
        far = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
        kept, waiting = kept | {far}, [(0, far), (far, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        inner = range(first + 1, last)
        off = [distance(points[i], points[first], points[last], shrink) for i in inner]
        if off and max(off) > tolerance:
            middle = inner[off.index(max(off))]
            kept.add(middle)
            waiting += [(first, middle), (middle, last)]
    return [points[i] for i in sorted(kept)]


def distance(point: Point, start: Point, end: Point, shrink: float) -> float:
    """From a point to a stretch, in degrees of latitude."""
    (px, py), (ax, ay), (bx, by) = ((x * shrink, y) for x, y in (point, start, end))
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if not length else min(1.0, max(0.0, ((px - ax) * dx + (py - ay) * dy) / length))
    return math.hypot(px - ax - along * dx, py - ay - along * dy)


def written(points: Sequence[Point]) -> str:
    """A border as its first point and the steps to the next ones."""
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in points]
    steps = [whole[0], *((x - a, y - b) for (a, b), (x, y) in pairwise(whole))]
    return " ".join(f"{x} {y}" for x, y in steps)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            main(fetched(ATLAS, one), fetched(CODES, other))
