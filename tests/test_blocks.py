"""What every block must do, and every form of it, whichever it is: the registry is the list of tests."""

import dataclasses

import pytest
import samples

from infographic.api import parse
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Circle, Path, Rect, Text, walk
from infographic.layout.block import Block, block_type, types
from infographic.pipeline import draw
from tests.context import context

BLOCKS = list(samples.blocks())
SAMPLES = [(block, form) for block in BLOCKS for form in (None, *samples.forms(block))]
WIDTHS = (390, 728, 1200)


def slug(block):
    return block.fields()["type"].default


def named(sample):
    block, form = sample
    return f"{slug(block)}-{form.name}" if form else slug(block)


def every_block(test):
    return pytest.mark.parametrize("sample", SAMPLES, ids=map(named, SAMPLES))(test)


def page_of(sample):
    block, form = sample
    return samples.sample(block, form=form)


def laid_out(sample, width=728.0, **looks):
    """The example of a block or form, and the context of a page on which it stands."""
    page = page_of(sample)
    return page.panels[0].blocks[0], dataclasses.replace(context(width=width, sides=page.declared_sides()), **looks)


def drawn_across(frame):
    """From where to where each thing in a frame is drawn."""
    for inner, x, _ in walk(frame):
        for item in inner.items:
            match item:
                case Text() | Rect():
                    yield x + item.x, x + item.x + item.width
                case Circle():
                    yield x + item.cx - item.r, x + item.cx + item.r
                case Path():
                    yield x + item.bounds.x, x + item.bounds.right


@every_block
def test_the_example_as_it_was_accepted(sample, golden):
    page = samples.body(page_of(sample).page(728))
    golden(draw(page, "boxes").decode(), f"blocks/{named(sample)}.txt")


@every_block
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fills_its_width_and_stays_inside(sample, width):
    one, ctx = laid_out(sample, width)
    offered = width - 2 * ctx.scale.margin
    frame = ctx.layout(one, Space(offered))
    assert frame.width == pytest.approx(offered, abs=0.5)
    bleed = ctx.scale.margin  # stacked sides stand on grounds from edge to edge
    assert all(left >= -bleed - 0.5 and right <= offered + bleed + 0.5 for left, right in drawn_across(frame))


@every_block
def test_it_is_as_high_as_its_neighbours_ask(sample):
    one, ctx = laid_out(sample, carded=True)
    natural = ctx.layout(one, Space(560)).height
    assert ctx.layout(one, Space(560, natural + 90)).height == pytest.approx(natural + 90, abs=1)


@every_block
def test_it_is_legible_at_its_least_width(sample):
    one, ctx = laid_out(sample, 390, carded=True)
    frame = ctx.layout(one, Space(one.min_width))
    assert frame.width == pytest.approx(one.min_width, abs=0.5)
    assert all(left >= -0.5 and right <= one.min_width + 0.5 for left, right in drawn_across(frame))


@every_block
def test_it_is_given_back_as_it_was_read(sample):
    page = page_of(sample)
    assert parse(page.to_dict(), folder=page.folder, folders=page.folders[1:]) == page


@every_block
def test_it_turns_over_for_scripts_from_the_right(sample):
    page = page_of(sample)
    plain, turned = page.page(728).frame, page.replace(lang="he").page(728).frame
    assert turned.width == plain.width
    assert draw(page.replace(lang="he").page(728), "boxes")


def test_each_shipped_block_has_an_example():
    assert {slug(block) for block in BLOCKS} == {
        name for name in types() if (block_type(name) or Block).__module__ != __name__
    }
