"""What a block is laid out with, without a page around it."""

from infographic.images import Album
from infographic.layout.context import Context, Shared
from infographic.layout.looks import Looks
from infographic.layout.sides import Sides
from infographic.pipeline import typesetter
from infographic.theme.load import load_theme
from infographic.theme.palettes import palette_on
from infographic.theme.type_scale import TypeScale


def context(theme: str = "light", width: float = 728, sides: Sides | None = None, lang: str = "en") -> Context:
    """The context on the ground of a page in a theme of the package."""
    loaded = load_theme(theme)
    shared = Shared(typesetter((), lang), {}, {}, [], {}, Looks(), {}, Album(("",)), lang)
    main = None if sides else 0
    return Context(TypeScale(loaded, width), palette_on(loaded, "plain"), sides or Sides(), shared, main=main)
