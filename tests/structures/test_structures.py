"""Each structure of AntV Infographic that our blocks cover: a spec named by it, in which no check finds anything.

`python -m bench.pairs` draws AntV's own picture of the same content beside ours, for a person to judge.
"""

from pathlib import Path

import pytest

import infographic as ig
from infographic.layout.forms import WithForms
from infographic.theme.load import theme_names
from tests.matrix import matrix

SPECS = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.yaml"))}
WIDTHS = (390, 728, 1200)


@pytest.mark.parametrize("name", SPECS)
def test_it_is_drawn_in_the_form_that_it_asks_for(name):
    page = ig.load(SPECS[name]).page(1200)
    models = [(model, path) for model, path in page.making.infographic.models() if isinstance(model, WithForms)]
    assert all(page.making.looks.latest(path) == model.form for model, path in models if model.form)


@matrix("name, theme, width", tuple(SPECS), tuple(theme_names()), WIDTHS)
def test_nothing_is_found_in_it(name, theme, width):
    assert not ig.load(SPECS[name]).replace(theme=theme).check(width=width)
