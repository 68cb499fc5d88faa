"""A matplotlib figure of one's own as a block."""

from importlib import import_module
from typing import Any, ClassVar, NoReturn, Self

from infographic.ext import Block, Context, Frame, Group, Space, arrange, messages
from infographic.i18n.phrases import right_to_left


class Figure(Block):
    """A matplotlib figure, drawn at its own aspect and in its own colours, its text in the theme's type.

    It is made in Python only: a spec cannot hold it.  Raises TypeError for anything but a figure, and
    ValueError without `alt`, which says what the figure shows to those who do not see it.
    """

    alt: str = ""

    min_width: ClassVar[float] = 240

    def __init__(self, figure: Any, *, alt: str, title: str = "", note: str = "", source: str = "") -> None:
        if not hasattr(figure, "get_size_inches"):
            raise TypeError(messages.no_figure(figure))
        if not alt.strip():
            raise ValueError(messages.no_alt())
        values: dict[str, Any] = {"type": "figure", "alt": alt, "title": title, "note": note, "source": source}
        super().__init__(**values)
        self.__dict__["figure"] = figure

    @property
    def figure(self) -> Any:
        """The matplotlib figure."""
        return self.__dict__["figure"]

    def layout(self, space: Space, ctx: Context) -> Frame:
        plot = import_module(
            "infographic.matplotlib_backend"
        )  # loads matplotlib, unless the figure's maker already has
        lettering = plot.Lettering(ctx.type.typesetter, ctx.type.style("body").families)
        frame: Frame = plot.draw(self.figure, space.width, lettering)
        if right_to_left(ctx.lang):
            frame = _turned(frame)
        return arrange.pad(frame, arrange.NONE, space.width, space.height)

    def replace(self, **changes: Any) -> Self:
        figure = changes.pop("figure", self.figure)
        copy = super().replace(**changes)
        copy.__dict__["figure"] = figure
        return copy

    def to_dict(self) -> NoReturn:
        raise ValueError(messages.figure_in_spec())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Figure) and other.figure is self.figure and super().__eq__(other) is True

    __hash__ = Block.__hash__


def _turned(frame: Frame) -> Frame:
    """The frame turned over, so that it is as it was when the page is: a figure has its own directions."""
    return frame._replace(items=(Group(frame.items, (-1, 0, 0, 1, frame.width, 0)),))
