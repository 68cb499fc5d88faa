"""Every quantity that a block draws is claimed, so that V22 can ask it: the registry is the list of tests."""

from collections import Counter

import pytest
import samples

import infographic as ig
from infographic.graphics.scene import walk
from infographic.spec.fields import EitherKind, ListKind, ModelKind, NumberKind, OptionalKind
from infographic.words.proofread import Spec

BLOCKS = list(samples.blocks())
SAMPLES = [(block, form) for block in BLOCKS for form in (None, *samples.forms(block))]

SETTINGS = {
    "BigNumber.of", "Stat.of", "CardItem.of", "Donut.of", "Waffle.of", "IconArray.of",  # the whole, which claims name
    "IconArray.per", "Chart.bins", "Chart.range",
    "Grid.columns", "Steps.first", "Row.weights", "Radar.most", "Heatmap.middle",
    "Cards.columns", "Image.height", "Image.ratio", "Image.focus", "Callout.at", "Shown.focus",
    "Axis.least", "Axis.most",  # how a scale or a picture is made
    "RankedItem.rank",  # a place in an order, which is printed
    "Remark.y",  # where words point to
}  # fmt: skip
"""Numbers that are no quantities."""

SHADES = {"heatmap", "map", "table", "word-cloud"}
"""Blocks whose numbers are shades, places or sizes of type, which are no lengths."""

NAMES_ALONE = {("quadrant", "cards")}
"""Forms that say in which field a thing lies, and nothing of where."""


def slug(block):
    return block.fields()["type"].default


def numbers_of(model, seen):
    """The names of all keys that hold numbers, and whether these are quantities."""
    if model not in seen:
        seen.add(model)
        for name, field in model.fields().items():
            yield from _numbers(field.kind, f"{model.__name__}.{name}", seen)


def _numbers(kind, name, seen):
    match kind:
        case NumberKind():
            yield name, kind.quantity
        case ModelKind():
            yield from numbers_of(kind.model, seen)
        case OptionalKind():
            yield from _numbers(kind.inner, name, seen)
        case EitherKind():
            for one in kind.kinds:
                yield from _numbers(one, name, seen)
        case ListKind() if kind.item:
            yield from _numbers(kind.item, name, seen)
        case _ if hasattr(kind, "item"):
            yield from _numbers(kind.item, name, seen)


@pytest.mark.parametrize("block", BLOCKS, ids=slug)
def test_a_number_is_a_quantity_or_a_setting(block):
    if slug(block) in SHADES:
        return
    assert {name for name, quantity in numbers_of(block, set()) if not quantity} <= SETTINGS


def unclaimed(page, width):
    """How often numbers are given and not claimed; a column of a histogram claims as many as it counts."""
    claims = [claim for frame, _, _ in walk(page.page(width).frame) for claim in frame.claims]
    claimed = Counter(round(abs(claim.value), 9) for claim in claims)
    return Counter(round(abs(number.value), 9) for number in Spec(page).numbers) - claimed


@pytest.mark.parametrize("width", [390, 728, 1200])
@pytest.mark.parametrize(
    "sample", SAMPLES, ids=[f"{slug(block)}-{form.name}" if form else slug(block) for block, form in SAMPLES]
)
def test_each_quantity_has_its_claim(sample, width):
    block, form = sample
    if (slug(block), form and form.name) not in NAMES_ALONE:
        assert not unclaimed(samples.sample(block, form=form), width)


@pytest.mark.parametrize("kind", ["line", "area", "bars", "scatter"])
@pytest.mark.parametrize("stacked", [False, True])
def test_each_kind_of_chart_claims_its_values(kind, stacked):
    if stacked and kind not in ("area", "bars"):
        return
    items = [{"label": "A", "values": [3, None, 7.5]}, {"label": "B", "values": [1, 2, 4]}]
    block = {"type": "chart", "kind": kind, "stacked": stacked, "x": ["a", "b", "c"], "items": items}
    page = ig.parse({"title": "T", "panels": [{"blocks": [block]}]})
    assert not unclaimed(page, 728)
    assert not [p for p in page.check() if p.code == "V22"]


def test_the_columns_of_a_histogram_count_every_number():
    values = [1, 1.5, 2, 2, 3, 4.5, 7, 9.99, 10]
    block = {"type": "chart", "kind": "histogram", "items": [{"label": "A", "values": values}]}
    page = ig.parse({"title": "T", "panels": [{"blocks": [block]}]})
    tallies = [c.value for frame, _, _ in walk(page.page(728).frame) for c in frame.claims if c.kind == "tally"]
    assert sum(tallies) == len(values)
    assert not [p for p in page.check() if p.code == "V22"]
