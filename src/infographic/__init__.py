"""Infographics from a spec: what is compared goes in, a page comes out.

    import infographic as ig

    page = ig.load("spec.yaml")
    page.save("page.svg", "page.png")

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "Block": "layout.block:Block",
    "EnvironmentProblem": "errors:EnvironmentProblem",
    "Figure": "blocks.chart.own_figure:Figure",
    "Infographic": "api:Infographic",
    "Job": "authoring.batch:Job",
    "Panel": "document:Panel",
    "PerSide": "spec.model:PerSide",
    "Problem": "errors:Problem",
    "Result": "authoring.batch:Result",
    "Side": "document:SideSpec",
    "SpecError": "errors:SpecError",
    "data": "data_sources.resolve:rows",
    "load": "api:load",
    "parse": "api:parse",
    "render_many": "authoring.batch:render_many",
}
"""Where each public name is defined."""

__all__ = [
    "Block",
    "EnvironmentProblem",
    "Figure",
    "Infographic",
    "Job",
    "Panel",
    "PerSide",
    "Problem",
    "Result",
    "Side",
    "SpecError",
    "__version__",
    "blocks",
    "data",
    "load",
    "parse",
    "render_many",
]


def __getattr__(name: str) -> object:
    if name == "blocks":
        import_module("infographic.api")  # with which a block shows itself in a notebook
        return import_module("infographic.blocks")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, own_name = _HOMES[name].partition(":")
    value = getattr(import_module(f"infographic.{module}"), own_name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
