"""Programs that npm fetches, once for all tests."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "infographic-tests"


def package(name: str) -> Path:
    """The folder of a package at a version, as `axe-core@4.10.3`; skips the test without npm, but never in CI."""
    npm = shutil.which("npm")
    if not npm and not os.environ.get("CI"):
        pytest.skip("npm is not installed here; CI runs this")
    assert npm, "npm is not installed"
    folder = CACHE / name.replace("@", "-").replace("/", "-")
    home = folder / "node_modules" / name.rpartition("@")[0]
    if not home.exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--ignore-scripts", "--prefix", str(folder), name]
        subprocess.run(command, check=True, timeout=300)
    return home
