"""The measure of difference sees what a reader would see."""

import pytest

from infographic.graphics.scene import Frame, Rect, Text
from infographic.render import Options
from infographic.render import svg as svg_format

from .compare import TOLERANCE, difference
from .elsewhere import resvg
from .frames import FONTS, line, run

PALE = "#94a3b8"
SAID = "Participant, personal networks and more"


def page(*texts: Text) -> bytes:
    """A large page on which little is said."""
    frame = Frame(600, 800, (Rect(0, 0, 600, 800, fill="#ffffff"), *texts))
    return resvg(svg_format.render(frame, Options(text="outlines"), FONTS), 600, 800)


def said(text: str = SAID, x: float = 20, y: float = 400) -> Text:
    return line(x, y, run(text, "Figtree-400", 12, PALE))


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param((said(y=402),), id="a line 2 pixels lower"),
        pytest.param((said(x=22),), id="a line 2 pixels to the right"),
        pytest.param((said(SAID.removesuffix(" more")),), id="a word is missing"),
        pytest.param((said(SAID.replace("personal", "personnel")),), id="another word"),
        pytest.param((), id="a line is missing"),
    ],
)
def test_one_small_pale_fault_on_a_large_page_is_too_much(wrong: tuple[Text, ...]) -> None:
    assert difference(page(said()), page(*wrong)) > 1.5 * TOLERANCE


def test_a_picture_does_not_differ_from_itself() -> None:
    assert difference(page(said()), page(said())) == 0


def test_a_shift_that_nobody_sees_is_forgiven() -> None:
    assert difference(page(said()), page(said(x=20.2))) < TOLERANCE


def test_another_size_is_another_picture() -> None:
    small = svg_format.render(Frame(10, 10), Options(text="outlines"), FONTS)
    assert difference(page(), resvg(small, 10, 10)) == 1
