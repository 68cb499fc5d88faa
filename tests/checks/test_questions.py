"""Questions to a picture: all are answered as the spec says, and each way of lying is a false answer at its place."""

import re

import pytest

import infographic as ig
from infographic import checks, pipeline
from infographic.checks.questions import asked, read
from infographic.graphics.scene import walk
from infographic.layout import block
from infographic.layout.forms import WithForms
from tests.checks.faults import BARS, MINDSET, RANKED, SPECS, Careless, careless, edited, marked, shifted
from tests.checks.test_stress import page_of
from tests.matrix import matrix


def answers(page, svg=None):
    sheet = checks.Sheet(pipeline._subject(page.making, page))
    return asked(sheet, read(svg or pipeline.draw(page, "svg")))


def wrong(found):
    return [(question.path, question.seen) for question in found.false]


@matrix("spec, width", sorted(SPECS.glob("*.yaml")), [390, 728, 1200], ids=lambda value: getattr(value, "stem", value))
def test_own_pages_answer_all_questions_truly(spec, width):
    found = answers(ig.load(spec).page(width=width))
    assert len(found.questions) > 40 and not found.open
    assert wrong(found) == []


@pytest.mark.parametrize("kind", [kind for kind in block.types() if kind not in ("image", "photo")])
def test_examples_answer_all_questions_truly(kind):
    spec = page_of(kind)
    types = block.block_type(kind)
    for form in ("", *(types.form_names() if issubclass(types, WithForms) else ())):
        spec["panels"][0]["blocks"][0] |= {"form": form} if form else {}
        try:
            page = ig.parse(spec)
        except ig.SpecError:  # a form that this content lacks something for
            continue
        assert wrong(answers(page.page(width=390))) + wrong(answers(page.page(width=728))) == []


@pytest.fixture(scope="module")
def page():
    return ig.parse(MINDSET, folder=SPECS).page(width=728)


def test_a_drawing_that_loses_a_text_is_false(page):
    svg = re.sub(rb"<text[^>]*>professional identity</text>", b"", pipeline.draw(page, "svg"))
    assert svg != pipeline.draw(page, "svg")
    assert wrong(answers(page, svg)) == [
        ((*RANKED[:-1], "professional", 0, "label"), "on the page, but not in the drawing"),
    ]  # fmt: skip


def test_a_drawing_with_a_shorter_bar_is_false(page):
    svg = pipeline.draw(page, "svg")
    [longest] = [
        claim.extent for frame, _, _ in walk(page.frame) for claim in frame.claims if claim.origin == (*BARS, 0)
    ]
    width = f'width="{longest:.2f}"'.encode()
    assert width in svg
    found = wrong(answers(page, svg.replace(width, f'width="{longest * 0.86:.2f}"'.encode())))
    assert found == [((*BARS, 0), "nothing in the drawing")]


def test_items_in_another_order_are_false(page):
    high = page._replace(frame=shifted((*RANKED, 3), 0, -260)(page.frame))
    (place,) = [path for path, seen in wrong(answers(high)) if seen.startswith("before")]
    assert place == (*RANKED, 3)


def test_an_extent_that_is_not_its_value_is_false(page):
    def longer(claims):
        return [claim._replace(extent=claim.extent * 1.3) for claim in claims]

    false = page._replace(frame=edited((*BARS, 1), marked(longer))(page.frame))
    assert any(path[:5] == BARS[:5] for path, _ in wrong(answers(false)))


def test_what_nobody_claims_is_open(monkeypatch):
    monkeypatch.setitem(block._REGISTERED, "careless", Careless)
    found = answers(ig.parse(careless("silent", value=5)).page(width=728))
    assert [question.seen for question in found.open] == ["its block claims no extents"]
    assert {question.path[-1] for question in found.false} == {"recipe"}  # a text, for all that anybody knows


def test_a_number_that_is_drawn_as_shapes_is_said_and_missed():
    page = ig.load(SPECS / "delta.nl.yaml").page(size="square")
    svg = pipeline.draw(page, "svg")
    assert wrong(answers(page, svg)) == []
    lost = svg.replace(b'aria-label="26%"', b'aria-label=""')
    assert wrong(answers(page, lost)) == [(("cover", "number"), "on the page, but not in the drawing")]
