"""Inline marks: what they mean, and what stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.markup import Emphasis, StyledSpan, plain, spans

BOLD, ITALIC, NOTE = Emphasis(bold=True), Emphasis(italic=True), Emphasis(note=True)


def shown(text: str) -> str:
    """Spans written out: <b>…</b> and so on."""
    found = ""
    for span in spans(text):
        look = span.look
        marks = [mark for mark, on in zip("bicn", look[:4], strict=True) if on] + ["a"] * bool(look.href)
        found += "".join(f"<{m}>" for m in marks) + span.text + "".join(f"</{m}>" for m in reversed(marks))
    return found


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("plain", "plain"),
        ("**bold** and *light*", "<b>bold</b> and <i>light</i>"),
        ("a **b *c* d** e", "a <b>b </b><b><i>c</i></b><b> d</b> e"),
        ("***both***", "<b><i>both</i></b>"),
        ("in*tra*word", "in<i>tra</i>word"),
        ("*(so)*, *“so”*", "<i>(so)</i>, <i>“so”</i>"),
        ("use `a * b` here", "use <c>a * b</c> here"),
        ("see [the *site*](https://a.org/b_(c)).", "see <a>the </a><i><a>site</a></i><a></a>."),
        ("grew^1, shrank^12.", "grew<n>1</n>, shrank<n>12</n>."),
        ("“quoted”^3 and 90 %^4", "“quoted”<n>3</n> and 90 %<n>4</n>"),
        ("**bold**^2", "<b>bold</b><n>2</n>"),
        ("one\\\ntwo", "one\ntwo"),
        (r"\*not\* \^1 \[x\] \\", r"*not* ^1 [x] \ ".strip()),
    ],
)
def test_marks(text, meaning):
    assert shown(text).replace("<a></a>", "") == meaning.replace("<a></a>", "").replace("<i><a>", "<i><a>")


@pytest.mark.parametrize(
    "text",
    ["5 * 3 * 2", "2*3*4", "**", "***", "a ** b", "*open", "open**", "10^6", "x^123", "^1", "a ^1", "e^x"],
)
def test_unfitting_marks_are_text(text):
    assert spans(text) == (StyledSpan(text),)


@pytest.mark.parametrize(
    "text", ["[a](b)", "[a] (https://b.org)", "`", "``", "C:\\new", "*", "4*4*", "a[0]^", "* item", "data* and more*"]
)
def test_the_rest_is_text(text):
    assert spans(text) == (StyledSpan(text),)


@given(st.text(alphabet="ab1 *`^[](){}\\\n.h:/", max_size=40))
def test_nothing_is_lost_but_marks(text):
    found = "".join(span.text for span in spans(text))
    rest = iter(text)
    assert all(character in rest for character in found)
    assert [c for c in found if c in "ab1"] == [c for c in text if c in "ab1"]
    assert all(span.text for span in spans(text))


def test_plain_text_has_no_marks_or_notes():
    assert plain("**Half** of [them](https://a.org)^1 agree") == "Half of them agree"
