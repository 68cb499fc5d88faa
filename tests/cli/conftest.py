"""The command line, run in this process; in a folder of its own, with a small spec in it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from infographic.cli import main

SMALL = Path(__file__).parent.parent / "small.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with `tea.yaml`, in which commands run."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SMALL, tmp_path / "tea.yaml")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Result]:
    """Runs `infographic` with these arguments, and perhaps an input."""

    def call(*args: str, input: str | None = None) -> Result:
        return CliRunner().invoke(main, args, input=input)

    return call
