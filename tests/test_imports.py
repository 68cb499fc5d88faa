"""Which module may see which, and how little is loaded."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import infographic

PACKAGE = Path(infographic.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

ORDER = [
    {"excerpt", "geometry"},
    {"errors", "numbers"},
    {"color", "scene", "syntax", "output", "outline", "words", "solve"},
    {"traps", "text", "compose", "mirror", "snap", "shapes", "packs"},
    {"tree"},
    {"source", "numerals", "icons", "flags"},
    {"dates", "pictures"},
    {"artwork", "tables"},
    {"reckoning"},
    {"filling"},
    {"kinds", "reports", "illustration", "palette", "render"},
    {"model"},
    {"theme", "themes", "described"},
    {"themefile", "surfaces"},
    {"lettering"},
    {"shades"},
    {"checks", "context"},
    {"signs", "entries", "edges", "plates"},
    {"figure", "plot"},
    {"block"},
    {"shares", "nodes"},
    {"axis"},
    {"blocks"},
    {"charting", "matplotlib_figure"},
    {"document"},
    {"logo"},
    {"header", "footer", "section", "schema", "proof"},
    {"page"},
    {"pipeline"},
    {"api", "showcase"},
    {"cli"},
    {"", "__main__"},
]
"""The package's modules in layers: each sees those above it, and itself."""

LAYER = {name: i for i, layer in enumerate(ORDER) for name in layer}


def family(path):
    """The module or subpackage that a file belongs to; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


def imported(path):
    """The modules and subpackages of ours that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module="infographic", names=names):
                yield from (
                    alias.name if (PACKAGE / alias.name).exists() or alias.name in LAYER else "" for alias in names
                )
            case ast.ImportFrom(module=str(module)) if module.startswith("infographic."):
                yield module.split(".")[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_up(path):
    own = family(path)
    assert own in LAYER, "give the new module its layer in this test"
    version_only = {""} if own == "cli" else set()
    low = {name for name in imported(path) if name != own and name not in version_only and LAYER[name] >= LAYER[own]}
    assert not low


@pytest.mark.parametrize("path", sorted((PACKAGE / "render").glob("*.py")), ids=lambda path: path.name)
def test_formats_see_pictures_and_faces_only(path):
    seen = set(imported(path)) - {"render"}
    assert seen <= {"scene", "geometry", "color", "errors", "text", "outline"}


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
            "infographic.filling",
            "cairosvg",
            "cairocffi",
            "narwhals",
            "fontTools",
            "click",
            "asyncio",
        }
        & seen
    )
    blocks = {name.rpartition(".")[2] for name in seen if name.startswith("infographic.blocks.")}
    assert blocks == {"statement", "ranked_list"}


def test_help_and_version_load_no_engine():
    for option in ("--help", "--version"):
        run = f"import infographic.cli as cli\ntry: cli.main([{option!r}])\nexcept SystemExit: pass"
        seen = loaded(run)
        assert not {"infographic.api", "infographic.theme", "yaml", "uharfbuzz"} & seen
