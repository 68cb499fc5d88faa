"""The sentences that the product says about mistakes, by what they speak of.

Message and help are two things: what is wrong, and what to do about it.  They are loaded when the first one is said:
most pages are drawn without a word.
"""

from importlib import import_module


def __getattr__(name: str) -> object:
    for part in ("appearance", "blocks", "files", "languages", "programs", "tables", "values"):
        module = import_module(f"infographic.errors.messages.{part}")
        if hasattr(module, name):
            return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
