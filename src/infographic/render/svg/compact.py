"""A picture made smaller: what lies together is placed once, and what is drawn several times is written once."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from infographic.render._values import factor

_COMMON = ("transform", "fill", "fill-rule", "class")
"""What the paths of an icon have in common; all of it is inherited, or moves them together."""

_WORTH_SHARING = 40
"""Path data shorter than this, in characters, is shorter than a reference to it."""

_PLACED = re.compile(r"translate\((?P<x>\S+) (?P<y>\S+)\)(?: scale\((?P<size>\S+)\))?")
"""How shapes are placed: somewhere, in some size."""

Key = tuple[tuple[str, str], ...]


def gather(parent: Element) -> None:
    """Makes a group of paths that follow each other at one place in one colour, such as the two of an icon."""
    for child in parent:
        gather(child)
    alike = [list(group) for _, group in groupby(parent, key=_place)]
    if len(alike) < len(parent):
        parent[:] = [_gathered(paths) if len(paths) > 1 else paths[0] for paths in alike]


def _place(element: Element) -> object:
    """What paths that belong together are equal in; of all else, the element itself."""
    if element.tag != "path" or "transform" not in element.attrib:
        return element
    if "class" in element.attrib and "stroke" in element.attrib:  # its class must stand where the stroke does
        return element
    return tuple(map(element.get, _COMMON))


def _gathered(paths: list[Element]) -> Element:
    common = {name: value for name in _COMMON if (value := paths[0].get(name))}
    for path in paths:
        for name in common:
            del path.attrib[name]
    group = Element("g", common)
    group.extend(paths)
    return group


def share(picture: Element, named: Callable[[Element], str]) -> None:
    """Makes references of paths and gathered paths that are drawn again; `named` defines one and tells its name."""
    alike: dict[tuple[Key, ...], list[Element]] = {}
    for element in _signs(picture):
        alike.setdefault(_drawn(element), []).append(element)
    for elements in alike.values():
        if len(elements) > 1 and sum(len(path.get("d", "")) for path in elements[0].iter("path")) > _WORTH_SHARING:
            definition = _definition(elements[0])
            _settle(definition, elements)
            name = named(definition)
            for element in elements:
                element.tag = "use"
                element[:] = []
                element.attrib.pop("d", None)
                element.set("xlink:href", f"#{name}")  # which all know; Inkscape and others only that


def _settle(definition: Element, elements: list[Element]) -> None:
    """Says once, in the definition, in which colour and size all of them are, if they are."""
    if len({(element.get("fill"), element.get("class")) for element in elements}) == 1:
        for name in ("fill", "class"):
            if name in elements[0].attrib:
                definition.set(name, elements[0].attrib[name])
            for element in elements:
                element.attrib.pop(name, None)
    places = [match for element in elements if (match := _PLACED.fullmatch(element.get("transform", "")))]
    if len(places) < len(elements):
        return
    sizes = Counter(float(place["size"] or 1) for place in places)
    usual, times = sizes.most_common(1)[0]
    if times < 2:
        return
    if usual != 1:
        definition.set("transform", f"scale({factor(usual, 5)})")
    for element, place in zip(elements, places, strict=True):
        own = float(place["size"] or 1)
        if own == usual:
            del element.attrib["transform"]
            element.attrib.update(x=place["x"], y=place["y"])
        else:
            element.set("transform", f"translate({place['x']} {place['y']}) scale({factor(own / usual, 5)})")


def inherit(picture: Element) -> None:
    """Says once, at a group of everything, in which face, size and colour most of the text is.

    It is not said at the root, where LibreOffice reads no class.  Shapes do not mind: each says what it is filled
    with.  The classes of colours that turn dark stay where they are.
    """
    texts = (element for element in picture.iter() if element.tag in ("text", "tspan"))
    looks = [text for text in texts if "font-size" in text.attrib]
    common = Element("g")
    for name in ("class", "font-size", "fill"):
        ((usual, times),) = Counter(look.attrib[name].partition(" ")[0] for look in looks).most_common(1) or [("", 0)]
        if times < 2:
            continue
        common.set(name, usual)
        for look in looks:
            own, _, rest = look.attrib[name].partition(" ")
            if own == usual and rest:
                look.set(name, rest)
            elif own == usual:
                del look.attrib[name]
    if common.attrib:
        common.extend(picture)
        picture[:] = [common]


def _signs(parent: Element) -> Iterator[Element]:
    """Paths and gathered paths: no other groups have a colour."""
    for child in parent:
        if child.tag == "path" or (child.tag == "g" and "fill" in child.attrib):
            yield child
        else:
            yield from _signs(child)


def _drawn(sign: Element) -> tuple[Key, ...]:
    """What is drawn, wherever and in whatever colour."""
    if sign.tag == "path":
        return ((("d", sign.attrib["d"]),),)
    return tuple(tuple(path.items()) for path in sign)


def _definition(sign: Element) -> Element:
    if sign.tag == "path":
        return Element("path", d=sign.attrib["d"])
    group = Element("g")
    group.extend(sign)
    return group
