"""The wheel, built and installed in an environment that does not know the checkout, draws pictures."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small.yaml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built without the network by the build backend at hand."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh environment's `infographic`; its dependencies are those of the present one, without the checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--no-deps", "--quiet"]
    subprocess.run([*install, str(wheel)], check=True)
    (packages,) = folder.rglob("site-packages")
    for path in dependencies():
        (packages / path.name).symlink_to(path)
    return scripts / "infographic"


def dependencies():
    """What is installed here, apart from the checkout itself."""
    present = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    ours = ("infographic", "_infographic", "__editable__", "pip", "_distutils_hack", "distutils-precedence")
    return {p.name: p for folder in present for p in folder.iterdir() if not p.name.startswith(ours)}.values()


@pytest.mark.skipif(os.name == "nt", reason="links to the installed dependencies")
def test_it_draws_where_there_is_no_checkout(installed, tmp_path):
    shutil.copy(SMALL, tmp_path / "tea.yaml")
    outside = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}

    def said(*command: object, env: dict[str, str] = outside) -> str:
        done = subprocess.run([*map(str, command)], cwd=tmp_path, env=env, check=True, capture_output=True, text=True)
        return done.stdout

    where = said(installed.parent / "python", "-c", "import infographic as i; print(i.__file__)")
    assert Path(where.strip()).is_relative_to(installed.parent.parent)
    said(installed, "render", "tea.yaml", "--format", "svg,png")
    here = said(sys.executable, "-m", "infographic", "render", "tea.yaml", "-o", "-", "-q", env=dict(os.environ))
    assert (tmp_path / "tea.svg").read_text() == here
    assert (tmp_path / "tea.png").read_bytes().startswith(b"\x89PNG")
    assert "leaf" in said(installed, "icons", "find", "tree")


def test_what_is_in_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert all(name.startswith(("infographic/", "infographic-")) for name in names)
    kept = {
        "py.typed",
        "__init__.pyi",
        "fonts/index.json",
        "theme/themes/light.yaml",
        "assets/data/map/fine.pack",
        "assets/data/phosphor/duotone.pack",
    }
    assert {f"infographic/{name}" for name in kept} <= set(names)
    assert all(any(name.endswith(end) for name in names) for end in ("OFL.txt", "phosphor/LICENSE", "licenses/LICENSE"))
    fonts = {Path(n).stem.split("-")[0] for n in names if n.endswith(".ttf")}
    assert fonts == {Path(n).stem.split("-")[0] for n in names if n.endswith("-OFL.txt")}, (
        "each family with its licence"
    )
