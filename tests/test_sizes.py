"""Pages of a fixed height: exact pixels, and what leaves is told."""

from pathlib import Path

import pytest

import infographic as ig
from infographic.graphics.geometry import Box
from infographic.graphics.page_size import SIZES
from infographic.graphics.scene import Text, walk

SPECS = Path(__file__).parent.parent / "specs"

FIXED = [name for name, size in SIZES.items() if size.height]

CASES = [
    ("bees", "a3-landscape"), ("smallpox", "portrait"), ("earth-and-mars", "a4"), ("earthquake.ja", "portrait"),
    ("first-minutes", "a4"), ("food-waste", "a3"), ("heat-pump", "portrait"), ("hubble-webb", "slide"),
    ("metals", "a3"), ("mindset-divide", "square"), ("one-ticket", "letter"), ("smallpox", "pinterest"),
    ("train-car-plane", "og"), ("warming", "a4-landscape"), ("water.ar", "story"), ("where-people-live", "a4"),
]  # fmt: skip
"""Every spec once and nearly every size; all of them together are slow."""

EVERY = [(path.stem, size) for path in sorted(SPECS.glob("*.yaml")) for size in FIXED]


def check(name: str, size: str) -> None:
    infographic = ig.load(SPECS / f"{name}.yaml")
    page = infographic.page(size=size)
    assert page.frame[:2] == SIZES[size][:2]
    inside = Box(0, 0, page.frame.width, page.frame.height)
    for frame, x, y in walk(page.frame):
        for item in frame.items:
            if isinstance(item, Text):
                assert inside.grown(1).intersection(Box(x + item.x, y + item.y - 1, item.width, 1)), item.runs[0].text
    errors = [problem for problem in page_problems(infographic, page) if problem.severity == "error"]
    assert not errors


def page_problems(infographic, page):
    return [finding.problem for finding in infographic.findings(page)]


@pytest.mark.parametrize(("name", "size"), CASES)
def test_a_spec_fits_a_size_exactly_and_without_an_error(name: str, size: str) -> None:
    check(name, size)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "size"), EVERY)
def test_every_spec_fits_every_size_or_is_told_what_it_needs(name: str, size: str) -> None:
    try:
        check(name, size)
    except ig.SpecError as error:
        assert [problem.code for problem in error.problems] == ["too-low"]  # noqa: PT017


SPEC = """\
title: Tea
panels:
  - {title: First, blocks: [{type: text, text: The first thing to know.}]}
  - {title: Second, blocks: [{type: steps, items: [Boil, Pour, Wait, Drink, Wash, Dry, Put away]}]}
  - {title: Third, PRIORITYblocks: [{type: tips, items: [Use soft water, Warm the pot, Buy whole leaves]}]}
"""


def left_out(text: str, size: str) -> list[tuple[object, ...]]:
    page = ig.parse(text).page(size=size)
    assert all(problem.severity == "notice" for problem in page.problems)
    return [problem.path for problem in page.problems if problem.code == "N01"]


def test_what_does_not_fit_leaves_and_is_told() -> None:
    assert ("panels", 0) not in left_out(SPEC.replace("PRIORITY", ""), "og")
    assert left_out(SPEC.replace("PRIORITY", ""), "a4") == []


def test_a_higher_priority_stays_longer() -> None:
    assert ("panels", 2) in left_out(SPEC.replace("PRIORITY", ""), "og")
    assert ("panels", 2) not in left_out(SPEC.replace("PRIORITY", "priority: 5, "), "og")


def test_a_size_in_the_spec_and_an_unknown_one() -> None:
    text = SPEC.replace("PRIORITY", "")
    assert ig.parse("size: square\n" + text).page().frame[:2] == (1080, 1080)
    with pytest.raises(ig.SpecError) as error:
        ig.parse("size: a5\n" + text)
    assert "og, square" in error.value.problems[0].help


def test_a_page_that_is_too_low_is_an_error_at_the_panel() -> None:
    with pytest.raises(ig.SpecError) as error:
        ig.parse(SPEC.replace("PRIORITY", "")).page(size="240x200")
    assert error.value.problems[0].code == "too-low"


def test_a_width_and_a_size_are_refused_together() -> None:
    with pytest.raises(ValueError, match="both say how wide"):
        ig.parse(SPEC.replace("PRIORITY", "")).to_svg(width=400, size="og")


def test_files_are_named_by_their_sizes(tmp_path: Path) -> None:
    from infographic.cli.targets import beside

    targets = beside("talk.yaml", ["svg", "png"], str(tmp_path), sizes=[SIZES["og"], SIZES["a4"]])
    names = [Path(target.path).name for target in targets]
    assert names == ["talk-og.svg", "talk-og.png", "talk-a4.svg", "talk-a4.png"]


def test_the_lead_stays_longest_and_a_second_one_is_an_error() -> None:
    text = SPEC.replace("PRIORITY", "").replace("{type: tips,", "{type: tips, lead: true,")
    assert ("panels", 2) not in left_out(text, "og")
    with pytest.raises(ig.SpecError) as error:
        ig.parse(text.replace("{type: steps,", "{type: steps, lead: true,"))
    assert [problem.code for problem in error.value.problems] == ["second-lead"]


def test_the_lead_of_a_poster_is_larger_than_what_stands_beside_others() -> None:
    text = SPEC.replace("PRIORITY", "").replace("{type: tips,", "{type: tips, lead: true,")
    frames = {frame.name: frame for frame, _, _ in walk(ig.parse(text).page(size="poster").frame)}
    area = {name: frames[name].width * frames[name].height for name in ("steps", "tips")}
    assert area["tips"] >= 2 * area["steps"]


SERIES = [("mindset-divide", "square"), ("first-minutes", "slide"), ("smallpox", "portrait"), ("water.ar", "portrait")]
"""With sides and without, in two languages, and from right to left."""


def blocks_of(page) -> list[tuple[object, ...]]:
    """Where the innermost blocks that a page shows stand in the spec."""
    shown = {frame.origin for frame, _, _ in walk(page.frame) if frame.origin and "blocks" in frame.origin[-2:]}
    return [path for path in shown if not any(other != path and other[: len(path)] == path for other in shown)]


@pytest.mark.parametrize(("name", "size"), SERIES)
def test_a_series_shows_every_block_once_and_numbers_its_pages(name: str, size: str) -> None:
    infographic = ig.load(SPECS / f"{name}.yaml")
    pages = infographic.pages(size)
    assert all(page.frame[:2] == SIZES[size][:2] for page in pages)
    shown = [path for page in pages for path in blocks_of(page)]
    every = blocks_of(infographic.page(size="blog"))
    assert sorted(shown, key=str) == sorted(every, key=str)
    assert len(pages) > 1
    for i, page in enumerate(pages):
        texts = {"".join(run.text for run in item.runs) for frame, _, _ in walk(page.frame)
                 for item in frame.items if isinstance(item, Text)}  # fmt: skip
        assert f"{i + 1}/{len(pages)}" in texts
        assert not [problem for problem in page_problems(infographic, page) if problem.severity == "error"]


def test_a_series_is_one_pdf_and_several_pictures() -> None:
    infographic = ig.parse(SPEC.replace("PRIORITY", ""))
    assert len(infographic.series("og", "pdf")) == 1
    pictures = infographic.series("og", "svg")
    assert len(pictures) == len(infographic.pages("og")) > 1
    assert infographic.series("og", "pdf")[0].count(b"/Type /Page ") in (0, len(pictures))
