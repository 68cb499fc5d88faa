"""How a piece of text is to look."""

from typing import NamedTuple


class TextStyle(NamedTuple):
    """Families in order of preference, weight from 100 to 900, size in pixels, line height and tracking in ems."""

    families: tuple[str, ...]
    weight: int = 400
    size: float = 16.0
    line_height: float = 1.3
    tracking: float = 0.0
    italic: bool = False
    caps: bool = False
    """Set in capitals, by the rules of the text's language."""
    strong: int = 700
    """The weight of words marked as bold."""
