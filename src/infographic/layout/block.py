"""The contract of a block: what it is, and how it is found.

A block is one file in `blocks/`, named as its `type`: its keys, its layout, its drawing and an example.
It imports this module, the core (geometry, scene, compose, model) and `solve/`, nothing else.
"""

import importlib
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Literal, TypeAlias

from infographic import plugins
from infographic.assets import flags, icons
from infographic.errors import Problem, SpecPath, messages
from infographic.graphics import arrange
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Frame
from infographic.layout.common_scale import Measures
from infographic.layout.context import Context as Context
from infographic.layout.context import Side as Side
from infographic.layout.context import Tone as Tone
from infographic.layout.swatches import Colored
from infographic.spec.model import Model, Named, PerSide

ModelClass: TypeAlias = type[Model]
"""A class of models, named here because `type` is a key of a block."""

# ---------------------------------------------------------------- the block and its registry


class Block(Model):
    """One thing on a page."""

    type: str
    """Which block this is."""
    title: str = ""
    """What it says, in one line above it."""
    note: str = ""
    """How to read it: under its title, or below it where it has none."""
    source: str = ""
    """Where its facts come from; printed as a numbered note in the footer."""
    lead: bool = False
    """Whether it leads the page: larger than the rest, across all columns, and the last to leave a full page."""

    other_names: ClassVar[tuple[str, ...]] = ()
    """What other tools call it: an unknown type is answered with ours."""
    min_width: ClassVar[float] = 160
    """Narrower than this, in pixels, it is not legible: containers reflow instead."""
    ground: ClassVar[Tone | None] = None
    """The ground on which it stands best; None: any."""
    interleaved: ClassVar[bool] = False
    """Whether it shows its sides together where a narrow page stacks them, and so needs one ground."""
    captioned: ClassVar[bool] = True
    """Whether its title and note are set around it; False: it sets them itself."""

    ordered: ClassVar[bool] = False
    """Whether its items are ranked, or follow each other: those who hear them hear their numbers."""
    headed: ClassVar[tuple[str, ...]] = ()
    """Keys over which it prints names: its `labels` or `points`, or what the page's language says for its type."""
    names_sides: ClassVar[bool] = False
    """Whether its head says the sides' names and signs, so that no band says them right above it."""
    beside: ClassVar[bool] = False
    """Whether a container puts its blocks beside each other, where readers compare them."""

    def layout(self, space: Space, ctx: Context) -> Frame:
        """The finished frame: exactly `space.width` wide, and `space.height` high where that is given."""
        raise NotImplementedError

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        """What it shows as a table in words, the names of its columns first; empty where its items say it themselves.

        `sides` has the name of each side by its key.
        """
        return ()

    stretch: ClassVar[float] = 0
    """By how much of its own height it can be made higher and look as well."""

    def wanted_ground(self) -> Tone | None:
        """The ground on which it stands best; None: any."""
        return self.ground

    def measures(self) -> Measures | None:
        """What it draws to a scale that like blocks beside it share; None where it has none, or one of its own."""
        return None

    def tells(self, lang: str) -> object | None:
        """What its data say in one breath, printed as a language does; None where a cover cannot show that."""
        return None

    def leads(self) -> bool:
        """Whether it, or a block in it, leads the page."""
        return self.lead or any(inner.lead for inner in self.apart())

    def apart(self) -> Sequence["Block"]:
        """The blocks that can be shown one by one instead of it: those that a container only arranges."""
        return (self,)

    def kinds(self) -> tuple[str, ...]:
        """The hues of the kinds of things that it tells apart by itself; an empty one is what the theme has next."""
        return ()

    def stretches(self) -> float:
        """By how much of its own height it can be made higher and look as well."""
        return self.stretch

    def divides(self) -> bool:
        """Whether it fills each side's half by itself, instead of standing on a card across all of them."""
        return False

    def stands_out(self) -> bool:
        """Whether it brings a surface of its own, so that its neighbours in a row need one as well."""
        return False

    def dressed(self, space: Space, ctx: Context) -> Frame:
        """Its frame with title and note, on a card where the ground behind it is divided or it stands in a row."""
        if not ctx.carded and (ctx.divided or ctx.in_row) and self.takes_card():
            return ctx.card(self._with_captions, space)
        return self._with_captions(space, ctx)

    def takes_card(self) -> bool:
        """Whether it needs a surface of its own among others or across a divided ground."""
        return not self.divides()

    def heading(self, width: float, ctx: Context) -> Frame | None:
        """The title and, under it, the note."""
        if not self.title:
            return None
        if self._over_the_divide(ctx):
            return ctx.plate(ctx.cite(self.title, self), width, "h3")
        lines = [ctx.type.text(ctx.cite(self.title, self), "h3", width)._replace(name="title")]
        if self.note:
            lines.append(ctx.type.text(self.note, "body", width, fill=ctx.palette.ink2)._replace(name="note"))
        return arrange.stack(lines, ctx.space(6), width)

    def footing(self, width: float, ctx: Context) -> Frame | None:
        """The note of a block without a title, or the mark of its source alone."""
        over = self._over_the_divide(ctx)
        text = self.note if over or not self.title else ""
        text = text if self.title else ctx.cite(text, self)
        if not text:
            return None
        return ctx.plate(text, width) if over else ctx.type.text(text, "caption", width, fill=ctx.palette.ink2)

    def _over_the_divide(self, ctx: Context) -> bool:
        return self.divides() and ctx.divided

    def _with_captions(self, space: Space, ctx: Context) -> Frame:
        head = self.heading(space.width, ctx) if self.captioned else None
        foot = self.footing(space.width, ctx) if self.captioned else None
        around = [frame for frame in (head, foot) if frame]
        if not around:
            return self.layout(space, ctx)
        gap = ctx.space(28)
        taken = sum(frame.height + gap for frame in around)
        left = None if space.height is None else max(0.0, space.height - taken)
        body = self.layout(Space(space.width, left), ctx)
        return arrange.stack([frame for frame in (head, body, foot) if frame], gap, space.width)

    def to_dict(self) -> dict[str, Any]:
        return {"type": self.type, **super().to_dict()}

    @classmethod
    def called(cls) -> str:
        kind = cls.fields()["type"].default if cls.__dict__.get("type") else ""
        return f"`{kind}`" if kind else "a block"

    @classmethod
    def resolve(cls, value: Any, path: SpecPath, problems: list[Problem]) -> ModelClass | None:
        if cls is not Block:
            return cls
        return _resolve(value, path, problems)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        kind = cls.__dict__.get("type")
        if isinstance(kind, str):
            _REGISTERED[kind] = cls


class Scaled(Block):
    """A block of lengths or places on a scale, which like blocks beside it share."""

    trailing: ClassVar[bool] = True
    scale: Literal["shared", "own"] = "shared"
    """`shared` with like blocks beside it, so that equal numbers are equally long; `own` where nobody compares them."""


class Shaded(Block):
    """A block that tells things of one kind apart by their fills."""

    trailing: ClassVar[bool] = True
    shades: Literal["", "sequential", "categorical", "highlight"] = ""
    """Shades of one colour in their order, a colour for each, or one among greys; by meaning where it is left out."""

    def shaded(self) -> Sequence[Colored]:
        """The things that it tells apart."""
        return ()

    def shaded_names(self) -> tuple[str, ...]:
        """What the things are called that it tells apart, as far as they say no colour themselves."""
        return tuple(thing.called_by_name() for thing in self.shaded() if not thing.is_colored())

    def is_unsaid(self) -> bool:
        """Whether nothing says how its fills are to be chosen."""
        return not self.shades and not any(getattr(thing, "highlight", False) for thing in self.shaded())

    def noticed(self, things: Sequence[Colored], sizes: Sequence[float]) -> list[bool]:
        """Which of some things stand out among greys: those that say so, else the greatest where one is asked for."""
        loud = [getattr(thing, "highlight", False) and self.shades in ("", "highlight") for thing in things]
        if self.shades == "highlight" and not any(loud):
            loud[max(range(len(sizes)), key=lambda i: sizes[i])] = True
        return loud

    def has_kinds(self, free: bool) -> bool:
        """Whether its things have a colour each; `free`: nothing else on the page has colours of its own."""
        return self.shades == "categorical"


class Listing(Block):
    """A block with one list for each side, or one list for all of them together."""

    sides: PerSide[Any] | None = None
    items: tuple[Any, ...] = ()

    def divides(self) -> bool:
        return self.sides is not None

    def wanted_ground(self) -> Tone | None:
        return self.ground if self.divides() else None

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if (self.sides is None) == bool(self.items) else [messages.either_of(path, "sides", "items")]

    def answers(self, ctx: Context) -> list[tuple[Side, Any]]:
        """Each side with its list; one side that has no name where the list belongs to all."""
        return [(ctx.sides[0], self.items)] if self.sides is None else ctx.sides.answers(self.sides)


_REGISTERED: dict[str, type[Block]] = {}

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "blocks")


@lru_cache(maxsize=1)
def _shipped() -> tuple[str, ...]:
    names = (entry.removesuffix(".py") for entry in os.listdir(FOLDER) if entry[0] not in "_." and _holds_code(entry))
    return tuple(sorted(name.replace("_", "-") for name in names))


def _holds_code(entry: str) -> bool:
    """Whether an entry of the folder is a module or a package."""
    return entry.endswith(".py") or os.path.isfile(os.path.join(FOLDER, entry, "__init__.py"))


def types() -> list[str]:
    """The names of all block types: those of the package, of plugins, and those registered from outside."""
    plugins.import_named()
    return sorted({*_shipped(), *_REGISTERED, *plugins.installed("blocks")})


def block_type(name: str) -> type[Block] | None:
    """The block of this name; its module is loaded when it is first asked for."""
    plugins.import_named()
    if name not in _REGISTERED and name in _shipped():
        importlib.import_module(f"infographic.blocks.{name.replace('-', '_')}")
    elif name not in _REGISTERED:
        plugins.module("blocks", name)
    return _REGISTERED.get(name)


def other_names() -> dict[str, str]:
    """What other tools call blocks, with our names; loads every block, so ask only when something is wrong."""
    blocks = ((name, block_type(name)) for name in types())
    return {other: name for name, block in blocks if block for other in block.other_names}


def _resolve(value: Any, path: SpecPath, problems: list[Problem]) -> type[Block] | None:
    if isinstance(value, str):
        return block_type("text")
    if not isinstance(value, Mapping):
        problems.append(messages.wrong_kind(path, "a block: a mapping with a `type`", value))
        return None
    name = value.get("type")
    if name is None:
        problems.append(messages.missing_key(path, "type", "a block"))
        return None
    block = block_type(name) if isinstance(name, str) else None
    if block is None:
        problems.append(messages.unknown_block((*path, "type"), str(name), types(), other_names()))
    return block


def _icon_problem(name: str, path: SpecPath) -> Problem | None:
    if icons.exists(name) or flags.code_of(name):
        return None
    if flags.is_sign(name):
        return messages.unknown_name(path, "flag", name, flags.signs())
    return messages.unknown_icon(path, name, *icons.suggest(name))


IconName = Named("icon", _icon_problem, lambda: (*icons.names(), *flags.signs()), "^flag:[a-z-]{2,6}$")
