"""Builds wheel and sdist into `dist/`, and draws a page with each in a clean environment: `make release`."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SPEC = ROOT / "specs" / "earth-and-mars.yaml"


def main() -> int:
    """Exit status: 0 when both archives install and draw the same page."""
    for old in DIST.glob("infographic-*"):
        old.unlink()
    run(sys.executable, "-m", "hatchling", "build", "-d", DIST, cwd=ROOT)
    drawn = {archive.name: draw(archive) for archive in sorted(DIST.iterdir())}
    if len(set(drawn.values())) != 1:
        print("the archives draw different pages: " + ", ".join(drawn))
        return 1
    print("ready: " + ", ".join(f"dist/{name}" for name in drawn))
    return 0


def draw(archive: Path) -> bytes:
    """A page that is drawn by what an archive installs, as SVG; its PNG is drawn too."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", archive)
        page = Path(folder) / "page.svg"
        run(python, "-m", "infographic", "render", SPEC, "-o", page, "-o", page.with_suffix(".png"), cwd=folder)
        return page.read_bytes()


def run(*command: object, cwd: object = None) -> None:
    subprocess.run([str(part) for part in command], cwd=str(cwd) if cwd else None, check=True)


if __name__ == "__main__":
    sys.exit(main())
