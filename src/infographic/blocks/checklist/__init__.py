from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from infographic.blocks import _symbols
from infographic.blocks._list_forms import ListEntry
from infographic.ext import (
    Box,
    Colored,
    Context,
    Frame,
    Length,
    Listing,
    PerSide,
    Problem,
    Rect,
    Space,
    SpecPath,
    Tone,
    WithForms,
    arrange,
    messages,
)


class Check(Colored):
    """One thing to be done."""

    shorthand = "label"

    label: str
    """What it is."""
    value: bool | str = "no"
    """Whether it is done: `yes`, `no` or `partly`."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        known = isinstance(self.value, bool) or _symbols.answer(self.value)
        return [] if known else [messages.unknown_choice((*path, "value"), str(self.value), ("yes", "no", "partly"))]

    @property
    def state(self) -> _symbols.Answer:
        return _symbols.answer(str(self.value)) or "no"


class Checklist(WithForms, Listing):
    """Boxes to tick, ticked or half done: for each side, or one list.

    ```yaml
    type: checklist
    title: Before a long flight
    items:
      - {label: Passport valid for six months, value: yes}
      - {label: Liquids under 100 ml, value: yes}
      - {label: Seat chosen, value: partly, text: Only on the way out}
      - {label: Plants watered, value: no}
    ```
    """

    type: Literal["checklist"] = "checklist"
    other_names: ClassVar[tuple[str, ...]] = (
        "todo",
        "to-do",
        "check-list",
        "task-list",
    )
    sides: PerSide[Annotated[tuple[Check, ...], Length(1, 40)]] | None = None
    """Each side's list."""
    items: Annotated[tuple[Check, ...], Length(0, 60)] = ()
    """One list for all, instead of `sides`."""
    order: Literal["down", "across"] = "down"
    """How a list in two columns is read: down the first column, or line by line."""
    count: bool = False
    """Whether a bar above one list tells how many of its boxes are ticked."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("rows", "cards", "path")
    other_forms: ClassVar[Mapping[str, str]] = {"list": "rows", "grid": "cards"}

    def entries(self) -> list[ListEntry]:
        """The boxes of one list."""
        return [ListEntry(check, check.label, check.text, state=check.state) for check in self.items]

    def faults(self, path: SpecPath) -> list[Problem]:
        if self.count and self.sides is not None:
            return [messages.only_for((*path, "count"), ("items",))]
        return super().faults(path)

    def layout(self, space: Space, ctx: Context) -> Frame:
        if not self.count:
            return super().layout(space, ctx)
        head, gap = self._progress(space.width, ctx), ctx.space(28)
        body = super().layout(space.less(head.height + gap), ctx)
        return arrange.stack([head, body], gap, space.width)

    def _progress(self, width: float, ctx: Context) -> Frame:
        """How many boxes are ticked, as a bar and as two numbers."""
        done, whole = sum(check.state == "yes" for check in self.items), len(self.items)
        style = ctx.type.style("lead", weight=ctx.theme.fonts.text.strong)
        words = arrange.trimmed(ctx.type.text(f"{done} / {whole}", style))
        thick, gap, solid = ctx.space(20), ctx.space(20), ctx.together().color.side(0).solid
        room = width - words.width - gap
        back = Rect(0, 0, room, thick, thick / 2, ctx.color.quiet(solid))
        full = ctx.surface.filled(Box(0, 0, room * done / whole, thick), solid, thick / 2) if done else ()
        bar = Frame(room, thick, (back, *full))
        return arrange.beside([bar, words], gap)._replace(name="progress")
