"""XML of foreign SVG as a plain tree: nothing fetched, and only so much of it."""

from typing import NamedTuple
from xml.parsers import expat

from infographic.images.refused import Refused, beyond
from infographic.limits import limit

DEEPEST = 100
"""How deep they may lie in each other."""

_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)

PLAIN = "save it as plain SVG in a drawing program"


class XmlNode(NamedTuple):
    """An element: its name, its attributes, what is in it, and its text piece by piece."""

    name: str
    attributes: dict[str, str]
    children: list["XmlNode"]
    text: list[str]


def parse(data: bytes) -> XmlNode:
    """The root of an SVG; elements and attributes of other vocabularies are left out.

    Raises Refused for what is not well formed, declares more than plain abbreviations, or is too much.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.EntityDeclHandler = lambda name, parameter, value, *_: reader.entity(
        data, name, None if parameter else value
    )
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refused(f"is not well-formed: line {error.lineno}, {expat.ErrorString(error.code)}", PLAIN) from None
    except (LookupError, ValueError):  # an encoding that nobody knows
        raise Refused("is in an encoding that cannot be read", PLAIN) from None
    root = reader.top.children[0] if reader.top.children else None
    if root is None or root.name != "svg":
        raise Refused("is no SVG", PLAIN)
    return root


class _Reader:
    """Builds the tree from what the parser meets."""

    def __init__(self) -> None:
        self.top = XmlNode("", {}, [], [])
        self._open = [self.top]
        self._foreign = 0
        self._count = self._letters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > limit("drawing-nodes"):
            raise beyond("drawing-nodes", "has", "elements")
        if len(self._open) + self._foreign > DEEPEST:
            raise Refused(f"is nested more than {DEEPEST} levels deep", PLAIN)
        space, _, own = name.rpartition(" ")
        if self._foreign or space not in ("", _SVG):
            self._foreign += 1
            return
        node = XmlNode(own, _own(attributes), [], [])
        self._count_text(sum(map(len, node.attributes.values())))
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, name: str) -> None:
        if self._foreign:
            self._foreign -= 1
        else:
            self._open.pop()

    def characters(self, text: str) -> None:
        if not self._foreign and self._open[-1].name == "style":
            self._open[-1].text.append(text)

    def entity(self, data: bytes, name: str, value: str | None) -> None:
        """An abbreviation: for plain text it may stand, as older Illustrators declare names and styles."""
        if value is None or set(value) & set("&%<"):
            raise Refused("declares entities that are more than plain text", PLAIN)
        uses = sum(data.count(f"&{name};".encode(code)) for code in ("utf-8", "utf-16-le", "utf-16-be"))
        self._count_text(uses * len(value))

    def _count_text(self, letters: int) -> None:
        self._letters += letters
        if self._letters > limit("drawing-bytes"):  # what a file abbreviates is written out here
            raise beyond("drawing-bytes", "has", "letters of text")


def _own(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes of SVG, `xlink:href` as `href`."""
    own = {name: value for name, value in attributes.items() if " " not in name}
    link = attributes.get(f"{_XLINK} href")
    return own if link is None or "href" in own else {**own, "href": link}
