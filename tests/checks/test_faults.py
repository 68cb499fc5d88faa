"""Every seeded fault is named at its line, and pages without faults are passed in silence."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

import infographic as ig
from infographic import checks, pipeline
from infographic.checks import Finding
from infographic.errors import path_text
from infographic.graphics.page_size import SIZES
from infographic.layout import block
from infographic.theme.load import load_theme, theme_names
from infographic.theme.type_scale import TypeScale
from tests.checks.faults import SPECS, Careless, Fault, faults
from tests.matrix import matrix

FAULTS = list(faults())


@pytest.fixture(autouse=True)
def careless(monkeypatch):
    """The block that makes mistakes, for the time of one test."""
    monkeypatch.setitem(block._REGISTERED, "careless", Careless)


def findings(fault: Fault, folder: Path) -> list[Finding]:
    """What is found on the page of a fault."""
    spec = fault.spec
    if fault.theme:
        (folder / "fault.theme.yaml").write_text(fault.theme, "utf-8")
        spec = spec | {"theme": "fault.theme.yaml"}
    text = yaml.safe_dump(spec, sort_keys=False, allow_unicode=True)
    infographic = ig.parse(text, folder=folder, name="fault.yaml")
    page = infographic.page(fault.width)
    if fault.edit:
        page = page._replace(frame=fault.edit(page.frame))
    return infographic.findings(page)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_a_fault_is_named_at_its_line(fault, tmp_path):
    found = findings(fault, tmp_path)
    told = [finding.problem for finding in found if finding.problem.code == fault.code]
    assert told, f"not found; found {[(f.problem.code, f.problem.message) for f in found]}"
    places = [path_text(problem.path) for problem in told]
    assert path_text(fault.path) in places
    problem = told[places.index(path_text(fault.path))]
    if problem.path != ("theme",) or fault.theme:
        assert problem.line > 0
    assert problem.message and problem.help


def test_there_are_enough_faults():
    counts = Counter(fault.code for fault in FAULTS)
    assert set(counts) == set(checks.codes())
    assert min(counts.values()) >= 3
    errors = {"V01", "V02", "V04", "V05", "V07", "V19", "V22", "V24", "V26"}
    assert sum(counts[code] for code in errors) >= 30


def name_of(value):
    return value.stem if isinstance(value, Path) else str(value)


@matrix("spec, theme, width", sorted(SPECS.glob("*.yaml")), theme_names(), [390, 728, 1200], ids=name_of)
def test_own_specs_are_passed_in_silence(spec, theme, width):
    page = ig.load(spec)
    if not page.theme.light.endswith(".yaml"):  # its own theme brings the letters of its language
        page = page.themed(theme)
    found = [p for p in page.check(width=width) if p.code != "lost-tone"]  # grounds that another theme has not
    assert [(p.code, p.message, p.help) for p in found] == []


@pytest.mark.parametrize("code", checks.codes())
def test_examples_show_what_they_say(code):
    check = checks.check(code)
    theme = load_theme("light", "")
    setter = pipeline.Typesetter(pipeline.library(), "en")
    sketch = checks.Sketch(theme, setter)
    for draw, wrong in ((check.wrong, True), (check.right, False)):
        subject = checks.Subject(draw(sketch), TypeScale(theme, 728), SIZES["blog"], "en", setter.library)
        found = list(check.findings(checks.Sheet(subject)))
        if code not in ("V24", "V25", "V26") or not wrong:  # these ask the theme and the spec
            assert bool(found) == wrong
