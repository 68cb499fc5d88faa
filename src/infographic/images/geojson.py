"""A person's own regions: names and outlines from GeoJSON (RFC 7946), which is not trusted."""

import json
import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from infographic.images.refused import Refused, beyond
from infographic.limits import limit

Degrees = tuple[float, float]
"""Longitude and latitude."""

SHAPES = "Polygon", "MultiPolygon"


class Region(NamedTuple):
    """A region: its name, and its rings without the points that close them."""

    name: str
    rings: tuple[tuple[Degrees, ...], ...]


@lru_cache(maxsize=4)
def regions(data: bytes, key: str) -> tuple[Region, ...]:
    """The regions of a file by the property that names them, in the order of the file; parts of one name are one.

    Raises Refused for what is no collection of outlines in degrees.
    """
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused("is not GeoJSON", "save the regions as GeoJSON, a list of features with outlines") from None
    found: dict[str, list[tuple[Degrees, ...]]] = {}
    known: set[str] = set()
    points = 0
    for feature in _features(read):
        properties = feature.get("properties") or {}
        known.update(map(str, properties) if isinstance(properties, Mapping) else ())
        name = properties.get(key) if isinstance(properties, Mapping) else None
        if name is None:
            continue
        rings = [_ring(ring) for ring in _rings(feature.get("geometry"))]
        points += sum(map(len, rings))
        if points > limit("drawing-points"):
            raise beyond("drawing-points", "has", "points", "simplify the outlines: the page shows them small anyway")
        found.setdefault(str(name), []).extend(ring for ring in rings if len(ring) > 2)
    regions = tuple(Region(name, tuple(rings)) for name, rings in found.items() if rings)
    if not regions:
        names = ", ".join(f"`{name}`" for name in sorted(known)[:8])
        raise Refused(f"has no outlines that `{key}` names", f"its properties are {names}" if names else "")
    return regions


def _features(read: Any) -> Iterator[Mapping[str, Any]]:
    if not isinstance(read, Mapping) or read.get("type") != "FeatureCollection":
        kind = read.get("type") if isinstance(read, Mapping) else None
        help = "TopoJSON is turned into GeoJSON by mapshaper" if kind == "Topology" else ""
        raise Refused("is not a collection of features", help or "its `type` is to be `FeatureCollection`")
    features = read.get("features")
    yield from (each for each in features if isinstance(each, Mapping)) if isinstance(features, list) else ()


def _rings(geometry: Any) -> Iterator[Any]:
    """The rings of a polygon, or of several; lines and points have none."""
    if not isinstance(geometry, Mapping) or geometry.get("type") not in SHAPES:
        return
    parts = geometry.get("coordinates")
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    for polygon in polygons if isinstance(polygons, list) else ():
        yield from polygon if isinstance(polygon, list) else ()


def _ring(ring: Any) -> tuple[Degrees, ...]:
    """The places of a ring.  Raises Refused where they are no degrees."""
    try:
        places = [(float(place[0]), float(place[1])) for place in ring]
    except (TypeError, ValueError, IndexError, OverflowError):
        raise Refused("has outlines that are no lists of longitudes and latitudes") from None
    if not all(math.isfinite(east) and abs(east) <= 360 and abs(north) <= 90 for east, north in places):
        raise Refused("has coordinates that are no degrees", "save it in longitudes and latitudes, WGS 84 (EPSG:4326)")
    return tuple(places[:-1] if len(places) > 1 and places[0] == places[-1] else places)
