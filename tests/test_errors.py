"""Every mistake has its file under tests/errors, and beside it the report that a writer gets."""

import pickle
from pathlib import Path

import pytest

from infographic.cli import reports
from infographic.document import parse
from infographic.errors import SpecError
from infographic.errors.messages import unknown_side
from infographic.spec.source import from_data, read

FOLDER = Path(__file__).parent / "errors"
CASES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_report(case, golden, monkeypatch):
    monkeypatch.chdir(FOLDER)
    with pytest.raises(SpecError) as caught:
        parse(read(case.name))
    golden(reports.text(caught.value.problems) + "\n", case.with_suffix(".txt"))


def test_mistakes_in_python_data_name_their_path():
    data = {"title": "A", "panels": [{"title": "B", "blocks": [{"type": "text", "text": ["no"]}, {"type": "txt"}]}]}
    with pytest.raises(SpecError) as caught:
        parse(from_data(data, "<call>"))
    shown = str(caught.value)
    assert "--> <call>: panels[0].blocks[0].text\n" in shown + "\n"
    assert "--> <call>: panels[0].blocks[1].type\n" in shown
    assert all(problem.line == 0 for problem in caught.value.problems)


def test_problems_survive_the_way_between_processes():
    error = SpecError([unknown_side(("sides", 0), "a", ["b"])])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems
