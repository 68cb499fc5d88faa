"""Golden files: what was looked at once and found right, and must not change unseen."""

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "patient")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    help = "write the golden files anew; look at the difference before you commit"
    parser.addoption("--accept", action="store_true", help=help)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str | Path], None]:
    """Compares a text with a golden file: a path, or a name under tests/golden."""

    def compare(text: str, name: str | Path) -> None:
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"there is no {path.name} yet; run pytest with --accept, and look at it", pytrace=False)
        wanted = path.read_bytes().decode()
        if text != wanted:
            lines = difflib.unified_diff(wanted.splitlines(), text.splitlines(), "accepted", "now", lineterm="")
            pytest.fail("\n".join([f"{path.name} has changed", *lines]), pytrace=False)

    return compare
