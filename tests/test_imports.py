"""Which module may see which, and how little is loaded."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import infographic

PACKAGE = Path(infographic.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

MAY_SEE = {
    "limits": "",
    "errors": "limits",
    "plugins": "",
    "graphics": "errors",
    "i18n": "errors",
    "spec": "errors i18n limits",
    "solve": "graphics",
    "text": "errors graphics i18n limits",
    "assets": "errors graphics solve",
    "images": "errors graphics limits spec",
    "matplotlib_backend": "graphics text",
    "data_sources": "errors i18n limits spec",
    "theme": "errors graphics i18n limits plugins spec text",
    "layout": "assets errors graphics i18n images plugins solve spec text theme",
    "ext": "errors graphics i18n layout spec text theme",
    "blocks": "assets errors ext graphics i18n images layout matplotlib_backend solve spec text theme",
    "document": "assets errors graphics layout limits spec theme",
    "page": "assets document errors graphics i18n images layout solve text theme",
    "checks": "errors graphics i18n text theme",
    "render": "errors graphics limits plugins text",
    "schema": "data_sources document layout spec theme",
    "words": "checks document errors graphics i18n layout spec text theme",
    "pipeline": "checks document errors graphics i18n images layout limits page render text theme words",
    "publish": "api errors graphics i18n pipeline render text words",
    "time_limit": "errors limits",
    "api": "checks data_sources document errors graphics i18n layout limits pipeline render spec time_limit words",
    "authoring": "api assets checks data_sources document errors graphics i18n images layout limits pipeline render "
    "spec text theme",
    "cli": "api assets authoring checks data_sources document errors graphics i18n layout limits pipeline "
    "plugins publish render schema spec text theme",
    "__main__": "cli",
    "": "api authoring blocks data_sources document errors layout limits spec",
}
"""What each package, and each module beside the packages, may import: the arrows that the architecture page draws."""

DYNAMIC = ("import_module", "__import__")
"""What imports without the word `import` at the head of a line."""

DISCOVERED = {
    "": ("infographic.", ""),
    "checks": ("infographic.checks.",),
    "cli": ("infographic.cli.",),
    "data_sources": ("infographic.data_sources.",),
    "errors": ("infographic.errors.messages.",),
    "layout": ("infographic.blocks.", "infographic.page.covers.", ""),  # forms lie in anybody's packages
    "publish": ("",),  # targets, by its own name
    "render": ("",),  # likewise
}
"""Registries, which load what lies in a folder by its name; sentences come with the first that is said.

`layout` finds the blocks that build on it.
"""


def family(path):
    """The package of ours that a file belongs to, or the module itself; empty for `infographic`."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


def modules_of(names):
    for name in names:
        yield name.split(".")[1] if "." in name else ""


def imported(path):
    """The packages and modules of ours that a file imports, anywhere in it, by statements or by name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module="infographic", names=names):
                yield from (alias.name if alias.name in MAY_SEE else "" for alias in names)
            case ast.ImportFrom(module=str(module)) if module.startswith("infographic."):
                yield module.split(".")[1]
            case ast.Import(names=names):
                yield from modules_of(alias.name for alias in names if alias.name.startswith("infographic"))
            case ast.Call(args=[ast.Constant(value=str(module)), *_]) if module.startswith("infographic."):
                yield module.split(".")[1]


def loaded_by_name(path):
    """What a file imports by a name that it computes: the text before the first part that is not fixed."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[ast.JoinedStr(values=parts)]):
                if called in DYNAMIC:
                    yield parts[0].value if isinstance(parts[0], ast.Constant) else ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_up(path):
    own = family(path)
    assert own in MAY_SEE, "say in this test what the new package may see"
    version_only = {""} if own in ("authoring", "cli") else set()
    assert set(imported(path)) - {own} - version_only <= set(MAY_SEE[own].split())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_registries_load_by_a_computed_name(path):
    own = family(path)
    assert set(loaded_by_name(path)) <= set(DISCOVERED.get(own, ()))


def names_from(path, wanted):
    """What a file imports from the modules that `wanted` accepts."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
    return {alias.name for node in nodes if wanted(node.module or "") for alias in node.names}


@pytest.mark.parametrize("path", sorted((PACKAGE / "blocks").glob("**/[!_]*.py")), ids=lambda path: path.name)
def test_blocks_take_from_ext_what_it_offers(path):
    offered = names_from(PACKAGE / "ext.py", bool)
    taken = names_from(path, lambda module: module.startswith("infographic.") and module != "infographic.ext")
    assert not taken & offered


def test_the_arrows_between_packages_make_no_circle():
    TopologicalSorter({name: seen.split() for name, seen in MAY_SEE.items()}).prepare()


def test_every_package_says_what_it_is():
    for init in PACKAGE.glob("*/__init__.py"):
        assert ast.get_docstring(ast.parse(init.read_text("utf-8"))), init


def modules_within(package):
    """The modules of a package, each with those of the same package that it imports when it is loaded."""
    graph = {}
    for path in sorted((PACKAGE / package).rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        graph[name] = set()
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"infographic.{package}"):
                graph[name] |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name: (seen & graph.keys()) - {name} - packages_of(name) for name, seen in graph.items()}


def packages_of(name):
    """The packages that a module lies in: they are loaded before it, and hold what it asks them for."""
    parts = name.split(".")
    return {".".join(parts[:i]) for i in range(1, len(parts))}


@pytest.mark.parametrize("package", sorted(name for name in MAY_SEE if (PACKAGE / name).is_dir() and name))
def test_no_package_has_a_circle_within(package):
    TopologicalSorter(modules_within(package)).prepare()


@pytest.mark.parametrize("path", sorted((PACKAGE / "render").rglob("*.py")), ids=lambda path: path.name)
def test_formats_see_pictures_and_faces_only(path):
    seen = set(imported(path)) - {"render"}
    registry = {"plugins"} if path == PACKAGE / "render" / "__init__.py" else set()
    assert seen <= {"graphics", "errors", "limits", "text"} | registry


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_for_type_checkers_only(path):
    text = path.read_text("utf-8")
    assert "TYPE_CHECKING" not in text
    assert "from __future__" not in text


def loaded(code):
    """The modules that a fresh process has loaded when it has run some code."""
    tail = "\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


SMALL = str(Path(__file__).parent / "small.yaml")


def test_importing_the_package_loads_nothing_else():
    ours = {name for name in loaded("import infographic") if name.startswith("infographic")}
    assert ours == {"infographic"}
    assert len(loaded("import infographic") - loaded("")) <= 8


def test_a_page_loads_only_what_it_shows():
    seen = loaded(f"import infographic as ig; ig.load({SMALL!r}).to_svg()")
    assert (
        not {
            "matplotlib",
            "numpy",
            "csv",
            "infographic.data_sources.resolve",
            "cairosvg",
            "cairocffi",
            "narwhals",
            "fontTools",
            "click",
            "asyncio",
            "random",
            "infographic.graphics.hand_drawn",
            "infographic.graphics.mirror",
            "infographic.page.columns",
            "infographic.page.fixed",
            "infographic.page.series",
            "infographic.spec.yaml_hints",
            "infographic.theme.brand",
            "infographic.theme.brand_yml",
        }
        & seen
    )
    blocks = {name.split(".")[2] for name in seen if name.startswith("infographic.blocks.")}
    assert {name for name in blocks if name[0] != "_"} == {"statement", "ranked_list"}


def test_help_and_version_load_no_engine():
    for option in ("--help", "--version"):
        run = f"import infographic.cli as cli\ntry: cli.main([{option!r}])\nexcept SystemExit: pass"
        seen = loaded(run)
        assert not {"infographic.api", "infographic.theme.model", "yaml", "uharfbuzz"} & seen
