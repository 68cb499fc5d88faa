"""Every mistake with data has its spec under errors, and beside it the report that a writer gets."""

from pathlib import Path

import pytest

import infographic as ig
from infographic.cli import reports

FOLDER = Path(__file__).parent / "errors"


@pytest.mark.parametrize("case", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_report(case, golden, monkeypatch):
    monkeypatch.chdir(FOLDER)
    with pytest.raises(ig.SpecError) as caught:
        ig.load(case.name)
    golden(reports.text(caught.value.problems) + "\n", case.with_suffix(".txt"))
