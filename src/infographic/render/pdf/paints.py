"""What the content of a PDF refers to: paints that are no plain colour, how opaque things are, and pictures."""

import io
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from itertools import pairwise

import pydyf

from infographic.graphics import color
from infographic.graphics.affine import times
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Gradient, Image, Matrix, Radial, Stop
from infographic.render._values import factor, number

Numbers = tuple[float, ...]


class Resources:
    """The resources that all content of a document shares, each named when it is first asked for."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self.pdf = pdf
        self.object = self.added(pydyf.Dictionary())
        self._names: dict[Hashable, str] = {}

    def added(self, thing: pydyf.Object) -> pydyf.Object:
        self.pdf.add_object(thing)
        return thing

    def name(self, kind: str, key: Hashable, make: Callable[[], pydyf.Object]) -> str:
        """The name of a resource of a kind (`Pattern`, `XObject` …), made where there is none with this key yet."""
        whole = kind, key
        if whole not in self._names:
            named = self.object.setdefault(kind, pydyf.Dictionary())
            self._names[whole] = f"{kind[0]}{len(named)}"
            named[self._names[whole]] = self.added(make()).reference
        return self._names[whole]

    # -- how opaque

    def opacity(self, opacity: float) -> str:
        """A state in which all is drawn so opaque."""
        value = round(min(max(opacity, 0.0), 1.0), 4)
        return self.name("ExtGState", value, lambda: pydyf.Dictionary({"ca": value, "CA": value}))

    def mask(self, paint: Gradient | Radial, own: Matrix, box: Box) -> str:
        """A state in which what is drawn within a box is as opaque as a gradient; `own` places the gradient."""

        def made() -> pydyf.Object:
            opacities = [(stop.opacity,) for stop in paint.stops]
            shading = self.name("Shading", (paint, "opacity"), lambda: _shading(paint, opacities))
            form = self.added(self._form([placed(_whole(paint, own)), f"/{shading} sh"], box, "/DeviceGray"))
            soft = pydyf.Dictionary({"Type": "/Mask", "S": "/Luminosity", "G": form.reference})
            return pydyf.Dictionary({"SMask": soft})

        return self.name("ExtGState", (paint, own, box), made)

    def whole(self, content: Sequence[str], box: Box) -> str:
        """Content that is drawn as one, within a box."""
        return self.name("XObject", (tuple(content), box), lambda: self._form(content, box, "/DeviceRGB"))

    def _form(self, content: Sequence[str], box: Box, space: str) -> pydyf.Stream:
        extra = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array(map(number, (box.x, box.y, box.right, box.bottom))),
            "Group": pydyf.Dictionary({"S": "/Transparency", "CS": space, "I": "true"}),
            "Resources": self.object.reference,
        }
        return pydyf.Stream(list(content), extra, compress=True)

    # -- paints

    def gradient(self, paint: Gradient | Radial, matrix: Matrix) -> str:
        """A pattern; `matrix` leads from the coordinates of the shape to those of the whole content."""

        def made() -> pydyf.Object:
            shading = self.name(
                "Shading", paint, lambda: _shading(paint, [color.parse(stop.color) for stop in paint.stops])
            )
            reference, whole = self.object["Shading"][shading], pydyf.Array(_whole(paint, matrix))
            return pydyf.Dictionary({"PatternType": 2, "Shading": reference, "Matrix": whole})

        return self.name("Pattern", (paint, matrix), made)

    # -- pictures

    def image(self, image: Image) -> str:
        return self.name("XObject", image.data, lambda: self._picture(image.data, image.media_type))

    def _picture(self, data: bytes, media_type: str) -> pydyf.Stream:
        from PIL import Image as Bitmap  # only for pages with pictures

        with Bitmap.open(io.BytesIO(data)) as picture:
            if media_type == "image/jpeg" and picture.mode in ("L", "RGB"):
                space = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
                return pydyf.Stream([data], _picture_of(*picture.size, space) | {"Filter": "/DCTDecode"})
            whole = picture.convert("RGBA")
        extra = _picture_of(*whole.size, "/DeviceRGB")
        alpha = whole.getchannel("A")
        if min(alpha.tobytes()) < 255:
            mask = pydyf.Stream([alpha.tobytes()], _picture_of(*whole.size, "/DeviceGray"), compress=True)
            extra["SMask"] = self.added(mask).reference
        return pydyf.Stream([whole.convert("RGB").tobytes()], extra, compress=True)


def _picture_of(width: int, height: int, space: str) -> dict[str, object]:
    size = {"Width": width, "Height": height, "ColorSpace": space, "BitsPerComponent": 8}
    return {"Type": "/XObject", "Subtype": "/Image", **size}


def _whole(paint: Gradient | Radial, own: Matrix) -> Matrix:
    """What places a gradient whose shape is placed by `own`."""
    return times(own, paint.matrix) if isinstance(paint, Radial) else own


def _shading(paint: Gradient | Radial, values: Sequence[Numbers]) -> pydyf.Dictionary:
    """A shading (ISO 32000-1, 8.7.4.5) through values of one colour space at the stops of a gradient."""
    if isinstance(paint, Gradient):
        coordinates: Numbers = paint.x1, paint.y1, paint.x2, paint.y2
    else:
        coordinates = paint.fx, paint.fy, 0, paint.cx, paint.cy, paint.r
    return pydyf.Dictionary(
        {
            "ShadingType": 2 if isinstance(paint, Gradient) else 3,
            "ColorSpace": "/DeviceRGB" if len(values[0]) == 3 else "/DeviceGray",
            "Coords": pydyf.Array(coordinates),
            "Function": _stitched(paint.stops, values),
            "Extend": pydyf.Array(["true", "true"]),
        }
    )


def _stitched(stops: Sequence[Stop], values: Sequence[Numbers]) -> pydyf.Dictionary:
    """A function through values at the offsets of stops: where two have one offset, from the first at once to the last.

    Before the first stop and after the last, their own values.
    """
    ends = [(0.0, values[0]), *((s.offset, v) for s, v in zip(stops, values, strict=True)), (1.0, values[-1])]
    parts = [(a, b) for a, b in pairwise(ends) if b[0] > a[0]]
    functions = [_between(a[1], b[1]) for a, b in parts]
    if len(functions) == 1:
        return functions[0]
    return pydyf.Dictionary(
        {
            "FunctionType": 3,
            "Domain": pydyf.Array([0, 1]),
            "Functions": pydyf.Array(function.data for function in functions),
            "Bounds": pydyf.Array(b[0] for _, b in parts[:-1]),
            "Encode": pydyf.Array([0, 1] * len(parts)),
        }
    )


def _between(start: Numbers, end: Numbers) -> pydyf.Dictionary:
    values = {"C0": pydyf.Array(start), "C1": pydyf.Array(end)}
    return pydyf.Dictionary({"FunctionType": 2, "Domain": pydyf.Array([0, 1]), **values, "N": 1})


# ---------------------------------------------------------------- operators


def placed(matrix: Matrix) -> str:
    """What moves all that follows."""
    return " ".join([*map(factor, matrix[:4]), *map(number, matrix[4:]), "cm"])


def fill_color(written: str) -> str:
    return _color(written) + " rg"


def stroke_color(written: str) -> str:
    return _color(written) + " RG"


@lru_cache(maxsize=256)
def _color(written: str) -> str:
    return " ".join(f"{channel:.4g}" for channel in color.parse(written))
