from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Circle,
    Colored,
    Context,
    Frame,
    Insets,
    Length,
    Model,
    Named,
    PerSide,
    Problem,
    Range,
    Rect,
    Shape,
    Side,
    SidePalette,
    Space,
    SpecPath,
    Stroke,
    arrange,
    messages,
)
from infographic.images import Bitmap, Fit, Picture
from infographic.images.placing import Mask, edge_of, framed
from infographic.images.visibility import plate_for

PLACES = {
    "top": (0.5, 0.0), "bottom": (0.5, 1.0), "left": (0.0, 0.5), "right": (1.0, 0.5), "center": (0.5, 0.5),
    "top left": (0.0, 0.0), "top right": (1.0, 0.0), "bottom left": (0.0, 1.0), "bottom right": (1.0, 1.0),
}  # fmt: skip

ENLARGED = 1.5
"""A bitmap that would nearly fill the width is enlarged to it, by at most this factor."""

TALLEST = 560
"""The height of a picture in px at 1200 beyond which it is made narrower, unless it asks for more."""

NEARLY = 0.88
"""A bitmap as wide as this share of its room would look as if it missed the edges: it takes the whole width."""

DRAWN = 320
"""The same for a drawing: a sign would fill a page otherwise."""

NARROW = 400
"""On a page so narrow, in pixels, a picture as high as it is wide is not too tall."""


def _no_ratio(text: str, path: SpecPath) -> Problem | None:
    return None if ratio_of(text) else messages.not_a_ratio(path, text)


def ratio_of(text: str) -> float | None:
    """How many times as wide as high: of `16:9`, `4/3` or `1.5`; None for anything else, or beyond 1:10 and 10:1."""
    one, _, other = text.replace("/", ":").partition(":")
    try:
        value = float(one) / float(other or 1)
    except (ValueError, ZeroDivisionError):
        return None
    return value if 0.1 <= value <= 10 else None


Ratio = Named("ratio", _no_ratio, lambda: ("16:9", "4:3", "3:2", "1:1", "3:4"), r"^\s*[0-9.]+(\s*[:/]\s*[0-9.]+)?\s*$")
Anchor = Literal["top", "bottom", "left", "right", "center", "top left", "top right", "bottom left", "bottom right"]
Focus = Anchor | tuple[Annotated[float, Range(0, 1)], ...]


class Shown(Model):
    """A picture that stands for one side."""

    file: str
    """The picture's file, in the folder of the spec or below it."""
    alt: str
    """What is to be seen, for those who do not see it."""
    focus: Focus = "center"
    """What stays in sight where the picture is cut."""
    note: str = ""
    """The words under it."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return _faults(self.alt, self.focus, path)


class Callout(Model):
    """Words about one place of a picture."""

    at: Annotated[tuple[Annotated[float, Range(0, 100)], ...], Length(2, 2)]
    """The place, in per cent of the picture's width and height from its top left corner."""
    text: Annotated[str, Length(1)]
    """What is to be seen there."""


class Image(Colored, Block):
    """A photograph, drawing or logo from a file: PNG, JPEG, WebP, GIF or SVG.

    ```yaml
    type: image
    file: pictures/coffee.jpg
    alt: A cup of coffee on a wooden table
    ratio: "3:2"
    height: 380
    note: The second cup of the day.
    ```
    """

    type: Literal["image"] = "image"
    other_names: ClassVar[tuple[str, ...]] = (
        "photo",
        "picture",
        "img",
        "photograph",
        "logo",
        "portrait",
    )
    file: str = ""
    """The picture's file, in the folder of the spec or below it."""
    alt: str = ""
    """What is to be seen, for those who do not see it."""
    sides: PerSide[Shown] | None = None
    """A picture for each side, instead of `file`."""
    fit: Literal["cover", "contain"] | None = None
    """`cover` cuts off what does not fit, as photographs take it; `contain` shows all of it, as drawings are shown."""
    focus: Focus = "center"
    """What stays in sight where the picture is cut: a place, or shares of its width and height such as `[0.3, 0.2]`."""
    ratio: Annotated[float, Range(0.1, 10)] | Annotated[str, Ratio] | None = None
    """Its shape, such as `16:9`; its own where it is left out."""
    height: Annotated[float, Range(16, 4000)] | None = None
    """Its height in px on a page of 1200 px."""
    shape: Literal["card", "plain", "circle"] | None = None
    """Its edge: round corners as a card has them, its own, or a circle."""
    callouts: Annotated[tuple[Callout, ...], Length(0, 12)] = ()
    """Numbers at places of the picture, each with its words beside the picture, or in a list under it."""

    ordered: ClassVar[bool] = True
    min_width: ClassVar[float] = 96
    stretch: ClassVar[float] = 0.2
    captioned: ClassVar[bool] = False

    def divides(self) -> bool:
        return self.sides is not None

    def faults(self, path: SpecPath) -> list[Problem]:
        if (self.sides is None) != bool(self.file):
            return [messages.either_of(path, "sides", "file")]
        if self.callouts and (cut := self._cut_by()):
            return [messages.cuts_callouts((*path, cut))]
        return _faults(self.alt, self.focus, path) if self.file else []

    def _cut_by(self) -> str:
        """The key by which not all of the picture is seen, or several are."""
        cutting = {
            "sides": self.sides,
            "ratio": self.ratio,
            "fit": self.fit == "cover",
            "shape": self.shape == "circle",
        }
        return next((key for key, cuts in cutting.items() if cuts), "")

    def layout(self, space: Space, ctx: Context) -> Frame:
        head, foot = self.heading(space.width, ctx), self.footing(space.width, ctx)
        gap, near = ctx.space(28), ctx.space(14)
        taken = (head.height + gap if head else 0) + (foot.height + near if foot else 0)
        left = None if space.height is None else max(1.0, space.height - taken)
        body = self._body(Space(space.width, left), ctx)
        with_words = arrange.stack([frame for frame in (body, foot) if frame], near, space.width)
        return arrange.stack([frame for frame in (head, with_words) if frame], gap, space.width)

    def _body(self, space: Space, ctx: Context) -> Frame:
        """The picture, or one for each side."""
        if self.sides is None:
            wanted = _Wanted(self.file, self.alt, self.focus, ctx.origin(self), self._own(ctx))
            frame = self._explained(wanted, space, ctx) if self.callouts else self._picture(wanted, space, ctx)
            return arrange.within(frame, space.width, max(frame.height, space.height or 0))
        shown = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            answer = shown[side]
            return self._rows(answer, side, half) if answer else []

        return ctx.halves(space, rows, ctx.space(14))

    def _explained(self, wanted: "_Wanted", space: Space, ctx: Context) -> Frame:
        """The picture with its call-outs."""
        from infographic.blocks.image import callouts  # only for pictures that have some

        picture = self._found(wanted.file, wanted.path, ctx, wanted.colors)
        if picture is None:
            return arrange.empty(space.width, 1)
        return callouts.explained(
            self.callouts, picture, lambda width: self._picture(wanted, Space(width), ctx), space.width, ctx
        )

    def _rows(self, answer: Shown, side: Side, ctx: Context) -> list[arrange.RowBuilder]:
        """A side's picture and the words under it."""
        framed_in = ctx.color.side(side.index) if self.is_colored() else None
        wanted = _Wanted(answer.file, answer.alt, answer.focus, ctx.origin(answer), framed_in)

        def picture(space: Space) -> Frame:
            frame = self._picture(wanted, space, ctx)
            placed = arrange.within(frame, space.width, max(frame.height, space.height or 0))
            return ctx.named(placed, answer)

        def words(space: Space) -> Frame:
            return ctx.type.text(answer.note, "caption", space.width, fill=ctx.palette.ink2, align="center")

        return [picture, words] if answer.note else [picture]

    def dressed(self, space: Space, ctx: Context) -> Frame:
        """A photograph without words is a surface itself; anything else takes a card where others do."""
        bare = self.sides is None and not (self.title or self.note or self.source or self.callouts)
        if bare and isinstance(self._found(self.file, ctx.origin(self), ctx, self._own(ctx)), Bitmap):
            return self.layout(space, ctx)
        return super().dressed(space, ctx)

    def footing(self, width: float, ctx: Context) -> Frame | None:
        """The words under it, in the middle where the picture is narrower than they might be."""
        frame = super().footing(width, ctx)
        picture = self._found(self.file, ctx.origin(self), ctx, self._own(ctx)) if self.file else None
        if frame is None or picture is None or self._size(picture, Space(width), ctx)[0] > width - 1:
            return frame
        return arrange.within(arrange.trimmed(frame), width, frame.height)

    def _own(self, ctx: Context) -> SidePalette | None:
        """The colours that it has by itself."""
        return ctx.color.of(self) if self.is_colored() else None

    def _found(self, file: str, path: SpecPath, ctx: Context, own: SidePalette | None) -> Picture | None:
        return ctx.picture(file, (*path, "file"), own.deep if own else None)

    def _picture(self, wanted: "_Wanted", space: Space, ctx: Context) -> Frame:
        """The picture at its size, with its edge."""
        picture = self._found(wanted.file, wanted.path, ctx, wanted.colors)
        if picture is None:
            return arrange.empty(space.width, 1)
        fit, shape = self._manner(picture)
        width, height = self._size(picture, space, ctx)
        plate = plate_for(picture, ctx.palette.ground, ctx.theme.colors.ink)
        if plate:  # parts of it would vanish on the page itself
            inset = Insets.even(min(ctx.space(14), width / 8, height / 8))
            wide, tall = width - inset.horizontal, height - inset.vertical
            shown = framed(picture, wide, tall, wanted.alt, fit="contain")
            return arrange.backed(arrange.pad(shown, inset), plate, min(ctx.surface.radius, height / 4))
        edge = edge_of(shape, width, height, ctx.surface.radius)
        frame = framed(picture, width, height, wanted.alt, fit=fit, focus=_focus(wanted.focus), edge=edge)
        if not wanted.colors or not edge:
            return frame
        return arrange.overlay(frame, (_ring(edge, Stroke(wanted.colors.solid, ctx.space(6))),))

    def _manner(self, picture: Picture) -> tuple[Fit, Mask]:
        """How it is fitted and shaped: as asked for, or as pictures of its kind are."""
        if isinstance(picture, Bitmap):
            return self.fit or ("contain" if self.callouts else "cover"), self.shape or "card"
        return self.fit or "contain", self.shape or "plain"

    def _size(self, picture: Picture, space: Space, ctx: Context) -> tuple[float, float]:
        """Width and height: as asked for, or the picture's own as far as there is room and there are pixels."""
        drawn = not isinstance(picture, Bitmap)
        fit, shape = self._manner(picture)
        asked = ratio_of(self.ratio) if isinstance(self.ratio, str) else self.ratio
        ratio = 1.0 if shape == "circle" else asked or picture.width / picture.height
        if self.height is not None:
            height = ctx.space(self.height)
            spread = fit == "cover" and not asked and shape != "circle"
            return (space.width, height) if spread else _shrunk(ratio * height, height, space.width)
        if space.height and fit == "cover" and not asked and shape != "circle":
            return space.width, space.height
        width = space.width if drawn else _sharp(space.width, min(picture.width, picture.height * ratio))
        tallest = ctx.space(DRAWN if drawn or shape == "circle" else TALLEST)
        shown = _shrunk(
            width,
            width / ratio,
            space.width,
            max(tallest, space.width * (0.4 if drawn else 1.0 if space.width < NARROW else 0.6)),
        )
        nearly = not drawn and shape != "circle" and width == space.width > shown[0] >= NEARLY * width
        return (width, width / ratio) if nearly else shown


class _Wanted(NamedTuple):
    """One picture to be shown: what its spec says, and where."""

    file: str
    alt: str
    focus: Focus
    path: SpecPath
    colors: SidePalette | None


def _faults(alt: str, focus: Focus, path: SpecPath) -> list[Problem]:
    problems = [] if alt.strip() else [messages.alt_missing(path)]
    if isinstance(focus, tuple) and len(focus) != 2:
        problems.append(messages.wrong_count((*path, "focus"), len(focus), 2, "axes"))
    return problems


def _focus(focus: Focus) -> tuple[float, float]:
    return PLACES[focus] if isinstance(focus, str) else (focus[0], focus[1])


def _sharp(width: float, pixels: float) -> float:
    """The width, or less where there are too few pixels for it."""
    return width if pixels * ENLARGED >= width else pixels


def _shrunk(width: float, height: float, widest: float, tallest: float = float("inf")) -> tuple[float, float]:
    """The size in its own proportions within a room."""
    scale = min(1.0, widest / width, tallest / height)
    return width * scale, height * scale


def _ring(edge: Shape, stroke: Stroke) -> Shape:
    """A line along the inside of an edge."""
    inset = stroke.width / 2
    match edge:
        case Circle(cx, cy, r):
            return Circle(cx, cy, r - inset, None, stroke)
        case Rect(x, y, width, height, radius):
            inner = Rect(x + inset, y + inset, width - stroke.width, height - stroke.width, max(0.0, radius - inset))
            return inner._replace(stroke=stroke)
    return edge._replace(fill=None, stroke=stroke)
