"""One picture in two sets of colours: what the same page is in a light theme and in a dark one."""

from typing import Any, Self, TypeVar

from infographic.graphics.scene import (
    Circle,
    Color,
    Frame,
    Gradient,
    Group,
    Hatch,
    Item,
    Paint,
    Path,
    Placed,
    Radial,
    Rect,
    Run,
    SmoothPaint,
    Stop,
    Stroke,
    Text,
)


class Adaptive(str):
    """A colour of the light theme that becomes another one in the dark."""

    __slots__ = ("dark",)

    dark: Color

    def __new__(cls, light: Color, dark: Color) -> Self:
        made = super().__new__(cls, light)
        made.dark = dark
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Adaptive) and str(self) == str(other) and self.dark == other.dark

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


class LightOnly(Group):
    """What is seen in the light theme alone."""

    __slots__ = ()


class DarkOnly(Group):
    """What is seen in the dark theme alone."""

    __slots__ = ()


class _UnlikeError(Exception):
    """Two things differ in more than colours."""


def adaptive(light: Frame, dark: Frame) -> Frame:
    """The light picture with the colours of the dark one beside its own.

    What differs in more than colours, such as a logo for dark grounds, is there twice.
    """
    return light._replace(items=_items(light.items, dark.items))


def _items(light: tuple[Item, ...], dark: tuple[Item, ...]) -> tuple[Item, ...]:
    try:
        return tuple(_item(a, b) for a, b in zip(light, dark, strict=True))
    except ValueError:  # there are more of them in one
        return LightOnly(light), DarkOnly(dark)


def _item(light: Item, dark: Item) -> Item:
    try:
        return _merged(light, dark)
    except _UnlikeError:
        return Group((LightOnly((light,)), DarkOnly((dark,))))


def _merged(light: Item, dark: Item) -> Item:
    whole: Item
    match light, dark:
        case Placed(frame, x, y), Placed(other, x2, y2) if (x, y, frame[:2]) == (x2, y2, other[:2]):
            return light._replace(frame=adaptive(frame, other))
        case ((Rect() | Circle() | Path()), (Rect() | Circle() | Path())):
            whole = light._replace(fill=_paint(light.fill, dark.fill), stroke=_stroke(light.stroke, dark.stroke))
            return _checked(whole, light, dark, fill=None, stroke=None)
        case Text(), Text():
            return _checked(light._replace(runs=_runs(light.runs, dark.runs)), light, dark, runs=())
        case Group(), Group():
            return _checked(light._replace(items=_items(light.items, dark.items)), light, dark, items=())
        case _:
            return _checked(light, light, dark)


Thing = TypeVar("Thing", Item, Run, Stop, Stroke, Gradient, Radial, Hatch)


def _checked(whole: Thing, light: Any, dark: Any, **colored: Any) -> Thing:
    """The whole, if what it was made of is alike apart from what is coloured."""
    if type(light) is not type(dark) or light._replace(**colored) != dark._replace(**colored):
        raise _UnlikeError
    return whole


def _runs(light: tuple[Run, ...], dark: tuple[Run, ...]) -> tuple[Run, ...]:
    if len(light) != len(dark):
        raise _UnlikeError
    pairs = zip(light, dark, strict=True)
    return tuple(_checked(a._replace(fill=_color(a.fill, b.fill)), a, b, fill="") for a, b in pairs)


def _stroke(light: Stroke | None, dark: Stroke | None) -> Stroke | None:
    if light is None and dark is None:
        return None
    if light is None or dark is None:
        raise _UnlikeError
    return _checked(light._replace(paint=_smooth(light.paint, dark.paint)), light, dark, paint="")


def _paint(light: Paint | None, dark: Paint | None) -> Paint | None:
    match light, dark:
        case None, None:
            return None
        case Hatch(), Hatch():
            whole = light._replace(color=_color(light.color, dark.color), ground=_color(light.ground, dark.ground))
            return _checked(whole, light, dark, color="", ground="")
        case ((str() | Gradient() | Radial()), (str() | Gradient() | Radial())):
            return _smooth(light, dark)
    raise _UnlikeError


def _smooth(light: SmoothPaint, dark: SmoothPaint) -> SmoothPaint:
    match light, dark:
        case str(), str():
            return _color(light, dark)
        case Gradient(), Gradient():
            return _checked(light._replace(stops=_stops(light.stops, dark.stops)), light, dark, stops=())
        case Radial(), Radial():
            return _checked(light._replace(stops=_stops(light.stops, dark.stops)), light, dark, stops=())
    raise _UnlikeError


def _stops(light: tuple[Stop, ...], dark: tuple[Stop, ...]) -> tuple[Stop, ...]:
    if len(light) != len(dark):
        raise _UnlikeError
    pairs = zip(light, dark, strict=True)
    return tuple(_checked(a._replace(color=_color(a.color, b.color)), a, b, color="") for a, b in pairs)


def _color(light: Color, dark: Color) -> Color:
    return light if light.lower() == dark.lower() else Adaptive(light, dark)
