"""Every mistake has its file under tests/errors, and beside it the report that a writer gets."""

from pathlib import Path

import pytest

from infographic import reports
from infographic.document import parse
from infographic.errors import SpecError
from infographic.source import read

FOLDER = Path(__file__).parent / "errors"
CASES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_report(case, golden, monkeypatch):
    monkeypatch.chdir(FOLDER)
    with pytest.raises(SpecError) as caught:
        parse(read(case.name))
    golden(reports.text(caught.value.problems) + "\n", case.with_suffix(".txt"))
