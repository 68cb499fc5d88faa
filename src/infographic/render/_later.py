"""Slow libraries imported without the slow modules that they seldom need."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def importing_later(modules: dict[str, tuple[str, ...]]) -> Iterator[None]:
    """Stand-ins for modules that are not loaded yet, taken away again at the end.

    Each of a stand-in's functions loads the real module when it is called, so nothing is lost.
    """
    functions = {name: {f: deferred(name, f) for f in wanted} for name, wanted in modules.items()}
    with standing_in({name: contents for name, contents in functions.items() if name not in sys.modules}):
        yield


@contextmanager
def standing_in(modules: dict[str, dict[str, Any]]) -> Iterator[None]:
    """Modules of the given contents under the names of others, which come back at the end."""
    before = {name: sys.modules.get(name) for name in modules}
    for name, contents in modules.items():
        sys.modules[name] = ModuleType(name)
        vars(sys.modules[name]).update(contents)
    try:
        yield
    finally:
        for name, module in before.items():
            if module:
                sys.modules[name] = module
            else:
                del sys.modules[name]


def deferred(module: str, name: str) -> Callable[..., Any]:
    """A function that is loaded when it is first called."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return getattr(import_module(module), name)(*args, **kwargs)

    return call
