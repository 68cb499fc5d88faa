"""Forms: found by name, chosen by content, room and neighbours, and sound in every theme and width."""

import inspect
import subprocess
import sys
from itertools import pairwise

import pytest
import samples
import yaml

import infographic as ig
from infographic.graphics.scene import Text, walk
from infographic.layout.forms import Form, WithForms, form
from infographic.layout.looks import Looks
from infographic.spec.docstrings import example, summary
from infographic.theme.load import theme_names
from tests.matrix import matrix

FORMS = [(block, form) for block in samples.blocks() for form in samples.forms(block)]


def named(value):
    """What a test is called after a value."""
    match value:
        case (block, Form(name=form)):
            return f"{block.fields()['type'].default}-{form}"
    return str(value)


WIDTHS = (390, 728, 1200)
BLOCKS = list(dict.fromkeys(block for block, _ in FORMS))

every_form = pytest.mark.parametrize(("block", "form"), FORMS, ids=map(named, FORMS))
every_block = pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)


# ---------------------------------------------------------------- each form


@every_form
def test_it_says_what_it_is_and_shows_it(block, form):
    assert summary(form.about)
    assert yaml.safe_load(example(form.about))["form"] == form.name


@every_form
def test_it_has_what_a_form_may_have_and_no_more(block, form):
    module = sys.modules[form.layout.__module__]
    public = {n for n, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__}
    assert {name for name in public if name[0] != "_"} <= {"layout", "lacks", "has_room", "suits"}


@every_form
def test_it_is_drawn_where_it_is_asked_for(block, form):
    assert taken(samples.sample(block, form=form).page(1200)) == [form.name]


@matrix("sample, theme, width", FORMS, theme_names(), WIDTHS, ids=named)
def test_nothing_is_found_in_it(sample, theme, width):
    block, form = sample
    page = samples.sample(block, theme, form)
    # An example is written for wide pages, and its form may have no room in a narrow one
    assert not [problem for problem in page.check(width=width) if problem.code != "form-no-room"]


# ---------------------------------------------------------------- what a spec may ask for


@every_block
def test_an_unknown_form_is_answered_with_those_there_are(block):
    written = example(block) + "form: zigguratty\n"
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(spec(written))
    (problem,) = caught.value.problems
    assert problem.code == "unknown-form"
    assert problem.help == "the forms are " + ", ".join(f"`{name}`" for name in block.form_names())


@every_block
def test_a_form_can_be_taken_back(block):
    page = samples.sample(block, form=samples.forms(block)[0])
    assert page.panels[0].blocks[0].replace(form="").form == ""


@every_block
def test_names_of_other_tools_lead_to_a_form(block):
    assert set(block.other_forms.values()) <= set(block.form_names())
    assert not set(block.other_forms) & set(block.form_names())
    assert set(block.forms) <= set(block.form_names())


@every_block
def test_one_form_takes_anything(block):
    unlimited = Form("", "", block.layout)[3:]
    assert any(form(block, name)[3:] == unlimited for name in block.form_names())


def test_a_form_that_cannot_show_the_content_says_why_and_which_can():
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(
            "title: T\nsides: {a: A, b: B}\npanels:\n  - blocks:\n"
            "      - type: steps\n        form: row\n        sides: {a: [One], b: [Two]}\n"
        )
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("form-lacks", 6)
    assert problem.message == "the form `row` shows one process, and this has one for each side"
    assert problem.help == "these can: `down`"


# ---------------------------------------------------------------- the choice


STEPS = "{type: steps, items: [Mix, Wait, Fold, Bake]}"


def spec(*blocks):
    """A page with these blocks under each other."""
    indented = ("      " + block.strip().replace("\n", "\n      ") for block in blocks)
    return "title: T\npanels:\n  - blocks:\n" + "".join(f"    -\n{block}\n" for block in indented)


def taken(page):
    """The forms on a page, in reading order."""
    models = page.making.infographic.models()
    return [page.making.looks.latest(path) for model, path in models if isinstance(model, WithForms)]


def test_a_form_is_not_shown_twice_in_a_row():
    forms = taken(ig.parse(spec(*[STEPS] * 5)).page(1200))
    assert all(a != b for a, b in pairwise(forms))


def test_blocks_beside_each_other_look_alike():
    row = f"type: row\nblocks: [{STEPS}, {STEPS}]"
    first, second = taken(ig.parse(spec(row)).page(1200))
    assert first == second


def test_a_form_without_room_gives_way_to_another():
    asked = "{type: steps, form: row, items: [Mix, Wait, Fold, Bake, Cool, Slice]}"
    assert taken(ig.parse(spec(asked)).page(1200)) == ["row"]
    assert taken(ig.parse(spec(asked)).page(390)) == ["down"]


CHEVRONS = """
type: steps
form: chevrons
items:
  - {label: Preparation, text: Collect it}
  - {label: Measurement, text: Measure it}
  - {label: Construction, text: Build it}
  - {label: Documentation, text: Write it down}
  - {label: Maintenance, text: Look after it}
"""


def test_a_form_without_room_is_told_with_what_would_do():
    (notice,) = ig.parse(spec(CHEVRONS)).page(728).problems
    assert (notice.code, notice.severity, notice.line) == ("form-no-room", "notice", 6)
    assert notice.message == "the form `chevrons` has no room in 641 px, and `down` is drawn"
    assert notice.help.startswith("737 px would do; so would 4 items; these forms have room: ")
    four = CHEVRONS[: CHEVRONS.rindex("  -")]
    assert not ig.parse(spec(four)).page(728).problems
    assert not ig.parse(spec(CHEVRONS)).page(1200).problems


def test_fewer_items_are_no_cure_where_the_form_needs_them():
    rivers = ", ".join(
        f'{{label: {name}, icon: drop, value: "6,400"}}' for name in ("Amazon", "Nile", "Mississippi", "Ob")
    )
    narrow = f"{{type: ranked-list, form: columns, items: [{rivers}]}}"
    (notice,) = ig.parse(spec(f"type: row\nblocks: [{', '.join([narrow] * 3)}]")).page(1200).problems[:1]
    assert notice.code == "form-no-room" and "items" not in notice.help


def test_nothing_is_said_of_a_form_that_gives_way_on_a_phone():
    assert not ig.parse(spec(CHEVRONS)).page(390).problems


def test_a_form_is_loaded_when_it_is_considered():
    code = f"import infographic as ig; ig.parse({spec(STEPS)!r}).page(1200)"
    ours = "infographic.blocks.steps.forms."
    assert {name for name in loaded(code) if name.startswith(ours)} == {f"{ours}row"}


def loaded(code):
    """The modules that a fresh process has loaded when it has run some code."""
    done = subprocess.run([sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], capture_output=True)
    return done.stdout.decode().split()


def test_the_looks_of_a_page():
    looks = Looks()
    first, second, child, sibling = (("panels", 0, "blocks", *rest) for rest in ((0,), (1,), (2, "b", 0), (2, "b", 1)))
    looks.take(second, 300, "row")
    looks.take(first, 300, "down")
    looks.take(first, 200, "snake")
    looks.take(child, 200, "stairs")
    assert looks.before(first) == ()
    assert looks.before(child) == ("row", "snake")
    assert looks.before(sibling) == ("row", "snake")
    assert (looks.taken(first, 300), looks.latest(first), looks.taken((), 300)) == ("down", "snake", "")


def test_names_of_a_ranking_are_not_divided_beside_wide_figures():
    rivers = ", ".join(
        f"{{label: {name}, icon: drop, value: 6400 million}}" for name in ("Amazon", "Mississippi", "Ob")
    )
    page = ig.parse(spec(f"{{type: ranked-list, form: rows, items: [{rivers}]}}").replace("title: T\n", "")).page(280)
    assert {"Amazon", "Mississippi", "Ob", "6400 million"} <= set(lines(page))
    both = f"{{type: ranked-list, sides: {{a: [{rivers}], b: [{rivers}]}}}}"
    halves = f"title: T\nsides: {{a: A, b: B}}\npanels: [{{blocks: [{both}]}}]"
    assert {"Amazon", "Mississippi", "Ob"} <= set(lines(ig.parse(halves).page(728)))


def lines(page):
    """The lines of text on a page."""
    items = [item for frame, _, _ in walk(page.frame) for item in frame.items]
    return ["".join(run.text for run in item.runs) for item in items if isinstance(item, Text)]
