"""Forms: several pictures of one meaning, and the choice between them.

A block with forms is a package, and each form is one module in its `forms/`, found by its name: `to_scale.py` is the
form `to-scale`.  Its docstring says what is seen and holds an example, as a block's does.  It has

    layout(block, space, ctx) -> Frame     the picture, as a block's own layout
    lacks(block) -> str                    what the content lacks for it, ending "this form …"; empty where nothing
    has_room(block, space, ctx) -> bool    whether it is legible in this width
    suits(block, space, ctx) -> bool       whether it looks well, where nobody asked for it by name

of which only `layout` is needed.  A module is loaded when its form is first considered, so that a form costs nothing
until its block is drawn.
"""

import importlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any, ClassVar, NamedTuple

from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Frame
from infographic.layout.block import Block
from infographic.layout.context import Context
from infographic.spec.fields import INVALID, ChoiceKind
from infographic.spec.model import Field

FOLDER = "forms"

WIDER = (1.15, 1.3, 1.5, 1.75, 2, 2.5, 3, 4)
"""How many times its width a form is tried in, to tell from which on it has room."""


class WithForms(Block):
    """A block with several forms."""

    form: str = ""
    """How it is drawn; where it is left out, as its content, the room and its neighbours suggest."""

    forms: ClassVar[tuple[str, ...]] = ()
    """The order in which forms are considered; any others of the folder follow.  One of them takes any content."""
    other_forms: ClassVar[Mapping[str, str]] = {}
    """What forms were once called, or are called elsewhere: an error answers with ours."""

    @classmethod
    def form_names(cls) -> tuple[str, ...]:
        """All forms, those first that are considered first."""
        found = _found(_package(cls))
        return (*(name for name in cls.forms if name in found), *(n for n in found if n not in cls.forms))

    @classmethod
    def fields(cls) -> Mapping[str, Field]:
        known = super().fields()
        if isinstance(known["form"].kind, FormKind):
            return known
        fields = {**known, "form": known["form"]._replace(kind=FormKind(cls))}
        type.__setattr__(cls, "_fields", fields)
        return fields

    def faults(self, path: SpecPath) -> list[Problem]:
        return super().faults(path) or self._form_faults((*path, "form"))

    def _form_faults(self, path: SpecPath) -> list[Problem]:
        if not self.form or not (lacking := form(type(self), self.form).lacks(self)):
            return []
        able = [name for name in self.form_names() if not form(type(self), name).lacks(self)]
        return [messages.form_lacks(path, self.form, lacking, able)]

    def layout(self, space: Space, ctx: Context) -> Frame:
        return chosen(self, space, ctx).layout(self, space, ctx)


class FormKind(ChoiceKind):
    """The name of a form of one block."""

    def __init__(self, block: type[WithForms]) -> None:
        super().__init__(block.form_names())
        self.block = block

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if value == "":  # as if it were left out
            return ""
        if not isinstance(value, str) or value in self.choices:
            return super().read(value, path, problems)
        problems.append(messages.unknown_form(path, value, self.choices, self.block.other_forms))
        return INVALID


# ---------------------------------------------------------------- finding forms


def _nothing(_: Any) -> str:
    return ""


def _always(*_: Any) -> bool:
    return True


class Form(NamedTuple):
    """One form of a block: what its module holds."""

    name: str
    about: str
    layout: Callable[[Any, Space, Context], Frame]
    lacks: Callable[[Any], str] = _nothing
    has_room: Callable[[Any, Space, Context], bool] = _always
    suits: Callable[[Any, Space, Context], bool] = _always


@lru_cache(maxsize=256)
def form(block: type[WithForms], name: str) -> Form:
    """The form of this name; its module is loaded when it is first asked for."""
    module = importlib.import_module(f"{_package(block)}.{FOLDER}.{name.replace('-', '_')}")
    optional = {key: getattr(module, key) for key in ("lacks", "has_room", "suits") if hasattr(module, key)}
    return Form(name, module.__doc__ or "", module.layout, **optional)


@lru_cache(maxsize=64)
def _package(block: type[WithForms]) -> str:
    """The package in which a block's forms lie: its own, or that of the block that it derives from."""
    modules = (owner.__module__ for owner in block.__mro__ if issubclass(owner, WithForms))
    return next((name for name in modules if _found(name)), block.__module__)


@lru_cache(maxsize=64)
def _found(package: str) -> tuple[str, ...]:
    """The forms in a package's folder."""
    folders = [os.path.join(path, FOLDER) for path in getattr(sys.modules[package], "__path__", ())]
    names = (name for folder in folders if os.path.isdir(folder) for name in os.listdir(folder))
    return tuple(sorted(name[:-3].replace("_", "-") for name in names if name.endswith(".py") and name[0] != "_"))


# ---------------------------------------------------------------- choosing one


def chosen(block: WithForms, space: Space, ctx: Context) -> Form:
    """The form that was asked for, where there is room for it; else the first that fits.

    The last two forms of the page are considered after all others, so that three lists have three looks.  A block
    keeps the form that it once got in a width, whatever the height.
    """
    path = ctx.origin(block)
    taken = ctx.shared.looks.taken(path, space.width)
    if taken:
        return form(type(block), taken)
    found = next(_fitting(block, space, ctx, path))
    ctx.shared.looks.take(path, space.width, found.name)
    if path and block.form not in ("", found.name):
        ctx.shared.looks.refuse(path, space.width, partial(_no_room, block, found.name, space, ctx))
    return found


def _no_room(block: WithForms, instead: str, space: Space, ctx: Context) -> Problem:
    """The notice that a form which was asked for has no room, with what would do."""
    kind, asked = type(block), form(type(block), block.form)
    widths = (space.width * times for times in WIDER)
    width = next((width for width in widths if asked.has_room(block, Space(width), ctx)), None)
    others = [form(kind, name) for name in kind.form_names() if name != block.form]
    able = [this.name for this in others if not this.lacks(block) and this.has_room(block, space, ctx)]
    return messages.form_has_no_room(
        (*ctx.origin(block), "form"), block.form, instead, space.width, width, _items_with_room(block, space, ctx), able
    )


def _items_with_room(block: WithForms, space: Space, ctx: Context) -> int | None:
    """How many of the block's items the form has room for that was asked for; None where that is not the cure."""
    items, asked = getattr(block, "items", ()), form(type(block), block.form)
    for count in range(len(items) - 1, 1, -1):
        try:
            fewer = block.replace(items=items[:count])
        except SpecError:  # the form needs more, or what is left has mistakes that the whole had not
            return None
        if asked.has_room(fewer, space, ctx):
            return count
    return None


def _fitting(block: WithForms, space: Space, ctx: Context, path: SpecPath) -> Iterator[Form]:
    """The forms that fit, best first."""
    kind = type(block)
    if block.form and (asked := form(kind, block.form)).has_room(block, space, ctx):
        yield asked
    recent = ctx.shared.looks.before(path)
    names = kind.form_names()
    fresh = [name for name in names if name not in recent]
    for name in (*fresh, *(name for name in reversed(recent) if name in names)):
        this = form(kind, name)
        if not this.lacks(block) and this.has_room(block, space, ctx) and this.suits(block, space, ctx):
            yield this
