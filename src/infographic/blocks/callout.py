from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks._prose import remark
from infographic.ext import (
    Block,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Item,
    Problem,
    Rect,
    Space,
    SpecPath,
    arrange,
    messages,
)

SIGNS: Mapping[str, str] = {
    "verdict": "seal-check", "tip": "lightbulb", "warning": "warning", "note": "info", "question": "question",
}  # fmt: skip
"""The sign of each kind, where the writer names none."""

MIN_BESIDE = 17
"""Narrower than this many ems the sign stands over the words."""


class Callout(Colored, Block):
    """A box that stands out: the verdict, a tip, a warning, a note.

    ```yaml
    type: callout
    kind: tip
    title: Start with cold water
    text: Eggs that are warmed slowly crack less often than eggs that are dropped into boiling water.
    ```
    """

    type: Literal["callout"] = "callout"
    other_names: ClassVar[tuple[str, ...]] = (
        "verdict",
        "tip",
        "tip-box",
        "warning",
        "note",
        "alert",
        "admonition",
        "notice",
        "conclusion",
    )
    kind: Literal["verdict", "tip", "warning", "note", "question"] = "note"
    """What it is: a verdict is dark, a warning has the accent, the others stand on a card."""
    text: str = ""
    """What it says, under its title."""
    icon: Annotated[str, IconName] = ""
    """Another sign than that of its kind."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.6
    captioned: ClassVar[bool] = False

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if self.title or self.text else [messages.missing_key(path, "text", "a callout without a title")]

    def stands_out(self) -> bool:
        return True

    def takes_card(self) -> bool:
        return False

    def layout(self, space: Space, ctx: Context) -> Frame:
        on, fill = self._surface(ctx)
        pad = ctx.space(36)
        quiet = fill is None and not self.is_colored()
        insets = Insets(pad, pad, pad, pad + (ctx.space(14) if quiet else 0))
        inner = self._words(space.width - insets.horizontal, on)
        height = max(inner.height + insets.vertical, space.height or 0.0)
        body = arrange.within(inner, inner.width, height - insets.vertical)
        frame = arrange.pad(body, insets, space.width)
        if self.is_colored():
            return ctx.tiled(frame, self)
        card = ctx.surface.card(frame, fill)
        return arrange.overlay(card, [_edge(card, ctx)]) if quiet else card

    def _surface(self, ctx: Context) -> tuple[Context, Color | None]:
        """What it stands on, and the colour of that; None for the theme's own kind of card or tile."""
        if self.is_colored():
            return ctx.on_tile(self), None
        if self.kind == "warning":
            return ctx.on_accent(), ctx.palette.accent
        fill = ctx.palette.ink if self.kind == "verdict" else None
        return ctx.on_card(fill), fill

    def _words(self, width: float, on: Context) -> Frame:
        """The sign and the words beside or, without room, under it."""
        sign = _sign(self.icon or SIGNS[self.kind], self._loud(on), on)
        gap = on.space(30)
        beside = width >= MIN_BESIDE * on.type.size("body")
        room = width - sign.width - gap if beside else width
        lines = []
        if self.title:
            largest = "h2" if self.kind == "verdict" and beside else "h3"
            style = on.type.fitted_words(self.title, largest, room, "item")
            lines.append(on.type.text(on.cite(self.title, self), style, room, balance=True))
        if self.text and self.title:
            lines.append(remark(self.text, "body", room, on, fill=on.palette.ink2))
        elif self.text:
            lines.append(remark(on.cite(self.text, self), "lead", room, on))
        if self.note:
            lines.append(on.type.text(self.note, "caption", room, fill=on.palette.ink2))
        words = arrange.stack(lines, on.space(10), room)
        if beside:
            share = arrange.START if words.height > 2 * sign.height else arrange.CENTER
            return arrange.beside([sign, words], gap, share)
        return arrange.stack([sign, words], on.space(18), width)

    def _loud(self, on: Context) -> tuple[Color, Color]:
        """The colours of the sign's disc and of the sign."""
        p = on.palette
        if self.is_colored() or self.kind == "warning":
            return p.ink, p.ground
        return p.accent, p.on_accent


def _sign(name: str, colors: tuple[Color, Color], ctx: Context) -> Frame:
    size = ctx.space(92)
    ground, ink = colors
    back = Circle(size / 2, size / 2, size / 2, ground)
    return arrange.over(arrange.within(ctx.icon(name, size * 0.6, ink), size, size), back)


def _edge(frame: Frame, ctx: Context) -> Item:
    """A bar in the accent along the side where reading begins: at the edge, or within an outline of ink."""
    thick = ctx.space(10)
    outlined = ctx.theme.look.card == "outline"
    within = ctx.space(16) if outlined else 0.0
    inset = max(ctx.surface.radius, within)
    return Rect(within, inset, thick, frame.height - 2 * inset, thick / 2, ctx.palette.accent)
