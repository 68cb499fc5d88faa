"""Colour arithmetic against published values, independent implementations and its own laws."""

import random
import timeit
from itertools import pairwise

import numpy as np
import pytest
from coloraide import Color
from colorspacious import cspace_convert
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.color import (
    BLACK,
    WHITE,
    apca,
    blend,
    contrast,
    from_oklch,
    is_color,
    luminance,
    mix,
    parse,
    reach,
    to_hex,
    to_oklch,
    with_lightness,
)
from infographic.graphics.color_difference import DEFICIENCIES, apart, delta_e, grey, lightness, simulate

colors = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
shares = st.floats(0, 1)
_dice = random.Random(7)
CORNERS = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#777777"]
SAMPLE = [f"#{_dice.randrange(1 << 24):06x}" for _ in range(200)] + CORNERS


def steps_apart(a: str, b: str) -> int:
    """The greatest difference of a channel, in steps of 8 bits."""
    return max(round(abs(x - y) * 255) for x, y in zip(parse(a), parse(b), strict=True))


def other(color: Color) -> str:
    red, green, blue = color.convert("srgb").coords()
    return to_hex((red, green, blue))


def turn(a: float, b: float) -> float:
    return abs((a - b + 180) % 360 - 180)


# Notation


def test_short_and_upper_case_are_read():
    assert parse("#F80") == parse("#ff8800") == (1.0, 0x88 / 255, 0.0)
    assert to_hex(parse("#F80")) == "#ff8800"


@pytest.mark.parametrize("text", ["", "#", "#12", "#1234", "#12345g", "red", "123456", "#1234567", "#123456\n", "#१२३"])
def test_what_is_no_color(text):
    assert not is_color(text)
    with pytest.raises(ValueError, match="not a colour"):
        parse(text)


@given(colors)
def test_notation_round_trip(color):
    assert is_color(color) and to_hex(parse(color)) == color


def test_to_hex_clips():
    assert to_hex((-0.5, 0.5, 7.0)) == "#0080ff"


# Contrast


@pytest.mark.parametrize(
    ("fg", "bg", "ratio"), [("#000", "#fff", 21), ("#777777", "#ffffff", 4.48), ("#767676", "#fff", 4.54)]
)
def test_contrast_known(fg, bg, ratio):
    assert contrast(fg, bg) == pytest.approx(ratio, abs=0.005)


def test_contrast_as_coloraide():
    for color in SAMPLE:
        theirs = Color(color).contrast("#d14117", method="wcag21")
        assert contrast(color, "#d14117") == pytest.approx(theirs, rel=1e-3)


@given(colors, colors)
def test_contrast_laws(a, b):
    assert contrast(a, b) == contrast(b, a)
    assert 1 <= contrast(a, b) <= 21.0000001
    assert contrast(a, a) == 1


@pytest.mark.parametrize(
    ("fg", "bg", "lc"),
    [
        ("#888", "#fff", 63.056469930209424),
        ("#fff", "#888", -68.54146436644962),
        ("#000", "#aaa", 58.146262578561334),
        ("#aaa", "#000", -56.24113336839742),
        ("#123", "#def", 91.66830811481631),
        ("#def", "#123", -93.06770049484275),
        ("#123", "#444", 8.32326136957393),
        ("#444", "#123", -7.526878460278154),
    ],
)
def test_apca_reference_values(fg, bg, lc):
    """The eight test values published with APCA-W3."""
    assert apca(fg, bg) == pytest.approx(lc, abs=1e-9)


@given(colors, colors)
def test_apca_sign_tells_polarity(fg, bg):
    lc = apca(fg, bg)
    assert -108.1 < lc < 106.1
    if abs(luminance(bg) - luminance(fg)) > 0.03:
        assert lc == 0 or (lc > 0) == (luminance(bg) > luminance(fg))


def test_contrast_is_quick():
    contrast("#123456", "#fedcba")
    assert min(timeit.repeat(lambda: contrast("#123456", "#fedcba"), number=2000, repeat=5)) / 2000 < 2e-6


# Blending


@given(colors, colors, shares)
def test_blend_lies_between(top, bottom, opacity):
    seen = parse(blend(top, bottom, opacity))
    for t, b, s in zip(parse(top), parse(bottom), seen, strict=True):
        assert min(t, b) - 1e-9 <= s <= max(t, b) + 1e-9


@given(colors, colors)
def test_blend_ends(top, bottom):
    assert blend(top, bottom, 1) == blend(top, bottom, 9) == top
    assert blend(top, bottom, 0) == blend(top, bottom, -1) == bottom


def test_blend_mixes_coded_values():
    assert blend("#000000", "#ffffff", 0.25) == "#bfbfbf"


# OKLab and OKLCH


@given(colors)
def test_oklch_round_trip(color):
    assert from_oklch(*to_oklch(color)) == color


def test_oklch_as_coloraide():
    for color in SAMPLE:
        light, chroma, hue = Color(color).convert("oklch").coords()
        mine = to_oklch(color)
        assert mine[:2] == pytest.approx((light, chroma), abs=2e-4)
        assert chroma < 0.01 or turn(mine[2], hue) < 0.5


@given(st.floats(0.1, 0.95), st.floats(0, 0.5), st.floats(-720, 720))  # near black, eight bits are too coarse to tell
def test_gamut_mapping_keeps_lightness_and_hue(light, chroma, hue):
    mapped = to_oklch(from_oklch(light, chroma, hue))
    assert mapped[0] == pytest.approx(light, abs=0.012)
    assert mapped[1] <= chroma + 0.02
    assert mapped[1] < 0.06 or turn(mapped[2], hue) < 6


def test_ends_of_lightness():
    assert from_oklch(0, 0.2, 30) == from_oklch(-1, 0.2, 30) == with_lightness("#d14117", 0) == BLACK
    assert from_oklch(1, 0.2, 30) == from_oklch(2, 0.2, 30) == with_lightness("#d14117", 1) == WHITE


@given(colors, colors, shares)
def test_mix(a, b, t):
    assert mix(a, b, 0) == a and mix(a, b, 1) == b
    assert steps_apart(mix(a, b, t), mix(b, a, 1 - t)) <= 1


def test_mix_as_coloraide():
    theirs = Color("#d14117").mix("#0a58ad", 0.3, space="oklab")
    assert steps_apart(mix("#d14117", "#0a58ad", 0.3), other(theirs)) <= 1


# Healing


@given(colors, colors, st.floats(1, 21))
def test_reach_reaches_where_anything_does(color, ground, ratio):
    shade, best = reach(color, ground, ratio), max(contrast(BLACK, ground), contrast(WHITE, ground))
    if contrast(color, ground) >= ratio:
        assert shade == color
    elif best >= ratio:
        assert contrast(shade, ground) >= ratio
    else:
        assert shade in (BLACK, WHITE) and contrast(shade, ground) == best


@given(colors, st.lists(colors, min_size=1, max_size=4), st.sampled_from([3, 4.5, 7]))
def test_reach_of_several_grounds(color, grounds, ratio):
    shade = reach(color, grounds, ratio)
    ends = (min(contrast(end, ground) for ground in grounds) for end in (BLACK, WHITE))
    assert max(ends) < ratio or min(contrast(shade, ground) for ground in grounds) >= ratio


@given(colors, colors, st.sampled_from(["darker", "lighter"]))
def test_reach_keeps_its_direction(color, ground, direction):
    light, shade = to_oklch(color)[0], to_oklch(reach(color, ground, 4.5, direction))[0]
    assert shade <= light + 0.012 if direction == "darker" else shade >= light - 0.012


@given(st.sampled_from(["#d14117", "#0a58ad", "#ff7a3d", "#7abaff"]), colors)
def test_reach_goes_no_further_than_needed(color, ground):
    """No shade of the same hue between the colour and what was found would have done."""
    start, end = to_oklch(color)[0], to_oklch(reach(color, ground, 4.5))[0]
    between = [with_lightness(color, start + (end - start) * part) for part in (0.25, 0.5, 0.75, 0.9)]
    assert abs(end - start) < 0.02 or all(contrast(shade, ground) < 4.5 for shade in between)


def test_reach_between_two_grounds():
    shade = reach("#d14117", (BLACK, WHITE), 4.5)
    assert min(contrast(shade, BLACK), contrast(shade, WHITE)) >= 4.5


def test_reach_keeps_the_hue():
    darker = reach("#ff7a3d", WHITE, 4.5)
    assert 4.5 <= contrast(darker, WHITE) < 4.7
    assert turn(to_oklch(darker)[2], to_oklch("#ff7a3d")[2]) < 3


def test_reach_without_grounds_and_of_short_notation():
    assert reach("#F80", (), 7) == "#ff8800"


# Colour vision and grey print


@pytest.mark.parametrize(("kind", "name"), [("protan", "protanomaly"), ("deutan", "deuteranomaly")])
def test_machado_as_colorspacious(kind, name):
    space = {"name": "sRGB1+CVD", "cvd_type": name, "severity": 100}
    for color in SAMPLE:
        red, green, blue = np.clip(cspace_convert(parse(color), space, "sRGB1"), 0, 1)
        assert steps_apart(simulate(color, kind), to_hex((red, green, blue))) <= 1, color


@pytest.mark.parametrize(
    ("kind", "name", "method"),
    [("protan", "protan", "machado"), ("deutan", "deutan", "machado"), ("tritan", "tritan", "brettel")],
)
def test_simulation_as_coloraide(kind, name, method):
    for color in SAMPLE:
        theirs = Color(color).filter(name, 1, method=method)
        assert steps_apart(simulate(color, kind), other(theirs)) <= 1, color


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("protan", "#b8601a", "#7a7a10"),
        ("deutan", "#b8601a", "#7a7a10"),
        ("tritan", "#008fbf", "#009a8a"),
    ],
)
def test_known_confusions(kind, a, b):
    """Brown and olive meet without the long or middle cone, blue and teal without the short one."""
    assert delta_e(simulate(a, kind), simulate(b, kind)) < delta_e(a, b) / 2


@given(st.integers(0, 255), st.sampled_from(DEFICIENCIES))
def test_greys_stay_grey(level, kind):
    color = f"#{level:02x}{level:02x}{level:02x}"
    assert steps_apart(simulate(color, kind), color) <= 1
    assert grey(color) == color


@given(colors)
def test_grey_keeps_luminance(color):
    red, green, blue = parse(grey(color))
    assert red == green == blue
    assert lightness(grey(color)) == pytest.approx(lightness(color), abs=0.4)


# Difference


def test_delta_e_as_coloraide():
    near = [("#0000ff", "#0a00f0"), ("#7f7f7f", "#80807f"), ("#00ff00", "#ff00ff"), ("#000000", "#ffffff")]
    for a, b in near + list(pairwise(SAMPLE)):
        one, another = (Color(c).convert("lab-d65") for c in (a, b))
        theirs = one.delta_e(another, method="2000", space="lab-d65")
        assert delta_e(a, b) == pytest.approx(theirs, abs=0.05), (a, b)


def test_lightness_as_coloraide():
    for color in SAMPLE:
        assert lightness(color) == pytest.approx(Color(color).convert("lab-d65").coords()[0], abs=0.01)


@given(colors, colors)
def test_delta_e_laws(a, b):
    assert delta_e(a, a) == 0
    assert delta_e(a, b) == pytest.approx(delta_e(b, a), abs=1e-6)
    assert 0 <= apart(a, b) <= delta_e(a, b)
